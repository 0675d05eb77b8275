import { useLocation, useParams } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAccount } from '@/app/session'
import { usePageTitle } from '@/ui/Page'

import { About } from './About'
import { Account } from './account/Account'
import { Looks } from './Looks'
import { Nav } from './Nav'
import { Operator } from './operator/Operator'
import { Privacy } from './privacy/Privacy'
import classes from './Settings.module.css'

const SECTIONS: Readonly<Record<string, () => ReactNode>> = {
  account: Account,
  privacy: Privacy,
  looks: Looks,
  about: About,
  operator: Operator,
}

/** The settings: their sections at the left, one of them beside it. */
export function Settings(): ReactNode {
  const { t } = useTranslation('settings')
  const section = useParams({ strict: false, select: (params: { section?: string }) => params.section ?? 'account' })
  const isOperator = useAccount().role === 'operator'
  const known = section in SECTIONS && (section !== 'operator' || isOperator) ? section : 'account'
  const Section = SECTIONS[known] ?? Account
  usePageTitle(t('title'))
  useScrollToHash()
  return (
    <div className={classes.settings}>
      <header className={classes.side}>
        <h1 className={classes.title}>{t('title')}</h1>
        <Nav section={known} isOperator={isOperator} />
      </header>
      <div className={classes.section}>
        <Section />
      </div>
    </div>
  )
}

/** Bring what the address names behind `#` into view, when the page opens and when that changes. */
function useScrollToHash(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === '' || hash.includes('=')) return
    const found = document.getElementById(hash)
    found?.scrollIntoView({ block: 'start' })
    found?.focus({ preventScroll: true })
  }, [hash])
}
