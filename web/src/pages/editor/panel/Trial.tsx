import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { Bitmap } from '@/ui/Bitmap'
import { Shape } from '@/ui/Shape'

import type { Operation } from '../store/film'
import { useProject } from '../store/hooks'
import classes from './Trial.module.css'
import { trialQuery } from './requests'

interface TrialProps {
  scene: string
  operation: Operation
  /** Pixels across. */
  width?: number
  /** What is shown where that cannot be drawn. */
  instead?: ReactNode
}

/** A scene as it would be after an operation, with its own content. Words beside it say what it is. */
export function Trial({ scene, operation, width = 192, instead }: TrialProps) {
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const aspect = useProject((film) => film.options.aspect)
  const { data, isError, isPlaceholderData } = useQuery(trialQuery(project, version, scene, operation, width))
  if (isError && instead !== undefined) return instead
  return (
    <span
      className={classes.place}
      style={{ aspectRatio: aspect.replace(':', '/') }}
      data-upright={aspect === '9:16' || undefined}
      data-drawn={data !== undefined && !isPlaceholderData}
    >
      {data === undefined && !isError && <Shape aspect={aspect} />}
      <Bitmap picture={data} className={classes.picture} />
    </span>
  )
}
