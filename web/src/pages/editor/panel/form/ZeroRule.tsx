import { Switch } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import classes from './Form.module.css'

/** A rule that keeps a chart honest: shown, locked, with its reason. */
export function ZeroRule() {
  const { t } = useTranslation('panel')
  return (
    <div className={classes.rule}>
      <Switch
        className={classes.switch}
        label={
          <span className={classes.locked}>
            {t('zero.rule')} <Icon of={IconLock} size={14} />
          </span>
        }
        labelPosition="left"
        description={t('zero.why')}
        checked
        disabled
        readOnly
      />
    </div>
  )
}
