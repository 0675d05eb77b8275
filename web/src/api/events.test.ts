import { describe, expect, it } from 'vitest'

import { Parser } from './events'

const told = (...pieces: string[]) => {
  const parser = new Parser()
  return pieces.flatMap((piece) => [...parser.push(piece)])
}

describe('a stream of events', () => {
  it('is read whole', () => {
    expect(told('retry: 2000\n\nid: 4\nevent: stage\ndata: {"a":1}\n\n')).toEqual([
      { id: '4', event: 'stage', data: '{"a":1}' },
    ])
  })

  it('may come in any pieces', () => {
    const text = 'id: 1\nevent: a\ndata: x: y\ndata: z\n\n: quiet\n\nid: 2\ndata:no space\n\n'
    const whole = told(text)
    for (let cut = 1; cut < text.length; cut++) expect(told(text.slice(0, cut), text.slice(cut))).toEqual(whole)
    expect(whole.map((event) => event.data)).toEqual(['x: y\nz', 'no space'])
  })

  it('may end its lines in three ways', () => {
    expect(told('data: a\r\n\r\n', 'data: b\r', '\r', '\n').map((event) => event.data)).toEqual(['a', 'b'])
  })

  it('keeps the last id for events without one', () => {
    expect(told('id: 7\ndata: a\n\ndata: b\n\n').map((event) => event.id)).toEqual(['7', '7'])
  })

  it('tells nothing without data', () => {
    expect(told('event: a\n\n: ping\n\nid: 9\n\n')).toEqual([])
  })
})
