import { useTranslation } from 'react-i18next'

import { price } from '@/ui/formats'

import { useTitles } from '../data'
import type { Entry } from './entries'

/** What is said of a line of the ledger: what left, why, and what it cost. */
export function useTelling(): (entry: Entry) => { what: string; why: string; cost: string } {
  const { t } = useTranslation('settings')
  const titles = useTitles()
  return (entry) => {
    if (entry.kind === 'page') {
      const { pictures: count, title } = entry.page
      return {
        what: count === 0 ? t('ledger.request') : t('ledger.requestPictures', { count }),
        why: t('ledger.readLink', { name: title === '' ? entry.whom : title }),
        cost: t('ledger.free'),
      }
    }
    const { call } = entry
    const title = titles.get(call.project_id)
    const expected = () => t('ledger.expected', { price: price(call.expected_micros, call.currency) })
    return {
      what: t('ledger.call', { model: call.model }),
      why: title === undefined || title === '' ? t('ledger.ofFilm') : t('ledger.forFilm', { name: title }),
      cost: call.state === 'refused' ? t('ledger.free') : call.cost_micros === null ? expected() : price(call.cost_micros, call.currency),
    }
  }
}
