import { stat } from 'node:fs/promises'
// What the package exports packs with tar and zstd of the machine and unpacks with them, too. These are the parts of it that
// speak to the service (docs/architecture.md, "The cache service").
import {
  getCacheEntry,
  reserveCache,
  saveCache as uploadArchive,
} from '../../node_modules/@actions/cache/lib/internal/cacheHttpClient.js'
import { getCacheVersion } from '../../node_modules/@actions/cache/lib/internal/cacheUtils.js'
import {
  getCacheMode,
  getCacheServiceVersion,
  isCacheReadable,
  isCacheWritable,
} from '../../node_modules/@actions/cache/lib/internal/config.js'
import { CompressionMethod } from '../../node_modules/@actions/cache/lib/internal/constants.js'
import { internalCacheTwirpClient } from '../../node_modules/@actions/cache/lib/internal/shared/cacheTwirpClient.js'
import { folderName } from './cache-folder.ts'

/** An entry of the cache service. */
export type FoundEntry = { readonly key: string /** Of its archive; holds a signature. */; readonly url: string }

/** The service compares what is cached and how it is packed, too: the same on every system. */
const paths = [folderName]
const packing = { compressionMethod: CompressionMethod.ZstdWithoutLong, enableCrossOsArchive: true }
const version = getCacheVersion(paths, packing.compressionMethod, packing.enableCrossOsArchive)

/** How the service's answer begins if the job's token may only read. */
const denial = 'cache write denied:'

/**
 * Finds the entry of the first key, else the newest whose key begins with the first of the others that any key begins with;
 * undefined if there is none, or the runner forbids to restore.
 * @throws if the service refuses, or cannot be reached
 */
export async function findEntry(keys: readonly string[]): Promise<FoundEntry | undefined> {
  if (!isCacheReadable(getCacheMode())) return undefined
  if (getCacheServiceVersion() === 'v1') {
    const found = await getCacheEntry([...keys], paths, packing)
    return found?.archiveLocation ? { key: found.cacheKey ?? '', url: found.archiveLocation } : undefined
  }
  const [key = '', ...restoreKeys] = keys
  const found = await internalCacheTwirpClient().GetCacheEntryDownloadURL({ key, restoreKeys, version })
  return found.ok ? { key: found.matchedKey, url: found.signedDownloadUrl } : undefined
}

/**
 * Stores an archive under a key that no entry has; `denied` if this job may only read.
 * @throws if the service refuses, also because the key is taken, or cannot be reached
 */
export async function storeArchive(key: string, archive: string): Promise<'saved' | 'denied'> {
  if (!isCacheWritable(getCacheMode())) return 'denied'
  const { size } = await stat(archive)
  return await (getCacheServiceVersion() === 'v1' ? storeFirst : storeSecond)(key, archive, size)
}

async function storeFirst(key: string, archive: string, size: number): Promise<'saved' | 'denied'> {
  const { result, statusCode, error } = await reserveCache(key, paths, { ...packing, cacheSize: size })
  if (error?.message.startsWith(denial)) return 'denied'
  if (!result?.cacheId) throw new Error(error?.message ?? `the cache service answers with status ${statusCode}`)
  await uploadArchive(result.cacheId, archive)
  return 'saved'
}

async function storeSecond(key: string, archive: string, size: number): Promise<'saved' | 'denied'> {
  const client = internalCacheTwirpClient()
  const { ok, message, signedUploadUrl } = await client.CreateCacheEntry({ key, version })
  if (message.startsWith(denial)) return 'denied'
  if (!ok) throw new Error(message || 'the cache service refuses the entry')
  // As in the package's saveCache: large blocks, side by side.
  const uploadChunkSize = 64 * 1024 * 1024
  const options = { useAzureSdk: true, uploadConcurrency: 8, uploadChunkSize, archiveSizeBytes: size }
  // The number belongs to the first protocol.
  await uploadArchive(-1, archive, signedUploadUrl, options)
  const done = await client.FinalizeCacheEntryUpload({ key, version, sizeBytes: String(size) })
  if (!done.ok) throw new Error(done.message || 'the cache service does not complete the entry')
  return 'saved'
}
