import type { Film } from './film'
import { Watched } from './playhead'

/** Captions as they were when the film was opened or last made, by line: what an edited line is compared with. */
export class Originals {
  readonly captions = new Watched<ReadonlyMap<string, string>>(new Map())
  #made: string | undefined

  /** Learn from a film: all anew when it was made (`made` names that version), else only lines that are new. */
  learn(film: Film, made: string | undefined): void {
    const isMadeAnew = made !== undefined && made !== this.#made
    const known = isMadeAnew ? new Map<string, string>() : this.captions.get()
    this.#made = made ?? this.#made
    const news = film.lines.filter(({ id }) => !known.has(id))
    if (news.length === 0) return
    this.captions.set(new Map([...known, ...news.map(({ id, caption }) => [id, caption] as const)]))
  }
}
