import { expect, it } from 'vitest'
import { judgeOutput } from '../../../src/commands/guard/judge-output.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { FaultFold } from '../../../src/events/sinks/fault-fold.ts'
import { sampleFault } from '../../report/sample.ts'

function setUp() {
  const faults = new FaultFold()
  return { faults, log: new RunLog([faults.sink]) }
}

it('keeps every fault that go prints at once: 40 zips that do not exist are one fault with 40 modules', () => {
  const { faults, log } = setUp()
  const lines = Array.from({ length: 40 }, (_, index) => {
    const url = `https://proxy.example/example.com/m${index}/@v/v1.0.0.zip`
    return `go: example.com/m${index}@v1.0.0: reading ${url}: 404 Not Found\n\tserver response: not found`
  })
  expect(judgeOutput(lines.join('\n'), log, faults)).toMatchObject({ cause: 'http_404' })
  expect(faults.faults).toHaveLength(1)
  expect(faults.faults[0]).toMatchObject({ cause: 'http_404', count: 40 })
  expect(faults.faults[0]?.modules).toHaveLength(40)
})

it('joins what go prints with what the relay answered, by the id in it, and takes the id out', () => {
  const { faults, log } = setUp()
  const met = sampleFault({
    cause: 'dns_no_such_host',
    host: 'proxy.example',
    text: 'lookup proxy.example: no such host',
  })
  log.emit({ type: 'fault', fault: met })
  log.emit({ type: 'error.answer', id: '0a1b2c3d', file: 'x', status: 502, from: 'https://proxy.example', fault: met })
  const output =
    'go: example.com/one@v1.0.0: reading https://proxy.example/example.com/one/@v/v1.0.0.zip: 502 Bad Gateway\n\tserver response: https://proxy.example [mw:0a1b2c3d]: lookup proxy.example: no such host'
  expect(judgeOutput(output, log, faults)).toMatchObject({ cause: 'dns_no_such_host', host: 'proxy.example' })
  expect(faults.faults).toMatchObject([{ cause: 'dns_no_such_host', count: 1 }])
})

it('shows no id in a fault that only go knows', () => {
  const { faults, log } = setUp()
  log.emit({ type: 'error.answer', id: '0a1b2c3d', file: 'x', status: 404, from: 'https://m.example' })
  const output =
    'go: example.com/one@v1.0.0: reading https://m.example/example.com/one/@v/v1.0.0.zip: 404 Not Found\n\tserver response: https://m.example [mw:0a1b2c3d]: no reason given'
  const fault = judgeOutput(output, log, faults)
  expect(fault.cause).toBe('http_404')
  expect(JSON.stringify([fault, faults.faults])).not.toContain('mw:')
})
