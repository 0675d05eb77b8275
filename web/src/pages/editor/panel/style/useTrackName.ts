import { useTranslation } from 'react-i18next'

import type { TrackView } from '@/api/schema'

const MOODS = ['calm', 'energetic', 'happy', 'nostalgic', 'tender'] as const
const PLAYED = ['acoustic', 'electronic'] as const

/** What a piece of music is called: by its mood, what it is played on, and which of those it is. */
export function useTrackName(): (track: TrackView) => string {
  const { t } = useTranslation('panel')
  return ({ name, title, moods, instruments }) => {
    const mood = MOODS.find((one) => one === moods[0])
    const played = PLAYED.find((one) => one === instruments)
    if (mood === undefined || played === undefined) return title
    return t('music.piece', { mood: t(`music.${mood}`), played: t(`music.${played}`), number: name.slice(name.lastIndexOf('-') + 1).replace(/^s/u, '') })
  }
}
