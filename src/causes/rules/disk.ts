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
      'The file system of the module cache, the build cache or the temporary folder has no room left, a quota is used up, or a file-size limit (ulimit -f) was hit. The message may begin with the URL of the file that was being written: it is the disk, not the network.',
    advice: () =>
      'Free space on the runner or move GOMODCACHE, GOCACHE and TMPDIR to a larger disk; `df -h` and `df -i` show which file system is full. Where the message says "file too large", raise the file-size limit (`ulimit -f`).',
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
      'The folder that go wants to write is mounted read-only: a container with a read-only root, a volume mounted `:ro`, or a disk that the kernel remounted after errors. If it is go.mod or go.sum, the file is not complete: go only writes it then.',
    advice: (seen) => readOnlyAdvice(diskTargetOf(seen)),
    example: 'could not create module cache: mkdir /go/pkg/mod: read-only file system',
  },
  {
    id: 'fs_permission',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache may not be written',
    headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} may not be written`,
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
      'A file or folder that go writes belongs to another user, often root in a container: the module cache, the build cache, the state of the checksum database below `$GOPATH/pkg/sumdb`, the checkout, or go.mod and go.sum, which go only writes if they are not complete. The unpacked modules are read-only on purpose, so a plain `rm -rf` of the cache fails in the same words.',
    advice: (seen) => permissionAdvice(diskTargetOf(seen)),
    example: 'go: writing go.mod cache: mkdir /home/gopath/pkg/mod: permission denied',
  },
  {
    id: 'fs_other',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache cannot be used where it is',
    headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} cannot be used where it is`,
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
      'GOMODCACHE, GOPATH or GOCACHE names something that is not a usable folder: a relative path, a file, a path that is too long, a file system without locks, or a disk with errors.',
    advice: (seen) => unusableAdvice(diskTargetOf(seen)),
    example: 'go: GOMODCACHE entry is relative; must be absolute path: "rel/mod".',
  },
]

const completeFiles =
  'go wants to write it because it is not complete: run `go mod tidy` on a developer machine and commit go.mod and go.sum.'

function permissionAdvice(target: DiskTarget): string {
  switch (target.kind) {
    case 'module files':
      return `${upper(completeFiles)} If the job may write it, give the checkout to its user (\`chown -R\`).`
    case 'checksum database':
      return 'Give `$GOPATH/pkg/sumdb` to the user of the job (`chown -R`), or set GOPATH to a folder of its own; with a complete go.sum go does not ask the checksum database.'
    case 'build cache':
      return 'Set GOCACHE to a folder that the user of the job may write (`HOME` may be / in a container), or give the folder to that user (`chown -R`).'
    case 'temporary':
      return 'Set GOTMPDIR or TMPDIR to a folder that the user of the job may write.'
    case 'settings':
      return 'Set the variable in the environment of the job instead of with `go env -w`, or set GOENV to a file that its user may write.'
    case 'programs':
      return 'Build into a folder that the user of the job may write (`-o`, GOBIN), or give the checkout to that user (`chown -R`).'
    case 'checkout':
      return `Give ${target.name} to the user of the job (\`chown -R\`): a checkout made by root in a container, or by another step, belongs to that user.`
    case 'module cache':
    case 'unknown':
      return 'Give the folder that the message names to the user of the job (`chown -R`), or set GOMODCACHE to a folder of its own; remove a cache with `go clean -modcache` rather than with `rm`.'
  }
}

function readOnlyAdvice(target: DiskTarget): string {
  switch (target.kind) {
    case 'module files':
      return upper(completeFiles)
    case 'checksum database':
      return 'Set GOPATH to a writable folder: go keeps the state of the checksum database in `$GOPATH/pkg/sumdb`; with a complete go.sum it is not asked.'
    case 'build cache':
    case 'temporary':
    case 'settings':
    case 'programs':
      return permissionAdvice(target)
    case 'checkout':
      return `Mount ${target.name} writable, or have the command write elsewhere.`
    case 'module cache':
    case 'unknown':
      return 'Mount the module cache writable, or point GOMODCACHE at a folder that is (for example below RUNNER_TEMP).'
  }
}

function unusableAdvice(target: DiskTarget): string {
  if (target.kind === 'module files' || target.kind === 'checkout') {
    return 'Move the checkout to an ordinary, local disk: go locks go.mod while it works, and this file system (a network share, some FUSE mounts) has no locks.'
  }
  return 'Set GOMODCACHE and GOCACHE to absolute paths of ordinary, local, writable folders (`go env GOMODCACHE GOCACHE` shows what they are); on Windows keep them short and outside folders that a virus scanner watches.'
}

function upper(text: string): string {
  // Names of files keep their case.
  return /^(?:the|go wants|go's) ?/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
