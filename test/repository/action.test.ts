import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/config/definitions.ts'
import { action, readText, root } from './files.ts'

describe('action.yml', () => {
  it('declares the inputs that the program reads, with the same defaults and words', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default, input.description])
    const read = Object.values(inputs).map((input) => [input.name, input.default, input.description])
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
