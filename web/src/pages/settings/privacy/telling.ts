import { useTranslation } from 'react-i18next'

import type { Disclosure } from '@/api/schema'
import { price } from '@/ui/formats'

import { useTitles } from '../data'

/** What a line of the ledger says in words. */
export interface Telling {
  readonly what: string
  readonly why: string
  /** What was requested of them about keeping it. */
  readonly asked: string
  readonly cost: string
}

/** What is said of a line of the ledger: what left, why, what they were asked, and what it cost. */
export function useTelling(): (line: Disclosure) => Telling {
  const { t } = useTranslation('settings')
  const titles = useTitles()
  return (line) => {
    const title = titles.get(line.project_id ?? '') ?? ''
    const isFilms = line.kind === 'page' || line.kind === 'provider'
    const why = isFilms && title !== '' ? t('ledger.whyOf', { why: t(`ledger.purpose.${line.purpose}`), name: title }) : t(`ledger.purpose.${line.purpose}`)
    return {
      what: t(`ledger.left.${line.kind}`, { model: line.model ?? '' }),
      why,
      asked: t(`ledger.request.${line.asked}`),
      cost: line.cost_micros === null || line.currency === null ? t(line.call_id === null ? 'ledger.free' : 'ledger.noCost') : price(line.cost_micros, line.currency),
    }
  }
}
