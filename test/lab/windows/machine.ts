import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MadeModule, makeModules, writeProject } from '../../support/modules.ts'
import { Windows } from './windows.ts'

/** The modules of every project, small and large. */
export const modules: readonly MadeModule[] = [...makeModules(5), ...makeModules(3, 200_000, 'example.test/big')]
export const names: readonly string[] = modules.map(({ path }) => path)

/** Makes a project and a place for all that belongs to it; its folders by their names on this machine. */
export async function makeMachine(windows: Windows, goproxy: string, place = windows.makeFolder('machine')) {
  const project = join(place, 'work')
  await writeProject(project, modules)
  for (const name of ['temp', 'files']) mkdirSync(join(place, name))
  const moduleCache = join(place, 'go', 'mod')
  const env = {
    GOMODCACHE: Windows.pathOf(moduleCache),
    GOCACHE: Windows.pathOf(join(place, 'build')),
    GOPROXY: goproxy,
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOENV: 'off',
    GOFLAGS: '-modcacherw',
  }
  /** Runs the command line tool in the project, or in a folder by its name there. */
  const cli = (args: readonly string[], more: Readonly<Record<string, string>> = {}, cwd = Windows.pathOf(project)) =>
    windows.node([`${Windows.pathOf(windows.repository)}\\dist\\cli\\index.js`, ...args], {
      cwd,
      env: { ...env, ...more },
    })
  const guard = (args: readonly string[], more: Readonly<Record<string, string>> = {}, cwd?: string) =>
    cli(['guard', '--json', '--preflight', 'off', '--attempts', '2', '--backoff', '10ms', ...args], more, cwd)
  return { place, project, moduleCache, env, cli, guard }
}

/** The names of the modules of which the module cache has the zip; all of them if it is complete. */
export function kept(moduleCache: string): readonly string[] {
  const download = join(moduleCache, 'cache', 'download')
  return names.filter((name) => existsSync(join(download, name, '@v', 'v1.0.0.zip')))
}
