import { useTranslation } from 'react-i18next'

import { useCommands } from '@/app/commands'
import { toast } from '@/ui/toasts'

import { useEdit, usePlayhead, useSelection, useSession, useTelling } from '../store/hooks'
import { wordsOf, type Rows } from './useRows'

/** What can be done with scenes as wholes; each says what it did, and can be taken back. */
export interface SceneActions {
  /** Begin a new scene at the word where the film stands. */
  readonly split: () => void
  /** Make one scene of the active one and the next. */
  readonly merge: () => void
  /** Put a copy of the active scene after it. */
  readonly duplicate: () => void
  /** Whether there is an active scene, and whether one follows that it can be merged with. */
  readonly canDuplicate: boolean
  readonly canMerge: boolean
}

/** What can be done with scenes, by the timeline's tools and by keys. */
export function useSceneActions({ clips, words }: Rows): SceneActions {
  const { t } = useTranslation('stage')
  const session = useSession()
  const playhead = usePlayhead()
  const tell = useTelling()
  const edit = useEdit()
  const { scene: active } = useSelection()
  const place = clips.findIndex(({ id }) => id === active)
  const carries = (at: number) => (clips[at]?.scene?.lines.length ?? 0) > 0
  const canDuplicate = place >= 0 && carries(place)
  const canMerge = canDuplicate && carries(place + 1)
  const said = async (done: Promise<boolean>, text: string) => {
    if (await done) toast(text, { undo: () => void session.undo().catch(tell) })
  }
  const split = () => {
    const frame = playhead.frame.get()
    const clip = clips.find(({ start, end }) => start <= frame && frame < end)
    if (clip === undefined) return
    const own = wordsOf([clip], words).slice(1)
    const word = own.find(({ end }) => end > frame) ?? own.at(-1)
    if (word === undefined) return
    void said(edit({ kind: 'split_scene', scene: clip.id, line: word.line, at: word.at }), t('timeline.said.split', { word: word.text }))
  }
  const merge = () => {
    if (canMerge && active !== null) void said(edit({ kind: 'merge_scene', scene: active }), t('timeline.said.merged', { first: place + 1, second: place + 2 }))
  }
  const duplicate = () => {
    if (canDuplicate && active !== null) void said(edit({ kind: 'duplicate_scene', scene: active }), t('timeline.said.duplicated', { number: place + 1 }))
  }
  useCommands(t('timeline.scenes'), [
    { title: t('timeline.split'), keys: 'shift+s', run: split },
    { title: t('timeline.merge'), keys: 'shift+m', disabled: !canMerge, run: merge },
    { title: t('timeline.duplicate'), keys: 'mod+d', disabled: !canDuplicate, run: duplicate },
  ])
  return { split, merge, duplicate, canDuplicate, canMerge }
}
