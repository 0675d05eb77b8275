import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'

import type { Document, Options } from '@/api/schema'

import { begin, discard, read } from './requests'
import type { Source } from './source'

/** A source that was given, and how far it was read. */
export interface Reading {
  readonly phase: 'empty' | 'reading' | 'read' | 'failed'
  /** What was given; null for a film that was begun before. */
  readonly source: Source | null
  /** The film that it begins. */
  readonly project: string | null
  readonly document: Document | null
  readonly problem: unknown
}

const EMPTY: Reading = { phase: 'empty', source: null, project: null, document: null, problem: null }

/** What one can do with a source. */
export interface Reader extends Reading {
  /** Read a source in place of the one before. */
  take: (source: Source) => void
  /** Go on with a film that was begun and not made. */
  open: (project: string) => void
  /** Read it once more. */
  again: () => void
  /** Take it away. */
  clear: () => void
  /** The film, once it is read. */
  whenRead: () => Promise<string>
}

/**
 * Reads sources, one at a time. A source is read as the beginning of a film, so that nothing is fetched twice;
 * if it is taken away, so is the film.
 */
export function useReading(optionsNow: () => Partial<Options>): Reader {
  const [reading, set] = useReducer((before: Reading, next: Partial<Reading>): Reading => ({ ...before, ...next }), EMPTY)
  const work = useRef<{ leaving: AbortController; done: Promise<string> } | null>(null)
  const latest = useRef(optionsNow)
  const client = useQueryClient()
  useEffect(() => {
    latest.current = optionsNow
  })
  useEffect(() => () => work.current?.leaving.abort(), [])

  const start = useCallback(
    (source: Source | null, begun: string | null) => {
      work.current?.leaving.abort()
      const leaving = new AbortController()
      set({ ...EMPTY, phase: 'reading', source, project: begun })
      const begunBy = begun !== null || source === null ? Promise.resolve(begun) : begin(source, latest.current()).then(({ id }) => id)
      const done = follow(leaving.signal, begunBy, begun === null, set)
      const dropBegun = async () => {
        const failed = await begunBy.catch(() => null)
        if (failed === null) return
        set({ project: null })
        await discard(failed).catch(() => undefined)
        await client.invalidateQueries({ queryKey: ['films'] })
      }
      work.current = { leaving, done }
      done.then(
        () => client.invalidateQueries({ queryKey: ['films'] }),
        (problem: unknown) => {
          if (leaving.signal.aborted) return
          set({ phase: 'failed', problem })
          // What could not be read is no film: it would only lie about among those that are.
          if (source !== null) void dropBegun()
        },
      )
    },
    [client],
  )

  return useMemo(() => {
    const throwAway = () => {
      work.current?.leaving.abort()
      work.current = null
      const { project } = reading
      if (project !== null) void discard(project).then(() => client.invalidateQueries({ queryKey: ['films'] }))
    }
    return {
      ...reading,
      take: (source) => {
        throwAway()
        start(source, null)
      },
      open: (project) => {
        start(null, project)
      },
      again: () => {
        start(reading.source, reading.project)
      },
      clear: () => {
        throwAway()
        set(EMPTY)
      },
      whenRead: () => work.current?.done ?? Promise.reject(new Error('Nothing was given.')),
    }
  }, [reading, start, client])
}

async function follow(
  signal: AbortSignal,
  begunBy: Promise<string | null>,
  isNew: boolean,
  set: (next: Partial<Reading>) => void,
): Promise<string> {
  const project = await begunBy
  if (project === null) throw new Error('Nothing was given.')
  if (signal.aborted && isNew) await discard(project) // it was taken away meanwhile
  signal.throwIfAborted()
  set({ project })
  const document = await read(project, signal, isNew)
  signal.throwIfAborted()
  set({ phase: 'read', document })
  return project
}
