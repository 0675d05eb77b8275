import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

type Words = Map<string, string>

const SRC = join(import.meta.dirname, '..')
const LANGUAGES = ['en', 'zh'] as const
const PLURAL = /_(zero|one|two|few|many|other)$/
/** Looked up by codes that the server sends. */
const BY_CODE = new Set(['problems'])

const namespaces = readdirSync(join(import.meta.dirname, 'en')).map((name) => name.replace('.json', ''))
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n')

function words(language: string, namespace: string): Words {
  const found: Words = new Map()
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') found.set(path, node)
    else for (const [name, below] of Object.entries(node as object)) walk(below, path === '' ? name : `${path}.${name}`)
  }
  walk(JSON.parse(readFileSync(join(import.meta.dirname, language, `${namespace}.json`), 'utf8')), '')
  return found
}

const plain = (key: string): string => key.replace(PLURAL, '')
const keys = (all: Words): string[] => [...new Set([...all.keys()].map(plain))].sort()
const gaps = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1] ?? '').sort()

/** Whether a key stands in the sources: written out, or as the end of a template such as `state.${state}`. */
function isUsed(key: string): boolean {
  if (new RegExp(`['"\`:]${key.replaceAll('.', '\\.')}['"\`]`).test(sources)) return true
  const parts = key.split('.')
  return parts.some((_, at) => at > 0 && sources.includes(`\`${parts.slice(0, at).join('.')}.\${`))
}

describe.each(namespaces)('the words of %s', (namespace) => {
  const [en, zh] = LANGUAGES.map((language) => words(language, namespace)) as [Words, Words]

  it('are there in both languages', () => {
    expect(keys(zh)).toEqual(keys(en))
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the same gaps in both', () => {
    for (const [key, text] of zh) {
      const twin = en.get(key) ?? en.get(`${plain(key)}_other`)
      expect({ key, gaps: gaps(text) }).toEqual({ key, gaps: gaps(twin ?? '') })
    }
  })

  it.skipIf(BY_CODE.has(namespace))('have their plurals: two in English, one in Chinese', () => {
    const of = (all: Words) => [...all.keys()].filter((key) => PLURAL.test(key))
    expect(of(zh).filter((key) => !/_(zero|other)$/.test(key))).toEqual([])
    for (const key of of(en).filter((key) => !key.endsWith('_zero'))) expect([...en.keys()]).toContain(`${plain(key)}${key.endsWith('_one') ? '_other' : '_one'}`)
  })

  it('are Chinese with full-width punctuation', () => {
    const wrong = [...zh].filter(([, text]) => /[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]/.test(text.replace(/{{.*?}}/g, '')))
    expect(wrong).toEqual([])
  })

  it('are all said somewhere', () => {
    if (!BY_CODE.has(namespace)) expect(keys(en).filter((key) => !isUsed(key))).toEqual([])
  })
})
