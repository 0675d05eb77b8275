import { describe, expect, it } from 'vitest'

import { linkIn, sourceIn, sourceOf } from './source'

describe('linkIn', () => {
  it('knows links with and without their beginning', () => {
    expect(linkIn(' https://example.org/a ')).toBe('https://example.org/a')
    expect(linkIn('example.org/the-night-train')).toBe('https://example.org/the-night-train')
    expect(linkIn('http://localhost:8000/a.html')).toBe('http://localhost:8000/a.html')
  })

  it('takes no words for a link', () => {
    for (const words of ['', 'river', 'the river rises', 'ftp://example.org/a', 'https://']) expect(linkIn(words)).toBeNull()
  })
})

describe('sourceIn', () => {
  it('takes a pasted text for a draft', () => {
    expect(sourceIn('# A river\n\nIt rises in spring, every year.')).toMatchObject({ kind: 'text', name: '' })
    expect(sourceIn('清晨五点，青岭的雾还没有散，采茶人已经上山，背着竹篓。')).toMatchObject({ kind: 'text' })
  })

  it('waits while there is little', () => {
    expect(sourceIn('A river')).toBeNull()
  })
})

describe('sourceOf', () => {
  it('reads older Chinese files', async () => {
    const file = new File([new Uint8Array([0xb2, 0xe8, 0xd2, 0xb6])], 'tea.txt')
    expect(await sourceOf(file)).toEqual({ kind: 'text', name: 'tea.txt', text: '茶叶' })
  })

  it('says why it takes a file not', async () => {
    expect(await sourceOf(new File(['%PDF-'], 'a.pdf'))).toBe('office')
    expect(await sourceOf(new File(['PK'], 'Notes.DOCX'))).toBe('office')
    expect(await sourceOf(new File(['PK'], 'a.xyz'))).toBe('kind')
    expect(await sourceOf(new File([' \n'], 'a.md'))).toBe('empty')
  })
})
