import { formatBytes, plural } from './format.ts'

/** What a bundle holds, and where it is. */
export function bundleLine(bundle: {
  readonly path: string
  readonly projects: number
  readonly modules: number
  readonly bytes: number
  readonly sha256: string | null
}): string {
  const { path, projects, modules, bytes, sha256 } = bundle
  const what = `${plural(modules, 'module')} of ${plural(projects, 'project')}, ${formatBytes(bytes)}`
  return `✔ ${path}: ${what}${sha256 === null ? '' : `, sha256 ${sha256}`}`
}
