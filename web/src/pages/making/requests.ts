import { queryOptions } from '@tanstack/react-query'

import { api, Problem, take } from '@/api/client'
import type { Run } from '@/api/schema'

const of = (project: string) => ({ params: { path: { project_id: project } } })
const OFTEN = 1_500

/** A film's name, language and what it looks like. */
export const filmQuery = (project: string) =>
  queryOptions({
    queryKey: ['film', project],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}', of(project))),
  })

/** The latest run of a film; null if there was none. */
export const runQuery = (project: string) =>
  queryOptions({
    queryKey: ['run', project],
    queryFn: async (): Promise<Run | null> => {
      const params = { path: { project_id: project }, query: { limit: 1 } }
      const [latest] = (await take(api.GET('/api/v1/projects/{project_id}/runs', { params }))).items
      return latest ?? null
    },
  })

/** The script as far as it is written. `part` says how far the run is: with another it is read again. */
export const scriptQuery = (project: string, part: string, isRunning: boolean) =>
  queryOptions({
    queryKey: ['making', project, 'script', part],
    queryFn: async () => (await take(api.GET('/api/v1/projects/{project_id}/lines', of(project)))).lines,
    refetchInterval: ({ state }) => (isRunning && state.data?.length === 0 ? OFTEN : false),
    placeholderData: (before) => before,
  })

/** The source as it was read; it is there at the latest when something is written of it. */
export const documentQuery = (project: string, isWritten: boolean) =>
  queryOptions({
    queryKey: ['making', project, 'document', isWritten],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/document', of(project))),
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** The film as it would play now, with what is spoken of it; null while it has no scenes. */
export const previewQuery = (project: string, part: string, isRunning: boolean) =>
  queryOptions({
    queryKey: ['making', project, 'preview', part],
    queryFn: async () => {
      try {
        return await take(api.GET('/api/v1/projects/{project_id}/preview', of(project)))
      } catch (error) {
        if (error instanceof Problem && error.status === 409) return null
        throw error
      }
    },
    refetchInterval: isRunning ? OFTEN : false,
    placeholderData: (before) => before,
  })

/** The scenes of a version, with what was chosen for each and why. */
export const scenesQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['making', project, 'scenes', version],
    queryFn: async () => (await take(api.GET('/api/v1/projects/{project_id}/scenes', of(project)))).scenes,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** The film's sound as it is drawn, of as many lines as are spoken. */
export const soundQuery = (project: string, spoken: string) =>
  queryOptions({
    queryKey: ['making', project, 'sound', spoken],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/preview/sound', of(project))),
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** Stop a run; what it finished is kept. */
export async function stop(run: string): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: run } } })
}

/** Go on with a run that failed, was stopped, or waits. */
export async function goOn(run: string): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/resume', { params: { path: { run_id: run } } })
}

/** Have the whole film made, from whatever there is of it. */
export async function makeAll(project: string): Promise<void> {
  await api.POST('/api/v1/projects/{project_id}/runs', { ...of(project), body: { kind: 'make' } })
}
