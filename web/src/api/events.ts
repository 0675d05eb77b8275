import { Problem, problemOf } from './client'

/** One Server-Sent Event. */
export interface ServerEvent {
  /** What to go on after when the connection was lost. */
  readonly id: string
  readonly event: string
  readonly data: string
}

/** How a stream is listened to. */
export interface Listening {
  readonly signal: AbortSignal
  /** Go on after this event. */
  readonly after?: string
  /** Told when the connection is lost, and when it is there again. */
  readonly onConnected?: (connected: boolean) => void
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

/**
 * The events of an address, connecting again after each loss, from the last event on.
 *
 * Ends when `signal` aborts or whoever listens breaks off; a stream that the server has ended is asked for
 * again, so break off at the last event. Throws `Problem` where the server refuses.
 */
export async function* events(path: string, listening: Listening): AsyncGenerator<ServerEvent> {
  const { signal, onConnected } = listening
  let after = listening.after ?? ''
  let wait = FIRST_WAIT
  while (!signal.aborted) {
    try {
      for await (const event of connection(path, after, signal, onConnected)) {
        wait = FIRST_WAIT
        if (event.id !== '') after = event.id
        yield event
      }
    } catch (error) {
      if (error instanceof Problem && error.isRefusal) throw error
    }
    if (isOver(signal)) return
    onConnected?.(false)
    await sleep(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
}

async function* connection(
  path: string,
  after: string,
  signal: AbortSignal,
  onConnected?: (connected: boolean) => void,
): AsyncGenerator<ServerEvent> {
  const headers: Record<string, string> = { Accept: 'text/event-stream' }
  if (after !== '') headers['Last-Event-ID'] = after
  const response = await fetch(path, { signal, headers, credentials: 'same-origin' })
  if (!response.ok) throw await problemOf(response)
  if (response.body === null) return
  onConnected?.(true)
  const parser = new Parser()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield* parser.push(read.value)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Reads an event stream (HTML standard, 9.2.6) piece by piece. */
export class Parser {
  #rest = ''
  #id = ''
  #event = ''
  #data: string[] = [];

  /** The events that `text` completes. */
  *push(text: string): Generator<ServerEvent> {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line !== '') this.#field(line)
      else if (this.#data.length > 0) yield this.#taken()
      else this.#event = ''
    }
  }

  #field(line: string): void {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') this.#data.push(value)
    else if (name === 'event') this.#event = value
    else if (name === 'id' && !value.includes('\0')) this.#id = value
  }

  #taken(): ServerEvent {
    const event = { id: this.#id, event: this.#event || 'message', data: this.#data.join('\n') }
    this.#data = []
    this.#event = ''
    return event
  }
}

const isOver = (signal: AbortSignal): boolean => signal.aborted

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
