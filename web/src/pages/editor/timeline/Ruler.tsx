import type { PointerEvent } from 'react'

import { clock } from '@/ui/formats'

import { usePlayhead } from '../store/hooks'
import { useWordStarts } from '../stage/useFilmRate'
import classes from './Lanes.module.css'
import { frameAt, snapped, ticksOf, xOf, type Scale, type Span } from './scale'

/** Pixels from which one snaps to a word. */
const NEAR = 7

interface RulerProps {
  scale: Scale
  span: Span
  frames: number
  isSnapping: boolean
}

/** Times. To press and draw here scrubs; keys for that are those of the stage. */
export function Ruler({ scale, span, frames, isSnapping }: RulerProps) {
  const playhead = usePlayhead()
  const words = useWordStarts()
  const { named, small } = ticksOf(scale.pixelsPerSecond)
  const first = Math.max(0, Math.floor(span.from / scale.rate / named))
  const last = Math.ceil(Math.min(span.to, frames) / scale.rate / named)
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const frame = frameAt(event.clientX - event.currentTarget.getBoundingClientRect().left, scale)
    playhead.seek(isSnapping ? snapped(frame, words, frameAt(NEAR, scale)) : frame)
  }
  const step = small * scale.pixelsPerSecond
  return (
    <div className={classes.ruler} aria-hidden onPointerDown={scrub} onPointerMove={scrub} style={{ backgroundSize: `${step}px 5px` }}>
      {Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * named).map((second) => (
        <span key={second} className={classes.tick} style={{ left: xOf(second * scale.rate, scale) }}>
          {named < 1 ? clock(second, true) : clock(second)}
        </span>
      ))}
    </div>
  )
}
