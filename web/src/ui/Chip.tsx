import { IconFlag, IconHome, IconLock, IconWorldUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './Chip.module.css'
import { duration, price } from './formats'
import { Icon } from './Icon'

/** What a chip tells, by word and shape first and colour second. */
export type ChipKind = 'plain' | 'inside' | 'outside' | 'stale' | 'stop' | 'locked'

const ICONS = { inside: IconHome, outside: IconWorldUpload, stop: IconFlag, locked: IconLock }

/** A few words about a state. */
export function Chip({ kind = 'plain', icon, children }: { kind?: ChipKind; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`${classes.chip} ${classes[kind]}`}>
      {icon ?? (kind === 'stale' ? <span className={classes.stripes} /> : signOf(kind))}
      {children}
    </span>
  )
}

const signOf = (kind: ChipKind): ReactNode =>
  kind === 'plain' || kind === 'stale' ? null : <Icon of={ICONS[kind]} size={14} />

interface CostChipProps {
  /** `here`: done on this machine. `out`: sent to somebody. */
  where: 'here' | 'out'
  /** How long it takes. */
  seconds?: number
  /** What it costs in millionths of the currency's unit; left out, it is free. */
  micros?: number
  currency?: string
  /** The price is not known exactly, and no higher than this. */
  atMost?: boolean
}

/** What an action takes, before it runs: a house for work done here, a globe for what is sent out. */
export function CostChip({ where, ...cost }: CostChipProps) {
  const { t } = useTranslation()
  const text = useCost(cost)
  const isHere = where === 'here'
  return (
    <span className={`${classes.chip} ${classes.cost} ${isHere ? classes.inside : classes.outside}`}>
      <Icon of={isHere ? IconHome : IconWorldUpload} size={14} />
      <span className="visually-hidden">{t(isHere ? 'staysHere' : 'leaves')}</span>
      {text}
    </span>
  )
}

/** What something takes in words: `2 s · free`, `€0.31 at most`. For buttons, as their `cost`. */
export function useCost({ seconds, micros = 0, currency = 'EUR', atMost }: Omit<CostChipProps, 'where'>): string {
  const { t } = useTranslation()
  const paid = atMost === true ? t('atMost', { price: price(micros, currency) }) : price(micros, currency)
  return [seconds !== undefined && duration(seconds), micros > 0 ? paid : t('free')].filter(Boolean).join(' · ')
}
