import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { StageProgress } from '@/api/runs'
import { duration } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { Progress } from '@/ui/Progress'

import classes from './Capsule.module.css'
import type { Making } from './useMaking'

/** What is being made at this moment, counted in real things; it can be stopped. */
export function MakingNow({ making }: { making: Making }) {
  const { t } = useTranslation('panel')
  const { stage, stages } = making.progress
  const at = stage === null ? undefined : stages[stage]
  const name = stage === null ? t('capsule.waits') : t(`stage.${stage}`)
  const text = at === undefined || at.total <= 1 ? name : counted(at)
  function counted({ done, total }: StageProgress) {
    if (stage === 'narrate') return t('capsule.lines', { name, at: Math.min(done + 1, total), total })
    return t('capsule.part', { name, percent: Math.floor((100 * done) / total) })
  }
  return (
    <div className={classes.making}>
      <div className={classes.now}>
        <span role="status">{text}</span>
        {at?.left !== undefined && at.left > 0 && <span className={classes.seconds}>{t('capsule.left', { time: duration(at.left) })}</span>}
        <Progress name={text} done={at?.done ?? 0} total={Math.max(1, at?.total ?? 1)} />
      </div>
      <button type="button" className={classes.stop} aria-label={t('capsule.stop')} title={t('capsule.stop')} onClick={making.stop}>
        <Icon of={IconX} size={16} />
      </button>
    </div>
  )
}
