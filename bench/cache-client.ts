// `node cache-client.ts restore|save PATH KEY`: what actions that cache a whole folder do with the runner's client.
import { restoreCache, saveCache } from '@actions/cache'

const [action, path = '', key = ''] = process.argv.slice(2)
const done = action === 'save' ? (await saveCache([path], key)) !== -1 : (await restoreCache([path], key)) === key
if (!done) throw new Error(`${action} of ${key} failed`)
