import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toolchainRequirementsOf } from '../../../src/commands/guard/toolchain-requirements.ts'
import type { GoEnv } from '../../../src/go/go-env.ts'
import type { Project } from '../../../src/project/project.ts'
import { goPlatform } from '../../../src/toolchain/platform.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'demands-'))
  await mkdir(join(root, 'sub'))
  await writeFile(join(root, 'sub', 'go.mod'), 'module x\n\ngo 1.27.0\n\ntoolchain go1.27.2\n')
})
afterEach(() => rm(root, { recursive: true }))

function project(kind: Project['kind'] = 'module'): Project {
  const lines = ['go 1.27.0', 'toolchain go1.27.2']
  return { kind, files: [join(root, 'sub', 'go.mod')], goLines: lines } as unknown as Project
}

function goEnv(GOTOOLCHAIN: string): GoEnv {
  return { version: '1.26.8', GOTOOLCHAIN, GOMODCACHE: join(root, 'mod') } as GoEnv
}

const { os, arch } = goPlatform()
const toolchain = { path: 'golang.org/toolchain', version: `v0.0.1-go1.27.2.${os}-${arch}`, kind: 'zip' }

describe('the go and toolchain lines of the projects', () => {
  it('make a fault on the go line where go may not switch', () => {
    const { fault, missing } = toolchainRequirementsOf([project()], goEnv('local'), root)
    expect(fault).toMatchObject({ cause: 'go_too_old', file: 'sub/go.mod', line: 3 })
    expect(fault?.text).toBe('go: go.mod requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)')
    expect(missing).toEqual([])
  })

  it('make the toolchain part of what is fetched where go will switch', () => {
    const demands = toolchainRequirementsOf([project(), project()], goEnv('auto'), root)
    expect(demands).toMatchObject({ fault: null, missing: [toolchain] })
    expect(demands.lines[0]).toBe('▸ Go: sub/go.mod makes go 1.26.8 switch to 1.27.2, which is fetched first')
  })

  it.each([
    `golang.org/toolchain@${toolchain.version}`,
    `cache/download/golang.org/toolchain/@v/${toolchain.version}.zip`,
  ])('need nothing where %s is in the module cache', async (path) => {
    await mkdir(join(root, 'mod', path), { recursive: true })
    const { missing, lines } = toolchainRequirementsOf([project()], goEnv('auto'), root)
    expect(missing).toEqual([])
    expect(lines).toEqual(['▸ Go: sub/go.mod makes go 1.26.8 switch to 1.27.2'])
  })

  it('do not matter to a project that downloads nothing', () => {
    expect(toolchainRequirementsOf([project('vendored')], goEnv('local'), root)).toEqual({
      fault: null,
      missing: [],
      lines: [],
    })
  })
})
