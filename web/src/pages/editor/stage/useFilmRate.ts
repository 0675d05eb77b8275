import { useMemo, useSyncExternalStore } from 'react'

import type { PreviewDescription } from '@/api/schema'

import { usePlayhead } from '../store/hooks'
import { usePreview } from '../store/preview'

/** Frames a second of the film; 30 while that is not known. */
export function useFilmRate(): number {
  const { data } = usePreview()
  return data === undefined ? 30 : data.rate.numerator / data.rate.denominator
}

/** Index of the scene that is seen at a frame. */
export function sceneAt(told: PreviewDescription | undefined, frame: number): number {
  return told === undefined ? -1 : Math.max(0, told.scenes.findLastIndex((scene) => scene.alone <= frame))
}

/** Index of the scene where the playhead stands; draws again only when that is another. */
export function useSceneNow(): number {
  const { data } = usePreview()
  const playhead = usePlayhead()
  return useSyncExternalStore(playhead.frame.subscribe, () => sceneAt(data, playhead.frame.get()))
}

/** Frames at which words begin, in order. */
export function useWordStarts(): readonly number[] {
  const { data } = usePreview()
  return useMemo(() => {
    const starts = data?.lines.flatMap((line) => line.words.map((word) => word.start)) ?? []
    return [...new Set(starts)].sort((a, b) => a - b)
  }, [data])
}
