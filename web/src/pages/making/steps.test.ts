import { describe, expect, it } from 'vitest'

import { after, type Progress, type RunEvent, UNHEARD } from '@/api/runs'

import { isFitting, secondsLeft, stepsOf } from './steps'

const at = (seconds: number) => new Date(1_000_000 + seconds * 1000).toISOString()
const told = (...events: Partial<RunEvent>[]): Progress =>
  events.reduce<Progress>((progress, event) => after(progress, { seq: 1, kind: 'state', at: at(0), ...event }), UNHEARD)

const SPEAKING = told(
  { state: 'running' },
  { kind: 'stage.cached', stage: 'import', total: 1 },
  { kind: 'stage.started', stage: 'write', at: at(0) },
  { kind: 'stage.finished', stage: 'write', done: 1, total: 1, at: at(2) },
  { kind: 'stage.started', stage: 'narrate', total: 11, at: at(3) },
  { kind: 'stage.progress', stage: 'narrate', done: 7, total: 11, left: 9, at: at(8) },
)

describe('stepsOf', () => {
  it('tells what is done, what is at work, and what waits', () => {
    const steps = stepsOf(SPEAKING, 'make', 1_000_000 + 9000)
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'works', 'waits', 'waits'])
    expect(steps[0]?.seconds).toBeNull()
    expect(steps[1]?.seconds).toBe(2)
    expect(steps[3]).toMatchObject({ done: 7, total: 11, seconds: 6 })
  })

  it('ends with the script where nothing more was asked for', () => {
    expect(stepsOf(told({ state: 'done' }), 'write', 0).map(({ step, state }) => [step, state])).toEqual([
      ['read', 'done'],
      ['write', 'done'],
    ])
  })

  it('lights nothing in a run that was stopped', () => {
    const stopped = after(SPEAKING, { seq: 9, kind: 'state', state: 'cancelled', at: at(9) })
    expect(stepsOf(stopped, 'make', 0).some(({ state }) => state === 'works')).toBe(false)
  })
})

describe('a run that failed', () => {
  it('shows where', () => {
    expect(stepsOf(told({ state: 'failed', code: 'net.timeout' }), 'make', 0).map(({ state }) => state)).toEqual([
      'stopped',
      ...Array.from({ length: 5 }, () => 'waits'),
    ])
  })
})

describe('isFitting', () => {
  it('is said while what was spoken is written and spoken once more', () => {
    expect(isFitting(SPEAKING)).toBe(false)
    const again = after(SPEAKING, { seq: 9, kind: 'stage.started', stage: 'write', at: at(20) })
    expect(isFitting(again)).toBe(true)
    const spoken = after(again, { seq: 10, kind: 'stage.started', stage: 'narrate', total: 9, at: at(22) })
    expect(isFitting(spoken)).toBe(true)
    expect(isFitting(after(spoken, { seq: 11, kind: 'stage.started', stage: 'render', at: at(40) }))).toBe(false)
  })
})

describe('secondsLeft', () => {
  it('is what was expected, or what the stage says if that is more', () => {
    expect(secondsLeft(SPEAKING, 40, 1_000_000, 1_000_000 + 10_000)).toBe(30)
    expect(secondsLeft(SPEAKING, 12, 1_000_000, 1_000_000 + 10_000)).toBe(9)
  })

  it('is at the end what the stage says alone, however slow the machine was taken for', () => {
    const drawing = after(SPEAKING, { seq: 9, kind: 'stage.progress', stage: 'render', done: 800, total: 900, left: 3, at: at(20) })
    expect(secondsLeft(drawing, 125, 1_000_000, 1_000_000 + 20_000)).toBe(3)
    const checking = after(drawing, { seq: 10, kind: 'stage.started', stage: 'check', at: at(23) })
    expect(secondsLeft(checking, 125, 1_000_000, 1_000_000 + 23_000)).toBeNull()
  })

  it('is not told where nobody knows', () => {
    expect(secondsLeft(told({ state: 'running' }), null, null, 0)).toBeNull()
    expect(secondsLeft(told({ state: 'queued' }), 30, 0, 0)).toBeNull()
  })
})
