import { useMemo } from 'react'

import type { Options, PreviewDescription, PreviewScene, Scene } from '@/api/schema'
import { slice } from '@/ui/text'

import { useProject } from '../store/hooks'
import { usePreview } from '../store/preview'

/** A scene on the timeline. */
export interface Clip {
  readonly id: string
  /** Its place, from 1. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly seen: PreviewScene
  /** As it is being edited; undefined where it is gone already. */
  readonly scene: Scene | undefined
  readonly isStale: boolean
  /** All that its picture depends on, as a name. */
  readonly look: string
}

/** A word on the timeline. */
export interface Word {
  readonly key: string
  readonly line: string
  readonly at: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What lies on the timeline, row by row. */
export interface Rows {
  readonly told: PreviewDescription
  readonly clips: readonly Clip[]
  readonly words: readonly Word[]
}

/** The words that are heard while scenes, one behind the other, are seen. */
export function wordsOf(clips: readonly Clip[], words: readonly Word[]): readonly Word[] {
  const [first, last] = [clips[0], clips.at(-1)]
  if (first === undefined || last === undefined) return []
  const lines = clips.flatMap(({ scene }) => scene?.lines ?? [])
  return words.filter(({ line, end, start }) => lines.includes(line) && end > first.start && start < last.end)
}

/** The word with which a scene begins, as it is being edited: the preview may not have followed yet. */
export function beginningOf({ scene, start }: Clip, words: readonly Word[]): Word | undefined {
  const begins = (word: Word) => word.line === scene?.lines[0] && word.at >= scene.since
  return words.find(begins) ?? words.find((word) => word.start >= start)
}

/** What lies on the timeline; undefined until that is known. A scene that is as it was is the same value. */
export function useRows(): Rows | undefined {
  const { data: told } = usePreview()
  const scenes = useProject((film) => film.scenes)
  const stale = useProject((film) => film.stale)
  const lines = useProject((film) => film.lines)
  const options = useProject((film) => film.options)
  const known = useMemo(() => ({ of: new Map<string, Clip>() }), [])
  return useMemo(() => {
    if (told === undefined) return undefined
    const captions = new Map(lines.map(({ id, caption }) => [id, caption]))
    const clips = clipsOf(told, { scenes, stale, captions, options }).map((clip) => {
      const before = known.of.get(clip.id)
      const same = before !== undefined && isSame(before, clip) ? before : clip
      known.of.set(clip.id, same)
      return same
    })
    const words = told.lines.flatMap((line) =>
      line.words.map((word): Word => {
        const text = slice(captions.get(line.id) ?? '', word.at, word.until)
        return { key: `${line.id}:${word.at}`, line: line.id, at: word.at, start: word.start, end: word.end, text }
      }),
    ).filter(({ text }) => text.trim() !== '') // of a line that has become shorter since
    return { told, clips, words }
  }, [told, scenes, stale, lines, options, known])
}

interface Edited {
  readonly scenes: readonly Scene[]
  readonly stale: readonly string[]
  readonly captions: ReadonlyMap<string, string>
  readonly options: Options
}

function clipsOf(told: PreviewDescription, { scenes, stale, captions, options }: Edited): readonly Clip[] {
  const own = new Map(scenes.map((scene) => [scene.id, scene]))
  const late = new Set(told.estimated_lines)
  const film = JSON.stringify(options)
  return told.scenes.map((seen, at): Clip => {
    const scene = own.get(seen.id)
    const isSilent = scene?.lines.some((line) => late.has(line)) === true
    const end = told.scenes[at + 1]?.alone ?? told.frames
    const isStale = seen.stale || stale.includes(seen.id) || isSilent
    const said = scene?.lines.map((line) => captions.get(line))
    const look = JSON.stringify([seen.layout, scene?.props, said, film])
    return { id: seen.id, number: at + 1, start: at === 0 ? 0 : seen.alone, end, seen, scene, isStale, look }
  })
}

function isSame({ seen, ...one }: Clip, { seen: other, ...two }: Clip): boolean {
  return seen.layout === other.layout && Object.entries(one).every(([name, value]) => two[name as keyof typeof two] === value)
}
