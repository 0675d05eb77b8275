import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { Icon } from './Icon'
import classes from './Toasts.module.css'
import { dismiss, hold, resume, toasts, type Toast } from './toasts'

/** Where toasts appear. Once in the app; screen readers are told of each. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get)
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {shown.map((one) => (
        <Note key={one.id} toast={one} />
      ))}
    </div>
  )
}

function Note({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const { id, text, kind, undo } = toast
  const hover = {
    onPointerEnter: () => hold(id),
    onPointerLeave: () => resume(id),
    onFocus: () => hold(id),
    onBlur: () => resume(id),
  }
  return (
    <div className={classes.toast} {...hover}>
      <Icon of={kind === 'done' ? IconCheck : IconAlertCircle} />
      <span className={classes.text}>{text}</span>
      {undo !== undefined && (
        <button
          type="button"
          className={classes.undo}
          onClick={() => {
            dismiss(id)
            undo()
          }}
        >
          {t('undo')}
        </button>
      )}
      <button type="button" className={classes.close} aria-label={t('close')} onClick={() => dismiss(id)}>
        <Icon of={IconX} size={16} />
      </button>
    </div>
  )
}
