import { QueryClient } from '@tanstack/react-query'

import { Problem } from '@/api/client'

const TRIES = 3

/** What the server said, kept as long as it is shown. Refusals are not asked for again; lost connections are. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < TRIES && !(error instanceof Problem && error.isRefusal),
    },
    mutations: {
      retry: (failures, error) => failures < TRIES && error instanceof Problem && error.isOffline,
    },
  },
})
