import { useQuery } from '@tanstack/react-query'
import { IconCoin, IconLink, IconLogin2, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { waysInQuery } from '@/app/session'
import { Card } from '@/ui/Card'

import { instanceQuery } from '../data'
import { Row, Rows } from '../Row'

/** What may leave this machine at all, as it is set up. */
export function Outgoing() {
  const { t } = useTranslation('settings')
  const { data: instance } = useQuery(instanceQuery)
  const { data: ways } = useQuery(waysInQuery)
  const hasProviders = (ways?.providers.length ?? 0) > 0
  return (
    <Card title={t('outgoing.title')}>
      <Rows>
        <Row icon={IconLink} title={t('outgoing.pages')} note={t('outgoing.pagesNote')} />
        <Row icon={IconCoin} title={t('outgoing.services')} note={t('outgoing.servicesNote')} />
        <Row
          icon={IconMail}
          title={t('outgoing.mail')}
          note={t(instance?.sends_mail === true ? 'outgoing.mailSmtp' : 'outgoing.mailOutbox')}
        />
        <Row
          icon={IconLogin2}
          title={t('outgoing.openid')}
          note={t(hasProviders ? 'outgoing.openidNote' : 'outgoing.openidNone')}
        />
      </Rows>
    </Card>
  )
}
