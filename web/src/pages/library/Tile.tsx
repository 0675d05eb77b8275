import { IconAlertTriangle, IconFileText, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { bytes, clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import classes from './Library.module.css'
import { type Media, thumbnailAddress } from './requests'
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
  const about = [t(`one.${media.kind}`), media.licence === '' ? bytes(media.size) : media.licence].join(' · ')
  return (
    <li>
      <button type="button" className={classes.tile} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.picture}>
          <Look media={media} />
          {media.milliseconds !== null && <span className={classes.length}>{clock(media.milliseconds / 1000)}</span>}
        </span>
        <span className={classes.name}>{media.name}</span>
        <span className={classes.about}>
          {needsLicence && <Icon of={IconAlertTriangle} size={14} />}
          {needsLicence ? t('noLicence') : about}
        </span>
      </button>
    </li>
  )
}

/** What a file looks like. */
export function Look({ media, size = 'small' }: { media: Media; size?: 'small' | 'large' }) {
  if (media.kind === 'picture' || media.kind === 'clip') {
    return <img src={thumbnailAddress(media.id, size)} alt="" loading="lazy" decoding="async" draggable={false} />
  }
  if (media.kind === 'sound') return <Waveform media={media.id} />
  const isDraft = media.kind === 'draft'
  return <Icon of={isDraft ? IconFileText : IconPackage} size={32} />
}
