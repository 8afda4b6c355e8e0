import { constants } from 'node:fs'
import { access, lstat, stat, statfs } from 'node:fs/promises'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import type { GoEnv } from '../../go/go-env.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'
import { openToOthers } from './folder-rights.ts'

/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000

/** What go writes to first in its module cache; if another user was here before, some of it may be theirs. */
const cacheParts = ['.', 'cache', 'cache/lock', 'cache/download', 'cache/download/sumdb']

/** Whether go can write its module cache: owner, rights, free space and inodes; and whether others can, too. */
export async function checkModuleCache(folder: string): Promise<CheckResult[]> {
  const check = 'module cache'
  const place = await examine(folder, cacheParts)
  if ('unusable' in place) {
    const advice = 'Set GOMODCACHE to the absolute path of a folder that the job may write to.'
    const detail =
      place.unusable === '' ? 'go does not know where, as GOMODCACHE, GOPATH and HOME are not set' : place.unusable
    return [failure(check, 'fs_other', detail, advice)]
  }
  const detail = describe(folder, place)
  const { closed, uid, ours } = place
  if (closed !== undefined) {
    const advice = `Give the job's user (${ours}) the folder with chown -R, or set GOMODCACHE to a folder of its own.`
    const what = closed === folder ? 'it is not writable' : `${closed} is not writable`
    return [failure(check, 'fs_permission', `${detail}; ${what}`, advice)]
  }
  if (isFull(place)) {
    const advice = 'Free some space on that file system, or set GOMODCACHE to another one.'
    return [failure(check, 'disk_full', detail, advice)]
  }
  const findings = [fine(check, detail), ...warnOfSpace(check, place)]
  if (uid !== ours && place.exists) {
    const advice = `What this job (user ${ours}) writes there, user ${uid} can neither change nor delete: run both as one user, or set GOMODCACHE to a folder of its own.`
    findings.push(warning(check, `${folder} belongs to another user (${uid})`, advice))
  }
  return [...findings, ...(await warnOfOthers(check, folder, cacheParts))]
}

/** Whether `--cache-dir` can be used, and by whom; what is restored from it is verified, and still should not be theirs. */
export async function checkCacheDirectory(folder: string): Promise<CheckResult[]> {
  const check = 'cache-dir'
  const place = await examine(folder, ['.'])
  const advice = 'Nothing is restored or saved until that is repaired; the download itself goes on.'
  if ('unusable' in place) return [warning(check, place.unusable, advice)]
  const detail = describe(folder, place)
  if (place.closed !== undefined) return [warning(check, `${detail}; it is not writable`, advice)]
  return [fine(check, detail), ...warnOfSpace(check, place), ...(await warnOfOthers(check, folder, ['.']))]
}

/** Whether go build can write its build cache. A download does not need it: what is wrong fails the next step. */
export async function checkBuildCache(folder: string): Promise<CheckResult[]> {
  const check = 'build cache'
  const advice = 'go build fails: set GOCACHE to the absolute path of a folder that the job may write to.'
  if (folder === 'off') return [warning(check, 'GOCACHE=off, which go build refuses since Go 1.12', advice)]
  const place = await examine(folder, ['.'])
  if ('unusable' in place) {
    return [warning(check, place.unusable || 'go does not know where, as GOCACHE and HOME are not set', advice)]
  }
  const detail = describe(folder, place)
  if (place.closed !== undefined) {
    const cure = `go build fails: give the job's user (${place.ours}) the folder with chown -R, or set GOCACHE to a folder of its own.`
    return [warning(check, `${detail}; it is not writable`, cure)]
  }
  if (isFull(place))
    return [warning(check, `${detail}; the file system is full`, 'Free some space, or set GOCACHE to another one.')]
  return [fine(check, detail)]
}

/**
 * Whether go can write what it keeps of the checksum database, which lies outside the module cache. A finding only if it
 * cannot: go then fails at the first module that go.sum does not name.
 */
export async function checkSumdbState({ GOPATH }: Pick<GoEnv, 'GOPATH'>, isNeeded: boolean): Promise<CheckResult[]> {
  const check = 'checksum database'
  const [first = ''] = GOPATH.split(delimiter)
  if (first === '') return []
  const folder = join(first, 'pkg', 'sumdb')
  const place = await examine(folder, ['.', 'sum.golang.org', 'sum.golang.org/latest'])
  const closed = 'unusable' in place ? folder : place.closed
  if (closed === undefined) return []
  const detail = `${closed} is not writable: go keeps there what it has seen of the checksum database`
  const advice = `Give the job's user (${process.getuid?.() ?? 'that runs go'}) ${folder} with chown -R, or set GOPATH to a folder of its own; GOMODCACHE may stay where it is.`
  if (isNeeded) return [failure(check, 'fs_permission', detail, advice)]
  return [warning(check, `${detail}; go.sum has all that this project needs`, advice)]
}

/** A folder as it is; if it is not there, the folder that it will be made in. */
type Place = {
  readonly exists: boolean
  /** The owner, and this process. */
  readonly uid: number
  readonly ours: number
  /** What may not be written to: the folder, or the first such part of it. */
  readonly closed: string | undefined
  readonly freeBytes: number
  /** Undefined for a file system that does not count them. */
  readonly freeInodes: number | undefined
}

/** @param parts of the folder that must be writable, relative to it */
async function examine(folder: string, parts: readonly string[]): Promise<Place | { readonly unusable: string }> {
  if (folder === '') return { unusable: '' }
  if (!isAbsolute(folder)) return { unusable: `${folder} is no absolute path` }
  const existing = await nearestExisting(folder)
  const found = await stat(existing).catch(() => undefined)
  if (!found?.isDirectory()) return { unusable: `${existing} is no folder` }
  const exists = existing === folder
  const { bavail, bsize, ffree, files } = await statfs(existing)
  return {
    exists,
    uid: found.uid,
    ours: process.getuid?.() ?? found.uid,
    closed: await findClosed(exists ? parts.map((part) => join(folder, part)) : [existing]),
    freeBytes: bavail * bsize,
    freeInodes: files === 0 ? undefined : ffree,
  }
}

function describe(folder: string, { exists, uid, ours, freeBytes, freeInodes }: Place): string {
  const owner = uid === ours ? '' : `owner ${uid}, `
  const inodes =
    freeInodes !== undefined && freeInodes < scarceInodes ? `, ${freeInodes.toLocaleString('en')} inodes` : ''
  return `${folder}${exists ? '' : ' (not there yet)'}: ${owner}${(freeBytes / 1e9).toFixed(1)} GB${inodes} free`
}

function isFull({ freeBytes, freeInodes }: Place): boolean {
  return freeBytes < 1e6 || (freeInodes ?? scarceInodes) < 10
}

function warnOfSpace(check: string, { freeBytes, freeInodes }: Place): CheckResult[] {
  if (freeBytes >= scarceBytes && (freeInodes ?? scarceInodes) >= scarceInodes) return []
  const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.'
  return [warning(check, 'the file system is nearly full', advice)]
}

async function warnOfOthers(check: string, folder: string, parts: readonly string[]): Promise<CheckResult[]> {
  const open = await openToOthers(folder, parts)
  if (open === undefined) return []
  const advice = `Other users of this machine can change what later builds compile: ${open.close}`
  return [warning(check, `${open.path} is writable by ${open.by}`, advice)]
}

/** The first that exists and cannot be written. */
async function findClosed(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const refusal = await access(path, constants.W_OK).catch((error: NodeJS.ErrnoException) => error.code)
    if (refusal !== undefined && refusal !== 'ENOENT') return path
  }
  return undefined
}

async function nearestExisting(folder: string): Promise<string> {
  // A link that leads nowhere is in go's way, too.
  const exists = await lstat(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}
