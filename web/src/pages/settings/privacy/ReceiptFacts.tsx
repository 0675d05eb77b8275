import { useTranslation } from 'react-i18next'

import type { Receipt } from '@/api/schema'
import { day, time } from '@/ui/formats'

import classes from '../account/Close.module.css'
import { save } from './save'

/** What a receipt says, with its signature. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('settings')
  const { statement } = receipt
  const facts = [
    [t('receipt.asked'), moment(statement.asked_at)],
    [t('receipt.destroyed'), moment(statement.keys_destroyed_at)],
    [t('receipt.gone'), moment(statement.erased_at)],
    [t('receipt.backups'), moment(statement.backups_gone_by)],
  ]
  return (
    <dl className={classes.receipt}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <dt>{t('receipt.signature')}</dt>
      {/* Long, so that it scrolls, which takes a place for the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <dd className={classes.jws} tabIndex={0}>
        {receipt.jws}
      </dd>
    </dl>
  )
}

/** Save a receipt as a file. */
export function saveReceipt(receipt: Receipt): void {
  save(`vgenflow-receipt-${receipt.statement.id}.json`, 'application/json', JSON.stringify(receipt, null, 1))
}

const moment = (at: string): string => `${day(at)} ${time(at)}`
