import { IconAlertCircle, IconLock } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from './Icon'
import classes from './Frame.module.css'

/** Shapes of films. */
export type Aspect = '16:9' | '9:16' | '1:1' | '4:5'
/** What a scene or film is in. */
export type FrameState = 'done' | 'stale' | 'drawing' | 'failed' | 'waiting'

interface FrameProps {
  /** Address of the picture; nothing while there is none. */
  src?: string
  /** What is to be seen, for those who do not see it; empty where words beside the frame say it. */
  alt: string
  aspect?: Aspect
  /** Length or place, such as `1:04`, at the lower right. */
  time?: string
  state?: FrameState
  /** How much of it is drawn, 0 to 1, while `drawing`. */
  drawn?: number
  selected?: boolean
  locked?: boolean
  /** Shown while it waits: the layout's icon. */
  placeholder?: ReactNode
  /** The picture is above the fold. */
  eager?: boolean
  /** Lies over the picture: buttons on pointing. */
  children?: ReactNode
}

/** A picture of a film: square-ish, in its aspect, with its state. Its place is as wide as what it stands in. */
export function Frame(props: FrameProps) {
  const { src, alt, aspect = '16:9', time, state = 'done', drawn = 1, selected, locked, placeholder, eager } = props
  const { t } = useTranslation()
  const style: CSSProperties & Record<'--drawn', string> = {
    aspectRatio: aspect.replace(':', '/'),
    '--drawn': `${Math.round(drawn * 100)}%`,
  }
  const shows = src !== undefined && state !== 'failed' && state !== 'waiting'
  return (
    <div className={[classes.frame, classes[state], selected === true && classes.selected].filter(Boolean).join(' ')} style={style}>
      {shows && (
        <img
          className={classes.picture}
          src={src}
          alt={alt}
          loading={eager === true ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
        />
      )}
      {state === 'stale' && <span className={classes.stripes} />}
      {state === 'failed' && (
        <span className={classes.sign}>
          <Icon of={IconAlertCircle} size={22} />
        </span>
      )}
      {!shows && state !== 'failed' && <span className={classes.sign}>{placeholder}</span>}
      {locked === true && (
        <span className={classes.lock}>
          <Icon of={IconLock} size={14} />
        </span>
      )}
      {time !== undefined && <span className={classes.time}>{time}</span>}
      {props.children}
      {state !== 'done' && <span className="visually-hidden">{t(`frame.${state}`)}</span>}
      {locked === true && <span className="visually-hidden">{t('frame.locked')}</span>}
    </div>
  )
}
