import { useEffect, useState } from 'react'

/** The moment in milliseconds, anew each second while something goes on. */
export function useNow(isGoing: boolean): number {
  const [now, set] = useState(() => Date.now())
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(() => set(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isGoing])
  return now
}
