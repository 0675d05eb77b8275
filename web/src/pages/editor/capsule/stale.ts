import type { Estimate, PreviewDescription, Scene } from '@/api/schema'

/** A part of a film that is to be made again. */
export interface StalePart {
  readonly stage: string
  readonly count: number
  readonly seconds: number
}

/** What is out of date. */
export interface Stale {
  readonly parts: readonly StalePart[]
  /** Scenes that will look or sound different; 0 where only the whole is to be put together. */
  readonly scenes: number
  readonly seconds: number
  /** Millionths of each currency's unit; none where it is free. */
  readonly micros: number
  readonly currency: string | undefined
}

/** What of a film is out of date: by what the server counts, and by scenes as a person does. */
export function staleOf(
  estimate: Estimate,
  scenes: readonly Scene[],
  directed: readonly string[],
  preview: PreviewDescription | undefined,
): Stale {
  const all = estimate.stages
    .filter((stage) => stage.stale > 0)
    .map(({ stage, stale, seconds }) => ({ stage, count: stale, seconds }))
  const parts = all.some(({ stage }) => stage !== 'deliver') ? all : [] // every run delivers: alone it is nothing new
  const unspoken = new Set(preview?.estimated_lines)
  const touched = scenes.filter((scene) => directed.includes(scene.id) || scene.lines.some((line) => unspoken.has(line)))
  const [money] = estimate.money
  return {
    parts,
    scenes: parts.length === 0 ? 0 : touched.length,
    seconds: estimate.seconds,
    micros: estimate.money.reduce((sum, one) => sum + one.micros, 0),
    currency: money?.currency,
  }
}
