import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'

import { Colors } from './Colors'
import { Curves } from './Curves'
import { declared } from './declared'
import { Fonts } from './Fonts'
import { Prefers } from './Prefers'
import { type Look, schemaQuery } from './requests'
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
