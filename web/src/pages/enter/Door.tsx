import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Gate } from '@/ui/Gate'

import classes from './Door.module.css'
import { Poster } from './Poster'

interface DoorProps {
  title: string
  note?: ReactNode
  children?: ReactNode
}

/** The frame of every page before signing in: a card, and what the studio is for beside it. */
export function Door({ title, note, children }: DoorProps) {
  const { t } = useTranslation('enter')
  return (
    <Gate title={title} aside={<Poster />}>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {children}
      <footer className={classes.foot}>
        <Link to="/privacy">{t('policy')}</Link>
      </footer>
    </Gate>
  )
}
