import { useEffect, useState, type ReactNode } from 'react'

import classes from './Still.module.css'

interface StillProps {
  src: string
  /** Width by height. */
  aspect: number
  /** Its place among those that are asked for: pictures come one after the other. */
  turn: number
  /** Shown until the picture is there. */
  waiting: ReactNode
  children?: ReactNode
}

const APART = 120
const TRIES = 8
const PAUSE = 1500

/** A frame of the film. It comes when the engine has drawn it; where that is busy it is asked again. */
export function Still({ src, aspect, turn, waiting, children }: StillProps) {
  const [isDue, setDue] = useState(false)
  const [tried, setTried] = useState(0)
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), turn * APART)
    return () => clearTimeout(timer)
  }, [turn])
  return (
    <span className={classes.film} data-there={isThere} style={{ aspectRatio: aspect }}>
      {isDue && tried < TRIES && (
        <img
          key={tried}
          src={src}
          alt=""
          draggable={false}
          onLoad={() => setThere(true)}
          onError={() => setTimeout(() => setTried(tried + 1), PAUSE)}
        />
      )}
      {!isThere && <span className={classes.waiting}>{waiting}</span>}
      {children}
    </span>
  )
}
