import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useLayoutName } from '../panel/layouts'
import { usePlayhead, useProject, useSession, useWatched } from '../store/hooks'
import { useSceneNow } from '../stage/useFilmRate'
import classes from './Lanes.module.css'
import { Thumb } from './Thumb'
import { useRows, type Clip } from './useRows'

/** Pixels down and least across of a picture, between two, and at both ends; pictures drawn beyond those seen. */
const [TALL, LEAST, BETWEEN, AROUND, BEYOND] = [56, 44, 8, 16, 4]

/** A phone's filmstrip: the scenes' pictures in a row, as many as are seen. The one that plays is brought into view. */
export function Strip() {
  const { t } = useTranslation('stage')
  const rows = useRows()
  const now = useSceneNow()
  const strip = useRef<HTMLDivElement>(null)
  const aspect = useProject(({ options }) => options.aspect)
  const [across = 16, down = 9] = aspect.split(':').map(Number)
  const width = Math.max(LEAST, Math.round((TALL * across) / down))
  // The compiler leaves this hook alone: what the list says is read anew at each drawing.
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    horizontal: true,
    count: rows?.clips.length ?? 0,
    getScrollElement: () => strip.current,
    getItemKey: (index) => rows?.clips[index]?.id ?? index,
    estimateSize: () => width,
    gap: BETWEEN,
    paddingStart: AROUND,
    paddingEnd: AROUND,
    overscan: BEYOND,
    useFlushSync: false,
  })
  useEffect(() => list.measure(), [list, width])
  useEffect(() => {
    if (now >= 0) list.scrollToIndex(now, { align: 'center' })
  }, [list, now, width])
  if (rows === undefined) return <div ref={strip} className={classes.strip} />
  const rate = rows.told.rate.numerator / rows.told.rate.denominator
  return (
    <div ref={strip} className={classes.strip} role="group" aria-label={t('timeline.scenes')}>
      <div className={classes.film} style={{ width: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const clip = rows.clips[index]
          return clip && <Scene key={clip.id} clip={clip} rate={rate} left={start} width={width} />
        })}
      </div>
    </div>
  )
}

const Scene = memo(function Scene({ clip, rate, left, width }: { clip: Clip; rate: number; left: number; width: number }) {
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
      style={{ left, width }}
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
})
