import { useMemo } from 'react'

import type { Asset } from '@/api/schema'

import { useProject } from '../../store/hooks'

/** Pictures that were read with the source. */
export function usePictures(): readonly Asset[] {
  const document = useProject((film) => film.document)
  return useMemo(() => {
    if (document === null) return []
    const shown = new Set(document.blocks.flatMap((block) => (block.kind === 'figure' ? (block.asset ?? []) : [])))
    return document.assets.filter((asset) => asset.kind === 'picture' && shown.has(asset.digest))
  }, [document])
}
