import { describe, expect, it } from 'vitest'

import { counts } from './document'
import type { Document } from './schema'

const READ: Document = {
  version: 1,
  language: 'en',
  title: 'A river',
  description: '',
  origin: { kind: 'text', address: '', site: '', author: '', published: '' },
  assets: [],
  blocks: [
    { kind: 'paragraph', id: 'b1', text: 'The river rises.' },
    { kind: 'table', id: 'b2', caption: '', header: ['Year', 'Metres'], rows: [['2024', '3.1']] },
    { kind: 'list', id: 'b3', ordered: false, items: ['one', 'two words'] },
    { kind: 'figure', id: 'b4', asset: 'ab'.repeat(32), address: '', caption: 'A bridge', alt: '', credit: '' },
    { kind: 'figure', id: 'b5', asset: null, address: 'lost.png', caption: '', alt: '', credit: '' },
    { kind: 'paragraph', id: 'b6', text: '河水上涨，2024年。' },
  ],
}

describe('counts', () => {
  it('counts words, signs and what is no text', () => {
    expect(counts(READ)).toMatchObject({ words: 13, pictures: 1, tables: 1, lists: 1, quotes: 0, programs: 0 })
    const [last] = READ.blocks.slice(-1)
    expect(counts({ ...READ, blocks: last === undefined ? [] : [last] }).characters).toBe(9)
  })
})
