import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { toast } from '@/ui/toasts'
import { Button } from '@/ui/Button'
import { time } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import { difference } from '../store/difference'
import { useEditing, useProject, useSession, useTelling } from '../store/hooks'
import classes from './ConflictNote.module.css'

/** Two versions of one thing, this one and one from elsewhere: both are kept, a person chooses. */
export function ConflictNote() {
  const { t } = useTranslation('script')
  const session = useSession()
  const tell = useTelling()
  const conflict = useEditing((editing) => editing.conflict)
  const about = conflict?.operation
  const number = useProject((film) => {
    if (about !== undefined && 'line' in about) return film.lines.findIndex(({ id }) => id === about.line) + 1
    if (about !== undefined && 'scene' in about) return film.scenes.findIndex(({ id }) => id === about.scene) + 1
    return 0
  })
  if (conflict === null || about === undefined) return null
  const choose = (choice: 'mine' | 'theirs') => {
    session.settle(choice)
    if (conflict.text !== undefined) toast(t('conflict.settled'), { undo: () => void session.undo().catch(tell) })
  }
  const { text } = conflict
  return (
    <section className={classes.note} role="alert">
      <p className={classes.title}>
        <Icon of={IconArrowsSplit2} />
        <span>
          <strong>{t('conflict.title', { time: time(conflict.at) })}</strong>{' '}
          {t(text?.theirs === null ? 'conflict.gone' : 'line' in about ? 'conflict.line' : 'conflict.scene', { number })}
        </span>
      </p>
      {text !== undefined && (
        <div className={classes.both}>
          <Side title={t('conflict.mine')} text={text.mine} other={text.theirs ?? text.mine} />
          {text.theirs !== null && <Side title={t('conflict.theirs')} text={text.theirs} other={text.mine} />}
        </div>
      )}
      <div className={classes.ways}>
        <Button size="editor" onClick={() => choose('mine')}>
          {t(text?.theirs === null ? 'conflict.putBack' : 'conflict.takeMine')}
        </Button>
        <Button size="editor" onClick={() => choose('theirs')}>
          {t(text?.theirs === null ? 'conflict.leaveOut' : 'conflict.takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function Side({ title, text, other }: { title: string; text: string; other: string }) {
  const pieces = difference(other, text).filter(({ kind }) => kind !== 'gone')
  return (
    <blockquote className={classes.side}>
      <span className={classes.where}>{title}</span>
      {pieces.map((piece, at) => (piece.kind === 'new' ? <mark key={at}>{piece.text}</mark> : piece.text))}
    </blockquote>
  )
}
