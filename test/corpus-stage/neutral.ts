import { dirname } from 'node:path'
import type { Place } from './staged-fault.ts'

/** What of a machine's own names a text may hold, and what stands there in the corpus. */
export function neutral(text: string, place: Place, goroot: string): string {
  return text
    .replaceAll(place.work, '/home/runner/work/app')
    .replaceAll(place.modcache, '/home/runner/go/pkg/mod')
    .replaceAll(place.gocache, '/home/runner/.cache/go-build')
    .replaceAll(place.home, '/home/runner')
    .replaceAll(place.tmp, '/tmp/job')
    .replaceAll(dirname(place.work), '/home/runner/work')
    .replaceAll(place.tools, '/opt/stage')
    .replaceAll(goroot, '/usr/local/go')
    .replace(/\b127\.0\.1\.(\d)\b/g, '192.0.2.$1')
    .replace(/(192\.0\.2\.\d{1,3}):[3-6]\d{4}\b/g, '$1:40112')
    .replace(/\b127\.0\.0\.\d+:[3-6]\d{4}->/g, '192.0.2.100:40112->')
    .replace(/\b[0-9a-f]{64}\b/g, 'fa96790492bc7c5a5c0ebed6b06ed468cef0a7bcaff82ebd4a70b5f61be4c190')
    .replace(/(\.(?:zip|mod|info|tmp|lock)-?)\d{6,10}\b/g, '$1100000001')
    .replace(/\bgo-(?:build|mod-extract|tmp-umask|work|link-)\d{6,12}\b/g, 'go-build100000001')
    .replace(/tmp_pack_\w{6}/g, 'tmp_pack_a1b2c3')
    .replace(/ SHA256:\S{43}/g, ' SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    .replace(/\.corp\.test\b/g, '.corp.example')
    .replace(/[ \t]+$/gm, '')
    .trim()
}
