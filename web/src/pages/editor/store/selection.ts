import type { Film } from './film'
import { Watched } from './playhead'

/** What is active: one line and its scene, and neighbours that were taken along. */
export interface Selected {
  /** The active line; null on a scene without lines. */
  readonly line: string | null
  /** The active scene: the one that carries the line. */
  readonly scene: string | null
  /** All selected lines, with the active one. */
  readonly lines: readonly string[]
  /** All selected scenes, with the active one. */
  readonly scenes: readonly string[]
}

export const NOTHING: Selected = { line: null, scene: null, lines: [], scenes: [] }

/** How a selection goes on from the one before: alone, over all between, or one more (or less, if it was one). */
export type Extending = 'alone' | 'between' | 'more'

/** The selection: line = scene = clip, the same in all places at once. */
export class Selection {
  readonly now = new Watched<Selected>(NOTHING)
  readonly #film: () => Film | null

  constructor(film: () => Film | null) {
    this.#film = film
  }

  /** Make a line active, and its scene with it. */
  line(id: string, extending: Extending = 'alone'): void {
    const film = this.#film()
    if (film === null) return
    const lines = extended(film.lines.map(({ id: each }) => each), this.now.get().line, this.now.get().lines, id, extending)
    const scenes = film.scenes.filter((scene) => scene.lines.some((each) => lines.includes(each)))
    const active = stillThere(id, this.now.get().line, lines)
    const own = film.scenes.filter((scene) => active !== null && scene.lines.includes(active))
    const scene = own.find((one) => one.id === this.now.get().scene) ?? own[0]
    this.now.set({ line: active, scene: scene?.id ?? null, lines, scenes: scenes.map((each) => each.id) })
  }

  /** Make a scene active, and its first line with it. */
  scene(id: string, extending: Extending = 'alone'): void {
    const film = this.#film()
    if (film === null) return
    const scenes = extended(film.scenes.map(({ id: each }) => each), this.now.get().scene, this.now.get().scenes, id, extending)
    const carried = film.scenes.filter((scene) => scenes.includes(scene.id)).flatMap((scene) => scene.lines)
    const active = stillThere(id, this.now.get().scene, scenes)
    const line = film.scenes.find((scene) => scene.id === active)?.lines[0] ?? null
    this.now.set({ line, scene: active, lines: [...new Set(carried)], scenes })
  }

  clear(): void {
    this.now.set(NOTHING)
  }

  /** After the film has changed: forget what is gone, and find the line's scene again. */
  settle(film: Film): void {
    const { line, scene, lines, scenes } = this.now.get()
    if (line !== null && film.lines.some((each) => each.id === line)) {
      const carrying = film.scenes.filter((each) => each.lines.includes(line)).map((each) => each.id)
      const held = scene !== null && carrying.includes(scene) ? scene : (carrying[0] ?? null)
      const kept = lines.filter((id) => film.lines.some((each) => each.id === id))
      const about = film.scenes.filter((each) => each.lines.some((id) => kept.includes(id))).map((each) => each.id)
      if (held === scene && kept.length === lines.length && about.join() === scenes.join()) return
      this.now.set({ line, scene: held, lines: kept, scenes: about })
    } else if (scene !== null && film.scenes.some((each) => each.id === scene)) {
      this.scene(scene)
    } else if (line !== null || scene !== null) {
      this.clear()
    }
  }
}

/** What is active after `id` was clicked: that, or what was before if it was taken out. */
function stillThere(id: string, before: string | null, taken: readonly string[]): string | null {
  if (taken.includes(id)) return id
  return before !== null && taken.includes(before) ? before : (taken[0] ?? null)
}

function extended(
  all: readonly string[],
  active: string | null,
  before: readonly string[],
  id: string,
  extending: Extending,
): readonly string[] {
  if (extending === 'alone' || active === null) return [id]
  if (extending === 'more' && before.includes(id)) return before.length === 1 ? before : before.filter((each) => each !== id)
  if (extending === 'more') return all.filter((each) => each === id || before.includes(each))
  const [from, to] = [all.indexOf(active), all.indexOf(id)].sort((a, b) => a - b)
  return from === undefined || to === undefined || from < 0 ? [id] : all.slice(from, to + 1)
}
