import { useTranslation } from 'react-i18next'

import { Gate } from '@/ui/Gate'

/** The pages before signing in. */
export function Privacy() {
  const { t } = useTranslation('privacy')
  return <Gate title={t('title')} />
}
