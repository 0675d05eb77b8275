import { useTranslation } from 'react-i18next'

import type { TrackView } from '@/api/schema'

const MOODS = ['calm', 'energetic', 'happy', 'nostalgic', 'tender'] as const
const PLAYED = ['acoustic', 'electronic'] as const

/** What a piece of music is called: by its mood, what it is played on, and which of all such pieces it is. */
export function useTrackName(all: readonly TrackView[]): (track: TrackView) => string {
  const { t } = useTranslation('panel')
  return ({ name, title, moods, instruments }) => {
    const mood = MOODS.find((one) => one === moods[0])
    const played = PLAYED.find((one) => one === instruments)
    if (mood === undefined || played === undefined) return title
    const alike = all.filter((one) => one.moods[0] === mood && one.instruments === played)
    const number = alike.findIndex((one) => one.name === name) + 1
    return t('music.piece', { mood: t(`music.${mood}`), played: t(`music.${played}`), number })
  }
}
