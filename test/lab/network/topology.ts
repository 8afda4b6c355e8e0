import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Authority, makeAuthority } from '../../support/authority.ts'
import type { PreflightCommand, PreflightRun } from './preflight-client.ts'
import type { RemoteRequest, RemoteSetup } from './remote-hosts.ts'

const here = import.meta.dirname
const run = promisify(execFile)

/** The addresses of all hosts; `dns` also has the proxies. Each has the IPv6 address `fd77::` with the same last number. */
export const addresses = {
  client: '10.77.0.1',
  dns: '10.77.0.2',
  bad: '10.77.0.3',
  good: '10.77.0.4',
  store: '10.77.0.5',
  git: '10.77.0.6',
}

/**
 * Two network namespaces with a link between them: the client's, where modward runs, and the remote one with a DNS server,
 * mirrors and proxies. The packet filter of the remote one decides what gets through. Everything ends with `close`.
 */
export class Topology {
  readonly folder = mkdtempSync(join(tmpdir(), 'modward-lab-'))
  readonly authority: Authority = makeAuthority(join(this.folder, 'ca'))
  /** The requests to the remote hosts since the last configuration. */
  readonly requests: RemoteRequest[] = []
  readonly #client = `mw-client-${process.pid}`
  readonly #remote = `mw-remote-${process.pid}`
  readonly #children: ChildProcess[] = []
  #hosts: ChildProcess | undefined
  #gone: Promise<never> | undefined
  #onReady: () => void = () => {}

  async open(): Promise<void> {
    for (const name of [this.#client, this.#remote]) {
      ip('netns', 'add', name)
      mkdirSync(`/etc/netns/${name}`, { recursive: true })
      writeFileSync(`/etc/netns/${name}/resolv.conf`, `nameserver ${addresses.dns}\noptions timeout:1 attempts:1\n`)
      writeFileSync(`/etc/netns/${name}/hosts`, '127.0.0.1 localhost\n::1 localhost\n')
      ip('-n', name, 'link', 'set', 'lo', 'up')
    }
    ip('link', 'add', 'mw0', 'netns', this.#client, 'type', 'veth', 'peer', 'name', 'mw1', 'netns', this.#remote)
    for (const address of Object.values(addresses)) {
      const [name, link] = address === addresses.client ? [this.#client, 'mw0'] : [this.#remote, 'mw1']
      ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', link)
      ip('-n', name, 'addr', 'add', `${v6(address)}/64`, 'dev', link, 'nodad')
    }
    ip('-n', this.#client, 'link', 'set', 'mw0', 'up')
    ip('-n', this.#remote, 'link', 'set', 'mw1', 'up')
    const hosts = this.start(
      process.execPath,
      join(here, 'remote-hosts.ts'),
      addresses.dns,
      ...[addresses.bad, addresses.good, addresses.store].flatMap((address) => [address, v6(address)]),
    )
    this.#hosts = hosts
    this.#gone = once(hosts, 'exit').then(() => {
      throw new Error('the remote hosts have ended')
    })
    this.#gone.catch(() => {})
    createInterface({ input: hosts.stdout ?? process.stdin }).on('line', (line) => {
      if (line === 'ready') this.#onReady()
      else this.requests.push(JSON.parse(line))
    })
  }

  /** Gives the client these resolvers, with the options of a fresh machine. */
  useResolvers(servers: readonly string[]): void {
    writeFileSync(`/etc/netns/${this.#client}/resolv.conf`, servers.map((server) => `nameserver ${server}\n`).join(''))
  }

  /** Starts a program on the remote side that runs until `close`. */
  start(program: string, ...args: string[]): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', this.#remote, program, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#children.push(child)
    return child
  }

  /** Sets up the remote hosts, and rules of their packet filter for what arrives there (nftables syntax, one a line). */
  async configure(setup: RemoteSetup, rules: readonly string[] = []): Promise<void> {
    const chain = ['type filter hook input priority 0', ...rules].join('\n')
    const input = `flush ruleset\ntable inet mw {\nchain input {\n${chain}\n}\n}\n`
    execFileSync('ip', ['netns', 'exec', this.#remote, 'nft', '-f', '-'], { input })
    const ready = new Promise<void>((resolve) => {
      this.#onReady = resolve
    })
    this.#hosts?.stdin?.write(`${JSON.stringify(setup)}\n`)
    await Promise.race([ready, this.#gone])
    this.requests.length = 0
  }

  /** Runs preflights on the client. */
  async preflight(command: PreflightCommand, env: Readonly<Record<string, string>> = {}): Promise<PreflightRun[]> {
    const program = join(here, 'preflight-client.ts')
    return JSON.parse(await this.run([process.execPath, program, JSON.stringify(command)], env))
  }

  /** Runs a command on the client: its standard output, whatever its exit code. */
  async run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    return (await this.exec(command, env)).stdout
  }

  /** Runs a command on the client: its output and exit code. */
  async exec(command: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = this.folder) {
    const trusting = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      SSL_CERT_FILE: this.authority.file,
      SSL_CERT_DIR: this.folder,
    }
    const options = { env: { ...trusting, ...env }, cwd, maxBuffer: 1e8 }
    return run('ip', ['netns', 'exec', this.#client, ...command], options).then(
      ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
      (error: { stdout?: string; stderr?: string; code?: number }) => {
        return { stdout: error.stdout ?? '', stderr: error.stderr ?? '', code: error.code ?? 1 }
      },
    )
  }

  /** Waits until a program listens there. */
  async untilOpen(address: string, port: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await this.run(['bash', '-c', `: 2>/dev/null </dev/tcp/${address}/${port} && echo open`])
      if (answer.trim() === 'open') return
      await sleep(100)
    }
    throw new Error(`nothing listens at ${address}, port ${port}`)
  }

  async close(): Promise<void> {
    const ends = this.#children.map((child) => once(child, 'exit'))
    for (const child of this.#children) child.kill('SIGTERM')
    await Promise.race([Promise.all(ends), sleep(3000)])
    for (const child of this.#children) child.kill('SIGKILL')
    for (const name of [this.#client, this.#remote]) {
      // What is still running there would outlive its namespace.
      const pids = execFileSync('ip', ['netns', 'pids', name], { encoding: 'utf8' }).split('\n').filter(Boolean)
      for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
      ip('netns', 'del', name)
      rmSync(`/etc/netns/${name}`, { recursive: true, force: true })
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The IPv6 address of the same host. */
export function v6(address: string): string {
  return `fd77::${address.split('.')[3]}`
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
