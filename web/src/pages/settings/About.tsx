import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Card } from '@/ui/Card'

import classes from './About.module.css'
import { instanceQuery } from './data'
import { Row, Rows } from './Row'

/** What this studio is, and what is public of it. */
export function About() {
  const { t } = useTranslation('settings')
  const { data: instance } = useQuery(instanceQuery)
  return (
    <Card title={t('about.title')}>
      <Rows>
        <Row title={t('about.version')}>
          <span className={classes.value}>{instance?.version}</span>
        </Row>
        <Row title={t('about.mail')} note={instance?.outbox}>
          <span>{instance !== undefined && t(instance.sends_mail ? 'about.mailYes' : 'about.mailNo')}</span>
        </Row>
        <Row title={t('about.policy')}>
          <Link to="/privacy" className={classes.link}>
            {t('about.read')}
          </Link>
        </Row>
        <Row title={t('about.keys')}>
          <a href="/api/v1/receipts/keys" className={classes.link} aria-label={`${t('about.keys')}: ${t('about.read')}`}>
            {t('about.read')}
          </a>
        </Row>
        <Row title={t('about.api')}>
          <a href="/openapi.json" className={classes.link} aria-label={`${t('about.api')}: ${t('about.read')}`}>
            {t('about.read')}
          </a>
        </Row>
      </Rows>
    </Card>
  )
}
