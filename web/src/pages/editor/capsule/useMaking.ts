import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { api, take } from '@/api/client'
import { isOver, useProgress, type Progress } from '@/api/runs'
import type { Estimate, Run } from '@/api/schema'

import { useEditing, useProject, useSession } from '../store/hooks'
import { previewKey } from '../store/preview'
import { useQuiet } from './useQuiet'

/** How far the film as it stands is made, and what it takes to make the rest. */
export interface Making {
  /** Null while it is not known. */
  readonly estimate: Estimate | null
  /** The run that is at work, or was the last. */
  readonly run: Run | undefined
  readonly progress: Progress
  readonly isMaking: boolean
  readonly problem: unknown
  readonly remake: () => void
  readonly stop: () => void
}

/** Prices what is out of date once nobody has typed for 1.2 s, and makes it when asked. */
export function useMaking(): Making {
  const session = useSession()
  const queries = useQueryClient()
  const project = useProject((film) => film.project.id)
  const version = useProject((film) => film.project.version)
  const isSaved = useEditing(({ saving }) => saving === 'saved')
  const isQuiet = useQuiet(version, isSaved)
  const of = { params: { path: { project_id: project } } }
  const latest = useQuery({
    queryKey: ['run', project],
    queryFn: async () => {
      const params = { path: { project_id: project }, query: { limit: 1 } }
      return (await take(api.GET('/api/v1/projects/{project_id}/runs', { params }))).items[0] ?? null
    },
  })
  const run = latest.data ?? undefined
  const isUnderWay = run !== undefined && !isOver(run.state)
  const progress = useProgress(isUnderWay ? run : undefined)
  const isMaking = isUnderWay && !isOver(progress.state)
  const estimate = useQuery({
    queryKey: ['estimate', project, version],
    queryFn: ({ signal }) => take(api.GET('/api/v1/projects/{project_id}/estimate', { ...of, signal })),
    enabled: isQuiet && !isMaking,
    staleTime: Infinity,
  })
  const begin = useMutation({
    mutationFn: () => {
      session.drafts.flush()
      return take(api.POST('/api/v1/projects/{project_id}/runs', { ...of, body: { kind: 'make' } }))
    },
    onSuccess: (begun) => queries.setQueryData(['run', project], begun),
  })
  const stopping = useMutation({
    mutationFn: async () => {
      if (run !== undefined) await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: run.id } } })
    },
  })
  const wasMaking = useRef(false)
  useEffect(() => {
    if (wasMaking.current && !isMaking) {
      session.refresh()
      for (const queryKey of [['run', project], ['estimate', project], ['film', project], previewKey(project)]) {
        void queries.invalidateQueries({ queryKey })
      }
    }
    wasMaking.current = isMaking
  }, [isMaking, session, queries, project])
  return {
    estimate: estimate.data ?? null,
    run,
    progress,
    isMaking,
    problem: begin.error ?? stopping.error ?? estimate.error,
    remake: () => {
      if (!isMaking && !begin.isPending) begin.mutate()
    },
    stop: () => stopping.mutate(),
  }
}
