import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import type { FetchEntry } from '../fetch-entry.ts'
import { type ModuleRequest, sizeLimit } from '../module-request.ts'
import type { Content, Found } from '../outcome.ts'
import { restoredFault } from '../request-faults.ts'
import { type ContentFault, smallFileFault } from '../verify/content.ts'
import { sumOfZip, zipFileFault } from '../verify/zip-file.ts'

/** The name of the restored folder as a source. */
export const cacheName = 'cache'

/** What a source of restored files is made of. */
export type RestoredOptions = {
  /** The folder, laid out as a GOPROXY. */
  readonly folder: string
  /**
   * Resolves when a file (its path in that folder) has been restored, or need not be waited for; to false where it is not
   * worth fetching before go asks for it.
   */
  readonly arrival?: ((path: string) => Promise<boolean>) | undefined
  /** Resolves when nothing need be waited for any more. */
  readonly closed: Promise<void>
  /** Whether zips are to be held against go.sum here. */
  readonly isSuspect: () => boolean
  /** A file was not the one that go.sum names. */
  readonly onCaught: () => void
}

/** A copy that is none. */
type Corrupt = { readonly kind: 'corrupt'; readonly fault: Fault }

/** The files that an earlier job saved: the first source, and not a trusted one. */
export class RestoredSource {
  readonly #options: RestoredOptions

  constructor(options: RestoredOptions) {
    this.#options = options
  }

  /**
   * The copy of a file, or what is wrong with it; undefined where there is none that may be used.
   * @throws {Error} where the file is not worth fetching before go asks for it
   */
  async find(job: FetchEntry): Promise<Found | Corrupt | undefined> {
    const { folder, arrival, closed, isSuspect, onCaught } = this.#options
    const { wanted, sum } = job
    if (job.uncached || !isVerifiable(wanted, sum)) return undefined
    if (job.refused && sum === undefined && job.servedBy === cacheName) {
      await this.#discard(job)
      return undefined
    }
    const isWorthIt = await Promise.race([arrival?.(wanted.path), closed])
    // Forgotten at once: who asks for it later starts anew.
    if (isWorthIt === false && !job.isRequested) throw new Error(`${wanted.path} is fetched when go asks for it`)
    job.hashed = job.refused || isSuspect()
    const copy = await findRestored(folder, wanted, sum, job.hashed)
    if (copy === undefined) return undefined
    if ('content' in copy) return { kind: 'found', ...copy, from: cacheName, release: () => {} }
    await this.#discard(job)
    if (copy.trouble.cause === 'gosum_mismatch') onCaught()
    return { kind: 'corrupt', fault: restoredFault(wanted, copy.trouble.detail) }
  }

  /** Gone from the folder, it is not saved again either. */
  async #discard(job: FetchEntry): Promise<void> {
    job.uncached = true
    await rm(join(this.#options.folder, job.wanted.path), { force: true }).catch(() => {})
  }
}

/** A restored copy, or why it is none. */
type Copy = { readonly content: Content; readonly size: number } | { readonly trouble: ContentFault }

/** Looks at the copy in the folder, if there is one: it is checked like a mirror's, and go hashes it like any other. */
async function findRestored(
  folder: string,
  wanted: ModuleRequest,
  sum: string | undefined,
  verify: boolean,
): Promise<Copy | undefined> {
  const path = join(folder, wanted.path)
  try {
    return await read(path, wanted, sum, verify)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { trouble: { cause: 'bad_reply', detail: `it cannot be read (${reason})` } }
  }
}

async function read(
  path: string,
  wanted: ModuleRequest,
  sum: string | undefined,
  verify: boolean,
): Promise<Copy | undefined> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) return undefined
  if (size > sizeLimit(wanted.kind)) return { trouble: { cause: 'bad_reply', detail: `${size} bytes are too many` } }
  if (wanted.kind !== 'zip') {
    const bytes = await readFile(path)
    const trouble = smallFileFault(wanted, bytes, sum)
    return trouble === undefined ? { content: { bytes }, size } : { trouble }
  }
  const file = await open(path)
  const trouble = await zipFileFault(file, size).finally(() => file.close())
  const wrong = trouble ?? (verify ? await sumOfZip({ path }, sum) : undefined)
  return wrong === undefined ? { content: { path }, size } : { trouble: wrong }
}

/**
 * Whether go will hold a restored copy against a hash that did not come with it. Without one in go.sum, it might believe the
 * cache; the facts of a version (`.info`) carry no weight, and toolchains are always held against the checksum database.
 */
function isVerifiable({ kind, module }: ModuleRequest, sum: string | undefined): boolean {
  return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain'
}
