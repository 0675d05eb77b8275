import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Progress } from '@/api/runs'
import type { Line, PreviewDescription } from '@/api/schema'
import { Shape } from '@/ui/Shape'

import classes from './Script.module.css'

interface ScriptProps {
  lines: readonly Line[]
  /** That it is written in. */
  language: 'en' | 'zh' | undefined
  preview: PreviewDescription | null
  progress: Progress
}

/** The script as it was written, with what is spoken of it. */
export function Script({ lines, language, preview, progress }: ScriptProps) {
  const { t } = useTranslation('making')
  const silent = new Set(preview?.estimated_lines ?? lines.map(({ id }) => id))
  const isSpeaking = progress.state === 'running' && progress.stage === 'narrate'
  const active = isSpeaking ? lines.find(({ id }) => silent.has(id))?.id : undefined
  const free = lines.filter(({ spans }) => spans.length === 0).length
  return (
    <section className={classes.script} aria-labelledby="script">
      <header className={classes.head}>
        <h2 id="script">{t('script')}</h2>
        {lines.length > 0 && (
          <span>
            {t('rests', { count: lines.length - free })}
            {free > 0 && `${t('comma')}${t('free', { count: free })}`}
          </span>
        )}
      </header>
      {lines.length === 0 ? (
        progress.state === 'running' || progress.state === 'queued' ? (
          <Coming />
        ) : (
          <p className={classes.none}>{t('unwritten')}</p>
        )
      ) : (
        // What scrolls must be reachable by keys.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol className={classes.lines} tabIndex={0} aria-labelledby="script" lang={language}>
          {lines.map((line, at) => (
            <Sentence key={line.id} line={line} at={at + 1} isActive={line.id === active} isSpoken={!silent.has(line.id)} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Sentence({ line, at, isActive, isSpoken }: { line: Line; at: number; isActive: boolean; isSpoken: boolean }) {
  const { t } = useTranslation('making')
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [isActive])
  const state = isActive ? 'speaking' : isSpoken ? 'spoken' : 'waits'
  return (
    <li ref={item} className={classes.line} data-state={state} style={{ animationDelay: `${Math.min(at, 12) * 40}ms` }}>
      <span className={classes.number}>{at}</span>
      <span className={classes.text}>{line.caption}</span>
      <span className={classes.sound}>
        <span className="visually-hidden">{t(`sound.${state}`)}</span>
      </span>
    </li>
  )
}

function Coming() {
  return (
    <div className={classes.coming}>
      {[92, 78, 88, 60, 84, 72].map((width) => (
        <Shape key={width} width={`${width}%`} height={18} />
      ))}
    </div>
  )
}
