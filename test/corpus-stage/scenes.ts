import type { Scene } from './scene.ts'
import { configurationScenes } from './scenes/configuration.ts'
import { contentScenes } from './scenes/content.ts'
import { diskScenes } from './scenes/disk.ts'
import { gitScenes } from './scenes/git.ts'
import { httpScenes } from './scenes/http.ts'
import { networkScenes } from './scenes/network.ts'
import { pageScenes } from './scenes/pages.ts'
import { proxyScenes } from './scenes/proxy.ts'
import { sshScenes } from './scenes/ssh.ts'
import { sumScenes } from './scenes/sums.ts'

/** Every scene. `tools` is the folder of certificates, keys and repositories. */
export function scenes(tools: string): readonly Scene[] {
  return [
    ...httpScenes,
    ...networkScenes,
    ...proxyScenes,
    ...sumScenes(),
    ...gitScenes(tools),
    ...sshScenes(tools),
    ...pageScenes(tools),
    ...diskScenes,
    ...configurationScenes,
    ...contentScenes,
  ]
}
