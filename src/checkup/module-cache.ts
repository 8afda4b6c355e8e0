import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Diagnosis } from './finding.ts'

const check = 'module cache'
/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000

/** Whether go can write its module cache: owner, rights, free space and inodes. */
export async function checkModuleCache(folder: string): Promise<Diagnosis[]> {
  const existing = await nearestExisting(folder)
  const { uid, mode } = await stat(existing)
  const writable = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  )
  const { bavail, bsize, ffree, files } = await statfs(existing)
  const free = bavail * bsize
  const inodes = files === 0 ? '' : `, ${ffree.toLocaleString('en')} inodes`
  const state = existing === folder ? '' : ', not there yet'
  const detail = `${folder}${state}: owner ${uid}, ${(free / 1e9).toFixed(1)} GB${inodes} free`
  if (!writable) {
    const advice = `Give the job's user (${process.getuid?.() ?? 'unknown'}) the folder with chown, or set GOMODCACHE to a folder of its own.`
    return [{ check, ok: false, cause: 'fs_permission', detail: `${detail}; not writable`, advice }]
  }
  if (free < 1e6 || (files > 0 && ffree < 10)) {
    const advice = 'Free some space on that file system, or set GOMODCACHE to another one.'
    return [{ check, ok: false, cause: 'disk_full', detail, advice }]
  }
  const findings: Diagnosis[] = [{ check, ok: true, detail, advice: '' }]
  if (free < scarceBytes || (files > 0 && ffree < scarceInodes)) {
    const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.'
    findings.push({ check, ok: true, detail: 'the file system is nearly full', advice })
  }
  // The sticky bit does not help: it protects names, not the content of open folders.
  if (process.platform !== 'win32' && (mode & 0o002) !== 0 && existing === folder) {
    const advice = `Anybody on this machine can change what later builds compile: chmod o-w ${folder}`
    findings.push({ check, ok: true, detail: `${folder} is writable by everybody`, advice })
  }
  return findings
}

async function nearestExisting(folder: string): Promise<string> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  )
  return exists || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}
