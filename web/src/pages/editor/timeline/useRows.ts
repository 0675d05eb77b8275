import { useMemo } from 'react'

import type { PreviewDescription, PreviewScene, Scene } from '@/api/schema'

import { useProject } from '../store/hooks'
import { usePreview } from '../store/preview'
import { slice } from '../store/text'

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

/** The words that are heard while a scene is seen. */
export function wordsOf(clip: Clip, words: readonly Word[]): readonly Word[] {
  const lines = new Set(clip.scene?.lines)
  return words.filter(({ line, end, start }) => lines.has(line) && end > clip.start && start < clip.end)
}

/** What lies on the timeline; undefined until that is known. */
export function useRows(): Rows | undefined {
  const { data: told } = usePreview()
  const scenes = useProject((film) => film.scenes)
  const stale = useProject((film) => film.stale)
  const lines = useProject((film) => film.lines)
  return useMemo(() => {
    if (told === undefined) return undefined
    const own = new Map(scenes.map((scene) => [scene.id, scene]))
    const captions = new Map(lines.map(({ id, caption }) => [id, caption]))
    const late = new Set(told.estimated_lines)
    const clips = told.scenes.map((seen, at): Clip => {
      const scene = own.get(seen.id)
      const isSilent = scene?.lines.some((line) => late.has(line)) === true
      const end = told.scenes[at + 1]?.alone ?? told.frames
      const isStale = seen.stale || stale.includes(seen.id) || isSilent
      return { id: seen.id, number: at + 1, start: at === 0 ? 0 : seen.alone, end, seen, scene, isStale }
    })
    const words = told.lines.flatMap((line) =>
      line.words.map((word): Word => {
        const text = slice(captions.get(line.id) ?? '', word.at, word.until)
        return { key: `${line.id}:${word.at}`, line: line.id, at: word.at, start: word.start, end: word.end, text }
      }),
    ).filter(({ text }) => text.trim() !== '') // of a line that has become shorter since
    return { told, clips, words }
  }, [told, scenes, stale, lines])
}
