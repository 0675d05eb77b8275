import { useTranslation } from 'react-i18next'

import { usePageTitle } from '@/ui/Page'

/** Where a film is edited. */
export function Editor() {
  const { t } = useTranslation('editor')
  usePageTitle(t('title'))
  return (
    <main>
      <h1>{t('title')}</h1>
    </main>
  )
}
