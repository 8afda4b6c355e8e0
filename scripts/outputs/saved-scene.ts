import type { MirrorRequest, Misbehaviour } from '../../test/support/misbehaviours.ts'
import { makeModule } from '../../test/support/modules.ts'
import type { Scene } from './scenes.ts'

const modules = [
  ...Array.from({ length: 20 }, (_, index) => makeModule(`example.com/lib${index + 1}`, 'v1.2.0', 60_000)),
  makeModule('example.com/cloud/storage', 'v1.40.0', 3_000_000),
  makeModule('example.com/database', 'v2.1.0+incompatible', 1_500_000),
  makeModule('example.com/telemetry', 'v0.9.1', 800_000),
]

/** The first mirror loses its connection, is overloaded and stalls, once each; the second one delivers. */
function failing({ path, repeat }: MirrorRequest): Misbehaviour | undefined {
  if (repeat > 0) return undefined
  if (path.endsWith('storage/@v/v1.40.0.zip')) return { kind: 'cut', after: 1_000_000 }
  if (path.endsWith('telemetry/@v/v0.9.1.zip')) return { kind: 'stall', after: 200_000 }
  if (path.endsWith('lib7/@v/v1.2.0.mod')) return { kind: 'reset' }
  if (path.endsWith('lib12/@v/v1.2.0.zip')) return { kind: 'status', status: 503 }
  return undefined
}

/** A job that plain go would have lost, in a size that fills a picture. */
export const savedScene: Scene = {
  id: 'saved',
  title: 'A job that was saved',
  mirrors: [failing, () => undefined],
  tree: modules,
  modules,
  inputs: { 'stall-timeout': '2s' },
}
