import { useEffect, useRef } from 'react'

/** A decoded picture; nothing while it is not there. What it shows is said beside it. */
export function Bitmap({ picture, className }: { picture: ImageBitmap | undefined; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (picture === undefined || canvas.current === null) return
    canvas.current.width = picture.width
    canvas.current.height = picture.height
    canvas.current.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  return <canvas ref={canvas} className={className} aria-hidden hidden={picture === undefined} />
}
