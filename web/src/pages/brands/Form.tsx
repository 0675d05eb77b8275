import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Select } from '@/ui/Select'

import classes from './Brand.module.css'
import { type Fields, fontsQuery } from './requests'

const MOST_COLORS = 5
const ROLES = ['', 'primary', 'secondary', 'background', 'text'] as const
const TONES = ['neutral', 'warm', 'formal', 'playful', 'urgent'] as const
const FONTS = ['display', 'text'] as const

interface FormProps {
  fields: Fields
  onChange: (fields: Fields) => void
}

/** Name, colours, typefaces, tone and credit of a brand. */
export function Form({ fields, onChange }: FormProps) {
  const { t } = useTranslation('brands')
  const { data: fonts } = useQuery(fontsQuery)
  return (
    <>
      <Card title={t('about')}>
        <div className={classes.group}>
          <Field label={t('name')} value={fields.name} maxLength={80} onChange={(name) => onChange({ ...fields, name })} />
          <Field label={t('credit')} hint={t('creditHint')} value={fields.credit} maxLength={80} onChange={(credit) => onChange({ ...fields, credit })} />
          <Select label={t('tone.name')} value={fields.tone} choices={TONES.map((value) => ({ value, label: t(`tone.${value}`) }))} onChange={(tone) => onChange({ ...fields, tone })} />
          <label className={classes.switch}>
            <input type="checkbox" checked={fields.corner} onChange={(event) => onChange({ ...fields, corner: event.currentTarget.checked })} />
            {t('corner')}
          </label>
        </div>
      </Card>
      <Colors fields={fields} onChange={onChange} />
      <Card title={t('fonts.title')}>
        <div className={classes.group}>
          {FONTS.map((role) => {
            const value = fields.fonts[role]
            const known = [...new Set([...(fonts ?? []), ...(value === '' ? [] : [value])])]
            const choices = [{ value: '', label: t('fonts.template') }, ...known.map((font) => ({ value: font, label: named(font) ?? t('fonts.own') }))]
            return <Select key={role} label={t(`fonts.${role}`)} value={value} choices={choices} onChange={(font) => onChange({ ...fields, fonts: { ...fields.fonts, [role]: font } })} />
          })}
        </div>
      </Card>
    </>
  )
}

function Colors({ fields, onChange }: FormProps) {
  const { t } = useTranslation('brands')
  const { colors } = fields
  const change = (at: number, changed: Partial<Fields['colors'][number]>) =>
    onChange({ ...fields, colors: colors.map((one, index) => (index === at ? { ...one, ...changed } : one)) })
  return (
    <Card
      title={t('colors.title')}
      aside={
        <Button
          size="editor"
          icon={<Icon of={IconPlus} size={16} />}
          disabled={colors.length >= MOST_COLORS}
          onClick={() => onChange({ ...fields, colors: [...colors, { color: '#1D5CB3', role: '' }] })}
        >
          {t('colors.add')}
        </Button>
      }
    >
      {colors.length === 0 && <p className={classes.note}>{t('colors.none')}</p>}
      <ul className={classes.colors}>
        {colors.map(({ color, role }, at) => (
          <li key={at} className={classes.color}>
            <input
              type="color"
              aria-label={t('colors.one', { number: at + 1 })}
              value={color.toLowerCase()}
              onChange={(event) => change(at, { color: event.currentTarget.value.toUpperCase() })}
            />
            <code>{color}</code>
            <Select quiet size="editor" label={t('colors.role', { number: at + 1 })} value={role} choices={ROLES.map((value) => ({ value, label: t(`role.${value === '' ? 'any' : value}`) }))} onChange={(next) => change(at, { role: next })} />
            <Button
              size="editor"
              kind="quiet"
              icon={<Icon of={IconX} size={16} />}
              aria-label={t('colors.remove', { number: at + 1 })}
              onClick={() => onChange({ ...fields, colors: colors.filter((_, index) => index !== at) })}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** A packaged typeface by its name: `font.inter-tight.700` is Inter Tight 700. Nothing for one that came with the brand. */
function named(font: string): string | undefined {
  if (!font.startsWith('font.')) return undefined
  const words = font.slice('font.'.length).split(/[.-]/)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
