import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkModuleCache } from '../../../src/commands/doctor/check-module-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'modward-module-cache-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('tells of a folder that is not there yet by the one it will be in', async () => {
  const [first] = await checkModuleCache(join(folder, 'not', 'there'))
  expect(first).toMatchObject({ ok: true, detail: expect.stringMatching(/not there yet: owner \d+, [\d.]+ GB.* free/) })
})

it.each([
  { name: 'no folder at all', path: '', detail: 'not set' },
  { name: 'a relative path', path: 'go/pkg/mod', detail: 'absolute' },
  { name: 'a path below a file', path: join(folder, 'file', 'mod'), detail: 'file is no folder' },
  { name: 'a link to nowhere', path: join(folder, 'link', 'mod'), detail: 'link is no folder' },
])('fails for $name', async ({ path, detail }) => {
  writeFileSync(join(folder, 'file'), '')
  rmSync(join(folder, 'link'), { force: true })
  symlinkSync('nowhere', join(folder, 'link'))
  const findings = await checkModuleCache(path)
  expect(findings).toMatchObject([{ ok: false, cause: 'fs_other', detail: expect.stringContaining(detail) }])
})

it('warns of a folder that everybody can write', async () => {
  chmodSync(folder, 0o777)
  const findings = await checkModuleCache(folder)
  expect(findings.at(-1)).toMatchObject({
    ok: true,
    detail: expect.stringContaining('writable by everybody'),
    advice: expect.stringContaining('chmod o-w'),
  })
  chmodSync(folder, 0o755)
  expect(JSON.stringify(await checkModuleCache(folder))).not.toContain('everybody')
})

it.runIf(process.getuid?.() === 0)('warns of a folder of another user', async () => {
  chownSync(folder, 12345, 12345)
  const findings = await checkModuleCache(folder)
  expect(findings.at(-1)).toMatchObject({ ok: true, detail: expect.stringMatching(/another user \(12345\)/) })
  chownSync(folder, 0, 0)
})

it.skipIf(process.getuid?.() === 0)('fails for a folder that it cannot write', async () => {
  chmodSync(folder, 0o555)
  expect((await checkModuleCache(folder))[0]).toMatchObject({ ok: false, cause: 'fs_permission' })
  chmodSync(folder, 0o755)
})

it.skipIf(process.getuid?.() === 0)('fails for a folder of which a part belongs to somebody else', async () => {
  const part = join(folder, 'cache', 'download')
  mkdirSync(part, { recursive: true })
  chmodSync(part, 0o555)
  expect((await checkModuleCache(folder))[0]).toMatchObject({
    cause: 'fs_permission',
    detail: expect.stringContaining(`${part} is not writable`),
  })
  chmodSync(part, 0o755)
})
