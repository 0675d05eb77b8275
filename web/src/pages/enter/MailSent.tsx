import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import type { MailNotice } from '@/api/schema'
import { Button, ButtonLink } from '@/ui/Button'

import { Door } from './Door'
import classes from './Door.module.css'

interface MailSentProps {
  notice: MailNotice
  onAnother: () => void
  /** What the mail is for. */
  children: ReactNode
}

/** That a mail is on its way; and where it lies, in a studio that has no mail server. */
export function MailSent({ notice, onAnother, children }: MailSentProps) {
  const { t } = useTranslation('enter')
  const { data: instance } = useQuery({
    queryKey: ['instance'],
    queryFn: () => take(api.GET('/api/v1/instance')),
    staleTime: Infinity,
  })
  return (
    <Door title={t('sent.title')} note={children}>
      <div role="status">
        {notice.mail === 'delayed' && <p className={classes.more}>{t('sent.delayed')}</p>}
        {instance?.sends_mail === false && <Outbox folder={instance.outbox} />}
      </div>
      <div className={classes.ways}>
        <ButtonLink size="touch" to="/sign-in">
          {t('toSignIn')}
        </ButtonLink>
        <Button kind="quiet" size="touch" onClick={onAnother}>
          {t('sent.another')}
        </Button>
      </div>
    </Door>
  )
}

function Outbox({ folder }: { folder: string | null }) {
  const { t } = useTranslation('enter')
  const { t: common } = useTranslation()
  const [copied, setCopied] = useState(false)
  if (folder === null) return <p className={classes.more}>{t('sent.outboxOfOther')}</p>
  return (
    <>
      <p className={classes.more}>{t('sent.outbox')}</p>
      <p className={classes.place}>
        <code>{folder}</code>
        <Button size="editor" onClick={() => void navigator.clipboard.writeText(folder).then(() => setCopied(true))}>
          {common(copied ? 'copied' : 'copy')}
        </Button>
      </p>
    </>
  )
}
