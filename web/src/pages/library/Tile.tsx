import { IconAlertTriangle, IconFileText, IconPackage, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { bytes, clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import classes from './Library.module.css'
import { contentAddress, type Media, thumbnailAddress } from './requests'
import { Waveform } from './Waveform'

interface TileProps {
  media: Media
  isChosen: boolean
  onChoose: () => void
}

/** A file: its picture or its sound, its name, what is known of it in one line. */
export function Tile({ media, isChosen, onChoose }: TileProps) {
  const { t } = useTranslation('library')
  const needsLicence = media.licence === '' && media.kind !== 'draft' && media.kind !== 'bundle'
  const used = media.projects > 0 ? t('used.in', { count: media.projects }) : null
  const about = [t(`one.${media.kind}`), media.licence === '' ? bytes(media.size) : media.licence, used].filter(Boolean).join(' · ')
  return (
    <li className={classes.cell}>
      {media.kind === 'sound' && <Hear media={media} />}
      <button type="button" className={classes.tile} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.picture} data-tint={media.kind === 'sound' ? tintOf(media.id) : undefined}>
          <Look media={media} />
          {media.milliseconds !== null && <span className={classes.length}>{clock(media.milliseconds / 1000)}</span>}
        </span>
        <span className={classes.name}>{media.name}</span>
        <span className={classes.about}>
          {needsLicence && <Icon of={IconAlertTriangle} size={14} />}
          {needsLicence ? [t('noLicence'), used].filter(Boolean).join(' · ') : about}
        </span>
      </button>
    </li>
  )
}

/** Sounds have one of four grounds, so that they are told apart; always the same. */
const tintOf = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % 4

/** Plays a sound where it lies, one at a time. */
function Hear({ media }: { media: Media }) {
  const { t } = useTranslation('library')
  const [plays, setPlays] = useState(false)
  const sound = useRef<HTMLAudioElement | null>(null)
  useEffect(() => () => sound.current?.pause(), [])
  const toggle = () => {
    if (plays) {
      sound.current?.pause()
      return
    }
    playing?.pause()
    const audio = new Audio(contentAddress(media.id, 'inline'))
    sound.current = audio
    playing = audio
    audio.onplay = () => setPlays(true)
    audio.onpause = () => setPlays(false)
    audio.onended = () => setPlays(false)
    void audio.play().catch(() => setPlays(false))
  }
  return (
    <button type="button" className={classes.hear} aria-label={t(plays ? 'pause' : 'hear', { name: media.name })} onClick={toggle}>
      <Icon of={plays ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={14} />
    </button>
  )
}

let playing: HTMLAudioElement | undefined

/** What a file looks like. */
export function Look({ media, size = 'small' }: { media: Media; size?: 'small' | 'large' }) {
  if (media.kind === 'picture' || media.kind === 'clip') {
    return <img src={thumbnailAddress(media.id, size)} alt="" loading="lazy" decoding="async" draggable={false} />
  }
  if (media.kind === 'sound') return <Waveform media={media.id} />
  const isDraft = media.kind === 'draft'
  return <Icon of={isDraft ? IconFileText : IconPackage} size={32} />
}
