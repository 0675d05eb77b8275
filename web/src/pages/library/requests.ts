import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { api, take, takeTagged } from '@/api/client'
import type { Media, Place } from '@/api/schema'

/** A file of the library. */
export type { Media } from '@/api/schema'
/** What a file is. */
export type Kind = Media['kind']
/** Kinds, in the order they are offered. */
export const KINDS = ['picture', 'clip', 'sound', 'draft', 'bundle'] as const

const of = (media: string) => ({ params: { path: { media_id: media } } })

/** Files of a kind whose names hold `text`, the latest first, page by page. */
export const mediaQuery = (kind: Kind | 'all', text: string) =>
  infiniteQueryOptions({
    queryKey: ['library', 'list', kind, text],
    queryFn: async ({ pageParam, signal }) => {
      const query = { text, limit: 48, ...(kind === 'all' ? {} : { kind }), ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return await take(api.GET('/api/v1/library', { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  })

/** How much of the room is taken. */
export const usageQuery = queryOptions({
  queryKey: ['library', 'usage'],
  queryFn: () => take(api.GET('/api/v1/library/usage')),
})

/** The films that use a file, and which of their scenes show it. */
export const usesQuery = (media: string) =>
  queryOptions({
    queryKey: ['library', 'uses', media],
    queryFn: async () => (await take(api.GET('/api/v1/library/{media_id}/uses', of(media)))).places,
  })

/** Show another picture wherever one is shown; where that was. */
export async function replace(media: string, by: string): Promise<readonly Place[]> {
  return (await take(api.POST('/api/v1/library/{media_id}/replace', { ...of(media), body: { media: by } }))).places
}

/** Undo in its films what `replace` did there: each scene was an edit. */
export async function putBack(media: string, places: readonly Place[]): Promise<void> {
  for (const { project, scenes } of places) {
    const params = { path: { project_id: project } }
    for (let left = scenes.length; left > 0; left -= 1) {
      const { etag } = await takeTagged(api.GET('/api/v1/projects/{project_id}', { params }))
      await api.POST('/api/v1/projects/{project_id}/undo', { params, headers: { 'If-Match': etag } } as never)
    }
    const path = { media_id: media, project_id: project }
    await api.PUT('/api/v1/library/{media_id}/uses/{project_id}', { params: { path } })
  }
}

/** The loudness of a sound over its length, 0 to 255. */
export const waveformQuery = (media: string) =>
  queryOptions({
    queryKey: ['library', 'waveform', media],
    queryFn: () => take(api.GET('/api/v1/library/{media_id}/waveform', of(media))),
    staleTime: Infinity,
  })

/** What a person may say of a file. */
export type Said = Pick<Media, 'name' | 'licence' | 'credit' | 'source'>

/** Say something else of a file. */
export async function change({ id, revision }: Media, said: Partial<Said>): Promise<Media> {
  const headers = { 'If-Match': `"${revision}"` }
  return await take(api.PATCH('/api/v1/library/{media_id}', { ...of(id), headers, body: said }))
}

/** Delete a file for good. `force`: although films use it, which keep what they have. */
export async function erase(id: string, force: boolean, leaving = false): Promise<void> {
  await api.DELETE('/api/v1/library/{media_id}', {
    params: { path: { media_id: id }, query: { force } },
    keepalive: leaving,
  })
}

/** Where the file itself lies. */
export const contentAddress = (id: string, disposition: 'inline' | 'attachment'): string =>
  `/api/v1/library/${id}/content?disposition=${disposition}`

/** Where its picture lies. */
export const thumbnailAddress = (id: string, size: 'small' | 'large'): string => `/api/v1/library/${id}/thumbnail?size=${size}`
