import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { Cue, Scene } from '@/api/schema'

import { useElementName } from '../panel/scene/elementName'
import { useEdit } from '../store/hooks'
import classes from './Clips.module.css'
import { xOf, type Scale } from './scale'
import { spokenIn, type Clip, type Word } from './useRows'

/** Pixels that a pin is moved before it counts as dragged. */
const SLACK = 4
/** Pixels of a pin each way; in which pins that would meet stand above each other. */
const WIDE = 24
const TALL = 40

/** When the elements of a scene come: pins that can be drawn to another word of it. */
export function Pins({ clip, words, scale }: { clip: Clip; words: readonly Word[]; scale: Scale }) {
  const { scene } = clip
  if (scene === undefined || scene.cues.length === 0) return null
  const own = spokenIn(clip, words)
  const rows = rowsOf(scene.cues.map((cue) => xOf(wordOf(cue, own)?.start ?? 0, scale)))
  const step = Math.min(WIDE, TALL / Math.max(1, ...rows))
  return scene.cues.map((cue, at) => (
    <Pin
      key={`${cue.element} ${at}`}
      clip={clip}
      scene={scene}
      cue={cue}
      above={(rows[at] ?? 0) * step}
      words={own}
      scale={scale}
    />
  ))
}

/** The word with which an element comes. */
function wordOf(cue: Cue, words: readonly Word[]): Word | undefined {
  return words.findLast((word) => word.line === cue.line && word.at <= cue.at) ?? words.find((word) => word.line === cue.line)
}

/** For each place, in pixels, the lowest row in which nothing before it is nearer than a pin is wide. */
function rowsOf(places: readonly number[]): number[] {
  const rows: number[] = []
  places.forEach((x, at) => {
    const taken = rows.filter((_, other) => Math.abs(x - (places[other] ?? 0)) < WIDE && other < at)
    rows.push([...taken.keys(), taken.length].find((row) => !taken.includes(row)) ?? taken.length)
  })
  return rows
}

interface PinProps {
  clip: Clip
  scene: Scene
  cue: Cue
  /** Pixels above the lowest place. */
  above: number
  words: readonly Word[]
  scale: Scale
}

function Pin({ clip, scene, cue, above, words, scale }: PinProps) {
  const { t } = useTranslation('stage')
  const element = useElementName(scene)(cue.element)
  const edit = useEdit()
  const [dragged, setDragged] = useState<{ from: number; word: Word | null } | null>(null)
  const now = wordOf(cue, words)
  const shown = dragged?.word ?? now
  if (shown === undefined || now === undefined) return null
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
      style={{ left: xOf(shown.start, scale) - xOf(clip.start, scale), translate: `0 ${-above}px` }}
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
