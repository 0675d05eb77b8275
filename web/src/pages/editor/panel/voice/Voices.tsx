import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { VoiceView } from '@/api/schema'

import { useEdit, useProject } from '../../store/hooks'
import { usePreview } from '../../store/preview'
import { Heard } from '../Heard'
import classes from '../Panel.module.css'
import { voicesQuery } from '../requests'
import { useSample } from '../useSample'

/** The voices of the film's language, each to be heard. */
export function Voices() {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const { data: all = [] } = useQuery(voicesQuery)
  const { data: preview } = usePreview()
  const language = useProject((film) => film.project.language)
  const asked = useProject((film) => film.options.voice)
  const sample = useSample(t('voice.silent'))
  const voices = all.filter((voice) => voice.language === (language ?? 'en'))
  const chosen = asked ?? preview?.voice ?? voices[0]?.name
  return (
    <ul className={classes.voices} aria-label={t('voice.film')}>
      {voices.map((voice) => (
        <Heard
          key={voice.name}
          name={voice.title}
          about={about(voice, t)}
          address={`/api/v1/voices/${encodeURIComponent(voice.name)}/sample`}
          sample={sample}
          isChosen={voice.name === chosen}
          onChoose={() => void edit({ kind: 'set_voice', voice: voice.name })}
        />
      ))}
    </ul>
  )
}

const ACCENTS = ['American', 'British', 'Mandarin'] as const

function about(voice: VoiceView, t: ReturnType<typeof useTranslation<'panel'>>['t']): string {
  const accent = ACCENTS.find((one) => one === voice.accent)
  return [accent === undefined ? voice.accent : t(`voice.accent.${accent}`), t(`voice.${voice.gender}`)].join(t('voice.comma'))
}
