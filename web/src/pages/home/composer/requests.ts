import { queryOptions } from '@tanstack/react-query'

import { api, Problem, take, takeTagged } from '@/api/client'
import { ended } from '@/api/runs'
import type { Document, Options, Project } from '@/api/schema'

import type { Choices } from './choices'
import type { Source } from './source'

const of = (project: string) => ({ params: { path: { project_id: project } } })

/** Begin a film from a source. Nothing is read yet. */
export async function begin(source: Source, options: Partial<Options>): Promise<Project> {
  return await take(api.POST('/api/v1/projects', { body: { source, title: '', options: options as Omit<Options, 'look' | 'brand'> } }))
}

/** Have the source of a film read, as a run; what it holds. Throws `Problem` with the run's code. */
export async function read(project: string, signal: AbortSignal, isNew: boolean): Promise<Document> {
  const known = isNew ? null : await documentOf(project)
  if (known !== null) return known
  const run = await take(api.POST('/api/v1/projects/{project_id}/runs', { ...of(project), body: { kind: 'read' } }))
  const { state, code } = await ended(run.id, signal)
  const document = state === 'done' ? await documentOf(project) : null
  if (document === null) throw new Problem(422, code ?? 'run.cancelled', '')
  return document
}

async function documentOf(project: string): Promise<Document | null> {
  try {
    return await take(api.GET('/api/v1/projects/{project_id}/document', of(project)))
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}

/** The options of a film, with the tag of its revision. */
export async function optionsOf(project: string): Promise<{ options: Options; etag: string }> {
  const { data, etag } = await takeTagged(api.GET('/api/v1/projects/{project_id}/options', of(project)))
  return { options: data as Options, etag }
}

let settling: Promise<void> = Promise.resolve()
/** Films whose making was asked for: from then on another choice would make a run's work useless. */
const started = new Set<string>()

/** Give a film that is not made yet the options that were chosen, one choice after the other. */
export function settle(project: string, chosen: Choices): Promise<void> {
  const before = settling.catch(() => undefined)
  settling = before.then(() => settleNow(project, chosen))
  return settling
}

/** Only what differs is sent. */
async function settleNow(project: string, chosen: Choices): Promise<void> {
  if (started.has(project)) return
  const { options, etag } = await optionsOf(project)
  const tagged = (tag: string) => ({ ...of(project), headers: { 'If-Match': tag } })
  let tag = etag
  if (chosen.template !== options.template) {
    const body = { template: chosen.template }
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/own-template', { ...tagged(tag), body }))).etag
  }
  if (chosen.aspect !== options.aspect) {
    const body = { kind: 'set_aspect', aspect: chosen.aspect } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/aspect', { ...tagged(tag), body }))).etag
  }
  if (chosen.seconds !== (options.seconds ?? null) || chosen.verbatim !== options.verbatim) {
    const body = { kind: 'set_length', seconds: chosen.seconds, verbatim: chosen.verbatim } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/length', { ...tagged(tag), body }))).etag
  }
  if (chosen.language !== (options.language ?? null)) {
    const body = { kind: 'set_language', language: chosen.language } as const
    tag = (await takeTagged(api.PUT('/api/v1/projects/{project_id}/options/language', { ...tagged(tag), body }))).etag
  }
  if (chosen.voice !== (options.voice ?? null)) {
    const body = { kind: 'set_voice', voice: chosen.voice } as const
    await take(api.PUT('/api/v1/projects/{project_id}/options/voice', { ...tagged(tag), body }))
  }
}

/** Have the film made as it was chosen, or only its script written. */
export async function make(project: string, kind: 'make' | 'write', chosen: Choices): Promise<void> {
  await settle(project, chosen)
  started.add(project)
  await settling.catch(() => undefined) // nothing that was chosen before comes after
  try {
    await take(api.POST('/api/v1/projects/{project_id}/runs', { ...of(project), body: { kind } }))
  } catch (error) {
    started.delete(project)
    throw error
  }
}

/** Throw a film away that was begun and not made. */
export async function discard(project: string): Promise<void> {
  const { etag } = await takeTagged(api.GET('/api/v1/projects/{project_id}', of(project)))
  await api.DELETE('/api/v1/projects/{project_id}', { ...of(project), headers: { 'If-Match': etag } })
}

/** What making a film would take, as it was chosen. */
export const estimateQuery = (project: string, chosen: Choices) =>
  queryOptions({
    queryKey: ['estimate', project, chosen],
    queryFn: async ({ signal }) => {
      await settle(project, chosen)
      return await take(api.GET('/api/v1/projects/{project_id}/estimate', { ...of(project), signal }))
    },
    staleTime: 60_000,
  })

/** The templates: one's own, then those that come with the studio. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await take(api.GET('/api/v1/templates'))).items,
  staleTime: 60_000,
})

/** The voices, the best of each language first. */
export const voicesQuery = queryOptions({
  queryKey: ['voices'],
  queryFn: async () => (await take(api.GET('/api/v1/voices'))).items,
  staleTime: Infinity,
})
