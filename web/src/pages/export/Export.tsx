import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { IconArrowLeft, IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver, useProgress } from '@/api/runs'
import { useCommands } from '@/app/commands'
import { Button, ButtonLink } from '@/ui/Button'
import { CostChip, useCost } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'

import { Choices } from './Choices'
import { Description } from './Description'
import classes from './Export.module.css'
import { Files } from './Files'
import { Queue } from './Queue'
import { choose, type Choice, estimateQuery, exportsQuery, filmQuery, optionsQuery, runsQuery, start } from './requests'

/** What the film is exported as, the queue, the finished files, and the text that goes with them. */
export function Export() {
  const { t } = useTranslation('export')
  const { project = '' }: { project?: string } = useParams({ strict: false })
  const film = useQuery(filmQuery(project))
  const options = useQuery(optionsQuery(project))
  const runs = useQuery(runsQuery(project))
  const files = useQuery(exportsQuery(project))
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(project) })
  const choosing = useMutation({
    mutationFn: (choice: Choice) => choose(project, options.data?.etag ?? '', choice),
    onSettled: again,
  })
  const latest = runs.data?.[0]
  const running = latest !== undefined && !isOver(latest.state) ? latest : undefined
  const progress = useProgress(running)
  const hasEnded = running !== undefined && isOver(progress.state)
  useEffect(() => {
    if (hasEnded) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(project) })
  }, [hasEnded, client, project])
  const failed = film.error ?? options.error ?? runs.error
  const title = film.data?.title ?? ''
  return (
    <Page
      title={t('title')}
      aside={
        <ButtonLink to="/films/$project" params={{ project }} kind="quiet" icon={<Icon of={IconArrowLeft} />} className={classes.back}>
          {title === '' ? t('back') : title}
        </ButtonLink>
      }
    >
      {failed !== null && <ProblemNote error={failed} onAgain={() => void again()} />}
      {film.data !== undefined && options.data !== undefined && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <Choices
              project={project}
              drawn={`${film.data.version}-${files.data?.[0]?.id ?? ''}`}
              options={options.data.data}
              isBusy={choosing.isPending}
              onChoose={(choice) => choosing.mutate(choice)}
            />
            <Refusal error={choosing.error} />
            <Start project={project} version={film.data.version} isBusy={running !== undefined || choosing.isPending} onStarted={again} />
            <Queue runs={runs.data ?? []} progress={progress} onChange={() => void again()} />
            <Files project={project} title={title} version={film.data.version} files={files.data} runs={runs.data ?? []} onChange={() => void again()} />
          </div>
          <Description project={project} version={film.data.version} />
        </div>
      )}
    </Page>
  )
}

interface StartProps {
  project: string
  version: string
  isBusy: boolean
  onStarted: () => Promise<void>
}

/** What it takes, and the button that begins it. */
function Start({ project, version, isBusy, onStarted }: StartProps) {
  const { t } = useTranslation('export')
  const { data: estimate } = useQuery(estimateQuery(project, version))
  const [quality, setQuality] = useState<'draft' | 'final'>('final')
  const starting = useMutation({ mutationFn: () => start(project, quality), onSuccess: onStarted })
  const paid = estimate?.money[0]
  const cost = { seconds: estimate?.seconds, micros: paid?.micros, currency: paid?.currency, atMost: true }
  const words = useCost(cost)
  const mayStart = !isBusy && !starting.isPending
  useCommands(t('title'), [{ title: t('start'), keys: 'mod+enter', run: () => starting.mutate(), disabled: !mayStart }])
  return (
    <section className={classes.start} aria-label={t('start')}>
      <CostChip where={paid === undefined ? 'here' : 'out'} {...cost} />
      <label className={classes.check}>
        <input type="checkbox" checked={quality === 'draft'} onChange={(event) => setQuality(event.currentTarget.checked ? 'draft' : 'final')} />
        {t('draft')}
      </label>
      <Button kind="lamp" size="touch" icon={<Icon of={IconDownload} />} disabled={!mayStart} onClick={() => starting.mutate()}>
        {t('start')}
        <span className="visually-hidden">{words}</span>
      </Button>
      <Refusal error={starting.error} />
    </section>
  )
}
