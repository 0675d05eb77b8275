import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { changeLanguage, currentLanguage } from '@/app/language'
import type { Language, Theme } from '@/app/storage'

import { Button } from './Button'
import { Icon } from './Icon'

const LANGUAGES = ['en', 'zh'] as const
const THEMES = ['light', 'dark', 'auto'] as const

/** A button with the choices of language and theme. */
export function LookMenu() {
  const { t } = useTranslation()
  return (
    <Menu>
      <Menu.Target>
        <Button kind="quiet" icon={<Icon of={IconLanguage} />}>
          {t(`language.${currentLanguage()}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LookItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The choices of language and theme, in a menu. */
export function LookItems() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('language.name')}</Menu.Label>
      <Menu.RadioGroup value={currentLanguage()} onChange={(value) => void changeLanguage(value as Language)}>
        {LANGUAGES.map((one) => (
          <Menu.RadioItem key={one} value={one} lang={one} checkIcon={CHECK}>
            {t(`language.${one}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{t('theme.name')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as Theme)}>
        {THEMES.map((one) => (
          <Menu.RadioItem key={one} value={one} checkIcon={CHECK}>
            {t(`theme.${one}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

const CHECK = <Icon of={IconCheck} size={16} />
