import { IconCircleCheck, IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Icon } from '@/ui/Icon'

import { useEditing } from '../store/hooks'
import classes from './Bar.module.css'

/** Whether what was typed has reached the server: "Saving", then "Saved 21:04". */
export function SavedNote() {
  const { t, i18n } = useTranslation('editor')
  const saving = useEditing((editing) => editing.saving)
  const at = useEditing((editing) => editing.savedAt)
  const time = at?.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hour12: false })
  const text = saving !== 'saved' ? t(`saving.${saving}`) : time !== undefined ? t('saving.saved', { time }) : ''
  return (
    <span className={classes.saved} data-saving={saving} role="status" title={text}>
      {saving === 'saved' && <Icon of={IconCircleCheck} size={16} />}
      {saving === 'offline' && <Icon of={IconCloudOff} size={16} />}
      <span className={classes.note}>{text}</span>
    </span>
  )
}
