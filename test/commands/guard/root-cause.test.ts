import { expect, it } from 'vitest'
import type { Fault } from '../../../src/causes/fault.ts'
import { rootCauseOf } from '../../../src/commands/guard/root-cause.ts'
import { sampleFault } from '../../report/sample.ts'

const two = { module: 'example.com/two' }

const rows: [
  name: string,
  go: Partial<Fault>,
  answered: Partial<Fault> | undefined,
  met: Partial<Fault>[],
  cause: string,
][] = [
  ['go, if nothing else is known', { cause: 'http_404' }, undefined, [], 'http_404'],
  ['the answer that go quotes', { cause: 'http_5xx', module: '' }, { cause: 'tls_expired' }, [], 'tls_expired'],
  [
    'what is worst of all that the file met',
    { cause: 'http_5xx' },
    { cause: 'eof' },
    [{ cause: 'tls_expired' }],
    'tls_expired',
  ],
  ['the fetcher, for the same module', { cause: 'gosum_mismatch' }, undefined, [{ cause: 'bad_reply' }], 'bad_reply'],
  [
    'go, if the fetcher met only other modules',
    { cause: 'gosum_mismatch' },
    undefined,
    [{ cause: 'bad_reply', ...two }],
    'gosum_mismatch',
  ],
  [
    'go, if the fault is about no module',
    { cause: 'http_5xx', module: '' },
    undefined,
    [{ cause: 'eof', module: '' }],
    'http_5xx',
  ],
  ['go on git', { cause: 'vcs_https_auth' }, undefined, [{ cause: 'eof' }], 'vcs_https_auth'],
  ['go on the disk', { cause: 'disk_full' }, undefined, [{ cause: 'eof' }], 'disk_full'],
]

it.each(rows)('believes %s', (_, go, answered, met, cause) => {
  const answer = answered === undefined ? undefined : sampleFault(answered)
  expect(rootCauseOf(sampleFault(go), answer, met.map(sampleFault)).cause).toBe(cause)
})
