/** A module at a version, as a go.sum line or a requirement names it. */
export type ModuleVersion = { readonly path: string; readonly version: string }

/** `path@version`, the way the go command prints it. */
export function formatModule(module: ModuleVersion): string {
  return `${module.path}@${module.version}`
}

/** Whether a version always names the same commit; any other that go requests `.info` of is a query, such as a branch. */
export function isExactVersion(version: string): boolean {
  return /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(version)
}

const element = /^[\w~+-][\w.~+-]*$/

/**
 * Whether path and version can name a module, by their letters alone: a go.mod or go.sum may hold anything, and a name that
 * leads out of a folder must not become the name of a file. Wider than golang.org/x/mod/module, Check.
 */
export function isModuleVersion({ path, version }: ModuleVersion): boolean {
  return path.split('/').every((part) => element.test(part)) && /^v[\w.+-]+$/.test(version)
}
