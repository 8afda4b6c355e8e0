import { unescapeModule } from '../gomod/escape.ts'

const segment = /^[A-Za-z0-9._~!+-]+$/
/** Names that mean something else on Windows: dots at the end, short names, devices. Go refuses them everywhere, as these do. */
const ambiguous = /\.$|~\d+(?:\.|$)|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/
/** Elements of a path; no module has as many, and each may be a folder that must be made and removed. */
const longestPath = 32
/** What file systems allow, 255, less the ending of a file that is not whole yet. Windows calls a longer name a missing folder. */
const longestName = 250

/** Whether a path, relative to a saved folder, can be a module file in it: nothing else is restored or saved. */
export function isSavedPath(path: string): boolean {
  const parts = path.split('/')
  const [file, at, ...module] = parts.toReversed()
  if (file === undefined || at !== '@v' || module.length === 0 || parts.length > longestPath) return false
  if (!/^v\d.*\.(?:info|mod|zip)$/.test(file)) return false
  if (![file, ...module].every(isName)) return false
  return unescapeModule(path) !== undefined
}

function isName(part: string): boolean {
  return part.length <= longestName && segment.test(part) && !ambiguous.test(part)
}
