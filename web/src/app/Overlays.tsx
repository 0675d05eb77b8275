import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { type Command, press, useCommands } from './commands'
import { changeLanguage, currentLanguage } from './language'
import { openKeys, openPalette, overlays } from './overlays'
import { useVisitor } from './session'

const Palette = lazy(() => import('./Palette'))
const KeyList = lazy(() => import('./KeyList'))

/** What may lie over any page, and the commands that are there on every page. */
export function Overlays() {
  const open = useSyncExternalStore(overlays.subscribe, overlays.get)
  const { t } = useTranslation()
  useCommands(t('palette.go'), usePages())
  useCommands(t('keys.everywhere'), useEverywhere())
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [])
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeyList />}
    </Suspense>
  )
}

function usePages(): Command[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const visitor = useVisitor()
  const privacy: Command = { title: t('account.privacy'), run: () => void navigate({ to: '/privacy' }) }
  if (!visitor) return [privacy]
  return [
    { title: t('pages.make'), run: () => void navigate({ to: '/' }) },
    { title: t('pages.templates'), run: () => void navigate({ to: '/templates' }) },
    { title: t('pages.brands'), run: () => void navigate({ to: '/brands' }) },
    { title: t('pages.library'), run: () => void navigate({ to: '/library' }) },
    { title: t('account.settings'), run: () => void navigate({ to: '/settings/$section', params: { section: 'account' } }) },
    privacy,
  ]
}

function useEverywhere(): Command[] {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const other = currentLanguage() === 'en' ? 'zh' : 'en'
  return [
    { title: t('keys.palette'), keys: 'mod+k', run: openPalette, onlyKeys: true },
    { title: t('keys.help'), keys: '?', run: openKeys },
    { title: `${t('language.name')}: ${t(`language.${other}`)}`, run: () => void changeLanguage(other) },
    { title: `${t('theme.name')}: ${t('theme.light')}`, run: () => setColorScheme('light') },
    { title: `${t('theme.name')}: ${t('theme.dark')}`, run: () => setColorScheme('dark') },
    { title: `${t('theme.name')}: ${t('theme.auto')}`, run: () => setColorScheme('auto') },
  ]
}
