import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { Empty } from '@/ui/Empty'
import { ProblemNote } from '@/ui/ProblemNote'

import { usePlayhead, useProject, useSession, useWatched } from '../store/hooks'
import { Watched } from '../store/playhead'
import { usePreview } from '../store/preview'
import { Guides } from './Guides'
import { FilmPlayer, type Seen } from './player'
import { guides, onStage } from './players'
import classes from './Screen.module.css'

/** Of a stage without a player. */
const EMPTY = { seen: new Watched<Seen>('still'), isWaiting: new Watched(false), problem: new Watched<unknown>(null) }

/** The film itself: as large as its place allows, in its aspect. */
export function Screen({ film }: { film: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('stage')
  const aspect = useProject(({ options }) => options.aspect)
  const { session, video, canvas } = usePlayer(film)
  const player = useWatched(onStage)
  const seen = useWatched((player ?? EMPTY).seen)
  const isWaiting = useWatched((player ?? EMPTY).isWaiting)
  const problem = useWatched((player ?? EMPTY).problem)
  const hasGuides = useWatched(guides)
  const isUnmade = useProject(({ scenes }) => scenes.length === 0)
  const { error, refetch } = usePreview()
  const wrong = problem ?? error
  return (
    <div className={classes.place} style={{ '--aspect': aspect.replace(':', '/') } as Record<string, string>}>
      <div ref={film} className={classes.film} data-seen={isUnmade ? undefined : seen} data-waiting={isWaiting || undefined}>
        {/* Captions are part of the picture. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <video ref={video} className={classes.video} playsInline tabIndex={-1} aria-label={t('film')} />
        <canvas ref={canvas} className={classes.still}>
          {t('still')}
        </canvas>
        {hasGuides && <Guides aspect={aspect} />}
      </div>
      {isUnmade && (
        <div className={classes.unmade}>
          <Empty title={t('unmade.title')} note={t('unmade.note')} />
        </div>
      )}
      {wrong !== null && !isUnmade && (
        <div className={classes.problem}>
          <ProblemNote
            title={t('unseen')}
            error={wrong}
            onAgain={() => {
              void refetch()
              session.refresh()
              if (player !== null) player.seek(player.playhead.frame.get())
            }}
          />
        </div>
      )}
    </div>
  )
}

/** Puts a player on stage, and gives it each version of the film. */
function usePlayer(film: RefObject<HTMLDivElement | null>) {
  const session = useSession()
  const playhead = usePlayhead()
  const { data } = usePreview()
  const video = useRef<HTMLVideoElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (video.current === null || canvas.current === null || film.current === null) return
    const player = new FilmPlayer(session.id, video.current, canvas.current, playhead)
    const leave = playhead.connect(player)
    const watching = new ResizeObserver(([entry]) => {
      if (entry !== undefined) player.resize(entry.contentRect.width * window.devicePixelRatio)
    })
    watching.observe(film.current)
    onStage.set(player)
    return () => {
      onStage.set(null)
      watching.disconnect()
      leave()
      player.close()
    }
  }, [session, playhead, film])
  const player = useWatched(onStage)
  useEffect(() => {
    if (data !== undefined) player?.show(data)
  }, [player, data])
  return { session, video, canvas }
}
