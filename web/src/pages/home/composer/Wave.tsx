import classes from './VoicePicker.module.css'

interface WaveProps {
  /** From the start of the sample to its end, 0 to 100. */
  loudness: readonly number[]
  /** How much of it was heard, 0 to 1. */
  heard: number
}

/** What a voice's sample looks like, lit as far as it was heard; nothing before anybody heard it. */
export function Wave({ loudness, heard }: WaveProps) {
  if (loudness.length === 0) return null
  const lit = Math.round(heard * loudness.length)
  return (
    <span className={classes.wave} aria-hidden>
      {loudness.map((loud, at) => (
        <span key={at} data-lit={at < lit} style={{ height: `${Math.max(14, loud)}%` }} />
      ))}
    </span>
  )
}
