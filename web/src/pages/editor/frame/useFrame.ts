import { useSyncExternalStore } from 'react'

/**
 * How much room the editor has. `wide`: everything. `drawer`: the scene panel is a drawer. `folded`: and the
 * timeline shows scenes and words only. `phone`: film, filmstrip, script, one action.
 */
export type Frame = 'wide' | 'drawer' | 'folded' | 'phone'

const WIDTHS: readonly [Frame, MediaQueryList][] = [
  ['phone', window.matchMedia('(max-width: 719px)')],
  ['folded', window.matchMedia('(max-width: 999px)')],
  ['drawer', window.matchMedia('(max-width: 1199px)')],
]

/** The editor's present frame. */
export function useFrame(): Frame {
  return useSyncExternalStore(subscribe, presentFrame)
}

/** The frame at this moment. */
export function presentFrame(): Frame {
  return WIDTHS.find(([, query]) => query.matches)?.[0] ?? 'wide'
}

function subscribe(told: () => void): () => void {
  for (const [, query] of WIDTHS) query.addEventListener('change', told)
  return () => {
    for (const [, query] of WIDTHS) query.removeEventListener('change', told)
  }
}
