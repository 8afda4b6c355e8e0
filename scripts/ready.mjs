// Makes a clone ready to run: installs the dependencies when they are missing or not in step with package-lock.json.
// Runs before `npm start` and `npm test`, on whatever Node is there and with nothing installed: plain JavaScript only.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldest = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  fail(
    `Node ${process.versions.node} is too old to set modward up. Install Node ${oldest.join('.')} or newer, then try again.`,
  )
}

if (!ready()) {
  process.stderr.write('modward: setting up once (npm ci) …\n')
  install()
  if (!ready()) {
    fail(
      'npm ci ended without an error, but Node 24 or a package is still missing. The package `node` needs its install ' +
        'script: check that `npm config get ignore-scripts` is false, then run `npm ci` again.',
    )
  }
}

/** Whether every package that package-lock.json asks for is installed in that version, Node 24 with its binary. */
function ready() {
  const wanted = packages('package-lock.json')
  const installed = packages('node_modules/.package-lock.json')
  const binary = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (wanted === undefined || installed === undefined || !existsSync(binary)) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package is left out where the platform does not fit.
    if (found === undefined) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

/** The `packages` of a lock file, npm's own notes on what is installed included; undefined where there is none. */
function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  // Without the warnings that packages for Node 24 give on an older one: they are run on the Node that comes with them.
  const quiet = ['--loglevel=error']
  // npm says where it is; the Node that runs it must not be the one that npm is about to replace.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(node, [npm, 'ci', ...quiet], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', ['ci', ...quiet], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) fail(`npm ci failed (${error?.message ?? `exit code ${status}`}); its own words are above.`)
}

function fail(message) {
  process.stderr.write(`modward: ${message}\n`)
  process.exit(1)
}
