export const id = 251;
export const ids = [251];
export const modules = {

/***/ 9251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guard: () => (/* binding */ guard)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/module/file.ts
var module_file = __webpack_require__(1620);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cache/link.ts



/** How many files are linked at once: enough to keep the file system busy without a queue of thousands. */
const width = 16;
/**
 * Hard-links files of one folder into another, where nothing of that name stands; copies what cannot be linked. Each
 * appears only when it is whole. Answers the paths that were there to be taken, with their sizes in bytes.
 * @param paths relative to both folders
 * @throws the file system's error, or the signal's reason.
 */
async function linkAll(from, to, paths, signal, onFile) {
    const taken = new Map();
    const made = new Set();
    const queue = new Set(paths).values();
    const worker = async () => {
        for (const path of queue) {
            signal?.throwIfAborted();
            const target = (0,external_node_path_.join)(to, path);
            const folder = (0,external_node_path_.dirname)(target);
            if (!made.has(folder))
                await (0,promises_.mkdir)(folder, { recursive: true });
            made.add(folder);
            const size = await linkFile((0,external_node_path_.join)(from, path), target).catch(link_ignoreMissing);
            if (size === undefined)
                continue;
            taken.set(path, size);
            onFile?.(path, size);
        }
    };
    await Promise.all(Array.from({ length: width }, worker));
    return taken;
}
/** Takes one file; undefined for what is no file or empty, which the go command could not use either. */
async function linkFile(from, to) {
    const found = await (0,promises_.lstat)(from);
    if (!found.isFile() || found.size === 0)
        return undefined;
    await (0,promises_.link)(from, to).catch(async () => {
        // Another device, a file of another owner (protected_hardlinks), a file system without links: a copy serves as well.
        await (0,promises_.copyFile)(from, `${to}.part`, external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.rename)(`${to}.part`, to);
    });
    return found.size;
}
/** For `catch`: what is not there is no error. */
function link_ignoreMissing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./src/cache/folder.ts




/** The name of every saved folder; the cache service compares names, so it never changes within a format. */
const folderName = 'modward-saved';
/**
 * Where the saved folder of a module cache stands: next to it, on the same file system, so that files can be hard-linked
 * and nothing is copied.
 */
function savedFolder(moduleCache) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(moduleCache), folderName);
}
/**
 * Makes the folder anew: the given files, as far as the module cache has them, hard-linked (copied where links cannot
 * be made), and nothing else, so that an entry never grows with the entries before it. The new folder takes the old
 * one's place only when it is whole. `keep` names files that are taken over from the old folder when the module cache
 * has not got them.
 * @throws the file system's error.
 */
async function collect(moduleCache, folder, files, keep = []) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const fresh = await (0,promises_.mkdtemp)(`${folder}.new-`);
    try {
        const taken = await linkAll((0,external_node_path_.join)(moduleCache, 'cache', 'download'), fresh, files.map(module_file/* filePath */.s));
        const left = keep.map(module_file/* filePath */.s).filter((path) => !taken.has(path));
        const kept = await linkAll(folder, fresh, left);
        await replace(fresh, folder);
        const sizes = [...taken.values(), ...kept.values()];
        return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
}
/** Removes the folder. Never throws: what stays is in nobody's way. */
async function clearFolder(folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
}
/** All files below a folder by their path relative to it, with their size in bytes; none where there is no folder. */
async function listFiles(folder) {
    const files = new Map();
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)) ?? [];
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        const path = join(entry.parentPath, entry.name);
        const found = await lstat(path).catch(ignoreMissing);
        if (found !== undefined)
            files.set(path.slice(folder.length + 1), found.size);
    }
    return files;
}
/** Puts a whole folder where another one, or nothing, stands; for an instant there is none. */
async function replace(fresh, folder) {
    const old = await (0,promises_.mkdtemp)(`${folder}.old-`);
    try {
        await (0,promises_.rename)(folder, (0,external_node_path_.join)(old, folderName)).catch(link_ignoreMissing);
        await (0,promises_.rename)(fresh, folder);
    }
    finally {
        await (0,promises_.rm)(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cache/key.ts

/** Raised when what is saved, or how it is laid out, changes: entries of another format are never looked at. */
const format = 1;
/** The longest key that GitHub's cache service takes. */
const maximum = 512;
/**
 * Makes the key of a job's modules, `modward-1-linux-x64-<suffix>-<hash>`: at most 512 characters and no comma, as the
 * service demands. The suffix stands before the hash, so that the prefix stays inside one suffix.
 */
function makeKey(parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const list of [parts.sums, parts.toolchains]) {
        for (const text of [...new Set(list)].sort())
            hash.update(`${text.length}:${text}`);
        hash.update(';');
    }
    const digest = hash.digest('hex').slice(0, 40);
    const head = ['modward', format, parts.os, parts.arch];
    const prefix = `${[...head, ...encodeSuffix(parts.suffix)].join('-')}-`;
    const exact = prefix + digest;
    return { exact, healed: `${exact}+`, prefix };
}
/** Is this the key of an entry with the exact content, be it the first one or one that replaced it? */
function isExact(key, found) {
    return found === key.exact || found.startsWith(key.healed);
}
/**
 * The key that outranks `found`, an entry of the exact content which turned out to be damaged. Entries cannot be
 * changed once they are kept, so each replacement has a key of its own, counted up.
 */
function healedKey(key, found) {
    const generation = found.startsWith(key.healed) ? Number.parseInt(found.slice(key.healed.length), 10) : 0;
    return `${key.healed}${(Number.isNaN(generation) ? 0 : generation) + 1}`;
}
/** The suffix as it stands in a key: anything but plain characters is encoded, and a very long one is cut and hashed. */
function encodeSuffix(suffix) {
    if (suffix === '')
        return [];
    const encoded = encodeURIComponent(suffix).replaceAll('*', '%2A');
    // Room for the head, the hash and a generation.
    if (encoded.length <= maximum - 112)
        return [encoded];
    return [`${encoded.slice(0, 64)}~${(0,external_node_crypto_.createHash)('sha256').update(suffix).digest('hex').slice(0, 40)}`];
}

;// CONCATENATED MODULE: ./src/cache/restore.ts



/** A restore that was not tried: nothing is needed, there is no store, or it is switched off. */
const notRestored = {
    outcome: 'off',
    key: '',
    matchedKey: '',
    bytes: 0,
    restoreMs: 0,
    files: 0,
    reason: '',
};
/**
 * Fills the saved folder from the store. Never throws and never outlasts its deadline. Every file in the folder is whole
 * at any time, so those that came before a time-out or a fault stay and are used; the go command verifies each.
 */
async function restore(options) {
    const started = performance.now();
    const { store, folder, key, onArrival } = options;
    const deadline = new AbortController();
    const tooLong = new Error(`not complete within ${options.timeoutMs} ms`);
    const timer = setTimeout(() => deadline.abort(tooLong), options.timeoutMs);
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    let arrived = { bytes: 0, files: 0 };
    const result = (outcome, rest = {}) => {
        const restoreMs = Math.round(performance.now() - started);
        return { ...notRestored, outcome, key: key.exact, ...arrived, restoreMs, ...rest };
    };
    try {
        await clearFolder(folder);
        await (0,promises_.mkdir)(folder, { recursive: true });
        // The healed entries first: they were made because the plain one is damaged.
        const found = await store.restore(folder, key.healed, [key.exact, key.prefix], signal, (now) => {
            arrived = { bytes: now.bytes, files: now.files };
            onArrival?.(now);
        });
        if (found === undefined)
            return result('miss');
        const { key: matchedKey, bytes, files } = found;
        const reason = files === 0 ? found.damage || 'the entry holds no files of modules' : found.damage;
        const outcome = files === 0 ? 'failed' : isExact(key, matchedKey) ? 'hit' : 'partial';
        return result(outcome, { matchedKey, bytes, files, reason });
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return result(signal.aborted ? 'timeout' : 'failed', { reason });
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./src/causes/main.ts
var causes_main = __webpack_require__(1811);
// EXTERNAL MODULE: ./src/causes/table.ts + 18 modules
var table = __webpack_require__(1016);
// EXTERNAL MODULE: ./src/go/env.ts
var go_env = __webpack_require__(1869);
// EXTERNAL MODULE: ./src/go/private.ts
var go_private = __webpack_require__(1445);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(3482);
// EXTERNAL MODULE: ./src/causes/classify.ts
var classify = __webpack_require__(7580);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(4335);
// EXTERNAL MODULE: ./src/go/command.ts + 2 modules
var command = __webpack_require__(7160);
;// CONCATENATED MODULE: ./src/go/keep.ts

/**
 * Remembers files as they are now; the function that it resolves to puts back those that have changed since, and removes
 * those that were not there. `go mod download` tidies a go.mod that is not in order, and older ones write go.sum.
 */
async function keepFiles(paths) {
    const before = await Promise.all(paths.map(async (path) => ({ path, bytes: await read(path) })));
    return async () => {
        for (const { path, bytes } of before) {
            const now = await read(path);
            if (bytes === undefined)
                await (0,promises_.rm)(path, { force: true });
            else if (now === undefined || !now.equals(bytes))
                await (0,promises_.writeFile)(path, bytes);
        }
    };
}
async function read(path) {
    return await (0,promises_.readFile)(path).catch(() => undefined);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/go/settings.ts

const gibibyte = 2 ** 30;
/**
 * The environment for a `go mod download`: the user's own, with settings for this process only where the user has none.
 * - GOMAXPROCS bounds how many modules go downloads, hashes and unpacks at once; the number of cores is too few for
 *   work that waits for a network.
 * - A lazier garbage collector takes 10 to 25 % off hashing and unpacking for some 100 MB of memory.
 * - git and ssh must fail rather than ask. GIT_SSH_COMMAND stays alone, as it would override a `core.sshCommand` with the
 *   job's key; without a terminal ssh cannot ask in any case.
 */
function downloadEnv(env) {
    const memory = process.constrainedMemory() || (0,external_node_os_.totalmem)();
    const memoryLimit = Math.floor(Math.min(2 * gibibyte, (0,external_node_os_.totalmem)() / 4, memory / 4));
    return {
        GOMAXPROCS: String(Math.max(8, (0,external_node_os_.availableParallelism)())),
        GOGC: '400',
        GOMEMLIMIT: String(memoryLimit),
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        ...(env['SSH_ASKPASS'] ? {} : { SSH_ASKPASS_REQUIRE: 'never' }),
        ...Object.fromEntries(Object.entries(env).filter(([, value]) => value)),
    };
}

;// CONCATENATED MODULE: ./src/go/download.ts





/**
 * Runs `go mod download` until it succeeds, a cause says that trying again is pointless, the attempts are used up, or
 * the signal ends it. Waits between attempts are random up to a bound that doubles (full jitter), so that the jobs of a
 * matrix do not come back together; a mirror's Retry-After is waited for where it is longer.
 * @throws {FaultError} with `go_missing` where there is no go command.
 */
async function download(directory, options) {
    const { signal, judge, again, now = () => performance.now() } = options;
    const attempts = [];
    const env = downloadEnv(options.env);
    const putBack = await keepFiles(options.keep);
    let waitedMs = 0;
    let fault = null;
    let output = '';
    const attempt = async (number) => {
        const startedMs = now();
        const run = await (0,command/* runGo */.a)(['mod', 'download'], { directory, env, signal, ...lines(options) });
        const { exitCode } = run;
        output = run.output;
        attempts.push({ number, startedMs, durationMs: now() - startedMs, waitedMs, exitCode });
        fault = exitCode === 0 ? null : judge(output, exitCode, signal.aborted);
        if (fault !== null)
            throw new fault_error/* FaultError */.V(fault);
    };
    try {
        await (0,p_retry/* default */.Ay)(attempt, {
            retries: Math.max(0, options.attempts - 1),
            minTimeout: 0,
            signal,
            // p-retry knows neither full jitter nor Retry-After: it decides whether, and the wait is ours.
            shouldRetry: async ({ error, retriesConsumed }) => {
                if (!(error instanceof fault_error/* FaultError */.V) || fault === null)
                    return false;
                if (!fault.retryable && !again(fault))
                    return false;
                waitedMs = waitFor(options, retriesConsumed);
                options.onWait?.(waitedMs, fault);
                await pause(waitedMs, signal);
                return true;
            },
        });
    }
    catch (error) {
        const started = attempts.length > 0 || signal.aborted;
        if (!started || (fault === null && !signal.aborted))
            throw error;
        fault ??= attempts.length === 0 ? judge('', null, true) : null;
    }
    finally {
        await putBack();
    }
    return { outcome: fault === null ? 'ready' : 'failed', fault, attempts, output };
}
/** How long to wait before the next attempt, in milliseconds. */
function waitFor(options, waitsBefore) {
    const bound = Math.min(options.backoffMaxMs, options.backoffMs * 2 ** waitsBefore);
    const jitter = Math.round(Math.random() * bound);
    const asked = options.retryAfterMs?.() ?? 0;
    const left = options.leftMs?.() ?? Number.POSITIVE_INFINITY;
    return asked > jitter && asked < left ? asked : jitter;
}
function pause(ms, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, ms);
        signal.addEventListener('abort', stop, { once: true });
    });
}
function lines({ onLine }) {
    return onLine === undefined ? {} : { onLine: (line) => onLine(line) };
}

// EXTERNAL MODULE: ./src/report/format.ts
var report_format = __webpack_require__(2011);
;// CONCATENATED MODULE: ./src/guarding/blame.ts


/** Layers that no answer of a mirror brings about: what go says of them stands. */
const own = ['start', 'configuration', 'requirements', 'disk', 'version control'];
/**
 * What lies behind the failure that go told of. Where the transport met a fault with the same file, that is it, whatever go
 * made of the answer: it knows the reason, while go may see a checksum that differs or just a status.
 */
function behind(heard, seen) {
    if (own.includes((0,table/* causeOf */.rl)(heard.cause).layer))
        return heard;
    const related = seen.filter((fault) => !fault.recovered && (heard.module === '' || isAbout(fault, heard) || isDatabase(fault, heard)));
    return (0,causes_main/* mainFault */.I)(related) ?? heard;
}
function isAbout(fault, { module, version }) {
    return fault.module === module && (version === '' || fault.version === '' || fault.version === version);
}
/** A module that cannot be verified because the checksum database could not be asked. */
function isDatabase(fault, heard) {
    return heard.cause.startsWith('sumdb_') && fault.module === '' && fault.url.includes('/sumdb/');
}

;// CONCATENATED MODULE: ./src/guarding/attempts.ts






/** Has go download the modules of one project, again and again while the cause allows it; null when it did. */
async function downloadProject(project, options) {
    const { config, around, draft, limit, transport } = options;
    const hide = (text) => transport?.relay.hideIn(text) ?? text;
    const earlier = draft.attempts;
    let printed = [];
    let waits = 0;
    let doubted = false;
    const { attempts, fault } = await download(project.directory, {
        env: { ...options.env, ...project.settings },
        attempts: config.attempts,
        backoffMs: config.backoff,
        backoffMaxMs: config.backoffMax,
        signal: limit.signal,
        keep: project.files,
        judge: (text, _, timedOut) => judge(hide(text), timedOut, draft, limit),
        // The relay has asked everybody for what it could not have. What go refused is another matter: once, to find out.
        again: (failed) => {
            if (doubted || (0,table/* causeOf */.rl)(failed.cause).layer !== 'integrity')
                return false;
            doubted = true;
            return transport?.fetcher.hasAnotherSource(undefined) === true;
        },
        retryAfterMs: () => transport?.fetcher.retryAfterMs ?? 0,
        leftMs: () => limit.leftMs,
        onLine: (line) => printed.push(hide(line)),
        onWait: (waitMs, failed) => {
            waits += 1;
            const title = `Attempt ${earlier.length + waits} failed: ${failed.title} (${failed.cause})`;
            around.host.group(`${title}; next in ${(0,report_format/* formatDuration */.a3)(waitMs)}`, printed);
            printed = [];
            transport?.fetcher.renew();
        },
        now: () => draft.journal.now(),
    });
    draft.attempts = [...earlier, ...attempts.map((attempt) => ({ ...attempt, number: attempt.number + earlier.length }))];
    if (fault !== null)
        draft.goOutput = printed.join('\n');
    return fault;
}
function judge(output, timedOut, draft, limit) {
    const seen = draft.faults.list();
    if (timedOut)
        return (0,causes_main/* mainFault */.I)(seen.filter(({ recovered }) => !recovered)) ?? limit.fault('go mod download');
    const heard = (0,classify/* classify */.L)(output);
    const fault = behind(heard, seen);
    if (fault === heard)
        draft.faults.heard(heard);
    return fault;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(1849);
;// CONCATENATED MODULE: ./src/fetch/standing.ts

/**
 * Who may be asked next for one file. Entries are asked in the list's order, as go would: the next one after a 404 or 410;
 * after a fault only where it is of the same group, or where `|` follows the one that failed.
 */
class Standings {
    #mirrors;
    #standings;
    constructor(mirrors, avoid) {
        this.#mirrors = mirrors;
        this.#standings = mirrors.map(({ name }) => {
            return { faults: 0, stalls: 0, avoided: avoid.has(name), out: false, said: 'nothing' };
        });
    }
    /** Those that may be asked now, the one to ask first in front: fewest troubles with this file, then the list's order. */
    get candidates() {
        const permitted = [];
        for (const [index, mirror] of this.#mirrors.entries()) {
            if (!this.#permits(index))
                break;
            const { out, faults, stalls, avoided } = this.#at(index);
            // One retry at the same mirror comes before its stand-in; after a stall the stand-in comes first.
            if (!out)
                permitted.push({ mirror, penalty: Math.floor(faults / 2) + stalls + Number(avoided) });
        }
        return permitted.sort((a, b) => a.penalty - b.penalty).map(({ mirror }) => mirror);
    }
    /** It says that there is no such thing. */
    sayAbsent(mirror) {
        const standing = this.#of(mirror);
        standing.out = true;
        standing.said = 'absent';
    }
    /** A fault; `passes` when the same request may work a little later. */
    sayFault(mirror, passes, stalled) {
        const standing = this.#of(mirror);
        standing.faults++;
        if (stalled)
            standing.stalls++;
        if (!passes)
            standing.out = true;
        standing.said = 'fault';
    }
    /** Nobody needs to be asked again. */
    closeAll() {
        for (const standing of this.#standings)
            standing.out = true;
    }
    /** How often the mirror has failed for this file. */
    faults(mirror) {
        return this.#of(mirror).faults;
    }
    /**
     * Whether the list as a whole says that there is no such thing. It does not while an entry could not say and `,` follows
     * it: go would not have gone on, and a time-out must never become a 404. Of the public mirrors the official one decides:
     * a stand-in's not-found may be lag, and asking them all would spread private names.
     */
    get absent() {
        const isAbsent = (index) => this.#at(index).said === 'absent';
        const official = this.#mirrors.findIndex(({ origin, name }) => origin === 'catalogue' && name === catalogue/* catalogue */.s[0]?.url);
        if (this.#mirrors[0]?.origin === 'catalogue')
            return official >= 0 && isAbsent(official);
        const last = this.#mirrors.length - 1;
        return this.#mirrors.every(({ separator }, index) => isAbsent(index) || (separator === '|' && index < last));
    }
    #permits(index) {
        const mirror = this.#mirrors[index];
        const before = this.#mirrors[index - 1];
        if (mirror === undefined || before === undefined)
            return true;
        if (before.group === mirror.group || before.separator === '|')
            return true;
        return this.#at(index - 1).said === 'absent';
    }
    #of(mirror) {
        return this.#at(this.#mirrors.indexOf(mirror));
    }
    #at(index) {
        const standing = this.#standings[index];
        if (standing === undefined)
            throw new Error(`no mirror number ${index}`);
        return standing;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/causes/seen.ts + 2 modules
var causes_seen = __webpack_require__(352);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(910);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./src/fetch/dirhash.ts



/**
 * The `h1:` hash of go.sum over files given as name and SHA-256: golang.org/x/mod/sumdb/dirhash, Hash1.
 * Names are sorted by bytes, as Go sorts strings.
 */
function hash1(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, sha256 } of [...files].sort((a, b) => Buffer.compare(a.name, b.name))) {
        hash.update(`${sha256}  `).update(name).update('\n');
    }
    return `h1:${hash.digest('base64')}`;
}
/** The hash that go.sum's `/go.mod` line holds for these bytes. */
function hashMod(bytes) {
    return hash1([{ name: Buffer.from('go.mod'), sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }]);
}
/** The hash that go.sum holds for a module zip. Throws where the content is not a readable zip. */
async function hashZip(content) {
    // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const zip = await ('path' in content ? (0,yauzl/* openPromise */.sO)(content.path, options) : (0,yauzl/* fromBufferPromise */.SY)(content.bytes, options));
    try {
        const files = [];
        for await (const entry of zip.eachEntry()) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            await (0,external_node_stream_promises_.pipeline)(await zip.openReadStreamPromise(entry), hash);
            files.push({ name: entry.fileNameRaw, sha256: hash.digest('hex') });
        }
        return hash1(files);
    }
    finally {
        zip.close();
    }
}

;// CONCATENATED MODULE: ./src/fetch/content.ts

/** How much of a reply is looked at to say what it is instead of what it should be. */
const glimpse = 512;
/** What a body looks like when it is a web page; captive portals and error pages answer 200 with one. */
function looksLikeHtml(head) {
    return /^\s*(<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(head.subarray(0, glimpse).toString('latin1'));
}
/** A page named by its title, so that people recognise their portal. */
function describe(head) {
    if (head.length === 0)
        return 'an empty reply';
    const text = head.subarray(0, glimpse).toString('utf8');
    const title = /<title[^>]*>([^<]{1,100})/i.exec(text)?.[1]?.trim();
    if (title !== undefined)
        return `an HTML page titled "${title}"`;
    if (looksLikeHtml(head))
        return 'an HTML page';
    return JSON.stringify(text.slice(0, 60));
}
/** A version that names one commit for ever; everything else go asks `.info` for is a query such as a branch. */
function isExactVersion(version) {
    return /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(version);
}
/**
 * Why a small reply cannot be what was asked for, or undefined when it may be. `sum` is go.sum's hash of the file,
 * where go.sum has one.
 */
function smallTrouble(wanted, body, sum) {
    switch (wanted.kind) {
        case 'info':
        case 'query':
        case 'latest':
            return badReply(infoTrouble(wanted, body));
        case 'mod':
            if (sum !== undefined && hashMod(body) === sum)
                return undefined;
            if (body.length === 0 || looksLikeHtml(body))
                return badReply(`${describe(body)} instead of a go.mod file`);
            return sumTrouble(hashMod(body), sum);
        default:
            return badReply(looksLikeHtml(body) ? describe(body) : undefined);
    }
}
/** Two hashes that should be one, in the words of the go command. */
function sumTrouble(hash, sum) {
    if (sum === undefined || hash === sum)
        return undefined;
    return { cause: 'gosum_mismatch', detail: `checksum mismatch: downloaded: ${hash}, go.sum: ${sum}` };
}
function badReply(detail) {
    return detail === undefined ? undefined : { cause: 'bad_reply', detail };
}
function infoTrouble(wanted, body) {
    let version;
    try {
        version = JSON.parse(body.toString('utf8'))?.Version;
    }
    catch {
        return `${describe(body)} instead of JSON`;
    }
    if (typeof version !== 'string')
        return `JSON without a Version: ${describe(body)}`;
    if (wanted.kind === 'info' && version !== wanted.version)
        return `the version ${version} instead of ${wanted.version}`;
    return undefined;
}
/** The shortest zip there is: an end-of-central-directory record. */
const endRecord = 22;
/** An end record may be followed by a comment of this length. */
const longestTail = endRecord + 0xffff;
/** Why a reply with this beginning and end cannot be a zip, or undefined when it may be one. */
function zipTrouble(head, tail) {
    const magic = head.subarray(0, 4).toString('latin1');
    if (magic !== 'PK\x03\x04' && magic !== 'PK\x05\x06')
        return badReply(`${describe(head)} instead of a zip`);
    const at = tail.lastIndexOf('PK\x05\x06', tail.length - endRecord, 'latin1');
    return badReply(at < 0 ? 'a zip without its end record' : undefined);
}

;// CONCATENATED MODULE: ./src/fetch/wanted.ts

/** The request for one file of a module version. */
function wantedFile(file) {
    return { kind: file.kind, path: (0,module_file/* filePath */.s)(file), module: file.path, version: file.version };
}
/** Where a wanted path lies below a mirror's root. Only what a URL path cannot hold as it is gets percent-encoded. */
function wantedUrl(root, wanted) {
    const url = new URL(root);
    const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    url.pathname = base + wanted.path.split('/').map(encodeURIComponent).join('/').replaceAll('%40', '@');
    return url;
}
const MiB = 1024 * 1024;
/** The largest reply that is accepted, in bytes: for zips the go command's own limit (codehost.MaxZipFile). */
function sizeLimit(kind) {
    return kind === 'zip' ? 500 * MiB : 16 * MiB;
}

;// CONCATENATED MODULE: ./src/fetch/zip-file.ts


/** Why an open file of `size` bytes cannot be a zip, or undefined when it may be one. Only its ends are read. */
async function zipFileTrouble(file, size) {
    const read = async (length, position) => {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
    };
    const head = await read(Math.min(512, size), 0);
    // Nearly always the end record has no comment, and stands at the very end.
    const last = await read(Math.min(22, size), Math.max(0, size - 22));
    if (zipTrouble(head, last) === undefined)
        return undefined;
    return zipTrouble(head, await read(Math.min(longestTail, size), Math.max(0, size - longestTail)));
}
/** Hashes a zip, and says whether it is another one than go.sum names. */
async function sumOfZip(content, sum) {
    if (sum === undefined)
        return undefined;
    try {
        return sumTrouble(await hashZip(content), sum);
    }
    catch (error) {
        return {
            cause: 'bad_reply',
            detail: `a zip that cannot be read (${error instanceof Error ? error.message : error})`,
        };
    }
}

;// CONCATENATED MODULE: ./src/fetch/transfer.ts








/** How much of an error page is read: go shows 648 bytes of one. */
const errorText = 2048;
/** A body that ended before its announced length. */
class CutError extends Error {
    name = 'CutError';
    code = 'ERR_STREAM_PREMATURE_CLOSE';
}
/** Asks one mirror for one file, once. Throws only when the signal ends it; every fault comes back as data. */
async function transfer(site, attempt) {
    const { wanted, part } = attempt;
    const { spool } = site;
    // The spool counts a zip from the moment it is asked for, so that no more come than there is room for.
    if (wanted.kind === 'zip' && part === undefined)
        spool.expectFile();
    let reply;
    try {
        reply = await exchange(site, attempt);
        return reply;
    }
    finally {
        const path = pathOf(reply);
        if (part !== undefined && path !== part.path)
            await spool.dropPart(part.path);
        if (part !== undefined && path !== undefined && path !== part.path)
            spool.expectFile();
        if (wanted.kind === 'zip' && part === undefined && path === undefined)
            spool.unexpectFile();
        if (reply !== undefined && 'content' in reply)
            spool.keep(reply.content, reply.size);
    }
}
/** The file in the spool that a reply has left behind. */
function pathOf(reply) {
    if (reply === undefined || reply.kind === 'status')
        return undefined;
    if (reply.kind === 'trouble')
        return reply.part?.path;
    return 'path' in reply.content ? reply.content.path : undefined;
}
async function exchange(site, attempt) {
    const { wanted, mirror, part, signal } = attempt;
    site.tally.requests++;
    let at = wantedUrl(mirror.url, wanted);
    let incoming;
    try {
        incoming = await (0,send/* send */.t)(site.network, at, {
            headers: part === undefined ? {} : { range: `bytes=${part.received}-`, 'if-range': part.etag },
            signal,
            stallMs: site.stallMs,
            onHop: (url) => {
                at = url;
            },
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        const seen = (0,causes_seen/* seeError */.kK)(error, { url: at, proxy: site.network.proxyFor(at), phase: 'headers' });
        return { kind: 'trouble', seen, at, ...(part && { part }) };
    }
    try {
        if (part !== undefined && incoming.status === 206)
            return await continueZip(site, attempt, incoming, part);
        if (incoming.status !== 200)
            return await readStatus(incoming);
        return await (wanted.kind === 'zip' ? receiveZip(site, attempt, incoming) : receiveSmall(site, attempt, incoming));
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { kind: 'trouble', seen: bodyTrouble(site, error, incoming), at: incoming.url };
    }
}
function bodyTrouble(site, error, { url }) {
    return (0,causes_seen/* seeError */.kK)(error, { url, proxy: site.network.proxyFor(url), phase: 'body' });
}
/** The body as the mirror meant it, and its length where that was announced. */
function decoded({ headers, body }) {
    const encoding = headers['content-encoding']?.toLowerCase();
    // Not asked for, but some proxies compress all the same.
    if (encoding === 'gzip' || encoding === 'x-gzip') {
        const gunzip = (0,external_node_zlib_.createGunzip)();
        (0,external_node_stream_.pipeline)(body, gunzip, () => { });
        return { stream: gunzip, length: undefined };
    }
    const length = headers['content-length'];
    return { stream: body, length: length === undefined ? undefined : Number(length) };
}
async function readStatus(incoming) {
    const { status, headers, url } = incoming;
    const { stream } = decoded(incoming);
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of stream) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= errorText)
                break;
        }
    }
    catch {
        // The status is the answer; a body that breaks off takes nothing away from it.
    }
    const body = Buffer.concat(chunks).subarray(0, errorText).toString('utf8');
    const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : '';
    return { kind: 'status', status, text, seen: (0,causes_seen/* seeStatus */.W5)(status, headers, body, { url }), at: url };
}
/** Reads a body into memory, or undefined when it is larger than `limit`. */
async function transfer_collect(stream, limit, onBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit)
            return undefined;
        onBytes(size);
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}
function tooLarge(wanted, url) {
    const limit = sizeLimit(wanted.kind);
    return { kind: 'trouble', seen: (0,causes_seen/* seeBadReply */.RE)(`a reply larger than the limit of ${limit} bytes`, { url }), at: url };
}
async function receiveSmall(site, attempt, incoming) {
    const { wanted, sum, onProgress } = attempt;
    const { stream, length } = decoded(incoming);
    const limit = sizeLimit(wanted.kind);
    const bytes = (length ?? 0) > limit ? undefined : await transfer_collect(stream, limit, (size) => onProgress(size, length));
    if (bytes === undefined) {
        stream.destroy();
        return tooLarge(wanted, incoming.url);
    }
    site.tally.receive(bytes.length);
    return transfer_judge(smallTrouble(wanted, bytes, sum), { bytes }, bytes.length, incoming.url);
}
async function receiveZip(site, attempt, incoming) {
    const { wanted, onProgress } = attempt;
    const { stream, length } = decoded(incoming);
    if ((length ?? 0) > sizeLimit('zip')) {
        stream.destroy();
        return tooLarge(wanted, incoming.url);
    }
    if (length === undefined || !site.spool.fitsMemory(length)) {
        return await writeZip(site, attempt, incoming, { path: site.spool.newPath(), stream, from: 0, total: length });
    }
    const bytes = await transfer_collect(stream, length, (size) => onProgress(size, length));
    if (bytes?.length !== length)
        throw new CutError('unexpected EOF');
    site.tally.receive(length);
    const trouble = zipTrouble(bytes, bytes.subarray(-longestTail)) ?? (await refused(attempt, { bytes }));
    return transfer_judge(trouble, { bytes }, length, incoming.url);
}
async function continueZip(site, attempt, incoming, part) {
    const { path, received: from, total, etag } = part;
    const { headers, body } = incoming;
    const range = headers['content-range'];
    const continues = range === `bytes ${from}-${total - 1}/${total}` && headers['etag'] === etag;
    if (!continues || headers['content-encoding'] !== undefined) {
        body.destroy();
        const seen = (0,causes_seen/* seeBadReply */.RE)(`a part (${range}) that does not continue the file`, incoming);
        return { kind: 'trouble', seen, at: incoming.url };
    }
    site.tally.resumes++;
    return await writeZip(site, attempt, incoming, { path, stream: body, from, total });
}
/** Streams a zip to disk; what came before a break is kept where it can be continued. */
async function writeZip(site, attempt, incoming, target) {
    const { path, stream, from, total } = target;
    const file = await (0,promises_.open)(path, from === 0 ? 'w+' : 'r+', 0o600);
    let received = from;
    let reply;
    try {
        for await (const chunk of stream) {
            if (received + chunk.length > sizeLimit('zip'))
                return tooLarge(attempt.wanted, incoming.url);
            await file.write(chunk, 0, chunk.length, received);
            received += chunk.length;
            site.tally.receive(chunk.length);
            attempt.onProgress(received, total);
        }
        if (total !== undefined && received !== total)
            throw new CutError('unexpected EOF');
        const trouble = (await zipFileTrouble(file, received)) ?? (await refused(attempt, { path }));
        reply = transfer_judge(trouble, { path }, received, incoming.url);
        return reply;
    }
    catch (error) {
        const etag = incoming.headers['etag'];
        const isStrong = etag?.startsWith('"') === true && incoming.headers['content-encoding'] === undefined;
        if (attempt.signal.aborted || !isStrong || total === undefined || received === 0 || received >= total)
            throw error;
        const part = { mirror: attempt.mirror.name, path, etag, received, total };
        reply = { kind: 'trouble', seen: bodyTrouble(site, error, incoming), at: incoming.url, part };
        return reply;
    }
    finally {
        await file.close();
        if (pathOf(reply) === undefined)
            await (0,promises_.rm)(path, { force: true });
    }
}
/** A full hash is only worth its time when go has refused a copy before. */
async function refused({ verify, sum }, content) {
    return verify ? await sumOfZip(content, sum) : undefined;
}
function transfer_judge(trouble, content, size, url) {
    if (trouble === undefined)
        return { kind: 'content', content, size };
    if (trouble.cause === 'bad_reply')
        return { kind: 'trouble', seen: (0,causes_seen/* seeBadReply */.RE)(trouble.detail, { url }), at: url };
    return { kind: 'disputed', content, size, seen: { cause: trouble.cause, text: trouble.detail }, at: url };
}

;// CONCATENATED MODULE: ./src/fetch/inquiry.ts




/** So often is one file asked for before it is given up, and once more for each further mirror. */
const patience = 4;
/** Full jitter up to so much before the first retry at the same mirror, doubled each time; milliseconds. */
const backoff = 250;
const backoffMax = 4_000;
/** A longer Retry-After is left to the attempts of the whole download, which know how much time there is. */
const longestHoldOff = 15_000;
/** A mirror that somebody chose and that says one of these has the last word. */
const refusals = ['http_401', 'http_403'];
/** Asks until somebody answers or nobody is left to ask. Throws only when the signal ends it. */
async function inquire(tools, question) {
    const inquiry = new Inquiry(tools, question);
    try {
        return await inquiry.run();
    }
    finally {
        await inquiry.close();
    }
}
class Inquiry {
    #tools;
    #question;
    #standings;
    #faults = [];
    #asked = 0;
    #last;
    #part;
    #demoted = new Set();
    #disputed;
    #gaveIn = false;
    /** The mirror whose trouble is the answer where nobody has a better one: the first that failed. */
    #blamed;
    constructor(tools, question) {
        this.#tools = tools;
        this.#question = question;
        this.#standings = new Standings(tools.mirrors, question.avoid);
    }
    async run() {
        const most = patience + this.#tools.mirrors.length - 1;
        while (this.#asked < most) {
            const { candidates } = this.#standings;
            if (candidates.length === 0)
                break;
            const outcome = await this.#askOne(candidates);
            if (outcome === 'none')
                break;
            if (outcome !== undefined)
                return this.#answer(outcome);
        }
        if (this.#asked >= most && this.#question.isAwaited()) {
            for (const { name } of this.#demoted)
                this.#tools.weather.giveUp(name);
        }
        return this.#answer(this.#giveUp());
    }
    async close() {
        const { spool } = this.#tools.site;
        if (this.#part !== undefined)
            await spool.dropPart(this.#part.path);
        if (this.#disputed !== undefined)
            await spool.drop(this.#disputed.content, this.#disputed.size);
    }
    /** One request; undefined to go on, `none` when there is nobody to ask in reasonable time. */
    async #askOne(candidates) {
        const { weather } = this.#tools;
        const chosen = weather.choose(candidates);
        if (chosen !== undefined) {
            // Retrying at once is for stand-ins: the same mirror is given a moment.
            const wait = chosen === this.#last ? this.#jitter(chosen) : 0;
            if (wait > 0)
                await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal: this.#question.signal });
            return await this.#request(chosen);
        }
        const left = candidates.filter(({ name }) => !weather.isGivenUp(name));
        const [only] = left.sort((a, b) => weather.holdOff(a.name) - weather.holdOff(b.name));
        if (only === undefined || weather.holdOff(only.name) > longestHoldOff)
            return 'none';
        return await this.#requestDemoted(only);
    }
    /** Everybody is demoted: one after another, and who waited while another failed has failed with it. */
    async #requestDemoted(mirror) {
        const { weather } = this.#tools;
        const { signal } = this.#question;
        this.#demoted.add(mirror);
        const before = weather.trouble(mirror.name)?.count;
        const leave = await weather.gate(mirror.name);
        try {
            signal.throwIfAborted();
            const trouble = weather.trouble(mirror.name);
            if (trouble !== undefined && trouble.count !== before) {
                this.#asked++;
                this.#blame(mirror, trouble);
                return undefined;
            }
            if (weather.choose([mirror]) !== undefined) {
                leave();
                return await this.#request(mirror);
            }
            // At least half of the backoff: whoever has no other mirror must not lose its patience within milliseconds.
            const wait = Math.max(weather.holdOff(mirror.name), this.#backoff(mirror) + this.#jitter(mirror));
            await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal });
            return await this.#request(mirror);
        }
        finally {
            leave();
        }
    }
    #backoff(mirror) {
        return Math.min(backoffMax, backoff * 2 ** Math.max(0, this.#standings.faults(mirror) - 1));
    }
    #jitter(mirror) {
        return Math.random() * this.#backoff(mirror);
    }
    async #request(mirror) {
        const { tally, spool } = this.#tools.site;
        if (this.#asked > 0)
            tally.retries++;
        if (this.#last !== undefined && this.#last !== mirror)
            tally.failovers++;
        this.#asked++;
        this.#last = mirror;
        if (this.#part !== undefined && this.#part.mirror !== mirror.name) {
            await spool.dropPart(this.#part.path);
            this.#part = undefined;
        }
        const ticket = this.#question.takeTurn();
        let reply;
        try {
            await ticket.turn;
            this.#question.signal.throwIfAborted();
            const part = this.#part;
            this.#part = undefined;
            reply = await transfer(this.#tools.site, {
                wanted: this.#question.wanted,
                mirror,
                sum: this.#question.sum,
                verify: this.#question.verify(mirror.name),
                part,
                signal: this.#question.signal,
                onProgress: () => { },
            });
        }
        catch (error) {
            this.#tools.weather.unknown(mirror.name);
            throw error;
        }
        finally {
            ticket.leave();
        }
        return await this.#weigh(mirror, reply);
    }
    async #weigh(mirror, reply) {
        const { weather, turns, site } = this.#tools;
        switch (reply.kind) {
            case 'content':
                weather.good(mirror.name);
                turns.speedUp();
                site.tally.mirror = mirror.name;
                if (this.#disputed !== undefined)
                    weather.caught(this.#disputed.mirror.name);
                return this.#found(reply.content, reply.size, mirror);
            case 'disputed':
                weather.good(mirror.name);
                this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 });
                if (this.#disputed === undefined)
                    this.#disputed = { ...reply, mirror };
                else
                    await site.spool.drop(reply.content, reply.size);
                return undefined;
            case 'status':
                return this.#weighStatus(mirror, reply);
            case 'trouble':
                this.#part = reply.part;
                this.#tools.weather.bad(mirror.name, { seen: reply.seen, at: reply.at, status: 502 });
                this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 });
                return undefined;
        }
    }
    #weighStatus(mirror, reply) {
        const { status, text, seen } = reply;
        const { weather, turns } = this.#tools;
        if (status === 404 || status === 410) {
            weather.good(mirror.name);
            this.#standings.sayAbsent(mirror);
            return this.#standings.absent ? { kind: 'absent', status, text, from: mirror.name } : undefined;
        }
        if (mirror.origin === 'list' && refusals.includes(seen.cause)) {
            weather.good(mirror.name);
            this.#note(reply);
            return { kind: 'refused', status, text, from: mirror.name };
        }
        if (seen.cause === 'http_429')
            turns.slowDown();
        weather.bad(mirror.name, reply);
        this.#blame(mirror, reply);
        return undefined;
    }
    #found(content, size, mirror) {
        return { kind: 'found', content, size, from: mirror.name, release: () => { } };
    }
    /** Notes a fault, and what it means for asking this mirror again. */
    #blame(mirror, trouble) {
        const { tally } = this.#tools.site;
        const fault = this.#note(trouble);
        const { status } = trouble;
        const stalled = trouble.seen.cause === 'stall_timeout';
        if (stalled)
            tally.stalls++;
        this.#standings.sayFault(mirror, fault.retryable, stalled);
        this.#blamed ??= { fault, status, mirror };
        // What neither time nor another source can mend ends it here.
        if (!fault.retryable && !fault.mirrorHelps)
            this.#standings.closeAll();
    }
    #note({ seen, at }) {
        const { wanted } = this.#question;
        const fault = (0,table/* faultOf */.Kl)(seen.cause, {
            text: seen.text,
            module: wanted.module,
            version: wanted.version,
            url: `${at.origin}${at.pathname}`,
        });
        this.#faults.push(fault);
        return fault;
    }
    #giveUp() {
        const disputed = this.#disputed;
        if (disputed !== undefined) {
            // Everybody who could be asked says the same: go's own checksum error is the truth.
            this.#disputed = undefined;
            this.#gaveIn = true;
            return this.#found(disputed.content, disputed.size, disputed.mirror);
        }
        const blamed = this.#blamed ?? this.#blameTheWeather();
        return { kind: 'failed', status: blamed.status, fault: blamed.fault, from: blamed.mirror.name };
    }
    /** Nobody was asked, since all mirrors have failed others or asked for a pause: that is then this file's fault too. */
    #blameTheWeather() {
        const mirror = this.#tools.mirrors.find(({ name }) => this.#tools.weather.trouble(name) !== undefined);
        const trouble = mirror && this.#tools.weather.trouble(mirror.name);
        if (mirror === undefined || trouble === undefined)
            throw new Error(`no mirror to ask for ${this.#question.wanted.path}`);
        return { fault: this.#note(trouble), status: trouble.status, mirror };
    }
    #answer(outcome) {
        const isAnswer = outcome.kind === 'absent' || (outcome.kind === 'found' && !this.#gaveIn);
        const faults = this.#faults.map((fault) => ({ ...fault, recovered: isAnswer }));
        return { outcome, faults, isDisputed: this.#gaveIn };
    }
}

;// CONCATENATED MODULE: ./src/fetch/job.ts
/** One file on its way: fetched once, whoever asks, and kept until it has been handed over. */
class Job {
    wanted;
    /** go.sum's hash, where it has one. */
    sum;
    /** Whether anybody has asked for it yet. */
    asked = false;
    /** Asked for again after it was handed over: go has refused it, or its attempt was killed. */
    refused = false;
    /** The source of the copy that was handed over last. */
    servedBy;
    /** Whether the copy that is there was compared with go.sum. */
    hashed = false;
    /** Not what go.sum names, and nobody has another one: a further attempt cannot help. */
    disputed = false;
    /** The restored copy, if any, is not good. */
    uncached = false;
    /** Faults of a fetch that nobody was waiting for: they count once somebody asks. */
    held = [];
    #lane;
    #ticket;
    #running;
    #readers = 0;
    constructor(wanted, sum, lane) {
        this.wanted = wanted;
        this.sum = sum;
        this.#lane = lane;
    }
    /** The fetch that is under way or has brought something. */
    get running() {
        return this.#running;
    }
    /** Somebody waits for it from now on. */
    ask() {
        this.asked = true;
        this.#lane = 'asked';
        this.#ticket?.promote();
        if (this.#running === undefined && this.servedBy !== undefined)
            this.refused = true;
    }
    takeTurn(turns) {
        this.#ticket = turns.take(this.#lane);
        return this.#ticket;
    }
    /** Starts a fetch. One that fails is forgotten at once, any other answer when somebody has heard it. */
    run(fetch) {
        const running = fetch();
        this.#running = running;
        running.then(({ kind }) => {
            if (kind === 'failed' || (kind !== 'found' && this.asked))
                this.#forget(running);
        }, () => this.#forget(running));
        return running;
    }
    /** Hands a content out. The returned function takes it back; with the last reader of one handed over it is dropped. */
    lend(content, drop) {
        const { running } = this;
        this.#readers++;
        let isOut = true;
        return (delivered) => {
            if (!isOut)
                return;
            isOut = false;
            this.#readers--;
            if (delivered)
                this.servedBy = content.from;
            if (this.#readers > 0 || this.servedBy === undefined)
                return;
            if (running !== undefined)
                this.#forget(running);
            drop();
        };
    }
    /** Whether nobody is reading the content. */
    get isIdle() {
        return this.#readers === 0;
    }
    /** Lets the next one who asks start anew. */
    forget() {
        this.#running = undefined;
    }
    #forget(running) {
        if (this.#running === running)
            this.#running = undefined;
    }
}

;// CONCATENATED MODULE: ./src/fetch/restored.ts





/**
 * Files that an earlier job saved, in a folder laid out as a GOPROXY: the first source, and not a trusted one. Copies are
 * checked like a mirror's, and go hashes them like any other.
 */
async function findRestored(folder, wanted, sum, verify) {
    const path = (0,external_node_path_.join)(folder, wanted.path);
    const size = await (0,promises_.stat)(path).then((found) => (found.isFile() ? found.size : undefined), () => undefined);
    if (size === undefined)
        return undefined;
    if (size > sizeLimit(wanted.kind))
        return { path, trouble: { cause: 'bad_reply', detail: `${size} bytes are too many` } };
    if (wanted.kind !== 'zip') {
        const bytes = await (0,promises_.readFile)(path);
        const trouble = smallTrouble(wanted, bytes, sum);
        return trouble === undefined ? { content: { bytes }, size } : { path, trouble };
    }
    const file = await (0,promises_.open)(path);
    const trouble = await zipFileTrouble(file, size).finally(() => file.close());
    const wrong = trouble ?? (verify ? await sumOfZip({ path }, sum) : undefined);
    return wrong === undefined ? { content: { path }, size } : { path, trouble: wrong };
}

;// CONCATENATED MODULE: ./src/fetch/spool.ts



const spool_MiB = 1024 * 1024;
/** Caps on what waits between the mirrors and go; what go itself asks for is never held back by them. */
const caps = {
    /** Zips on disk, or on their way there. */
    files: 64,
    /** Bytes of the finished ones among them. */
    fileBytes: 512 * spool_MiB,
    /** Bytes of finished files in memory. */
    memory: 32 * spool_MiB,
    /** A zip no larger than this waits in memory while there is room. */
    smallZip: 256 * 1024,
};
/** The room where finished files wait: a folder for zips, memory for what is small. It only counts; others read and write. */
class Spool {
    #folder;
    #made = false;
    #next = 0;
    #files = 0;
    #fileBytes = 0;
    #memory = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** May one more zip be fetched ahead? */
    get hasRoom() {
        return this.#files < caps.files && this.#fileBytes < caps.fileBytes && this.#memory < caps.memory;
    }
    /** May a zip of so many bytes wait in memory? */
    fitsMemory(size) {
        return size <= caps.smallZip && this.#memory + size <= caps.memory;
    }
    /** Counts a zip that is on its way, wherever it will wait. */
    expectFile() {
        this.#files++;
    }
    /** The one expected did not become a file. */
    unexpectFile() {
        this.#files--;
    }
    /** A fresh path in the folder. */
    newPath() {
        if (!this.#made)
            (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
        this.#made = true;
        return (0,external_node_path_.join)(this.#folder, `${this.#next++}.zip`);
    }
    /** Counts a finished content. */
    keep(content, size) {
        if ('path' in content)
            this.#fileBytes += size;
        else
            this.#memory += size;
    }
    /** Frees a content that was kept. */
    async drop(content, size) {
        if ('bytes' in content) {
            this.#memory -= size;
            return;
        }
        this.#fileBytes -= size;
        await this.dropPart(content.path);
    }
    /** Frees an expected file that was never finished. */
    async dropPart(path) {
        this.#files--;
        await (0,promises_.rm)(path, { force: true });
    }
    async close() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    }
}

;// CONCATENATED MODULE: ./src/fetch/tally.ts
/** Counts what was transferred, over all files and mirrors. */
class Tally {
    files = 0;
    filesTotal = 0;
    bytes = 0;
    requests = 0;
    retries = 0;
    failovers = 0;
    stalls = 0;
    resumes = 0;
    hedges = 0;
    mirror = '';
    #onProgress;
    constructor(onProgress) {
        this.#onProgress = onProgress;
    }
    /** Counts bytes as they come. */
    receive(bytes) {
        this.bytes += bytes;
        this.#onProgress(this.progress);
    }
    /** Counts a file that is ready for go. */
    finish() {
        this.files++;
        this.#onProgress(this.progress);
    }
    get report() {
        const { files, bytes, requests, retries, failovers, stalls, resumes } = this;
        return { files, bytes, requests, retries, failovers, stalls, resumes };
    }
    get progress() {
        const { files, filesTotal, bytes, mirror } = this;
        return { files, filesTotal, bytes, mirror };
    }
}

;// CONCATENATED MODULE: ./src/fetch/turns.ts
/** Lanes, most urgent first: what go is waiting for, the small files of the fetch-ahead, its zips. */
const lanes = ['asked', 'small', 'zip'];
/** A server that says "too many" is asked with at least this many requests at once. */
const fewest = 2;
/**
 * Who may use the network next. `limit` requests run at once; it is halved when a mirror says "too many requests" and
 * grows back by one for each `limit` requests that went well.
 */
class Turns {
    #most;
    #roomForZips;
    #queues = { asked: new Set(), small: new Set(), zip: new Set() };
    #limit;
    #running = 0;
    #good = 0;
    /** Zips that nobody waits for yet only start while `roomForZips` says so; call {@link wake} when that may have changed. */
    constructor(limit, roomForZips) {
        this.#most = limit;
        this.#limit = limit;
        this.#roomForZips = roomForZips;
    }
    get limit() {
        return this.#limit;
    }
    take(lane) {
        const { promise, resolve } = Promise.withResolvers();
        let state = 'waiting';
        const waiting = {
            lane,
            start: () => {
                state = 'running';
                this.#running++;
                resolve();
            },
        };
        this.#queues[lane].add(waiting);
        this.wake();
        return {
            turn: promise,
            promote: () => {
                if (!this.#queues[waiting.lane].delete(waiting))
                    return;
                waiting.lane = 'asked';
                this.#queues.asked.add(waiting);
                this.wake();
            },
            leave: () => {
                this.#queues[waiting.lane].delete(waiting);
                if (state === 'running')
                    this.#running--;
                state = 'left';
                this.wake();
            },
        };
    }
    /** Starts whoever may start now. */
    wake() {
        while (this.#running < this.#limit) {
            const next = this.#next();
            if (next === undefined)
                return;
            this.#queues[next.lane].delete(next);
            next.start();
        }
    }
    /** A mirror said "too many requests". */
    slowDown() {
        this.#limit = Math.max(Math.min(fewest, this.#most), Math.floor(this.#limit / 2));
        this.#good = 0;
    }
    /** A request went well. */
    speedUp() {
        if (this.#limit >= this.#most || ++this.#good < this.#limit)
            return;
        this.#good = 0;
        this.#limit++;
        this.wake();
    }
    #next() {
        for (const lane of lanes) {
            if (lane === 'zip' && !this.#roomForZips())
                continue;
            for (const waiting of this.#queues[lane])
                return waiting;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/fetch/weather.ts
/** For so long nobody asks a mirror that was given up, so that each further file fails at once; milliseconds. */
const givenUpMs = 5_000;
/** What all files together have learnt about the mirrors. */
class Weather {
    #breaker;
    #now;
    #heldOff = new Map();
    #troubles = new Map();
    #caught = new Set();
    #givenUp = new Map();
    #gates = new Map();
    constructor(breaker, now = performance.now.bind(performance)) {
        this.#breaker = breaker;
        this.#now = now;
    }
    /** The first of the candidates that may be asked now; undefined when the breaker has demoted them all. */
    choose(candidates) {
        return candidates.find(({ name }) => this.holdOff(name) === 0 && this.#breaker.allows(name));
    }
    /** How long the mirror, or the one that asks for most, still wants to be left alone; milliseconds. */
    holdOff(mirror) {
        const until = mirror === undefined ? Math.max(0, ...this.#heldOff.values()) : (this.#heldOff.get(mirror) ?? 0);
        return Math.max(0, until - this.#now());
    }
    /** The trouble last seen at a mirror, and a number that grows with each. */
    trouble(mirror) {
        return this.#troubles.get(mirror);
    }
    good(mirror) {
        this.#breaker.succeed(mirror);
        this.#givenUp.delete(mirror);
    }
    bad(mirror, trouble) {
        this.#breaker.fail(mirror);
        this.#troubles.set(mirror, { ...trouble, count: (this.#troubles.get(mirror)?.count ?? 0) + 1 });
        const { retryAfterMs } = trouble.seen;
        if (retryAfterMs !== undefined)
            this.#heldOff.set(mirror, this.#now() + retryAfterMs);
    }
    /** The request ended without saying anything about the mirror. */
    unknown(mirror) {
        this.#breaker.release(mirror);
    }
    /** A demoted mirror has used up the patience of one file. Go asks for few at a time: the others must not all wait as long. */
    giveUp(mirror) {
        this.#givenUp.set(mirror, this.#now() + givenUpMs);
    }
    isGivenUp(mirror) {
        return (this.#givenUp.get(mirror) ?? 0) > this.#now();
    }
    /** A new attempt begins, and with it new patience. */
    renew() {
        this.#givenUp.clear();
    }
    /** The source had a file that is not the one go.sum names, while another had the right one. */
    caught(source) {
        this.#caught.add(source);
    }
    /** Whether its zips are to be hashed before go sees them: go ends at the first wrong one. */
    isCaught(source) {
        return this.#caught.has(source);
    }
    /**
     * A place in the single file of those who ask a demoted mirror because there is no other: the world may not end for
     * a mirror that was away for a second, nor may a dead one be asked by hundreds. Call the result to let the next one in.
     */
    async gate(mirror) {
        const before = this.#gates.get(mirror);
        const { promise, resolve } = Promise.withResolvers();
        this.#gates.set(mirror, promise);
        await before;
        return resolve;
    }
}

;// CONCATENATED MODULE: ./src/fetch/fetcher.ts











/** The name of the restored folder as a source. */
const cacheName = 'cache';
/**
 * Fetches module files: those that are known to be needed ahead of time, and at once those that are asked for. Every file
 * is fetched once, whoever asks; each trouble is dealt with by its cause.
 */
class Fetcher {
    #options;
    #site;
    #turns;
    #weather;
    #tally;
    #jobs = new Map();
    #closing = new AbortController();
    #closed = new Promise((resolve) => {
        this.#closing.signal.addEventListener('abort', () => resolve());
    });
    constructor(options) {
        const { network, stallMs, signal, spoolFolder, onProgress = () => { } } = options;
        const spool = new Spool(spoolFolder);
        this.#options = options;
        this.#tally = new Tally(onProgress);
        this.#site = { network, spool, tally: this.#tally, stallMs };
        this.#turns = new Turns(options.concurrency, () => spool.hasRoom);
        this.#weather = new Weather(options.breaker);
        if (signal.aborted)
            this.#closing.abort(signal.reason);
        signal.addEventListener('abort', () => this.#closing.abort(signal.reason), { signal: this.#closing.signal });
    }
    /** The mirrors' names, best first. */
    get mirrors() {
        return this.#options.plan.mirrors.map(({ name }) => name);
    }
    /** What was transferred so far. */
    get transfer() {
        return this.#tally.report;
    }
    /** How long a mirror still asks to be left alone, at most, in milliseconds: for the wait before the next attempt. */
    get retryAfterMs() {
        return this.#weather.holdOff();
    }
    /** Queues files that will be needed: small ones first, then zips in the order given. */
    ahead(files) {
        const isZip = ({ kind }) => kind === 'zip';
        for (const file of [...files.filter((file) => !isZip(file)), ...files.filter(isZip)]) {
            const wanted = wantedFile(file);
            // Nobody waits for it yet: who asks later hears of the failure, or tries again.
            if (!this.#jobs.has(wanted.path))
                this.#start(this.#jobOf(wanted, file)).catch(() => { });
        }
    }
    /**
     * One file, now. What was fetched ahead is there or comes soon; all else goes to the front of the queue. A file that
     * was handed over before was refused by go, or its attempt was killed: then the sources' copies are hashed.
     * Throws only when the fetcher is closed or its signal ends it.
     */
    async get(file) {
        const job = this.#jobOf(wantedFile(file), file);
        job.ask();
        for (;;) {
            const outcome = await (job.running ?? this.#start(job));
            if (outcome.kind !== 'found') {
                job.forget();
                return outcome;
            }
            if (!this.#isDoubtful(job, outcome)) {
                return { ...outcome, release: job.lend(outcome, () => this.#drop(outcome)) };
            }
            job.forget();
            this.#drop(outcome);
        }
    }
    /** To be called before go is run once more: mirrors that were given up get another chance. */
    renew() {
        this.#weather.renew();
    }
    /**
     * Something that is no file of a version: a list, a query, a record of the checksum database. Not kept. Where a mirror
     * is preferred, it is asked first, and then only those of its group.
     */
    async ask(wanted, preferred) {
        const job = new Job(wanted, undefined, 'asked');
        job.ask();
        const { outcome, faults } = await this.#inquire(job, preferring(this.#options.plan.mirrors, preferred));
        this.#publish(job, outcome, faults);
        return outcome.kind === 'found' ? { ...outcome, release: () => this.#drop(outcome) } : outcome;
    }
    /** Whether one more attempt of go could get another copy of a file that it refused; without a file: of any. */
    hasAnotherSource(file) {
        const [first, second] = this.#options.plan.mirrors;
        if (first === undefined)
            return false;
        const mayStandIn = second !== undefined && (first.group === second.group || first.separator === '|');
        const isSettled = file !== undefined && this.#jobs.get(wantedFile(file).path)?.disputed === true;
        return !isSettled && (mayStandIn || this.#options.sources !== undefined);
    }
    /** Ends every transfer and removes the spool. */
    async close() {
        this.#closing.abort(new Error('the fetcher was closed'));
        await Promise.allSettled([...this.#jobs.values()].map((job) => job.running));
        await this.#site.spool.close();
    }
    #jobOf(wanted, file) {
        const known = this.#jobs.get(wanted.path);
        if (known !== undefined)
            return known;
        const job = new Job(wanted, this.#options.sums(file), wanted.kind === 'zip' ? 'zip' : 'small');
        this.#jobs.set(wanted.path, job);
        this.#tally.filesTotal++;
        return job;
    }
    #start(job) {
        return job.run(async () => {
            const { outcome, faults, isDisputed } = await this.#find(job);
            job.disputed = isDisputed;
            if (outcome.kind === 'found')
                this.#tally.finish();
            this.#publish(job, outcome, faults);
            return outcome;
        });
    }
    async #find(job) {
        const restored = await this.#findRestored(job);
        if (restored?.kind === 'found')
            return { outcome: restored, faults: [], isDisputed: false };
        const answer = await this.#inquire(job, this.#options.plan.mirrors);
        if (restored === undefined)
            return answer;
        return { ...answer, faults: [{ ...restored.fault, recovered: answer.outcome.kind === 'found' }, ...answer.faults] };
    }
    /** The copy of an earlier job, or what is wrong with it. */
    async #findRestored(job) {
        const { sources, arrival } = this.#options;
        const { wanted, sum } = job;
        if (sources === undefined || job.uncached || !isVerifiable(wanted, sum))
            return undefined;
        const discard = () => {
            job.uncached = true;
            // Gone from the folder, it is not saved again either.
            return (0,promises_.rm)((0,external_node_path_.join)(sources, wanted.path), { force: true });
        };
        if (job.refused && sum === undefined && job.servedBy === cacheName) {
            await discard();
            return undefined;
        }
        await Promise.race([arrival?.(wanted.path), this.#closed]);
        job.hashed = job.refused || this.#weather.isCaught(cacheName);
        const copy = await findRestored(sources, wanted, sum, job.hashed);
        if (copy === undefined)
            return undefined;
        if ('content' in copy)
            return { kind: 'found', ...copy, from: cacheName, release: () => { } };
        await discard();
        if (copy.trouble.cause === 'gosum_mismatch')
            this.#weather.caught(cacheName);
        const text = `restored from the cache: ${wanted.path}: ${copy.trouble.detail}`;
        return {
            kind: 'corrupt',
            fault: (0,table/* faultOf */.Kl)('cache_corrupt', { text, module: wanted.module, version: wanted.version }),
        };
    }
    async #inquire(job, mirrors) {
        const { wanted, sum, refused, servedBy } = job;
        return await inquire({ mirrors, weather: this.#weather, site: this.#site, turns: this.#turns }, {
            wanted,
            sum,
            verify: (mirror) => {
                job.hashed = refused || this.#weather.isCaught(mirror);
                return job.hashed;
            },
            avoid: new Set(refused && sum === undefined && servedBy !== undefined ? [servedBy] : []),
            isAwaited: () => job.asked,
            takeTurn: () => job.takeTurn(this.#turns),
            signal: this.#closing.signal,
        });
    }
    /** A zip that came before its source was caught with a wrong one. */
    #isDoubtful(job, { from }) {
        return (job.wanted.kind === 'zip' && job.sum !== undefined && !job.hashed && job.isIdle && this.#weather.isCaught(from));
    }
    #publish(job, outcome, faults) {
        if (outcome.kind === 'failed' && !job.asked) {
            job.held = [...job.held, ...faults];
            return;
        }
        const overcome = outcome.kind === 'found' || outcome.kind === 'absent';
        for (const fault of job.held)
            this.#options.onFault({ ...fault, recovered: overcome });
        for (const fault of faults)
            this.#options.onFault(fault);
        job.held = [];
    }
    #drop({ content, size, from }) {
        if (from === cacheName)
            return;
        // A file that cannot be removed now goes with the folder.
        this.#site.spool.drop(content, size).catch(() => { });
        this.#turns.wake();
    }
}
/**
 * Whether go will hold a restored copy against a hash that did not come with it. Without one in go.sum, it might believe the
 * cache; the facts of a version (`.info`) carry no weight, and toolchains are always held against the checksum database.
 */
function isVerifiable({ kind, module }, sum) {
    return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain';
}
function preferring(mirrors, name) {
    const first = mirrors.find((mirror) => mirror.name === name);
    if (first === undefined)
        return mirrors;
    return [first, ...mirrors.filter((mirror) => mirror !== first && mirror.group === first.group)];
}

;// CONCATENATED MODULE: ./src/mirrors/breaker.ts
/** How many faults in a row demote a mirror. */
const faultLimit = 3;
/** How long a demoted mirror rests before one request may try it again, in milliseconds. */
const restMs = 15_000;
/** Makes a breaker; `now` is a clock in milliseconds. */
function makeBreaker(now = performance.now.bind(performance)) {
    const states = new Map();
    const stateOf = (mirror) => {
        const known = states.get(mirror);
        if (known !== undefined)
            return known;
        const fresh = { requests: 0, faults: 0, demotions: 0, row: 0, restUntil: undefined, probing: false };
        states.set(mirror, fresh);
        return fresh;
    };
    return {
        allows(mirror) {
            const state = stateOf(mirror);
            if (state.restUntil === undefined)
                return true;
            if (state.probing || now() < state.restUntil)
                return false;
            state.probing = true;
            return true;
        },
        succeed(mirror) {
            const state = stateOf(mirror);
            state.requests += 1;
            state.row = 0;
            state.restUntil = undefined;
            state.probing = false;
        },
        fail(mirror) {
            const state = stateOf(mirror);
            state.requests += 1;
            state.faults += 1;
            state.row += 1;
            const probed = state.probing;
            state.probing = false;
            if (!probed && (state.row < faultLimit || state.restUntil !== undefined))
                return;
            state.demotions += 1;
            state.restUntil = now() + restMs;
        },
        release(mirror) {
            stateOf(mirror).probing = false;
        },
        get health() {
            return [...states].map(([mirror, { requests, faults, demotions }]) => ({ mirror, requests, faults, demotions }));
        },
    };
}

// EXTERNAL MODULE: ./src/module/pattern.ts
var pattern = __webpack_require__(9378);
// EXTERNAL MODULE: ./src/project/gosum.ts
var gosum = __webpack_require__(8868);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/relay/answer.ts


/** The content types of the GOPROXY protocol, by the end of the path; go shows the reason for a failure only as plain text. */
const contentTypes = [
    ['.zip', 'application/zip'],
    ['.info', 'application/json'],
    ['@latest', 'application/json'],
];
const plain = 'text/plain; charset=UTF-8';
/** Larger than Node's 64 KiB: fewer rounds through the thread pool for each zip. */
const chunk = 256 * 1024;
/** Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. */
async function writeAnswer(response, path, outcome) {
    if (outcome.kind === 'found')
        return await writeFound(response, path, outcome);
    const text = outcome.kind === 'failed' ? outcome.fault.text : outcome.text;
    writeText(response, outcome.status, `${outcome.from}: ${text.trim() || 'no reason given'}`);
}
/** Answers with a status and a reason. */
function writeText(response, status, text) {
    const body = Buffer.from(`${text}\n`);
    response.writeHead(status, { 'content-type': plain, 'content-length': body.length }).end(body);
}
async function writeFound(response, path, { content, size, release }) {
    const type = contentTypes.find(([end]) => path.endsWith(end))?.[1] ?? plain;
    let isDelivered = false;
    try {
        response.writeHead(200, { 'content-type': type, 'content-length': size });
        if (response.req.method === 'HEAD')
            response.end();
        else if ('bytes' in content)
            await endWith(response, content.bytes);
        else
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(content.path, { highWaterMark: chunk }), response);
        isDelivered = response.req.method !== 'HEAD' && response.writableFinished;
    }
    catch {
        // go hung up, or the file is gone: an answer that breaks off is all that is left to say.
        response.destroy();
    }
    finally {
        release(isDelivered);
    }
}
function endWith(response, bytes) {
    return new Promise((resolve) => {
        response.once('close', resolve).once('finish', resolve).end(bytes);
    });
}

// EXTERNAL MODULE: ./src/module/escape.ts
var module_escape = __webpack_require__(8821);
;// CONCATENATED MODULE: ./src/relay/route.ts


const contentKinds = { info: 'info', mod: 'mod', zip: 'zip' };
/** Reads a path below the relay's root, percent-encoding already undone; undefined for every shape that go does not use. */
function parseRoute(path) {
    const segments = path.split('/');
    if (segments.some((segment) => !/^[\w.~!@+-]+$/.test(segment) || segment === '.' || segment === '..'))
        return undefined;
    if (segments[0] === 'sumdb')
        return parseSumdb(path, segments);
    const match = /^(?<module>.+)\/(?:@v\/(?:(?<list>list)|(?<version>[^/]+)\.(?<kind>info|mod|zip))|(?<latest>@latest))$/.exec(path);
    const { list, latest, kind: extension = '', version: escaped = '' } = match?.groups ?? {};
    const module = (0,module_escape/* unescapeModule */.R)(match?.groups?.['module'] ?? '@');
    const version = (0,module_escape/* unescapeModule */.R)(escaped);
    if (module === undefined || module.includes('@') || version === undefined)
        return undefined;
    if (list !== undefined)
        return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } };
    if (latest !== undefined)
        return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } };
    const kind = contentKinds[extension];
    if (kind === undefined)
        return undefined;
    if (isExactVersion(version))
        return { kind: 'file', file: { path: module, version, kind } };
    // A branch or a commit: only `.info` says which version it is now.
    return kind === 'info' ? { kind: 'module', wanted: { kind: 'query', path, module, version } } : undefined;
}
/** `sumdb/NAME/…`, as cmd/go/internal/modfetch asks; the name is a host, as in GOSUMDB. */
function parseSumdb(path, [, database = '', ...rest]) {
    const [first] = rest;
    const record = rest.join('/');
    const wanted = { kind: 'sumdb', path, module: '', version: '' };
    if (record === 'supported')
        return { kind: 'supported', database, wanted };
    if (record === 'latest' || /^tile\/\d+\/(\d+|data)\/[\dx/.pP]+$/.test(record))
        return { kind: 'sumdb', database, wanted };
    const [, module, version] = first === 'lookup' ? (/^lookup\/(.+)@([^@]+)$/.exec(record) ?? []) : [];
    const known = { module: (0,module_escape/* unescapeModule */.R)(module ?? '@'), version: (0,module_escape/* unescapeModule */.R)(version ?? '@') };
    if (known.module === undefined || known.version === undefined || module === undefined)
        return undefined;
    return { kind: 'sumdb', database, wanted: { ...wanted, module: known.module, version: known.version } };
}

;// CONCATENATED MODULE: ./src/relay/sumdb.ts
/** Answers by which a mirror says that it does not do this, rather than that it cannot just now. */
const declines = ['http_401', 'http_403', 'http_451', 'http_other'];
/**
 * Passes the checksum database on. What comes is signed, so that any mirror will do; but one that supports the
 * database is asked first for all of it, since mirrors that lag behind each other do not fit together.
 */
class SumdbDoor {
    #fetcher;
    #supporters = new Map();
    constructor(fetcher) {
        this.#fetcher = fetcher;
    }
    /** go never looks elsewhere after any other answer than found or not found, so no mirror's unwillingness is passed on. */
    async supported(database, wanted) {
        const outcome = await this.#fetcher.ask(wanted);
        if (outcome.kind === 'found')
            this.#supporters.set(database, outcome.from);
        const isDeclined = outcome.kind === 'refused' || (outcome.kind === 'failed' && declines.includes(outcome.fault.cause));
        return isDeclined
            ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
            : outcome;
    }
    async record(database, wanted) {
        return await this.#fetcher.ask(wanted, this.#supporters.get(database));
    }
}

;// CONCATENATED MODULE: ./src/relay/relay.ts






/** go keeps idle connections for 90 s; whoever hangs up first must not be us, since go takes that for a failure. */
const keepAliveMs = 120_000;
/** Opens the door through which go asks the fetcher. Loopback only, and only for those who know the token. */
async function openRelay(fetcher, options) {
    const token = options.token ?? (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const sumdb = new SumdbDoor(fetcher);
    /** Who decided about the paths that go could not have. */
    const deciders = new Map();
    const ask = async (route) => {
        switch (route.kind) {
            case 'file':
                return await fetcher.get(route.file);
            case 'module':
                return await fetcher.ask(route.wanted);
            case 'supported':
                return await sumdb.supported(route.database, route.wanted);
            case 'sumdb':
                return await sumdb.record(route.database, route.wanted);
        }
    };
    const serve = async (request, response) => {
        const path = readPath(request, token);
        const route = path === undefined ? undefined : parseRoute(path);
        if (path === undefined || route === undefined)
            return writeText(response, 404, 'not a path of the GOPROXY protocol');
        if (options.isPrivate(moduleOf(route)))
            return writeText(response, 404, 'not found: a private module');
        const outcome = await ask(route);
        if (outcome.kind !== 'found')
            deciders.set(path, outcome.from);
        await writeAnswer(response, path, outcome);
    };
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: keepAliveMs, requestTimeout: 0, headersTimeout: 0, noDelay: true });
    server.on('request', (request, response) => {
        // The fetcher throws only when it is being closed.
        serve(request, response).catch(() => response.destroy());
    });
    server.listen(options.port ?? 0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const { port } = server.address();
    const authority = `127.0.0.1:${port}`;
    return {
        url: `http://${authority}/${token}`,
        hideIn: (text) => hide(text, { authority, token, deciders, first: fetcher.mirrors[0] ?? 'the mirror' }),
        async close() {
            server.close();
            server.closeAllConnections();
            if (server.listening)
                await (0,external_node_events_.once)(server, 'close');
        },
    };
}
function moduleOf(route) {
    return route.kind === 'file' ? route.file.path : route.wanted.module;
}
/** The path below the token, percent-encoding undone; undefined for what nobody may ask. */
function readPath({ method, url = '' }, token) {
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    if (!url.startsWith(`/${token}/`) || url.includes('?'))
        return undefined;
    try {
        return decodeURIComponent(url.slice(token.length + 2));
    }
    catch {
        return undefined;
    }
}
function hide(text, { authority, token, deciders, first }) {
    const place = authority.replaceAll('.', '\\.');
    return text
        .replace(new RegExp(`http:/{1,2}${place}/${token}(/[^\\s":]*)?`, 'g'), (_, path) => {
        const asked = path?.slice(1) ?? '';
        const decider = deciders.get(asked) ?? deciders.get(asked.replaceAll('%21', '!'));
        return `${decider ?? first}${path ?? ''}`;
    })
        .replaceAll(authority, URL.parse(first)?.host ?? first)
        .replaceAll(token, '…');
}

;// CONCATENATED MODULE: ./src/guarding/transport.ts







/** Opens the relay over a fetcher of its own. */
async function openTransport(options) {
    const { plan, projects, privatePatterns, onProgress } = options;
    const breaker = makeBreaker();
    const began = performance.now();
    const fetcher = new Fetcher({
        ...options,
        breaker,
        sums: (file) => firstSum(projects, file),
        sources: options.restored,
        spoolFolder: (0,external_node_path_.join)(options.temp, `modward-spool-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`),
        onProgress: (progress) => {
            const seconds = (performance.now() - began) / 1000;
            onProgress({ ...progress, bytesPerSecond: seconds > 0 ? progress.bytes / seconds : 0 });
        },
    });
    const relay = await openRelay(fetcher, { isPrivate: (path) => (0,pattern/* matchesPatterns */.v)(privatePatterns, path) });
    return {
        goproxy: relay.url + plan.tail,
        fetcher,
        relay,
        breaker,
        async close() {
            await fetcher.close();
            await relay.close();
        },
    };
}
function firstSum(projects, file) {
    for (const { sums } of projects) {
        const sum = (0,gosum/* sumOf */.XN)(sums, file);
        if (sum !== undefined)
            return sum;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/guarding/downloads.ts




/** Downloads the modules of all projects through one relay; the first project that fails ends it. Null when all is there. */
async function downloadAll(options) {
    const { config, around, draft, limit, goEnv, planned, plan } = options;
    // Where no mirror may be asked there is nothing to relay, and go walks the list by itself.
    const transport = plan.mirrors.length === 0 ? undefined : await downloads_open(options);
    const own = typeof config.mirrors === 'object' ? { GOPROXY: (0,goproxy/* formatGoproxy */.EJ)(planned.entries) } : {};
    const env = {
        ...around.env,
        ...(0,go_private/* privateVariables */.n)(goEnv, config.private),
        ...(transport === undefined ? own : { GOPROXY: transport.goproxy }),
    };
    try {
        transport?.fetcher.ahead(options.ahead);
        for (const project of draft.projects.filter(({ kind }) => kind !== 'vendored')) {
            const fault = await downloadProject(project, { config, around, draft, limit, transport, env });
            if (fault !== null)
                return fault;
        }
        return null;
    }
    finally {
        draft.transfer = transport?.fetcher.transfer ?? draft.transfer;
        await transport?.close();
    }
}
function downloads_open(options) {
    const { config, around, draft, limit, goEnv } = options;
    return openTransport({
        plan: options.plan,
        network: options.network,
        projects: draft.projects,
        privatePatterns: (0,go_private/* privatePatterns */.V)(goEnv, config.private),
        restored: options.restored,
        temp: around.temp,
        stallMs: config.stallTimeout,
        concurrency: options.concurrency,
        onFault: (fault) => draft.faults.add(fault),
        onProgress: (progress) => around.host.progress(progress),
        signal: limit.signal,
    });
}

// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(1055);
// EXTERNAL MODULE: ./src/project/line.ts
var line = __webpack_require__(3807);
// EXTERNAL MODULE: ./src/report/trouble.ts
var trouble = __webpack_require__(3433);
;// CONCATENATED MODULE: ./src/report/faults.ts




/**
 * Every fault of one run, alike ones merged. A fault enters when it is seen, usually not overcome yet; what becomes of it
 * is told later, by {@link arrived} for a file that came after all and by {@link settle} when the run is over.
 */
class FaultLog {
    #faults = new Map();
    /** Notes a fault. Alike ones (same cause, module, version, host, URL and fate) become one, their counts added. */
    add(fault) {
        const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.url, fault.recovered]);
        const known = this.#faults.get(key);
        this.#faults.set(key, known === undefined ? fault : merge(known, fault));
    }
    /**
     * Notes what go said, unless it is what go made of a fault that the transport saw and told: the same trouble must not be
     * counted twice, and the transport is nearer to its root.
     */
    heard(fault) {
        const known = [...this.#faults.values()].some((seen) => !seen.recovered && (isEcho(seen, fault) || leadsTo(seen, fault)));
        if (!known)
            this.add(fault);
    }
    /** A file came after all, from wherever: the faults met on its way are overcome. */
    arrived(file) {
        const path = `/${(0,module_file/* filePath */.s)(file)}`;
        this.#overcome((fault) => fault.url === ''
            ? file.kind === 'zip' && fault.module === file.path && fault.version === file.version
            : fault.url.endsWith(path));
    }
    /** The run is over. When it ended well, all that was met on the way has been overcome. */
    settle(outcome) {
        if (outcome === 'ready')
            this.#overcome(() => true);
    }
    /** How many faults were met and overcome. */
    recovered() {
        return (0,trouble/* countRecovered */.nz)([...this.#faults.values()]);
    }
    /** The faults for the report: those that stayed before those that were overcome, and what to act on first in front. */
    list() {
        const merged = new Map();
        for (const fault of this.#faults.values()) {
            const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.recovered]);
            const known = merged.get(key);
            merged.set(key, known === undefined ? fault : merge(known, fault));
        }
        return (0,causes_main/* inOrder */.a)([...merged.values()]);
    }
    #overcome(concerns) {
        for (const [key, fault] of [...this.#faults]) {
            if (fault.recovered || !concerns(fault))
                continue;
            this.#faults.delete(key);
            this.add({ ...fault, recovered: true });
        }
    }
}
/** The first one's words stay, they are the nearest to the root; the line of go.mod is whoever's knows it. */
function merge(first, second) {
    const place = first.file === '' ? second : first;
    return { ...first, count: first.count + second.count, file: place.file, line: place.line };
}
/** The same fault told again: go names neither always the host nor always the module. */
function isEcho(seen, heard) {
    if (seen.cause !== heard.cause)
        return false;
    const sameHost = seen.host === heard.host;
    return heard.module === '' ? sameHost : isSameModule(seen, heard) && (sameHost || heard.host === '');
}
/** Where go gets no file, or a wrong one, it sees a status or a checksum; git, the disk and others speak for themselves. */
const consequences = new Set(['http', 'integrity', 'unknown']);
function leadsTo(seen, heard) {
    return heard.module !== '' && isSameModule(seen, heard) && consequences.has((0,table/* causeOf */.rl)(heard.cause).layer);
}
function isSameModule(a, b) {
    return a.module === b.module && a.version === b.version;
}

;// CONCATENATED MODULE: ./src/report/journal.ts
/** When which phase of the run began and how long it took. The clock is handed in; it counts milliseconds and never jumps. */
class Journal {
    #clock;
    #began;
    #phases = [];
    constructor(clock = () => performance.now()) {
        this.#clock = clock;
        this.#began = clock();
    }
    /** Milliseconds since the run began, for things that carry a `startedMs`. */
    now() {
        return Math.round(this.#clock() - this.#began);
    }
    /** Does the work and notes its span, also when it throws. Phases may run side by side. */
    async phase(name, work) {
        const startedMs = this.now();
        try {
            return await work();
        }
        finally {
            this.#phases.push({ name, startedMs, durationMs: this.now() - startedMs });
        }
    }
    /** The phases so far, in the order in which they began. */
    phases() {
        return this.#phases.toSorted((a, b) => a.startedMs - b.startedMs);
    }
}

;// CONCATENATED MODULE: ./src/report/report.ts
/** The version of the JSON report's shape; a changed meaning needs a new number. */
const schema = 1;
/** The layers of a probe, in the order in which a connection meets them. */
const layerNames = (/* unused pure expression or super */ null && (['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb']));

// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/guarding/draft.ts








/** What a run knows so far. It can be closed at any point, as a run can fail at any point. */
class Draft {
    journal = new Journal();
    faults = new FaultLog();
    #startedAt = new Date().toISOString();
    goEnv;
    projects = [];
    verdicts = [];
    cache = notRestored;
    transfer = nothingTransferred;
    attempts = [];
    mirror = '';
    goproxy = { value: '', exported: false };
    variables = {};
    goOutput = '';
    tool = { name: 'modward', version: version/* version */.r };
    get go() {
        return { version: this.goEnv?.version ?? '', env: shownEnv(this.goEnv) };
    }
    get projectReports() {
        return this.projects.map(({ name, kind, module, needs, required }) => {
            return { directory: name, kind, module, modules: kind === 'vendored' ? required.length : needs.zips.length };
        });
    }
    /** The result; `failure` is the main fault of a run that failed. */
    close(failure) {
        if (failure !== null)
            this.faults.heard(failure);
        this.faults.settle(failure === null ? 'ready' : 'failed');
        const report = {
            schema: schema,
            tool: this.tool,
            outcome: failure === null ? 'ready' : 'failed',
            cause: failure?.cause ?? null,
            startedAt: this.#startedAt,
            durationMs: this.journal.now(),
            go: this.go,
            projects: this.projectReports,
            mirrors: this.verdicts,
            cache: cacheReport(this.cache),
            transfer: this.transfer,
            attempts: this.attempts,
            faults: this.#located(failure),
            phases: this.journal.phases(),
        };
        const { goproxy, variables, mirror } = this;
        return { report, goproxy, variables, mirror, cacheHit: this.cache.outcome === 'hit', goOutput: this.goOutput };
    }
    /** The main fault stands first, and each that is about a module points at the line that asks for it. */
    #located(failure) {
        const isMain = (fault) => !fault.recovered && fault.cause === failure?.cause;
        const list = this.faults.list();
        return [...list.filter(isMain), ...list.filter((fault) => !isMain(fault))].map((fault) => fault.file !== '' ? fault : { ...fault, ...(0,line/* lineOf */.c)(this.projects, fault.module) });
    }
}
const nothingTransferred = {
    files: 0,
    bytes: 0,
    requests: 0,
    retries: 0,
    failovers: 0,
    stalls: 0,
    resumes: 0,
};
function cacheReport({ outcome, key, matchedKey, bytes, restoreMs }) {
    return { outcome, key, matchedKey, bytes, restoreMs };
}
function shownEnv(goEnv) {
    if (goEnv === undefined)
        return {};
    return Object.fromEntries(go_env/* goVariables */.y.map((name) => [name, (0,redact/* redactText */.R)(goEnv[name])]));
}

;// CONCATENATED MODULE: ./src/guarding/limit.ts



/** The end of the step: its own time limit, or somebody outside who wants everything to end. */
class Limit {
    /** Aborts at whichever comes first. */
    signal;
    #outside;
    #ms;
    #began = performance.now();
    constructor(ms, outside) {
        this.#ms = ms;
        this.#outside = outside;
        this.signal = AbortSignal.any([outside, AbortSignal.timeout(ms)]);
    }
    /** What is left of the step's time, in milliseconds. */
    get leftMs() {
        return Math.max(0, this.#ms - (performance.now() - this.#began));
    }
    /** Why the work was stopped, as a fault; `during` names what was running. */
    fault(during) {
        if (this.#outside.aborted) {
            const fault = (0,table/* faultOf */.Kl)('unknown', { text: `interrupted by ${reasonOf(this.#outside)} during ${during}` });
            return { ...fault, retryable: false, advice: 'Run the job again; what was downloaded so far is kept.' };
        }
        return (0,table/* faultOf */.Kl)('stall_timeout', {
            text: `the step's time limit of ${(0,report_format/* formatDuration */.a3)(this.#ms)} ran out during ${during}`,
        });
    }
    /** What an error means for the step, as a fault. */
    faultOfError(error, during) {
        if (error instanceof fault_error/* FaultError */.V)
            return error.fault;
        if (this.signal.aborted)
            return this.fault(during);
        return (0,table/* faultOf */.Kl)('unknown', { text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
}
function reasonOf(signal) {
    const { reason } = signal;
    return reason instanceof Error ? reason.message : String(reason);
}

// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(5393);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./src/project/edit.ts
var edit = __webpack_require__(6129);
// EXTERNAL MODULE: ./src/project/workspace.ts
var workspace = __webpack_require__(3080);
;// CONCATENATED MODULE: ./src/project/find.ts








/** How far below a wrong directory a go.mod is looked for, to name it in the error. */
const hintDepth = 3;
/**
 * The directories where go has to run for the given directories and globs, in their order, each once and absolute. A
 * member of a workspace is covered by the directory of its go.work, as that is what go works on in it.
 * @param directories `/`-separated, relative to `root` or absolute; a glob never matches `vendor`, `testdata`,
 *   `node_modules` and dot folders
 * @param root absolute
 * @throws {FaultError} with `no_gomod`, naming the nearest go.mod, where a directory or a glob leads to none.
 */
async function findProjects(directories, root, { goEnv, ...asking }) {
    const found = [];
    for (const given of directories)
        found.push(...(await expand(given, root, goEnv)));
    const members = new Map();
    const covering = async (directory) => {
        const workFile = (0,workspace/* workFileOf */.X)(directory, goEnv);
        if (workFile === '' || (0,external_node_path_.dirname)(workFile) === directory)
            return directory;
        const known = members.get(workFile) ?? new Set((await (0,edit/* readWorkFile */.s)(workFile, asking)).use);
        members.set(workFile, known);
        return known.has(directory) ? (0,external_node_path_.dirname)(workFile) : directory;
    };
    const projects = new Set();
    for (const directory of found)
        projects.add(await covering(directory));
    return [...projects];
}
async function expand(given, root, goEnv) {
    const pattern = (external_node_path_.sep === '\\' ? given.replaceAll('\\', '/') : given).replace(/(?<=.)\/+$/, '');
    const literal = (0,external_node_path_.resolve)(root, pattern);
    // A folder may have brackets in its name.
    if ((0,external_node_fs_.existsSync)(literal)) {
        if (holdsProject(literal, goEnv))
            return [literal];
        throw await nothingIn(given, literal, root, goEnv);
    }
    const { base, glob, isGlob } = picomatch_default().scan(pattern);
    const start = (0,external_node_path_.resolve)(root, base);
    if (!isGlob)
        throw await nothingIn(given, literal, root, goEnv);
    const matches = picomatch_default()(glob);
    const all = isFolder(await (0,promises_.stat)(start).catch(() => undefined)) ? await walk(start) : [];
    const chosen = all.filter((directory) => {
        const name = (0,external_node_path_.relative)(start, directory).replaceAll(external_node_path_.sep, '/');
        return (name === '' ? glob === '**' : matches(name)) && holdsProject(directory, goEnv);
    });
    if (chosen.length === 0)
        throw await nothingIn(given, start, root, goEnv);
    return chosen;
}
function holdsProject(directory, goEnv) {
    return ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'go.mod')) ||
        ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'go.work')) && (0,external_node_path_.dirname)((0,workspace/* workFileOf */.X)(directory, goEnv)) === directory));
}
function isFolder(entry) {
    return entry?.isDirectory() === true;
}
/** A folder and all below it that may belong to the user's own code, parents first, by name. Links are not followed. */
async function walk(directory, depth = Number.POSITIVE_INFINITY) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    const folders = entries
        .filter((entry) => entry.isDirectory() && !isForeign(entry.name))
        .map(({ name }) => name)
        .sort();
    const below = [directory];
    if (depth > 0)
        for (const name of folders)
            below.push(...(await walk((0,external_node_path_.join)(directory, name), depth - 1)));
    return below;
}
function isForeign(name) {
    return name.startsWith('.') || name === 'vendor' || name === 'testdata' || name === 'node_modules';
}
async function nothingIn(given, directory, root, goEnv) {
    const folder = isFolder(await (0,promises_.stat)(directory).catch(() => undefined));
    const what = folder ? 'holds neither go.mod nor go.work' : 'is not a directory';
    const near = await nearestProject(directory, root, goEnv);
    const hint = near === undefined ? 'no go.mod was found near it' : `the nearest is ${near}`;
    return new fault_error/* FaultError */.V((0,table/* faultOf */.Kl)('no_gomod', { text: `working-directory "${given}" ${what}; ${hint}` }));
}
/** The go.mod or go.work that was probably meant: above the directory as far as the root, else a little below. */
async function nearestProject(directory, root, goEnv) {
    const above = [];
    for (let folder = directory; isWithin(folder, root); folder = (0,external_node_path_.dirname)(folder)) {
        above.push(folder);
        if (folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    const existing = above.find((folder) => (0,external_node_fs_.existsSync)(folder)) ?? root;
    const below = (await walk(existing, hintDepth)).toSorted((a, b) => a.split(external_node_path_.sep).length - b.split(external_node_path_.sep).length);
    const folder = [...above, ...below].find((candidate) => holdsProject(candidate, goEnv));
    if (folder === undefined)
        return undefined;
    const name = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'go.mod')) ? 'go.mod' : 'go.work';
    return (0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, name)).replaceAll(external_node_path_.sep, '/');
}
function isWithin(folder, root) {
    const path = (0,external_node_path_.relative)(root, folder);
    // On Windows the path to another drive is absolute.
    return path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path);
}

// EXTERNAL MODULE: ./src/project/project.ts + 3 modules
var project = __webpack_require__(3314);
;// CONCATENATED MODULE: ./src/guarding/projects.ts






/** Go's default: the public proxy, and the origin of what it does not have. */
const goDefault = 'https://proxy.golang.org,direct';
/**
 * Finds the projects and reads what each needs.
 * @throws {FaultError} with the cause, before anything was changed.
 */
async function readProjects(config, goEnv, { env, root }, signal) {
    const projects = [];
    for (const directory of await findProjects(config.directories, root, { env, goEnv, signal })) {
        projects.push(await (0,project/* readProject */.W)(directory, { env, goEnv, root, private: config.private, signal }));
    }
    return projects;
}
/**
 * Plans the mirrors for the user's wish and the job's GOPROXY.
 * @throws {FaultError} with `goproxy_invalid` for a list that go would refuse.
 */
function planFor(config, goEnv) {
    const unchanged = goEnv.origins.GOPROXY === 'default' && goEnv.GOPROXY === goDefault;
    try {
        return (0,plan/* planMirrors */.K)(config.mirrors, { value: goEnv.GOPROXY, unchanged });
    }
    catch (error) {
        if (!(error instanceof goproxy/* GoproxyError */.PF))
            throw error;
        throw new fault_error/* FaultError */.V((0,table/* faultOf */.Kl)('goproxy_invalid', { text: error.message }), { cause: error });
    }
}

// EXTERNAL MODULE: ./src/module/version.ts
var module_version = __webpack_require__(1908);
;// CONCATENATED MODULE: ./src/cache/files.ts


/**
 * The files that may be saved: what go.sum names, and so what can be verified when it comes back. Modules that go fetches
 * by itself are left out: a saved copy would never be asked for.
 */
function savableFiles(projects) {
    const files = new Map();
    for (const { sums, needs } of projects) {
        const own = new Set(needs.private.map(module_version/* formatModule */.w));
        const { zips, mods } = (0,gosum/* modulesOf */.XG)(sums);
        const named = [
            ...zips.flatMap((module) => [
                { ...module, kind: 'info' },
                { ...module, kind: 'zip' },
            ]),
            ...[...mods, ...zips].map((module) => ({ ...module, kind: 'mod' })),
        ];
        for (const file of named) {
            if (!own.has((0,module_version/* formatModule */.w)(file)))
                files.set(`${(0,module_version/* formatModule */.w)(file)} ${file.kind}`, file);
        }
    }
    return [...files.values()];
}

;// CONCATENATED MODULE: ./src/cache/policy.ts
/** In these events strangers choose the code that runs, while what is saved may be read by the jobs of trusted branches. */
const strangers = {
    pull_request: (event) => event.fork,
    pull_request_target: () => true,
    workflow_run: (event) => event.fork,
};
/** What the `cache` input allows in a job that this event started. */
function decidePolicy(input, event) {
    switch (input) {
        case 'false':
            return { restore: false, save: false, reason: 'the cache input is false' };
        case 'restore':
            return { restore: true, save: false, reason: 'the cache input is restore' };
        case 'true':
            return { restore: true, save: true, reason: '' };
        case 'auto': {
            const foreign = strangers[event.name]?.(event) ?? false;
            const reason = foreign
                ? `strangers may choose the content in ${event.name}${event.fork ? ' from a fork' : ''}`
                : '';
            return { restore: true, save: !foreign, reason };
        }
    }
}

;// CONCATENATED MODULE: ./src/guarding/saved.ts





/** The modules that earlier jobs have kept for this one, and what this one keeps for the next. */
class Saved {
    #config;
    #around;
    #projects;
    #moduleCache;
    #key;
    constructor(config, around, projects, goEnv) {
        this.#config = config;
        this.#around = around;
        this.#projects = projects;
        this.#moduleCache = goEnv.GOMODCACHE;
        this.#key = makeKey({
            os: process.platform,
            arch: process.arch,
            sums: projects.flatMap(({ sumTexts }) => sumTexts),
            toolchains: projects.flatMap(({ goLines }) => goLines),
            suffix: config.cacheKeySuffix,
        });
    }
    /** Where restored files stand. */
    get folder() {
        return savedFolder(this.#moduleCache);
    }
    /** Brings back what was kept; never throws. */
    async restore(signal) {
        const { store } = this.#around;
        if (store === undefined || !this.#policy.restore)
            return notRestored;
        return await restore({ store, folder: this.folder, key: this.#key, timeoutMs: this.#config.cacheTimeout, signal });
    }
    /**
     * Puts what a complete download left in the module cache aside for the post step; undefined where nothing is to be
     * saved. A fault here costs the next job time, not this one.
     */
    async collect(restored) {
        if (this.#around.store === undefined || !this.#policy.save)
            return undefined;
        if (restored.outcome === 'off' || restored.outcome === 'hit')
            return undefined;
        try {
            await collect(this.#moduleCache, this.folder, savableFiles(this.#projects));
            return {
                folder: this.folder,
                key: this.#key.exact,
                timeoutMs: Math.min(this.#config.cacheTimeout, this.#config.timeout),
            };
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.#around.host.warning(`The modules cannot be put aside for the cache: ${reason}`);
            return undefined;
        }
    }
    get #policy() {
        return decidePolicy(this.#config.cache, this.#around.event);
    }
}

;// CONCATENATED MODULE: ./src/mirrors/export.ts

/**
 * The list that later steps of the job should use: the chosen mirror, then the list as it was. Nothing else is added, `direct`
 * least of all. A mirror moves only inside the first group: past that, names meant for one mirror would reach another first.
 */
function exportGoproxy(planned, chosen) {
    const first = planned.plan.mirrors[0];
    const movable = chosen !== undefined && chosen.group === first?.group;
    const entries = movable ? putFirst(chosen, planned.entries) : planned.entries;
    return {
        value: (0,goproxy/* formatGoproxy */.EJ)(entries.map(goproxy/* withoutCredentials */.ri)),
        exported: !planned.entries.some(goproxy/* hasCredentials */.Lk),
    };
}
/** Separators stay where they are in the list: they say how much the list trusts what stands behind them. */
function putFirst(chosen, entries) {
    const index = entries.findIndex((entry) => entry.kind === 'proxy' && (0,goproxy/* withoutCredentials */.ri)(entry).url.href === chosen.url.href);
    const own = entries[index];
    if (own === undefined)
        return [{ kind: 'proxy', url: chosen.url, separator: ',' }, ...entries];
    const moved = [own, ...entries.slice(0, index), ...entries.slice(index + 1)];
    return moved.map((entry, position) => ({ ...entry, separator: entries[position]?.separator ?? ',' }));
}

// EXTERNAL MODULE: ./src/network/probe.ts
var probe = __webpack_require__(9968);
;// CONCATENATED MODULE: ./src/mirrors/choice.ts
const faster = { times: 3, byMs: 200 };
/**
 * Chooses among mirrors in order of preference: health first, then speed. The first that answers keeps its place unless another is at
 * least three times and 200 ms faster. One that has not answered yet is waited for only as long as it could still be the choice: a healthy
 * preferred mirror does not wait for dead ones, nor a healthy one behind it for long. Undefined: wait.
 */
function choose(standings) {
    const answering = standings.filter(({ state }) => state === 'answers');
    const isOutrun = ({ ms }) => answering.some((other) => ms > other.ms * faster.times && ms > other.ms + faster.byMs);
    const eligible = (standing) => standing.state === 'answers' || standing.state === 'pending';
    const index = standings.findIndex((standing) => eligible(standing) && !isOutrun(standing));
    const chosen = standings[index];
    if (chosen === undefined)
        return { index: firstOrNone(standings), over: undefined };
    if (chosen.state === 'pending')
        return undefined;
    const over = standings.findIndex(({ state }, place) => place < index && state === 'answers');
    return { index, over: over === -1 ? undefined : over };
}
/** Nobody answers: one that lacks the sample may have the rest. */
function firstOrNone(standings) {
    const index = standings.findIndex(({ state }) => state === 'lacks');
    return index === -1 ? undefined : index;
}
const ranks = { answers: 0, pending: 1, lacks: 2, failed: 3 };
/** The order in which mirrors are asked: the chosen one, then those that answer, those nobody waited for, those behind the times, and the dead. */
function orderByHealth(mirrors, chosen) {
    const rest = mirrors.filter((_, index) => index !== chosen);
    const ordered = rest.toSorted((a, b) => ranks[a.state] - ranks[b.state]);
    const first = chosen === undefined ? undefined : mirrors[chosen];
    return first === undefined ? ordered : [first, ...ordered];
}

// EXTERNAL MODULE: ./src/mirrors/trouble.ts
var mirrors_trouble = __webpack_require__(9003);
;// CONCATENATED MODULE: ./src/mirrors/reason.ts


/** Why a mirror was chosen, demoted or dropped, in a sentence. `over` is the mirror that the chosen one overtook. */
function explain(candidate, { chosen, over }) {
    const { probe, mirror, sample } = candidate;
    const best = chosen?.mirror.name;
    if (probe === undefined)
        return `Not asked: ${best} answers.`;
    const time = formatMs(probe.ms);
    const refusal = `refuses ${(0,module_version/* formatModule */.w)(sample)} (${probe.last?.status}), which only the download can judge`;
    switch (probe.state) {
        case 'pending':
            return `Not waited for: ${best} had answered, and this one had not after ${time}.`;
        case 'lacks': {
            const what = `it does not have ${(0,module_version/* formatModule */.w)(sample)} (${probe.last?.status})`;
            return candidate === chosen ? `Chosen, as no other mirror answers: ${what}.` : `Demoted: ${what}.`;
        }
        case 'failed': {
            const fault = probe.trouble && (0,mirrors_trouble/* faultOfTrouble */.T)(probe.trouble, candidate.network);
            const why = fault === undefined ? 'it failed' : `${fault.title} (${fault.cause})`;
            return chosen === undefined ? `Unhealthy: ${why}.` : `Last in line: ${why}.`;
        }
        case 'answers':
            if (probe.last?.answer === 'refused')
                return candidate === chosen ? `Chosen: it ${refusal}.` : `It ${refusal}.`;
            if (candidate !== chosen) {
                const overtaken = candidate === over ? `; ${best} is clearly faster` : '';
                return `Healthy, ${time}${overtaken}; stands in when ${mirror.group === chosen?.mirror.group ? best : 'another'} fails.`;
            }
            return over === undefined
                ? `Chosen: healthy, ${time}.`
                : `Chosen: healthy, ${time}, clearly faster than ${over.mirror.name}.`;
    }
}
/** A time as people read it: `41 ms`, `1.2 s`. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./src/mirrors/preflight.ts





/** Asked for where the project's own modules are nobody's business: every mirror has it. */
const wellKnown = { path: 'golang.org/x/text', version: 'v0.3.0' };
/** How long the official mirror may be silent before the public stand-ins are asked, too. */
const standInDelayMs = 250;
/** How long a decision waits for the chosen mirror's word on the checksum database. */
const sumdbGraceMs = 250;
const tickMs = 25;
/**
 * Examines all mirrors side by side and puts the best first. A mirror moves only inside its group, and only the first group is asked for the
 * project's own module: what stands behind a `,` may not be meant to know its name. Public stand-ins are asked once the official mirror has
 * failed or stayed silent. Never rejects, except for the signal; never takes longer than the time-out.
 */
async function preflight(plan, network, options) {
    if (plan.mirrors.length === 0)
        return { plan, verdicts: [], faults: [] };
    if (options.mode === 'off')
        return { plan, verdicts: plan.mirrors.map(unprobed), faults: [] };
    const end = new AbortController();
    const signal = AbortSignal.any([options.signal, end.signal]);
    const deadline = performance.now() + options.timeoutMs;
    const firstGroup = plan.mirrors[0]?.group;
    const groups = Map.groupBy(plan.mirrors, ({ group }) => group);
    const decided = await Promise.all([...groups.values()].map((mirrors) => {
        const sample = mirrors[0]?.group === firstGroup ? options.sample : undefined;
        const candidates = mirrors.map((mirror) => ({ mirror, network, sample: sample ?? wellKnown, probe: undefined }));
        const zip = sample !== undefined;
        return decide(candidates, deadline, (candidate) => {
            const stallMs = options.timeoutMs;
            candidate.probe = new probe/* Probe */.V(network, candidate.mirror.url, { ...options, ...candidate, zip, stallMs, signal });
        });
    })).finally(() => end.abort());
    options.signal.throwIfAborted();
    const ordered = decided.flatMap(({ ordered }) => ordered);
    return {
        plan: { ...plan, mirrors: ordered.map(({ mirror }) => mirror) },
        verdicts: decided.flatMap(({ verdicts }) => verdicts),
        faults: decided.flatMap(({ faults }) => faults),
    };
}
async function decide(candidates, deadline, start) {
    const started = performance.now();
    let choice;
    while (choice === undefined) {
        const late = performance.now() - started > standInDelayMs;
        const official = candidates[0]?.probe?.state;
        const needed = late || official === 'failed' || official === 'lacks';
        for (const [index, candidate] of candidates.entries()) {
            const waits = candidate.mirror.origin === 'catalogue' && index > 0 && !needed;
            if (candidate.probe === undefined && !waits)
                start(candidate);
        }
        const probes = candidates.flatMap(({ probe }) => (probe === undefined ? [] : [probe]));
        if (performance.now() >= deadline)
            for (const probe of probes)
                probe.expire();
        choice = choose(candidates.map(standingOf));
        const pending = probes.filter(({ state }) => state === 'pending');
        if (choice === undefined)
            await Promise.race([(0,external_node_timers_promises_.setTimeout)(tickMs), ...pending.map(({ settled }) => settled)]);
    }
    const chosen = choice.index === undefined ? undefined : candidates[choice.index];
    const grace = Math.min(sumdbGraceMs, Math.max(0, deadline - performance.now()));
    await Promise.race([chosen?.probe?.finished, (0,external_node_timers_promises_.setTimeout)(grace)]);
    const standings = candidates.map((candidate) => ({ candidate, ...standingOf(candidate) }));
    const ordered = orderByHealth(standings, choice.index).map(({ candidate }) => candidate);
    const over = choice.over === undefined ? undefined : candidates[choice.over];
    return {
        ordered,
        verdicts: ordered.map((candidate) => ({
            url: candidate.mirror.name,
            group: candidate.mirror.group,
            healthy: candidate.probe?.state === 'answers',
            reason: explain(candidate, { chosen, over }),
            layers: candidate.probe?.layers ?? noLayers,
        })),
        faults: candidates.flatMap(({ probe, network }) => {
            if (probe?.trouble === undefined)
                return [];
            return [{ ...(0,mirrors_trouble/* faultOfTrouble */.T)(probe.trouble, network), recovered: chosen !== undefined }];
        }),
    };
}
/** A mirror that nobody has asked yet is no reason to wait, and no choice either. */
function standingOf({ probe }) {
    return { state: probe?.state ?? 'pending', ms: probe?.ms ?? 0 };
}
const noLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
function unprobed({ name, group }) {
    return {
        url: name,
        group,
        healthy: false,
        reason: 'Not probed: the preflight is off, the list decides.',
        layers: noLayers,
    };
}

// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(2409);
;// CONCATENATED MODULE: ./src/project/missing.ts




/**
 * Which of the needed files the module cache does not have, so that go would ask for them. An empty file counts as
 * missing. Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: where no zip is missing, the
 * graph has been loaded from this cache before, and what it lacks go did not want.
 */
function missingFiles(needs, modCache) {
    const root = (0,external_node_path_.join)(modCache, 'cache', 'download');
    const infos = missing(needs.zips, 'info', root);
    const zips = missing(needs.zips, 'zip', root);
    const mods = missing(needs.zips, 'mod', root);
    if (infos.length + zips.length + mods.length + missing(needs.private, 'zip', root).length === 0)
        return [];
    const required = new Set(needs.zips.map(module_version/* formatModule */.w));
    const graph = needs.mods.filter((module) => !required.has((0,module_version/* formatModule */.w)(module)));
    return [...mods, ...missing(graph, 'mod', root), ...infos, ...zips];
}
// Synchronous: thousands of tiny questions, which the thread pool makes slower.
function missing(modules, kind, root) {
    return modules
        .map((module) => ({ ...module, kind }))
        .filter((file) => !(0,external_node_fs_.statSync)((0,external_node_path_.join)(root, (0,module_file/* filePath */.s)(file)), { throwIfNoEntry: false })?.size);
}

// EXTERNAL MODULE: ./src/report/verdict.ts
var verdict = __webpack_require__(687);
;// CONCATENATED MODULE: ./src/guard.ts















/** Requests in flight where the user does not say: with more, nothing that was measured gets faster. */
const defaultConcurrency = 32;
/**
 * The whole story: what the projects need is looked for in the cache and at the mirrors, handed to go through the relay,
 * and told of. Never throws: a failure is part of the result.
 */
async function guard(config, around) {
    const draft = new Draft();
    const limit = new Limit(config.timeout, around.signal);
    try {
        return await run(config, around, draft, limit);
    }
    catch (error) {
        return { closing: draft.close(limit.faultOfError(error, 'the preparations')), save: undefined };
    }
}
async function run(config, around, draft, limit) {
    const { env, host, root } = around;
    const { journal } = draft;
    const { signal } = limit;
    const goEnv = await journal.phase('Go', () => (0,go_env/* readGoEnv */.o)(root, env, signal));
    draft.goEnv = goEnv;
    draft.projects = await journal.phase('Projects', () => readProjects(config, goEnv, around, signal));
    host.info((0,verdict/* openingLine */.lw)({ tool: draft.tool, go: draft.go, projects: draft.projectReports }));
    const planned = planFor(config, goEnv);
    for (const secret of planned.secrets)
        host.secret(secret);
    draft.goproxy = exportGoproxy(planned, undefined);
    draft.variables = (0,go_private/* privateVariables */.n)(goEnv, config.private);
    const missing = draft.projects.flatMap(({ needs }) => missingFiles(needs, goEnv.GOMODCACHE));
    // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
    const isCold = missing.some(({ kind }) => kind !== 'mod');
    const saved = new Saved(config, around, draft.projects, goEnv);
    const concurrency = config.concurrency === 'auto' ? defaultConcurrency : config.concurrency;
    const onSecret = (value) => host.secret(value);
    const { credentials } = planned;
    const network = (0,network_network/* openNetwork */.X)({ env, goauth: goEnv.GOAUTH, credentials, connections: concurrency, onSecret });
    try {
        const [restored, checked] = await Promise.all([
            isCold ? journal.phase('Cache', () => saved.restore(signal)) : notRestored,
            journal.phase('Preflight', () => {
                return preflight(planned.plan, network, {
                    timeoutMs: config.preflightTimeout,
                    mode: isCold ? config.preflight : 'off',
                    sample: draft.projects.flatMap(({ needs }) => needs.zips)[0],
                    sumdb: sumdbOf(goEnv.GOSUMDB),
                    signal,
                });
            }),
        ]);
        draft.cache = restored;
        draft.verdicts = checked.verdicts;
        draft.mirror = checked.plan.mirrors[0]?.name ?? '';
        draft.goproxy = exportGoproxy(planned, checked.plan.mirrors[0]);
        if (isCold && config.preflight !== 'off')
            host.info((0,verdict/* preflightLine */.GZ)(checked.verdicts));
        if (isCold)
            host.info((0,verdict/* cacheLine */.n8)(restored));
        const refusal = isCold && config.preflight === 'require' ? refuse(checked) : null;
        if (refusal !== null)
            return { closing: draft.close(refusal), save: undefined };
        const ahead = isCold ? missing : [];
        const { plan } = checked;
        const folder = restored.files > 0 ? saved.folder : undefined;
        const rest = { config, around, draft, limit, goEnv, planned, plan, network, ahead, restored: folder, concurrency };
        const fault = await journal.phase('Download', () => downloadAll(rest));
        if (fault !== null)
            return { closing: draft.close(fault), save: undefined };
        host.info((0,verdict/* modulesLine */.__)(draft.projects.reduce((sum, { needs }) => sum + needs.zips.length, 0), draft.transfer));
        return { closing: draft.close(null), save: await saved.collect(restored) };
    }
    finally {
        await network.close();
    }
}
/** Why nothing may be downloaded where a healthy mirror is required; null where there is one. */
function refuse({ plan, verdicts, faults }) {
    if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy))
        return null;
    const main = (0,causes_main/* mainFault */.I)(faults);
    return main === null
        ? (0,table/* faultOf */.Kl)('unknown', { text: 'the preflight found no healthy mirror' })
        : { ...main, recovered: false };
}
/** The name of the checksum database in a GOSUMDB value; undefined where it is off. */
function sumdbOf(value) {
    const [name = ''] = value.split(/[\s+]/);
    return name === '' || name === 'off' ? undefined : name;
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   y1: () => (/* binding */ plainLines),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const english = 'en';
const whole = new Intl.NumberFormat(english, { maximumFractionDigits: 0 });
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
/** `1,234`. */
function formatCount(value) {
    return whole.format(value);
}
/** A count and its noun: `1 module`, `1,234 modules`, `2 retries`. */
function plural(value, noun, nouns = `${noun}s`) {
    return `${formatCount(value)} ${value === 1 ? noun : nouns}`;
}
/** How often: `once`, `twice`, `3 times`. */
function times(value) {
    return value === 1 ? 'once' : value === 2 ? 'twice' : `${formatCount(value)} times`;
}
/** Decimal units, as the cache service and most download pages count: `87 kB`, `1.4 MB`, `121 MB`. */
function formatBytes(value) {
    let unit = 0;
    let rest = value;
    // From 999.5 on the number would be shown as 1,000 of the smaller unit.
    while (rest >= 999.5 && unit < byteUnits.length - 1) {
        rest /= 1000;
        unit += 1;
    }
    return new Intl.NumberFormat(english, {
        style: 'unit',
        unit: byteUnits[unit] ?? 'byte',
        unitDisplay: unit === 0 ? 'long' : 'short',
        maximumFractionDigits: unit > 0 && rest < 10 ? 1 : 0,
    }).format(rest);
}
/** `12 MB/s`. */
function formatRate(bytesPerSecond) {
    return `${formatBytes(bytesPerSecond)}/s`;
}
/** A span for people, from milliseconds: `41 ms`, `1.4 s`, `12.3 s`, `2 min 5 s`, `1 h 3 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${formatCount(ms)} ms`;
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const rounded = Math.round(seconds);
    if (rounded < 3600)
        return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** The first `limit` characters, the last of them an ellipsis where something was cut. */
function clip(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
/**
 * A text as lines that are safe to show: no escape sequences, no other control characters (tabs become a blank), nothing
 * that turns the direction of writing. Texts come from servers, and not all of them mean well.
 */
function plainLines(text) {
    return ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
        .map((line) => line.replaceAll('\t', ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')));
}
/** A text as one safe line of at most `limit` characters. */
function oneLine(text, limit) {
    return clip(plainLines(text).join(' ').replace(/ {2,}/g, ' ').trim(), limit);
}
/** The host of a URL, for a sentence; what is no URL stays as it is. */
function hostOf(url) {
    return URL.parse(url)?.host || url;
}


/***/ }),

/***/ 3433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   nz: () => (/* binding */ countRecovered),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1908);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2011);


/** Faults merged by cause and fate, in the order of the report: what stayed before what was overcome, the main one first. */
function troubles(faults) {
    const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`);
    return [...alike.values()].flatMap((group) => {
        const [head] = group;
        if (head === undefined)
            return [];
        const placed = group.find((fault) => fault.file !== '');
        return {
            head,
            count: group.reduce((sum, fault) => sum + fault.count, 0),
            modules: distinct(group.map((fault) => (fault.module === '' ? '' : moduleName(fault)))),
            hosts: distinct(group.map((fault) => fault.host)),
            file: placed?.file ?? '',
            line: placed?.line ?? 0,
        };
    });
}
/** The sum of the counts of the faults that were overcome. */
function countRecovered(faults) {
    return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0);
}
/** `X`, or `X and 22 more`. */
function andMore(names) {
    const [first = '', ...others] = names;
    return others.length === 0 ? first : `${first} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(others.length)} more`;
}
function moduleName(fault) {
    return fault.version === '' ? fault.module : (0,_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatModule */ .w)({ path: fault.module, version: fault.version });
}
function distinct(names) {
    return [...new Set(names)].filter((name) => name !== '');
}


/***/ }),

/***/ 687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ preflightLine),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   __: () => (/* binding */ modulesLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* unused harmony export cacheSentence */
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2011);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3433);


/** `modward 1.0.0 · go 1.26.8 · 2 projects, 99 modules`: the first line of a run. */
function openingLine({ tool, go, projects }) {
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const what = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(projects.length, 'project')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(modules, 'module')}`;
    return `${tool.name} ${tool.version} · go ${go.version.replace(/^go/, '')} · ${what}`;
}
/** What the preflight found. `mirrors` is in order of preference: the first healthy one is the one that was chosen. */
function preflightLine(mirrors) {
    if (mirrors.length === 0)
        return '▸ Preflight: no mirror to ask, go goes its own way';
    const chosen = mirrors.find((mirror) => mirror.healthy);
    const shunned = mirrors.filter((mirror) => !mirror.healthy && wasProbed(mirror));
    const standIns = mirrors.length - shunned.length - (chosen === undefined ? 0 : 1);
    const parts = [
        chosen === undefined ? 'no mirror is healthy' : praise(chosen),
        ...shunned.map((mirror) => `${host(mirror)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(mirror.reason, 160)}`),
        ...(standIns > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(standIns, 'stand-in')} not needed`] : []),
    ];
    return `▸ Preflight: ${parts.join(' · ')}`;
}
function praise(mirror) {
    const { http } = mirror.layers;
    if (!wasProbed(mirror))
        return `${host(mirror)} chosen, not probed`;
    return `${host(mirror)} healthy${http?.ok ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(http.ms)}` : ''} (chosen)`;
}
function wasProbed({ layers }) {
    return Object.values(layers).some((layer) => layer !== null);
}
function host(mirror) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(mirror.url), 100);
}
/** What the cache gave. A restored file is a source, not a truth: go verifies each one. */
function cacheLine(cache) {
    return `▸ Cache: ${cacheSentence(cache)}`;
}
/** The same without the mark, for the summary. */
function cacheSentence({ outcome, key, matchedKey, bytes, restoreMs }) {
    const brought = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(restoreMs)}, all to be verified by go`;
    switch (outcome) {
        case 'hit':
            return `hit ${shortKey(key)}, ${brought}`;
        case 'partial':
            return `part of it from ${shortKey(matchedKey)}, ${brought}`;
        case 'miss':
            return `miss ${shortKey(key)}`;
        case 'timeout':
            return `given up after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(restoreMs)}, the modules are downloaded`;
        case 'failed':
            return 'not restored, the modules are downloaded';
        case 'off':
            return 'off';
    }
}
/** The hash in a key is for machines: eight digits of it tell two keys apart. */
function shortKey(key) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(key.replace(/[0-9a-f]{16,}/g, (hash) => `${hash.slice(0, 8)}…`), 160);
}
/** How many modules are there, and what that took. */
function modulesLine(ready, transfer) {
    const files = transfer.files === 0
        ? 'nothing downloaded'
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(transfer.files, 'file')} downloaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(transfer.bytes)})`;
    const retries = transfer.retries > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(transfer.retries, 'retry', 'retries')}` : '';
    return `▸ Modules: ${ready} ready, ${files}${retries}`;
}
/** The last line of a run: `✔ Ready in 4.1 s`, `✘ dns_no_such_host after 4 attempts in 12.3 s`. */
function verdictLine(report) {
    const span = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(report.durationMs);
    if (report.outcome === 'failed') {
        const tries = report.attempts.length === 0 ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.attempts.length, 'attempt')} in`;
        return `✘ ${report.cause ?? 'unknown'} after${tries} ${span}`;
    }
    const overcome = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .countRecovered */ .nz)(report.faults);
    return `✔ Ready in ${span}${overcome > 0 ? ` · ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(overcome, 'fault')} overcome` : ''}`;
}


/***/ })

};
