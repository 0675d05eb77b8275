import createClient, { type Middleware } from 'openapi-fetch'

import type { paths } from './schema'

/** A field that the server would not take. */
export interface WrongField {
  readonly field: string
  readonly code: string
  readonly detail: string
}

/**
 * An answer that says no (RFC 9457), or no answer at all.
 *
 * `code` never changes and is what to decide by; `message` is the server's sentence, in English. The words for
 * people come from `locales/{en,zh}/problems.json` by code (`useProblemText`).
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    /** The HTTP status; 0 where the server was not reached. */
    readonly status: number,
    readonly code: string,
    sentence: string,
    /** The request's id, for the operator's log. */
    readonly request: string = '',
    readonly fields: readonly WrongField[] = [],
    /** Seconds after which to ask again, where the server says so. */
    readonly retryAfter: number | null = null,
  ) {
    super(sentence)
  }

  /** Whether the server was not reached. */
  get isOffline(): boolean {
    return this.status === 0
  }

  /** Whether asking again would bring the same answer. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429
  }

  /** Whether what was edited has changed since it was read. */
  get isConflict(): boolean {
    return this.status === 412
  }
}

/** Codes by which the server says that nobody is signed in here any more. */
const SIGNED_OUT = new Set(['api.not-signed-in', 'accounts.session-over'])
let onSignedOut = () => {}

/** What to do when the server says, to whatever was asked, that the session is over. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

const guarded: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID())
    }
    return request
  },
  onResponse: async ({ response }) => {
    if (!response.ok && response.status !== 304) {
      const problem = await problemOf(response)
      if (SIGNED_OUT.has(problem.code)) onSignedOut()
      throw problem
    }
    return response
  },
  onError: ({ error }) => {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return new Problem(0, 'studio.offline', 'The studio was not reached.')
  },
}

/** The API, typed by its description. A refusal is thrown as `Problem`. */
export const api = createClient<paths>({ baseUrl: typeof window === 'undefined' ? '' : window.location.origin })
api.use(guarded)

interface Answer {
  data?: unknown
  response: Response
}

type DataOf<A extends Answer> = Exclude<A['data'], undefined>

/** What an answer holds. `await take(api.GET('/api/v1/projects'))`. */
export async function take<A extends Answer>(asked: Promise<A>): Promise<DataOf<A>> {
  return (await asked).data as DataOf<A>
}

/** What an answer holds, with its `ETag`: what an edit of it is to name as `If-Match`. */
export async function takeTagged<A extends Answer>(asked: Promise<A>): Promise<{ data: DataOf<A>; etag: string }> {
  const { data, response } = await asked
  return { data: data as DataOf<A>, etag: response.headers.get('ETag') ?? '' }
}

/** The problem that an answer tells. */
export async function problemOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Partial<{
    code: string
    detail: string
    request: string
    errors: WrongField[]
  }>
  const wait = Number(response.headers.get('Retry-After'))
  return new Problem(
    response.status,
    told.code ?? `http.${response.status}`,
    told.detail ?? response.statusText,
    told.request ?? response.headers.get('X-Request-Id') ?? '',
    told.errors ?? [],
    Number.isFinite(wait) && wait > 0 ? wait : null,
  )
}
