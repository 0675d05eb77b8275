import { problemOf } from '@/api/client'

/** Pictures kept, decoded. */
const KEPT = 90
/** Requests at once, of pictures that nobody waits for with the mouse. */
const AT_ONCE = 2
const TRIES = 4

/** A picture of a film: a frame by its number, or a scene by its id, so many pixels wide. */
export interface Wanted {
  readonly at: number | string
  readonly width: number
  /** Names what is to be seen: another where the picture may differ. */
  readonly version: string
}

/** Pictures of one film, out of the engine, decoded and kept. */
export class Stills {
  readonly #kept = new Map<string, ImageBitmap>()
  readonly #coming = new Map<string, Promise<ImageBitmap>>()
  #newest: AbortController | null = null
  /** Settles when the picture that is wanted now is there. */
  #first: Promise<unknown> = Promise.resolve()
  #running = 0
  readonly #queue: (() => void)[] = []

  constructor(readonly project: string) {}

  /** The picture, if it is there. */
  known(wanted: Wanted): ImageBitmap | undefined {
    const key = keyOf(wanted)
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found
  }

  /** The picture that is wanted now; what was wanted before and has not come is given up (AbortError). */
  async newest(wanted: Wanted): Promise<ImageBitmap> {
    this.#newest?.abort()
    const asking = new AbortController()
    this.#newest = asking
    const known = this.known(wanted)
    if (known !== undefined) return known
    const coming = this.#fetch(wanted, asking.signal)
    this.#first = coming.catch(() => undefined)
    return this.#keep(wanted, await coming)
  }

  /** A picture for where there is time. What was asked for last comes first: it is what one looks at now. */
  later(wanted: Wanted): Promise<ImageBitmap> {
    const found = this.known(wanted)
    if (found !== undefined) return Promise.resolve(found)
    const key = keyOf(wanted)
    const coming = this.#coming.get(key) ?? this.#inTurn(wanted).finally(() => this.#coming.delete(key))
    this.#coming.set(key, coming)
    return coming
  }

  async #inTurn(wanted: Wanted): Promise<ImageBitmap> {
    if (this.#running >= AT_ONCE) await new Promise<void>((go) => this.#queue.push(go))
    this.#running += 1
    await this.#first // the engine draws for the stage before it draws thumbnails
    try {
      return this.#keep(wanted, await this.#fetch(wanted))
    } finally {
      this.#running -= 1
      this.#queue.pop()?.()
    }
  }

  async #fetch({ at, width }: Wanted, signal?: AbortSignal): Promise<ImageBitmap> {
    const address = `/api/v1/projects/${this.project}/preview/still?at=${at}&width=${width}&form=jpeg`
    for (let tried = 1; ; tried += 1) {
      const answer = await fetch(address, { signal })
      if (answer.ok) return createImageBitmap(await answer.blob())
      const problem = await problemOf(answer)
      if (problem.retryAfter === null || tried === TRIES) throw problem
      await new Promise((go) => setTimeout(go, Math.min(problem.retryAfter ?? 1, 5) * 1000))
      signal?.throwIfAborted()
    }
  }

  #keep(wanted: Wanted, picture: ImageBitmap): ImageBitmap {
    this.#kept.set(keyOf(wanted), picture)
    for (const [key] of this.#kept) {
      if (this.#kept.size <= KEPT) break
      this.#kept.delete(key)
    }
    return picture
  }
}

function keyOf({ at, width, version }: Wanted): string {
  return `${version} ${at} ${width}`
}

const films = new Map<string, Stills>()

/** The pictures of a film: the same ones for the stage and the timeline. Those of the film before are let go. */
export function stillsOf(project: string): Stills {
  const known = films.get(project)
  if (known !== undefined) return known
  films.clear()
  const fresh = new Stills(project)
  films.set(project, fresh)
  return fresh
}
