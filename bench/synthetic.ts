import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeModules, treeOf, writeProject } from '../test/support/modules.ts'
import { writeTree } from '../test/support/tree.ts'
import { type Frozen, frozenRoot } from './freeze.ts'

/** So many made-up modules of `bytes` each, as a project and a tree; made once. */
export async function makeSynthetic(count: number, bytes = 20_000): Promise<Frozen> {
  const folder = join(frozenRoot, `synthetic-${count}-${bytes}`)
  const frozen = { name: `${count} made-up modules`, project: join(folder, 'project'), tree: join(folder, 'tree') }
  if (existsSync(join(folder, 'complete'))) return frozen
  const modules = makeModules(count, bytes)
  writeTree(frozen.tree, treeOf(modules))
  await writeProject(frozen.project, modules)
  await writeFile(join(folder, 'complete'), '')
  return frozen
}
