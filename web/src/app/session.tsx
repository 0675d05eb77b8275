import { queryOptions, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'

import { api, Problem, take, whenSignedOut } from '@/api/client'
import type { AccountView } from '@/api/schema'

import { queries } from './queries'

/** Who is signed in; null if nobody is. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: async (): Promise<AccountView | null> => {
    try {
      return await take(api.GET('/api/v1/account'))
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }
  },
  staleTime: Infinity,
})

/** How one may sign in to this server, and whether its first account is still to be made. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => take(api.GET('/api/v1/sign-in')),
  staleTime: Infinity,
})

/** The account that is signed in. For pages inside the shell, where there always is one. */
export function useAccount(): AccountView {
  const { data } = useSuspenseQuery(accountQuery)
  if (data === null) throw new Problem(401, 'api.not-signed-in', '')
  return data
}

/** The account, or null where nobody has signed in; undefined until that is known. */
export function useVisitor(): AccountView | null | undefined {
  return useQuery(accountQuery).data
}

/** Tells this browser's other tabs who comes and goes. It keeps nothing. */
const tabs = new BroadcastChannel('vgenflow-session')

/** Note that somebody has signed in: `account` is what the server answered. */
export function letIn(account: AccountView): void {
  queries.clear()
  queries.setQueryData(accountQuery.queryKey, account)
  tabs.postMessage('in')
}

/** Go to the door when the session ends elsewhere, in another tab or on the server; come in when it begins there. */
export function watchSession(): void {
  const leave = () => {
    if (!queries.getQueryData(accountQuery.queryKey)) return // nobody was in
    queries.setQueryData(accountQuery.queryKey, null)
    const { pathname, search, hash } = window.location
    window.location.assign(`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`)
  }
  whenSignedOut(leave)
  tabs.onmessage = ({ data }: MessageEvent<'in' | 'out'>) => {
    if (data === 'out') leave()
    else window.location.reload() // what is shown may be another account's
  }
}

/** End this session, and forget all that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await api.DELETE('/api/v1/sessions/current')
    tabs.postMessage('out')
    client.clear()
    client.setQueryData(accountQuery.queryKey, null)
    window.location.assign('/sign-in')
  }
}
