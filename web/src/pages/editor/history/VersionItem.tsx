import { useTranslation } from 'react-i18next'

import { day, time } from '@/ui/formats'

import type { Group } from './grouped'
import { useKindName } from './useKindName'
import classes from './Versions.module.css'

interface VersionItemProps {
  group: Group
  isNow: boolean
  isChosen: boolean
  onChoose: () => void
}

/** A version in the list: when it was made and by what. */
export function VersionItem({ group, isNow, isChosen, onChoose }: VersionItemProps) {
  const { t } = useTranslation('editor')
  const name = useKindName()
  const { version, ids } = group
  const what = version.label === '' ? name(version.kind) : version.label
  return (
    <li>
      <button type="button" className={classes.version} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.when}>{`${day(version.created_at)}, ${time(version.created_at)}`}</span>
        <span className={classes.what}>
          {what}
          {ids.length > 1 && <span className={classes.steps}>{t('history.steps', { count: ids.length })}</span>}
        </span>
        {isNow && <span className={classes.now}>{t('history.now')}</span>}
      </button>
    </li>
  )
}
