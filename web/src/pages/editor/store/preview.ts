import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { api, take } from '@/api/client'
import type { PreviewDescription, PreviewLine } from '@/api/schema'

import { useProject } from './hooks'

/** How the preview of a version is kept: `queries.invalidateQueries({ queryKey: previewKey(project) })` after a run. */
export const previewKey = (project: string) => ['preview', project] as const

/** What a player must know of a version: scenes, captions and words with their frames. */
export const previewQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: [...previewKey(project), version],
    queryFn: ({ signal }): Promise<PreviewDescription> =>
      take(api.GET('/api/v1/projects/{project_id}/preview', { params: { path: { project_id: project } }, signal })),
    staleTime: Infinity,
  })

/** The description of the film as it is now; that of the version before until the new one is there. */
export function usePreview() {
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  return useQuery({ ...previewQuery(project, version), placeholderData: keepPreviousData })
}

/** When the lines are heard, by their ids; empty while that is not known. */
export function useHeard(): ReadonlyMap<string, PreviewLine> {
  const { data } = usePreview()
  return useMemo(() => new Map(data?.lines.map((line) => [line.id, line])), [data])
}
