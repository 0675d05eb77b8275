import { useTranslation } from 'react-i18next'

import { Page } from '@/ui/Page'

/** The page. */
export function Export() {
  const { t } = useTranslation('export')
  return <Page title={t('title')} />
}
