import { useMutation, useQuery } from '@tanstack/react-query'
import { IconKey, IconLogin2 } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, Problem } from '@/api/client'
import type { IdentityView, ProviderView } from '@/api/schema'
import { queries } from '@/app/queries'
import { useAccount, waysInQuery } from '@/app/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { day } from '@/ui/formats'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { identitiesQuery } from '../data'
import { Row, RowButton, Rows } from '../Row'
import classes from './Account.module.css'
import { ChangePassword } from './ChangePassword'
import { LinkProvider } from './LinkProvider'

/** How one signs in: the password, and providers. */
export function Methods() {
  const { t } = useTranslation('settings')
  const { data: identities = [] } = useQuery(identitiesQuery)
  const { data: ways } = useQuery(waysInQuery)
  const [linking, setLinking] = useState<ProviderView | null>(null)
  const code = new URLSearchParams(useLocation().hash).get('error')
  const providers = ways?.providers ?? []
  const titleOf = (name: string) => providers.find((one) => one.name === name)?.title ?? name
  const free = providers.filter((one) => identities.every((identity) => identity.provider !== one.name))
  return (
    <Card id="methods" tabIndex={-1} title={t('methods.title')}>
      {code !== null && <Refusal error={new Problem(403, code, code)} />}
      <Rows>
        <Password />
        {identities.map((identity) => (
          <Identity key={identity.id} identity={identity} title={titleOf(identity.provider)} />
        ))}
      </Rows>
      {free.length > 0 && (
        <div className={classes.ways}>
          {free.map((provider) => (
            <Button key={provider.name} aria-haspopup="dialog" onClick={() => setLinking(provider)}>
              {t('methods.link', { name: provider.title })}
            </Button>
          ))}
        </div>
      )}
      <LinkProvider provider={linking} onClose={() => setLinking(null)} />
    </Card>
  )
}

function Password() {
  const { t } = useTranslation('settings')
  const { has_password: isSet, email } = useAccount()
  const [changing, setChanging] = useState(false)
  const asking = useMutation({
    mutationFn: (address: string) => api.POST('/api/v1/password/forgotten', { body: { email: address } }),
    onSuccess: () => toast(t('password.mailed')),
  })
  return (
    <Row icon={IconKey} title={t('methods.password')} note={t(isSet ? 'methods.passwordSet' : 'methods.passwordNone')}>
      {isSet && <RowButton aria-haspopup="dialog" onClick={() => setChanging(true)}>{t('methods.change')}</RowButton>}
      {!isSet && email !== null && (
        <RowButton onClick={() => asking.mutate(email)}>{t('methods.setByMail')}</RowButton>
      )}
      <ChangePassword open={changing} onClose={() => setChanging(false)} />
    </Row>
  )
}

function Identity({ identity, title }: { identity: IdentityView; title: string }) {
  const { t } = useTranslation('settings')
  const unlinking = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/identities/{identity}', { params: { path: { identity: identity.id } } }),
    onSuccess: () => toast(t('methods.unlinked', { name: title })),
    onSettled: () => queries.invalidateQueries(identitiesQuery),
  })
  return (
    <Row
      icon={IconLogin2}
      title={title}
      note={
        <>
          {t('methods.linked', { day: day(identity.created_at) })}
          <Refusal error={unlinking.error} />
        </>
      }
    >
      <RowButton onClick={() => unlinking.mutate()}>{t('methods.unlink')}</RowButton>
    </Row>
  )
}
