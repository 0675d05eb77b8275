import { queryOptions } from '@tanstack/react-query'

import { api, Problem, take } from '@/api/client'
import type { Project, TemplateWhole } from '@/api/schema'

import type { Operation } from '../store/film'
import type { FilmSession } from '../store/session'
import { inTurn } from './turns'

const of = (project: string) => ({ params: { path: { project_id: project } } })
const TRIES = 4

/** What every kind of scene shows, as it declares it. */
export const layoutsQuery = queryOptions({
  queryKey: ['layouts'],
  queryFn: async () => (await take(api.GET('/api/v1/layouts'))).items,
  staleTime: Infinity,
})

/** Kinds of scenes that could show the lines of a scene, the best first. */
export const alternativesQuery = (project: string, version: string, scene: string) =>
  queryOptions({
    queryKey: ['alternatives', project, scene, version],
    queryFn: ({ signal }) => {
      const params = { path: { project_id: project, scene_id: scene } }
      return take(api.GET('/api/v1/projects/{project_id}/scenes/{scene_id}/layouts', { params, signal }))
    },
    staleTime: Infinity,
  })

/** What enters in a scene, in reading order. */
export const elementsQuery = (project: string, version: string, scene: string) =>
  queryOptions({
    queryKey: ['elements', project, scene, version],
    queryFn: ({ signal }) => {
      const params = { path: { project_id: project, scene_id: scene } }
      return take(api.GET('/api/v1/projects/{project_id}/scenes/{scene_id}/elements', { params, signal }))
    },
    staleTime: Infinity,
  })

/** What scenes break of the rules of fit and contrast. */
export const checksQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['checks', project, version],
    queryFn: ({ signal }) => take(api.GET('/api/v1/projects/{project_id}/checks', { ...of(project), signal })),
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** The film as it would look after an operation: a picture of the scene `at`. Two are drawn at a time. */
export const trialQuery = (project: string, version: string, at: string, operation: Operation, width: number) =>
  queryOptions({
    queryKey: ['trial', project, version, at, operation, width],
    queryFn: ({ signal }) => inTurn(() => tried(project, at, operation, width, signal), signal),
    staleTime: Infinity,
    // the picture as it was until it is drawn anew, but never one of another scene
    placeholderData: (before, query) => (query?.queryKey[3] === at ? before : undefined),
    retry: (count, error) => count < 6 && error instanceof Problem && (error.status === 429 || error.status === 503),
    retryDelay: (_, error) => 1000 * (error instanceof Problem ? (error.retryAfter ?? 1) : 1),
  })

async function tried(project: string, at: string, operation: Operation, width: number, signal: AbortSignal) {
  const body = { at, width, operation }
  const { data } = await api.POST('/api/v1/projects/{project_id}/preview/trial', {
    ...of(project),
    params: { path: { project_id: project }, query: { form: 'webp' } },
    body,
    signal,
    parseAs: 'blob',
  })
  return createImageBitmap(data as unknown as Blob)
}

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await take(api.GET('/api/v1/templates'))).items,
  staleTime: 60_000,
})

/** The whole of a template. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['templates', id],
    queryFn: async () => {
      const whole = await take(api.GET('/api/v1/templates/{template_id}', { params: { path: { template_id: id } } }))
      return whole as TemplateWhole // the client takes tuples for lists
    },
    staleTime: 60_000,
  })

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await take(api.GET('/api/v1/brands'))).items,
  staleTime: 60_000,
})

export const voicesQuery = queryOptions({
  queryKey: ['voices'],
  queryFn: async () => (await take(api.GET('/api/v1/voices'))).items,
  staleTime: Infinity,
})

export const musicQuery = queryOptions({
  queryKey: ['music'],
  queryFn: async () => (await take(api.GET('/api/v1/music'))).items,
  staleTime: Infinity,
})

/** The piece that a film's template plays by itself; it changes with the `look`. */
export const ownMusicQuery = (project: string, look: string) =>
  queryOptions({
    queryKey: ['music', project, look],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/options/track', of(project))),
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** Sounds of the library, the latest first. */
export const soundsQuery = queryOptions({
  queryKey: ['library', 'sound'],
  queryFn: async () => (await take(api.GET('/api/v1/library', { params: { query: { kind: 'sound', limit: 50 } } }))).items,
  staleTime: 30_000,
})

/** Pictures that a film has: of its source, and those brought from the library. */
export const ownPicturesQuery = (project: string, version: string) =>
  queryOptions({
    queryKey: ['pictures', project, version],
    queryFn: () => take(api.GET('/api/v1/projects/{project_id}/pictures', of(project))),
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/** Pictures of the library whose names hold some words, the latest first. */
export const picturesQuery = (text: string) =>
  queryOptions({
    queryKey: ['library', 'picture', text],
    queryFn: async () => {
      const query = { kind: 'picture', text, limit: 24 } as const
      return (await take(api.GET('/api/v1/library', { params: { query } }))).items
    },
    staleTime: 30_000,
    placeholderData: (before) => before,
  })

export const iconsQuery = (text: string) =>
  queryOptions({
    queryKey: ['icons', text],
    queryFn: async () => (await take(api.GET('/api/v1/icons', { params: { query: { q: text, limit: 30 } } }))).items,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

export const placesQuery = (text: string, language: 'en' | 'zh') =>
  queryOptions({
    queryKey: ['places', language, text],
    queryFn: async () => {
      const query = { q: text, language, limit: 8 }
      return (await take(api.GET('/api/v1/places', { params: { query } }))).items
    },
    enabled: text.trim() !== '',
    staleTime: Infinity,
    placeholderData: (before) => before,
  })

/**
 * Change a film by a route of its own, for edits that bring a file: on the newest revision, once more where
 * that has moved on meanwhile. The film is read again afterwards.
 */
export async function bring(session: FilmSession, send: (project: string, etag: string) => Promise<unknown>): Promise<void> {
  session.drafts.flush()
  for (let tried = 1; ; tried += 1) {
    try {
      const project: Project = await take(api.GET('/api/v1/projects/{project_id}', of(session.id)))
      await send(session.id, `"${project.revision}"`)
      session.refresh()
      return
    } catch (error) {
      if (!(error instanceof Problem && error.isConflict) || tried === TRIES) throw error
    }
  }
}

/** Show a picture of the library in a scene. */
export const setPicture = (scene: string, media: string, at?: number) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/scenes/{scene_id}/picture', {
    params: { path: { project_id: project, scene_id: scene } },
    headers: { 'If-Match': etag },
    body: { media, at },
  })

/** Take a sound of the library for a line, instead of the voice. */
export const setRecording = (line: string, media: string) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/lines/{line_id}/recording', {
    params: { path: { project_id: project, line_id: line } },
    headers: { 'If-Match': etag },
    body: { media },
  })

/** Choose one of one's own templates. */
export const setOwnTemplate = (template: string) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/options/own-template', { ...of(project), headers: { 'If-Match': etag }, body: { template } })

/** Choose a brand; null for none. */
export const setBrand = (brand: string | null) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/options/brand', { ...of(project), headers: { 'If-Match': etag }, body: { brand } })

/** A piece of music by name, or a sound of the library; neither leaves it to the template. */
export interface TrackChoice {
  readonly track?: string
  readonly media?: string
}

/** Choose the music. */
export const setTrack = (choice: TrackChoice) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/options/track', { ...of(project), headers: { 'If-Match': etag }, body: choice })

/** Give captions in a second language, as a text or subtitles. */
export const setSecond = (text: string) => (project: string, etag: string) =>
  api.PUT('/api/v1/projects/{project_id}/second', {
    ...of(project),
    headers: { 'If-Match': etag },
    body: { source: { kind: 'text', name: 'second.srt', text } },
  })
