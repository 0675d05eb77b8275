import type { Film, Operation } from './film'
import type { Step } from './requests'
import { isSameText, touched } from './touched'

/** What an edit was begun on: what was there, and how many changes from elsewhere had been seen. */
export interface Mark {
  readonly base: string | undefined
  readonly seen: number
}

/** A step that the server does not have yet. */
export interface Queued {
  step: Step
  mark: Mark
  /** Names the request, so that it is done once however often it is sent. */
  key: string
  isSent: boolean
  readonly done: ((film: Film) => void)[]
  readonly failed: ((problem: unknown) => void)[]
}

/** An edit of something that somebody else has changed meanwhile: a person chooses. */
export interface Conflict {
  readonly operation: Operation
  /** The text here and there; undefined where it is not about a text. `theirs` null: the line is gone. */
  readonly text?: { readonly mine: string; readonly theirs: string | null }
  /** When the other change was saved. */
  readonly at: string
}

/** Operations of which only the last of several on one thing counts, as long as none was sent. */
const REPLACING = new Set(['set_caption', 'set_spoken', 'set_second_caption'])

/** A step to be sent. */
export function queued(step: Step, mark: Mark): Queued {
  return { step, mark, key: crypto.randomUUID(), isSent: false, done: [], failed: [] }
}

/** Whether a later operation takes the place of one that waits. */
export function isReplaced(before: Step, after: Operation): boolean {
  if (before.kind !== after.kind || !REPLACING.has(after.kind)) return false
  return 'line' in before && 'line' in after && before.line === after.line
}

/** Whether a step is an edit, not one through the history. */
export function isOperation(step: Step): step is Operation {
  return step.kind !== 'undo' && step.kind !== 'redo' && step.kind !== 'restore' && step.kind !== 'rename'
}

/** What a person has to choose before `item` can be sent to be done on `film`; null if nothing. */
export function conflictOf({ step, mark }: Queued, film: Film, foreign: number): Conflict | null {
  if (!isOperation(step) || mark.base === undefined || mark.seen === foreign) return null
  const there = touched(film, step)
  if (there === mark.base) return null
  const at = film.project.updated_at
  if (!('text' in step) || typeof step.text !== 'string') return { operation: step, at }
  if ('line' in step && !film.lines.some(({ id }) => id === step.line)) {
    return { operation: step, text: { mine: step.text, theirs: null }, at }
  }
  if (there === undefined || isSameText(there, step.text)) return null
  return { operation: step, text: { mine: step.text, theirs: there }, at }
}

/**
 * The steps that settle a conflict. Of two texts both become versions, so that either can be had again by
 * undo. A line that is gone comes back with what was typed into it, after the nearest one before it that is
 * still there.
 */
export function settling(
  conflict: Conflict,
  choice: 'mine' | 'theirs',
  shown: Film,
  confirmed: Film,
): readonly Operation[] {
  const { operation, text } = conflict
  if (choice === 'mine') {
    if (text?.theirs !== null) return [operation]
    const line = 'line' in operation ? operation.line : ''
    return [{ kind: 'insert_line', after: neighbourBefore(line, shown, confirmed), text: text.mine }]
  }
  if (text === undefined || text.theirs === null) return []
  return [operation, { ...operation, text: text.theirs } as Operation]
}

function neighbourBefore(line: string, shown: Film, confirmed: Film): string | null {
  const there = new Set(confirmed.lines.map(({ id }) => id))
  const at = shown.lines.findIndex(({ id }) => id === line)
  const before = shown.lines.slice(0, Math.max(at, 0)).findLast(({ id }) => there.has(id))
  return before?.id ?? null
}
