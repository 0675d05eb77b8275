import { IconAlertCircle, IconArticle, IconCheck, IconLayoutGrid, IconMicrophone, IconMovie, IconPencil, IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { counts } from '@/api/document'
import type { Progress } from '@/api/runs'
import type { Document, Line, PreviewDescription, Run } from '@/api/schema'
import { count } from '@/ui/formats'
import { Icon } from '@/ui/Icon'

import { drawnScenes } from './drawn'
import { type StepProgress, stepsOf } from './steps'
import classes from './Steps.module.css'
import { useNow } from './useNow'

const ICONS = {
  read: IconArticle,
  write: IconPencil,
  plan: IconLayoutGrid,
  speak: IconMicrophone,
  draw: IconPhoto,
  cut: IconMovie,
}

interface StepsProps {
  run: Run
  progress: Progress
  lines: readonly Line[]
  preview: PreviewDescription | null
  document: Document | null
}

/** The steps in a row, with counts of real things. */
export function Steps({ run, progress, ...made }: StepsProps) {
  const { t } = useTranslation('making')
  const now = useNow(progress.state === 'running')
  const steps = stepsOf(progress, run.kind === 'write' ? 'write' : 'make', now)
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step) => (
        <li key={step.step} className={classes.step} data-state={step.state} aria-current={step.state === 'works' ? 'step' : undefined}>
          <span className={classes.sign}>
            <Icon of={step.state === 'done' ? IconCheck : step.state === 'stopped' ? IconAlertCircle : ICONS[step.step]} size={17} />
          </span>
          <span className={classes.track}>
            <span style={{ width: `${partOf(step) * 100}%` }} />
          </span>
          <b className={classes.name}>
            {t(`step.${step.step}`)} {step.seconds !== null && <span>{t('seconds', { seconds: step.seconds.toFixed(1) })}</span>}
          </b>
          <span className={classes.count}>
            <Count step={step} progress={progress} {...made} />
          </span>
        </li>
      ))}
    </ol>
  )
}

const partOf = ({ state, done, total }: StepProgress): number =>
  state === 'done' ? 1 : state === 'works' && total > 1 ? done / total : 0

type CountProps = Omit<StepsProps, 'run'> & { step: StepProgress }

function Count({ step: { step, state, done, total }, lines, preview, document, progress }: CountProps) {
  const { t } = useTranslation('making')
  const scenes = preview?.scenes.length ?? 0
  const waits = t(`state.step.${state}`)
  switch (step) {
    case 'read':
      return document === null ? waits : read(document, t)
    case 'write':
      return lines.length > 0 ? t('count.lines', { count: lines.length }) : waits
    case 'plan': {
      const layouts = new Set(preview?.scenes.map(({ layout }) => layout)).size
      return scenes > 0 ? `${t('count.scenes', { count: scenes })}${t('comma')}${t('count.layouts', { count: layouts })}` : waits
    }
    case 'speak':
      if (state === 'works' && total > 0) return t('count.line', { at: Math.min(total, done + 1), total })
      return state === 'done' && lines.length > 0 ? t('count.spoken', { count: lines.length }) : waits
    case 'draw': {
      if (state === 'works' && preview !== null) {
        const at = Math.min(scenes, drawnScenes(preview, progress).whole + 1)
        return t('count.scene', { at, total: scenes })
      }
      return waits
    }
    default:
      return waits
  }
}

function read(document: Document, t: ReturnType<typeof useTranslation<'making'>>['t']): string {
  const { words, characters, tables } = counts(document)
  const size =
    document.language === 'zh'
      ? t('count.characters', { count: characters, shown: count(characters) })
      : t('count.words', { count: words, shown: count(words) })
  return tables > 0 ? `${size}${t('comma')}${t('count.tables', { count: tables })}` : size
}
