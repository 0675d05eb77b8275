import { expect, it } from 'vitest'

import { BARS, wave } from './wave'

const sound = (voice: number[]) => ({ per_second: 10, voice, music: [], ducking: 0 })

it('draws the loud parts where they are heard, and no silence', () => {
  const path = wave(sound([...Array<number>(50).fill(0), ...Array<number>(50).fill(255)]), 10)
  const bars = path.split('M').slice(1)
  expect(bars).toHaveLength(BARS / 2)
  expect(bars.every((bar) => Number(bar.split(' ')[0]) >= 500)).toBe(true)
  expect(bars[0]).toContain(' 0.000h')
  expect(wave(sound([]), 10)).toBe('')
})
