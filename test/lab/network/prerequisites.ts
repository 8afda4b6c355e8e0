import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe } from 'vitest'
import { skipped } from '../../support/skipping.ts'

const probe = `modward-probe-${process.pid}`

const missing = whatIsMissing()

/** `describe` for tests in network namespaces; without these it skips them, and its name says why. */
export function describeInNamespaces(name: string, tests: () => void): void {
  describe.skipIf(missing)(`${name}, in network namespaces${skipped(missing)}`, tests)
}

/** What this machine lacks for network namespaces; empty if nothing. Installs the tools if this is root. */
function whatIsMissing(): string {
  if (process.platform !== 'linux') return 'network namespaces need Linux'
  if (process.getuid?.() !== 0) return 'network namespaces need root'
  try {
    execFileSync(join(import.meta.dirname, '..', 'setup.sh'), { stdio: 'pipe', timeout: 180_000 })
    execFileSync('ip', ['netns', 'add', probe], { stdio: 'pipe' })
    execFileSync('ip', ['netns', 'exec', probe, 'nft', 'list', 'ruleset'], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return `no namespaces with nftables here: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  } finally {
    try {
      execFileSync('ip', ['netns', 'del', probe], { stdio: 'pipe' })
    } catch {
      // It was never added.
    }
  }
}
