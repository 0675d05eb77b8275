import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { useProblemText } from '@/ui/problemText'

import { lengthOf } from '@/ui/text'
import { useAutosave } from '../store/useAutosave'
import type { Line } from '@/api/schema'
import classes from './SentenceEditor.module.css'
import { useScriptActions } from './useScriptActions'

interface SentenceEditorProps {
  line: Line
  /** Where the caret stands at first, in characters; at the end if undefined. */
  at: number | undefined
}

/**
 * A sentence that is being edited in its place. As in any document: Enter splits it (at its end: begins another),
 * Backspace at its start joins it to the one before, arrows leave it at its edges, Escape is done.
 */
export function SentenceEditor({ line, at }: SentenceEditorProps) {
  const { t } = useTranslation('script')
  const say = useProblemText()
  const actions = useScriptActions()
  const saved = useAutosave(line.caption, (text) => ({ kind: 'set_caption', line: line.id, text }))
  const field = useRef<HTMLTextAreaElement>(null)
  useCaret(field, at)
  useEffect(() => fitHeight(field.current), [saved.text])
  const leave = () => {
    saved.commit()
    actions.close(line.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
    const isAtStart = from === 0 && to === 0
    const isAtEnd = from === value.length && to === value.length
    const act = (work: () => void) => {
      event.preventDefault()
      saved.commit()
      work()
    }
    if (event.key === 'Escape') act(leave)
    else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) act(leave)
    else if (event.key === 'Enter' && value.slice(to).trim() === '') act(() => actions.insertAfter(line.id))
    else if (event.key === 'Enter' && value.slice(0, from).trim() === '') act(() => actions.insertBefore(line.id))
    else if (event.key === 'Enter') act(() => void actions.split(line.id, lengthOf(tidy(value.slice(0, from)))))
    else if (event.key === 'Backspace' && isAtStart) act(() => void actions.mergeWithPrevious(line.id))
    else if (event.key === 'Delete' && isAtEnd) act(() => void actions.merge(line.id))
    else if (event.key === 'ArrowUp' && isAtStart) act(() => actions.openBeside(line.id, -1))
    else if (event.key === 'ArrowDown' && isAtEnd) act(() => actions.openBeside(line.id, 1))
  }
  const onBlur = () => {
    if (saved.text.trim() === '') void actions.remove([line.id])
    else saved.commit()
    actions.close(line.id)
  }
  return (
    <div className={classes.place}>
      <textarea
        ref={field}
        rows={1}
        className={classes.field}
        value={saved.text}
        aria-label={t('sentence')}
        aria-invalid={saved.problem !== null}
        aria-describedby={saved.problem === null ? undefined : `${line.id}-problem`}
        spellCheck
        onChange={(event) => saved.change(event.currentTarget.value.replace(/\n/g, ' '))}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {saved.problem !== null && (
        <p id={`${line.id}-problem`} role="alert" className={classes.problem}>
          {say(saved.problem)}
        </p>
      )}
    </div>
  )
}

/** The text as the server keeps it, up to a caret: spaces are single, and none leads. */
const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trimStart()

function useCaret(field: React.RefObject<HTMLTextAreaElement | null>, at: number | undefined): void {
  useLayoutEffect(() => {
    const { current } = field
    if (current === null) return
    const place = at === undefined ? current.value.length : Array.from(current.value).slice(0, at).join('').length
    current.focus({ preventScroll: true })
    current.setSelectionRange(place, place)
    current.scrollIntoView({ block: 'nearest' })
    // Only where it opens: the caret is the person's from then on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

/** As high as its text: by the browser where it can (`field-sizing`), by measuring where it cannot. */
function fitHeight(field: HTMLTextAreaElement | null): void {
  if (field === null || CSS.supports('field-sizing', 'content')) return
  field.style.height = '0'
  field.style.height = `${field.scrollHeight}px`
}
