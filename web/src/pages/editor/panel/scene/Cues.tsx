import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { Cue, Scene } from '@/api/schema'
import { clock } from '@/ui/formats'
import { slice } from '@/ui/text'

import { useEdit, useProject } from '../../store/hooks'
import { useHeard, usePreview } from '../../store/preview'
import { Choose } from '../Choose'
import classes from '../Panel.module.css'
import { elementsQuery } from '../requests'
import { useElementName } from './elementName'

/** When what a scene shows enters: with which word. */
export function Cues({ scene }: { scene: Scene }) {
  const { t } = useTranslation('panel')
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const { data: elements = [] } = useQuery({ ...elementsQuery(project, version, scene.id), placeholderData: (before) => before })
  const words = useWords(scene)
  const edit = useEdit()
  const name = useElementName(scene)
  if (scene.lines.length === 0 || elements.length === 0) return null
  const choose = (element: string, chosen: string) => {
    const rest = scene.cues.filter((cue) => cue.element !== element)
    const word = words.find(({ value }) => value === chosen)
    const cues: Cue[] = word === undefined ? rest : [...rest, { element, line: word.line, at: word.at, chosen: true }]
    void edit({ kind: 'set_cues', scene: scene.id, cues })
  }
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('cues.name')}</h3>
      <ul className={classes.cues}>
        {elements.map((element) => {
          const cue = scene.cues.find((one) => one.element === element)
          const word = cue === undefined ? undefined : wordOf(words, cue)
          return (
            <li key={element} className={classes.cue}>
              <span className={classes.element}>{name(element)}</span>
              <Choose
                quiet
                label={t('cues.word', { element: name(element) })}
                value={word?.value ?? ''}
                choices={[{ value: '', label: t('cues.with') }, ...words]}
                onChange={(chosen) => choose(element, chosen)}
              />
              <span className={classes.figure}>{word === undefined ? '' : clock(word.seconds, true)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface Word {
  readonly value: string
  readonly label: string
  readonly line: string
  readonly at: number
  readonly seconds: number
}

/** The words of a scene, with when they are heard. */
function useWords(scene: Scene): readonly Word[] {
  const heard = useHeard()
  const { data } = usePreview()
  const lines = useProject((film) => film.lines)
  return useMemo(() => {
    const seconds = data === undefined ? 0 : data.rate.denominator / data.rate.numerator
    return scene.lines.flatMap((id) => {
      const caption = lines.find((line) => line.id === id)?.caption ?? ''
      return (heard.get(id)?.words ?? []).map((word) => ({
        value: `${id}:${word.at}`,
        label: slice(caption, word.at, word.until),
        line: id,
        at: word.at,
        seconds: word.start * seconds,
      }))
    })
  }, [scene.lines, heard, data, lines])
}

/** The word at whose character a cue stands, or the one before it. */
function wordOf(words: readonly Word[], cue: Cue): Word | undefined {
  return words.findLast((word) => word.line === cue.line && word.at <= cue.at)
}
