import { IconAlertCircle, IconEye, IconEyeOff } from '@tabler/icons-react'
import { useId, useState, type InputHTMLAttributes, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './Field.module.css'
import { Icon } from './Icon'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'size' | 'value'> {
  label: string
  value: string
  onChange: (value: string) => void
  /** What helps to fill it in. */
  hint?: ReactNode
  /** What is wrong with it; told to screen readers at once. */
  error?: ReactNode
  /** The label is not shown, because what stands beside the field says it. */
  quiet?: boolean
  /** What stands inside at the left: an icon, a unit. */
  leading?: ReactNode
  /** What stands inside at the right: a state, a small button. */
  trailing?: ReactNode
  /** 28, 36 or 44 px high. */
  size?: 'editor' | 'page' | 'touch'
  ref?: Ref<HTMLInputElement>
}

/** A line of text to type, with its label above and what is wrong below. */
export function Field(props: FieldProps) {
  const { label, quiet, value, onChange, hint, error, leading, trailing, size = 'page', ...rest } = props
  const { id: given, className, ...input } = rest
  const made = useId()
  const id = given ?? made
  const told = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={[classes.field, className].filter(Boolean).join(' ')}>
      <label className={quiet === true ? 'visually-hidden' : classes.label} htmlFor={id}>
        {label}
      </label>
      <span className={[classes.box, classes[size], error !== undefined && classes.wrong].filter(Boolean).join(' ')}>
        {leading !== undefined && <span className={classes.leading}>{leading}</span>}
        <input
          type="text"
          {...input}
          id={id}
          className={classes.input}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={told || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {trailing}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      )}
      <span id={`${id}-error`} className={classes.error} aria-live="polite">
        {error !== undefined && <Icon of={IconAlertCircle} size={16} />}
        {error}
      </span>
    </div>
  )
}

/** A password to type, which can be looked at. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'trailing'>) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="off"
      trailing={
        <button
          type="button"
          className={classes.eye}
          aria-label={t('showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon of={shown ? IconEyeOff : IconEye} />
        </button>
      }
    />
  )
}
