import { useInfiniteQuery } from '@tanstack/react-query'
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

import { csv, entriesOf, isThisMonth } from './entries'
import classes from './Ledger.module.css'
import { LedgerRow } from './LedgerRow'
import { save } from './save'
import { useTelling } from './telling'

const PART = 200
type Time = 'month' | 'all'

/** Everything that left this machine, as far as it is written down: pages of links, and paid calls. */
export function Ledger() {
  const { t } = useTranslation('settings')
  const [which, setWhich] = useState<Time>('month')
  const [now] = useState(() => new Date())
  const tell = useTelling()
  const { entries, isReady, error, older } = useEntries()
  const month = entries.filter((entry) => isThisMonth(entry.at, now))
  const shown = which === 'month' ? month : entries
  const columns = [t('ledger.when'), t('ledger.whom'), t('ledger.what'), t('ledger.why'), t('ledger.cost')]
  const export_ = () => {
    const rows = shown.map((entry) => {
      const { what, why, cost } = tell(entry)
      return [entry.at, entry.whom, what, why, cost]
    })
    save('vgenflow-ledger.csv', 'text/csv', `\ufeff${csv([columns, ...rows])}`)
  }
  return (
    <Card
      id="ledger"
      className={classes.ledger}
      tabIndex={-1}
      title={
        <>
          {t('ledger.title')} <Chip>{t('ledger.count', { count: month.length })}</Chip>
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
              { value: 'month', label: t('ledger.month') },
              { value: 'all', label: t('ledger.all') },
            ]}
          />
          <Button icon={<Icon of={IconDownload} size={16} />} disabled={shown.length === 0} onClick={export_}>
            {t('ledger.csv')}
          </Button>
        </div>
      }
    >
      {error !== null && <ProblemNote error={error} />}
      {isReady && shown.length === 0 && (
        <p className={classes.empty}>
          <b>{t(entries.length === 0 ? 'ledger.empty' : 'ledger.emptyMonth')}</b>
          {entries.length === 0 && <span>{t('ledger.emptyNote')}</span>}
        </p>
      )}
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{t('ledger.more')}</span>
              </th>
            </tr>
          </thead>
          {shown.map((entry) => (
            <LedgerRow key={entry.id} entry={entry} />
          ))}
        </table>
      )}
      {older !== null && (
        <div className={classes.older}>
          <Button kind="quiet" onClick={older}>
            {t('ledger.older')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function useEntries() {
  const pages = useInfiniteQuery({
    queryKey: ['fetched-pages'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/fetched-pages', { params: { query: { limit: PART, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (part) => part.next ?? undefined,
  })
  const calls = useInfiniteQuery({
    queryKey: ['paid-calls', 'all'],
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/paid-calls', { params: { query: { limit: PART, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (part) => part.next ?? undefined,
  })
  const older = () => {
    if (pages.hasNextPage) void pages.fetchNextPage()
    if (calls.hasNextPage) void calls.fetchNextPage()
  }
  return {
    entries: entriesOf(
      pages.data?.pages.flatMap((part) => part.items) ?? [],
      calls.data?.pages.flatMap((part) => part.items) ?? [],
    ),
    isReady: pages.isSuccess && calls.isSuccess,
    error: pages.error ?? calls.error,
    older: pages.hasNextPage || calls.hasNextPage ? older : null,
  }
}
