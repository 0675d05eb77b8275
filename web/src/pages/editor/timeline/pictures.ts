import { useEffect, type RefObject } from 'react'

import { useProject } from '../store/hooks'
import { stillsOf } from '../stage/stills'
import { emptied } from './canvas'
import type { Clip } from './useRows'

const WIDTH = 192
const CORNER = 3

/** Where a scene's picture is hung, in pixels of the canvas. It fills that place, and is cut where it must be. */
export interface Hung {
  readonly clip: Clip
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Hangs scenes' pictures on one canvas, those that are there at once and the others as they come: a canvas each would
 * be a layer each, and layers are what makes scrolling heavy.
 */
export function usePictures(canvas: RefObject<HTMLCanvasElement | null>, width: number, height: number, hung: readonly Hung[]): void {
  const project = useProject((film) => film.project.id)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context == null || width < 1) return
    let isGone = false
    emptied(context, width, height)
    const stills = stillsOf(project)
    for (const place of hung.toReversed()) { // what is asked for last comes first
      const wanted = { at: place.clip.id, width: WIDTH, version: place.clip.look }
      const known = stills.known(wanted)
      if (known !== undefined) put(context, known, place)
      else
        stills
          .later(wanted)
          .then((picture) => isGone || put(context, picture, place))
          .catch(() => undefined) // the stage tells what cannot be drawn
    }
    return () => {
      isGone = true
    }
  }, [canvas, project, width, height, hung])
}

function put(context: CanvasRenderingContext2D, picture: ImageBitmap, { x, y, width, height }: Hung): void {
  const scale = Math.max(width / picture.width, height / picture.height)
  const [w, h] = [width / scale, height / scale]
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, CORNER)
  context.clip()
  context.drawImage(picture, (picture.width - w) / 2, (picture.height - h) / 2, w, h, x, y, width, height)
  context.restore()
}
