import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

import classes from './Segmented.module.css'

/** One of the choices. */
export interface Segment<Value extends string> {
  value: Value
  label: ReactNode
  /** The choice's name, where the label is a picture. */
  name?: string
  disabled?: boolean
}

interface SegmentedProps<Value extends string> {
  /** What is chosen here; shown above where `shown`. */
  name: string
  shown?: boolean
  value: Value
  choices: readonly Segment<Value>[]
  onChange: (value: Value) => void
  size?: 'editor' | 'page' | 'touch'
}

/** One of up to four choices, all to be seen (a radio group: arrows move, Tab leaves). */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { name, shown, value, choices, onChange, size = 'page' } = props
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const open = choices.filter((choice) => choice.disabled !== true)
    const at = open.findIndex((choice) => choice.value === value)
    const next = open[(at + step + open.length) % open.length]
    if (next === undefined) return
    onChange(next.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(next.value)}"]`)?.focus()
  }
  return (
    <div className={classes.field}>
      <span id={id} className={shown === true ? classes.name : 'visually-hidden'}>
        {name}
      </span>
      {/* The radios inside take the focus; the group only hears their keys. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={group} role="radiogroup" aria-labelledby={id} className={`${classes.group} ${classes[size]}`} onKeyDown={move}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            role="radio"
            data-value={choice.value}
            aria-checked={choice.value === value}
            aria-label={choice.name}
            title={choice.name}
            disabled={choice.disabled}
            tabIndex={choice.value === value ? 0 : -1}
            className={classes.choice}
            onClick={() => onChange(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  )
}
