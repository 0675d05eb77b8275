import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './Nav.module.css'

const ACCOUNT = ['profile', 'methods', 'sessions', 'keys', 'storage', 'choices', 'export', 'films', 'close'] as const
const PRIVACY = ['ledger', 'receipts'] as const
const OPERATOR = ['people', 'server'] as const

interface NavProps {
  section: string
  isOperator: boolean
}

/** The sections of the settings, with the parts of the one that is open. */
export function Nav({ section, isOperator }: NavProps) {
  const { t } = useTranslation('settings')
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      <Section name="account" open={section === 'account'} parts={ACCOUNT} />
      <Section name="privacy" open={section === 'privacy'} parts={PRIVACY} />
      <Link to="/brands" className={classes.top}>
        {t('nav.brands')}
      </Link>
      <Section name="looks" open={section === 'looks'} />
      <Section name="about" open={section === 'about'} />
      {isOperator && <Section name="operator" open={section === 'operator'} parts={OPERATOR} />}
    </nav>
  )
}

interface SectionProps {
  name: 'account' | 'privacy' | 'looks' | 'about' | 'operator'
  open: boolean
  parts?: readonly ((typeof ACCOUNT)[number] | (typeof PRIVACY)[number] | (typeof OPERATOR)[number])[]
}

function Section({ name, open, parts = [] }: SectionProps) {
  const { t } = useTranslation('settings')
  const { hash } = useLocation()
  const params = { section: name }
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (open) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' }) // on a phone they are a row that scrolls
  }, [open])
  return (
    <>
      <Link
        ref={link}
        to="/settings/$section"
        params={params}
        className={open ? classes.open : classes.top}
        aria-current={open && hash === '' ? 'page' : undefined}
      >
        {t(`nav.${name}`)}
      </Link>
      {open && parts.length > 0 && (
        <ul className={classes.parts}>
          {parts.map((part) => (
            <li key={part}>
              <Link
                to="/settings/$section"
                params={params}
                hash={part}
                className={hash === part ? classes.here : classes.part}
                aria-current={hash === part ? 'true' : undefined}
              >
                {t(`nav.${part}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
