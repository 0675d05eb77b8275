import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'

const PASSING = 120

/**
 * Whether something is pointed at or has the focus, and not only passed on the way elsewhere; never for whoever
 * asked their system for less motion.
 */
export function usePointed() {
  const [isOver, setOver] = useState(false)
  const [isPointed, point] = useState(false)
  const isStill = useReducedMotion()
  useEffect(() => {
    if (!isOver || isStill) return
    const timer = setTimeout(() => point(true), PASSING)
    return () => {
      clearTimeout(timer)
      point(false)
    }
  }, [isOver, isStill])
  const start = () => setOver(true)
  const end = () => setOver(false)
  return { isPointed, onPointerEnter: start, onPointerLeave: end, onFocus: start, onBlur: end }
}
