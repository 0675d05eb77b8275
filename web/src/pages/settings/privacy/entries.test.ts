import { describe, expect, it } from 'vitest'

import { csv, isThisMonth, kilobytes } from './entries'

describe('the ledger', () => {
  it('knows months', () => {
    const now = new Date(2026, 2, 31)
    expect(isThisMonth(new Date(2026, 2, 1).toISOString(), now)).toBe(true)
    expect(isThisMonth(new Date(2025, 2, 31).toISOString(), now)).toBe(false)
    expect(isThisMonth(new Date(2026, 1, 28).toISOString(), now)).toBe(false)
  })

  it('counts in thousands of bytes', () => {
    expect([0, 412, 9_940, 9_960, 214_400, 1_180_000].map(kilobytes)).toEqual(['0.0', '0.4', '9.9', '10', '214', '1,180'])
  })
})

describe('a CSV file', () => {
  it('quotes what it must', () => {
    expect(csv([['a', 'b, "c"'], ['d\ne', '']])).toBe('a,"b, ""c"""\r\n"d\ne",\r\n')
  })

  it('holds no formulas', () => {
    expect(csv([['=1+1', '+2', '-3', '@a']])).toBe("'=1+1,'+2,'-3,'@a\r\n")
  })
})
