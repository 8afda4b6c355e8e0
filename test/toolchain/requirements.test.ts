import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandName, goPlatform } from '../../src/toolchain/platform.ts'
import {
  type GoLines,
  type ToolchainSettings,
  toolchainRequirementsOf,
} from '../../src/toolchain/toolchain-requirements.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'requirements-'))
  await mkdir(join(root, 'sub'))
  await writeFile(join(root, 'sub', 'go.mod'), 'module x\n\ngo 1.27.0\n\ntoolchain go1.27.2\n')
})
afterEach(() => rm(root, { recursive: true }))

function project(kind: GoLines['kind'] = 'module'): GoLines {
  return { kind, files: [join(root, 'sub', 'go.mod')], goLines: ['go 1.27.0', 'toolchain go1.27.2'] }
}

function settings(GOTOOLCHAIN: string, changed: Partial<ToolchainSettings> = {}): ToolchainSettings {
  const GOMODCACHE = join(root, 'mod')
  const own = {
    version: '1.26.8',
    GOTOOLCHAIN,
    GOMODCACHE,
    GOSUMDB: 'sum.golang.org',
    goproxy: 'https://a.test,direct',
  }
  return { ...own, env: {}, ...changed }
}

const { os, arch } = goPlatform()
const toolchain = { path: 'golang.org/toolchain', version: `v0.0.1-go1.27.2.${os}-${arch}`, kind: 'zip' }

describe('the go and toolchain lines of the projects', () => {
  it('make a fault on the go line if go may not switch', () => {
    const { fault, missing } = toolchainRequirementsOf([project()], settings('local'), root)
    expect(fault).toMatchObject({ cause: 'go_too_old', file: 'sub/go.mod', line: 3 })
    expect(fault?.text).toBe('go: go.mod requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)')
    expect(missing).toEqual([])
  })

  it('make the toolchain part of what is fetched if go will switch', () => {
    const found = toolchainRequirementsOf([project(), project()], settings('auto'), root)
    expect(found).toMatchObject({ fault: null, missing: [toolchain] })
    expect(found.switches[0]).toBe('sub/go.mod makes go 1.26.8 switch to 1.27.2, which is fetched first')
  })

  it.each([
    `golang.org/toolchain@${toolchain.version}`,
    `cache/download/golang.org/toolchain/@v/${toolchain.version}.zip`,
  ])('need nothing if %s is in the module cache', async (path) => {
    await mkdir(join(root, 'mod', path), { recursive: true })
    const { fault, missing, switches } = toolchainRequirementsOf(
      [project()],
      settings('auto', { GOSUMDB: 'off' }),
      root,
    )
    expect({ fault, missing }).toEqual({ fault: null, missing: [] })
    expect(switches).toEqual(['sub/go.mod makes go 1.26.8 switch to 1.27.2'])
  })

  it.each(['auto', 'path'])('need nothing if the toolchain is on PATH (GOTOOLCHAIN=%s)', async (mode) => {
    await writeFile(join(root, commandName('go1.27.2', goPlatform())), '')
    const env = { PATH: ['/nonexistent', root].join(delimiter) }
    expect(toolchainRequirementsOf([project()], settings(mode, { env, goproxy: 'off' }), root)).toMatchObject({
      fault: null,
      missing: [],
    })
  })

  const refusals: {
    name: string
    mode: string
    changed: Partial<ToolchainSettings>
    cause: string
    text: RegExp
    advice: RegExp
  }[] = [
    {
      name: 'GOSUMDB=off, as a toolchain is always checked',
      mode: 'auto',
      changed: { GOSUMDB: 'off' },
      cause: 'goproxy_invalid',
      text: /^go: download go1\.27\.2: golang\.org\/toolchain@\S+: verifying module: checksum database disabled by GOSUMDB=off$/,
      advice: /go-version-file: go\.mod.*leave GOSUMDB/,
    },
    {
      name: 'GOTOOLCHAIN=path without the toolchain on PATH',
      mode: 'path',
      changed: {},
      cause: 'toolchain_unavailable',
      text: /cannot find "go1\.27\.2" in PATH/,
      advice: /install that Go/,
    },
    {
      name: 'GOPROXY=off',
      mode: 'auto',
      changed: { goproxy: 'off' },
      cause: 'goproxy_off',
      text: /golang\.org\/toolchain@\S+: module lookup disabled by GOPROXY=off/,
      advice: /allow a mirror in GOPROXY/,
    },
  ]
  it.each(refusals)('make a fault with $name', ({ mode, changed, cause, text, advice }) => {
    const { fault } = toolchainRequirementsOf([project()], settings(mode, changed), root)
    expect(fault).toMatchObject({ cause, retryable: false, file: 'sub/go.mod', line: 3 })
    expect(fault?.text).toMatch(text)
    expect(fault?.advice).toMatch(advice)
  })

  it.each([
    { goproxy: 'file:///mirror', refused: false },
    { goproxy: 'file:///mirror,https://a.test', refused: true },
    { goproxy: 'https://a.test', refused: true },
  ])('believe a lone file:// proxy with GOSUMDB=off, and no other: $goproxy', ({ goproxy, refused }) => {
    const { fault } = toolchainRequirementsOf([project()], settings('auto', { GOSUMDB: 'off', goproxy }), root)
    expect(fault !== null).toBe(refused)
  })

  it('names the toolchain and both ways out', () => {
    const { fault } = toolchainRequirementsOf([project()], settings('auto', { GOSUMDB: 'off' }), root)
    expect(fault?.title).toBe('GOSUMDB=off keeps go from fetching a newer Go')
  })

  it('do not matter to a project that downloads nothing', () => {
    expect(toolchainRequirementsOf([project('vendored')], settings('local'), root)).toEqual({
      fault: null,
      missing: [],
      switches: [],
    })
  })
})
