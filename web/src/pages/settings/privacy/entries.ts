import type { FetchedPage, PaidCall } from '@/api/schema'

/** One line of the ledger: something that left this machine. */
export type Entry =
  | { kind: 'page'; id: string; at: string; whom: string; page: FetchedPage }
  | { kind: 'call'; id: string; at: string; whom: string; call: PaidCall }

/** Lines of the ledger, the latest first: pages that were asked for, and paid calls. */
export function entriesOf(pages: readonly FetchedPage[], calls: readonly PaidCall[]): readonly Entry[] {
  const read = pages
    .filter((page) => page.is_read)
    .map((page): Entry => ({ kind: 'page', id: page.project_id, at: page.created_at, whom: hostOf(page.address), page }))
  const paid = calls.map((call): Entry => ({ kind: 'call', id: call.id, at: call.created_at, whom: call.provider, call }))
  return [...read, ...paid].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** Whether a moment is in the same month as `now`, by the clock of whoever reads. */
export function isThisMonth(at: string, now: Date): boolean {
  const date = new Date(at)
  return date.getFullYear() === now.getFullYear() && date.getMonth() === now.getMonth()
}

/** Rows as a CSV file (RFC 4180). What a spreadsheet would take for a formula is text. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address
}
