import { queryOptions } from '@tanstack/react-query'

import { api, Problem, take, takeTagged } from '@/api/client'
import type { Export, Options, Run } from '@/api/schema'

const of = (project: string) => ({ params: { path: { project_id: project } } })

/** A change of what the film is exported as. */
export type Choice = Partial<Pick<Options, 'captions'>> & { cover?: CoverChoice }
/** What stands on the cover: something laid out for the film, or while there is one a frame of it. */
export interface CoverChoice {
  kind: Options['cover']
  frame: Options['cover_frame']
}
/** The shape of a film. */
export type Aspect = Options['aspect']
/** How carefully it is made. */
export type Quality = 'draft' | 'final'

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
      const params = { path: { project_id: project }, query: { limit: 50 } }
      return (await take(api.GET('/api/v1/projects/{project_id}/runs', { params }))).items
    },
  })

/** Finished files of a film, the latest first. */
export const exportsQuery = (project: string) =>
  queryOptions({
    queryKey: ['export', project, 'files'],
    queryFn: async (): Promise<Export[]> => (await take(api.GET('/api/v1/projects/{project_id}/exports', of(project)))).items,
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
  const { captions, cover } = choice
  let tag = etag
  if (captions !== undefined) {
    const body = { kind: 'set_captions', captions } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/captions', { ...tagged(tag), body }))).etag
  }
  if (cover !== undefined) {
    const body = { kind: 'set_cover', cover: cover.kind, frame: cover.frame } as const
    await take(api.PUT('/api/v1/projects/{project_id}/options/cover', { ...tagged(tag), body }))
  }
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

/** A scene of the film as it would be in another shape. */
export const shapeQuery = (project: string, version: string, scene: string, aspect: Aspect) =>
  queryOptions({
    queryKey: ['export', project, 'shape', version, aspect],
    queryFn: async ({ signal }) => {
      const { data } = await api.POST('/api/v1/projects/{project_id}/preview/trial', {
        params: { path: { project_id: project }, query: { form: 'webp' } },
        body: { at: scene, width: 360, operation: { kind: 'set_aspect', aspect } },
        signal,
        parseAs: 'blob',
      })
      return createImageBitmap(data as unknown as Blob)
    },
    staleTime: Infinity,
    retry: (count, error) => count < 6 && error instanceof Problem && (error.status === 429 || error.status === 503),
    retryDelay: (_, error) => 1000 * (error instanceof Problem ? (error.retryAfter ?? 1) : 1),
  })

/** Rules that scenes of the film break. */
export const checksQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['export', project, 'checks', version],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/checks', of(project))),
  })

/** Captions in a second language, with the tag that an edit of them names. */
export const secondQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['export', project, 'second', version],
    queryFn: () => takeTagged(api.GET('/api/v1/projects/{project_id}/second', of(project))),
  })

/** Show captions in a second language, as a file or a text of one line a sentence says; without one, end it. */
export async function setSecond(project: string, etag: string, text: string | null): Promise<void> {
  const tagged = { ...of(project), headers: { 'If-Match': etag } }
  if (text === null) await api.DELETE('/api/v1/projects/{project_id}/second', tagged)
  else await api.PUT('/api/v1/projects/{project_id}/second', { ...tagged, body: { source: { kind: 'text', name: 'captions.txt', text } } })
}

/** What making the film as it is now would take, in each of these shapes one after the other. */
export const estimatesQuery = (project: string, version: string, shapes: readonly Aspect[], quality: Quality) =>
  queryOptions({
    queryKey: ['export', project, 'estimates', version, quality, ...shapes],
    queryFn: () =>
      Promise.all(
        shapes.map((aspect) =>
          take(api.GET('/api/v1/projects/{project_id}/estimate', { params: { path: { project_id: project }, query: { aspect, quality } } })),
        ),
      ),
    enabled: shapes.length > 0,
    placeholderData: (before) => before,
  })

/** Have the film made as it is now, once in each of these shapes. */
export async function start(project: string, shapes: readonly Aspect[], quality: Quality): Promise<void> {
  for (const aspect of shapes) {
    await take(api.POST('/api/v1/projects/{project_id}/runs', { ...of(project), body: { kind: 'make', quality, aspect } }))
  }
}

/** Where files of runs lie as one ZIP file; of all runs if none is named. */
export const packedAddress = (project: string, ...runs: string[]): string =>
  `/api/v1/projects/${project}/files${runs.length === 0 ? '' : `?${new URLSearchParams(runs.map((run) => ['run', run])).toString()}`}`

/** Where a frame of the film, or its cover as it would be now, lies as a picture. */
export const frameAddress = (project: string, version: string, frame: number | 'cover', width: number, form: 'webp' | 'jpeg'): string =>
  `/api/v1/projects/${project}/preview/still?${new URLSearchParams({ at: String(frame), width: String(width), form, version }).toString()}`
