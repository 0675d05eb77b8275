import { IconAlertCircle } from '@tabler/icons-react'
import { useId, type ReactNode, type Ref, type TextareaHTMLAttributes } from 'react'

import classes from './Area.module.css'
import { Icon } from './Icon'

interface AreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  label: string
  /** The label is not shown, because what stands beside the field says it. */
  quiet?: boolean
  value: string
  onChange: (value: string) => void
  /** What helps to fill it in. */
  hint?: ReactNode
  /** What is wrong with it. */
  error?: ReactNode
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines to type; as high as they are. */
export function Area({ label, quiet, value, onChange, hint, error, ...rest }: AreaProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label className={quiet === true ? 'visually-hidden' : classes.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className={classes.area}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-below`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-below`} aria-live="polite" className={error === undefined ? classes.hint : classes.error}>
        {error !== undefined && <Icon of={IconAlertCircle} size={16} />}
        {error ?? hint}
      </span>
    </div>
  )
}
