import { useEffect, useMemo, useState } from 'react'

import type { Operation } from '../../store/film'
import { useSession } from '../../store/hooks'
import type { Mark } from '../../store/queue'
import type { FilmSession } from '../../store/session'

/** After the last key, in milliseconds. */
const PAUSE = 400

/** A value of the film that a person changes. */
export interface Draft<Value> {
  readonly value: Value
  /** Why the server did not take it; what was set is kept all the same. */
  readonly problem: unknown
  readonly change: (value: Value) => void
  /** Save now. */
  readonly commit: () => void
}

/**
 * A value that is saved 400 ms after the last change and when `commit` is called, as the operation that
 * `toOperation` makes of it. Unlike a sentence it may be empty. What the server refuses stays to be mended.
 */
export function useDraft<Value>(saved: Value, toOperation: (value: Value) => Operation): Draft<Value> {
  const session = useSession()
  const [kept, setKept] = useState<{ value: Value } | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const saver = useMemo(() => {
    const onTaken = () => {
      setKept(null)
      setProblem(null)
    }
    return new Saver<Value>(session, onTaken, setProblem)
  }, [session])
  useEffect(() => saver.commit, [saver])
  return {
    value: kept === null ? saved : kept.value,
    problem,
    change: (value) => {
      setKept({ value })
      saver.change(value, toOperation)
    },
    commit: saver.commit,
  }
}

class Saver<Value> {
  #set: { value: Value; mark: Mark; toOperation: (value: Value) => Operation } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #end = () => {}

  constructor(
    readonly session: FilmSession,
    readonly onTaken: () => void,
    readonly onProblem: (problem: unknown) => void,
  ) {}

  change(value: Value, toOperation: (value: Value) => Operation): void {
    if (this.#set === null) this.#end = this.session.drafts.begin(this.commit)
    const mark = this.#set?.mark ?? this.session.mark(toOperation(value))
    this.#set = { value, mark, toOperation }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.commit, PAUSE)
  }

  readonly commit = (): void => {
    clearTimeout(this.#timer)
    const set = this.#set
    if (set === null) return
    this.#set = null
    const taken = () => {
      if (this.#set === null) this.onTaken() // nothing was typed meanwhile
    }
    this.session.edit(set.toOperation(set.value), set.mark).then(taken, this.onProblem)
    this.#end()
  }
}
