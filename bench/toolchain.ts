// `node bench/toolchain.ts [RELEASE] [RUNS]`: how long until a Go release can be used, by the go command's own switching and by
// modward, each from nothing and in turn, through the mirrors of this machine.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'

const [release = '1.26.1', runs = '5'] = process.argv.slice(2)
const cli = join(import.meta.dirname, '../dist/cli/index.js')
/** In memory where there is such a place: disks of shared machines vary too much. */
const room = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
/** More than this share of the time would make it hardly worth having. */
const bound = 0.8

type Contender = { readonly name: string; readonly run: (folder: string) => void }

const contenders: readonly Contender[] = [
  {
    name: 'go',
    run: (folder) => {
      const env = { ...process.env, GOPATH: folder, GOMODCACHE: join(folder, 'mod'), GOTOOLCHAIN: `go${release}` }
      execFileSync('go', ['version'], { cwd: folder, env: { ...env, GOFLAGS: '-modcacherw' }, stdio: 'ignore' })
    },
  },
  {
    name: 'modward',
    run: (folder) => {
      const env = { ...process.env, RUNNER_TOOL_CACHE: folder, TMPDIR: folder }
      execFileSync(process.execPath, [cli, 'go', release], { cwd: folder, env, stdio: 'ignore' })
    },
  },
]

const seconds = new Map(contenders.map(({ name }) => [name, [] as number[]]))
for (let run = 0; run < Number(runs); run++) {
  for (const { name, run } of contenders) {
    const folder = mkdtempSync(join(room, 'modward-bench-'))
    const began = performance.now()
    run(folder)
    seconds.get(name)?.push((performance.now() - began) / 1000)
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const [name, all] of seconds) {
  console.log(
    `${name.padEnd(8)} median ${median(all).toFixed(2)} s of ${all.map((value) => value.toFixed(2)).join(' ')}`,
  )
}
const ratio = median(seconds.get('modward') ?? []) / median(seconds.get('go') ?? [])
console.log(`modward takes ${ratio.toFixed(2)} of the time of go; at most ${bound} is wanted`)
if (ratio > bound) process.exitCode = 1
