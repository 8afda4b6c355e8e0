import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../src/commands/bundle/bundle.ts'
import { cli } from '../../support/cli.ts'
import { on } from '../../support/misbehaviours.ts'
import { gosumOf } from '../../support/modules.ts'
import { describeWith } from '../../support/programs.ts'
import { onWindows, skipped } from '../../support/skipping.ts'
import { readTree } from '../../support/tree.ts'
import { modules, newWorkplace, tool, type Workplace } from '../run/fixture.ts'

async function makeBundle(place: Workplace, name: string, ...args: readonly string[]): Promise<Bundle> {
  const { code, output, error } = await place.modward([
    'bundle',
    '--json',
    '--output',
    join(place.folder, name),
    ...args,
  ])
  expect(code, error).toBe(0)
  return JSON.parse(output)
}

describe('a bundle', () => {
  test('holds the files of all modules, and serves go build, go vet and go test as its README says', async () => {
    const place = await newWorkplace({ misbehave: on('.zip', { kind: 'cut', after: 40_000, reset: true }, 1) })
    const bundle = await makeBundle(place, 'bundle')
    const path = join(place.folder, 'bundle')
    expect(bundle).toEqual({
      schema: 1,
      path,
      projects: 1,
      modules: 3,
      files: 10,
      bytes: expect.any(Number),
      sha256: null,
    })
    expect(Object.keys(readTree(path)).sort()).toEqual([
      'README.md',
      ...modules.flatMap((module) => ['info', 'mod', 'zip'].map((kind) => `${module.path}/@v/v1.0.0.${kind}`)),
    ])
    await place.mirror.close()
    const readme = readFileSync(join(path, 'README.md'), 'utf8')
    const variables = [...readme.matchAll(/^ {4}(GO\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace('file:///path/of/this/folder', pathToFileURL(path).href),
    ])
    expect(variables).toHaveLength(2)
    const env = { ...Object.fromEntries(variables), GOPRIVATE: 'example.test', GOSUMDB: 'sum.golang.org' }
    for (const command of ['build', 'vet', 'test']) {
      const ran = await place.run(['go', command, './...'], env)
      expect(ran, ran.error).toMatchObject({ code: 0 })
    }
  })

  test('is the same each time, in whatever order the modules came, and as a .tar', async () => {
    const place = await newWorkplace()
    const first = await makeBundle(place, 'one.tar')
    place.mirror.misbehave = on('a/@v/v1.0.0.zip', { kind: 'delay', ms: 300 })
    process.umask(0o077)
    const second = await makeBundle(place, 'two.tar')
    process.umask(0o022)
    expect(second).toEqual({ ...first, path: second.path })
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/)
    const [one, two] = ['one.tar', 'two.tar'].map((name) => readFileSync(join(place.folder, name)))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    expect(first.bytes).toBe(statSync(first.path).size)
    const unpacked = join(place.folder, 'unpacked')
    mkdirSync(unpacked)
    execFileSync('tar', ['-xf', first.path, '-C', unpacked])
    await makeBundle(place, 'folder')
    expect(readTree(unpacked)).toEqual(readTree(join(place.folder, 'folder')))
  })

  test('of several projects has the modules of all', async () => {
    const place = await newWorkplace()
    const other = join(place.folder, 'other')
    cpSync(place.project, other, { recursive: true })
    writeFileSync(
      join(other, 'go.mod'),
      `module example.test/other\n\ngo 1.21\n\nrequire ${tool.path} ${tool.version}\n`,
    )
    writeFileSync(join(other, 'go.sum'), gosumOf([tool]))
    rmSync(join(other, 'project.go'))
    expect(await makeBundle(place, 'bundle', '.', '../other')).toMatchObject({ projects: 2, modules: 4 })
  })
})

describe('no bundle, and nothing half-written', () => {
  test('if the path exists', async () => {
    const place = await newWorkplace()
    mkdirSync(join(place.folder, 'bundle'))
    const { code, output } = await place.modward(['bundle', '--output', '../bundle'])
    expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining('exists already') })
    expect(place.mirror.paths).toEqual([])
  })

  test.skipIf(onWindows).each(['/proc/none/bundle', '../work/go.mod/bundle'])(
    `if nothing can be written at %s, which is known before the download${skipped(onWindows)}`,
    async (path) => {
      const place = await newWorkplace()
      const { code, output } = await place.modward(['bundle', '--output', path])
      expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining('cannot be written') })
      expect(place.mirror.paths).toEqual([])
    },
  )

  test('if the download fails', async () => {
    const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status: 404 }) })
    const { code, output } = await place.modward(['bundle', '--output', '../bundle.tar'])
    expect(code, output).toBe(1)
    expect(output).toContain('http_404')
    expect(await readdir(place.folder)).not.toContainEqual(expect.stringContaining('bundle'))
  })

  test('if go.sum lacks what a package needs', async () => {
    const place = await newWorkplace()
    writeFileSync(join(place.project, 'go.sum'), gosumOf(modules.slice(1)))
    const { code, output } = await place.modward(['bundle', '--output', '../bundle'])
    expect(code, output).toBe(1)
    expect(output).toContain('gosum_missing')
    expect(await readdir(place.folder)).not.toContainEqual(expect.stringContaining('bundle'))
  })

  test('if a zip was changed that go has unpacked, and does not look at again', async () => {
    const place = await newWorkplace()
    const env = { GOMODCACHE: join(place.folder, 'kept') }
    expect(await place.modward(['run', '--', 'go', 'mod', 'download'], env)).toMatchObject({ code: 0 })
    const path = join(env.GOMODCACHE, 'cache/download/example.test/a/@v/v1.0.0.zip')
    const zip = readFileSync(path)
    const at = zip.indexOf('// Name is')
    writeFileSync(path, Buffer.concat([zip.subarray(0, at), Buffer.from('// name'), zip.subarray(at + 7)]))
    const { code, output } = await place.modward(['bundle', '--output', '../bundle'], env)
    expect(code, output).toBe(1)
    expect(output).toContain('gosum_mismatch')
    expect(await readdir(place.folder)).not.toContainEqual(expect.stringContaining('bundle'))
  })
})

describeWith(['unshare', 'mount'], 'a disk that is full', () => {
  test('ends the bundle with its own cause, and nothing is left', async () => {
    const place = await newWorkplace()
    const disk = join(place.folder, 'disk')
    mkdirSync(disk)
    const command = `${process.execPath} ${cli} bundle --output ${disk}/bundle.tar`
    const script = `mount -t tmpfs -o size=200k none ${disk} && ${command}; code=$?; ls -A ${disk}; exit $code`
    const { code, output } = await place.run(['unshare', '--mount', '--map-root-user', 'sh', '-c', script])
    expect(code, output).toBe(1)
    expect(output).toContain('disk_full')
    expect(output).not.toMatch(/^\.?bundle/m)
  })
})

describeWith(['unshare'], 'behind an air gap', () => {
  test('go builds from a bundle without any network', async () => {
    const place = await newWorkplace()
    await makeBundle(place, 'bundle')
    const env = { GOPROXY: `file://${join(place.folder, 'bundle')},off`, GOSUMDB: 'sum.golang.org' }
    const alone = ['unshare', '--net', '--map-root-user']
    const ran = await place.run([...alone, 'go', 'test', './...'], env)
    expect(ran, ran.error).toMatchObject({ code: 0 })
  })
})
