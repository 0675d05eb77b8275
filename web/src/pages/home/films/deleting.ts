import { erase, eraseLeaving, type Film } from './requests'

const SECONDS = 8

const waiting = new Map<string, { film: Film; timer: ReturnType<typeof setTimeout> }>()
const listeners = new Set<() => void>()
let hidden: ReadonlySet<string> = new Set()

/**
 * Delete a film in eight seconds, which is how long it can be had back: what the server deletes is gone for good.
 * `onDone` is told when it is gone, `onFailed` when it could not be deleted.
 */
export function deleteSoon(film: Film, onDone: () => void, onFailed: (error: unknown) => void): void {
  const { id } = film
  const now = () => {
    waiting.delete(id)
    erase(film).then(onDone, (error: unknown) => {
      show(id, true)
      onFailed(error)
    })
  }
  waiting.set(id, { film, timer: setTimeout(now, SECONDS * 1000) })
  show(id, false)
}

/** Keep a film that was to be deleted. */
export function keep({ id }: Film): void {
  clearTimeout(waiting.get(id)?.timer)
  waiting.delete(id)
  show(id, true)
}

/** Films that are to be deleted and no longer shown; for `useSyncExternalStore`. */
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
    for (const { film, timer } of waiting.values()) {
      clearTimeout(timer)
      eraseLeaving(film)
    }
    waiting.clear()
  })
}
