import { useTranslation } from 'react-i18next'

import { ButtonLink } from '@/ui/Button'
import { Gate } from '@/ui/Gate'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Gate title={t('notFound.title')}>
      <p>{t('notFound.note')}</p>
      <ButtonLink to="/" kind="lamp" size="touch" style={{ marginTop: 24 }}>
        {t('notFound.home')}
      </ButtonLink>
    </Gate>
  )
}
