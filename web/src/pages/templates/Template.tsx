import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Template() {
  const { t } = useTranslation('templates')
  return <Page title={t('title')} />
}
