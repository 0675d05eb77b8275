import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { filmAddress, KINDS, type Kind, layoutAddress } from './requests'
import classes from './Stage.module.css'

interface StageProps {
  id: string
  /** Changes whenever the template does. */
  drawn: string
  title: string
}

/** Every kind of scene as the engine draws it: one large, wide and tall, the others to be chosen; or all as a film. */
export function Stage({ id, drawn, title }: StageProps) {
  const { t } = useTranslation('templates')
  const [shown, show] = useState<Kind>('title')
  const [isPlaying, play] = useState(false)
  const name = `${title}: ${t(`layout.${shown}`)}`
  return (
    <section aria-label={t('preview')}>
      <div className={classes.stage}>
        {isPlaying ? (
          <video className={classes.wide} src={filmAddress(id, drawn)} autoPlay loop muted playsInline aria-label={title} />
        ) : (
          <>
            <img className={classes.wide} src={layoutAddress(id, shown, '16:9', 960, drawn)} alt={name} />
            <img className={classes.tall} src={layoutAddress(id, shown, '9:16', 480, drawn)} alt={t('tall', { name })} />
          </>
        )}
      </div>
      <div className={classes.strip}>
        <button type="button" className={classes.play} aria-label={t(isPlaying ? 'stop' : 'play')} title={t(isPlaying ? 'stop' : 'play')} onClick={() => play(!isPlaying)}>
          <Icon of={isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={16} />
        </button>
        <ul className={classes.kinds} aria-label={t('layouts')}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className={classes.kind}
                aria-pressed={!isPlaying && kind === shown}
                onClick={() => {
                  show(kind)
                  play(false)
                }}
              >
                <img src={layoutAddress(id, kind, '16:9', 240, drawn)} alt="" loading="lazy" />
                <span>{t(`layout.${kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
