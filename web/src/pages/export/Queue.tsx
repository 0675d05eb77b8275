import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver, STAGES, useProgress } from '@/api/runs'
import type { Run } from '@/api/schema'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ago } from '@/ui/formats'
import { Problem } from '@/api/client'
import { ProblemNote } from '@/ui/ProblemNote'
import { Progress } from '@/ui/Progress'
import { Refusal } from '@/ui/Refusal'

import classes from './Export.module.css'
import { type Aspect, goOn, stop } from './requests'

interface QueueProps {
  runs: readonly Run[]
  /** The film's own shape. */
  own: Aspect
  onChange: () => void
}

/** What is being made or waits, and what of the latest failed. */
export function Queue({ runs, own, onChange }: QueueProps) {
  const { t } = useTranslation('export')
  const latest = runs.findIndex(({ state }) => state === 'done')
  const shown = runs.filter((run, at) => !isOver(run.state) || (run.state !== 'done' && (latest < 0 || at < latest) && isLatest(run, runs)))
  const changing = useMutation({ mutationFn: (change: () => Promise<void>) => change(), onSettled: onChange })
  if (shown.length === 0) return null
  return (
    <Card title={t('queue.title')}>
      <ul className={classes.list}>
        {shown.map((run) => (
          <li key={run.id} className={classes.run} aria-label={run.aspect ?? own}>
            {run.state === 'failed' ? (
              <ProblemNote
                title={t('queue.failed', { shape: run.aspect ?? own })}
                error={new Problem(422, run.error_code ?? 'run.failed', '')}
                kept={t('queue.kept')}
                onAgain={() => changing.mutate(() => goOn(run.id))}
              />
            ) : run.state === 'cancelled' ? (
              <div className={classes.line}>
                <span>
                  <b>{run.aspect ?? own}</b> {t('queue.stopped', { when: ago(run.finished_at ?? run.created_at) })}
                </span>
                <Button size="editor" onClick={() => changing.mutate(() => goOn(run.id))}>
                  {t('queue.goOn')}
                </Button>
              </div>
            ) : (
              <Going run={run} shape={run.aspect ?? own} onStop={() => changing.mutate(() => stop(run.id))} onEnd={onChange} />
            )}
          </li>
        ))}
      </ul>
      <Refusal error={changing.error} />
    </Card>
  )
}

/** A run that was stopped or failed is of no interest once the same shape was asked for again. */
const isLatest = (run: Run, runs: readonly Run[]): boolean => runs.find(({ aspect }) => aspect === run.aspect)?.id === run.id

function Going({ run, shape, onStop, onEnd }: { run: Run; shape: string; onStop: () => void; onEnd: () => void }) {
  const { t } = useTranslation('export')
  const progress = useProgress(run)
  const hasEnded = isOver(progress.state)
  useEffect(() => {
    if (hasEnded) onEnd()
  }, [hasEnded, onEnd])
  const { stage } = progress
  const at = stage === null ? undefined : progress.stages[stage]
  const counted = at !== undefined && at.total > 0
  const name = stage === null ? t('queue.waits') : t(`stage.${stage}`)
  const words = counted ? t('queue.counted', { name, done: at.done, total: at.total }) : name
  const done = STAGES.filter((one) => progress.stages[one]?.isDone === true).length
  return (
    <>
      <div className={classes.line}>
        <span>
          <b>{shape}</b> <span role="status">{words}</span>
        </span>
        <Button size="editor" aria-label={t('queue.stopShape', { shape })} onClick={onStop}>
          {t('queue.stop')}
        </Button>
      </div>
      <Progress name={`${shape} ${words}`} done={done} total={STAGES.length} part={counted ? at.done / at.total : 0} />
    </>
  )
}
