import { Slider, Switch } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import type { JsonValue, Scene } from '@/api/schema'
import { Field } from '@/ui/Field'
import { useProblemText } from '@/ui/problemText'
import { Segmented } from '@/ui/Segmented'

import { Choose } from '../Choose'
import type { Declared } from './declaration'
import classes from './Form.module.css'
import { IconCell } from './IconCell'
import { useChoiceName, usePropName } from './names'
import { countedBy } from './rows'
import { Text } from './Text'
import { useDraft } from './useDraft'

const MOST_SEGMENTS = 4

/** One thing that a scene shows, by what its declaration asks for. */
export function PropField({ scene, one }: { scene: Scene; one: Declared }) {
  const label = usePropName()(one.name)
  const say = useProblemText()
  const saved = scene.props[one.name] ?? one.initial ?? null
  const draft = useDraft<JsonValue>(saved, (value) => ({ kind: 'set_props', scene: scene.id, props: { [one.name]: value } }))
  const error = draft.problem === null ? undefined : say(draft.problem)
  const counted = countedBy(one.name, scene.props)
  if (counted !== null) return <Counted label={label} names={counted} value={draft.value} onChange={draft.change} />
  if (one.choices !== undefined) return <Choices one={one} label={label} value={String(draft.value)} onChange={draft.change} />
  if (one.type === 'boolean') {
    return (
      <Switch
        className={classes.switch}
        label={label}
        labelPosition="left"
        checked={draft.value === true}
        onChange={(event) => draft.change(event.currentTarget.checked)}
      />
    )
  }
  if (one.widget === 'icon') {
    return (
      <div className={classes.number}>
        <span className={classes.label}>{label}</span>
        <IconCell label={label} path={typeof draft.value === 'string' ? draft.value : ''} onChange={draft.change} />
      </div>
    )
  }
  if (one.type === 'number' || one.type === 'integer') return <NumberField one={one} label={label} draft={draft} error={error} />
  const text = typeof draft.value === 'string' ? draft.value : ''
  return (
    <Text
      label={label}
      value={text}
      maxLength={one.longest}
      isCode={one.widget === 'code'}
      error={error}
      onChange={draft.change}
      onBlur={draft.commit}
    />
  )
}

interface ChoicesProps {
  one: Declared
  label: string
  value: string
  onChange: (value: string) => void
}

function Choices({ one, label, value, onChange }: ChoicesProps) {
  const name = useChoiceName()
  const choices = (one.choices ?? []).map((choice) => ({ value: choice, label: name(choice) }))
  if (choices.length <= MOST_SEGMENTS) return <Segmented name={label} shown value={value} choices={choices} size="editor" onChange={onChange} />
  return <Choose label={label} value={value} choices={choices} onChange={onChange} />
}

interface CountedProps {
  label: string
  names: readonly string[]
  value: JsonValue
  onChange: (value: JsonValue) => void
}

/** One of the rows, chosen by its name. */
function Counted({ label, names, value, onChange }: CountedProps) {
  const { t } = useTranslation('panel')
  const choices = [{ value: '', label: t('none') }, ...names.map((name, at) => ({ value: String(at), label: name || String(at + 1) }))]
  return (
    <Choose
      label={label}
      value={typeof value === 'number' ? String(value) : ''}
      choices={choices}
      onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
    />
  )
}

interface NumberFieldProps {
  one: Declared
  label: string
  draft: { value: JsonValue; change: (value: JsonValue) => void; commit: () => void }
  error: string | undefined
}

/** A number, with a slider where its range is declared; nothing where it may be missing. */
function NumberField({ one, label, draft, error }: NumberFieldProps) {
  const id = useId()
  const { min, max } = one
  const step = one.type === 'integer' ? 1 : 0.01
  const number = typeof draft.value === 'number' ? draft.value : null
  const type = (text: string) => {
    const typed = Number(text)
    if (text.trim() === '') draft.change(one.nullable ? null : (min ?? 0))
    else if (Number.isFinite(typed)) draft.change(one.type === 'integer' ? Math.round(typed) : typed)
  }
  const isRange = min !== undefined && max !== undefined && max - min <= 100
  return (
    <div className={classes.number}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.amount} data-unit={one.unit !== undefined}>
        <Field
          id={id}
          label={label}
          quiet
          size="editor"
          type="number"
          min={min}
          max={max}
          step={step}
          value={number === null ? '' : String(number)}
          onChange={type}
          onBlur={draft.commit}
          error={error}
          trailing={one.unit}
        />
      </div>
      {isRange && (
        <Slider
          className={classes.slider}
          thumbLabel={label}
          label={null}
          size="sm"
          thumbSize={16}
          color="ink"
          min={min}
          max={max}
          step={step}
          value={number ?? min}
          onChange={draft.change}
          onChangeEnd={draft.commit}
        />
      )}
    </div>
  )
}
