import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type CSSProperties, type RefObject } from 'react'

import { useScriptDesk, useSession, useWatched } from '../store/hooks'
import { followLine } from './useScriptActions'

/** Pixels of a line of two rows, until it is measured. */
const USUAL = 58
/** Lines drawn beyond those that are seen. */
const BEYOND = 8
const [ABOVE, BELOW] = [8, 24]

/** Where a line lies in the list, and how it says how high it is. */
export interface Slot {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly measure: (element: Element | null) => void
}

/** What is drawn of the script: a line by its place, from 1, or a line that is being written after another. */
export interface Seen {
  readonly number: number
  /** The line after which one is being written, null at the beginning; undefined: this is a line that is there. */
  readonly after: string | null | undefined
  readonly slot: Slot
}

/** How a slot places its line. */
export const placed = ({ top }: Slot): CSSProperties => ({ position: 'absolute', insetInline: 0, top })

/**
 * The lines that are drawn: those in the window of the list's scrolling parent, and those that must not go, as
 * something is being done with them. The active line is brought into view whenever it becomes another.
 */
export function useLinesSeen(
  ids: readonly string[],
  dragged: string | null,
): { readonly place: RefObject<HTMLOListElement | null>; readonly seen: readonly Seen[]; readonly height: number } {
  const desk = useScriptDesk()
  const { selection } = useSession()
  const inserting = useWatched(desk.inserting)
  const open = useWatched(desk.open, (now) => now?.line)
  const active = useWatched(selection.now, (now) => now.line)
  const place = useRef<HTMLOListElement>(null)
  const entries = useMemo(() => entriesOf(ids, inserting), [ids, inserting])
  const kept = useMemo(() => {
    const doing = new Set([dragged, open, active, 'draft'])
    return entries.flatMap(({ id }, index) => (doing.has(id) ? [index] : []))
  }, [entries, dragged, open, active])
  // The compiler leaves this hook alone: what the list says is read anew at each drawing.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count: entries.length,
    getScrollElement: () => place.current?.parentElement ?? null,
    getItemKey: (index) => entries[index]?.id ?? index,
    estimateSize: () => USUAL,
    overscan: BEYOND,
    useFlushSync: false,
    paddingStart: ABOVE,
    paddingEnd: BELOW,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  })
  useEffect(() => {
    const at = entries.findIndex(({ id }) => id === active)
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' })
    if (active !== null) followLine(active)
    // Only when another line becomes active: edits leave the list where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active])
  const seen = list.getVirtualItems().flatMap(({ index, start }) => {
    const entry = entries[index]
    return entry === undefined ? [] : [{ ...entry, slot: { id: entry.id, index, top: start, measure: list.measureElement } }]
  })
  return { place, seen, height: list.getTotalSize() }
}

function entriesOf(ids: readonly string[], inserting: string | null | undefined) {
  const lines = ids.map((id, at) => ({ id, number: at + 1, after: undefined }))
  if (inserting === undefined) return lines
  const draft = { id: 'draft', number: 0, after: inserting }
  const at = inserting === null ? 0 : ids.indexOf(inserting) + 1
  return [...lines.slice(0, at), draft, ...lines.slice(at)]
}
