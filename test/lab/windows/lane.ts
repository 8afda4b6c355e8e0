import { afterAll, describe } from 'vitest'
import { skipped } from '../../support/skipping.ts'
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
  const unavailable = typeof found === 'string' ? found : ''
  describe.skipIf(unavailable)(`${name}${skipped(unavailable)}`, () => {
    afterAll(() => windows().close())
    suite(windows)
  })
}
