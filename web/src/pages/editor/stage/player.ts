import type { PreviewDescription } from '@/api/schema'

import { Watched, type Player, type Playhead } from '../store/playhead'
import { stillsOf, type Stills } from './stills'
import { canStream, FilmStream } from './stream'

/** Pixels across of stills while one scrubs; when all stands, as many as are seen. */
const SCRUB_WIDTH = 480
/** Milliseconds of standing still until the sharp picture is asked for. */
const REST = 160
/** And until the film is had ready to move from there. */
const READY = 400
const FASTEST = 8
/** Times that a stream which fails is asked for again at once. */
const AGAIN = 2

/** What is seen on the stage: the stream, or a picture of a frame. */
export type Seen = 'video' | 'still'

/**
 * Plays a film on a video element, and shows stills on a canvas: while one scrubs, backwards, and where the
 * browser cannot play streams. It writes `playhead.frame`; React is not told of frames.
 */
export class FilmPlayer implements Player {
  readonly seen = new Watched<Seen>('still')
  readonly isWaiting = new Watched(false)
  readonly problem = new Watched<unknown>(null)
  readonly #stills: Stills
  #stream: FilmStream | null = null
  #told: PreviewDescription | null = null
  #isWanted = false // play was pressed before the film was read
  #until: number | null = null
  #from = 0
  /** Frames a second of a clock of our own, negative backwards; 0 where the video is the clock. */
  #shuttle = 0
  #ticking = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  #failed = 0
  #sharp = SCRUB_WIDTH
  /** A scene that was chosen, and where the film stands since: there it is seen as it is when all of it has come. */
  #chosen: { readonly frame: number; readonly scene: string } | null = null

  constructor(
    readonly project: string,
    readonly video: HTMLVideoElement,
    readonly canvas: HTMLCanvasElement,
    readonly playhead: Playhead,
  ) {
    this.#stills = stillsOf(project)
    this.video.addEventListener('ended', this.#ended)
    this.video.addEventListener('waiting', () => this.isWaiting.set(this.playhead.isPlaying.get()))
    this.video.addEventListener('playing', () => this.isWaiting.set(false))
    const takeSpeed = () => this.#takeSpeed()
    const takeVolume = () => this.#takeVolume()
    this.#leave = [playhead.speed.subscribe(takeSpeed), playhead.volume.subscribe(takeVolume)]
    takeVolume()
  }

  readonly #leave: (() => void)[]

  /** Show a version of the film, at the same frame. */
  show(told: PreviewDescription): void {
    const isFirst = this.#told === null
    this.#told = told
    this.problem.set(null)
    this.#failed = 0
    if (canStream(told.media_type)) {
      this.#stream ??= new FilmStream(this.video, this.project, this.#failedWith)
      this.#stream.show(told)
    }
    const frame = Math.min(this.playhead.frame.get(), told.frames - 1)
    const opening = told.scenes[0]
    if (isFirst && frame === 0 && opening !== undefined) this.#chosen = { frame: 0, scene: opening.id }
    else if (!told.scenes.some(({ id }) => id === this.#chosen?.scene)) this.#chosen = null
    if (isFirst || !this.playhead.isPlaying.get()) this.#stand(frame)
    else if (this.#shuttle === 0) this.#stream?.from(frame + Math.round(this.#rate / 2), true)
    if (this.#isWanted) this.play()
  }

  /** How many device pixels the film is wide. */
  resize(pixels: number): void {
    this.#sharp = Math.min(1920, Math.max(320, Math.ceil(pixels / 160) * 160))
    if (!this.playhead.isPlaying.get()) this.#rest()
  }

  readonly seek = (frame: number, scene?: string): void => {
    const at = this.#clamped(frame)
    this.#chosen = scene === undefined || this.playhead.isPlaying.get() ? null : { frame: at, scene }
    if (this.playhead.isPlaying.get() && this.#shuttle === 0) this.#run(at)
    else this.#stand(at)
  }

  readonly play = (from?: number, until?: number): void => {
    this.#isWanted = this.#told === null
    if (this.#told === null) return
    const here = this.playhead.frame.get()
    const isOver = here >= this.#told.frames - 1
    this.#chosen = null
    this.#from = this.#clamped(from ?? (isOver ? 0 : here))
    this.#until = until ?? null
    this.#failed = 0
    this.#run(this.#from)
  }

  readonly pause = (): void => {
    this.#halt()
    this.#stand(this.playhead.frame.get())
  }

  /** J and L: play backwards or forwards, twice as fast at each press. */
  shuttle(direction: 1 | -1): void {
    const speed = this.playhead.speed.get()
    const isForwards = this.playhead.isPlaying.get() && this.#shuttle >= 0
    if (direction === 1) {
      if (isForwards) this.playhead.speed.set(Math.min(speed * 2, FASTEST / 2))
      else this.play()
    } else if (isForwards || this.#shuttle === 0) this.#ride(-1)
    else this.#ride(Math.max(this.#shuttle * 2, -FASTEST))
  }

  close(): void {
    this.#halt()
    for (const leave of this.#leave) leave()
    this.video.removeEventListener('ended', this.#ended)
    clearTimeout(this.#resting)
    this.#stream?.close()
  }

  get #rate(): number {
    return this.#told === null ? 30 : this.#told.rate.numerator / this.#told.rate.denominator
  }

  #clamped(frame: number): number {
    return Math.min(Math.max(0, Math.round(frame)), Math.max(0, (this.#told?.frames ?? 1) - 1))
  }

  /** Play from a frame: the stream, or pictures where there is none. */
  #run(frame: number): void {
    const stream = this.#stream
    if (stream === null) {
      this.#ride(1, frame)
      return
    }
    clearTimeout(this.#resting)
    this.#shuttle = 0
    this.playhead.isPlaying.set(true)
    this.playhead.frame.set(frame)
    stream.from(frame)
    this.#takeSpeed()
    this.#moveVideo(frame)
    this.video.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return
      this.#halt()
      this.problem.set(error)
    })
    cancelAnimationFrame(this.#ticking)
    this.#ticking = requestAnimationFrame(this.#tick)
  }

  /** Move the film by a clock of our own, picture by picture. */
  #ride(speed: number, begin = this.playhead.frame.get()): void {
    this.video.pause()
    this.#stream?.stop()
    clearTimeout(this.#resting)
    cancelAnimationFrame(this.#ticking)
    this.#shuttle = speed
    this.playhead.isPlaying.set(true)
    const since = performance.now()
    const step = (now: number) => {
      const wanted = begin + ((now - since) / 1000) * this.#rate * speed
      const frame = this.#clamped(wanted)
      this.playhead.frame.set(frame)
      void this.#draw(frame, SCRUB_WIDTH)
      if (speed < 0 ? wanted < 0 : wanted > (this.#told?.frames ?? 0) - 1 || this.#isBeyond(frame)) this.#ended()
      else this.#ticking = requestAnimationFrame(step)
    }
    this.#ticking = requestAnimationFrame(step)
  }

  /** Each time the browser draws: where the video is, and whether more of it is to be asked for. */
  readonly #tick = (): void => {
    if (!this.playhead.isPlaying.get() || this.#shuttle !== 0) return
    const frame = this.#clamped(Math.floor(this.video.currentTime * this.#rate + 0.01))
    if (!this.video.seeking && this.video.readyState >= 2) {
      this.seen.set('video')
      this.playhead.frame.set(frame)
      this.#stream?.from(frame)
      if (this.#isBeyond(frame) || frame >= (this.#told?.frames ?? Infinity) - 1) {
        this.#ended()
        if (!this.playhead.isPlaying.get()) return
      }
    }
    this.#ticking = requestAnimationFrame(this.#tick)
  }

  #isBeyond(frame: number): boolean {
    return this.#until !== null && frame >= this.#until - 1
  }

  /** What was to be played has been: from the beginning again, or stop. */
  readonly #ended = (): void => {
    if (this.playhead.isLooping.get() && this.#shuttle >= 0) {
      this.#run(this.#until === null ? 0 : this.#from)
      return
    }
    const stay = this.#until === null ? this.playhead.frame.get() : this.#clamped(this.#until - 1)
    this.#halt()
    this.#stand(stay)
  }

  #halt(): void {
    cancelAnimationFrame(this.#ticking)
    this.#shuttle = 0
    this.video.pause()
    this.#stream?.stop()
    this.playhead.isPlaying.set(false)
    this.isWaiting.set(false)
  }

  /** Stand on a frame: the stream's picture if it is there, a still as soon as it comes, then a sharp one. */
  #stand(frame: number): void {
    this.playhead.frame.set(frame)
    if (this.#told === null) return
    const moment = (frame + 0.5) / this.#rate
    if (this.#chosen?.frame !== frame && this.#stream?.has(moment) === true) {
      this.#moveVideo(frame)
      this.seen.set('video')
    } else void this.#draw(frame, SCRUB_WIDTH)
    this.#rest()
  }

  #rest(): void {
    clearTimeout(this.#resting)
    const frame = this.playhead.frame.get()
    this.#resting = setTimeout(() => {
      void this.#draw(frame, this.#sharp)
      this.#resting = setTimeout(() => this.#makeReady(frame), READY)
    }, REST)
  }

  #makeReady(frame: number): void {
    this.#stream?.prepare(frame)
    this.#moveVideo(frame)
  }

  #moveVideo(frame: number): void {
    const moment = (frame + 0.5) / this.#rate
    if (Math.abs(this.video.currentTime - moment) > 0.4 / this.#rate) this.video.currentTime = moment
  }

  async #draw(frame: number, width: number): Promise<void> {
    const version = this.#told?.version
    if (version === undefined) return
    const isStanding = !this.playhead.isPlaying.get()
    const scene = isStanding && this.#chosen?.frame === frame ? this.#chosen.scene : null
    const wanted = { at: scene ?? frame, width, version }
    try {
      const picture = this.#stills.known(wanted) ?? (await this.#stills.newest(wanted))
      const isStreaming = this.playhead.isPlaying.get() && this.#shuttle === 0
      if (isStreaming || this.#told?.version !== version) return
      const isHere = this.playhead.frame.get() === frame
      if (!isHere && this.#shuttle === 0) return
      this.#paint(picture, frame)
      this.problem.set(null)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.problem.set(error)
    }
  }

  #paint(picture: ImageBitmap, frame: number): void {
    this.canvas.width = picture.width
    this.canvas.height = picture.height
    this.canvas.getContext('2d')?.drawImage(picture, 0, 0)
    this.canvas.dataset.frame = String(frame)
    this.seen.set('still')
  }

  #takeSpeed(): void {
    this.video.playbackRate = this.playhead.speed.get()
    this.video.defaultPlaybackRate = this.video.playbackRate
  }

  #takeVolume(): void {
    this.video.volume = this.playhead.volume.get()
    this.video.muted = this.video.volume === 0
  }

  /** A stream broke: asked for again where it stopped, a few times; then said. */
  readonly #failedWith = (problem: unknown): void => {
    this.#failed += 1
    if (this.#failed <= AGAIN && this.playhead.isPlaying.get()) {
      setTimeout(() => this.#stream?.from(this.playhead.frame.get()), 500 * this.#failed)
      return
    }
    if (this.playhead.isPlaying.get()) this.pause()
    this.problem.set(problem)
  }
}
