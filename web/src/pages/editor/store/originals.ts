import type { Film } from './film'

/** Captions as they were when the film was opened or last made: what an edited line is compared with. */
export class Originals {
  #captions = new Map<string, string>()
  #made: string | undefined

  /** Learn from a film: all anew when it was made (`made` names that version), else only lines that are new. */
  learn(film: Film, made: string | undefined): void {
    if (made !== undefined && made !== this.#made) {
      this.#made = made
      this.#captions.clear()
    }
    for (const { id, caption } of film.lines) if (!this.#captions.has(id)) this.#captions.set(id, caption)
  }

  /** What a line said before; undefined if it is new. */
  of(line: string): string | undefined {
    return this.#captions.get(line)
  }
}
