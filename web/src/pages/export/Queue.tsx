import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { isOver, type Progress as RunProgress, STAGES } from '@/api/runs'
import type { Run } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ago } from '@/ui/formats'
import { Problem } from '@/api/client'
import { ProblemNote } from '@/ui/ProblemNote'
import { Progress } from '@/ui/Progress'
import { Refusal } from '@/ui/Refusal'

import classes from './Export.module.css'
import { goOn, stop } from './requests'

interface QueueProps {
  runs: readonly Run[]
  /** Of the run that is at work. */
  progress: RunProgress
  onChange: () => void
}

/** What is being made or waits, and what of the latest failed. */
export function Queue({ runs, progress, onChange }: QueueProps) {
  const { t } = useTranslation('export')
  const shown = runs.filter((run, at) => !isOver(run.state) || (at === 0 && run.state !== 'done'))
  const changing = useMutation({ mutationFn: (change: () => Promise<void>) => change(), onSettled: onChange })
  if (shown.length === 0) return null
  return (
    <Card title={t('queue.title')}>
      <ul className={classes.list}>
        {shown.map((run, at) => (
          <li key={run.id} className={classes.run}>
            {run.state === 'failed' ? (
              <ProblemNote
                title={t('queue.failed')}
                error={new Problem(422, run.error_code ?? 'run.failed', '')}
                kept={t('queue.kept')}
                onAgain={() => changing.mutate(() => goOn(run.id))}
              />
            ) : run.state === 'cancelled' ? (
              <div className={classes.line}>
                <span>{t('queue.stopped', { when: ago(run.finished_at ?? run.created_at) })}</span>
                <Button size="editor" onClick={() => changing.mutate(() => goOn(run.id))}>
                  {t('queue.goOn')}
                </Button>
              </div>
            ) : (
              <Going progress={at === 0 ? progress : null} onStop={() => changing.mutate(() => stop(run.id))} />
            )}
          </li>
        ))}
      </ul>
      <Refusal error={changing.error} />
    </Card>
  )
}

function Going({ progress, onStop }: { progress: RunProgress | null; onStop: () => void }) {
  const { t } = useTranslation('export')
  const stage = progress?.stage ?? null
  const at = stage === null ? undefined : progress?.stages[stage]
  const counted = at !== undefined && at.total > 0
  const name = stage === null ? t('queue.waits') : t(`stage.${stage}`)
  const words = counted ? t('queue.counted', { name, done: at.done, total: at.total }) : name
  const done = STAGES.filter((one) => progress?.stages[one]?.isDone === true).length
  return (
    <>
      <div className={classes.line} role="status">
        <span>{words}</span>
        <Button size="editor" onClick={onStop}>
          {t('queue.stop')}
        </Button>
      </div>
      <Progress name={words} done={done} total={STAGES.length} part={counted ? at.done / at.total : 0} />
    </>
  )
}
