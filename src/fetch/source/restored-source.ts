import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exhaustionFault } from '../../causes/internal-fault.ts'
import { messageOf } from '../../error-message.ts'
import { freeMemory } from '../../free-memory.ts'
import { restoredFault } from '../faults.ts'
import type { FetchContext } from '../fetch-context.ts'
import { type ModuleRequest, sizeLimit } from '../module-request.ts'
import type { Outcome } from '../outcome.ts'
import type { Content } from '../spool/spool-entry.ts'
import { largeBody } from '../transfer/body.ts'
import { type ContentFault, smallFileFault } from '../verify/content.ts'
import { zipFileFault, zipSumFault } from '../verify/zip-file.ts'
import type { Source } from './source.ts'

/** The name of the restored folder as a source. */
export const cacheName = 'cache'

/** Files that an earlier job saved. */
export type RestoredFiles = {
  /** The folder, laid out as a GOPROXY. */
  readonly folder: string
  /**
   * Resolves when a file (its path in that folder) has been restored, or need not be waited for; to false if it is not
   * worth fetching before go asks for it.
   */
  readonly arrival?: ((path: string) => Promise<boolean>) | undefined
}

/**
 * The files of an earlier job: the first source, not a trusted one. What go gets of them was compared with go.sum here: the go
 * command that asks may be one that compares nothing, of another project or with GOSUMDB=off.
 */
export class RestoredSource implements Source {
  readonly #files: RestoredFiles
  readonly #closed: Promise<undefined>
  /** Paths of copies that were not good. */
  readonly #discarded = new Set<string>()

  /** `signal` ends all waiting for files that are still being restored. */
  constructor(files: RestoredFiles, signal: AbortSignal) {
    this.#files = files
    this.#closed = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
  }

  /** Whether to fetch a file before go asks for it, once that is known. */
  async isWorthPrefetching(request: ModuleRequest): Promise<boolean> {
    return !this.#mayHave(request) || (await this.#arrival(request)) !== false
  }

  /** Absent if there is no copy that may be used, failed if there is one that is not good. */
  async fetch(request: ModuleRequest, context: FetchContext): Promise<Outcome> {
    const { states } = context
    if (this.#mayHave(request) && request.sum === undefined && request.refusedFrom === cacheName) {
      await this.discard(request)
    }
    if (!this.#mayHave(request)) return miss
    await this.#arrival(request)
    const verify = states.mustVerify(cacheName, request)
    const copy = await readCopy(join(this.#files.folder, request.path), request, verify, context)
    if (copy === undefined) return miss
    if ('content' in copy) return { kind: 'found', ...copy, from: cacheName, verified: verify, release: () => {} }
    await this.discard(request)
    if (copy.wrong.cause === 'gosum_mismatch') states.taint(cacheName)
    return { kind: 'failed', status: 502, fault: restoredFault(request, copy.wrong.detail), from: cacheName }
  }

  /** Gives a copy up: it is not used again, and gone from the folder it is not saved again either. */
  async discard({ path }: ModuleRequest): Promise<void> {
    this.#discarded.add(path)
    await rm(join(this.#files.folder, path), { force: true }).catch(() => {})
  }

  async #arrival({ path }: ModuleRequest): Promise<boolean | undefined> {
    return await Promise.race([this.#files.arrival?.(path), this.#closed])
  }

  #mayHave(request: ModuleRequest): boolean {
    return !this.#discarded.has(request.path) && isVerifiable(request)
  }
}

const miss: Outcome = { kind: 'absent', status: 404, text: 'not restored', from: cacheName }

/**
 * Whether a restored copy can be compared with a hash that did not come with it: without one in go.sum, go might
 * believe the cache. The facts of a version (`.info`) carry no weight, and toolchains are always compared with the
 * checksum database.
 */
function isVerifiable({ kind, module, sum }: ModuleRequest): boolean {
  return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain'
}

/** A restored copy, or why it is none. */
type Copy = { readonly content: Content; readonly size: number } | { readonly wrong: ContentFault }

/** Reads and checks a copy, if there is one. */
async function readCopy(
  path: string,
  request: ModuleRequest,
  verify: boolean,
  context: FetchContext,
): Promise<Copy | undefined> {
  try {
    return await checkCopy(path, request, verify, context)
  } catch (error) {
    context.signal.throwIfAborted()
    // The copy may be good: it is the machine that has no file handle or memory left.
    if (exhaustionFault(error, 'reading what was restored') !== undefined) return undefined
    return { wrong: { cause: 'bad_reply', detail: `it cannot be read (${messageOf(error)})` } }
  }
}

async function checkCopy(
  path: string,
  request: ModuleRequest,
  verify: boolean,
  { signal, spool }: FetchContext,
): Promise<Copy | undefined> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) return undefined
  if (size > sizeLimit(request.kind)) return { wrong: { cause: 'bad_reply', detail: `${size} bytes are too many` } }
  if (request.kind !== 'zip') {
    const isLarge = size > largeBody
    using _turn = isLarge ? await spool.largeBodies.acquire(signal) : undefined
    const bytes = await readFile(path)
    const wrong = smallFileFault(request, bytes)
    if (isLarge) freeMemory(bytes)
    return wrong === undefined ? { content: isLarge ? { path } : { bytes }, size } : { wrong }
  }
  const file = await open(path)
  const broken = await zipFileFault(file, size).finally(() => file.close())
  const wrong = broken ?? (verify ? await zipSumFault({ path }, request.sum, signal) : undefined)
  return wrong === undefined ? { content: { path }, size } : { wrong }
}
