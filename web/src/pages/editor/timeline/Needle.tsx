import { useEffect, useRef } from 'react'

import { usePlayhead } from '../store/hooks'
import classes from './Lanes.module.css'
import { xOf } from './scale'
import type { View } from './useView'

/** The playhead. It is moved without React, and brought into view while the film plays. */
export function Needle({ view }: { view: View }) {
  const playhead = usePlayhead()
  const needle = useRef<HTMLDivElement>(null)
  const { reveal } = view
  const { rate, pixelsPerSecond } = view.scale
  useEffect(() => {
    const draw = () => {
      const frame = playhead.frame.get()
      if (needle.current !== null) needle.current.style.transform = `translateX(${xOf(frame, { rate, pixelsPerSecond })}px)`
      reveal(frame)
    }
    draw()
    return playhead.frame.subscribe(draw)
  }, [playhead, rate, pixelsPerSecond, reveal])
  return <div ref={needle} className={classes.needle} aria-hidden />
}
