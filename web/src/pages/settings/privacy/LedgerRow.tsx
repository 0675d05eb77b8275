import { useMutation } from '@tanstack/react-query'
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '@/api/client'
import type { PaidCall } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { day, time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import type { Entry } from './entries'
import classes from './Ledger.module.css'
import { useTelling } from './telling'

/** A line of the ledger; it opens to all that is known of it. */
export function LedgerRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation('settings')
  const id = useId()
  const [open, setOpen] = useState(false)
  const { what, why, cost } = useTelling()(entry)
  const isDoubtful = entry.kind === 'call' && entry.call.state === 'unknown'
  return (
    <tbody className={open ? classes.open : undefined}>
      <tr>
        <td className={classes.when}>
          {day(entry.at)} {time(entry.at)}
        </td>
        <td className={classes.whom}>{entry.whom}</td>
        <td>
          {what}
          {isDoubtful && (
            <span className={classes.doubt}>
              <Icon of={IconAlertTriangle} size={16} />
              {t('ledger.state.unknown')}
            </span>
          )}
        </td>
        <td className={classes.why}>{why}</td>
        <td className={classes.cost}>{cost}</td>
        <td className={classes.toggle}>
          <button
            type="button"
            aria-label={t('ledger.more')}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon of={open ? IconChevronUp : IconChevronDown} />
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={6} className={classes.details}>
          <Details entry={entry} />
        </td>
      </tr>
    </tbody>
  )
}

function Details({ entry }: { entry: Entry }) {
  const { t } = useTranslation('settings')
  const project = entry.kind === 'page' ? entry.page.project_id : entry.call.project_id
  return (
    <>
      <dl className={classes.facts}>
        {entry.kind === 'page' ? (
          <Fact name={t('ledger.address')}>{entry.page.address}</Fact>
        ) : (
          <>
            <Fact name={t('ledger.model')}>{entry.call.model}</Fact>
            <Fact name={t('ledger.outcome')}>{t(`ledger.state.${entry.call.state}`)}</Fact>
          </>
        )}
        <Fact name={t('ledger.film')}>
          <Link to="/films/$project" params={{ project }}>
            {project}
          </Link>
        </Fact>
      </dl>
      {entry.kind === 'call' && entry.call.state === 'unknown' && <Doubt call={entry.call} />}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Doubt({ call }: { call: PaidCall }) {
  const { t } = useTranslation('settings')
  const allowing = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/paid-calls/{call_id}/allow-repeat', { params: { path: { call_id: call.id } } }),
    onSuccess: () => toast(t('ledger.allowed')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['paid-calls'] }),
  })
  return (
    <div className={classes.decide}>
      <p>{t('ledger.doubt')}</p>
      <Refusal error={allowing.error} />
      <Button onClick={() => allowing.mutate()}>{t('ledger.allow')}</Button>
    </div>
  )
}
