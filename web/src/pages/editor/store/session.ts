import { Problem } from '@/api/client'

import { Drafts } from './drafts'
import { changed, foreseen, type Film, type Operation } from './film'
import { Watched } from './playhead'
import { Neighbours } from './neighbours'
import { untilOnline } from './online'
import { conflictOf, isOperation, isReplaced, queued, settling, type Conflict, type Mark, type Queued } from './queue'
import { hasMovedOn, readFilm, readVersions, sendStep, stepsOf, type Step } from './requests'
import { Selection } from './selection'
import { touched } from './touched'

/** Whether what was typed has reached the server. */
export type Saving = 'saved' | 'typing' | 'saving' | 'offline'

/** A film as it is being edited. */
export interface Editing {
  /** The film with all edits, also those that are still on their way; null until it is read. */
  readonly film: Film | null
  /** Why it could not be read. */
  readonly problem: unknown
  readonly saving: Saving
  readonly savedAt: Date | null
  readonly conflict: Conflict | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const FIRST_WAIT = 800
const LONGEST_WAIT = 15_000
const NEWS_EVERY = 5_000
/**
 * One film, open in one editor. Edits are shown at once, sent one after another, each on the revision that
 * the one before has made, and kept until the server has them. What others change meanwhile is read and the
 * edits go on top of it; only where both changed the same thing a person is asked.
 */
export class FilmSession {
  readonly state: Watched<Editing>
  readonly selection: Selection
  /** Texts that are being typed. */
  readonly drafts: Drafts
  #confirmed: Film | null = null
  #queue: Queued[] = []
  /** Counts changes that came from elsewhere. */
  #foreign = 0
  #isPumping = false
  #mustRead = false
  #isClosed = false
  #wait = FIRST_WAIT
  readonly #neighbours: Neighbours
  #news: ReturnType<typeof setInterval> | undefined
  #shown: { confirmed: Film; steps: readonly Step[]; film: Film } | null = null

  constructor(readonly id: string) {
    this.state = new Watched<Editing>({
      film: null,
      problem: null,
      saving: 'saved',
      savedAt: null,
      conflict: null,
      canUndo: false,
      canRedo: false,
    })
    this.drafts = new Drafts(() => this.#publish())
    this.selection = new Selection(() => this.state.get().film)
    this.#neighbours = new Neighbours(id, (revision) => {
      if (revision > (this.#confirmed?.project.revision ?? 0)) this.refresh()
    })
  }

  /** Read the film, and keep up with what others change until the returned function is called. */
  open(): () => void {
    this.#isClosed = false
    this.#neighbours.open()
    this.refresh()
    this.#news = setInterval(() => void this.#lookForNews(), NEWS_EVERY)
    return () => {
      this.drafts.flush()
      this.#isClosed = true
      clearInterval(this.#news)
      this.#neighbours.close()
    }
  }

  /** What an edit that begins now is made on. */
  mark(operation: Operation): Mark {
    const { film } = this.state.get()
    return { base: film === null ? undefined : touched(film, operation), seen: this.#foreign }
  }

  /** Edit the film. Resolves when the server has it; rejects with the `Problem` if it refuses. */
  edit(operation: Operation, mark: Mark = this.mark(operation)): Promise<Film> {
    this.#set({ canUndo: true, canRedo: false }) // also while it is on its way
    const last = this.#queue.at(-1)
    if (last !== undefined && !last.isSent && isReplaced(last.step, operation)) {
      last.step = operation
      return this.#waiting(last)
    }
    return this.#add(operation, mark)
  }

  /** Take the last edit back. */
  undo(): Promise<Film> {
    this.drafts.flush()
    this.#set({ canRedo: true })
    return this.#add({ kind: 'undo' })
  }

  /** Do again what was taken back. */
  redo(): Promise<Film> {
    this.drafts.flush()
    this.#set({ canUndo: true })
    return this.#add({ kind: 'redo' })
  }

  /** Make an earlier version the current one. */
  restore(version: string): Promise<Film> {
    this.drafts.flush()
    return this.#add({ kind: 'restore', version })
  }

  /** Give the project another title. */
  rename(title: string): Promise<Film> {
    return this.#add({ kind: 'rename', title })
  }

  /** Read the film again: something else has changed it, such as a run. */
  refresh(): void {
    this.#mustRead = true
    void this.#pump()
  }

  /** Whether anything would be lost if the page were closed now. */
  get isUnsaved(): boolean {
    return this.drafts.size > 0 || this.#queue.length > 0
  }

  /** Settle a conflict. Of two texts both become versions, whichever is chosen. */
  settle(choice: 'mine' | 'theirs'): void {
    const { conflict, film } = this.state.get()
    const [item] = this.#queue
    const confirmed = this.#confirmed
    if (conflict === null || item === undefined || confirmed === null || film === null) return
    const steps = settling(conflict, choice, film, confirmed).map((step) => queued(step, this.#now(step)))
    const last = steps.at(-1)
    last?.done.push(...item.done)
    last?.failed.push(...item.failed)
    this.#queue.splice(0, 1, ...steps)
    if (last === undefined) for (const done of item.done) done(confirmed)
    this.#set({ conflict: null })
    this.#publish()
    void this.#pump()
  }

  #now(step: Step): Mark {
    const base = this.#confirmed === null || !isOperation(step) ? undefined : touched(this.#confirmed, step)
    return { base, seen: this.#foreign }
  }

  #add(step: Step, mark: Mark = { base: undefined, seen: this.#foreign }): Promise<Film> {
    const item = queued(step, mark)
    this.#queue.push(item)
    const result = this.#waiting(item)
    this.#publish()
    void this.#pump()
    return result
  }

  #waiting(item: Queued): Promise<Film> {
    const result = new Promise<Film>((resolve, reject) => {
      item.done.push(resolve)
      item.failed.push(reject)
    })
    this.#publish()
    return result
  }

  /** Read and send, one thing after another, until nothing is left to do. */
  async #pump(): Promise<void> {
    if (this.#isPumping) return
    this.#isPumping = true
    try {
      while (this.#mustRead || (this.#queue.length > 0 && this.state.get().conflict === null)) {
        if (this.#isClosed && this.#queue.length === 0) return
        await this.#trying(() => (this.#mustRead ? this.#read() : this.#sendNext()))
      }
    } finally {
      this.#isPumping = false
      this.#publish()
    }
  }

  /** Do something; where the server is not reached, wait and let it be tried again. */
  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.#wait = FIRST_WAIT
    } catch (error) {
      if (!(error instanceof Problem) || error.isRefusal) {
        this.#mustRead = false
        this.#set({ problem: error })
        return
      }
      this.#set({ saving: 'offline' })
      await untilOnline(error.retryAfter === null ? this.#wait : error.retryAfter * 1000)
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT)
    }
  }

  async #read(): Promise<void> {
    const film = await readFilm(this.id)
    this.#mustRead = false
    if (this.#confirmed !== null && film.project.revision === this.#confirmed.project.revision) return
    if (this.#confirmed !== null) this.#foreign += 1
    this.#confirmed = film
    this.#set({ problem: null, savedAt: this.state.get().savedAt ?? new Date(film.project.updated_at) })
    this.#publish()
    await this.#readHistory()
  }

  async #sendNext(): Promise<void> {
    const [item] = this.#queue
    const film = this.#confirmed
    if (item === undefined) return
    if (film === null) throw new Problem(0, 'studio.offline', 'The film was not read yet.')
    const conflict = conflictOf(item, film, this.#foreign)
    if (conflict !== null) {
      this.#set({ conflict })
      return
    }
    item.isSent = true
    try {
      const change = await sendStep(film.project, item.step, item.key)
      this.#queue.shift()
      this.#confirmed = changed(film, item.step.kind === 'rename' ? { ...change, stale: [...film.stale] } : change)
      this.#set({ savedAt: new Date() })
      this.#publish()
      this.#neighbours.tell(change.project.revision)
      if (!isOperation(item.step) && item.step.kind !== 'rename') await this.#readHistory()
      for (const done of item.done) done(this.#confirmed)
    } catch (error) {
      if (!(error instanceof Problem) || !error.isRefusal) throw error
      if (error.isConflict) {
        item.key = crypto.randomUUID()
        this.#mustRead = true
        return
      }
      this.#queue.shift()
      this.#publish()
      for (const failed of item.failed) failed(error)
      if (error.status === 404) this.#mustRead = true
      else await this.#readHistory()
    }
  }

  async #readHistory(): Promise<void> {
    if (this.#confirmed === null) return
    const versions = await readVersions(this.id)
    this.#set(stepsOf(versions, this.#confirmed.project.version))
  }

  async #lookForNews(): Promise<void> {
    if (this.#confirmed === null || this.#isPumping || document.visibilityState === 'hidden') return
    try {
      if (await hasMovedOn(this.#confirmed.project)) this.refresh()
    } catch {
      // the next edit or the next look tells
    }
  }

  /** Tell what is to be seen now. */
  #publish(): void {
    const film = this.#confirmed === null ? null : this.#foreseen(this.#confirmed)
    const isOffline = this.#isPumping && this.state.get().saving === 'offline'
    const saving =
      this.#queue.length > 0 ? (isOffline ? 'offline' : 'saving') : this.drafts.size > 0 ? 'typing' : 'saved'
    this.#set({ film, saving })
    if (film !== null) this.selection.settle(film)
  }

  #foreseen(confirmed: Film): Film {
    const steps = this.#queue.map(({ step }) => step)
    const known = this.#shown
    const isKnown = known?.confirmed === confirmed && known.steps.length === steps.length
    if (isKnown && steps.every((step, at) => step === known.steps[at])) return known.film
    const film = steps.reduce((so, step) => (isOperation(step) ? foreseen(so, step) : so), confirmed)
    this.#shown = { confirmed, steps, film }
    return film
  }

  #set(news: Partial<Editing>): void {
    const before = this.state.get()
    const isSame = Object.entries(news).every(([name, value]) => Object.is(before[name as keyof Editing], value))
    if (!isSame) this.state.set({ ...before, ...news })
  }
}
