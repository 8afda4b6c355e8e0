export const id = 922;
export const ids = [922];
export const modules = {

/***/ 88325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classify),
/* harmony export */   u: () => (/* binding */ classifyAll)
/* harmony export */ });
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27142);
/* harmony import */ var _log_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62252);


/** The main fault in what one go command printed; of cause `unknown` if no rule of the table knows it. */
function classify(output) {
    return classifyAll(output).main;
}
/** All faults in what one go command printed, and the main one. */
function classifyAll(output) {
    const reader = new _log_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .LogReader */ .w();
    reader.push(Buffer.from(output));
    const faults = reader.endOfGoOutput();
    const [main = (0,_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unknown', { text: '' })] = faults;
    return { main, faults };
}


/***/ }),

/***/ 34977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(62652);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(88507);
// EXTERNAL MODULE: ./src/network/network.ts + 9 modules
var network_network = __webpack_require__(86374);
// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/project/project.ts + 3 modules
var project_project = __webpack_require__(15506);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
;// CONCATENATED MODULE: ./src/commands/doctor/check-env-proxies.ts
/** Which proxies of the environment are in force for go, and which variables only look as if they were. */
function checkEnvProxies(proxies) {
    const inForce = [proxies.https, proxies.http].filter((proxy) => proxy !== undefined);
    const detail = inForce.map(({ name, url }) => `${name}=${url.protocol}//${url.host}`).join(' · ');
    const used = { check: 'environment proxies', ok: true, detail: detail || 'none', advice: '' };
    const ineffective = proxies.ineffective.map(({ name, reason }) => {
        const advice = `Correct or unset ${name}.`;
        return { check: 'environment proxies', ok: true, detail: `${name} ${reason}`, advice };
    });
    return [used, ...ineffective];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var candidate = __webpack_require__(62867);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(30735);
// EXTERNAL MODULE: ./src/mirrors/probe/probe.ts + 2 modules
var probe_probe = __webpack_require__(47192);
// EXTERNAL MODULE: ./src/mirrors/probe/probe-fault.ts
var probe_fault = __webpack_require__(76516);
;// CONCATENATED MODULE: ./src/commands/doctor/check-clock.ts
const check = 'clock';
/** A clock that is wrong by more than this will make certificates look expired one day, and is said. */
const tolerableMs = 60_000;
/**
 * This machine's clock against those of servers, whose differences are given in milliseconds: they agree with one
 * another, or ours is right. A wrong one is a warning: where it matters already, TLS has failed.
 */
function checkClock(skews) {
    const skew = skews.toSorted((a, b) => a - b)[Math.floor(skews.length / 2)];
    if (skew === undefined)
        return [];
    if (Math.abs(skew) < tolerableMs)
        return [{ check, ok: true, detail: 'agrees with the mirrors', advice: '' }];
    const detail = `this machine's clock is ${formatSkew(Math.abs(skew))} ${skew > 0 ? 'behind' : 'ahead of'} the mirrors'`;
    const advice = 'Set the clock (NTP): certificates look expired or not yet valid, and signed links are refused.';
    return [{ check, ok: true, detail, advice }];
}
function formatSkew(ms) {
    const minutes = Math.round(ms / 60_000);
    return minutes < 48 * 60 ? `${minutes} min` : `${Math.round(minutes / 1440)} days`;
}

// EXTERNAL MODULE: ./src/network/dial.ts
var dial = __webpack_require__(69504);
;// CONCATENATED MODULE: ./src/network/address-families.ts

/** Connects to each address family on its own, side by side, and hangs up at once. Never rejects. */
function raceFamilies(addresses, port, timeoutMs) {
    const families = Map.groupBy(addresses, ({ family }) => family);
    return Promise.all([...families].map(async ([family, ours]) => {
        const started = performance.now();
        const error = await (0,dial/* dial */.z)(ours, port, timeoutMs).then((socket) => void socket.destroy(), (reason) => reason);
        return { family, addresses: ours.map(({ address }) => address), ms: performance.now() - started, error };
    }));
}

// EXTERNAL MODULE: ./src/network/certificate.ts
var network_certificate = __webpack_require__(9067);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/network/special-addresses.ts

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

// EXTERNAL MODULE: ./src/causes/rules/table.ts + 22 modules
var table = __webpack_require__(27142);
;// CONCATENATED MODULE: ./src/commands/doctor/check-answer.ts


/** The causes of an answer that is no failure of the network. */
const causes = { 401: 'http_401', 403: 'http_403', 404: 'http_404', 410: 'http_410' };
/**
 * What it means when a mirror is well and does not give the module: a refusal of what the project needs is final, and
 * what is not found is asked for elsewhere as long as there is an elsewhere. Undefined where the answer is no matter.
 */
function checkAnswer(mirror, { last, sample }, stake) {
    const cause = causes[last?.status ?? 0];
    if (last === undefined || cause === undefined)
        return undefined;
    const { path: module, version } = sample;
    const seen = { text: last.detail, url: mirror.url.href, host: mirror.url.host, module, version };
    const { title, advice } = (0,table/* faultOf */.Kl)(cause, seen);
    if (last.answer === 'refused') {
        return { ok: !stake.own, cause, detail: `${title}, asked for ${(0,module_version/* formatModule */.ww)(sample)}: ${last.detail}`, advice };
    }
    // A mirror of private modules need not have a public one.
    if (!stake.own)
        return undefined;
    const elsewhere = 'go asks what stands behind it in GOPROXY. A private module is better named in GOPRIVATE.';
    return { ok: !stake.alone, cause, detail: `${title} (${last.status})`, advice: stake.alone ? advice : elsewhere };
}

;// CONCATENATED MODULE: ./src/commands/doctor/join-words.ts

/** An error in the words that the go command has for it, without the URL that they begin with: people search for them. */
function wordsOf(error, url, network) {
    const { text } = (0,probe_fault/* faultOfProbe */.c)({ kind: 'error', url, error }, network);
    const end = text.indexOf('": ');
    return (end === -1 ? text : text.slice(end + 3)).replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-connection.ts








/** How long one address family may take when it is tried on its own. */
const familyMs = 3000;
const unseen = { families: [], certificate: undefined };
/**
 * Tries each address family and reads the certificate, also an untrusted one. Never rejects, and shows nothing where
 * that takes longer than `timeoutMs`.
 */
async function inspectConnection(network, url, timeoutMs) {
    const done = new AbortController();
    const late = (0,promises_.setTimeout)(timeoutMs, unseen, { signal: done.signal }).catch(() => unseen);
    const closeup = await Promise.race([look(network, url, Math.min(familyMs, timeoutMs * 0.8)), late]);
    done.abort();
    return closeup;
}
async function look(network, url, timeoutMs) {
    const [host, port] = [(0,env_proxies/* hostOf */.w4)(url), Number((0,env_proxies/* portOf */.HM)(url))];
    const proxy = network.proxyFor(url);
    const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined;
    const looked = network.open(url).then((socket) => (0,network_certificate/* inspectCertificate */.o)(socket, host), () => undefined);
    const [families, certificate] = await Promise.all([
        raceFamilies(resolution?.addresses ?? [], port, timeoutMs),
        url.protocol === 'https:' ? looked : undefined,
    ]);
    return { families, certificate };
}
/** The layers of one mirror from name to zip, one finding each, down to the one that fails. */
function checkConnection(mirror, probe, closeup, network, stake) {
    const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
    const findings = [];
    const proxy = network.proxyFor(mirror.url);
    const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`;
    for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip']) {
        const found = probe.layers[layer];
        if (found === null)
            continue;
        const time = `(${formatMs(found.ms)})`;
        if (!found.ok && fault !== undefined) {
            const { cause, title, advice } = fault;
            const evidence = [evidenceOf(probe, network), layer === 'tls' ? describeCertificate(closeup.certificate) : ''];
            const detail = [title, ...evidence.filter((text) => text !== '')].join(': ');
            findings.push({ check: layer, ok: false, cause, detail: `${detail} ${time}`, advice });
        }
        else {
            const more = closer[layer]?.(closeup, mirror, network) ?? '';
            const plain = { ok: true, detail: `${where}: ${found.detail}${more} ${time}`, advice: '' };
            findings.push({ check: layer, ...((found.ok ? undefined : checkAnswer(mirror, probe, stake)) ?? plain) });
        }
        findings.push(...(warnings[layer]?.(mirror, closeup, network, stake.isPublic) ?? []));
    }
    return findings;
}
/** As in the report: `41 ms`, `1.2 s`. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
/** What was seen of the failure, in one line: people recognise their portal by its title, and their proxy by its words. */
function evidenceOf({ failure }, network) {
    if (failure === undefined)
        return '';
    if (failure.kind === 'error')
        return wordsOf(failure.error, failure.url, network);
    return failure.text.trim().split('\n')[0]?.slice(0, 200) ?? '';
}
/** What the closer look adds to a layer's detail. */
const closer = {
    tcp({ families }, { url }, network) {
        const describe = ({ family, ms, error }) => {
            return `IPv${family} ${error === undefined ? formatMs(ms) : wordsOf(error, url, network)}`;
        };
        return families.length < 2 ? '' : ` · ${families.map(describe).join(' · ')}`;
    },
};
function describeCertificate(certificate) {
    if (certificate === undefined)
        return '';
    const { names, issuer, from, to } = certificate;
    const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`;
    return `certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`;
}
/** What works, and is still worth knowing. */
const warnings = {
    dns(mirror, { families }, _, isPublic) {
        const odd = families.flatMap(({ addresses }) => addresses.map((address) => ({ address, use: specialUse({ address }) })));
        const first = isPublic ? odd.find(({ use }) => use !== undefined) : undefined;
        if (first === undefined)
            return [];
        const detail = `${mirror.url.host} resolves to ${first.address}, ${first.use}: the answer does not come from its operator`;
        const advice = 'A transparent proxy, a VPN or a poisoned resolver answers here. Where nobody meant to, ask another resolver.';
        return [{ check: 'dns', ok: true, detail, advice }];
    },
    tcp(mirror, { families }, network) {
        const broken = families.find(({ family, error }) => family === 6 && error !== undefined);
        const works = families.some(({ error }) => error === undefined);
        if (broken === undefined || !works)
            return [];
        const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${wordsOf(broken.error, mirror.url, network)})`;
        const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.';
        return [{ check: 'tcp', ok: true, detail, advice }];
    },
    tls(mirror, { certificate }, _, isPublic) {
        if (certificate === undefined || certificate.isPublic || !isPublic)
            return [];
        const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, no public authority: TLS is intercepted`;
        const advice = 'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.';
        return [{ check: 'tls', ok: true, detail, advice }];
    },
};

;// CONCATENATED MODULE: ./src/commands/doctor/check-mirrors.ts








/**
 * Looks at every mirror side by side: the path to the preferred one layer by layer, the others in a line each. Stays
 * below the time-out.
 */
async function checkMirrors(plan, network, options) {
    const end = new AbortController();
    const signal = AbortSignal.any([options.signal, end.signal]);
    const patients = await Promise.all(plan.mirrors.map(async (mirror) => {
        const own = mayKnow(mirror, plan) ? options.sample : undefined;
        const probeOptions = {
            sample: own ?? candidate/* canary */.j,
            zip: true,
            sumdb: options.sumdb,
            stallMs: options.timeoutMs,
            signal,
        };
        const probe = new probe_probe/* Probe */.V(network, mirror.url, probeOptions);
        const deadline = (0,promises_.setTimeout)(options.timeoutMs, undefined, { signal: end.signal }).catch(() => { });
        const [closeup] = await Promise.all([
            inspectConnection(network, mirror.url, options.timeoutMs),
            Promise.race([probe.finished, deadline]),
        ]);
        probe.expire();
        return { mirror, probe, closeup, stake: { own: own !== undefined, alone: isAlone(plan) } };
    }));
    end.abort();
    options.signal.throwIfAborted();
    const [preferred, ...others] = patients;
    const standIns = others.filter(({ mirror }) => mirror.origin === 'catalogue');
    return {
        findings: [
            ...(preferred === undefined ? [] : examine(preferred, patients, network)),
            ...others
                .filter(({ mirror }) => mirror.origin !== 'catalogue')
                .flatMap((patient) => glance(patient, patients, network)),
            ...describeStandIns(standIns, network),
            ...checkClock(patients.flatMap(({ probe }) => probe.last?.clockSkewMs ?? [])),
        ],
        verdicts: patients.map((patient) => judge(patient, network)),
        sumdbBy: patients.find(({ probe }) => probe.offersSumdb)?.mirror.name,
    };
}
/**
 * Only the first group may know the names of the project's modules, and no public stand-in needs to while nobody needs
 * the stand-in.
 */
function mayKnow(mirror, { mirrors: [first] }) {
    return mirror.group === first?.group && (mirror === first || mirror.origin !== 'catalogue');
}
/** Whether nothing is asked for what the only mirror does not have. */
function isAlone({ mirrors, tail }) {
    return mirrors.length === 1 && (tail === '' || /^[,|]off$/.test(tail));
}
/** The path to one mirror. What fails there is only a warning while another one of the user's list stands in. */
function examine({ mirror, probe, closeup, stake }, all, network) {
    const path = checkConnection(mirror, probe, closeup, network, {
        ...stake,
        isPublic: (0,catalogue/* findInCatalogue */.c)(mirror.name) !== undefined,
    });
    const other = all.find((one) => {
        return one.mirror.group === mirror.group && one.mirror.origin !== 'catalogue' && one.probe.state === 'answers';
    });
    if (other === undefined || probe.state !== 'failed')
        return path;
    const rescue = `${other.mirror.name} stands in, but each go command tries this one, too.`;
    return path.map((finding) => (finding.ok ? finding : { ...finding, ok: true, advice: `${finding.advice} ${rescue}` }));
}
/** A mirror behind the preferred one: a line is enough while it is well. */
function glance(patient, all, network) {
    const { mirror, probe } = patient;
    if (probe.state === 'failed')
        return examine(patient, all, network);
    const detail = probe.state === 'answers' ? `healthy, ${Math.round(probe.ms)} ms` : (probe.last?.detail ?? 'not waited for');
    return [{ check: 'mirror', ok: true, detail: `${mirror.name}: ${detail}`, advice: '' }];
}
/** Stand-ins that nobody has chosen may be out of reach: that is no fault of the set-up. */
function describeStandIns(standIns, network) {
    if (standIns.length === 0)
        return [];
    const states = standIns.map(({ mirror, probe }) => {
        const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
        return `${mirror.url.host} ${fault === undefined ? `${Math.round(probe.ms)} ms` : `out of reach (${fault.cause})`}`;
    });
    return [{ check: 'stand-ins', ok: true, detail: states.join(' · '), advice: '' }];
}
function judge({ mirror, probe }, network) {
    const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
    const time = `${Math.round(probe.ms)} ms`;
    const lacks = `Lacks ${probe.last === undefined ? 'the sample' : (0,module_version/* formatModule */.ww)(probe.sample)}.`;
    const reason = fault === undefined
        ? probe.state === 'notFound'
            ? lacks
            : `Healthy, ${time}.`
        : `${fault.title} (${fault.cause}).`;
    const { name: url, group, origin } = mirror;
    return { url, group, origin, healthy: probe.state === 'answers', reason, layers: probe.layers };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/commands/doctor/check-module-cache.ts



const check_module_cache_check = 'module cache';
/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9;
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000;
/** Whether go can write its module cache: owner, rights, free space and inodes. */
async function checkModuleCache(folder) {
    if (folder === '')
        return unusable('go does not know where, as GOMODCACHE, GOPATH and HOME are not set');
    if (!(0,external_node_path_.isAbsolute)(folder))
        return unusable(`${folder} is no absolute path`);
    const existing = await nearestExisting(folder);
    const found = await (0,external_node_fs_promises_.stat)(existing).catch(() => undefined);
    if (!found?.isDirectory())
        return unusable(`${existing} is no folder`);
    const { uid, mode } = found;
    const ours = process.getuid?.() ?? uid;
    const closed = await findClosed(existing === folder ? parts.map((part) => (0,external_node_path_.join)(folder, part)) : [existing]);
    const { bavail, bsize, ffree, files } = await (0,external_node_fs_promises_.statfs)(existing);
    const free = bavail * bsize;
    const inodes = files === 0 ? '' : `, ${ffree.toLocaleString('en')} inodes`;
    const state = existing === folder ? '' : ', not there yet';
    const detail = `${folder}${state}: owner ${uid}, ${(free / 1e9).toFixed(1)} GB${inodes} free`;
    if (closed !== undefined) {
        const advice = `Give the job's user (${ours}) the folder with chown -R, or set GOMODCACHE to a folder of its own.`;
        const what = closed === existing ? 'not writable' : `${closed} is not writable`;
        return [{ check: check_module_cache_check, ok: false, cause: 'fs_permission', detail: `${detail}; ${what}`, advice }];
    }
    if (free < 1e6 || (files > 0 && ffree < 10)) {
        const advice = 'Free some space on that file system, or set GOMODCACHE to another one.';
        return [{ check: check_module_cache_check, ok: false, cause: 'disk_full', detail, advice }];
    }
    const findings = [{ check: check_module_cache_check, ok: true, detail, advice: '' }];
    if (free < scarceBytes || (files > 0 && ffree < scarceInodes)) {
        const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.';
        findings.push({ check: check_module_cache_check, ok: true, detail: 'the file system is nearly full', advice });
    }
    if (uid !== ours && existing === folder) {
        const advice = `What this job (user ${ours}) writes there, user ${uid} can neither change nor delete: run both as one user, or set GOMODCACHE to a folder of its own.`;
        findings.push({ check: check_module_cache_check, ok: true, detail: `${folder} belongs to another user (${uid})`, advice });
    }
    // The sticky bit does not help: it protects names, not the content of open folders.
    if (process.platform !== 'win32' && (mode & 0o002) !== 0 && existing === folder) {
        const advice = `Anybody on this machine can change what later builds compile: chmod o-w ${folder}`;
        findings.push({ check: check_module_cache_check, ok: true, detail: `${folder} is writable by everybody`, advice });
    }
    return findings;
}
/** go ends before it asks anybody for a module. */
function unusable(detail) {
    const advice = 'Set GOMODCACHE to the absolute path of a folder that the job may write to.';
    return [{ check: check_module_cache_check, ok: false, cause: 'fs_other', detail, advice }];
}
/** What go writes to first; where another user was here before, some of it may be theirs. */
const parts = ['.', 'cache', 'cache/lock', 'cache/download', 'cache/download/sumdb'];
/** The first that exists and cannot be written. */
async function findClosed(paths) {
    for (const path of paths) {
        const refusal = await (0,external_node_fs_promises_.access)(path, external_node_fs_.constants.W_OK).catch((error) => error.code);
        if (refusal !== undefined && refusal !== 'ENOENT')
            return path;
    }
    return undefined;
}
async function nearestExisting(folder) {
    // A link that leads nowhere is in go's way, too.
    const exists = await (0,external_node_fs_promises_.lstat)(folder).then(() => true, () => false);
    return exists || (0,external_node_path_.dirname)(folder) === folder ? folder : nearestExisting((0,external_node_path_.dirname)(folder));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/network/netrc.ts
var network_netrc = __webpack_require__(57012);
;// CONCATENATED MODULE: ./src/commands/doctor/check-private.ts




const check_private_check = 'private modules';
const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * How the modules that no mirror is asked for would be fetched: git, and what it and go have for credentials. Nothing is
 * asked of any host. `patterns` are the user's own; with `all`, GOPROXY names no mirror.
 */
async function checkPrivate(go, { patterns, all: everything }, env, directory) {
    const named = [go.GONOPROXY || go.GOPRIVATE, ...patterns].filter((pattern) => pattern !== '' && pattern !== 'none');
    const all = everything ? 'every module' : named.join(',');
    const git = (...args) => run('git', args, { cwd: directory, env: { ...env, GIT_TERMINAL_PROMPT: '0' }, timeout: 5000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    if (all === '')
        return [{ check: check_private_check, ok: true, detail: 'none (GOPRIVATE is empty)', advice: '' }];
    const version = await git('--version');
    if (version === undefined) {
        const detail = `${all} would be fetched with git, and there is no git`;
        return [
            {
                check: check_private_check,
                ok: false,
                cause: 'vcs_tool_missing',
                detail,
                advice: 'Install git, or let a GOPROXY serve these modules.',
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
    const advice = found.length > 0 || everything
        ? ''
        : 'Without credentials only public repositories can be read: add a netrc line for the host, or a git insteadOf rule with a token.';
    return [{ check: check_private_check, ok: true, detail, advice }];
}

// EXTERNAL MODULE: ./src/gomod/go-defaults.ts
var go_defaults = __webpack_require__(71499);
;// CONCATENATED MODULE: ./src/commands/doctor/check-settings.ts




/** The settings that decide where modules come from, in the order in which people think of them. */
const shown = ['GOPROXY', 'GOSUMDB', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'];
const origins = { environment: 'environment', file: 'go env -w', default: 'default' };
/**
 * What the settings are and where each comes from, and those that will bite later although nothing fails yet. `missing`
 * are the modules that the project needs and the module cache lacks.
 */
function checkSettings(go, missing) {
    const values = shown
        // GONOPROXY and GONOSUMDB follow GOPRIVATE unless somebody set them.
        .filter((name) => go[name] !== '' && (name === 'GOPROXY' || name === 'GOSUMDB' || go.origins[name] !== 'default'))
        .map((name) => `${name}=${safe(name, go[name])} (${originOf(name, go)})`);
    return [{ check: 'settings', ok: true, detail: values.join(' · '), advice: '' }, ...warnOfSettings(go, missing)];
}
const shipped = go_defaults/* goDefaults */.n;
function originOf(name, go) {
    const isOdd = go.origins[name] === 'default' && shipped[name] !== undefined && shipped[name] !== go[name];
    return isOdd ? 'go.env of this Go' : origins[go.origins[name]];
}
/** Set-ups that work until the day they do not. Each warning says what will happen and what to do. */
function warnOfSettings(go, missing = []) {
    const warnings = [warnOfList(go, missing), warnOfSumdb(go), warnOfInsecure(go), warnOfFlags(go)];
    return warnings.filter((warning) => warning !== undefined);
}
function warnOfList(go, missing) {
    const entries = entriesOf(go.GOPROXY);
    const [first, second] = entries;
    if (first?.kind === 'off')
        return judgeOff(missing);
    if (first?.kind !== 'proxy' || first.separator !== ',' || second === undefined || go.origins.GOPROXY === 'default')
        return undefined;
    const next = 'url' in second ? second.url.host : second.kind;
    const detail = `GOPROXY: the "," after ${first.url.host} means that go asks ${next} only after 404 and 410, not when ${first.url.host} is down`;
    const advice = second.kind === 'proxy'
        ? 'Where both may see the same module names, write "|" in GOPROXY, or list them in the mirrors input.'
        : '';
    return advice === '' ? undefined : { check: 'settings', ok: true, detail, advice };
}
function judgeOff([module, ...more]) {
    const advice = 'Set GOPROXY to a mirror, or keep it and fill the module cache before this step.';
    if (module === undefined) {
        const detail = 'GOPROXY=off: go downloads nothing but GOPRIVATE modules, and fails for all that is not in the module cache';
        return { check: 'settings', ok: true, detail, advice };
    }
    const lacks = `${(0,module_version/* formatModule */.ww)(module)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
    const detail = `GOPROXY=off forbids every download, and the module cache lacks ${lacks}`;
    return { check: 'settings', ok: false, cause: 'goproxy_off', detail, advice };
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
/** Flags in GOFLAGS that change what a download does, or once did. */
const risky = {
    '-mod=vendor': {
        what: 'go build reads the vendor folder only, while go mod download fetches modules that nothing uses',
        advice: 'Skip the download where the vendor folder is used.',
    },
    '-mod=mod': {
        what: 'go commands may change go.mod and go.sum, and fail in a workspace',
        advice: 'Remove it from GOFLAGS, and run go mod tidy when requirements change.',
    },
    '-insecure': {
        what: 'before Go 1.17 it accepted any certificate and plain http, and no newer go knows it',
        advice: 'Remove it from GOFLAGS; an authority that go does not know is installed, or named in SSL_CERT_FILE.',
    },
};
function warnOfFlags(go) {
    const found = go.GOFLAGS.split(/\s+/).find((flag) => risky[flag] !== undefined);
    const known = risky[found ?? ''];
    if (found === undefined || known === undefined)
        return undefined;
    return { check: 'settings', ok: true, detail: `GOFLAGS holds ${found}: ${known.what}`, advice: known.advice };
}
/** None for a list that go could not read either: it is an error by itself, unless the user has given another one. */
function entriesOf(list) {
    try {
        return (0,goproxy/* parseGoproxy */.Ms)(list);
    }
    catch (error) {
        if (error instanceof goproxy/* GoproxyError */.PF)
            return [];
        throw error;
    }
}
/** GOPROXY without credentials; the other settings hold none. */
function safe(name, value) {
    if (name !== 'GOPROXY' || !value.includes('@'))
        return value;
    return value
        .split(/([,|])/)
        .map((word) => {
        const [entry] = entriesOf(word);
        if (entry === undefined)
            return (0,redact/* redactText */.R)(word);
        if (!('url' in entry) || !(0,goproxy/* hasCredentials */.Lk)(entry))
            return word;
        return (0,goproxy/* withoutCredentials */.ri)(entry).url.href;
    })
        .join('');
}

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
// EXTERNAL MODULE: ./src/sumdb/setting.ts
var setting = __webpack_require__(55043);
;// CONCATENATED MODULE: ./src/commands/doctor/check-sumdb.ts





const check_sumdb_check = 'checksum database';
/**
 * The database that GOSUMDB names: none when it is off, which is said with the settings, nor when its value cannot be
 * read, which ends a download that needs it.
 */
function readSumdb(gosumdb, needed) {
    if (gosumdb === 'off')
        return { sumdb: undefined, warnings: [] };
    try {
        const { verifier, direct, pinned } = (0,setting/* parseSumdb */.N)(gosumdb);
        return { sumdb: { name: verifier.name, direct, pinned }, warnings: [] };
    }
    catch (error) {
        const cause = 'goproxy_invalid';
        const detail = `GOSUMDB=${gosumdb} cannot be read: ${(0,error_message/* messageOf */.b)(error)}`;
        const { advice } = (0,table/* faultOf */.Kl)(cause, { text: detail });
        return { sumdb: undefined, warnings: [{ check: 'settings', ok: !needed, cause, detail, advice }] };
    }
}
/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself.
 * `checkup` is that of the mirrors, which goes on meanwhile. Where go.sum vouches for all that the project needs, a
 * database out of reach is a warning.
 */
async function checkSumdb(sumdb, checkup, network, options) {
    const { name } = sumdb;
    const [{ sumdbBy }, direct] = await Promise.all([checkup, askDirectly(network, sumdb.direct, options)]);
    const through = sumdb.pinned ? undefined : sumdbBy;
    const own = direct === undefined ? `${sumdb.direct.host} answers` : `${sumdb.direct.host} does not answer (${direct})`;
    const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '');
    const about = parts.length === 1 && sumdb.direct.host === name ? '' : `${name}: `;
    const detail = `${about}${parts.join(' · ')}`;
    if (through !== undefined || direct === undefined)
        return [{ check: check_sumdb_check, ok: true, detail, advice: '' }];
    // The advice names what the download would run into.
    const { advice } = (0,table/* faultOf */.Kl)('sumdb_unreachable', { text: detail, url: sumdb.direct.href });
    if (options.needed)
        return [{ check: check_sumdb_check, ok: false, cause: 'sumdb_unreachable', detail, advice }];
    const spared = `${detail} · go.sum has all that this project needs, so that only new modules ask for it`;
    return [{ check: check_sumdb_check, ok: true, detail: spared, advice }];
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
        return deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : wordsOf(error, url, network);
    }
}

;// CONCATENATED MODULE: ./src/commands/doctor/doctor.ts
















/**
 * Looks at everything that a download of the modules of `directory` depends on, downloads nothing, and says what it
 * saw, in the order in which a download would meet it. Never throws for what it finds; only the signal ends it early.
 */
async function doctor(directory, config, env, signal) {
    const secrets = new redact.Secrets();
    const go = await (0,go_env/* readGoEnv */.os)(directory, env, signal).catch(asDiagnosis('go'));
    if ('check' in go)
        return report([go], [], undefined, secrets);
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
        return report([...findings, planned], [], go, secrets);
    for (const secret of planned.secrets)
        secrets.add(secret);
    const network = (0,network_network/* openNetwork */.X)({
        env,
        goauth: go.GOAUTH,
        credentials: planned.credentials,
        connectTimeoutMs: config.preflightTimeout,
        onSecret: (value) => secrets.add(value),
    });
    try {
        const stake = stakeOf('check' in project ? undefined : project, go);
        const { sumdb, warnings } = readSumdb(go.GOSUMDB, stake.looksUp);
        findings.push(...('check' in project ? [project] : []), ...checkSettings(go, stake.missing), ...warnings, ...checkEnvProxies(network.envProxies));
        const options = { timeoutMs: config.preflightTimeout, signal };
        const checkup = checkMirrors(planned.plan, network, { ...options, sample: stake.sample, sumdb: sumdb?.name });
        const asked = sumdb === undefined ? [] : checkSumdb(sumdb, checkup, network, { ...options, needed: stake.looksUp });
        const [mirrors, database] = await Promise.all([checkup, asked]);
        findings.push(...mirrors.findings, ...database);
        const nobody = planned.plan.mirrors.length === 0 && planned.plan.tail === 'direct';
        findings.push(...(await checkPrivate(go, { patterns: config.private, all: nobody }, env, directory)), ...(await checkModuleCache(go.GOMODCACHE)));
        return report(findings, mirrors.verdicts, go, secrets);
    }
    finally {
        await network.close();
    }
}
function stakeOf(project, go) {
    if (project === undefined)
        return { sample: undefined, missing: [], looksUp: true };
    const { needs, sums } = project;
    const zips = (0,missing_files/* missingFiles */.w)(needs, go.GOMODCACHE).filter(({ kind }) => kind === 'zip');
    const missing = zips.map(({ path, version }) => ({ path, version }));
    const looksUp = needs.zips.some(({ path, version }) => !sums.has(`${path} ${version}`));
    return { sample: needs.zips[0], missing, looksUp };
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
function report(findings, mirrors, go, secrets) {
    const main = findings.find(({ ok }) => !ok);
    const told = {
        schema: 1,
        healthy: main === undefined,
        cause: main === undefined ? null : (main.cause ?? 'unknown'),
        findings: findings.map(({ check, ok, detail, advice }) => ({ check, ok, detail, advice })),
        mirrors,
        go: { version: go?.version ?? '', env: go === undefined ? {} : (0,redacted_env/* redactedEnv */.Y)(go) },
    };
    // A server may say anything, also what it was sent.
    return (0,json/* redactDeep */.KL)(told, (text) => secrets.redact(text));
}


/***/ }),

/***/ 14746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   os: () => (/* binding */ readGoEnv),
/* harmony export */   yA: () => (/* binding */ goVariables)
/* harmony export */ });
/* unused harmony export readAllVariables */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10744);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25776);



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
    'GO111MODULE',
    'GOMODCACHE',
    'GOCACHE',
    'GOPATH',
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
    const json = await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['env', '-json', ...goVariables], options);
    const values = parse(json);
    // In exactly this form go answers about GOTOOLCHAIN without obeying it; askGo itself has set it to `local`.
    // Warnings, such as one of GOPATH and GOROOT, come on standard error.
    const said = [];
    const onLine = (line, stream) => void (stream === 'stdout' && said.push(line));
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runGo */ .a)(['env', 'GOTOOLCHAIN'], { ...options, onLine });
    const toolchain = said.join('\n').trim();
    const version = values['GOVERSION'] || (await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['version'], options));
    const written = await readWritten(values['GOENV'] ?? '');
    const origin = (name) => (env[name] ? 'environment' : written.has(name) ? 'file' : 'default');
    const effective = { ...values, GOTOOLCHAIN: toolchain, GOVERSION: version };
    return {
        ...each((name) => effective[name] ?? ''),
        version: /go(\d[\w.]*)/.exec(version)?.[1] ?? version,
        origins: each(origin),
    };
}
/**
 * Everything that `go env` tells in one directory: all variables that this go command reads, empty ones included.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
async function readAllVariables(directory, env, signal) {
    return parse(await queryGo(['env', '-json'], { directory, env, signal }));
}
/** A version manager that is used for go may have printed a line of its own before. */
function parse(output) {
    return JSON.parse(output.slice(Math.max(0, output.search(/^\{/m))));
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

/***/ 66248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ redactedEnv)
/* harmony export */ });
/* unused harmony export shownValue */
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47249);
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14746);


/** The settings that have a value, fit to be shown: without credentials. */
function redactedEnv(go) {
    const settings = _go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .goVariables */ .yA.map((name) => [name, shownValue(name, go[name])]);
    return Object.fromEntries(settings.filter(([, value]) => value !== ''));
}
/**
 * A variable's value fit to be shown: without credentials, without the arguments of GOAUTH commands, and without the
 * linker flags in GOFLAGS, which put keys and tokens into programs.
 */
function shownValue(name, value) {
    if (name === 'GOAUTH')
        return shownGoauth(value);
    return (0,_causes_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .R)(name === 'GOFLAGS' ? withoutLinkerFlags(value) : value);
}
/** `'-ldflags=…'` quoted whole, as go knows it, and bare with quotes inside. */
function withoutLinkerFlags(goflags) {
    return goflags
        .replace(/(["'])(--?ldflags=).*?(\1|$)/g, '$1$2xxxxx$3')
        .replace(/(^|\s)(--?ldflags=)(?:[^\s'"]|(["']).*?(?:\3|$))*/g, '$1$2xxxxx');
}
/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value) {
    const commands = value.split(';').map((command) => command.trim());
    return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' …'))).join('; ');
}


/***/ }),

/***/ 56009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ GosumError),
/* harmony export */   LG: () => (/* binding */ sumFor),
/* harmony export */   Px: () => (/* binding */ readSums),
/* harmony export */   XG: () => (/* binding */ modulesOf),
/* harmony export */   j6: () => (/* binding */ sumKey)
/* harmony export */ });
/* harmony import */ var _module_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17399);

/** An old bug of Go wrote this hash of an empty go.mod; go ignores such lines. */
const emptyGoMod = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=';
/** A line that go refuses, such as a mark of a merge conflict. */
class GosumError extends Error {
    name = 'GosumError';
    /** Counted from 1. */
    line;
    constructor(line, fields) {
        super(`wrong number of fields ${fields}`);
        this.line = line;
    }
}
/**
 * Adds the lines of one go.sum or go.work.sum to `sums`. The rule of cmd/go/internal/modfetch, readGoSum.
 * @throws {GosumError}
 */
function readSums(text, sums) {
    let number = 0;
    for (const line of text.split('\n')) {
        number++;
        const fields = line.trim() === '' ? [] : line.trim().split(/\s+/);
        if (fields.length === 0)
            continue;
        const [path = '', version = '', hash = ''] = fields;
        if (fields.length !== 3)
            throw new GosumError(number, fields.length);
        if (hash === emptyGoMod || !hash.startsWith('h1:'))
            continue;
        // go never looks for a line that names no module.
        if (!(0,_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isModuleVersion */ .tF)({ path, version: version.replace(/\/go\.mod$/, '') }))
            continue;
        const key = `${path} ${version}`;
        const known = sums.get(key);
        if (known === undefined)
            sums.set(key, new Set([hash]));
        else
            known.add(hash);
    }
}
/** The words before the hash on a file's line: `path version`, or `path version/go.mod`; undefined for `.info`, which has none. */
function sumKey({ path, version, kind }) {
    return kind === 'info' ? undefined : `${path} ${version}${kind === 'mod' ? '/go.mod' : ''}`;
}
/** The hash that a file must have; undefined if go.sum has none, or several for go to choose from. */
function sumFor(sums, file) {
    const hashes = sums.get(sumKey(file) ?? '');
    return hashes?.size === 1 ? [...hashes][0] : undefined;
}
/** What go.sum names: the modules with a hash of their zip, and those with a hash of their go.mod. */
function modulesOf(sums) {
    const zips = [];
    const mods = [];
    for (const key of sums.keys()) {
        const [path = '', version = ''] = key.split(' ');
        if (version.endsWith('/go.mod'))
            mods.push({ path, version: version.slice(0, -'/go.mod'.length) });
        else
            zips.push({ path, version });
    }
    return { zips, mods };
}


/***/ }),

/***/ 73253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ filePath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);

/**
 * The path of a file below a GOPROXY's root and, equally, below `GOMODCACHE/cache/download`: a filled module cache is a
 * proxy tree. No leading slash; escaped, not percent-encoded.
 */
function filePath(file) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.path)}/@v/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.version)}.${file.kind}`;
}


/***/ }),

/***/ 17399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yb: () => (/* binding */ isExactVersion),
/* harmony export */   tF: () => (/* binding */ isModuleVersion),
/* harmony export */   ww: () => (/* binding */ formatModule)
/* harmony export */ });
/** `path@version`, the way the go command prints it. */
function formatModule(module) {
    return `${module.path}@${module.version}`;
}
/** Whether a version always names the same commit; any other that go requests `.info` of is a query, such as a branch. */
function isExactVersion(version) {
    return /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(version);
}
const element = /^[\w~+-][\w.~+-]*$/;
/**
 * Whether path and version can name a module, by their letters alone: a go.mod or go.sum may hold anything, and a name that
 * leads out of a folder must not become the name of a file. Wider than golang.org/x/mod/module, Check.
 */
function isModuleVersion({ path, version }) {
    return path.split('/').every((part) => element.test(part)) && /^v[\w.+-]+$/.test(version);
}


/***/ }),

/***/ 51254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ matchesPatterns)
/* harmony export */ });
/**
 * Whether a module path matches a comma-separated list of patterns, as in GOPRIVATE: a pattern with n elements
 * is matched against the first n elements of the path, each by the rules of Go's path.Match. The rule of
 * golang.org/x/mod/module, MatchPrefixPatterns; a malformed pattern matches nothing, as there.
 */
function matchesPatterns(patterns, path) {
    const elements = path.split('/');
    return patterns.split(',').some((given) => {
        const pattern = given.replace(/\/$/, '');
        if (pattern === '')
            return false;
        const count = pattern.split('/').length;
        return elements.length >= count && compile(pattern)?.test(elements.slice(0, count).join('/')) === true;
    });
}
const compiled = new Map();
function compile(pattern) {
    if (!compiled.has(pattern))
        compiled.set(pattern, translate(pattern));
    return compiled.get(pattern);
}
const member = String.raw `(?:\\.|[^\\\]-])`;
const range = `${member}(?:-${member})?`;
/** One token of path.Match: stars, a question mark, a class, an escaped letter, or a letter. */
const token = new RegExp(String.raw `\*+|\?|\[(\^?)((?:${range})+)\]|\\(.)|([^*?[\\])`, 'suy');
// path.Match knows neither `**` nor braces, and `^` as the only negation: glob libraries read more into a pattern.
function translate(pattern) {
    let source = '';
    token.lastIndex = 0;
    while (token.lastIndex < pattern.length) {
        const match = token.exec(pattern);
        if (match === null)
            return undefined;
        const [whole, negation = '', members, escaped, letter] = match;
        if (whole.startsWith('*'))
            source += '[^/]*';
        else if (whole === '?')
            source += '[^/]';
        else if (members !== undefined)
            source += `[${negation}${members.replace(/\\(.)|([^-])/gsu, literal)}]`;
        else
            source += literal(whole, escaped, letter);
    }
    try {
        return new RegExp(`^${source}$`, 'su');
    }
    catch {
        return undefined; // a range that runs backwards
    }
}
function literal(_, escaped, letter) {
    return `\\u{${(escaped ?? letter ?? '').codePointAt(0)?.toString(16)}}`;
}


/***/ }),

/***/ 49785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ moduleUrl),
/* harmony export */   Sh: () => (/* binding */ supportedPath),
/* harmony export */   pJ: () => (/* binding */ sumdbUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The URL of a path about a module (`example.com/m/@v/v1.0.0.zip`, `…/@latest`) below a mirror's root, byte for byte as
 * go sends it: caches, firewalls and signed links may compare the raw path. The root's own path keeps its encoding, `!` becomes
 * `%21`, `@` and `+` stay, and doubled slashes go. The root's query stays behind the path.
 * The rules of cmd/go/internal/modfetch (newProxyRepo, getBody, pathEscape) and net/url (EscapedPath).
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function moduleUrl(root, path) {
    return withPath(root, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`${root.pathname}/${encodePath(path)}`));
}
/**
 * The URL of a path of the checksum database (`sumdb/sum.golang.org/supported`, `lookup/…`) below a mirror's or a database's
 * root, byte for byte as go sends it. Unlike in a module's URL, `!` stays as it is if the root has no path of its own, or one
 * with an unusual encoding: cmd/go/internal/web (Join) proposes the plain path, and net/url (EscapedPath) encodes it anew only
 * if the proposal does not fit.
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function sumdbUrl(root, path) {
    const base = root.pathname.replace(/\/$/, '');
    const keepsPlain = base === '' || !hasUsualEncoding(base);
    return withPath(root, `${base}/${keepsPlain ? path : encodePath(path)}`);
}
/** Where go asks a mirror whether it passes a checksum database on; a path for {@link sumdbUrl}. */
function supportedPath(database) {
    return `sumdb/${database}/supported`;
}
function withPath(root, path) {
    const url = new URL(root);
    url.pathname = path;
    return url;
}
/** What net/url leaves as it is in a path; module paths hold none of the letters about which path and segment differ. */
const plain = /[\w.~$&+,/:;=@-]/;
function encodePath(path) {
    return Array.from(path, (letter) => (plain.test(letter) ? letter : percent(letter))).join('');
}
function percent(letter) {
    return Array.from(Buffer.from(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
/** Whether net/url would encode the decoded path in the same way: upper-case hex, and of nothing that may stand plain. */
function hasUsualEncoding(path) {
    const rest = path.replace(/%([0-9A-F]{2})/g, (code, hex) => plain.test(String.fromCharCode(Number.parseInt(hex, 16))) ? code : '');
    return Array.from(rest).every((letter) => plain.test(letter));
}


/***/ }),

/***/ 62867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   j: () => (/* binding */ canary)
/* harmony export */ });
/** A well-known module: a mirror that must not learn the names of the project's modules is probed with it. */
const canary = { path: 'golang.org/x/text', version: 'v0.3.0' };
/** The state that selection counts with: pending before the probe; answers if only the canary, which no job needs, is not found. */
function stateOf({ probe, sample }) {
    return probe?.state === 'notFound' && sample === canary ? 'answers' : (probe?.state ?? 'pending');
}


/***/ }),

/***/ 30735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findInCatalogue),
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/**
 * Public Go mirrors, the official one first. They are fallback mirrors for Go's own default only, in this order: an entry is
 * here because its operator documents it for public use. The go command verifies what they serve like everything else.
 */
const catalogue = [
    { url: 'https://proxy.golang.org', redirects: ['storage.googleapis.com'] },
    { url: 'https://goproxy.io', redirects: [] },
    { url: 'https://goproxy.cn', redirects: [] },
    { url: 'https://mirrors.aliyun.com/goproxy', redirects: [] },
];
/** The catalogue's row for a mirror, by its name. */
function findInCatalogue(name) {
    return catalogue.find((entry) => entry.url === name);
}


/***/ }),

/***/ 76516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ faultOfProbe)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27142);
/* harmony import */ var _causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);


/** The fault of a probe that failed. */
function faultOfProbe(failure, network) {
    const at = { url: failure.url, proxy: network.proxyFor(failure.url) };
    const { cause, text, override } = transportFaultOf(failure, at);
    return (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(cause, { text, url: failure.url.href, host: failure.url.hostname }, override);
}
function transportFaultOf(failure, at) {
    if (failure.kind === 'error')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfError */ .qc)(failure.error, at);
    if (failure.kind === 'status')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfStatus */ .yQ)(failure.status, failure.headers, failure.text, at);
    return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfBadResponse */ .AW)(failure.text, at);
}


/***/ }),

/***/ 47192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ Probe)
});

// EXTERNAL MODULE: ../node_modules/undici/index.js
var undici = __webpack_require__(50734);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: ./src/network/tunnel.ts
var tunnel = __webpack_require__(47676);
;// CONCATENATED MODULE: ./src/network/layer-timeout.ts



/** The layer that is pending after a layer's event: the layer that has begun, or `request` once one has ended. */
function pendingAfter(event, url, request) {
    const { layer, target } = event.state === 'begun' ? event : { layer: request, target: url.hostname };
    return { layer, target, url, since: performance.now() };
}
/**
 * The error of a layer that stayed silent until the caller's time was up, as the layer itself would raise it later. If the
 * request goes through a proxy of the environment, a connection that is not made yet is that proxy's error.
 */
function layerTimeout(pending, ms, proxy) {
    const error = silenceOf(pending, `no answer within ${(ms / 1000).toFixed(1)} s`);
    const { layer, target, url } = pending;
    const isTunnel = target === (0,env_proxies/* hostOf */.w4)(url);
    const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel);
    if (proxy === undefined || !isConnecting)
        return error;
    return new tunnel/* ProxyError */.T6(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel });
}
function silenceOf({ layer, target, url }, text) {
    if (layer === 'dns') {
        return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target });
    }
    if (layer === 'tcp') {
        const port = Number((0,env_proxies/* portOf */.HM)(url));
        return Object.assign(new undici/* errors */.sO.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port });
    }
    if (layer === 'tls')
        return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' });
    return new undici/* errors */.sO.HeadersTimeoutError(`${layer}: ${text}`);
}

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/url.ts
var gomod_url = __webpack_require__(49785);
// EXTERNAL MODULE: ./src/network/html-page.ts
var html_page = __webpack_require__(59603);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/mirrors/probe/probe-file.ts





/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000;
const textLimit = 2000;
/** Requests a `.mod` or the first bytes of a zip from a mirror. Never rejects. */
async function probeFile(network, mirror, file, options) {
    const url = (0,gomod_url/* moduleUrl */.MY)(mirror, (0,module_file/* filePath */.s)(file));
    const started = performance.now();
    const since = () => performance.now() - started;
    let requested = url;
    const onRedirect = (target) => {
        requested = target;
        options.onRedirect?.(target);
    };
    const nothing = { status: 0, host: url.host, clockSkewMs: undefined };
    try {
        const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {};
        const reply = await (0,send/* send */.tN)(network, url, { ...options, headers, onRedirect });
        const clockSkewMs = skewOf(reply, started);
        const text = await readStart(reply, file.kind === 'zip' ? 4 : textLimit);
        return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs };
    }
    catch (error) {
        const failure = { kind: 'error', url: requested, error };
        return { ...nothing, answer: 'failed', ms: since(), detail: oneLine(error), failure };
    }
}
/** Whether the mirror passes the checksum database on, as the go command asks it. Never rejects. */
async function probeSumdb(network, mirror, name, options) {
    const started = performance.now();
    const since = () => performance.now() - started;
    try {
        const reply = await (0,send/* send */.tN)(network, (0,gomod_url/* sumdbUrl */.pJ)(mirror, (0,gomod_url/* supportedPath */.Sh)(name)), options);
        (0,send/* discard */.vf)(reply);
        if (reply.status === 200)
            return { ok: true, offered: true, ms: since(), detail: `passes ${name} on` };
        // After not found go asks the database itself; after any other answer every lookup fails.
        const ok = reply.status === 404 || reply.status === 410;
        return {
            ok,
            offered: false,
            ms: since(),
            detail: ok ? `leaves ${name} to go itself` : `${reply.status} for ${name}`,
        };
    }
    catch (error) {
        return { ok: false, offered: false, ms: since(), detail: oneLine(error) };
    }
}
/** The message of an error in one line. */
function oneLine(error) {
    return (0,error_message/* messageOf */.b)(error).replace(/\s+/g, ' ');
}
function judge(reply, text, file, mirror) {
    const { status, url } = reply;
    const detail = `${status} from ${url.host}`;
    if (status === 404 || status === 410)
        return { answer: 'notFound', detail, failure: undefined };
    // 403 from storage behind a redirect means a blocked or expired link; only the mirror's own host can refuse.
    if (url.host === mirror.host && (status === 401 || status === 403))
        return { answer: 'refused', detail: `${detail}${quote(reply, text)}`, failure: undefined };
    if (status !== 200 && status !== 206) {
        return { answer: 'failed', detail, failure: { kind: 'status', url, status, headers: reply.headers, text } };
    }
    const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !(0,html_page/* isPage */.y)(text);
    if (good)
        return { answer: 'given', detail, failure: undefined };
    const instead = `${(0,html_page/* describePage */.j)(text)} instead of a .${file.kind} file`;
    return { answer: 'failed', detail: `${instead} from ${url.host}`, failure: { kind: 'reply', url, text: instead } };
}
/** The reason in the body, which go shows if it is plain text; here its first line only. */
function quote({ headers }, text) {
    const [line = ''] = text.trim().split('\n');
    return line !== '' && headers['content-type']?.startsWith('text/plain') ? `: ${line.slice(0, 200)}` : '';
}
/** The first bytes of the body; the rest is dropped. */
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
    const serverMs = Date.parse(reply.headers['date'] ?? '');
    if (Number.isNaN(serverMs))
        return undefined;
    const uncertaintyMs = performance.now() - started + dateResolutionMs;
    const skewMs = serverMs - Date.now();
    return Math.abs(skewMs) <= uncertaintyMs ? 0 : skewMs;
}

;// CONCATENATED MODULE: ./src/mirrors/probe/probe.ts


const states = { given: 'answers', refused: 'answers', notFound: 'notFound', failed: 'failed' };
/**
 * Probes a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are requested at once: one after the other they would take three times as long if the mirror is far away. The
 * state can be read at any time, so that a decision need not wait for the end.
 */
class Probe {
    layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
    /** Ends when the state is no longer pending; never rejects. */
    settled;
    /** Ends when there is nothing more to learn; never rejects. */
    finished;
    #state = 'pending';
    #last;
    #failure;
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
        this.#mod = { layer: 'dns', target: mirror.hostname, url: mirror, since: this.#started };
        this.#zip = { ...this.#mod, layer: 'zip' };
        this.#unwatch = [network.watch(mirror, (event, connection) => this.#note(event, connection))];
        this.settled = this.#walk();
        this.finished = Promise.all([this.settled, this.#walkSumdb(options.sumdb)]).then(() => {
            for (const stop of this.#unwatch)
                stop();
        });
    }
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
    get failure() {
        return this.#failure;
    }
    /** Ends a pending probe: the pending layer has timed out. */
    expire() {
        if (this.#state !== 'pending')
            return;
        const waiting = this.layers.http === null ? this.#mod : this.#zip;
        const ms = performance.now() - waiting.since;
        const error = layerTimeout(waiting, ms, this.#network.proxyFor(waiting.url));
        // Behind a redirect every layer counts as the zip's.
        this.layers[waiting.url === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message };
        this.#failure = { kind: 'error', url: waiting.url, error };
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
        const onRedirect = (url) => kind === 'zip' && this.#followRedirect(url);
        return probeFile(this.#network, this.#mirror, file, { ...this.#options, onRedirect });
    }
    #record(layer, { answer, ms, detail }) {
        const connection = [this.layers.dns, this.layers.tcp, this.layers.tls];
        // A failure below HTTP is already in its own layer.
        if (connection.some((known) => known?.ok === false))
            return;
        const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0);
        this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail };
    }
    #conclude(found) {
        this.#last = found;
        this.#failure = found.failure;
        this.#settle(states[found.answer]);
    }
    async #walkSumdb(name) {
        if (name === undefined)
            return;
        const { ok, offered, ms, detail } = await probeSumdb(this.#network, this.#mirror, name, this.#options);
        await this.settled;
        if (this.#state === 'failed' || this.#options.signal.aborted)
            return;
        this.layers.sumdb = { ok, ms, detail };
        this.#offersSumdb = offered;
    }
    #note(event, connection) {
        this.#firstConnection ??= connection;
        // One connection is enough for the layers.
        if (connection !== this.#firstConnection || this.#state !== 'pending')
            return;
        this.#mod = pendingAfter(event, this.#mirror, 'http');
        if (event.state === 'begun')
            return;
        const ok = event.state === 'done';
        this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : oneLine(event.error) };
    }
    #followRedirect(url) {
        this.#zip = { layer: 'zip', target: url.hostname, url, since: performance.now() };
        const watch = (event) => {
            this.#zip = pendingAfter(event, url, 'zip');
        };
        this.#unwatch.push(this.#network.watch(url, watch));
    }
    #settle(state) {
        this.#state = state;
        this.#settledMs = performance.now() - this.#started;
    }
}


/***/ }),

/***/ 59603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ describePage),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
function isPage(text) {
    return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text);
}
/** What a body is that is no file: a page by its title, so that people recognise their portal. */
function describePage(text) {
    if (text.trim() === '')
        return 'an empty reply';
    const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim();
    if (title !== undefined)
        return `an HTML page titled "${title}"`;
    return isPage(text) ? 'an HTML page' : JSON.stringify(text.slice(0, 60));
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73253);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17399);




/**
 * The needed files that the module cache does not have, so that go will request them. An empty file counts as missing.
 * Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: if no zip is missing, the graph has
 * been loaded from this cache before, and go did not need the missing ones.
 */
function missingFiles(needs, modCache) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(modCache, 'cache', 'download');
    const infos = missing(needs.zips, 'info', root);
    const zips = missing(needs.zips, 'zip', root);
    const mods = missing(needs.zips, 'mod', root);
    if (infos.length + zips.length + mods.length + missing(needs.private, 'zip', root).length === 0)
        return [];
    const required = new Set(needs.zips.map(_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatModule */ .ww));
    const graph = needs.mods.filter((module) => !required.has((0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatModule */ .ww)(module)));
    return [...mods, ...missing(graph, 'mod', root), ...infos, ...zips];
}
// Synchronous: the thread pool makes thousands of small calls slower.
function missing(modules, kind, root) {
    return modules.map((module) => ({ ...module, kind })).filter((file) => isEmpty((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__/* .filePath */ .s)(file))));
}
/** A file that this user cannot read counts as missing: go cannot read it either, and reports why. */
function isEmpty(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 51708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ redactDeep),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** A document as modward prints and writes it: indented, with a line's end. */
function renderJson(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** Writes the report to `path` by {@link writeText}. */
function writeReport(path, report) {
    return writeText(path, renderJson(report));
}
/**
 * Writes a text to `path`, folders included, and resolves to the absolute path. Atomic: a reader gets the old file or the
 * new one, never half of one. Throws the file system's error if that cannot be done; nothing is left behind then.
 */
async function writeText(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const staged = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
        return target;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(staged, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(staged, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staged, { force: true });
        throw error;
    }
    return target;
}
/** Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as below /proc. */
async function makeFolder(path) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await make();
    });
}
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
}


/***/ }),

/***/ 41699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ parseVerifier),
/* harmony export */   jN: () => (/* binding */ openNote),
/* harmony export */   n1: () => (/* binding */ NoteError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Text that should be a verifier key or a signed note, and is not. */
class NoteError extends Error {
    name = 'NoteError';
}
/** The first byte of an encoded key: golang.org/x/mod/sumdb/note knows this algorithm only. */
const ed25519 = 1;
/** What comes before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
/** The limit of note.Open on the signatures of a note. */
const mostSignatures = 100;
/**
 * Reads a verifier key: `name+hash+key`, as GOSUMDB holds it.
 * @throws {NoteError} if it is malformed, or the hash is not that of the key
 */
function parseVerifier(text) {
    const [, name, hash, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/i.exec(text) ?? [];
    if (name === undefined || hash === undefined || encoded === undefined)
        throw new NoteError('malformed verifier key');
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes[0] !== ed25519 || bytes.length !== 33)
        throw new NoteError('the verifier key is not an Ed25519 key');
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE();
    if (keyId !== Number.parseInt(hash, 16))
        throw new NoteError('the hash in the verifier key is not that of the key');
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes.subarray(1)]), format: 'der', type: 'spki' });
    return { name, keyId, key };
}
/**
 * The text of a signed note, after its signature by `verifier` was found good. Signatures by others are passed over.
 * @throws {NoteError} if the note is malformed, not signed by the verifier, or the signature is wrong
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
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, verifier.key, signature.subarray(4))) {
            throw new NoteError(`invalid signature for key ${name}+${verifier.keyId.toString(16).padStart(8, '0')}`);
        }
        signed = true;
    }
    if (!signed)
        throw new NoteError(`a note that ${verifier.name} has not signed`);
    return text.toString('utf8');
}


/***/ }),

/***/ 55043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseSumdb)
/* harmony export */ });
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41699);

/** The keys that the go command has built in (cmd/go/internal/modfetch/key.go), so that GOSUMDB may hold just a name. */
const builtIn = {
    'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};
const standard = 'sum.golang.org';
/** Another address of the same database, reachable from mainland China. */
const chineseAlias = 'sum.golang.google.cn';
/**
 * Reads a GOSUMDB value: a known name, a verifier key, either with a URL. Toolchains are verified whatever it says, as no
 * go.sum vouches for them: `off` and an empty value mean the standard database.
 * @throws {NoteError} if the key is no key
 * @throws {TypeError} if there are too many words, or the URL or the name is none
 */
function parseSumdb(value) {
    const text = value === chineseAlias ? `${standard} https://${chineseAlias}` : value;
    const [key = standard, address, ...more] = text.split(/\s+/).filter((word) => word !== '');
    if (more.length > 0)
        throw new TypeError('GOSUMDB holds more than a key and a URL');
    const verifier = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifier */ .QM)(builtIn[key === 'off' ? standard : key] ?? key);
    const direct = new URL(address ?? `https://${verifier.name}`);
    if (address === undefined && `${direct.host}${direct.pathname.replace(/\/$/, '')}` !== verifier.name) {
        throw new TypeError(`"${verifier.name}" is not a host or a host with a path`);
    }
    return { verifier, direct, pinned: address !== undefined };
}


/***/ })

};
