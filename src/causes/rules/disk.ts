import type { CauseRule } from './cause-rule.ts'
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
    retryable: false,
    mirrorHelps: false,
    patterns: [{ matcher: mentions('read-only file system', 'media is write protected') }],
    explanation:
      'The folder that go wants to write is mounted read-only: a container with a read-only root, a volume mounted `:ro`, or a disk that the kernel remounted after errors.',
    advice: () =>
      'Mount the module cache writable, or point GOMODCACHE at a folder that is (for example below RUNNER_TEMP).',
    example: 'could not create module cache: mkdir /go/pkg/mod: read-only file system',
  },
  {
    id: 'fs_permission',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache may not be written',
    retryable: false,
    mirrorHelps: false,
    patterns: [
      {
        matcher: all(
          not(inside('vcs')),
          not(inside('dial')),
          not(inside('envproxy')),
          errorIncludes(': permission denied', 'access is denied', ': operation not permitted'),
        ),
      },
    ],
    explanation:
      'A file or folder of the module cache belongs to another user, or an earlier run (often as root, in a container) left it behind. The unpacked modules are read-only on purpose, so a plain `rm -rf` of the cache fails in the same words.',
    advice: () =>
      'Give the folder that the message names to the user of the job (`chown -R`), or set GOMODCACHE to a folder of its own; remove a cache with `go clean -modcache` rather than with `rm`.',
    example: 'go: writing go.mod cache: mkdir /home/gopath/pkg/mod: permission denied',
  },
  {
    id: 'fs_other',
    layer: 'disk',
    responsible: 'machine',
    title: 'The module cache cannot be used where it is',
    retryable: false,
    mirrorHelps: false,
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
            'being used by another process',
            'another process has locked',
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
    advice: () =>
      'Set GOMODCACHE and GOCACHE to absolute paths of ordinary, local, writable folders (`go env GOMODCACHE GOCACHE` shows what they are); on Windows keep them short and outside folders that a virus scanner watches.',
    example: 'go: GOMODCACHE entry is relative; must be absolute path: "rel/mod".',
  },
]
