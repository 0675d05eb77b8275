import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE = 400

/** What is edited here and saved by itself. */
export interface Draft<Value> {
  readonly value: Value
  readonly edit: (next: Value) => void
  readonly state: 'saved' | 'saving' | 'failed'
  readonly error: unknown
  /** Try again to save what is here. */
  readonly again: () => void
}

/**
 * Something that is edited here and saved 400 ms after the last change, one request after the other. `save` gets the
 * tag of what was read or saved last, and gives the next; what it refuses stays here.
 */
export function useDraft<Value>(read: Value, etag: string, save: (value: Value, etag: string) => Promise<string>): Draft<Value> {
  const [value, setValue] = useState(read)
  const [state, setState] = useState<Draft<Value>['state']>('saved')
  const [error, setError] = useState<unknown>(null)
  const now = useRef({ value: read, tag: etag, isDirty: false, isBusy: false, save })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    now.current.save = save
  })
  const flush = useCallback(async () => {
    const at = now.current
    if (at.isBusy || !at.isDirty) return
    at.isBusy = true
    try {
      while (at.isDirty) {
        at.isDirty = false
        at.tag = await at.save(at.value, at.tag)
      }
      setState('saved')
      setError(null)
    } catch (refused) {
      at.isDirty = true
      setState('failed')
      setError(refused)
    } finally {
      at.isBusy = false
    }
  }, [])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void flush()
    },
    [flush],
  )
  const edit = (next: Value) => {
    setValue(next)
    setState('saving')
    now.current.value = next
    now.current.isDirty = true
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }
  return { value, edit, state, error, again: () => void flush() }
}
