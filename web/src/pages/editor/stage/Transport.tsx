import {
  IconBadgeCc,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRepeat,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useEdit, usePlayhead, useProject, useWatched } from '../store/hooks'
import { Speed, Volume } from './Sound'
import { Toggle } from './Toggle'
import classes from './Transport.module.css'
import { useMoves } from './useMoves'

/** Play, loop, scene by scene, word by word; on a phone, where it lies below the script, with the captions. */
export function Transport({ view = 'phone' }: { view?: 'bench' | 'phone' }) {
  const { t } = useTranslation('stage')
  const moves = useMoves()
  const playhead = usePlayhead()
  const isLooping = useWatched(playhead.isLooping)
  const isPhone = view === 'phone'
  const loop = (
    <Toggle name={t('loop')} isOn={isLooping} onToggle={() => playhead.isLooping.set(!isLooping)}>
      <Icon of={IconRepeat} size={18} />
    </Toggle>
  )
  return (
    <div className={classes.transport} data-view={view} role="group" aria-label={t('transport')}>
      {isPhone && loop}
      <Toggle name={t('scene.before')} onToggle={() => moves.scene(-1)}>
        <Icon of={IconPlayerSkipBack} size={18} />
      </Toggle>
      {!isPhone && (
        <Toggle name={t('word.before')} onToggle={() => moves.word(-1)}>
          <Icon of={IconChevronLeft} size={18} />
        </Toggle>
      )}
      <Play />
      {!isPhone && (
        <Toggle name={t('word.next')} onToggle={() => moves.word(1)}>
          <Icon of={IconChevronRight} size={18} />
        </Toggle>
      )}
      <Toggle name={t('scene.next')} onToggle={() => moves.scene(1)}>
        <Icon of={IconPlayerSkipForward} size={18} />
      </Toggle>
      {isPhone ? <Captions /> : <Ends loop={loop} />}
    </div>
  )
}

function Play() {
  const { t } = useTranslation('stage')
  const playhead = usePlayhead()
  const isPlaying = useWatched(playhead.isPlaying)
  const name = t(isPlaying ? 'pause' : 'play')
  return (
    <button type="button" className={classes.play} aria-label={name} title={name} aria-keyshortcuts="Space" onClick={() => playhead.toggle()}>
      <Icon of={isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={18} />
    </button>
  )
}

function Ends({ loop }: { loop: ReactNode }) {
  return (
    <div className={classes.ends}>
      {loop}
      <Speed />
      <Volume />
    </div>
  )
}

function Captions() {
  const { t } = useTranslation('stage')
  const edit = useEdit()
  const captions = useProject(({ options }) => options.captions)
  const isOn = captions === 'burned'
  return (
    <Toggle name={t('captions')} isOn={isOn} onToggle={() => void edit({ kind: 'set_captions', captions: isOn ? 'none' : 'burned' })}>
      <Icon of={IconBadgeCc} size={18} />
    </Toggle>
  )
}
