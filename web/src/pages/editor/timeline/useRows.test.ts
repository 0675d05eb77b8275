import { describe, expect, it } from 'vitest'

import { beginningOf, wordsOf, type Clip, type Word } from './useRows'

const word = (line: string, at: number, start: number) => ({ line, at, start, end: start + 5 }) as Word
const clip = (start: number, end: number, lines: string[], since = 0) => ({ start, end, scene: { lines, since } }) as Clip

describe('where a scene begins', () => {
  const words = [word('a', 0, 0), word('a', 4, 10), word('b', 0, 20), word('b', 3, 30), word('b', 9, 40)]

  it('is the word that it was given, before the preview has followed', () => {
    const scenes = [clip(0, 18, ['a']), clip(18, 60, ['b'])] as const
    expect(beginningOf(scenes[1], words)).toBe(words[2])
    expect(beginningOf(clip(18, 60, ['b'], 3), words)).toBe(words[3])
    expect(beginningOf(clip(18, 60, ['a', 'b'], 4), words)).toBe(words[1])
  })

  it('is by time where its line has no words', () => {
    expect(beginningOf(clip(28, 60, ['c']), words)).toBe(words[3])
  })

  it('stays among the words of both scenes, to whichever of them a line has gone', () => {
    expect(wordsOf([clip(0, 18, ['a']), clip(18, 60, ['b'])], words)).toEqual(words)
    expect(wordsOf([clip(0, 18, []), clip(18, 60, ['a', 'b'])], words)).toEqual(words)
  })
})
