import {
  IconBook,
  IconChartBar,
  IconCode,
  IconColumns2,
  IconColumns3,
  IconHash,
  IconHeading,
  IconLayoutGrid,
  IconList,
  IconListNumbers,
  IconMap2,
  IconPhoto,
  IconQuestionMark,
  IconQuote,
  IconSection,
  IconTable,
  IconTimeline,
  IconTypography,
  type Icon as TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Scene } from '@/api/schema'
import { Icon } from '@/ui/Icon'

const ICONS = {
  bullets: IconList,
  chart: IconChartBar,
  code: IconCode,
  comparison: IconColumns2,
  definition: IconBook,
  end: IconList,
  gallery: IconLayoutGrid,
  map: IconMap2,
  number: IconHash,
  picture: IconPhoto,
  question: IconQuestionMark,
  quote: IconQuote,
  section: IconSection,
  statement: IconTypography,
  steps: IconListNumbers,
  table: IconTable,
  timeline: IconTimeline,
  title: IconHeading,
  trio: IconColumns3,
} satisfies Record<string, TablerIcon>

type Layout = keyof typeof ICONS

const isKnown = (layout: string): layout is Layout => layout in ICONS

/** The sign of a kind of scene. */
export function LayoutIcon({ layout, size = 24 }: { layout: string; size?: number }) {
  return <Icon of={isKnown(layout) ? ICONS[layout] : IconPhoto} size={size} />
}

/** Why a scene has its layout, in one sentence. `number` is that of its first line. */
export function useWhy(): (scene: Pick<Scene, 'layout' | 'reason'>, number: number) => string {
  const { t } = useTranslation('making')
  return ({ layout, reason }, number) => {
    if (reason.startsWith('Chosen by hand')) return t('why.byHand')
    return isKnown(layout) ? t(`why.${layout}`, { number }) : ''
  }
}

/** What a kind of scene is called. */
export function useLayoutName(): (layout: string) => string {
  const { t } = useTranslation('making')
  return (layout) => (isKnown(layout) ? t(`layout.${layout}`) : layout)
}
