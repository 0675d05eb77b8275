import { describe, expect, it } from 'vitest'

import type { PreviewDescription } from '@/api/schema'

import { coverAt, frameOf } from './cover'

const film = {
  rate: { numerator: 24_000, denominator: 1001 },
  frames: 150,
  scenes: [
    { id: 'a', enters: 0, end: 80 },
    { id: 'b', enters: 70, end: 150 },
  ],
} as unknown as PreviewDescription

describe('a frame as cover', () => {
  it('is told by its scene, and found again', () => {
    expect(coverAt(24, film)).toEqual({ scene: 'a', ms: 1001 })
    for (let frame = 0; frame < film.frames; frame += 1) expect(frameOf(coverAt(frame, film), film)).toBe(frame)
  })
  it('is the last frame of a scene that became shorter, and none of one that is gone', () => {
    expect(frameOf({ scene: 'a', ms: 60_000 }, film)).toBe(79)
    expect(frameOf({ scene: 'c', ms: 0 }, film)).toBeUndefined()
  })
})
