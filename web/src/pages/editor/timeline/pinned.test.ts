import { describe, expect, it } from 'vitest'

import { PIN, pinsOf, placesOf, type Place } from './pinned'
import type { Clip, Rows, Word } from './useRows'

const meet = (one: Place, other: Place) => one.row === other.row && Math.abs(one.x - other.x) < PIN

/** Scenes of two seconds at 100 pixels a second, each of one line of eight words, with cues at words. */
function film(scenes: number, cuesOf: (scene: number) => readonly number[]): Rows {
  const clips = Array.from({ length: scenes }, (_, at) => {
    const cues = cuesOf(at).map((word, place) => ({ element: `e${place}`, line: `l${at}`, at: word }))
    return { id: `s${at}`, start: at * 50, end: at * 50 + 50, scene: { lines: [`l${at}`], cues } } as unknown as Clip
  })
  const words = clips.flatMap(({ start }, at) =>
    Array.from({ length: 8 }, (_, word) => ({ line: `l${at}`, at: word, start: start + word * 6 }) as Word),
  )
  return { clips, words } as unknown as Rows
}

describe('the pins of a timeline', () => {
  it('stand where they belong while there is room', () => {
    expect(placesOf([0, 24, 60], [])).toEqual([{ x: 0, row: 0 }, { x: 24, row: 0 }, { x: 60, row: 0 }])
    expect(placesOf([0, 10], [])).toEqual([{ x: 0, row: 0 }, { x: 10, row: 1 }])
  })

  it('go to the right where both rows are taken, and never into an edge', () => {
    expect(placesOf([0, 10, 12], [])).toEqual([{ x: 0, row: 0 }, { x: 10, row: 1 }, { x: 24, row: 0 }])
    expect(placesOf([95, 100], [100])).toEqual([{ x: 95, row: 0 }, { x: 119, row: 0 }])
  })

  it('do not meet those of the scene before, nor edges, at any zoom', () => {
    const rows = film(12, (scene) => (scene % 2 === 0 ? [0, 1, 5, 7, 7] : [0, 0, 0, 7]))
    for (let zoom = 20; zoom < 400; zoom *= 1.2) {
      const scale = { rate: 25, pixelsPerSecond: zoom }
      const places = [...pinsOf(rows, scale).values()].flat().map(({ place }) => place)
      for (const [at, place] of places.entries()) expect(places.slice(at + 1).filter((other) => meet(place, other))).toEqual([])
      const edges = zoom * 2 < 64 ? [] : rows.clips.slice(1).map(({ start }) => (start / 25) * zoom)
      expect(places.filter(({ x, row }) => row === 1 && edges.some((edge) => Math.abs(edge - x) < PIN))).toEqual([])
    }
  })

  it('keep the order of the cues, and are none where a scene has no room for them', () => {
    const rows = film(2, (scene) => (scene === 0 ? [5, 1] : [0, 1, 2, 3, 4]))
    const near = pinsOf(rows, { rate: 25, pixelsPerSecond: 100 })
    expect(near.get('s0')?.map(({ at, word }) => [at, word.at])).toEqual([[0, 5], [1, 1]])
    expect(near.get('s1')).toHaveLength(5)
    const far = pinsOf(rows, { rate: 25, pixelsPerSecond: 40 })
    expect([far.get('s0')?.length, far.get('s1')]).toEqual([2, undefined])
  })
})
