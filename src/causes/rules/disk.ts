import type { FaultDetails } from '../fault.ts'
import type { CauseRule } from './cause-rule.ts'
import { type DiskTarget, diskTargetName, diskTargetOf } from './disk-target.ts'
import { all, any, errorIncludes, inside, mentions, not } from './matcher.ts'

/** Faults of the machine's own disk. They come first: their messages begin with the URL of the file that did not fit. */
export const diskRules: readonly CauseRule[] = [
  {
    id: 'disk_full',
    layer: 'disk',
    responsible: 'machine',
    title: 'The disk is full',
    retryable: false,
    mirrorHelps: false,
    // The same job fills the same disk: a hosted runner has as little room the next time.
    transient: false,
    patterns: [
      {
        matcher: any(
          mentions(
            'no space left on device',
            'not enough space on the disk',
            'disk quota exceeded',
            'disc quota exceeded',
            'file too large',
          ),
          errorIncludes('file size limit exceeded'),
        ),
      },
    ],
    explanation:
      'The file system of the module cache, the build cache or the temporary folder is full, or a quota or a file-size limit (ulimit -f) was reached. The message may begin with the URL of the file, but the problem is the disk, not the network.',
    advice: () =>
      'Free space on the runner, or move GOMODCACHE, GOCACHE and TMPDIR to a larger disk. `df -h` and `df -i` show which file system is full. If the message says "file too large", raise the file-size limit (`ulimit -f`).',
    example:
      'go: golang.org/x/net@v0.10.0: read "https://proxy.golang.org/golang.org/x/net/@v/v0.10.0.zip": write /go/pkg/mod/cache/download/golang.org/x/net/@v/v0.10.0.zip400000001.tmp: no space left on device',
  },
  {
    id: 'fs_readonly',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache is on a read-only file system',
    headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} is on a read-only file system`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [{ matcher: mentions('read-only file system', 'media is write protected') }],
    explanation:
      'go wants to write to a folder that is mounted read-only: a container with a read-only root, a volume mounted `:ro`, or a disk that the kernel remounted after errors. go writes go.mod and go.sum only if they are incomplete.',
    advice: (seen) => readOnlyAdvice(diskTargetOf(seen)),
    example: 'could not create module cache: mkdir /go/pkg/mod: read-only file system',
  },
  {
    id: 'fs_permission',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache is not writable',
    headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} is not writable`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: all(
          not(inside('vcs')),
          not(inside('dial')),
          not(inside('envproxy')),
          errorIncludes(': permission denied', 'access is denied', ': operation not permitted'),
        ),
      },
      // The folder could not be made, which go does not say: it then misses a file in it.
      {
        matcher: all(
          errorIncludes('verifying '),
          errorIncludes('open <path>'),
          errorIncludes('no such file or directory', 'cannot find the'),
        ),
      },
    ],
    explanation:
      'A file or folder that go must write belongs to another user, often to root in a container. It can be the module cache, the build cache, `$GOPATH/pkg/sumdb` (the state of the checksum database) or the checkout. go writes go.mod and go.sum only if they are incomplete. Unpacked modules are read-only on purpose, so a plain `rm -rf` of the cache gives the same message.',
    advice: (seen) => permissionAdvice(diskTargetOf(seen)),
    example: 'go: writing go.mod cache: mkdir /home/gopath/pkg/mod: permission denied',
  },
  {
    id: 'fs_other',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache cannot be used where it is',
    headline: (seen) =>
      isExhausted(seen)
        ? 'This machine has no file handle, process or memory left'
        : `${upper(diskTargetName(diskTargetOf(seen)))} cannot be used where it is`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'gomodcache entry is relative',
            'gopath entry is relative',
            'could not create module cache',
            'failed to create cache directory',
            'neither gopath nor gomodcache',
            'find or create lock file',
            'gocache is not',
            'environment variable is relative',
            'module cache not found: neither gomodcache nor gopath is set',
            'gopath entry cannot start with shell metacharacter',
            'file name too long',
            'filename or extension is too long',
            'structure needs cleaning',
            'input/output error',
            'stale file handle',
            'stale nfs file handle',
            'too many open files',
            'too many links',
            'no locks available',
            'function not implemented',
            'build cache is required, but could not be located',
            'build cache is disabled by gocache=off',
            'failed to initialize build cache',
            'directory name, or volume label syntax is incorrect',
            'too many levels of symbolic links',
            'text file busy',
            'directory not empty',
            'directory is not empty',
          ),
          all(errorIncludes('not a directory'), not(errorIncludes('replaced by', 'go.work'))),
          all(
            errorIncludes('lock'),
            errorIncludes('operation not supported', 'not supported by', 'resource temporarily unavailable'),
          ),
        ),
      },
    ],
    explanation:
      'GOMODCACHE, GOPATH or GOCACHE does not name a usable folder. It is a relative path, a file, a path that is too long, a folder on a file system without locks, or a disk with errors.',
    advice: (seen) => (isExhausted(seen) ? exhaustedAdvice : unusableAdvice(diskTargetOf(seen))),
    example: 'go: GOMODCACHE entry is relative; must be absolute path: "rel/mod".',
  },
]

const completeFiles =
  'Run `go mod tidy` on a developer machine and commit go.mod and go.sum: go wants to write this file because it is incomplete.'

function permissionAdvice(target: DiskTarget): string {
  switch (target.kind) {
    case 'module files':
      return `${completeFiles} If the job should write it, give the checkout to its user (\`chown -R\`).`
    case 'checksum database':
      return 'Give `$GOPATH/pkg/sumdb` to the user of the job (`chown -R`), or set GOPATH to another folder. With a complete go.sum, go does not need the checksum database.'
    case 'build cache':
      return 'Set GOCACHE to a folder that the user of the job can write to, or give the folder to that user (`chown -R`). In a container `HOME` may be `/`.'
    case 'temporary':
      return 'Set GOTMPDIR or TMPDIR to a folder that the user of the job can write to.'
    case 'settings':
      return 'Set the variable in the environment of the job instead of with `go env -w`, or set GOENV to a file that the user of the job can write to.'
    case 'programs':
      return 'Build into a folder that the user of the job can write to (`-o`, GOBIN), or give the checkout to that user (`chown -R`).'
    case 'checkout':
      return `Give ${target.name} to the user of the job (\`chown -R\`). Probably root in a container, or another step, made the checkout.`
    case 'module cache':
    case 'unknown':
      return 'Give the folder in the message to the user of the job (`chown -R`), or set GOMODCACHE to another folder. To remove a cache, use `go clean -modcache`, not `rm`.'
  }
}

function readOnlyAdvice(target: DiskTarget): string {
  switch (target.kind) {
    case 'module files':
      return completeFiles
    case 'checksum database':
      return 'Set GOPATH to a writable folder: go keeps the state of the checksum database in `$GOPATH/pkg/sumdb`. With a complete go.sum, go does not need the database.'
    case 'build cache':
    case 'temporary':
    case 'settings':
    case 'programs':
      return permissionAdvice(target)
    case 'checkout':
      return `Mount ${target.name} writable, or let the command write to another folder.`
    case 'module cache':
    case 'unknown':
      return 'Set GOMODCACHE to a writable folder (for example below RUNNER_TEMP), or mount the module cache writable.'
  }
}

/** The limits of the job, not the disk. A lock that is refused with these words is one of the file system. */
function isExhausted({ text }: Pick<FaultDetails, 'text'>): boolean {
  return (
    /too many open files|cannot allocate memory|\b(?:EMFILE|ENFILE|ENOMEM|EAGAIN)\b/.test(text) ||
    (/resource temporarily unavailable/.test(text) && !/lock/i.test(text))
  )
}

const exhaustedAdvice =
  "Raise the job's limits: open files (`ulimit -n`, at least 1024), processes (`ulimit -u`, in a container `--pids-limit`) and memory. Or do fewer things at once on this machine. In modward, a lower `concurrency` needs fewer open files."

function unusableAdvice(target: DiskTarget): string {
  if (target.kind === 'module files' || target.kind === 'checkout') {
    return 'Move the checkout to a local disk: go locks go.mod while it works, and this file system (a network share, some FUSE mounts) has no locks.'
  }
  return 'Set GOMODCACHE and GOCACHE to absolute paths of local, writable folders. `go env GOMODCACHE GOCACHE` shows the current values. On Windows, use short paths that the virus scanner does not watch.'
}

function upper(text: string): string {
  // Names of files keep their case.
  return /^(?:the|go's) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
