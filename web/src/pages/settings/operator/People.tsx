import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { AccountEntry } from '@/api/schema'
import { queries } from '@/app/queries'
import { useAccount } from '@/app/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { bytes, count, day } from '@/ui/formats'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { RowButton } from '../Row'
import classes from './Operator.module.css'

const KEY = ['operator', 'accounts']
const COLUMNS = ['id', 'made', 'seen', 'films', 'size'] as const

/** The accounts of this server, by id and size, and shutting one out. */
export function People() {
  const { t } = useTranslation('settings')
  const people = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) =>
      take(api.GET('/api/v1/operator/accounts', { params: { query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (part) => part.next ?? undefined,
  })
  return (
    <Card id="people" tabIndex={-1} title={t('people.title')} note={t('people.note')}>
      {people.isError && <ProblemNote error={people.error} onAgain={() => void people.refetch()} />}
      <table className={classes.table}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`people.${name}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('people.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.data?.pages
            .flatMap((page) => page.items)
            .map((entry) => (
              <Person key={entry.id} entry={entry} />
            ))}
        </tbody>
      </table>
      {people.hasNextPage && (
        <Button kind="quiet" onClick={() => void people.fetchNextPage()}>
          {t('people.more')}
        </Button>
      )}
    </Card>
  )
}

function Person({ entry }: { entry: AccountEntry }) {
  const { t } = useTranslation('settings')
  const isMe = useAccount().id === entry.id
  const isOut = entry.state === 'suspended'
  const short = entry.id.slice(-6)
  const params = { path: { account_id: entry.id } }
  const changing = useMutation({
    mutationFn: () =>
      isOut
        ? api.DELETE('/api/v1/operator/accounts/{account_id}/suspension', { params })
        : api.PUT('/api/v1/operator/accounts/{account_id}/suspension', { params }),
    onSuccess: () => toast(t(isOut ? 'people.resumed' : 'people.suspended')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operator'] }),
  })
  return (
    <tr>
      <td>
        <code className={classes.id}>{entry.id}</code>
        {isMe && <Chip>{t('people.you')}</Chip>}
        {entry.role === 'operator' && <Chip>{t('people.role.operator')}</Chip>}
        {entry.state !== 'active' && <Chip kind="stop">{t(`people.state.${entry.state}`)}</Chip>}
        <Refusal error={changing.error} />
      </td>
      <td data-label={t('people.made')}>{day(entry.created_at)}</td>
      <td data-label={t('people.seen')}>
        {entry.last_seen_on === null ? t('people.never') : day(entry.last_seen_on)}
      </td>
      <td data-label={t('people.films')}>{count(entry.projects)}</td>
      <td data-label={t('people.size')}>{bytes(entry.library_bytes + entry.export_bytes)}</td>
      <td className={classes.do}>
        {!isMe && entry.state !== 'closing' && (
          <RowButton
            aria-label={t(isOut ? 'people.resumeOne' : 'people.suspendOne', { id: short })}
            onClick={() => changing.mutate()}
          >
            {t(isOut ? 'people.resume' : 'people.suspend')}
          </RowButton>
        )}
      </td>
    </tr>
  )
}
