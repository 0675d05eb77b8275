import { api, Problem, take, takeTagged } from '@/api/client'
import type { Change, Document, Options, Project, Version } from '@/api/schema'

import type { Film, Operation } from './film'

/** What a person does to a film: an edit, or a step through its history. */
export type Step =
  | Operation
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'restore'; readonly version: string }
  | { readonly kind: 'rename'; readonly title: string }

const TRIES = 4
/** Browsers let requests of up to 64 KiB outlive their page. */
const LONGEST_KEPT = 30_000

/** A film with all its parts, of one revision. */
export async function readFilm(id: string): Promise<Film> {
  for (let tried = 1; ; tried += 1) {
    const film = await readOnce(id)
    if (film !== null) return film
    if (tried === TRIES) throw new Problem(0, 'project.changed', 'The film is changing: try again.')
  }
}

async function readOnce(id: string): Promise<Film | null> {
  const params = { params: { path: { project_id: id } } }
  const [project, options, lines, scenes, second, document] = await Promise.all([
    take(api.GET('/api/v1/projects/{project_id}', params)),
    takeTagged(api.GET('/api/v1/projects/{project_id}/options', params)),
    takeTagged(api.GET('/api/v1/projects/{project_id}/lines', params)),
    takeTagged(api.GET('/api/v1/projects/{project_id}/scenes', params)),
    takeTagged(api.GET('/api/v1/projects/{project_id}/second', params)),
    readDocument(id),
  ])
  const tagged = [options, lines, scenes, second].every(({ etag }) => revisionOf(etag) === project.revision)
  if (!tagged) return null
  return {
    project,
    options: options.data as Options,
    lines: lines.data.lines,
    recorded: lines.data.recorded,
    scenes: scenes.data.scenes,
    stale: scenes.data.stale,
    second: second.data,
    document,
  }
}

async function readDocument(id: string): Promise<Document | null> {
  try {
    return await take(api.GET('/api/v1/projects/{project_id}/document', { params: { path: { project_id: id } } }))
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}

/** Whether the server has another revision of a film than this. */
export async function hasMovedOn(project: Project): Promise<boolean> {
  const { response } = await api.GET('/api/v1/projects/{project_id}', {
    params: { path: { project_id: project.id } },
    headers: { 'If-None-Match': `"${project.revision}"` },
  })
  return response.status !== 304 && revisionOf(response.headers.get('ETag') ?? '') !== project.revision
}

/** The newest versions of a film. */
export async function readVersions(id: string): Promise<readonly Version[]> {
  const params = { path: { project_id: id }, query: { limit: 50 } }
  return (await take(api.GET('/api/v1/projects/{project_id}/versions', { params }))).items
}

/** Carry out a step on a revision. Sent again with the same key it is not done again. */
export async function sendStep(project: Project, step: Step, key: string): Promise<Change> {
  // The client's types widen the curves of a template (four numbers) to lists.
  return (await answered(project, step, key)) as Change
}

async function answered(project: Project, step: Step, key: string) {
  const headers = { 'If-Match': `"${project.revision}"`, 'Idempotency-Key': key }
  const path = { project_id: project.id }
  switch (step.kind) {
    case 'undo':
      return take(api.POST('/api/v1/projects/{project_id}/undo', { params: { path }, headers }))
    case 'redo':
      return take(api.POST('/api/v1/projects/{project_id}/redo', { params: { path }, headers }))
    case 'restore': {
      const params = { path: { ...path, version_id: step.version } }
      return take(api.POST('/api/v1/projects/{project_id}/versions/{version_id}/restore', { params, headers }))
    }
    case 'rename':
      return renamed(
        await take(
          api.PATCH('/api/v1/projects/{project_id}', { params: { path }, headers, body: { title: step.title } }),
        ),
      )
    default: {
      const keepalive = JSON.stringify(step).length < LONGEST_KEPT
      return take(
        api.POST('/api/v1/projects/{project_id}/edits', { params: { path }, headers, body: step, keepalive }),
      )
    }
  }
}

function renamed(project: Project): Change {
  return { project, options: null, lines: [], line_order: null, scenes: [], scene_order: null, stale: [] }
}

function revisionOf(etag: string): number {
  return Number(/"(\d+)"/.exec(etag)?.[1] ?? NaN)
}

/** Whether an edit can be taken back or done again, by the newest versions of a film. */
export function stepsOf(versions: readonly Version[], head: string): { canUndo: boolean; canRedo: boolean } {
  const known = new Map(versions.map((version) => [version.id, version]))
  let own = known.get(head)
  const canRedo = versions.some((version) => version.parent === head && version.kind !== 'made')
  if (own === undefined) return { canUndo: false, canRedo }
  while (own !== undefined && MACHINE.has(own.kind) && own.parent !== null) own = known.get(own.parent)
  return { canUndo: own === undefined || own.parent !== null, canRedo }
}

/** Kinds of versions that undo passes over: no person made them. */
const MACHINE = new Set(['made', 'created'])
