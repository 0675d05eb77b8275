import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { VoiceView } from '@/api/schema'
import { Icon } from '@/ui/Icon'
import { toast } from '@/ui/toasts'

import { useEdit, useProject } from '../../store/hooks'
import { usePreview } from '../../store/preview'
import classes from '../Panel.module.css'
import { voicesQuery } from '../requests'

/** The voices of the film's language, each to be heard. */
export function Voices() {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const { data: all = [] } = useQuery(voicesQuery)
  const { data: preview } = usePreview()
  const language = useProject((film) => film.project.language)
  const asked = useProject((film) => film.options.voice)
  const sample = useSample()
  const voices = all.filter((voice) => voice.language === (language ?? 'en'))
  const chosen = asked ?? preview?.voice ?? voices[0]?.name
  return (
    <ul className={classes.voices} aria-label={t('voice.film')}>
      {voices.map((voice) => (
        <li key={voice.name} className={classes.voice}>
          <button
            type="button"
            className={classes.tool}
            aria-label={t(sample.voice === voice.name ? 'voice.stop' : 'voice.hear', { name: voice.title })}
            onClick={() => sample.toggle(voice.name)}
          >
            <Icon of={sample.voice === voice.name ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={14} />
          </button>
          <button
            type="button"
            className={classes.option}
            aria-pressed={voice.name === chosen}
            onClick={() => void edit({ kind: 'set_voice', voice: voice.name })}
          >
            <b>{voice.title}</b>
            <span className={classes.note}>{about(voice, t)}</span>
            {voice.name === chosen && <Icon of={IconCheck} size={16} />}
          </button>
        </li>
      ))}
    </ul>
  )
}

const ACCENTS = ['American', 'British', 'Mandarin'] as const

function about(voice: VoiceView, t: ReturnType<typeof useTranslation<'panel'>>['t']): string {
  const accent = ACCENTS.find((one) => one === voice.accent)
  return [accent === undefined ? voice.accent : t(`voice.accent.${accent}`), t(`voice.${voice.gender}`)].join(t('voice.comma'))
}

/** Plays the sample of one voice at a time. */
function useSample() {
  const { t } = useTranslation('panel')
  const audio = useRef<HTMLAudioElement | null>(null)
  const [voice, setVoice] = useState<string | null>(null)
  useEffect(() => () => audio.current?.pause(), [])
  const stop = () => {
    audio.current?.pause()
    audio.current = null
    setVoice(null)
  }
  const toggle = (name: string) => {
    stop()
    if (name === voice) return
    const sound = new Audio(`/api/v1/voices/${encodeURIComponent(name)}/sample`)
    audio.current = sound
    setVoice(name)
    const isMine = () => audio.current === sound
    sound.onended = () => {
      if (isMine()) stop()
    }
    sound.play().catch(() => {
      if (!isMine()) return
      stop()
      toast(t('voice.silent'), { kind: 'stop' })
    })
  }
  return { voice, toggle }
}
