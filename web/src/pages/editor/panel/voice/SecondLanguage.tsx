import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'
import { Area } from '@/ui/Area'
import { Button } from '@/ui/Button'
import { ProblemNote } from '@/ui/ProblemNote'
import { useProblemText } from '@/ui/problemText'

import { useEdit, useProject, useSession } from '../../store/hooks'
import { useDraft } from '../form/useDraft'
import { bring, setSecond } from '../requests'

/** Captions in a second language: given as a text or subtitles, changed line by line. */
export function SecondLanguage({ line }: { line: Line | undefined }) {
  const { t } = useTranslation('panel')
  const edit = useEdit()
  const language = useProject((film) => film.second.language)
  if (language === null) return <Give />
  return (
    <>
      {line !== undefined && <Caption key={line.id} line={line.id} language={language} />}
      <Button size="editor" kind="quiet" onClick={() => void edit({ kind: 'set_second', language: null })}>
        {t('second.end')}
      </Button>
    </>
  )
}

function Caption({ line, language }: { line: string; language: 'en' | 'zh' }) {
  const { t } = useTranslation('panel')
  const say = useProblemText()
  const saved = useProject((film) => film.second.lines.find((one) => one.line === line)?.caption ?? '')
  const draft = useDraft(saved, (text) => ({ kind: 'set_second_caption', line, text }))
  return (
    <Area
      label={t(`second.${language}`)}
      hint={t('second.hint')}
      rows={2}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      error={draft.problem === null ? undefined : say(draft.problem)}
    />
  )
}

function Give() {
  const { t } = useTranslation('panel')
  const session = useSession()
  const [text, setText] = useState('')
  const giving = useMutation({ mutationFn: () => bring(session, setSecond(text)) })
  return (
    <>
      <Area label={t('second.text')} hint={t('second.textHint')} rows={3} value={text} onChange={setText} />
      <Button size="editor" disabled={text.trim() === '' || giving.isPending} onClick={() => giving.mutate()}>
        {t('second.give')}
      </Button>
      {giving.isError && <ProblemNote error={giving.error} />}
    </>
  )
}
