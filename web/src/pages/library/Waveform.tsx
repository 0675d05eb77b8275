import { useQuery } from '@tanstack/react-query'

import classes from './Library.module.css'
import { waveformQuery } from './requests'

const BARS = 56
const HEIGHT = 40

/** A sound's loudness over its length. */
export function Waveform({ media }: { media: string }) {
  const { data } = useQuery(waveformQuery(media))
  const peaks = data?.peaks ?? []
  const bars = Array.from({ length: Math.min(BARS, peaks.length) }, (_, at) => {
    const from = Math.floor((at * peaks.length) / BARS)
    const part = peaks.slice(from, Math.max(from + 1, Math.floor(((at + 1) * peaks.length) / BARS)))
    return Math.max(1.5, (Math.max(...part) / 255) * HEIGHT)
  })
  return (
    <svg className={classes.wave} viewBox={`0 0 ${BARS * 3} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {bars.map((height, at) => (
        <rect key={at} x={at * 3} y={(HEIGHT - height) / 2} width={1.8} height={height} rx={0.9} />
      ))}
    </svg>
  )
}
