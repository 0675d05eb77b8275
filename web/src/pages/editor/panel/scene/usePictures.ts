import { useQuery } from '@tanstack/react-query'

import type { Asset } from '@/api/schema'

import { useProject } from '../../store/hooks'
import { ownPicturesQuery } from '../requests'

/** Pictures that the film has: of its source, then those that were brought. */
export function usePictures(): readonly Asset[] {
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const { data = [] } = useQuery(ownPicturesQuery(project, version))
  return data
}
