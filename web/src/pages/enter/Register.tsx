import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { waysInQuery } from '@/app/session'
import type { MailNotice } from '@/api/schema'
import { Button, ButtonLink } from '@/ui/Button'
import { Field, PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'

import { ABOUT, useChecks } from './checks'
import { Door } from './Door'
import classes from './Door.module.css'
import { MailSent } from './MailSent'

/** Asking for an account: a mail says how to go on. */
export function Register() {
  const { t } = useTranslation('enter')
  const { data: ways } = useQuery(waysInQuery)
  const [sent, setSent] = useState<{ email: string; notice: MailNotice } | null>(null)
  if (sent !== null) {
    return (
      <MailSent notice={sent.notice} onAnother={() => setSent(null)}>
        {t('sent.register', { email: sent.email })}
      </MailSent>
    )
  }
  if (ways?.open_registration === false) {
    return (
      <Door title={t('register.closed')} note={t('register.closedNote')}>
        <ButtonLink kind="lamp" size="touch" wide to="/sign-in">
          {t('toSignIn')}
        </ButtonLink>
      </Door>
    )
  }
  return (
    <Door title={t('register.title')}>
      <Form onSent={(email, notice) => setSent({ email, notice })} />
      <p className={classes.beside}>
        <span>
          {t('register.have')} <Link to="/sign-in">{t('signIn.do')}</Link>
        </span>
      </p>
    </Door>
  )
}

function Form({ onSent }: { onSent: (email: string, notice: MailNotice) => void }) {
  const { t } = useTranslation('enter')
  const checks = useChecks()
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    check: ({ name, email, password }) => ({
      name: checks.name(name),
      email: checks.email(email),
      password: checks.newPassword(password),
    }),
    send: ({ name, email, password }) =>
      take(api.POST('/api/v1/accounts', { body: { display_name: name.trim(), email: email.trim(), password } })),
    onDone: (notice, { email }) => onSent(email.trim(), notice),
    about: ABOUT,
  })
  return (
    <form className={classes.form} noValidate onSubmit={form.submit}>
      <Field {...form.field('name')} label={t('field.name')} size="touch" autoComplete="name" />
      <Field
        {...form.field('email')}
        label={t('field.email')}
        hint={t('field.emailHint')}
        size="touch"
        type="email"
        autoComplete="username"
      />
      <PasswordField
        {...form.field('password')}
        label={t('field.password')}
        hint={t('field.passwordHint')}
        size="touch"
        autoComplete="new-password"
      />
      <p className={classes.small}>
        <Trans t={t} i18nKey="register.policy" components={{ 1: <Link to="/privacy" /> }} />
      </p>
      <Refusal error={form.refusal} />
      <Button kind="lamp" size="touch" type="submit" wide aria-disabled={form.isSending}>
        {t('register.do')}
      </Button>
    </form>
  )
}
