import { useMemo } from 'react'

import { usePlayhead, useSession } from '../store/hooks'
import { usePreview } from '../store/preview'
import { sceneAt, useWordStarts } from './useFilmRate'

/** Nearer to a scene's first frame than this many, the one before is meant. */
const NEAR = 12

/** Ways through the film: to the next or last frame, word, scene; to its ends. */
export interface Moves {
  frame: (step: 1 | -1) => void
  word: (step: 1 | -1) => void
  scene: (step: 1 | -1) => void
  end: (which: 'first' | 'last') => void
}

/** Ways through the film. The scene that is gone to becomes the active one. */
export function useMoves(): Moves {
  const playhead = usePlayhead()
  const { selection } = useSession()
  const { data } = usePreview()
  const words = useWordStarts()
  return useMemo(() => {
    const here = () => playhead.frame.get()
    return {
      frame: (step) => playhead.seek(here() + step),
      word: (step) => {
        const next = step === 1 ? words.find((start) => start > here()) : words.findLast((start) => start < here())
        if (next !== undefined) playhead.seek(next)
      },
      scene: (step) => {
        const scenes = data?.scenes ?? []
        const now = sceneAt(data, here())
        const isWithin = step === -1 && here() - (scenes[now]?.alone ?? 0) > NEAR
        const next = scenes[isWithin ? now : now + step]
        if (next === undefined) return
        playhead.seek(next.alone, next.id)
        selection.scene(next.id)
      },
      end: (which) => playhead.seek(which === 'first' ? 0 : (data?.frames ?? 1) - 1),
    }
  }, [playhead, selection, data, words])
}
