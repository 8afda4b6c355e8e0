import { expect, it } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { logfmt } from '../../../src/events/sinks/logfmt.ts'
import { sampleFault, sampleMirror } from '../../report/sample.ts'

const fault = sampleFault({ text: 'unexpected "EOF"\nhere', url: '' })

const rows: [name: string, event: RunEvent, lines: string[]][] = [
  [
    'a retry with its reason',
    { type: 'retry', file: 'example.com/one/@v/list', mirror: 'https://m', waitMs: 250, reason: 'HTTP 503' },
    ['1.204s retry file=example.com/one/@v/list mirror=https://m waitMs=250 reason="HTTP 503"'],
  ],
  [
    'a number that is 0, but no empty text',
    { type: 'resume', file: '', mirror: 'a=b', at: 0 },
    ['1.204s resume mirror="a=b" at=0'],
  ],
  [
    'a fault with its module',
    { type: 'go.fault', fault, errorId: 'a1' },
    [
      '1.204s go.fault errorId=a1 cause=eof module=example.com/one@v1.0.0 host=proxy.golang.org count=1 recovered=false text="unexpected \\"EOF\\"\\nhere"',
    ],
  ],
  [
    'what the relay answered go',
    { type: 'error.answer', id: 'a1', file: 'f', status: 502, from: 'https://m', fault },
    ['1.204s error.answer id=a1 file=f status=502 from=https://m cause=eof'],
  ],
  [
    'each mirror with its layers',
    { type: 'mirrors', mirrors: [sampleMirror({ reason: 'ok' })] },
    [
      '1.204s mirrors url=https://proxy.golang.org group=public origin=job healthy=true reason=ok files=0 bytes=0 faults=0 startedMs=0 lastMs=0 dns=2ms tcp=8ms tls=15ms http=41ms zip=60ms sumdb=22ms',
    ],
  ],
  ['the end of a run', { type: 'run.end', failure: null }, ['1.204s run.end outcome=ready']],
  [
    'an escape sequence as text',
    { type: 'phase.start', name: 'a\u001b[2J' },
    ['1.204s phase.start name="a\\u001b[2J"'],
  ],
  ['bytes as they arrive not at all', { type: 'bytes', file: 'f', mirror: 'm', bytes: 1 }, []],
]

it.each(rows)('shows %s', (_, event, lines) => {
  expect(logfmt({ ...event, atMs: 1204 })).toEqual(lines)
})
