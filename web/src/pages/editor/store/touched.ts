import type { Film, Operation } from './film'

/**
 * What of a film an operation replaces, as it is there now; undefined if the operation adds or moves.
 * If it differs from what the person saw, somebody else has changed the same thing meanwhile.
 */
export function touched(film: Film, operation: Operation): string | undefined {
  switch (operation.kind) {
    case 'set_caption':
      return plain(lineOf(film, operation.line)?.caption)
    case 'split_line':
    case 'merge_line':
    case 'delete_line':
      return plain(lineOf(film, operation.line)?.caption)
    case 'set_spoken': {
      const line = lineOf(film, operation.line)
      return line?.spoken_apart === true ? plain(line.spoken) : ''
    }
    case 'set_second_caption':
      return plain(film.second.lines.find((line) => line.line === operation.line)?.caption)
    case 'set_props': {
      const props = sceneOf(film, operation.scene)?.props ?? {}
      return JSON.stringify(Object.keys(operation.props).map((name) => props[name] ?? null))
    }
    case 'set_layout':
    case 'set_picture': {
      const scene = sceneOf(film, operation.scene)
      return JSON.stringify([scene?.layout, scene?.props])
    }
    case 'set_cues':
      return JSON.stringify(sceneOf(film, operation.scene)?.cues)
    default:
      return undefined
  }
}

/** Whether a text is the same but for spaces, which the server tidies. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim()
}

function lineOf(film: Film, id: string) {
  return film.lines.find((line) => line.id === id)
}

function sceneOf(film: Film, id: string) {
  return film.scenes.find((scene) => scene.id === id)
}
