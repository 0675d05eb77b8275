import { describe, expect, it } from 'vitest'

import { tokenOf } from './token'

describe('the token of a link', () => {
  it('stands behind the sign', () => {
    expect(tokenOf('#token=abc')).toBe('abc')
    expect(tokenOf('http://localhost:8765/setup#token=abc')).toBe('abc')
    expect(tokenOf(' http://localhost:8765/setup#token=abc ')).toBe('abc')
  })

  it('may come alone', () => {
    expect(tokenOf(' abc ')).toBe('abc')
  })

  it('is empty where there is none', () => {
    for (const link of ['', '#', '#error=no', 'http://localhost/setup#', '#token=', 'two words']) expect(tokenOf(link)).toBe('')
  })
})
