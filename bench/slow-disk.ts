// `npm run bench -- slow-disk [PROJECT] [MS]`: jobs with a warm cache whose module cache and temporary folder are on a disk that
// takes some milliseconds to create, open, rename or remove a file, as a disk of Windows behind a virus scanner. It also counts
// what is done there, which is the same on a busy machine. Needs root, and from Debian python3-fusepy and fuse3.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Step } from '../test/e2e/runner.ts'
import { FakeCacheService } from '../test/support/cache-service.ts'
import { Bench } from './cache.ts'
import { freeze } from './freeze.ts'
import { findProject } from './projects.ts'
import { openReplay } from './replay.ts'

const python = '/usr/bin/python3'
/** Megabytes a second to the cache service and to the mirror. */
const rate = 100

/** Measures a project, and prints what each way to restore takes. */
export async function measureSlowDisk(name = 'act', delayMs = 2): Promise<void> {
  const missing = missingPart()
  if (missing !== undefined) return console.log(`skipped: ${missing}`)
  const frozen = await freeze(findProject(name))
  const folder = await mkdtemp('/dev/shm/modward-slow-disk-')
  const [disk, place] = [join(folder, 'disk'), join(folder, 'place')]
  const service = await FakeCacheService.open()
  const mirror = await openReplay(frozen.tree, { delayMs: 30, totalMBs: rate })
  try {
    const inFolder = { 'cache-dir': join(place, 'saved') }
    // The cache service compares paths, so entries are saved at the same place, before the disk is slow.
    await mkdir(place)
    const bench = new Bench(frozen, service, place)
    await bench.fill(new Map())
    await bench.fillModules(new Map(), inFolder)
    await rename(place, disk)
    await mkdir(place)
    service.faults.rate = rate * 1e6
    const ways = {
      'the whole module cache, as setup-go does': () => bench.restoreWhole(),
      'modward, with a cache service': () => bench.restoreModules(mirror.url).then(showRestore),
      'modward, with a folder on that disk': () => bench.restoreModules(mirror.url, inFolder).then(showRestore),
    }
    for (const [way, restore] of Object.entries(ways)) {
      await new Bench(frozen, service, disk).emptied()
      const { seconds, counts } = await onSlowDisk({ disk, place, delayMs }, restore)
      console.log(`${frozen.name}, ${delayMs} ms: ${way}: ${seconds.toFixed(1)} s; ${describe(counts)}`)
    }
  } finally {
    await mirror.close()
    await service.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Why there can be no such disk here. */
function missingPart(): string | undefined {
  if (process.getuid?.() !== 0) return 'needs root'
  if (!existsSync('/dev/fuse')) return 'needs FUSE'
  try {
    execFileSync(python, ['-c', 'import fusepy'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'needs python3-fusepy'
  }
}

/** Says whether the restore was complete: one that is stopped is a download. */
function showRestore({ log }: Step): void {
  console.log(log.split('\n').find((line) => line.startsWith('▸ Cache: ')) ?? log)
}

type Counts = Readonly<Record<string, number>>
type Disk = { readonly disk: string; readonly place: string; readonly delayMs: number }

/** Does something while a folder is slow. */
async function onSlowDisk({ disk, place, delayMs }: Disk, work: () => Promise<unknown>) {
  const args = [join(import.meta.dirname, 'slow-disk.py'), disk, place, String(delayMs)]
  const program = spawn(python, args, { stdio: 'inherit' })
  try {
    await mounted(program, place)
    const began = performance.now()
    await work()
    const seconds = (performance.now() - began) / 1000
    return { seconds, counts: JSON.parse(readlinkSync(join(place, '.counts'))) as Counts }
  } finally {
    await once(spawn('umount', [place], { stdio: 'inherit' }), 'close')
    if (program.exitCode === null) await once(program, 'close')
  }
}

async function mounted(program: ChildProcess, place: string): Promise<void> {
  while (!readFileSync('/proc/mounts', 'utf8').includes(` ${place} `)) {
    if (program.exitCode !== null) throw new Error('the slow disk cannot be mounted')
    await sleep(50)
  }
}

function describe(counts: Counts): string {
  const of = (...names: readonly string[]) => names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  const made = `${of('create')} files and ${of('mkdir')} folders made, ${of('rename')} renamed`
  const rest = `${of('unlink', 'rmdir')} removed, ${of('open')} opened, ${of('link')} linked`
  return `${made}, ${rest}, ${of('write')} writes of ${(of('bytes') / 1e6).toFixed(0)} MB`
}
