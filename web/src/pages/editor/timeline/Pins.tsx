import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { Cue } from '@/api/schema'

import { useEdit } from '../store/hooks'
import classes from './Clips.module.css'
import { xOf, type Scale } from './scale'
import type { Clip, Word } from './useRows'

/** Pixels that a pin is moved before it counts as dragged. */
const SLACK = 4

/** When the elements of a scene come: pins that can be drawn to another word of it. */
export function Pins({ clip, words, scale }: { clip: Clip; words: readonly Word[]; scale: Scale }) {
  const own = words.filter((word) => clip.scene?.lines.includes(word.line) === true)
  return clip.scene?.cues.map((cue, at) => <Pin key={`${cue.element} ${at}`} clip={clip} cue={cue} words={own} scale={scale} />)
}

function Pin({ clip, cue, words, scale }: { clip: Clip; cue: Cue; words: readonly Word[]; scale: Scale }) {
  const { t } = useTranslation('stage')
  const edit = useEdit()
  const [dragged, setDragged] = useState<{ from: number; word: Word | null } | null>(null)
  const now = words.findLast((word) => word.line === cue.line && word.at <= cue.at) ?? words.find((word) => word.line === cue.line)
  const shown = dragged?.word ?? now
  if (shown === undefined || now === undefined) return null
  const put = (word: Word | undefined) => {
    if (word === undefined || clip.scene === undefined || (word.line === cue.line && word.at === cue.at)) return
    const cues = clip.scene.cues.map((one) => (one === cue ? { ...one, line: word.line, at: word.at, chosen: true } : one))
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
      style={{ left: xOf(shown.start, scale) - xOf(clip.start, scale) }}
      aria-label={t('timeline.cue', { element: cue.element, word: shown.text })}
      title={`${cue.element} · ${shown.text}`}
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
