/** The right end of the bar: what is out of date, Remake, Export. `dock`: a phone's one action. */
export function Capsule({ view }: { view: 'bar' | 'dock' }) {
  return <div data-view={view} />
}
