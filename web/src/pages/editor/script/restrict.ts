import type { Modifier } from '@dnd-kit/core'

/** What is dragged moves up and down only. */
export const restrictToVertical: Modifier = ({ transform }) => ({ ...transform, x: 0 })
