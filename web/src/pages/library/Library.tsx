import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Library() {
  const { t } = useTranslation('library')
  return <Page title={t('title')} />
}
