import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { ProviderView } from '@/api/schema'
import { useAccount } from '@/app/session'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'

import { Dialog, dialogForm, DialogWays } from '../Dialog'

interface LinkProviderProps {
  /** Whom to link; null while nobody is asked for. */
  provider: ProviderView | null
  onClose: () => void
}

/** Links a provider to the account; whoever has a password proves it first. */
export function LinkProvider({ provider, onClose }: LinkProviderProps) {
  const { t } = useTranslation('settings')
  const name = provider?.title ?? ''
  return (
    <Dialog
      open={provider !== null}
      onClose={onClose}
      title={t('methods.link', { name })}
      note={t('methods.linkNote', { name })}
    >
      {provider !== null && <Form provider={provider} onClose={onClose} />}
    </Dialog>
  )
}

function Form({ provider, onClose }: { provider: ProviderView; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const { has_password: hasPassword } = useAccount()
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: hasPassword && password === '' ? t('wrong.empty') : undefined }),
    send: ({ password }) =>
      take(
        api.POST('/api/v1/identities', {
          body: { provider: provider.name, password: hasPassword ? password : null },
        }),
      ),
    onDone: ({ address }) => window.location.assign(address),
    about: { 'accounts.wrong-password': 'password' },
  })
  return (
    <form className={dialogForm} noValidate onSubmit={form.submit}>
      {hasPassword && (
        <PasswordField
          {...form.field('password')}
          label={t('password.current')}
          autoComplete="current-password"
          data-autofocus
        />
      )}
      <Refusal error={form.refusal} />
      <DialogWays>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button kind="lamp" type="submit" aria-disabled={form.isSending}>
          {t('methods.linkDo', { name: provider.title })}
        </Button>
      </DialogWays>
    </form>
  )
}
