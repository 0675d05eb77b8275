import { Watched } from '../store/playhead'
import type { FilmPlayer } from './player'

/** The player that is on stage; null while there is none. One stage is open at a time. */
export const onStage = new Watched<FilmPlayer | null>(null)

/** Whether the lines of the safe zone lie over the film. */
export const guides = new Watched(false)
