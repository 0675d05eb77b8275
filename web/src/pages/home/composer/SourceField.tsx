import { IconAlertCircle, IconCheck, IconFileText, IconFileUpload, IconLink, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ClipboardEvent, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'
import { useCommands } from '@/app/commands'
import { Button, buttonClass } from '@/ui/Button'
import { count } from '@/ui/formats'
import { Icon } from '@/ui/Icon'
import { useProblemText } from '@/ui/problemText'

import { FileChooser } from './FileChooser'
import { linkIn, type Source, sourceIn } from './source'
import classes from './SourceField.module.css'
import type { Reader } from './useReading'

/** The id of the field, for whoever wants to lead there. */
export const FIELD = 'source'

/** A link to type or paste, a text to paste, or a file to choose. */
export function SourceField({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useCommands(t('keys.heading'), [{ title: t('keys.new'), keys: 'n', run: () => field.current?.focus() }])
  const take = (source: Source) => {
    setTyped('')
    setTried(false)
    reader.take(source)
  }
  const paste = (event: ClipboardEvent) => {
    const source = sourceIn(event.clipboardData.getData('text/plain'))
    if (source === null || typed !== '') return
    event.preventDefault()
    take(source)
  }
  usePasteAnywhere(reader.phase === 'empty', take)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const source = sourceIn(typed)
    setTried(true)
    if (source !== null) take(source)
  }
  const isWrong = tried && typed !== '' && sourceIn(typed) === null
  return (
    <div>
      <form className={classes.box} data-wrong={isWrong || reader.phase === 'failed'} onSubmit={submit} noValidate>
        <Icon of={reader.source?.kind === 'text' ? IconFileText : IconLink} size={20} />
        {reader.phase === 'empty' ? (
          <input
            ref={field}
            id={FIELD}
            className={classes.input}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-label={t('source.label')}
            aria-invalid={isWrong}
            aria-describedby={`${FIELD}-wrong`}
            placeholder={t('source.placeholder')}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onPaste={paste}
          />
        ) : (
          <Given reader={reader} />
        )}
        {reader.phase === 'empty' && linkIn(typed) !== null && (
          <Button type="submit" size="editor">
            {t('source.read')}
          </Button>
        )}
        <State reader={reader} />
        {reader.phase === 'empty' ? <Chooser reader={reader} /> : <Clear onClear={reader.clear} />}
      </form>
      <p id={`${FIELD}-wrong`} className={classes.wrong} aria-live="polite">
        {isWrong && (
          <>
            <Icon of={IconAlertCircle} size={16} /> {t('source.wrong')}
          </>
        )}
      </p>
      <Failed reader={reader} onType={() => requestAnimationFrame(() => field.current?.focus())} />
    </div>
  )
}

/** What is pasted while no field has the focus is meant for this one. */
function usePasteAnywhere(isOpen: boolean, take: (source: Source) => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (!isOpen) return
    const paste = (event: globalThis.ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"], [contenteditable]')) return
      const source = sourceIn(event.clipboardData?.getData('text/plain') ?? '')
      if (source !== null) latest.current(source)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isOpen])
}

/** What was given: a link with its end in bold, or a draft by its name. */
function Given({ reader: { source, document } }: { reader: Reader }) {
  const { t } = useTranslation('home')
  if (source?.kind === 'link') {
    const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/]*\/?)(.*)$/i.exec(source.address) ?? []
    return (
      <span className={classes.given} title={source.address}>
        {host}
        <b>{path}</b>
      </span>
    )
  }
  const size = source?.kind === 'text' ? source.text.length : null
  const name = source?.kind === 'text' && source.name !== undefined && source.name !== '' ? source.name : t('source.pasted')
  return (
    <span className={classes.given}>
      <b>{source === null ? (document?.title ?? t('source.begun')) : name}</b>
      {size !== null && ` ${t('source.characters', { count: size, shown: count(size) })}`}
    </span>
  )
}

function State({ reader: { phase } }: { reader: Reader }) {
  const { t } = useTranslation('home')
  return (
    <span role="status" className={classes.state} data-phase={phase}>
      {phase === 'reading' && t('source.reading')}
      {phase === 'read' && (
        <>
          <Icon of={IconCheck} size={16} /> {t('source.done')}
        </>
      )}
    </span>
  )
}

function Clear({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('home')
  return (
    <button type="button" className={classes.button} aria-label={t('source.clear')} onClick={onClear}>
      <Icon of={IconX} />
    </button>
  )
}

/** A small button that opens the file chooser, on phones in place of the drop zone. */
function Chooser({ reader }: { reader: Reader }) {
  const { t } = useTranslation('home')
  return (
    <FileChooser reader={reader} className={`${classes.button ?? ''} ${classes.phone ?? ''}`} label={t('drop.choose')}>
      <Icon of={IconFileUpload} size={20} />
    </FileChooser>
  )
}

/** Why it could not be read, and other ways. */
function Failed({ reader, onType }: { reader: Reader; onType: () => void }) {
  const { t } = useTranslation('home')
  const say = useProblemText()
  if (reader.phase !== 'failed') return null
  const isText = reader.source?.kind === 'text'
  const isThin = isText && reader.problem instanceof Problem && reader.problem.code === 'import.empty'
  return (
    <div role="alert">
      <p className={classes.wrong}>
        <Icon of={IconAlertCircle} size={16} /> {isThin ? t('source.thin') : say(reader.problem)}
      </p>
      <div className={classes.ways}>
        <Button
          onClick={() => {
            reader.clear()
            onType()
          }}
        >
          {t(isText ? 'source.more' : 'source.paste')}
        </Button>
        <FileChooser reader={reader} className={buttonClass({})}>
          {t('drop.choose')}
        </FileChooser>
        {!isThin && (
          <Button kind="quiet" onClick={reader.again}>
            {t('source.again')}
          </Button>
        )}
      </div>
    </div>
  )
}
