import type { NewProject } from '@/api/schema'

/** What a film is to be made from. */
export type Source = NewProject['source']

const LONGEST_TEXT = 2_000_000
/** Endings of drafts that are text. */
const TEXTS = /\.(md|markdown|txt|text|html?|xhtml|srt|vtt|ass|ssa)$/i
/** Endings of what people write in and nothing here reads yet. */
const OFFICE = /\.(pdf|docx?|odt|rtf|pages|epub|pptx?|key)$/i
/** A film of another studio, or of this one. */
const FILMS = /\.vgen$/i
/** Endings that a file chooser offers. */
export const ACCEPTED = '.vgen,.md,.markdown,.txt,.html,.htm,.srt,.vtt,.ass,.ssa'

/** Why a file cannot be taken, by its words in `home.json`. */
export type Refusal = 'kind' | 'office' | 'size' | 'empty'

/** A link, if that is what was typed or pasted: with or without `https://`. */
export function linkIn(typed: string): string | null {
  const text = typed.trim()
  if (/\s/.test(text)) return null
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { hostname } = new URL(address)
  const isNamed = /^[^.]+(\.[^.]+)+$/.test(hostname) || hostname === 'localhost' || hostname.startsWith('[')
  return isNamed ? address : null
}

/** What was typed or pasted as a source: a link, or a draft of more than a few words. */
export function sourceIn(typed: string): Source | null {
  const address = linkIn(typed)
  if (address !== null) return { kind: 'link', address }
  return isDraft(typed) ? { kind: 'text', name: '', text: typed } : null
}

/** Whether a text is long enough to be told. */
const isDraft = (text: string): boolean => text.trim().length >= 20 && /\s|[\u4e00-\u9fff]/.test(text.trim())

/** Whether a file is a whole film, which is opened and not read. */
export const isFilm = (file: File): boolean => FILMS.test(file.name)

/** A file as a source. */
export async function sourceOf(file: File): Promise<Source | Refusal> {
  if (OFFICE.test(file.name)) return 'office'
  if (!TEXTS.test(file.name)) return 'kind'
  if (file.size > LONGEST_TEXT) return 'size'
  const text = decoded(await file.arrayBuffer())
  return text.trim() === '' ? 'empty' : { kind: 'text', name: file.name.replace(/[/\\]/g, '-').slice(-200), text }
}

/** A text in UTF-8, or else in the encoding of older Chinese files. */
function decoded(data: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return new TextDecoder('gb18030').decode(data)
  }
}
