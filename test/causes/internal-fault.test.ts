import { expect, test } from 'vitest'
import { FaultError } from '../../src/causes/fault-error.ts'
import { internalFault } from '../../src/causes/internal-fault.ts'
import { faultOf } from '../../src/causes/rules/table.ts'

/** An error with this stack behind its message. */
function thrown(stack: string): Error {
  const error = new TypeError('x is not a function')
  error.stack = `TypeError: x is not a function${stack}`
  return error
}

const known = faultOf('go_missing', { text: 'no go' })

test.each([
  [
    'of a function',
    thrown('\n    at Fetcher.get (file:///opt/modward/dist/chunk.js:10:5)\n    at other (a.js:1:1)'),
    'TypeError: x is not a function (in Fetcher.get, chunk.js:10)',
  ],
  [
    'outside of a function',
    thrown('\n    at file:///opt/modward/dist/chunk.js:10:5'),
    'TypeError: x is not a function (in chunk.js:10)',
  ],
  ['of nowhere', thrown(''), 'TypeError: x is not a function'],
  ['that is no error', 'a text', 'a text'],
])('names an error %s in one line', (_, error, words) => {
  expect(internalFault(error)).toMatchObject({ cause: 'unknown', text: `an error inside modward: ${words}` })
})

test('leaves a fault as it is', () => {
  expect(internalFault(new FaultError(known))).toBe(known)
})

test.each(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'])(
  'a machine that has nothing left (%s) is no mistake in modward',
  (code) => {
    const fault = internalFault(Object.assign(new Error(`spawn sh ${code}`), { code }))
    expect(fault).toMatchObject({ cause: 'fs_other', title: 'This machine has no file handle, process or memory left' })
    expect(fault.advice).toContain('`ulimit -n`')
  },
)

test('any other error of the system is one inside modward', () => {
  const fault = internalFault(Object.assign(new Error('spawn sh EINVAL'), { code: 'EINVAL' }))
  expect(fault).toMatchObject({ cause: 'unknown', title: 'An error inside modward' })
})
