export const id = 189;
export const ids = [189];
export const modules = {

/***/ 7189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(4335);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(1055);
;// CONCATENATED MODULE: ./src/checkup/env-proxies.ts
/** Which proxies of the environment are in force for go, and which variables only look as if they were. */
function checkEnvProxies(proxies) {
    const inForce = [proxies.https, proxies.http].filter((proxy) => proxy !== undefined);
    const detail = inForce.map(({ name, url }) => `${name}=${url.protocol}//${url.host}`).join(' · ');
    const used = { check: 'environment proxies', ok: true, detail: detail || 'none', advice: '' };
    const odd = proxies.odd.map(({ name, reason }) => {
        const advice = `Correct or unset ${name}.`;
        return { check: 'environment proxies', ok: true, detail: `${name} ${reason}`, advice };
    });
    return [used, ...odd];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(1849);
// EXTERNAL MODULE: ./src/mirrors/trouble.ts
var trouble = __webpack_require__(9003);
// EXTERNAL MODULE: ./src/module/version.ts
var version = __webpack_require__(1908);
// EXTERNAL MODULE: ./src/network/probe.ts
var network_probe = __webpack_require__(9968);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/network/addresses.ts

/** Address blocks that no public server lives in (IANA special-purpose registries), by what they are for. */
const special = [
    { use: 'a loopback address', blocks: ['127.0.0.0/8', '::1/128'] },
    { use: 'the unspecified address', blocks: ['0.0.0.0/8', '::/128'] },
    { use: 'a private address', blocks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'] },
    { use: 'an address of a carrier or VPN', blocks: ['100.64.0.0/10'] },
    { use: 'a link-local address', blocks: ['169.254.0.0/16', 'fe80::/10'] },
    {
        use: 'an address for documentation',
        blocks: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'],
    },
    { use: 'an address for benchmarks', blocks: ['198.18.0.0/15'] },
    { use: 'a multicast or reserved address', blocks: ['224.0.0.0/3', 'ff00::/8'] },
];
const lists = special.map(({ use, blocks }) => {
    const list = new external_node_net_.BlockList();
    for (const block of blocks) {
        const [address = '', bits = ''] = block.split('/');
        list.addSubnet(address, Number(bits), familyOf(address));
    }
    return { use, list };
});
/** What an address is for when no public server can have it; undefined for a public one. Proxies with made-up answers and poisoned DNS show here. */
function specialUse({ address }) {
    return lists.find(({ list }) => list.check(address, familyOf(address)))?.use;
}
function familyOf(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/network/certificate.ts




/**
 * Looks at the certificate behind an open connection, closes it, and sends nothing: for a diagnosis only. Undefined where no TLS came about.
 */
async function inspectCertificate(socket, host) {
    const secure = (0,external_node_tls_.connect)({ socket, ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}), rejectUnauthorized: false });
    try {
        await (0,external_node_events_.once)(secure, 'secureConnect', { signal: AbortSignal.timeout(5000) });
        const chain = chainOf(secure.getPeerX509Certificate());
        const [leaf] = chain;
        if (leaf === undefined)
            return undefined;
        return {
            names: leaf.subjectAltName?.split(', ') ?? [],
            issuer: nameOf(leaf.issuer),
            from: new Date(leaf.validFrom),
            to: new Date(leaf.validTo),
            isPublic: endsAtPublicRoot(chain),
        };
    }
    catch {
        return undefined;
    }
    finally {
        secure.on('error', () => { });
        secure.destroy();
    }
}
function chainOf(leaf) {
    const chain = [];
    for (let next = leaf; next !== undefined; next = next.issuerCertificate) {
        if (chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256))
            break;
        chain.push(next);
    }
    return chain;
}
function endsAtPublicRoot(chain) {
    const last = chain.at(-1);
    if (last === undefined)
        return false;
    return external_node_tls_.rootCertificates.some((pem) => {
        const root = new external_node_crypto_.X509Certificate(pem);
        return root.fingerprint256 === last.fingerprint256 || (root.subject === last.issuer && last.verify(root.publicKey));
    });
}
/** The organization of a distinguished name, else its common name. */
function nameOf(distinguished) {
    const part = (key) => new RegExp(`^${key}=(.+)$`, 'm').exec(distinguished)?.[1];
    return part('O') ?? part('CN') ?? distinguished.replaceAll('\n', ', ');
}

// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(2632);
// EXTERNAL MODULE: ./src/network/dial.ts
var dial = __webpack_require__(3378);
;// CONCATENATED MODULE: ./src/network/families.ts

/** Connects to each address family on its own, side by side, and hangs up at once. Never rejects. */
function tryFamilies(addresses, port, timeoutMs) {
    const families = Map.groupBy(addresses, ({ family }) => family);
    return Promise.all([...families].map(async ([family, ours]) => {
        const started = performance.now();
        const error = await (0,dial/* dial */.z)(ours, port, timeoutMs).then((socket) => void socket.destroy(), (reason) => reason);
        return { family, addresses: ours.map(({ address }) => address), ms: performance.now() - started, error };
    }));
}

// EXTERNAL MODULE: ./src/network/sample.ts + 1 modules
var sample = __webpack_require__(1686);
;// CONCATENATED MODULE: ./src/checkup/path.ts






/** How long one address family may take when it is tried on its own. */
const familyMs = 3000;
/** Tries each address family and reads the certificate, also an untrusted one. Never rejects. */
async function lookClosely(network, url) {
    const [host, port] = [(0,env_proxies/* hostOf */.w4)(url), Number((0,env_proxies/* portOf */.HM)(url))];
    const proxy = network.proxyFor(url);
    const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined;
    const looked = network.open(url).then((socket) => inspectCertificate(socket, host), () => undefined);
    const [families, certificate] = await Promise.all([
        tryFamilies(resolution?.addresses ?? [], port, familyMs),
        url.protocol === 'https:' ? looked : undefined,
    ]);
    return { families, certificate };
}
/** The layers of one mirror from name to zip, one finding each, down to the one that fails. `isPublic` is set for mirrors that the whole world uses. */
function followPath(mirror, probe, closeup, network, isPublic) {
    const fault = probe.trouble && (0,trouble/* faultOfTrouble */.T)(probe.trouble, network);
    const findings = [];
    const proxy = network.proxyFor(mirror.url);
    const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`;
    for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip']) {
        const found = probe.layers[layer];
        if (found === null)
            continue;
        const detail = `${where}: ${found.detail}${closer[layer]?.(closeup) ?? ''} (${Math.round(found.ms)} ms)`;
        if (found.ok || fault === undefined)
            findings.push({ check: layer, ok: true, detail, advice: '' });
        else {
            const evidence = layer === 'tls' ? describeCertificate(closeup.certificate) : '';
            findings.push({
                check: layer,
                ok: false,
                cause: fault.cause,
                detail: `${fault.title}${evidence}`,
                advice: fault.advice,
            });
        }
        findings.push(...(warnings[layer]?.(mirror, closeup, isPublic) ?? []));
    }
    return findings;
}
/** What the closer look adds to a layer's detail. */
const closer = {
    tcp: ({ families }) => (families.length < 2 ? '' : ` · ${families.map(describeFamily).join(' · ')}`),
};
function describeFamily({ family, ms, error }) {
    return `IPv${family} ${error === undefined ? `${Math.round(ms)} ms` : (0,sample/* messageOf */.bD)(error)}`;
}
function describeCertificate(certificate) {
    if (certificate === undefined)
        return '';
    const { names, issuer, from, to } = certificate;
    const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`;
    return `: certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`;
}
/** What works, and is still worth knowing. */
const warnings = {
    dns(mirror, { families }, isPublic) {
        const odd = families.flatMap(({ addresses }) => addresses.map((address) => ({ address, use: specialUse({ address }) })));
        const first = isPublic ? odd.find(({ use }) => use !== undefined) : undefined;
        if (first === undefined)
            return [];
        const detail = `${mirror.url.host} resolves to ${first.address}, ${first.use}: the answer does not come from its operator`;
        const advice = 'A transparent proxy, a VPN or a poisoned resolver answers here. Where nobody meant to, ask another resolver.';
        return [{ check: 'dns', ok: true, detail, advice }];
    },
    tcp(mirror, { families }) {
        const broken = families.find(({ family, error }) => family === 6 && error !== undefined);
        const works = families.some(({ error }) => error === undefined);
        if (broken === undefined || !works)
            return [];
        const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${(0,sample/* messageOf */.bD)(broken.error)})`;
        const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.';
        return [{ check: 'tcp', ok: true, detail, advice }];
    },
    tls(mirror, { certificate }, isPublic) {
        if (certificate === undefined || certificate.isPublic || !isPublic)
            return [];
        const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, no public authority: TLS is intercepted`;
        const advice = 'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.';
        return [{ check: 'tls', ok: true, detail, advice }];
    },
};

;// CONCATENATED MODULE: ./src/checkup/mirrors.ts






const wellKnown = { path: 'golang.org/x/text', version: 'v0.3.0' };
/** A clock that is wrong by more than this makes certificates look expired, and is said. */
const tolerableSkewMs = 60_000;
/** Looks at every mirror side by side: the path to the preferred one layer by layer, the others in a line each. Stays below the time-out. */
async function checkMirrors(plan, network, options) {
    const end = new AbortController();
    const signal = AbortSignal.any([options.signal, end.signal]);
    const firstGroup = plan.mirrors[0]?.group;
    const patients = await Promise.all(plan.mirrors.map(async (mirror) => {
        const own = mirror.group === firstGroup ? options.sample : undefined;
        const probeOptions = {
            sample: own ?? wellKnown,
            zip: true,
            sumdb: options.sumdb,
            stallMs: options.timeoutMs,
            signal,
        };
        const probe = new network_probe/* Probe */.V(network, mirror.url, probeOptions);
        const deadline = (0,promises_.setTimeout)(options.timeoutMs, undefined, { signal: end.signal }).catch(() => { });
        const [closeup] = await Promise.all([lookClosely(network, mirror.url), Promise.race([probe.finished, deadline])]);
        probe.expire();
        return { mirror, probe, closeup };
    }));
    end.abort();
    options.signal.throwIfAborted();
    return {
        findings: [
            ...patients.flatMap((patient, index) => describe(patient, index === 0, network)),
            ...checkClock(patients),
        ],
        verdicts: patients.map((patient) => judge(patient, network)),
    };
}
function describe({ mirror, probe, closeup }, preferred, network) {
    const isPublic = (0,catalogue/* findInCatalogue */.c)(mirror.name) !== undefined;
    const fault = probe.trouble && (0,trouble/* faultOfTrouble */.T)(probe.trouble, network);
    // A stand-in that nobody has chosen may be out of reach: that is no fault of the set-up.
    if (mirror.origin === 'catalogue' && !preferred) {
        const state = fault === undefined ? `healthy, ${Math.round(probe.ms)} ms` : fault.title;
        return [{ check: 'stand-in', ok: true, detail: `${mirror.name}: ${state}`, advice: '' }];
    }
    if (preferred || fault !== undefined)
        return followPath(mirror, probe, closeup, network, isPublic);
    return [{ check: 'mirror', ok: true, detail: `${mirror.name}: healthy, ${Math.round(probe.ms)} ms`, advice: '' }];
}
function judge({ mirror, probe }, network) {
    const fault = probe.trouble && (0,trouble/* faultOfTrouble */.T)(probe.trouble, network);
    const time = `${Math.round(probe.ms)} ms`;
    const lacks = `Lacks ${probe.last === undefined ? 'the sample' : (0,version/* formatModule */.w)(probe.sample)}.`;
    const reason = fault === undefined ? (probe.state === 'lacks' ? lacks : `Healthy, ${time}.`) : `${fault.title} (${fault.cause}).`;
    return { url: mirror.name, group: mirror.group, healthy: probe.state === 'answers', reason, layers: probe.layers };
}
/** The clocks of servers against ours: they agree with one another, or ours is right. */
function checkClock(patients) {
    const skews = patients.flatMap(({ probe }) => probe.last?.clockSkewMs ?? []).toSorted((a, b) => a - b);
    const skew = skews[Math.floor(skews.length / 2)];
    if (skew === undefined)
        return [];
    if (Math.abs(skew) < tolerableSkewMs)
        return [{ check: 'clock', ok: true, detail: 'agrees with the mirrors', advice: '' }];
    const minutes = Math.round(Math.abs(skew) / 60_000);
    const detail = `this machine's clock is ${minutes} min ${skew > 0 ? 'behind' : 'ahead of'} the mirrors'`;
    return [
        {
            check: 'clock',
            ok: false,
            cause: 'tls_expired',
            detail,
            advice: 'Set the clock (NTP): certificates look expired or not yet valid.',
        },
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/checkup/module-cache.ts



const check = 'module cache';
/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9;
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000;
/** Whether go can write its module cache: owner, rights, free space and inodes. */
async function checkModuleCache(folder) {
    const existing = await nearestExisting(folder);
    const { uid, mode } = await (0,external_node_fs_promises_.stat)(existing);
    const writable = await (0,external_node_fs_promises_.access)(existing, external_node_fs_.constants.W_OK).then(() => true, () => false);
    const { bavail, bsize, ffree, files } = await (0,external_node_fs_promises_.statfs)(existing);
    const free = bavail * bsize;
    const inodes = files === 0 ? '' : `, ${ffree.toLocaleString('en')} inodes`;
    const state = existing === folder ? '' : ', not there yet';
    const detail = `${folder}${state}: owner ${uid}, ${(free / 1e9).toFixed(1)} GB${inodes} free`;
    if (!writable) {
        const advice = `Give the job's user (${process.getuid?.() ?? 'unknown'}) the folder with chown, or set GOMODCACHE to a folder of its own.`;
        return [{ check, ok: false, cause: 'fs_permission', detail: `${detail}; not writable`, advice }];
    }
    if (free < 1e6 || (files > 0 && ffree < 10)) {
        const advice = 'Free some space on that file system, or set GOMODCACHE to another one.';
        return [{ check, ok: false, cause: 'disk_full', detail, advice }];
    }
    const findings = [{ check, ok: true, detail, advice: '' }];
    if (free < scarceBytes || (files > 0 && ffree < scarceInodes)) {
        const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.';
        findings.push({ check, ok: true, detail: 'the file system is nearly full', advice });
    }
    // The sticky bit does not help: it protects names, not the content of open folders.
    if (process.platform !== 'win32' && (mode & 0o002) !== 0 && existing === folder) {
        const advice = `Anybody on this machine can change what later builds compile: chmod o-w ${folder}`;
        findings.push({ check, ok: true, detail: `${folder} is writable by everybody`, advice });
    }
    return findings;
}
async function nearestExisting(folder) {
    const exists = await (0,external_node_fs_promises_.stat)(folder).then(() => true, () => false);
    return exists || (0,external_node_path_.dirname)(folder) === folder ? folder : nearestExisting((0,external_node_path_.dirname)(folder));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/network/netrc.ts
var network_netrc = __webpack_require__(8502);
;// CONCATENATED MODULE: ./src/checkup/private.ts




const private_check = 'private modules';
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** How private modules would be fetched: git, and what it and go have for credentials. Nothing is asked of any host. */
async function checkPrivate(go, patterns, env, directory) {
    const all = [go.GONOPROXY || go.GOPRIVATE, ...patterns]
        .filter((pattern) => pattern !== '' && pattern !== 'none')
        .join(',');
    const git = (...args) => run('git', args, { cwd: directory, env: { ...env, GIT_TERMINAL_PROMPT: '0' }, timeout: 5000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    if (all === '')
        return [{ check: private_check, ok: true, detail: 'none (GOPRIVATE is empty)', advice: '' }];
    const version = await git('--version');
    if (version === undefined) {
        const detail = `${all} would be fetched with git, and there is no git`;
        return [
            {
                check: private_check,
                ok: false,
                cause: 'vcs_tool_missing',
                detail,
                advice: 'Install git, or serve these modules by a GOPROXY.',
            },
        ];
    }
    const netrc = (0,network_netrc/* findNetrc */.kE)(env);
    const helper = await git('config', '--get-all', 'credential.helper');
    const rewrites = await git('config', '--get-regexp', '^url\\..*\\.insteadof$');
    const headers = await git('config', '--name-only', '--get-regexp', '^http\\..*extraheader$');
    const found = [
        (0,external_node_fs_.existsSync)(netrc) ? 'netrc' : '',
        helper ? 'a git credential helper' : '',
        rewrites ? 'git insteadOf rules' : '',
        headers ? 'a git extraheader' : '',
        env['SSH_AUTH_SOCK'] ? 'an ssh agent' : '',
        go.GOAUTH === '' || go.GOAUTH === 'netrc' ? '' : 'GOAUTH',
    ].filter((name) => name !== '');
    const detail = `${all} by ${version.replace('git version', 'git')}, credentials: ${found.join(', ') || 'none'}`;
    const advice = found.length > 0
        ? ''
        : 'Without credentials only public repositories can be read: add a netrc line for the host, or a git insteadOf rule with a token.';
    return [{ check: private_check, ok: true, detail, advice }];
}

// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(3482);
;// CONCATENATED MODULE: ./src/checkup/settings.ts

/** The settings that decide where modules come from, in the order in which people think of them. */
const shown = ['GOPROXY', 'GOSUMDB', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'];
const origins = { environment: 'environment', file: 'go env -w', default: 'default' };
/** What the settings are and where each comes from, and those that will bite later although nothing fails yet. */
function checkSettings(go) {
    const values = shown
        // GONOPROXY and GONOSUMDB follow GOPRIVATE unless somebody set them.
        .filter((name) => go[name] !== '' && (name === 'GOPROXY' || name === 'GOSUMDB' || go.origins[name] !== 'default'))
        .map((name) => `${name}=${safe(name, go[name])} (${origins[go.origins[name]]})`);
    return [{ check: 'settings', ok: true, detail: values.join(' · '), advice: '' }, ...warnOfSettings(go)];
}
/** Set-ups that work until the day they do not. Each warning says what will happen and what to do. */
function warnOfSettings(go) {
    const warnings = [warnOfList(go), warnOfSumdb(go), warnOfInsecure(go), warnOfFlags(go)];
    return warnings.filter((warning) => warning !== undefined);
}
function warnOfList(go) {
    const entries = (0,goproxy/* parseGoproxy */.Ms)(go.GOPROXY);
    const [first, second] = entries;
    if (first?.kind === 'off') {
        const detail = 'GOPROXY=off: go downloads nothing but GOPRIVATE modules, and fails for all that is not in the module cache';
        const advice = 'Set GOPROXY to a mirror, or keep it and fill the module cache before this step.';
        return { check: 'settings', ok: true, detail, advice };
    }
    if (first?.kind !== 'proxy' || first.separator !== ',' || second === undefined || go.origins.GOPROXY === 'default')
        return undefined;
    const next = 'url' in second ? second.url.host : second.kind;
    const detail = `GOPROXY: the "," after ${first.url.host} means that go asks ${next} only after 404 and 410, not when ${first.url.host} is down`;
    const advice = second.kind === 'proxy'
        ? 'Where both may see the same module names, write "|" in GOPROXY, or list them in the mirrors input.'
        : '';
    return advice === '' ? undefined : { check: 'settings', ok: true, detail, advice };
}
function warnOfSumdb(go) {
    if (go.GOSUMDB !== 'off')
        return undefined;
    const detail = 'GOSUMDB=off: modules that go.sum does not name yet are accepted unchecked, and Go toolchains are not downloaded';
    const advice = 'Unset GOSUMDB, and set GOPRIVATE (or GONOSUMDB) for the modules that the public database must not know.';
    return { check: 'settings', ok: true, detail, advice };
}
function warnOfInsecure(go) {
    if (go.GOINSECURE === '')
        return undefined;
    const detail = `GOINSECURE=${go.GOINSECURE}: go accepts any certificate and plain http for these modules`;
    const advice = 'Install the certificate authority of that host on the machine, or name it in SSL_CERT_FILE, and unset GOINSECURE.';
    return { check: 'settings', ok: true, detail, advice };
}
/** Flags in GOFLAGS that change what a download does. */
const risky = {
    '-mod=vendor': {
        what: 'go build reads the vendor folder only, while go mod download fetches modules that nothing uses',
        advice: 'Skip the download where the vendor folder is used.',
    },
    '-mod=mod': {
        what: 'go commands may change go.mod and go.sum, and fail in a workspace',
        advice: 'Remove it from GOFLAGS, and run go mod tidy when requirements change.',
    },
};
function warnOfFlags(go) {
    const found = go.GOFLAGS.split(/\s+/).find((flag) => risky[flag] !== undefined);
    const known = risky[found ?? ''];
    if (found === undefined || known === undefined)
        return undefined;
    return { check: 'settings', ok: true, detail: `GOFLAGS holds ${found}: ${known.what}`, advice: known.advice };
}
/** GOPROXY without credentials; the other settings hold none. */
function safe(name, value) {
    if (name !== 'GOPROXY' || !value.includes('@'))
        return value;
    return value
        .split(/([,|])/)
        .map((word) => {
        const entry = /^[,|]$/.test(word) || word.trim() === '' ? undefined : (0,goproxy/* parseGoproxy */.Ms)(word)[0];
        if (entry === undefined || !('url' in entry) || !(0,goproxy/* hasCredentials */.Lk)(entry))
            return word;
        return (0,goproxy/* withoutCredentials */.ri)(entry).url.href;
    })
        .join('');
}

// EXTERNAL MODULE: ./src/causes/table.ts + 18 modules
var table = __webpack_require__(1016);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(910);
;// CONCATENATED MODULE: ./src/checkup/sumdb.ts



const sumdb_check = 'checksum database';
/** Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself. */
async function checkSumdb(sumdb, verdicts, network, options) {
    const { name } = sumdb;
    const through = sumdb.pinned ? undefined : verdicts.find(({ layers }) => layers.sumdb?.detail.startsWith('passes'));
    const direct = await askDirectly(network, sumdb.direct, options);
    const own = direct === undefined ? `${sumdb.direct.host} answers` : `${sumdb.direct.host} does not answer (${direct})`;
    const parts = [through === undefined ? '' : `passed on by ${through.url}`, own].filter((part) => part !== '');
    const detail = `${name}: ${parts.join(' · ')}`;
    if (through !== undefined || direct === undefined)
        return [{ check: sumdb_check, ok: true, detail, advice: '' }];
    // The advice names what the download would run into.
    const { advice } = (0,table/* faultOf */.Kl)('sumdb_unreachable', { text: detail, url: sumdb.direct.href });
    return [{ check: sumdb_check, ok: false, cause: 'sumdb_unreachable', detail, advice }];
}
/** Why the database itself cannot be asked; undefined where it can. */
async function askDirectly(network, url, { timeoutMs, signal }) {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
        const latest = new URL(`${url.href.replace(/\/$/, '')}/latest`);
        const reply = await (0,send/* send */.t)(network, latest, { stallMs: timeoutMs, signal: AbortSignal.any([signal, deadline]) });
        reply.body.on('error', () => { }).destroy();
        return reply.status === 200 ? undefined : String(reply.status);
    }
    catch (error) {
        return deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : (0,sample/* messageOf */.bD)(error);
    }
}

// EXTERNAL MODULE: ./src/go/env.ts
var go_env = __webpack_require__(1869);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(5393);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(2409);
// EXTERNAL MODULE: ./src/project/project.ts + 3 modules
var project_project = __webpack_require__(3314);
;// CONCATENATED MODULE: ./src/toolchain/sumdb/note.ts

/** Text that should be a verifier key or a signed note, and is not. */
class NoteError extends Error {
    name = 'NoteError';
}
/** The first byte of an encoded key: golang.org/x/mod/sumdb/note knows this algorithm only. */
const ed25519 = 1;
/** What comes before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
/** More signatures than anybody has use for; note.Open has the same limit. */
const mostSignatures = 100;
/**
 * Reads a verifier key: `name+hash+key`, as GOSUMDB holds it.
 * @throws {NoteError} where it is malformed, or the hash is not that of the key
 */
function parseVerifier(text) {
    const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/i.exec(text) ?? [];
    if (name === undefined || hash === undefined || encoded === undefined)
        throw new NoteError('malformed verifier key');
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes[0] !== ed25519 || bytes.length !== 33)
        throw new NoteError('the verifier key is not an Ed25519 key');
    const keyId = (0,external_node_crypto_.createHash)('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE();
    if (keyId !== Number.parseInt(hash, 16))
        throw new NoteError('the hash in the verifier key is not that of the key');
    const key = (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes.subarray(1)]), format: 'der', type: 'spki' });
    return { name, keyId, key };
}
/**
 * The text of a signed note, after its signature by `verifier` was found good. Signatures by others are passed over.
 * @throws {NoteError} where the note is malformed, not signed by the verifier, or the signature is wrong
 */
function openNote(note, verifier) {
    const end = note.lastIndexOf('\n\n');
    if (end < 0 || note.at(-1) !== 0x0a || end + 2 === note.length)
        throw new NoteError('malformed note');
    const text = note.subarray(0, end + 1);
    const lines = note
        .subarray(end + 2, -1)
        .toString('utf8')
        .split('\n');
    if (lines.length > mostSignatures)
        throw new NoteError('a note with too many signatures');
    let signed = false;
    for (const line of lines) {
        const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
        if (name === undefined || encoded === undefined)
            throw new NoteError('a note with a malformed signature');
        const signature = Buffer.from(encoded, 'base64');
        if (signature.length < 5)
            throw new NoteError('a note with a malformed signature');
        if (name !== verifier.name || signature.readUInt32BE() !== verifier.keyId)
            continue;
        if (!verify(null, text, verifier.key, signature.subarray(4))) {
            throw new NoteError(`invalid signature for key ${name}+${verifier.keyId.toString(16).padStart(8, '0')}`);
        }
        signed = true;
    }
    if (!signed)
        throw new NoteError(`a note that ${verifier.name} has not signed`);
    return text.toString('utf8');
}

;// CONCATENATED MODULE: ./src/toolchain/sumdb/setting.ts

/** The keys that the go command has built in (cmd/go/internal/modfetch/key.go), so that GOSUMDB may hold a mere name. */
const builtIn = {
    'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};
const standard = 'sum.golang.org';
/** Another address of the same database, reachable from mainland China. */
const chineseAlias = 'sum.golang.google.cn';
/**
 * Reads a GOSUMDB value: a known name, a verifier key, either with a URL. Toolchains are verified whatever it says, as no
 * go.sum vouches for them: `off` and an empty value mean the standard database.
 * @throws {NoteError} where the key is no key
 * @throws {TypeError} where there are too many words, or the URL or the name is none
 */
function parseSumdb(value) {
    const text = value === chineseAlias ? `${standard} https://${chineseAlias}` : value;
    const [key = standard, address, ...more] = text.split(/\s+/).filter((word) => word !== '');
    if (more.length > 0)
        throw new TypeError('GOSUMDB holds more than a key and a URL');
    const verifier = parseVerifier(builtIn[key === 'off' ? standard : key] ?? key);
    const direct = new URL(address ?? `https://${verifier.name}`);
    if (address === undefined && `${direct.host}${direct.pathname.replace(/\/$/, '')}` !== verifier.name) {
        throw new TypeError(`"${verifier.name}" is not a host or a host with a path`);
    }
    return { verifier, direct, pinned: address !== undefined };
}

;// CONCATENATED MODULE: ./src/doctor.ts














/**
 * Looks at everything that a download of the modules of `directory` depends on, downloads nothing, and says what it saw, in the order in which a
 * download would meet it. Never throws for what it finds; only the signal ends it early.
 */
async function doctor(directory, config, env, signal) {
    const go = await (0,go_env/* readGoEnv */.o)(directory, env, signal).catch(asDiagnosis('go'));
    if ('check' in go)
        return report([go], [], undefined);
    const project = await (0,project_project/* readProject */.W)(directory, {
        env,
        goEnv: go,
        root: directory,
        private: config.private,
        signal,
    }).catch(asDiagnosis('project'));
    const planned = doctor_plan(config, go);
    const findings = [{ check: 'go', ok: true, detail: `go ${go.version} in ${go.GOROOT}`, advice: '' }];
    if ('check' in planned)
        return report([...findings, planned], [], go);
    const network = (0,network_network/* openNetwork */.X)({
        env,
        goauth: go.GOAUTH,
        credentials: planned.credentials,
        connectTimeoutMs: config.preflightTimeout,
    });
    try {
        findings.push(...('check' in project ? [project] : []), ...checkSettings(go), ...checkEnvProxies(network.envProxies));
        const sample = 'check' in project ? undefined : sampleOf(project.needs);
        const sumdb = sumdbOf(go);
        const probing = { sample, sumdb: sumdb?.name, timeoutMs: config.preflightTimeout, signal };
        const mirrors = await checkMirrors(planned.plan, network, probing);
        findings.push(...mirrors.findings);
        if (sumdb !== undefined)
            findings.push(...(await checkSumdb(sumdb, mirrors.verdicts, network, probing)));
        findings.push(...(await checkPrivate(go, config.private, env, directory)), ...(await checkModuleCache(go.GOMODCACHE)));
        return report(findings, mirrors.verdicts, go);
    }
    finally {
        await network.close();
    }
}
/** A go.mod that cannot be read is worth saying, and no reason to stop looking. */
function asDiagnosis(check) {
    return (error) => {
        if (!(error instanceof fault_error/* FaultError */.V))
            throw error;
        const { cause, title, advice } = error.fault;
        return { check, ok: false, cause, detail: title, advice };
    };
}
function doctor_plan(config, go) {
    try {
        return (0,plan/* planMirrors */.K)(config.mirrors, { value: go.GOPROXY, unchanged: go.origins.GOPROXY === 'default' });
    }
    catch (error) {
        if (!(error instanceof goproxy/* GoproxyError */.PF))
            throw error;
        return {
            check: 'settings',
            ok: false,
            cause: 'goproxy_invalid',
            detail: error.message,
            advice: 'Correct GOPROXY where it is set.',
        };
    }
}
/** The database that GOSUMDB names; undefined when it is off (said with the settings), or unreadable, which go itself explains best. */
function sumdbOf(go) {
    if (go.GOSUMDB === 'off')
        return undefined;
    try {
        const { verifier, direct, pinned } = parseSumdb(go.GOSUMDB);
        return { name: verifier.name, direct, pinned };
    }
    catch {
        return undefined;
    }
}
/** The project's public modules, of which any will do. */
function sampleOf(needs) {
    return needs.zips[0];
}
function report(findings, mirrors, go) {
    const main = findings.find(({ ok }) => !ok);
    const settings = go_env/* goVariables */.y.flatMap((name) => (go?.[name] ? [[name, (0,redact/* redactText */.R)(go[name])]] : []));
    return {
        schema: 1,
        healthy: main === undefined,
        cause: main === undefined ? null : (main.cause ?? 'unknown'),
        findings: findings.map(({ check, ok, detail, advice }) => ({ check, ok, detail: (0,redact/* redactText */.R)(detail), advice })),
        mirrors,
        go: { version: go?.version ?? '', env: Object.fromEntries(settings) },
    };
}


/***/ })

};
