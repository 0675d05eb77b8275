/** A word about what was just done. */
export interface Toast {
  readonly id: number
  readonly text: string
  /** `done` with an icon of success, `stop` for what failed. */
  readonly kind: 'done' | 'stop'
  /** Takes it back. */
  readonly undo?: () => void
}

const SECONDS = 8
const MOST = 3

let shown: readonly Toast[] = []
let latest = 0
const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()

/** Say something for eight seconds; with `undo`, offer to take it back. */
export function toast(text: string, options: { kind?: Toast['kind']; undo?: () => void } = {}): void {
  latest += 1
  const id = latest
  for (const old of shown.slice(0, Math.max(0, shown.length - MOST + 1))) dismiss(old.id)
  set([...shown, { id, text, kind: options.kind ?? 'done', undo: options.undo }])
  resume(id)
}

/** Take a toast away. */
export function dismiss(id: number): void {
  hold(id)
  set(shown.filter((one) => one.id !== id))
}

/** Let a toast stay: it is pointed at, or has the focus. */
export function hold(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

/** Let its eight seconds begin anew. */
export function resume(id: number): void {
  hold(id)
  timers.set(id, setTimeout(() => dismiss(id), SECONDS * 1000))
}

/** For `useSyncExternalStore`. */
export const toasts = {
  get: (): readonly Toast[] => shown,
  subscribe: (told: () => void): (() => void) => {
    listeners.add(told)
    return () => listeners.delete(told)
  },
}

function set(next: readonly Toast[]): void {
  shown = next
  for (const told of listeners) told()
}
