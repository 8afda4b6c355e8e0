import type { Fault } from '../causes/fault.ts'
import type { Diagnosis } from '../causes/log/log-reader.ts'
import { causeLink, responsibleSentence } from './cause-text.ts'
import { clip, formatCount, times } from './format.ts'

/** One line for a person; an aside matters less than the lines around it. */
export type ExplanationLine = { readonly text: string; readonly aside: boolean }

/** Beyond this many, further faults are only counted: the first ones are what people act on. */
const shownOthers = 20
const shownQuote = 8

/** A diagnosis for people: what to act on first, in full, then each other fault in two lines. */
export function explanationLines({ faults, main, seenAt, lines }: Diagnosis): ExplanationLine[] {
  if (main === null)
    return [plain(`✔ No Go download failed in this log (${formatCount(lines)} ${lines === 1 ? 'line' : 'lines'} read)`)]
  const others = faults.flatMap((fault, index) => (fault === main ? [] : [{ fault, line: seenAt[index] ?? 0 }]))
  const rest = others.length - shownOthers
  return [
    ...mainLines(main, seenAt[faults.indexOf(main)] ?? 0),
    ...(others.length > 0 ? [plain(''), plain('Also in this log:')] : []),
    ...others.slice(0, shownOthers).flatMap(({ fault, line }) => otherLines(fault, line)),
    ...(rest > 0 ? [plain(`  and ${formatCount(rest)} more`)] : []),
  ]
}

function mainLines(fault: Fault, line: number): ExplanationLine[] {
  const about = aboutOf(fault)
  return [
    plain(`✘ ${fault.title} (${fault.cause})`),
    plain(`  ${about === '' ? '' : `${about} · `}seen ${times(fault.count)}${whereOf(fault, line)}`),
    ...quote(fault.text, shownQuote).map((text) => aside(`  │ ${text}`)),
    plain(`  ${responsibleSentence(fault.cause)}`),
    plain(`  ${judgement(fault)}`),
    plain(`  Do: ${fault.advice}`),
    aside(`  More: ${causeLink(fault.cause)}`),
  ]
}

function otherLines(fault: Fault, line: number): ExplanationLine[] {
  const about = aboutOf(fault)
  const [first = ''] = quote(fault.text, 1)
  return [
    plain(`! ${fault.title} (${fault.cause})${about === '' ? '' : ` · ${about}`}`),
    aside(`  ${times(fault.count)}${whereOf(fault, line)}: ${clip(first, 200)}`),
  ]
}

function judgement({ retryable, mirrorHelps }: Fault): string {
  if (retryable)
    return mirrorHelps ? 'A retry or another mirror may help.' : 'A retry may help; another mirror usually does not.'
  return mirrorHelps ? 'A retry does not help; another mirror may.' : 'Neither a retry nor another mirror helps.'
}

function aboutOf({ module, version }: Fault): string {
  return version === '' ? module : `${module}@${version}`
}

function whereOf({ count }: Fault, line: number): string {
  if (line === 0) return ''
  return count === 1 ? `, in line ${formatCount(line)}` : `, first in line ${formatCount(line)}`
}

function quote(text: string, most: number): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > most ? [...lines.slice(0, most), '…'] : lines
}

function plain(text: string): ExplanationLine {
  return { text, aside: false }
}

function aside(text: string): ExplanationLine {
  return { text, aside: true }
}
