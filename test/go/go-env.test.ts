import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Env } from '../../src/config/config.ts'
import { type GoEnv, readAllVariables, readGoEnv } from '../../src/go/go-env.ts'
import { privatePatterns, privateVariables } from '../../src/go/private-patterns.ts'
import { fakeGo } from '../support/fake-go.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const never = new AbortController().signal

async function read(files: Record<string, string>, env: Env = {}, written = ''): Promise<GoEnv> {
  const directory = makeTree({ '.keep': '', ...files })
  writeFileSync(join(directory, 'go-env'), written)
  return await readGoEnv(directory, { ...quietEnv(directory), ...env }, never)
}

test('settings, and who gave them', async () => {
  const goEnv = await read(
    {},
    { GOPROXY: 'https://a.example', GOSUMDB: '' },
    '# comment\nGOPRIVATE=corp.example\nGOPROXY=https://b.example\nGOINSECURE=\n',
  )
  expect(goEnv).toMatchObject({
    GOPROXY: 'https://a.example',
    GOSUMDB: 'sum.golang.org',
    GOPRIVATE: 'corp.example',
    GONOPROXY: 'corp.example',
    GOINSECURE: '',
  })
  expect(goEnv.origins).toMatchObject({
    GOPROXY: 'environment',
    GOSUMDB: 'default',
    GOPRIVATE: 'file',
    GONOPROXY: 'default',
    GOINSECURE: 'default',
  })
  expect(goEnv.version).toMatch(/^1\.\d+/)
  expect(goEnv.GOVERSION).toBe(`go${goEnv.version}`)
})

test('a go.mod that asks for a newer toolchain downloads none, and GOTOOLCHAIN is the user’s', async () => {
  const files = { 'go.mod': 'module m.example\n\ngo 1.99.0\n\ntoolchain go1.99.1\n' }
  const goEnv = await read(files, { GOTOOLCHAIN: 'go1.98.0+auto', GOPROXY: 'http://127.0.0.1:9' })
  expect(goEnv.GOTOOLCHAIN).toBe('go1.98.0+auto')
  expect(goEnv.origins.GOTOOLCHAIN).toBe('environment')
  expect(goEnv.version).not.toMatch(/^1\.9[89]/)
})

test.skipIf(onWindows)(`a warning of go is no part of a setting${skipped(onWindows)}`, async () => {
  const { env } = fakeGo(`echo 'warning: both GOPATH and GOROOT are the same directory' >&2
case "$*" in *-json*) echo '{"GOVERSION":"go1.26.8"}' ;; *) echo auto ;; esac`)
  expect((await readGoEnv(makeTree({ '.keep': '' }), env, never)).GOTOOLCHAIN).toBe('auto')
})

test('a go.mod that is broken does not stand in the way', async () => {
  expect((await read({ 'go.mod': '<<<<<<< HEAD\n' })).GOPROXY).toBe('off')
})

test.each([
  ['no go command', { PATH: '/nowhere' }, 'go_missing'],
  ['no directory', { PATH: process.env['PATH'] }, 'no_gomod'],
])('%s is an error with its cause', async (_, env, cause) => {
  const directory = makeTree({})
  const where = cause === 'no_gomod' ? join(directory, 'none') : directory
  await expect(readGoEnv(where, env, never)).rejects.toMatchObject({ fault: { cause } })
})

test.skipIf(onWindows)(
  `a line that a version manager prints first is no part of the settings${skipped(onWindows)}`,
  async () => {
    const { env } = fakeGo(`echo 'mise: using go 1.26'
case "$*" in *-json*) printf '{\\n"GOVERSION":"go1.26.8"\\n}\\n' ;; *) echo auto ;; esac`)
    expect((await readGoEnv(makeTree({ '.keep': '' }), env, never)).version).toBe('1.26.8')
  },
)

test.skipIf(onWindows).each([
  ['nothing', ''],
  ['a page', '<html>'],
  ['null', 'null'],
  ['a value that is no text', '{"GOPROXY":5}'],
])(`settings that are %s are an error that says so${skipped(onWindows)}`, async (_, printed) => {
  const { directory, env } = fakeGo(`echo '${printed}'`)
  await expect(readGoEnv(directory, env, never)).rejects.toThrow('where it should print JSON')
})

test('all variables, known or not to modward', async () => {
  const directory = makeTree({ '.keep': '' })
  const variables = await readAllVariables(directory, quietEnv(directory, { CGO_CFLAGS: '-O3' }), never)
  expect(variables).toMatchObject({ CGO_CFLAGS: '-O3', GOPROXY: 'off', GOEXPERIMENT: '' })
  expect(Object.keys(variables).length).toBeGreaterThan(30)
})

test('the deadline ends it', async () => {
  const directory = makeTree({})
  await expect(readGoEnv(directory, quietEnv(directory), AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  })
})

test.skipIf(onWindows)(`a go without GOVERSION is asked for its version${skipped(onWindows)}`, async () => {
  const { directory, env } = fakeGo(`case "$*" in
version) echo 'go version go1.15.15 linux/amd64' ;;
'env GOTOOLCHAIN') echo ;;
*) echo '{"GOPROXY":"direct"}' ;;
esac`)
  expect(await readGoEnv(directory, env, never)).toMatchObject({ version: '1.15.15', GOPROXY: 'direct', GOSUMDB: '' })
})

test('private patterns are added to what go has', async () => {
  const plain = await read({}, { GOPRIVATE: 'corp.example' })
  expect(privatePatterns(plain, [])).toBe('corp.example')
  expect(privatePatterns(plain, ['x.example', 'y.example'])).toBe('corp.example,x.example,y.example')
  expect(privateVariables(plain, [])).toEqual({})
  expect(privateVariables(plain, ['x.example'])).toEqual({ GOPRIVATE: 'corp.example,x.example' })
  const own = await read({}, { GOPRIVATE: 'corp.example', GONOPROXY: 'none' })
  expect(privateVariables(own, ['x.example'])).toEqual({
    GOPRIVATE: 'corp.example,x.example',
    GONOPROXY: 'none,x.example',
  })
})
