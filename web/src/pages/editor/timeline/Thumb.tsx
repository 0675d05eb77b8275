import { useEffect, useRef } from 'react'

import { useProject } from '../store/hooks'
import { stillsOf } from '../stage/stills'
import type { Clip } from './useRows'

const WIDTH = 192

/** A scene's picture, drawn by the engine; asked for again when the scene, its words or the film's look change. */
export function Thumb({ clip, className }: { clip: Clip; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const project = useProject((film) => film.project.id)
  useEffect(() => {
    let isGone = false
    stillsOf(project)
      .later({ at: clip.id, width: WIDTH, version: clip.look })
      .then((picture) => {
        const place = canvas.current
        if (isGone || place === null) return
        place.width = picture.width
        place.height = picture.height
        place.getContext('2d')?.drawImage(picture, 0, 0)
      })
      .catch(() => undefined) // the stage tells what cannot be drawn
    return () => {
      isGone = true
    }
  }, [project, clip.id, clip.look])
  return <canvas ref={canvas} className={className} aria-hidden width={0} height={0} />
}
