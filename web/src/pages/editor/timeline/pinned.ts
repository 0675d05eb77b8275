import type { Cue, Scene } from '@/api/schema'

import { xOf, type Scale } from './scale'
import type { Clip, Rows, Word } from './useRows'

/** Pixels of a pin each way: the least that a finger meets. */
export const PIN = 24
/** Scenes that are narrower, in pixels, have no room for edges to be taken. */
const LEAST = 64

/** A cue that stands on the timeline. */
export interface Pinned {
  readonly cue: Cue
  readonly scene: Scene
  /** Its place among the scene's cues. */
  readonly at: number
  /** The words that it can be drawn to, and with which of them it comes. */
  readonly words: readonly Word[]
  readonly word: Word
  readonly place: Place
}

/** Where a pin stands: its middle, in pixels, and the row above the lowest. */
export interface Place {
  readonly x: number
  readonly row: number
}

/** Where one scene gives way to another, of those that have room for that to be taken. */
export function edgesOf(clips: readonly Clip[], scale: Scale): readonly { readonly before: Clip; readonly clip: Clip }[] {
  const hasRoom = ({ start, end }: Clip) => xOf(end - start, scale) >= LEAST
  return clips.slice(1).flatMap((clip, at) => {
    const before = clips[at]
    const isTaken = before !== undefined && (clip.scene?.lines.length ?? 0) > 0 && hasRoom(before) && hasRoom(clip)
    return isTaken ? [{ before, clip }] : []
  })
}

/** The pins of each scene, by its id. A scene that is too narrow for all of its own has none. */
export function pinsOf({ clips, words }: Rows, scale: Scale): ReadonlyMap<string, readonly Pinned[]> {
  const spoken = new Map<string, Word[]>()
  for (const word of words) spoken.set(word.line, [...(spoken.get(word.line) ?? []), word])
  const wanted = clips.flatMap(({ id, scene, start, end }) => {
    if (scene === undefined || xOf(end - start, scale) < scene.cues.length * PIN) return []
    const own = scene.lines.flatMap((line) => spoken.get(line) ?? [])
    return scene.cues.flatMap((cue, at) => {
      const word = wordOf(cue, own)
      return word === undefined ? [] : [{ id, cue, scene, at, words: own, word, x: Math.round(xOf(word.start, scale)) }]
    })
  })
  const inOrder = wanted.toSorted((one, other) => one.x - other.x)
  const edges = edgesOf(clips, scale).map(({ clip }) => xOf(clip.start, scale))
  const places = placesOf(inOrder.map(({ x }) => x), edges)
  const placed = new Map(inOrder.map((pin, at) => [pin, places[at]]))
  const pins = new Map<string, Pinned[]>()
  for (const pin of wanted) {
    const { id, x, ...rest } = pin
    pins.set(id, [...(pins.get(id) ?? []), { ...rest, place: placed.get(pin) ?? { x, row: 0 } }])
  }
  return pins
}

/** The word of its line with which an element comes. */
function wordOf(cue: Cue, words: readonly Word[]): Word | undefined {
  return words.findLast((word) => word.line === cue.line && word.at <= cue.at) ?? words.find((word) => word.line === cue.line)
}

/**
 * Where pins stand that belong at these places, in order: there or, where others stand, in a second row or
 * a little to the right. The second row is as high as edges are, and keeps clear of them.
 */
export function placesOf(wanted: readonly number[], edges: readonly number[]): readonly Place[] {
  const free: [number, number] = [-Infinity, -Infinity]
  return wanted.map((x) => {
    const low = Math.max(x, free[0])
    let high = Math.max(x, free[1])
    for (const edge of edges) if (Math.abs(edge - high) < PIN) high = Math.ceil(edge + PIN)
    const row = high < low ? 1 : 0
    const place = { x: row === 0 ? low : high, row }
    free[row] = place.x + PIN
    return place
  })
}
