import { Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { Button } from '@/ui/Button'
import { ProblemNote } from '@/ui/ProblemNote'

import { useProject, useWatched } from '../store/hooks'
import { Watched } from '../store/playhead'
import { grouped } from './grouped'
import { VersionItem } from './VersionItem'
import { VersionPreview } from './VersionPreview'
import classes from './Versions.module.css'

const isOpen = new Watched(false)

/** Open the film's history. */
export const openVersions = (): void => isOpen.set(true)
const close = (): void => isOpen.set(false)

/** The film's history: every version, what it shows, how it differs from now, and a way back to it. */
export function Versions() {
  const { t } = useTranslation('editor')
  const { t: common } = useTranslation()
  const opened = useWatched(isOpen)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('history.title')}
      size={960}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Opened />
    </Modal>
  )
}

function Opened() {
  const { t } = useTranslation('editor')
  const project = useProject((film) => film.project.id)
  const head = useProject((film) => film.project.version)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useVersions(project, head)
  const [chosen, setChosen] = useState<string | null>(null)
  if (error !== null) return <ProblemNote error={error} onAgain={() => void refetch()} />
  const versions = data?.pages.flatMap((page) => page.items) ?? []
  const shown = versions.find(({ id }) => id === chosen) ?? versions.find(({ id }) => id === head) ?? versions[0]
  return (
    <div className={classes.history}>
      <div className={classes.list}>
        <ol className={classes.versions}>
          {grouped(versions).map((group) => (
            <VersionItem
              key={group.version.id}
              group={group}
              isNow={group.ids.includes(head)}
              isChosen={shown !== undefined && group.ids.includes(shown.id)}
              onChoose={() => setChosen(group.version.id)}
            />
          ))}
        </ol>
        {hasNextPage && (
          <Button size="editor" kind="quiet" onClick={() => void fetchNextPage()}>
            {t('history.older')}
          </Button>
        )}
      </div>
      {shown !== undefined && <VersionPreview key={shown.id} version={shown} isNow={shown.id === head} onRestored={close} />}
    </div>
  )
}

function useVersions(project: string, head: string) {
  return useInfiniteQuery({
    queryKey: ['versions', project, head],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/projects/{project_id}/versions', {
          params: { path: { project_id: project }, query: { limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
