import { expect, test } from 'vitest'

import { painted } from './painted'
import type { Look } from './requests'

const palette = { ink: '#000000', accent: '#B5402D', tints: ['#111111', '#222222'] }
const look = { day: palette, night: palette, grounds: [palette, palette] } as unknown as Look

test('a colour is changed in its place alone', () => {
  expect(painted(look, 'night', 'ink', '#FFFFFF')).toEqual({ ...look, night: { ...palette, ink: '#FFFFFF' } })
  expect(painted(look, 'day', 'tint1', '#333333').day.tints).toEqual(['#111111', '#333333'])
  const ground = painted(look, '2', 'accent', '#00FF00')
  expect(ground.grounds.map(({ accent }) => accent)).toEqual(['#B5402D', '#00FF00'])
  expect(ground.day).toBe(look.day)
})
