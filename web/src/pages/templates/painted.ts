import type { Look, Palette } from './requests'

/** A template with another colour in one place: `where` is day, night or the number of a ground, `role` also tint0. */
export function painted(look: Look, where: string, role: string, color: string): Look {
  if (where === 'day' || where === 'night') return { ...look, [where]: withColor(look[where], role, color) }
  const at = Number(where) - 1
  return { ...look, grounds: look.grounds.map((ground, index) => (index === at ? withColor(ground, role, color) : ground)) }
}

function withColor(palette: Palette, role: string, color: string): Palette {
  if (!role.startsWith('tint')) return { ...palette, [role]: color }
  const at = Number(role.slice('tint'.length))
  return { ...palette, tints: palette.tints.map((tint, index) => (index === at ? color : tint)) }
}
