import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { PreviewSound } from '@/api/schema'

import { Lane, type Pen } from './Lane'
import classes from './Lanes.module.css'
import type { Scale, Span } from './scale'

const HEIGHT = 30
const FULL = 255
const STEP = 2

/** How loud the music is: it steps back for the voice. */
export function Music({ sound, frames, scale, span }: { sound: PreviewSound | undefined; frames: number; scale: Scale; span: Span }) {
  const { t } = useTranslation('stage')
  const { pixelsPerSecond } = scale
  const draw = useCallback(
    ({ context, height, from, to, colour }: Pen) => {
      if (sound === undefined || sound.music.length === 0) return
      const y = (x: number) => {
        const gain = (sound.music[Math.round((x / pixelsPerSecond) * sound.per_second)] ?? 0) / FULL
        return height - 3 - gain ** 0.5 * (height - 8)
      }
      const line = new Path2D()
      line.moveTo(from, y(from))
      for (let x = from; x <= to; x += STEP) line.lineTo(x, y(x))
      const area = new Path2D(line)
      area.lineTo(to, height)
      area.lineTo(from, height)
      context.fillStyle = colour('--sunken')
      context.fill(area)
      context.strokeStyle = colour('--text-3')
      context.lineWidth = 1.5
      context.stroke(line)
    },
    [sound, pixelsPerSecond],
  )
  if (sound === undefined) return <div className={classes.music} />
  const hasMusic = sound.music.length > 0
  return (
    <div className={classes.music}>
      <Lane scale={scale} span={span} frames={frames} height={HEIGHT} draw={draw} />
      <span className={classes.ducks}>{hasMusic ? t('timeline.ducks', { decibels: Math.abs(sound.ducking) }) : t('timeline.noMusic')}</span>
    </div>
  )
}
