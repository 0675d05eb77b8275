import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'
import { ProblemNote } from '@/ui/ProblemNote'

import { queries } from './queries'

/** In place of a page that could not be shown. The rail stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const again = () => {
    if (!(error instanceof Problem)) window.location.reload() // a part of the studio was not fetched, or broke
    void queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
    reset()
    void router.invalidate()
  }
  return <ProblemNote title={t('pageError.title')} kept={t('pageError.note')} error={error} onAgain={again} />
}
