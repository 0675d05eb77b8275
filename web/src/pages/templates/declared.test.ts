import { describe, expect, it } from 'vitest'

import { contrast, declared } from './declared'

const schema = {
  $defs: {
    Motion: {
      properties: {
        enter_ms: { type: 'integer', minimum: 0, maximum: 3000 },
        rise: { type: 'number', minimum: 0, maximum: 0.2 },
        text: { enum: ['rise', 'wipe', 'fade'] },
        reduced: { type: 'boolean' },
        curve_in: { type: 'array' },
      },
    },
  },
}

describe('what a template declares', () => {
  it('becomes sliders, choices and switches; curves are left alone', () => {
    expect(declared(schema, 'Motion').map(({ kind, name }) => `${name}: ${kind}`)).toEqual(['enter_ms: number', 'rise: number', 'text: choice', 'reduced: switch'])
    expect(declared(schema, 'Motion')[0]).toMatchObject({ least: 0, most: 3000, step: 10 })
    expect(declared(schema, 'None')).toEqual([])
  })
})

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })
})
