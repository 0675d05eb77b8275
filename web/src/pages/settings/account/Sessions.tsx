import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconTerminal2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { api } from '@/api/client'
import type { SessionView } from '@/api/schema'
import { queries } from '@/app/queries'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ago } from '@/ui/formats'
import { Refusal } from '@/ui/Refusal'
import { toast } from '@/ui/toasts'

import { sessionsQuery } from '../data'
import { Row, RowButton, Rows } from '../Row'
import classes from './Account.module.css'

const ICONS = {
  desktop: IconDeviceDesktop,
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  program: IconTerminal2,
  other: IconDeviceDesktop,
} as const
type Device = keyof typeof ICONS
const isDevice = (name: string): name is Device => name in ICONS

/** Where one is signed in, with ways to end that. */
export function Sessions() {
  const { t } = useTranslation('settings')
  const { data: sessions = [] } = useQuery(sessionsQuery)
  const others = sessions.filter((session) => !session.is_this)
  const ending = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions'),
    onSuccess: () => toast(t('sessions.ended')),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  return (
    <Card id="sessions" tabIndex={-1} title={t('sessions.title')} note={t('sessions.note')}>
      <Rows>
        {[...sessions.filter((session) => session.is_this), ...others].map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </Rows>
      <Refusal error={ending.error} />
      {others.length > 0 && (
        <div className={classes.ways}>
          <Button onClick={() => ending.mutate()}>{t('sessions.others', { count: others.length })}</Button>
        </div>
      )}
    </Card>
  )
}

function Session({ session }: { session: SessionView }) {
  const { t } = useTranslation('settings')
  const device: Device = isDevice(session.device) ? session.device : 'other'
  const browser = session.browser === 'unknown' ? t('sessions.unknown') : session.browser
  const name = t('sessions.name', {
    device: t(`sessions.device.${device}`),
    browser: [browser, session.browser_version].filter(Boolean).join(' '),
  })
  const ending = useMutation({
    mutationFn: () => api.DELETE('/api/v1/sessions/{session}', { params: { path: { session: session.id } } }),
    onSuccess: () => toast(t('sessions.ended')),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  const since = t('sessions.since', { when: ago(session.signed_in_at) })
  const told = session.is_this ? (
    <>
      <span className={classes.this}>{t('sessions.this')}</span> · {since}
    </>
  ) : (
    t('sessions.seen', { when: ago(session.last_seen_at) })
  )
  return (
    <Row icon={ICONS[device]} title={name} note={told}>
      {!session.is_this && (
        <RowButton aria-label={t('sessions.endOne', { name })} onClick={() => ending.mutate()}>
          {t('sessions.end')}
        </RowButton>
      )}
    </Row>
  )
}
