import { useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from 'react'

import { usePlayhead } from '../store/hooks'
import classes from './Lanes.module.css'
import { usePictures, type Hung } from './pictures'
import type { Clip, Rows } from './useRows'
import { frameAt, xOf } from './scale'
import type { View } from './useView'

/** Pictures of it, each of the scene at its place in time. */
const TILES = 22
const HEIGHT = 26

/** The whole film as a strip, with a window on what is seen below. To press or draw here moves that window. */
export function Overview({ rows, view }: { rows: Rows; view: View }) {
  const playhead = usePlayhead()
  const strip = useRef<HTMLDivElement>(null)
  const { frames } = rows.told
  const { scroller, scale, reveal } = view
  const { rate, pixelsPerSecond } = scale
  const whole = xOf(frames, { rate, pixelsPerSecond })
  const width = useWidth(strip)
  const seen = useWidth(scroller)
  useEffect(() => {
    const place = scroller.current
    const window = part(strip, 'window')
    if (place === null || window === undefined) return
    window.style.width = `${Math.min(1, seen / whole) * width}px`
    // Moved, never laid out: this is done for each picture while one scrolls.
    const draw = () => {
      window.style.transform = `translateX(${Math.min(1, place.scrollLeft / whole) * width}px)`
    }
    draw()
    place.addEventListener('scroll', draw, { passive: true })
    return () => place.removeEventListener('scroll', draw)
  }, [scroller, whole, width, seen])
  useEffect(() => {
    const mark = part(strip, 'mark')
    if (mark === undefined) return
    const draw = () => {
      mark.style.transform = `translateX(${(playhead.frame.get() / frames) * width}px)`
    }
    draw()
    return playhead.frame.subscribe(draw)
  }, [playhead, frames, width])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const strip = event.currentTarget.getBoundingClientRect()
    const along = { rate, pixelsPerSecond: strip.width / (frames / rate) }
    reveal(frameAt(event.clientX - strip.left, along), true)
  }
  return (
    <div ref={strip} className={classes.overview} aria-hidden onPointerDown={drag} onPointerMove={drag}>
      <Tiles clips={rows.clips} frames={frames} width={width} />
      <span data-part="window" className={classes.window} />
      <span data-part="mark" className={classes.mark} />
    </div>
  )
}

function Tiles({ clips, frames, width }: { clips: readonly Clip[]; frames: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const hung = useMemo(() => {
    const each = width / TILES
    return inTime(clips, frames).map((clip, at): Hung => ({ clip, x: at * each, y: 0, width: each - 1, height: HEIGHT }))
  }, [clips, frames, width])
  usePictures(canvas, width, HEIGHT, hung)
  return <canvas ref={canvas} className={classes.tiles} width={0} height={0} />
}

function inTime(clips: readonly Clip[], frames: number): readonly Clip[] {
  return Array.from({ length: TILES }, (_, at) => ((at + 0.5) / TILES) * frames).flatMap(
    (frame) => clips.findLast(({ start }) => start <= frame) ?? [],
  )
}

function part(strip: RefObject<HTMLElement | null>, name: string): HTMLElement | undefined {
  return strip.current?.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? undefined
}

/** How wide something is, in pixels; 0 until that is known. */
function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (place.current === null) return
    const watching = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    watching.observe(place.current)
    return () => watching.disconnect()
  }, [place])
  return width
}
