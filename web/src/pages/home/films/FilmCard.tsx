import { Link } from '@tanstack/react-router'
import { IconAlertCircle, IconCircleCheck, IconMovie } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { type Progress, useProgress } from '@/api/runs'
import { ago, clock } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import classes from './FilmCard.module.css'
import { FilmMenu } from './FilmMenu'
import { type Film, isBusy } from './requests'
import { Renaming } from './Renaming'
import { Working } from './Working'

interface FilmCardProps {
  film: Film
  /** It is above the fold. */
  isFirst: boolean
  /** Go on with one that was begun and not made. */
  onOpen: (project: string) => void
}

/** A film: its cover, its name, what it is in. */
export function FilmCard({ film, isFirst, onOpen }: FilmCardProps) {
  const { t } = useTranslation('home')
  const [isRenaming, setRenaming] = useState(false)
  const { run } = film
  // Only what is at work is listened to: browsers keep few connections to a site.
  const progress = useProgress(run?.state === 'running' ? { id: run.id, tries: 0 } : undefined)
  const title = film.title === '' ? t('films.untitled') : film.title
  return (
    <li className={classes.card}>
      <Opening film={film} onOpen={onOpen} label={title}>
        <Cover film={film} isFirst={isFirst} progress={progress} />
      </Opening>
      <div className={classes.name}>
        {isRenaming ? (
          <Renaming film={film} onEnd={() => setRenaming(false)} />
        ) : (
          <h3 className={classes.title} lang={film.language ?? undefined} title={title}>
            {title}
          </h3>
        )}
        <FilmMenu film={film} title={title} onRename={() => setRenaming(true)} />
      </div>
      <State film={film} progress={progress} />
    </li>
  )
}

interface OpeningProps {
  film: Film
  label: string
  onOpen: (project: string) => void
  children: ReactNode
}

/** Leads to where a film goes on: to its making, to the editor, or into the composer. */
function Opening({ film, label, onOpen, children }: OpeningProps) {
  const { id: project, card, state } = film
  if (isBusy(film) || state === 'failed') {
    return (
      <Link to="/films/$project/making" params={{ project }} className={classes.open} aria-label={label}>
        {children}
      </Link>
    )
  }
  if (state === 'new' && (card?.scenes ?? 0) === 0 && film.run?.kind !== 'write') {
    return (
      <button
        type="button"
        className={classes.open}
        aria-label={label}
        onClick={() => {
          onOpen(project)
          window.scrollTo({ top: 0, behavior: 'smooth' })
        }}
      >
        {children}
      </button>
    )
  }
  return (
    <Link to="/films/$project" params={{ project }} className={classes.open} aria-label={label}>
      {children}
    </Link>
  )
}

function Cover({ film, isFirst, progress }: { film: Film; isFirst: boolean; progress: Progress }) {
  const [isMissing, setMissing] = useState<string | null>(null)
  const hasPicture = (film.card?.scenes ?? 0) > 0 || (film.video !== null && film.video !== undefined)
  const length = film.video?.milliseconds
  return (
    <span className={classes.film}>
      {hasPicture && isMissing !== film.version ? (
        <img
          src={`/api/v1/projects/${film.id}/cover?width=560&of=${film.version}`}
          alt=""
          loading={isFirst ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          onError={() => setMissing(film.version)}
        />
      ) : (
        <span className={classes.blank}>
          <Icon of={IconMovie} size={26} />
        </span>
      )}
      {isBusy(film) && film.run !== null && film.run !== undefined && <Working run={film.run} progress={progress} isOnFilm />}
      {length !== null && length !== undefined && !isBusy(film) && <span className={classes.time}>{clock(length / 1000)}</span>}
    </span>
  )
}

/** In what a film is, in one line: by sign and word first, by colour second. */
function State({ film, progress }: { film: Film; progress: Progress }) {
  const { t } = useTranslation('home')
  const { card, state, video, run } = film
  const when = ago(film.updated_at)
  const style = card === null || card === undefined ? when : `${templateName(card.template)}${t('films.comma')}${when}`
  if (isBusy(film) && run !== null && run !== undefined) return <Working run={run} progress={progress} />
  if (state === 'failed') {
    return (
      <p className={classes.state}>
        <span className={classes.failed}>
          <Icon of={IconAlertCircle} size={15} /> {t(run?.kind === 'read' ? 'films.notRead' : 'films.failed')}
        </span>
        <span>{when}</span>
      </p>
    )
  }
  const stale = card?.stale ?? 0
  if (stale > 0 || (video !== null && video !== undefined && !video.current)) {
    return (
      <p className={classes.state}>
        <span className={classes.stale}>
          <span className={classes.stripes} /> {stale > 0 ? t('films.stale', { count: stale }) : t('films.changed')}
        </span>
        <span>{style}</span>
      </p>
    )
  }
  if (video !== null && video !== undefined) {
    return (
      <p className={classes.state}>
        <span className={classes.done}>
          <Icon of={IconCircleCheck} size={15} /> {t('films.made')}
        </span>
        <span>{style}</span>
      </p>
    )
  }
  const how = run?.kind === 'write' || (card?.scenes ?? 0) > 0 ? 'films.written' : 'films.new'
  return (
    <p className={classes.state}>
      <span>{t(how)}</span>
      <span>{when}</span>
    </p>
  )
}

/** Templates are called by their names: one word, the same in both languages. */
const templateName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
