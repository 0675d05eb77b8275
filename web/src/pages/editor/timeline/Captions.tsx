import classes from './Lanes.module.css'
import { within, xOf, type Scale, type Span } from './scale'
import type { Rows } from './useRows'

/** The captions, as they are read. */
export function Captions({ rows, scale, span }: { rows: Rows; scale: Scale; span: Span }) {
  return (
    <div className={classes.captions}>
      {within(rows.told.captions, span).map((page) => {
        const left = xOf(page.start, scale)
        return (
          <span
            key={page.start}
            className={classes.caption}
            style={{ left, width: Math.max(2, xOf(page.end, scale) - left - 2) }}
            title={page.text}
          >
            {page.text}
          </span>
        )
      })}
    </div>
  )
}
