import { IconAlertCircle } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'

import { Button } from './Button'
import { Icon } from './Icon'
import classes from './ProblemNote.module.css'
import { useProblemText } from './problemText'

interface ProblemNoteProps {
  /** What failed; the problem's own sentence where it is left out. */
  title?: string
  /** What is kept, and what it cost. */
  kept?: ReactNode
  error?: unknown
  /** A way on: the first button. */
  wayOn?: ReactNode
  onAgain?: () => void
}

/** Says what failed where it happened: what is kept, a way on, trying again, and a code to copy. */
export function ProblemNote({ title, kept, error, wayOn, onAgain }: ProblemNoteProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const say = useProblemText()
  const sentence = error === undefined ? undefined : say(error)
  return (
    <section className={classes.note} role="alert">
      <span className={classes.sign}>
        <Icon of={IconAlertCircle} size={20} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>{title ?? sentence}</p>
        {title !== undefined && sentence !== undefined && <p className={classes.sentence}>{sentence}</p>}
        {kept !== undefined && <p className={classes.sentence}>{kept}</p>}
        <div className={classes.ways}>
          {wayOn}
          {onAgain !== undefined && <Button onClick={onAgain}>{t('again')}</Button>}
          {error !== undefined && (
            <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('whatHappened')}
            </button>
          )}
        </div>
        {open && <Details error={error} />}
      </div>
    </section>
  )
}

function Details({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const code = detailsOf(error)
  const copy = () => {
    void navigator.clipboard.writeText(code).then(() => setCopied(true))
  }
  return (
    <div className={classes.details}>
      <code>{code}</code>
      <Button size="editor" onClick={copy}>
        {t(copied ? 'copied' : 'copy')}
      </Button>
    </div>
  )
}

function detailsOf(error: unknown): string {
  if (error instanceof Problem) return [error.code, error.request].filter(Boolean).join(' · ')
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
