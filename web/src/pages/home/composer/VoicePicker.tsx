import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCheck, IconChevronDown, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { VoiceView } from '@/api/schema'
import { currentLanguage } from '@/app/language'
import { Icon } from '@/ui/Icon'

import { voicesQuery } from './requests'
import { useSample } from './useSample'
import classes from './VoicePicker.module.css'
import { Wave } from './Wave'

const load = () => import('./VoiceList')
const VoiceList = lazy(load)

interface VoicePickerProps {
  /** Null: the best of the language. */
  chosen: string | null
  language: 'en' | 'zh' | null
  onChoose: (voice: string | null) => void
}

/** The voice, with a sample to hear; opens to all of the language. */
export function VoicePicker({ chosen, language, onChoose }: VoicePickerProps) {
  const { t } = useTranslation('home')
  const { data: all = [] } = useQuery(voicesQuery)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const client = useQueryClient()
  const sample = useSample((name) => {
    const isDrawn = all.some((one) => one.name === name && one.loudness.length > 0)
    if (!isDrawn) void client.invalidateQueries({ queryKey: voicesQuery.queryKey })
  })
  const spoken = language ?? currentLanguage()
  const voices = all.filter((voice) => voice.language === spoken)
  const voice = voices.find(({ name }) => name === chosen) ?? voices[0]
  return (
    <div className={classes.field}>
      <span className={classes.label}>{t('voice.name')}</span>
      <div className={classes.box}>
        {voice !== undefined && (
          <>
            <Hear voice={voice} sample={sample} />
            <button
              ref={opener}
              type="button"
              className={classes.open}
              aria-haspopup="dialog"
              aria-expanded={open}
              aria-label={t('voice.change', { name: voice.title })}
              onPointerEnter={() => void load()}
              onFocus={() => void load()}
              onClick={() => setOpen(!open)}
            >
              <Wave loudness={voice.loudness} heard={sample.voice === voice.name ? sample.heard : 0} />
              <b>{voice.title}</b>
              <span className={classes.about}>{manner(voice, t) ?? about(voice, t)}</span>
              <Icon of={IconChevronDown} />
            </button>
          </>
        )}
        {open && (
          <Suspense fallback={null}>
            <VoiceList onClose={close}>
              {voices.map((one) => (
                <div key={one.name} className={classes.voice} data-chosen={one === voice}>
                  <Hear voice={one} sample={sample} />
                  <button
                    type="button"
                    className={classes.open}
                    aria-pressed={one === voice}
                    onClick={() => {
                      onChoose(one.name)
                      close()
                    }}
                  >
                    <span className={classes.who}>
                      <b>{one.title}</b>
                      <span className={classes.about}>{[manner(one, t), about(one, t)].filter(Boolean).join(' · ')}</span>
                    </span>
                    {one === voice && <Icon of={IconCheck} />}
                  </button>
                </div>
              ))}
            </VoiceList>
          </Suspense>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {sample.isFailed && t('voice.silent')}
      </span>
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'home'>>['t']

const ACCENTS = ['American', 'British', 'Mandarin'] as const

function about(voice: VoiceView, t: Words): string {
  const accent = ACCENTS.find((one) => one === voice.accent)
  const parts = [accent === undefined ? voice.accent : t(`voice.accent.${accent}`), t(`voice.${voice.gender}`)]
  return parts.filter(Boolean).join(t('voice.comma'))
}

const MANNERS = ['af_heart', 'am_michael', 'bf_emma', 'bm_george', 'zf_xiaoxiao', 'zm_yunxi', 'zf_xiaoyi', 'zm_yunjian'] as const

/** What a voice is like, where we have listened to it. */
function manner(voice: VoiceView, t: Words): string | null {
  const known = MANNERS.find((one) => one === voice.name)
  return known === undefined ? null : t(`voice.manner.${known}`)
}

function Hear({ voice, sample }: { voice: VoiceView; sample: ReturnType<typeof useSample> }) {
  const { t } = useTranslation('home')
  const plays = sample.voice === voice.name
  return (
    <button
      type="button"
      className={classes.play}
      data-waiting={plays && sample.isWaiting}
      aria-label={t(plays ? 'voice.stop' : 'voice.hear', { name: voice.title })}
      onClick={() => sample.toggle(voice.name)}
    >
      <Icon of={plays ? IconPlayerPauseFilled : IconPlayerPlayFilled} size={14} />
    </button>
  )
}
