import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { api, take } from '@/api/client'

import { useProject } from '../store/hooks'
import { useKindName } from './useKindName'
import classes from './Versions.module.css'

/** What else is another than now, beside the script: scenes, and what the whole film is set to. */
export function Beyond({ version }: { version: string }) {
  const { t } = useTranslation('editor')
  const name = useKindName()
  const project = useProject((film) => film.project.id)
  const head = useProject((film) => film.project.version)
  const { data } = useQuery({
    queryKey: ['difference', project, head, version],
    queryFn: () =>
      take(
        api.GET('/api/v1/projects/{project_id}/versions/{version_id}/difference', {
          params: { path: { project_id: project, version_id: head }, query: { since: version } },
        }),
      ),
    staleTime: Infinity,
  })
  if (data === undefined) return null
  const { added, removed, changed, moved } = data.scenes
  const scenes = new Set([...added, ...removed, ...changed, ...moved]).size
  const set = [...new Set(data.options.map((option) => name(`set_${option}`)))]
  const told = [...(scenes > 0 ? [t('history.scenesDiffer', { count: scenes })] : []), ...set]
  if (told.length === 0) return null
  return (
    <>
      <h3 className={classes.note}>{t('history.also')}</h3>
      <ul className={classes.also}>
        {told.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}
