import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { Signer } from '../../support/memory-log.ts'
import { moduleVersion, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { makeTree } from '../../support/tree.ts'
import { makeZip } from '../../support/zip.ts'
import { describeOnWindows } from './lane.ts'
import { makeMachine } from './machine.ts'
import { Windows } from './windows.ts'

// Go for Windows, provided through a mirror and verified against a checksum database, both on this machine's loopback.

const release = '1.99.1'
const platform = { os: 'windows', arch: 'amd64' }

/** A go.exe that knows its version and where it lies. */
function goProgram(): Buffer {
  const folder = makeTree({
    'go.mod': 'module go.test\n',
    'go.go': `package main
import "os"
func main() {
	arguments := ""
	for _, word := range os.Args[1:] { arguments += word + " " }
	switch arguments {
	case "version ": os.Stdout.WriteString("go version go${release} windows/amd64\\n")
	case "env GOROOT ": os.Stdout.WriteString(os.Args[0][:len(os.Args[0])-len("\\\\bin\\\\go.exe")] + "\\n")
	case "env GOBIN GOPATH ": os.Stdout.WriteString("\\nC:\\\\gopath\\n")
	}
}
`,
  })
  const env = { ...process.env, GOOS: 'windows', GOARCH: 'amd64', GOTOOLCHAIN: 'local', GOFLAGS: '', CGO_ENABLED: '0' }
  execFileSync('go', ['build', '-o', 'go.exe', '.'], { cwd: folder, env })
  return readFileSync(join(folder, 'go.exe'))
}

describeOnWindows('on Windows', (windows) => {
  it('Go for Windows is provided through a mirror, and found again without a request', async () => {
    const prefix = `golang.org/toolchain@${moduleVersion(release, platform)}`
    const zip = makeZip(
      [
        { name: 'VERSION', content: `go${release}\n` },
        { name: 'bin/go.exe', content: goProgram() },
        { name: 'src/_go.mod', content: 'module std\n' },
      ].map((file) => ({ ...file, name: `${prefix}/${file.name}` })),
    )
    const signer = new Signer('sum.test')
    const tree = new ToolchainReleases(signer, [{ release, zip, h1: await hashZip({ bytes: zip }) }], platform)
    const mirror = await FaultMirror.open({ tree })
    onTestFinished(() => mirror.close())
    const { cli, place } = await makeMachine(windows(), mirror.url)
    const env = {
      GOSUMDB: signer.verifierKey,
      LOCALAPPDATA: 'C:\\none',
      RUNNER_TOOL_CACHE: `${Windows.pathOf(place)}\\tools`,
    }

    const { code, output, error } = await cli(['go', release], env)
    expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
    const goroot = output.trim()
    expect(goroot.startsWith(env.RUNNER_TOOL_CACHE)).toBe(true)
    expect(existsSync(join(place, 'tools', 'go', release, 'x64', 'src', 'go.mod'))).toBe(true)

    mirror.requests.length = 0
    expect(await cli(['go', release], env)).toMatchObject({ code: 0, output })
    expect(mirror.paths.filter((path) => path.endsWith('.zip'))).toEqual([])
  })

  it('Go whose zip is another one is not provided', async () => {
    const zip = makeZip([{ name: `golang.org/toolchain@${moduleVersion(release, platform)}/VERSION`, content: 'x' }])
    const signer = new Signer('sum.test')
    const h1 = `h1:${Buffer.alloc(32).toString('base64')}`
    const mirror = await FaultMirror.open({ tree: new ToolchainReleases(signer, [{ release, zip, h1 }], platform) })
    onTestFinished(() => mirror.close())
    const { cli, place } = await makeMachine(windows(), mirror.url)
    const RUNNER_TOOL_CACHE = `${Windows.pathOf(place)}\\tools`
    const { code, error } = await cli(['go', release], { GOSUMDB: signer.verifierKey, RUNNER_TOOL_CACHE })
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('sumdb_mismatch') })
  })
})
