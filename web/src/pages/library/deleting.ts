import { erase } from './requests'

const SECONDS = 8

const waiting = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()
let hidden: ReadonlySet<string> = new Set()

/** Delete a file that no film uses in eight seconds, which is how long it can be had back. */
export function deleteSoon(id: string, onDone: () => void, onFailed: (error: unknown) => void): void {
  const now = () => {
    waiting.delete(id)
    erase(id, false).then(onDone, (error: unknown) => {
      show(id, true)
      onFailed(error)
    })
  }
  waiting.set(id, setTimeout(now, SECONDS * 1000))
  show(id, false)
}

/** Keep a file that was to be deleted. */
export function keep(id: string): void {
  clearTimeout(waiting.get(id))
  waiting.delete(id)
  show(id, true)
}

/** Files that are to be deleted and no longer shown; for `useSyncExternalStore`. */
export const deleted = {
  get: (): ReadonlySet<string> => hidden,
  subscribe: (told: () => void): (() => void) => {
    listeners.add(told)
    return () => listeners.delete(told)
  },
}

function show(id: string, isShown: boolean): void {
  const next = new Set(hidden)
  if (isShown) next.delete(id)
  else next.add(id)
  hidden = next
  for (const told of listeners) told()
}

/** A page that is closed meanwhile does what was asked for. */
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    for (const [id, timer] of waiting) {
      clearTimeout(timer)
      void erase(id, false, true)
    }
    waiting.clear()
  })
}
