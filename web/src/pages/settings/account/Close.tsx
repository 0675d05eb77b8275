import { useQuery } from '@tanstack/react-query'
import { IconCertificate, IconDoorExit, IconHistory, IconKeyOff, type Icon as TablerIcon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useAccount } from '@/app/session'
import { Button, buttonClass } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { day } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import { usageQuery } from '../data'
import classes from './Close.module.css'
import { CloseAccount } from './CloseAccount'

const A_DAY = 86_400_000
/** The steps of an erasure, and within how many days each is done at the latest. */
const STEPS: readonly { name: 'now' | 'keys' | 'backups' | 'all'; icon: TablerIcon; days: number }[] = [
  { name: 'now', icon: IconDoorExit, days: 0 },
  { name: 'keys', icon: IconKeyOff, days: 1 },
  { name: 'backups', icon: IconHistory, days: 25 },
  { name: 'all', icon: IconCertificate, days: 30 },
]

/** Closes the account: what happens when, what is kept, and taking an export first. */
export function Close() {
  const { t } = useTranslation('settings')
  const { has_password: hasPassword } = useAccount()
  const { data: usage } = useQuery(usageQuery)
  const [now] = useState(() => Date.now())
  const [open, setOpen] = useState(false)
  return (
    <Card id="close" tabIndex={-1} title={t('close.title')} note={t('close.note')}>
      <ol className={classes.steps}>
        {STEPS.map(({ name, icon, days }) => (
          <li key={name} className={classes.step}>
            <span className={classes.sign}>
              <Icon of={icon} />
            </span>
            <b className={classes.name}>{t(`close.${name}`)}</b>
            <span className={classes.date}>
              {days === 0 ? t('close.atOnce') : t('close.by', { day: day(new Date(now + days * A_DAY)) })}
            </span>
            <span className={classes.told}>{t(`close.${name}Note`)}</span>
          </li>
        ))}
      </ol>
      <p className={classes.law}>
        <b>{t('close.law')}</b> {t('close.lawNothing')}
      </p>
      <div className={classes.ways}>
        <Link
          to="/settings/$section"
          params={{ section: 'account' }}
          hash="export"
          className={buttonClass({ kind: 'plain' })}
        >
          {t('close.exportFirst')}
        </Link>
        <Button aria-haspopup="dialog" className={classes.close} onClick={() => setOpen(true)}>
          {t('close.open')}
        </Button>
        <span className={classes.asks}>{t(hasPassword ? 'close.asks' : 'close.asksFresh')}</span>
      </div>
      <CloseAccount open={open} films={usage?.projects ?? 0} onClose={() => setOpen(false)} />
    </Card>
  )
}
