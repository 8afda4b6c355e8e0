import { clearFolder } from './cache-folder.ts'
import { pack } from './pack-archive.ts'
import { readArchive } from './read-archive.ts'
import { findEntry, storeArchive } from './service-protocol.ts'
import { unpack } from './unpack-archive.ts'
import { WorkTimer } from './work-timer.ts'
import type { StoreMessage, StoreRequest } from './worker-protocol.ts'

type SaveRequest = Extract<StoreRequest, { kind: 'save' }>
type RestoreRequest = Extract<StoreRequest, { kind: 'restore' }>

/**
 * Runs one request with the runner's cache client. For the worker process only: the client may hang for a quarter of an hour and
 * prints workflow commands, neither of which can be stopped from within; and files are packed and written synchronously.
 */
export async function handle(request: StoreRequest, say: (message: StoreMessage) => void): Promise<StoreMessage> {
  return request.kind === 'save' ? await save(request) : await restore(request, say)
}

async function save({ folder, key, archive }: SaveRequest): Promise<StoreMessage> {
  // Looks the key up first: in a matrix all jobs but one would pack everything for a key that exists; and a service that is down
  // costs no more than this one request.
  const exists = async () => (await soon(findEntry([key])))?.key === key
  if (await exists()) return { kind: 'saved', outcome: 'exists' }
  await pack(folder, archive)
  try {
    return { kind: 'saved', outcome: await storeArchive(key, archive) }
  } catch (error) {
    // Another job may have been faster.
    if (await exists().catch(() => false)) return { kind: 'saved', outcome: 'exists' }
    throw error
  }
}

/** The time-out of a lookup, in milliseconds; the client itself would retry for half a minute. */
const answerLimit = 10_000

async function soon<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the cache service does not answer')), answerLimit)
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** How often it is told what has come, at least; milliseconds. Its rate decides between the cache and the mirrors. */
const tellEvery = 50

/** Unpacks an entry while it arrives, so that its first files can be used at once; its archive is never on the disk. */
async function restore(request: RestoreRequest, say: (message: StoreMessage) => void): Promise<StoreMessage> {
  const found = await findEntry([request.key, ...request.prefixes])
  if (found === undefined) return { kind: 'restored', key: '', bytes: 0, files: 0, damage: '' }
  let bytes = 0
  let files = 0
  let told = 0
  const writing = new WorkTimer()
  const tell = (path = '') => {
    told = performance.now()
    say({ kind: 'progress', bytes, files, path, writingMs: writing.ms })
  }
  tell()
  const count = (size: number) => {
    bytes += size
    if (performance.now() - told >= tellEvery) tell()
  }
  try {
    const result = await unpack(writing.time(readArchive(found.url, count)), request.folder, (path, sofar) => {
      files = sofar
      tell(path)
    })
    return { kind: 'restored', key: found.key, bytes, ...result }
  } catch (error) {
    // The download needs the space that is left.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') await clearFolder(request.folder)
    throw error
  }
}
