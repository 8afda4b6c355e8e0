import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Authority, makeAuthority } from '../../support/authority.ts'
import type { Order, Visit } from './city.ts'
import type { Errand, Experience } from './visitor.ts'

const here = import.meta.dirname
const run = promisify(execFile)

/**
 * The addresses of the city; `dns` also holds the proxies. Each has the IPv6 address `fd77::` with the same last
 * number.
 */
export const at = {
  home: '10.77.0.1',
  dns: '10.77.0.2',
  bad: '10.77.0.3',
  good: '10.77.0.4',
  store: '10.77.0.5',
  git: '10.77.0.6',
}

/**
 * Two network namespaces: the one where modward lives, and the city with its DNS server, mirrors and proxies. What
 * happens between the two is up to the packet filter of the city. Everything ends with `close`.
 */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'modward-world-'))
  readonly authority: Authority = makeAuthority(join(this.folder, 'ca'))
  /** Who asked for what, since the last order. */
  readonly visits: Visit[] = []
  readonly #home = `mw-home-${process.pid}`
  readonly #city = `mw-city-${process.pid}`
  readonly #children: ChildProcess[] = []
  #mayor: ChildProcess | undefined
  #gone: Promise<never> | undefined
  #onReady: () => void = () => {}

  async open(): Promise<void> {
    for (const name of [this.#home, this.#city]) {
      ip('netns', 'add', name)
      mkdirSync(`/etc/netns/${name}`, { recursive: true })
      writeFileSync(`/etc/netns/${name}/resolv.conf`, `nameserver ${at.dns}\noptions timeout:1 attempts:1\n`)
      writeFileSync(`/etc/netns/${name}/hosts`, '127.0.0.1 localhost\n::1 localhost\n')
      ip('-n', name, 'link', 'set', 'lo', 'up')
    }
    ip('link', 'add', 'mw0', 'netns', this.#home, 'type', 'veth', 'peer', 'name', 'mw1', 'netns', this.#city)
    for (const address of Object.values(at)) {
      const [name, link] = address === at.home ? [this.#home, 'mw0'] : [this.#city, 'mw1']
      ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', link)
      ip('-n', name, 'addr', 'add', `${v6(address)}/64`, 'dev', link, 'nodad')
    }
    ip('-n', this.#home, 'link', 'set', 'mw0', 'up')
    ip('-n', this.#city, 'link', 'set', 'mw1', 'up')
    const mayor = this.start(
      process.execPath,
      join(here, 'city.ts'),
      at.dns,
      ...[at.bad, at.good, at.store].flatMap((one) => [one, v6(one)]),
    )
    this.#mayor = mayor
    this.#gone = once(mayor, 'exit').then(() => {
      throw new Error('the city has gone')
    })
    this.#gone.catch(() => {})
    createInterface({ input: mayor.stdout ?? process.stdin }).on('line', (line) => {
      if (line === 'ready') this.#onReady()
      else this.visits.push(JSON.parse(line))
    })
  }

  /** Starts a program in the city that runs until the end of the world. */
  start(program: string, ...args: string[]): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', this.#city, program, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#children.push(child)
    return child
  }

  /**
   * Gives the city its order of the day, and its packet filter new rules for what arrives there (nftables syntax, one a
   * line).
   */
  async order(order: Order, rules: readonly string[] = []): Promise<void> {
    const chain = ['type filter hook input priority 0', ...rules].join('\n')
    const input = `flush ruleset\ntable inet mw {\nchain input {\n${chain}\n}\n}\n`
    execFileSync('ip', ['netns', 'exec', this.#city, 'nft', '-f', '-'], { input })
    const ready = new Promise<void>((resolve) => {
      this.#onReady = resolve
    })
    this.#mayor?.stdin?.write(`${JSON.stringify(order)}\n`)
    await Promise.race([ready, this.#gone])
    this.visits.length = 0
  }

  /** Sends somebody out from home with a list of mirrors. */
  async send(errand: Errand, env: Readonly<Record<string, string>> = {}): Promise<Experience[]> {
    return JSON.parse(await this.run([process.execPath, join(here, 'visitor.ts'), JSON.stringify(errand)], env))
  }

  /** Runs a command at home and returns its standard output, whatever its exit code. */
  async run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    return (await this.watch(command, env)).stdout
  }

  /** Runs a command at home and returns all that it said. */
  async watch(command: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = this.folder) {
    const trusting = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      SSL_CERT_FILE: this.authority.file,
      SSL_CERT_DIR: this.folder,
    }
    const options = { env: { ...trusting, ...env }, cwd, maxBuffer: 1e8 }
    return run('ip', ['netns', 'exec', this.#home, ...command], options).then(
      ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
      (error: { stdout?: string; stderr?: string; code?: number }) => {
        return { stdout: error.stdout ?? '', stderr: error.stderr ?? '', code: error.code ?? 1 }
      },
    )
  }

  /** Ends when somebody listens there. */
  async untilOpen(address: string, port: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await this.run(['bash', '-c', `: 2>/dev/null </dev/tcp/${address}/${port} && echo open`])
      if (answer.trim() === 'open') return
      await sleep(100)
    }
    throw new Error(`nobody listens at ${address}, port ${port}`)
  }

  async close(): Promise<void> {
    const ends = this.#children.map((child) => once(child, 'exit'))
    for (const child of this.#children) child.kill('SIGTERM')
    await Promise.race([Promise.all(ends), sleep(3000)])
    for (const child of this.#children) child.kill('SIGKILL')
    for (const name of [this.#home, this.#city]) {
      ip('netns', 'del', name)
      rmSync(`/etc/netns/${name}`, { recursive: true, force: true })
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The IPv6 address of the same place. */
export function v6(address: string): string {
  return `fd77::${address.split('.')[3]}`
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
