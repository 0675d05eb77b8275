import { useTranslation } from 'react-i18next'

/** What made a version, by the API's word for it, in the interface's words. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('editor')
  const names = t('history.kinds', { returnObjects: true })
  return (kind) => (names as Readonly<Record<string, string>>)[kind] ?? names.other
}
