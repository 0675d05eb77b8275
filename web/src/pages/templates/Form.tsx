import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Select } from '@/ui/Select'

import { Colors } from './Colors'
import { Curves } from './Curves'
import { declared } from './declared'
import { Prefers } from './Prefers'
import { type Look, schemaQuery, templateQuery, templatesQuery } from './requests'
import { SchemaFields } from './SchemaFields'
import { Sound } from './Sound'
import classes from './Template.module.css'
import { Whole } from './Whole'

const PARTS = [
  ['scale', 'Scale'],
  ['motion', 'Motion'],
  ['captions', 'CaptionStyle'],
  ['transition', 'Transition'],
  ['pacing', 'Pacing'],
] as const

interface FormProps {
  look: Look
  isFixed: boolean
  onChange: (look: Look) => void
}

/** Everything that a template is made of, as its schema declares it. */
export function Form({ look, isFixed, onChange }: FormProps) {
  const { t } = useTranslation('templates')
  const { data: schema } = useQuery(schemaQuery)
  return (
    <fieldset className={classes.form} disabled={isFixed}>
      <legend className="visually-hidden">{t('parts')}</legend>
      <Card title={t('part.name')}>
        <Field label={t('name')} quiet value={look.title} maxLength={60} onChange={(title) => onChange({ ...look, title })} />
        <Fonts look={look} onChange={onChange} />
      </Card>
      <Card title={t('part.colors')} aside={<span className={classes.note}>{t('contrast')}</span>}>
        <Colors look={look} isFixed={isFixed} onChange={onChange} />
      </Card>
      {schema !== undefined &&
        PARTS.map(([part, definition]) => (
          <Card key={part} title={t(`part.${part}`)}>
            <div className={classes.group}>
              {part === 'motion' && <Curves look={look} isFixed={isFixed} onChange={onChange} />}
              <SchemaFields fields={declared(schema, definition)} values={look[part]} onChange={(values) => onChange({ ...look, [part]: values })} />
            </div>
          </Card>
        ))}
      <Card title={t('part.music')}>
        <Sound look={look} isFixed={isFixed} onChange={onChange} />
      </Card>
      <Card title={t('part.whole')}>
        <Whole look={look} onChange={onChange} />
      </Card>
      <Card title={t('part.prefers')} note={t('prefers.note')}>
        <Prefers look={look} onChange={onChange} />
      </Card>
    </fieldset>
  )
}

/** Typefaces: those that a template of the studio is set in, spaced as they are there. */
function Fonts({ look, onChange }: Omit<FormProps, 'isFixed'>) {
  const { t } = useTranslation('templates')
  const { data: all } = useQuery(templatesQuery)
  const packaged = useQueries({ queries: (all ?? []).filter(({ own }) => !own).map(({ id }) => ({ ...templateQuery(id), staleTime: Infinity })) })
  const looks = packaged.flatMap(({ data }) => (data === undefined ? [] : [data.data.template]))
  const same = looks.find(({ fonts }) => JSON.stringify(fonts) === JSON.stringify(look.fonts))
  const choices = looks.map(({ name, title, fonts }) => ({ value: name, label: t('asIn', { fonts: named(fonts), title }) }))
  return (
    <Select
      label={t('fonts')}
      value={same?.name ?? ''}
      choices={same === undefined ? [{ value: '', label: t('ownFonts', { fonts: named(look.fonts) }) }, ...choices] : choices}
      onChange={(name) => {
        const chosen = looks.find((one) => one.name === name)
        if (chosen !== undefined) onChange({ ...look, fonts: chosen.fonts, settings: chosen.settings })
      }}
    />
  )
}

/** Families by name: `font.caslon-condensed.400` is Caslon Condensed. */
function named(fonts: Look['fonts']): string {
  const families = [fonts.display?.[0], fonts.text?.[0]].map((font) =>
    (font ?? '')
      .replace(/^font\./, '')
      .replace(/\.\d.*$/, '')
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
      .slice(0, 24),
  )
  return [...new Set(families)].join(' + ')
}
