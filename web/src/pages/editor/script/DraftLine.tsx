import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useScriptDesk, useSession } from '../store/hooks'
import classes from './LineItem.module.css'
import editor from './SentenceEditor.module.css'
import { placed, type Slot } from './useLinesSeen'
import { useScriptActions } from './useScriptActions'

/** A line that is being written and is none yet: Enter adds it and begins another, Escape leaves it. */
export function DraftLine({ after, slot }: { after: string | null; slot: Slot }) {
  const { t } = useTranslation('script')
  const session = useSession()
  const desk = useScriptDesk()
  const { insert } = useScriptActions()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const isSent = useRef(false)
  const isBlank = text.trim() === ''
  const add = async (goesOn: boolean) => {
    if (isSent.current) return
    if (isBlank) {
      desk.inserting.set(undefined)
      return
    }
    isSent.current = true
    const made = await insert(after, text)
    isSent.current = false
    if (made !== null && desk.inserting.get() === after) desk.inserting.set(goesOn ? made : undefined)
  }
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => (isBlank ? undefined : session.drafts.begin(() => void latest.current(false))), [session, isBlank])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    void add(event.key === 'Enter' && !isBlank)
  }
  return (
    <li ref={(element) => slot.measure(element)} className={classes.line} style={placed(slot)} data-index={slot.index} data-active>
      <span className={classes.time} aria-hidden />
      <div className={classes.body}>
        <textarea
          ref={field}
          rows={1}
          className={editor.field}
          value={text}
          aria-label={t('newSentence')}
          placeholder={t('newSentence')}
          onChange={(event) => setText(event.currentTarget.value.replace(/\n/g, ' '))}
          onKeyDown={onKeyDown}
          onBlur={() => void add(false)}
        />
      </div>
    </li>
  )
}
