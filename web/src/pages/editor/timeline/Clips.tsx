import { IconLock } from '@tabler/icons-react'
import { memo, useMemo, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { usePlayhead, useProject, useSession, useWatched } from '../store/hooks'
import { useLayoutName } from '../panel/layouts'
import classes from './Clips.module.css'
import { Edges } from './Edges'
import { usePictures, type Hung } from './pictures'
import { Pins } from './Pins'
import { pinsOf, type Pinned } from './pinned'
import { within, xOf, type Scale, type Span } from './scale'
import type { Clip, Rows } from './useRows'

/** Scenes that are narrower, in pixels, show nothing of themselves. */
const BARE = 44
/** Pixels of the row, of a picture in it, and around that; it takes no more than a part of its scene. */
const [ROW, TALL, ABOVE, ASIDE, BESIDE] = [60, 46, 7, 6, 8]
const PART = 0.6

function pictureWidth(scene: number, aspect: string): number {
  const [across = 16, down = 9] = aspect.split(':').map(Number)
  return Math.min((scene - 2 * ASIDE) * PART, (TALL * across) / down)
}

/** The scenes, each as long as it is seen. A click selects, a double click plays it in a loop. */
export function Clips({ rows, scale, span }: { rows: Rows; scale: Scale; span: Span }) {
  const pins = useMemo(() => pinsOf(rows, scale), [rows, scale])
  return (
    <div className={classes.row}>
      {within(rows.clips, span).map((clip) => (
        <ClipItem key={clip.id} clip={clip} pins={pins.get(clip.id)} scale={scale} />
      ))}
      <Thumbs clips={rows.clips} scale={scale} span={span} />
      <Edges rows={rows} scale={scale} span={span} />
    </div>
  )
}

/** The scenes' pictures, all on one canvas above them. */
function Thumbs({ clips, scale, span }: { clips: readonly Clip[]; scale: Scale; span: Span }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const aspect = useProject(({ options }) => options.aspect)
  const { rate, pixelsPerSecond } = scale
  const { from, to } = span
  const [left, width, hung] = useMemo(() => {
    const same = { rate, pixelsPerSecond }
    const shown = within(clips, { from, to }).filter(({ start, end }) => xOf(end - start, same) > BARE)
    const begin = Math.floor(xOf(shown[0]?.start ?? 0, same))
    const places = shown.map((clip): Hung => {
      const wide = pictureWidth(xOf(clip.end - clip.start, same), aspect)
      return { clip, x: xOf(clip.start, same) - begin + ASIDE, y: ABOVE, width: wide, height: TALL }
    })
    const last = places.at(-1)
    return [begin, last === undefined ? 0 : Math.ceil(last.x + last.width), places]
  }, [clips, rate, pixelsPerSecond, from, to, aspect])
  usePictures(canvas, width, ROW, hung)
  return <canvas ref={canvas} className={classes.thumbs} style={{ left, width }} width={0} height={0} aria-hidden />
}

interface ClipProps {
  clip: Clip
  pins: readonly Pinned[] | undefined
  scale: Scale
}

const ClipItem = memo(function ClipItem({ clip, pins, scale }: ClipProps) {
  const { t } = useTranslation('stage')
  const nameOf = useLayoutName()
  const aspect = useProject(({ options }) => options.aspect)
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
        {width > BARE && (
          <span className={classes.words} style={{ marginLeft: pictureWidth(width, aspect) + BESIDE }}>
            <span className={classes.name}>
              {clip.number} · {layout}
              {clip.scene?.held === true && <Icon of={IconLock} size={11} />}
            </span>
            <span className={classes.length}>{seconds} s</span>
          </span>
        )}
      </button>
      {pins !== undefined && <Pins clip={clip} pins={pins} scale={scale} />}
    </div>
  )
})
