import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { makeAuthority } from '../../support/authority.ts'
import { describeWith } from '../../support/programs.ts'
import { notAsRoot, notOnLinux, skipped } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'

// Parts of modward that do something else on macOS, on a Linux that is made to answer as macOS does (docs/platforms.md).

/** The module of the sources, for a program that imports it. */
function sourceOf(path: string): string {
  return JSON.stringify(join(import.meta.dirname, '../../../src', path))
}

/** What a program prints that runs in a Node of its own, behind `before`, if given. */
async function outputOf(program: string, env: Readonly<Record<string, string>> = {}, before: readonly string[] = []) {
  const [file = '', ...args] = [...before, process.execPath, '--input-type=module', '-e', program]
  const { stdout } = await promisify(execFile)(file, args, { env: { PATH: process.env['PATH'], ...env } })
  return stdout
}

const why = notOnLinux || notAsRoot
const withoutProc = ['unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /proc && exec "$@"', 'sh']

it.skipIf(why)(`a process group that ignores SIGTERM is ended without /proc${skipped(why)}`, async () => {
  const stubborn = `trap "" TERM; echo ready; while :; do sleep 0.1; done`
  const program = `
    import { spawn } from 'node:child_process'
    import { endProcessGroup } from ${sourceOf('go/process-group.ts')}
    const child = spawn('sh', ['-c', ${JSON.stringify(stubborn)}], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
    child.on('exit', (_, signal) => console.log(signal))
    child.stdout.once('data', () => endProcessGroup(child, 100))
    setTimeout(() => child.kill('SIGUSR1'), 10_000).unref()`
  expect(await outputOf(program, {}, withoutProc)).toBe('SIGKILL\n')
})

it.skipIf(why)(`what go waits for is not known without /proc, and that is no error${skipped(why)}`, async () => {
  const program = `
    import { findWait, usageOf } from ${sourceOf('go/group-state.ts')}
    console.log(findWait(process.pid), usageOf(process.pid))`
  expect(await outputOf(program, {}, withoutProc)).toMatch(/^undefined (?:undefined|\{.*bytes: 0, queuedMs: 0 \})\n$/s)
})

describeWith(['openssl'], 'certificates', () => {
  it.skipIf(notOnLinux)(
    `come from the system's store, and NODE_EXTRA_CA_CERTS adds some${skipped(notOnLinux)}`,
    async () => {
      const [keychain, extra, foreign] = ['keychain', 'extra', 'foreign'].map((name) => {
        const folder = join(temporaryFolder(), name)
        mkdirSync(folder)
        return makeAuthority(folder, name).file
      })
      const env = { SSL_CERT_FILE: foreign, NODE_EXTRA_CA_CERTS: extra }
      const program = `
      import { readCaCertificates } from ${sourceOf('network/ca-certificates.ts')}
      console.log(JSON.stringify(readCaCertificates(${JSON.stringify(env)}, 'darwin')))`
      // OpenSSL, which Node asks for the store of a Linux, takes it from this file.
      const found: string[] = JSON.parse(await outputOf(program, { SSL_CERT_FILE: keychain ?? '' }))
      const has = (file = '') => found.some((text) => text.trim() === readFileSync(file, 'latin1').trim())
      // As go: on macOS it reads no SSL_CERT_FILE.
      expect([keychain, extra, foreign].map(has)).toEqual([true, true, false])
    },
  )
})

/** `open` as macOS has it: with O_EXLOCK (0x20) it takes the lock that flock takes, or answers EAGAIN. */
const exlock = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/file.h>
#include <unistd.h>
static int opened(const char *name, const char *path, int flags, int mode) {
  int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
  int file = real(path, flags & ~0x20, mode);
  if (file < 0 || !(flags & 0x20) || flock(file, LOCK_EX | LOCK_NB) == 0) return file;
  close(file);
  errno = EAGAIN;
  return -1;
}
#define OPEN(name) int name(const char *path, int flags, ...) { \\
  va_list list; va_start(list, flags); int mode = va_arg(list, int); va_end(list); \\
  return opened(#name, path, flags, mode); }
OPEN(open)
OPEN(open64)
`

describeWith(['cc', 'flock'], 'a lock that open takes', () => {
  it.skipIf(notOnLinux)(`is the one that other programs take, and is given back${skipped(notOnLinux)}`, async () => {
    const folder = temporaryFolder()
    const library = join(folder, 'exlock.so')
    writeFileSync(join(folder, 'exlock.c'), exlock)
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, join(folder, 'exlock.c'), '-ldl'])
    const path = join(folder, 'v1.0.0.lock')
    const program = `
      import { spawnSync } from 'node:child_process'
      import { openFileLocks } from ${sourceOf('module-cache/file-locks.ts')}
      const locks = await openFileLocks('', 'darwin')
      const { LD_PRELOAD, ...env } = process.env
      const isFree = () => spawnSync('flock', ['-n', process.env.LOCK, 'true'], { env }).status === 0
      console.log(await locks.hold(process.env.LOCK, isFree), isFree())`
    const env = { LD_PRELOAD: library, LOCK: path }
    expect(await outputOf(program, env)).toBe('false true\n')

    const holder = spawn('flock', [path, 'sh', '-c', 'echo held; read _'], { stdio: ['pipe', 'pipe', 'ignore'] })
    onTestFinished(() => void holder.stdin.end())
    await once(holder.stdout, 'data')
    expect(await outputOf(program, env)).toBe('undefined false\n')
    holder.stdin.end()
    await once(holder, 'close')
    expect(await outputOf(program, env)).toBe('false true\n')
  })
})
