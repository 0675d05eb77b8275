import { useEffect } from 'react'

import type { PreviewLine } from '@/api/schema'

import { useHeard } from './preview'
import { usePlayhead, useScriptDesk, useSession } from './hooks'
import type { SpokenWord } from './playhead'

/** Says which word is spoken where the playhead stands; while it plays, the line that is heard is the active one. */
export function useSpokenWords(): void {
  const heard = useHeard()
  const playhead = usePlayhead()
  const desk = useScriptDesk()
  const { selection } = useSession()
  useEffect(() => {
    const lines = [...heard.values()]
    const follow = () => {
      const word = wordAt(lines, playhead.frame.get())
      const before = playhead.word.get()
      if (word?.line === before?.line && word?.start === before?.start) return
      playhead.word.set(word)
      const isFollowed = playhead.isPlaying.get() && desk.open.get() === null
      if (isFollowed && word !== null && selection.now.get().line !== word.line) selection.line(word.line)
    }
    follow()
    return playhead.frame.subscribe(follow)
  }, [heard, playhead, desk, selection])
}

/** The word that is heard at a frame: until the next begins where they follow closely; null in pauses. */
export function wordAt(lines: readonly PreviewLine[], frame: number): SpokenWord | null {
  const line = lines[lastBefore(lines, frame)]
  if (line === undefined || frame >= line.end) return null
  const word = line.words[lastBefore(line.words, frame)]
  return word === undefined ? null : { line: line.id, start: word.at, end: word.until }
}

/** Index of the last that begins at or before a frame, by halving; -1 if none does. */
function lastBefore(all: readonly { readonly start: number }[], frame: number): number {
  let from = 0
  let to = all.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((all[middle]?.start ?? Infinity) <= frame) from = middle + 1
    else to = middle
  }
  return from - 1
}
