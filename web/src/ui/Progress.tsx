import classes from './Progress.module.css'

interface ProgressProps {
  /** What is counted, in words: `Speaking, line 8 of 11`. */
  name: string
  done: number
  total: number
  /** How much of the next one is done, 0 to 1. */
  part?: number
}

const MOST_SEGMENTS = 40

/** Progress that counts real things: one segment each, or one bar where there are many. */
export function Progress({ name, done, total, part = 0 }: ProgressProps) {
  const at = Math.min(total, done + part)
  return (
    <div className={classes.bar} role="progressbar" aria-label={name} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
      {total <= MOST_SEGMENTS ? (
        Array.from({ length: total }, (_, index) => (
          <Segment key={index} full={index < done ? 1 : index === done ? part : 0} isDone={index < done} />
        ))
      ) : (
        <Segment full={at / total} isDone={done >= total} />
      )}
    </div>
  )
}

function Segment({ full, isDone }: { full: number; isDone: boolean }) {
  return (
    <span className={classes.segment}>
      <span className={isDone ? classes.done : classes.under} style={{ width: `${full * 100}%` }} />
    </span>
  )
}
