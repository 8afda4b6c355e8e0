import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { create } from 'tar'
import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import { classify } from '../../causes/log/classify.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config } from '../../config/config.ts'
import { messageOf } from '../../error-message.ts'
import { readGoEnv } from '../../go/go-env.ts'
import type { RunResult } from '../../host/host.ts'
import type { OnWait } from '../../host/tell-waits.ts'
import { makeFolder } from '../../make-folder.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'
import { move } from '../../move.ts'
import { formatCount, plural } from '../../report/format.ts'
import type { Report } from '../../report/schema.ts'
import { Deadline } from '../guard/deadline.ts'
import { guard } from '../guard/guard.ts'
import { readProjects } from '../guard/read-projects.ts'
import type { RunContext } from '../guard/run-context.ts'
import { bundleFiles } from './bundle-files.ts'
import { bundleReadme } from './bundle-readme.ts'
import { proveComplete } from './prove.ts'
import { fixedTime, fixMetadata, stageFiles } from './stage-bundle.ts'
import { stageSumdb } from './stage-sumdb.ts'
import { toolchainFiles } from './toolchain-files.ts'

/** The JSON document of `bundle`. */
export type Bundle = {
  readonly schema: 1
  /** Absolute. */
  readonly path: string
  readonly projects: number
  readonly modules: number
  readonly files: number
  /** Of all files; for a .tar, its length. */
  readonly bytes: number
  /** Of the .tar, in hex; null for a folder. */
  readonly sha256: string | null
}

/** A bundle, or why there is none: the download failed, or what was downloaded cannot be bundled. */
export type Bundling =
  | { readonly bundle: Bundle; readonly report: Report }
  | { readonly download: RunResult }
  | { readonly fault: Fault }

export type BundleOptions = {
  readonly config: Config
  /** Absolute; a .tar or a folder. */
  readonly output: string
  readonly toolchain: boolean
  readonly context: RunContext
  /** Told what is waited for once everything is downloaded. */
  readonly onWait: OnWait
}

/**
 * The `bundle` command: downloads what the projects need, copies it from the module cache, compares it with go.sum, proves offline that it
 * is complete, and only then gives it its name. Never throws.
 */
export async function bundle(options: BundleOptions): Promise<Bundling> {
  const { output } = options
  if (existsSync(output)) return invalidOutput(`${output} exists already; name a path that does not`)
  // Beside the output, so that it can be renamed into place. Made before the download, which would be for nothing.
  const staging = join(dirname(output), `.${basename(output)}-${randomUUID().slice(0, 8)}`)
  try {
    await makeFolder(staging)
  } catch (error) {
    return invalidOutput(`${output} cannot be written: ${messageOf(error)}`)
  }
  try {
    return await bundleInto(staging, options)
  } finally {
    await removeTree(staging)
  }
}

function invalidOutput(reason: string): Bundling {
  return { fault: faultOf('input_invalid', { text: `--output: ${reason}` }) }
}

async function bundleInto(staging: string, options: BundleOptions): Promise<Bundling> {
  const { config, context } = options
  const { result } = await guard({ ...config, cache: 'false' }, context)
  if (result.report.outcome === 'failed') return { download: result }
  const deadline = new Deadline(config.timeout, context.signal)
  try {
    return { bundle: await write(options, staging, deadline.signal), report: result.report }
  } catch (error) {
    return { fault: faultOfError(error, deadline) }
  }
}

async function write(options: BundleOptions, staging: string, signal: AbortSignal): Promise<Bundle> {
  const { config, output, context, onWait } = options
  const { env, root, host } = context
  onWait('  asking go what the projects need …')
  const goEnv = await readGoEnv(root, env, signal)
  const read = await readProjects(config, goEnv, { env, root }, signal)
  const [unreadable] = read.unreadable
  if (unreadable !== undefined) throw new FaultError(unreadable)
  const projects = read.projects.filter(({ kind }) => kind !== 'vendored')
  const modules = bundleFiles(projects, goEnv.GOMODCACHE)
  const toolchains = options.toolchain ? await toolchainFiles(projects, goEnv) : []
  const files = [...modules, ...toolchains]
  const folder = join(staging, 'bundle')
  await mkdir(folder)
  let staged = 0
  onWait(() => `  copying and checking ${formatCount(staged)} of ${plural(files.length, 'file')}`)
  await stageFiles(files, goEnv.GOMODCACHE, folder, (count) => (staged = count), signal)
  const scratch = join(staging, 'scratch')
  if (toolchains.length > 0) {
    onWait('  asking the checksum database for the proof of the toolchain …')
    await stageSumdb(toolchains, folder, { config, context, goEnv, scratch, signal })
  }
  const count = modules.filter(({ file }) => file.kind === 'zip').length
  await writeFile(join(folder, 'README.md'), bundleReadme(count, toolchains))
  const paths = await fixMetadata(folder)
  onWait('  loading all packages from the bundle, to prove that it is complete …')
  await proveComplete(folder, projects, { env, goEnv, withToolchains: toolchains.length > 0, scratch, signal })
  host.info('▸ Bundle: complete, as go has loaded all packages and tests from it without a network')

  const known = { schema: 1, path: output, projects: projects.length, modules: count, files: paths.length } as const
  if (!output.endsWith('.tar')) {
    const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size))
    await move(folder, output)
    return { ...known, bytes: sizes.reduce((sum, size) => sum + size, 0), sha256: null }
  }
  const file = join(staging, 'bundle.tar')
  onWait('  writing the archive …')
  await create({ cwd: folder, file, portable: true, mtime: fixedTime, noDirRecurse: true }, [...paths])
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  const { size } = await stat(file)
  await move(file, output)
  return { ...known, bytes: size, sha256: digest.digest('hex') }
}

function faultOfError(error: unknown, deadline: Deadline): Fault {
  if (error instanceof FaultError || deadline.signal.aborted) return deadline.faultOfError(error, 'the bundle')
  return classify(messageOf(error))
}
