import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useElementName } from '../panel/scene/elementName'
import { useEdit } from '../store/hooks'
import classes from './Clips.module.css'
import { PIN, type Pinned } from './pinned'
import { xOf, type Scale } from './scale'
import type { Clip, Word } from './useRows'

/** Pixels that a pin is moved before it counts as dragged. */
const SLACK = 4

/** When the elements of a scene come: pins that can be drawn to another word of it. */
export function Pins({ clip, pins, scale }: { clip: Clip; pins: readonly Pinned[]; scale: Scale }) {
  return pins.map((pin) => <Pin key={`${pin.cue.element} ${pin.at}`} clip={clip} pin={pin} scale={scale} />)
}

function Pin({ clip, pin, scale }: { clip: Clip; pin: Pinned; scale: Scale }) {
  const { cue, scene, words, word: now, place } = pin
  const { t } = useTranslation('stage')
  const element = useElementName(scene)(cue.element)
  const edit = useEdit()
  const [dragged, setDragged] = useState<{ from: number; word: Word | null } | null>(null)
  const shown = dragged?.word ?? now
  const x = dragged?.word == null ? place.x : xOf(shown.start, scale)
  const put = (word: Word | undefined) => {
    if (word === undefined || (word.line === cue.line && word.at === cue.at)) return
    const cues = scene.cues.map((one) => (one === cue ? { ...one, line: word.line, at: word.at, chosen: true } : one))
    void edit({ kind: 'set_cues', scene: clip.id, cues })
  }
  const nearest = (event: PointerEvent): Word | null => {
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0
    const x = event.clientX - left + xOf(clip.start, scale)
    const distance = (word: Word) => Math.abs(xOf(word.start, scale) - x)
    return words.reduce<Word | null>((best, word) => (best === null || distance(word) < distance(best) ? word : best), null)
  }
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    if (dragged === null) return
    if (dragged.word !== null || Math.abs(event.clientX - dragged.from) >= SLACK) setDragged({ ...dragged, word: nearest(event) })
  }
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && dragged !== null) setDragged(null)
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    put(words[words.indexOf(now) + by])
  }
  return (
    <button
      type="button"
      className={classes.pin}
      data-cue={cue.element}
      data-dragged={dragged !== null || undefined}
      style={{ left: x - xOf(clip.start, scale), translate: `0 ${-place.row * PIN}px` }}
      aria-label={t('timeline.cue', { element, word: shown.text })}
      title={`${element} · ${shown.text}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged({ from: event.clientX, word: null })
      }}
      onPointerMove={move}
      onPointerUp={() => {
        put(dragged?.word ?? undefined)
        setDragged(null)
      }}
      onPointerCancel={() => setDragged(null)}
      onKeyDown={step}
    />
  )
}
