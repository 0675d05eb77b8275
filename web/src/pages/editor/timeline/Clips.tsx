import { IconLock } from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { usePlayhead, useSession, useWatched } from '../store/hooks'
import { useLayoutName } from '../panel/layouts'
import classes from './Clips.module.css'
import { Edges } from './Edges'
import { Pins } from './Pins'
import { within, xOf, type Scale, type Span } from './scale'
import { Thumb } from './Thumb'
import type { Clip, Rows } from './useRows'

const BARE = 44

/** The scenes, each as long as it is seen. A click selects, a double click plays it in a loop. */
export function Clips({ rows, scale, span }: { rows: Rows; scale: Scale; span: Span }) {
  return (
    <div className={classes.row}>
      {within(rows.clips, span).map((clip) => (
        <ClipItem key={clip.id} clip={clip} rows={rows} scale={scale} />
      ))}
      <Edges rows={rows} scale={scale} span={span} />
    </div>
  )
}

const ClipItem = memo(function ClipItem({ clip, rows, scale }: { clip: Clip; rows: Rows; scale: Scale }) {
  const { t } = useTranslation('stage')
  const nameOf = useLayoutName()
  const playhead = usePlayhead()
  const { selection } = useSession()
  const isActive = useWatched(selection.now, (now) => now.scene === clip.id)
  const isSelected = useWatched(selection.now, (now) => now.scenes.includes(clip.id))
  const left = xOf(clip.start, scale)
  const width = xOf(clip.end, scale) - left
  const seconds = ((clip.end - clip.start) / scale.rate).toFixed(1)
  const layout = nameOf(clip.seen.layout, clip.scene?.props)
  const select = (event: MouseEvent) => {
    selection.scene(clip.id, event.shiftKey ? 'between' : event.metaKey || event.ctrlKey ? 'more' : 'alone')
    if (!playhead.isPlaying.get()) playhead.seek(clip.start, clip.id)
  }
  const repeat = () => {
    playhead.isLooping.set(true)
    playhead.play(clip.start, clip.end)
  }
  const label = t('timeline.clip', { number: clip.number, layout, seconds })
  return (
    <div className={classes.place} style={{ left, width }}>
      <button
        type="button"
        className={classes.clip}
        data-scene={clip.id}
        data-plays
        data-active={isActive || undefined}
        data-selected={(isSelected && !isActive) || undefined}
        data-stale={clip.isStale || undefined}
        aria-current={isActive ? 'true' : undefined}
        aria-label={clip.isStale ? `${label}, ${t('timeline.stale')}` : label}
        onClick={select}
        onDoubleClick={repeat}
      >
        {width > BARE && <Thumb clip={clip} className={classes.thumb} />}
        {width > BARE && (
          <span className={classes.words}>
            <span className={classes.name}>
              {clip.number} · {layout}
              {clip.scene?.held === true && <Icon of={IconLock} size={11} />}
            </span>
            <span className={classes.length}>{seconds} s</span>
          </span>
        )}
      </button>
      <Pins clip={clip} words={rows.words} scale={scale} />
    </div>
  )
})
