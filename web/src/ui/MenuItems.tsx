import { Menu } from '@mantine/core'

import type { MenuChoice } from './MenuButton'
import classes from './MenuButton.module.css'

/** The open menu of a `MenuButton`. */
export default function MenuItems({ choices, onClose }: { choices: readonly MenuChoice[]; onClose: () => void }) {
  return (
    <Menu opened onClose={onClose} returnFocus={false}>
      <Menu.Target>
        <span className={classes.anchor} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, icon, onSelect, stop, disabled }) => (
          <Menu.Item
            key={label}
            leftSection={icon}
            color={stop === true ? 'var(--stop)' : undefined}
            disabled={disabled}
            onClick={onSelect}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
