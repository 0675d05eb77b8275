import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { letIn, waysInQuery } from '@/app/session'
import { Button, ButtonLink } from '@/ui/Button'
import { Field, PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'

import { ABOUT, useChecks } from './checks'
import { Door } from './Door'
import classes from './Door.module.css'
import { tokenOf } from './token'

/** The first account of a studio, by the one-time link that its terminal shows. */
export function SetUp() {
  const { t } = useTranslation('enter')
  const { data: ways } = useQuery(waysInQuery)
  if (ways?.needs_setup === false) {
    return (
      <Door title={t('setup.done')} note={t('setup.doneNote')}>
        <ButtonLink kind="lamp" size="touch" wide to="/sign-in">
          {t('toSignIn')}
        </ButtonLink>
      </Door>
    )
  }
  return (
    <Door title={t('setup.title')} note={t('setup.note')}>
      <FirstAccount />
    </Door>
  )
}

function FirstAccount() {
  const { t } = useTranslation('enter')
  const checks = useChecks()
  const navigate = useNavigate()
  const [given] = useState(tokenOf(useLocation().hash))
  const form = useForm({
    initial: { link: given, name: '', email: '', password: '' },
    check: ({ link, name, email, password }) => ({
      link: tokenOf(link) === '' ? t('wrong.token') : undefined,
      name: checks.name(name),
      email: checks.email(email),
      password: checks.newPassword(password),
    }),
    send: ({ link, name, email, password }) =>
      take(
        api.POST('/api/v1/setup', {
          body: { token: tokenOf(link), display_name: name.trim(), email: email.trim(), password },
        }),
      ),
    onDone: (account) => {
      letIn(account)
      void navigate({ to: '/', replace: true })
    },
    about: { ...ABOUT, 'accounts.wrong-token': given === '' ? 'link' : undefined },
  })
  return (
    <form className={classes.form} noValidate onSubmit={form.submit}>
      {given === '' && (
        <Field {...form.field('link')} label={t('setup.link')} hint={t('setup.linkHint')} size="touch" autoComplete="off" />
      )}
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
      <Refusal error={form.refusal} />
      <Button kind="lamp" size="touch" type="submit" wide aria-disabled={form.isSending}>
        {t('setup.do')}
      </Button>
    </form>
  )
}
