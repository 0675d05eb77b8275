import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { NewKey } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { useForm } from '@/ui/form'
import { Refusal } from '@/ui/Refusal'
import { Segmented } from '@/ui/Segmented'

import { keysQuery } from '../data'
import { Dialog, dialogForm, DialogWays } from '../Dialog'
import classes from './Account.module.css'
import { GRANTS } from './ApiKeys'

type Grant = (typeof GRANTS)[number]
const DAYS = ['30', '90', '365'] as const

interface MakeKeyProps {
  open: boolean
  onClose: () => void
}

/** Makes an API key, and shows it this once. */
export function MakeKey({ open, onClose }: MakeKeyProps) {
  const { t } = useTranslation('settings')
  const [made, setMade] = useState<NewKey | null>(null)
  const close = () => {
    setMade(null)
    onClose()
  }
  if (made !== null) {
    return (
      <Dialog open={open} onClose={close} title={t('keys.shown')} note={t('keys.shownNote')} mustStay>
        <Shown made={made} onClose={close} />
      </Dialog>
    )
  }
  return (
    <Dialog open={open} onClose={close} title={t('keys.make')}>
      <Form onMade={setMade} onClose={close} />
    </Dialog>
  )
}

function Form({ onMade, onClose }: { onMade: (made: NewKey) => void; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation()
  const [grants, setGrants] = useState<readonly Grant[]>(['read'])
  const [days, setDays] = useState<(typeof DAYS)[number]>('90')
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t('wrong.empty') : undefined }),
    send: async ({ name }) => {
      if (grants.length === 0) return null
      return take(
        api.POST('/api/v1/keys', { body: { name: name.trim(), grants: [...grants], days: Number(days) } }),
      )
    },
    onDone: (made) => {
      if (made === null) return
      void queries.invalidateQueries(keysQuery)
      onMade(made)
    },
    about: { 'accounts.wrong-name': 'name' },
  })
  const toggle = (grant: Grant) =>
    setGrants(grants.includes(grant) ? grants.filter((one) => one !== grant) : [...grants, grant])
  return (
    <form className={dialogForm} noValidate onSubmit={form.submit}>
      <Field {...form.field('name')} label={t('keys.name')} autoComplete="off" maxLength={80} data-autofocus />
      <fieldset className={classes.group}>
        <legend>{t('keys.may')}</legend>
        {GRANTS.map((grant) => (
          <label key={grant} className={classes.check}>
            <input type="checkbox" checked={grants.includes(grant)} onChange={() => toggle(grant)} />
            {t(`keys.grantNote.${grant}`)}
          </label>
        ))}
        {grants.length === 0 && (
          <p className={classes.wrong} role="alert">
            {t('keys.mayNothing')}
          </p>
        )}
      </fieldset>
      <Segmented
        name={t('keys.days')}
        shown
        value={days}
        onChange={setDays}
        choices={DAYS.map((count) => ({
          value: count,
          label: count === '365' ? t('keys.year') : t('keys.day', { count: Number(count) }),
        }))}
      />
      <Refusal error={form.refusal} />
      <DialogWays>
        <Button kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button kind="lamp" type="submit" disabled={grants.length === 0} aria-disabled={form.isSending}>
          {t('keys.do')}
        </Button>
      </DialogWays>
    </form>
  )
}

function Shown({ made, onClose }: { made: NewKey; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [copied, setCopied] = useState(false)
  return (
    <div className={dialogForm}>
      <code className={classes.key}>{made.key}</code>
      <DialogWays>
        <Button onClick={() => void navigator.clipboard.writeText(made.key).then(() => setCopied(true))}>
          {t(copied ? 'keys.copied' : 'keys.copy')}
        </Button>
        <Button kind="lamp" onClick={onClose}>
          {t('keys.done')}
        </Button>
      </DialogWays>
    </div>
  )
}
