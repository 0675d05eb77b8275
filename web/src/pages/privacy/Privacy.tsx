import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'
import { currentLanguage } from '@/app/language'
import { Gate } from '@/ui/Gate'
import { ProblemNote } from '@/ui/ProblemNote'
import { Segmented } from '@/ui/Segmented'

import { blocksOf } from './blocks'
import { PolicyLine } from './PolicyLine'
import classes from './Privacy.module.css'

type Shown = 'en' | 'both' | 'zh'
const LANGUAGES = ['en', 'zh'] as const

/** The privacy policy word for word, its Chinese translation beside it. */
export function Privacy() {
  const { t } = useTranslation('privacy')
  const [shown, setShown] = useState<Shown>(() => (currentLanguage() === 'zh' ? 'both' : 'en'))
  const [english, chinese] = useQueries({
    queries: LANGUAGES.map((language) => ({
      queryKey: ['policy', language],
      queryFn: () => take(api.GET('/api/v1/policy', { params: { query: { language } } })),
      staleTime: Infinity,
    })),
  })
  const told = shown === 'zh' ? [chinese] : shown === 'en' ? [english] : [english, chinese]
  const lines = told.map((policy) => blocksOf(policy?.data?.text ?? ''))
  const error = english?.error ?? chinese?.error ?? null
  return (
    <Gate title={t('title')} shape={shown === 'both' ? 'texts' : 'text'}>
      <div className={classes.tools}>
        <Segmented
          name={t('show')}
          value={shown}
          onChange={setShown}
          choices={[
            { value: 'en', label: t('en') },
            { value: 'both', label: t('both') },
            { value: 'zh', label: t('zh') },
          ]}
        />
        <span className={classes.note}>{shown !== 'en' && t('binding')}</span>
      </div>
      {error !== null && <ProblemNote error={error} onAgain={() => void english?.refetch()} />}
      {told.every((policy) => policy?.isSuccess === true) && (
        <article className={shown === 'both' ? classes.both : classes.one}>
          {lines[0]?.map((_, at) => (
            <div key={at} className={classes.pair}>
              {lines.map((column, which) => {
                const block = column[at]
                const language = shown === 'both' ? LANGUAGES[which] : shown
                return block && <PolicyLine key={which} block={block} language={language ?? 'en'} />
              })}
            </div>
          ))}
        </article>
      )}
      <p className={classes.note}>{english?.data && t('version', { version: english.data.version })}</p>
    </Gate>
  )
}
