import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../repository/files.ts'
import { describeWith } from '../../support/programs.ts'
import { newWorkplace } from '../run/fixture.ts'

/** The image that the example names. */
const baseName = 'docker.io/library/golang:1.26-bookworm'

/** The smallest base in which a Dockerfile can run a shell: this machine's own, with the libraries that it loads. */
function writeBase(folder: string): void {
  const shell = realpathSync('/bin/sh')
  const libraries = execFileSync('ldd', [shell], { encoding: 'utf8' }).match(/\/\S+/g) ?? []
  for (const [from, to] of [[shell, '/bin/sh'], ...libraries.map((path) => [path, path])] as const) {
    mkdirSync(join(folder, dirname(to)), { recursive: true })
    copyFileSync(from, join(folder, to))
  }
  mkdirSync(join(folder, 'tmp'))
  const env = 'PATH=/usr/local/go/bin:/bin HOME=/tmp CGO_ENABLED=0 GOTOOLCHAIN=local'
  writeFileSync(join(folder, 'Dockerfile'), `FROM scratch\nCOPY . /\nENV ${env}\n`)
}

describeWith(['buildah', 'unshare', 'ldd'], 'an image', () => {
  test('is built from a bundle by the example, without a network', async () => {
    const place = await newWorkplace()
    const bundle = join(place.folder, 'modules')
    expect(await place.modward(['bundle', '--output', bundle])).toMatchObject({ code: 0 })
    await place.mirror.close()
    const base = join(place.folder, 'base')
    writeBase(base)
    const store = [
      '--storage-driver',
      'vfs',
      '--root',
      join(place.folder, 'images'),
      '--runroot',
      join(place.folder, 'run'),
    ]
    const build = (...args: readonly string[]) => {
      const flags = ['bud', '--isolation', 'chroot', '--layers=false', '--pull-never']
      return place.run(['unshare', '--net', 'buildah', ...store, ...flags, ...args])
    }
    const made = await build('-t', baseName, base)
    expect(made, made.error).toMatchObject({ code: 0 })
    // The Go of this machine in place of the image's: to copy it takes longer than all else.
    const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
    const context = ['--build-context', `modules=${bundle}`, '--volume', `${goroot}:/usr/local/go:ro`]
    const built = await build(...context, '-f', join(root, 'examples/bundle/Dockerfile'), place.project)
    expect(built, built.output + built.error).toMatchObject({ code: 0 })
    expect(built.error).toContain('go: downloading example.test/a v1.0.0')
  })
})
