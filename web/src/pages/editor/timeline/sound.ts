import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { api, take } from '@/api/client'
import type { PreviewSound } from '@/api/schema'

import { useProject } from '../store/hooks'
import { previewKey, usePreview } from '../store/preview'

/** How loud the voice is and how far the music steps back; that of the version before until it is there. */
export function useSound(): PreviewSound | undefined {
  const project = useProject((film) => film.project.id)
  const { data: told } = usePreview()
  const { data } = useQuery({
    queryKey: [...previewKey(project), 'sound', told?.version],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/projects/{project_id}/preview/sound', { params: { path: { project_id: project } }, signal })),
    enabled: told !== undefined,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
  return data
}
