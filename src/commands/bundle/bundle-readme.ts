import { filePath } from '../../gomod/module-file.ts'
import type { Toolchain } from './toolchain-files.ts'

/** The README of a bundle: the same for the same content, so that the bundle is. */
export function bundleReadme(modules: number, toolchains: readonly Toolchain[]): string {
  return `# Go modules for builds without a network

This folder is a GOPROXY: ${modules} module versions, with all that \`go build\`, \`go vet\` and \`go test ./...\` of the bundled
projects need. \`modward bundle\` wrote it.

## Use

Set these variables, with the path of this folder, and run go as always:

    GOPROXY=file:///path/of/this/folder,off
    GONOPROXY=none

- \`off\` makes go fail at once if something is missing, instead of asking a server.
- \`GONOPROXY=none\` is needed only if GOPRIVATE or GONOPROXY is set: private modules are in this folder, too.
- Nothing else. Leave GOSUMDB, GONOSUMDB and GOFLAGS as they are.

In a Dockerfile, with the folder as a build context (\`docker build --build-context modules=FOLDER .\`):

    RUN --mount=from=modules,target=/modules,readonly \\
        GOPROXY=file:///modules,off GONOPROXY=none go build ./...

Behind an air gap: copy the folder (or the .tar, and unpack it), and set the variables there.

## Why this is safe

go compares every zip and every go.mod file that it takes from this folder with the go.sum of the project, as it does with
those of a server. The bundled projects have a hash of each of them, so that go needs no checksum database. A changed file ends the
build with "checksum mismatch". go.sum is part of the project and not of this folder: keep it under version control.
${toolchains.length === 0 ? '' : toolchainSection(toolchains)}`
}

function toolchainSection(toolchains: readonly Toolchain[]): string {
  return `
## Go itself

${toolchains.map(({ name, file }) => `- ${name}: \`${filePath(file)}\``).join('\n')}

A go that is older switches to it by itself, with the variables above and \`GOTOOLCHAIN=auto\` (images of Go set \`local\`). No go.sum has the
hash of a toolchain. So go compares it with the checksum database, of which the folder \`sumdb\` holds the signed record and its proof.
Leave GOSUMDB as it is; if it has a URL, set it without the URL.

If this go has asked the checksum database before, it also wants a proof that nothing was removed from the database since, and that is not
here ("no such file" in \`/sumdb/\`). Then set GOPATH to a new, empty folder: go keeps its memory of the database there.
`
}
