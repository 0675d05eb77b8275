import { infiniteQueryOptions } from '@tanstack/react-query'

import { api, take, takeTagged } from '@/api/client'
import { isOver } from '@/api/runs'
import type { ProjectTile } from '@/api/schema'

/** A film as the grid shows it. */
export type Film = ProjectTile

const of = (project: string) => ({ params: { path: { project_id: project } } })
const SOON = 2_000

/** Films whose titles hold `text`, the latest changed first, page by page; looked at again while one is made. */
export const filmsQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['films', text],
    queryFn: async ({ pageParam, signal }) => {
      const query = { text, limit: 48, ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return await take(api.GET('/api/v1/projects', { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isBusy)) === true ? SOON : false),
    placeholderData: (before) => before,
  })

/** Whether something of a film is being made. */
export const isBusy = ({ run }: Film): boolean => run !== null && run !== undefined && !isOver(run.state)

/** Give a film another name. */
export async function rename({ id, revision }: Film, title: string): Promise<void> {
  const headers = { 'If-Match': `"${revision}"` }
  await api.PATCH('/api/v1/projects/{project_id}', { ...of(id), headers, body: { title } })
}

/** Another film with the same content. */
export async function duplicate({ id }: Film): Promise<Film> {
  return await take(api.POST('/api/v1/projects/{project_id}/duplicate', of(id)))
}

/** Delete a film for good, at whatever revision it is. */
export async function erase({ id }: Film): Promise<void> {
  const { etag } = await takeTagged(api.GET('/api/v1/projects/{project_id}', of(id)))
  await api.DELETE('/api/v1/projects/{project_id}', { ...of(id), headers: { 'If-Match': etag } })
}

/** Delete a film for good while the page is closed: there is time for one request and for no answer. */
export function eraseLeaving({ id, revision }: Film): void {
  const headers = { 'If-Match': `"${revision}"` }
  void api.DELETE('/api/v1/projects/{project_id}', { ...of(id), headers, keepalive: true })
}
