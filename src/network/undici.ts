/*
 * The parts of undici that are used, by their paths, as in `cache/service-protocol.ts`: all of the package takes twice as long to
 * load, in every run.
 */
import api from 'undici/lib/api/index.js'
import errors from 'undici/lib/core/errors.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import Pool from 'undici/lib/dispatcher/pool.js'

// As the package does when it is loaded as a whole.
Object.assign(Dispatcher.prototype, api)

export { errors, Pool }
