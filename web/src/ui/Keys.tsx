import { IS_MAC } from '@/app/keys'

import classes from './Keys.module.css'

const DRAWN: Record<string, string> = {
  mod: IS_MAC ? '⌘' : 'Ctrl',
  alt: IS_MAC ? '⌥' : 'Alt',
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  space: 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
}

/** Keys as they stand on the keyboard: `of="mod+shift+Z"` is ⌘ ⇧ Z on a Mac and Ctrl ⇧ Z elsewhere. */
export function Keys({ of }: { of: string }) {
  return (
    <span className={classes.keys}>
      {of.split('+').map((key) => (
        <kbd key={key} className={classes.key}>
          {DRAWN[key.toLowerCase()] ?? key.toUpperCase()}
        </kbd>
      ))}
    </span>
  )
}
