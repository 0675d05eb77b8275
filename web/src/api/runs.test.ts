import { describe, expect, it } from 'vitest'

import { after, type RunEvent, UNHEARD } from './runs'

const AT = '2026-11-23T09:00:00Z'
const LATER = '2026-11-23T09:00:14Z'

const told = (...events: Partial<RunEvent>[]) =>
  events.reduce((progress, event) => after(progress, { seq: 1, kind: 'state', at: AT, ...event }), UNHEARD)

describe('after', () => {
  it('counts what a stage has done, and how long it took', () => {
    const progress = told(
      { state: 'running' },
      { kind: 'stage.started', stage: 'narrate', total: 6 },
      { kind: 'stage.progress', stage: 'narrate', done: 2, total: 6, left: 9 },
      { kind: 'stage.finished', stage: 'narrate', done: 4, total: 6, at: LATER },
    )
    expect(progress.state).toBe('running')
    const { began, ended, ...counts } = progress.stages.narrate ?? {}
    expect(counts).toEqual({ isDone: true, done: 6, total: 6, rounds: 1 })
    expect((ended ?? 0) - (began ?? 0)).toBe(14_000)
  })

  it('adds up what a stage took that is done twice, without what lay between', () => {
    const minute = (past: string) => `2026-11-23T09:${past}Z`
    const progress = told(
      { kind: 'stage.started', stage: 'write', at: minute('00:00') },
      { kind: 'stage.finished', stage: 'write', at: minute('00:05') },
      { kind: 'stage.started', stage: 'write', at: minute('04:00') },
      { kind: 'stage.finished', stage: 'write', at: minute('04:08') },
    )
    const { began = 0, ended = 0 } = progress.stages.write ?? {}
    expect(ended - began).toBe(13_000)
    expect(progress.stages.write?.rounds).toBe(2)
  })

  it('goes on in a stage that was under way', () => {
    const progress = told({ kind: 'stage.progress', stage: 'render', done: 40, total: 900, left: 12.5 })
    expect(progress.stages.render).toMatchObject({ isDone: false, done: 40, total: 900, left: 12.5 })
  })

  it('begins anew with a run that failed', () => {
    const failed = told(
      { state: 'running' },
      { kind: 'stage.started', stage: 'import' },
      { state: 'failed', code: 'net.timeout' },
    )
    expect(failed).toMatchObject({ state: 'failed', code: 'net.timeout', stage: 'import' })
    const again = after(after(failed, { seq: 4, kind: 'state', state: 'queued', at: AT }), {
      seq: 5,
      kind: 'state',
      state: 'running',
      at: AT,
    })
    expect(again).toMatchObject({ state: 'running', code: null, stages: {} })
  })

  it('passes over notices', () => {
    const before = told({ state: 'running' })
    expect(after(before, { seq: 2, kind: 'notice', code: 'cover.none', at: AT })).toEqual(before)
  })
})
