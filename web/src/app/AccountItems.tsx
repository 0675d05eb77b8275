import { Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'
import { LookItems } from '@/ui/LookMenu'

import classes from './AccountMenu.module.css'
import { openKeys } from './overlays'
import { useSignOut } from './session'

/** The open menu of the account, at the place it stands in. */
export default function AccountItems({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const signOut = useSignOut()
  return (
    <Menu opened onClose={onClose} position="top-start" width={220} returnFocus={false}>
      <Menu.Target>
        <span className={classes.anchor} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings/account" leftSection={<Icon of={IconUser} size={16} />}>
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
