/** The film in the middle. `bench`: with its bars. `phone`: as wide as the window, with its time below. */
export function Stage({ view }: { view: 'bench' | 'phone' }) {
  return <div data-view={view} />
}
