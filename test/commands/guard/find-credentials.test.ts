import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { classify } from '../../../src/causes/log/classify.ts'
import { findCredentials } from '../../../src/commands/guard/find-credentials.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { FaultFold } from '../../../src/events/sinks/fault-fold.ts'

const home = mkdtempSync(join(tmpdir(), 'tell-'))
afterAll(() => rmSync(home, { recursive: true }))

it('tells a refused login by the netrc entry that was sent', async () => {
  writeFileSync(join(home, '.netrc'), 'machine goproxy.corp.example login x password s3cret\n')
  const failure = classify(
    'go: corp.example/lib@v1.0.0: reading https://goproxy.corp.example/corp.example/lib/@v/v1.0.0.mod: 401 Unauthorized',
  )
  const faults = new FaultFold()
  const log = new RunLog([faults.sink])
  log.emit({ type: 'fault', fault: failure })
  log.emit({ type: 'fault', fault: { ...failure, module: 'corp.example/two' } })
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, GIT_CONFIG_NOSYSTEM: '1' }
  await findCredentials(faults.faults, log, { env, goauth: 'netrc', directory: home })
  expect(faults.faults).toHaveLength(1)
  for (const { title, advice } of faults.faults) {
    expect(title).toBe('goproxy.corp.example refused the credential of this job')
    expect(advice).toContain(join(home, '.netrc'))
    expect(advice).not.toContain('s3cret')
  }
})
