import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { openToolFinder } from '../../src/host/tool-finder.ts'
import { makeTree } from '../support/tree.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it.each([undefined, '/somewhere/else'])(
  'reads its own folder and prints nothing if RUNNER_TOOL_CACHE is %s',
  async (env) => {
    vi.stubEnv('RUNNER_TOOL_CACHE', env)
    const write = vi.spyOn(process.stdout, 'write')
    const folder = makeTree({ 'go/1.26.3/x64/VERSION': '', 'go/1.26.3/x64.complete': '', 'go/1.26.4/x64/VERSION': '' })
    const tools = await openToolFinder(folder)
    expect(tools.findAllVersions('go', 'x64')).toEqual(['1.26.3'])
    expect(tools.find('go', '1.26.3', 'x64')).toBe(join(folder, 'go', '1.26.3', 'x64'))
    expect(tools.find('go', '1.26.4', 'x64')).toBe('')
    expect(write).not.toHaveBeenCalled()
    expect(process.env['RUNNER_TOOL_CACHE']).toBe(env)
  },
)
