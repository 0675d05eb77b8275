import classes from './Mark.module.css'

/** The mark: a ragged paragraph whose edge makes a play triangle; its middle line is lit. At least 16 px. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <rect x="1.7" y="1.4" width="7" height="3.2" rx="1.6" />
      <rect x="1.7" y="5.9" width="14" height="3.2" rx="1.6" />
      <rect className={classes.lit} x="1.7" y="10.4" width="20.6" height="3.2" rx="1.6" />
      <rect x="1.7" y="14.9" width="14" height="3.2" rx="1.6" />
      <rect x="1.7" y="19.4" width="7" height="3.2" rx="1.6" />
    </svg>
  )
}
