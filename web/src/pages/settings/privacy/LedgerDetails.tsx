import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Disclosure } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { day, time } from '@/ui/formats'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'
import { Shape } from '@/ui/Shape'
import { toast } from '@/ui/toasts'

import { useTitles } from '../data'
import classes from './Ledger.module.css'
import { useTelling } from './telling'

const AT_FIRST = 280

/** The very words that left, their fingerprint, who allowed it, and what it cost. */
export function LedgerDetails({ line }: { line: Disclosure }) {
  const { t } = useTranslation('settings')
  const { cost } = useTelling()(line)
  const title = useTitles().get(line.project_id ?? '')
  const when = `${day(line.allowed_at)} ${time(line.allowed_at)}`
  const start = `sha256 ${line.fingerprint.slice(0, 8)} … ${line.fingerprint.slice(-4)}`
  return (
    <>
      <div className={classes.facts}>
        <Sent line={line} />
        <dl>
          <div>
            <dt>{t('ledger.fingerprint')}</dt>
            <dd title={line.fingerprint}>{start}</dd>
          </div>
          <div>
            <dt>{t('ledger.allowedBy')}</dt>
            <dd>{t(line.project_id === null ? 'ledger.you' : 'ledger.youFilm', { when })}</dd>
          </div>
          <div>
            <dt>{t('ledger.cost')}</dt>
            <dd>{cost}</dd>
          </div>
          {line.project_id !== null && (
            <div>
              <dt>{t('ledger.film')}</dt>
              <dd>
                <Link to="/films/$project" params={{ project: line.project_id }}>
                  {title === undefined || title === '' ? t('ledger.openFilm') : title}
                </Link>
              </dd>
            </div>
          )}
        </dl>
      </div>
      {line.call_id !== null && line.outcome === 'sent' && <Doubt call={line.call_id} />}
    </>
  )
}

function Sent({ line }: { line: Disclosure }) {
  const { t } = useTranslation('settings')
  const [isWhole, setWhole] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['disclosures', 'words', line.id],
    queryFn: () => take(api.GET('/api/v1/disclosures/{disclosure_id}', { params: { path: { disclosure_id: line.id } } })),
  })
  if (error !== null) return <ProblemNote error={error} />
  if (data === undefined) return <Shape height={60} />
  const isLong = data.text.length > AT_FIRST
  return (
    <div className={classes.sent}>
      <b>{t('ledger.sent')}</b>
      {/* Long, so that it scrolls, which takes a place for the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={isWhole ? 0 : undefined}>{isWhole || !isLong ? data.text.trimEnd() : `${data.text.slice(0, AT_FIRST)}…`}</pre>
      {isLong && (
        <Button size="editor" kind="quiet" onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'ledger.showLess' : 'ledger.showAll')}
        </Button>
      )}
      {isWhole && data.is_cut && <span>{t('ledger.cut')}</span>}
    </div>
  )
}

/** A paid call that was cut off: only a person may have it made again. */
function Doubt({ call }: { call: string }) {
  const { t } = useTranslation('settings')
  const { data } = useQuery({
    queryKey: ['paid-calls', 'doubtful'],
    queryFn: () => take(api.GET('/api/v1/paid-calls', { params: { query: { limit: 200 } } })),
    select: (page) => page.items.find(({ id, state }) => id === call && state === 'unknown'),
  })
  const allowing = useMutation({
    mutationFn: () => api.POST('/api/v1/paid-calls/{call_id}/allow-repeat', { params: { path: { call_id: call } } }),
    onSuccess: () => toast(t('ledger.allowed')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['paid-calls'] }),
  })
  if (data === undefined) return null
  return (
    <div className={classes.decide}>
      <p>{t('ledger.doubt')}</p>
      <Refusal error={allowing.error} />
      <Button onClick={() => allowing.mutate()}>{t('ledger.allow')}</Button>
    </div>
  )
}
