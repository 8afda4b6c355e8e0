import { describe, expect, it } from 'vitest'
import { NoteError } from '../../src/sumdb/note.ts'
import { parseSumdb, sumdbKey } from '../../src/sumdb/setting.ts'
import { Signer } from '../support/memory-log.ts'

const own = new Signer('sums.corp.example/go').verifierKey

describe('GOSUMDB', () => {
  it.each([
    ['sum.golang.org', 'sum.golang.org', 'https://sum.golang.org/', false],
    ['off', 'sum.golang.org', 'https://sum.golang.org/', false],
    ['', 'sum.golang.org', 'https://sum.golang.org/', false],
    ['sum.golang.google.cn', 'sum.golang.org', 'https://sum.golang.google.cn/', true],
    ['sum.golang.org https://sums.corp.example/x', 'sum.golang.org', 'https://sums.corp.example/x', true],
    [own, 'sums.corp.example/go', 'https://sums.corp.example/go', false],
    [`${own}  http://127.0.0.1:8090`, 'sums.corp.example/go', 'http://127.0.0.1:8090/', true],
  ])('%j is the database %s at %s', (value, name, direct, pinned) => {
    const setting = parseSumdb(value)
    expect(setting.verifier.name).toBe(name)
    expect(setting.direct.href).toBe(direct)
    expect(setting.pinned).toBe(pinned)
  })

  it.each([
    ['sum.corp.example', NoteError],
    [own.replace('go+', 'no+'), NoteError],
    ['sum.golang.org https://a.example https://b.example', TypeError],
    ['sum.golang.org not-a-url', TypeError],
    [new Signer('user@host').verifierKey, TypeError],
  ])('%j is refused', (value, error) => expect(() => parseSumdb(value)).toThrow(error))
})

it.each([
  ['sum.golang.org', 'sum.golang.org'],
  ['sum.golang.google.cn', 'sum.golang.org'],
  [`${own} http://127.0.0.1:8090`, own],
])('%j without its URL is %j', (value, key) => expect(sumdbKey(value)).toBe(key))
