import { queryOptions } from '@tanstack/react-query'

import { api, Problem, take, takeTagged } from '@/api/client'
import type { Export, Options, Run } from '@/api/schema'

const of = (project: string) => ({ params: { path: { project_id: project } } })

/** A change of what the film is exported as. */
export type Choice = Partial<Pick<Options, 'aspect' | 'captions' | 'cover'>>

/** A film's name, language and version. */
export const filmQuery = (project: string) =>
  queryOptions({
    queryKey: ['film', project],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}', of(project))),
  })

/** What shapes the film, with the tag that an edit of it names. */
export const optionsQuery = (project: string) =>
  queryOptions({
    queryKey: ['export', project, 'options'],
    queryFn: () => takeTagged(api.GET('/api/v1/projects/{project_id}/options', of(project))),
  })

/** Runs of a film, the latest first. */
export const runsQuery = (project: string) =>
  queryOptions({
    queryKey: ['export', project, 'runs'],
    queryFn: async (): Promise<Run[]> => {
      const params = { path: { project_id: project }, query: { limit: 12 } }
      return (await take(api.GET('/api/v1/projects/{project_id}/runs', { params }))).items
    },
  })

/** Finished files of a film, the latest first. */
export const exportsQuery = (project: string) =>
  queryOptions({
    queryKey: ['export', project, 'files'],
    queryFn: async (): Promise<Export[]> => (await take(api.GET('/api/v1/projects/{project_id}/exports', of(project)))).items,
  })

/** What making the film as it is now would take. */
export const estimateQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['export', project, 'estimate', version],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/estimate', of(project))),
  })

/** What a description is written from: source, script and times; null while there is no script. */
export const describedQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['export', project, 'described', version],
    queryFn: async () => {
      try {
        const [document, script, preview] = await Promise.all([
          take(api.GET('/api/v1/projects/{project_id}/document', of(project))),
          take(api.GET('/api/v1/projects/{project_id}/lines', of(project))),
          take(api.GET('/api/v1/projects/{project_id}/preview', of(project))),
        ])
        return { document, lines: script.lines, preview }
      } catch (error) {
        if (error instanceof Problem && error.isRefusal) return null
        throw error
      }
    },
  })

/** Change what the film is exported as: an edit like any other, which the editor can undo. */
export async function choose(project: string, etag: string, choice: Choice): Promise<void> {
  const tagged = (tag: string) => ({ ...of(project), headers: { 'If-Match': tag } })
  const { aspect, captions, cover } = choice
  let tag = etag
  if (aspect !== undefined) {
    const body = { kind: 'set_aspect', aspect } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/aspect', { ...tagged(tag), body }))).etag
  }
  if (captions !== undefined) {
    const body = { kind: 'set_captions', captions } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/captions', { ...tagged(tag), body }))).etag
  }
  if (cover !== undefined) {
    const body = { kind: 'set_cover', cover } as const
    await take(api.PUT('/api/v1/projects/{project_id}/options/cover', { ...tagged(tag), body }))
  }
}

/** Have the film made as it is now. */
export async function start(project: string, quality: 'draft' | 'final'): Promise<Run> {
  return await take(api.POST('/api/v1/projects/{project_id}/runs', { ...of(project), body: { kind: 'make', quality } }))
}

/** Stop a run; what it finished is kept. */
export async function stop(run: string): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: run } } })
}

/** Go on with a run that failed or was stopped. */
export async function goOn(run: string): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/resume', { params: { path: { run_id: run } } })
}

/** Delete a finished file. The film can be made again from what is kept. */
export async function remove(file: string): Promise<void> {
  await api.DELETE('/api/v1/exports/{export_id}', { params: { path: { export_id: file } } })
}

/** An address that gives a file to whoever has it, for a short time. */
export async function link(file: string): Promise<{ url: string; expires: string }> {
  const params = { path: { export_id: file }, query: { disposition: 'attachment' as const } }
  const made = await take(api.POST('/api/v1/exports/{export_id}/links', { params }))
  return { url: new URL(made.url, window.location.origin).href, expires: made.expires_at }
}

/** Where a file lies, to be saved; the server sends any range of it, so a broken download goes on. */
export const fileAddress = (file: string): string => `/api/v1/exports/${file}/content?disposition=attachment`
