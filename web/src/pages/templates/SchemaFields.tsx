import { useTranslation } from 'react-i18next'

import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'

import type { Declared } from './declared'
import classes from './Template.module.css'

const FEW = 4

interface SchemaFieldsProps<Values extends object> {
  fields: readonly Declared[]
  values: Values
  onChange: (values: Values) => void
}

/** A form of what is declared: numbers with a range as sliders, few choices side by side, more in a menu. */
export function SchemaFields<Values extends object>({ fields, values, onChange }: SchemaFieldsProps<Values>) {
  const { t } = useTranslation('templates')
  const set = (name: string, value: string | number | boolean) => onChange({ ...values, [name]: value })
  const say = (name: string) => t(`field.${name as 'kind'}`)
  return fields.map((field) => {
    const value: unknown = (values as Record<string, unknown>)[field.name]
    if (field.kind === 'switch') {
      return (
        <label key={field.name} className={classes.switch}>
          <input type="checkbox" checked={value === true} onChange={(event) => set(field.name, event.currentTarget.checked)} />
          {say(field.name)}
        </label>
      )
    }
    if (field.kind === 'number') {
      const number = typeof value === 'number' ? value : field.least
      return (
        <label key={field.name} className={classes.slider}>
          <span>{say(field.name)}</span>
          <b aria-hidden>{number}</b>
          <input type="range" min={field.least} max={field.most} step={field.step} value={number} onChange={(event) => set(field.name, Number(event.currentTarget.value))} />
        </label>
      )
    }
    const choices = field.choices.map((choice) => ({ value: choice, label: t(`value.${choice as 'none'}`) }))
    const chosen = typeof value === 'string' ? value : (field.choices[0] ?? '')
    return field.choices.length <= FEW ? (
      <Segmented key={field.name} shown size="editor" name={say(field.name)} value={chosen} choices={choices} onChange={(choice) => set(field.name, choice)} />
    ) : (
      <Select key={field.name} label={say(field.name)} value={chosen} choices={choices} onChange={(choice) => set(field.name, choice)} />
    )
  })
}
