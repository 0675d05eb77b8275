import { IconMessage, IconShare3, IconThumbUp, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Aspect } from '@/ui/Frame'
import { Icon } from '@/ui/Icon'

import classes from './Guides.module.css'

/** Buttons that players of upright films lay over them. */
const BUTTONS = [IconUser, IconThumbUp, IconMessage, IconShare3]

/**
 * The part of a picture where words are safe: all but 5% at each edge (title safe, SMPTE RP 2046-1); in upright films what the
 * players of phones leave free of their own buttons.
 */
export function Guides({ aspect }: { aspect: Aspect }) {
  const { t } = useTranslation('stage')
  const isUpright = aspect === '9:16'
  return (
    <div className={classes.over} aria-hidden>
      <div className={isUpright ? classes.free : classes.title}>
        <span className={classes.name}>{t(isUpright ? 'guide.buttons' : 'guide.title')}</span>
      </div>
      {isUpright && (
        <div className={classes.buttons}>
          {BUTTONS.map((icon, at) => (
            <span key={at} className={classes.button}>
              <Icon of={icon} size={14} />
            </span>
          ))}
        </div>
      )}
    </div>
  )
}
