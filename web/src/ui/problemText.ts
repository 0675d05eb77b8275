import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'

/**
 * What to tell a person of an error, in the interface's language: by the problem's code from
 * `locales/{en,zh}/problems.json`; the server's own sentence where there is none.
 */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('problems')
  return (error) => {
    const code = error instanceof Problem ? error.code : 'internal'
    if (i18next.exists(code, { ns: 'problems' })) return t(code as 'studio.offline')
    const sentence = error instanceof Error ? error.message : String(error)
    return i18next.resolvedLanguage === 'en' ? sentence : t('other', { sentence })
  }
}
