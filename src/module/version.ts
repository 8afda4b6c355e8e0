/** A module at a version, as a go.sum line or a requirement names it. */
export type ModuleVersion = { readonly path: string; readonly version: string }

/** `path@version`, the way the go command prints it. */
export function formatModule(module: ModuleVersion): string {
  return `${module.path}@${module.version}`
}
