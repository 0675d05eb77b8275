import { describe, expect, it } from 'vitest'

import type { Document, Line, PreviewDescription } from '@/api/schema'

import { chapters, credits } from './description'

const line = (id: string, caption: string, section = ''): Line => ({ id, caption, section }) as Line
const preview = (starts: number[], seconds: number): PreviewDescription =>
  ({
    rate: { numerator: 30, denominator: 1 },
    seconds,
    lines: starts.map((start, at) => ({ id: `l${at}`, start: start * 30 })),
    scenes: starts.map((start) => ({ starts_at: start })),
  }) as PreviewDescription

describe('chapters', () => {
  const lines = [line('l0', 'One.'), line('l1', 'Two.'), line('l2', 'Three.'), line('l3', 'Four.')]
  it('begin at 0 and last ten seconds', () => {
    expect(chapters(lines, preview([0.4, 6, 15, 30], 45))).toEqual([
      { seconds: 0, title: 'One' },
      { seconds: 15, title: 'Three' },
      { seconds: 30, title: 'Four' },
    ])
  })
  it('are none where there would be fewer than three', () => {
    expect(chapters(lines, preview([0, 3, 6, 9], 12))).toEqual([])
  })
  it('are the sections where the script has some', () => {
    const parts = [line('l0', 'a', 'A'), line('l1', 'b', 'B'), line('l2', 'c', 'B'), line('l3', 'd', 'D')]
    expect(chapters(parts, preview([0, 12, 20, 40], 60)).map(({ title }) => title)).toEqual(['A', 'B', 'D'])
  })
})

describe('credits', () => {
  it('name the source and each maker once', () => {
    const picture = { title: 'Moon', credit: 'Ines Falk', licence: 'CC BY 4.0', source: '' }
    const origin = { author: 'Jo', site: '', address: 'https://example.org/a' }
    const document = { title: 'Trains', origin, assets: [picture, picture, { ...picture, credit: '', licence: '' }] }
    expect(credits(document as unknown as Document)).toEqual(['Trains, Jo, https://example.org/a', 'Moon, Ines Falk, CC BY 4.0'])
  })
  it('of a draft name no file, and are set as its language is', () => {
    const origin = { author: '陆青', site: 'tea.txt', address: '' }
    expect(credits({ title: '茶', origin, assets: [], language: 'zh' } as unknown as Document)).toEqual(['茶，陆青'])
  })
})
