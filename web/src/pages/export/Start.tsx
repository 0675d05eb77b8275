import { useMutation, useQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { Button } from '@/ui/Button'
import { CostChip, useCost } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { Refusal } from '@/ui/Refusal'

import classes from './Export.module.css'
import { type Aspect, estimatesQuery, type Quality, start } from './requests'

interface StartProps {
  project: string
  version: string
  shapes: readonly Aspect[]
  isBusy: boolean
  onStarted: () => void
}

/** What it takes, and the button that begins it. */
export function Start({ project, version, shapes, isBusy, onStarted }: StartProps) {
  const { t } = useTranslation('export')
  const [quality, setQuality] = useState<Quality>('final')
  const { data: estimates } = useQuery(estimatesQuery(project, version, shapes, quality))
  const starting = useMutation({ mutationFn: () => start(project, shapes, quality), onSettled: onStarted })
  const paid = estimates?.flatMap(({ money }) => money)
  const micros = paid?.reduce((sum, one) => sum + one.micros, 0)
  const seconds = estimates?.reduce((sum, one) => sum + one.seconds, 0)
  const isPaid = micros !== undefined && micros > 0
  const cost = { seconds, micros: isPaid ? micros : undefined, currency: paid?.[0]?.currency, atMost: true }
  const words = useCost(cost)
  const mayStart = !isBusy && !starting.isPending && shapes.length > 0
  const name = shapes.length > 1 ? t('startMany', { count: shapes.length }) : t('start')
  useCommands(t('title'), [{ title: name, keys: 'mod+enter', run: () => starting.mutate(), disabled: !mayStart }])
  return (
    <section className={classes.start} aria-label={t('start')}>
      <CostChip where={isPaid ? 'out' : 'here'} {...cost} />
      <label className={classes.check}>
        <input type="checkbox" checked={quality === 'draft'} onChange={(event) => setQuality(event.currentTarget.checked ? 'draft' : 'final')} />
        {t('draft')}
      </label>
      <Button kind="lamp" size="touch" icon={<Icon of={IconDownload} />} disabled={!mayStart} onClick={() => starting.mutate()}>
        {name}
        <span className="visually-hidden">{words}</span>
      </Button>
      {shapes.length === 0 && <p className={classes.note}>{t('shape.none')}</p>}
      <Refusal error={starting.error} />
    </section>
  )
}
