import { useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'

import type { Choices } from './choices'
import classes from './Settings.module.css'
import { VoicePicker } from './VoicePicker'

const LENGTHS = [30, 60, 120, 300] as const
const ASPECTS = ['16:9', '9:16', '1:1', '4:5'] as const
const LANGUAGES = ['auto', 'en', 'zh'] as const

interface SettingsProps {
  choices: Choices
  /** The language of what was read. */
  read: 'en' | 'zh' | null
  onChoose: (change: Partial<Choices>) => void
}

/** Length, shape, language and voice; on a phone one row that opens. */
export function Settings(props: SettingsProps) {
  const isNarrow = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  if (!isNarrow) {
    return (
      <div className={classes.row}>
        <All {...props} />
      </div>
    )
  }
  return (
    <>
      <Summary {...props} isOpen={open} onOpen={() => setOpen(!open)} />
      {open && (
        <div className={classes.sheet}>
          <All {...props} />
        </div>
      )}
    </>
  )
}

function All({ choices, read, onChoose }: SettingsProps) {
  const { t } = useTranslation('home')
  const length = choices.verbatim ? 'verbatim' : String(choices.seconds ?? 60)
  const lengths = [...LENGTHS.map((seconds) => ({ value: String(seconds), label: lengthOf(seconds, t) })), { value: 'verbatim', label: t('length.verbatim'), name: t('length.verbatimNote') }]
  return (
    <>
      <Segmented
        name={t('length.name')}
        shown
        value={length}
        choices={lengths}
        onChange={(value) =>
          onChoose(value === 'verbatim' ? { seconds: null, verbatim: true } : { seconds: Number(value), verbatim: false })
        }
      />
      <Segmented
        name={t('shape.name')}
        shown
        value={choices.aspect}
        choices={ASPECTS.map((value) => ({
          value,
          label: <ShapeLabel aspect={value} isChosen={value === choices.aspect} />,
          name: value,
        }))}
        onChange={(aspect) => onChoose({ aspect })}
      />
      <Segmented
        name={t('language.name')}
        shown
        value={choices.language ?? 'auto'}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(value) => onChoose({ language: value === 'auto' ? null : value, voice: null })}
      />
      <VoicePicker chosen={choices.voice} language={choices.language ?? read} onChoose={(voice) => onChoose({ voice })} />
    </>
  )
}

type Words = ReturnType<typeof useTranslation<'home'>>['t']

const lengthOf = (seconds: number, t: Words): string =>
  seconds < 60 ? t('length.seconds', { count: seconds }) : t('length.minutes', { count: seconds / 60 })

function ShapeLabel({ aspect, isChosen }: { aspect: string; isChosen: boolean }) {
  return (
    <span className={classes.shape}>
      <span className={classes.frame} data-aspect={aspect} />
      {isChosen && aspect}
    </span>
  )
}

/** All that is chosen in one line. */
function Summary({ choices, read, isOpen, onOpen }: SettingsProps & { isOpen: boolean; onOpen: () => void }) {
  const { t } = useTranslation('home')
  const length = choices.verbatim ? t('length.verbatim') : lengthOf(choices.seconds ?? 60, t)
  const told = [length, choices.aspect, t(`language.${choices.language ?? read ?? 'auto'}`)]
  return (
    <button type="button" className={classes.summary} aria-label={t('settings')} aria-expanded={isOpen} onClick={onOpen}>
      {told.map((one) => (
        <span key={one}>{one}</span>
      ))}
      <Icon of={IconAdjustmentsHorizontal} size={20} />
    </button>
  )
}
