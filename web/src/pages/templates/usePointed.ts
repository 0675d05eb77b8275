import { useReducedMotion } from '@mantine/hooks'
import { useState } from 'react'

/** Whether something is pointed at or has the focus; never for whoever asked their system for less motion. */
export function usePointed() {
  const [isPointed, point] = useState(false)
  const isStill = useReducedMotion()
  const start = () => point(true)
  const end = () => point(false)
  return { isPointed: isPointed && !isStill, pointing: { onPointerEnter: start, onPointerLeave: end, onFocus: start, onBlur: end } }
}
