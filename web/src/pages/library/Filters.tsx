import { useMediaQuery } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'
import { Select } from '@/ui/Select'

import classes from './Filters.module.css'
import { type Kind, KINDS } from './requests'
import { type Sieve, SORTS } from './sifting'

const ALL = ['all', ...KINDS] as const

interface FiltersProps {
  kind: Kind | 'all'
  onKind: (kind: Kind | 'all') => void
  sieve: Sieve
  onSift: (change: Partial<Sieve>) => void
  /** Those that there are. */
  licences: readonly string[]
}

/** Which files are shown, and in which order. */
export function Filters({ kind, onKind, sieve, onSift, licences }: FiltersProps) {
  const { t } = useTranslation('library')
  const chosen = licences.includes(sieve.licence) || sieve.licence === 'any' || sieve.licence === 'none' ? [] : [sieve.licence]
  const said = [...chosen, ...licences].map((licence) => ({ value: licence, label: licence }))
  return (
    <div className={classes.filters}>
      <Kinds value={kind} onChange={onKind} />
      <div className={classes.more}>
        <button type="button" className={classes.toggle} aria-pressed={sieve.unused} onClick={() => onSift({ unused: !sieve.unused })}>
          <Icon of={IconFilter} size={16} />
          {t('unused')}
        </button>
        <Select
          quiet
          label={t('licence.name')}
          value={sieve.licence}
          onChange={(licence) => onSift({ licence })}
          choices={[{ value: 'any', label: t('licence.any') }, { value: 'none', label: t('licence.none') }, ...said]}
        />
        <Select quiet label={t('sort.name')} value={sieve.sort} onChange={(sort) => onSift({ sort })} choices={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      </div>
    </div>
  )
}

/** Which kind is shown; one row on a desk, a list on a phone. */
function Kinds({ value, onChange }: { value: Kind | 'all'; onChange: (kind: Kind | 'all') => void }) {
  const { t } = useTranslation('library')
  const isNarrow = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const choices = ALL.map((one) => ({ value: one, label: t(`kind.${one}`) }))
  if (isNarrow) return <Select quiet label={t('kind.name')} value={value} onChange={onChange} choices={choices} />
  return <Segmented name={t('kind.name')} value={value} choices={choices} onChange={onChange} />
}
