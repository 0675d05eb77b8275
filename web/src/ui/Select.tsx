import { useId } from 'react'

import classes from './Select.module.css'

interface SelectProps<Value extends string> {
  /** What is chosen; shown above unless `quiet`. */
  label: string
  quiet?: boolean
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
  size?: 'editor' | 'page'
}

/** One of more choices than may all be seen: the system's own menu, which every keyboard and phone knows. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, quiet, value, choices, onChange, disabled, size = 'page' } = props
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={quiet === true ? 'visually-hidden' : classes.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`${classes.select} ${classes[size]}`}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
