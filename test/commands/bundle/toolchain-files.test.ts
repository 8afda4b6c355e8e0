import { expect, test } from 'vitest'
import { toolchainFiles } from '../../../src/commands/bundle/toolchain-files.ts'
import type { GoEnv } from '../../../src/go/go-env.ts'
import type { Project } from '../../../src/project/project.ts'
import { goPlatform } from '../../../src/toolchain/platform.ts'
import { makeTree } from '../../support/tree.ts'

const project = (line: string) => ({ goLines: [line], files: ['/p/go.mod'] }) as unknown as Project
const env = (folder: string) => ({ version: '1.26.0', GOTOOLCHAIN: 'auto', GOMODCACHE: folder }) as GoEnv

test('a project that the Go at hand serves needs no toolchain', async () => {
  expect(await toolchainFiles([project('go 1.25.0')], env(makeTree({})))).toEqual([])
})

test('one that makes go switch needs the zip that go has checked', async () => {
  await expect(toolchainFiles([project('go 1.26.3')], env(makeTree({})))).rejects.toThrow('go1.26.3')
  const version = `v0.0.1-go1.26.3.${goPlatform().os}-${goPlatform().arch}`
  const zip = `cache/download/golang.org/toolchain/@v/${version}.zip`
  const folder = makeTree({ [zip]: 'PK', [`${zip}hash`]: 'h1:abc=\n' })
  await expect(toolchainFiles([project('go 1.26.3'), project('go 1.26.2')], env(folder))).rejects.toThrow('go1.26.2')
  const [file] = await toolchainFiles([project('go 1.26.3')], env(folder))
  expect(file).toEqual({
    name: 'go1.26.3',
    file: { path: 'golang.org/toolchain', version, kind: 'zip' },
    hashes: new Set(['h1:abc=']),
  })
})
