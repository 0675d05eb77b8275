import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Making() {
  const { t } = useTranslation('making')
  return <Page title={t('title')} />
}
