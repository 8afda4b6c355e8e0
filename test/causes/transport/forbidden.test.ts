import { errors } from 'undici'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/causes/log/classify.ts'
import { faultOf } from '../../../src/causes/rules/table.ts'
import { connectReason, faultOfError } from '../../../src/causes/transport/transport-fault.ts'

const url = new URL('https://goproxy.example/m/@v/v1.0.0.mod')
const errno = (code: string, address: string, syscall = 'connect') =>
  Object.assign(new Error(code), { code, syscall, address, port: 443 })

describe('a connection that this machine forbids', () => {
  it.each([
    {
      name: 'SELinux, AppArmor',
      code: 'EACCES',
      address: '192.0.2.1',
      words: '192.0.2.1:443: connect: permission denied',
    },
    { name: 'seccomp', code: 'EPERM', address: '192.0.2.1', words: '192.0.2.1:443: connect: operation not permitted' },
    {
      name: 'the same over IPv6',
      code: 'EACCES',
      address: '2001:db8::1',
      words: '[2001:db8::1]:443: connect: permission denied',
    },
  ])('is told apart from a missing route ($name), live and in a log', ({ code, address, words }) => {
    const { cause, text, override } = faultOfError(errno(code, address), { url })
    expect(text).toContain(`dial tcp ${words}`)
    const fault = faultOf(cause, { text, url: url.href }, override)
    const told = classify(`go: example.com/m@v1.0.0: ${text}`)
    for (const { title, retryable, advice } of [fault, told]) {
      expect({ title, retryable }).toEqual({
        title: 'This machine forbids connections to goproxy.example',
        retryable: false,
      })
      expect(advice).toMatch(/SELinux.*AppArmor.*seccomp/)
    }
  })

  it('is not what a file is that may not be read', () => {
    expect(faultOfError(errno('EACCES', '', 'open'), { url }).cause).toBe('unknown')
  })

  it('is not what a missing route is', () => {
    const { cause, text, override } = faultOfError(errno('EHOSTUNREACH', '192.0.2.1'), { url })
    expect(faultOf(cause, { text, url: url.href }, override)).toMatchObject({
      title: 'There is no route to goproxy.example',
      retryable: true,
    })
  })
})

describe('connectReason', () => {
  it.each([
    { error: errno('ECONNREFUSED', '2001:db8::1'), reason: 'connection refused' },
    { error: errno('ENETUNREACH', '192.0.2.1'), reason: 'network is unreachable' },
    { error: errno('EACCES', '192.0.2.1'), reason: 'permission denied' },
    { error: new errors.ConnectTimeoutError(), reason: 'i/o timeout' },
    { error: Object.assign(new Error(), { code: 'ENOTFOUND', hostname: 'a.test' }), reason: 'no such host' },
    { error: Object.assign(new Error(), { code: 'ETIMEOUT', server: '192.0.2.1' }), reason: 'i/o timeout' },
    { error: new Error('something else'), reason: 'something else' },
  ])('leaves the address out: $reason', ({ error, reason }) => expect(connectReason(error, url)).toBe(reason))
})
