import { formatModule } from '../gomod/module-version.ts'
import { type Candidate, stateOf } from './candidate.ts'
import { faultOfProbe } from './probe/probe-fault.ts'

/** A group's position in the list. */
export type GroupPosition = {
  readonly isFirst: boolean
  /** The mirror behind the group's last comma. */
  readonly behind: string | undefined
  /** The mirror that was chosen in an earlier group. */
  readonly best: Candidate | undefined
}

/** What was decided in a group; the chosen mirror was clearly faster than the overtaken one. */
type Decision = GroupPosition & { readonly chosen: Candidate | undefined; readonly overtaken: Candidate | undefined }

/** Why a mirror was chosen, demoted or dropped, in a sentence. */
export function explainSelection(
  candidate: Candidate,
  { isFirst, behind, best: earlier, chosen, overtaken }: Decision,
): string {
  const { probe, sample } = candidate
  const best = (earlier ?? chosen)?.mirror.name
  if (probe === undefined) return `Not needed: ${best} answers.`
  const time = formatMs(probe.ms)
  const refusal = `refuses ${formatModule(sample)} (${probe.last?.status}), which only the download can judge`
  switch (stateOf(candidate)) {
    case 'pending':
      return `Not needed: ${best} answered first.`
    case 'notFound': {
      const what = `it does not have ${formatModule(sample)} (${probe.last?.status})`
      return candidate === chosen ? `Chosen: it answers, but ${what}.` : `Moved back: ${what}.`
    }
    case 'failed': {
      const fault = probe.failure && faultOfProbe(probe.failure, candidate.network)
      const why = fault === undefined ? 'it failed' : `${fault.title} (${fault.cause})`
      if (best !== undefined) return `Unavailable, used last: ${why}.`
      return `${why}${behind === undefined ? '' : `; because of the "," in GOPROXY, ${behind} is used only for what is not found here: write "|" to use it when this mirror is down`}.`
    }
    case 'answers': {
      const refuses = probe.last?.answer === 'refused'
      if (!isFirst) return `${refuses ? `It ${refusal}` : `Healthy, ${time}`}; used for what is not found before it.`
      if (refuses) return candidate === chosen ? `Chosen: it ${refusal}.` : `It ${refusal}.`
      if (candidate === overtaken) return `Healthy, ${time}; ${best} is clearly faster.`
      if (candidate !== chosen) return `Healthy, ${time}; used if ${best} fails.`
      return `Chosen: healthy, ${time}${overtaken === undefined ? '' : `, clearly faster than ${overtaken.mirror.name}`}.`
    }
  }
}

/** `41 ms`, `1.2 s`. */
function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}
