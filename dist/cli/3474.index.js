export const id = 3474;
export const ids = [3474,8042];
export const modules = {

/***/ 23474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CompareError: () => (/* binding */ CompareError),
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/config/definitions.ts + 3 modules
var definitions = __webpack_require__(73223);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/host/tell-waits.ts
var tell_waits = __webpack_require__(28042);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: ./src/report/seen-hosts.ts
var seen_hosts = __webpack_require__(8643);
;// CONCATENATED MODULE: ./src/report/doctor-lines.ts


const marks = { ok: '\u2714', warning: '!', error: '\u2718' };
/** The longest name of a check, and the column in which details begin. */
const labelWidth = 'environment proxies'.length;
const column = labelWidth + 4;
/**
 * One finding: its mark, what was looked at, what was seen, and below it the raw words and the advice. Findings are told as they come, so that
 * the column does not depend on what comes.
 * @param isAside an error stands above: what follows it matters less
 */
function findingLines({ check, level, detail, advice, evidence }, isAside) {
    const line = { aside: isAside, hang: column };
    const first = { ...line, text: `${marks[level]} ${check.padEnd(labelWidth)}  ${detail}` };
    const below = [evidence ? `Seen: ${evidence}` : '', advice].filter((text) => text !== '');
    return [first, ...below.map((text) => ({ ...line, text: `${' '.repeat(column)}${text}` }))];
}
/** The last line of the doctor's screen. */
function verdictLines(findings, cause) {
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    const text = cause !== null
        ? `\u2718 Fix the first \u2718 first (${cause}).`
        : warnings > 0
            ? `! Works, with ${(0,format/* plural */.LS)(warnings, 'warning')}.`
            : '\u2714 Healthy: modules can be downloaded here.';
    return [plain(''), plain(text)];
}
/** What differs from a saved report: what matters first. */
function differenceLines(file, differences) {
    const [matter, rest] = [differences.filter(({ matters }) => matters), differences.filter(({ matters }) => !matters)];
    const lines = (list, mark, aside) => list.flatMap(({ what, there, here }) => [
        { text: `${mark} ${what}`, aside },
        { text: `    there  ${there || '(nothing)'}`, aside, hang: 11 },
        { text: `    here   ${here || '(nothing)'}`, aside, hang: 11 },
    ]);
    const verdict = matter.length === 0
        ? `\u2714 The same as ${file} in all that matters.`
        : `\u2718 Differs from ${file} in ${(0,format/* plural */.LS)(matter.length, 'thing')} that matter${matter.length === 1 ? 's' : ''}:`;
    return [
        plain(''),
        plain(verdict),
        ...lines(matter, '\u2718', false),
        ...(rest.length === 0 ? [] : [plain(''), { text: 'Different, and no matter for a download:', aside: true }]),
        ...lines(rest, ' ', true),
    ];
}
/**
 * The hosts as a person reads them, and as an allow list: for harden-runner and, names only, for a firewall.
 * @param doubt why hosts may be missing; empty if none should
 */
function hostLines(hosts, doubt) {
    const endpoints = (0,seen_hosts/* endpointsOf */.uY)(hosts);
    const width = Math.max(0, ...endpoints.map(({ length }) => length));
    const byNeed = Map.groupBy(hosts.map((host, index) => ({ ...host, endpoint: endpoints[index] ?? '' })), ({ needed }) => needed);
    const table = [...byNeed].flatMap(([needed, ours]) => [
        plain(`${needed.charAt(0).toUpperCase()}${needed.slice(1)}`),
        ...ours.map(({ endpoint, why }) => ({
            text: `  ${endpoint.padEnd(width)}  ${why}`,
            aside: false,
            hang: width,
        })),
    ]);
    const names = [...new Set(endpoints.map((endpoint) => endpoint.replace(/:\d+$/, '')))];
    return [
        ...(hosts.length === 0 ? [plain('No host is needed: nothing has to be downloaded.')] : table),
        ...(doubt === '' ? [] : [plain(''), { text: `! Hosts may be missing: ${doubt}`, aside: false, hang: 2 }]),
        ...(hosts.length === 0
            ? []
            : [
                ...[plain(''), plain('For step-security/harden-runner:'), plain('  allowed-endpoints: >')],
                ...endpoints.map((endpoint) => plain(`    ${endpoint}`)),
                ...[plain(''), plain('As plain names:')],
                ...names.map((name) => plain(`  ${name}`)),
            ]),
    ];
}
function plain(text) {
    return { text, aside: false };
}

// EXTERNAL MODULE: ./src/report/flag-words.ts
var flag_words = __webpack_require__(15148);
;// CONCATENATED MODULE: ./src/commands/doctor/compare.ts
/**
 * Reads a report that `modward doctor --json` has printed.
 * @throws {TypeError} if it is none
 */
function readSnapshot(text) {
    const report = parse(text);
    if (typeof report !== 'object' ||
        report === null ||
        !('schema' in report) ||
        report.schema !== 1 ||
        !('findings' in report && Array.isArray(report.findings)) ||
        !('mirrors' in report && Array.isArray(report.mirrors)) ||
        !('go' in report && typeof report.go === 'object' && report.go !== null)) {
        throw new TypeError('this is no report of modward doctor --json');
    }
    return report;
}
/** JSON.parse quotes what it cannot read, and the wrong file may hold anything. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new TypeError('this is no JSON');
    }
}
/**
 * What differs between a saved report (there) and a new one (here), what matters in front. Of variables that hold a path it
 * matters whether they are set, of a finding its level. Times, addresses and free space are told and do not matter.
 */
function compare(there, here) {
    const [one, other] = [factsOf(there), factsOf(here)];
    const differences = [...new Set([...one.keys(), ...other.keys()])].flatMap((what) => {
        const [a, b] = [one.get(what) ?? nothing, other.get(what) ?? nothing];
        if (a.text === b.text && a.weight === b.weight)
            return [];
        return [{ what, there: a.text, here: b.text, matters: a.weight !== b.weight }];
    });
    return differences.toSorted((a, b) => Number(b.matters) - Number(a.matters));
}
const nothing = { text: '', weight: '' };
function factsOf({ go, findings, mirrors }) {
    const facts = new Map([['go', { text: go.version, weight: go.version }]]);
    for (const [name, value] of Object.entries(go.env)) {
        if (name !== 'GOVERSION')
            facts.set(name, variableFact(name, value));
    }
    for (const { url, healthy } of mirrors) {
        const text = healthy === null ? 'not probed' : healthy ? 'healthy' : 'not healthy';
        facts.set(url, { text, weight: healthy === null ? '' : text });
    }
    for (const [check, ours] of Map.groupBy(findings, (finding) => finding.check)) {
        // Settings and go stand above, one by one.
        if (check === 'settings' || check === 'go')
            continue;
        const text = ours.map((finding) => `${compare_marks[levelOf(finding)]}${withoutMeasures(finding.detail)}`).join(' \u00b7 ');
        facts.set(check, { text, weight: worst(ours.map(levelOf)) });
    }
    return facts;
}
const compare_marks = { ok: '', warning: '! ', error: '\u2718 ' };
/** A report of version 1.0 has no levels; an advice made a warning there. */
function levelOf({ level, ok, advice }) {
    return level ?? (ok ? (advice === '' ? 'ok' : 'warning') : 'error');
}
/** No finding at all is as good as one that is ok. */
function worst(levels) {
    return levels.includes('error') ? 'error' : levels.includes('warning') ? 'warning' : '';
}
/** Variables that hold paths: where things lie is no difference, whether they are named is one. */
const paths = new Set([
    ...['GOROOT', 'GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOENV', 'GOTMPDIR', 'GOTOOLDIR', 'GOBIN', 'NETRC'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'],
    ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GCCGOTOOLDIR', 'GOCACHEPROG', 'HOSTALIASES'],
]);
/** What counts things or statistics: no download depends on it. */
const harmless = new Set(['GOTELEMETRY', 'GOMAXPROCS', 'SSH_AUTH_SOCK']);
function variableFact(name, value) {
    // The last part says whether there is a module, a workspace, or none: go.mod, go.work, off, null.
    if (name === 'GOMOD' || name === 'GOWORK') {
        const file = value.replace(/.*[\\/]/, '');
        return { text: file, weight: file };
    }
    if (harmless.has(name))
        return { text: value, weight: '' };
    return { text: value, weight: paths.has(name) ? 'set' : value };
}
function withoutMeasures(detail) {
    return detail.replace(/,? ?\(?\b\d[\d.,]* (?:ms|s|GB|inodes)\b( free)?\)?/g, '').replace(/:? *$/, '');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(62652);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(88507);
// EXTERNAL MODULE: ./src/network/job-secrets.ts + 1 modules
var job_secrets = __webpack_require__(59579);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var candidate = __webpack_require__(62867);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(30735);
// EXTERNAL MODULE: ./src/mirrors/probe/probe.ts + 1 modules
var probe_probe = __webpack_require__(82125);
// EXTERNAL MODULE: ./src/mirrors/probe/probe-fault.ts
var probe_fault = __webpack_require__(76516);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
;// CONCATENATED MODULE: ./src/commands/doctor/finding.ts
/** Nothing to do. */
function fine(check, detail) {
    return { check, level: 'ok', detail, advice: '' };
}
/** Something to do before it fails. */
function warning(check, detail, advice) {
    return { check, level: 'warning', detail, advice };
}
/** What a download would fail by. */
function failure(check, cause, detail, advice, evidence = '') {
    return { check, level: 'error', cause, detail, advice, evidence };
}
/** A fault as a finding: its title, its place, and the first line of what was seen, if that says more. */
function faultFinding(check, fault, level = 'error') {
    const { cause, title, text, advice, file, line } = fault;
    const place = file === '' ? '' : ` (${file}:${line})`;
    const [seen = ''] = text.split('\n');
    const detail = [`${title}${place}`, ...(seen === '' || seen === title ? [] : [seen])].join(': ');
    return { check, level, cause, detail, advice };
}
/** The result without its cause, as the report has it. */
function findingOf({ check, level, detail, advice, evidence = '' }) {
    return { check, level, ok: level !== 'error', detail, advice, evidence };
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-clock.ts

const check = 'clock';
/** A clock that is wrong by more than this makes certificates look expired one day, and is told. */
const tolerableMs = 60_000;
/**
 * This machine's clock against those of servers, whose differences are given in milliseconds; their median counts. A wrong
 * clock is a warning: if it is wrong enough to matter, TLS has failed already.
 */
function checkClock(skews) {
    const skew = skews.toSorted((a, b) => a - b)[Math.floor(skews.length / 2)];
    if (skew === undefined)
        return [];
    if (Math.abs(skew) < tolerableMs)
        return [fine(check, 'agrees with the mirrors')];
    const detail = `this machine's clock is ${formatSkew(Math.abs(skew))} ${skew > 0 ? 'behind' : 'ahead of'} the mirrors'`;
    const advice = 'Set the clock (NTP): certificates look expired or not yet valid, and signed links are refused.';
    return [warning(check, detail, advice)];
}
function formatSkew(ms) {
    const minutes = Math.round(ms / 60_000);
    return minutes < 48 * 60 ? `${minutes} min` : `${Math.round(minutes / 1440)} days`;
}

// EXTERNAL MODULE: ./src/causes/transport/transport-fault.ts + 1 modules
var transport_fault = __webpack_require__(4617);
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
        use: 'a reserved address (for documentation)',
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

// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
;// CONCATENATED MODULE: ./src/commands/doctor/check-answer.ts



/** The causes of an answer that is no failure of the network. */
const causes = { 401: 'http_401', 403: 'http_403', 404: 'http_404', 410: 'http_410' };
/**
 * What it means if a mirror answers and does not give the module: a refusal of what the project needs is final, and for what is
 * not found the next entry is asked, if there is one. Undefined if the answer does not matter.
 */
function checkAnswer(check, mirror, { last, sample }, { servesProject, isLast }) {
    const cause = causes[last?.status ?? 0];
    if (last === undefined || cause === undefined)
        return undefined;
    const { path: module, version } = sample;
    const { title, advice } = (0,table/* faultOf */.Kl)(cause, {
        text: last.detail,
        url: mirror.url.href,
        host: mirror.url.host,
        module,
        version,
    });
    if (last.answer === 'refused') {
        const detail = `${title}, asked for ${(0,module_version/* formatModule */.ww)(sample)}: ${last.detail}`;
        return servesProject ? failure(check, cause, detail, advice) : warning(check, detail, advice);
    }
    // A mirror of private modules need not have a public one.
    if (!servesProject)
        return undefined;
    const detail = `${title} (${last.status})`;
    if (isLast)
        return failure(check, cause, detail, advice);
    return warning(check, detail, 'go asks the next entry of GOPROXY. A private module is better named in GOPRIVATE.');
}

;// CONCATENATED MODULE: ./src/commands/doctor/error-words.ts

/** An error in the words that the go command has for it, without the URL that they begin with: people search for them. */
function errorWords(error, url, network) {
    const { text } = (0,probe_fault/* faultOfProbe */.c)({ kind: 'error', url, error }, network);
    const end = text.indexOf('": ');
    return (end === -1 ? text : text.slice(end + 3)).replace(/\s+/g, ' ');
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
;// CONCATENATED MODULE: ./src/commands/doctor/inspect-connection.ts




/** How long one address family may take when it is tried by itself. */
const familyMs = 3000;
const unseen = { families: [], certificate: undefined };
/**
 * Tries each address family by itself and reads the certificate. Sends no request. Never rejects, and shows nothing if it
 * takes longer than `timeoutMs`.
 */
async function inspectConnection(network, url, timeoutMs) {
    const done = new AbortController();
    const late = (0,external_node_timers_promises_.setTimeout)(timeoutMs, unseen, { signal: done.signal }).catch(() => unseen);
    const details = await Promise.race([inspect(network, url, Math.min(familyMs, timeoutMs * 0.8)), late]);
    done.abort();
    return details;
}
async function inspect(network, url, timeoutMs) {
    const [host, port] = [(0,env_proxies/* hostOf */.w4)(url), Number((0,env_proxies/* portOf */.HM)(url))];
    const proxy = network.proxyFor(url);
    const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined;
    const looked = network.open(url).then((socket) => {
        if (url.protocol === 'https:')
            return (0,network_certificate/* inspectCertificate */.o)(socket, host);
        socket.destroy();
        return undefined;
    }, () => undefined);
    const [families, certificate] = await Promise.all([
        raceFamilies(resolution?.addresses ?? [], port, timeoutMs),
        looked,
    ]);
    return { families, certificate };
}
/** `IPv4 12 ms \u00b7 IPv6 network is unreachable`, or which family has no address; empty without a direct connection. */
function describeFamilies(families, reasonOf) {
    const [first, ...others] = families.toSorted((a, b) => a.family - b.family);
    if (first === undefined)
        return '';
    if (others.length === 0)
        return `no IPv${first.family === 4 ? 6 : 4} address`;
    return [first, ...others]
        .map(({ family, ms, error }) => `IPv${family} ${error === undefined ? formatMs(ms) : reasonOf(error)}`)
        .join(' \u00b7 ');
}
/** As in the report: `41 ms`, `1.2 s`. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
/** Whom a certificate is for, who issued it, and when it is valid, in one line. */
function describeCertificate({ names, issuer, from, to }) {
    const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`;
    return `certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`;
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-connection.ts







/** The layers of one mirror from name to zip, one finding each, down to the one that fails. */
function checkConnection(connection, network) {
    const { mirror, probe, details, role } = connection;
    const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
    const proxy = network.proxyFor(mirror.url);
    const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`;
    const findings = [];
    for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip']) {
        const found = layersOf(connection)[layer];
        if (found === null)
            continue;
        const time = `(${formatMs(found.ms)})`;
        if (!found.ok && fault !== undefined) {
            const certificate = layer === 'tls' && details.certificate ? describeCertificate(details.certificate) : '';
            const evidence = evidenceOf(probe, network);
            const isRaw = probe.failure?.kind === 'error' && !vague.has(fault.cause);
            const told = [fault.title, isRaw ? '' : evidence, certificate].filter((text) => text !== '');
            findings.push(failure(layer, fault.cause, `${told.join(': ')} ${time}`, fault.advice, isRaw ? evidence : ''));
        }
        else {
            const answer = found.ok ? undefined : checkAnswer(layer, mirror, probe, role);
            findings.push(answer ?? fine(layer, `${where}: ${found.detail} ${time}`));
        }
        findings.push(...(warnings[layer]?.(connection) ?? []));
    }
    return findings;
}
/** The layers of the probe; TCP also tells how each address family behaves by itself. */
function layersOf({ mirror, probe, details, }) {
    const { tcp } = probe.layers;
    const families = describeFamilies(details.families, (error) => (0,transport_fault/* connectReason */.NS)(error, mirror.url));
    // The two probes may disagree for a moment; what the request met comes first.
    const [met = ''] = tcp?.detail.split(';') ?? [];
    return tcp === null || families === ''
        ? probe.layers
        : { ...probe.layers, tcp: { ...tcp, detail: `${met} \u00b7 ${families}` } };
}
/** Causes of errors whose titles leave open what happened: the words of the error are told, too. */
const vague = new Set(['unknown', 'tls_other', 'env_proxy_error', 'bad_reply']);
/** What was seen of the failure, in one line: people recognise their portal by its title, and their proxy by its words. */
function evidenceOf({ failure }, network) {
    if (failure === undefined)
        return '';
    if (failure.kind === 'error')
        return errorWords(failure.error, failure.url, network);
    return failure.text.trim().split('\n')[0]?.slice(0, 200) ?? '';
}
/** The address that no public mirror can have, and what it is for; undefined if there is none or the mirror is not public. */
function oddAddress({ details, isPublic }) {
    const addresses = isPublic ? details.families.flatMap((family) => family.addresses) : [];
    return addresses.map((address) => ({ address, use: specialUse({ address }) })).find(({ use }) => use !== undefined);
}
/** What works, and is still worth knowing. */
const warnings = {
    dns(connection) {
        const odd = oddAddress(connection);
        if (odd === undefined)
            return [];
        const { host } = connection.mirror.url;
        const detail = `${host} resolves to ${odd.address}, ${odd.use}: the answer does not come from its operator`;
        const advice = 'A transparent proxy, a VPN or a wrong DNS server answers here. If that is not intended, use another DNS server.';
        return [warning('dns', detail, advice)];
    },
    tcp({ mirror, details: { families } }) {
        const broken = families.find(({ family, error }) => family === 6 && error !== undefined);
        const works = families.some(({ error }) => error === undefined);
        if (broken === undefined || !works)
            return [];
        const reason = (0,transport_fault/* connectReason */.NS)(broken.error, mirror.url);
        const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${reason})`;
        const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.';
        return [warning('tcp', detail, advice)];
    },
    tls({ mirror, details: { certificate }, isPublic }) {
        if (certificate === undefined || certificate.isPublic || !isPublic)
            return [];
        const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, which is not a public authority: a proxy inspects TLS`;
        const advice = 'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.';
        return [warning('tls', detail, advice)];
    },
};

// EXTERNAL MODULE: ./src/network/ask-resolver.ts
var ask_resolver = __webpack_require__(94468);
;// CONCATENATED MODULE: ./src/commands/doctor/compare-resolvers.ts




const compare_resolvers_check = 'resolvers';
/**
 * Resolvers that answer the whole world. They are asked only for the host of a mirror in the public catalogue, and only if
 * the job's own resolver failed on it or gave an address that cannot be right; no other name ever leaves for them. Health
 * does not depend on them: many networks let no DNS out.
 */
const publicResolvers = ['1.1.1.1', '8.8.8.8'];
/** How long one of them may take. */
const timeoutMs = 1500;
/**
 * Asks other resolvers for a name on which the job's own one failed: the job's others, each by itself, and for a public
 * name the public ones. Tells whose fault it is, as far as the answers show it.
 */
async function compareResolvers(host, { own, isPublic, publicOnes = publicResolvers }) {
    // A single resolver of the job's own has said all it knows.
    const asked = [...(own.length > 1 ? own : []), ...(isPublic ? publicOnes : [])];
    const said = await Promise.all(asked.map((server) => ask(server, host)));
    if (said.length === 0)
        return [];
    const detail = `${host}: ${said.map(describe).join(' \u00b7 ')}`;
    // In some networks every answer about a public name is made up on the way.
    const isPlausible = (address) => !isPublic || specialUse({ address }) === undefined;
    const right = said.find(({ addresses }) => addresses.some(isPlausible));
    if (right === undefined)
        return [fine(compare_resolvers_check, detail)];
    const isOwn = own.includes(right.server);
    const advice = isOwn
        ? 'The resolvers of this machine disagree, and go takes the first answer: remove the wrong one from /etc/resolv.conf, or repair it.'
        : `The resolver of this job (${own.join(', ') || 'of the system'}) is at fault, not ${host}: repair it, or give the job another one (docker: \`--dns\`).`;
    return [warning(compare_resolvers_check, detail, advice)];
}
async function ask(server, host) {
    try {
        const { addresses } = await (0,ask_resolver/* askResolver */.Ab)(server, host, timeoutMs);
        return { server, addresses: addresses.map(({ address }) => address), reason: '' };
    }
    catch (error) {
        return { server, addresses: [], reason: (0,transport_fault/* connectReason */.NS)(error, new URL(`https://${host}`)) };
    }
}
function describe({ server, addresses, reason }) {
    return `${server} says ${addresses.length > 0 ? addresses.slice(0, 2).join(', ') : reason}`;
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-mirrors.ts













/**
 * Probes every mirror side by side: the first one layer by layer, the others in a line each while they answer. Only the first
 * is asked for one of the project's own modules. Stays below the time-out, apart from a comparison of resolvers.
 */
async function checkMirrors(plan, network, options) {
    const end = new AbortController();
    const signal = AbortSignal.any([options.signal, end.signal]);
    const connections = await Promise.all(plan.mirrors.map((mirror) => probe(mirror, plan, network, { ...options, signal })));
    end.abort();
    options.signal.throwIfAborted();
    const [first, ...others] = connections;
    const fallbacks = others.filter(({ mirror }) => mirror.origin === 'catalogue');
    const named = others.filter(({ mirror }) => mirror.origin !== 'catalogue');
    return {
        findings: [
            ...(first === undefined ? [] : await check_mirrors_inspect(first, connections, plan, network)),
            ...named.flatMap((connection) => summarize(connection, connections, plan, network)),
            ...summarizeFallbacks(fallbacks, network),
            ...checkClock(connections.flatMap(({ probe }) => probe.last?.clockSkewMs ?? [])),
        ],
        mirrors: connections.map((connection) => reportOf(connection, network)),
        connections,
        sumdbBy: connections.find(({ probe }) => probe.offersSumdb)?.mirror.name,
    };
}
/** How long to wait before a second look, and how much time it must have. Milliseconds. */
const secondLook = { pauseMs: 200, leastMs: 500 };
/** Probes one mirror. A fault that may pass is looked at twice: one sample decides nothing. */
async function probe(mirror, plan, network, { sample, sumdb, timeoutMs, signal }) {
    const own = mirror === plan.mirrors[0] ? sample : undefined;
    const options = { sample: own ?? candidate/* canary */.jZ, zip: true, sumdb, stallMs: timeoutMs, signal };
    const look = async (ms) => {
        const probe = new probe_probe/* Probe */.V(network, mirror.url, options);
        await Promise.race([probe.finished, (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal }).catch(() => { })]);
        probe.expire();
        return probe;
    };
    const end = performance.now() + timeoutMs;
    const inspecting = inspectConnection(network, mirror.url, timeoutMs);
    const first = await look(timeoutMs);
    const fault = first.failure && (0,probe_fault/* faultOfProbe */.c)(first.failure, network);
    const left = end - performance.now() - secondLook.pauseMs;
    let second;
    if (fault?.retryable === true && left > secondLook.leastMs) {
        await (0,external_node_timers_promises_.setTimeout)(secondLook.pauseMs);
        second = await look(left);
    }
    const role = { servesProject: own !== undefined, isLast: isLast(plan) };
    const connection = { mirror, details: await inspecting, role, isPublic: (0,catalogue/* findInCatalogue */.cy)(mirror.name) !== undefined };
    if (second === undefined || second.state === 'failed')
        return { ...connection, probe: first, passed: undefined };
    return { ...connection, probe: second, passed: fault };
}
/** Whether nothing is asked for what the only mirror does not have. */
function isLast({ mirrors, tail }) {
    return mirrors.length === 1 && (tail === '' || /^[,|]off$/.test(tail));
}
/** The whole path to a mirror. What fails there is only a warning if go or modward gets past it. */
async function check_mirrors_inspect(connection, all, plan, network) {
    const path = [...softened(connection, all, plan, network), ...tellPassed(connection)];
    const end = path.findLastIndex(({ check }) => check === 'dns') + 1;
    return path.toSpliced(end, 0, ...(await compareIfOdd(connection, network)));
}
function softened(connection, all, plan, network) {
    const path = checkConnection(connection, network);
    if (connection.probe.state !== 'failed')
        return path;
    const way = wayPast(connection, all, plan);
    return path.map((finding) => {
        if (finding.level !== 'error' || way === undefined)
            return finding;
        return { ...finding, level: way.helps ? 'warning' : 'error', advice: `${finding.advice} ${way.words}` };
    });
}
/** What else is asked if this mirror fails, and whether that helps. */
function wayPast({ mirror }, all, { mirrors, tail }) {
    const answering = all.filter((other) => other.mirror !== mirror && answers(other));
    const fallback = answering.find((other) => other.mirror.group === mirror.group);
    if (fallback !== undefined) {
        const { name, origin } = fallback.mirror;
        const isAdded = origin === 'catalogue';
        const words = isAdded
            ? `modward guard falls back to ${name}; go by itself does not.`
            : `${name} answers in its place, but each go command tries this one first.`;
        return { helps: true, words };
    }
    const index = mirrors.indexOf(mirror);
    const before = answering.find((other) => mirrors.indexOf(other.mirror) < index);
    if (before !== undefined)
        return { helps: true, words: `It is asked only for what ${before.mirror.name} does not have.` };
    if (tail === '|direct' && mirrors.slice(index).every(({ separator }) => separator === '|')) {
        return { helps: true, words: 'With "|direct" go fetches each module from its repository instead, which is slower.' };
    }
    const behind = answering[0];
    if (behind === undefined)
        return undefined;
    const words = `${behind.mirror.name} answers, but go does not ask it then: a "," stands before it in GOPROXY (see settings).`;
    return { helps: false, words };
}
/** Whether it works: one that lacks a module that the project does not need has answered, too. */
function answers({ probe }) {
    return probe.state === 'answers' || (probe.state === 'notFound' && probe.sample === candidate/* canary */.jZ);
}
/** Other resolvers are asked only if the job's own one failed on a public name, or its answer cannot be right. */
async function compareIfOdd(connection, network) {
    const { mirror, probe, isPublic } = connection;
    if (network.proxyFor(mirror.url) !== undefined)
        return [];
    const failed = probe.layers.dns?.ok === false;
    if (!failed && oddAddress(connection) === undefined)
        return [];
    return compareResolvers((0,env_proxies/* hostOf */.w4)(mirror.url), { own: network.resolver.servers(), isPublic });
}
/** A mirror behind the first: a line is enough while it answers. */
function summarize(connection, all, plan, network) {
    const { mirror, probe } = connection;
    if (probe.state === 'failed')
        return softened(connection, all, plan, network);
    const detail = probe.state === 'answers' ? `healthy, ${formatMs(probe.ms)}` : (probe.last?.detail ?? 'not waited for');
    return [fine('mirror', `${mirror.name}: ${detail}`), ...tellPassed(connection)];
}
/** What the first look ran into, if the second did not. */
function tellPassed({ mirror, passed }) {
    if (passed === undefined)
        return [];
    const detail = `${mirror.name}: the first request failed (${passed.title}), the second did not`;
    return [
        warning('mirror', detail, 'What comes and goes fails a job now and then: modward guard retries, go by itself does not.'),
    ];
}
/** Public mirrors that modward adds by itself: that one is out of reach is no fault of the set-up. */
function summarizeFallbacks(fallbacks, network) {
    if (fallbacks.length === 0)
        return [];
    const states = fallbacks.map(({ mirror, probe }) => {
        const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
        return `${mirror.url.host} ${fault === undefined ? formatMs(probe.ms) : `out of reach (${fault.cause})`}`;
    });
    const isNone = fallbacks.every(({ probe }) => probe.state === 'failed');
    return [fine('fallback mirrors', isNone ? `none in reach: ${states.join(' \u00b7 ')}` : states.join(' \u00b7 '))];
}
function reportOf(connection, network) {
    const { mirror, probe } = connection;
    const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, network);
    const isHealthy = answers(connection);
    const lacks = `Lacks ${probe.last === undefined ? 'the sample' : (0,module_version/* formatModule */.ww)(probe.sample)}.`;
    const reason = fault === undefined ? (isHealthy ? `Healthy, ${formatMs(probe.ms)}.` : lacks) : `${fault.title} (${fault.cause}).`;
    return {
        url: mirror.name,
        group: mirror.group,
        origin: mirror.origin,
        healthy: isHealthy,
        reason,
        ...schema/* noTraffic */.Ps,
        faults: fault === undefined ? 0 : 1,
        layers: layersOf(connection),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/network/netrc.ts
var netrc = __webpack_require__(57012);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/commands/doctor/private-hosts.ts

/** Hosts whose repositories go knows by their path, without asking (cmd/go/internal/vcs, vcsPaths). */
const knownHosts = ['github.com', 'bitbucket.org'];
/** More repositories are not asked for: the first ones show which hosts there are. */
const mostSamples = 30;
/** How much of a page is read: the tag is in its head. */
const pageLimit = 64_000;
const defaultPorts = { 'https:': '443', 'http:': '80', 'ssh:': '22', 'git:': '9418' };
/**
 * The hosts that go and git connect to for these modules: for each, the host in its path, and the one that this host names
 * for the repository, as git's insteadOf rules turn it. Asks as go does (`?go-get=1`), without credentials. A host that
 * cannot be asked is all that is known then.
 */
async function findRepositoryHosts(modules, network, git, options) {
    // One module stands for all that share host and owner.
    const samples = [...new Map(modules.map(({ path }) => [path.split('/').slice(0, 2).join('/'), path])).values()];
    const found = await Promise.all(samples.slice(0, mostSamples).map((module) => hostsOf(module, network, git, options)));
    return [...new Map(found.flat().map((host) => [`${host.url.href} ${host.isPointer}`, host])).values()];
}
async function hostsOf(module, network, git, options) {
    const [host = ''] = module.split('/');
    if (!URL.canParse(`https://${host}/`))
        return [];
    const isKnown = knownHosts.includes(host) || /\.git(\/|$)/.test(module);
    const named = isKnown ? `https://${module}` : await repositoryOf(module, network, options);
    const pointer = isKnown ? [] : [{ url: new URL(`https://${host}/`), module, isPointer: true }];
    const place = named === undefined ? undefined : endpointOf(await git.urlFor(named));
    return place === undefined ? pointer : [...pointer, { url: place, module, isPointer: false }];
}
/** What the host in a module's path names as its repository; undefined if it does not say. */
async function repositoryOf(module, network, options) {
    try {
        const reply = await (0,send/* send */.tN)(network, new URL(`https://${module}?go-get=1`), { ...options, isAnonymous: true });
        const page = await readStart(reply.body);
        (0,send/* discard */.vf)(reply);
        const tags = page.match(/<meta\b[^>]*\bname=["']?go-import["']?[^>]*>/gi) ?? [];
        const contents = tags.map((tag) => /\bcontent=["']([^"']*)["']/i.exec(tag)?.[1]?.trim().split(/\s+/) ?? []);
        return contents.find(([prefix = '']) => module === prefix || module.startsWith(`${prefix}/`))?.[2];
    }
    catch {
        return undefined;
    }
}
async function readStart(body) {
    let page = '';
    for await (const chunk of body) {
        page += chunk.toString('latin1');
        if (page.length > pageLimit || /<\/head>/i.test(page))
            break;
    }
    return page;
}
/** Where a git URL leads; `git@host:path` is ssh. Undefined for a folder. */
function endpointOf(url) {
    const [, scpHost] = /^(?:[^@/:]+@)?([\w.-]+):(?!\/\/)/.exec(url) ?? [];
    const parsed = scpHost === undefined ? URL.parse(url) : URL.parse(`ssh://${scpHost}`);
    if (parsed === null || parsed.hostname === '' || defaultPorts[parsed.protocol] === undefined)
        return undefined;
    return new URL(`${parsed.protocol}//${parsed.hostname}:${parsed.port || defaultPorts[parsed.protocol]}/`);
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-env-proxies.ts

const check_env_proxies_check = 'environment proxies';
/**
 * Which proxies of the environment go uses, which variables only look as if it did, and the proxy that git is configured
 * with, which go does not read.
 * @param gitProxy the value of git's http.proxy; empty for none
 */
function checkEnvProxies(proxies, gitProxy) {
    const used = [proxies.https, proxies.http].filter((proxy) => proxy !== undefined);
    const git = gitProxy === '' ? [] : [`git: http.proxy=${shownProxy(gitProxy)}`];
    const list = [...used.map(({ name, url }) => `${name}=${url.protocol}//${url.host}`), ...git];
    const odd = proxies.ineffective.map(({ name, reason }) => warning(check_env_proxies_check, `${name} ${reason}`, `Correct or unset ${name}.`));
    return [fine(check_env_proxies_check, list.join(' \u00b7 ') || 'none'), ...odd, ...(used.length === 0 ? warnOfGit(gitProxy) : [])];
}
/** People set it for the company's network and believe that it is enough. */
function warnOfGit(gitProxy) {
    if (gitProxy === '')
        return [];
    const detail = 'git goes through a proxy, and go does not: it reads HTTPS_PROXY and HTTP_PROXY only';
    const advice = 'If mirrors are out of reach without the proxy, set HTTPS_PROXY (and NO_PROXY) to the same one.';
    return [warning(check_env_proxies_check, detail, advice)];
}
/** The scheme, host and port of a proxy: a value that is no URL may be anything, and is not shown. Empty for none. */
function shownProxy(value) {
    if (value === '')
        return '';
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    return url === null || url.host === '' ? '(not a URL)' : `${url.protocol}//${url.host}`;
}

// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/gomod/go-defaults.ts
var go_defaults = __webpack_require__(71499);
;// CONCATENATED MODULE: ./src/commands/doctor/check-settings.ts







const check_settings_check = 'settings';
/** Always shown; the others only if they were set. */
const always = ['GOPROXY', 'GOSUMDB'];
/** Shown elsewhere, or facts of the machine rather than settings. */
const elsewhere = [
    ...['GOVERSION', 'GOOS', 'GOARCH', 'GOROOT', 'GOMOD', 'GOENV'],
    ...['GOMODCACHE', 'GOCACHE', 'GOPATH'],
];
const origins = { environment: 'environment', file: 'go env -w', default: 'default' };
/**
 * What the settings are and where each comes from, those that end every go command, and those that are a risk although
 * nothing fails yet.
 */
function checkSettings(go, needs) {
    const values = go_env/* goVariables */.yA
        .filter((name) => !elsewhere.includes(name) && go[name] !== '')
        .filter((name) => always.includes(name) || go.origins[name] !== 'default')
        .map((name) => `${name}=${shown(name, go[name])} (${originOf(name, go)})`);
    return [fine(check_settings_check, values.join(' \u00b7 ')), ...judgeSettings(go, needs)];
}
/** What the Go team ships; a distribution may ship other values. */
const shipped = go_defaults/* goDefaults */.n;
function originOf(name, go) {
    const isOdd = go.origins[name] === 'default' && shipped[name] !== undefined && shipped[name] !== go[name];
    return isOdd ? 'go.env of this Go' : origins[go.origins[name]];
}
/** The settings that are wrong or a risk. Each result says what happens and what to do. */
function judgeSettings(go, { missing, plan }) {
    const judged = [
        judgeModuleMode(go),
        judgeOff(go, missing),
        judgeOrder(plan),
        judgeSumdb(go),
        judgeInsecure(go),
        judgeFlags(go),
    ];
    return judged.filter((result) => result !== undefined);
}
function judgeModuleMode({ GO111MODULE, origins: { GO111MODULE: origin } }) {
    const unset = origin === 'file' ? 'Run `go env -u GO111MODULE`' : 'Unset GO111MODULE';
    const advice = `${unset}: modules are on by default.`;
    switch (GO111MODULE) {
        case '':
        case 'on':
            return undefined;
        case 'off': {
            const detail = 'GO111MODULE=off: go knows no modules and reads no go.mod; go mod and go list -m fail';
            return failure(check_settings_check, 'goproxy_invalid', detail, advice);
        }
        case 'auto': {
            const detail = 'GO111MODULE=auto: in a folder without a go.mod in it or above it, go knows no modules';
            return warning(check_settings_check, detail, advice);
        }
        default:
            return failure(check_settings_check, 'goproxy_invalid', `GO111MODULE=${GO111MODULE}: go knows on, off and auto only`, advice);
    }
}
/** Only 404 and 410 lead over a comma: a mirror that is down ends the list there. */
function judgeOrder(plan) {
    const [first, ...others] = plan?.mirrors ?? [];
    const second = others.find(({ group }) => group !== first?.group);
    if (first === undefined || second === undefined)
        return undefined;
    const [a, b] = [first.url.host, second.url.host];
    const detail = `GOPROXY: the "," before ${b} means that go uses it only after 404 and 410, not if ${a} is down`;
    const advice = 'If both may see the same module names, write "|" in GOPROXY, or list them in the input `mirrors`.';
    return warning(check_settings_check, detail, advice);
}
function judgeOff({ GOPROXY }, [module, ...more]) {
    if (entriesOf(GOPROXY)[0]?.kind !== 'off')
        return undefined;
    const advice = 'Set GOPROXY to a mirror, or keep it and fill the module cache before this step.';
    if (module === undefined) {
        const detail = 'GOPROXY=off: go downloads nothing but GOPRIVATE modules, and fails for all that is not in the module cache';
        return warning(check_settings_check, detail, advice);
    }
    const lacks = `${(0,module_version/* formatModule */.ww)(module)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
    const detail = `GOPROXY=off forbids every download, and the module cache lacks ${lacks}`;
    return failure(check_settings_check, 'goproxy_off', detail, advice);
}
function judgeSumdb({ GOSUMDB, GONOSUMDB }) {
    const advice = 'Unset it, and set GOPRIVATE (or GONOSUMDB) for the modules whose names the public database must not know.';
    if (GOSUMDB === 'off') {
        const detail = 'GOSUMDB=off: modules that go.sum does not name yet are accepted unchecked, and Go toolchains are not downloaded';
        return warning(check_settings_check, detail, advice);
    }
    if (!GONOSUMDB.split(',').includes('*'))
        return undefined;
    return warning(check_settings_check, 'GONOSUMDB=*: modules that go.sum does not name yet are accepted unchecked', advice);
}
function judgeInsecure({ GOINSECURE }) {
    if (GOINSECURE === '')
        return undefined;
    const detail = `GOINSECURE=${GOINSECURE}: go accepts any certificate and plain http for these modules`;
    const advice = 'Install the certificate authority of that host on the machine, or name it in SSL_CERT_FILE, and unset GOINSECURE.';
    return warning(check_settings_check, detail, advice);
}
/** Flags in GOFLAGS that change what a download does, or once did. */
const risky = [
    {
        flag: /^--?mod=vendor$/,
        what: 'go build reads the vendor folder only, while go mod download fetches modules that nothing uses',
        advice: 'Skip the download if the vendor folder is used.',
    },
    {
        flag: /^--?mod=mod$/,
        what: 'go commands may change go.mod and go.sum, and fail in a workspace',
        advice: 'Remove it from GOFLAGS, and run go mod tidy when requirements change.',
    },
    {
        flag: /^--?modfile=/,
        what: 'go reads that file and the .sum file beside it, in place of go.mod and go.sum',
        advice: 'If only one command needs it, give the flag to that command and remove it from GOFLAGS.',
    },
    {
        flag: /^--?insecure$/,
        what: 'before Go 1.17 it accepted any certificate and plain http, and no newer go knows it',
        advice: 'Remove it from GOFLAGS; an authority that go does not know is installed, or named in SSL_CERT_FILE.',
    },
];
function judgeFlags({ GOFLAGS }) {
    for (const word of GOFLAGS.split(/\s+/)) {
        const known = risky.find(({ flag }) => flag.test(word));
        if (known !== undefined)
            return warning(check_settings_check, `GOFLAGS holds ${word}: ${known.what}`, known.advice);
    }
    return undefined;
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
/** A value without credentials: those of GOPROXY go whole, as nothing shorter says where they are. */
function shown(name, value) {
    if (name !== 'GOPROXY' || !value.includes('@'))
        return (0,redacted_env/* shownValue */.J)(name, value);
    return value
        .split(/([,|])/)
        .map((word) => {
        const [entry] = entriesOf(word);
        if (entry === undefined)
            return (0,redact/* redactText */.Rd)(word);
        if (!('url' in entry) || !(0,goproxy/* hasCredentials */.Lk)(entry))
            return word;
        return (0,goproxy/* withoutCredentials */.ri)(entry).url.href;
    })
        .join('');
}

;// CONCATENATED MODULE: ./src/commands/doctor/variables.ts





/** Variables that go and the git below it read, and that `go env` does not tell. */
const others = [
    ...['NO_PROXY', 'no_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'NETRC', 'GOMAXPROCS'],
    ...['GO_EXTLINK_ENABLED', 'GCCGOTOOLDIR', 'LOCALDOMAIN', 'RES_OPTIONS', 'HOSTALIASES'],
    ...['GIT_ALLOW_PROTOCOL', 'GIT_SSL_NO_VERIFY', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_SSH', 'GIT_TERMINAL_PROMPT'],
    ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT'],
];
const proxies = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];
/** May hold a command line or a path that says something about a person; that they are set is what matters. */
const opaque = [
    'GIT_SSH_COMMAND',
    'GIT_ASKPASS',
    'GIT_PROXY_COMMAND',
    'GIT_CONFIG_PARAMETERS',
    'SSH_AUTH_SOCK',
];
/** Told by `go env`, and different each time or derived from others. */
const noise = ['GOGCCFLAGS', 'GOVERSION', 'GOTELEMETRYDIR'];
/**
 * Every variable that go reads and that has a value: all of `go env`, and the proxies, authorities, netrc and git settings
 * beside it. Fit to be shown: no credential, of the netrc file only the machines that it names.
 */
async function readVariables(directory, go, env, signal) {
    const told = await (0,go_env/* readAllVariables */.hO)(directory, env, signal).catch((error) => {
        if (error instanceof fault_error.FaultError)
            return {};
        throw error;
    });
    // The values of these are right whatever go.mod asks for.
    const known = Object.fromEntries(go_env/* goVariables */.yA.map((name) => [name, go[name]]));
    const variables = Object.entries({ ...told, ...known })
        .filter(([name]) => !noise.includes(name))
        .map(([name, value = '']) => [name, shown(name, value)]);
    const beside = [
        ...others.map((name) => [name, shown(name, env[name] ?? '')]),
        ...proxies.map((name) => [name, shownProxy(env[name] ?? '')]),
        ...opaque.map((name) => [name, env[name] ? '(set)' : '']),
        ['netrc machines', netrcMachines(env).join(', ')],
    ];
    return Object.fromEntries([...variables, ...beside].filter(([, value]) => value !== ''));
}
/** The machines that the netrc file names; none if it cannot be read. */
function netrcMachines(env) {
    try {
        return [...new Set((0,netrc/* readNetrc */.fO)(env).map(({ machine }) => machine))].sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-private.ts










const check_private_check = 'private modules';
/**
 * How the modules that no mirror is asked for are fetched: git, the credentials that it and go have, and whether their hosts
 * can be reached. No credential is sent to any host.
 */
async function checkPrivate(go, modules, git, network, options) {
    const named = [go.GONOPROXY || go.GOPRIVATE, ...modules.patterns].filter((text) => text !== '' && text !== 'none');
    const all = modules.isEverything ? 'every module' : named.join(',');
    if (all === '')
        return { findings: [fine(check_private_check, 'none (GOPRIVATE is empty)')], hosts: [] };
    if (git.version === undefined)
        return { findings: [withoutGit(all, modules.missing.length > 0)], hosts: [] };
    const credentials = await credentialsOf(go, git, options.env);
    const detail = `${all} by ${git.version}, credentials: ${credentials.join(', ') || 'none'}`;
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
    const isMissing = modules.missing.length > 0;
    const asked = isMissing ? modules.missing : modules.needed;
    const hosts = await findRepositoryHosts(asked, network, git, { stallMs: options.timeoutMs, signal });
    const reached = await Promise.all(hosts.map((host) => reach(host, git, network, options)));
    const advice = 'Without credentials only public repositories can be read: add a netrc line for the host, `git-auth`, or a git insteadOf rule with a token.';
    const isBare = credentials.length === 0 && modules.needed.length > 0 && !modules.isEverything;
    const about = isBare ? warning(check_private_check, detail, advice) : fine(check_private_check, detail);
    return { findings: [about, ...tellReached(reached, isMissing)], hosts };
}
function withoutGit(all, isNeeded) {
    const detail = `${all} would be fetched with git, and there is no git`;
    const advice = 'Install git, or let a GOPROXY serve these modules.';
    return isNeeded ? failure(check_private_check, 'vcs_tool_missing', detail, advice) : warning(check_private_check, detail, advice);
}
/** What there is to prove who asks, by kind: no host, no name, no value. */
async function credentialsOf(go, git, env) {
    const found = [
        (0,external_node_fs_.existsSync)((0,netrc/* findNetrc */.kE)(env)) ? 'netrc' : '',
        (await git.config('--get-all', 'credential.helper')) ? 'a git credential helper' : '',
        (await git.config('--get-regexp', '^url\\..*\\.insteadof$')) ? 'git insteadOf rules' : '',
        (await git.config('--name-only', '--get-regexp', '^http\\..*extraheader$')) ? 'a git extraheader' : '',
        env['SSH_AUTH_SOCK'] ? 'an ssh agent' : '',
        go.GOAUTH === '' || go.GOAUTH === 'netrc' ? '' : `GOAUTH=${go.GOAUTH === 'off' ? 'off' : '\u2026'}`,
    ];
    return found.filter((name) => name !== '');
}
/** Whether a host can be reached, and what would be sent to it. Nothing is. */
async function reach({ url, module, isPointer }, git, network, { env, timeoutMs, signal }) {
    const host = `${url.protocol}//${url.host}`;
    const began = performance.now();
    try {
        await connect(url, network, timeoutMs, signal);
        const held = isPointer ? `says where ${module} is` : `credential: ${await credentialFor(url, git, env)}`;
        const detail = `${host} can be reached, ${formatMs(performance.now() - began)}, ${held}`;
        return { host, detail, fault: undefined };
    }
    catch (error) {
        signal.throwIfAborted();
        const fault = (0,probe_fault/* faultOfProbe */.c)({ kind: 'error', url, error }, network);
        return { host, detail: `${fault.title} (${(0,transport_fault/* connectReason */.NS)(error, url)}), the host of ${module}`, fault };
    }
}
/** Each host that can be reached; those that cannot, by cause: a network that lets nothing out has one reason, not thirty. */
function tellReached(reached, isMissing) {
    const failed = Map.groupBy(reached.filter(({ fault }) => fault !== undefined), ({ fault }) => fault?.cause);
    const failures = [...failed.values()].flatMap((alike) => {
        const [first] = alike;
        if (first?.fault === undefined)
            return [];
        const others = [...new Set(alike.map(({ host }) => host))].filter((host) => host !== first.host);
        const more = others.length === 0 ? '' : `; the same for ${others.join(', ')}`;
        const { cause, advice } = first.fault;
        const detail = `${first.detail}${more}`;
        return [isMissing ? failure(check_private_check, cause, detail, advice) : warning(check_private_check, detail, advice)];
    });
    return [...reached.filter(({ fault }) => fault === undefined).map(({ detail }) => fine(check_private_check, detail)), ...failures];
}
async function connect(url, network, timeoutMs, signal) {
    // git's ssh does not read the proxies of the environment.
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    const direct = async () => {
        const { addresses } = await network.resolver.resolve((0,env_proxies/* hostOf */.w4)(url));
        return (0,dial/* dial */.z)(addresses, Number((0,env_proxies/* portOf */.HM)(url)), timeoutMs, signal);
    };
    const socket = await (isWeb ? network.open(url) : direct());
    socket.destroy();
}
/** What git has for this host. Values are asked for and not looked at. */
async function credentialFor(url, git, env) {
    if (url.protocol === 'ssh:')
        return env['SSH_AUTH_SOCK'] ? 'an ssh agent' : 'a key of the user, if there is one';
    const base = `${url.protocol}//${url.host}`;
    const found = [
        netrcMachines(env).includes(url.hostname) ? 'netrc' : '',
        (await git.urlFor(`${base}/x`)).includes('@') ? 'a git insteadOf rule' : '',
        (await git.config('--get-urlmatch', 'http.extraheader', `${base}/`)) ? 'a git extraheader' : '',
        (await git.config('--get-urlmatch', 'credential.helper', `${base}/`)) ? 'a git credential helper' : '',
    ].filter((name) => name !== '');
    return found.join(', ') || 'none: only public repositories can be read';
}

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
        const result = needed ? failure('settings', cause, detail, advice) : warning('settings', detail, advice);
        return { sumdb: undefined, warnings: [result] };
    }
}
/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself. If go.sum has
 * all that the project needs, a database out of reach is a warning.
 * @param mirrors what the mirrors say, which are asked at the same time
 */
async function checkSumdb(sumdb, mirrors, network, options) {
    const { name } = sumdb;
    const [{ sumdbBy }, direct] = await Promise.all([mirrors, askDirectly(network, sumdb.direct, options)]);
    const through = sumdb.pinned ? undefined : sumdbBy;
    const own = direct === undefined ? `${sumdb.direct.host} answers` : direct.told;
    const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '');
    const about = parts.length === 1 && sumdb.direct.host === name ? '' : `${name}: `;
    const detail = `${about}${parts.join(' \u00b7 ')}`;
    if (through !== undefined || direct === undefined)
        return [fine(check_sumdb_check, detail)];
    const { evidence } = direct;
    if (options.needed) {
        // The advice names what the download would run into.
        const { advice } = (0,table/* faultOf */.Kl)('sumdb_unreachable', { text: detail, url: sumdb.direct.href });
        return [failure(check_sumdb_check, 'sumdb_unreachable', detail, advice, evidence)];
    }
    const spared = `${detail} \u00b7 go.sum is complete: go needs the database only for new modules`;
    const advice = `Before you add modules, allow ${sumdb.direct.host} in the firewall, use a mirror that passes the checksum database on, or set GOSUMDB to \`sum.golang.google.cn\`, the same database under another name.`;
    return [{ ...warning(check_sumdb_check, spared, advice), evidence }];
}
/** Why the database itself cannot be asked, in plain words and in those of the error; undefined if it can. */
async function askDirectly(network, url, { timeoutMs, signal }) {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
        const latest = new URL(`${url.href.replace(/\/$/, '')}/latest`);
        const reply = await (0,send/* send */.tN)(network, latest, { stallMs: timeoutMs, signal: AbortSignal.any([signal, deadline]) });
        (0,send/* discard */.vf)(reply);
        return reply.status === 200 ? undefined : { told: `${url.host} answers ${reply.status}`, evidence: '' };
    }
    catch (error) {
        if (deadline.aborted)
            return { told: `${url.host} does not answer within ${timeoutMs / 1000} s`, evidence: '' };
        const { title } = (0,probe_fault/* faultOfProbe */.c)({ kind: 'error', url, error }, network);
        return { told: title, evidence: errorWords(error, url, network) };
    }
}

// EXTERNAL MODULE: ./src/mirrors/probe/probe-file.ts
var probe_file = __webpack_require__(25756);
;// CONCATENATED MODULE: ./src/commands/doctor/check-toolchain.ts




const check_toolchain_check = 'toolchain';
/**
 * Whether a mirror has the toolchains that go is going to fetch; only the first bytes are asked for. Mirrors that failed
 * already are left out: they have their own finding.
 * @param answering the mirrors that answer, in order
 */
async function checkToolchains(missing, answering, { tail }, network, options) {
    if (answering.length === 0)
        return { findings: [], sources: [] };
    const found = await Promise.all(missing.map((file) => findSource(file, answering, network, options)));
    const sources = found.filter((source) => source !== undefined);
    const findings = missing.map((file) => {
        const source = sources.find((candidate) => candidate.file === file);
        if (source !== undefined)
            return fine(check_toolchain_check, `${(0,module_version/* formatModule */.ww)(file)} is at ${source.mirror.name}`);
        const text = `${(0,module_version/* formatModule */.ww)(file)} is at none of ${answering.map(({ name }) => name).join(', ')}`;
        const { advice } = (0,table/* faultOf */.Kl)('toolchain_unavailable', { text });
        if (/direct$/.test(tail))
            return warning(check_toolchain_check, `${text}; go then asks go.dev/dl, which redirects to dl.google.com`, advice);
        return failure(check_toolchain_check, 'toolchain_unavailable', text, advice);
    });
    return { findings, sources };
}
async function findSource(file, answering, network, options) {
    for (const mirror of answering) {
        const redirects = [];
        const onRedirect = (url) => void redirects.push(url);
        const { answer } = await (0,probe_file/* probeFile */.pr)(network, mirror.url, file, { ...options, onRedirect });
        if (answer === 'given')
            return { file, mirror, redirects };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/commands/doctor/find-hosts.ts



/** Requests at once when every zip is asked for. */
const concurrency = 16;
/**
 * Asks the mirror for the first bytes of each zip and notes where it redirects to: which zips are redirected is the mirror's
 * own affair, so that one sample does not show all hosts. Ends with the signal; what is known until then counts.
 */
async function traceZips(modules, mirror, network, { stallMs, signal }) {
    const redirects = [];
    const lacking = [];
    let asked = 0;
    const queue = [...modules];
    const work = async () => {
        for (let module = queue.shift(); module !== undefined && !signal.aborted; module = queue.shift()) {
            const name = (0,module_version/* formatModule */.ww)(module);
            const onRedirect = (url) => void redirects.push({ mirror, url, module: name });
            const { answer } = await (0,probe_file/* probeFile */.pr)(network, mirror.url, { ...module, kind: 'zip' }, { stallMs, signal, onRedirect });
            if (answer === 'given' || answer === 'notFound')
                asked += 1;
            if (answer === 'notFound')
                lacking.push(module);
        }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    return { redirects, asked, lacking };
}
/** The reasons to connect to hosts, as far as they were seen. */
function usesOf(seen, network) {
    return urlUsesOf(seen, network).map(({ url, needed, why }) => ({ host: (0,seen_hosts/* hostAt */.gu)(url), needed, why }));
}
function urlUsesOf(seen, network) {
    const needed = seen.mayCache ? 'on a cache miss' : 'always';
    const mirrors = seen.connections.map(({ mirror }, index) => {
        const why = index === 0
            ? 'the first mirror of GOPROXY'
            : `a mirror of GOPROXY, asked after ${seen.connections[0]?.mirror.url.host}`;
        return { url: mirror.url, needed, why };
    });
    const samples = seen.connections.flatMap(({ mirror, probe }) => probe.redirects.map((url) => ({ mirror, url, module: (0,module_version/* formatModule */.ww)(probe.sample) })));
    const redirects = [...samples, ...seen.redirects].map(({ mirror, url, module }) => {
        return { url, needed, why: redirectWords(mirror, module) };
    });
    const toolchains = seen.toolchains.flatMap(({ file, mirror, redirects }) => {
        const why = `serves ${(0,module_version/* formatModule */.ww)(file)}`;
        const hops = redirects.map((url) => ({
            url,
            needed: 'for the toolchain',
            why: redirectWords(mirror, (0,module_version/* formatModule */.ww)(file)),
        }));
        return [{ url: mirror.url, needed: 'for the toolchain', why }, ...hops];
    });
    const repositories = seen.repositories.map(({ url, module, isPointer, isPrivate }) => {
        const why = isPointer ? `says where ${module} is` : `the repository of ${module}`;
        return { url, needed: isPrivate ? 'for private modules' : needed, why };
    });
    const all = [
        ...mirrors,
        ...onePerHost(redirects),
        ...toolchains,
        ...onePerHost(repositories),
        ...sumdbUses(seen.sumdb),
    ];
    return [...all, ...onePerHost(all.flatMap((use) => proxyUse(use, network)))];
}
function sumdbUses(sumdb) {
    if (sumdb === undefined)
        return [];
    const { address, by, why } = sumdb;
    const place = by === undefined ? address.direct : by.url;
    const through = by === undefined ? '' : ` (${by.url.host} passes it on)`;
    return [{ url: place, needed: 'for the checksum database', why: `${address.name}${through}: ${why}` }];
}
function redirectWords(mirror, module) {
    return `${mirror.url.host} redirects there, for example for ${module}`;
}
/** A proxy of the environment stands before all hosts that are reached through it. */
function proxyUse({ url, needed }, network) {
    const proxy = network.proxyFor(url);
    if (proxy === undefined)
        return [];
    return [{ url: proxy, needed, why: 'the proxy of the environment: the other hosts are reached through it' }];
}
/** One example says as much as a hundred. */
function onePerHost(uses) {
    const keyOf = ({ url, needed }) => `${url.protocol}//${url.host} ${needed}`;
    return [...Map.groupBy(uses, keyOf).values()].flatMap(([first]) => first ?? []);
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-downloads.ts









/** How long the hosts of all zips may be looked for, in milliseconds. */
const traceMs = 30_000;
/** Probes everything that a download connects to: mirrors, checksum database, repositories of private modules. */
async function checkDownloads(setup, context, tell) {
    const { config, go, plan, sumdb, needs, seen, git, network } = setup;
    const { env, signal } = context;
    const timeoutMs = config.preflightTimeout;
    const options = { timeoutMs, signal };
    const looksUp = needs.unsummed.length > 0 || seen.toolchain.missing.length > 0;
    context.onWait(waitingFor(plan, timeoutMs));
    const sample = needs.missing[0] ?? needs.modules[0];
    const checking = checkMirrors(plan, network, { ...options, sample, sumdb: sumdb?.name });
    const needed = looksUp || seen.projects.length === 0;
    const database = sumdb === undefined ? [] : checkSumdb(sumdb, checking, network, { ...options, needed });
    const [mirrors, aboutDatabase] = await Promise.all([checking, database]);
    tell(...mirrors.findings, ...aboutDatabase);
    context.onWait('  asking the hosts of private modules \u2026');
    const isEverything = plan.mirrors.length === 0 && plan.tail === 'direct';
    const [all, missing] = isEverything
        ? [
            [...needs.private, ...needs.modules],
            [...needs.missingPrivate, ...needs.missing],
        ]
        : [needs.private, needs.missingPrivate];
    const modules = { patterns: config.private, isEverything, needed: all, missing };
    const repositories = await checkPrivate(go, modules, git, network, { env, ...options });
    tell(...repositories.findings);
    const answering = answeringMirrors(mirrors);
    const stall = { stallMs: timeoutMs, signal };
    const toolchains = await checkToolchains(seen.toolchain.missing, answering, plan, network, stall);
    tell(...toolchains.findings);
    const traced = context.tracesHosts ? await trace(setup, mirrors, context) : untraced;
    tell(...traced.findings);
    const by = mirrors.connections.find(({ probe }) => probe.offersSumdb)?.mirror;
    const uses = usesOf({
        connections: mirrors.connections.filter(({ mirror }, index) => index === 0 || mirror.origin !== 'catalogue'),
        mayCache: config.cache !== 'false',
        redirects: traced.zips.redirects,
        toolchains: toolchains.sources,
        sumdb: sumdb === undefined || !looksUp
            ? undefined
            : { address: sumdb, by: sumdb.pinned ? undefined : by, why: whyLookedUp(needs) },
        repositories: [...repositories.hosts, ...traced.repositories].map((host) => ({
            ...host,
            isPrivate: needs.private.some(({ path }) => path === host.module),
        })),
    }, network);
    return { mirrors: mirrors.mirrors, hosts: (0,seen_hosts/* hostsOf */.PP)(uses) };
}
function waitingFor({ mirrors }, timeoutMs) {
    const [first, ...others] = mirrors;
    if (first === undefined)
        return '  asking the checksum database \u2026';
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return `  asking ${first.url.host}${more}, at most ${timeoutMs / 1000} s \u2026`;
}
/** The mirrors of the first group that answer and may know the names of the project's modules. */
function answeringMirrors({ connections }) {
    const group = connections[0]?.mirror.group;
    return connections
        .filter(({ mirror, probe }) => mirror.group === group && (probe.state === 'answers' || probe.state === 'notFound'))
        .filter(({ mirror }, index) => index === 0 || mirror.origin !== 'catalogue')
        .map(({ mirror }) => mirror);
}
function whyLookedUp({ unsummed }) {
    return unsummed.length > 0 ? `go.sum lacks ${(0,format/* plural */.LS)(unsummed.length, 'module')}` : 'a toolchain is always checked';
}
const untraced = { zips: { redirects: [], asked: 0, lacking: [] }, repositories: [], findings: [] };
/** Where the first mirror that answers has every zip, and for those that it lacks, if go goes there, their repositories. */
async function trace({ needs, plan, git, network, config }, mirrors, { signal, onWait }) {
    const [mirror] = answeringMirrors(mirrors);
    if (mirror === undefined || needs.modules.length === 0)
        return untraced;
    onWait(`  asking ${mirror.url.host} where ${needs.modules.length} zips are \u2026`);
    const options = { stallMs: config.preflightTimeout, signal: AbortSignal.any([signal, AbortSignal.timeout(traceMs)]) };
    const zips = await traceZips(needs.modules, mirror, network, options);
    signal.throwIfAborted();
    const goesDirect = /direct$/.test(plan.tail);
    const repositories = goesDirect ? await findRepositoryHosts(zips.lacking, network, git, options) : [];
    const detail = `${mirror.url.host} was asked where ${zips.asked} of ${needs.modules.length} zips are`;
    return { zips, repositories, findings: [fine('hosts', detail)] };
}

;// CONCATENATED MODULE: ./src/commands/doctor/folder-rights.ts


const groupWritable = 0o020;
const worldWritable = 0o002;
/** Only the owner of an entry may rename or remove it. */
const sticky = 0o1000;
/**
 * The folder through which other users of the machine can change what lies in `folder`: itself, one of its parts, or a
 * folder above in which they can put another one in its place. Undefined if there is none, and on Windows. The sticky bit
 * protects the names above; inside it does not, as others may still add files. The own group of a user counts as the user.
 * @param parts relative to the folder
 */
async function openToOthers(folder, parts) {
    if (process.platform === 'win32')
        return undefined;
    for (const part of parts) {
        const open = await writersOf((0,external_node_path_.join)(folder, part), 0);
        if (open !== undefined)
            return open;
    }
    for (let above = (0,external_node_path_.dirname)(folder);; above = (0,external_node_path_.dirname)(above)) {
        const open = await writersOf(above, sticky);
        if (open !== undefined)
            return open;
        if (above === (0,external_node_path_.dirname)(above))
            return undefined;
    }
}
/** @param protection the bits that make it harmless */
async function writersOf(path, protection) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined || (found.mode & protection) !== 0)
        return undefined;
    if ((found.mode & worldWritable) !== 0)
        return { path, by: 'every user', close: `chmod o-w ${path}` };
    if ((found.mode & groupWritable) === 0 || found.gid === process.getgid?.())
        return undefined;
    return { path, by: `group ${found.gid}`, close: `chmod g-w ${path}` };
}

;// CONCATENATED MODULE: ./src/commands/doctor/check-folders.ts





/** Less free space than this is warned of, in bytes: the largest projects unpack close to two gigabytes. */
const scarceBytes = 2e9;
/** Fewer free inodes than this are warned of: the largest projects unpack close to a hundred thousand files. */
const scarceInodes = 100_000;
/** What go writes to first in its module cache; if another user was here before, some of it may be theirs. */
const cacheParts = ['.', 'cache', 'cache/lock', 'cache/download', 'cache/download/sumdb'];
/** Whether go can write its module cache: owner, rights, free space and inodes; and whether others can, too. */
async function checkModuleCache(folder) {
    const check = 'module cache';
    const place = await examine(folder, cacheParts);
    if ('unusable' in place) {
        const advice = 'Set GOMODCACHE to the absolute path of a folder that the job may write to.';
        const detail = place.unusable === '' ? 'go does not know where, as GOMODCACHE, GOPATH and HOME are not set' : place.unusable;
        return [failure(check, 'fs_other', detail, advice)];
    }
    const detail = check_folders_describe(folder, place);
    const { closed, uid, ours } = place;
    if (closed !== undefined) {
        const advice = `Give the job's user (${ours}) the folder with chown -R, or set GOMODCACHE to a folder of its own.`;
        const what = closed === folder ? 'it is not writable' : `${closed} is not writable`;
        return [failure(check, 'fs_permission', `${detail}; ${what}`, advice)];
    }
    if (isFull(place)) {
        const advice = 'Free some space on that file system, or set GOMODCACHE to another one.';
        return [failure(check, 'disk_full', detail, advice)];
    }
    const findings = [fine(check, detail), ...warnOfSpace(check, place)];
    if (uid !== ours && place.exists) {
        const advice = `What this job (user ${ours}) writes there, user ${uid} can neither change nor delete: run both as one user, or set GOMODCACHE to a folder of its own.`;
        findings.push(warning(check, `${folder} belongs to another user (${uid})`, advice));
    }
    return [...findings, ...(await warnOfOthers(check, folder, cacheParts))];
}
/** Whether `--cache-dir` can be used, and by whom; what is restored from it is verified, and still should not be theirs. */
async function checkCacheDirectory(folder) {
    const check = 'cache-dir';
    const place = await examine(folder, ['.']);
    const advice = 'Nothing is restored or saved until that is repaired; the download itself goes on.';
    if ('unusable' in place)
        return [warning(check, place.unusable, advice)];
    const detail = check_folders_describe(folder, place);
    if (place.closed !== undefined)
        return [warning(check, `${detail}; it is not writable`, advice)];
    return [fine(check, detail), ...warnOfSpace(check, place), ...(await warnOfOthers(check, folder, ['.']))];
}
/** Whether go build can write its build cache. A download does not need it: what is wrong fails the next step. */
async function checkBuildCache(folder) {
    const check = 'build cache';
    const advice = 'go build fails: set GOCACHE to the absolute path of a folder that the job may write to.';
    if (folder === 'off')
        return [warning(check, 'GOCACHE=off, which go build refuses since Go 1.12', advice)];
    const place = await examine(folder, ['.']);
    if ('unusable' in place) {
        return [warning(check, place.unusable || 'go does not know where, as GOCACHE and HOME are not set', advice)];
    }
    const detail = check_folders_describe(folder, place);
    if (place.closed !== undefined) {
        const cure = `go build fails: give the job's user (${place.ours}) the folder with chown -R, or set GOCACHE to a folder of its own.`;
        return [warning(check, `${detail}; it is not writable`, cure)];
    }
    if (isFull(place))
        return [warning(check, `${detail}; the file system is full`, 'Free some space, or set GOCACHE to another one.')];
    return [fine(check, detail)];
}
/**
 * Whether go can write what it keeps of the checksum database, which lies outside the module cache. A finding only if it
 * cannot: go then fails at the first module that go.sum does not name.
 */
async function checkSumdbState({ GOPATH }, isNeeded) {
    const check = 'checksum database';
    const [first = ''] = GOPATH.split(external_node_path_.delimiter);
    if (first === '')
        return [];
    const folder = (0,external_node_path_.join)(first, 'pkg', 'sumdb');
    const place = await examine(folder, ['.', 'sum.golang.org', 'sum.golang.org/latest']);
    const closed = 'unusable' in place ? folder : place.closed;
    if (closed === undefined)
        return [];
    const detail = `${closed} is not writable: go keeps there what it has seen of the checksum database`;
    const advice = `Give the job's user (${process.getuid?.() ?? 'that runs go'}) ${folder} with chown -R, or set GOPATH to a folder of its own; GOMODCACHE may stay where it is.`;
    if (isNeeded)
        return [failure(check, 'fs_permission', detail, advice)];
    return [warning(check, `${detail}; go.sum has all that this project needs`, advice)];
}
/** @param parts of the folder that must be writable, relative to it */
async function examine(folder, parts) {
    if (folder === '')
        return { unusable: '' };
    if (!(0,external_node_path_.isAbsolute)(folder))
        return { unusable: `${folder} is no absolute path` };
    const existing = await nearestExisting(folder);
    const found = await (0,promises_.stat)(existing).catch(() => undefined);
    if (!found?.isDirectory())
        return { unusable: `${existing} is no folder` };
    const exists = existing === folder;
    const { bavail, bsize, ffree, files } = await (0,promises_.statfs)(existing);
    return {
        exists,
        uid: found.uid,
        ours: process.getuid?.() ?? found.uid,
        closed: await findClosed(exists ? parts.map((part) => (0,external_node_path_.join)(folder, part)) : [existing]),
        freeBytes: bavail * bsize,
        freeInodes: files === 0 ? undefined : ffree,
    };
}
function check_folders_describe(folder, { exists, uid, ours, freeBytes, freeInodes }) {
    const owner = uid === ours ? '' : `owner ${uid}, `;
    const inodes = freeInodes !== undefined && freeInodes < scarceInodes ? `, ${freeInodes.toLocaleString('en')} inodes` : '';
    return `${folder}${exists ? '' : ' (not there yet)'}: ${owner}${(freeBytes / 1e9).toFixed(1)} GB${inodes} free`;
}
function isFull({ freeBytes, freeInodes }) {
    return freeBytes < 1e6 || (freeInodes ?? scarceInodes) < 10;
}
function warnOfSpace(check, { freeBytes, freeInodes }) {
    if (freeBytes >= scarceBytes && (freeInodes ?? scarceInodes) >= scarceInodes)
        return [];
    const advice = 'Large projects unpack 2 GB and 100,000 files: free some space before it runs out in mid download.';
    return [warning(check, 'the file system is nearly full', advice)];
}
async function warnOfOthers(check, folder, parts) {
    const open = await openToOthers(folder, parts);
    if (open === undefined)
        return [];
    const advice = `Other users of this machine can change what later builds compile: ${open.close}`;
    return [warning(check, `${open.path} is writable by ${open.by}`, advice)];
}
/** The first that exists and cannot be written. */
async function findClosed(paths) {
    for (const path of paths) {
        const refusal = await (0,promises_.access)(path, external_node_fs_.constants.W_OK).catch((error) => error.code);
        if (refusal !== undefined && refusal !== 'ENOENT')
            return path;
    }
    return undefined;
}
async function nearestExisting(folder) {
    // A link that leads nowhere is in go's way, too.
    const exists = await (0,promises_.lstat)(folder).then(() => true, () => false);
    return exists || (0,external_node_path_.dirname)(folder) === folder ? folder : nearestExisting((0,external_node_path_.dirname)(folder));
}

// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/project/require-lines.ts
var require_lines = __webpack_require__(81366);
;// CONCATENATED MODULE: ./src/commands/doctor/check-project.ts





const check_project_check = 'project';
/** More projects are only counted. */
const mostShown = 8;
/** Adds up what the projects need, each module once. */
function needsOf(projects, modCache) {
    const unique = (modules) => [
        ...new Map(modules.map(({ path, version }) => [`${path}@${version}`, { path, version }])).values(),
    ];
    const zips = projects.map(({ needs }) => (0,missing_files/* missingFiles */.w)(needs, modCache).filter(({ kind }) => kind === 'zip'));
    const lacking = projects.map(({ needs }) => {
        const own = { zips: needs.private, mods: [], private: [] };
        return (0,missing_files/* missingFiles */.w)(own, modCache).filter(({ kind }) => kind === 'zip');
    });
    return {
        modules: unique(projects.flatMap(({ needs }) => needs.zips)),
        missing: unique(zips.flat()),
        private: unique(projects.flatMap(({ needs }) => needs.private)),
        missingPrivate: unique(lacking.flat()),
        unsummed: unique(projects.flatMap(unsummedOf)),
    };
}
function unsummedOf({ needs, sums }) {
    return needs.zips.filter(({ path, version }) => !sums.has(`${path} ${version}`));
}
/** Faults with which a download is still possible: the build after it fails. */
const laterFaults = ['gomod_updates_needed', 'vendor_inconsistent'];
/** Whether the go command at hand can do what the projects ask of it, and what of their modules is there already. */
function checkProjects({ projects, unreadable, toolchain, refusals, modCache }) {
    return [
        ...unreadable.map((fault) => faultFinding(check_project_check, fault)),
        ...projects.slice(0, mostShown).map((project) => fine(check_project_check, check_project_describe(project, modCache))),
        ...(projects.length > mostShown ? [fine(check_project_check, `and ${(0,format/* plural */.LS)(projects.length - mostShown, 'more project')}`)] : []),
        ...(toolchain.fault === null ? [] : [faultFinding(check_project_check, toolchain.fault)]),
        ...toolchain.switches.map((sentence) => fine('toolchain', sentence)),
        ...refusals.map((fault) => faultFinding(check_project_check, fault, laterFaults.includes(fault.cause) ? 'warning' : 'error')),
        ...projects.flatMap(warnOfSums),
    ];
}
function check_project_describe({ name, module, kind, needs }, modCache) {
    const where = `${module}${name === '.' ? '' : ` in ${name}`}`;
    if (kind === 'vendored')
        return `${where}: built from its vendor folder, nothing to download`;
    const missing = (0,missing_files/* missingFiles */.w)(needs, modCache).filter((file) => file.kind === 'zip').length;
    const there = missing === 0 ? 'all in the module cache' : `${missing} not in the module cache`;
    const own = needs.private.length === 0 ? '' : `, and ${needs.private.length} private`;
    return `${where}: ${(0,format/* plural */.LS)(needs.zips.length, 'module')}${needs.zips.length === 0 ? '' : `, ${there}`}${own}`;
}
/** go mod download fetches them all the same; the build after it does not. */
function warnOfSums(project) {
    const [first, ...more] = unsummedOf(project);
    if (first === undefined)
        return [];
    const { file, line } = (0,require_lines/* lineOf */.c)([project], first.path);
    const place = file === '' ? '' : ` (${file}:${line})`;
    const detail = `go.sum lacks ${(0,module_version/* formatModule */.ww)(first)}${place}${more.length === 0 ? '' : ` and ${more.length} more`}: go build fails`;
    return [warning(check_project_check, detail, 'Run `go mod tidy`, and commit go.mod and go.sum.')];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/commands/doctor/git-settings.ts


const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** It only reads files; a git that takes longer waits for a network file system. */
const git_settings_timeoutMs = 5000;
/** Opens git in a directory; it asks for no password and reads no repository above the file system's root. */
async function openGit(env, directory) {
    const git = (...args) => run('git', [...args], { cwd: directory, env: { ...env, GIT_TERMINAL_PROMPT: '0' }, timeout: git_settings_timeoutMs }).then(({ stdout }) => stdout.trim(), () => undefined);
    const said = await git('--version');
    return {
        version: said?.replace('git version', 'git'),
        config: async (...args) => (said === undefined ? '' : ((await git('config', ...args)) ?? '')),
        // With --get-url it prints the URL and connects to nothing.
        urlFor: async (url) => (said === undefined ? url : ((await git('ls-remote', '--get-url', url)) ?? url)),
    };
}

// EXTERNAL MODULE: ./src/project/read-all.ts + 11 modules
var read_all = __webpack_require__(75140);
// EXTERNAL MODULE: ./src/project/refusal.ts
var refusal = __webpack_require__(46411);
// EXTERNAL MODULE: ./src/toolchain/toolchain-requirements.ts
var toolchain_requirements = __webpack_require__(74207);
;// CONCATENATED MODULE: ./src/commands/doctor/seen-projects.ts



/** Without a go command nothing is known of them. */
const noProjects = {
    projects: [],
    unreadable: [],
    toolchain: { fault: null, missing: [], switches: [] },
    refusals: [],
    modCache: '',
};
/** How many projects go is asked about: each takes it some 30 ms. */
const mostAsked = 20;
/** Finds and reads the projects as guard does. One that cannot be read does not hide the others. */
async function readProjects(config, goEnv, { env, root, signal }) {
    const options = { env, goEnv, root, private: config.private, signal };
    const { projects, unreadable } = await (0,read_all/* readAllProjects */.u)(config.directories, options);
    const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY;
    const toolchain = (0,toolchain_requirements/* toolchainRequirementsOf */.p)(projects, { ...goEnv, goproxy, env }, root);
    // Another toolchain, or none, would judge the project: its requirements say so.
    const isForThisGo = toolchain.fault === null && toolchain.switches.length === 0;
    const asked = isForThisGo ? projects.slice(0, mostAsked) : [];
    const refusals = await Promise.all(asked.map((project) => (0,refusal/* refusalOf */.O)(project, { env, goflags: goEnv.GOFLAGS, signal })));
    return {
        projects,
        unreadable,
        toolchain,
        refusals: refusals.filter((fault) => fault !== undefined),
        modCache: goEnv.GOMODCACHE,
    };
}

// EXTERNAL MODULE: ./src/toolchain/toolchain-settings.ts
var toolchain_settings = __webpack_require__(76994);
;// CONCATENATED MODULE: ./src/commands/doctor/settings-without-go.ts


/** What is known of go's settings if there is no go command that tells them: what the environment and its files say. */
async function settingsWithoutGo(env) {
    const { origins, ...known } = await (0,toolchain_settings/* readGoSettings */.q)(env);
    const each = (value) => Object.fromEntries(go_env/* goVariables */.yA.map((name) => [name, value(name)]));
    const values = each((name) => env[name] ?? '');
    const sources = each((name) => (env[name] ? 'environment' : 'default'));
    return { ...values, ...known, version: '', origins: { ...sources, ...origins } };
}

;// CONCATENATED MODULE: ./src/commands/doctor/doctor.ts



















/**
 * Looks at everything that a download of the modules of the projects depends on, downloads nothing, changes nothing, and
 * tells what it saw in the order in which a download meets it. Never throws for what it finds; only the signal ends it early.
 */
async function doctor(config, context) {
    const { env, root, signal } = context;
    const secrets = (0,job_secrets/* openSecrets */.c)(env);
    const redact = (text) => secrets.redact(text);
    const results = [];
    const tell = (...found) => {
        results.push(...found);
        for (const result of found)
            context.onFinding((0,json/* redactDeep */.KL)(findingOf(result), redact));
    };
    context.onWait('  asking go for its settings \u2026');
    const { go, fault } = await readGo(root, env, signal);
    for (const secret of (0,job_secrets/* secretsOfSettings */.Y)(go))
        secrets.add(secret);
    const planned = planFor(config, go);
    if (!('check' in planned))
        for (const secret of planned.secrets)
            secrets.add(secret);
    tell(fault === undefined ? fine('go', `go ${go.version} in ${go.GOROOT}`) : faultFinding('go', fault));
    const seen = fault === undefined ? await readProjects(config, go, context) : noProjects;
    const needs = needsOf(seen.projects, go.GOMODCACHE);
    const isKnown = seen.projects.length > 0;
    const git = await openGit(env, root);
    const { sumdb, warnings } = readSumdb(go.GOSUMDB, !isKnown || needs.unsummed.length > 0);
    const plan = 'check' in planned ? undefined : planned.plan;
    const credentials = 'check' in planned ? new Map() : planned.credentials;
    const network = (0,network_network/* openNetwork */.X)({
        env,
        goauth: go.GOAUTH,
        credentials,
        connectTimeoutMs: config.preflightTimeout,
        onSecret: (value) => secrets.add(value),
    });
    let checked = { mirrors: [], hosts: [] };
    try {
        tell(...('check' in planned ? [planned] : []), ...checkSettings(go, { missing: needs.missing, plan }), ...warnings);
        tell(...checkEnvProxies(network.envProxies, await git.config('--get', 'http.proxy')));
        if (plan !== undefined) {
            checked = await checkDownloads({ config, go, plan, sumdb, needs, seen, git, network }, context, tell);
        }
    }
    finally {
        await network.close();
    }
    if (fault === undefined)
        tell(...(await checkFolders(config, go, context, needs.unsummed.length > 0)));
    tell(...checkProjects(withoutRepeats(seen, go)));
    return (0,json/* redactDeep */.KL)(doctor_reportOf(results, checked, go.version, await readVariables(root, go, env, signal)), redact);
}
/** The settings, and why the go command could not be asked for them, if it could not. */
async function readGo(root, env, signal) {
    try {
        return { go: await (0,go_env/* readGoEnv */.os)(root, env, signal) };
    }
    catch (error) {
        if (error instanceof fault_error.FaultError)
            return { go: await settingsWithoutGo(env), fault: error.fault };
        throw error;
    }
}
/** The mirrors, or why go would refuse the list. */
function planFor(config, go) {
    try {
        const goproxy = { value: go.GOPROXY, unchanged: go.origins.GOPROXY === 'default' };
        return (0,plan/* planMirrors */.K7)(config.mirrors, goproxy, config.mirrorOrder);
    }
    catch (error) {
        if (!(error instanceof goproxy/* GoproxyError */.PF))
            throw error;
        return failure('settings', 'goproxy_invalid', error.message, 'Correct GOPROXY where it is set.');
    }
}
async function checkFolders({ cacheDirectory }, go, { root }, looksUp) {
    return [
        ...(await checkModuleCache(go.GOMODCACHE)),
        ...(await checkSumdbState(go, looksUp)),
        ...(await checkBuildCache(go.GOCACHE)),
        ...(cacheDirectory === '' ? [] : await checkCacheDirectory((0,external_node_path_.resolve)(root, cacheDirectory))),
    ];
}
/** With GO111MODULE=off go refuses every project: the setting is told, and that once. */
function withoutRepeats(seen, { GO111MODULE }) {
    return GO111MODULE === 'off' ? { ...seen, unreadable: [], refusals: [] } : seen;
}
function doctor_reportOf(results, { mirrors, hosts }, version, env) {
    const first = results.find(({ level }) => level === 'error');
    return {
        schema: 1,
        healthy: first === undefined,
        cause: first === undefined ? null : (first.cause ?? 'unknown'),
        findings: results.map(findingOf),
        mirrors,
        hosts,
        go: { version, env },
    };
}

;// CONCATENATED MODULE: ./src/commands/doctor/run-doctor.ts








/** A saved report that cannot be read as one. */
class CompareError extends Error {
    name = 'CompareError';
}
/**
 * Runs the doctor at a terminal. Resolves to the exit code: 0 if healthy, with `--compare` if nothing that matters differs.
 * @throws {CompareError} if there is nothing to compare with
 */
async function runDoctor(command, host, { env, root, log, signal }) {
    const there = command.compare === '' ? undefined : await readSaved(command.compare);
    const tellsFindings = !command.json && !command.hosts;
    let hasFailed = false;
    const onFinding = (finding) => {
        const view = inFlags(command.debug ? finding : { ...finding, evidence: '' });
        if (tellsFindings)
            host.lines(findingLines(view, hasFailed));
        hasFailed ||= finding.level === 'error';
    };
    const report = await (0,tell_waits.tellWaits)((text) => host.waiting(text), (onWait) => doctor(command.config, { env, root, tracesHosts: command.hosts, onFinding, onWait, signal }));
    log.emit({ type: 'go', go: report.go });
    log.emit({ type: 'mirrors', mirrors: report.mirrors });
    const differences = there === undefined ? undefined : compare(there, report);
    if (command.json)
        host.document(differences === undefined ? report : { ...report, differences });
    else if (command.hosts)
        host.lines(hostLines(report.hosts, report.findings.find(({ ok }) => !ok)?.detail ?? ''));
    else
        host.lines(verdictLines(report.findings, report.cause));
    if (differences === undefined)
        return report.healthy ? 0 : 1;
    if (!command.json)
        host.lines(differenceLines(command.compare, differences));
    return differences.some(({ matters }) => matters) ? 1 : 0;
}
async function readSaved(path) {
    try {
        return readSnapshot(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new CompareError(`cannot compare with ${path}: ${(0,error_message/* messageOf */.b)(error)}`);
    }
}
/** A finding in the words of a command line. */
function inFlags(finding) {
    const names = Object.values(definitions/* inputs */.Q).map(({ name }) => name);
    return { ...finding, detail: (0,flag_words/* withFlags */.W)(finding.detail, names), advice: (0,flag_words/* withFlags */.W)(finding.advice, names) };
}


/***/ }),

/***/ 28042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellWaits: () => (/* binding */ tellWaits)
/* harmony export */ });
/** Milliseconds between two looks at what is waited for, and from when on it is said for how long. */
const tickMs = 250;
const longMs = 4000;
/**
 * Does work that says what it waits for, and tells that again and again until the work ends, so that no wait is silent. How often it is
 * shown is the matter of `tell`.
 */
async function tellWaits(tell, work) {
    let describe = () => '';
    const look = () => {
        const text = describe();
        if (text !== '')
            tell(text);
    };
    const timer = setInterval(look, tickMs);
    try {
        return await work((text) => {
            describe = typeof text === 'function' ? text : withSeconds(text);
            look();
        });
    }
    finally {
        clearInterval(timer);
    }
}
/** The text, followed by the seconds since now once it takes long. */
function withSeconds(text) {
    const began = performance.now();
    return () => {
        const elapsed = performance.now() - began;
        return text === '' || elapsed < longMs ? text : `${text} ${Math.round(elapsed / 1000)} s`;
    };
}


/***/ }),

/***/ 79404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as
 * below /proc.
 * @throws the file system's error
 */
async function makeFolder(path) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        await make();
    });
}


/***/ }),

/***/ 15148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withFlags)
/* harmony export */ });
/**
 * A text in the words of a command line. Texts name inputs of the action in backquotes; a terminal has flags of the same names:
 * `` `mirrors` `` becomes --mirrors, `` the input `preflight: off` `` becomes --preflight off. Other code stays as it is.
 * @param inputs the names of all inputs
 */
function withFlags(text, inputs) {
    return text.replace(/(?:(?:the )?input )?`([a-z-]+)(?:: ?'?([a-z.]+)'?)?`/g, (whole, name, value) => {
        if (!inputs.includes(name))
            return whole;
        return value === undefined ? `--${name}` : `--${name} ${value}`;
    });
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
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79404);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29692);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);






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
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReader */ .n)(target);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
        }
        finally {
            reader.close();
        }
        return target;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(staged, text, { flag: 'wx' });
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(staged, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staged, { force: true });
        throw error;
    }
    return target;
}
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
}


/***/ }),

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   Rm: () => (/* binding */ noTransfer),
/* harmony export */   ox: () => (/* binding */ wasProbed),
/* harmony export */   wH: () => (/* binding */ noUnpack),
/* harmony export */   wQ: () => (/* binding */ schema)
/* harmony export */ });
// The JSON documents that modward prints and writes, as docs and other programs know them. Types only, and the constants that
// define them: every folder may import this file and produce its part. Durations and times are milliseconds, sizes bytes.
/** The version of the documents' shape; a changed meaning needs a new number. */
const schema = 1;
/** The layers of a probe, in the order in which a connection meets them. */
const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'];
/** What one mirror did during the download, before anything was asked of it. */
const noTraffic = {
    /** Files that go got from it, whole. */
    files: 0,
    bytes: 0,
    /** Requests to it that failed or broke off. */
    faults: 0,
    /** When the first request to it began, and when the last one ended. */
    startedMs: 0,
    lastMs: 0,
};
/** Whether the preflight has a result for it. */
function wasProbed({ healthy }) {
    return healthy !== null;
}
/** The counters of the transfer, all mirrors together, before anything was transferred. */
const noTransfer = {
    /** Files that came from mirrors. */
    files: 0,
    bytes: 0,
    requests: 0,
    /** Requests for a file after its first. */
    retries: 0,
    /** Requests to another mirror after an error. */
    failovers: 0,
    /** Transfers that were given up because no byte came. */
    stalls: 0,
    /** Broken transfers that went on where they broke. */
    resumes: 0,
    /** Second requests to another mirror, for files that were slow. */
    hedges: 0,
    /** How often a circuit breaker opened: the mirror had failed three times in a row. */
    demotions: 0,
};
/** The counters of unpacking, before anything was unpacked. */
const noUnpack = {
    /** Modules that modward verified and unpacked itself. */
    modules: 0,
    files: 0,
    /** As unpacked. */
    bytes: 0,
    /** When the first module was begun, and how long it took to the end of the last. */
    startedMs: 0,
    ms: 0,
    /** Modules that were left to the go command. */
    leftToGo: 0,
};


/***/ }),

/***/ 81963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ requireReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Without this flag, opening a pipe for writing waits until something opens it for reading. Windows has no such pipes. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Fails for a path that is a pipe that nothing reads: to open it would block for ever, and with Node's synchronous functions the
 * whole process. A pipe with a reader stays open until the result is closed: if it were closed before the writer opens it, the
 * reader would take that for the end.
 * @throws Error with the path, or the file system's error
 */
function requireReader(path) {
    const isPipe = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFIFO() === true;
    const file = isPipe ? openPipe(path) : undefined;
    return {
        close() {
            if (file !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
function openPipe(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        throw new Error(`${path} is a pipe that nothing reads`, { cause: error });
    }
}


/***/ })

};
