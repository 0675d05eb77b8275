import type { paths } from '@/api/schema'
import type { Change, Document, Line, Options, Project, Scene, Second } from '@/api/schema'

/** An edit, told apart by `kind`: what `POST /projects/{id}/edits` takes. */
export type Operation = NonNullable<
  paths['/api/v1/projects/{project_id}/edits']['post']['requestBody']
>['content']['application/json']

/** A project with all that an editor shows of it. Values are never changed, only replaced. */
export interface Film {
  readonly project: Project
  readonly options: Options
  /** In the order they are spoken. */
  readonly lines: readonly Line[]
  /** Ids of lines in a person's own voice. */
  readonly recorded: readonly string[]
  readonly scenes: readonly Scene[]
  /** Ids of scenes that the next run directs again. */
  readonly stale: readonly string[]
  readonly second: Second
  /** The source as it was read; null while there is none. */
  readonly document: Document | null
}

/** The film after what the server says an edit changed. */
export function changed(film: Film, change: Change): Film {
  return {
    project: change.project,
    options: change.options ?? film.options,
    lines: merged(film.lines, change.lines, change.line_order),
    recorded: change.recorded ?? film.recorded,
    scenes: merged(film.scenes, change.scenes, change.scene_order),
    stale: sameList(film.stale, change.stale) ? film.stale : change.stale,
    second: change.second ?? film.second,
    document: film.document,
  }
}

function merged<One extends { readonly id: string }>(
  before: readonly One[],
  news: readonly One[],
  order: readonly string[] | null,
): readonly One[] {
  if (news.length === 0 && order === null) return before
  const known = new Map(before.map((one) => [one.id, one]))
  for (const one of news) known.set(one.id, one)
  return (order ?? before.map((one) => one.id)).flatMap((id) => known.get(id) ?? [])
}

/**
 * The film as it will very likely be after an operation: what is shown until the server has answered.
 * Operations whose outcome only the server knows leave it as it is.
 */
export function foreseen(film: Film, operation: Operation): Film {
  switch (operation.kind) {
    case 'set_caption':
      return withLine(film, operation.line, (line) => captioned(line, operation.text))
    case 'set_spoken':
      return withLine(film, operation.line, (line) => ({
        ...line,
        spoken: operation.text ?? line.caption,
        spoken_apart: operation.text !== null,
      }))
    case 'set_line_voice':
      return withLine(film, operation.line, (line) => ({ ...line, voice: operation.voice }))
    case 'set_locked':
      return withLine(film, operation.line, (line) => ({ ...line, locked: operation.locked }))
    case 'delete_line':
      return { ...film, lines: film.lines.filter((line) => line.id !== operation.line) }
    case 'move_line':
      return { ...film, lines: moved(film.lines, operation.line, operation.after) }
    case 'move_scene':
      return { ...film, scenes: moved(film.scenes, operation.scene, operation.after) }
    case 'set_held':
      return withScene(film, operation.scene, (scene) => ({ ...scene, held: operation.held }))
    case 'set_props':
      return withScene(film, operation.scene, (scene) => ({
        ...scene,
        props: { ...scene.props, ...operation.props },
        held: true,
      }))
    case 'set_cues':
      return withScene(film, operation.scene, (scene) => ({ ...scene, cues: operation.cues, held: true }))
    case 'set_transition':
      return withScene(film, operation.scene, (scene) => ({ ...scene, transition: operation.transition, held: true }))
    case 'set_title':
      return { ...film, project: { ...film.project, title: operation.title } }
    case 'set_voice':
      return { ...film, options: { ...film.options, voice: operation.voice } }
    case 'set_aspect':
      return { ...film, options: { ...film.options, aspect: operation.aspect } }
    case 'set_music':
      return { ...film, options: { ...film.options, music: operation.music } }
    case 'set_captions':
      return { ...film, options: { ...film.options, captions: operation.captions } }
    case 'set_caption_style':
      return { ...film, options: { ...film.options, caption_style: operation.style } }
    case 'set_motion':
      return { ...film, options: { ...film.options, motion: operation.motion } }
    case 'set_cover':
      return { ...film, options: { ...film.options, cover: operation.cover, cover_frame: operation.frame ?? null } }
    default:
      return film
  }
}

function captioned(line: Line, text: string): Line {
  const links: Line['links'] = [] // they belonged to the words before
  return { ...line, caption: text, spoken: line.spoken_apart ? line.spoken : text, links }
}

function withLine(film: Film, id: string, change: (line: Line) => Line): Film {
  return { ...film, lines: film.lines.map((line) => (line.id === id ? change(line) : line)) }
}

function withScene(film: Film, id: string, change: (scene: Scene) => Scene): Film {
  return { ...film, scenes: film.scenes.map((scene) => (scene.id === id ? change(scene) : scene)) }
}

function moved<One extends { readonly id: string }>(
  all: readonly One[],
  id: string,
  after: string | null,
): readonly One[] {
  const one = all.find((each) => each.id === id)
  if (one === undefined || after === id) return all
  const rest = all.filter((each) => each.id !== id)
  const place = after === null ? 0 : rest.findIndex((each) => each.id === after) + 1
  if (after !== null && place === 0) return all
  return [...rest.slice(0, place), one, ...rest.slice(place)]
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}
