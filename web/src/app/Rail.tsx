import { IconLayoutGrid, IconMovie, IconPhoto, IconSettings, type Icon as TablerIcon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Mark } from '@/ui/Mark'

import { AccountMenu } from './AccountMenu'
import { LedgerCard } from './LedgerCard'
import classes from './Rail.module.css'

const BRAND = 'VGenFlow'

/** The way to every page: at the left, as icons on narrow windows, below on phones. */
export function Rail() {
  const { t } = useTranslation()
  return (
    <div className={classes.rail}>
      <Link to="/" className={classes.home} aria-label={t('mark')}>
        <Mark size={24} />
        <span className={classes.word}>{BRAND}</span>
      </Link>
      <nav className={classes.pages} aria-label={t('pages.nav')}>
        <RailLink to="/" icon={IconMovie} name={t('pages.make')} />
        <RailLink to="/templates" icon={IconLayoutGrid} name={t('pages.templates')} />
        <RailLink to="/library" icon={IconPhoto} name={t('pages.library')} />
        <RailLink to="/settings" icon={IconSettings} name={t('pages.settings')} />
      </nav>
      <div className={classes.foot}>
        <LedgerCard />
        <AccountMenu />
      </div>
    </div>
  )
}

interface RailLinkProps {
  to: '/' | '/templates' | '/library' | '/settings'
  icon: TablerIcon
  name: string
}

function RailLink({ to, icon, name }: RailLinkProps) {
  return (
    <Link to={to} className={classes.page} activeOptions={{ exact: to === '/' }}>
      <Icon of={icon} />
      <span className={classes.name}>{name}</span>
    </Link>
  )
}
