import { useTranslation } from 'react-i18next'

import type { SettingEntry } from '@/api/schema'

/** What a setting means in the interface's language; the server's own words for one that is new here. */
export function useMeaning(): (setting: SettingEntry) => string {
  const { t, i18n } = useTranslation('settings')
  return ({ name, meaning }) => {
    if (!i18n.exists(`meaning.${name}`, { ns: 'settings' })) return meaning
    return t(`meaning.${name as 'host'}`)
  }
}
