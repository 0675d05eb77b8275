import { Button } from '@/ui/Button'

/** Only while developing, at /ui: every shared piece. */
export function Showcase() {
  return <Button>Export</Button>
}
