import manifest from '../package.json' with { type: 'json' }

/** The version of modward, from the one place that states it. */
export const version: string = manifest.version
