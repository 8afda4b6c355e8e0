// A process that unpacks all modules of a GOPROXY tree: arguments GOMODCACHE, the tree, go.sum, GOFLAGS.
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filePath } from '../../src/gomod/module-file.ts'
import { sweepStaging } from '../../src/unpack/staging.ts'
import { lookAtModuleCache, unpackPolicy } from '../../src/unpack/unpack-policy.ts'
import { Unpacker } from '../../src/unpack/unpacker.ts'

const [moduleCache = '', tree = '', gosum = '', goflags = ''] = process.argv.slice(2)
const policy = unpackPolicy({ platform: process.platform, goflags, ...lookAtModuleCache(moduleCache) })
if (!policy.unpack) throw new Error(policy.why)
await sweepStaging(moduleCache)

const worker = new URL('../../src/bin/unpack-worker.ts', import.meta.url)
await using unpacker = new Unpacker({ moduleCache, worker, readOnlyFolders: policy.readOnlyFolders })
const lines = readFileSync(gosum, 'utf8').split('\n')
const wanted = lines.map((line) => line.split(' ')).filter(([, version]) => version && !version.includes('/'))
const results = wanted.map(async ([path = '', version = '', sum = ''], index) => {
  const zip = join(unpacker.folder, `${index}.zip`)
  copyFileSync(join(tree, filePath({ path, version, kind: 'zip' })), zip)
  const result = await unpacker.place({ module: { path, version }, zip, sum })
  return 'because' in result ? result.because : result.outcome
})
process.stdout.write(JSON.stringify(await Promise.all(results)))
