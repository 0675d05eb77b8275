import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { PreviewSound } from '@/api/schema'

import { useSession, useWatched } from '../store/hooks'
import { Lane, type Pen } from './Lane'
import classes from './Lanes.module.css'
import { within, xOf, type Scale, type Span } from './scale'
import type { Rows } from './useRows'

const FULL = 255
/** Pixels from bar to bar, and of a bar. */
const STEP = 4
const BAR = 2

/** How loud the voice is, bar by bar; the active scene's brighter. */
export function Voice({ rows, sound, scale, span }: { rows: Rows; sound: PreviewSound | undefined; scale: Scale; span: Span }) {
  const { t } = useTranslation('stage')
  const { selection } = useSession()
  const scene = useWatched(selection.now, (now) => now.scene)
  const active = rows.clips.find((clip) => clip.id === scene)
  const { rate, pixelsPerSecond } = scale
  const draw = useCallback(
    ({ context, height, from, to, colour }: Pen) => {
      const same = { rate, pixelsPerSecond }
      const [begin, end] = active === undefined ? [0, 0] : [xOf(active.start, same), xOf(active.end, same)]
      if (active !== undefined) {
        context.fillStyle = colour('--lamp-wash')
        context.fillRect(begin, 0, end - begin, height)
      }
      const [bright, quiet] = [colour('--text'), colour('--text-3')]
      for (let x = Math.floor(from / STEP) * STEP; x < to; x += STEP) {
        const level = loudest(sound, x / pixelsPerSecond, (x + STEP) / pixelsPerSecond)
        const tall = Math.max(1, level * (height - 8))
        context.fillStyle = x >= begin && x < end ? bright : quiet
        context.fillRect(x, (height - tall) / 2, BAR, tall)
      }
    },
    [sound, active, rate, pixelsPerSecond],
  )
  const silent = rows.told.lines.filter((line) => rows.told.estimated_lines.includes(line.id))
  return (
    <div className={classes.voice}>
      <Lane scale={scale} span={span} frames={rows.told.frames} draw={draw} />
      {within(silent, span).map((line) => (
        <span key={line.id} className={classes.take} style={{ left: xOf(line.start, scale) }}>
          {t('timeline.silent')}
        </span>
      ))}
    </div>
  )
}

/** The loudest between two moments, 0 to 1, as it is heard (a power law). */
function loudest(sound: PreviewSound | undefined, from: number, to: number): number {
  if (sound === undefined) return 0
  const first = Math.floor(from * sound.per_second)
  let most = 0
  for (let at = first; at < Math.max(first + 1, to * sound.per_second); at += 1) most = Math.max(most, sound.voice[at] ?? 0)
  return (most / FULL) ** 0.6
}
