import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'

import type { Scale, Span } from './scale'
import { frameAt, xOf } from './scale'

const MOST = 240
/** Pixels a second at which words can be read. */
const READABLE = 104

/** What of the timeline is seen, and how large. */
export interface View {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly scale: Scale
  /** What is drawn: what is seen and as much at both sides. Changes only now and then while one scrolls. */
  readonly span: Span
  readonly zoom: { readonly value: number; readonly min: number; readonly max: number; readonly set: (value: number) => void }
  /** Show a frame if it is not to be seen; `centred`: in the middle. */
  readonly reveal: (frame: number, centred?: boolean) => void
}

/** A window on a film of so many frames. */
export function useView(frames: number, rate: number): View {
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [left, setLeft] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const seconds = Math.max(1, frames / rate)
  const fitting = Math.max(1, (width - 24) / seconds)
  const min = Math.min(fitting, READABLE)
  const value = Math.min(MOST, Math.max(min, chosen ?? READABLE))
  const scale = useMemo(() => ({ rate, pixelsPerSecond: value }), [rate, value])
  const keep = useRef<{ frame: number; x: number } | null>(null)

  useEffect(() => {
    const place = scroller.current
    if (place === null) return
    let step = Math.max(200, place.clientWidth / 2)
    let before = 0
    const look = () => {
      const begin = Math.floor(place.scrollLeft / step) * step
      if (begin === before) return
      before = begin
      startTransition(() => setLeft(begin))
    }
    const watching = new ResizeObserver(() => {
      step = Math.max(200, place.clientWidth / 2)
      setWidth(place.clientWidth)
      look()
    })
    watching.observe(place)
    place.addEventListener('scroll', look, { passive: true })
    place.addEventListener('focusin', showWhole)
    return () => {
      watching.disconnect()
      place.removeEventListener('focusin', showWhole)
      place.removeEventListener('scroll', look)
    }
  }, [])

  const set = useCallback((next: number) => {
    const place = scroller.current
    if (place !== null) {
      const x = place.clientWidth / 2
      keep.current = { frame: ((place.scrollLeft + x) / value) * rate, x }
    }
    setChosen(next)
  }, [value, rate])

  useLayoutEffect(() => {
    const place = scroller.current
    if (place === null || keep.current === null) return
    place.scrollLeft = (keep.current.frame / rate) * value - keep.current.x
    keep.current = null
  }, [value, rate])

  const reveal = useCallback((frame: number, centred = false) => {
    const place = scroller.current
    if (place === null) return
    const x = xOf(frame, { rate, pixelsPerSecond: value })
    const isSeen = x >= place.scrollLeft + 8 && x <= place.scrollLeft + place.clientWidth - 24
    if (centred) place.scrollLeft = x - place.clientWidth / 2
    else if (!isSeen) place.scrollLeft = x - place.clientWidth / 6
  }, [value, rate])

  const span = useMemo(() => ({ from: frameAt(left - width / 2, scale), to: frameAt(left + width * 2, scale) }), [left, width, scale])
  return { scroller, scale, span, zoom: { value, min, max: MOST, set }, reveal }
}

/** Bring what keys have come to into view: what is seen in part only, browsers leave so. */
function showWhole({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
