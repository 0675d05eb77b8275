import { describe, expect, it } from 'vitest'

import type { FetchedPage, PaidCall } from '@/api/schema'

import { csv, entriesOf, isThisMonth } from './entries'

const page = (project_id: string, created_at: string, is_read = true): FetchedPage => ({
  project_id,
  created_at,
  is_read,
  title: 'A film',
  address: 'https://example.org/a',
  pictures: 0,
})
const call = (id: string, created_at: string): PaidCall => ({
  id,
  created_at,
  project_id: 'p',
  run_id: null,
  provider: 'acme',
  model: 'voice-1',
  state: 'done',
  expected_micros: 1,
  cost_micros: 1,
  currency: 'USD',
  error_code: null,
  settled_at: null,
})

describe('the ledger', () => {
  it('holds pages and calls, the latest first', () => {
    const found = entriesOf(
      [page('1', '2026-03-01T00:00:00Z'), page('2', '2026-03-03T00:00:00Z')],
      [call('3', '2026-03-02T00:00:00+00:00')],
    )
    expect(found.map((entry) => [entry.id, entry.whom])).toEqual([
      ['2', 'example.org'],
      ['3', 'acme'],
      ['1', 'example.org'],
    ])
  })

  it('leaves out what was never asked for', () => {
    expect(entriesOf([page('1', '2026-03-01T00:00:00Z', false)], [])).toEqual([])
  })

  it('knows months', () => {
    const now = new Date(2026, 2, 31)
    expect(isThisMonth(new Date(2026, 2, 1).toISOString(), now)).toBe(true)
    expect(isThisMonth(new Date(2025, 2, 31).toISOString(), now)).toBe(false)
    expect(isThisMonth(new Date(2026, 1, 28).toISOString(), now)).toBe(false)
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
