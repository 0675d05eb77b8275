import { describe, expect, it } from 'vitest'

import { declarations, emptyOf } from './declaration'

const SCHEMA = {
  $defs: {
    Place: {
      type: 'object',
      properties: {
        name: { type: 'string', maxLength: 60, widget: 'text' },
        lon: { anyOf: [{ type: 'number', minimum: -180, maximum: 180 }, { type: 'null' }], default: null, unit: '°', widget: 'number' },
      },
    },
  },
  properties: {
    heading: { type: 'string', default: '', maxLength: 240, widget: 'headline' },
    places: { type: 'array', items: { $ref: '#/$defs/Place' }, minItems: 1, maxItems: 8, widget: 'list' },
    highlight: { anyOf: [{ type: 'integer', minimum: 0, exclusiveMaximum: 8 }, { type: 'null' }], default: null, widget: 'number' },
    kind: { type: 'string', enum: ['column', 'bar'], default: 'column', widget: 'choice' },
  },
}

describe('what a layout declares', () => {
  const [heading, places, highlight, kind] = declarations(SCHEMA)

  it('has its type, range and widget', () => {
    expect(heading).toMatchObject({ name: 'heading', type: 'string', widget: 'headline', longest: 240, nullable: false })
    expect(highlight).toMatchObject({ type: 'integer', nullable: true, min: 0, max: 7 })
    expect(kind?.choices).toEqual(['column', 'bar'])
  })

  it('is followed into the rows of a list', () => {
    expect(places).toMatchObject({ type: 'array', least: 1, most: 8, item: { type: 'object' } })
    expect(places?.item?.parts.map(({ name, type, unit }) => [name, type, unit])).toEqual([
      ['name', 'string', undefined],
      ['lon', 'number', '°'],
    ])
  })

  it('gives a new row what is not set yet', () => {
    expect(places?.item === undefined ? null : emptyOf(places.item)).toEqual({ name: '', lon: null })
  })
})
