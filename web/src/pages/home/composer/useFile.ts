import { useTranslation } from 'react-i18next'

import { toast } from '@/ui/toasts'

import { sourceOf } from './source'
import type { Reader } from './useReading'

/** Takes a file as a source, or says why not. */
export function useFile(reader: Reader): (file: File) => void {
  const { t } = useTranslation('home')
  const take = async (file: File) => {
    const source = await sourceOf(file)
    if (typeof source === 'string') toast(t(`drop.refused.${source}`, { name: file.name }), { kind: 'stop' })
    else reader.take(source)
  }
  return (file) => void take(file)
}
