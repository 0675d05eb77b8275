import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'
import { Area } from '@/ui/Area'
import { Button } from '@/ui/Button'
import { useProblemText } from '@/ui/problemText'
import { slice } from '@/ui/text'

import { useEdit, usePlayhead, useProject, useScriptDesk } from '../store/hooks'
import { useAutosave } from '../store/useAutosave'
import classes from './TextRow.module.css'

interface TextRowProps {
  line: Line
  part: 'spoken' | 'second'
}

/** A text of a line apart from its sentence: how it is said, or what stands below it in the second language. */
export function TextRow({ line, part }: TextRowProps) {
  const { t } = useTranslation('script')
  const say = useProblemText()
  const edit = useEdit()
  const desk = useScriptDesk()
  const below = useProject((film) => film.second.lines.find((one) => one.line === line.id)?.caption ?? '')
  const saved = useAutosave(part === 'spoken' ? line.spoken : below, (text) =>
    part === 'spoken'
      ? { kind: 'set_spoken', line: line.id, text }
      : { kind: 'set_second_caption', line: line.id, text },
  )
  const field = useSelectedWord(line, part)
  const asWritten = () => void edit({ kind: 'set_spoken', line: line.id, text: null })
  const close = () => {
    saved.commit()
    desk.open.set(null)
  }
  return (
    <div className={classes.row}>
      <Area
        ref={field}
        label={t(part === 'spoken' ? 'spokenText' : 'secondText')}
        value={saved.text}
        disabled={line.locked}
        hint={t(part === 'spoken' ? (line.spoken_apart ? 'spokenApart' : 'spokenHint') : 'secondHint')}
        error={saved.problem === null ? undefined : say(saved.problem)}
        onChange={saved.change}
        onBlur={saved.commit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          close()
        }}
      />
      <div className={classes.ways}>
        {part === 'spoken' && line.spoken_apart && (
          <Button size="editor" kind="quiet" disabled={line.locked} onClick={asWritten}>
            {t('asWritten')}
          </Button>
        )}
        <Button size="editor" onClick={close}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}

/** The field has the focus, and the word at the playhead is selected in how the line is said. */
function useSelectedWord(line: Line, part: TextRowProps['part']) {
  const playhead = usePlayhead()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    const word = playhead.word.get()
    if (current === null || part !== 'spoken' || word?.line !== line.id) return
    const link = line.links.find((one) => one.caption_end > word.start)
    if (link === undefined) return
    const units = (at: number) => slice(line.spoken, 0, at).length
    current.setSelectionRange(units(link.spoken_start), units(link.spoken_end))
    // Where it opens; what is typed then is the person's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return field
}
