import type { NotUnpacked } from './result.ts'
import { UnusualZip } from './unusual-zip.ts'

/** The staging folder, or a file in it, is not there any more, or was there before: another command is at work. */
const inUse = ['EEXIST', 'ENOTEMPTY', 'ENOENT']
/** What go, which writes elsewhere and makes no links, may be able to do. */
const fileSystem = ['EXDEV', 'ENAMETOOLONG', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOTDIR', 'EISDIR', 'EINVAL']

/** What an error on the way means. Throws errors that are none of the system's or the zip's: they are ours. */
export function unpackFault(error: unknown): NotUnpacked {
  if (error instanceof UnusualZip) return { outcome: 'left to go', because: 'unusual zip', detail: error.message }
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) throw error
  const [code, detail] = [String(error.code), error.message]
  if (inUse.includes(code)) return { outcome: 'left to go', because: 'in use', detail }
  if (fileSystem.includes(code)) return { outcome: 'left to go', because: 'file system', detail }
  return { outcome: 'failed', code, detail }
}
