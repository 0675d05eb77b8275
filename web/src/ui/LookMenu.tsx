import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { changeLanguage, currentLanguage } from '@/app/language'

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
  const language = currentLanguage()
  return (
    <>
      <Menu.Label>{t('language.name')}</Menu.Label>
      {LANGUAGES.map((one) => (
        <Choice key={one} chosen={one === language} lang={one} onChoose={() => void changeLanguage(one)}>
          {t(`language.${one}`)}
        </Choice>
      ))}
      <Menu.Label>{t('theme.name')}</Menu.Label>
      {THEMES.map((one) => (
        <Choice key={one} chosen={one === colorScheme} onChoose={() => setColorScheme(one)}>
          {t(`theme.${one}`)}
        </Choice>
      ))}
    </>
  )
}

interface ChoiceProps {
  chosen: boolean
  lang?: string
  onChoose: () => void
  children: string
}

function Choice({ chosen, lang, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      lang={lang}
      closeMenuOnClick={false}
      rightSection={chosen ? <Icon of={IconCheck} size={16} /> : null}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}
