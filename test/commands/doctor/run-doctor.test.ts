import { describe, expect, it } from 'vitest'
import { runDoctor } from '../../../src/commands/doctor/run-doctor.ts'
import { parseInputs } from '../../../src/config/parse-inputs.ts'
import { openRunLog } from '../../../src/events/run-log.ts'
import { TerminalHost } from '../../../src/host/terminal-host.ts'
import { openSecrets } from '../../../src/network/job-secrets.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { makeTree } from '../../support/tree.ts'

/** What the doctor prints of a mirror that refuses connections. */
async function print({ json = false, debug = false }) {
  const root = makeTree({ 'go.mod': 'module a.test/p\n\ngo 1.24\n' })
  const env = quietEnv(root, { GOTOOLCHAIN: 'local', GOPROXY: 'http://127.0.0.1:1' })
  let printed = ''
  const screen = { write: (text: string) => (printed += text), on: () => {} }
  const secrets = openSecrets(env)
  const options = {
    stdout: screen,
    stderr: screen,
    env,
    secrets,
    json,
    debug,
    report: '',
    trace: '',
    failOnError: true,
  }
  const host = new TerminalHost(options)
  const config = parseInputs((name) => ({ 'preflight-timeout': '2s' })[name])
  const command = { config, json, debug, hosts: false, compare: '' }
  const { signal } = new AbortController()
  const code = await runDoctor(command, host, { env, root, log: openRunLog('doctor', []), signal })
  return { code, printed }
}

describe('the words of an error', () => {
  it.each([
    { name: 'are kept from people', options: {}, shown: false },
    { name: 'are shown with --debug', options: { debug: true }, shown: true },
    { name: 'are in the document', options: { json: true }, shown: true },
  ])('$name', async ({ options, shown }) => {
    const { code, printed } = await print(options)
    expect(code).toBe(1)
    expect(printed).toContain('127.0.0.1:1 refused the connection')
    expect(printed.includes('dial tcp 127.0.0.1:1: connect: connection refused')).toBe(shown)
  })
})
