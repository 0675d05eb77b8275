import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { InstanceUsage, SettingEntry } from '@/api/schema'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { bytes, count } from '@/ui/formats'
import { ProblemNote } from '@/ui/ProblemNote'

import account from '../account/Account.module.css'
import { useMeaning } from './meanings'
import classes from './Operator.module.css'

/** What all accounts together keep, and each setting as it is. */
export function Server() {
  const { t } = useTranslation('settings')
  const { data: usage } = useQuery({
    queryKey: ['operator', 'usage'],
    queryFn: () => take(api.GET('/api/v1/operator/usage')),
  })
  const settings = useQuery({
    queryKey: ['operator', 'settings'],
    queryFn: () => take(api.GET('/api/v1/operator/settings')),
    staleTime: Infinity,
  })
  return (
    <>
      <Card title={t('server.total')}>{usage !== undefined && <Total usage={usage} />}</Card>
      <Card id="server" tabIndex={-1} title={t('server.title')} note={t('server.note')}>
        {settings.isError && <ProblemNote error={settings.error} onAgain={() => void settings.refetch()} />}
        <dl className={classes.settings}>
          {settings.data?.map((setting) => (
            <Setting key={setting.name} setting={setting} />
          ))}
        </dl>
      </Card>
    </>
  )
}

function Total({ usage }: { usage: InstanceUsage }) {
  const { t } = useTranslation('settings')
  const figures = [
    [t('server.accounts'), count(usage.accounts)],
    [t('server.films'), count(usage.projects)],
    [t('server.library'), bytes(usage.library_bytes)],
    [t('server.exports'), bytes(usage.exports.bytes)],
    [t('server.waiting'), count(usage.runs_waiting)],
    [t('server.made'), count(usage.runs.done)],
  ]
  return (
    <dl className={account.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Setting({ setting }: { setting: SettingEntry }) {
  const { t } = useTranslation('settings')
  const meaning = useMeaning()
  const { name, value } = setting
  const isDefault = value === setting.default
  return (
    <div className={classes.setting}>
      <dt>
        <code>{name}</code>
        <span>{meaning(setting)}</span>
      </dt>
      <dd>
        {value === '' ? <span className={classes.empty}>{t('server.empty')}</span> : <code>{value}</code>}
        {isDefault && <Chip>{t('server.default')}</Chip>}
      </dd>
    </div>
  )
}
