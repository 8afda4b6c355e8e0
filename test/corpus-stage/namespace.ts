import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const hosts = `127.0.0.1 localhost
127.0.1.1 goproxy.corp.test
127.0.1.2 proxy.golang.org sum.golang.org
127.0.1.3 git.corp.test github.com
127.0.1.4 egress.corp.test
127.0.1.5 vanity.corp.test
127.0.1.6 odd.corp.test
127.0.1.7 streams.corp.test
127.0.1.9 closed.corp.test
10.77.1.1 prohibited.corp.test
10.77.2.1 noroute.corp.test
10.77.3.1 silent.corp.test
203.0.113.9 nowhere.corp.test
2001:db8:1::1 six.corp.test
2001:db8:2::1 sixsilent.corp.test
`

/** Gives the namespace that this process was started in its own names, resolver and routes. */
export function openNamespace(base: string): void {
  const run = (line: string) => execFileSync('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(join(base, 'hosts'), hosts)
  // A short timeout, as the faults with silent resolvers would take minutes otherwise.
  writeFileSync(join(base, 'resolv.conf'), 'nameserver 127.0.0.77\noptions timeout:1 attempts:1\n')
  run(`mount --bind ${base}/hosts /etc/hosts && mount --bind ${base}/resolv.conf /etc/resolv.conf`)
  run('ip link set lo up')
  run(
    'ip link add d0 type veth peer name d1 && ip link set d0 up && ip link set d1 up && ip addr add 10.77.0.1/24 dev d0',
  )
  run('ip route add prohibit 10.77.1.0/24; ip route add unreachable 10.77.2.0/24')
  run('ip route add 10.77.3.0/24 dev d0 && ip neigh add 10.77.3.1 lladdr 02:00:00:00:00:01 dev d0')
}
