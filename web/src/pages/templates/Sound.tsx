import { useQuery } from '@tanstack/react-query'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'

import { type Look, musicQuery } from './requests'
import classes from './Template.module.css'

const MOODS = ['calm', 'energetic', 'happy', 'nostalgic', 'tender'] as const
const PLAYED = ['either', 'acoustic', 'electronic'] as const

interface SoundProps {
  look: Look
  isFixed: boolean
  onChange: (look: Look) => void
}

/** Moods of the music in the order they were chosen, the most fitting first, and a piece to hear. */
export function Sound({ look, isFixed, onChange }: SoundProps) {
  const { t } = useTranslation('templates')
  const moods = look.music_moods
  const toggle = (mood: (typeof MOODS)[number]) =>
    onChange({ ...look, music_moods: moods.includes(mood) ? moods.filter((one) => one !== mood) : [...moods, mood] })
  return (
    <div className={classes.group}>
      <Hear look={look} />
      <div className={classes.moods} role="group" aria-label={t('music.moods')}>
        {MOODS.map((mood) => {
          const place = moods.indexOf(mood) + 1
          return (
            <button key={mood} type="button" className={classes.mood} aria-pressed={place > 0} disabled={isFixed} onClick={() => toggle(mood)}>
              {t(`mood.${mood}`)}
              {place > 0 && moods.length > 1 && <span className={classes.place}>{place}</span>}
            </button>
          )
        })}
      </div>
      <Segmented
        shown
        size="editor"
        name={t('music.played')}
        value={look.music_instruments ?? 'either'}
        choices={PLAYED.map((value) => ({ value, label: t(`music.${value}`) }))}
        onChange={(played) => onChange({ ...look, music_instruments: played === 'either' ? null : played })}
      />
    </div>
  )
}

/** A piece that films in the template may be given. */
function Hear({ look }: { look: Look }) {
  const { t } = useTranslation('templates')
  const { data = [] } = useQuery(musicQuery)
  const audio = useRef<HTMLAudioElement | null>(null)
  const [sounds, setSounds] = useState(false)
  useEffect(() => () => audio.current?.pause(), [])
  const suited = data.filter(({ moods }) => look.music_moods[0] === undefined || moods.includes(look.music_moods[0]))
  const piece = suited.find(({ instruments }) => instruments === look.music_instruments) ?? suited[0]
  if (piece === undefined) return null
  const toggle = () => {
    audio.current?.pause()
    setSounds(!sounds)
    if (sounds) return
    audio.current = new Audio(`/api/v1/music/${piece.name}/content`)
    audio.current.onended = () => setSounds(false)
    void audio.current.play().catch(() => setSounds(false))
  }
  return (
    <button type="button" className={classes.hear} onClick={toggle}>
      <span>
        <Icon of={sounds ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={14} />
      </span>
      {t(sounds ? 'music.stop' : 'music.hear')}
    </button>
  )
}
