import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver, type Progress, useProgress } from '@/api/runs'
import type { Run } from '@/api/schema'
import { ButtonLink } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { usePageTitle } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'

import { Bar } from './Bar'
import { Head } from './Head'
import classes from './Making.module.css'
import { documentQuery, filmQuery, previewQuery, runQuery, scriptQuery } from './requests'
import { Scenes } from './Scenes'
import { Script } from './Script'
import { Steps } from './Steps'
import { Voice } from './Voice'

/** A film while it is made: what is done, what is at work, and what was made so far. */
export function Making() {
  const { t } = useTranslation('making')
  const { project = '' }: { project?: string } = useParams({ strict: false })
  const film = useQuery(filmQuery(project))
  const { data: run, error, refetch } = useQuery(runQuery(project))
  const title = film.data?.title
  usePageTitle(title === undefined || title === '' ? t('title') : title)
  const problem = film.error ?? error
  return (
    <main className={classes.page}>
      <Bar film={film.data} run={run ?? null} />
      <div className={classes.body}>
        {problem !== null && (
          <ProblemNote
            title={t('unread')}
            error={problem}
            onAgain={() => {
              void film.refetch()
              void refetch()
            }}
          />
        )}
        {run === null && <Nothing />}
        {run !== null && run !== undefined && <Going key={run.id} project={project} run={run} />}
      </div>
    </main>
  )
}

function Nothing() {
  const { t } = useTranslation('making')
  return (
    <Empty title={t('nothing.title')} note={t('nothing.note')}>
      <ButtonLink kind="lamp" size="touch" to="/">
        {t('nothing.home')}
      </ButtonLink>
    </Empty>
  )
}

/** A run as it goes, and what it has made. */
function Going({ project, run }: { project: string; run: Run }) {
  const progress = useProgress(run)
  useFresh(project, run, progress)
  const { stages, state } = progress
  const isRunning = !isOver(state)
  const written = `${run.tries}.${stages.write?.ended ?? 0}.${stages.write?.isDone === true}.${state}`
  const { data: lines = [] } = useQuery(scriptQuery(project, written, isRunning))
  const planned = `${run.tries}.${stages.direct?.isDone === true}.${stages.narrate?.isDone === true}.${state}`
  const preview = useQuery({
    ...previewQuery(project, planned, isRunning && stages.narrate?.isDone !== true),
    enabled: lines.length > 0 && (stages.direct?.isDone === true || !isRunning),
  }).data
  const { data: document } = useQuery({
    ...documentQuery(project, lines.length > 0),
    enabled: stages.import?.isDone === true || lines.length > 0,
  })
  const hasScenes = preview !== null && preview !== undefined
  return (
    <>
      <Head project={project} run={run} progress={progress} lines={lines} preview={preview ?? null} />
      <Steps run={run} progress={progress} lines={lines} preview={preview ?? null} document={document ?? null} />
      <div className={classes.made}>
        <Script lines={lines} language={document?.language} preview={preview ?? null} progress={progress} />
        {run.kind !== 'write' && (isRunning || hasScenes) && <Scenes project={project} lines={lines} preview={preview ?? null} progress={progress} />}
      </div>
      {hasScenes && <Voice project={project} preview={preview} />}
    </>
  )
}

/** What is told of the film elsewhere is read again when something was handed over to it. */
function useFresh(project: string, run: Run, { stages, state }: Progress): void {
  const client = useQueryClient()
  const isRead = `${stages.import?.isDone === true}.${stages.write?.isDone === true}.${stages.direct?.isDone === true}`
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['film', project] })
  }, [client, project, isRead, state])
  useEffect(() => {
    if (state !== run.state && isOver(state)) void client.invalidateQueries({ queryKey: ['run', project] })
    if (isOver(state)) void client.invalidateQueries({ queryKey: ['films'] })
  }, [client, project, run.state, state])
}
