import { useCallback, useEffect, useRef, useState } from 'react'

/** Plays the sample of one voice at a time. */
export function useSample() {
  const audio = useRef<HTMLAudioElement | null>(null)
  const [voice, setVoice] = useState<string | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const stop = useCallback(() => {
    audio.current?.pause()
    audio.current = null
    setVoice(null)
  }, [])
  useEffect(() => () => audio.current?.pause(), [])
  const toggle = (name: string) => {
    stop()
    setFailed(false)
    if (name === voice) return
    const sound = new Audio(`/api/v1/voices/${encodeURIComponent(name)}/sample`)
    audio.current = sound
    setVoice(name)
    setWaiting(true)
    const isMine = () => audio.current === sound
    sound.onplaying = () => setWaiting(false)
    sound.onended = () => isMine() && stop()
    sound.play().catch(() => {
      if (!isMine()) return
      setFailed(true)
      stop()
    })
  }
  return { voice, isWaiting, isFailed, toggle }
}
