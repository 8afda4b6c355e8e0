import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { goPlatform } from '../../../src/toolchain/platform.ts'
import { Signer } from '../../support/memory-log.ts'
import { on } from '../../support/misbehaviours.ts'
import { treeOf } from '../../support/modules.ts'
import { describeWith } from '../../support/programs.ts'
import { moduleVersion, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { makeZip } from '../../support/zip.ts'
import { modules, newWorkplace, type Workplace } from '../run/fixture.ts'

const release = '1.99.1'
const { os, arch } = goPlatform()
const realGo = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'bin/go')

/** A Go that is this machine's own behind a script, and says that it is newer. */
function newerGo(): Buffer {
  const script = `#!/bin/sh
if test "$1" = version; then echo "go version go${release} ${os}/${arch}"; exit; fi
exec env -u GOTOOLCHAIN_INTERNAL_SWITCH_VERSION -u GOTOOLCHAIN_INTERNAL_SWITCH_COUNT -u GOROOT GOTOOLCHAIN=local '${realGo}' "$@"
`
  const content = {
    VERSION: `go${release}\n`,
    'bin/go': script,
    'bin/gofmt': '',
    'lib/time/README': '',
    'pkg/tool/x': '',
    'src/_go.mod': 'module std\n',
  }
  const prefix = `golang.org/toolchain@${moduleVersion(release)}`
  return makeZip(Object.entries(content).map(([name, text]) => ({ name: `${prefix}/${name}`, content: text })))
}

/** A machine whose project asks for that Go, and the settings of a go that may switch. */
async function newSwitchingWorkplace() {
  const signer = new Signer('sum.test')
  const zip = newerGo()
  const releases = new ToolchainReleases(signer, [{ release, zip, h1: await hashZip({ bytes: zip }) }])
  const files = treeOf(modules)
  const place = await newWorkplace({ tree: { get: (path) => releases.get(path) ?? files.get(path) } })
  const gomod = join(place.project, 'go.mod')
  writeFileSync(gomod, readFileSync(gomod, 'utf8').replace('go 1.21\n', `go 1.21\n\ntoolchain go${release}\n`))
  return { place, env: { GOTOOLCHAIN: 'auto', GOSUMDB: signer.verifierKey } }
}

async function bundle(place: Workplace, output: string, env: Readonly<Record<string, string>>): Promise<string> {
  const path = join(place.folder, output)
  const made = await place.modward(['bundle', '--toolchain', '--output', path], env)
  expect(made, made.output + made.error).toMatchObject({ code: 0 })
  return path
}

describeWith(['unshare', 'sh'], 'a bundle with a toolchain', () => {
  const alone = ['unshare', '--net', '--map-root-user']

  test('lets an older go switch and build without any network, with the two variables of the docs', async () => {
    const { place, env } = await newSwitchingWorkplace()
    // Each reply about the database is lost once.
    place.mirror.misbehave = on(/^sumdb\//, { kind: 'reset' }, 1)
    const path = await bundle(place, 'missing/parent/bundle', env)
    const offline = { ...env, GOPROXY: `file://${path},off`, GOPATH: join(place.folder, 'new') }
    const version = await place.run([...alone, 'go', 'version'], offline)
    expect(version.output, version.error).toContain(`go${release}`)
    const tested = await place.run([...alone, 'go', 'test', './...'], offline)
    expect(tested, tested.error).toMatchObject({ code: 0 })
  })

  test('serves a go whose database had a URL when it was made', async () => {
    const { place, env } = await newSwitchingWorkplace()
    const path = await bundle(place, 'bundle', { ...env, GOSUMDB: `${env.GOSUMDB} ${place.mirror.url}/sumdb/sum.test` })
    const offline = { ...env, GOPROXY: `file://${path},off`, GOPATH: join(place.folder, 'new') }
    const { output, error } = await place.run([...alone, 'go', 'version'], offline)
    expect(output, error).toContain(`go${release}`)
  })

  test('ends the build if the toolchain was changed', async () => {
    const { place, env } = await newSwitchingWorkplace()
    const path = await bundle(place, 'bundle', env)
    const zip = join(path, 'golang.org/toolchain/@v', `${moduleVersion(release)}.zip`)
    const prefix = `golang.org/toolchain@${moduleVersion(release)}`
    writeFileSync(zip, makeZip([{ name: `${prefix}/bin/go`, content: '#!/bin/sh\necho changed\n' }]))
    const offline = { ...env, GOPROXY: `file://${path},off`, GOPATH: join(place.folder, 'new') }
    const { code, error } = await place.run([...alone, 'go', 'version'], offline)
    expect(code).not.toBe(0)
    expect(error).toContain('checksum mismatch')
  })

  test('is the same each time', async () => {
    const { place, env } = await newSwitchingWorkplace()
    const [one, two] = [await bundle(place, 'one.tar', env), await bundle(place, 'two.tar', env)]
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })

  test('is not written if the database gives no proof', async () => {
    const { place, env } = await newSwitchingWorkplace()
    const cached = { ...env, GOMODCACHE: join(place.folder, 'kept') }
    expect(await place.run(['go', 'mod', 'download'], cached)).toMatchObject({ code: 0 })
    place.mirror.misbehave = on(/^sumdb\/.*tile/, { kind: 'status', status: 404 })
    const args = ['bundle', '--toolchain', '--output', join(place.folder, 'bundle')]
    const { code, output } = await place.modward(args, cached)
    expect(code, output).toBe(1)
    expect(output).toMatch(/sumdb_/)
    expect(readdirSync(place.folder)).not.toContainEqual(expect.stringContaining('bundle'))
  })
})
