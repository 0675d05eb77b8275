import { Watched } from '../store/playhead'

/** Whether the drawer with the scene panel is open, where the panel is one. */
export const panelDrawer = new Watched(false)

export const openPanel = (): void => panelDrawer.set(true)
export const closePanel = (): void => panelDrawer.set(false)
