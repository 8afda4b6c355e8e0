import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { killProcessesWith } from '../support/processes.ts'
import { action, Machine } from './job.ts'

const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))

let machine: Machine
let first: FaultMirror
let second: FaultMirror
beforeEach(async () => {
  machine = await Machine.create()
  first = await FaultMirror.open({ tree: treeOf(modules) })
  second = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(async () => {
  killProcessesWith(machine.folder)
  await first.close()
  await second.close()
  await machine.remove()
})

describe('rule 10, own traces are recognised', () => {
  it.each(['false', 'true'])('by a second step, with serve: %s in the first', async (serve) => {
    const job = await machine.job(modules, { GOPROXY: first.url })
    const before = await job.main(action, { inputs: { serve, mirrors: second.url } })
    expect(before.exported['GOPROXY']).toContain(second.url)
    const after = await job.main(action)
    expect(after.outputs).toMatchObject({ outcome: 'ready', mirror: first.url })
    const report = JSON.parse(await readFile(after.outputs['report'] ?? '', 'utf8'))
    expect(report.mirrors).toMatchObject([{ url: first.url, origin: 'job' }])
    const relay = serve === 'true' ? (before.exported['GOPROXY']?.split('|')[0] ?? '') : ''
    expect(after.exported['GOPROXY']).toBe(relay === '' ? first.url : `${relay}|${first.url}`)
    if (relay !== '') expect(after.log + JSON.stringify(report)).not.toContain(new URL(relay).pathname)
    await job.post(action, 'success')
  })
})
