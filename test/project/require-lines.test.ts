import { expect, test } from 'vitest'
import { lineOf, linesOf } from '../../src/project/require-lines.ts'

const goMod = `module example.com/app // require example.com/no v1.0.0

go 1.24

require example.com/single v1.0.0

require (
	example.com/a v1.0.0
	"example.com/quoted" v1.0.0 // indirect

	// example.com/commented v1.0.0
	example.com/b v2.0.0+incompatible // indirect
)
exclude example.com/excluded v1.0.0
exclude (
	example.com/excluded v1.1.0
)
replace example.com/a => example.com/fork v1.0.1
replace (
	example.com/b v2.0.0+incompatible => ../b
	example.com/only => example.com/instead v1.0.0
)
tool example.com/single/cmd
`

test.each([
  ['example.com/single', 5],
  ['example.com/a', 8],
  ['example.com/quoted', 9],
  ['example.com/b', 12],
  ['example.com/fork', 18],
  ['example.com/only', 21],
  ['example.com/instead', 21],
])('%s is asked for in line %i', (module, line) => expect(linesOf(goMod).get(module)).toBe(line))

test.each(['example.com/no', 'example.com/commented', 'example.com/excluded', 'example.com/app'])(
  '%s is asked for nowhere',
  (module) => expect(linesOf(goMod).has(module)).toBe(false),
)

test('a go.work points at its replace lines, whatever ends its lines', () => {
  const lines = linesOf('go 1.24\r\n\r\nuse (\r\n\t./a\r\n)\r\n\r\nreplace x.example => y.example v1.0.0\r\n')
  expect([...lines]).toEqual([
    ['x.example', 7],
    ['y.example', 7],
  ])
})

test('the first project that names a module is pointed at', () => {
  const first = { lines: new Map([['a.example', { file: 'a/go.mod', line: 3 }]]) }
  const second = {
    lines: new Map([
      ['a.example', { file: 'b/go.mod', line: 9 }],
      ['b.example', { file: 'b/go.mod', line: 4 }],
    ]),
  }
  expect(lineOf([first, second], 'a.example')).toEqual({ file: 'a/go.mod', line: 3 })
  expect(lineOf([first, second], 'b.example')).toEqual({ file: 'b/go.mod', line: 4 })
  expect(lineOf([first, second], 'c.example')).toEqual({ file: '', line: 0 })
})
