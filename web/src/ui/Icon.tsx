import type { Icon as TablerIcon } from '@tabler/icons-react'

/** An icon beside words, or inside a control that has a name: never the only thing that tells something. */
export function Icon({ of: Drawn, size = 18 }: { of: TablerIcon; size?: number }) {
  return <Drawn size={size} stroke={1.75} aria-hidden focusable={false} style={{ flex: 'none' }} />
}
