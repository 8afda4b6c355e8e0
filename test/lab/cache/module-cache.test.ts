import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeModules, treeOf } from '../../support/modules.ts'
import { evilZip } from './evil.ts'
import { useJobs } from './use-jobs.ts'

const modules = makeModules(6)
const [victim] = modules
const at = `cache/download/${victim?.path}/@v/v1.0.0`
/** What an attacker would run in other people's builds. */
const evil = evilZip(`${victim?.path}@v1.0.0`)
const unpacked = `${victim?.path}@v1.0.0`

const lab = useJobs(modules)

const options = () => ({ modules, proxy: lab.mirror.url })

/** A machine whose module cache is full, then spoiled; answers it with the path of one module's files. */
async function spoiled(spoil: (cache: string) => void): Promise<string> {
  const machine = lab.jobs.machine()
  await lab.jobs.run(options(), machine)
  const cache = lab.jobs.moduleCache(machine)
  // Old, as what an earlier job left.
  execFileSync('find', [join(cache, 'cache'), '-type', 'f', '-exec', 'touch', '-d', '2 hours ago', '{}', '+'])
  execFileSync('chmod', ['-R', 'u+w', cache])
  spoil(cache)
  return machine
}

const verify = (machine: string) => {
  const env = { ...process.env, GOMODCACHE: lab.jobs.moduleCache(machine), GOFLAGS: '', GOTOOLCHAIN: 'local' }
  return execFileSync('go', ['mod', 'verify'], { cwd: join(machine, 'work'), env, encoding: 'utf8' }).trim()
}

describe('a module cache with rubbish in it is repaired', () => {
  const again = (cache: string) => rmSync(join(cache, unpacked), { recursive: true, force: true })
  const rows: { name: string; spoil: (cache: string) => void; attempts: number }[] = [
    {
      name: 'a cut zip without a hash, which go would refuse for ever',
      attempts: 1,
      spoil: (cache) => {
        again(cache)
        rmSync(join(cache, `${at}.ziphash`))
        writeFileSync(join(cache, `${at}.zip`), readFileSync(join(cache, `${at}.zip`)).subarray(0, 700))
      },
    },
    {
      name: 'a cut zip with a hash, which go would believe and fail to unpack',
      attempts: 1,
      spoil: (cache) => {
        again(cache)
        writeFileSync(join(cache, `${at}.zip`), readFileSync(join(cache, `${at}.zip`)).subarray(0, 700))
      },
    },
    { name: 'an empty go.mod', attempts: 1, spoil: (cache) => writeFileSync(join(cache, `${at}.mod`), '') },
    {
      name: 'another go.mod',
      attempts: 2,
      spoil: (cache) => {
        again(cache)
        rmSync(join(cache, `${at}.info`))
        writeFileSync(join(cache, `${at}.mod`), 'module example.test/evil\n')
      },
    },
    {
      name: 'a zip of other content, without a hash',
      attempts: 2,
      spoil: (cache) => {
        again(cache)
        rmSync(join(cache, `${at}.ziphash`))
        writeFileSync(join(cache, `${at}.zip`), evil)
        const old = statSync(join(cache, `${at}.mod`)).mtime
        execFileSync('touch', ['-d', old.toISOString(), join(cache, `${at}.zip`)])
      },
    },
    {
      name: 'what a killed go left: half a folder and its marker',
      attempts: 1,
      spoil: (cache) => {
        rmSync(join(cache, unpacked, 'm.go'))
        writeFileSync(join(cache, `${at}.partial`), '')
        renameSync(join(cache, `${at}.zip`), join(cache, `${at}.zip1.tmp`))
        chmodSync(join(cache, `${at}.zip1.tmp`), 0o600)
      },
    },
  ]
  for (const { name, spoil, attempts } of rows) {
    it(name, async () => {
      const machine = await spoiled(spoil)
      const { report } = (await lab.jobs.run(options(), machine)).closing
      expect(report).toMatchObject({ outcome: 'ready' })
      expect(report.attempts).toHaveLength(attempts)
      expect(verify(machine)).toBe('all modules verified')
      expect(existsSync(join(lab.jobs.moduleCache(machine), unpacked, 'm.go'))).toBe(true)
      expect(existsSync(join(lab.jobs.moduleCache(machine), `${at}.zip1.tmp`))).toBe(false)
    })
  }

  it('but a mirror that sends another zip is not asked for ever', async () => {
    lab.mirror.tree = new Map([...treeOf(modules), [`${victim?.path}/@v/v1.0.0.zip`, evil]])
    const { report } = (await lab.jobs.run({ ...options(), inputs: { attempts: '9' } })).closing
    expect(report).toMatchObject({ outcome: 'failed', cause: 'gosum_mismatch' })
    expect(report.attempts.length).toBeLessThanOrEqual(2)
  })
})

describe('a module cache that another action has filled', () => {
  it('is completed from the saved files; what is there is not asked for', async () => {
    const env = lab.service.env()
    await lab.jobs.run({ ...options(), env })
    const machine = lab.jobs.machine()
    // As after setup-go with a cache of its own: some modules unpacked and hashed, others not there.
    await lab.jobs.run({ ...options(), modules: modules.slice(0, 3) }, machine)
    const known = join(lab.jobs.moduleCache(machine), `${at}.zip`)
    const before = statSync(known)
    const requests = lab.mirror.requests.length
    const { report, cacheHit } = (await lab.jobs.run({ ...options(), env }, machine)).closing
    expect(report.cache.outcome).toBe('hit')
    expect(cacheHit).toBe(true)
    expect(lab.mirror.requests.length).toBe(requests)
    expect(statSync(known)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})
