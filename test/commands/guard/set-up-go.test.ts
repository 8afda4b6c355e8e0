import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { envWith } from '../../../src/commands/guard/set-up-go.ts'
import type { ProvidedGo } from '../../../src/toolchain/provide.ts'

const go: ProvidedGo = {
  version: '1.26.3',
  goroot: '/tools/go',
  source: 'tool cache',
  folders: ['/tools/go/bin', '/home/go/bin'],
  variables: { GOTOOLCHAIN: 'local', GOROOT: '' },
}

describe('the environment with a Go', () => {
  it.each([
    [
      { PATH: '/bin', GOROOT: '/old' },
      { PATH: ['/tools/go/bin', '/home/go/bin', '/bin'].join(delimiter), GOROOT: '', GOTOOLCHAIN: 'local' },
    ],
    [
      { Path: 'C:' },
      { Path: ['/tools/go/bin', '/home/go/bin', 'C:'].join(delimiter), GOROOT: '', GOTOOLCHAIN: 'local' },
    ],
    [{}, { PATH: ['/tools/go/bin', '/home/go/bin'].join(delimiter), GOROOT: '', GOTOOLCHAIN: 'local' }],
  ])('%j becomes %j', (env, expected) => expect(envWith(env, go)).toEqual(expected))
})
