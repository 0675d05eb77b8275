import { describe, expect, it } from 'vitest'

import type { Estimate, Scene } from '@/api/schema'

import { staleOf } from './stale'

const stage = (name: string, stale: number, seconds: number) => ({ stage: name, stale, kept: 3, exact: true, seconds, keys: [] })
const scene = (id: string, lines: string[]) => ({ id, lines }) as unknown as Scene
const SCENES = [scene('s1', ['l1']), scene('s2', ['l2', 'l3'])]

describe('what is out of date', () => {
  it('is nothing where only what is made would be delivered again', () => {
    const estimate: Estimate = { stages: [stage('render', 0, 0), stage('deliver', 1, 1)], seconds: 1, money: [] }
    expect(staleOf(estimate, SCENES, [], undefined)).toMatchObject({ parts: [], scenes: 0 })
  })

  it('counts scenes that are directed again', () => {
    const estimate: Estimate = { stages: [stage('direct', 1, 1), stage('render', 2, 3)], seconds: 4, money: [] }
    const { parts, scenes, seconds, micros } = staleOf(estimate, SCENES, ['s2'], undefined)
    expect(parts.map((part) => [part.stage, part.count])).toEqual([['direct', 1], ['render', 2]])
    expect([scenes, seconds, micros]).toEqual([1, 4, 0])
  })

  it('adds up what providers would be paid', () => {
    const money = [{ provider: 'a', micros: 300, currency: 'EUR' }, { provider: 'b', micros: 40, currency: 'EUR' }]
    const estimate: Estimate = { stages: [stage('narrate', 1, 1)], seconds: 1, money }
    expect(staleOf(estimate, SCENES, [], undefined)).toMatchObject({ micros: 340, currency: 'EUR' })
  })
})
