import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import { classify } from '../causes/log/classify.ts'
import { syntaxErrorLine } from '../causes/rules/configuration.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { Env } from '../config/config.ts'
import { messageOf } from '../error-message.ts'
import type { GoEnv } from '../go/go-env.ts'
import { goFlag } from '../go/goflags.ts'
import { privatePatterns } from '../go/private-patterns.ts'
import { GosumError, readSums, type Sums } from '../gomod/gosum.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Warning } from '../report/schema.ts'
import { missingUse } from './missing-folder.ts'
import { type ModFile, readModFile, readWorkFile, type WorkFile } from './mod-file.ts'
import { byteOrderMark, lackingSums } from './project-warnings.ts'
import { linesOf, type RequirePosition } from './require-lines.ts'
import { noModules, type RequiredModules, requiredModulesOf, requiredOf } from './required-modules.ts'
import { findSumGaps } from './sum-gaps.ts'
import { isVendored } from './vendor.ts'
import { realFolder, workFileOf } from './workspace.ts'

/** A module or workspace whose modules are to be downloaded. Paths of files are absolute. */
export type Project = {
  /** The directory in which go runs for it. Absolute. */
  readonly directory: string
  /** The directory relative to the workspace, `/`-separated; `.` for the workspace itself. */
  readonly name: string
  /** A vendored workspace is `vendored`. */
  readonly kind: 'module' | 'workspace' | 'vendored'
  /** The module's path; in a workspace the first one's, and how many more there are. */
  readonly module: string
  /** What the go.mod files require, as it is fetched: after replace, private modules included. */
  readonly required: readonly ModuleVersion[]
  readonly needs: RequiredModules
  readonly sums: Sums
  /** The contents of its go.sum and go.work.sum files. */
  readonly sumTexts: readonly string[]
  /** Its `go` and `toolchain` lines, such as `go 1.26.0`, which decide whether go switches to another toolchain. */
  readonly goLines: readonly string[]
  /** The files that a download must not change: go.mod, go.sum and go.work, existing or not. */
  readonly files: readonly string[]
  /** Variables without which go would not see this project: a module below a go.work that does not use it. */
  readonly settings: Readonly<Record<string, string>>
  /** The line that requires or replaces each module. */
  readonly lines: ReadonlyMap<string, RequirePosition>
  /** What will stop a later go command: marks and gaps of go.sum. */
  readonly warnings: readonly Warning[]
}

export type ProjectOptions = {
  readonly env: Env
  readonly goEnv: GoEnv
  /** The workspace of the job, absolute; names are relative to it. */
  readonly root: string
  /** GOPRIVATE patterns that the user has added. */
  readonly private: readonly string[]
  readonly signal: AbortSignal
}

/** How many go.mod files are read at once. */
const batch = 8

/**
 * Reads the project in a directory: a workspace if a go.work uses the directory or is in it, else the module. Changes nothing
 * and needs no network.
 * @param directory absolute
 * @throws {FaultError} with the cause: `no_gomod`, `gomod_syntax`, `fs_permission`, or that of what go printed.
 */
export async function readProject(directory: string, options: ProjectOptions): Promise<Project> {
  const workFile = workFileOf(directory, options.goEnv)
  const work = workFile === '' ? undefined : await locating(workFile, options.root, readWorkFile(workFile, options))
  const isUsed = work?.use.some((member) => realFolder(member) === realFolder(directory))
  const isMember = dirname(workFile) === directory || isUsed === true
  if (work !== undefined && isMember) return await readFiles(dirname(workFile), workFile, work, options)
  const project = await readFiles(directory, '', undefined, options)
  return work === undefined ? project : { ...project, settings: { GOWORK: 'off' } }
}

async function readFiles(
  directory: string,
  workFile: string,
  work: WorkFile | undefined,
  options: ProjectOptions,
): Promise<Project> {
  const { goEnv, root } = options
  const alternative = work === undefined ? modFileFlag(directory, goEnv.GOFLAGS) : undefined
  if (alternative !== undefined && !existsSync(alternative)) {
    const text = `GOFLAGS has -modfile=${goFlag(goEnv.GOFLAGS, 'modfile')}, but ${alternative} does not exist`
    throw new FaultError({
      ...faultOf('goflags_invalid', { text }),
      title: 'The file of -modfile in GOFLAGS does not exist',
    })
  }
  const modFiles = alternative ? [alternative] : (work?.use ?? [directory]).map((folder) => join(folder, 'go.mod'))
  for (const file of modFiles)
    if (!existsSync(file))
      throw new FaultError(work === undefined ? noGoMod(nameOf(root, file)) : missingUse(dirname(file), workFile, root))
  const mains = await readAll(modFiles, options)
  const replace = [work, ...mains].flatMap((file) => file?.replace ?? [])
  const go = work?.go ?? mains[0]?.go ?? ''
  const vendored = isVendored(directory, work !== undefined, go, goEnv.GOFLAGS)
  const sumFiles = modFiles.map(sumFileOf)
  const { sums, texts } = vendored
    ? { sums: new Map(), texts: [] }
    : await readSumFiles([...sumFiles, ...workSum(workFile)], root)
  const workFiles = workFile === '' ? [] : [workFile]
  const required = requiredOf(mains, replace)
  const lines = await readLines([...modFiles, ...workFiles], root)
  const marked = texts.findIndex((text) => text.startsWith('\ufeff'))
  const direct = requiredOf(
    mains.map((main) => ({ ...main, require: main.direct })),
    replace,
  )
  // A workspace adds to go.work.sum what is missing, and -mod=mod to go.sum.
  const isChecked = work === undefined && !vendored && goFlag(goEnv.GOFLAGS, 'mod') !== 'mod'
  const gaps = isChecked && marked < 0 ? lackingSums(findSumGaps(required, direct, sums), lines) : undefined
  return {
    directory,
    name: nameOf(root, directory) || '.',
    kind: vendored ? 'vendored' : work === undefined ? 'module' : 'workspace',
    module: moduleName(mains),
    required,
    needs: vendored
      ? noModules
      : requiredModulesOf(mains, replace, sums, work !== undefined, privatePatterns(goEnv, options.private)),
    sums,
    sumTexts: texts,
    goLines: [work, ...mains].flatMap((file) => (file === undefined ? [] : goLines(file))),
    files: [...workFiles, ...modFiles, ...sumFiles],
    settings: {},
    lines,
    warnings: [
      ...(marked < 0 ? [] : [byteOrderMark(nameOf(root, sumFiles[marked] ?? ''))]),
      ...(gaps === undefined ? [] : [gaps]),
    ],
  }
}

/** The file that go reads instead of the go.mod: only its folder matters then. */
function modFileFlag(directory: string, goflags: string): string | undefined {
  const file = goFlag(goflags, 'modfile')
  return file && resolve(directory, file)
}

/** The rule of cmd/go/internal/modload: `-modfile=alt.mod` means alt.sum, too. */
function sumFileOf(modFile: string): string {
  return modFile.replace(/\.mod$/, '.sum')
}

async function readAll(files: readonly string[], options: ProjectOptions): Promise<readonly ModFile[]> {
  const read: ModFile[] = []
  for (let start = 0; start < files.length; start += batch) {
    read.push(
      ...(await Promise.all(
        files.slice(start, start + batch).map((file) => locating(file, options.root, readModFile(file, options))),
      )),
    )
  }
  return read
}

/** Adds file and line to the fault of a file that go cannot parse. */
async function locating<Result>(path: string, root: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    const line = error instanceof FaultError ? syntaxErrorLine(error.fault) : 0
    const file = nameOf(root, path)
    if (!(error instanceof FaultError) || line === 0 || isOutside(file)) throw error
    throw new FaultError(
      { ...error.fault, title: `Line ${line} of ${file} cannot be parsed`, file, line },
      { cause: error },
    )
  }
}

async function readSumFiles(files: readonly string[], root: string): Promise<{ sums: Sums; texts: readonly string[] }> {
  const sums = new Map<string, Set<string>>()
  const texts: string[] = []
  for (const file of files.filter((candidate) => existsSync(candidate))) {
    const text = await readText(file)
    addSums(sums, text, nameOf(root, file))
    texts.push(text)
  }
  return { sums, texts }
}

function addSums(sums: Map<string, Set<string>>, text: string, file: string): void {
  try {
    readSums(text, sums)
  } catch (error) {
    if (!(error instanceof GosumError)) throw error
    const said = `malformed go.sum:\n${file}:${error.line}: ${error.message}`
    throw new FaultError({ ...faultOf('gomod_syntax', { text: said }), file, line: error.line }, { cause: error })
  }
}

async function readLines(files: readonly string[], root: string): Promise<ReadonlyMap<string, RequirePosition>> {
  const lines = new Map<string, RequirePosition>()
  for (const path of files) {
    const file = nameOf(root, path)
    // An annotation cannot point at a file outside the workspace or on another drive.
    if (isOutside(file)) continue
    for (const [module, line] of linesOf(await readText(path)))
      if (!lines.has(module)) lines.set(module, { file, line })
  }
  return lines
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const text = `go: reading ${file}: ${messageOf(error)}`
    const fault = classify(text)
    throw new FaultError(fault.cause === 'unknown' ? faultOf('fs_other', { text }) : fault, { cause: error })
  }
}

function workSum(workFile: string): readonly string[] {
  return workFile === '' ? [] : [`${workFile}.sum`]
}

function goLines({ go, toolchain }: WorkFile | ModFile): readonly string[] {
  return [...(go === '' ? [] : [`go ${go}`]), ...(toolchain === '' ? [] : [`toolchain ${toolchain}`])]
}

function moduleName(mains: readonly ModFile[]): string {
  const [first] = mains
  return `${first?.module ?? ''}${mains.length > 1 ? ` and ${mains.length - 1} more` : ''}`
}

function noGoMod(file: string): Fault {
  return faultOf('no_gomod', { text: `${file} does not exist` })
}

function isOutside(file: string): boolean {
  return file.startsWith('../') || isAbsolute(file)
}

function nameOf(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/')
}
