import { useTranslation } from 'react-i18next'

/** The least that the server takes as a password. */
export const SHORTEST_PASSWORD = 12

/** Refusals that are about one field of these pages. */
export const ABOUT = {
  'accounts.wrong-email': 'email',
  'accounts.email-taken': 'email',
  'accounts.wrong-name': 'name',
  'accounts.weak-password': 'password',
} as const

/** What is wrong with what was typed, in words; undefined where nothing is. The server has the last word. */
export function useChecks() {
  const { t } = useTranslation('enter')
  return {
    name: (value: string) => (value.trim() === '' ? t('wrong.name') : undefined),
    email: (value: string) => (/^\S+@\S+$/.test(value.trim()) ? undefined : t('wrong.email')),
    present: (value: string) => (value === '' ? t('wrong.password') : undefined),
    newPassword: (value: string) => {
      const count = SHORTEST_PASSWORD - Array.from(value.normalize('NFC')).length
      return count > 0 ? t('wrong.short', { count }) : undefined
    },
  }
}
