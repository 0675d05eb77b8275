import { useTranslation } from 'react-i18next'

import { Select } from '@/ui/Select'

import { KINDS, type Look } from './requests'
import classes from './Template.module.css'

/** What is added to the worth of a kind of scene when one is chosen. */
const WORTH = { often: 0.15, usual: 0, seldom: -0.15 } as const
const WAYS = ['often', 'usual', 'seldom'] as const
/** They stand where they must. */
const FIXED = new Set<string>(['title', 'end', 'section'])
const LITTLE = 0.005

interface PrefersProps {
  look: Look
  onChange: (look: Look) => void
}

/** Kinds of scenes that suit the template, or do not. */
export function Prefers({ look, onChange }: PrefersProps) {
  const { t } = useTranslation('templates')
  const prefers = look.prefers ?? {}
  return (
    <ul className={classes.prefers}>
      {KINDS.filter((kind) => !FIXED.has(kind)).map((kind) => {
        const worth = prefers[kind] ?? 0
        const now = worth > LITTLE ? 'often' : worth < -LITTLE ? 'seldom' : 'usual'
        const choose = (way: (typeof WAYS)[number]) => {
          const rest = Object.fromEntries(Object.entries(prefers).filter(([name]) => name !== kind))
          onChange({ ...look, prefers: way === 'usual' ? rest : { ...rest, [kind]: WORTH[way] } })
        }
        return (
          <li key={kind}>
            <span>{t(`layout.${kind}`)}</span>
            <Select quiet size="editor" label={t('prefers.one', { kind: t(`layout.${kind}`) })} value={now} onChange={choose} choices={WAYS.map((value) => ({ value, label: t(`prefers.${value}`) }))} />
          </li>
        )
      })}
    </ul>
  )
}
