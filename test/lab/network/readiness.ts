import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const probe = `modward-ready-${process.pid}`

/**
 * Why scenes in network namespaces cannot run here; empty where they can. Installs the tools they need where root may
 * do so.
 */
export const obstacle: string = findObstacle()

function findObstacle(): string {
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
      // It was never made.
    }
  }
}
