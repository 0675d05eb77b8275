import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { isOver } from '@/api/runs'
import { ButtonLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Page } from '@/ui/Page'
import { ProblemNote } from '@/ui/ProblemNote'
import { Refusal } from '@/ui/Refusal'

import { Checks } from './Checks'
import { Choices } from './Choices'
import { Cover } from './Cover'
import { Description } from './Description'
import classes from './Export.module.css'
import { Files } from './Files'
import { Queue } from './Queue'
import { type Aspect, choose, type Choice, describedQuery, exportsQuery, filmQuery, optionsQuery, runsQuery } from './requests'
import { Shapes } from './Shapes'
import { Start } from './Start'

/** What the film is exported as, the queue, the finished files, and the text that goes with them. */
export function Export() {
  const { t } = useTranslation('export')
  const { project = '' }: { project?: string } = useParams({ strict: false })
  const film = useQuery(filmQuery(project))
  const options = useQuery(optionsQuery(project))
  const runs = useQuery(runsQuery(project))
  const files = useQuery(exportsQuery(project))
  const version = film.data?.version ?? ''
  const described = useQuery({ ...describedQuery(project, version), enabled: version !== '' })
  const [shapes, setShapes] = useState<readonly Aspect[]>()
  const client = useQueryClient()
  const again = useCallback(
    () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(project) && queryKey[2] !== 'shape' }),
    [client, project],
  )
  const choosing = useMutation({
    mutationFn: (choice: Choice) => choose(project, options.data?.etag ?? '', choice),
    onSettled: again,
  })
  const failed = film.error ?? options.error ?? runs.error
  const title = film.data?.title ?? ''
  const scenes = described.data?.preview.scenes.map(({ id }) => id) ?? []
  const asked = options.data?.data
  const isRunning = runs.data?.some(({ state }) => !isOver(state)) ?? false
  return (
    <Page
      title={t('title')}
      aside={
        <ButtonLink to="/films/$project" params={{ project }} kind="quiet" icon={<Icon of={IconArrowLeft} />} className={classes.back}>
          {title === '' ? t('back') : title}
        </ButtonLink>
      }
    >
      {failed !== null && <ProblemNote error={failed} onAgain={again} />}
      {film.data !== undefined && asked !== undefined && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <Shapes
              project={project}
              version={version}
              scene={scenes[0]}
              own={asked.aspect}
              chosen={shapes ?? [asked.aspect]}
              onChoose={setShapes}
            />
            {described.data && scenes.length > 0 && (
              <Checks project={project} version={version} scenes={scenes} lines={described.data.lines} document={described.data.document} />
            )}
            <Refusal error={choosing.error} />
            <Start project={project} version={version} shapes={shapes ?? [asked.aspect]} isBusy={isRunning || choosing.isPending} onStarted={again} />
            <Queue runs={runs.data ?? []} own={asked.aspect} onChange={again} />
            <Files project={project} title={title} version={version} files={files.data} runs={runs.data ?? []} onChange={again} />
          </div>
          <div className={classes.main}>
            <Choices
              project={project}
              version={version}
              captions={asked.captions}
              isBusy={choosing.isPending}
              onChoose={(choice) => choosing.mutate(choice)}
              onChange={again}
            />
            <Cover
              project={project}
              title={title}
              version={version}
              options={asked}
              preview={described.data?.preview}
              isBusy={choosing.isPending}
              onChoose={(choice) => choosing.mutateAsync(choice)}
              onChange={again}
            />
            <Description project={project} title={title} version={version} />
          </div>
        </div>
      )}
    </Page>
  )
}
