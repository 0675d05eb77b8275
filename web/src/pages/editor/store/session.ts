import { Problem } from '@/api/client'

import { changed, foreseen, type Film, type Operation } from './film'
import { Watched } from './playhead'
import { hasMovedOn, readFilm, readVersions, sendStep, type Step } from './requests'
import { Selection } from './selection'
import { Neighbours } from './neighbours'
import { isSameText, touched } from './touched'

/** Whether what was typed has reached the server. */
export type Saving = 'saved' | 'typing' | 'saving' | 'offline'

/** An edit of something that somebody else has changed meanwhile: a person chooses. */
export interface Conflict {
  readonly operation: Operation
  /** The text here and there; undefined where it is not about a text. `theirs` null: the line is gone. */
  readonly text?: { readonly mine: string; readonly theirs: string | null }
  /** When the other change was saved. */
  readonly at: string
}

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

/** What an edit was begun on: taken when a person begins to type (`FilmSession.mark`). */
export interface Mark {
  readonly base: string | undefined
  readonly seen: number
}

interface Queued {
  step: Step
  mark: Mark
  key: string
  isSent: boolean
  readonly done: ((film: Film) => void)[]
  readonly failed: ((problem: unknown) => void)[]
}

const FIRST_WAIT = 800
const LONGEST_WAIT = 15_000
const NEWS_EVERY = 5_000
/** Operations of which only the last of several on one thing counts, as long as none was sent. */
const REPLACING = new Set(['set_caption', 'set_spoken', 'set_second_caption'])

/**
 * One film, open in one editor. Edits are shown at once, sent one after another, each on the revision that
 * the one before has made, and kept until the server has them. What others change meanwhile is read and the
 * edits go on top of it; only where both changed the same thing a person is asked.
 */
export class FilmSession {
  readonly state: Watched<Editing>
  readonly selection: Selection
  #confirmed: Film | null = null
  #queue: Queued[] = []
  /** Counts changes that came from elsewhere. */
  #foreign = 0
  #isPumping = false
  #mustRead = false
  #isClosed = false
  #wait = FIRST_WAIT
  #typing = new Set<() => void>()
  readonly #neighbours: Neighbours
  #news: ReturnType<typeof setInterval> | undefined

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
      this.flush()
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
    const last = this.#queue.at(-1)
    if (last !== undefined && !last.isSent && isReplaced(last.step, operation)) {
      last.step = operation
      return this.#waiting(last)
    }
    return this.#queued(operation, mark)
  }

  /** Take the last edit back. */
  undo(): Promise<Film> {
    this.flush()
    return this.#queued({ kind: 'undo' })
  }

  /** Do again what was taken back. */
  redo(): Promise<Film> {
    this.flush()
    return this.#queued({ kind: 'redo' })
  }

  /** Make an earlier version the current one. */
  restore(version: string): Promise<Film> {
    this.flush()
    return this.#queued({ kind: 'restore', version })
  }

  /** Give the project another title. */
  rename(title: string): Promise<Film> {
    return this.#queued({ kind: 'rename', title })
  }

  /** Read the film again: something else has changed it, such as a run. */
  refresh(): void {
    this.#mustRead = true
    void this.#pump()
  }

  /** Note a text that is being typed; `commit` is called when it must be saved at once. Returns its end. */
  typing(commit: () => void): () => void {
    this.#typing.add(commit)
    this.#publish()
    return () => {
      if (this.#typing.delete(commit)) this.#publish()
    }
  }

  /** Save at once what is being typed. */
  flush(): void {
    for (const commit of [...this.#typing]) commit()
  }

  /** Whether anything would be lost if the page were closed now. */
  get isUnsaved(): boolean {
    return this.#typing.size > 0 || this.#queue.length > 0
  }

  /** Settle a conflict. Both texts become versions, whichever is chosen. */
  settle(choice: 'mine' | 'theirs'): void {
    const { conflict } = this.state.get()
    const [item] = this.#queue
    if (conflict === null || item === undefined || this.#confirmed === null) return
    const theirs = conflict.text?.theirs
    if (choice === 'mine' && theirs === null) item.step = this.#putBack(conflict)
    else if (choice === 'theirs' && typeof theirs === 'string') this.#queueBehind(item, conflict.operation, theirs)
    else if (choice === 'theirs') this.#drop(item)
    item.mark = this.#now(item.step)
    this.#set({ conflict: null })
    void this.#pump()
  }

  #putBack(conflict: Conflict): Operation {
    const line = 'line' in conflict.operation ? conflict.operation.line : ''
    const before = this.#neighbourBefore(line)
    return { kind: 'insert_line', after: before, text: conflict.text?.mine ?? '' }
  }

  #neighbourBefore(line: string): string | null {
    const shown = this.state.get().film?.lines ?? []
    const known = new Set(this.#confirmed?.lines.map(({ id }) => id))
    const at = shown.findIndex(({ id }) => id === line)
    const before = shown.slice(0, Math.max(at, 0)).findLast(({ id }) => known.has(id))
    return before?.id ?? this.#confirmed?.lines.at(-1)?.id ?? null
  }

  #queueBehind(item: Queued, operation: Operation, text: string): void {
    if (!('text' in operation)) return
    const step = { ...operation, text } as Operation
    this.#queue.splice(1, 0, { ...newItem(step, this.#now(step)), done: item.done.splice(0), failed: item.failed.splice(0) })
  }

  #drop(item: Queued): void {
    this.#queue = this.#queue.filter((each) => each !== item)
    if (this.#confirmed !== null) for (const done of item.done) done(this.#confirmed)
  }

  #now(step: Step): Mark {
    const base = this.#confirmed === null || !isOperation(step) ? undefined : touched(this.#confirmed, step)
    return { base, seen: this.#foreign }
  }

  #queued(step: Step, mark: Mark = { base: undefined, seen: this.#foreign }): Promise<Film> {
    const item = newItem(step, mark)
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
    const conflict = this.#conflictOf(item, film)
    if (conflict !== null) {
      this.#set({ conflict })
      return
    }
    item.isSent = true
    try {
      const change = await sendStep(film.project, item.step, item.key)
      this.#queue.shift()
      this.#confirmed = changed(film, item.step.kind === 'rename' ? { ...change, stale: film.stale } : change)
      this.#set({ savedAt: new Date() })
      this.#neighbours.tell(change.project.revision)
      await this.#stepped(item.step)
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
      if (error.code === 'project.nothing_to_undo') this.#set({ canUndo: false })
      if (error.code === 'project.nothing_to_redo') this.#set({ canRedo: false })
      if (error.status === 404) this.#mustRead = true
    }
  }

  async #stepped(step: Step): Promise<void> {
    if (step.kind === 'undo' || step.kind === 'redo') await this.#readHistory()
    else if (step.kind !== 'rename') this.#set({ canUndo: true, canRedo: false })
  }

  #conflictOf(item: Queued, film: Film): Conflict | null {
    const { step, mark } = item
    if (!isOperation(step) || mark.base === undefined || mark.seen === this.#foreign) return null
    const there = touched(film, step)
    if (there === mark.base) return null
    const at = film.project.updated_at
    if (!('text' in step) || typeof step.text !== 'string') return { operation: step, at }
    if ('line' in step && !film.lines.some(({ id }) => id === step.line)) {
      return { operation: step, text: { mine: step.text, theirs: null }, at }
    }
    if (there === undefined || isSameText(there, step.text)) return null
    return { operation: step, text: { mine: step.text, theirs: there }, at }
  }

  async #readHistory(): Promise<void> {
    if (this.#confirmed === null) return
    const versions = await readVersions(this.id)
    const byId = new Map(versions.map((version) => [version.id, version]))
    const head = byId.get(this.#confirmed.project.version)
    let own = head
    while (own !== undefined && (own.kind === 'made' || own.kind === 'created') && own.parent !== null) own = byId.get(own.parent)
    const canUndo = head !== undefined && (own === undefined || own.parent !== null)
    this.#set({ canUndo, canRedo: versions.some((version) => version.parent === head?.id && version.kind !== 'made') })
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
      this.#queue.length > 0 ? (isOffline ? 'offline' : 'saving') : this.#typing.size > 0 ? 'typing' : 'saved'
    this.#set({ film, saving })
    if (film !== null) this.selection.settle(film)
  }

  #shown: { confirmed: Film; steps: readonly Step[]; film: Film } | null = null

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

function newItem(step: Step, mark: Mark): Queued {
  return { step, mark, key: crypto.randomUUID(), isSent: false, done: [], failed: [] }
}

function isReplaced(before: Step, after: Operation): boolean {
  if (before.kind !== after.kind || !REPLACING.has(after.kind)) return false
  return 'line' in before && 'line' in after && before.line === after.line
}

function isOperation(step: Step): step is Operation {
  return step.kind !== 'undo' && step.kind !== 'redo' && step.kind !== 'restore' && step.kind !== 'rename'
}

function untilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    window.addEventListener('online', done)
  })
}
