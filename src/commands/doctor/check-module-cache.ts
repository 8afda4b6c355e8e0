import { constants } from 'node:fs'
import { access, lstat, stat, statfs } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import type { CheckResult } from './finding.ts'

const check = 'module cache'
/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000

/** Whether go can write its module cache: owner, rights, free space and inodes. */
export async function checkModuleCache(folder: string): Promise<CheckResult[]> {
  if (folder === '') return unusable('go does not know where, as GOMODCACHE, GOPATH and HOME are not set')
  if (!isAbsolute(folder)) return unusable(`${folder} is no absolute path`)
  const existing = await nearestExisting(folder)
  const found = await stat(existing).catch(() => undefined)
  if (!found?.isDirectory()) return unusable(`${existing} is no folder`)
  const { uid, mode } = found
  const ours = process.getuid?.() ?? uid
  const closed = await findClosed(existing === folder ? parts.map((part) => join(folder, part)) : [existing])
  const { bavail, bsize, ffree, files } = await statfs(existing)
  const free = bavail * bsize
  const inodes = files === 0 ? '' : `, ${ffree.toLocaleString('en')} inodes`
  const state = existing === folder ? '' : ', not there yet'
  const detail = `${folder}${state}: owner ${uid}, ${(free / 1e9).toFixed(1)} GB${inodes} free`
  if (closed !== undefined) {
    const advice = `Give the job's user (${ours}) the folder with chown -R, or set GOMODCACHE to a folder of its own.`
    const what = closed === existing ? 'not writable' : `${closed} is not writable`
    return [{ check, ok: false, cause: 'fs_permission', detail: `${detail}; ${what}`, advice }]
  }
  if (free < 1e6 || (files > 0 && ffree < 10)) {
    const advice = 'Free some space on that file system, or set GOMODCACHE to another one.'
    return [{ check, ok: false, cause: 'disk_full', detail, advice }]
  }
  const findings: CheckResult[] = [{ check, ok: true, detail, advice: '' }]
  if (free < scarceBytes || (files > 0 && ffree < scarceInodes)) {
    const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.'
    findings.push({ check, ok: true, detail: 'the file system is nearly full', advice })
  }
  if (uid !== ours && existing === folder) {
    const advice = `What this job (user ${ours}) writes there, user ${uid} can neither change nor delete: run both as one user, or set GOMODCACHE to a folder of its own.`
    findings.push({ check, ok: true, detail: `${folder} belongs to another user (${uid})`, advice })
  }
  // The sticky bit does not help: it protects names, not the content of open folders.
  if (process.platform !== 'win32' && (mode & 0o002) !== 0 && existing === folder) {
    const advice = `Anybody on this machine can change what later builds compile: chmod o-w ${folder}`
    findings.push({ check, ok: true, detail: `${folder} is writable by everybody`, advice })
  }
  return findings
}

/** go ends before it asks anybody for a module. */
function unusable(detail: string): CheckResult[] {
  const advice = 'Set GOMODCACHE to the absolute path of a folder that the job may write to.'
  return [{ check, ok: false, cause: 'fs_other', detail, advice }]
}

/** What go writes to first; where another user was here before, some of it may be theirs. */
const parts = ['.', 'cache', 'cache/lock', 'cache/download', 'cache/download/sumdb']

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
