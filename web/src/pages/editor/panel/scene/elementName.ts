import { useTranslation } from 'react-i18next'

import type { Scene } from '@/api/schema'

import { usePropName } from '../form/names'
import { mainRows } from '../form/rows'

/** What an element of a scene is called: a row by what it says. */
export function useElementName({ props }: Pick<Scene, 'props'>): (element: string) => string {
  const { t } = useTranslation('panel')
  const prop = usePropName()
  const rows = mainRows(props)
  return (element) => {
    const number = Number(/\d+$/u.exec(element)?.[0] ?? 0)
    if (number > 0) return rows[number - 1] || t('cues.row', { number })
    return prop(element)
  }
}
