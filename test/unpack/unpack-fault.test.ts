import { describe, expect, it } from 'vitest'
import { unpackFault } from '../../src/unpack/unpack-fault.ts'
import { UnusualZip } from '../../src/unpack/unusual-zip.ts'

describe('an error while unpacking means', () => {
  const system = (code: string) => Object.assign(new Error(`${code}: open`), { code, errno: -1, syscall: 'open' })
  const left = (because: string) => ({ outcome: 'left to go', because })
  const cases = [
    { error: new UnusualZip('odd'), means: { outcome: 'left to go', because: 'unusual zip', detail: 'odd' } },
    { error: system('EEXIST'), means: left('in use') },
    { error: system('ENOTEMPTY'), means: left('in use') },
    { error: system('ENOENT'), means: left('in use') },
    { error: system('EXDEV'), means: left('file system') },
    { error: system('ENAMETOOLONG'), means: left('file system') },
    { error: system('ENOSPC'), means: { outcome: 'failed', code: 'ENOSPC', detail: 'ENOSPC: open' } },
    { error: system('EDQUOT'), means: { outcome: 'failed', code: 'EDQUOT' } },
    { error: system('EACCES'), means: { outcome: 'failed', code: 'EACCES' } },
    { error: system('EROFS'), means: { outcome: 'failed', code: 'EROFS' } },
  ]
  it.each(cases)('$error.message: $means', ({ error, means }) => expect(unpackFault(error)).toMatchObject(means))

  it.each([{ code: 'ERR_INVALID_ARG_TYPE' }, { errno: -1 }])(
    'nothing if it has only %j, as no error of the system',
    (has) => {
      expect(() => unpackFault(Object.assign(new Error('x'), has))).toThrow('x')
    },
  )

  it('nothing if it is a mistake of ours', () => expect(() => unpackFault(new TypeError('x'))).toThrow(TypeError))
})
