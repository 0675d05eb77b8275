import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** What made a version, by the API's word for it, in the interface's words. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('editor')
  return (kind) => t(`history.kinds.${i18next.exists(`history.kinds.${kind}`, { ns: 'editor' }) ? (kind as 'made') : 'other'}`)
}
