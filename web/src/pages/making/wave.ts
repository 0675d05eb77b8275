import type { PreviewSound } from '@/api/schema'

/** How many bars a voice is drawn with, and how wide the drawing is. */
export const BARS = 280
/** Units across of the drawing. */
export const WIDE = 1000
const LOUDEST = 255
const THIN = WIDE / BARS / 2

/** A voice as an SVG path of bars around a middle line at 0.5; silence has none. */
export function wave({ per_second: rate, voice }: PreviewSound, seconds: number): string {
  const whole = seconds * rate
  return Array.from({ length: BARS }, (_, bar) => {
    const loudest = Math.max(0, ...voice.slice(Math.floor((bar * whole) / BARS), Math.ceil(((bar + 1) * whole) / BARS)))
    if (loudest < 4) return ''
    const half = (loudest / LOUDEST) * 0.5
    const x = ((bar + 0.25) / BARS) * WIDE
    return `M${x.toFixed(2)} ${(0.5 - half).toFixed(3)}h${THIN.toFixed(2)}v${(2 * half).toFixed(3)}h-${THIN.toFixed(2)}Z`
  }).join('')
}
