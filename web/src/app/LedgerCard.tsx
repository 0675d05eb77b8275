import { useQuery } from '@tanstack/react-query'
import { IconHome, IconWorldUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { Icon } from '@/ui/Icon'

import classes from './LedgerCard.module.css'

const EVERY_MINUTE = 60_000

/** Whether anything left this machine today; always one click from the ledger. */
export function LedgerCard() {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['disclosures', 'today'],
    queryFn: () => take(api.GET('/api/v1/disclosure-counts', { params: { query: { since: midnight() } } })),
    staleTime: EVERY_MINUTE,
    refetchInterval: EVERY_MINUTE,
  })
  const { page = 0, provider = 0, mail = 0, sign_in: signIn = 0 } = data ?? {}
  const isInside = provider === 0
  const left = [
    page > 0 && t('ledger.pages', { count: page }),
    provider > 0 && t('ledger.requests', { count: provider }),
    mail > 0 && t('ledger.mails', { count: mail }),
    signIn > 0 && t('ledger.signIns', { count: signIn }),
  ].filter((part) => part !== false)
  return (
    <Link to="/settings/$section" params={{ section: 'privacy' }} className={classes.card}>
      <span className={isInside ? classes.inside : classes.outside}>
        <Icon of={isInside ? IconHome : IconWorldUpload} size={16} />
        <b>{t(isInside ? 'ledger.inside' : 'ledger.outside')}</b>
      </span>
      <span className={classes.note}>{data === undefined ? '' : left.length === 0 ? t('ledger.nothing') : left.join(' ')}</span>
      <span className={classes.read}>{t('ledger.read')}</span>
    </Link>
  )
}

function midnight(): string {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString()
}
