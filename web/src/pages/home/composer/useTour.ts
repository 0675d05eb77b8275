import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'

const SCENES = 4
const EACH = 1100

/** Goes through the scenes of a template while it is pointed at or has the focus; stands still for whoever asked for less motion. */
export function useTour() {
  const [isPointed, point] = useState(false)
  const [shown, show] = useState(0)
  const [reached, reach] = useState(0)
  const isStill = useReducedMotion()
  useEffect(() => {
    if (!isPointed || isStill) return
    let at = 0
    const timer = setInterval(() => {
      at = (at + 1) % SCENES
      show(at)
      reach((before) => Math.max(before, Math.min(SCENES - 1, at + 1)))
    }, EACH)
    return () => {
      clearInterval(timer)
      show(0)
    }
  }, [isPointed, isStill])
  const start = () => {
    reach((before) => (isStill ? before : Math.max(before, 1)))
    point(true)
  }
  const end = () => point(false)
  return { shown, reached, onPointerEnter: start, onPointerLeave: end, onFocus: start, onBlur: end }
}
