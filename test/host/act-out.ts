import { readFileSync } from 'node:fs'
import { Secrets } from '../../src/causes/secrets.ts'
import type { RunEvent } from '../../src/events/event.ts'
import { RunLog } from '../../src/events/run-log.ts'
import type { Progress } from '../../src/events/sinks/transfer-progress.ts'
import type { Publishing, RunResult } from '../../src/host/host.ts'
import { openRunner } from '../../src/host/runner-host.ts'

/** What a test has a runner host do, as JSON at SCENE. */
export type Scene = {
  readonly publishing?: Partial<Publishing>
  readonly secrets?: readonly string[]
  readonly info?: readonly string[]
  readonly warnings?: readonly string[]
  readonly groups?: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly progress?: readonly Progress[]
  readonly handedOn?: { readonly folders: readonly string[]; readonly variables: Readonly<Record<string, string>> }
  readonly events?: readonly RunEvent[]
  readonly closing?: RunResult
}

const scene: Scene = JSON.parse(readFileSync(process.env['SCENE'] ?? '', 'utf8'))
const publishing = { annotations: true, summary: true, report: '', trace: '', failOnError: true, ...scene.publishing }
const host = await openRunner(publishing, new Secrets())
for (const secret of scene.secrets ?? []) host.secret(secret)
for (const line of scene.info ?? []) host.info(line)
for (const line of scene.warnings ?? []) host.warning(line)
for (const { title, lines } of scene.groups ?? []) host.group(title, lines)
for (const progress of scene.progress ?? []) host.progress(progress)
if (scene.handedOn !== undefined) await host.exportEnv(scene.handedOn.folders, scene.handedOn.variables)
const log = new RunLog(host.sinks, () => 0)
for (const event of scene.events ?? []) log.emit(event)
if (scene.closing !== undefined) process.exitCode = await host.publish(scene.closing)
