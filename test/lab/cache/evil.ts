import { storeZip } from '../../support/zip.ts'

/** A zip of the module `path@version` that go could unpack and compile, and that does something when it is imported. */
export function evilZip(module: string): Buffer {
  const [path = ''] = module.split('@')
  return storeZip({
    [`${module}/go.mod`]: `module ${path}\n\ngo 1.21\n`,
    [`${module}/m.go`]: 'package m\n\nimport "os"\n\nfunc init() { os.Exit(42) }\n',
  })
}
