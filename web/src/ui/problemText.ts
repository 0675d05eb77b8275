import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

import { Problem } from '@/api/client'

/** Problems whose sentence says more than our words can: which value, which line of which file. */
const TELLING = new Set([
  'api.invalid',
  'brand.refused',
  'export.refused',
  'library.unusable',
  'request.invalid',
  'scene.props',
  'subtitles.invalid',
  'subtitles.time',
  'templates.refused',
])

/**
 * What to tell a person of an error, in the interface's language: by the problem's code from
 * `locales/{en,zh}/problems.json`; the server's own sentence where there is none.
 */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('problems')
  return (error) => {
    if (!(error instanceof Problem)) return t('broken')
    const { code, message: sentence, retryAfter } = error
    if (i18next.exists(code, { ns: 'problems' })) {
      const text = t(code as 'studio.offline', { wait: span(retryAfter ?? 0) })
      return TELLING.has(code) && sentence !== '' ? t('telling', { text, sentence }) : text
    }
    if (code.startsWith('http.')) return t('unreadable')
    return i18next.resolvedLanguage === 'en' ? sentence : t('other', { sentence })
  }
}

/** A time to wait in words: `30 seconds`, `5 minutes`. */
function span(seconds: number): string {
  const [count, unit] = seconds < 90 ? [Math.max(1, seconds), 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat(i18next.resolvedLanguage, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
