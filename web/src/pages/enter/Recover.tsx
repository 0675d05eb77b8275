import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { MailNotice } from '@/api/schema'
import { queries } from '@/app/queries'
import { accountQuery } from '@/app/session'
import { Button, ButtonLink } from '@/ui/Button'
import { Field, PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'

import { ABOUT, useChecks } from './checks'
import { BadLink } from './Confirm'
import { Door } from './Door'
import classes from './Door.module.css'
import { MailSent } from './MailSent'
import { tokenOf } from './token'

/** Asking for a new password. The answer is the same whether the address has an account or not. */
export function Forgotten() {
  const { t } = useTranslation('enter')
  const checks = useChecks()
  const [sent, setSent] = useState<{ email: string; notice: MailNotice } | null>(null)
  const form = useForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: checks.email(email) }),
    send: ({ email }) => take(api.POST('/api/v1/password/forgotten', { body: { email: email.trim() } })),
    onDone: (notice, { email }) => setSent({ email: email.trim(), notice }),
    about: ABOUT,
  })
  if (sent !== null) {
    return (
      <MailSent notice={sent.notice} onAnother={() => setSent(null)}>
        {t('sent.forgotten', { email: sent.email })}
      </MailSent>
    )
  }
  return (
    <Door title={t('forgotten.title')} note={t('forgotten.note')}>
      <form className={classes.form} noValidate onSubmit={form.submit}>
        <Field {...form.field('email')} label={t('field.email')} type="email" autoComplete="username" size="touch" />
        <Refusal error={form.refusal} />
        <Button kind="lamp" size="touch" type="submit" wide aria-disabled={form.isSending}>
          {t('forgotten.do')}
        </Button>
      </form>
      <p className={classes.beside}>
        <Link to="/sign-in">{t('toSignIn')}</Link>
      </p>
    </Door>
  )
}

/** A new password, by the link of a mail. */
export function NewPassword() {
  const { t } = useTranslation('enter')
  const checks = useChecks()
  const navigate = useNavigate()
  const token = tokenOf(useLocation().hash)
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: checks.newPassword(password) }),
    send: ({ password }) => api.POST('/api/v1/password/new', { body: { token, password } }),
    onDone: () => {
      queries.setQueryData(accountQuery.queryKey, null)
      void navigate({ to: '/sign-in', hash: 'changed', replace: true })
    },
    about: ABOUT,
  })
  if (token === '') return <BadLink />
  return (
    <Door title={t('newPassword.title')} note={t('newPassword.note')}>
      <form className={classes.form} noValidate onSubmit={form.submit}>
        <PasswordField
          {...form.field('password')}
          label={t('field.newPassword')}
          hint={t('field.passwordHint')}
          size="touch"
          autoComplete="new-password"
        />
        <Refusal error={form.refusal} />
        {form.refusal !== null && (
          <ButtonLink size="touch" wide to="/forgotten-password">
            {t('askAgain')}
          </ButtonLink>
        )}
        <Button kind="lamp" size="touch" type="submit" wide aria-disabled={form.isSending}>
          {t('newPassword.do')}
        </Button>
      </form>
    </Door>
  )
}
