import type { CSSProperties } from 'react'

import classes from './Shape.module.css'

/** The shape of what comes, while it is loaded: seen only after 200 ms, so that quick answers do not flicker. */
export function Shape({ width = '100%', height = 16, aspect }: { width?: CSSProperties['width']; height?: number; aspect?: string }) {
  return <span className={classes.shape} aria-hidden style={{ width, height: aspect === undefined ? height : undefined, aspectRatio: aspect?.replace(':', '/') }} />
}
