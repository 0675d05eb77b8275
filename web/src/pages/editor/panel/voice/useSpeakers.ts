import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useProject } from '../../store/hooks'
import { voicesQuery } from '../requests'

/** Who can say a line: the voice of the film (an empty value), and all of its language. */
export function useSpeakers(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('panel')
  const { data = [] } = useQuery(voicesQuery)
  const language = useProject((film) => film.project.language) ?? 'en'
  const own = data.filter((voice) => voice.language === language)
  return [{ value: '', label: t('voice.asFilm') }, ...own.map(({ name, title }) => ({ value: name, label: title }))]
}
