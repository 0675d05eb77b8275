import type { Active, Over } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'

import type { Line } from '@/api/schema'

/** What a screen reader is told while a line is dragged, and how it is dragged by keys. */
export function useAnnouncements(lines: readonly Line[]) {
  const { t } = useTranslation('script')
  const placeOf = (one: Active | Over) => lines.findIndex(({ id }) => id === one.id) + 1
  const total = lines.length
  return {
    screenReaderInstructions: { draggable: t('drag.how') },
    announcements: {
      onDragStart: ({ active }: { active: Active }) => t('drag.lifted', { place: placeOf(active), total }),
      onDragOver: ({ over }: { over: Over | null }) =>
        over === null ? undefined : t('drag.over', { place: placeOf(over), total }),
      onDragEnd: ({ over }: { over: Over | null }) =>
        over === null ? t('drag.left') : t('drag.dropped', { place: placeOf(over), total }),
      onDragCancel: () => t('drag.left'),
    },
  }
}
