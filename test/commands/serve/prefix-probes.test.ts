import { expect, test } from 'vitest'
import { PrefixProbes } from '../../../src/commands/serve/prefix-probes.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import type { FaultReport } from '../../../src/report/schema.ts'
import { sampleFault } from '../../report/sample.ts'

const refused = (...modules: string[]): FaultReport =>
  sampleFault({ cause: 'http_403', module: modules[0] ?? '', modules, count: modules.length })

test.each<[name: string, fault: FaultReport, left: Partial<FaultReport> | undefined]>([
  ['prefixes of a module that was delivered', refused('honnef.co@v0.7.0', 'honnef.co/go@v0.7.0'), undefined],
  ['a prefix without a version', refused('honnef.co/go'), undefined],
  ['a path that only begins with the same letters', refused('honnef.co/go/to@v0.7.0'), {}],
  ['the module itself', refused('honnef.co/go/tools@v0.7.0'), {}],
  ['a path below it', refused('honnef.co/go/tools/cmd@v0.7.0'), {}],
  ['another module', refused('example.com/a@v1.0.0'), {}],
  [
    'a prefix beside another module',
    refused('honnef.co/go@v0.7.0', 'example.com/a@v1.0.0'),
    { modules: ['example.com/a@v1.0.0'], count: 1 },
  ],
  ['another cause', sampleFault({ cause: 'http_5xx', module: 'honnef.co/go' }), {}],
])('refusals: %s', (_, fault, left) => {
  const probes = new PrefixProbes()
  const log = new RunLog([probes.sink], () => 0)
  const file = 'honnef.co/go/tools/@v/v0.7.0.zip'
  log.emit({ type: 'file.ready', file, from: 'https://a.test', size: 1, restored: false })
  expect(probes.without([fault])).toEqual(left === undefined ? [] : [{ ...fault, ...left }])
})
