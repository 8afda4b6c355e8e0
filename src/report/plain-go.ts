import { type CountedFault, type CountedRun, hostOfEntry, isRecovered } from './counted-run.ts'

/** Errors of the checksum database end `go mod download` although they may name no module. */
const sumdb = /^sumdb_/

/** After these two Go asks the next entry whatever the separator is. */
const notFound = new Set(['http_404', 'http_410'])

/**
 * The recovered errors at which plain `go mod download` would have ended. The go command sends one request for each file
 * and entry of GOPROXY, without a retry (cmd/go/internal/modfetch, golang/go#28194), and goes on to the next entry after
 * 404 and 410, or after any error if the separator is `|`. Empty for a run that failed.
 */
export function fatalToPlainGo<Met extends CountedFault>(
  run: Omit<CountedRun, 'faults'> & { readonly faults: readonly Met[] },
): readonly Met[] {
  if (run.outcome === 'failed') return []
  const entries = entriesOf(run.go.env['GOPROXY'] ?? '')
  const added = addedHosts(run)
  return run.faults.filter((fault) => {
    if (!isRecovered(fault) || !isAboutDownload(fault)) return false
    const entry = entries.find(({ host }) => host === fault.host)
    return entry === undefined ? !added.has(fault.host) : !goesOn(entry, fault.cause)
  })
}

/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }: CountedFault): boolean {
  return module !== '' || modules.length > 0 || sumdb.test(cause)
}

/** Hosts of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedHosts({ mirrors }: Pick<CountedRun, 'mirrors'>): ReadonlySet<string> {
  return new Set(mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => hostOfEntry(url)))
}

/** One entry of GOPROXY with the separator after it; `last` if Go has nothing to ask after it. */
type Entry = { readonly host: string; readonly separator: string; readonly last: boolean }

function entriesOf(goproxy: string): readonly Entry[] {
  const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)]
  return found.map(([, word = '', separator = ''], index) => {
    const next = found[index + 1]?.[1]
    return { host: hostOfEntry(word), separator, last: next === undefined || next === 'off' }
  })
}

function goesOn({ last, separator }: Entry, cause: string): boolean {
  return !last && (separator === '|' || notFound.has(cause))
}
