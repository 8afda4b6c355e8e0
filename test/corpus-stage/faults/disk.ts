import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, StagedFault } from '../staged-fault.ts'

const sh = (line: string) => execFileSync('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'inherit'] })
const mounted =
  (folder: (place: Place) => string, options: string) =>
  (place: Place): void => {
    mkdirSync(folder(place), { recursive: true })
    sh(`mount -t tmpfs -o ${options} tmpfs '${folder(place)}'`)
  }
const modcache = (place: Place) => place.modcache
const asNobody = (argv: readonly string[]) => ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...argv]
const open = (place: Place) =>
  sh(
    `chmod -R a+rwX '${join(place.work, '..')}'; chmod a+x '${join(place.work, '../../..')}' '${join(place.work, '../..')}'; mkdir -p '${place.gocache}'; chmod -R a+rwX '${place.gocache}'`,
  )
const ulimit = (blocks: number) => (argv: readonly string[]) => [
  'bash',
  '-c',
  `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`,
  'x',
  ...argv,
]

/** The machine's own disk. */
export const diskFaults: readonly StagedFault[] = [
  {
    name: 'full-zip',
    cause: 'disk_full',
    how: 'GOMODCACHE on a tmpfs of 200 kB',
    commands: ['download', 'build', 'json', 'vendor', 'test', 'verify', 'deps', 'run', 'vet'],
    go: 'few',
    prepare: mounted(modcache, 'size=200k'),
  },
  {
    name: 'full-mod',
    cause: 'disk_full',
    how: 'GOMODCACHE on a tmpfs of 4 inodes',
    commands: ['download', 'tidy', 'list', 'why', 'updates', 'branch', 'vendor'],
    go: 'few',
    prepare: mounted(modcache, 'size=200k,nr_inodes=4'),
  },
  {
    name: 'full-unzip',
    cause: 'disk_full',
    how: 'GOMODCACHE on a tmpfs with room for the zip, not for its files',
    commands: ['download', 'json', 'deps', 'build', 'vendor', 'tidy'],
    prepare: mounted(modcache, 'size=450k'),
  },
  {
    name: 'full-tmp',
    cause: 'disk_full',
    how: 'TMPDIR on a full tmpfs',
    commands: ['build', 'run', 'test', 'vet'],
    prepare: (place) => {
      mounted((one) => one.tmp, 'size=4k')(place)
      writeFileSync(join(place.tmp, 'x'), 'x'.repeat(4000))
    },
  },
  {
    name: 'limit-file',
    cause: 'disk_full',
    how: 'ulimit -f smaller than a zip',
    commands: ['download', 'build', 'json', 'vendor', 'test'],
    go: 'few',
    wrap: ulimit(100),
  },
  {
    name: 'ro-cache',
    cause: 'fs_readonly',
    how: 'GOMODCACHE mounted read-only',
    commands: ['download', 'build', 'json', 'tidy', 'get', 'vendor', 'install', 'deps', 'why'],
    go: 'few',
    prepare: mounted(modcache, 'ro'),
  },
  {
    name: 'ro-work',
    cause: 'fs_readonly',
    how: 'the project mounted read-only',
    commands: ['get', 'tidy', 'vendor'],
    prepare: (place) => sh(`mount --bind '${place.work}' '${place.work}' && mount -o remount,ro,bind '${place.work}'`),
  },
  {
    name: 'perm-cache',
    cause: 'fs_permission',
    how: 'GOMODCACHE belongs to root, go runs as nobody',
    commands: ['download', 'build', 'json', 'list', 'test', 'vendor', 'get', 'install', 'tidy'],
    go: 'few',
    prepare: (place) => {
      open(place)
      mkdirSync(place.modcache, { mode: 0o755 })
    },
    wrap: asNobody,
  },
  {
    name: 'perm-sub',
    cause: 'fs_permission',
    how: 'a folder within GOMODCACHE belongs to root',
    commands: ['download', 'build'],
    prepare: (place) => {
      open(place)
      mkdirSync(join(place.modcache, 'cache/download/github.com'), { recursive: true })
      sh(`chmod 777 '${place.modcache}' '${place.modcache}/cache' '${place.modcache}/cache/download'`)
    },
    wrap: asNobody,
  },
  {
    name: 'perm-work',
    cause: 'fs_permission',
    how: 'the project belongs to root',
    commands: ['get', 'tidy'],
    prepare: (place) => {
      open(place)
      sh(`chmod -R a-w '${place.work}'`)
    },
    wrap: asNobody,
  },
  {
    name: 'perm-gocache',
    cause: 'fs_permission',
    how: 'GOCACHE belongs to root',
    commands: ['build', 'vet'],
    env: { GOCACHE: '/root/stage-gocache' },
    prepare: (place) => open(place),
    wrap: asNobody,
  },
  {
    name: 'cache-relative',
    cause: 'fs_other',
    how: 'GOMODCACHE is relative',
    commands: ['download', 'build', 'tidy'],
    go: 'few',
    env: { GOMODCACHE: 'rel/mod' },
  },
  {
    name: 'cache-file',
    cause: 'fs_other',
    how: 'GOMODCACHE is a file',
    commands: ['download', 'build', 'json', 'list', 'vendor', 'install', 'test'],
    go: 'few',
    prepare: (place) => writeFileSync(place.modcache, ''),
  },
  {
    name: 'gopath-relative',
    cause: 'fs_other',
    how: 'GOPATH is relative',
    commands: ['download', 'build'],
    env: { GOMODCACHE: undefined, GOPATH: 'rel' },
  },
  {
    name: 'cache-nowhere',
    cause: 'fs_other',
    how: 'neither GOMODCACHE, GOPATH nor HOME',
    commands: ['download', 'list'],
    env: { GOMODCACHE: undefined, GOPATH: undefined, HOME: undefined },
  },
  { name: 'gocache-off', cause: 'fs_other', how: 'GOCACHE=off', commands: ['build', 'run'], env: { GOCACHE: 'off' } },
  {
    name: 'gocache-relative',
    cause: 'fs_other',
    how: 'GOCACHE is relative',
    commands: ['build'],
    env: { GOCACHE: 'rel' },
  },
  {
    name: 'gocache-none',
    cause: 'fs_other',
    how: 'neither GOCACHE nor HOME',
    commands: ['build', 'vet'],
    env: { GOCACHE: undefined, HOME: undefined },
  },
  {
    name: 'corrupt-zip',
    cause: 'cache_corrupt',
    how: 'a zip of 100 bytes in the module cache, without ziphash',
    commands: ['download', 'build', 'json'],
    go: 'few',
    prepare: (place) => {
      const folder = join(place.modcache, 'cache/download/github.com/acme/lib/@v')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'v1.0.0.zip'), 'x'.repeat(100))
    },
  },
]
