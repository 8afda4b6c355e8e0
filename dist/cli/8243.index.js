export const id = 8243;
export const ids = [8243,8042];
export const modules = {

/***/ 68243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDrill: () => (/* binding */ runDrill)
});

// EXTERNAL MODULE: ./src/host/tell-waits.ts
var tell_waits = __webpack_require__(28042);
// EXTERNAL MODULE: ./src/report/explanation.ts
var explanation = __webpack_require__(63891);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/cache/link-files.ts
var link_files = __webpack_require__(69580);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/module-cache/remove-tree.ts
var remove_tree = __webpack_require__(14614);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/toolchain/toolchain-requirements.ts
var toolchain_requirements = __webpack_require__(74207);
// EXTERNAL MODULE: ./src/commands/guard/deadline.ts
var guard_deadline = __webpack_require__(22796);
// EXTERNAL MODULE: ./src/commands/guard/guard.ts + 12 modules
var guard = __webpack_require__(52425);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts
var read_projects = __webpack_require__(45171);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/commands/drill/drill-setting.ts
/** The mirror whose failure is staged: the first that answers. Undefined if none does. */
function failingMirror({ mirrors, answering }) {
    return mirrors.find(({ name }) => answering.has(name));
}
/** The mirror that may be asked after an error of the failing one, by the list's own rules; undefined if there is none. */
function fallbackOf(setting) {
    const failing = failingMirror(setting);
    return setting.mirrors.find((mirror) => mirror !== failing && mirror.group === failing?.group && setting.answering.has(mirror.name));
}
/** A mirror that answers, and that a `,` keeps from being asked after an error of the failing one; undefined if there is none. */
function behindComma(setting) {
    const failing = failingMirror(setting);
    return setting.mirrors.find(({ name, group }) => group !== failing?.group && setting.answering.has(name));
}

;// CONCATENATED MODULE: ./src/commands/drill/advice.ts


/** Whether modward promises that a set-up survives a failure: a mirror that fails for good needs another one that may be asked. */
function isPromised({ needsFallback }, setting) {
    return !needsFallback || fallbackOf(setting) !== undefined;
}
/** A stall that is noticed later than this costs a job more than the mirror's second try; milliseconds. */
const longStallMs = 10_000;
/** What to change, in one or two sentences; empty if there is nothing. */
function adviceOf(end, setting) {
    if (end.survived) {
        const isLong = end.stalls > 0 && end.stallMs > longStallMs && end.durationMs > end.stallMs;
        return isLong
            ? `${(0,format/* formatDuration */.a3)(end.stallMs)} of this is the wait for a mirror that sends nothing: --stall-timeout 5s shortens it.`
            : '';
    }
    if (end.promised)
        return 'modward should survive this. Run it again with --trace FILE, and report the file.';
    const failing = (0,format/* hostOf */.w4)(failingMirror(setting)?.name ?? '');
    const next = behindComma(setting);
    if (next !== undefined) {
        return `The "," behind ${failing} in GOPROXY keeps ${(0,format/* hostOf */.w4)(next.name)} from being asked after an error. Write "|" there, or list both with --mirrors.`;
    }
    const dead = setting.mirrors.length > 1 ? ' that answers from here' : '';
    return `${failing} is the only mirror${dead}. List a second one that has the same modules: --mirrors '${failingMirror(setting)?.name}|URL'.`;
}

;// CONCATENATED MODULE: ./src/commands/drill/failures.ts
const ofMirror = { of: 'mirror', needsFallback: false, isDown: false, misbehave: () => undefined };
/** Every failure, in the order in which they are staged. */
const failures = [
    { ...ofMirror, name: 'none', title: 'no failure', of: 'nothing' },
    { ...ofMirror, name: 'down', title: 'refuses every connection', needsFallback: true, isDown: true },
    {
        ...ofMirror,
        name: 'silent',
        title: 'accepts requests and never answers',
        needsFallback: true,
        misbehave: () => ({ kind: 'silence' }),
    },
    {
        ...ofMirror,
        name: '5xx',
        title: 'answers every request with 503',
        needsFallback: true,
        misbehave: () => ({ kind: 'status', status: 503 }),
    },
    {
        ...ofMirror,
        name: '5xx-some',
        title: 'answers one request in three with 503',
        misbehave: ({ index }) => (index % 3 === 2 ? { kind: 'status', status: 503 } : undefined),
    },
    {
        ...ofMirror,
        name: 'slow',
        title: 'answers after 1 s, with 200 kB/s',
        misbehave: () => ({ kind: 'slow', delayMs: 1000, bytesPerSecond: 200_000, mostMs: 20_000 }),
    },
    {
        ...ofMirror,
        name: 'stall',
        title: 'stops in the middle of one zip in three, at the first request',
        misbehave: ({ isZip, repeat, index }) => (isZip && repeat === 0 && index % 3 === 0 ? { kind: 'stall' } : undefined),
    },
    {
        ...ofMirror,
        name: 'reset',
        title: 'resets the connection in the middle of each zip, at the first request',
        misbehave: ({ isZip, repeat }) => (isZip && repeat === 0 ? { kind: 'reset' } : undefined),
    },
    {
        ...ofMirror,
        name: 'wrong-bytes',
        title: 'serves zips that differ from go.sum',
        needsFallback: true,
        misbehave: ({ isZip }) => (isZip ? { kind: 'changed' } : undefined),
    },
    { ...ofMirror, name: 'cache', title: 'the cache accepts a restore and never answers', of: 'cache' },
];

// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var candidate = __webpack_require__(62867);
// EXTERNAL MODULE: ./src/mirrors/probe/probe.ts + 1 modules
var probe_probe = __webpack_require__(82125);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(73278);
;// CONCATENATED MODULE: ./src/commands/drill/find-answering.ts



/**
 * The names of the mirrors that answer from here. Those that have just served files do; the others are asked for a well-known module, as
 * they need not know the names of the project's own.
 */
async function findAnswering({ plan, credentials }, { mirrors }, { env, goEnv, config, host, signal }) {
    const serving = new Set(mirrors.filter(({ files }) => files > 0).map(({ url }) => url));
    const network = (0,network_network/* openNetwork */.X)({ env, goauth: goEnv.GOAUTH, credentials, onSecret: (value) => host.secret(value) });
    const stallMs = config.preflightTimeout;
    const ending = AbortSignal.any([signal, AbortSignal.timeout(stallMs)]);
    try {
        const probed = plan.mirrors
            .filter(({ name }) => !serving.has(name))
            .map(async ({ name, url }) => {
            const probe = new probe_probe/* Probe */.V(network, url, { sample: candidate/* canary */.jZ, zip: false, sumdb: undefined, stallMs, signal: ending });
            await probe.settled;
            return ['answers', 'notFound'].includes(probe.state) ? [name] : [];
        });
        return new Set([...serving, ...(await Promise.all(probed)).flat()]);
    }
    finally {
        await network.close();
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./src/commands/drill/silent-store.ts

/** A cache that is out of order: it takes every request and never answers. */
const silentStore = {
    restore: (_folder, _key, _prefixes, signal) => silence(signal),
    save: (_folder, _key, signal) => silence(signal),
};
async function silence(signal) {
    if (!signal.aborted)
        await (0,external_node_events_.once)(signal, 'abort');
    throw signal.reason;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/relay/route.ts
var relay_route = __webpack_require__(63618);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/gomod/zip-end.ts
var zip_end = __webpack_require__(45583);
;// CONCATENATED MODULE: ./src/commands/drill/changed-zip.ts


const changed_zip_name = 'modward-drill.txt';
const content = Buffer.from('This file is not in the module. A drill has added it.\n');
/**
 * A module's zip with one file more: a sound zip of the same module, whose hash is another one. Undefined for bytes that are no zip of a
 * module (APPNOTE.TXT, 4.3: local files, central directory, end record).
 */
function changedZip(zip) {
    const end = (0,zip_end/* findZipEnd */.Oh)(zip);
    if (end === undefined || end.directoryOffset + end.directorySize > end.at)
        return undefined;
    const directory = zip.subarray(end.directoryOffset, end.directoryOffset + end.directorySize);
    // `M@V/` begins the name of every file, and the first one's name stands 46 bytes behind the begin of the directory.
    const first = directory.toString('utf8', 46, 46 + (directory.length > 46 ? directory.readUInt16LE(28) : 0));
    const prefix = /^.*?@[^/]+\//.exec(first)?.[0];
    if (prefix === undefined)
        return undefined;
    const path = Buffer.from(prefix + changed_zip_name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeEntry(local, 4, path.length);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    writeEntry(central, 6, path.length);
    central.writeUInt32LE(end.directoryOffset, 42);
    const added = Buffer.concat([local, path, content]);
    const directorySize = directory.length + central.length + path.length;
    const last = Buffer.from(zip.subarray(end.at, end.at + zip_end/* zipEndSize */.o$));
    for (const at of [8, 10])
        last.writeUInt16LE(last.readUInt16LE(at) + 1, at);
    last.writeUInt32LE(directorySize, 12);
    last.writeUInt32LE(end.directoryOffset + added.length, 16);
    last.writeUInt16LE(0, 20);
    return Buffer.concat([zip.subarray(0, end.directoryOffset), added, directory, central, path, last]);
}
/** What the local and the central header have in common: version 2.0, stored, 1 January 1980. */
function writeEntry(header, at, nameLength) {
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(0x21, at + 8);
    header.writeUInt32LE((0,external_node_zlib_.crc32)(content), at + 10);
    header.writeUInt32LE(content.length, at + 14);
    header.writeUInt32LE(content.length, at + 18);
    header.writeUInt16LE(nameLength, at + 22);
}

;// CONCATENATED MODULE: ./src/commands/drill/staged-mirror.ts








/**
 * Opens a mirror of the files in a module cache, which fails as `misbehave` says. One that is down has a port that refuses connections.
 * @param downloads the folder `cache/download` of the module cache
 */
async function openStagedMirror(downloads, { isDown, misbehave }) {
    const asked = new Map();
    const counts = { zips: 0, others: 0 };
    const serve = async (request, response) => {
        const route = (0,relay_route/* parseRoute */.Z)(decodeURIComponent((request.url ?? '/').slice(1)));
        const path = route?.kind === 'file' ? (0,module_file/* filePath */.s$)(route.file) : '';
        const repeat = asked.get(path) ?? 0;
        asked.set(path, repeat + 1);
        const isZip = path.endsWith('.zip');
        const index = isZip ? counts.zips++ : counts.others++;
        const wrong = misbehave({ isZip, repeat, index });
        const file = path === '' ? undefined : await (0,promises_.readFile)((0,external_node_path_.join)(downloads, path)).catch(() => undefined);
        const sent = wrong?.kind === 'changed' && file !== undefined ? (changedZip(file) ?? Buffer.alloc(file.length)) : file;
        await respond(response, answerOf(sent, request), wrong);
    };
    const server = (0,external_node_http_.createServer)({ noDelay: true }, (request, response) => {
        serve(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const { port } = server.address();
    const close = async () => {
        server.close();
        server.closeAllConnections();
        if (server.listening)
            await (0,external_node_events_.once)(server, 'close');
    };
    if (isDown)
        await close();
    return { url: new URL(`http://127.0.0.1:${port}/`), close };
}
/** 404 for what was not fetched; else the file, or the rest of it. Nothing changes here, so that one ETag a length is strong enough. */
function answerOf(file, { headers }) {
    if (file === undefined)
        return { status: 404, headers: {}, body: Buffer.from('not found: the drill has no such file\n') };
    const etag = `"${file.length}"`;
    const common = { etag, 'accept-ranges': 'bytes' };
    const range = (headers['if-range'] ?? etag) === etag ? /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') : null;
    const [from, to] = [Number(range?.[1] ?? 0), Math.min(Number(range?.[2] || file.length - 1), file.length - 1)];
    if (range === null || from > to)
        return { status: 200, headers: common, body: file };
    const part = { ...common, 'content-range': `bytes ${from}-${to}/${file.length}` };
    return { status: 206, headers: part, body: file.subarray(from, to + 1) };
}
async function respond(response, answer, wrong) {
    const { status, headers, body } = answer;
    const begin = () => response.writeHead(status, { ...headers, 'content-length': body.length });
    switch (wrong?.kind) {
        case 'status':
            response.writeHead(wrong.status).end();
            return;
        case 'silence':
            return;
        case 'stall':
            begin().write(body.subarray(0, body.length >> 1));
            return;
        case 'reset':
            // A reset takes back bytes that were not read yet.
            begin().write(body.subarray(0, body.length >> 1), () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
            return;
        case 'slow':
            return await trickle(begin, body, wrong);
        default:
            begin().end(body);
    }
}
/** Time between two pieces of a slow answer; milliseconds. */
const tickMs = 50;
async function trickle(begin, body, { delayMs, bytesPerSecond, mostMs }) {
    await (0,external_node_timers_promises_.setTimeout)(delayMs);
    const response = begin();
    const step = Math.ceil(Math.max((bytesPerSecond * tickMs) / 1000, (body.length * tickMs) / mostMs));
    for (let at = 0; at < body.length && !response.destroyed; at += step) {
        response.write(body.subarray(at, at + step));
        await (0,external_node_timers_promises_.setTimeout)(tickMs);
    }
    response.end();
}

;// CONCATENATED MODULE: ./src/commands/drill/drill.ts




















/**
 * The `drill` command: fetches the projects' modules once from their real mirrors, then downloads them again and again from local mirrors
 * that fail in front of the user's own settings. Everything is in a folder of its own, removed afterwards. Never throws.
 */
async function drill(options) {
    const { config, context } = options;
    const deadline = new guard_deadline/* Deadline */.B(config.timeout, context.signal);
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.temp, 'modward-drill-'));
    try {
        return await run(options, home, deadline);
    }
    catch (error) {
        return { fault: deadline.faultOfError(error, 'the preparations of the drill') };
    }
    finally {
        // What cannot be removed costs nothing but space.
        await (0,remove_tree/* removeTree */.d)(home).catch(() => { });
    }
}
async function run(options, home, deadline) {
    const { config, context, onStart } = options;
    const { root, signal } = context;
    const fetched = (0,external_node_path_.join)(home, 'fetched', 'modcache');
    const env = envOf(context, home, fetched);
    const goEnv = await (0,go_env/* readGoEnv */.os)(root, env, deadline.signal);
    const { projects, unreadable } = await (0,read_projects/* readProjects */.V)(config, goEnv, { env, root }, deadline.signal);
    const planned = (0,read_projects/* planFor */.b)(config, goEnv);
    for (const secret of planned.secrets)
        context.host.secret(secret);
    const problem = unreadable[0] ?? whyIdle(projects, planned);
    if (problem !== undefined)
        throw new fault_error.FaultError(problem);
    const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY;
    const toolchains = (0,toolchain_requirements/* toolchainRequirementsOf */.p)(projects, { ...goEnv, goproxy, env }, root).missing;
    const { result } = await (0,guard.guard)({ ...config, cache: 'false' }, { ...context, env });
    if (result.report.outcome === 'failed')
        return { download: result };
    options.onWait('  asking each mirror \u2026');
    const answering = await findAnswering(planned, result.report, { env, goEnv, config, host: context.host, signal });
    const setting = { mirrors: planned.plan.mirrors, answering };
    const known = {
        schema: 1,
        projects: projects.length,
        modules: countModules(projects),
        mirrors: setting.mirrors.map(({ name }) => ({ url: name, answers: answering.has(name) })),
        failing: failingMirror(setting)?.name ?? '',
    };
    onStart(known);
    const stage = { options, home, fetched, setting, given: [...toolchains, ...privateFiles(projects)] };
    const runs = [];
    for (const failure of failures) {
        options.onWait(`  staged: ${failure.title} \u2026`);
        const { report } = await stageFailure(failure, stage);
        signal.throwIfAborted();
        const staged = judge(failure, report, stage);
        options.onRun(staged);
        runs.push(staged);
    }
    return { drill: { ...known, ready: runs.every(({ survived, promised }) => survived || !promised), runs } };
}
/** The user's environment, with a module cache and a place for the checksum database of the drill's own. */
function envOf({ env }, home, moduleCache) {
    return { ...env, GOMODCACHE: moduleCache, GOPATH: (0,external_node_path_.join)(home, 'gopath') };
}
function whyIdle(projects, { plan }) {
    const text = plan.mirrors.length === 0
        ? 'GOPROXY names no mirror, so that no failure of one can be staged; name mirrors with --mirrors'
        : countModules(projects) === 0
            ? 'the projects need no module from a mirror, so that there is nothing to download; name other projects'
            : '';
    return text === '' ? undefined : (0,table/* faultOf */.Kl)('input_invalid', { text });
}
function countModules(projects) {
    return new Set(projects.flatMap(({ needs }) => needs.zips.map(module_version/* formatModule */.ww))).size;
}
function privateFiles(projects) {
    return projects.flatMap(({ needs }) => needs.private.map((module) => ({ ...module, kind: 'zip' })));
}
/** A failure that only another mirror can help with, if there is none, is ended after this time; milliseconds. */
const hopelessMs = 60_000;
/** Downloads everything while the failure lasts, with the user's settings and an empty module cache. */
async function stageFailure(failure, stage) {
    const { options, home, fetched, setting, given } = stage;
    const { config, context } = options;
    const folder = (0,external_node_path_.join)(home, failure.name);
    const moduleCache = (0,external_node_path_.join)(folder, 'modcache');
    const downloads = (0,external_node_path_.join)(fetched, 'cache', 'download');
    const failing = failingMirror(setting);
    const well = { isDown: false, misbehave: () => undefined };
    const opened = setting.mirrors.map(async (mirror) => {
        const isDead = !setting.answering.has(mirror.name);
        const behaviour = mirror === failing && failure.of === 'mirror' ? failure : { ...well, isDown: isDead };
        return [mirror.name, await openStagedMirror(downloads, behaviour)];
    });
    const staged = new Map(await Promise.all(opened));
    const replaceMirrors = (planned) => {
        const mirrors = planned.plan.mirrors.map((mirror) => ({
            ...mirror,
            url: staged.get(mirror.name)?.url ?? mirror.url,
        }));
        return { ...planned, plan: { ...planned.plan, mirrors }, credentials: new Map() };
    };
    try {
        await giveFiles(given, fetched, moduleCache);
        const store = failure.of === 'cache' ? silentStore : undefined;
        const env = envOf(context, home, moduleCache);
        const quiet = { ...context, env, store, replaceMirrors, host: quietHost(context.host) };
        const timeout = isPromised(failure, setting) ? config.timeout : Math.min(config.timeout, hopelessMs);
        return (await (0,guard.guard)({ ...config, cache: 'restore', timeout }, quiet)).result;
    }
    finally {
        await Promise.all([...staged.values()].map((mirror) => mirror.close()));
        // What cannot be removed now goes with the folder of the drill.
        await (0,remove_tree/* removeTree */.d)(folder).catch(() => { });
    }
}
function judge(failure, report, { options, setting }) {
    const { outcome, cause, durationMs, faults, transfer } = report;
    const survived = outcome === 'ready';
    const promised = isPromised(failure, setting);
    const stallMs = options.config.stallTimeout;
    return {
        failure: failure.name,
        title: failure.title,
        survived,
        promised,
        cause,
        durationMs,
        recovered: (0,fault_groups/* countRecovered */.nz)(faults),
        advice: adviceOf({ survived, promised, durationMs, stalls: transfer.stalls, stallMs }, setting),
    };
}
/** Puts private modules and toolchains, which the mirrors of a drill do not serve, into a module cache. */
async function giveFiles(files, fetched, moduleCache) {
    const downloads = (0,external_node_path_.join)('cache', 'download');
    const paths = files.flatMap((file) => [
        ...['info', 'mod', 'zip'].map((kind) => (0,module_file/* filePath */.s$)({ ...file, kind })),
        `${(0,module_file/* filePath */.s$)({ ...file, kind: 'zip' })}hash`,
    ]);
    await (0,link_files/* placeAll */.dB)((0,external_node_path_.join)(fetched, downloads), (0,external_node_path_.join)(moduleCache, downloads), paths, link_files/* linkFile */.TG);
    for (const file of files.filter(({ path }) => path === 'golang.org/toolchain')) {
        // To unpack Go takes longer than most drills.
        const folder = (0,external_node_path_.join)(moduleCache, (0,module_version/* formatModule */.ww)(file));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        await (0,promises_.symlink)((0,external_node_path_.join)(fetched, (0,module_version/* formatModule */.ww)(file)), folder, 'junction');
    }
}
/** Says nothing of a staged download: the table has its result. */
function quietHost(host) {
    return {
        info() { },
        warning() { },
        group() { },
        progress() { },
        secret: (value) => host.secret(value),
        redact: (text) => host.redact(text),
        sinks: host.sinks,
        exportEnv: async () => { },
        publish: async () => 0,
    };
}

;// CONCATENATED MODULE: ./src/commands/drill/drill-lines.ts


const header = ['Survives', 'Time'];
const titleWidth = Math.max(...failures.map(({ title }) => title.length));
/** What is said before the first failure is staged: whose failures, and the head of the table. */
function openingLines({ failing, mirrors, modules }) {
    const silent = mirrors.filter(({ answers }) => !answers).map(({ url }) => (0,format/* hostOf */.w4)(url));
    return [
        shown(`\u25b8 Drill: ${(0,format/* hostOf */.w4)(failing)} fails in front of ${(0,format/* plural */.LS)(modules, 'module')}, served by local mirrors from now on`),
        ...(silent.length === 0 ? [] : [shown(`! No answer from ${silent.join(', ')}: down in every failure below`)]),
        shown(''),
        shown(`${(0,format/* hostOf */.w4)(failing).padEnd(titleWidth)}  ${header.join('  ')}`),
    ];
}
/** A row of the table. */
function runLine({ title, survived, durationMs, cause }) {
    const verdict = (survived ? 'yes' : 'no').padEnd(header[0].length);
    const why = cause === null ? '' : `  ${cause}`;
    return shown(`${title.padEnd(titleWidth)}  ${verdict}  ${(0,format/* formatDuration */.a3)(durationMs)}${why}`);
}
/** What to change, each once, and the verdict. */
function verdictLines({ ready, runs }) {
    const advice = [...new Set(runs.map((run) => run.advice))].filter((text) => text !== '');
    const promised = runs.filter((run) => run.promised);
    const kept = promised.filter((run) => run.survived);
    const lost = runs.filter((run) => !run.survived && !run.promised);
    const count = kept.length === promised.length ? `all ${kept.length}` : `${kept.length} of ${promised.length}`;
    const others = lost.length === 0
        ? ''
        : `. It does not survive ${(0,format/* plural */.LS)(lost.length, 'failure')} for which it lacks a second mirror`;
    return [
        shown(''),
        ...(advice.length === 0 ? [] : [shown('What to change:'), ...advice.map(item), shown('')]),
        shown(`${ready ? '\u2714' : '\u2718'} This set-up survives ${count} failures that modward promises to survive with these mirrors${others}`),
    ];
}
function item(text) {
    return { text: `- ${text}`, aside: false, hang: 2 };
}
function shown(text) {
    return { text, aside: false };
}

;// CONCATENATED MODULE: ./src/commands/drill/run-drill.ts




/** Stages the failures and shows the table. Resolves to the exit code: 1 if a promised recovery failed, or the download without any failure. */
async function runDrill({ config, json }, screen, context) {
    const drilled = await (0,tell_waits.tellWaits)((text) => screen.waiting(text), (onWait) => {
        const onStart = (known) => screen.lines(openingLines(known));
        return drill({ config, context, onStart, onWait, onRun: (run) => screen.lines([runLine(run)]) });
    });
    if ('download' in drilled)
        return await screen.publish(drilled.download);
    if ('fault' in drilled) {
        const { fault } = drilled;
        screen.lines((0,explanation.explanationLines)({ faults: [fault], main: fault, seenAt: [], lines: 0 }));
        return fault.cause === 'input_invalid' ? 2 : 1;
    }
    screen.lines(verdictLines(drilled.drill));
    if (json)
        screen.document(drilled.drill);
    return drilled.drill.ready ? 0 : 1;
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

/***/ 61011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ causeLink),
/* harmony export */   gC: () => (/* binding */ responsibleSentence),
/* harmony export */   o: () => (/* binding */ causesPage)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);

const sentences = {
    network: 'Not your code: the fault is in the network or at the mirror.',
    'set-up': 'Not your code and not the network: a setting, an address or a credential is wrong or missing.',
    code: 'The fault is in the repository (go.mod, go.sum or code). A retry does not help.',
    module: 'The fault is about the module or the line that requires it (spelling, version, access), not about the network.',
    upstream: 'Not your code and not your network: the fault is at the server or at the authors of the module.',
    machine: 'Not your code and not the network: the fault is on the machine that runs the job (disk, files or permissions).',
    outside: 'A person or another program ended the run. Your code, the settings and the network are not the cause.',
    unknown: "Unknown error. Please read go's output.",
};
/** Whose fault it is, in a sentence: the question that people ask first. A difference from go.sum has three suspects. */
function responsibleSentence(cause) {
    if (cause === 'gosum_mismatch')
        return 'Not the network: the mirror, the authors of the module, or go.sum itself is wrong.';
    return sentences[(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).responsible];
}
const repository = 'https://github.com/modward/modward/blob/main';
/** The page that explains every cause. */
const causesPage = `${repository}/docs/causes.md`;
/** Where a cause is explained. */
function causeLink(cause) {
    return `${repository}/${(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).link}`;
}


/***/ }),

/***/ 63891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explanationLines: () => (/* binding */ explanationLines)
/* harmony export */ });
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61011);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);


/** Beyond this many, further faults are only counted: the first ones are what people act on. */
const shownOthers = 20;
const shownQuote = 8;
/** A diagnosis for people: what to act on first, in full, then each other fault in two lines. */
function explanationLines({ faults, main, seenAt, lines }) {
    if (main === null)
        return [plain(`\u2714 No Go download failed in this log (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(lines)} ${lines === 1 ? 'line' : 'lines'} read)`)];
    const others = faults.flatMap((fault, index) => (fault === main ? [] : [{ fault, line: seenAt[index] ?? 0 }]));
    const rest = others.length - shownOthers;
    return [
        ...mainLines(main, seenAt[faults.indexOf(main)] ?? 0),
        ...(others.length > 0 ? [plain(''), plain('Also in this log:')] : []),
        ...others.slice(0, shownOthers).flatMap(({ fault, line }) => otherLines(fault, line)),
        ...(rest > 0 ? [plain(`  and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rest)} more`)] : []),
    ];
}
function mainLines(fault, line) {
    const about = aboutOf(fault);
    return [
        plain(`\u2718 ${fault.title} (${fault.cause})`),
        plain(`  ${about === '' ? '' : `${about} \u00b7 `}seen ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(fault.count)}${whereOf(fault, line)}`),
        ...quote(fault.text, shownQuote).map((text) => aside(`  \u2502 ${text}`)),
        plain(`  ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .responsibleSentence */ .gC)(fault.cause)}`),
        plain(`  ${judgement(fault)}`),
        plain(`  Do: ${fault.advice}`),
        aside(`  More: ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .causeLink */ .Aj)(fault.cause)}`),
    ];
}
function otherLines(fault, line) {
    const about = aboutOf(fault);
    const [first = ''] = quote(fault.text, 1);
    return [
        plain(`! ${fault.title} (${fault.cause})${about === '' ? '' : ` \u00b7 ${about}`}`),
        aside(`  ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(fault.count)}${whereOf(fault, line)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(first, 200)}`),
    ];
}
function judgement({ retryable, mirrorHelps }) {
    if (retryable)
        return mirrorHelps ? 'A retry or another mirror may help.' : 'A retry may help; another mirror usually does not.';
    return mirrorHelps ? 'A retry does not help; another mirror may.' : 'Neither a retry nor another mirror helps.';
}
function aboutOf({ module, version }) {
    return version === '' ? module : `${module}@${version}`;
}
function whereOf({ count }, line) {
    if (line === 0)
        return '';
    return count === 1 ? `, in line ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(line)}` : `, first in line ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(line)}`;
}
function quote(text, most) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length > most ? [...lines.slice(0, most), '\u2026'] : lines;
}
function plain(text) {
    return { text, aside: false };
}
function aside(text) {
    return { text, aside: true };
}


/***/ })

};
