import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { LookMenu } from './LookMenu'
import classes from './Gate.module.css'
import { Mark } from './Mark'
import { usePageTitle } from './Page'

interface GateProps {
  title: string
  /** `card`: a narrow card in the middle. `text`: a page to read. `texts`: two columns of text. */
  shape?: 'card' | 'text' | 'texts'
  /** What stands beside the card in wide windows. */
  aside?: ReactNode
  children?: ReactNode
}

/** A page for anybody, without the rail: signing in, the privacy policy. */
export function Gate({ title, shape = 'card', aside, children }: GateProps) {
  const { t } = useTranslation()
  usePageTitle(title)
  return (
    <div className={classes.gate}>
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label={t('mark')}>
          <Mark size={28} />
          <span className={classes.word}>{BRAND}</span>
        </Link>
        <LookMenu />
      </header>
      <div className={aside === undefined ? classes.alone : classes.pair}>
        <main className={classes[shape]}>
          <h1 className={classes.title}>{title}</h1>
          {children}
        </main>
        {aside}
      </div>
    </div>
  )
}

const BRAND = 'VGenFlow'
