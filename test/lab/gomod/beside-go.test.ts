import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareVersions } from '../../../src/gomod/compare-versions.ts'
import { escapeModule, unescapeModule } from '../../../src/gomod/escape.ts'
import { GosumError, readSums } from '../../../src/gomod/gosum.ts'
import { isExactVersion, isModuleVersion } from '../../../src/gomod/module-version.ts'
import { pathMatcher } from '../../../src/gomod/pattern.ts'
import { NoteError, openNote, parseVerifier } from '../../../src/sumdb/note.ts'
import { damaged, orRefused } from '../../fuzz/target.ts'
import { MemoryLog, Signer } from '../../support/memory-log.ts'
import { makeModule, treeOf } from '../../support/modules.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'

const seed = 20_261_127
/** So many questions for each parser; MODWARD_LAB_INPUTS changes it. */
const count = Number(process.env['MODWARD_LAB_INPUTS'] ?? 20_000)
const refused = 'refused'

const folder = mkdtempSync(join(tmpdir(), 'modward-parsers-'))
const program = join(folder, 'parsers')
beforeAll(() => {
  const cwd = join(import.meta.dirname, 'parsers')
  execFileSync('go', ['build', '-o', program, '.'], { cwd, env: { ...process.env, GOFLAGS: '' } })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Asks Go so many questions of one kind, and returns those to which modward has another answer. */
function differences<Input extends readonly string[]>(
  kind: string,
  inputs: fc.Arbitrary<Input>,
  agrees: (theirs: unknown, ...input: Input) => boolean,
): readonly unknown[] {
  const questions = fc.sample(inputs, { numRuns: count, seed })
  const input = questions.map((question) => JSON.stringify([kind, ...question])).join('\n')
  const answers = execFileSync(program, { input, maxBuffer: 1 << 30 })
    .toString()
    .trim()
    .split('\n')
  expect(answers).toHaveLength(questions.length)
  const all = questions.flatMap((question, index) => {
    const theirs: unknown = JSON.parse(answers[index] ?? '')
    return agrees(theirs, ...question) ? [] : [JSON.stringify([...question, theirs])]
  })
  // The shortest say what is wrong.
  return all.toSorted((a, b) => a.length - b.length).slice(0, 5)
}

/** Line and number of fields of the first line of a go.sum that is refused, if one is. */
function refusalOf(text: string): string | undefined {
  try {
    readSums(text, new Map())
    return undefined
  } catch (error) {
    if (error instanceof GosumError) return `${error.line} ${/\d+/.exec(error.message)?.[0]}`
    throw error
  }
}

/** A text of so many words, mostly of few letters, so that two of them often agree. */
function words(most: number, ...known: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...known), { maxLength: most }).map((parts) => parts.join(''))
}

it('a GOPRIVATE pattern matches the same paths', () => {
  const pattern = words(
    9,
    'a',
    'b',
    '.',
    '/',
    '*',
    '?',
    '[',
    ']',
    '[a-b]',
    '[^a]',
    '[^b-a]',
    '-',
    '^',
    '\\\\',
    ',',
    'é',
    '!',
    '{a,b}',
    '+',
  )
  const path = words(7, 'a', 'b', 'a', 'b', '.', '/', 'é', '-', '^', '!')
  const agrees = (theirs: unknown, patterns: string, path: string) => pathMatcher(patterns)(path) === theirs
  expect(differences('pattern', fc.tuple(pattern, path), agrees)).toEqual([])
})

const version = words(9, 'v', '0', '1', '9', '10', '.', '.', '-', '+', 'a', 'rc', 'v1.2.3', '99999999999999999999', '/')

it('two versions have the same order', () => {
  const agrees = (theirs: unknown, left: string, right: string) =>
    theirs === refused || Math.sign(compareVersions(left, right)) === theirs
  const exact = fc.tuple(
    words(3, '.1', '-rc', '.0', '-1', '.99999999999999999999', '+x'),
    words(3, '.2', '-a', '.a', '-', '.10', '.1'),
  )
  const sound = exact.map(([core, rest]) => `v1${core}${rest}`)
  expect(differences('order', fc.tuple(fc.oneof(version, sound), fc.oneof(version, sound)), agrees)).toEqual([])
})

const path = words(8, 'a', 'B', 'test', '.', '/', '-', '~', '_', '!', '+', 'a.test/', '..', 'con', '\\', ' ', 'é', '%')

it('a module path is escaped the same way', () => {
  const agrees = (theirs: unknown, path: string) => theirs === refused || escapeModule(path) === theirs
  expect(differences('path', fc.tuple(path), agrees)).toEqual([])
})

it('a path that Go reads from its escaped form is read as the same one', () => {
  const agrees = (theirs: unknown, escaped: string) => theirs === refused || unescapeModule(escaped) === theirs
  const escaped = words(8, 'a', '!b', 'B', '!', '!!', 'a.test/', '!a', '.', '/', '-', '1')
  expect(differences('escaped', fc.tuple(escaped), agrees)).toEqual([])
})

it('every module version that Go accepts may become the name of a file, and names one commit', () => {
  const agrees = (theirs: unknown, path: string, version: string) =>
    theirs === refused || (isModuleVersion({ path, version }) && isExactVersion(version))
  const sound = words(2, '/Sub', '-x', '.v1', '~u').map((end) => `a.test/m${end}`)
  const exact = words(4, '-rc', '.1', '+incompatible', '-', '0', 'A').map((end) => `v1.2.3${end}`)
  expect(differences('version', fc.tuple(fc.oneof(path, sound), fc.oneof(version, exact)), agrees)).toEqual([])
})

it('a signed note is opened or refused alike, with the same text', () => {
  const signer = new Signer('sum.test')
  const note = Buffer.from(new MemoryLog(signer, ['a.test/m']).head(1))
  const agrees = (theirs: unknown, key: string, encoded: string) => {
    const ours = orRefused(() => openNote(Buffer.from(encoded, 'base64'), parseVerifier(key)), NoteError)
    return (ours ?? refused) === theirs
  }
  const text = note.toString()
  const other = new Signer('other.test')
  const parts = words(
    6,
    text,
    other.signatureLine(text),
    signer.signatureLine(text),
    '\n',
    '\n\n',
    '— sum.test AAAAAAA=\n',
    '— x y\n',
    'a\n',
  )
  const notes = fc.oneof(
    damaged(note),
    parts.map((made) => Buffer.from(made)),
  )
  const inputs = fc.tuple(
    fc.constant(signer.verifierKey),
    notes.map((bytes) => bytes.toString('base64')),
  )
  expect(differences('note', inputs, agrees)).toEqual([])
})

it('a key of GOSUMDB is accepted or refused alike', () => {
  const keys = damaged(Buffer.from(new Signer('sum.test').verifierKey)).map((bytes) => bytes.toString())
  const agrees = (theirs: unknown, key: string) =>
    (orRefused(() => parseVerifier(key), NoteError)?.name ?? refused) === theirs
  expect(differences('key', fc.tuple(keys), agrees)).toEqual([])
})

it('a go.sum is refused at the same line', async () => {
  const module = makeModule('a.test/m', 'v1.0.0')
  const project = temporaryFolder()
  writeTree(project, {
    'go.mod': 'module app.test\n\ngo 1.21\n',
    ...Object.fromEntries([...treeOf([module])].map(([path, bytes]) => [`mirror/${path}`, bytes])),
  })
  const env = {
    PATH: process.env['PATH'],
    HOME: project,
    GOPROXY: pathToFileURL(join(project, 'mirror')).href,
    GOSUMDB: 'off',
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
  }
  const lines = [
    'a.test/m v1.0.0 h1:x',
    'a b',
    'c',
    'a b c d',
    ' ',
    '\t',
    '\r',
    '\n',
    '\n',
    '\n',
    '\u00a0',
    '\0',
    '\v',
    '<<<<<<< HEAD',
    '\ufeff',
    '\u0085',
    '\u2028',
  ]
  const wrong: string[] = []
  for (const text of fc.sample(words(8, ...lines), { numRuns: 200, seed })) {
    writeFileSync(join(project, 'go.sum'), text)
    const ran = spawnSync('go', ['mod', 'download', 'a.test/m@v1.0.0'], { cwd: project, env, encoding: 'utf8' })
    const theirs = /go\.sum:(\d+): wrong number of fields (\d+)/.exec(ran.stderr)?.slice(1).join(' ')
    const ours = refusalOf(text)
    if (ours !== theirs) wrong.push(JSON.stringify({ text, theirs, ours }))
  }
  expect(wrong).toEqual([])
})
