import { Problem, problemOf } from '@/api/client'
import type { PreviewDescription } from '@/api/schema'

/** Seconds ahead at which a stream is let go, and at which the next is asked for. */
const ENOUGH = 90
const LOW = 20
/** Seconds that are had ready where the film stands, so that it moves at once. */
const READY = 1.5
/** Seconds behind that are kept where room is short. */
const BEHIND = 8
/** Two moments nearer than this are one. */
const CLOSE = 0.06

/** Whether this browser can play what the engine streams. */
export function canStream(mediaType: string): boolean {
  return typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(mediaType)
}

/**
 * The engine's stream in a video element, by Media Source Extensions. What is asked for is appended to one
 * buffer on the film's own clock; another version needs no new one.
 */
export class FilmStream {
  readonly #source = new MediaSource()
  readonly #address: string
  #buffer: SourceBuffer | null = null
  #shown: PreviewDescription | null = null
  #work: Promise<void>
  #asking: AbortController | null = null
  #isClosed = false

  constructor(
    readonly video: HTMLVideoElement,
    readonly project: string,
    readonly onProblem: (problem: unknown) => void,
  ) {
    this.#address = URL.createObjectURL(this.#source)
    this.#work = new Promise((open) => this.#source.addEventListener('sourceopen', () => open(), { once: true }))
    video.src = this.#address
  }

  /** Show another version. What is there of the one before goes, but for the next moment of what plays. */
  show(told: PreviewDescription): void {
    const before = this.#shown
    this.#shown = told
    this.stop()
    const now = this.video.currentTime
    const isPlaying = !this.video.paused
    void this.#then(async () => {
      this.#buffer ??= this.#source.addSourceBuffer(told.media_type)
      const buffer = this.#buffer
      if (before !== null) {
        await this.#reopened()
        buffer.abort()
        const isOther = looksOf(before) !== looksOf(told)
        if (isPlaying && !isOther) {
          await this.#removed(now + 1, Infinity)
          await this.#removed(0, now - 1)
        } else await this.#removed(0, Infinity)
        if (before.media_type !== told.media_type) buffer.changeType(told.media_type)
      }
      const end = buffer.buffered.length > 0 ? buffer.buffered.end(buffer.buffered.length - 1) : 0
      this.#source.duration = Math.max(told.seconds, end)
      if (before === null || looksOf(before) !== looksOf(told)) await this.#appended(await this.#init())
    })
  }

  /** Whether a moment (seconds) can be shown at once. */
  has(moment: number): boolean {
    return this.#endOf(moment) > moment
  }

  /** Make sure that the film comes from a moment on. `afresh`: a stream from there, whatever is there. */
  from(frame: number, afresh = false): void {
    const told = this.#shown
    if (told === null || this.#isClosed) return
    const moment = (frame * told.rate.denominator) / told.rate.numerator
    const end = afresh ? moment : this.#endOf(moment)
    if (end >= told.seconds - CLOSE || end - moment > LOW) return
    if (this.#asking !== null && !afresh && end > moment) return
    const next = Math.min(Math.round((end * told.rate.numerator) / told.rate.denominator), told.frames - 1)
    this.stop()
    const asking = new AbortController()
    this.#asking = asking
    void this.#follow(next, asking, ENOUGH)
  }

  /** Have a moment ready, in case the film is played from there. */
  prepare(frame: number): void {
    const told = this.#shown
    if (told === null || this.#isClosed) return
    const moment = (frame * told.rate.denominator) / told.rate.numerator
    if (this.#endOf(moment) > moment) return
    this.stop()
    const asking = new AbortController()
    this.#asking = asking
    void this.#follow(frame, asking, READY)
  }

  /** Let the present stream go. */
  stop(): void {
    this.#asking?.abort()
    this.#asking = null
  }

  close(): void {
    this.#isClosed = true
    this.stop()
    this.video.removeAttribute('src')
    this.video.load()
    URL.revokeObjectURL(this.#address)
  }

  async #follow(frame: number, asking: AbortController, enough: number): Promise<void> {
    const { signal } = asking
    try {
      await this.#then(() => {
        signal.throwIfAborted()
        if (this.#source.readyState === 'open') this.#buffer?.abort() // forgets half a fragment of the stream before
      })
      const answer = await fetch(`${this.#root}/fragments?from=${frame}`, { signal })
      if (!answer.ok || answer.body === null) throw await problemOf(answer)
      const reader = answer.body.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        await this.#then(async () => {
          signal.throwIfAborted()
          await this.#appended(value)
        })
        const moment = Math.max(this.video.currentTime, frame / this.#rate)
        if (this.#endOf(moment) - moment > enough) break
      }
      asking.abort() // of a stream that goes on, the rest is not drawn
      await this.#then(() => this.#finish())
    } catch (error) {
      if (!signal.aborted) this.onProblem(isNetwork(error) ? new Problem(0, 'studio.offline', '') : error)
    } finally {
      if (this.#asking === asking) this.stop()
    }
  }

  /** If the last moment is there, the player is told that nothing follows. */
  #finish(): void {
    const told = this.#shown
    const buffered = this.#buffer?.buffered
    if (told === null || buffered === undefined || buffered.length === 0) return
    const isWhole = buffered.end(buffered.length - 1) >= told.seconds - CLOSE
    if (isWhole && this.#source.readyState === 'open') this.#source.endOfStream()
  }

  /** Until when what is there at a moment goes on; the moment itself where nothing is. */
  #endOf(moment: number): number {
    const buffered = this.#buffer?.buffered
    for (let at = 0; at < (buffered?.length ?? 0); at += 1) {
      const [start, end] = [buffered?.start(at) ?? 0, buffered?.end(at) ?? 0]
      if (start <= moment + CLOSE && end > moment + CLOSE) return end
    }
    return moment
  }

  async #init(): Promise<ArrayBuffer> {
    const answer = await fetch(`${this.#root}/init`)
    if (!answer.ok) throw await problemOf(answer)
    return answer.arrayBuffer()
  }

  get #rate(): number {
    return this.#shown === null ? 1 : this.#shown.rate.numerator / this.#shown.rate.denominator
  }

  get #root(): string {
    return `/api/v1/projects/${this.project}/preview`
  }

  /** One thing after another: a source buffer does one at a time. */
  #then(work: () => Promise<void> | void): Promise<void> {
    const done = this.#work.then(() => (this.#isClosed ? undefined : work()))
    this.#work = done.catch(() => undefined)
    done.catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.onProblem(error)
    })
    return done
  }

  /** A source that was told its end takes nothing but a change that opens it again. */
  async #reopened(): Promise<void> {
    const { duration, readyState } = this.#source
    if (readyState === 'ended') await this.#removed(Math.max(0, duration - CLOSE), Infinity)
  }

  async #appended(data: BufferSource): Promise<void> {
    const buffer = this.#buffer
    if (buffer === null) return
    try {
      buffer.appendBuffer(data)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error
      await this.#removed(0, this.video.currentTime - BEHIND)
      buffer.appendBuffer(data)
    }
    await settled(buffer)
  }

  async #removed(from: number, to: number): Promise<void> {
    const isThere = from < this.#source.duration && to > Math.max(from, 0)
    if (this.#buffer === null || !isThere || this.#source.readyState === 'closed') return
    this.#buffer.remove(Math.max(from, 0), to)
    await settled(this.#buffer)
  }
}

/** What an initialisation segment depends on. */
function looksOf(told: PreviewDescription): string {
  return `${told.width} ${told.height} ${told.rate.numerator} ${told.rate.denominator} ${told.media_type}`
}

function settled(buffer: SourceBuffer): Promise<void> {
  if (!buffer.updating) return Promise.resolve()
  return new Promise((resolve, reject) => {
    buffer.addEventListener('updateend', () => resolve(), { once: true })
    buffer.addEventListener('error', () => reject(new DOMException('The stream was not understood.')), { once: true })
  })
}

function isNetwork(error: unknown): boolean {
  return error instanceof TypeError
}
