import { useTranslation } from 'react-i18next'

/** Kinds of scenes that have a name in both languages. */
const KNOWN = [
  'bullets',
  'chart',
  'code',
  'comparison',
  'definition',
  'end',
  'gallery',
  'map',
  'number',
  'picture',
  'question',
  'quote',
  'section',
  'statement',
  'steps',
  'table',
  'timeline',
  'title',
  'trio',
] as const

const CHARTS = ['column', 'bar', 'line', 'area', 'donut'] as const

/** What a kind of scene is called; a chart by its kind. */
export function useLayoutName(): (layout: string, props?: Readonly<Record<string, unknown>>) => string {
  const { t } = useTranslation('panel')
  return (layout, props) => {
    const chart = layout === 'chart' ? CHARTS.find((one) => one === props?.['kind']) : undefined
    if (chart !== undefined) return t(`choice.${chart}`)
    const known = KNOWN.find((one) => one === layout)
    return known === undefined ? layout : t(`layout.${known}`)
  }
}

/** Why a scene has its layout, in one sentence. */
export function useReason(): (layout: string, reason: string) => string {
  const { t } = useTranslation('panel')
  return (layout, reason) => {
    if (reason.startsWith('Chosen by hand')) return t('byHand')
    const known = KNOWN.find((one) => one === layout)
    const why = known === undefined ? '' : t(`reason.${known}`)
    return reason.startsWith('What was chosen by hand no longer fits') ? t('noLonger', { why }) : why
  }
}
