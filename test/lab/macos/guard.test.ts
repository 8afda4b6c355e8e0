import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { makeModule, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { describeWith } from '../../support/programs.ts'
import { notAsRoot, notOnLinux, onWindows, skipped } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'

// What macOS does otherwise than Linux, imitated here (docs/platforms.md).

// Two modules whose folders differ in case only, as go escapes them; more modules than open files are allowed.
const modules = [...makeModules(300), makeModule('example.test/Case'), makeModule('example.test/case')]

let mirror: FaultMirror
beforeEach(async () => {
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(() => mirror.close())

/** Runs guard in a folder for everything, twice: the second time with what the first has kept. The shell that becomes Node runs `before`. */
async function guardTwice(home: string, before = '', outer = ''): Promise<void> {
  await writeProject(join(home, 'work'), modules)
  const tools = temporaryFolder()
  const script = `#!/bin/sh\nexec ${outer} sh -c '${before || ':'} && exec "$@"' sh '${process.execPath}' "$@"\n`
  writeFileSync(join(tools, 'node-of-mac'), script, { mode: 0o755 })
  const env = {
    PATH: [tools, process.env['PATH']].join(delimiter),
    HOME: home,
    TMPDIR: join(home, 'temp'),
    GOFLAGS: '-modcacherw',
    GOENV: 'off',
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOTELEMETRY: 'off',
    GOPROXY: mirror.url,
    // Go finds it by /proc, as far as there is one.
    GOROOT: execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(),
  }
  mkdirSync(env.TMPDIR)
  const flags = ['--preflight', 'off', '--cache-dir', join(home, 'kept')]
  for (const cache of ['miss', 'hit']) {
    const GOMODCACHE = join(home, cache, 'mod')
    const options = { cwd: join(home, 'work'), env: { ...env, GOMODCACHE }, node: join(tools, 'node-of-mac') }
    const { code, output, error } = await runCli(['guard', '--json', ...flags], options)
    expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(output)).toMatchObject({ outcome: 'ready', cache: { outcome: cache } })
    for (const name of ['!case', 'case', 'm299']) {
      expect(existsSync(join(GOMODCACHE, 'cache/download/example.test', name, '@v/v1.0.0.zip'))).toBe(true)
    }
  }
}

it.skipIf(onWindows)(`256 open files are enough${skipped(onWindows)}`, () => {
  return guardTwice(temporaryFolder(), 'ulimit -n 256')
})

it.skipIf(onWindows)(`a folder may be a link, as /tmp is one to /private/tmp${skipped(onWindows)}`, async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'private'))
  symlinkSync('private', join(root, 'tmp'))
  await guardTwice(join(root, 'tmp'))
})

const why = notOnLinux || notAsRoot

it.skipIf(why)(`there may be no /proc${skipped(why)}`, async () => {
  await guardTwice(temporaryFolder(), 'mount -t tmpfs none /proc', 'unshare --mount')
})

describeWith(['mkntfs', 'lowntfs-3g'], 'a file system', () => {
  it.skipIf(why)(`may not tell upper and lower case apart${skipped(why)}`, async () => {
    const root = temporaryFolder()
    const [image, place] = [join(root, 'image'), join(root, 'place')]
    execFileSync('truncate', ['-s', '64M', image])
    execFileSync('mkntfs', ['--quick', '--force', image], { stdio: 'ignore' })
    mkdirSync(place)
    execFileSync('lowntfs-3g', ['-o', 'ignore_case', image, place])
    onTestFinished(() => {
      execFileSync('umount', [place])
    })
    writeFileSync(join(place, 'One'), '')
    expect(existsSync(join(place, 'oNE'))).toBe(true)
    await guardTwice(place)
  })
})
