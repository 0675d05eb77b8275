import { useQuery } from '@tanstack/react-query'
import { IconHome, IconWorldUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Estimate } from '@/api/schema'
import { Button } from '@/ui/Button'
import { clock, duration, price } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Keys } from '@/ui/Keys'

import type { Choices } from './choices'
import classes from './Promised.module.css'
import { estimateQuery } from './requests'

interface PromisedProps {
  /** The film that was begun, once it is read. */
  project: string | null
  choices: Choices
  isReady: boolean
  isStarting: boolean
  onStart: (kind: 'make' | 'write') => void
}

/** What it will take, and the button that begins it. */
export function Promised({ project, choices, isReady, isStarting, onStart }: PromisedProps) {
  const { t } = useTranslation('home')
  const { data: estimate } = useQuery({
    ...estimateQuery(project ?? '', choices),
    enabled: project !== null,
    placeholderData: (before) => before,
  })
  const money = estimate?.money ?? []
  const isHere = money.length === 0
  return (
    <footer className={classes.bar}>
      <p className={classes.told} aria-live="polite">
        <span className={isHere ? classes.inside : classes.outside}>
          <Icon of={isHere ? IconHome : IconWorldUpload} />
          {isHere ? t('promise.inside') : t('promise.outside', { names: money.map(({ provider }) => provider).join(', ') })}
        </span>
        {choices.seconds !== null && <span>{t('promise.length', { length: clock(choices.seconds) })}</span>}
        {estimate !== undefined && <span>{takes(estimate, t)}</span>}
      </p>
      <Button kind="quiet" size="touch" disabled={!isReady || isStarting} onClick={() => onStart('write')}>
        {t('write')}
      </Button>
      <Button kind="lamp" size="touch" disabled={!isReady || isStarting} onClick={() => onStart('make')}>
        {t(isStarting ? 'starting' : 'make')}
        {isReady && !isStarting && (
          <span className={classes.keys}>
            <Keys of="mod+enter" />
          </span>
        )}
      </Button>
    </footer>
  )
}

type Words = ReturnType<typeof useTranslation<'home'>>['t']

function takes({ seconds, money }: Estimate, t: Words): string {
  const time = duration(seconds)
  const [one] = money
  return one === undefined
    ? t('promise.free', { time })
    : t('promise.paid', { time, price: money.map(({ micros, currency }) => price(micros, currency)).join(' + ') })
}
