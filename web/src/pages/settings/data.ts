import { queryOptions, useQuery } from '@tanstack/react-query'

import { api, take } from '@/api/client'
import type { Archive } from '@/api/schema'

const A_SECOND = 1000

/** What this server is, as anybody may know it. */
export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  queryFn: () => take(api.GET('/api/v1/instance')),
  staleTime: Infinity,
})

/** Where the account is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => take(api.GET('/api/v1/sessions')),
  select: (page) => page.items,
})

/** The providers that the account signs in with. */
export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: () => take(api.GET('/api/v1/identities')),
  select: (page) => page.items,
})

/** The account's API keys. */
export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: () => take(api.GET('/api/v1/keys')),
  select: (page) => page.items,
})

/** What the account keeps and used in thirty days. */
export const usageQuery = queryOptions({
  queryKey: ['usage'],
  queryFn: () => take(api.GET('/api/v1/usage')),
})

/** How full the library is. */
export const libraryUsageQuery = queryOptions({
  queryKey: ['library', 'usage'],
  queryFn: () => take(api.GET('/api/v1/library/usage')),
})

/** Archives that were made or brought lately; looked at each second while one is worked on. */
export const archivesQuery = queryOptions({
  queryKey: ['archives'],
  queryFn: () => take(api.GET('/api/v1/archives')),
  refetchInterval: (query) => (query.state.data?.some(isUnfinished) === true ? A_SECOND : false),
})

/** Whether an archive is still to be finished. */
export const isUnfinished = (archive: Archive): boolean => archive.state === 'waiting' || archive.state === 'working'

/** Receipts of deleted films, the newest first. */
export const receiptsQuery = queryOptions({
  queryKey: ['receipts'],
  queryFn: () => take(api.GET('/api/v1/receipts', { params: { query: { limit: 200 } } })),
  select: (page) => page.items,
})

/** Films by their ids, as far as one page of them goes: for lists that know ids alone. */
export function useTitles(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['projects', 'titles'],
    queryFn: () => take(api.GET('/api/v1/projects', { params: { query: { limit: 200 } } })),
    select: (page) => new Map(page.items.map((film) => [film.id, film.title])),
  })
  return data ?? new Map<string, string>()
}
