import { always, on, type Rule } from '../../test/support/misbehaviours.ts'
import { gosumOf, type MadeModule, makeModule } from '../../test/support/modules.ts'

/** A download that is staged: what the mirrors do, and what the job has. */
export type Scene = {
  readonly id: string
  readonly title: string
  /** What each mirror does wrong, the first of the list first; 'closed' refuses connections. */
  readonly mirrors: readonly (Rule | 'closed')[]
  /** GOPROXY, where it is not the list of these mirrors. */
  readonly goproxy?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly gosum?: string
  /** What the mirrors have: {@link modules} unless it is said. */
  readonly tree?: readonly MadeModule[]
  /** What the project requires: {@link modules}, too. */
  readonly modules?: readonly MadeModule[]
  /** Durations as they were, for a picture; else they are the same each time. */
  readonly realTimes?: boolean
}

/** What the project of every scene requires, unless it says otherwise. */
export const modules: readonly MadeModule[] = ['log', 'yaml', 'http'].map((name) => {
  return makeModule(`example.com/${name}`, name === 'http' ? 'v1.4.0' : 'v1.0.0', name === 'http' ? 300_000 : 40_000)
})

const good: Rule = () => undefined
const hasty = { attempts: '2', backoff: '10ms', 'backoff-max': '20ms' }
const page = '<!DOCTYPE html><title>Sign in</title><h1>Welcome to the guest network</h1>'

const staged: readonly Scene[] = [
  { id: 'dns', title: 'A name that does not exist', mirrors: [], goproxy: 'https://goproxy.corp.example' },
  { id: 'refused', title: 'A mirror that is down', mirrors: ['closed'] },
  {
    id: 'server-error',
    title: 'A mirror that answers with an error',
    mirrors: [on(/http\//, { kind: 'status', status: 503 })],
  },
  {
    id: 'login',
    title: 'A mirror that wants a login',
    mirrors: [always({ kind: 'status', status: 401, headers: { 'www-authenticate': 'Basic realm="corp"' } })],
  },
  {
    id: 'forbidden',
    title: 'A module that the mirror may not give',
    mirrors: [on(/yaml/, { kind: 'status', status: 403, text: 'blocked by policy' })],
  },
  {
    id: 'not-found',
    title: 'A version that does not exist',
    mirrors: [good],
    modules: [...modules.slice(0, 2), makeModule('example.com/http', 'v1.99.0')],
  },
  {
    id: 'stall',
    title: 'A download that stalls',
    mirrors: [on('http/@v/v1.4.0.zip', { kind: 'stall', after: 1000 })],
    inputs: { 'stall-timeout': '500ms' },
  },
  { id: 'cut', title: 'A connection that breaks', mirrors: [on('http/@v/v1.4.0.zip', { kind: 'cut', after: 1000 })] },
  {
    id: 'login-page',
    title: 'A login page instead of a module',
    mirrors: [on('http/@v/v1.4.0.zip', { kind: 'wrong', body: page })],
  },
  {
    id: 'mismatch',
    title: 'A module that differs from go.sum',
    mirrors: [good],
    gosum: gosumOf(modules).replace(/(example\.com\/http v1\.4\.0 h1:)[^=]{10}/, '$1AAAAAAAAAA'),
  },
  {
    id: 'rescued',
    title: 'A job that was saved',
    mirrors: [on('http/@v/v1.4.0.zip', { kind: 'cut', after: 1000 }), good],
  },
]

/** The failures of docs/examples-of-output.md, and the job that was saved from one. */
export const scenes: readonly Scene[] = staged.map((scene) => ({ ...scene, inputs: { ...hasty, ...scene.inputs } }))
