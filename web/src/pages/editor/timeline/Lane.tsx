import { useComputedColorScheme } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'

import classes from './Lanes.module.css'
import { xOf, type Scale, type Span } from './scale'

/** The widest canvas that every browser draws. */
const WIDEST = 8192

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
  draw: (pen: Pen) => void
}

/** A part of a row that is drawn on a canvas: as much of it as is seen, and again by day and by night. */
export function Lane({ scale, span, frames, draw }: LaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useComputedColorScheme()
  const from = Math.max(0, Math.floor(xOf(span.from, scale)))
  const to = Math.max(from, Math.min(Math.ceil(xOf(span.to, scale)), Math.ceil(xOf(frames, scale)), from + WIDEST))
  useLayoutEffect(() => {
    const place = canvas.current
    const context = place?.getContext('2d')
    if (place === null || context === null || context === undefined) return
    const density = Math.min(window.devicePixelRatio, WIDEST / Math.max(1, to - from))
    const height = place.clientHeight
    place.width = Math.max(1, Math.round((to - from) * density))
    place.height = Math.round(height * density)
    context.scale(density, density)
    context.translate(-from, 0)
    const style = getComputedStyle(place)
    draw({ context, height, from, to, colour: (token) => style.getPropertyValue(token) })
  }, [from, to, draw, scheme])
  return <canvas ref={canvas} className={classes.canvas} style={{ left: from, width: to - from }} aria-hidden />
}
