import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, root } from './files.ts'

type Locked = { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }

describe('package.json', () => {
  const manifest = JSON.parse(readText('package.json'))

  it('installs the Node that .nvmrc names', () => {
    expect(manifest.devDependencies.node).toBe(readText('.nvmrc').trim())
  })

  it('pins every package exactly', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })

  it('has the version at the head of the changelog', () => {
    expect(/^## \[?(\d+\.\d+\.\d+)/m.exec(readText('CHANGELOG.md'))?.[1]).toBe(manifest.version)
  })

  it('offers a program that is there', () => {
    expect(existsSync(join(root, manifest.bin.modward))).toBe(true)
  })
})

describe('package-lock.json', () => {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readText('package-lock.json'))

  it('names no registry but the public one', () => {
    const places = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])
    expect(places.filter((place) => !place.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })

  it('locks what every platform needs, or npm ci refuses it everywhere', () => {
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter(
        (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
      ),
    )
    expect(missing).toEqual([])
  })
})
