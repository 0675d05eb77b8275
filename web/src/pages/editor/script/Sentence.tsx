import { memo, useEffect, useMemo, useRef } from 'react'

import type { PreviewLine } from '@/api/schema'

import { usePlayhead } from '../store/hooks'
import { runsOf, type Marks } from './marks'
import classes from './Sentence.module.css'

interface SentenceProps {
  line: string
  text: string
  heard: PreviewLine | undefined
  marks: readonly Marks[]
}

/** A sentence as it is read: the word that is spoken lights, without React drawing it again. */
export const Sentence = memo(function Sentence({ line, text, heard, marks }: SentenceProps) {
  const runs = useMemo(() => {
    const words = heard?.words.map(({ at, until }) => ({ start: at, end: until })) ?? []
    return runsOf(text, words, marks)
  }, [text, heard, marks])
  const place = useSpokenWord(line)
  return (
    <span ref={place} className={classes.sentence}>
      {runs.map((run) => (
        <span
          key={run.start}
          data-word={run.word ?? undefined}
          className={run.kinds.length === 0 ? undefined : run.kinds.map((kind) => classes[kind]).join(' ')}
        >
          {run.text}
        </span>
      ))}
    </span>
  )
})

function useSpokenWord(line: string) {
  const { word } = usePlayhead()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let lit: readonly Element[] = []
    const light = () => {
      const now = word.get()
      if (now?.line !== line && lit.length === 0) return
      for (const one of lit) one.removeAttribute('data-spoken')
      lit = now?.line === line ? [...(place.current?.querySelectorAll(`[data-word="${now.start}"]`) ?? [])] : []
      for (const one of lit) one.setAttribute('data-spoken', '')
    }
    light()
    return word.subscribe(light)
  })
  return place
}
