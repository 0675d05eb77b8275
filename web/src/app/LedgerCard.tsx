import { useQuery } from '@tanstack/react-query'
import { IconHome, IconWorldUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { Icon } from '@/ui/Icon'

import classes from './LedgerCard.module.css'

const EVERY_MINUTE = 60_000

/** Whether anything was sent to a paid service today; always one click from the ledger. */
export function LedgerCard() {
  const { t } = useTranslation()
  const { data: count } = useQuery({
    queryKey: ['paid-calls', 'today'],
    queryFn: () => take(api.GET('/api/v1/paid-calls', { params: { query: { limit: 100 } } })),
    select: (page) => page.items.filter((call) => isToday(call.created_at)).length,
    staleTime: EVERY_MINUTE,
    refetchInterval: EVERY_MINUTE,
  })
  const isInside = !count
  return (
    <Link to="/settings/$section" params={{ section: 'privacy' }} className={classes.card}>
      <span className={isInside ? classes.inside : classes.outside}>
        <Icon of={isInside ? IconHome : IconWorldUpload} size={16} />
        <b>{t(isInside ? 'ledger.inside' : 'ledger.outside')}</b>
      </span>
      <span className={classes.note}>{isInside ? t('ledger.insideNote') : t('ledger.outsideNote', { count })}</span>
      <span className={classes.read}>{t('ledger.read')}</span>
    </Link>
  )
}

const isToday = (moment: string): boolean => new Date(moment).toDateString() === new Date().toDateString()
