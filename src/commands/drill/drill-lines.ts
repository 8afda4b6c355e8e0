import { formatDuration, hostOf, plural } from '../../report/format.ts'
import type { Drill, StagedRun } from './drill.ts'
import { failures } from './failures.ts'

/** A line of the drill's output; `hang` is the indent of what does not fit on it. */
export type DrillLine = { readonly text: string; readonly aside: boolean; readonly hang?: number }

const header = ['Survives', 'Time'] as const
const titleWidth = Math.max(...failures.map(({ title }) => title.length))

/** What is said before the first failure is staged: whose failures, and the head of the table. */
export function openingLines({ failing, mirrors, modules }: Omit<Drill, 'runs' | 'ready'>): readonly DrillLine[] {
  const silent = mirrors.filter(({ answers }) => !answers).map(({ url }) => hostOf(url))
  return [
    shown(
      `▸ Drill: ${hostOf(failing)} fails in front of ${plural(modules, 'module')}, served by local mirrors from now on`,
    ),
    ...(silent.length === 0 ? [] : [shown(`! No answer from ${silent.join(', ')}: down in every failure below`)]),
    shown(''),
    shown(`${hostOf(failing).padEnd(titleWidth)}  ${header.join('  ')}`),
  ]
}

/** A row of the table. */
export function runLine({ title, survived, durationMs, cause }: StagedRun): DrillLine {
  const verdict = (survived ? 'yes' : 'no').padEnd(header[0].length)
  const why = cause === null ? '' : `  ${cause}`
  return shown(`${title.padEnd(titleWidth)}  ${verdict}  ${formatDuration(durationMs)}${why}`)
}

/** What to change, each once, and the verdict. */
export function verdictLines({ ready, runs }: Drill): readonly DrillLine[] {
  const advice = [...new Set(runs.map((run) => run.advice))].filter((text) => text !== '')
  const promised = runs.filter((run) => run.promised)
  const kept = promised.filter((run) => run.survived)
  const lost = runs.filter((run) => !run.survived && !run.promised)
  const count = kept.length === promised.length ? `all ${kept.length}` : `${kept.length} of ${promised.length}`
  const others =
    lost.length === 0
      ? ''
      : `. It does not survive ${plural(lost.length, 'failure')} for which it lacks a second mirror`
  return [
    shown(''),
    ...(advice.length === 0 ? [] : [shown('What to change:'), ...advice.map(item), shown('')]),
    shown(
      `${ready ? '✔' : '✘'} This set-up survives ${count} failures that modward promises to survive with these mirrors${others}`,
    ),
  ]
}

function item(text: string): DrillLine {
  return { text: `- ${text}`, aside: false, hang: 2 }
}

function shown(text: string): DrillLine {
  return { text, aside: false }
}
