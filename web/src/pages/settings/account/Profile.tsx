import { useTranslation } from 'react-i18next'
import { useState } from 'react'

import { initials } from '@/app/initials'
import { useAccount } from '@/app/session'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { time } from '@/ui/formats'
import { useProblemText } from '@/ui/problemText'

import { RowButton } from '../Row'
import classes from './Account.module.css'
import { ChangeEmail } from './ChangeEmail'
import { useName } from './useName'

/** The name, which is saved as it is typed, and the address. */
export function Profile() {
  const { t } = useTranslation('settings')
  const account = useAccount()
  const say = useProblemText()
  const name = useName(account)
  const [changing, setChanging] = useState(false)
  const refused = name.error === null ? undefined : say(name.error)
  const wrong = name.value.trim() === '' ? t('wrong.empty') : refused
  return (
    <Card id="profile" tabIndex={-1} title={t('profile.title')}>
      <div className={classes.profile}>
        <span className={classes.face} aria-hidden>
          {initials(name.value === '' ? account.display_name : name.value)}
        </span>
        <div className={classes.fields}>
          <Field
            label={t('profile.name')}
            value={name.value}
            onChange={name.change}
            onBlur={name.save}
            autoComplete="name"
            maxLength={80}
            error={wrong}
            trailing={
              <span className={classes.state} role="status">
                {name.isSaving && t('profile.saving')}
                {!name.isSaving && name.savedAt !== null && t('profile.saved', { time: time(name.savedAt) })}
              </span>
            }
          />
          <Field
            label={t('profile.email')}
            value={account.email ?? t('profile.noEmail')}
            onChange={() => undefined}
            readOnly
            trailing={<RowButton aria-haspopup="dialog" onClick={() => setChanging(true)}>{t('profile.change')}</RowButton>}
          />
        </div>
      </div>
      <ChangeEmail open={changing} onClose={() => setChanging(false)} />
    </Card>
  )
}
