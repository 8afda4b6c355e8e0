// node launch.cjs REQUEST.json, inside Wine: runs a program with pipes, which Wine has only inside, and writes down how it ended.
const { spawnSync } = require('node:child_process')
const { readFileSync, writeFileSync } = require('node:fs')

const { program, args, cwd, env, timeoutMs, answer } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const own = Object.entries(process.env).filter(([name]) => !/^(?:PATH|TEMP|TMP|GO.*)$/i.test(name))
const { status, stdout, stderr, error } = spawnSync(program, args, {
  cwd,
  env: { ...Object.fromEntries(own), ...env },
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  timeout: timeoutMs,
})
const text = error === undefined ? stderr : `${stderr}${error.message}\n`
writeFileSync(answer, JSON.stringify({ code: status ?? -1, output: stdout, error: text }))
