import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
/** Kept for the next run: to make it takes minutes. */
const home = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'modward-windows')
const driveC = join(home, 'prefix', 'drive_c')

/** How a program ended there. */
export type Ended = { readonly code: number; readonly output: string; readonly error: string }

export type RunOptions = {
  /** A path of Windows. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

/** This repository on a Windows under Wine: paths, drive letters, modes, processes and sockets of Windows, and the files of Linux as Z:. */
export class Windows {
  /** The repository there: a copy, with packages for Windows. */
  readonly repository: string
  readonly #folder: string
  readonly #shares = new Set<string>()
  #runs = 0

  private constructor(folder: string) {
    this.#folder = folder
    this.repository = join(folder, 'modward')
  }

  /** Makes one; or says why there can be none here. */
  static open(): Windows | string {
    try {
      execFileSync(join(import.meta.dirname, 'setup.sh'), [home], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string }
      if (status === 2) return stdout.trim()
      throw error
    }
    const windows = new Windows(mkdtempSync(join(driveC, 'lane-')))
    windows.#copyRepository()
    return windows
  }

  /** A file of this machine by its name there. */
  static pathOf(path: string): string {
    const [drive, rest] = path.startsWith(`${driveC}/`) ? ['C:', path.slice(driveC.length)] : ['Z:', path]
    return `${drive}${rest.replaceAll('/', '\\')}`
  }

  /** A new folder on drive C:, by its name here. */
  makeFolder(name: string): string {
    return mkdtempSync(join(this.#folder, `${name}-`))
  }

  /** The name there of a folder of this machine as a share of another one: `\\\\server\\share`. */
  share(folder: string): string {
    const server = basename(this.#folder)
    const servers = join(home, 'prefix', 'dosdevices', 'unc')
    mkdirSync(join(servers, server), { recursive: true })
    this.#shares.add(join(servers, server))
    const name = `share${this.#runs++}`
    symlinkSync(folder, join(servers, server, name))
    return `\\\\${server}\\${name}`
  }

  /** Runs Node with these arguments. Its variables are those of Windows, `PATH` with go and these. */
  async node(args: readonly string[], { cwd, env = {}, timeoutMs = 120_000 }: RunOptions = {}): Promise<Ended> {
    const name = join(this.#folder, `run-${this.#runs++}`)
    const [request, answer] = [`${name}.json`, `${name}-answer.json`]
    const temp = join(this.#folder, 'temp')
    mkdirSync(temp, { recursive: true })
    const node = join(home, 'node/package/bin/node.exe')
    const own = {
      Path: 'C:\\go\\bin;C:\\windows\\system32',
      TEMP: Windows.pathOf(temp),
      TMP: Windows.pathOf(temp),
      GOTELEMETRY: 'off',
    }
    const program = Windows.pathOf(node)
    const content = { program, args, cwd: cwd ?? Windows.pathOf(this.repository), env: { ...own, ...env }, timeoutMs }
    writeFileSync(request, JSON.stringify({ ...content, answer: Windows.pathOf(answer) }))
    const launch = Windows.pathOf(join(import.meta.dirname, 'launch.cjs'))
    const child = spawn('wine', [node, launch, Windows.pathOf(request)], {
      env: {
        ...process.env,
        WINEPREFIX: join(home, 'prefix'),
        WINEDEBUG: '-all',
        NODE_SKIP_PLATFORM_CHECK: '1',
        NODE_OPTIONS: '',
      },
      stdio: 'ignore',
    })
    await once(child, 'close')
    return JSON.parse(readFileSync(answer, 'utf8'))
  }

  close(): void {
    for (const folder of [...this.#shares, this.#folder])
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #copyRepository(): void {
    mkdirSync(this.repository)
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    const there = files
      .toString()
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(root, path)))
    const archive = execFileSync('tar', ['-c', '--null', '-T', '-'], {
      cwd: root,
      input: there.join('\0'),
      maxBuffer: 1 << 28,
    })
    execFileSync('tar', ['-x'], { cwd: this.repository, input: archive })
    symlinkSync(packages(), join(this.repository, 'node_modules'))
  }
}

/** The folder of the packages for Windows that package-lock.json asks for. */
function packages(): string {
  const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(root, name)))
  const name = createHash('sha256')
    .update(lock ?? '')
    .digest('hex')
    .slice(0, 16)
  const folder = join(home, 'packages', name)
  if (!existsSync(folder)) {
    mkdirSync(join(home, 'packages'), { recursive: true })
    const fresh = mkdtempSync(join(home, 'packages', 'new-'))
    writeFileSync(join(fresh, 'package.json'), manifest ?? '')
    writeFileSync(join(fresh, 'package-lock.json'), lock ?? '')
    execFileSync('npm', ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--loglevel=error'], {
      cwd: fresh,
      stdio: ['ignore', 2, 2],
    })
    renameSync(fresh, folder)
  }
  return join(folder, 'node_modules')
}
