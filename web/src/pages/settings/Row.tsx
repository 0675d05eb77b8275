import type { Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { Icon } from '@/ui/Icon'

import classes from './Row.module.css'

/** Rows of a card, with rules between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  )
}

interface RowProps {
  icon?: TablerIcon
  title: ReactNode
  note?: ReactNode
  /** What can be done with it, at the right. */
  children?: ReactNode
}

/** One thing of a card: what it is, what is known of it, what can be done. */
export function Row({ icon, title, note, children }: RowProps) {
  return (
    <li className={classes.row}>
      {icon !== undefined && (
        <span className={classes.sign}>
          <Icon of={icon} />
        </span>
      )}
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </span>
      {children}
    </li>
  )
}

/** A small button in a row, underlined as a link is. */
export function RowButton(props: React.ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} className={classes.button} />
}
