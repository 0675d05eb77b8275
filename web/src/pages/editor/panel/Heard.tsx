import { IconCheck, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import classes from './Panel.module.css'
import type { Sample } from './useSample'

interface HeardProps {
  name: string
  /** What is said of it beside its name. */
  about: string
  /** Where it is to be heard. */
  address: string
  sample: Sample
  isChosen: boolean
  disabled?: boolean
  onChoose: () => void
}

/** Something to be heard and chosen: a voice, a piece of music. */
export function Heard({ name, about, address, sample, isChosen, disabled, onChoose }: HeardProps) {
  const { t } = useTranslation('panel')
  const sounds = sample.now === address
  return (
    <li className={classes.voice}>
      <button type="button" className={classes.tool} aria-label={t(sounds ? 'voice.stop' : 'voice.hear', { name })} onClick={() => sample.toggle(address)}>
        <Icon of={sounds ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={14} />
      </button>
      <button type="button" className={classes.option} aria-pressed={isChosen} disabled={disabled} onClick={onChoose}>
        <b>{name}</b>
        <span className={classes.note}>{about}</span>
        {isChosen && <Icon of={IconCheck} size={16} />}
      </button>
    </li>
  )
}
