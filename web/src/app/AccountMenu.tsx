import { Menu } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { LookItems } from '@/ui/LookMenu'

import classes from './AccountMenu.module.css'
import { openKeys } from './overlays'
import { useAccount, useSignOut } from './session'

/** Who is signed in, with the choices of language and theme and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const account = useAccount()
  const signOut = useSignOut()
  const name = account.display_name
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.who} aria-label={t('account.menu', { name })}>
          <span className={classes.face} aria-hidden>
            {initials(name)}
          </span>
          <span className={classes.name}>{name}</span>
          <Icon of={IconChevronDown} size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to="/settings/account"
          leftSection={<Icon of={IconUser} size={16} />}
        >
          {t('account.settings')}
        </Menu.Item>
        <Menu.Item component={Link} to="/privacy" leftSection={<Icon of={IconShieldLock} size={16} />}>
          {t('account.privacy')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconKeyboard} size={16} />} onClick={openKeys}>
          {t('account.keys')}
        </Menu.Item>
        <Menu.Divider />
        <LookItems />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconLogout} size={16} />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** One or two letters for a name; of a Chinese name the last two characters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  if (/\p{Script=Han}/u.test(first)) return Array.from(first).slice(-2).join('')
  const last = words.length > 1 ? words[words.length - 1] : ''
  return (initial(first) + initial(last ?? '')).toUpperCase()
}

const initial = (word: string): string => Array.from(word)[0] ?? ''
