import { day } from '@/ui/formats'

/** When something was published, as it is told there; a date in the interface's language. */
export function published(told: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(told) && !Number.isNaN(Date.parse(told)) ? day(told) : told
}
