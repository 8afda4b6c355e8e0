import { type Sums, sumKey } from '../gomod/gosum.ts'
import type { FileKind } from '../gomod/module-file.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'

/** A module for which go.sum lacks entries, and how many: one for its go.mod, one for its zip. */
export type SumGap = { readonly module: ModuleVersion; readonly entries: number }

/**
 * What go.sum lacks for a build with -mod=readonly, which is the default: `go mod download` does not mind, and adds nothing. A
 * build reads the go.mod of every requirement (cmd/go/internal/modload, checkReuse and readModGraph), and the zip of each that it
 * takes packages from: of an indirect one that may be none.
 * @param direct those that the main module requires without `// indirect`
 */
export function findSumGaps(
  required: readonly ModuleVersion[],
  direct: readonly ModuleVersion[],
  sums: Sums,
): readonly SumGap[] {
  const names = new Set(direct.map(({ path, version }) => `${path} ${version}`))
  const lacks = (module: ModuleVersion, kind: FileKind) => !sums.has(sumKey({ ...module, kind }) ?? '')
  return required.flatMap((module) => {
    const mod = lacks(module, 'mod')
    const zip = lacks(module, 'zip') && (mod || names.has(`${module.path} ${module.version}`))
    const entries = Number(mod) + Number(zip)
    return entries === 0 ? [] : [{ module, entries }]
  })
}
