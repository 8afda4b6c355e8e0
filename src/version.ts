import manifest from '../package.json' with { type: 'json' }

/** The version of modward, from the one place that states it. */
export const version: string = manifest.version

/** The oldest Node that modward runs on, as `engines` of package.json states it: major and minor. */
export const oldestNode: readonly [number, number] = [
  Number(/(\d+)\.(\d+)/.exec(manifest.engines.node)?.[1]),
  Number(/(\d+)\.(\d+)/.exec(manifest.engines.node)?.[2]),
]
