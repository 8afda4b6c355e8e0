import { formatModule } from '../gomod/module-version.ts'
import type { Warning } from '../report/schema.ts'
import type { RequirePosition } from './require-lines.ts'
import type { SumGap } from './sum-gaps.ts'

/** A warning names so many modules. */
const namedModules = 10

/** A go.sum whose first line go does not recognise. */
export function byteOrderMark(file: string): Warning {
  return {
    title: `${file} begins with a byte order mark`,
    text: `go takes the mark for a part of the first module path, and so the first entry of ${file} does not count. Save the file as UTF-8 without a byte order mark, or run \`go mod tidy\`.`,
    file,
    line: 1,
  }
}

/** What go.sum lacks, on the line that requires the first module without an entry; undefined if it lacks nothing. */
export function lackingSums(gaps: readonly SumGap[], lines: ReadonlyMap<string, RequirePosition>): Warning | undefined {
  const [first] = gaps
  if (first === undefined) return undefined
  const count = gaps.reduce((sum, { entries }) => sum + entries, 0)
  const named = gaps.slice(0, namedModules).map(({ module }) => formatModule(module))
  const more = gaps.length > named.length ? ` and ${gaps.length - named.length} more` : ''
  return {
    title: `go.sum lacks ${count} ${count === 1 ? 'entry' : 'entries'}: run go mod tidy`,
    text: `The modules are there, but the next \`go build\` or \`go test\` stops with "missing go.sum entry" for ${named.join(', ')}${more}. Run \`go mod tidy\` and commit go.sum.`,
    ...(lines.get(first.module.path) ?? { file: '', line: 0 }),
  }
}

/** A file that go changed during the download, and that has its old content again. */
export function putBack(file: string): Warning {
  return {
    title: `go wanted to change ${file}`,
    text: `${file} is not in order: go changed it during the download, and modward put it back. The next go command changes it again, or stops. Run \`go mod tidy\` and commit the result.`,
    file,
    line: 0,
  }
}
