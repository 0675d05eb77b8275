import { currentLanguage } from '@/app/language'

import type { Film } from './requests'

/** The orders of films. */
export const SORTS = ['edited', 'title', 'length'] as const
/** One of them. */
export type Sort = (typeof SORTS)[number]

/** Films in an order; the server gives them by when they were edited. */
export function sorted(films: readonly Film[], sort: Sort): readonly Film[] {
  if (sort === 'edited') return films
  if (sort === 'title') {
    const { compare } = new Intl.Collator(currentLanguage(), { numeric: true })
    return films.toSorted((one, other) => compare(one.title, other.title))
  }
  return films.toSorted((one, other) => lengthOf(other) - lengthOf(one))
}

const lengthOf = ({ video }: Film): number => video?.milliseconds ?? -1
