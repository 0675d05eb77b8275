import { useEffect, useMemo, useRef, type PointerEvent } from 'react'

import { usePlayhead } from '../store/hooks'
import classes from './Lanes.module.css'
import { Thumb } from './Thumb'
import type { Clip, Rows } from './useRows'
import { frameAt, xOf } from './scale'
import type { View } from './useView'

/** Pictures of it, each of the scene at its place in time. */
const TILES = 22

/** The whole film as a strip, with a window on what is seen below. To press or draw here moves that window. */
export function Overview({ rows, view }: { rows: Rows; view: View }) {
  const playhead = usePlayhead()
  const strip = useRef<HTMLDivElement>(null)
  const { frames } = rows.told
  const { scroller, scale, reveal } = view
  const tiles = useMemo(() => inTime(rows.clips, frames), [rows.clips, frames])
  const { rate, pixelsPerSecond } = scale
  useEffect(() => {
    const place = scroller.current
    const window = strip.current?.querySelector<HTMLElement>('[data-part="window"]')
    if (place === null || window === null || window === undefined) return
    const whole = xOf(frames, { rate, pixelsPerSecond })
    const draw = () => {
      const from = Math.min(1, place.scrollLeft / whole)
      window.style.left = `${from * 100}%`
      window.style.width = `${Math.min(1 - from, place.clientWidth / whole) * 100}%`
    }
    draw()
    const watching = new ResizeObserver(draw)
    watching.observe(place)
    place.addEventListener('scroll', draw, { passive: true })
    return () => {
      watching.disconnect()
      place.removeEventListener('scroll', draw)
    }
  }, [scroller, frames, rate, pixelsPerSecond])
  useEffect(() => {
    const mark = strip.current?.querySelector<HTMLElement>('[data-part="mark"]')
    const draw = () => mark?.style.setProperty('left', `${(playhead.frame.get() / frames) * 100}%`)
    draw()
    return playhead.frame.subscribe(draw)
  }, [playhead, frames])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const whole = { rate, pixelsPerSecond: width / (frames / rate) }
    reveal(frameAt(event.clientX - left, whole), true)
  }
  return (
    <div ref={strip} className={classes.overview} aria-hidden onPointerDown={drag} onPointerMove={drag}>
      <div className={classes.tiles}>
        {tiles.map((clip, at) => (
          <Thumb key={at} clip={clip} className={classes.tile} />
        ))}
      </div>
      <span data-part="window" className={classes.window} />
      <span data-part="mark" className={classes.mark} />
    </div>
  )
}

function inTime(clips: readonly Clip[], frames: number): readonly Clip[] {
  return Array.from({ length: TILES }, (_, at) => ((at + 0.5) / TILES) * frames).flatMap(
    (frame) => clips.findLast(({ start }) => start <= frame) ?? [],
  )
}
