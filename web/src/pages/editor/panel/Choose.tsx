import { useId } from 'react'

import classes from './Choose.module.css'

interface ChooseProps {
  label: string
  value: string
  choices: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
  /** The label is not shown, because what stands beside it says it. */
  quiet?: boolean
  disabled?: boolean
}

/** One of many choices, by the system's own menu: quick by keyboard and on a phone. */
export function Choose({ label, value, choices, onChange, quiet, disabled }: ChooseProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={quiet === true ? 'visually-hidden' : classes.label}>
        {label}
      </label>
      <select id={id} className={classes.menu} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
