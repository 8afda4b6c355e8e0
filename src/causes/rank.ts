import { answers } from './answer.ts'
import type { Fault } from './fault.ts'
import type { CauseId } from './id.ts'
import type { Layer } from './rules/cause-rule.ts'
import { rules } from './rules/table.ts'

/** Causes that lie behind others, or that no other remedy makes up for: what a person should act on before all else. */
const first: readonly CauseId[] = [
  'input_invalid',
  'go_missing',
  'no_gomod',
  'disk_full',
  'fs_readonly',
  'goflags_invalid',
  'goproxy_invalid',
  'gomod_syntax',
  'go_too_old',
  'sumdb_mismatch',
  'gosum_mismatch',
  'private_leak',
  'vcs_host_key',
  'vcs_ssh_auth',
  'vcs_https_auth',
]

/** The layers before any mirror, and those of the way to one, as a connection is made: if a name cannot be resolved, nothing after it counts. */
const own: readonly Layer[] = ['start', 'disk', 'configuration', 'toolchain', 'requirements']
const way: readonly Layer[] = [
  'env proxy',
  'dns',
  'tcp',
  'tls',
  'http',
  'integrity',
  'version control',
  'module',
  'unknown',
]

/** Said by go also because something else failed before: a module that could not be fetched has no sum and no package. */
const last: readonly CauseId[] = [
  'toolchain_unavailable',
  'gosum_missing',
  'gomod_updates_needed',
  'mod_not_found',
  'stall_timeout',
  'unknown',
]

/** What says no more than that something failed, and the cause that it then hides: go that finds no git names no protocol. */
const hides: Readonly<Partial<Record<CauseId, CauseId>>> = { vcs_https_auth: 'vcs_tool_missing' }

const placed = new Set<CauseId>([...first, ...answers, ...last])
const inLayers = (layers: readonly Layer[]) =>
  layers.flatMap((layer) => rules.filter((row) => row.layer === layer && !placed.has(row.id)).map(({ id }) => id))
// An answer outranks silence: what one mirror says of a file counts before another one that could not be reached.
const order = [...first, ...inLayers(own), ...answers, ...inLayers(way), ...last]
const rank = new Map<string, number>(order.map((id, index) => [id, index]))

/**
 * The fault that a person should act on first: one that was not overcome before any that was, a root cause before its
 * consequences, then the one met most often; null when there is none.
 */
export function mainFault<Ranked extends Fault>(faults: readonly Ranked[]): Ranked | null {
  return rankFaults(faults)[0] ?? null
}

/** The faults, those to act on first in front. */
export function rankFaults<Ranked extends Fault>(faults: readonly Ranked[]): Ranked[] {
  const present = new Set<string>(faults.filter(({ recovered }) => !recovered).map(({ cause }) => cause))
  const rankOf = ({ cause }: Fault): number => {
    const own = rank.get(cause) ?? rank.size
    const root = hides[cause]
    // Behind its root, and before whatever comes after that.
    return root !== undefined && present.has(root) ? (rank.get(root) ?? 0) + 0.5 : own
  }
  return [...faults].sort(
    (a, b) => Number(a.recovered) - Number(b.recovered) || rankOf(a) - rankOf(b) || b.count - a.count,
  )
}
