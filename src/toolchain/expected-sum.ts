import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import { messageOf } from '../error-message.ts'
import type { RunLog } from '../events/run-log.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { SumdbClient } from '../sumdb/client.ts'
import { parseSumdb, type SumdbSetting } from '../sumdb/setting.ts'
import { treeHeadFile } from '../sumdb/tree-head-store.ts'
import { directRemote, mirrorRemotes, type Remote } from './sumdb-remotes.ts'

/** What a lookup needs. */
export type SumOptions = {
  /** The value of GOSUMDB. */
  readonly gosumdb: string
  /** The fetcher over the mirrors. */
  readonly fetcher: Fetcher
  /** Opens a fetcher whose only mirror is the database at this URL. */
  readonly openDirect: (url: URL) => Fetcher
  /** The folder in which signed tree heads are remembered. */
  readonly headFolder: string
  /** Gets every fault that another source recovered from. */
  readonly log: RunLog
}

/**
 * The hash that the checksum database has on record for a module's zip: from the mirrors that pass the database on, one after
 * another while their answers prove nothing; from the database itself if no mirror does.
 * @throws {FaultError} with the fault of the first source
 */
export async function expectedSum(module: ModuleVersion, options: SumOptions): Promise<string> {
  const setting = readSetting(options.gosumdb)
  const heads = treeHeadFile(options.headFolder, setting.verifier.name)
  const faults: Fault[] = []
  for (const { read } of await remotesOf(setting, options)) {
    try {
      const sum = await new SumdbClient(setting.verifier, heads, read).lookup(module)
      for (const fault of faults) options.log.emit({ type: 'fault', fault: { ...fault, recovered: true } })
      return sum
    } catch (error) {
      if (!(error instanceof FaultError)) throw error
      faults.push(error.fault)
      if (!error.fault.mirrorHelps) break
    }
  }
  const [first = faultOf('sumdb_unreachable', { text: 'there is no source to ask' })] = faults
  throw new FaultError(first)
}

async function remotesOf(setting: SumdbSetting, options: SumOptions): Promise<readonly Remote[]> {
  const { fetcher, openDirect } = options
  const { verifier, direct, pinned } = setting
  const mirrors = pinned || fetcher.mirrors.length === 0 ? [] : await mirrorRemotes(fetcher, verifier.name)
  // As go does: if a mirror passes the database on, the database itself is never asked.
  return mirrors.length > 0 ? mirrors : [directRemote(openDirect(direct))]
}

function readSetting(gosumdb: string): SumdbSetting {
  try {
    return parseSumdb(gosumdb)
  } catch (error) {
    const text = `invalid GOSUMDB: ${messageOf(error)}`
    throw new FaultError(faultOf('sumdb_unreachable', { text }, { retryable: false, mirrorHelps: false }))
  }
}
