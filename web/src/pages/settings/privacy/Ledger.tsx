import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'
import { Segmented } from '@/ui/Segmented'

import { csv, isThisMonth, monthOf } from './entries'
import classes from './Ledger.module.css'
import { LedgerRow } from './LedgerRow'
import { save } from './save'
import { useTelling } from './telling'

const PART = 100
type Time = 'month' | 'all'

/** Everything that left this machine: to whom, what, why, how much, and what was asked of them. */
export function Ledger() {
  const { t } = useTranslation('settings')
  const [which, setWhich] = useState<Time>('month')
  const [now] = useState(() => new Date())
  const tell = useTelling()
  const lines = useLines()
  const count = useThisMonth(now)
  const all = lines.data?.pages.flatMap((part) => part.items) ?? []
  const shown = which === 'month' ? all.filter((line) => isThisMonth(line.left_at, now)) : all
  const columns = ['when', 'whom', 'what', 'why', 'out', 'in', 'asked'] as const
  const names = columns.map((column) => t(`ledger.${column}`))
  const saveAll = () => {
    const rows = shown.map((line) => {
      const { what, why, asked, cost } = tell(line)
      return [line.left_at, line.recipient, what, why, String(line.bytes_out), String(line.bytes_in ?? ''), asked, cost, line.fingerprint]
    })
    const heads = [...names.slice(0, 4), t('ledger.bytesOut'), t('ledger.bytesIn'), t('ledger.asked'), t('ledger.cost'), t('ledger.fingerprint')]
    save('vgenflow-ledger.csv', 'text/csv', `\ufeff${csv([heads, ...rows])}`)
  }
  return (
    <Card
      id="ledger"
      className={classes.ledger}
      tabIndex={-1}
      title={
        <>
          {t('ledger.title')} <Chip>{t('ledger.count', { count })}</Chip>
        </>
      }
      note={t('ledger.note')}
      aside={
        <div className={classes.tools}>
          <Segmented
            name={t('ledger.which')}
            value={which}
            onChange={setWhich}
            choices={[
              { value: 'month', label: monthOf(now) },
              { value: 'all', label: t('ledger.all') },
            ]}
          />
          <Button icon={<Icon of={IconDownload} size={16} />} disabled={shown.length === 0} onClick={saveAll}>
            {t('ledger.csv')}
          </Button>
        </div>
      }
    >
      {lines.error !== null && <ProblemNote error={lines.error} />}
      {lines.isSuccess && shown.length === 0 && (
        <p className={classes.empty}>
          <b>{t(all.length === 0 ? 'ledger.empty' : 'ledger.emptyMonth')}</b>
          {all.length === 0 && <span>{t('ledger.emptyNote')}</span>}
        </p>
      )}
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{t('ledger.more')}</span>
              </th>
            </tr>
          </thead>
          {shown.map((line) => (
            <LedgerRow key={line.id} line={line} />
          ))}
        </table>
      )}
      {lines.hasNextPage && (
        <div className={classes.older}>
          <Button kind="quiet" onClick={() => void lines.fetchNextPage()}>
            {t('ledger.older')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function useLines() {
  return useInfiniteQuery({
    queryKey: ['disclosures', 'lines'],
    queryFn: ({ pageParam }) => take(api.GET('/api/v1/disclosures', { params: { query: { limit: PART, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (part) => part.next ?? undefined,
  })
}

function useThisMonth(now: Date): number {
  const since = new Date(now.getFullYear(), now.getMonth(), 1).toISOString()
  const { data } = useQuery({
    queryKey: ['disclosures', 'month', since],
    queryFn: () => take(api.GET('/api/v1/disclosure-counts', { params: { query: { since } } })),
  })
  return data === undefined ? 0 : data.page + data.provider + data.mail + data.sign_in
}
