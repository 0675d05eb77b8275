import { IconShieldLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'

import classes from './Privacy.module.css'

const CHOICES = ['usage', 'styles', 'errors', 'notices'] as const

/**
 * What others would ask to be allowed. There is nothing to switch, because this release holds no code that
 * collects any of it; a switch that does nothing would say otherwise.
 */
export function Choices() {
  const { t } = useTranslation('settings')
  return (
    <Card id="choices" tabIndex={-1} title={t('choices.title')} note={t('choices.note')}>
      <ul className={classes.choices}>
        {CHOICES.map((name) => (
          <li key={name} className={classes.choice}>
            <span className={classes.off}>{t('choices.off')}</span>
            <span>
              <b>{t(`choices.${name}`)}</b>
              <span className={classes.note}>{t(`choices.${name}Note`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.cookie}>
        <Icon of={IconShieldLock} />
        <span>{t('choices.cookie')}</span>
        <Link to="/privacy">{t('choices.policy')}</Link>
      </p>
    </Card>
  )
}
