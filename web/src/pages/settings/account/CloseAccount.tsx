import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { Receipt } from '@/api/schema'
import { useAccount } from '@/app/session'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { day, time } from '@/ui/formats'
import { Refusal } from '@/ui/Refusal'

import { Dialog, dialogForm, DialogWays } from '../Dialog'
import { ReceiptFacts, saveReceipt } from '../privacy/ReceiptFacts'

interface CloseAccountProps {
  open: boolean
  /** How many films go with it. */
  films: number
  onClose: () => void
}

/** Asks for the password, closes the account, and shows the signed receipt, which nobody can show again. */
export function CloseAccount({ open, films, onClose }: CloseAccountProps) {
  const { t } = useTranslation('settings')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  if (receipt !== null) {
    const { keys_destroyed_at: moment } = receipt.statement
    const when = `${day(moment)}, ${time(moment)}`
    return (
      <Dialog open onClose={leave} title={t('close.done')} note={t('close.doneNote', { moment: when })} mustStay>
        <ReceiptFacts receipt={receipt} />
        <DialogWays>
          <Button onClick={() => saveReceipt(receipt)}>{t('receipt.save')}</Button>
          <Button kind="lamp" data-autofocus onClick={leave}>
            {t('close.leave')}
          </Button>
        </DialogWays>
      </Dialog>
    )
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('close.sure')} note={t('close.sureNote', { count: films })}>
      <Form onClosed={setReceipt} onClose={onClose} />
    </Dialog>
  )
}

/** Begin anew, as a stranger: nothing that was read may stay. */
function leave(): void {
  window.location.assign('/sign-in')
}

function Form({ onClosed, onClose }: { onClosed: (receipt: Receipt) => void; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const { has_password: hasPassword } = useAccount()
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({ password: hasPassword && password === '' ? t('wrong.empty') : undefined }),
    send: ({ password }) =>
      take(api.POST('/api/v1/account/closing', { body: { password: hasPassword ? password : null } })),
    onDone: onClosed,
    about: { 'accounts.wrong-password': 'password' },
  })
  return (
    <form className={dialogForm} noValidate onSubmit={form.submit}>
      {hasPassword && (
        <PasswordField
          {...form.field('password')}
          label={t('close.password')}
          autoComplete="current-password"
          data-autofocus
        />
      )}
      <Refusal error={form.refusal} />
      <DialogWays>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button kind="stop" type="submit" aria-disabled={form.isSending}>
          {t(form.isSending ? 'close.closing' : 'close.do')}
        </Button>
      </DialogWays>
    </form>
  )
}
