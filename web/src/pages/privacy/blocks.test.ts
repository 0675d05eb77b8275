import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { blocksOf } from './blocks'

const read = (language: string): string =>
  readFileSync(new URL(`../../../../src/vgenflow/services/privacy/policy/${language}.txt`, import.meta.url), 'utf8')

describe.each(['en', 'zh'])('the policy in %s', (language) => {
  it('loses nothing but the dashes of its lists', () => {
    const text = read(language)
    const told = blocksOf(text).map((block) => (block.kind === 'item' ? `- ${block.text}` : block.text))
    expect(told.join('\n')).toBe(text)
  })

  it('has the same parts in both', () => {
    const kinds = blocksOf(read(language)).map((block) => block.kind)
    expect(kinds).toEqual(blocksOf(read('en')).map((block) => block.kind))
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(5)
  })
})
