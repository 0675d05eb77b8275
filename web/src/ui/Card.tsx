import type { HTMLAttributes, ReactNode } from 'react'

import classes from './Card.module.css'

interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title?: ReactNode
  /** One sentence below the title. */
  note?: ReactNode
  /** At the right of the title. */
  aside?: ReactNode
}

/** A panel on the page. */
export function Card({ title, note, aside, children, className, ...rest }: CardProps) {
  return (
    <section className={[classes.card, className].filter(Boolean).join(' ')} {...rest}>
      {title !== undefined && (
        <header className={classes.head}>
          <div>
            <h2 className={classes.title}>{title}</h2>
            {note !== undefined && <p className={classes.note}>{note}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}
