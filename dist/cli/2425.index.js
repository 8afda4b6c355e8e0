export const id = 2425;
export const ids = [2425];
export const modules = {

/***/ 22796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(944);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82102);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94177);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78529);





/**
 * How long what runs may take to end once it was told to, in milliseconds: go's processes get 3 s of it. Less than the step's 10 s, so that
 * the report and the annotations are still written.
 */
const endMs = 6_000;
/** Deadline and cancellation of a run: its own time limit, or a signal from outside, whose reason may be a {@link FaultError}. */
class Deadline {
    /** Aborts at the earlier of the two. */
    signal;
    #outside;
    #ms;
    #began = performance.now();
    constructor(ms, outside) {
        this.#ms = ms;
        this.#outside = outside;
        // Not AbortSignal.any over AbortSignal.timeout: without a listener that may be garbage-collected, and never fires.
        const ending = new AbortController();
        this.signal = ending.signal;
        if (outside.aborted)
            ending.abort(outside.reason);
        outside.addEventListener('abort', () => ending.abort(outside.reason), { once: true });
        setTimeout(() => ending.abort(new DOMException('the time is up', 'TimeoutError')), ms).unref();
    }
    /** The time that is left, in milliseconds. */
    get leftMs() {
        return Math.max(0, this.#ms - (performance.now() - this.#began));
    }
    /** Whether the time limit, and not the signal from outside, ended the run. */
    get isTimeUp() {
        return this.signal.aborted && !this.#outside.aborted;
    }
    /**
     * Waits for work that the signal ends; but not for ever: a file system that hangs, or a folder that takes minutes to remove, obeys no
     * signal.
     * @throws {FaultError} if the work has not ended some time after the signal; what the work throws
     */
    async wait(work) {
        const overdue = Promise.withResolvers();
        let timer;
        const begin = () => {
            const giveUp = () => overdue.reject(new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError(this.fault('what did not end when it was told to')));
            timer = setTimeout(giveUp, endMs);
        };
        if (this.signal.aborted)
            begin();
        this.signal.addEventListener('abort', begin, { once: true });
        try {
            return await Promise.race([work, overdue.promise]);
        }
        finally {
            clearTimeout(timer);
            this.signal.removeEventListener('abort', begin);
        }
    }
    /** Why the run was stopped, as a fault; `during` names what was running. */
    fault(during) {
        if (this.#outside.reason instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError)
            return this.#outside.reason.fault;
        if (this.#outside.aborted) {
            const by = reasonOf(this.#outside);
            return {
                ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('interrupted', { text: `interrupted by ${by} during ${during}` }),
                title: `Interrupted by ${by}`,
            };
        }
        const span = (0,_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(this.#ms);
        return {
            ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('stall_timeout', { text: `the step's time limit of ${span} ran out during ${during}` }),
            title: `Not ready within ${span}`,
            advice: 'Raise the `timeout` input if the link is just slow; else name a mirror in `mirrors` that may stand in.',
        };
    }
    /** The fault that an error is for the run. */
    faultOfError(error, during) {
        return this.signal.aborted && !(error instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError) ? this.fault(during) : (0,_causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_1__.internalFault)(error);
    }
}
function reasonOf(signal) {
    return (0,_error_message_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(signal.reason);
}


/***/ }),

/***/ 52425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guard: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/run-record.ts + 9 modules
var run_record = __webpack_require__(19375);
// EXTERNAL MODULE: ./src/events/sinks/transfer-progress.ts + 1 modules
var transfer_progress = __webpack_require__(55898);
// EXTERNAL MODULE: ./src/events/sinks/waiting.ts
var sinks_waiting = __webpack_require__(13079);
// EXTERNAL MODULE: ./src/go/git-auth.ts
var git_auth = __webpack_require__(29571);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/go/private-patterns.ts
var private_patterns = __webpack_require__(73747);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var mirrors_goproxy = __webpack_require__(62652);
;// CONCATENATED MODULE: ./src/mirrors/goproxy-export.ts

/**
 * The list for later steps of the job: the chosen mirror, then the list as it was. Nothing else is added, `direct` least of
 * all; later go commands fall back as this run did. A mirror moves only inside the first group: beyond it, names meant for one mirror would reach another first.
 */
function exportGoproxy(planned, chosen) {
    const first = planned.plan.mirrors[0];
    const movable = chosen !== undefined && chosen.group === first?.group;
    const entries = movable ? putFirst(chosen, planned.entries) : planned.entries;
    const isDeclared = first?.origin === 'input';
    return {
        value: (0,mirrors_goproxy/* formatGoproxy */.EJ)((isDeclared ? asFallbacks(entries) : entries).map(mirrors_goproxy/* withoutCredentials */.ri)),
        exported: !planned.entries.some(mirrors_goproxy/* hasCredentials */.Lk),
    };
}
/** In a list of the `mirrors` input each mirror is a fallback for the one before it: go takes `|` for that, and `,` not. */
function asFallbacks(entries) {
    return entries.map((entry, index) => {
        return entry.kind === 'proxy' && entries[index + 1]?.kind === 'proxy' ? { ...entry, separator: '|' } : entry;
    });
}
/** Separators keep their places: each says after which errors the entry behind it may be used. */
function putFirst(chosen, entries) {
    const index = entries.findIndex((entry) => entry.kind === 'proxy' && (0,mirrors_goproxy/* withoutCredentials */.ri)(entry).url.href === chosen.url.href);
    const own = entries[index];
    if (own === undefined)
        return [{ kind: 'proxy', url: chosen.url, separator: '|' }, ...entries];
    const moved = [own, ...entries.slice(0, index), ...entries.slice(index + 1)];
    return moved.map((entry, position) => ({ ...entry, separator: entries[position]?.separator ?? ',' }));
}

// EXTERNAL MODULE: ./src/mirrors/goproxy-trace.ts
var goproxy_trace = __webpack_require__(48696);
// EXTERNAL MODULE: ./src/project/require-lines.ts
var require_lines = __webpack_require__(81366);
// EXTERNAL MODULE: ./src/report/build-report.ts
var build_report = __webpack_require__(20739);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/commands/guard/deadline.ts
var guard_deadline = __webpack_require__(22796);
// EXTERNAL MODULE: ./src/commands/guard/download-projects.ts + 20 modules
var download_projects = __webpack_require__(45324);
// EXTERNAL MODULE: ./src/causes/credential-advice.ts
var credential_advice = __webpack_require__(42810);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/network/netrc.ts
var netrc = __webpack_require__(57012);
;// CONCATENATED MODULE: ./src/network/credential-sources.ts




const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** How long git may take to read its settings, in milliseconds. */
const gitMs = 5000;
/** What this job has for a host, of go and of git: places and rules, and never a value that may be secret. Asks no host. */
async function findCredentialSources(host, places) {
    const { env, goauth, directory } = places;
    const git = (...args) => run('git', ['config', ...args], { cwd: directory, env, timeout: gitMs }).then(({ stdout }) => stdout.split('\n').filter((line) => line !== ''), () => []);
    const [rewrites, headers, helpers] = await Promise.all([
        git('--get-regexp', String.raw `^url\..*\.insteadof$`),
        git('--name-only', '--get-regexp', String.raw `^http\..*extraheader$|^http\.extraheader$`),
        git('--get-urlmatch', 'credential.helper', `https://${host}/`),
    ]);
    const path = (0,netrc/* findNetrc */.kE)(env);
    return {
        netrc: {
            path,
            exists: path !== '' && (0,external_node_fs_.existsSync)(path),
            hasEntry: path !== '' && (0,netrc/* readNetrc */.fO)(env).some(({ machine }) => machine.split('/', 1)[0] === host),
        },
        // Of a command only its name: its arguments may be secret.
        goauth: goauth.split(';').map((command) => command.trim().split(/\s/, 1)[0] ?? ''),
        // Of a rule only what it replaces: what stands instead may hold a token.
        rewrites: rewrites.flatMap((line) => rewritten(line, host)),
        extraHeader: headers.some((name) => name === 'http.extraheader' || name.includes(`//${host}/`) || name.includes(`//${host}.`)),
        helper: helpers.length > 0,
    };
}
/** The prefix that a rule with a login in it replaces, if it is one of this host. */
function rewritten(line, host) {
    const at = line.indexOf(' ');
    const [key, prefix] = [line.slice(0, at), line.slice(at + 1)];
    const hasLogin = /^url\.https?:\/\/[^/]{1,4000}@/.test(key);
    return hasLogin && (prefix.includes(`//${host}`) || prefix.includes(`@${host}`)) ? [prefix] : [];
}

;// CONCATENATED MODULE: ./src/commands/guard/find-credentials.ts


/**
 * Finds out which credentials the job has for each host that refused a login; titles and advice of the faults depend on it. Only
 * after a failure: it takes several git commands.
 */
async function findCredentials(faults, log, places) {
    const hosts = new Set(faults.filter(credential_advice/* isAboutCredentials */.a).map(({ host }) => host));
    for (const host of hosts) {
        log.emit({ type: 'credentials', host, sources: await findCredentialSources(host, places) });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/cache/cache-folder.ts
var cache_folder = __webpack_require__(70083);
;// CONCATENATED MODULE: ./src/cache/cache-key.ts

/** The number of the format. It changes with what is saved and with its layout: entries of another format are never found. */
const format = 2;
/** The longest key that GitHub's cache service accepts. */
const maximum = 512;
/**
 * Makes the key of a job's modules, `modward-2-<suffix>-<hash>`: at most 512 characters and no comma, as the service requires.
 * The suffix comes before the hash, so that the prefix only matches keys with the same suffix. Modules are the same on every
 * system, so that all jobs of a matrix share an entry; where go fetches a toolchain, those of one system.
 */
function makeKey(parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const list of [parts.sums, parts.goLines, parts.toolchains]) {
        // git may have made the line ends of a checkout those of Windows.
        const texts = list.map((text) => text.replaceAll('\r\n', '\n'));
        for (const text of [...new Set(texts)].sort())
            hash.update(`${text.length}:${text}`);
        hash.update(';');
    }
    const digest = hash.digest('hex').slice(0, 40);
    const head = ['modward', format];
    const prefix = `${[...head, ...encodeSuffix(parts.suffix)].join('-')}-`;
    const exact = prefix + digest;
    return { exact, replacement: `${exact}+`, prefix };
}
/** Whether this is the key of an entry of the same modules: the first one, or one that replaced it. */
function isExact(key, found) {
    return found === key.exact || found.startsWith(key.replacement);
}
/**
 * The key of the entry that replaces `found`, a damaged entry of the same modules. Saved entries cannot be changed, so each
 * replacement has a key of its own, counted up.
 */
function replacementKey(key, found) {
    const generation = found.startsWith(key.replacement) ? Number.parseInt(found.slice(key.replacement.length), 10) : 0;
    return `${key.replacement}${(Number.isNaN(generation) ? 0 : generation) + 1}`;
}
/** The suffix in a key: anything but plain characters is encoded, and a very long one is cut and hashed. */
function encodeSuffix(suffix) {
    if (suffix === '')
        return [];
    const encoded = encodeURIComponent(suffix).replaceAll('*', '%2A');
    // Leaves room for the head, the hash and a generation.
    if (encoded.length <= maximum - 112)
        return [encoded];
    return [`${encoded.slice(0, 64)}~${(0,external_node_crypto_.createHash)('sha256').update(suffix).digest('hex').slice(0, 40)}`];
}

;// CONCATENATED MODULE: ./src/cache/cache-policy.ts
/** Events in which strangers may choose the code that runs, while jobs of trusted branches may restore what it saves. */
const strangers = {
    pull_request: (event) => event.fork,
    pull_request_target: () => true,
    workflow_run: (event) => event.fork,
    // These run on the default branch, and often check out what the comment or the issue names.
    issue_comment: () => true,
    issues: () => true,
    discussion: () => true,
    discussion_comment: () => true,
};
/** What the `cache` input allows in a job that this event started. */
function decidePolicy(input, event) {
    switch (input) {
        case 'false':
            return { restore: false, save: false };
        case 'restore':
            return { restore: true, save: false };
        case 'save':
            return { restore: false, save: true };
        case 'true':
            return { restore: true, save: true };
        case 'auto':
            return { restore: true, save: strangers[event.name]?.(event) !== true };
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/cache/timing-metadata.ts
var timing_metadata = __webpack_require__(62712);
// EXTERNAL MODULE: ./src/cache/with-grace.ts
var with_grace = __webpack_require__(83719);
;// CONCATENATED MODULE: ./src/cache/restore.ts






/** A restore that was not tried: nothing is needed, there is no store, or it is switched off. */
const notRestored = {
    outcome: 'off',
    key: '',
    matchedKey: '',
    bytes: 0,
    restoreMs: 0,
    files: 0,
    downloadMs: 0,
    reason: '',
};
/**
 * Fills the saved folder from the store. Never throws and never outlasts its deadline. Every file in the folder is whole at any
 * time: files that came before a time-out or an error stay and are used, unless the disk is full. The go command verifies each.
 */
async function restore(options) {
    const started = performance.now();
    const { store, folder, key, onProgress } = options;
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
        await (0,cache_folder/* clearFolder */.Ic)(folder);
        await (0,promises_.mkdir)(folder, { recursive: true });
        // Replacements first: they were saved because the plain entry is damaged.
        const restoring = store.restore(folder, key.replacement, [key.exact, key.prefix], signal, (progress) => {
            arrived = { bytes: progress.bytes, files: progress.files };
            onProgress?.(progress);
        });
        const found = await (0,with_grace/* withGrace */.p)(restoring, signal);
        if (found === undefined)
            return result('miss');
        const { key: matchedKey, bytes, files } = found;
        const reason = files === 0 ? found.damage || 'the entry holds no files of modules' : found.damage;
        const outcome = files === 0 ? 'failed' : isExact(key, matchedKey) ? 'hit' : 'partial';
        return result(outcome, { matchedKey, bytes, files, reason, downloadMs: await (0,timing_metadata/* readTiming */.$O)(folder) });
    }
    catch (error) {
        // The download needs the space that is left.
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
            await (0,cache_folder/* clearFolder */.Ic)(folder);
        const reason = (0,error_message/* messageOf */.b)(error);
        return result(signal.aborted ? 'timeout' : 'failed', { reason });
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/cache/savable-files.ts


/**
 * The files that may be saved: those that go.sum names, so that they can be verified after a restore. Private modules are left
 * out: go fetches them from their repositories, and never requests a saved copy.
 */
function savableFiles(projects) {
    const files = new Map();
    for (const { sums, needs } of projects) {
        const privates = new Set(needs.private.map(module_version/* formatModule */.ww));
        const { zips, mods } = (0,gosum/* modulesOf */.XG)(sums);
        const named = [
            ...zips.flatMap((module) => [
                { ...module, kind: 'info' },
                { ...module, kind: 'zip' },
            ]),
            ...[...mods, ...zips].map((module) => ({ ...module, kind: 'mod' })),
        ];
        for (const file of named) {
            if (!privates.has((0,module_version/* formatModule */.ww)(file)))
                files.set(`${(0,module_version/* formatModule */.ww)(file)} ${file.kind}`, file);
        }
    }
    return [...files.values()];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
;// CONCATENATED MODULE: ./src/cache/stage-save.ts





/**
 * Stages the modules of a complete download for the post step, unless the exact entry has them all. Entries cannot be changed,
 * so a damaged one is replaced by another under a key of its own, which also takes over the good files of the old one:
 * otherwise two jobs that need different parts would replace each other's entries again and again.
 * @throws the file system's error: nothing is staged, which costs the next job time and not this one.
 */
async function prepareSave(options) {
    const { restored, key, moduleCache, folder, files, timeoutMs } = options;
    if (restored.outcome === 'off')
        return { plan: undefined, replaced: false };
    const wasExact = isExact(key, restored.matchedKey);
    if (wasExact && restored.outcome === 'hit' && restored.reason === '') {
        if (!(await lacksAny(moduleCache, folder, files)))
            return { plan: undefined, replaced: false };
    }
    // Restored files made this download shorter than one without a cache.
    const downloadMs = Math.max(options.downloadMs, restored.downloadMs);
    const { files: count } = await (0,cache_folder/* collect */.Fo)(moduleCache, folder, files, wasExact ? files : [], downloadMs);
    // An entry without files would be restored by every later job, in vain.
    if (count === 0)
        return { plan: undefined, replaced: false };
    const name = wasExact ? replacementKey(key, restored.matchedKey) : key.exact;
    return { plan: { folder, key: name, timeoutMs }, replaced: wasExact };
}
/** Whether the module cache has a file that the folder does not have. */
async function lacksAny(moduleCache, folder, files) {
    const kept = await (0,cache_folder/* listFiles */.CS)(folder);
    const present = (path) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(moduleCache, 'cache', 'download', path), { throwIfNoEntry: false });
    // Synchronous: the thread pool makes thousands of small calls slower.
    return files.map(module_file/* filePath */.s$).some((path) => !kept.has(path) && (present(path)?.size ?? 0) > 0);
}

;// CONCATENATED MODULE: ./src/cache/streaming-restore.ts

/** Time between two looks at the progress; all times in milliseconds. */
const tick = 125;
/** How long files wait for a store that has not answered whether it has an entry. */
const patience = 3_000;
/** How long an entry is left to come before the mirrors are tried beside it: with a trial, a slow one costs less than 2 s \u2026 */
const undisturbed = 750;
/** \u2026 and how long if nothing of it has come: a service that is slow to begin may be fast then. */
const invisible = 2_000;
/** How long a trial of the mirrors takes; the next one begins after twice that time. */
const trial = 750;
/** How many files are requested from the mirrors with each look in a trial. */
const sample = 6;
/** How many times as fast the mirrors must be: a trial is only an estimate. */
const margin = 1.5;
/** An entry that is expected to be complete sooner than this is waited for. */
const soon = 2_000;
/** How long the rest of an entry may take once all needed files have come. */
const grace = 1_000;
/**
 * Restores while go and the prefetch already work: a request for a file waits here as long as the cache is the faster source.
 * If the mirrors turn out to be clearly faster, the restore is dropped.
 */
class StreamingRestore {
    /** The result; never rejects. */
    done;
    #transferred;
    #drop = new AbortController();
    #began = performance.now();
    #arrived = new Set();
    #waiting = new Map();
    #foundAt;
    #bytes = 0;
    #writingMs = 0;
    #isOver = false;
    /** Whether a whole entry of the same modules has come. */
    #isWhole = false;
    /** The current or last trial. */
    #trial;
    constructor(options) {
        this.#transferred = options.transferred;
        const timer = setInterval(() => this.#look(), tick);
        const signal = AbortSignal.any([options.signal, this.#drop.signal]);
        this.done = restore({ ...options, signal, onProgress: (arrival) => this.#take(arrival) }).then((result) => {
            this.#isOver = true;
            this.#isWhole = result.outcome === 'hit' && result.reason === '';
            clearInterval(timer);
            this.#release(this.#waiting.keys());
            return result;
        });
    }
    /**
     * Resolves when the file (relative to the folder) has come, or need not be waited for: to false if the earlier job, which
     * needed the same modules, did not need it. That is so for much of the module graph: go.sum names more `.mod` files than go
     * reads.
     */
    async waitFor(path) {
        if (!this.#isOver && !this.#arrived.has(path) && this.#isPromising) {
            await new Promise((resolve) => {
                const others = this.#waiting.get(path);
                if (others === undefined)
                    this.#waiting.set(path, [resolve]);
                else
                    others.push(resolve);
            });
        }
        return this.#arrived.has(path) || !this.#isWhole || !path.endsWith('.mod');
    }
    /** How many bytes have come so far. */
    get bytes() {
        return this.#bytes;
    }
    /** Drops the rest; the reason is in the result. */
    drop(reason) {
        this.#drop.abort(new Error(reason));
    }
    /** The result, once no request waits any more: the rest of an entry may still come if that takes little time. */
    async finish() {
        const isMute = this.#foundAt === undefined;
        const reason = isMute ? 'the store has not answered' : 'the rest is not needed any more';
        const timer = setTimeout(() => this.drop(reason), isMute ? 0 : grace);
        return await this.done.finally(() => clearTimeout(timer));
    }
    /** Whether there is an entry, or may still be one. */
    get #isPromising() {
        return this.#foundAt !== undefined || performance.now() - this.#began < patience;
    }
    #take({ bytes, path, writingMs }) {
        this.#foundAt ??= performance.now();
        this.#bytes = bytes;
        this.#writingMs = writingMs;
        if (path === '')
            return;
        this.#arrived.add(path);
        this.#release([path]);
    }
    #release(paths) {
        for (const path of [...paths]) {
            const waiting = this.#waiting.get(path) ?? [];
            this.#waiting.delete(path);
            for (const resolve of waiting)
                resolve();
        }
    }
    #look() {
        if (!this.#isPromising)
            this.#release(this.#waiting.keys());
        if (this.#foundAt === undefined)
            return;
        const now = performance.now();
        const waited = this.#waited(now, this.#foundAt);
        if (this.#trial !== undefined && !this.#trial.isOver) {
            if (now - this.#trial.began >= trial)
                this.#judge(now, waited);
            else
                this.#releaseSample();
            return;
        }
        const isDue = this.#trial === undefined
            ? waited >= (this.#bytes > 0 ? undisturbed : invisible)
            : now - this.#trial.began >= 3 * trial;
        if (!isDue || this.#timeLeft(waited) <= soon)
            return;
        this.#trial = { began: now, transferred: this.#transferred(), isOver: false };
        this.#releaseSample();
    }
    /** How long bytes were waited for. On a slow disk most of the time goes into writing, which mirrors would not save. */
    #waited(now, foundAt) {
        return Math.max(1, now - foundAt - this.#writingMs);
    }
    /**
     * How long bytes will be waited for until the entry is complete, at the present rate. Small files come first, and say nothing of
     * the zips.
     */
    #timeLeft(waited) {
        const zips = (paths) => [...paths].filter(isZip).length;
        const [zipsCome, zipsToCome] = [zips(this.#arrived), zips(this.#waiting.keys())];
        const [filesCome, filesToCome] = [this.#arrived.size - zipsCome, this.#waiting.size - zipsToCome];
        const left = (come, toCome) => (toCome === 0 ? 0 : (waited / come) * toCome);
        return left(zipsCome, zipsToCome) + left(filesCome, filesToCome);
    }
    /** Zips, as small files would measure latency only; and the last ones, which are the least likely to come next. */
    #releaseSample() {
        this.#release([...this.#waiting.keys()].filter(isZip).slice(-sample));
    }
    #judge(now, waited) {
        if (this.#trial === undefined)
            return;
        this.#trial.isOver = true;
        const mirrors = (this.#transferred() - this.#trial.transferred) / (now - this.#trial.began);
        const cache = this.#bytes / waited;
        if (mirrors <= margin * cache)
            return;
        this.drop(`the mirrors are faster: ${rate(mirrors)} against ${rate(cache)}`);
    }
}
function isZip(path) {
    return path.endsWith('.zip');
}
/** A rate in bytes a millisecond, for messages. */
function rate(speed) {
    return `${(speed / 1000).toFixed(1)} MB/s`;
}

;// CONCATENATED MODULE: ./src/commands/guard/module-cache-session.ts









/** The CI cache in one run: what earlier jobs saved for it, and what it saves for later ones. */
class ModuleCacheSession {
    #options;
    #key;
    #policy;
    /** What was restored, and later what is to be saved. */
    folder;
    #restoring;
    #isKept = false;
    constructor(options) {
        const { config, context, plan } = options;
        this.#options = options;
        this.#policy = decidePolicy(config.cache, context.event);
        this.folder = (0,cache_folder/* savedFolder */.W4)(plan.goEnv.GOMODCACHE, (0,external_node_crypto_.randomUUID)().slice(0, 8), context.temp);
        this.#key = makeKey({
            sums: plan.projects.flatMap(({ sumTexts }) => sumTexts),
            goLines: plan.projects.flatMap(({ goLines }) => goLines),
            toolchains: plan.toolchains.map(({ version }) => version),
            suffix: config.cacheKeySuffix,
        });
    }
    /**
     * Begins to restore, and ends when that ends; never rejects. `transferred` says how many bytes have come from mirrors so
     * far: if they are clearly faster, the restore is dropped.
     */
    async restore(transferred, signal) {
        const { config, context, log } = this.#options;
        if (context.store === undefined || !this.#policy.restore)
            return;
        this.#restoring = new StreamingRestore({
            store: context.store,
            folder: this.folder,
            key: this.#key,
            timeoutMs: config.cacheTimeout,
            signal,
            transferred,
        });
        const restore = await this.#restoring.done;
        log.emit({ type: 'restore', restore });
    }
    /** The restored files as a source, complete or still coming; undefined if there is none. */
    get source() {
        const restoring = this.#restoring;
        return restoring && { folder: this.folder, arrival: (path) => restoring.waitFor(path) };
    }
    /** How much has been restored so far. */
    get restoredBytes() {
        return this.#restoring?.bytes ?? 0;
    }
    /** The folder must outlive this run. */
    keep() {
        this.#isKept = true;
    }
    /** What became of the restore, once all that was needed is there: what is still to come is not waited for. */
    async end() {
        return (await this.#restoring?.finish()) ?? notRestored;
    }
    /** Ends the restore and removes the folder, unless it is kept. */
    async close() {
        await this.end();
        if (!this.#isKept)
            await (0,cache_folder.dropFolder)(this.folder);
        await (0,cache_folder/* sweepFolders */.me)(this.#options.plan.goEnv.GOMODCACHE);
    }
    /**
     * Stages what a complete download left in the module cache, for the post step to save; undefined if there is nothing to
     * save. A fault here costs the next job time, not this one.
     * @param downloadMs what the download took
     */
    async stage(restored, downloadMs) {
        const { config, context, plan, log } = this.#options;
        if (context.store === undefined || !this.#policy.save)
            return undefined;
        // Without a restore nothing is known of what the store has: it says so itself.
        const known = this.#policy.restore || !plan.isCold ? restored : { ...restored, outcome: 'miss' };
        try {
            const staged = await prepareSave({
                restored: known,
                key: this.#key,
                moduleCache: plan.goEnv.GOMODCACHE,
                folder: this.folder,
                files: [...savableFiles(plan.projects), ...plan.toolchains],
                downloadMs,
                timeoutMs: Math.min(config.cacheTimeout, config.timeout),
            });
            if (staged.plan !== undefined)
                this.keep();
            if (staged.replaced)
                log.emit({ type: 'cache.replaced', key: staged.plan?.key ?? this.#key.exact });
            return staged.plan;
        }
        catch (error) {
            const reason = (0,error_message/* messageOf */.b)(error);
            context.host.warning(`The modules cannot be put aside for the cache: ${reason}`);
            return undefined;
        }
    }
}

// EXTERNAL MODULE: ./src/commands/guard/root-cause.ts
var root_cause = __webpack_require__(75306);
// EXTERNAL MODULE: ./src/commands/guard/run-plan.ts + 2 modules
var run_plan = __webpack_require__(92187);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/mirrors/preflight.ts + 2 modules
var preflight = __webpack_require__(80632);
// EXTERNAL MODULE: ./src/report/comma-cure.ts
var comma_cure = __webpack_require__(16445);
// EXTERNAL MODULE: ./src/sumdb/mirror-policy.ts
var mirror_policy = __webpack_require__(71175);
;// CONCATENATED MODULE: ./src/commands/guard/run-preflight.ts







/**
 * Probes the mirrors, unless nothing is needed of them.
 * @throws {FaultError} if a healthy mirror is required and none is
 */
async function runPreflight(step) {
    const { config, plan, network, log, host, deadline } = step;
    const mode = plan.isCold ? config.preflight : 'idle';
    const result = await log.phase('Preflight', () => {
        return (0,preflight/* preflight */.M)(plan.mirrors.plan, network, {
            // Half of the time is for the download, which may know better.
            timeoutMs: Math.min(config.preflightTimeout, deadline.leftMs / 2),
            mode,
            isOrderFixed: config.mirrorOrder === 'listed',
            sample: plan.needed[0],
            sumdb: (0,mirror_policy/* sumdbOnMirrors */.p)(plan.goEnv.GOSUMDB),
            requests: plan.concurrency,
            signal: deadline.signal,
        });
    });
    log.emit({ type: 'mirrors', mirrors: result.verdicts });
    if (mode !== 'off' && mode !== 'idle')
        host.info((0,status_lines/* preflightLine */.GZ)(result.verdicts));
    const cure = commaCureOf(result.verdicts);
    if (cure !== '')
        host.warning(cure);
    if (mode === 'require')
        requireHealthy(result);
    return { mirrors: result.plan, health: result.verdicts };
}
/** What to do if no mirror answers before a `,`: the download cannot fall back. */
function commaCureOf(verdicts) {
    const [first] = verdicts;
    const isDead = verdicts.every(({ group, healthy }) => group !== first?.group || healthy === false);
    if (first === undefined || !isDead)
        return '';
    return (0,comma_cure/* commaCure */.R)({ url: first.url, mirrorHelps: true }, verdicts);
}
function requireHealthy({ plan, verdicts, faults }) {
    if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy))
        return;
    const main = (0,rank/* mainFault */.I)(faults) ?? (0,table/* faultOf */.Kl)('unknown', { text: 'the preflight found no healthy mirror' });
    throw new fault_error.FaultError({
        ...main,
        title: `The preflight found no healthy mirror, and \`preflight: require\` ends the job then: ${main.title}`,
        advice: `${main.advice} With \`preflight: advise\` the download is tried all the same.`,
        recovered: false,
    });
}

// EXTERNAL MODULE: ./src/commands/guard/show-waits.ts
var show_waits = __webpack_require__(44162);
// EXTERNAL MODULE: ./src/commands/serve/daemon-process.ts
var daemon_process = __webpack_require__(60210);
// EXTERNAL MODULE: ./src/commands/serve/daemon-protocol.ts
var daemon_protocol = __webpack_require__(74599);
;// CONCATENATED MODULE: ./src/commands/guard/start-daemon.ts







/** No job of a runner lasts longer than the daemon; if the runner is gone, so is the daemon. Milliseconds. */
const lifetimeMs = 12 * 60 * 60 * 1000;
/**
 * Starts the relay daemon for the job's later go commands. One that does not come up costs a warning and its help:
 * undefined then.
 */
async function startDaemon(step) {
    const { context, plan, mirrors, cache, goproxy, deadline } = step;
    const refuse = (reason) => {
        context.host.warning(`serve: later go commands are not guarded, as ${reason}.`);
        return undefined;
    };
    if (context.daemonProgram === undefined)
        return refuse('no step comes later outside a runner');
    if (mirrors.mirrors.length === 0)
        return refuse('GOPROXY names no mirror');
    if (plan.mirrors.entries.some(mirrors_goproxy/* hasCredentials */.Lk))
        return refuse('a GOPROXY with credentials is not handed on');
    try {
        const order = orderOf(step);
        const { serving, stay } = await (0,daemon_process/* spawnDaemon */._)(context.daemonProgram, order, plan.env, deadline.signal);
        cache.keep();
        context.host.info('\u25b8 Serve: a relay stays for the later steps of this job');
        return {
            daemon: { handle: { serving, moduleCache: plan.goEnv.GOMODCACHE, folder: order.folder, log: order.log }, stay },
            goproxy: { ...goproxy, value: (0,daemon_protocol/* servedGoproxy */.q9)(serving, goproxy.value) },
        };
    }
    catch (error) {
        return refuse(`the relay did not start (${(0,error_message/* messageOf */.b)(error)})`);
    }
}
function orderOf({ config, context, plan, mirrors, cache }) {
    return {
        plan: (0,daemon_protocol/* packPlan */.pV)(mirrors),
        credentials: [...plan.mirrors.credentials],
        goauth: plan.goEnv.GOAUTH,
        privatePatterns: (0,private_patterns/* privatePatterns */.V)(plan.goEnv, config.private),
        sums: plan.projects.flatMap(({ sums }) => 
        // If go.sum allows several, go decides.
        [...sums].flatMap(([name, hashes]) => hashes.size === 1 ? [...hashes].map((hash) => [name, hash]) : [])),
        folder: cache.folder,
        temp: context.temp,
        stallMs: config.stallTimeout,
        concurrency: plan.concurrency,
        watchPid: process.ppid,
        lifetimeMs,
        log: (0,external_node_path_.join)(context.temp, `modward-daemon-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.log`),
        trace: config.trace === '' ? '' : (0,external_node_path_.resolve)(config.trace),
    };
}

;// CONCATENATED MODULE: ./src/commands/guard/guard.ts






















/** The `guard` command. Never throws: a failure is part of the result. */
async function guard(config, context) {
    const record = new run_record/* RunRecord */.d();
    const progress = new transfer_progress/* ProgressFold */.Z((now) => context.host.progress(now));
    const waiting = new sinks_waiting/* WaitingFold */.J();
    const log = (0,run_log.openRunLog)('guard', [record.sink, progress.sink, waiting.sink, ...context.host.sinks]);
    const deadline = new guard_deadline/* Deadline */.B(config.timeout, context.signal);
    const endWaits = (0,show_waits/* showWaits */.I)({ progress, waiting, log, stallMs: config.stallTimeout });
    let plan;
    let end;
    try {
        plan = await deadline.wait((0,run_plan/* planRun */.nY)(config, context, log, deadline.signal));
        end = await deadline.wait(carryOut(config, context, plan, { log, record, waiting, deadline }));
    }
    catch (error) {
        const fault = deadline.faultOfError(error, 'the preparations');
        end = failed(deadline.isTimeUp ? (0,root_cause/* causeOfTimeOut */.Q)(fault, record.faults) : fault);
    }
    finally {
        endWaits();
    }
    log.emit({ type: 'run.end', failure: end.failure });
    const { goproxy, goOutput, save, daemon } = end;
    const report = (0,build_report/* buildReport */.F)(record.facts, (module) => (0,require_lines/* lineOf */.c)(plan?.projects ?? [], module));
    const relay = daemon?.handle.serving.url ?? '';
    const variables = {
        ...(plan === undefined ? {} : (0,private_patterns/* privateVariables */.n)(plan.goEnv, config.private)),
        ...(goproxy.exported ? (0,goproxy_trace/* traceVariables */.Ft)(goproxy.value, context.env, relay) : {}),
    };
    return { result: { report, goproxy, variables, goOutput }, save, daemon };
}
/** The steps of a run, in their order. Throws what the steps throw. */
async function carryOut(config, context, plan, run) {
    const { host, temp } = context;
    const { log, record, waiting, deadline } = run;
    const cache = new ModuleCacheSession({ config, context, plan, log });
    waiting.restoredBytes = () => cache.restoredBytes;
    const network = (0,run_plan/* openRunNetwork */.kd)(plan, (value) => host.secret(value));
    try {
        // Not awaited: each file is used as it comes. Without a mirror there is no relay to hand it to go.
        const mayRestore = plan.isCold && plan.mirrors.plan.mirrors.length > 0;
        if (mayRestore)
            void log.phase('Cache', () => cache.restore(() => record.transfer.counts.bytes, deadline.signal));
        const choice = await runPreflight({ config, plan, network, log, host, deadline });
        const began = log.now();
        const download = await log.phase('Download', () => {
            const { faults } = record;
            const restored = cache.source;
            const { unpackWorker } = context;
            const progress = () => record.transfer.counts.bytes + record.unpack.counts.files + cache.restoredBytes;
            const step = { config, plan, choice, network, restored, temp, unpackWorker, progress };
            return (0,download_projects/* downloadProjects */.B)({ ...step, log, faults, waiting, host, deadline });
        });
        const downloadMs = log.now() - began;
        const restored = await cache.end();
        const isReady = download.fault === null;
        const save = isReady && plan.unreadable.length === 0 ? await cache.stage(restored, downloadMs) : undefined;
        const cached = (0,build_report/* cacheReportOf */.w)(record.facts);
        if (plan.isCold && cached.outcome !== 'off')
            host.info((0,status_lines/* cacheLine */.n8)(cached));
        if (!isReady) {
            const env = { ...plan.env, ...(0,git_auth/* gitAuthVariables */.w)(config.gitAuth, plan.env) };
            const places = { env, goauth: plan.goEnv.GOAUTH, directory: context.root };
            await findCredentials([download.fault, ...record.faults.faults], log, places);
            return { ...failed(download.fault), goOutput: download.goOutput };
        }
        if (plan.isSwitching)
            await reportGoAtWork(plan, log, deadline.signal);
        host.info((0,status_lines/* modulesLine */.__)(countModules(plan), record.facts.transfer));
        const [unreadable, ...others] = plan.unreadable;
        if (unreadable !== undefined) {
            for (const fault of others)
                log.emit({ type: 'fault', fault });
            return failed(unreadable);
        }
        const goproxy = exportGoproxy(plan.mirrors, choice.mirrors.mirrors[0]);
        const served = config.serve
            ? await startDaemon({ config, context, plan, mirrors: choice.mirrors, cache, goproxy, deadline })
            : undefined;
        const later = { ...goproxy, value: (0,goproxy_trace/* withEarlierRelay */.ui)(goproxy.value, context.env) };
        return { failure: null, goOutput: '', save, daemon: served?.daemon, goproxy: served?.goproxy ?? later };
    }
    finally {
        await cache.close();
        await network.close();
    }
}
/** The report names the go command that did the work: the first one that is not the one on PATH. */
async function reportGoAtWork({ projects, env, goEnv }, log, signal) {
    for (const { directory, settings } of projects) {
        const version = await (0,go_env/* readVersionAtWork */.ZJ)(directory, { ...env, ...settings }, signal);
        if (version === '' || version === goEnv.version)
            continue;
        log.emit({ type: 'go', go: { version, env: (0,redacted_env/* redactedEnv */.Y)(goEnv) } });
        return;
    }
}
function countModules({ projects }) {
    return projects.reduce((sum, { needs }) => sum + needs.zips.length + needs.private.length, 0);
}
function failed(failure) {
    return { failure, goOutput: '', goproxy: { value: '', exported: false }, save: undefined, daemon: undefined };
}


/***/ }),

/***/ 44162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ showWaits)
/* harmony export */ });
/* harmony import */ var _describe_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65567);

/** Milliseconds between two looks at what is waited for. */
const tickMs = 250;
/** Shows in short intervals how far a run is and what it waits for, so that no wait is silent. The result ends that. */
function showWaits({ progress, waiting, log, stallMs }) {
    const timer = setInterval(() => {
        const now = log.now();
        const waitingFor = (0,_describe_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .describeWait */ .N)(waiting, now, (file) => progress.of(file), stallMs);
        progress.tick({ waitingFor, byGo: waiting.unpackedByGo?.() }, now);
    }, tickMs);
    return () => clearInterval(timer);
}


/***/ }),

/***/ 55898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ ProgressFold)
});

;// CONCATENATED MODULE: ./src/events/sinks/zip-bytes.ts
/** A total from fewer sizes than this part of all would be a guess. */
const knownPart = 0.5;
/** How much of the zips has come: a fold over the run log. Sizes are known as soon as a transfer begins. */
class ZipBytesFold {
    #sizes = new Map();
    #received = new Map();
    #ready = new Set();
    #total = 0;
    #sizesSum = 0;
    #receivedSum = 0;
    /** Adds an event. */
    sink = (event) => {
        switch (event.type) {
            case 'prefetch':
                this.#total += event.zips;
                return;
            case 'file.asked':
                if (event.isNew && isZip(event.file))
                    this.#total += 1;
                return;
            case 'size':
                this.#setSize(event.file, event.bytes);
                return;
            case 'request.start':
                // From the beginning again; where the last one broke off if a `resume` follows. A hedged request repeats what has come.
                if (!event.hedge && isZip(event.file))
                    this.#setReceived(event.file, 0);
                return;
            case 'resume':
                this.#setReceived(event.file, event.at);
                return;
            case 'bytes':
                if (isZip(event.file))
                    this.#setReceived(event.file, (this.#received.get(event.file) ?? 0) + event.bytes);
                return;
            case 'file.ready':
                if (!isZip(event.file))
                    return;
                this.#setSize(event.file, event.size);
                this.#setReceived(event.file, event.size);
                this.#ready.add(event.file);
        }
    };
    get progress() {
        const known = this.#sizes.size;
        const total = Math.max(this.#total, known);
        const isKnown = known > 0 && known >= total * knownPart;
        return {
            zips: this.#ready.size,
            zipsTotal: total,
            zipBytes: this.#receivedSum,
            zipBytesTotal: isKnown ? Math.round((this.#sizesSum / known) * total) : undefined,
            isEstimate: known < total,
        };
    }
    /** How much of one file has come, and how long it is if that is known. */
    of(file) {
        return { received: this.#received.get(file) ?? 0, size: this.#sizes.get(file) };
    }
    #setSize(file, size) {
        this.#sizesSum += size - (this.#sizes.get(file) ?? 0);
        this.#sizes.set(file, size);
    }
    #setReceived(file, bytes) {
        // A hedged request may bring more than there is.
        const received = Math.min(bytes, this.#sizes.get(file) ?? bytes);
        this.#receivedSum += received - (this.#received.get(file) ?? 0);
        this.#received.set(file, received);
    }
}
function isZip(file) {
    return file.endsWith('.zip');
}

;// CONCATENATED MODULE: ./src/events/sinks/transfer-progress.ts

/** The rate is that of so many milliseconds, looked at in steps of so many. */
const windowMs = 5000;
const stepMs = 250;
const shown = ['bytes', 'file.ready', 'unpack', 'toolchain.unpack'];
/** Counters that start anew with each phase. */
class Counts {
    files = 0;
    filesTotal = 0;
    bytes = 0;
    unpacked = 0;
    toUnpack = 0;
    unpackUnit = 'modules';
    mirror = '';
    zips = new ZipBytesFold();
    /** What had come when, the oldest first. */
    steps;
    constructor(atMs) {
        this.steps = [{ atMs, bytes: 0 }];
    }
}
/** Progress of the phase that runs: a fold over the run log. A phase that begins starts anew: Go itself is another download. */
class ProgressFold {
    #show;
    #counts = new Counts(0);
    #nowMs = 0;
    #look = { waitingFor: '' };
    /** `show` is called whenever bytes or a file have come, or a module was unpacked. */
    constructor(show) {
        this.#show = show;
    }
    get progress() {
        const { zips, steps: _, ...counts } = this.#counts;
        const { waitingFor, byGo } = this.#look;
        // What modward does not unpack, go does afterwards.
        const unpacking = counts.unpacked < counts.toUnpack ? {} : byGo;
        return { ...counts, ...unpacking, ...zips.progress, bytesPerSecond: this.#rate(), waitingFor };
    }
    /** How much of one file has come. */
    of(file) {
        return this.#counts.zips.of(file);
    }
    /** Shows again how far it is, and what is waited for: called in short intervals, so that no wait is silent. */
    tick(look, nowMs) {
        this.#step(nowMs);
        // It stays until the next look: a line that is drawn with every byte would flicker.
        this.#look = look;
        this.#show(this.progress);
    }
    /** Adds an event. */
    sink = (event) => {
        if (event.type === 'phase.start')
            this.#counts = new Counts(event.atMs);
        this.#add(event);
        this.#step(event.atMs);
        if (shown.includes(event.type))
            this.#show(this.progress);
    };
    #add(event) {
        const counts = this.#counts;
        counts.zips.sink(event);
        switch (event.type) {
            case 'prefetch':
                counts.filesTotal += event.files;
                return;
            case 'file.asked':
                if (event.isNew)
                    counts.filesTotal += 1;
                return;
            case 'request.end':
                if (event.result === 'ok')
                    counts.mirror = event.mirror;
                return;
            case 'bytes':
                counts.bytes += event.bytes;
                return;
            case 'file.ready':
                counts.files += 1;
                return;
            case 'unpack.start':
                counts.toUnpack = event.modules;
                return;
            case 'toolchain.unpack':
                counts.unpacked = event.files;
                counts.toUnpack = event.total;
                counts.unpackUnit = 'files';
                return;
            case 'unpack':
                if (event.outcome !== 'wrong hash')
                    counts.unpacked += 1;
        }
    }
    #step(nowMs) {
        const { steps, bytes } = this.#counts;
        this.#nowMs = Math.max(this.#nowMs, nowMs);
        if (nowMs - (steps.at(-1)?.atMs ?? 0) >= stepMs)
            steps.push({ atMs: nowMs, bytes });
        // One that is older than the window stays: the rate begins there.
        while ((steps[1]?.atMs ?? nowMs) < nowMs - windowMs)
            steps.shift();
    }
    #rate() {
        const [first] = this.#counts.steps;
        const ms = this.#nowMs - (first?.atMs ?? 0);
        return ms > 0 ? ((this.#counts.bytes - (first?.bytes ?? 0)) * 1000) / ms : 0;
    }
}


/***/ }),

/***/ 13079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ WaitingFold)
/* harmony export */ });
/** What a run waits for: a fold over the run log. */
class WaitingFold {
    #open = new Map();
    #phases = new Set();
    #ready = new Set();
    /** Files that go has asked for and that it has no answer for yet. */
    #asked = new Set();
    #readyMs = 0;
    #retryUntil = { file: '', mirror: '', atMs: 0 };
    #attemptAtMs = 0;
    /** What the go command does by itself, in a few words; undefined while none runs, '' if nothing is known. */
    activity;
    /** The modules that the go command has unpacked, of those that the project needs; undefined while none runs. */
    unpackedByGo;
    /** How many bytes the cache has given so far. */
    restoredBytes = () => 0;
    /** Adds an event. */
    sink = (event) => {
        switch (event.type) {
            case 'phase.start':
                this.#phases.add(event.name);
                return;
            case 'phase.end':
                this.#phases.delete(event.name);
                return;
            case 'request.start':
                this.#open.set(event.id, { file: event.file, mirror: event.mirror, startedMs: event.atMs });
                return;
            case 'request.end':
                this.#open.delete(event.id);
                return;
            case 'retry':
                this.#retryUntil = { file: event.file, mirror: event.mirror, atMs: event.atMs + event.waitMs };
                return;
            case 'attempt.wait':
                this.#attemptAtMs = event.atMs + event.waitMs;
                return;
            case 'file.asked':
                if (!this.#ready.has(event.file))
                    this.#asked.add(event.file);
                return;
            case 'error.answer':
                this.#asked.delete(event.file);
                return;
            case 'attempt':
                this.#asked.clear();
                return;
            case 'file.ready':
                this.#ready.add(event.file);
                this.#asked.delete(event.file);
                this.#readyMs = event.atMs;
        }
    };
    /** When the last file was ready; 0 before. Milliseconds since the run began. */
    get readyMs() {
        return this.#readyMs;
    }
    /** The phase that began first and still runs. */
    get phase() {
        return this.#phases.values().next().value ?? '';
    }
    /** The oldest open request to a mirror; undefined if none is open. */
    get oldest() {
        return this.#open.values().next().value;
    }
    /** The file that go has waited for longest; undefined if it waits for none. */
    get asked() {
        return this.#asked.values().next().value;
    }
    /** Whether modward owes go something: a file that it asked for, an open request, or one that will be made again after a wait. */
    owes(nowMs) {
        return this.#asked.size > 0 || this.#open.size > 0 || this.#retryUntil.atMs > nowMs;
    }
    /** How long the next attempt is held back, from now; 0 if none is. */
    attemptIn(nowMs) {
        return Math.max(0, this.#attemptAtMs - nowMs);
    }
    /** The request that is made again after a wait, and when, from now. */
    retryIn(nowMs) {
        const { file, mirror, atMs } = this.#retryUntil;
        return atMs > nowMs ? { file, mirror, ms: atMs - nowMs } : undefined;
    }
}


/***/ })

};
