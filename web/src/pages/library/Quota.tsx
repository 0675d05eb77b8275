import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { bytes } from '@/ui/formats'

import classes from './Library.module.css'
import { usageQuery } from './requests'

/** How much of the room is taken. */
export function Quota() {
  const { t } = useTranslation('library')
  const { data } = useQuery(usageQuery)
  if (data === undefined) return null
  return (
    <div className={classes.quota}>
      <span>{t('quota', { taken: bytes(data.size), limit: bytes(data.limit) })}</span>
      <meter aria-label={t('room')} min={0} max={data.limit} high={data.limit * 0.9} value={data.size} />
    </div>
  )
}
