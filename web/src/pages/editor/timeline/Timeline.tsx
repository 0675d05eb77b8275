/** Where everything lies in time. `folded`: scenes and words. `strip`: a phone's filmstrip. */
export function Timeline({ view }: { view: 'whole' | 'folded' | 'strip' }) {
  return <div data-view={view} />
}
