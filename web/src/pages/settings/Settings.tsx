import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Settings() {
  const { t } = useTranslation('settings')
  return <Page title={t('title')} />
}
