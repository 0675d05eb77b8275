import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PreviewDescription } from '@/api/schema'
import { clock } from '@/ui/formats'

import { soundQuery } from './requests'
import classes from './Voice.module.css'
import { wave, WIDE } from './wave'

/** The voice on the film's time as it is spoken; what is still silent is a dotted line. */
export function Voice({ project, preview }: { project: string; preview: PreviewDescription }) {
  const { t } = useTranslation('making')
  const { frames, lines, estimated_lines: silent, rate, seconds, scenes } = preview
  const { data: sound } = useQuery({
    ...soundQuery(project, `${preview.version} ${silent.length}`),
    enabled: silent.length < lines.length,
  })
  const spoken = useMemo(() => (sound === undefined ? '' : wave(sound, seconds)), [sound, seconds])
  const waits = useMemo(() => {
    const x = (frame: number) => ((frame / frames) * WIDE).toFixed(2)
    const isSilent = new Set(silent)
    return lines.filter(({ id }) => isSilent.has(id)).map(({ start, end }) => `M${x(start)} .5H${x(end)}`).join('')
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
