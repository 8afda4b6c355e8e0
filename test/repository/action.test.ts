import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/inputs/table.ts'
import { action, readText, root } from './files.ts'

describe('action.yml', () => {
  it('declares the inputs that the program reads, with the same defaults and words', () => {
    const declared = Object.entries(action.inputs).map(([name, { default: fallback, description }]) => ({
      name,
      fallback,
      description,
    }))
    const read = Object.values(inputs).map(({ name, fallback, description }) => ({ name, fallback, description }))
    expect(declared).toEqual(read)
  })

  it('gives every default as text, as the runner hands it over', () => {
    const others = Object.entries(action.inputs).filter(([, input]) => typeof input.default !== 'string')
    expect(others).toEqual([])
  })

  it.each([...Object.entries(action.inputs), ...Object.entries(action.outputs)])(
    'describes %s in one line',
    (_, { description }) => {
      expect(description).toMatch(/^[^\n]{10,}[^\n.]$/)
    },
  )

  it('runs files that are there and known to the Node that is asked for', () => {
    expect(action.runs['using']).toBe(`node${readText('.nvmrc').split('.')[0]}`)
    expect(action.runs['post-if']).toBe('always()')
    for (const stage of ['main', 'post']) expect(existsSync(join(root, action.runs[stage] ?? ''))).toBe(true)
  })
})

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
  it('names no registry but the public one', () => {
    const lock: { packages: Record<string, { resolved?: string }> } = JSON.parse(readText('package-lock.json'))
    const places = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])
    expect(places.filter((place) => !place.startsWith('https://registry.npmjs.org/'))).toEqual([])
  })
})
