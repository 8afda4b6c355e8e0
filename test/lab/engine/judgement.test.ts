import { afterAll, describe, expect, test } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { always, on, type Rule } from '../../support/misbehaviours.ts'
import { treeOf } from '../../support/modules.ts'
import { modules, removeMachines, run } from './scenario.ts'

afterAll(removeMachines)

describe('rules of judgement', () => {
  test('order is policy: a slow first keeps its place, and its refusal', async () => {
    const blocked = modules[3]?.path ?? ''
    const misbehave: Rule = ({ path }) =>
      path.startsWith(`${blocked}/`)
        ? { kind: 'status', status: 403, text: 'blocked by curation' }
        : { kind: 'delay', ms: 300 }
    const { report, mirrors } = await run({ mirrors: [{ misbehave }, {}], separator: '|' })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_403' })
    expect(report.attempts).toHaveLength(1)
    expect(mirrors[1]?.paths.join()).not.toContain('example.test')
  })

  test("a refusal is the mirror's own only if its own host said it", async () => {
    const refuses = { kind: 'status', status: 403, text: 'ExpiredToken' } as const
    const store = await FaultMirror.open({ tree: treeOf(modules), misbehave: always(refuses) })
    const misbehave = on('.zip', { kind: 'redirect', to: store.url, keepsPath: true })
    const { report } = await run({ mirrors: [{ misbehave }, {}], separator: '|' })
    await store.close()
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
  })

  test('an answer outranks silence: the 404 of the mirror that could be reached', async () => {
    const lacks = modules[3]?.path ?? ''
    const misbehave: Rule = ({ path }) =>
      path.startsWith(`${lacks}/`) ? { kind: 'status', status: 404, text: 'unknown revision' } : undefined
    const { report } = await run({ mirrors: [{ misbehave }, { isDown: true }] })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_404' })
    expect(report.attempts).toHaveLength(1)
  })
})
