import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proxyCases } from '../../network/proxy-cases.ts'

const run = promisify(execFile)

/** Prints the proxy that net/http, and so the go command, would use for a URL. */
const program = `package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	req, err := http.NewRequest("GET", os.Args[1], nil)
	if err != nil {
		panic(err)
	}
	if proxy, err := http.ProxyFromEnvironment(req); err == nil && proxy != nil {
		fmt.Print(proxy)
	}
}
`

describe('the rules for environment proxies are those of a real go', () => {
  let folder = ''
  let binary = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'modward-proxy-rules-'))
    binary = join(folder, 'rules')
    await writeFile(join(folder, 'main.go'), program)
    await run('go', ['build', '-o', binary, join(folder, 'main.go')], {
      env: { ...process.env, GOFLAGS: '', GO111MODULE: 'off' },
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(proxyCases)('$name', async ({ env, url, proxy }) => {
    const { stdout } = await run(binary, [url], { env })
    expect(stdout === '' ? undefined : new URL(stdout).href).toBe(proxy === undefined ? undefined : new URL(proxy).href)
  })
})
