import { useEffect, useRef, useState } from 'react'

import { toast } from '@/ui/toasts'

/** One sound at a time, to be tried. */
export interface Sample {
  /** Address of what sounds now; null for nothing. */
  readonly now: string | null
  readonly toggle: (address: string) => void
}

/** Plays samples, one at a time; `silent` is said where one cannot be heard. */
export function useSample(silent: string): Sample {
  const audio = useRef<HTMLAudioElement | null>(null)
  const [now, setNow] = useState<string | null>(null)
  useEffect(() => () => audio.current?.pause(), [])
  const stop = () => {
    audio.current?.pause()
    audio.current = null
    setNow(null)
  }
  const toggle = (address: string) => {
    stop()
    if (address === now) return
    const sound = new Audio(address)
    audio.current = sound
    setNow(address)
    const isMine = () => audio.current === sound
    sound.onended = () => {
      if (isMine()) stop()
    }
    sound.play().catch(() => {
      if (!isMine()) return
      stop()
      toast(silent, { kind: 'stop' })
    })
  }
  return { now, toggle }
}
