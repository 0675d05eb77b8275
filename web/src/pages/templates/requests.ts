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

/** A scene of a template as the engine draws it: cover, number, chart, quotation. `of` changes with the template. */
export const stillAddress = (id: string, scene: number, width: number, of: string | number): string =>
  `/api/v1/templates/${id}/still?scene=${scene}&width=${width}&language=${currentLanguage()}&of=${encodeURIComponent(of)}`

/** Scenes that a still can be had of. */
export const SCENES = ['cover', 'number', 'chart', 'quotation'] as const
