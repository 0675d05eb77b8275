import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './VoicePicker.module.css'

/** What opens below the voice, as wide as it. */
export default function VoiceList({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('home')
  return (
    <Popover opened onChange={onClose} width="target" position="bottom" trapFocus withRoles={false}>
      <Popover.Target>
        <span className={classes.anchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown className={classes.list} role="dialog" aria-label={t('voice.name')}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
