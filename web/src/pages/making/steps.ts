import type { Progress, Stage, StageProgress } from '@/api/runs'

/** What a person sees of the stages. */
export const STEPS = ['read', 'write', 'plan', 'speak', 'draw', 'cut'] as const
/** One of them. */
export type Step = (typeof STEPS)[number]

const STAGES_OF: Readonly<Record<Step, readonly Stage[]>> = {
  read: ['import'],
  write: ['write'],
  plan: ['direct'],
  speak: ['narrate'],
  draw: ['visuals', 'edit', 'render'],
  cut: ['check', 'deliver'],
}

/** How far a step is. */
export interface StepProgress {
  readonly step: Step
  readonly state: 'waits' | 'works' | 'done' | 'stopped'
  /** Of the stage that is counted. */
  readonly done: number
  readonly total: number
  /** Seconds that it took, or has taken; null where all was there before. */
  readonly seconds: number | null
}

/** The steps of a run, in order. A step before one that is at work is done, whether or not it was told. */
export function stepsOf(progress: Progress, kind: 'write' | 'make', now: number): readonly StepProgress[] {
  const steps = kind === 'write' ? STEPS.slice(0, 2) : STEPS
  const at = stepOf(progress)
  const isBroken = progress.state === 'failed'
  const reached = at === null ? (isBroken ? 0 : -1) : steps.indexOf(at)
  return steps.map((step, place) => {
    const stages = STAGES_OF[step].map((stage) => progress.stages[stage]).filter((one) => one !== undefined)
    const counted = stages.reduce<StageProgress | undefined>((most, one) => (one.total > (most?.total ?? 0) ? one : most), undefined)
    const isWhole = progress.state === 'done' || place < reached || (place === reached && isDone(progress, step))
    const isHere = place === reached
    const state = isWhole ? 'done' : isHere && isBroken ? 'stopped' : isHere && progress.state === 'running' ? 'works' : 'waits'
    return {
      step,
      state,
      done: counted?.done ?? 0,
      total: counted?.total ?? 0,
      seconds: took(stages, state === 'works' ? now : null),
    }
  })
}

/** The step that is at work, or was last. */
export function stepOf({ stage }: Progress): Step | null {
  return stage === null ? null : (STEPS.find((step) => STAGES_OF[step].includes(stage)) ?? null)
}

/** Whether the script is being made to fit: what was spoken came out too long or too short, and is written once more. */
export function isFitting({ stages, state }: Progress): boolean {
  const { write, narrate, render } = stages
  return state === 'running' && (write?.rounds ?? 0) > 1 && narrate !== undefined && render === undefined
}

function isDone({ stages }: Progress, step: Step): boolean {
  const last = STAGES_OF[step].at(-1)
  return last !== undefined && stages[last]?.isDone === true
}

function took(stages: readonly StageProgress[], now: number | null): number | null {
  const times = stages.flatMap(({ began, ended }) => {
    const end = ended ?? now
    return began === undefined || end === null ? [] : [end - began]
  })
  return times.length === 0 ? null : Math.max(0, times.reduce((sum, one) => sum + one, 0)) / 1000
}

/** Stages after which hardly anything comes: of these only what they say themselves is told. */
const LAST: readonly Stage[] = ['render', 'check', 'deliver']

/** About how many seconds are left: what was expected, and never less than the stage at work says itself. */
export function secondsLeft(progress: Progress, expected: number | null, began: number | null, now: number): number | null {
  const { stage, stages, state } = progress
  if (state !== 'running') return null
  const own = stage === null ? undefined : stages[stage]?.left
  const isLast = stage !== null && LAST.includes(stage)
  const rest = isLast || expected === null || began === null ? null : expected - (now - began) / 1000
  if (own === undefined && (rest === null || rest < 1)) return null
  return Math.max(1, own ?? 0, rest ?? 0)
}
