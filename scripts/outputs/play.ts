import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guard } from '../../src/commands/guard/guard.ts'
import { inputs } from '../../src/config/definitions.ts'
import { parseInputs } from '../../src/config/parse-inputs.ts'
import type { Host } from '../../src/host/host.ts'
import { TerminalHost } from '../../src/host/terminal-host.ts'
import type { Report } from '../../src/report/schema.ts'
import { FaultMirror } from '../../test/support/fault-mirror.ts'
import { treeOf, writeProject } from '../../test/support/modules.ts'
import { quietEnv } from '../../test/support/quiet-env.ts'
import { modules, type Scene } from './scenes.ts'

/** What a scene showed, with names in place of addresses. */
export type Played = {
  /** On a terminal of 80 columns. */
  readonly terminal: string
  /** In a log. */
  readonly log: string
  readonly report: Report
}

/** What mirrors on loopback are called in texts. */
const names = ['goproxy.corp.example', 'goproxy-dr.corp.example']

/** Runs the guard with a real go on a scene. What depends on the machine or the moment gets the same text each time. */
export async function playScene(scene: Scene): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'modward-scene-'))
  const workspace = join(folder, 'work')
  const temp = join(folder, 'temp')
  mkdirSync(temp)
  const mirrors = await Promise.all(
    scene.mirrors.map((rule) =>
      FaultMirror.open({ tree: treeOf(scene.tree ?? modules), ...(rule === 'closed' ? {} : { misbehave: rule }) }),
    ),
  )
  try {
    await writeProject(workspace, scene.modules ?? modules, scene.gosum)
    await Promise.all(mirrors.filter((_, index) => scene.mirrors[index] === 'closed').map(({ close }) => close()))
    const urls = mirrors.map(({ url }) => url)
    const lasting = scene.realTimes ? withoutPlace : steady
    const named = (text: string) =>
      lasting(
        urls.reduce((all, url, index) => withName(all, url, index), text),
        folder,
      )
    const list = scene.goproxy ?? urls.join(',')
    const [tty, file] = [screen(true), screen(false)]
    const hosts = [tty, file].map((stdout) => {
      const env = { NO_COLOR: '1' }
      return new TerminalHost({
        stdout,
        stderr: screen(false),
        env,
        secrets: { add: () => undefined, redact: named },
        json: false,
        report: '',
        trace: '',
        failOnError: true,
        debug: false,
        inputs: Object.values(inputs).map(({ name }) => name),
      })
    })
    const each = <Args extends readonly unknown[]>(tell: (host: Host, ...args: Args) => void) => {
      return (...args: Args) => hosts.forEach((host) => void tell(host, ...args))
    }
    const host: Host = {
      info: each((one, line: string) => one.info(line)),
      warning: each((one, line: string) => one.warning(line)),
      group: each((one, title: string, lines: readonly string[]) => one.group(title, lines)),
      progress: () => {},
      secret: () => {},
      redact: (text) => text,
      sinks: [],
      exportEnv: async () => {},
      publish: async () => 0,
    }
    const { result } = await guard(
      parseInputs(
        (name) =>
          ({
            mirrors: 'inherit',
            ...(scene.realTimes ? {} : { concurrency: '1' }),
            ...scene.inputs,
            ...(urls.length > 1 && { mirrors: list }),
          })[name],
      ),
      {
        // One module at a time, so that each run meets the same errors in the same order.
        env: quietEnv(folder, { GOPROXY: list, GOTOOLCHAIN: 'local', ...(scene.realTimes ? {} : { GOMAXPROCS: '1' }) }),
        root: workspace,
        temp,
        host,
        store: undefined,
        event: { name: '', fork: false },
        daemonProgram: undefined,
        unpackWorker: undefined,
        signal: new AbortController().signal,
      },
    )
    for (const one of hosts) await one.publish(result)
    const report: Report = JSON.parse(named(JSON.stringify(result.report)))
    return { terminal: tty.text, log: file.text, report: scene.realTimes ? report : steadyCounts(report) }
  } finally {
    await Promise.all(mirrors.map(({ close }) => close()))
    remove(folder)
  }
}

function screen(isTTY: boolean) {
  return {
    text: '',
    isTTY,
    columns: 80,
    on: () => undefined,
    write(text: string) {
      this.text += text
    },
  }
}

function withName(text: string, url: string, index: number): string {
  const name = names[index] ?? ''
  const { host, port } = new URL(url)
  return text.replaceAll(url, `https://${name}`).replaceAll(host, name).replaceAll(`port ${port}`, 'port 443')
}

/** Addresses and folders of this machine by other names. */
function withoutPlace(text: string, folder: string): string {
  return text.replaceAll('127.0.0.1', names[0] ?? '').replaceAll(folder, '/home/runner')
}

/** How often a mirror is asked again depends on the moment: from three times on it is as if it were always the same. */
function steadyCounts(report: Report): Report {
  const count = (value: number) => (value > 2 ? 9 : value)
  return {
    ...report,
    faults: report.faults.map((fault) => ({ ...fault, count: count(fault.count) })),
    mirrors: report.mirrors.map((mirror) => ({ ...mirror, faults: count(mirror.faults) })),
  }
}

/** Durations, rates, counts of errors, addresses and folders of this machine, as if they were always the same. */
export function steady(text: string, folder = '/home/runner'): string {
  return (
    withoutPlace(text, folder)
      .replace(/\b\d+(\.\d+)? m?s\b/g, '1.2 s')
      .replace(/\b\d+(\.\d+)? ([kM]B|bytes)\/s/g, '1.2 MB/s')
      .replace(/\b\d{2,3}(?= kB\b)/g, (kilobytes) => `${Math.round(Number(kilobytes) / 10) * 10}`)
      .replace(/(?<=Seen )\d+ times\b/g, '9 times')
      // Whether go asks while the mirror is left alone for a moment is chance.
      .replace(/skipped, (\S+) failed a moment ago: (?=dial tcp)/g, 'Get "https://$1/example.com/http/@v/v1.4.0.mod": ')
      .replace(/\b(\d{1,3}\.){3}\d{1,3}:53\b/g, '10.0.0.2:53')
  )
}

function remove(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o700)
  }
  rmSync(folder, { recursive: true, force: true })
}
