import { describe, expect, it } from 'vitest'

import { frameAt, snapped, ticksOf, within, xOf } from './scale'

describe('the scale of a timeline', () => {
  it('goes from frames to pixels and back', () => {
    const scale = { rate: 30000 / 1001, pixelsPerSecond: 77 }
    expect(frameAt(xOf(1234, scale), scale)).toBeCloseTo(1234)
  })

  it('names ticks that can be read, at every zoom', () => {
    for (let zoom = 1; zoom < 400; zoom *= 1.3) expect(ticksOf(zoom).named * zoom).toBeGreaterThanOrEqual(64)
  })

  it('draws what lies in the window only, with what reaches into it', () => {
    const all = Array.from({ length: 200 }, (_, at) => ({ start: at * 10, end: at * 10 + 12 }))
    const shown = within(all, { from: 101, to: 131 })
    expect(shown.map(({ start }) => start)).toEqual([90, 100, 110, 120, 130])
    expect(within(all, { from: 5000, to: 6000 })).toEqual([])
  })

  it('snaps to the nearest, if it is near enough', () => {
    expect(snapped(19, [0, 16, 21], 4)).toBe(21)
    expect(snapped(10, [0, 16, 21], 4)).toBe(10)
  })
})
