import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Flaw } from '@/api/schema'
import { sourceOf, supportOf } from '@/ui/support'

import { useProject } from '../../store/hooks'
import { checksQuery } from '../requests'

/** Something that a person ought to look at. */
export type Finding =
  | { readonly kind: 'source'; readonly line: string; readonly number: number; readonly text: string }
  | { readonly kind: Flaw['rule']; readonly scene: string; readonly number: number }

/** Sentences that the source does not bear out, and scenes that break a rule. */
export function useFindings(): readonly Finding[] {
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const lines = useProject((film) => film.lines)
  const scenes = useProject((film) => film.scenes)
  const document = useProject((film) => film.document)
  const { data = [] } = useQuery(checksQuery(project, version))
  return useMemo(() => {
    const unsupported = lines.flatMap((line, at): Finding[] =>
      supportOf(line, sourceOf(document, line)).isFlagged
        ? [{ kind: 'source', line: line.id, number: at + 1, text: line.caption }]
        : [],
    )
    const broken = data.flatMap(({ scene, rule }): Finding[] => {
      const at = scenes.findIndex(({ id }) => id === scene)
      return at < 0 ? [] : [{ kind: rule, scene, number: at + 1 }]
    })
    return [...unsupported, ...broken]
  }, [lines, scenes, document, data])
}
