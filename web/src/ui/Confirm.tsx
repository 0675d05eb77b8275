import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from './Button'
import classes from './Confirm.module.css'

interface ConfirmProps {
  opened: boolean
  /** What is about to be done, as a question. */
  title: string
  /** What the button says: the verb. */
  verb: string
  onConfirm: () => void
  onClose: () => void
  /** It is being done. */
  busy?: boolean
  /** What it touches. */
  children?: ReactNode
}

/** Asks before what cannot be taken back. Everything else is done at once, with a toast that undoes it. */
export function Confirm({ opened, title, verb, onConfirm, onClose, busy, children }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      <div className={classes.ways}>
        <Button kind="stop" disabled={busy} onClick={onConfirm}>
          {verb}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
      </div>
    </Modal>
  )
}
