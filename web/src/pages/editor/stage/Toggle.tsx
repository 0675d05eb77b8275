import type { ReactNode } from 'react'

import classes from './Toggle.module.css'

interface ToggleProps {
  name: string
  /** The key that does it too. */
  keys?: string
  /** It is on or off; without it, a plain button. */
  isOn?: boolean
  disabled?: boolean
  onToggle: () => void
  children: ReactNode
}

/** A small button of the stage and timeline, by a picture. */
export function Toggle({ name, keys, isOn, disabled, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-label={name}
      title={keys === undefined ? name : `${name} · ${keys}`}
      aria-pressed={isOn}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
