import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ModuleRequest } from '../fetch/module-request.ts'
import type { Outcome } from '../fetch/outcome.ts'
import { supportedPath } from '../gomod/url.ts'
import type { ReadRemote } from '../sumdb/client.ts'
import { declinesSumdb } from '../sumdb/mirror-policy.ts'

/** A source from which a database can be read. */
export type Remote = { readonly name: string; readonly read: ReadRemote }

/**
 * The mirrors that pass a database on, best first: those that say so, as the go command asks them. Empty if none does: the
 * database itself has to be asked then.
 * @throws {FaultError} if a mirror could not say, and no other may be asked
 */
export async function mirrorRemotes(fetcher: Fetcher, database: string): Promise<readonly Remote[]> {
  const prefix = `sumdb/${database}`
  const outcome = await fetcher.ask(sumdbPath(supportedPath(database)))
  switch (outcome.kind) {
    case 'found': {
      outcome.release(true)
      // If one of them answers badly, another may do better; all answers are signed.
      const others = fetcher.mirrors.filter((name) => name !== outcome.from)
      return [outcome.from, ...others].map((name) => remote(fetcher, name, prefix, name))
    }
    // A mirror that refuses does not pass the database on.
    case 'absent':
    case 'refused':
      return []
    case 'failed':
      if (declinesSumdb(outcome.fault.cause)) return []
      throw unreachable(outcome.fault.text, `${outcome.from}/${supportedPath(database)}`)
  }
}

/** The database itself; the fetcher has it as its only mirror. */
export function directRemote(fetcher: Fetcher): Remote {
  return remote(fetcher, fetcher.mirrors[0] ?? '', '', undefined)
}

function remote(fetcher: Fetcher, name: string, prefix: string, preferred: string | undefined): Remote {
  return {
    name,
    async read(path) {
      const wanted = sumdbPath(`${prefix}${path}`.replace(/^\//, ''))
      return bytesOf(await fetcher.ask(wanted, preferred), `${name}/${wanted.path}`)
    },
  }
}

function bytesOf(outcome: Outcome, url: string): Buffer {
  switch (outcome.kind) {
    case 'found': {
      const { content, release } = outcome
      release(true)
      if ('bytes' in content) return content.bytes
      throw unreachable('a record on disk', url)
    }
    case 'absent': {
      const text = `reading ${url}: ${outcome.status}${outcome.text === '' ? '' : `\n\tserver response: ${outcome.text}`}`
      // Toolchains are public: the mirror lags behind, or the release is minutes old.
      throw new FaultError(faultOf('sumdb_lookup_failed', { text, url }, { mirrorHelps: true }))
    }
    case 'refused':
      throw unreachable(`reading ${url}: ${outcome.status}`, url)
    case 'failed':
      throw unreachable(outcome.fault.text, url)
  }
}

function unreachable(text: string, url: string): FaultError {
  return new FaultError(faultOf('sumdb_unreachable', { text, url }))
}

function sumdbPath(path: string): ModuleRequest {
  return { kind: 'sumdb', path, module: '', version: '' }
}
