import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Runner, Step } from '../e2e/runner.ts'
import type { Scene } from './act-out.ts'

/** The program that acts a scene out. */
export const script = fileURLToPath(new URL('act-out.ts', import.meta.url))

/** Has a runner host act a scene out, as a step of a job. */
export async function play(runner: Runner, scene: Scene, env: Record<string, string | undefined> = {}): Promise<Step> {
  const path = join(runner.folder, 'scene.json')
  await writeFile(path, JSON.stringify(scene))
  return runner.run([process.execPath, script], { env: { ...env, SCENE: path } })
}
