import { describe, expect, it } from 'vitest'
import { wrap } from '../../src/report/wrap.ts'

describe('a long line', () => {
  it.each([
    { name: 'that fits stays', line: '✔ one two', width: 9, lines: ['✔ one two'] },
    { name: 'hangs below its text', line: '✔ one two three', width: 9, lines: ['✔ one two', '  three'] },
    { name: 'keeps its indent', line: '    one two three', width: 11, lines: ['    one two', '    three'] },
    { name: 'hangs where it is told', line: '✔ dns  one two', width: 10, hang: 4, lines: ['✔ dns  one', '    two'] },
    {
      name: 'keeps a long word whole',
      line: '✔ see https://a.test/long yes',
      width: 12,
      lines: ['✔ see', '  https://a.test/long', '  yes'],
    },
    {
      name: 'does not hang in a narrow column',
      line: '✔ a long label  one two three',
      width: 16,
      hang: 16,
      lines: ['✔ a long label  one', '  two three'],
    },
    { name: 'without any blank stays', line: 'x'.repeat(30), width: 10, lines: ['x'.repeat(30)] },
  ])('$name', ({ line, width, lines, ...rest }) =>
    expect(wrap(line, width, 'hang' in rest ? rest.hang : undefined)).toEqual(lines),
  )

  it('loses no word at any width', () => {
    const line = '! settings  GOPROXY: the "," after a.test means that go asks b.test only after 404 and 410'
    for (let width = 1; width < line.length + 2; width++) {
      const words = wrap(line, width, 12).join(' ').split(/\s+/)
      expect(words).toEqual(line.split(/\s+/))
    }
  })
})
