import type { Options, PreviewDescription } from '@/api/schema'

/** A frame of the film as its cover: where in which scene it lies. */
export type CoverFrame = NonNullable<Options['cover_frame']>

/** The scene that a frame lies in, the later one while two are seen, and where in it: so it stays when others change. */
export function coverAt(frame: number, { scenes, rate }: PreviewDescription): CoverFrame {
  const scene = scenes.findLast(({ enters }) => enters <= frame) ?? scenes[0]
  return { scene: scene?.id ?? '', ms: Math.round((Math.max(0, frame - (scene?.enters ?? 0)) * 1000 * rate.denominator) / rate.numerator) }
}

/** The frame of a cover, the scene's last one where that is shorter; none where the scene is gone. */
export function frameOf({ scene: id, ms }: CoverFrame, { scenes, rate }: PreviewDescription): number | undefined {
  const scene = scenes.find((one) => one.id === id)
  return scene && Math.min(scene.end - 1, scene.enters + Math.round((ms * rate.numerator) / (1000 * rate.denominator)))
}

/** The middle of the first scene, where all of it stands. */
export function restingFrame({ scenes, frames, rate }: PreviewDescription): number {
  const end = scenes[1]?.starts_at ?? 2
  return Math.min(frames - 1, Math.round((end * 0.6 * rate.numerator) / rate.denominator))
}
