import { useEffect, useMemo, useRef } from 'react'

import { useProject } from '../store/hooks'
import { stillsOf } from '../stage/stills'
import type { Clip } from './useRows'

const WIDTH = 192

/** A scene's picture, drawn by the engine; asked for again when the scene, its words or the film's look change. */
export function Thumb({ clip, className }: { clip: Clip; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const project = useProject((film) => film.project.id)
  const look = useLook(clip)
  useEffect(() => {
    let isGone = false
    stillsOf(project)
      .later({ at: clip.id, width: WIDTH, version: look })
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
  }, [project, clip.id, look])
  return <canvas ref={canvas} className={className} aria-hidden width={0} height={0} />
}

/** All that a scene's picture depends on, as a name. */
function useLook(clip: Clip): string {
  const options = useProject((film) => film.options)
  const lines = useProject((film) => film.lines)
  const { scene, seen } = clip
  return useMemo(() => {
    const words = lines.filter((line) => scene?.lines.includes(line.id) === true).map((line) => line.caption)
    const about = { layout: seen.layout, props: scene?.props, words, options }
    return JSON.stringify(about)
  }, [scene, seen.layout, lines, options])
}
