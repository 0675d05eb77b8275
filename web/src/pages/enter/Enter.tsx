import { useTranslation } from 'react-i18next'

import { Gate } from '@/ui/Gate'

/** The pages before signing in. */
export function Enter() {
  const { t } = useTranslation('enter')
  return <Gate title={t('title')} />
}
