import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { on } from '../../support/misbehaviours.ts'
import { describeWith } from '../../support/programs.ts'
import { makeTree, writeTree } from '../../support/tree.ts'
import { newWorkplace, type Workplace } from './fixture.ts'

/** A vulnerability database that knows no vulnerability. */
function emptyDatabase(): string {
  const folder = makeTree({ 'index/db.json': '{"modified":"2026-01-02T03:04:05Z"}', 'index/modules.json': '[]' })
  return pathToFileURL(folder).href
}

/** goreleaser releases what git has, and runs the tests of the project here in place of a build. */
function prepareRelease({ project }: Workplace): void {
  writeTree(project, {
    '.goreleaser.yaml': 'version: 2\nproject_name: p\nbefore: {hooks: [go vet ./...]}\nbuilds: [{skip: true}]\n',
  })
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
  const commands = [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'Test'],
  ]
  for (const args of commands) execFileSync('git', args, { cwd: project })
}

const tools: Readonly<Record<string, { command(): readonly string[]; prepare?(place: Workplace): void }>> = {
  'golangci-lint': { command: () => ['run', './...'] },
  govulncheck: { command: () => ['-db', emptyDatabase(), './...'] },
  goreleaser: { command: () => ['build', '--snapshot', '--clean'], prepare: prepareRelease },
}

for (const [name, { command, prepare }] of Object.entries(tools)) {
  describeWith([name], `${name} behind modward run`, () => {
    const line = () => [name, ...command()]

    test('passes if each zip breaks off in the middle once, where it fails by itself', async () => {
      const place = await newWorkplace({ misbehave: on('.zip', { kind: 'cut', after: 40_000, reset: true }, 1) })
      prepare?.(place)
      expect((await place.run(line())).code).not.toBe(0)
      place.mirror.requests.length = 0
      const guarded = await place.modward(['run', '--', ...line()])
      expect(guarded, guarded.output + guarded.error).toMatchObject({ code: 0 })
      expect(guarded.error).toContain('modward recovered from')
    })

    test('is explained if a zip is not available', async () => {
      const place = await newWorkplace({ misbehave: on('b/@v/v1.0.0.zip', { kind: 'status', status: 404 }) })
      prepare?.(place)
      const { code, output, error } = await place.modward(['run', '--', ...line()])
      expect(code).not.toBe(0)
      expect(error).toContain('modward: a Go download of this command failed.')
      expect(error).toContain('example.test/b@v1.0.0')
      expect(error).toContain('(http_404)')
      expect(output + error).not.toMatch(/127\.0\.0\.1:\d+\/[0-9a-f]{32}/)
    })
  })
}
