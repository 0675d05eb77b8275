import { currentLanguage } from '@/app/language'

import type { Media } from './requests'

/** Orders of files. */
export const SORTS = ['newest', 'oldest', 'byName', 'largest'] as const
/** One of them. */
export type Sort = (typeof SORTS)[number]

/** What is looked for beyond a kind and a name. */
export interface Sieve {
  /** Only what no film uses. */
  readonly unused: boolean
  /** `any`, `none` for files that say nothing of it, or the licence itself. */
  readonly licence: string
  readonly sort: Sort
}

/** As the library opens. */
export const WHOLE: Sieve = { unused: false, licence: 'any', sort: 'newest' }

/** Whether all files must be read to answer: the server gives them by age, page by page. */
export const needsAll = ({ unused, licence, sort }: Sieve): boolean => unused || licence !== 'any' || sort !== 'newest'

/** Files that pass, in the order that was asked for; they come newest first. */
export function sifted(files: readonly Media[], { unused, licence, sort }: Sieve): readonly Media[] {
  const passed = files.filter((one) => (!unused || one.projects === 0) && (licence === 'any' || licenceOf(one) === licence))
  if (sort === 'newest') return passed
  if (sort === 'oldest') return passed.toReversed()
  if (sort === 'largest') return passed.toSorted((one, other) => other.size - one.size)
  const { compare } = new Intl.Collator(currentLanguage(), { numeric: true })
  return passed.toSorted((one, other) => compare(one.name, other.name))
}

/** The licences that files have, by name. */
export function licencesOf(files: readonly Media[]): readonly string[] {
  return [...new Set(files.map(({ licence }) => licence))].filter((licence) => licence !== '').toSorted()
}

const licenceOf = ({ licence }: Media): string => (licence === '' ? 'none' : licence)
