import { type ComponentType, lazy } from 'react'

/**
 * A page that is fetched when it is gone to, or pointed at. The router's own way keeps a note in the browser's
 * storage when a fetch fails, which we do not allow ourselves.
 */
export function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const preload = async (): Promise<void> => {
    await load()
  }
  return Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    { preload },
  )
}
