import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { ProblemNote } from '@/ui/ProblemNote'

import { queries } from './queries'

/** In place of a page that could not be shown. The rail stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    void queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
    reset()
    void router.invalidate()
  }
  return <ProblemNote title={t('pageError.title')} kept={t('pageError.note')} error={error} onAgain={again} />
}
