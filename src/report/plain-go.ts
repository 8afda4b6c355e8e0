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
  const added = addedMirrors(run)
  return run.faults.filter((fault) => {
    if (!isRecovered(fault) || !isAboutDownload(fault)) return false
    const asked = fault.mirror || fault.host
    const entry = entries.find(({ url }) => isSame(url, asked))
    return entry === undefined ? !added.some((url) => isSame(url, asked)) : !goesOn(entry, fault.cause)
  })
}

/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }: CountedFault): boolean {
  return module !== '' || modules.length > 0 || sumdb.test(cause)
}

/** Mirrors of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedMirrors({ mirrors }: Pick<CountedRun, 'mirrors'>): readonly string[] {
  return mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => url)
}

/** Whether an entry is what was asked: the URL of a mirror, or the host alone where no more is known. */
function isSame(entry: string, asked: string): boolean {
  return asked.includes('://') ? placeOf(entry) === placeOf(asked) : hostOfEntry(entry) === asked
}

/** What tells two mirrors apart, without credentials: several may share a host. */
function placeOf(entry: string): string {
  const url = URL.parse(entry.includes('://') ? entry : `https://${entry}`)
  return url === null ? entry : `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`
}

/** One entry of GOPROXY with the separator after it; `last` if Go has nothing to ask after it. */
type Entry = { readonly url: string; readonly separator: string; readonly last: boolean }

function entriesOf(goproxy: string): readonly Entry[] {
  const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)]
  return found.map(([, word = '', separator = ''], index) => {
    const next = found[index + 1]?.[1]
    return { url: word, separator, last: next === undefined || next === 'off' }
  })
}

function goesOn({ last, separator }: Entry, cause: string): boolean {
  return !last && (separator === '|' || notFound.has(cause))
}
