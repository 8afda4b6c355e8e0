import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../../src/report/schema.ts'
import { cli } from '../../support/cli.ts'
import { describeWith } from '../../support/programs.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { type HostBehaviour, onModules } from './remote-hosts.ts'
import { addresses, Topology } from './topology.ts'

const account = 'walter:s3cr3t-pass'

describeInNamespaces('private modules', () => {
  const topology = new Topology()
  let good: HostBehaviour = {}
  let runs = 0

  beforeAll(async () => {
    await topology.open()
    makeRepository(join(topology.folder, 'repositories', 'team', 'lib.git'))
    const { cert, key } = topology.authority.issue(['git.test'])
    for (const [name, text] of Object.entries({ cert, key })) writeFileSync(join(topology.folder, name), text)
    const files = ['repositories', 'cert', 'key'].map((name) => join(topology.folder, name))
    const host = topology.start(
      process.execPath,
      join(import.meta.dirname, 'git-server.ts'),
      addresses.git,
      ...files,
      account,
    )
    if (host.stdout !== null) await once(host.stdout, 'data')
    good = { certificate: topology.authority.issue(['good.test']) }
  })
  afterAll(() => topology.close())

  /** A bare repository of the module git.test/team/lib with the tag v1.0.0. */
  function makeRepository(bare: string) {
    const work = join(topology.folder, 'work')
    mkdirSync(work)
    writeFileSync(join(work, 'go.mod'), 'module git.test/team/lib\n\ngo 1.21\n')
    writeFileSync(join(work, 'lib.go'), 'package lib\n')
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@t.test']
    const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: work, stdio: 'pipe' })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    git('tag', 'v1.0.0')
    mkdirSync(dirname(bare), { recursive: true })
    git('clone', '-q', '--bare', '.', bare)
  }

  type Setup = {
    readonly env?: Record<string, string>
    readonly netrc?: string
    readonly gitconfig?: string
    readonly module?: string
    readonly behaviour?: HostBehaviour
  }

  /** Guards a project that requires a private module; its home folder is fresh. */
  async function guard({
    env = {},
    netrc = '',
    gitconfig = '',
    module = 'git.test/team/lib v1.0.0',
    behaviour = {},
  }: Setup) {
    const zone = { 'git.test': { a: [addresses.git] }, 'good.test': { a: [addresses.good] } }
    await topology.configure({ zone, hosts: { [addresses.good]: { ...good, ...behaviour } } })
    runs += 1
    const home = join(topology.folder, `home-${runs}`)
    mkdirSync(join(home, 'project'), { recursive: true })
    writeFileSync(join(home, '.netrc'), netrc)
    writeFileSync(join(home, '.gitconfig'), gitconfig)
    writeFileSync(join(home, 'project', 'go.mod'), `module example.test/p\n\ngo 1.21\n\nrequire ${module}\n`)
    const file = join(home, 'report.json')
    const settings = {
      HOME: home,
      TMPDIR: home,
      GOFLAGS: '-modcacherw',
      GOTOOLCHAIN: 'local',
      GOPROXY: 'https://good.test',
      GOPRIVATE: 'git.test',
      GIT_SSL_CAINFO: topology.authority.file,
      ...env,
    }
    const command = [process.execPath, cli, 'guard', '--attempts', '1', '--report', file]
    const started = performance.now()
    const { stdout, stderr } = await topology.exec(command, settings, join(home, 'project'))
    if (!existsSync(file)) throw new Error(stderr)
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    return { report, output: stdout + stderr + JSON.stringify(report), ms: performance.now() - started }
  }

  const rewrite = (userinfo: string) => `[url "https://${userinfo}@git.test/"]\n\tinsteadOf = https://git.test/\n`
  const netrc = 'machine git.test login walter password s3cr3t-pass\n'

  it.each<Setup & { name: string }>([
    { name: 'netrc', netrc },
    { name: 'a rewritten URL with a token', gitconfig: rewrite(account) },
    {
      name: 'a credential helper',
      gitconfig: `[credential]\n\thelper = "!f() { echo username=walter; echo password=s3cr3t-pass; }; f"\n`,
    },
    {
      name: 'a header of git',
      gitconfig: `[http "https://git.test/"]\n\textraheader = "Authorization: Basic ${Buffer.from(account).toString('base64')}"\n`,
    },
  ])('come by $name, past the mirrors', async (setup) => {
    const { report, output } = await guard(setup)
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
    expect(topology.requests).toEqual([])
    expect(output).not.toContain('s3cr3t-pass')
  })

  const clone =
    "not found: git.test/team/lib@v1.0.0: invalid version: git ls-remote -q origin: exit status 128:\n\tfatal: could not read Username for 'https://git.test': terminal prompts disabled\n"
  const ends: (Setup & { name: string; cause: string; advice: RegExp })[] = [
    { name: 'without credentials', cause: 'vcs_https_auth', advice: /netrc|insteadOf|token/ },
    {
      name: 'with wrong credentials in netrc',
      netrc: netrc.replace('s3cr3t-pass', 'wrong-pass'),
      cause: 'vcs_https_auth',
      advice: /netrc|insteadOf|token/,
    },
    {
      name: 'with a wrong token',
      gitconfig: rewrite('walter:wrong-pass'),
      cause: 'vcs_https_auth',
      advice: /netrc|insteadOf|token/,
    },
    {
      name: 'where git does not trust the certificate',
      netrc,
      env: { GIT_SSL_CAINFO: '/etc/hosts' },
      cause: 'tls_untrusted_ca',
      advice: /git|CA|authority/i,
    },
    {
      name: 'where go does not trust it',
      netrc,
      env: { SSL_CERT_FILE: '/etc/hosts', SSL_CERT_DIR: '/nonexistent' },
      cause: 'tls_untrusted_ca',
      advice: /SSL_CERT_FILE|ca-certificates/,
    },
    {
      name: 'for a tag that does not exist',
      netrc,
      module: 'git.test/team/lib v1.9.9',
      cause: 'vcs_unknown_revision',
      advice: /tag|version|revision/,
    },
    {
      name: 'without git',
      netrc,
      env: { PATH: `${dirname(execFileSync('which', ['go'], { encoding: 'utf8' }).trim())}:/usr/sbin:/sbin` },
      cause: 'vcs_tool_missing',
      advice: /[Ii]nstall git/,
    },
    {
      name: 'asked of a public mirror that has tried to clone them',
      env: { GOPRIVATE: '', GOPROXY: 'https://good.test' },
      behaviour: { rules: [onModules({ kind: 'status', status: 404, text: clone })] },
      cause: 'private_leak',
      advice: /GOPRIVATE.*git\.test/,
    },
  ]
  it.each(ends)('fail $name, with the right advice and without a prompt', async ({ cause, advice, ...setup }) => {
    const { report, output, ms } = await guard(setup)
    expect(report).toMatchObject({ outcome: 'failed', cause })
    expect(report.faults.find((fault) => fault.cause === cause)?.advice).toMatch(advice)
    expect(output).not.toMatch(/s3cr3t-pass|wrong-pass/)
    expect(ms).toBeLessThan(30_000)
  })

  describeWith(['sshd', 'ssh', 'ssh-keygen'], 'over ssh', () => {
    const at22 = (file: string) => join(topology.folder, 'ssh', file)
    const newKey = (name: string) => execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at22(name)])
    beforeAll(async () => {
      mkdirSync(at22('.'))
      for (const name of ['host', 'user', 'other']) newKey(name)
      const known = (key: string) => `git.test ${readFileSync(at22(`${key}.pub`), 'utf8')}`
      writeFileSync(at22('known'), known('host'))
      writeFileSync(at22('changed'), known('other'))
      writeFileSync(at22('empty'), '')
      const lines = [
        `ListenAddress ${addresses.git}:22`,
        `HostKey ${at22('host')}`,
        `AuthorizedKeysFile ${at22('user.pub')}`,
        'StrictModes no',
        'PasswordAuthentication no',
        'UsePAM no',
        'PidFile none',
      ]
      writeFileSync(at22('sshd.conf'), `${lines.join('\n')}\n`)
      mkdirSync('/run/sshd', { recursive: true })
      // sshd wants to be started by its whole path.
      topology.start('/usr/sbin/sshd', '-D', '-f', at22('sshd.conf'))
      await topology.untilOpen(addresses.git, 22)
    })

    const bySsh = (key: string, known: string) => ({
      gitconfig: `[url "ssh://root@git.test${topology.folder}/repositories/"]\n\tinsteadOf = https://git.test/\n`,
      env: {
        GIT_SSH_COMMAND: `ssh -F /dev/null -i ${at22(key)} -o IdentitiesOnly=yes -o UserKnownHostsFile=${at22(known)}`,
      },
    })

    it('come by a key', async () => {
      expect((await guard(bySsh('user', 'known'))).report).toMatchObject({ outcome: 'ready', cause: null })
    })

    it.each([
      { name: 'a key that the host does not know', key: 'other', known: 'known', cause: 'vcs_ssh_auth', advice: /key/ },
      {
        name: 'a host that is not known',
        key: 'user',
        known: 'empty',
        cause: 'vcs_host_key',
        advice: /known_hosts/,
      },
      {
        name: 'a host whose key has changed',
        key: 'user',
        known: 'changed',
        cause: 'vcs_host_key',
        advice: /known_hosts/,
      },
    ])('fail for $name, with the right advice and without a prompt', async ({ key, known, cause, advice }) => {
      const { report, ms } = await guard(bySsh(key, known))
      expect(report).toMatchObject({ outcome: 'failed', cause })
      expect(report.faults.find((fault) => fault.cause === cause)?.advice).toMatch(advice)
      expect(ms).toBeLessThan(30_000)
    })
  })
})
