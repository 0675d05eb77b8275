import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

import classes from './Splitter.module.css'

interface SplitterProps {
  label: string
  /** `vertical`: between left and right. `horizontal`: between above and below. */
  orientation: 'vertical' | 'horizontal'
  /** Size of the panel that it belongs to, in pixels. */
  size: number
  min: number
  max: number
  /** 1 if the panel grows to the right or down, -1 if the other way. */
  grows: 1 | -1
  onSize: (size: number) => void
  onReset: () => void
}

const STEP = 16

/** An edge between two panels: drag it, move it by arrows, put it back by a double click or Enter. */
export function Splitter({ label, orientation, size, min, max, grows, onSize, onReset }: SplitterProps) {
  const begun = useRef<{ at: number; size: number } | null>(null)
  const set = (wanted: number) => onSize(Math.round(Math.min(max, Math.max(min, wanted))))
  const at = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    begun.current = { at: at(event), size }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (begun.current !== null) set(begun.current.size + grows * (at(event) - begun.current.at))
  }
  const end = () => {
    begun.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (event.key === less) set(size - grows * STEP)
    else if (event.key === more) set(size + grows * STEP)
    else if (event.key === 'Home') set(min)
    else if (event.key === 'End') set(max)
    else if (event.key === 'Enter') onReset()
    else return
    event.preventDefault()
  }
  return (
    // A splitter that can be moved is a control (WAI-ARIA, window splitter).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={`${classes.splitter} ${classes[orientation]}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  )
}
