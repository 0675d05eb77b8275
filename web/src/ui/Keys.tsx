import classes from './Keys.module.css'

const MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
const DRAWN: Record<string, string> = {
  mod: MAC ? '⌘' : 'Ctrl',
  alt: MAC ? '⌥' : 'Alt',
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
