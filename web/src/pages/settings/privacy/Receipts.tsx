import { useQuery } from '@tanstack/react-query'
import { IconCertificate, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Receipt } from '@/api/schema'
import { Card } from '@/ui/Card'
import { day } from '@/ui/formats'

import { receiptsQuery } from '../data'
import { Row, RowButton, Rows } from '../Row'
import classes from './Privacy.module.css'
import { saveReceipt } from './ReceiptFacts'

const A_DAY = 86_400_000

/** Receipts of deleted films, with how long backups still hold them. */
export function Receipts() {
  const { t } = useTranslation('settings')
  const { data: receipts } = useQuery(receiptsQuery)
  const [now] = useState(() => Date.now())
  return (
    <Card
      id="receipts"
      tabIndex={-1}
      title={t('receipt.title')}
      note={t('receipt.note')}
      aside={
        <a className={classes.link} href="/api/v1/receipts/keys">
          {t('receipt.keys')}
        </a>
      }
    >
      {receipts?.length === 0 && <p className={classes.none}>{t('receipt.none')}</p>}
      <Rows>
        {receipts?.map((receipt) => (
          <ReceiptRow key={receipt.statement.id} receipt={receipt} now={now} />
        ))}
      </Rows>
    </Card>
  )
}

function ReceiptRow({ receipt, now }: { receipt: Receipt; now: number }) {
  const { t } = useTranslation('settings')
  const { subject, erased_at: erased, backups_gone_by: gone } = receipt.statement
  const left = Math.ceil((Date.parse(gone) - now) / A_DAY)
  const id = subject.slice(-6)
  const told = [
    t('receipt.erased', { day: day(erased) }),
    left > 0 ? t('receipt.clears', { day: day(gone) }) : t('receipt.cleared', { day: day(gone) }),
  ]
  return (
    <Row
      icon={left > 0 ? IconHourglass : IconCertificate}
      title={t('receipt.film', { id })}
      note={told.join(' · ')}
    >
      {left > 0 && <span className={classes.left}>{t('receipt.left', { count: left })}</span>}
      <RowButton aria-label={t('receipt.downloadOne', { id })} onClick={() => saveReceipt(receipt)}>
        {t('receipt.download')}
      </RowButton>
    </Row>
  )
}
