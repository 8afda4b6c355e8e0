import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Programs that must be installed, as .ci/run says by a list in this variable: without one of them its tests fail. */
const required = (process.env['MODWARD_TEST_PROGRAMS'] ?? '').split(' ')

/**
 * A suite that needs programs which npm does not install. Without them it is skipped, and its name says so; where they are
 * required, it fails.
 */
export function describeWith(programs: readonly string[], name: string, suite: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) describe(name, suite)
  else if (missing.some((program) => required.includes(program))) {
    describe(name, () => it('finds its programs', () => expect(missing).toEqual([])))
  } else describe.skip(`${name} (skipped, not installed: ${missing.join(', ')})`, suite)
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${program}.exe` : program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
