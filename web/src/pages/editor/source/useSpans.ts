import { useCallback, useEffect, useMemo, type RefObject } from 'react'

import type { Range } from '@/ui/text'

import { useProject, useSelection } from '../store/hooks'

const NONE: readonly Range[] = []

/** What of the source the active line rests on, scrolled into view when that changes. */
export function useSpans(place: RefObject<HTMLElement | null>): (block: string) => readonly Range[] {
  const { line: active } = useSelection()
  const spans = useProject((film) => film.lines.find(({ id }) => id === active)?.spans)
  const byBlock = useMemo(() => {
    const found = new Map<string, Range[]>()
    for (const { block, start, end } of spans ?? []) found.set(block, [...(found.get(block) ?? []), { start, end }])
    return found
  }, [spans])
  useEffect(() => {
    place.current?.querySelector('mark[data-span]')?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [place, byBlock])
  return useCallback((block) => byBlock.get(block) ?? NONE, [byBlock])
}
