import { api, Problem, problemOf, take } from '@/api/client'

/** A file on its way into the library. */
export interface Upload {
  readonly key: number
  readonly name: string
  readonly size: number
  /** Bytes that are safe on the server. */
  readonly sent: number
  /** `lost`: the server is not reached; it is tried again by itself. `broken`: it was refused. */
  readonly state: 'waiting' | 'sending' | 'lost' | 'checking' | 'paused' | 'broken'
  readonly error?: unknown
}

interface Job {
  readonly file: File
  /** The upload's id, once it is announced: what makes it go on where it was. */
  id?: string
  stop: AbortController
}

const PIECE = 1024 * 1024
const WAITS = [500, 1000, 2000, 4000, 8000]

let latest = 0
let shown: readonly Upload[] = []
let isBusy = false
const jobs = new Map<number, Job>()
const listeners = new Set<() => void>()
let told: () => void = () => undefined

/** Send files, one after the other. `onDone` is told of each that has become a file of the library. */
export function send(files: Iterable<File>, onDone: () => void): void {
  told = onDone
  for (const file of files) {
    latest += 1
    jobs.set(latest, { file, stop: new AbortController() })
    set([...shown, { key: latest, name: file.name, size: file.size, sent: 0, state: 'waiting' }])
  }
  void next()
}

/** Hold a file; what was sent of it stays. */
export function pause(key: number): void {
  jobs.get(key)?.stop.abort()
  update(key, { state: 'paused' })
}

/** Go on with a file from where it is. */
export function resume(key: number): void {
  const job = jobs.get(key)
  if (job === undefined) return
  job.stop = new AbortController()
  update(key, { state: 'waiting', error: undefined })
  void next()
}

/** Give a file up. */
export function giveUp(key: number): void {
  const job = jobs.get(key)
  job?.stop.abort()
  jobs.delete(key)
  set(shown.filter((one) => one.key !== key))
  if (job?.id !== undefined) void api.DELETE('/api/v1/uploads/{upload_id}', { params: { path: { upload_id: job.id } } }).catch(() => undefined)
}

/** For `useSyncExternalStore`. */
export const uploads = {
  get: (): readonly Upload[] => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

async function next(): Promise<void> {
  if (isBusy) return
  const first = shown.find(({ state }) => state === 'waiting')
  const job = first && jobs.get(first.key)
  if (first === undefined || job === undefined) return
  isBusy = true
  try {
    await whole(first.key, job)
    jobs.delete(first.key)
    set(shown.filter((one) => one.key !== first.key))
    told()
  } catch (error) {
    if (!job.stop.signal.aborted) update(first.key, { state: 'broken', error })
  } finally {
    isBusy = false
  }
  void next()
}

async function whole(key: number, job: Job): Promise<void> {
  const { file } = job
  job.id ??= (await take(api.POST('/api/v1/uploads', { body: { name: file.name, size: file.size }, signal: job.stop.signal }))).id
  const path = { upload_id: job.id }
  let at = (await take(api.GET('/api/v1/uploads/{upload_id}', { params: { path }, signal: job.stop.signal }))).received
  let failures = 0
  while (at < file.size) {
    update(key, { state: 'sending', sent: at })
    try {
      at = await piece(job, at)
      failures = 0
    } catch (error) {
      if (job.stop.signal.aborted || (error instanceof Problem && error.isRefusal && error.code !== 'library.wrong-offset')) throw error
      update(key, { state: 'lost', error })
      await pauseFor(WAITS[Math.min(failures, WAITS.length - 1)] ?? 0, job.stop.signal)
      failures += 1
      at = await standing(job, at)
    }
  }
  update(key, { state: 'checking', sent: file.size, error: undefined })
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  await take(api.POST('/api/v1/uploads/{upload_id}/finish', { params: { path }, body: { sha256 }, signal: job.stop.signal }))
}

/** Send a piece; where the upload stands then. */
async function piece({ file, id, stop }: Job, at: number): Promise<number> {
  const response = await fetch(`/api/v1/uploads/${id ?? ''}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(at) },
    body: file.slice(at, at + PIECE),
    signal: stop.signal,
  })
  if (!response.ok) throw await problemOf(response)
  return Number(response.headers.get('Upload-Offset') ?? at)
}

/** Where the upload stands after a break; `at` where that is not known yet. */
async function standing({ id, stop }: Job, at: number): Promise<number> {
  try {
    const params = { path: { upload_id: id ?? '' } }
    return (await take(api.GET('/api/v1/uploads/{upload_id}', { params, signal: stop.signal }))).received
  } catch (error) {
    if (error instanceof Problem && error.isRefusal) throw error
    return at
  }
}

const hex = (data: ArrayBuffer): string => [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function update(key: number, changed: Partial<Upload>): void {
  set(shown.map((one) => (one.key === key ? { ...one, ...changed } : one)))
}

function set(now: readonly Upload[]): void {
  shown = now
  for (const listener of listeners) listener()
}
