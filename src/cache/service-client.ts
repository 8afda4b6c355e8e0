import { type FileHandle, open } from 'node:fs/promises'
import { restoreCache, saveCache } from '@actions/cache'
import { clearFolder, folderName } from './cache-folder.ts'
import { openNested, readGrowing } from './follow-file.ts'
import { unpack } from './unpack-archive.ts'
import type { StoreMessage, StoreRequest } from './worker-protocol.ts'

/** The private places of one store process. */
export type ServiceLocation = {
  /** The client's RUNNER_TEMP: it puts the archive somewhere below. */
  readonly work: string
  /** Where its stand-in for tar leaves the complete archive. */
  readonly archive: string
}

/**
 * Does one request with the runner's cache client. For the store process only: the client may hang for a quarter of an
 * hour, it starts other programs, it prints workflow commands, and nothing of that can be stopped from within.
 * The process's GITHUB_WORKSPACE is the parent of the saved folder: the client names what it packs relative to that, so
 * that an entry made in one place can be used in any other.
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
  // Asked first: in a matrix every job but one would pack everything only to hear that it is there; and from a service
  // that is out of order nobody should have to wait for more than this one answer.
  const found = () => soon(restoreCache([folderName], key, [], { lookupOnly: true }))
  if ((await found()) === key) return { kind: 'saved', kept: false, exists: true }
  const id = await saveCache([folderName], key)
  if (id !== -1) return { kind: 'saved', kept: true, exists: false }
  return { kind: 'saved', kept: false, exists: (await found()) === key }
}

/** What a question may take, in milliseconds; the client itself would ask again and again for half a minute. */
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
  say({ kind: 'arrival', bytes: 0, files: 0, path: '' })
  let bytes = 0
  async function* counted(file: FileHandle) {
    for await (const chunk of readGrowing(file, complete)) {
      bytes += chunk.length
      yield chunk
    }
  }
  try {
    const result = await unpack(counted(archive), folder, (path, files) => {
      say({ kind: 'arrival', bytes, files, path })
    })
    return { bytes, ...result }
  } catch (error) {
    // What little space is left belongs to the download.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') await clearFolder(folder)
    throw error
  } finally {
    await archive.close()
  }
}

async function openArchive(places: ServiceLocation, complete: () => boolean): Promise<FileHandle | undefined> {
  const early = await openNested(places.work, complete)
  // A small one has come and gone between two looks, and there is none after a miss.
  return early ?? (await open(places.archive, 'r').catch(() => undefined))
}
