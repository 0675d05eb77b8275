import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'
import { isOver, type Progress } from '@/api/runs'
import type { Line, PreviewDescription, Run } from '@/api/schema'
import { Button, ButtonLink } from '@/ui/Button'
import { clock, duration, time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { ProblemNote } from '@/ui/ProblemNote'

import classes from './Head.module.css'
import { goOn, makeAll } from './requests'
import { isFitting, secondsLeft, stepOf } from './steps'
import { Spoken } from './Spoken'
import { useNow } from './useNow'

interface HeadProps {
  project: string
  run: Run
  progress: Progress
  lines: readonly Line[]
  preview: PreviewDescription | null
}

/** What is at work in large words, how long it still takes, and the one next step. */
export function Head(props: HeadProps) {
  const { t } = useTranslation('making')
  const { run, progress } = props
  const { state } = progress
  const step = stepOf(progress)
  const title =
    state === 'running' && step !== null
      ? t(isFitting(progress) && step !== 'speak' ? 'head.fit' : `head.${step}`)
      : t(state === 'done' && run.kind === 'write' ? 'state.written' : `state.${state}`)
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.note}>
            <Note {...props} />
          </p>
          <Spoken text={title} {...progress} />
        </div>
        <Next {...props} />
      </div>
      {(state === 'failed' || state === 'waiting') && <Broken {...props} />}
    </>
  )
}

function Note({ run, progress }: HeadProps): ReactNode {
  const { t } = useTranslation('making')
  const { state, connected } = progress
  const now = useNow(state === 'running')
  if (!connected && !isOver(state)) return t('note.lost')
  if (state === 'running') {
    const began = run.started_at === null ? Date.parse(run.created_at) : Date.parse(run.started_at)
    const left = secondsLeft(progress, run.expected, began, now)
    const rest = left === null ? t('note.leave') : t('note.left', { time: duration(left) })
    return isFitting(progress) ? t('note.fit', { rest }) : rest
  }
  if (state === 'waiting') return run.retry_at === null ? t('note.decide') : t('note.retry', { time: time(run.retry_at) })
  return t(state === 'done' && run.kind === 'write' ? 'note.written' : `note.${state}`)
}

/** The lamp button: to watch what is ready, to open what is done, or to go on. */
function Next({ project, run, progress, preview, lines }: HeadProps) {
  const { t } = useTranslation('making')
  const resume = useResume(run)
  const { state } = progress
  const params = { project }
  if (state === 'done' && run.kind === 'write') {
    return (
      <div className={classes.next}>
        <MakeAll project={project} />
        <ButtonLink kind="lamp" size="touch" to="/films/$project" params={params}>
          {t('openScript')}
        </ButtonLink>
      </div>
    )
  }
  if (state === 'done') {
    return (
      <div className={classes.next}>
        <ButtonLink size="touch" to="/films/$project/export" params={params}>
          {t('export')}
        </ButtonLink>
        <ButtonLink kind="lamp" size="touch" to="/films/$project" params={params}>
          {t('open')}
        </ButtonLink>
      </div>
    )
  }
  if (state === 'cancelled') {
    return (
      <div className={classes.next}>
        {lines.length > 0 && (
          <ButtonLink size="touch" to="/films/$project" params={params}>
            {t('openScript')}
          </ButtonLink>
        )}
        <Button kind="lamp" size="touch" disabled={resume.isPending} onClick={() => resume.mutate()}>
          {t('goOn')}
        </Button>
      </div>
    )
  }
  if (preview === null || state === 'failed' || state === 'waiting') return null
  const ready = secondsReady(preview)
  return (
    <div className={classes.next}>
      {ready >= 1 && (
        <span className={classes.ready}>
          {t('ready.before')} <b>{clock(ready)}</b> {t('ready.after')}
        </span>
      )}
      <ButtonLink kind="lamp" size="touch" to="/films/$project" params={params} icon={<Icon of={IconPlayerPlayFilled} size={16} />}>
        {t('watch')}
      </ButtonLink>
    </div>
  )
}

/** Seconds from the beginning that are spoken. */
function secondsReady({ estimated_lines: silent, lines, rate, seconds }: PreviewDescription): number {
  const first = lines.find(({ id }) => silent.includes(id))
  return first === undefined ? seconds : (first.start * rate.denominator) / rate.numerator
}

function MakeAll({ project }: { project: string }) {
  const { t } = useTranslation('making')
  const client = useQueryClient()
  const making = useMutation({
    mutationFn: () => makeAll(project),
    onSuccess: () => client.invalidateQueries({ queryKey: ['run', project] }),
  })
  return (
    <Button size="touch" disabled={making.isPending} onClick={() => making.mutate()}>
      {t('makeAll')}
    </Button>
  )
}

/** Why it stopped, what is kept, and ways on. */
function Broken({ project, run, progress, lines, preview }: HeadProps) {
  const { t } = useTranslation('making')
  const resume = useResume(run)
  const code = progress.code ?? 'internal'
  const spoken = lines.length - (preview?.estimated_lines.length ?? lines.length)
  const isSource = /^(net|import|sandbox)\./.test(code) || code === 'run.no_source'
  return (
    <div className={classes.broken}>
      <ProblemNote
        title={t(`stopped.${stepOf(progress) ?? 'read'}`)}
        error={resume.error ?? new Problem(422, code, '')}
        kept={lines.length === 0 ? t('kept.nothing') : spoken > 0 ? t('kept.spoken', { count: spoken }) : t('kept.script')}
        wayOn={
          isSource ? (
            <ButtonLink kind="lamp" to="/">
              {t('otherSource')}
            </ButtonLink>
          ) : (
            lines.length > 0 && (
              <ButtonLink kind="lamp" to="/films/$project" params={{ project }}>
                {t('openScript')}
              </ButtonLink>
            )
          )
        }
        onAgain={() => resume.mutate()}
      />
    </div>
  )
}

function useResume(run: Run) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => goOn(run.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['run', run.project_id] }),
  })
}
