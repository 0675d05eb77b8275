import type { Progress } from '@/api/runs'
import type { PreviewDescription } from '@/api/schema'

/** How many scenes are drawn whole, and how much of the next one, 0 to 1. */
export interface Drawn {
  readonly whole: number
  readonly part: number
}

/** How far the drawing is in scenes: frames are told, and scenes have their frames. */
export function drawnScenes({ scenes, frames }: PreviewDescription, { stages, state }: Progress): Drawn {
  const { render } = stages
  if (state === 'done' || render?.isDone === true) return { whole: scenes.length, part: 0 }
  if (render === undefined || render.total === 0) return { whole: 0, part: 0 }
  const reached = (render.done / render.total) * frames
  const whole = scenes.filter(({ end }) => end <= reached).length
  const next = scenes[whole]
  if (next === undefined) return { whole, part: 0 }
  const length = Math.max(1, next.end - next.enters)
  return { whole, part: Math.min(1, Math.max(0, (reached - next.enters) / length)) }
}
