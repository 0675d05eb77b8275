/** What may lie over a page, whatever the page. */
export type Overlay = 'palette' | 'keys'

let open: Overlay | null = null
const listeners = new Set<() => void>()

/** Open the command palette. */
export const openPalette = (): void => set('palette')
/** Open the list of keys. */
export const openKeys = (): void => set('keys')
/** Close what is open. */
export const closeOverlay = (): void => set(null)

/** For `useSyncExternalStore`. */
export const overlays = {
  get: (): Overlay | null => open,
  subscribe: (told: () => void): (() => void) => {
    listeners.add(told)
    return () => listeners.delete(told)
  },
}

function set(next: Overlay | null): void {
  open = next
  for (const told of listeners) told()
}
