import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { Paid } from '@/api/schema'
import { Card } from '@/ui/Card'
import { bytes, count, price } from '@/ui/formats'

import { libraryUsageQuery, usageQuery } from '../data'
import classes from './Account.module.css'

/** What the account takes, and what it used lately. */
export function Storage() {
  const { t } = useTranslation('settings')
  const { data: usage } = useQuery(usageQuery)
  const { data: library } = useQuery(libraryUsageQuery)
  if (usage === undefined || library === undefined) return <Card id="storage" title={t('storage.title')} />
  const share = `${Math.min(100, (100 * library.size) / library.limit)}%`
  const paid = spent(usage.paid)
  return (
    <Card
      id="storage"
      tabIndex={-1}
      title={t('storage.title')}
      note={t('storage.note', { used: bytes(library.size), limit: bytes(library.limit) })}
    >
      <div className={classes.bar} aria-hidden>
        {library.size > 0 && <span className={classes.taken} style={{ width: share }} />}
      </div>
      <dl className={classes.figures}>
        <Figure name={t('storage.library')} value={bytes(library.size)} />
        <Figure name={t('storage.free')} value={bytes(Math.max(0, library.limit - library.size))} />
        <Figure name={t('storage.films')} value={count(usage.projects)} />
        <Figure name={t('storage.exports')} value={bytes(usage.exports.bytes)} />
        <Figure name={t('storage.lately')} value={t('storage.made', { count: usage.runs.done })} />
        <Figure name={t('storage.paid')} value={paid === '' ? t('storage.nothing') : paid} />
      </dl>
    </Card>
  )
}

/** What was paid, a sum for each currency: `€0.31 + $2.10`. */
function spent(paid: readonly Paid[]): string {
  const sums = new Map<string, number>()
  for (const { currency, micros } of paid) sums.set(currency, (sums.get(currency) ?? 0) + micros)
  return [...sums].filter(([, micros]) => micros > 0).map(([currency, micros]) => price(micros, currency)).join(' + ')
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
