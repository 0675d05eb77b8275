import type { Version } from '@/api/schema'

/** Versions of one kind that came close after one another, such as a sentence while it was typed. */
export interface Group {
  /** The newest of them. */
  readonly version: Version
  readonly ids: readonly string[]
}

const APART = 5 * 60_000

/** Versions, the newest first, those that belong together as one. Versions with a name stand alone. */
export function grouped(versions: readonly Version[]): readonly Group[] {
  const groups: Group[] = []
  let before: Version | undefined
  for (const version of versions) {
    const last = groups.at(-1)
    if (last !== undefined && before !== undefined && belong(before, version)) {
      groups[groups.length - 1] = { ...last, ids: [...last.ids, version.id] }
    } else {
      groups.push({ version, ids: [version.id] })
    }
    before = version
  }
  return groups
}

function belong(later: Version, earlier: Version): boolean {
  if (later.kind !== earlier.kind || later.kind === 'made' || later.kind === 'restored') return false
  if (later.label !== '' || earlier.label !== '') return false
  return Date.parse(later.created_at) - Date.parse(earlier.created_at) < APART
}
