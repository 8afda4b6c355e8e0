/** A platform by Go's names, and the runner's name of its architecture in the tool cache. */
export type GoPlatform = { readonly os: string; readonly arch: string; readonly runnerArch: string }

const systems: Readonly<Record<string, string>> = { win32: 'windows', sunos: 'solaris' }
const architectures: Readonly<Record<string, string>> = {
  x64: 'amd64',
  ia32: '386',
  mipsel: 'mipsle',
  // Node runs on 64-bit POWER in little endian only.
  ppc64: 'ppc64le',
}

/** Go's names for what Node calls `process.platform` and `process.arch`. */
export function goPlatform(platform: string = process.platform, arch: string = process.arch): GoPlatform {
  return { os: systems[platform] ?? platform, arch: architectures[arch] ?? arch, runnerArch: arch }
}

/** The file name of a command on this platform. */
export function commandName(name: string, platform: GoPlatform): string {
  return platform.os === 'windows' ? `${name}.exe` : name
}
