import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { annotations } from '../../../src/report/annotations.ts'
import { fakeGo } from '../../support/fake-go.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { gosumOf, makeModules, treeOf } from '../../support/modules.ts'
import { runGuard } from '../../support/run-guard.ts'
import { onWindows, skipped } from '../../support/skipping.ts'
import { makeTree } from '../../support/tree.ts'

const modules = makeModules(2)
const requires = modules.map(({ path, version }) => `require ${path} ${version}\n`).join('')
const mod = `module example.test/app\n\ngo 1.21\n\n${requires}`
const sum = gosumOf(modules)
const vendored = modules.map(({ path, version }) => `# ${path} ${version}\n## explicit\n`).join('')

async function openMirror(): Promise<FaultMirror> {
  const mirror = await FaultMirror.open({ tree: treeOf(modules) })
  onTestFinished(() => mirror.close())
  return mirror
}

test('one project that cannot be read does not stop the others', async () => {
  const mirror = await openMirror()
  const root = makeTree({ 'a/go.mod': `\ufeff${mod}`, 'b/go.mod': mod, 'b/go.sum': sum })
  const { result } = await runGuard(root, { mirrors: mirror.url, 'working-directory': 'gone, a, b' })
  const { report } = result
  expect(report).toMatchObject({ outcome: 'failed', cause: 'no_gomod', attempts: [{ exitCode: 0 }] })
  expect(report.projects.map(({ directory }) => directory)).toEqual(['b'])
  expect(report.faults).toMatchObject([
    { cause: 'no_gomod' },
    { cause: 'gomod_syntax', title: 'Line 1 of a/go.mod cannot be parsed', file: 'a/go.mod', line: 1 },
  ])
})

test('a repository without a go.mod at its root works without configuration', async () => {
  const mirror = await openMirror()
  const root = makeTree({
    'a/go.mod': mod,
    'a/go.sum': sum,
    'b/go.mod': mod,
    'b/go.sum': sum,
    'b/testdata/go.mod': '?',
  })
  const { result } = await runGuard(root, { mirrors: mirror.url })
  expect(result.report).toMatchObject({ outcome: 'ready', projects: [{ directory: 'a' }, { directory: 'b' }] })
})

test('-modfile in GOFLAGS: its modules are fetched, and its go.sum stays as it is', async () => {
  const mirror = await openMirror()
  const root = makeTree({ 'go.mod': 'module example.test/app\n', 'alt.mod': mod, 'alt.sum': '' })
  const { result } = await runGuard(root, { mirrors: mirror.url }, { GOFLAGS: '-modcacherw -modfile=alt.mod' })
  expect(result.report).toMatchObject({ outcome: 'ready', projects: [{ modules: 2 }] })
  expect(readFileSync(join(root, 'alt.sum'), 'utf8')).toBe('')
})

test('go.sum that lacks entries: ready, with one warning on the line of go.mod', async () => {
  const mirror = await openMirror()
  const lines = sum.split('\n').filter((line) => !line.includes('m001'))
  const root = makeTree({ 'svc/go.mod': mod, 'svc/go.sum': lines.join('\n') })
  const { result } = await runGuard(root, { mirrors: mirror.url })
  expect(result.report).toMatchObject({ outcome: 'ready', faults: [] })
  expect(annotations(result.report)).toMatchObject([
    {
      level: 'warning',
      title: 'go.sum lacks 2 entries: run go mod tidy',
      message: expect.stringContaining('example.test/m001@v1.0.0'),
      file: 'svc/go.mod',
      line: 6,
    },
  ])
})

test.each([
  ['a vendored project', { 'vendor/modules.txt': vendored }],
  ['a workspace, which adds what is missing', { 'go.work': 'go 1.21\nuse .\n' }],
])('no warning of go.sum: %s', async (_, files) => {
  const mirror = await openMirror()
  const root = makeTree({ 'go.mod': mod, ...files })
  const { result } = await runGuard(root, { mirrors: mirror.url })
  expect(result.report.warnings).toEqual([])
})

test('a vendor folder that does not fit: ready, with a warning', async () => {
  const list = `# ${modules[0]?.path} v9.0.0\n## explicit\n`
  const root = makeTree({ 'svc/go.mod': mod, 'svc/vendor/modules.txt': list })
  const { result } = await runGuard(root, {})
  expect(result.report).toMatchObject({ outcome: 'ready', attempts: [], projects: [{ kind: 'vendored' }] })
  expect(annotations(result.report)).toMatchObject([
    { level: 'warning', message: expect.stringContaining('go mod vendor'), file: 'svc/vendor/modules.txt' },
  ])
})

test('a broken zip in the module cache: fetched anew, and told as recovered from', async () => {
  const mirror = await openMirror()
  const root = makeTree({ 'go.mod': mod, 'go.sum': sum })
  const zip = 'cache/download/example.test/m001/@v/v1.0.0.zip'
  const GOMODCACHE = makeTree({ [zip]: Buffer.from(modules[1]?.zip ?? '').subarray(0, 500) })
  const { result } = await runGuard(root, { mirrors: mirror.url }, { GOMODCACHE })
  expect(result.report).toMatchObject({
    outcome: 'ready',
    faults: [{ cause: 'cache_corrupt', recovered: true, count: 1, modules: ['example.test/m001@v1.0.0'], line: 6 }],
  })
})

test('a byte order mark in go.sum is warned of', async () => {
  const mirror = await openMirror()
  const root = makeTree({ 'go.mod': mod, 'go.sum': `\ufeff${sum}` })
  const { result } = await runGuard(root, { mirrors: mirror.url })
  expect(result.report).toMatchObject({ outcome: 'ready', warnings: [{ file: 'go.sum', line: 1 }] })
})

test('what go changed and modward put back is told', async () => {
  const mirror = await openMirror()
  const root = makeTree({ 'svc/go.mod': mod, 'svc/go.sum': '' })
  const { result } = await runGuard(root, { mirrors: mirror.url }, { GOFLAGS: '-modcacherw -mod=mod' })
  expect(readFileSync(join(root, 'svc', 'go.sum'), 'utf8')).toBe('')
  expect(result.report).toMatchObject({
    outcome: 'ready',
    warnings: [{ title: 'go wanted to change svc/go.sum', file: 'svc/go.sum' }],
  })
})

test.skipIf(onWindows)(`a version manager that prints a line of its own first${skipped(onWindows)}`, async () => {
  const mirror = await openMirror()
  const real = execFileSync('sh', ['-c', 'command -v go']).toString().trim()
  const { env } = fakeGo(`echo 'mise: using go 1.26'\nexec '${real}' "$@"`)
  const { result } = await runGuard(makeTree({ 'go.mod': mod, 'go.sum': sum }), { mirrors: mirror.url }, env)
  expect(result.report).toMatchObject({ outcome: 'ready', projects: [{ modules: 2 }] })
})

test.skipIf(onWindows)(`the go that did the work is in the report, after a switch${skipped(onWindows)}`, async () => {
  const mirror = await openMirror()
  const { directory, env } = fakeGo('exit 1')
  const script = '#!/bin/sh\n[ "$1 $2" = "env GOVERSION" ] && echo go1.99.0\nexit 0\n'
  writeFileSync(join(directory, 'go1.99.0'), script, { mode: 0o755 })
  rmSync(join(directory, 'go'))
  const root = makeTree({ 'go.mod': mod.replace('go 1.21', 'go 1.99.0'), 'go.sum': sum })
  const { result } = await runGuard(root, { mirrors: mirror.url }, { ...env, GOTOOLCHAIN: 'auto' })
  expect(result.report).toMatchObject({ outcome: 'ready', go: { version: '1.99.0' } })
})
