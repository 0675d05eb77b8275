import { createContext, useContext, useSyncExternalStore } from 'react'

import { toast } from '@/ui/toasts'
import { useProblemText } from '@/ui/problemText'

import type { ScriptDesk } from '../script/desk'
import type { Film, Operation } from './film'
import { Playhead, type Watched } from './playhead'
import type { Selected, Selection } from './selection'
import type { Editing, FilmSession } from './session'

/** What the parts of an editor share. */
export interface Shared {
  readonly session: FilmSession
  readonly playhead: Playhead
  readonly script: ScriptDesk
}

export const EditorContext = createContext<Shared | null>(null)

function useShared(): Shared {
  const shared = useContext(EditorContext)
  if (shared === null) throw new Error('This belongs inside <Editor>.')
  return shared
}

/** The session: `edit`, `undo`, `redo`, `refresh`, `selection`, for who wants more than the hooks below. */
export function useSession(): FilmSession {
  return useShared().session
}

/**
 * Something of the film, with all edits that are on their way. Draws again only when what `pick` returns is
 * another value: let it pick what is there, and make nothing new.
 *
 *     const lines = useProject((film) => film.lines)
 */
export function useProject<Picked>(pick: (film: Film) => Picked): Picked {
  const { session } = useShared()
  const picked = () => {
    const { film } = session.state.get()
    if (film === null) throw new Error('The film is drawn before it was read.')
    return pick(film)
  }
  return useSyncExternalStore(session.state.subscribe, picked)
}

/** Something of how the film is being edited: `useEditing((editing) => editing.saving)`. */
export function useEditing<Picked>(pick: (editing: Editing) => Picked): Picked {
  const { session } = useShared()
  return useSyncExternalStore(session.state.subscribe, () => pick(session.state.get()))
}

/** What is active: one line and its scene, the same everywhere; `select` changes it. */
export function useSelection(): Selected & { readonly select: Selection } {
  const { selection } = useShared().session
  return { ...useWatched(selection.now), select: selection }
}

/** The playhead: subscribe to `frame` and draw without React where it must be smooth. */
export function usePlayhead(): Playhead {
  return useShared().playhead
}

/** How the script lies on the desk: which text is open, what is looked for. */
export function useScriptDesk(): ScriptDesk {
  return useShared().script
}

/** A watched value, as React sees it; with `pick` something of it. */
export function useWatched<Value>(watched: Watched<Value>): Value
export function useWatched<Value, Picked>(watched: Watched<Value>, pick: (value: Value) => Picked): Picked
export function useWatched<Value, Picked>(watched: Watched<Value>, pick?: (value: Value) => Picked): Value | Picked {
  return useSyncExternalStore(watched.subscribe, () => (pick === undefined ? watched.get() : pick(watched.get())))
}

/**
 * Edit the film: shown at once where the outcome is clear, sent on the present revision, kept until the
 * server has it. Whether it was taken; a refusal is told as a toast.
 *
 *     const edit = useEdit()
 *     await edit({ kind: 'set_held', scene, held: true })
 */
export function useEdit(): (operation: Operation) => Promise<boolean> {
  const { session } = useShared()
  const tell = useTelling()
  return (operation) => session.edit(operation).then(() => true, tell)
}

/** Tells why a step was refused, as a toast. */
export function useTelling(): (problem: unknown) => false {
  const say = useProblemText()
  return (problem) => {
    toast(say(problem), { kind: 'stop' })
    return false
  }
}
