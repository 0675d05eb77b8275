import { useTranslation } from 'react-i18next'

import { api } from '@/api/client'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { sessionsQuery } from '../data'
import { Dialog, dialogForm, DialogWays } from '../Dialog'

const SHORTEST = 12

interface ChangePasswordProps {
  open: boolean
  onClose: () => void
}

/** Sets another password, by the present one. */
export function ChangePassword({ open, onClose }: ChangePasswordProps) {
  const { t } = useTranslation('settings')
  return (
    <Dialog open={open} onClose={onClose} title={t('password.title')} note={t('password.note')}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const form = useForm({
    initial: { current: '', password: '' },
    check: ({ current, password }) => {
      const count = SHORTEST - Array.from(password.normalize('NFC')).length
      return {
        current: current === '' ? t('wrong.empty') : undefined,
        password: count > 0 ? t('wrong.short', { count }) : undefined,
      }
    },
    send: (body) => api.PUT('/api/v1/account/password', { body }),
    onDone: () => {
      toast(t('password.done'))
      void queries.invalidateQueries(sessionsQuery)
      onClose()
    },
    about: { 'accounts.wrong-password': 'current', 'accounts.weak-password': 'password' },
  })
  return (
    <form className={dialogForm} noValidate onSubmit={form.submit}>
      <PasswordField
        {...form.field('current')}
        label={t('password.current')}
        autoComplete="current-password"
        data-autofocus
      />
      <PasswordField
        {...form.field('password')}
        label={t('password.new')}
        hint={t('password.hint')}
        autoComplete="new-password"
      />
      <Refusal error={form.refusal} />
      <DialogWays>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button kind="lamp" type="submit" aria-disabled={form.isSending}>
          {t('password.do')}
        </Button>
      </DialogWays>
    </form>
  )
}
