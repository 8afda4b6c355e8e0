import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { FaultError } from '../causes/fault-error.ts'
import type { Env } from '../config/config.ts'
import { parseGoJson, queryGo } from '../go/query.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { missingWorkFile } from './missing-folder.ts'

/** The go command that reads go.mod files, and what ends it. */
export type ModFileOptions = { readonly env: Env; readonly signal: AbortSignal }

/** A `replace`: of every version of the old path if its `version` is empty, by a directory if the new one's is. */
export type Replacement = { readonly old: ModuleVersion; readonly by: ModuleVersion }

/** What a go.mod says, as far as it decides what is downloaded. `go` and `toolchain` are empty if it has no such line. */
export type ModFile = {
  readonly module: string
  readonly go: string
  readonly toolchain: string
  readonly require: readonly ModuleVersion[]
  /** Those of them without `// indirect`. */
  readonly direct: readonly ModuleVersion[]
  readonly exclude: readonly ModuleVersion[]
  readonly replace: readonly Replacement[]
}

/** What a go.work says; `use` holds absolute directories. */
export type WorkFile = Pick<ModFile, 'go' | 'toolchain' | 'replace'> & { readonly use: readonly string[] }

type Module = { readonly Path: string; readonly Version?: string }
type Edit = {
  readonly Module?: Module
  readonly Go?: string
  readonly Toolchain?: string
  readonly Require?: readonly (Module & { readonly Indirect?: boolean })[] | null
  readonly Exclude?: readonly Module[] | null
  readonly Replace?: readonly { readonly Old: Module; readonly New: Module }[] | null
  readonly Use?: readonly { readonly DiskPath: string }[] | null
}

/**
 * Reads a go.mod through the go command.
 * @param file absolute
 * @throws {FaultError} with the cause of what go printed.
 */
export async function readModFile(file: string, options: ModFileOptions): Promise<ModFile> {
  return parseModFile(await read('mod', file, options))
}

/**
 * What `go mod edit -json` printed of a go.mod.
 * @throws {FaultError} if it is none of that
 */
export function parseModFile(json: string): ModFile {
  const edit = parseGoJson(json, isEdit)
  return {
    module: edit.Module?.Path ?? '',
    ...common(edit),
    require: (edit.Require ?? []).map(moduleOf),
    direct: (edit.Require ?? []).filter(({ Indirect }) => !Indirect).map(moduleOf),
    exclude: (edit.Exclude ?? []).map(moduleOf),
  }
}

/**
 * Reads a go.work through the go command.
 * @param file absolute
 * @throws {FaultError} with the cause of what go printed, or would print of one that is not there.
 */
export async function readWorkFile(file: string, options: ModFileOptions): Promise<WorkFile> {
  if (!existsSync(file)) throw new FaultError(missingWorkFile(file))
  const edit = parseGoJson(await read('work', file, options), isEdit)
  // `go work edit -json` (1.26) knows the field Toolchain and leaves it empty.
  const [, toolchain = ''] = /^toolchain\s+(\S+)/m.exec(await readFile(file, 'utf8')) ?? []
  return { ...common(edit), toolchain, use: (edit.Use ?? []).map(({ DiskPath }) => resolve(dirname(file), DiskPath)) }
}

async function read(command: 'mod' | 'work', file: string, options: ModFileOptions): Promise<string> {
  return await queryGo([command, 'edit', '-json', file], { ...options, directory: dirname(file) })
}

function common(edit: Edit): Pick<ModFile, 'go' | 'toolchain' | 'replace'> {
  return {
    go: edit.Go ?? '',
    toolchain: edit.Toolchain ?? '',
    replace: (edit.Replace ?? []).map(({ Old, New }) => ({ old: moduleOf(Old), by: moduleOf(New) })),
  }
}

function moduleOf({ Path, Version = '' }: Module): ModuleVersion {
  return { path: Path, version: Version }
}

/** Whether a value has the form that `go help mod edit` and `go help work edit` document, as far as it is read here. */
function isEdit(value: unknown): value is Edit {
  if (!isObject(value)) return false
  const { Module = { Path: '' }, Go = '', Toolchain = '', Require, Exclude, Replace, Use } = value
  return (
    isModule(Module) &&
    [Go, Toolchain].every((version) => typeof version === 'string') &&
    isListOf(isModule, Require) &&
    isListOf(isModule, Exclude) &&
    isListOf((item) => isObject(item) && isModule(item['Old']) && isModule(item['New']), Replace) &&
    isListOf((item) => isObject(item) && typeof item['DiskPath'] === 'string', Use)
  )
}

function isModule(value: unknown): boolean {
  return isObject(value) && [value['Path'], value['Version'] ?? ''].every((text) => typeof text === 'string')
}

/** Go writes a list without items as null, or not at all. */
function isListOf(isItem: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.every(isItem))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
