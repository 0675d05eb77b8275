import { IconAlertCircle } from '@tabler/icons-react'
import { useId } from 'react'

import { Icon } from '@/ui/Icon'

import classes from './Text.module.css'

interface TextProps {
  label: string
  value: string
  maxLength?: number
  /** A program: set in one width, as long as it is. */
  isCode?: boolean
  error?: string
  onChange: (value: string) => void
  onBlur: () => void
}

/** A text with its name inside the field, as high as it is long. */
export function Text({ label, value, maxLength, isCode = false, error, onChange, onBlur }: TextProps) {
  const id = useId()
  return (
    <div>
      <span className={classes.box} data-code={isCode} data-wrong={error !== undefined}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <textarea
          id={id}
          className={classes.text}
          rows={isCode ? 6 : 1}
          spellCheck={!isCode}
          maxLength={maxLength}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(isCode ? event.currentTarget.value : event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isCode && !event.nativeEvent.isComposing) {
              event.preventDefault()
              onBlur()
            }
          }}
          onBlur={onBlur}
        />
      </span>
      <span id={`${id}-error`} className={classes.error} aria-live="polite">
        {error !== undefined && <Icon of={IconAlertCircle} size={16} />}
        {error}
      </span>
    </div>
  )
}
