import { afterAll, describe } from 'vitest'
import { Windows } from './windows.ts'

/**
 * A suite on a Windows of its own, which its tests get by calling `windows`. Where there can be none it is skipped, and its name
 * says why.
 */
export function describeOnWindows(name: string, suite: (windows: () => Windows) => void): void {
  const found = Windows.open()
  const windows = () => {
    if (typeof found === 'string') throw new Error(found)
    return found
  }
  if (typeof found === 'string') describe.skip(`${name} (skipped: ${found})`, () => suite(windows))
  else {
    describe(name, () => {
      afterAll(() => found.close())
      suite(windows)
    })
  }
}
