import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { api, Problem, take } from '@/api/client'
import type { AccountView } from '@/api/schema'
import { queries } from '@/app/queries'
import { accountQuery } from '@/app/session'

const AFTER_LAST_KEY = 400

/** The display name as it is typed: saved 400 ms after the last key and when the field is left. */
export function useName(account: AccountView) {
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saving = useMutation({
    mutationFn: renamed,
    onSuccess: (changed) => {
      queries.setQueryData(accountQuery.queryKey, changed)
      setTyped((now) => (now?.trim() === changed.display_name ? null : now))
    },
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (value: string) => {
    clearTimeout(timer.current)
    if (value.trim() !== '' && value.trim() !== account.display_name) saving.mutate(value.trim())
  }
  return {
    value: typed ?? account.display_name,
    change: (value: string) => {
      setTyped(value)
      saving.reset()
      clearTimeout(timer.current)
      timer.current = setTimeout(() => send(value), AFTER_LAST_KEY)
    },
    save: () => {
      if (typed !== null) send(typed)
    },
    isSaving: saving.isPending,
    savedAt: saving.isSuccess ? new Date(saving.submittedAt) : null,
    error: saving.error,
  }
}

/** Give the account another name, on whatever it is now: one's own name, so that the last word wins. */
async function renamed(name: string): Promise<AccountView> {
  const rename = (revision: number) =>
    take(
      api.PATCH('/api/v1/account', {
        params: { header: { 'If-Match': `"${revision}"` } },
        body: { display_name: name },
      }),
    )
  const known = queries.getQueryData(accountQuery.queryKey)
  try {
    return await rename(known?.revision ?? 0)
  } catch (error) {
    if (!(error instanceof Problem && error.isConflict)) throw error
    return rename((await take(api.GET('/api/v1/account'))).revision)
  }
}
