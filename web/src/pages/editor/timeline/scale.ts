/** How time is laid out: frames and pixels. */
export interface Scale {
  /** Frames a second. */
  readonly rate: number
  readonly pixelsPerSecond: number
}

/** Frames `from` to `to`, of which things are drawn. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where a frame lies, in pixels. */
export function xOf(frame: number, { rate, pixelsPerSecond }: Scale): number {
  return (frame / rate) * pixelsPerSecond
}

/** The frame at a place. */
export function frameAt(x: number, { rate, pixelsPerSecond }: Scale): number {
  return (x / pixelsPerSecond) * rate
}

/** Seconds between two ticks with a time, and between two small ones: as close as can be read. */
export function ticksOf(pixelsPerSecond: number): { readonly named: number; readonly small: number } {
  const LEAST = 64
  const steps = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]
  const named = steps.find((step) => step * pixelsPerSecond >= LEAST) ?? 3600
  return { named, small: named / (named === 15 || named === 0.5 ? 3 : 5) }
}

/** Those of a row, ordered by time, that lie in a span at least in part. */
export function within<Thing extends { readonly start: number; readonly end: number }>(
  all: readonly Thing[],
  { from, to }: Span,
): readonly Thing[] {
  const begin = all.findIndex((thing) => thing.end > from)
  if (begin < 0) return []
  const end = all.findIndex((thing, at) => at >= begin && thing.start >= to)
  return all.slice(begin, end < 0 ? undefined : end)
}

/** The number that is nearest to one, within a distance; else that one itself. */
export function snapped(value: number, to: readonly number[], within: number): number {
  let best = value
  let distance = within
  for (const one of to) {
    if (Math.abs(one - value) <= distance) {
      best = one
      distance = Math.abs(one - value)
    }
  }
  return best
}
