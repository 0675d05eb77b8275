import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PreviewDescription } from '@/api/schema'
import { clock } from '@/ui/formats'

import classes from './Voice.module.css'

const WIDE = 1000

/** The voice on the film's time: each word that is spoken where it is heard, what is still silent as a dotted line. */
export function Voice({ preview }: { preview: PreviewDescription }) {
  const { t } = useTranslation('making')
  const { frames, lines, estimated_lines: silent, rate, seconds, scenes } = preview
  const { spoken, waits } = useMemo(() => {
    const x = (frame: number) => ((frame / frames) * WIDE).toFixed(2)
    const isSilent = new Set(silent)
    const words = lines.filter(({ id }) => !isSilent.has(id)).flatMap(({ words: all }) => all)
    return {
      spoken: words.map(({ start, end }) => `M${x(start)} 0V1H${x(Math.max(end - 1, start + 1))}V0Z`).join(''),
      waits: lines.filter(({ id }) => isSilent.has(id)).map(({ start, end }) => `M${x(start)} .5H${x(end)}`).join(''),
    }
  }, [frames, lines, silent])
  const last = lines.findLast(({ id }) => !silent.includes(id))
  const reached = last === undefined ? 0 : (last.end * rate.denominator) / rate.numerator
  const whole = silent.length === 0
  return (
    <section className={classes.voice} aria-label={t('voice')}>
      <header className={classes.head}>
        <h2>{t('voice')}</h2>
        <span>{whole ? clock(seconds) : t('reached', { reached: clock(reached, true), length: clock(seconds) })}</span>
      </header>
      <svg className={classes.line} viewBox={`0 0 ${WIDE} 1`} preserveAspectRatio="none" aria-hidden>
        <path className={classes.waits} d={waits} vectorEffect="non-scaling-stroke" />
        <path className={classes.spoken} d={spoken} />
      </svg>
      <div className={classes.scenes} aria-hidden>
        {scenes.map(({ id, alone }, at) => (
          <span key={id} style={{ left: `${(alone / frames) * 100}%` }}>
            {at + 1}
          </span>
        ))}
      </div>
    </section>
  )
}
