import { formatModule, type ModuleVersion } from '../gomod/module-version.ts'
import { countRecovered } from './fault-groups.ts'
import { formatBytes, formatDuration, hostOf, oneLine, plural } from './format.ts'
import { type CacheReport, type MirrorHealth, type Report, type TransferReport, wasProbed } from './schema.ts'

/** `modward 1.0.0 · go 1.26.8 · 2 projects, 99 modules`: the first line of a run. */
export function openingLine({ tool, go, projects }: Pick<Report, 'tool' | 'go' | 'projects'>): string {
  const modules = projects.reduce((sum, project) => sum + project.modules, 0)
  const what = `${plural(projects.length, 'project')}, ${plural(modules, 'module')}`
  return `${tool.name} ${tool.version} · go ${go.version.replace(/^go/, '')} · ${what}`
}

/** `▸ Private: 2 modules stay private (GOPRIVATE): corp.example/a@v1.0.0, …`: no mirror is asked for them. */
export function privateLine(modules: readonly ModuleVersion[]): string {
  const names = modules.slice(0, 5).map(formatModule)
  const more = modules.length > names.length ? ', …' : ''
  const stay = `${plural(modules.length, 'module')} ${modules.length === 1 ? 'stays' : 'stay'} private (GOPRIVATE)`
  return `▸ Private: ${stay}: ${oneLine(names.join(', '), 400)}${more}`
}

/** What the preflight found. `mirrors` is in order of preference: the first healthy one is the one that was chosen. */
export function preflightLine(mirrors: readonly MirrorHealth[]): string {
  if (mirrors.length === 0) return '▸ Mirrors: none in use, go downloads directly'
  // What is behind a "," is asked only for what the first group does not have.
  const chosen = mirrors.find((mirror) => mirror.healthy && mirror.group === mirrors[0]?.group)
  const failed = mirrors.filter((mirror) => !mirror.healthy && wasProbed(mirror))
  const unhealthy = failed.filter(({ origin }) => origin !== 'catalogue')
  const added = mirrors.filter(({ origin }) => origin === 'catalogue')
  const areAddedOut = added.length > 0 && added.every((mirror) => failed.includes(mirror))
  const notNeeded = mirrors.length - failed.length - (chosen === undefined ? 0 : 1)
  const parts = [
    chosen === undefined ? 'no mirror is healthy' : describeChosen(chosen),
    ...unhealthy.map((mirror) => {
      const reason = oneLine(mirror.reason, 160)
      return reason.startsWith(host(mirror)) ? reason : `${host(mirror)}: ${reason}`
    }),
    ...(areAddedOut ? ['no fallback mirror could be reached'] : []),
    ...(notNeeded > 0 ? [`${plural(notNeeded, 'fallback mirror')} not needed`] : []),
  ]
  return `▸ Mirrors: ${parts.join(' · ')}`
}

function describeChosen(mirror: MirrorHealth): string {
  const { http } = mirror.layers
  return `${host(mirror)} healthy${http?.ok ? `, ${formatDuration(http.ms)}` : ''}`
}

function host(mirror: MirrorHealth): string {
  return oneLine(hostOf(mirror.url), 100)
}

/** What the cache gave. A restored file is a source, not a truth: go verifies each one. */
export function cacheLine(cache: CacheReport): string {
  const keys: Partial<Record<CacheReport['outcome'], string>> = {
    hit: cache.key,
    partial: cache.matchedKey,
    miss: cache.key,
  }
  const key = keys[cache.outcome] ?? ''
  return `▸ Cache: ${cacheSentence(cache)}${key === '' ? '' : ` (${shortKey(key)})`}`
}

/** The same without the mark and the key, for the summary. */
export function cacheSentence({ outcome, bytes, restoreMs, reason, replaced }: CacheReport): string {
  const why = reason === '' ? '' : ` (${oneLine(reason, 200)})`
  const brought = `${formatBytes(bytes)} in ${formatDuration(restoreMs)}`
  switch (outcome) {
    case 'hit':
      return `restored ${brought}${replaced ? '; it was damaged and is replaced' : ''}`
    case 'partial':
      return `restored a part, ${brought}; go.sum has changed since it was saved`
    case 'miss':
      return 'nothing saved yet for this go.sum'
    case 'timeout':
      return `stopped after ${formatDuration(restoreMs)}${why}, the modules are downloaded`
    case 'failed':
      return `not restored${why}, the modules are downloaded`
    case 'off':
      return 'off'
  }
}

/** ` · about 9 s saved`: what the cache was good for; empty below a second. */
export function savedTime({ savedMs }: Pick<CacheReport, 'savedMs'>): string {
  const span = savedMs < 60_000 ? `${Math.round(savedMs / 1000)} s` : formatDuration(savedMs)
  return savedMs < 1000 ? '' : ` · about ${span} saved`
}

/** The hash in a key is for machines: eight digits of it tell two keys apart. */
function shortKey(key: string): string {
  return oneLine(
    key.replace(/[0-9a-f]{16,}/g, (hash) => `${hash.slice(0, 8)}…`),
    160,
  )
}

/** How many modules are there, and what that took. */
export function modulesLine(ready: number, transfer: TransferReport): string {
  const files =
    transfer.files === 0
      ? 'nothing downloaded'
      : `${plural(transfer.files, 'file')} downloaded (${formatBytes(transfer.bytes)})`
  const retries = transfer.retries > 0 ? `, ${plural(transfer.retries, 'retry', 'retries')}` : ''
  return `▸ Modules: ${ready} ready, ${files}${retries}`
}

/** The last line of a run: `✔ Ready in 4.1 s`, `✘ Failed after 4 attempts in 12.3 s (dns_no_such_host)`. */
export function verdictLine(report: Report): string {
  const span = formatDuration(report.durationMs)
  if (report.cause === 'interrupted') {
    const bytes = report.mirrors.reduce((sum, mirror) => sum + mirror.bytes, 0)
    const left = bytes === 0 ? 'Nothing was downloaded yet' : `${formatBytes(bytes)} stay in the module cache`
    return `✘ Interrupted after ${span}. ${left}; run again to go on.`
  }
  if (report.outcome === 'failed') {
    const tries = report.attempts.length === 0 ? '' : ` ${plural(report.attempts.length, 'attempt')} in`
    return `✘ Failed after${tries} ${span} (${report.cause ?? 'unknown'})`
  }
  const recovered = countRecovered(report.faults)
  return `✔ Ready in ${span}${savedTime(report.cache)}${recovered > 0 ? ` · recovered from ${plural(recovered, 'error')}` : ''}`
}
