import { type FileHandle, open } from 'node:fs/promises'
import { restoreCache, saveCache } from '@actions/cache'
import { clearFolder, folderName } from './cache-folder.ts'
import { openNested, readGrowing } from './follow-file.ts'
import { unpack } from './unpack-archive.ts'
import type { StoreMessage, StoreRequest } from './worker-protocol.ts'

/** The folders of one cache worker. */
export type ServiceLocation = {
  /** The client's RUNNER_TEMP: it downloads the archive to a folder in it. */
  readonly work: string
  /** The path at which the tar shim leaves the complete archive. */
  readonly archive: string
}

/**
 * Runs one request with the runner's cache client. For the worker process only: the client may hang for a quarter of an hour,
 * starts other programs and prints workflow commands, and none of that can be stopped from within.
 * The process's GITHUB_WORKSPACE is the parent of the saved folder: the client names packed files relative to that, so that an
 * entry made in one folder can be restored to any other.
 */
export async function handle(
  request: StoreRequest,
  places: ServiceLocation,
  say: (message: StoreMessage) => void,
): Promise<StoreMessage> {
  if (request.kind === 'save') return await save(request.key)
  return await restore(request, places, say)
}

async function save(key: string): Promise<StoreMessage> {
  // Looks the key up first: in a matrix all jobs but one would pack everything for a key that exists; and a service that is down
  // costs no more than this one request.
  const found = () => soon(restoreCache([folderName], key, [], { lookupOnly: true }))
  if ((await found()) === key) return { kind: 'saved', kept: false, exists: true }
  const id = await saveCache([folderName], key)
  if (id !== -1) return { kind: 'saved', kept: true, exists: false }
  return { kind: 'saved', kept: false, exists: (await found()) === key }
}

/** The time-out of a lookup, in milliseconds; the client itself would retry for half a minute. */
const answerLimit = 10_000

async function soon<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the cache service does not answer')), answerLimit)
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

type RestoreRequest = Extract<StoreRequest, { kind: 'restore' }>

async function restore(
  request: RestoreRequest,
  places: ServiceLocation,
  say: (message: StoreMessage) => void,
): Promise<StoreMessage> {
  let complete = false
  const fetched = restoreCache([folderName], request.key, [...request.prefixes]).finally(() => {
    complete = true
  })
  const unpacked = unpackArriving(request.folder, places, () => complete, say)
  const [key, { bytes, files, damage }] = await Promise.all([fetched, unpacked])
  return { kind: 'restored', key: key ?? '', bytes, files, damage }
}

/** Unpacks the archive while the client is still fetching it, so that its first files can be used at once. */
async function unpackArriving(
  folder: string,
  places: ServiceLocation,
  complete: () => boolean,
  say: (message: StoreMessage) => void,
): Promise<{ bytes: number; files: number; damage: string }> {
  const archive = await openArchive(places, complete)
  if (archive === undefined) return { bytes: 0, files: 0, damage: '' }
  say({ kind: 'progress', bytes: 0, files: 0, path: '' })
  let bytes = 0
  async function* counted(file: FileHandle) {
    for await (const chunk of readGrowing(file, complete)) {
      bytes += chunk.length
      yield chunk
    }
  }
  try {
    const result = await unpack(counted(archive), folder, (path, files) => {
      say({ kind: 'progress', bytes, files, path })
    })
    return { bytes, ...result }
  } catch (error) {
    // The download needs the space that is left.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') await clearFolder(folder)
    throw error
  } finally {
    await archive.close()
  }
}

async function openArchive(places: ServiceLocation, complete: () => boolean): Promise<FileHandle | undefined> {
  const early = await openNested(places.work, complete)
  // A small archive may have been downloaded and removed between two looks; after a miss there is none.
  return early ?? (await open(places.archive, 'r').catch(() => undefined))
}
