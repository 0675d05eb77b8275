import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PreviewSound } from '@/api/schema'

import { useSession, useWatched } from '../store/hooks'
import { Lane, type Pen } from './Lane'
import classes from './Lanes.module.css'
import { within, xOf, type Scale, type Span } from './scale'
import type { Clip, Rows } from './useRows'

const HEIGHT = 48
const FULL = 255
/** Pixels from bar to bar, and of a bar. */
const STEP = 4
const BAR = 2

/** How loud the voice is, bar by bar; the active scene's brighter, on a canvas of its own. */
export function Voice({ rows, sound, scale, span }: { rows: Rows; sound: PreviewSound | undefined; scale: Scale; span: Span }) {
  const { t } = useTranslation('stage')
  const { selection } = useSession()
  const scene = useWatched(selection.now, (now) => now.scene)
  const active = rows.clips.find((clip) => clip.id === scene)
  const { pixelsPerSecond } = scale
  const bars = useCallback(
    (token: string, wash?: string) =>
      ({ context, height, from, to, colour }: Pen) => {
      if (wash !== undefined) {
        context.fillStyle = colour(wash)
        context.fillRect(from, 0, to - from, height)
      }
      context.fillStyle = colour(token)
      for (let x = Math.ceil(from / STEP) * STEP; x < to; x += STEP) {
        const level = loudest(sound, x / pixelsPerSecond, (x + STEP) / pixelsPerSecond)
        const tall = Math.max(1, level * (height - 8))
        context.fillRect(x, (height - tall) / 2, BAR, tall)
      }
    },
    [sound, pixelsPerSecond],
  )
  const [quiet, bright] = useMemo(() => [bars('--text-3'), bars('--text', '--lamp-wash')], [bars])
  const silent = rows.told.lines.filter((line) => rows.told.estimated_lines.includes(line.id))
  return (
    <div className={classes.voice}>
      <Lane scale={scale} span={span} frames={rows.told.frames} height={HEIGHT} draw={quiet} />
      {active !== undefined && <Lane scale={scale} span={shared(active, span)} frames={rows.told.frames} height={HEIGHT} draw={bright} />}
      {within(silent, span).map((line) => (
        <span key={line.id} className={classes.take} style={{ left: xOf(line.start, scale) }}>
          {t('timeline.silent')}
        </span>
      ))}
    </div>
  )
}

/** What of a scene lies in a span. */
function shared({ start, end }: Clip, { from, to }: Span): Span {
  return { from: Math.max(start, from), to: Math.max(Math.max(start, from), Math.min(end, to)) }
}

/** The loudest between two moments, 0 to 1, as it is heard (a power law). */
function loudest(sound: PreviewSound | undefined, from: number, to: number): number {
  if (sound === undefined) return 0
  const first = Math.floor(from * sound.per_second)
  let most = 0
  for (let at = first; at < Math.max(first + 1, to * sound.per_second); at += 1) most = Math.max(most, sound.voice[at] ?? 0)
  return (most / FULL) ** 0.6
}
