import type { ReactNode } from 'react'

import classes from './Empty.module.css'
import { Mark } from './Mark'

interface EmptyProps {
  title: string
  /** One sentence. */
  note: ReactNode
  /** One lamp button, and a sample. */
  children?: ReactNode
}

/** In place of things that are not there yet. */
export function Empty({ title, note, children }: EmptyProps) {
  return (
    <section className={classes.empty}>
      <Mark size={44} />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.note}>{note}</p>
      {children !== undefined && <div className={classes.ways}>{children}</div>}
    </section>
  )
}
