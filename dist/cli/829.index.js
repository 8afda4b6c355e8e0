export const id = 829;
export const ids = [829];
export const modules = {

/***/ 1829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(875);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(4627);
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
// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var candidate = __webpack_require__(3965);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(3797);
// EXTERNAL MODULE: ./src/mirrors/trouble.ts
var trouble = __webpack_require__(1567);
// EXTERNAL MODULE: ./src/module/version.ts
var version = __webpack_require__(1880);
// EXTERNAL MODULE: ./src/network/probe.ts + 1 modules
var network_probe = __webpack_require__(4749);
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
/**
 * What an address is for when no public server can have it; undefined for a public one. Proxies with made-up answers
 * and poisoned DNS show here.
 */
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
 * Looks at the certificate behind an open connection, closes it, and sends nothing: for a diagnosis only. Undefined
 * where no TLS came about.
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
var env_proxies = __webpack_require__(2812);
// EXTERNAL MODULE: ./src/network/dial.ts
var dial = __webpack_require__(4878);
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
var sample = __webpack_require__(2937);
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
/**
 * The layers of one mirror from name to zip, one finding each, down to the one that fails. `isPublic` is set for
 * mirrors that the whole world uses.
 */
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
            const evidence = layer === 'tls' ? describeCertificate(closeup.certificate) : describeReply(probe);
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
/** What came instead of a file: people recognise their portal by its title. */
function describeReply({ trouble }) {
    return trouble?.kind === 'reply' ? `: ${trouble.text}` : '';
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







/** A clock that is wrong by more than this makes certificates look expired, and is said. */
const tolerableSkewMs = 60_000;
/**
 * Looks at every mirror side by side: the path to the preferred one layer by layer, the others in a line each. Stays
 * below the time-out.
 */
async function checkMirrors(plan, network, options) {
    const end = new AbortController();
    const signal = AbortSignal.any([options.signal, end.signal]);
    const firstGroup = plan.mirrors[0]?.group;
    const patients = await Promise.all(plan.mirrors.map(async (mirror) => {
        const own = mirror.group === firstGroup ? options.sample : undefined;
        const probeOptions = {
            sample: own ?? candidate/* wellKnown */.K,
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
        sumdbBy: patients.find(({ probe }) => probe.offersSumdb)?.mirror.name,
    };
}
function describe({ mirror, probe, closeup }, preferred, network) {
    const known = (0,catalogue/* findInCatalogue */.c)(mirror.name);
    const fault = probe.trouble && (0,trouble/* faultOfTrouble */.T)(probe.trouble, network);
    // A stand-in that nobody has chosen may be out of reach: that is no fault of the set-up.
    if (mirror.origin === 'catalogue' && !preferred) {
        const state = fault === undefined ? `healthy, ${Math.round(probe.ms)} ms` : fault.title;
        return [
            {
                check: 'stand-in',
                ok: true,
                detail: `${mirror.name} (${known?.operator}, ${known?.region}): ${state}`,
                advice: '',
            },
        ];
    }
    if (preferred || fault !== undefined)
        return followPath(mirror, probe, closeup, network, known !== undefined);
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
var network_netrc = __webpack_require__(8754);
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
var goproxy = __webpack_require__(7262);
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
var table = __webpack_require__(7145);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(9218);
;// CONCATENATED MODULE: ./src/checkup/sumdb.ts



const sumdb_check = 'checksum database';
/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself.
 * `checkup` is that of the mirrors, which goes on meanwhile.
 */
async function checkSumdb(sumdb, checkup, network, options) {
    const { name } = sumdb;
    const [{ sumdbBy }, direct] = await Promise.all([checkup, askDirectly(network, sumdb.direct, options)]);
    const through = sumdb.pinned ? undefined : sumdbBy;
    const own = direct === undefined ? `${sumdb.direct.host} answers` : `${sumdb.direct.host} does not answer (${direct})`;
    const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '');
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
        const reply = await (0,send/* send */.tN)(network, latest, { stallMs: timeoutMs, signal: AbortSignal.any([signal, deadline]) });
        (0,send/* discard */.vf)(reply);
        return reply.status === 200 ? undefined : String(reply.status);
    }
    catch (error) {
        return deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : (0,sample/* messageOf */.bD)(error);
    }
}

// EXTERNAL MODULE: ./src/go/env.ts
var go_env = __webpack_require__(5417);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(7893);
// EXTERNAL MODULE: ./src/network/network.ts + 7 modules
var network_network = __webpack_require__(2070);
// EXTERNAL MODULE: ./src/project/project.ts + 3 modules
var project_project = __webpack_require__(4632);
// EXTERNAL MODULE: ./src/toolchain/sumdb/setting.ts
var setting = __webpack_require__(3249);
;// CONCATENATED MODULE: ./src/doctor.ts














/**
 * Looks at everything that a download of the modules of `directory` depends on, downloads nothing, and says what it
 * saw, in the order in which a download would meet it. Never throws for what it finds; only the signal ends it early.
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
        const checkup = checkMirrors(planned.plan, network, probing);
        const asked = sumdb === undefined ? [] : checkSumdb(sumdb, checkup, network, probing);
        const [mirrors, database] = await Promise.all([checkup, asked]);
        findings.push(...mirrors.findings, ...database);
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
        // Somebody may look at a machine without a project at hand.
        return { check, ok: cause === 'no_gomod', cause, detail: title, advice };
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
/**
 * The database that GOSUMDB names; undefined when it is off (said with the settings), or unreadable, which go itself
 * explains best.
 */
function sumdbOf(go) {
    if (go.GOSUMDB === 'off')
        return undefined;
    try {
        const { verifier, direct, pinned } = (0,setting/* parseSumdb */.N)(go.GOSUMDB);
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


/***/ }),

/***/ 5417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readGoEnv),
/* harmony export */   y: () => (/* binding */ goVariables)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3671);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8482);



/** The settings of the go command that matter to a download. */
const goVariables = [
    'GOVERSION',
    'GOOS',
    'GOARCH',
    'GOPROXY',
    'GOSUMDB',
    'GOPRIVATE',
    'GONOPROXY',
    'GONOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
    'GOFLAGS',
    'GOTOOLCHAIN',
    'GOMODCACHE',
    'GOENV',
    'GOROOT',
    'GOMOD',
    'GOWORK',
];
/**
 * Asks the go command for its settings. Never downloads a toolchain, whatever the go.mod asks for.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
async function readGoEnv(directory, env, signal) {
    const options = { directory, env, signal };
    const json = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askGo */ .I)(['env', '-json', ...goVariables], options);
    const values = JSON.parse(json);
    // In exactly this form go answers about GOTOOLCHAIN without obeying it; askGo itself has set it to `local`.
    const toolchain = (await (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runGo */ .a)(['env', 'GOTOOLCHAIN'], options)).output.trim();
    const version = values['GOVERSION'] || (await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askGo */ .I)(['version'], options));
    const written = await readWritten(values['GOENV'] ?? '');
    const origin = (name) => (env[name] ? 'environment' : written.has(name) ? 'file' : 'default');
    const effective = { ...values, GOTOOLCHAIN: toolchain, GOVERSION: version };
    return {
        ...each((name) => effective[name] ?? ''),
        version: /go(\d[\w.]*)/.exec(version)?.[1] ?? version,
        origins: each(origin),
    };
}
/** The names that `go env -w` has set: one `NAME=value` a line. */
async function readWritten(file) {
    const text = file === '' || file === 'off' ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return new Set(Array.from(text.matchAll(/^([A-Z0-9_]+)=./gm), ([, name = '']) => name));
}
function each(value) {
    return Object.fromEntries(goVariables.map((name) => [name, value(name)]));
}


/***/ }),

/***/ 3965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ wellKnown),
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/** Asked for where the project's own modules are nobody's business. */
const wellKnown = { path: 'golang.org/x/text', version: 'v0.3.0' };
/**
 * How a mirror stands. One that nobody has asked yet is no reason to wait, and no choice either; one that lacks a module that
 * nobody needs has answered.
 */
function stateOf({ probe, sample }) {
    return probe?.state === 'lacks' && sample === wellKnown ? 'answers' : (probe?.state ?? 'pending');
}


/***/ }),

/***/ 1567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ faultOfTrouble)
/* harmony export */ });
/* harmony import */ var _causes_seen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4399);
/* harmony import */ var _causes_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7145);


/** What a request to a mirror ran into, as a fault. */
function faultOfTrouble(trouble, network) {
    const seen = see(trouble, { url: trouble.url, proxy: network.proxyFor(trouble.url) });
    return (0,_causes_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(seen.cause, { text: seen.text, url: trouble.url.href, host: trouble.url.hostname });
}
function see(trouble, at) {
    if (trouble.kind === 'error')
        return (0,_causes_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seeError */ .kK)(trouble.error, at);
    if (trouble.kind === 'status')
        return (0,_causes_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seeStatus */ .W5)(trouble.status, trouble.headers, trouble.text, at);
    return (0,_causes_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seeBadReply */ .RE)(trouble.text, at);
}


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ Probe)
});

// EXTERNAL MODULE: ./src/network/sample.ts + 1 modules
var sample = __webpack_require__(2937);
// EXTERNAL MODULE: ../../../work/main/node_modules/undici/index.js
var undici = __webpack_require__(9714);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(2812);
// EXTERNAL MODULE: ./src/network/tunnel.ts
var tunnel = __webpack_require__(8741);
;// CONCATENATED MODULE: ./src/network/waiting.ts



/** What is waited for after this event; `after` is the layer that follows when a connection has been made. */
function advance(event, place, after) {
    const next = event.state === 'begun' ? event : { layer: after, target: place.hostname };
    return { layer: next.layer, target: next.target, place, since: performance.now() };
}
/**
 * The error of a layer that said nothing until the time was up, as the layer itself would have raised it later. Behind a
 * proxy of the environment, a connection that is not made yet is the proxy's affair.
 */
function silence(waiting, ms, proxy) {
    const error = silenceOf(waiting, `no answer within ${(ms / 1000).toFixed(1)} s`);
    const { layer, target, place } = waiting;
    const isTunnel = target === (0,env_proxies/* hostOf */.w4)(place);
    const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel);
    if (proxy === undefined || !isConnecting)
        return error;
    return new tunnel/* ProxyError */.T6(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel });
}
function silenceOf({ layer, target, place }, text) {
    if (layer === 'dns') {
        return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target });
    }
    if (layer === 'tcp') {
        const port = Number((0,env_proxies/* portOf */.HM)(place));
        return Object.assign(new undici/* errors */.sO.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port });
    }
    if (layer === 'tls')
        return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' });
    return new undici/* errors */.sO.HeadersTimeoutError(`${layer}: ${text}`);
}

;// CONCATENATED MODULE: ./src/network/probe.ts


const states = { given: 'answers', refused: 'answers', lacked: 'lacks', failed: 'failed' };
/**
 * A look at a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are asked for at once: one after the other they would take three times as long where the mirror is far away. The
 * probe can be looked at any time: a mirror that has not answered when somebody else has is not waited for.
 */
class Probe {
    layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
    /** Ends when the state is no longer pending; never rejects. */
    settled;
    /** Ends when there is nothing more to learn; never rejects. */
    finished;
    #state = 'pending';
    #last;
    #trouble;
    #offersSumdb = false;
    #settledMs;
    #firstConnection;
    #mod;
    #zip;
    #unwatch;
    #started = performance.now();
    #network;
    #mirror;
    #options;
    constructor(network, mirror, options) {
        this.#network = network;
        this.#mirror = mirror;
        this.#options = options;
        this.#mod = { layer: 'dns', target: mirror.hostname, place: mirror, since: this.#started };
        this.#zip = { ...this.#mod, layer: 'zip' };
        this.#unwatch = [network.watch(mirror, (event, connection) => this.#note(event, connection))];
        this.settled = this.#walk();
        this.finished = Promise.all([this.settled, this.#walkSumdb(options.sumdb)]).then(() => {
            for (const stop of this.#unwatch)
                stop();
        });
    }
    /** What was asked for. */
    get sample() {
        return this.#options.sample;
    }
    get state() {
        return this.#state;
    }
    /** From the start to the answer; to now while pending. */
    get ms() {
        return this.#settledMs ?? performance.now() - this.#started;
    }
    /** The answer that decided: its status, the host behind the redirect, the server's clock. */
    get last() {
        return this.#last;
    }
    /** Whether the mirror passes the checksum database on; false until it has said so. */
    get offersSumdb() {
        return this.#offersSumdb;
    }
    get trouble() {
        return this.#trouble;
    }
    /** Ends a pending probe: the layer at work has been silent for the whole time there was. */
    expire() {
        if (this.#state !== 'pending')
            return;
        const waiting = this.layers.http === null ? this.#mod : this.#zip;
        const ms = performance.now() - waiting.since;
        const error = silence(waiting, ms, this.#network.proxyFor(waiting.place));
        // What is behind a redirect belongs to the zip, whatever layer is silent there.
        this.layers[waiting.place === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message };
        this.#trouble = { kind: 'error', url: waiting.place, error };
        this.#settle('failed');
    }
    async #walk() {
        const asked = [this.#take('mod'), ...(this.#options.zip ? [this.#take('zip')] : [])];
        for (const [index, sample] of asked.entries()) {
            const found = await sample;
            if (this.#state !== 'pending' || this.#options.signal.aborted)
                return;
            this.#record(index === 0 ? 'http' : 'zip', found);
            if (found.answer !== 'given' || index === asked.length - 1)
                return this.#conclude(found);
        }
    }
    #take(kind) {
        const file = { ...this.#options.sample, kind };
        const onHop = (url) => kind === 'zip' && this.#followHop(url);
        return (0,sample/* takeSample */.ov)(this.#network, this.#mirror, file, { ...this.#options, onHop });
    }
    #record(layer, { answer, ms, detail }) {
        const connection = [this.layers.dns, this.layers.tcp, this.layers.tls];
        // A failure below HTTP already stands in its own layer.
        if (connection.some((known) => known?.ok === false))
            return;
        const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0);
        this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail };
    }
    #conclude(found) {
        this.#last = found;
        this.#trouble = found.trouble;
        this.#settle(states[found.answer]);
    }
    async #walkSumdb(name) {
        if (name === undefined)
            return;
        const { ok, offered, ms, detail } = await (0,sample/* askSumdb */.zC)(this.#network, this.#mirror, name, this.#options);
        await this.settled;
        if (this.#state === 'failed' || this.#options.signal.aborted)
            return;
        this.layers.sumdb = { ok, ms, detail };
        this.#offersSumdb = offered;
    }
    #note(event, connection) {
        this.#firstConnection ??= connection;
        // The other connections tell the same.
        if (connection !== this.#firstConnection || this.#state !== 'pending')
            return;
        this.#mod = advance(event, this.#mirror, 'http');
        if (event.state === 'begun')
            return;
        const ok = event.state === 'done';
        this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : (0,sample/* messageOf */.bD)(event.error) };
    }
    #followHop(url) {
        this.#zip = { layer: 'zip', target: url.hostname, place: url, since: performance.now() };
        const watch = (event) => {
            this.#zip = advance(event, url, 'zip');
        };
        this.#unwatch.push(this.#network.watch(url, watch));
    }
    #settle(state) {
        this.#state = state;
        this.#settledMs = performance.now() - this.#started;
    }
}


/***/ }),

/***/ 2937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zC: () => (/* binding */ askSumdb),
  bD: () => (/* binding */ messageOf),
  ov: () => (/* binding */ takeSample)
});

// EXTERNAL MODULE: ./src/module/file.ts
var module_file = __webpack_require__(1352);
;// CONCATENATED MODULE: ./src/network/page.ts
/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
function isPage(text) {
    return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text);
}
/** What came instead of a file, by the title of the page where it has one, so that people recognise their portal. */
function describePage(text) {
    if (text.trim() === '')
        return 'an empty reply';
    const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim();
    if (title !== undefined)
        return `an HTML page titled "${title}"`;
    return isPage(text) ? 'an HTML page' : JSON.stringify(text.slice(0, 60));
}

// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(9218);
;// CONCATENATED MODULE: ./src/network/sample.ts



/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000;
const textLimit = 2000;
/** Asks a mirror for a `.mod` or for the first bytes of a zip, and says what came. Never rejects. */
async function takeSample(network, mirror, file, options) {
    const url = below(mirror, (0,module_file/* filePath */.s)(file));
    const started = performance.now();
    const since = () => performance.now() - started;
    let place = url;
    const onHop = (hop) => {
        place = hop;
        options.onHop?.(hop);
    };
    const nothing = { status: 0, host: url.host, clockSkewMs: undefined };
    try {
        const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {};
        const reply = await (0,send/* send */.tN)(network, url, { ...options, headers, onHop });
        const clockSkewMs = skewOf(reply, started);
        const text = await readStart(reply, file.kind === 'zip' ? 4 : textLimit);
        return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs };
    }
    catch (error) {
        const trouble = { kind: 'error', url: place, error };
        return { ...nothing, answer: 'failed', ms: since(), detail: messageOf(error), trouble };
    }
}
/** Whether the mirror passes the checksum database on, as the go command asks it. Never rejects. */
async function askSumdb(network, mirror, name, options) {
    const started = performance.now();
    const since = () => performance.now() - started;
    try {
        const reply = await (0,send/* send */.tN)(network, below(mirror, `sumdb/${name}/supported`), options);
        (0,send/* discard */.vf)(reply);
        if (reply.status === 200)
            return { ok: true, offered: true, ms: since(), detail: `passes ${name} on` };
        // Not-found sends go to the database itself; anything else makes every lookup fail.
        const ok = reply.status === 404 || reply.status === 410;
        return {
            ok,
            offered: false,
            ms: since(),
            detail: ok ? `leaves ${name} to go itself` : `${reply.status} for ${name}`,
        };
    }
    catch (error) {
        return { ok: false, offered: false, ms: since(), detail: messageOf(error) };
    }
}
/** The message of an error in one line. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
function judge(reply, text, file, mirror) {
    const { status, url } = reply;
    const detail = `${status} from ${url.host}`;
    if (status === 404 || status === 410)
        return { answer: 'lacked', detail, trouble: undefined };
    // A store behind a redirect that says 403 is a blocked or expired link, not the mirror's own refusal.
    if (url.host === mirror.host && (status === 401 || status === 403))
        return { answer: 'refused', detail, trouble: undefined };
    if (status !== 200 && status !== 206) {
        return { answer: 'failed', detail, trouble: { kind: 'status', url, status, headers: reply.headers, text } };
    }
    const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !isPage(text);
    if (good)
        return { answer: 'given', detail, trouble: undefined };
    const instead = `${describePage(text)} instead of a .${file.kind} file`;
    return { answer: 'failed', detail: `${instead} from ${url.host}`, trouble: { kind: 'reply', url, text: instead } };
}
/** The first bytes of the body; the rest is not waited for. */
async function readStart(reply, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
function skewOf(reply, started) {
    const theirs = Date.parse(reply.headers['date'] ?? '');
    if (Number.isNaN(theirs))
        return undefined;
    const ours = Date.now();
    const blur = performance.now() - started + dateResolutionMs;
    const skew = theirs - ours;
    return Math.abs(skew) <= blur ? 0 : skew;
}
/** As go writes it: `@` and `+` stand as they are. */
function below(mirror, path) {
    const encoded = encodeURI(path).replaceAll('!', '%21');
    return new URL(`${mirror.href.replace(/\/$/, '')}/${encoded}`);
}


/***/ })

};
