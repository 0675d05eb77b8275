import { useEffect, useReducer } from 'react'

import { api, take } from './client'
import { events } from './events'
import type { Run } from './schema'

/** The stages of making a film, in the order they run. */
export const STAGES = ['import', 'write', 'direct', 'narrate', 'visuals', 'edit', 'render', 'check', 'deliver'] as const
/** One of them. */
export type Stage = (typeof STAGES)[number]
/** What a run is in. */
export type RunState = Run['state']

/** What a run tells while it goes: docs/develop/api.md, `GET /runs/{run_id}/events`. */
export interface RunEvent {
  readonly seq: number
  readonly kind: 'state' | 'stage.started' | 'stage.progress' | 'stage.finished' | 'stage.cached' | 'notice'
  readonly stage?: Stage
  readonly state?: RunState
  readonly done?: number
  readonly total?: number
  /** Seconds left of the stage. */
  readonly left?: number
  readonly code?: string
  readonly at: string
}

/** How far a stage is. */
export interface StageProgress {
  readonly isDone: boolean
  /** Units done of `total`, which is 0 where they are not counted. */
  readonly done: number
  readonly total: number
  readonly left?: number
  /** How often it began. */
  readonly rounds?: number
  /** Moments in milliseconds; what was taken from the store has no beginning. */
  readonly began?: number
  readonly ended?: number
}

/** How far a run is. */
export interface Progress {
  readonly state: RunState
  readonly code: string | null
  /** The stage that is at work, or was last. */
  readonly stage: Stage | null
  readonly stages: Readonly<Partial<Record<Stage, StageProgress>>>
  /** Whether the server is heard at present. */
  readonly connected: boolean
}

/** Nothing was heard of a run yet. */
export const UNHEARD: Progress = { state: 'queued', code: null, stage: null, stages: {}, connected: true }

/** States that a run does not leave by itself. */
export const isOver = (state: RunState): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

/** `progress` after an event. A run that is begun again tells all its stages once more. */
export function after(progress: Progress, event: RunEvent): Progress {
  if (event.kind === 'state') {
    const state = event.state ?? progress.state
    const again = state === 'running' && progress.state !== 'running'
    return { ...progress, state, code: event.code ?? null, stages: again ? {} : progress.stages }
  }
  if (event.stage === undefined) return progress
  const stages = { ...progress.stages, [event.stage]: stageAfter(progress.stages[event.stage], event) }
  return { ...progress, stage: event.stage, stages }
}

function stageAfter(before: StageProgress | undefined, event: RunEvent): StageProgress {
  const at = Date.parse(event.at)
  const done = event.done ?? 0
  const total = event.total ?? before?.total ?? 0
  switch (event.kind) {
    case 'stage.started':
      return { isDone: false, done: 0, total, rounds: (before?.rounds ?? 0) + 1, began: resumed(before, at) }
    case 'stage.progress':
      return { isDone: false, done, total, left: event.left, rounds: before?.rounds, began: before?.began }
    default:
      return { isDone: true, done: total, total, rounds: before?.rounds, began: before?.began, ended: at }
  }
}

/** When a stage began that begins now; one that is done once more began earlier by what it took before. */
function resumed(before: StageProgress | undefined, at: number): number {
  if (before?.began === undefined) return at
  return before.ended === undefined ? before.began : at - (before.ended - before.began)
}

type Told = { event: RunEvent } | { connected: boolean } | { anew: true }

function tell(progress: Progress, told: Told): Progress {
  if ('event' in told) return after(progress, told.event)
  return 'anew' in told ? UNHEARD : { ...progress, connected: told.connected }
}

/** Follow a run as it goes, from its beginning, through lost connections, to its end. */
export function useProgress(run: Pick<Run, 'id' | 'tries'> | undefined): Progress {
  const [progress, dispatch] = useReducer(tell, UNHEARD)
  const id = run?.id
  const tries = run?.tries
  useEffect(() => {
    if (id === undefined) return
    const leaving = new AbortController()
    void follow(id, leaving.signal, dispatch)
    return () => {
      leaving.abort()
      dispatch({ anew: true })
    }
  }, [id, tries])
  return progress
}

/** Tell the events of a run until it has ended, or `signal` aborts. */
async function follow(run: string, signal: AbortSignal, tell: (told: Told) => void): Promise<void> {
  const listening = { signal, onConnected: (connected: boolean) => tell({ connected }) }
  try {
    for await (const { data } of events(`/api/v1/runs/${run}/events`, listening)) {
      const event = JSON.parse(data) as RunEvent
      tell({ event })
      if (event.state !== undefined && isOver(event.state) && (await hasEnded(run))) return
    }
  } catch {
    if (!signal.aborted) tell({ connected: false })
  }
}

/** Wait for a run's end; the state that it ended in, with its error's code. */
export async function ended(run: string, signal: AbortSignal): Promise<Pick<Progress, 'state' | 'code'>> {
  for await (const { data } of events(`/api/v1/runs/${run}/events`, { signal })) {
    const { state, code } = JSON.parse(data) as RunEvent
    if (state === undefined) continue
    if (state === 'waiting' || (isOver(state) && (await hasEnded(run)))) return { state, code: code ?? null }
  }
  return { state: 'cancelled', code: null }
}

/** Whether a run is over now: of one that was begun again, earlier ends are told too. */
async function hasEnded(run: string): Promise<boolean> {
  return isOver((await take(api.GET('/api/v1/runs/{run_id}', { params: { path: { run_id: run } } }))).state)
}
