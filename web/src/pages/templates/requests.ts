import { queryOptions } from '@tanstack/react-query'

import { api, problemOf, take, takeTagged } from '@/api/client'
import { currentLanguage } from '@/app/language'
import type { TemplateWhole } from '@/api/schema'

/** A template as data. */
export type Look = TemplateWhole['template']
/** Colours by role. */
export type Palette = Look['day']

const of = (template: string) => ({ params: { path: { template_id: template } } })

/** One's own templates, then those that come with the studio. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await take(api.GET('/api/v1/templates'))).items,
})

/** The whole of a template, with its tag. */
export const templateQuery = (template: string) =>
  queryOptions({
    queryKey: ['templates', template],
    queryFn: () => takeTagged(api.GET('/api/v1/templates/{template_id}', of(template))),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** What a template may hold, as JSON Schema. */
export const schemaQuery = queryOptions({
  queryKey: ['template-schema'],
  queryFn: () => take(api.GET('/api/v1/template-schema')),
  staleTime: Infinity,
})

/** Save a template; its next tag. */
export async function save(id: string, template: Look, etag: string): Promise<string> {
  const body = { template } as never // the schema's two names for one palette differ in nothing
  return (await takeTagged(api.PUT('/api/v1/templates/{template_id}', { ...of(id), headers: { 'If-Match': etag }, body }))).etag
}

/** A copy of a template, to be changed; its id. */
export async function duplicate(id: string): Promise<string> {
  return (await take(api.POST('/api/v1/templates/{template_id}/duplicate', of(id)))).id
}

/** Delete a template of one's own. */
export async function remove(id: string): Promise<void> {
  await api.DELETE('/api/v1/templates/{template_id}', of(id))
}

/** Keep the template of a file (.vgt); its id. */
export async function bring(file: File): Promise<string> {
  const response = await fetch('/api/v1/template-imports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/vnd.vgenflow.template+zip', 'Idempotency-Key': crypto.randomUUID() },
    body: file,
  })
  if (!response.ok) throw await problemOf(response)
  return ((await response.json()) as TemplateWhole).id
}

/** What cannot be read in a template, as it was last saved. */
export const mendsQuery = (id: string, of: string) =>
  queryOptions({
    queryKey: ['templates', id, 'mends', of],
    queryFn: () => take(api.GET('/api/v1/templates/{template_id}/mends', { params: { path: { template_id: id } } })),
    placeholderData: (before) => before,
  })

/** Pieces of music, to hear what a mood is like. */
export const musicQuery = queryOptions({
  queryKey: ['music'],
  queryFn: async () => (await take(api.GET('/api/v1/music'))).items,
  staleTime: Infinity,
})

/** A template's cover as the engine draws it. `of` changes with the template. */
export const coverAddress = (id: string, width: number, of: string | number): string =>
  `/api/v1/templates/${id}/still?width=${width}&language=${currentLanguage()}&of=${encodeURIComponent(of)}`

/** Any kind of scene of a template, in a shape. */
export const layoutAddress = (id: string, layout: Kind, aspect: '16:9' | '9:16', width: number, of: string): string =>
  `/api/v1/templates/${id}/still?layout=${layout}&aspect=${encodeURIComponent(aspect)}&width=${width}&language=${currentLanguage()}&of=${encodeURIComponent(of)}`

/** Some seconds of a template's own scenes, as a film. */
export const filmAddress = (id: string, of: string | number): string =>
  `/api/v1/templates/${id}/film?language=${currentLanguage()}&of=${encodeURIComponent(of)}`

/** All kinds of scenes, the most telling first. */
export const KINDS = [
  'title',
  'statement',
  'number',
  'chart',
  'quote',
  'steps',
  'picture',
  'map',
  'comparison',
  'timeline',
  'bullets',
  'trio',
  'table',
  'definition',
  'question',
  'section',
  'gallery',
  'code',
  'end',
] as const

/** A kind of scene. */
export type Kind = (typeof KINDS)[number]
