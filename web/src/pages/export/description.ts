import type { Document, Line, PreviewDescription } from '@/api/schema'

/** A part of the film, by when it begins. */
export interface Chapter {
  readonly seconds: number
  readonly title: string
}

/** Sites that show chapters want each to last ten seconds, the first to begin at 0, and three of them at least. */
const SHORTEST = 10
const FEWEST = 3
const LONGEST_TITLE = 60

/**
 * The parts of a film: its script's sections, or its scenes where there are none, each at least ten seconds long.
 * None where there would be fewer than three.
 */
export function chapters(lines: readonly Line[], preview: PreviewDescription): Chapter[] {
  const { numerator, denominator } = preview.rate
  const starts = new Map(preview.lines.map(({ id, start }) => [id, (start * denominator) / numerator]))
  const sections = lines.filter(({ section }, at) => section !== '' && section !== lines[at - 1]?.section)
  const found: Chapter[] =
    sections.length >= FEWEST
      ? sections.map(({ id, section }) => ({ seconds: starts.get(id) ?? 0, title: section }))
      : preview.scenes.flatMap(({ starts_at: seconds }) => {
          const line = lines.find(({ id }) => (starts.get(id) ?? 0) >= seconds - 0.5)
          return line === undefined ? [] : [{ seconds, title: shortened(line.caption) }]
        })
  return spaced(found, preview.seconds)
}

function spaced(found: readonly Chapter[], end: number): Chapter[] {
  const kept: Chapter[] = []
  for (const chapter of found) {
    const last = kept.at(-1)
    if (last === undefined) kept.push({ ...chapter, seconds: 0 })
    else if (chapter.seconds - last.seconds >= SHORTEST && end - chapter.seconds >= SHORTEST) kept.push(chapter)
  }
  return kept.length >= FEWEST ? kept : []
}

/** The first words of a sentence, without its full stop. */
function shortened(text: string): string {
  const bare = text.trim().replace(/[.。]$/, '')
  return bare.length <= LONGEST_TITLE ? bare : `${bare.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`
}

/** Who is to be named: the source, then makers of its pictures, each once. A draft's file name names nobody. */
export function credits({ origin, title, assets, language }: Document): string[] {
  const comma = language === 'zh' ? '，' : ', '
  const site = origin.address === '' ? '' : origin.site
  const source = [title, origin.author, site, origin.address].filter((part) => part !== '').join(comma)
  const makers = assets
    .filter(({ credit, licence }) => credit !== '' || licence !== '')
    .map(({ title: name, credit, licence, source: from }) => [name, credit, licence, from].filter((part) => part !== '').join(comma))
  return [...new Set([source, ...makers])].filter((text) => text !== '')
}
