import { expect, onTestFinished } from 'vitest'
import { doctor } from '../../../src/commands/doctor/doctor.ts'
import type { Finding } from '../../../src/commands/doctor/finding.ts'
import { parseInputs } from '../../../src/config/parse-inputs.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { serve } from '../../support/servers.ts'
import { makeTree } from '../../support/tree.ts'

const modules = makeModules(2)
const tree = treeOf(modules)
export const [one = '', two = ''] = modules.map(({ path }) => path)
export const goMod = (go = '1.24') => `module a.test/p\n\ngo ${go}\n\nrequire (\n\t${one} v1.0.0\n\t${two} v1.0.0\n)\n`

/** A mirror that has the modules; `answer` may say something else for a path, with `headers` of its own. */
export async function mirror(
  answer: (path: string) => number | URL | undefined = () => undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const running = await serve((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    const other = path.includes('/sumdb/') ? 404 : answer(path)
    if (other instanceof URL) return void response.writeHead(302, { location: other.href }).end()
    const file = tree.get(path.slice(1))
    const status = other ?? (file === undefined ? 404 : 200)
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(status === 200 ? file : 'no')
  })
  onTestFinished(() => running.close())
  return `http://127.0.0.1:${running.port}`
}

export type Scene = {
  readonly files?: Record<string, string>
  readonly env?: Record<string, string>
  readonly inputs?: Record<string, string>
  readonly tracesHosts?: boolean
}

/** What the doctor says of a project, and the findings as they were told. */
export async function examine({
  files = { 'go.mod': goMod() },
  env = {},
  inputs = {},
  tracesHosts = false,
}: Scene = {}) {
  const root = makeTree(files)
  const config = parseInputs((name) => ({ 'preflight-timeout': '2s', ...inputs })[name])
  const told: Finding[] = []
  const report = await doctor(config, {
    env: quietEnv(root, { GOTOOLCHAIN: 'local', ...env }),
    root,
    tracesHosts,
    onFinding: (finding) => void told.push(finding),
    onWait: () => {},
    signal: new AbortController().signal,
  })
  expect(told).toEqual(report.findings)
  const find = (check: string) => report.findings.filter((finding) => finding.check === check)
  return { root, report, find, errors: report.findings.filter(({ level }) => level === 'error') }
}
