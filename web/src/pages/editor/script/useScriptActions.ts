import { useTranslation } from 'react-i18next'

import { toast } from '@/ui/toasts'
import { lengthOf } from '@/ui/text'

import { useEdit, usePlayhead, useScriptDesk, useSession, useTelling } from '../store/hooks'
import { isSameText } from '../store/touched'
import type { OpenText, ScriptDesk } from './desk'

/** What can be done with lines, by pointer or by keys. */
export function useScriptActions() {
  const { t } = useTranslation('script')
  const session = useSession()
  const desk = useScriptDesk()
  const edit = useEdit()
  const tell = useTelling()
  const playhead = usePlayhead()
  const film = () => session.state.get().film
  const lines = () => film()?.lines ?? []
  const indexOf = (id: string) => lines().findIndex((line) => line.id === id)
  const beside = (id: string, step: number) => (indexOf(id) < 0 ? undefined : lines()[indexOf(id) + step])
  const undoable = (text: string) => toast(text, { undo: () => void session.undo().catch(tell) })

  /** Open a text of a line, and make the line active. */
  const open = (text: OpenText) => {
    playhead.pause()
    session.selection.line(text.line)
    desk.inserting.set(undefined)
    desk.open.set(text)
  }
  /** The text of this line is no longer open. */
  const close = (line: string) => {
    if (desk.open.get()?.line !== line) return
    desk.open.set(null)
    focusLine(line)
  }
  const split = async (id: string, at: number) => {
    const place = indexOf(id)
    const wasOpen = closeAll(desk)
    if (!(await edit({ kind: 'split_line', line: id, at }))) return
    const following = lines()[place + 1]
    if (following !== undefined && wasOpen) open({ line: following.id, part: 'caption', at: 0 })
    else undoable(t('said.split'))
  }
  const merge = async (id: string) => {
    const line = lines()[indexOf(id)]
    if (line === undefined || beside(id, 1) === undefined) return
    const wasOpen = closeAll(desk)
    const at = lengthOf(line.caption.trim())
    if (!(await edit({ kind: 'merge_line', line: id }))) return
    if (wasOpen) open({ line: id, part: 'caption', at })
    else undoable(t('said.merged'))
  }
  const remove = async (ids: readonly string[]) => {
    const next = beside(ids.at(-1) ?? '', 1) ?? beside(ids[0] ?? '', -1)
    closeAll(desk)
    const done = await Promise.all(ids.map((line) => edit({ kind: 'delete_line', line })))
    const count = done.filter(Boolean).length
    if (count === 0) return
    if (next !== undefined) session.selection.line(next.id)
    const undo = () => {
      for (let at = 0; at < count; at += 1) void session.undo().catch(tell)
    }
    toast(t('said.removed', { count }), { undo })
  }
  const insert = async (after: string | null, text: string): Promise<string | null> => {
    const known = new Set(lines().map(({ id }) => id))
    if (!(await edit({ kind: 'insert_line', after, text }))) return null
    const made = lines().find(({ id, caption }) => !known.has(id) && isSameText(caption, text))
    if (made !== undefined) session.selection.line(made.id)
    return made?.id ?? null
  }
  return {
    open,
    close,
    split,
    merge,
    remove,
    insert,
    mergeWithPrevious: async (id: string) => {
      const previous = beside(id, -1)
      if (previous !== undefined) await merge(previous.id)
    },
    openBeside: (id: string, step: 1 | -1) => {
      const other = beside(id, step)
      if (other !== undefined) open({ line: other.id, part: 'caption', at: step === 1 ? 0 : undefined })
    },
    insertAfter: (id: string | null) => {
      desk.open.set(null)
      desk.inserting.set(id)
    },
    insertBefore: (id: string) => {
      desk.open.set(null)
      desk.inserting.set(beside(id, -1)?.id ?? null)
    },
    lock: (id: string) => {
      const line = lines()[indexOf(id)]
      if (line !== undefined) void edit({ kind: 'set_locked', line: id, locked: !line.locked })
    },
    move: (id: string, step: 1 | -1) => {
      const place = indexOf(id)
      const after = step === 1 ? lines()[place + 1] : lines()[place - 2]
      if (place < 0 || (step === 1 ? after === undefined : place === 0)) return
      void edit({ kind: 'move_line', line: id, after: after?.id ?? null })
    },
  }
}

/** Give the focus to a line's sentence, if the focus is nowhere else by now. */
export function focusLine(line: string): void {
  requestAnimationFrame(() => {
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body) return
    document.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(line)}"]`)?.focus({ preventScroll: true })
  })
}

/** Take the focus along to the active line's sentence, if it is on another's. */
export function followLine(line: string): void {
  const { activeElement } = document
  const on = activeElement instanceof HTMLElement ? activeElement.dataset.sentence : undefined
  if (on === undefined || on === line) return
  ;(activeElement as HTMLElement).blur()
  focusLine(line)
}

function closeAll(desk: ScriptDesk): boolean {
  const wasOpen = desk.open.get() !== null
  desk.open.set(null)
  return wasOpen
}
