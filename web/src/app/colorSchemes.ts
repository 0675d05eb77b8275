import type { MantineColorSchemeManager } from '@mantine/core'

import { storedTheme, storeTheme, watchTheme } from './storage'

let stop = () => {}

/** Keeps Mantine's colour scheme where we keep the theme. */
export const colorSchemes: MantineColorSchemeManager = {
  get: () => storedTheme(),
  set: storeTheme,
  subscribe: (told) => {
    stop = watchTheme(told)
  },
  unsubscribe: () => {
    stop()
  },
  clear: () => {
    storeTheme('auto')
  },
}
