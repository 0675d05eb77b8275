import { useTranslation } from 'react-i18next'

import { type Progress, STAGES, type Stage } from '@/api/runs'
import type { ProjectTile } from '@/api/schema'
import { duration } from '@/ui/formats'

import classes from './Working.module.css'

type LatestRun = NonNullable<ProjectTile['run']>

/** About how much of the whole is done when a stage begins, and how much the stage is. */
const SHARES: Readonly<Record<Stage, readonly [number, number]>> = {
  import: [0, 6],
  write: [6, 4],
  direct: [10, 4],
  narrate: [14, 36],
  visuals: [50, 2],
  edit: [52, 2],
  render: [54, 40],
  check: [94, 3],
  deliver: [97, 3],
}

/** How far a film is that is being made: a bar on its picture, or a line below it. */
export function Working({ run, progress, isOnFilm }: { run: LatestRun; progress: Progress; isOnFilm?: boolean }) {
  const { t } = useTranslation('home')
  const { stage, stages } = progress
  const { state } = stage === null ? run : progress
  const at = stage === null ? undefined : stages[stage]
  const percent = percentOf(progress)
  if (isOnFilm === true) {
    return (
      <span className={classes.over}>
        <span>{state === 'running' ? t('films.making', { percent }) : t(`films.state.${state}`)}</span>
        <span className={classes.bar}>
          <span style={{ width: `${percent}%` }} />
        </span>
      </span>
    )
  }
  const counted = stage === 'narrate' || stage === 'render'
  return (
    <p className={classes.line}>
      {at?.left !== undefined && <b>{t('films.left', { time: duration(at.left) })}</b>}
      <span>
        {stage === null || state !== 'running'
          ? t(`films.state.${state}`)
          : counted && at !== undefined && stage === 'narrate'
            ? t('films.speaking', { at: Math.min(at.total, at.done + 1), total: at.total })
            : t(`films.stage.${stage}`)}
      </span>
    </p>
  )
}

/** The farthest that any stage has come: a script that is made to fit goes back to be written, its bar does not. */
function percentOf({ stages }: Progress): number {
  const reached = STAGES.map((stage) => {
    const [before, share] = SHARES[stage]
    const at = stages[stage]
    if (at === undefined) return 0
    return before + share * (at.isDone ? 1 : at.total > 0 ? at.done / at.total : 0)
  })
  return Math.round(Math.max(...reached))
}
