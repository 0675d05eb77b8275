import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { InstanceView } from '@/api/schema'
import { useAccount } from '@/app/session'
import { Button } from '@/ui/Button'
import { Field, PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { instanceQuery } from '../data'
import { Dialog, dialogForm, DialogWays } from '../Dialog'

interface ChangeEmailProps {
  open: boolean
  onClose: () => void
}

/** Asks for another address; a mail to it says how to go on. */
export function ChangeEmail({ open, onClose }: ChangeEmailProps) {
  const { t } = useTranslation('settings')
  return (
    <Dialog open={open} onClose={onClose} title={t('email.title')} note={t('email.note')}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const account = useAccount()
  const { data: instance } = useQuery(instanceQuery)
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      email: /^\S+@\S+$/.test(email.trim()) ? undefined : t('wrong.email'),
      password: account.has_password && password === '' ? t('wrong.empty') : undefined,
    }),
    send: ({ email, password }) =>
      take(
        api.POST('/api/v1/account/email', {
          body: { email: email.trim(), password: account.has_password ? password : null },
        }),
      ),
    onDone: (_, { email }) => {
      toast([t('email.sent', { email: email.trim() }), ...outbox(instance)].join(' '))
      onClose()
    },
    about: { 'accounts.wrong-email': 'email', 'accounts.wrong-password': 'password' },
  })
  const outbox = (told: InstanceView | undefined): string[] => {
    if (told?.sends_mail !== false) return []
    return [told.outbox === null ? t('email.outboxOfOther') : t('email.outbox', { folder: told.outbox })]
  }
  return (
    <form className={dialogForm} noValidate onSubmit={form.submit}>
      <Field {...form.field('email')} label={t('email.new')} type="email" autoComplete="email" data-autofocus />
      {account.has_password && (
        <PasswordField {...form.field('password')} label={t('password.current')} autoComplete="current-password" />
      )}
      <Refusal error={form.refusal} />
      <DialogWays>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button kind="lamp" type="submit" aria-disabled={form.isSending}>
          {t('email.do')}
        </Button>
      </DialogWays>
    </form>
  )
}
