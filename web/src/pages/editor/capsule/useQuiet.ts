import { useEffect, useState } from 'react'

const PAUSE = 1200

/** Whether nothing has changed for 1.2 s: `what` has been the same, and `isSettled` all the time. */
export function useQuiet(what: string, isSettled: boolean): boolean {
  const [quiet, setQuiet] = useState<string | null>(null)
  useEffect(() => {
    if (!isSettled) return
    const timer = setTimeout(() => setQuiet(what), PAUSE)
    return () => clearTimeout(timer)
  }, [what, isSettled])
  return isSettled && quiet === what
}
