import { beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/causes/fault.ts'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { FaultFold } from '../../../src/events/sinks/fault-fold.ts'
import { sampleFault } from '../../report/sample.ts'

let fold: FaultFold
let log: RunLog
let now: number
beforeEach(() => {
  now = 0
  fold = new FaultFold()
  log = new RunLog([fold.sink], () => now)
})

const met = (about: Partial<Fault> = {}): RunEvent => ({ type: 'fault', fault: sampleFault(about) })
const named = (about: Partial<Fault> = {}, errorId?: string): RunEvent => {
  return { type: 'go.fault', fault: sampleFault(about), ...(errorId === undefined ? {} : { errorId }) }
}
const answered = (id: string, about: Partial<Fault> = {}): RunEvent => {
  return { type: 'error.answer', id, file: 'x', status: 502, from: 'https://m', fault: sampleFault(about) }
}

describe('alike faults', () => {
  it('are one, which counts them and lists their modules', () => {
    for (let index = 0; index < 40; index++) {
      log.emit(named({ cause: 'http_404', module: `example.com/m${index}` }))
    }
    const [fault, ...others] = fold.faults
    expect(others).toEqual([])
    expect(fault).toMatchObject({ cause: 'http_404', count: 40, module: 'example.com/m0' })
    expect(fault?.modules).toHaveLength(40)
    expect(fault?.modules[39]).toBe('example.com/m39@v1.0.0')
  })

  it('list at most 200 modules and count on', () => {
    for (let index = 0; index < 250; index++) log.emit(met({ module: `example.com/m${index}` }))
    expect(fold.faults[0]).toMatchObject({ count: 250 })
    expect(fold.faults[0]?.modules).toHaveLength(200)
  })

  it('keep when they were first and last met', () => {
    now = 10
    log.emit(met())
    now = 700
    log.emit(met({ module: 'example.com/two' }))
    now = 900
    log.emit(met())
    expect(fold.faults[0]).toMatchObject({ startedMs: 10, lastMs: 900, count: 3 })
  })

  it('keep the first text, and the line of the first that has one', () => {
    log.emit(met({ text: 'first' }))
    log.emit(met({ text: 'second', file: 'go.mod', line: 7 }))
    log.emit(met({ text: 'third', file: 'go.mod', line: 9 }))
    expect(fold.faults).toMatchObject([{ text: 'first', file: 'go.mod', line: 7, count: 3 }])
  })

  it.each([
    ['another cause', { cause: 'tcp_reset' }],
    ['another host', { host: 'goproxy.io' }],
    ['another fate', { recovered: true }],
    ['another judgement', { retryable: false }],
  ] as const)('are not those of %s', (_, about) => {
    log.emit(met())
    log.emit(met(about))
    expect(fold.faults).toHaveLength(2)
  })

  it('of an unknown cause are those with the same text', () => {
    log.emit(named({ cause: 'unknown', text: 'one', module: 'example.com/one' }))
    log.emit(named({ cause: 'unknown', text: 'two', module: 'example.com/two' }))
    expect(fold.faults.map(({ text }) => text)).toEqual(['one', 'two'])
  })
})

describe('what go names', () => {
  it('is what the relay answered with, found by the id of the answer, whatever go makes of it', () => {
    log.emit(met({ cause: 'dns_no_such_host' }))
    log.emit(answered('a1', { cause: 'dns_no_such_host' }))
    log.emit(named({ cause: 'http_5xx', host: '', url: '', module: 'example.com/other' }, 'a1'))
    expect(fold.faults.map(({ cause, count }) => [cause, count])).toEqual([['dns_no_such_host', 1]])
  })

  it('is news with the id of an answer that had no fault, as a 404', () => {
    log.emit({ type: 'error.answer', id: 'a1', file: 'x', status: 404, from: 'https://m' })
    log.emit(named({ cause: 'http_404' }, 'a1'))
    expect(fold.faults.map(({ cause }) => cause)).toEqual(['http_404'])
  })

  it.each([
    ['at the same host', { url: '' }],
    ['without a host', { host: '', url: '' }],
    ['without a module', { module: '', version: '', url: '' }],
  ])('is known if cause and module are the same, %s', (_, about) => {
    log.emit(met())
    log.emit(named(about))
    expect(fold.faults).toMatchObject([{ count: 1 }])
  })

  it.each([
    ['another cause for the same module', { cause: 'vcs_https_auth' }],
    ['another module', { module: 'example.com/two' }],
    ['another version', { version: 'v1.0.1' }],
    ['another host', { host: 'goproxy.io' }],
  ] as const)('is news if it is %s', (_, about) => {
    log.emit(met())
    log.emit(named(about))
    expect(fold.faults.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  })

  it('is news if the fetcher has recovered from the same', () => {
    log.emit(met({ recovered: true }))
    log.emit(named())
    expect(fold.faults.map(({ recovered }) => recovered)).toEqual([false, true])
  })

  it('counts once for each attempt that names it', () => {
    for (let attempt = 0; attempt < 3; attempt++) log.emit(named({ cause: 'vcs_https_auth' }))
    expect(fold.faults).toMatchObject([{ cause: 'vcs_https_auth', count: 3 }])
  })
})

describe('the end of the run', () => {
  it('makes every fault one that was recovered from if all is ready', () => {
    now = 5
    log.emit(met())
    now = 9
    log.emit(met({ recovered: true }))
    log.emit(named({ cause: 'vcs_network' }))
    log.emit({ type: 'run.end', failure: null })
    expect(fold.faults.map(({ cause, recovered, count }) => [cause, recovered, count])).toEqual([
      ['eof', true, 2],
      ['vcs_network', true, 1],
    ])
    expect(fold.faults[0]).toMatchObject({ startedMs: 5, lastMs: 9 })
  })

  it('adds the failure if no fault is it', () => {
    log.emit(met({ recovered: true }))
    log.emit({ type: 'run.end', failure: sampleFault({ cause: 'no_gomod', module: '' }) })
    expect(fold.faults.map(({ cause }) => cause)).toEqual(['no_gomod', 'eof'])
  })

  it('does not count a failure twice that go or the fetcher named', () => {
    log.emit(named())
    log.emit({ type: 'run.end', failure: sampleFault() })
    expect(fold.faults).toMatchObject([{ count: 1 }])
  })
})

it('puts what stayed first, and what to act on in front, however rare it is', () => {
  log.emit(met({ cause: 'disk_full', recovered: true, count: 50 }))
  log.emit(met({ cause: 'unknown', module: 'example.com/two', count: 9 }))
  log.emit(met({ cause: 'tls_expired', module: 'example.com/three' }))
  expect(fold.faults.map(({ cause }) => cause)).toEqual(['tls_expired', 'unknown', 'disk_full'])
})

it('names what the fetcher has not recovered from, module by module', () => {
  log.emit(met())
  log.emit(met({ module: 'example.com/two' }))
  log.emit(met({ module: 'example.com/three', recovered: true }))
  log.emit(named({ module: 'example.com/four' }))
  expect(fold.open.map(({ module }) => module)).toEqual(['example.com/one', 'example.com/two'])
})
