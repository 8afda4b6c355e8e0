import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { skipped } from './skipping.ts'

/** Programs that must be installed, as .ci/run says by a list in this variable: without one of them its tests fail. */
const required = (process.env['MODWARD_TEST_PROGRAMS'] ?? '').split(' ')

/**
 * A suite that needs programs which npm does not install. Without them it is skipped, and its name says so; where they are
 * required, it fails.
 */
export function describeWith(programs: readonly string[], name: string, suite: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.some((program) => required.includes(program))) {
    describe(name, () => it('finds its programs', () => expect(missing).toEqual([])))
    return
  }
  const notInstalled = missing.length === 0 ? '' : `not installed: ${missing.join(', ')}`
  describe.skipIf(notInstalled)(`${name}${skipped(notInstalled)}`, suite)
}

function isInstalled(program: string): boolean {
  // Debian keeps servers where not each PATH has them.
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${program}.exe` : program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
