import { useMutation, useQuery } from '@tanstack/react-query'
import { IconCheck, IconLogin2 } from '@tabler/icons-react'
import { Link, useLocation, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { api, Problem, take } from '@/api/client'
import { letIn, useVisitor, waysInQuery } from '@/app/session'
import { Button } from '@/ui/Button'
import { Field, PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'

import { useChecks } from './checks'
import { Door } from './Door'
import classes from './Door.module.css'

/** Signing in by password or by a provider. */
export function SignIn() {
  const { t } = useTranslation('enter')
  const { hash } = useLocation()
  const to = useSearch({ from: '/sign-in', select: (search: { to?: string }) => search.to ?? '/' })
  const { data: ways } = useQuery(waysInQuery)
  const visitor = useVisitor()
  const code = new URLSearchParams(hash).get('error')
  const router = useRouter()
  const isIn = visitor !== null && visitor !== undefined
  useEffect(() => {
    if (isIn) router.history.replace(to)
  }, [isIn, router, to])
  return (
    <Door title={t('signIn.title')}>
      <Told hash={hash} />
      {code !== null && <Refusal error={new Problem(403, code, code)} />}
      <PasswordForm onIn={() => router.history.replace(to)} />
      <p className={classes.beside}>
        <Link to="/forgotten-password">{t('signIn.forgotten')}</Link>
        {ways?.open_registration === true && (
          <span>
            {t('signIn.register')} <Link to="/register">{t('signIn.registerDo')}</Link>
          </span>
        )}
      </p>
      {ways !== undefined && ways.providers.length > 0 && <Providers providers={ways.providers} to={to} />}
    </Door>
  )
}

/** What was just done, said by the address that led here: `#confirmed`, `#changed`. */
function Told({ hash }: { hash: string }) {
  const { t } = useTranslation('enter')
  if (hash !== 'confirmed' && hash !== 'changed') return null
  return (
    <p className={classes.told} role="status">
      <Icon of={IconCheck} />
      {t(`signIn.${hash}`)}
    </p>
  )
}

function PasswordForm({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation('enter')
  const checks = useChecks()
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({ email: checks.email(email), password: checks.present(password) }),
    send: (body) => take(api.POST('/api/v1/sessions', { body: { ...body, email: body.email.trim() } })),
    onDone: (account) => {
      letIn(account)
      onIn()
    },
  })
  return (
    <form className={classes.form} noValidate onSubmit={form.submit}>
      <Field {...form.field('email')} label={t('field.email')} type="email" autoComplete="username" size="touch" />
      <PasswordField
        {...form.field('password')}
        label={t('field.password')}
        autoComplete="current-password"
        size="touch"
      />
      <Refusal error={form.refusal} />
      <Button kind="lamp" size="touch" type="submit" wide aria-disabled={form.isSending}>
        {t('signIn.do')}
      </Button>
    </form>
  )
}

interface ProvidersProps {
  providers: readonly { name: string; title: string }[]
  /** Where to be afterwards. */
  to: string
}

function Providers({ providers, to }: ProvidersProps) {
  const { t } = useTranslation('enter')
  const going = useMutation({
    mutationFn: (provider: string) =>
      take(api.POST('/api/v1/sign-in/{provider}', { params: { path: { provider } }, body: { to: encoded(to) } })),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  return (
    <>
      <p className={classes.or}>{t('signIn.or')}</p>
      <div className={classes.providers}>
        {providers.map(({ name, title }) => (
          <Button key={name} size="touch" wide icon={<Icon of={IconLogin2} />} onClick={() => going.mutate(name)}>
            {t('signIn.with', { name: title })}
          </Button>
        ))}
        <Refusal error={going.error} />
      </div>
    </>
  )
}

/** An address of ours as it stands in a request: nothing but printable ASCII. */
function encoded(address: string): string {
  const { pathname, search, hash } = new URL(address, window.location.origin)
  return pathname + search + hash
}
