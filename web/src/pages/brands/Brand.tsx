import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Brand() {
  const { t } = useTranslation('brands')
  return <Page title={t('title')} />
}
