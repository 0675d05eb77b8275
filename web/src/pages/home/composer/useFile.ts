import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProblemText } from '@/ui/problemText'
import { toast } from '@/ui/toasts'

import { isFilm, sourceOf } from './source'
import type { Reader } from './useReading'

/** Takes a file as a source, or says why not; a film's own file is opened as a film. */
export function useFile(reader: Reader): (file: File) => void {
  const { t } = useTranslation('home')
  const say = useProblemText()
  const navigate = useNavigate()
  const open = async (file: File) => {
    toast(t('drop.opening', { name: file.name }))
    try {
      const { openFilm } = await import('./openFilm')
      await navigate({ to: '/films/$project', params: { project: await openFilm(file) } })
    } catch (error) {
      toast(t('drop.notOpened', { name: file.name, why: say(error) }), { kind: 'stop' })
    }
  }
  const take = async (file: File) => {
    const source = await sourceOf(file)
    if (typeof source === 'string') toast(t(`drop.refused.${source}`, { name: file.name }), { kind: 'stop' })
    else reader.take(source)
  }
  return (file) => void (isFilm(file) ? open(file) : take(file))
}
