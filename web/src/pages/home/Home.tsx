import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Home() {
  const { t } = useTranslation('home')
  return <Page title={t('title')} />
}
