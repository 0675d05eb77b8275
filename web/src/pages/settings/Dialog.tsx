import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './Dialog.module.css'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  note?: ReactNode
  /** What was made is shown once: only its own button closes it. */
  mustStay?: boolean
  children: ReactNode
}

/** A question over the page. */
export function Dialog({ open, onClose, title, note, mustStay = false, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={480}
      padding={24}
      withCloseButton={!mustStay}
      closeOnClickOutside={!mustStay}
      closeOnEscape={!mustStay}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: classes.title ?? '', content: classes.content ?? '', header: classes.header ?? '' }}
    >
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {children}
    </Modal>
  )
}

/** The buttons at the end of a dialog. */
export function DialogWays({ children }: { children: ReactNode }) {
  return <div className={classes.ways}>{children}</div>
}

/** The fields of a dialog, one below the other. */
export const dialogForm = classes.form
