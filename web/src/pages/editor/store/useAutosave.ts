import { useEffect, useMemo, useState } from 'react'

import type { Operation } from './film'
import { useSession } from './hooks'
import type { FilmSession } from './session'
import type { Mark } from './queue'
import { isSameText } from './touched'

/** After the last key, in milliseconds. */
const PAUSE = 400

/** A text that is saved while it is typed. */
export interface Autosaved {
  /** What is typed; what is saved where nothing is. */
  readonly text: string
  /** Why the server did not take it; it is kept all the same. */
  readonly problem: unknown
  readonly change: (text: string) => void
  /** Save now what is typed; nothing if it is blank. */
  readonly commit: () => void
}

/**
 * A text of the film that a person types: saved 400 ms after the last key and when `commit` is called (at blur),
 * as the operation that `toOperation` makes of it. What somebody else writes meanwhile is shown as long as
 * nothing is being typed, and becomes a conflict otherwise.
 */
export function useAutosave(saved: string, toOperation: (text: string) => Operation): Autosaved {
  const session = useSession()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isTyped, setTyped] = useState(false)
  const saver = useMemo(() => new Saver(session, setTyped, setProblem), [session])
  useEffect(() => () => saver.close(), [saver])
  const isKept = draft !== null && (isTyped || problem !== null || isSameText(draft, saved))
  return {
    text: isKept ? draft : saved,
    problem: isKept ? problem : null,
    change: (text) => {
      setDraft(text)
      saver.change(text, toOperation)
    },
    commit: saver.commit,
  }
}

class Saver {
  #typed: { text: string; mark: Mark; toOperation: (text: string) => Operation } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #end = () => {}

  constructor(
    readonly session: FilmSession,
    readonly onTyped: (isTyped: boolean) => void,
    readonly onProblem: (problem: unknown) => void,
  ) {}

  change(text: string, toOperation: (text: string) => Operation): void {
    if (this.#typed === null) this.#end = this.session.drafts.begin(this.commit)
    const mark = this.#typed?.mark ?? this.session.mark(toOperation(text))
    this.#typed = { text, mark, toOperation }
    this.onTyped(true)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.commit, PAUSE)
  }

  readonly commit = (): void => {
    clearTimeout(this.#timer)
    const typed = this.#typed
    if (typed === null) return
    if (typed.text.trim() === '') return // not an edit yet: leaving the field decides
    this.#typed = null
    this.session.edit(typed.toOperation(typed.text), typed.mark).then(() => this.onProblem(null), this.onProblem)
    this.#end()
    this.onTyped(false)
  }

  /** The field is gone. */
  close(): void {
    this.commit()
    this.#typed = null
    this.#end()
  }
}
