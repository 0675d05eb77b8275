import { describe, expect, it } from 'vitest'

import { UNHEARD } from '@/api/runs'
import type { PreviewDescription } from '@/api/schema'

import { drawnScenes } from './drawn'

const scene = (id: string, enters: number, end: number) => ({
  id,
  layout: 'statement',
  enters,
  alone: enters,
  end,
  starts_at: enters / 30,
  stale: false,
})
const FILM = { frames: 300, scenes: [scene('s1', 0, 100), scene('s2', 90, 200), scene('s3', 190, 300)] } as unknown as PreviewDescription

const drawing = (done: number) =>
  drawnScenes(FILM, { ...UNHEARD, state: 'running', stages: { render: { isDone: false, done, total: 600 } } })

describe('drawnScenes', () => {
  it('tells scenes by their frames', () => {
    expect(drawing(0)).toEqual({ whole: 0, part: 0 })
    expect(drawing(100)).toEqual({ whole: 0, part: 0.5 })
    expect(drawing(290)).toEqual({ whole: 1, part: 0.5 })
    expect(drawing(600).whole).toBe(3)
  })

  it('has none before the drawing, and all when the film is there', () => {
    expect(drawnScenes(FILM, { ...UNHEARD, state: 'running' }).whole).toBe(0)
    expect(drawnScenes(FILM, { ...UNHEARD, state: 'done' }).whole).toBe(3)
  })
})
