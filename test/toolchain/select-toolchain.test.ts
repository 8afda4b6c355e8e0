import { describe, expect, it } from 'vitest'
import { goPlatform } from '../../src/toolchain/platform.ts'
import { selectToolchain } from '../../src/toolchain/select-toolchain.ts'

const linux = goPlatform('linux', 'x64')

function demand(lines: string, version: string, GOTOOLCHAIN: string): string {
  const found = selectToolchain(lines.split(', '), { version, GOTOOLCHAIN }, linux)
  switch (found.kind) {
    case 'met':
      return 'met'
    case 'switch':
      return `${found.file.version}${found.pathOnly ? ' on PATH' : ''}`
    case 'unmet':
      return `${found.fault.cause}: ${found.fault.text}`
  }
}

describe('the lines of a go.mod', () => {
  it.each([
    ['go 1.26.0', '1.26.8', 'auto', 'met'],
    ['go 1.26.0, toolchain go1.26.8', '1.26.8', 'auto', 'met'],
    ['go 1.26.0, toolchain go1.27.1', '1.26.8', 'auto', 'v0.0.1-go1.27.1.linux-amd64'],
    ['go 1.27.2, toolchain go1.27.1', '1.26.8', 'auto', 'v0.0.1-go1.27.2.linux-amd64'],
    ['go 1.27', '1.26.8', 'auto', 'v0.0.1-go1.27.0.linux-amd64'],
    ['go 1.27rc1', '1.26.8', 'local+auto', 'v0.0.1-go1.27rc1.linux-amd64'],
    ['go 1.26', '1.26rc1', 'auto', 'met'],
    ['go 1.27.0, toolchain default', '1.26.8', 'auto', 'v0.0.1-go1.27.0.linux-amd64'],
    ['go 1.27.0', '1.26.8', 'path', 'v0.0.1-go1.27.0.linux-amd64 on PATH'],
    ['go 1.26.0', '1.26.8', 'path', 'met'],
    ['go 1.26.0', '1.26.8', 'go1.27.1+path', 'v0.0.1-go1.27.1.linux-amd64 on PATH'],
    ['go 1.26.0, toolchain go1.27.1', '1.26.8', 'local', 'met'],
    [
      'go 1.27.0',
      '1.26.8',
      'local',
      'go_too_old: go: go.mod requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)',
    ],
    ['go 1.25.0', '1.26.8', 'go1.27.1', 'v0.0.1-go1.27.1.linux-amd64'],
    ['go 1.25.0', '1.26.8', 'go1.25.3', 'v0.0.1-go1.25.3.linux-amd64'],
    [
      'go 1.27.0',
      '1.26.8',
      'go1.26.9',
      'go_too_old: go: go.mod requires go >= 1.27.0 (running go 1.26.9; GOTOOLCHAIN=go1.26.9)',
    ],
    ['go 1.27.0', '1.26.8', 'go1.26.9+auto', 'v0.0.1-go1.27.0.linux-amd64'],
    ['go 1.27.0', '1.20.14', '', 'met'],
    ['module x', '1.26.8', 'auto', 'met'],
    ['go 1.27.0', 'devel +abc', 'auto', 'met'],
  ])('%j with go %s and GOTOOLCHAIN=%s: %s', (lines, version, setting, expected) => {
    expect(demand(lines, version, setting)).toBe(expected)
  })

  it('advises both ways out where go is too old', () => {
    const found = selectToolchain(['go 1.27.0'], { version: '1.26.8', GOTOOLCHAIN: 'local' }, linux)
    const advice = found.kind === 'unmet' ? found.fault.advice : ''
    expect(advice).toContain('go-version-file: go.mod')
    expect(advice).toContain('GOTOOLCHAIN=auto')
  })
})
