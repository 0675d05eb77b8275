import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '@/ui/formats'

import { usePlayhead } from '../store/hooks'
import { usePreview } from '../store/preview'
import { useFilmRate } from './useFilmRate'
import classes from './Stage.module.css'

/** Where the film stands and how long it is, drawn without React. */
export function Time() {
  const { t } = useTranslation('stage')
  const playhead = usePlayhead()
  const rate = useFilmRate()
  const { data } = usePreview()
  const now = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const draw = () => {
      if (now.current !== null) now.current.textContent = hundredths(playhead.frame.get() / rate)
    }
    draw()
    return playhead.frame.subscribe(draw)
  }, [playhead, rate])
  return (
    <span className={classes.time} role="timer" aria-label={t('time')} aria-live="off">
      <span ref={now} className={classes.now} />
      {data !== undefined && ` /\u00a0${hundredths(data.seconds)}`}
    </span>
  )
}

/** `0:30.73`. */
function hundredths(seconds: number): string {
  const whole = Math.floor(seconds + 1e-6)
  const rest = Math.min(99, Math.floor((seconds - whole) * 100 + 1e-4))
  return `${clock(whole)}.${String(Math.max(rest, 0)).padStart(2, '0')}`
}

/** How far the film has come, to be dragged: on a phone. */
export function Progress() {
  const { t } = useTranslation('stage')
  const playhead = usePlayhead()
  const rate = useFilmRate()
  const { data } = usePreview()
  const whole = useRef<HTMLDivElement>(null)
  const frames = data?.frames ?? 1
  useEffect(() => {
    const draw = () => {
      const place = whole.current
      if (place === null) return
      const part = playhead.frame.get() / Math.max(1, frames - 1)
      place.querySelector<HTMLElement>('[data-part="reached"]')?.style.setProperty('transform', `scaleX(${part})`)
      place.querySelector<HTMLElement>('[data-part="knob"]')?.style.setProperty('left', `${part * 100}%`)
      place.setAttribute('aria-valuenow', String(playhead.frame.get()))
      place.setAttribute('aria-valuetext', clock(playhead.frame.get() / rate))
    }
    draw()
    return playhead.frame.subscribe(draw)
  }, [playhead, frames, rate])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    playhead.seek(((event.clientX - left) / width) * (frames - 1))
  }
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    playhead.seek(playhead.frame.get() + by * rate)
  }
  return (
    <div
      ref={whole}
      className={classes.progress}
      role="slider"
      tabIndex={0}
      aria-label={t('place')}
      aria-valuemin={0}
      aria-valuemax={frames - 1}
      aria-valuenow={0}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={step}
    >
      <span className={classes.track} />
      <span data-part="reached" className={classes.reached} />
      <span data-part="knob" className={classes.knob} />
    </div>
  )
}
