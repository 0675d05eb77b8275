/** A word that is being spoken: characters `start` to `end` (code points) of a line's caption. */
export interface SpokenWord {
  readonly line: string
  readonly start: number
  readonly end: number
}

/** A value outside React that can be watched: for what changes many times a second. */
export class Watched<Value> {
  #value: Value
  readonly #listeners = new Set<() => void>()

  constructor(value: Value) {
    this.#value = value
  }

  readonly get = (): Value => this.#value

  readonly set = (value: Value): void => {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const told of this.#listeners) told()
  }

  readonly subscribe = (told: () => void): (() => void) => {
    this.#listeners.add(told)
    return () => this.#listeners.delete(told)
  }
}

/** What the player can be asked to do; the stage answers (`playhead.connect`). */
export interface Player {
  seek(frame: number, scene?: string): void
  play(from?: number, until?: number): void
  pause(): void
}

/**
 * Where the film stands, in frames. The stage writes it as it plays; whoever draws it subscribes, and
 * draws without React where it must be smooth. Who wants it elsewhere calls `seek`.
 */
export class Playhead {
  readonly frame = new Watched(0)
  readonly isPlaying = new Watched(false)
  /** The word that is spoken at this frame; null in pauses. */
  readonly word = new Watched<SpokenWord | null>(null)
  /** How fast it plays, of the film's own speed. */
  readonly speed = new Watched(1)
  /** Whether it begins again where it ends. */
  readonly isLooping = new Watched(false)
  /** How loud, 0 to 1. */
  readonly volume = new Watched(1)
  #player: Player | null = null

  /**
   * Go to a frame: by the player, or without one. Of a `scene` that is chosen there, the picture shows all that is
   * in it, not the bare first frame.
   */
  seek(frame: number, scene?: string): void {
    const at = Math.max(0, Math.round(frame))
    if (this.#player === null) this.frame.set(at)
    else this.#player.seek(at, scene)
  }

  /** Play from a frame, or from here; `until` a frame, or to the end. */
  play(from?: number, until?: number): void {
    this.#player?.play(from, until)
  }

  pause(): void {
    this.#player?.pause()
  }

  /** Play where it stands still, stop where it plays. */
  toggle(): void {
    if (this.isPlaying.get()) this.pause()
    else this.play()
  }

  /** The stage's player answers from now on, until the function that is returned is called. */
  connect(player: Player): () => void {
    this.#player = player
    return () => {
      if (this.#player === player) this.#player = null
    }
  }
}
