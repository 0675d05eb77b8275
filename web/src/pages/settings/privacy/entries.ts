import { currentLanguage } from '@/app/language'

/** Whether a moment is in the same month as `now`, by the clock of whoever reads. */
export function isThisMonth(at: string, now: Date): boolean {
  const date = new Date(at)
  return date.getFullYear() === now.getFullYear() && date.getMonth() === now.getMonth()
}

/** The name of a moment's month: `November`, `11月`. */
export const monthOf = (now: Date): string => now.toLocaleDateString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long' })

/** Bytes in thousands, as the ledger counts: `0.6`, `214`, `1,180`. */
export function kilobytes(count: number): string {
  const value = count / 1000
  const digits = value < 9.95 ? 1 : 0
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Rows as a CSV file (RFC 4180). What a spreadsheet would take for a formula is text. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
