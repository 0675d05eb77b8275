import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useLayoutName } from '../panel/layouts'
import { usePlayhead, useSession, useWatched } from '../store/hooks'
import { useSceneNow } from '../stage/useFilmRate'
import classes from './Lanes.module.css'
import { Thumb } from './Thumb'
import { useRows, type Clip } from './useRows'

/** A phone's filmstrip: the scenes' pictures in a row. The one that plays is brought into view. */
export function Strip() {
  const { t } = useTranslation('stage')
  const rows = useRows()
  const now = useSceneNow()
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = strip.current
    const frame = place?.children[now]
    if (place === null || !(frame instanceof HTMLElement)) return
    place.scrollTo({ left: frame.offsetLeft - (place.clientWidth - frame.clientWidth) / 2 })
  }, [now])
  return (
    <div ref={strip} className={classes.strip} role="group" aria-label={t('timeline.scenes')}>
      {rows?.clips.map((clip) => <Scene key={clip.id} clip={clip} rate={rows.told.rate.numerator / rows.told.rate.denominator} />)}
    </div>
  )
}

function Scene({ clip, rate }: { clip: Clip; rate: number }) {
  const { t } = useTranslation('stage')
  const nameOf = useLayoutName()
  const playhead = usePlayhead()
  const { selection } = useSession()
  const isActive = useWatched(selection.now, (now) => now.scene === clip.id)
  const seconds = ((clip.end - clip.start) / rate).toFixed(1)
  const label = t('timeline.clip', { number: clip.number, layout: nameOf(clip.seen.layout, clip.scene?.props), seconds })
  return (
    <button
      type="button"
      className={classes.frame}
      data-active={isActive || undefined}
      data-stale={clip.isStale || undefined}
      aria-current={isActive ? 'true' : undefined}
      aria-label={clip.isStale ? `${label}, ${t('timeline.stale')}` : label}
      onClick={() => {
        selection.scene(clip.id)
        playhead.seek(clip.start, clip.id)
      }}
    >
      <Thumb clip={clip} />
    </button>
  )
}
