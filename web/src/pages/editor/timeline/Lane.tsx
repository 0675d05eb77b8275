import { useComputedColorScheme } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'

import { emptied, WIDEST } from './canvas'
import classes from './Lanes.module.css'
import { xOf, type Scale, type Span } from './scale'

/** What a lane is drawn with: frames become pixels by `x`, colours by the names of tokens. */
export interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly height: number
  /** Pixels `from` to `to` of the timeline are on the canvas. */
  readonly from: number
  readonly to: number
  readonly colour: (token: string) => string
}

interface LaneProps {
  scale: Scale
  span: Span
  frames: number
  /** Pixels down, of the row. */
  height: number
  draw: (pen: Pen) => void
}

/** A part of a row that is drawn on a canvas: as much of it as is seen, and again by day and by night. */
export function Lane({ scale, span, frames, height, draw }: LaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useComputedColorScheme()
  const from = Math.max(0, Math.floor(xOf(span.from, scale)))
  const to = Math.max(from, Math.min(Math.ceil(xOf(span.to, scale)), Math.ceil(xOf(frames, scale)), from + WIDEST))
  useLayoutEffect(() => {
    const place = canvas.current
    const context = place?.getContext('2d')
    if (place === null || context === null || context === undefined) return
    emptied(context, to - from, height)
    context.translate(-from, 0)
    const style = getComputedStyle(place)
    draw({ context, height, from, to, colour: (token) => style.getPropertyValue(token) })
  }, [from, to, height, draw, scheme])
  return <canvas ref={canvas} className={classes.canvas} style={{ left: from, width: to - from }} aria-hidden />
}
