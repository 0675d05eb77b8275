import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import classes from './Renaming.module.css'
import { type Film, rename } from './requests'

/** A film's name to type: Enter or leaving keeps it, Escape does not. */
export function Renaming({ film, onEnd }: { film: Film; onEnd: () => void }) {
  const { t } = useTranslation('home')
  const say = useProblemText()
  const client = useQueryClient()
  const [title, setTitle] = useState(film.title)
  const isOver = useRef(false)
  const end = (isKept: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const wanted = title.trim()
    if (!isKept || wanted === '' || wanted === film.title) {
      onEnd()
      return
    }
    rename(film, wanted)
      .then(() => client.invalidateQueries({ queryKey: ['films'] }))
      .catch((error: unknown) => toast(say(error), { kind: 'stop' }))
      .finally(onEnd)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) end(true)
    if (event.key === 'Escape') end(false)
  }
  return (
    <input
      ref={focus}
      className={classes.field}
      value={title}
      maxLength={300}
      aria-label={t('films.name')}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => end(true)}
    />
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.select()
}
