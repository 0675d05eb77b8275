import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { api } from '@/api/client'
import { queries } from '@/app/queries'
import { accountQuery, useVisitor } from '@/app/session'
import { Button, ButtonLink } from '@/ui/Button'
import { Refusal } from '@/ui/Refusal'

import { Door } from './Door'
import classes from './Door.module.css'
import { tokenOf } from './token'

/** Makes the account that a mailed link stands for. By a press: programs that look at mails follow links. */
export function Confirm() {
  const { t } = useTranslation('enter')
  const navigate = useNavigate()
  const token = tokenOf(useLocation().hash)
  const confirming = useMutation({
    mutationFn: () => api.POST('/api/v1/accounts/confirm', { body: { token } }),
    onSuccess: () => navigate({ to: '/sign-in', hash: 'confirmed', replace: true }),
  })
  if (token === '') return <BadLink />
  return (
    <Door title={t('confirm.title')} note={t('confirm.note')}>
      <div className={classes.form}>
        <Refusal error={confirming.error} />
        {confirming.isError ? (
          <ButtonLink size="touch" wide to="/register">
            {t('askAgain')}
          </ButtonLink>
        ) : (
          <Button kind="lamp" size="touch" wide onClick={() => confirming.mutate()}>
            {t('confirm.do')}
          </Button>
        )}
      </div>
    </Door>
  )
}

/** Makes the address that a link was mailed to the account's. */
export function ConfirmEmail() {
  const { t } = useTranslation('enter')
  const token = tokenOf(useLocation().hash)
  const visitor = useVisitor()
  const confirming = useMutation({
    mutationFn: () => api.POST('/api/v1/account/email/confirm', { body: { token } }),
    onSuccess: () => queries.invalidateQueries(accountQuery),
  })
  if (token === '') return <BadLink />
  if (confirming.isSuccess) {
    return (
      <Door title={t('confirmEmail.done')} note={t('confirmEmail.doneNote')}>
        <ButtonLink kind="lamp" size="touch" wide to={visitor ? '/' : '/sign-in'}>
          {t(visitor ? 'toStudio' : 'toSignIn')}
        </ButtonLink>
      </Door>
    )
  }
  return (
    <Door title={t('confirmEmail.title')} note={t('confirmEmail.note')}>
      <div className={classes.form}>
        <Refusal error={confirming.error} />
        <Button kind="lamp" size="touch" wide disabled={confirming.isError} onClick={() => confirming.mutate()}>
          {t('confirmEmail.do')}
        </Button>
      </div>
    </Door>
  )
}

/** That a link came without its token. */
export function BadLink() {
  const { t } = useTranslation('enter')
  return (
    <Door title={t('badLink.title')} note={t('badLink.note')}>
      <ButtonLink size="touch" wide to="/sign-in">
        {t('toSignIn')}
      </ButtonLink>
    </Door>
  )
}
