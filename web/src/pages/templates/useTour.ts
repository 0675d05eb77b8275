import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'

import { SCENES } from './requests'

const EACH = 1100

/** Goes through a template's scenes while it is pointed at or has the focus; stands still for whoever asked for less motion. */
export function useTour() {
  const [isPointed, point] = useState(false)
  const [at, go] = useState(0)
  const [reached, reach] = useState(0)
  const isStill = useReducedMotion()
  useEffect(() => {
    if (!isPointed || isStill) return
    let scene = 0
    const timer = setInterval(() => {
      scene = (scene + 1) % SCENES.length
      go(scene)
      reach((before) => Math.max(before, Math.min(SCENES.length - 1, scene + 1)))
    }, EACH)
    return () => {
      clearInterval(timer)
      go(0)
    }
  }, [isPointed, isStill])
  const start = () => {
    if (!isStill) reach((before) => Math.max(before, 1))
    point(true)
  }
  const end = () => point(false)
  return { at, reached, pointing: { onPointerEnter: start, onPointerLeave: end, onFocus: start, onBlur: end } }
}
