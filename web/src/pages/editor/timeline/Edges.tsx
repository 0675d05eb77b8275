import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useEdit } from '../store/hooks'
import classes from './Clips.module.css'
import { edgesOf } from './pinned'
import { frameAt, xOf, type Scale, type Span } from './scale'
import { beginningOf, wordsOf, type Clip, type Rows, type Word } from './useRows'

/** Pixels that an edge is moved before it counts as dragged. */
const SLACK = 4

/** Where one scene gives way to the next: drawn to another word, or moved there by arrows. */
export function Edges({ rows, scale, span }: { rows: Rows; scale: Scale; span: Span }) {
  const edges = useMemo(() => edgesOf(rows.clips, scale), [rows.clips, scale])
  return edges
    .filter(({ clip }) => clip.start >= span.from && clip.start < span.to)
    .map(({ before, clip }) => <Edge key={clip.id} before={before} clip={clip} words={rows.words} scale={scale} />)
}

interface EdgeProps {
  before: Clip
  clip: Clip
  words: readonly Word[]
  scale: Scale
}

const Edge = memo(function Edge({ before, clip, words, scale }: EdgeProps) {
  const { t } = useTranslation('stage')
  const edit = useEdit()
  const [drawn, setDrawn] = useState<{ from: number; to: Word | null } | null>(null)
  // Words at which the scene can begin: all but the first, so that both scenes keep one.
  const places = useMemo(() => wordsOf([before, clip], words).slice(1), [before, clip, words])
  const now = beginningOf(clip, places)
  if (now === undefined) return null
  const put = (word: Word | null | undefined) => {
    setDrawn(null)
    if (word == null || word === now) return
    void edit({ kind: 'move_edge', scene: clip.id, line: word.line, at: word.at })
  }
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    if (drawn === null || (drawn.to === null && Math.abs(event.clientX - drawn.from) < SLACK)) return
    const frame = clip.start + frameAt(event.clientX - drawn.from, scale)
    setDrawn({ ...drawn, to: nearest(places, frame) })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDrawn(null)
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    put(places[places.indexOf(now) + by])
  }
  const shown = drawn?.to ?? now
  const isWhereSeen = shown === places.find((word) => word.start >= clip.start)
  const numbers = { before: before.number, number: clip.number }
  return (
    <button
      type="button"
      className={classes.edge}
      data-edge={clip.id}
      data-dragged={drawn?.to != null || undefined}
      style={{ left: xOf(isWhereSeen ? clip.start : shown.start, scale) }}
      aria-label={t('timeline.edge', { ...numbers, word: shown.text })}
      title={t('timeline.edgeTitle', { word: shown.text })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrawn({ from: event.clientX, to: null })
      }}
      onPointerMove={move}
      onPointerUp={() => put(drawn?.to)}
      onPointerCancel={() => setDrawn(null)}
      onKeyDown={press}
    />
  )
})

function nearest(words: readonly Word[], frame: number): Word | null {
  const distance = (word: Word) => Math.abs(word.start - frame)
  return words.reduce<Word | null>((best, word) => (best === null || distance(word) < distance(best) ? word : best), null)
}
