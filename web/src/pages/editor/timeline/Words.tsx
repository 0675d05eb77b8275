import { memo, useEffect, useRef } from 'react'

import { usePlayhead, useSession } from '../store/hooks'
import { within, xOf, type Scale, type Span } from './scale'
import type { Rows, Word } from './useRows'
import classes from './Lanes.module.css'

/** Fewer pixels than this show no letters. */
const NARROW = 10

/** Seconds between two words that are no pause. */
const PAUSE = 0.15

/** The words, as they are heard. The spoken one is lit without React. */
export function Words({ rows, scale, span }: { rows: Rows; scale: Scale; span: Span }) {
  const playhead = usePlayhead()
  const row = useRef<HTMLDivElement>(null)
  const shown = within(rows.words, span)
  useEffect(() => {
    const light = () => {
      const word = playhead.word.get()
      const key = word === null ? '' : `${word.line}:${word.start}`
      for (const one of row.current?.querySelectorAll('[data-lit]') ?? []) one.removeAttribute('data-lit')
      if (key !== '') row.current?.querySelector(`[data-key="${CSS.escape(key)}"]`)?.setAttribute('data-lit', '')
    }
    light()
    return playhead.word.subscribe(light)
  }, [playhead, shown])
  return (
    <div ref={row} className={classes.words}>
      {shown.map((word, at) => {
        const left = xOf(word.start, scale)
        const next = shown[at + 1]?.start ?? Infinity
        const end = next - word.end < scale.rate * PAUSE ? next : Math.max(word.end, word.start + 1)
        const width = Math.max(2, xOf(end, scale) - left - 1)
        return <WordButton key={word.key} word={word} left={left} width={width} />
      })}
    </div>
  )
}

/** One of them; drawn once, however far one scrolls. */
const WordButton = memo(function WordButton({ word, left, width }: { word: Word; left: number; width: number }) {
  const playhead = usePlayhead()
  const { selection } = useSession()
  const choose = () => {
    selection.line(word.line)
    playhead.seek(word.start)
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      data-key={word.key}
      className={classes.word}
      style={{ left, width }}
      aria-label={word.text}
      title={word.text}
      data-plays
      onClick={choose}
    >
      {width < NARROW ? '' : word.text}
    </button>
  )
})
