import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { FileInput } from '@/ui/FileInput'

import { ACCEPTED } from './source'
import { useFile } from './useFile'
import type { Reader } from './useReading'

interface FileChooserProps {
  reader: Reader
  className?: string
  /** Its name, where it shows a picture alone. */
  label?: string
  children: ReactNode
}

/** A button that lets a person choose a draft. */
export function FileChooser({ reader, className, label, children }: FileChooserProps) {
  const { t } = useTranslation('home')
  const input = useRef<HTMLInputElement>(null)
  const take = useFile(reader)
  return (
    <>
      <button type="button" className={className} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </button>
      <FileInput ref={input} label={t('drop.choose')} accept={ACCEPTED} onFiles={([file]) => take(file)} />
    </>
  )
}
