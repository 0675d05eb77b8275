import { useCallback, useEffect, useRef, useState } from 'react'

/** Plays the sample of one voice at a time. `onHeard` is told of each that begins to sound. */
export function useSample(onHeard: (voice: string) => void) {
  const audio = useRef<HTMLAudioElement | null>(null)
  const [voice, setVoice] = useState<string | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const [heard, setHeard] = useState(0)
  const stop = useCallback(() => {
    audio.current?.pause()
    audio.current = null
    setVoice(null)
    setHeard(0)
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
    sound.onplaying = () => {
      setWaiting(false)
      onHeard(name)
    }
    sound.ontimeupdate = () => isMine() && setHeard(sound.duration > 0 ? sound.currentTime / sound.duration : 0)
    sound.onended = () => isMine() && stop()
    sound.play().catch(() => {
      if (!isMine()) return
      setFailed(true)
      stop()
    })
  }
  return { voice, isWaiting, isFailed, heard, toggle }
}
