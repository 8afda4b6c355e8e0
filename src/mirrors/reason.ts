import { formatModule } from '../module/version.ts'
import { type Candidate, stateOf } from './candidate.ts'
import { faultOfTrouble } from './trouble.ts'

/** What was decided in a group of mirrors. */
export type Decision = {
  readonly chosen: Candidate | undefined
  /** The mirror that the chosen one overtook. */
  readonly over: Candidate | undefined
  /** The mirror behind the group's last comma. */
  readonly behind: string | undefined
}

/** Why a mirror was chosen, demoted or dropped, in a sentence. */
export function explain(candidate: Candidate, { chosen, over, behind }: Decision): string {
  const { probe, mirror, sample } = candidate
  const best = chosen?.mirror.name
  if (probe === undefined) return `Not asked: ${best} answers.`
  const time = formatMs(probe.ms)
  const refusal = `refuses ${formatModule(sample)} (${probe.last?.status}), which only the download can judge`
  switch (stateOf(candidate)) {
    case 'pending':
      return `Not waited for: ${best} had answered, and this one had not after ${time}.`
    case 'lacks': {
      const what = `it does not have ${formatModule(sample)} (${probe.last?.status})`
      return candidate === chosen ? `Chosen, as no other mirror answers: ${what}.` : `Demoted: ${what}.`
    }
    case 'failed': {
      const fault = probe.trouble && faultOfTrouble(probe.trouble, candidate.network)
      const why = fault === undefined ? 'it failed' : `${fault.title} (${fault.cause})`
      if (chosen !== undefined) return `Last in line: ${why}.`
      return `Unhealthy: ${why}${behind === undefined ? '' : `; behind the "," ${behind} is asked only for what is not found`}.`
    }
    case 'answers':
      if (probe.last?.answer === 'refused') return candidate === chosen ? `Chosen: it ${refusal}.` : `It ${refusal}.`
      if (candidate !== chosen) {
        const overtaken = candidate === over ? `; ${best} is clearly faster` : ''
        return `Healthy, ${time}${overtaken}; stands in when ${mirror.group === chosen?.mirror.group ? best : 'another'} fails.`
      }
      return over === undefined
        ? `Chosen: healthy, ${time}.`
        : `Chosen: healthy, ${time}, clearly faster than ${over.mirror.name}.`
  }
}

/** A time as people read it: `41 ms`, `1.2 s`. */
function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
