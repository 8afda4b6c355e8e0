import type { Env } from '../../config/config.ts'
import type { Project } from '../../project/project.ts'
import { refusalOf } from '../../project/refusal.ts'
import type { Warning } from '../../report/schema.ts'

/**
 * A warning for each vendor folder that does not fit its go.mod. Nothing is downloaded for such a project, so that its first build
 * would be the one to fail.
 */
export async function checkVendored(
  projects: readonly Project[],
  options: { readonly env: Env; readonly goflags: string; readonly signal: AbortSignal },
): Promise<readonly Warning[]> {
  const vendored = projects.filter(({ kind }) => kind === 'vendored')
  const refusals = await Promise.all(
    vendored.map(async (project) => ({ project, fault: await refusalOf(project, options) })),
  )
  return refusals.flatMap(({ project: { name }, fault }) => {
    if (fault === undefined) return []
    const file = name === '.' ? 'vendor/modules.txt' : `${name}/vendor/modules.txt`
    return [{ title: fault.title, text: `The next go command stops: ${fault.text}\n${fault.advice}`, file, line: 0 }]
  })
}
