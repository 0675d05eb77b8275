import { queryOptions } from '@tanstack/react-query'

import { api, take } from '@/api/client'
import type { Options } from '@/api/schema'

import { optionsOf } from './requests'

/** What is chosen before a film is made. Null leaves it to the source, or to the studio. */
export interface Choices {
  readonly template: string
  readonly aspect: Options['aspect']
  readonly seconds: number | null
  readonly verbatim: boolean
  readonly language: 'en' | 'zh' | null
  readonly voice: string | null
}

/** Before anything was chosen. */
export const FIRST: Choices = {
  template: 'editorial',
  aspect: '16:9',
  seconds: 60,
  verbatim: false,
  language: null,
  voice: null,
}

/** What the latest film was made with: the choices, and options that are chosen elsewhere. */
export interface Usual {
  readonly choices: Choices
  readonly options: Partial<Options>
}

/** Choices are remembered by the latest film that has them. */
export const usualQuery = queryOptions({
  queryKey: ['usual'],
  queryFn: async (): Promise<Usual> => {
    const { items } = await take(api.GET('/api/v1/projects', { params: { query: { limit: 1 } } }))
    const [latest] = items
    return latest === undefined ? { choices: FIRST, options: {} } : usual((await optionsOf(latest.id)).options)
  },
  staleTime: Infinity,
})

/** What a film's options say for the next one. Languages follow the source, voices the language. */
export function usual(options: Options): Usual {
  const { template, look, aspect, seconds = null, verbatim, height, fps, profile, music, captions, motion } = options
  const isOwn = look !== null && look !== undefined
  const choices = { ...FIRST, template: isOwn ? FIRST.template : template, aspect, seconds, verbatim }
  return { choices, options: { height, fps, profile, music, captions, motion } }
}

/** Choices as the options that a film begins with. */
export function asOptions({ choices, options }: Usual): Partial<Options> {
  const { template, aspect, seconds, verbatim, language } = choices
  return { ...options, template, aspect, seconds, verbatim, language }
}
