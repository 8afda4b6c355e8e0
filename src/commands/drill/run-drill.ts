import type { Config } from '../../config/config.ts'
import { tellWaits } from '../../host/tell-waits.ts'
import type { TerminalHost } from '../../host/terminal-host.ts'
import { explanationLines } from '../../report/explanation.ts'
import type { RunContext } from '../guard/run-context.ts'
import { drill } from './drill.ts'
import { openingLines, runLine, verdictLines } from './drill-lines.ts'

/** Where the drill is told. */
type Screen = Pick<TerminalHost, 'lines' | 'waiting' | 'document' | 'publish'>

/** Stages the failures and shows the table. Resolves to the exit code: 1 if a promised recovery failed, or the download without any failure. */
export async function runDrill(
  { config, json }: { readonly config: Config; readonly json: boolean },
  screen: Screen,
  context: RunContext,
): Promise<number> {
  const drilled = await tellWaits(
    (text) => screen.waiting(text),
    (onWait) => {
      const onStart = (known: Parameters<typeof openingLines>[0]) => screen.lines(openingLines(known))
      return drill({ config, context, onStart, onWait, onRun: (run) => screen.lines([runLine(run)]) })
    },
  )
  if ('download' in drilled) return await screen.publish(drilled.download)
  if ('fault' in drilled) {
    const { fault } = drilled
    screen.lines(explanationLines({ faults: [fault], main: fault, seenAt: [], lines: 0 }))
    return fault.cause === 'input_invalid' ? 2 : 1
  }
  screen.lines(verdictLines(drilled.drill))
  if (json) screen.document(drilled.drill)
  return drilled.drill.ready ? 0 : 1
}
