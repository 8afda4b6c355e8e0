import { beforeEach, describe, expect, it } from 'vitest'
import { FaultLog } from '../../src/report/fault-log.ts'
import { sampleFault } from './sample.ts'

const zip = { path: 'example.com/one', version: 'v1.0.0', kind: 'zip' } as const

let log = new FaultLog()
beforeEach(() => {
  log = new FaultLog()
})

describe('merging', () => {
  it('makes alike faults one and adds their counts', () => {
    log.add(sampleFault())
    log.add(sampleFault({ count: 2 }))
    expect(log.list()).toEqual([sampleFault({ count: 3 })])
  })

  it.each([
    ['cause', { cause: 'tcp_reset' }],
    ['module', { module: 'example.com/two' }],
    ['version', { version: 'v2.0.0' }],
    ['host', { host: 'goproxy.io' }],
    ['fate', { recovered: true }],
  ] as const)('keeps those of another %s apart', (_, about) => {
    log.add(sampleFault())
    log.add(sampleFault(about))
    expect(log.list()).toHaveLength(2)
  })

  it('takes the files of one module at one host together', () => {
    log.add(sampleFault())
    log.add(sampleFault({ url: 'https://proxy.golang.org/example.com/one/@v/v1.0.0.mod' }))
    expect(log.list()).toEqual([sampleFault({ count: 2 })])
  })

  it('keeps the first words and the line of whichever knows it', () => {
    log.add(sampleFault({ text: 'first' }))
    log.add(sampleFault({ text: 'second', file: 'go.mod', line: 7 }))
    log.add(sampleFault({ text: 'third', file: 'go.mod', line: 9 }))
    expect(log.list()).toEqual([sampleFault({ text: 'first', file: 'go.mod', line: 7, count: 3 })])
  })
})

describe('what becomes of a fault', () => {
  it('is overcome when the file arrives, from whichever mirror', () => {
    log.add(sampleFault({ count: 3 }))
    log.add(
      sampleFault({
        cause: 'stall_timeout',
        host: 'goproxy.io',
        url: 'https://goproxy.io/example.com/one/@v/v1.0.0.zip',
      }),
    )
    log.arrived(zip)
    expect(log.recovered()).toBe(4)
    expect(log.list().every((fault) => fault.recovered)).toBe(true)
  })

  it('stays where another file of the module arrives', () => {
    log.add(sampleFault())
    log.arrived({ ...zip, kind: 'mod' })
    log.arrived({ ...zip, path: 'example.com/on' })
    log.arrived({ ...zip, version: 'v1.0.1' })
    expect(log.recovered()).toBe(0)
  })

  it('finds the escaped path of a module with upper case', () => {
    log.add(
      sampleFault({
        module: 'github.com/BurntSushi/toml',
        url: 'https://p/github.com/!burnt!sushi/toml/@v/v1.0.0.zip',
      }),
    )
    log.arrived({ ...zip, path: 'github.com/BurntSushi/toml' })
    expect(log.recovered()).toBe(1)
  })

  it('of a fault without a URL is decided by the zip', () => {
    log.add(sampleFault({ url: '' }))
    log.arrived({ ...zip, kind: 'info' })
    expect(log.recovered()).toBe(0)
    log.arrived(zip)
    expect(log.recovered()).toBe(1)
  })

  it('adds up with what was overcome before', () => {
    log.add(sampleFault())
    log.arrived(zip)
    log.add(sampleFault({ count: 2 }))
    log.arrived(zip)
    expect(log.list()).toEqual([sampleFault({ count: 3, recovered: true })])
  })

  it('is good for all of them when the run ends well', () => {
    log.add(sampleFault())
    log.add(sampleFault({ cause: 'vcs_network', module: '', version: '', url: '' }))
    log.settle('ready')
    expect(log.recovered()).toBe(2)
  })

  it('is not changed by a run that fails', () => {
    log.add(sampleFault())
    log.add(sampleFault({ cause: 'tcp_reset', recovered: true }))
    log.settle('failed')
    expect(log.list().map((fault) => fault.recovered)).toEqual([false, true])
  })
})

describe('what go says', () => {
  it.each([
    ['the same file at the same host', { url: '' }],
    ['the same file at no host', { host: '', url: '' }],
    ['the same host without a module', { module: '', version: '', url: '' }],
  ])('is an echo of what the transport saw: %s', (_, about) => {
    log.add(sampleFault())
    log.addFromGo(sampleFault({ ...about, text: 'server response: unexpected EOF' }))
    expect(log.list()).toEqual([sampleFault()])
  })

  it.each([
    ['a status for a name that was not found', 'dns_no_such_host', 'http_5xx'],
    ['a checksum error for a page served as a module', 'bad_reply', 'gosum_mismatch'],
    ['words that nobody knows', 'tls_expired', 'unknown'],
  ] as const)('is what go made of it: %s', (_, seen, said) => {
    log.add(sampleFault({ cause: seen }))
    log.addFromGo(sampleFault({ cause: said, host: '', url: '' }))
    expect(log.list().map(({ cause }) => cause)).toEqual([seen])
  })

  it.each([
    ['git speaks for itself', { cause: 'vcs_https_auth' }],
    ['the disk speaks for itself', { cause: 'disk_full' }],
    ['another module', { module: 'example.com/two' }],
    ['another version', { version: 'v1.0.1' }],
    ['another host', { cause: 'tcp_reset', host: 'goproxy.io' }],
  ] as const)('is news: %s', (_, about) => {
    log.add(sampleFault())
    log.addFromGo(sampleFault(about))
    expect(log.list()).toHaveLength(2)
  })

  it('is news after the transport has overcome the like', () => {
    log.add(sampleFault({ recovered: true }))
    log.addFromGo(sampleFault())
    expect(log.list()).toHaveLength(2)
  })
})

describe('the order', () => {
  it('puts what stayed first, what to act on at its head, however rare it is', () => {
    log.add(sampleFault({ cause: 'disk_full', recovered: true, count: 50 }))
    log.add(sampleFault({ cause: 'unknown', module: 'example.com/two', count: 9 }))
    log.add(sampleFault({ cause: 'tls_expired', module: 'example.com/three' }))
    expect(log.list().map(({ cause }) => cause)).toEqual(['tls_expired', 'unknown', 'disk_full'])
  })

  it('is empty for a quiet run', () => {
    expect(log.list()).toEqual([])
    expect(log.recovered()).toBe(0)
  })
})
