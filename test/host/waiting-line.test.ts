import { expect, test } from 'vitest'
import { Secrets } from '../../src/causes/secrets.ts'
import { TerminalHost } from '../../src/host/terminal-host.ts'

const text = `  staged: ${'a mirror that stops in the middle of one zip in three '.repeat(4)}… 12 s`

/** What a screen gets, on standard output and on standard error. */
function shown(columns: number | undefined, env: Readonly<Record<string, string>>): { out: string; error: string } {
  const written = { out: '', error: '' }
  const stream = (name: 'out' | 'error') => ({
    write: (piece: string) => (written[name] += piece),
    on: () => {},
    ...(columns === undefined ? {} : { isTTY: true, columns }),
  })
  let now = 0
  const host = new TerminalHost({
    stdout: stream('out'),
    stderr: stream('error'),
    env,
    secrets: new Secrets(),
    json: false,
    report: '',
    trace: '',
    failOnError: true,
    debug: false,
    clock: () => now,
  })
  now = 5000
  host.waiting(text)
  return written
}

test.each([60, 80, 140])('what is waited for is one line on %i columns, with and without colour', (columns) => {
  for (const env of [{}, { NO_COLOR: '1' }]) {
    const { out, error } = shown(columns, env as Readonly<Record<string, string>>)
    const [erased = '', line = ''] = [out.slice(0, 5), out.slice(5)]
    expect(erased).toBe('\r\u001b[2K')
    expect(line.length).toBeLessThan(columns)
    expect(line).toMatch(/^ {2}staged: a mirror .*…$/)
    expect(error).toBe('')
  }
})

test('in a pipe it is whole, on standard error, without control characters', () => {
  expect(shown(undefined, {})).toEqual({ out: '', error: `${text}\n` })
})
