import { describe, expect, it } from 'vitest'

import type { Media } from './requests'
import { licencesOf, needsAll, sifted, WHOLE } from './sifting'

const file = (name: string, size: number, licence = '', projects = 0): Media => ({
  id: name,
  kind: 'picture',
  name,
  media_type: 'image/png',
  size,
  width: 1,
  height: 1,
  milliseconds: null,
  sha256: '',
  licence,
  credit: '',
  source: '',
  projects,
  revision: 1,
  created_at: '',
})
const FILES = [file('quay 10', 3, 'CC BY 4.0', 2), file('quay 9', 1), file('arch', 2, 'CC0', 1)]
const names = (files: readonly Media[]) => files.map(({ name }) => name)

describe('sifted', () => {
  it('leaves the latest first, and needs no more than is there', () => {
    expect(names(sifted(FILES, WHOLE))).toEqual(['quay 10', 'quay 9', 'arch'])
    expect(needsAll(WHOLE)).toBe(false)
    expect(needsAll({ ...WHOLE, sort: 'byName' })).toBe(true)
  })

  it('knows orders', () => {
    expect(names(sifted(FILES, { ...WHOLE, sort: 'byName' }))).toEqual(['arch', 'quay 9', 'quay 10'])
    expect(names(sifted(FILES, { ...WHOLE, sort: 'largest' }))).toEqual(['quay 10', 'arch', 'quay 9'])
    expect(names(sifted(FILES, { ...WHOLE, sort: 'oldest' }))).toEqual(['arch', 'quay 9', 'quay 10'])
  })

  it('finds what is unused and what says no licence', () => {
    expect(names(sifted(FILES, { ...WHOLE, unused: true }))).toEqual(['quay 9'])
    expect(names(sifted(FILES, { ...WHOLE, licence: 'none' }))).toEqual(['quay 9'])
    expect(names(sifted(FILES, { ...WHOLE, licence: 'CC0' }))).toEqual(['arch'])
    expect(licencesOf(FILES)).toEqual(['CC BY 4.0', 'CC0'])
  })
})
