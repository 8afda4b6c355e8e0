export const id = 9573;
export const ids = [9573];
export const modules = {

/***/ 5784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ errorIdIn),
/* harmony export */   Ou: () => (/* binding */ newErrorId),
/* harmony export */   h5: () => (/* binding */ withoutErrorIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

// The relay puts an id into each error answer, and the go command prints the answer's text: so what go says of a failed request
// is joined to what the relay knows of it by a key, whatever words go wraps around it.
const pattern = /\s?\[mw:([0-9a-f]{8})\]/g;
/** An id as a text has it: `[mw:0123abcd]`. Random, so that no mirror's answer can carry one that means something. */
function newErrorId() {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex');
    return { id, mark: `[mw:${id}]` };
}
/** The first error id in a text; undefined if there is none. */
function errorIdIn(text) {
    return text.matchAll(pattern).next().value?.[1];
}
/** The text without error ids: what people see. */
function withoutErrorIds(text) {
    return text.replace(pattern, '');
}


/***/ }),

/***/ 45324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ agreedSum),
  B: () => (/* binding */ downloadProjects)
});

// EXTERNAL MODULE: ./src/go/git-auth.ts
var git_auth = __webpack_require__(29571);
// EXTERNAL MODULE: ./src/go/private-patterns.ts
var private_patterns = __webpack_require__(73747);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(62652);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/causes/error-id.ts
var error_id = __webpack_require__(5784);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/go/go-output.ts
var go_output = __webpack_require__(91120);
// EXTERNAL MODULE: ../node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(26989);
// EXTERNAL MODULE: ./src/backoff.ts
var backoff = __webpack_require__(50817);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/go/command.ts + 2 modules
var command = __webpack_require__(59961);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/go/download-env.ts

const gibibyte = 2 ** 30;
/**
 * The environment for a `go mod download`: the user's own, and settings for this process that the user has not made.
 * - GOMAXPROCS bounds how many modules go downloads, hashes and unpacks at once; the number of cores is too few for
 *   work that waits for a network.
 * - A lazier garbage collector takes 10 to 25 % off hashing and unpacking for some 100 MB of memory.
 * - git and ssh must fail rather than prompt. GIT_SSH_COMMAND is not set, as it would override a `core.sshCommand` with the
 *   job's key; without a terminal ssh cannot prompt in any case.
 */
function downloadEnv(env) {
    const memory = process.constrainedMemory() || (0,external_node_os_.totalmem)();
    const memoryLimit = Math.floor(Math.min(2 * gibibyte, (0,external_node_os_.totalmem)() / 4, memory / 4));
    const settings = {
        GOMAXPROCS: String(Math.max(8, (0,external_node_os_.availableParallelism)())),
        GOGC: '400',
        GOMEMLIMIT: String(memoryLimit),
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        ...(env['SSH_ASKPASS'] ? {} : { SSH_ASKPASS_REQUIRE: 'never' }),
    };
    return { ...env, ...Object.fromEntries(Object.entries(settings).filter(([name]) => !env[name])) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/go/preserve-files.ts

/**
 * Remembers files as they are now; the function that it resolves to restores those that have changed since, removes those
 * that did not exist, and returns the paths of both. `go mod download` tidies a go.mod that is not in order, and older ones write go.sum.
 */
async function preserveFiles(paths) {
    const before = await Promise.all(paths.map(async (path) => ({ path, bytes: await read(path) })));
    return async () => {
        const restored = [];
        for (const { path, bytes } of before) {
            if (bytes === 'unreadable')
                continue;
            const now = await read(path);
            const isSame = typeof bytes === 'string' || typeof now === 'string' ? bytes === now : now.equals(bytes);
            if (isSame)
                continue;
            if (bytes === 'missing')
                await (0,promises_.rm)(path, { force: true });
            else
                await (0,promises_.writeFile)(path, bytes);
            restored.push(path);
        }
        return restored;
    };
}
/** Only ENOENT counts as absent: a file that could not be read for another reason must not be removed. */
async function read(path) {
    const isThere = () => (0,promises_.lstat)(path).catch((error) => error.code !== 'ENOENT');
    return await (0,promises_.readFile)(path).catch(async () => ((await isThere()) ? 'unreadable' : 'missing'));
}

;// CONCATENATED MODULE: ./src/go/mod-download.ts






/**
 * Runs `go mod download` until it succeeds, a cause says that trying again is pointless, the attempts are used up, or
 * the signal ends it. Waits between attempts are random up to a bound that doubles (full jitter), so that the jobs of a
 * matrix do not come back together; a mirror's Retry-After is waited for if it is longer.
 * @throws {FaultError} with `go_missing` if there is no go command.
 */
async function download(directory, options) {
    const { signal, judge, again, now = () => performance.now() } = options;
    const attempts = [];
    const env = downloadEnv(options.env);
    const putBack = await preserveFiles(options.keep);
    let waitedMs = 0;
    let fault = null;
    const attempt = async (number) => {
        const startedMs = now();
        fault = null;
        const { exitCode, output } = await runWatched(directory, env, options);
        const ended = { number, startedMs, durationMs: now() - startedMs, waitedMs, exitCode };
        attempts.push(ended);
        options.onAttempt?.(ended);
        fault = exitCode === 0 ? null : judge(output, signal.aborted);
        if (fault === null)
            return;
        const isWorth = options.isWorthAnother?.(fault, ended.durationMs) ?? true;
        const mayRetry = isWorth && (fault.retryable || (number < options.attempts && again(fault)));
        throw mayRetry ? new fault_error.FaultError(fault) : new p_retry/* AbortError */.lc(new fault_error.FaultError(fault));
    };
    try {
        await (0,p_retry/* default */.Ay)(attempt, {
            retries: Math.max(0, options.attempts - 1),
            signal,
            shouldRetry: ({ error }) => error instanceof fault_error.FaultError && fault !== null,
            // Its own delays know neither full jitter nor Retry-After, so they are 0, and this hook holds the next attempt back.
            minTimeout: 0,
            onFailedAttempt: async ({ retriesLeft, retriesConsumed }) => {
                if (retriesLeft === 0 || fault === null)
                    return;
                waitedMs = waitBefore(retriesConsumed, options);
                options.onWait?.(waitedMs, fault);
                await pause(waitedMs, signal);
            },
        });
    }
    catch (error) {
        const started = attempts.length > 0 || signal.aborted;
        if (!started || (fault === null && !signal.aborted))
            throw error;
        fault ??= attempts.length === 0 ? judge('', true) : null;
    }
    finally {
        const restored = await putBack();
        options.onPutBack?.(restored);
    }
    return { fault, attempts };
}
/** One run, under the watch if there is one. */
async function runWatched(directory, env, options) {
    const { signal, watch } = options;
    const run = { directory, env, ...lines(options) };
    if (watch === undefined)
        return await (0,command/* runGo */.a)(['mod', 'download'], { ...run, signal });
    const ending = new AbortController();
    const stop = () => ending.abort(signal.reason);
    if (signal.aborted)
        stop();
    signal.addEventListener('abort', stop, { once: true });
    let unwatch = () => { };
    const onStart = (group) => {
        unwatch = watch(group, () => ending.abort(new Error('it stood still')));
    };
    try {
        return await (0,command/* runGo */.a)(['mod', 'download'], { ...run, signal: ending.signal, onStart });
    }
    finally {
        unwatch();
        signal.removeEventListener('abort', stop);
    }
}
/** How long to wait before a retry, in milliseconds. */
function waitBefore(retriesBefore, options) {
    const bound = (0,backoff/* backoffBound */.N)({ firstMs: options.backoffMs, maxMs: options.backoffMaxMs }, retriesBefore);
    const jitter = Math.round(Math.random() * bound);
    const retryAfter = options.retryAfterMs?.() ?? 0;
    const left = options.leftMs?.() ?? Number.POSITIVE_INFINITY;
    return retryAfter > jitter && retryAfter < left ? retryAfter : jitter;
}
/** Rejects with the signal's reason as soon as it is aborted. */
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

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/module-cache/paths.ts
var module_cache_paths = __webpack_require__(8841);
;// CONCATENATED MODULE: ./src/module-cache/unpacked-modules.ts


/** Counts which modules a go command has unpacked into the module cache so far. */
class UnpackedModules {
    total;
    #left;
    constructor(modules, moduleCache) {
        this.total = modules.length;
        this.#left = modules.map((module) => (0,module_cache_paths/* modulePaths */.n)(moduleCache, module));
    }
    /** Looks only at those that were not there at the last look: unpacked modules stay. */
    count() {
        this.#left = this.#left.filter(({ folder, partial }) => !(0,external_node_fs_.existsSync)(folder) || (0,external_node_fs_.existsSync)(partial));
        return this.total - this.#left.length;
    }
}

// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/project/project-warnings.ts
var project_warnings = __webpack_require__(170);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/commands/guard/attempt-policy.ts
/**
 * How long a failure of this kind may last before it is known to stay, with the default of four attempts; milliseconds. The whole step
 * ends in 20, 60 or 90 seconds: the preflight before it and a slow machine are allowed for.
 */
const limits = {
    dns_no_such_host: 12_000,
    tcp_refused: 12_000,
    http_5xx: 45_000,
    dns_timeout: 45_000,
    tcp_timeout: 60_000,
    tls_handshake_timeout: 60_000,
    stall_timeout: 60_000,
    sumdb_unreachable: 60_000,
    vcs_network: 75_000,
};
/** Failures that a second look confirms: an address that does not exist will not exist a few seconds later. */
const sure = ['dns_no_such_host', 'tcp_refused'];
/** The default of the input `attempts`; who asks for more wants to wait for longer. */
const defaultAttempts = 4;
/** Whether one more attempt can still change something; the cause's own judgement comes first. */
function isWorthAnother({ cause, inARow, fruitlessMs, durationMs, attempts }) {
    const more = Math.max(1, attempts / defaultAttempts);
    if (sure.includes(cause) && inARow >= 2 * more)
        return false;
    const limit = limits[cause];
    return limit === undefined || fruitlessMs + durationMs <= limit * more;
}

// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/module-cache/remove-corrupt.ts
var remove_corrupt = __webpack_require__(40277);
;// CONCATENATED MODULE: ./src/commands/guard/evict-rejected-modules.ts








/**
 * Removes a module that go's checksum check rejected from the module cache, if it was there before this run: go would find
 * and reject it in every later run. Returns whether it did; the next attempt then fetches the module anew. What a mirror has
 * just sent does not matter here: go keeps nothing that it rejects.
 * @param began when this run began, in milliseconds since the epoch
 */
function evictRejectedModules(fault, project, moduleCache, began) {
    const isRejection = fault.cause === 'cache_corrupt' || (0,table/* causeOf */.rl)(fault.cause).layer === 'integrity';
    const module = { path: fault.module, version: fault.version };
    if (!isRejection || !(0,module_version/* isModuleVersion */.tF)(module))
        return false;
    const pathOf = (kind) => (0,external_node_path_.join)(moduleCache, 'cache', 'download', (0,module_file/* filePath */.s$)({ ...module, kind }));
    const modified = (0,external_node_fs_.statSync)(pathOf('zip'), { throwIfNoEntry: false })?.mtimeMs;
    const wasThere = modified !== undefined && modified < began;
    return (wasThere || isWrong({ ...module, kind: 'mod' }, pathOf('mod'), project)) && (0,remove_corrupt/* removeModule */.$)(moduleCache, module);
}
function isWrong(file, path, { sums }) {
    const sum = (0,gosum/* sumFor */.LG)(sums, file);
    const exists = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    return sum !== undefined && exists && (0,dirhash/* hashMod */.Z)((0,external_node_fs_.readFileSync)(path)) !== sum;
}

;// CONCATENATED MODULE: ./src/commands/guard/failure-series.ts
/** Attempts that failed one after another: those that failed the same way are told as one. */
class FailureSeries {
    #tell;
    #number;
    #inARow = 0;
    #previous;
    /** `before`: how many attempts there were for earlier projects. */
    constructor(tell, before) {
        this.#tell = tell;
        this.#number = before;
    }
    /** The number of the attempt that failed last. */
    get last() {
        return this.#number;
    }
    /** How many attempts in a row have failed the same way. */
    get inARow() {
        return this.#inARow;
    }
    /** One more attempt has failed. Returns how many have failed this way in a row. */
    add(fault) {
        const isSame = this.#previous?.cause === fault.cause && this.#previous.title === fault.title;
        if (!isSame)
            this.end();
        this.#inARow = isSame ? this.#inARow + 1 : 1;
        this.#number += 1;
        this.#previous = fault;
        return this.#inARow;
    }
    /** Tells of the attempts that failed the same way, if there were several. */
    end() {
        if (this.#inARow > 1) {
            this.#tell(`Attempts ${this.#number - this.#inARow + 1} to ${this.#number} failed the same way: ${this.#previous?.title}`);
        }
        this.#inARow = 0;
        this.#previous = undefined;
    }
}

;// CONCATENATED MODULE: ./src/go/group-facts.ts
/**
 * The first lock in the text of /proc/locks that one of the processes waits for. A waiting process has the number of the lock that
 * blocks it, and an arrow: `7: -> FLOCK ADVISORY WRITE 123 fd:01:4711 0 EOF` (proc_locks).
 */
function blockedBy(locks, pids) {
    const entry = /^(\d+):( ->)?\s+\S+\s+\S+\s+\S+\s+(-?\d+)\s+\S+?:(\d+)\s/gm;
    const entries = Array.from(locks.matchAll(entry), ([, number, arrow, pid, inode]) => {
        return { number, waits: arrow !== undefined, pid: Number(pid), inode: Number(inode) };
    });
    const waiting = entries.find(({ waits, pid }) => waits && pids.includes(pid));
    if (waiting === undefined)
        return undefined;
    const holder = entries.find(({ number, waits }) => number === waiting.number && !waits);
    return { waiter: waiting.pid, holder: Math.max(0, holder?.pid ?? 0), inode: waiting.inode };
}
/** Options of ssh that take a value (ssh(1)). */
const sshValue = /^-[BbcDEeFIiJLlmOopQRSWw]$/;
/** The host in the arguments of one of git's helpers: `git-remote-https origin https://host/x`, `ssh git@host \u2026`; '' if none. */
function remoteOf(words) {
    const [program = '', ...rest] = words;
    if (/(?:^|\/)ssh$/.test(program)) {
        const target = rest.find((word, index) => !word.startsWith('-') && !sshValue.test(rest[index - 1] ?? ''));
        return target?.replace(/^.*@/s, '') ?? '';
    }
    const url = rest.findLast((word) => /^(?:https?|ssh|git):\/\//.test(word));
    return (url && URL.parse(url)?.host) ?? '';
}
/** What an idle git costs, which polls its connection: so many ticks a second. */
const pollingTicks = 2;
/** Who was ready to run for so much of the time would have worked: other processes had the processors. */
const queuedShare = 0.1;
/**
 * Whether a process group has done anything between two looks, or would have: a process came or went, it used more time or moved more
 * bytes than waiting takes, or it waited for a processor.
 * @param ms between the looks
 */
function hasWorked(before, now, ms) {
    return (before.processes !== now.processes ||
        now.ticks - before.ticks > 3 + (pollingTicks * ms) / 1000 ||
        now.bytes - before.bytes > 2048 ||
        now.queuedMs - before.queuedMs > queuedShare * ms);
}

// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
;// CONCATENATED MODULE: ./src/go/group-state.ts




/** Of a command line so many words are shown, up to its first option: arguments may be secret. */
const shownWords = 3;
/**
 * What the processes of a group wait for, as Linux tells it in /proc; undefined if it is neither a lock nor git, and on other
 * systems.
 */
function findWait(group) {
    return quietly(() => {
        const pids = pidsOf(group);
        const lock = blockedBy((0,external_node_fs_.readFileSync)('/proc/locks', 'utf8'), pids);
        if (lock !== undefined) {
            const path = openFile(lock.waiter, lock.inode);
            return {
                kind: 'lock',
                path,
                holder: lock.holder === 0 ? '' : `${shown(argumentsOf(lock.holder))} (process ${lock.holder})`,
            };
        }
        const commands = pids.map(argumentsOf);
        const git = commands.find(([program = '']) => /(?:^|\/)(?:git|hg|svn|fossil|bzr)$/.test(program));
        if (git === undefined)
            return undefined;
        // A helper, which comes later, names what git's rules have made of the address.
        return { kind: 'git', command: shown(git), host: commands.map(remoteOf).findLast((host) => host !== '') ?? '' };
    });
}
/** What the processes of a group have used so far; undefined where the system does not tell. */
function usageOf(group) {
    return quietly(() => {
        const pids = pidsOf(group);
        const used = pids.map((pid) => quietly(() => usageOfProcess(pid)) ?? { ticks: 0, bytes: 0, queuedMs: 0 });
        return {
            processes: pids.join(' '),
            ticks: used.reduce((sum, { ticks }) => sum + ticks, 0),
            bytes: used.reduce((sum, { bytes }) => sum + bytes, 0),
            queuedMs: used.reduce((sum, { queuedMs }) => sum + queuedMs, 0),
        };
    });
}
function usageOfProcess(pid) {
    // After the name, which may hold anything: state, parent, group, \u2026; times are the 12th and 13th field from there (proc_pid_stat).
    const fields = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
    const io = (0,external_node_fs_.readFileSync)(`/proc/${pid}/io`, 'utf8');
    const bytes = Array.from(io.matchAll(/^[rw]char: (\d+)$/gm), ([, count]) => Number(count));
    return {
        ticks: Number(fields[11]) + Number(fields[12]),
        bytes: bytes.reduce((sum, count) => sum + count, 0),
        queuedMs: quietly(() => queuedOf(pid)) ?? 0,
    };
}
/** The second number of each thread is the time on a run queue, in nanoseconds (sched-stats); not every kernel has it. */
function queuedOf(pid) {
    const threads = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
    const ns = threads.map((id) => {
        return quietly(() => Number((0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[1])) ?? 0;
    });
    return ns.reduce((sum, waited) => sum + waited, 0) / 1e6;
}
function pidsOf(group) {
    const pids = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).filter((pid) => quietly(() => groupOf(pid)) === group);
}
function groupOf(pid) {
    return Number(/.*\) \w \d+ (\d+)/s.exec((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'))?.[1]);
}
function argumentsOf(pid) {
    const line = quietly(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
    return line.split('\0').filter((word) => word !== '');
}
/** The path of the file with this inode among those that the process has open. */
function openFile(pid, inode) {
    const folder = `/proc/${pid}/fd`;
    const names = quietly(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
    const name = names.find((fd) => quietly(() => (0,external_node_fs_.statSync)(`${folder}/${fd}`).ino) === inode);
    return (name && quietly(() => (0,external_node_fs_.readlinkSync)(`${folder}/${name}`))) ?? '';
}
function shown([program = 'a process', ...words]) {
    const option = words.findIndex((word) => word.startsWith('-'));
    const plain = option < 0 ? words : words.slice(0, option);
    return (0,redact/* redactText */.Rd)([(0,external_node_path_.basename)(program), ...plain.slice(0, shownWords - 1)].join(' '));
}
/** Processes end while they are looked at, and other systems have no /proc. */
function quietly(look) {
    try {
        return look();
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/commands/guard/describe-wait.ts
var describe_wait = __webpack_require__(65567);
;// CONCATENATED MODULE: ./src/commands/guard/go-watch.ts






const tickMs = 500;
/**
 * Watches the process group of a running go command. Time that passes while modward owes go nothing is go's own: a lock, git, or
 * unpacking. If the group neither computes nor moves bytes for long it is ended, but for a lock: its holder may just be slow.
 */
class GoWatch {
    #options;
    #wait;
    #idleFor = 0;
    #owed = false;
    /** Why the last attempt was ended; undefined if it was not. */
    #fault;
    constructor(options) {
        this.#options = options;
    }
    /** Watches an attempt; `end` ends it. The result stops the watch. */
    watch(group, end) {
        const { log, waiting, idleMs, missingPrivate, modules } = this.#options;
        this.#fault = undefined;
        let worked = { usage: usageOf(group), atMs: log.now() };
        const look = () => {
            const now = log.now();
            const usage = usageOf(group);
            this.#owed = waiting.owes(now);
            const isIdle = usage !== undefined && worked.usage !== undefined && !hasWorked(worked.usage, usage, now - worked.atMs);
            if (this.#owed || !isIdle)
                worked = { usage, atMs: now };
            this.#idleFor = now - worked.atMs;
            this.#wait = this.#owed ? undefined : findWait(group);
            if (this.#idleFor < idleMs || this.#wait?.kind === 'lock')
                return;
            this.#fault = faultOfIdle(this.#wait, missingPrivate(), `nothing moved for ${(0,format/* formatDuration */.a3)(this.#idleFor)}`);
            end();
        };
        const timer = setInterval(look, tickMs);
        waiting.activity = () => (0,describe_wait/* describeActivity */.l)({ wait: this.#wait, idleMs: this.#idleFor, missing: missingPrivate });
        waiting.unpackedByGo = () => ({ unpacked: modules.count(), toUnpack: modules.total });
        return () => {
            clearInterval(timer);
            waiting.activity = waiting.unpackedByGo = undefined;
        };
    }
    /** Why the watch ended the last attempt; undefined if it did not. */
    get endedBy() {
        return this.#fault;
    }
    /** What took the time when the step's limit ended go: undefined while modward owed it something. */
    timeOutFault(span) {
        if (this.#owed)
            return undefined;
        const after = `the step's time limit of ${span} ran out`;
        if (this.#wait?.kind === 'lock')
            return faultOfLock(this.#wait, after);
        const missing = this.#options.missingPrivate();
        if (this.#wait?.kind === 'git' || missing.length > 0)
            return faultOfIdle(this.#wait, missing, after);
        return {
            ...(0,table/* faultOf */.Kl)('stall_timeout', { text: `${after} while go checked and unpacked modules; no mirror owed it a file` }, { mirrorHelps: false }),
            title: `Not ready within ${span}: go was still checking and unpacking`,
            advice: 'Raise the `timeout` input; all that go asked for so far was there. A slow disk or too few processors take the time.',
        };
    }
}
function faultOfLock({ path, holder }, after) {
    const name = path || 'a file of the module cache';
    const by = holder || 'a process that is not visible from here';
    return {
        ...(0,table/* faultOf */.Kl)('lock_held', { text: `${after} while go waited for the lock "${name}", held by ${by}` }),
        title: `Another process holds the lock ${name}`,
        advice: `Let ${by} end, or stop it. If jobs run side by side, give each a GOMODCACHE of its own.`,
    };
}
function faultOfIdle(wait, missing, after) {
    const [first = { path: '', version: '' }] = missing;
    const host = (wait?.kind === 'git' && wait.host) || (first.path.split('/', 1)[0] ?? '');
    const named = missing.slice(0, 10).map(module_version/* formatModule */.ww).join(', ');
    const still = missing.length === 0 ? '' : `; private modules still missing: ${named}${missing.length > 10 ? ' \u2026' : ''}`;
    const command = wait?.kind === 'git' ? wait.command : 'go';
    const text = `${after} while ${command} waited for ${host || 'a server'}${still}`;
    return {
        ...(0,table/* faultOf */.Kl)('vcs_network', { text, host, module: first.path, version: first.version }, { mirrorHelps: false }),
        title: `${host || 'A server'} does not answer ${wait?.kind === 'git' ? 'git' : 'go'}`,
        advice: `Check that this job reaches ${host || 'the server of the module'} (\`git ls-remote\` in the job shows it) and that it is not overloaded. Such modules come from their repository: no mirror is asked for them.`,
    };
}

// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/commands/guard/root-cause.ts
var root_cause = __webpack_require__(75306);
;// CONCATENATED MODULE: ./src/commands/guard/judge-output.ts



/**
 * Finds what went wrong in the output of a go command that failed: every fault it names goes to the log, and the root cause of
 * the main one is the result.
 */
function judgeOutput(output, log, faults) {
    const { faults: named, main } = (0,classify/* classifyAll */.u)(output);
    for (const fault of named) {
        const errorId = (0,error_id/* errorIdIn */.H4)(fault.text);
        log.emit({ type: 'go.fault', fault: withoutIds(fault), ...(errorId === undefined ? {} : { errorId }) });
    }
    return (0,root_cause/* rootCauseOf */.N)(withoutIds(main), faults.answerOf((0,error_id/* errorIdIn */.H4)(main.text)), faults.open);
}
function withoutIds(fault) {
    const { text, title, advice } = fault;
    return { ...fault, text: (0,error_id/* withoutErrorIds */.h5)(text), title: (0,error_id/* withoutErrorIds */.h5)(title), advice: (0,error_id/* withoutErrorIds */.h5)(advice) };
}

;// CONCATENATED MODULE: ./src/commands/guard/download-project.ts















/** What go prints is shown whole; but no log can hold more than this, in characters. */
const shownLimits = { head: 512 * 1024, tail: 512 * 1024 };
/** Runs `go mod download` for one project, again and again while the cause allows it. */
async function downloadProject(project, options) {
    const { config, moduleCache, relay, log, faults, host, waiting, deadline, attemptsBefore } = options;
    const began = Date.now();
    const withMirrorNames = (text) => relay?.relay.hideIn(text) ?? text;
    let printed = new go_output/* Output */.k(shownLimits);
    const failures = new FailureSeries((line) => host.info(line), attemptsBefore);
    const startedMs = log.now();
    const watch = new GoWatch({
        log,
        waiting,
        missingPrivate: () => (0,missing_files/* missingPrivate */.M)(project.needs, moduleCache),
        modules: new UnpackedModules([...project.needs.zips, ...project.needs.private], moduleCache),
        // Such a server may have to collect what it sends, and git is silent meanwhile.
        idleMs: 2 * config.stallTimeout,
    });
    let wasRejectedBefore = false;
    let wasEvicted = false;
    const causeOfEnd = () => {
        const waited = deadline.isTimeUp ? watch.timeOutFault((0,format/* formatDuration */.a3)(config.timeout)) : undefined;
        return waited ?? deadline.fault('go mod download');
    };
    const endedByWatch = () => {
        const ended = watch.endedBy;
        if (ended !== undefined)
            log.emit({ type: 'fault', fault: ended });
        return ended;
    };
    const { attempts, fault } = await download(project.directory, {
        env: { ...options.env, ...project.settings },
        attempts: config.attempts,
        backoffMs: config.backoff,
        backoffMaxMs: config.backoffMax,
        signal: deadline.signal,
        keep: project.files,
        judge: (output, isTimeUp) => {
            // Before it is taken apart: a server may spread a secret over two lines.
            const judged = () => judgeOutput(host.redact(withMirrorNames(output)), log, faults);
            const cause = isTimeUp ? causeOfEnd() : (endedByWatch() ?? judged());
            wasEvicted = evictRejectedModules(cause, project, moduleCache, began);
            return cause;
        },
        // The fetcher has tried every mirror for what it does not have. What go's checksum check rejected is tried once more, from
        // another source; and what was rejected in the module cache is gone from there now.
        again: (failed) => {
            if (wasEvicted)
                return true;
            if (wasRejectedBefore || (0,table/* causeOf */.rl)(failed.cause).layer !== 'integrity')
                return false;
            wasRejectedBefore = true;
            relay?.fetcher.verifyAll();
            return relay !== undefined && hasAnotherSource(failed, relay);
        },
        isWorthAnother: (failed, durationMs) => {
            const fruitlessMs = log.now() - Math.max(startedMs, waiting.readyMs);
            const inARow = failures.add(failed);
            return isWorthAnother({ cause: failed.cause, inARow, fruitlessMs, durationMs, attempts: config.attempts });
        },
        watch: (group, end) => watch.watch(group, end),
        retryAfterMs: () => relay?.fetcher.retryAfterMs ?? 0,
        leftMs: () => deadline.leftMs,
        onLine: (line) => printed.add((0,error_id/* withoutErrorIds */.h5)(withMirrorNames(line))),
        onAttempt: (attempt) => log.emit({ type: 'attempt', ...attempt, number: attemptsBefore + attempt.number }),
        onWait: (waitMs, failed) => {
            log.emit({ type: 'attempt.wait', waitMs });
            // What is the same again is told once, in one line, at the end of the series.
            if (failures.inARow === 1) {
                const title = `Attempt ${failures.last} failed: ${failed.title} (${failed.cause})`;
                host.group(`${title}; next in ${(0,format/* formatDuration */.a3)(waitMs)}`, host.redact(printed.toString()).trimEnd().split('\n'));
            }
            printed = new go_output/* Output */.k(shownLimits);
            relay?.fetcher.reset();
        },
        onPutBack: (paths) => {
            // That entries are missing in go.sum is told already.
            const told = project.warnings.length > 0;
            for (const path of paths.filter((file) => !told || !file.endsWith('.sum'))) {
                log.emit({
                    type: 'warning',
                    ...(0,project_warnings/* putBack */.pK)((0,external_node_path_.join)(project.name, (0,external_node_path_.relative)(project.directory, path)).replaceAll(external_node_path_.sep, '/')),
                });
            }
        },
        now: () => log.now(),
    });
    failures.end();
    return { fault, goOutput: fault === null ? '' : printed.toString().trimEnd(), attempts: attempts.length };
}
/** Whether a source is left that was not asked: if all sent the same bytes, those differ from go.sum the next time, too. */
function hasAnotherSource({ module: path, version }, { fetcher }) {
    if (!(0,module_version/* isModuleVersion */.tF)({ path, version }))
        return fetcher.hasAnotherSource(undefined);
    return ['zip', 'mod'].every((kind) => fetcher.hasAnotherSource({ path, version, kind }));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/commands/guard/install-modules.ts



/** Without any progress for so long go is started: it asks for what it needs, and that comes first; milliseconds. */
const quietMs = 2_000;
/**
 * Fetches and installs all that can be proven, before go is started: it then has next to nothing to do. Ends early if a file
 * is not available, or nothing comes: the fetcher does more for what go asks for. What comes later is installed beside go.
 * @param progress a number that grows with everything that comes
 */
async function installModules(plan, fetcher, log, progress) {
    const modules = plan.missing.filter(({ kind }) => kind === 'zip').length - plan.toolchains.length;
    await log.phase('Unpack', async () => {
        log.emit({ type: 'unpack.start', modules });
        const over = new AbortController();
        const prefetched = fetcher.prefetch(plan.missing);
        await Promise.race([prefetched, waitForQuiet(progress, over.signal)]);
        over.abort();
    });
}
/** Whether go has something to do from the start that only it can do: a toolchain, private modules. */
function isGoNeededAtOnce({ toolchains, projects, goEnv }) {
    const isMissing = (module) => !(0,external_node_fs_.existsSync)((0,module_cache_paths/* modulePaths */.n)(goEnv.GOMODCACHE, module).zip);
    return toolchains.length > 0 || projects.some(({ needs }) => needs.private.some(isMissing));
}
async function waitForQuiet(progress, signal) {
    for (let before = -1, now = progress(); now !== before; now = progress()) {
        before = now;
        await (0,external_node_timers_promises_.setTimeout)(quietMs, undefined, { signal }).catch(() => { });
        if (signal.aborted)
            return;
    }
}

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/module-cache/remove-tree.ts
var remove_tree = __webpack_require__(14614);
// EXTERNAL MODULE: ./src/process-folder.ts
var process_folder = __webpack_require__(36061);
;// CONCATENATED MODULE: ./src/unpack/staging.ts




const kind = 'modward';
/**
 * Makes the folder that this process stages modules in, below `GOMODCACHE/cache`: in the file system of the module cache,
 * under a name that the go command never looks for.
 */
function makeStaging(moduleCache) {
    const parent = (0,external_node_path_.join)(moduleCache, 'cache');
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, (0,process_folder/* ownFolderPrefix */.v8)(kind)));
}
/**
 * Removes the staging folders of processes that were killed. A folder is renamed first, so that a process that still uses it
 * (if it was judged wrongly) can no longer move a module out of it while its files are being removed.
 */
async function sweepStaging(moduleCache) {
    for (const path of await (0,process_folder/* findAbandoned */.Mu)((0,external_node_path_.join)(moduleCache, 'cache'), kind)) {
        try {
            const trash = (0,external_node_path_.join)(makeStaging(moduleCache), (0,external_node_path_.basename)(path));
            (0,external_node_fs_.renameSync)(path, trash);
            await (0,remove_tree/* removeTree */.d)((0,external_node_path_.join)(trash, '..'));
        }
        catch {
            // Another process is sweeping too.
        }
    }
}

;// CONCATENATED MODULE: ./src/unpack/unpack-policy.ts


/** File systems of the machine itself, by the type that statfs gives (linux/magic.h; on macOS the numbers of its kernel). */
const localFileSystems = {
    linux: new Map([
        [0xef53, 'ext4'],
        [0x58465342, 'xfs'],
        [0x9123683e, 'btrfs'],
        [0x01021994, 'tmpfs'],
        [0x794c7630, 'overlayfs'],
        [0x2fc12fc1, 'zfs'],
        [0xf2f52010, 'f2fs'],
        [0xca451a4e, 'bcachefs'],
    ]),
    darwin: new Map([
        [17, 'hfs'],
        [26, 'apfs'],
    ]),
};
/**
 * Unpacking relies on renaming folders at once and for all to see, and on go's locks (flock). Both hold on local file systems;
 * not on Windows, where a virus scanner that has a file open makes renaming its folder fail.
 */
function unpackPolicy({ platform, goflags, fileSystems, isWritable }) {
    const local = localFileSystems[platform];
    if (local === undefined)
        return { unpack: false, why: `go unpacks modules on ${platform}` };
    if (!isWritable)
        return { unpack: false, why: 'the module cache is read-only' };
    const foreign = fileSystems.find((type) => !local.has(type));
    if (foreign !== undefined) {
        return { unpack: false, why: `the module cache is on a file system of type 0x${foreign.toString(16)}` };
    }
    return { unpack: true, readOnlyFolders: !keepsFoldersWritable(goflags) };
}
/** What {@link unpackPolicy} needs to know of a module cache, which may not be there yet. */
function lookAtModuleCache(moduleCache) {
    const folders = ['.', 'cache', 'cache/download'].map((path) => nearestFolder((0,external_node_path_.join)(moduleCache, path)));
    return {
        fileSystems: folders.map((folder) => (0,external_node_fs_.statfsSync)(folder).type),
        isWritable: folders.every(isWritableFolder),
    };
}
function nearestFolder(path) {
    return (0,external_node_fs_.existsSync)(path) || (0,external_node_path_.dirname)(path) === path ? path : nearestFolder((0,external_node_path_.dirname)(path));
}
function isWritableFolder(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** The last `-modcacherw` in GOFLAGS decides, as in Go's package flag. */
function keepsFoldersWritable(goflags) {
    const values = goflags
        .split(/\s+/)
        .map((flag) => /^['"]?--?modcacherw(?:=(.*?))?['"]?$/.exec(flag))
        .filter((match) => match !== null)
        .map(([, value]) => value ?? 'true');
    return /^(1|t|true)$/i.test(values.at(-1) ?? 'false');
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./src/module-cache/file-locks.ts






/**
 * Makes locks available. Node has no flock: on macOS opening a file can lock it; on Linux the program `flock` (util-linux,
 * busybox) does it, which makes files in the given folder, in the file system of the locks. Answers undefined if there is no
 * such program, and on other systems.
 */
async function openFileLocks(folder, platform = process.platform) {
    if (platform === 'darwin')
        return new OpenLocks();
    return platform === 'linux' ? await FlockProgram.start(folder) : undefined;
}
/** `O_EXLOCK` of open(2) on macOS and the BSDs. */
const exclusiveLock = 0x20;
class OpenLocks {
    async hold(path, work) {
        const file = this.#open(path);
        if (file === undefined)
            return undefined;
        try {
            return work();
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    #open(path) {
        try {
            return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK | exclusiveLock, 0o666);
        }
        catch (error) {
            if (error instanceof Error && 'code' in error && error.code === 'EAGAIN')
                return undefined;
            throw error;
        }
    }
    async [Symbol.asyncDispose]() { }
}
/**
 * Reads a path, locks the file if it is free, says so, and gives the lock back at the next line. `flock 9` locks the open file
 * that it shares with the shell, so the shell holds the lock. It ends, and gives back what it holds, when its input ends.
 */
const program = `
command -v flock >/dev/null || exit 1
echo ready
while IFS= read -r path; do
  exec 9<>"$path"
  if flock -n 9; then echo locked; IFS= read -r _; fi
  exec 9>&-
  echo free
done`;
/** Between two calls of the program, so that one call serves many locks; milliseconds. */
const pauseMs = 20;
/**
 * One shell for all locks, and one call of `flock` for many of them, as to start a process takes longer than to unpack a small
 * module. What is locked is a new file, to which each lock file is linked that does not exist yet: each process that opens it meets the
 * lock. A lock file that exists is locked by itself.
 */
class FlockProgram {
    #folder;
    #child;
    #answers;
    #turns = [];
    #serving;
    #nextAt = 0;
    #count = 0;
    constructor(folder, child) {
        this.#folder = folder;
        this.#child = child;
        this.#answers = (0,external_node_readline_.createInterface)({ input: child.stdout })[Symbol.asyncIterator]();
    }
    static async start(folder) {
        const child = (0,external_node_child_process_.spawn)('sh', ['-c', program], { stdio: ['pipe', 'pipe', 'ignore'] });
        // It may end at any time: then nothing can be locked any more.
        child.on('error', () => { });
        // Without a file handle left it has no pipes, whatever its type says.
        if (!child.stdin)
            return undefined;
        child.stdin.on('error', () => { });
        const locks = new FlockProgram(folder, child);
        return (await locks.#answer()) === 'ready' ? locks : undefined;
    }
    hold(path, work) {
        const { promise, resolve, reject } = Promise.withResolvers();
        this.#turns.push({ path, work: () => resolve(work()), giveUp: () => resolve(undefined), fail: reject });
        this.#serving ??= this.#serveAll();
        return promise;
    }
    async [Symbol.asyncDispose]() {
        await this.#serving;
        this.#child.stdin.end();
        if (this.#child.exitCode === null && this.#child.signalCode === null)
            await (0,external_node_events_.once)(this.#child, 'exit');
    }
    async #serveAll() {
        while (this.#turns.length > 0) {
            await (0,external_node_timers_promises_.setTimeout)(Math.max(0, this.#nextAt - performance.now()));
            for (const turn of await this.#serveNew())
                await this.#serveExisting(turn);
            this.#nextAt = performance.now() + pauseMs;
        }
        this.#serving = undefined;
    }
    /** Serves all whose lock files do not exist; returns the others. */
    async #serveNew() {
        const shared = (0,external_node_path_.join)(this.#folder, `${++this.#count}.lock`);
        const others = [];
        const isLocked = await this.#locked(shared, () => {
            for (const turn of this.#take()) {
                if (!file_locks_link(shared, turn.path))
                    others.push(turn);
                else
                    perform(turn);
            }
            (0,external_node_fs_.rmSync)(shared, { force: true });
        });
        return isLocked ? others : this.#take();
    }
    async #serveExisting(turn) {
        try {
            // The shell would end if it could not open the file.
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(turn.path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT, 0o666));
        }
        catch (error) {
            turn.fail(error);
            return;
        }
        if (!(await this.#locked(turn.path, () => perform(turn))))
            turn.giveUp();
    }
    #take() {
        const turns = this.#turns;
        this.#turns = [];
        return turns;
    }
    /** Whether the lock of a file could be had, and what is done with it was done. */
    async #locked(path, work) {
        this.#child.stdin.write(`${path}\n`);
        if ((await this.#answer()) !== 'locked')
            return false;
        work();
        this.#child.stdin.write('\n');
        await this.#answer();
        return true;
    }
    async #answer() {
        const { value } = await this.#answers.next();
        return value;
    }
}
/** Whether a lock file was made, as a further name of a file that is locked. */
function file_locks_link(locked, path) {
    try {
        (0,external_node_fs_.linkSync)(locked, path);
        return true;
    }
    catch {
        return false;
    }
}
function perform({ work, fail }) {
    try {
        work();
    }
    catch (error) {
        fail(error);
    }
}

// EXTERNAL MODULE: ./src/unpack/place.ts
var unpack_place = __webpack_require__(49771);
// EXTERNAL MODULE: ./src/unpack/unpack-fault.ts
var unpack_fault = __webpack_require__(13077);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./src/unpack/worker-pool.ts


/** After so many workers that ended by themselves there are no more: their bundle or the machine is broken. */
const deathLimit = 3;
/** So many tasks, and tasks of so much weight in all, are sent at once: a message takes as long as unpacking a small module. */
const batch = { tasks: 32, weight: 512 * 1024 };
/** MiB. Small generations are collected often, and with them the buffers of unpacked files, which are outside the heap. */
const memoryLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 48 };
/** Worker threads that unpack modules; started when there is work for them, at most `size`. */
class WorkerPool {
    size;
    #entry;
    #workers = new Set();
    /** Heaviest first. */
    #queue = [];
    #deaths = 0;
    #isClosed = false;
    #isAssigning = false;
    /** The entry is the file of the bundle, `unpack-worker`. */
    constructor(entry, size) {
        this.#entry = entry;
        this.size = size;
    }
    /** Has a worker do a task, the heaviest of those that wait first. If the worker ends, the module is left to go. */
    run(name, task, weight) {
        const { promise, resolve } = Promise.withResolvers();
        const at = this.#queue.findIndex((waiting) => waiting.weight < weight);
        const waiting = { task: { do: name, ...task }, weight, resolve };
        this.#queue.splice(at < 0 ? this.#queue.length : at, 0, waiting);
        // Later, so that tasks which come at the same time are sent together.
        if (!this.#isAssigning)
            setImmediate(() => this.#assign());
        this.#isAssigning = true;
        return promise;
    }
    /** Ends all workers, at once. What they had not finished is left to go. */
    async [Symbol.asyncDispose]() {
        this.#isClosed = true;
        this.#assign();
        await Promise.all([...this.#workers].map(({ worker }) => worker.terminate()));
    }
    #assign() {
        this.#isAssigning = false;
        while (this.#queue.length > 0) {
            if (this.#isClosed || this.#deaths >= deathLimit) {
                this.#queue.shift()?.resolve(ended('there are no workers'));
                continue;
            }
            const running = [...this.#workers].find(({ tasks }) => tasks.length === 0) ?? this.#start();
            if (running === undefined)
                return;
            running.tasks = this.#take();
            running.worker.postMessage(running.tasks.map(({ task }) => task));
        }
    }
    /** The next task, and if it is a light one further ones, but no more than this worker's share. */
    #take() {
        const most = Math.min(batch.tasks, Math.ceil(this.#queue.length / this.size));
        let count = 0;
        let weight = 0;
        do
            weight += this.#queue[count++]?.weight ?? 0;
        while (count < most && weight + (this.#queue[count]?.weight ?? 0) <= batch.weight);
        return this.#queue.splice(0, count);
    }
    #start() {
        if (this.#workers.size >= this.size)
            return undefined;
        const worker = new external_node_worker_threads_.Worker(this.#entry, { env: {}, resourceLimits: memoryLimits });
        const running = { worker, tasks: [], error: '' };
        this.#workers.add(running);
        worker.on('message', (answers) => {
            const { tasks } = running;
            running.tasks = [];
            for (const [index, { resolve }] of tasks.entries())
                resolve(answers[index]);
            this.#assign();
        });
        worker.on('error', (error) => {
            running.error = (0,error_message/* messageOf */.b)(error);
        });
        worker.on('exit', () => {
            this.#workers.delete(running);
            this.#deaths++;
            for (const { resolve } of running.tasks)
                resolve(ended(running.error || 'it was ended'));
            this.#assign();
        });
        return running;
    }
}
function ended(detail) {
    return { outcome: 'left to go', because: 'worker ended', detail };
}

;// CONCATENATED MODULE: ./src/unpack/unpacker.ts










/** The parts of a larger zip are unpacked by all workers at once, so that the last one does not run alone; bytes. */
const sharedZip = 4 * 1024 * 1024;
/** Verifies modules against go.sum and unpacks them into the module cache, in worker threads. */
class Unpacker {
    #settings;
    #pool;
    #running = new Set();
    #locks;
    #folder;
    #count = 0;
    constructor(settings) {
        this.#settings = settings;
        this.#pool = new WorkerPool(settings.worker, settings.workers ?? (0,external_node_os_.availableParallelism)());
    }
    /**
     * A folder in the module cache's file system for zips that are going to be placed; made when it is first asked for, removed
     * with all that is left in it at the end.
     * @throws what making a folder throws
     */
    get folder() {
        this.#folder ??= makeStaging(this.#settings.moduleCache);
        return this.#folder;
    }
    /** Verifies a module, unpacks it and places it. Does not reject for what is wrong with the zip or the system. */
    place(zip) {
        const running = this.#place(zip);
        this.#running.add(running);
        const remove = () => void this.#running.delete(running);
        running.then(remove, remove);
        return running;
    }
    /** Puts a small file into the module cache, at this path in it, if it has the hash of go.sum or go.sum has none for it. */
    async placeFile(path, content, sum) {
        const [target, staged] = [(0,external_node_path_.join)(this.#settings.moduleCache, path), (0,external_node_path_.join)(this.folder, `${++this.#count}.tmp`)];
        const file = { content: new Uint8Array(content), sum, staged, target };
        return await this.#pool.run('file', { file }, content.length);
    }
    /** Ends the workers and removes what is staged. Modules that were not placed by then are left to go. */
    async [Symbol.asyncDispose]() {
        await this.#pool[Symbol.asyncDispose]();
        // Nothing may be moved out of the folder any more while it is being removed.
        await Promise.allSettled(this.#running);
        await (await this.#locks)?.[Symbol.asyncDispose]();
        // What cannot be removed now is left to sweepStaging.
        if (this.#folder !== undefined)
            await (0,remove_tree/* removeTree */.d)(this.#folder).catch(() => { });
    }
    async #place({ module, zip, sum }) {
        try {
            this.#locks ??= openFileLocks(this.folder);
            const locks = await this.#locks;
            if (locks === undefined)
                return left('no locks', 'there is no flock program');
            const paths = (0,module_cache_paths/* modulePaths */.n)(this.#settings.moduleCache, module);
            const found = (0,unpack_place/* lookForModule */.fN)(paths);
            if (found !== undefined)
                return found;
            const folder = (0,external_node_path_.join)(this.folder, String(++this.#count));
            // A copy, as a message takes along all of the memory that a buffer shares with others.
            const source = typeof zip === 'string' ? { zip } : { zip: `${folder}.zip`, content: new Uint8Array(zip) };
            const job = { module, ...source, sum, folder, readOnlyFolders: this.#settings.readOnlyFolders };
            const result = await this.#unpack(job);
            if (result.outcome !== 'verified')
                return result;
            const instead = await this.#move(job, paths, locks);
            return instead ?? { ...result, outcome: 'placed' };
        }
        catch (error) {
            return (0,unpack_fault/* unpackFault */.X)(error);
        }
    }
    async #unpack(job) {
        const size = job.content?.length ?? (0,external_node_fs_.statSync)(job.zip).size;
        const of = this.#pool.size;
        if (size <= sharedZip || of === 1 || job.content !== undefined)
            return await this.#pool.run('module', { job }, size);
        const parts = Array.from({ length: of }, (_, index) => {
            return this.#pool.run('part', { job, part: { index, of } }, size / of);
        });
        // All of them, as one that still writes would fill a folder that is being removed.
        const answers = await Promise.all(parts);
        const [failed] = answers.filter((answer) => !(answer instanceof Uint8Array));
        if (failed !== undefined)
            return await this.#drop(job, failed);
        const digests = Buffer.concat(answers.filter((answer) => answer instanceof Uint8Array));
        return await this.#pool.run('verify', { job, digests }, Number.POSITIVE_INFINITY);
    }
    /** Undefined if the module was moved into the module cache. */
    async #move(job, paths, locks) {
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(paths.lock), { recursive: true });
            const place = () => ({ instead: (0,unpack_place/* placeModule */.EL)(job, paths, job.readOnlyFolders) });
            const held = await locks.hold(paths.lock, place);
            if (held === undefined)
                return await this.#drop(job, left('in use', 'another command holds its lock'));
            return held.instead === undefined ? undefined : await this.#drop(job, held.instead);
        }
        catch (error) {
            return await this.#drop(job, (0,unpack_fault/* unpackFault */.X)(error));
        }
    }
    async #drop(job, reason) {
        await this.#pool.run('drop', { job }, Number.POSITIVE_INFINITY);
        return reason;
    }
}
function left(because, detail) {
    return { outcome: 'left to go', because, detail };
}

;// CONCATENATED MODULE: ./src/commands/guard/module-installer.ts




const module_installer_left = { outcome: 'left' };
/**
 * Puts prefetched files into the module cache: a zip by way of the worker threads, which compare it with go.sum and unpack it,
 * small files too. After an error of the system it leaves everything to go, which meets the same error and has words
 * for it.
 */
class ModuleInstaller {
    /** Of the staging folder's own: removed with it. */
    folder;
    #unpacker;
    #moduleCache;
    #log;
    #count = 0;
    #isStopped = false;
    /** @throws the system's error if there can be no staging folder */
    constructor(unpacker, { moduleCache }, log) {
        this.folder = unpacker.folder;
        this.#unpacker = unpacker;
        this.#moduleCache = moduleCache;
        this.#log = log;
    }
    async install(request, found) {
        if (this.#isStopped)
            return module_installer_left;
        return request.kind === 'zip' ? await this.#unpack(request, found) : await this.#place(request, found);
    }
    async #unpack({ module: path, version, sum }, { content }) {
        // Without a hash nothing can be proven.
        if (sum === undefined)
            return module_installer_left;
        const module = { path, version };
        const began = this.#log.now();
        const unpacked = await this.#stageAndPlace(content, module, sum);
        const { files, bytes } = unpacked.outcome === 'placed' ? unpacked : { files: 0, bytes: 0 };
        const { outcome } = unpacked;
        const durationMs = this.#log.now() - began;
        this.#log.emit({
            type: 'unpack',
            module: path,
            version,
            outcome,
            files,
            bytes,
            durationMs,
            reason: reasonOf(unpacked),
        });
        if (outcome === 'failed')
            this.#isStopped = true;
        if (outcome === 'wrong hash')
            return { outcome: 'rejected' };
        if (outcome === 'placed' || outcome === 'already there') {
            return { outcome: 'placed', path: (0,module_cache_paths/* modulePaths */.n)(this.#moduleCache, module).zip };
        }
        return module_installer_left;
    }
    async #stageAndPlace(content, module, sum) {
        if ('bytes' in content)
            return await this.#unpacker.place({ module, zip: content.bytes, sum });
        if (content.path.startsWith(this.folder + external_node_path_.sep)) {
            return await this.#unpacker.place({ module, zip: content.path, sum });
        }
        // A restored zip gets a second name, as its first one is for the next save.
        const zip = (0,external_node_path_.join)(this.folder, `${++this.#count}.restored`);
        try {
            (0,external_node_fs_.linkSync)(content.path, zip);
            return await this.#unpacker.place({ module, zip, sum });
        }
        catch (error) {
            return (0,unpack_fault/* unpackFault */.X)(error);
        }
        finally {
            (0,external_node_fs_.rmSync)(zip, { force: true });
        }
    }
    async #place({ kind, path, sum }, { content }) {
        if (!('bytes' in content) || (kind !== 'info' && (kind !== 'mod' || sum === undefined)))
            return module_installer_left;
        const below = (0,external_node_path_.join)('cache', 'download', path);
        const placed = await this.#unpacker.placeFile(below, content.bytes, kind === 'mod' ? sum : undefined);
        if (placed.outcome === 'file placed')
            return { outcome: 'placed', path: (0,external_node_path_.join)(this.#moduleCache, below) };
        if (placed.outcome === 'failed')
            this.#isStopped = true;
        return module_installer_left;
    }
}
function reasonOf(unpacked) {
    switch (unpacked.outcome) {
        case 'left to go':
            return `${unpacked.because}: ${unpacked.detail}`;
        case 'wrong hash':
            return `it has the hash ${unpacked.found}`;
        case 'failed':
            return unpacked.detail;
        default:
            return '';
    }
}

;// CONCATENATED MODULE: ./src/commands/guard/open-installer.ts





/**
 * Opens an installer if modules can be unpacked here, else go unpacks them: undefined. Its workers start with the first zip.
 * Staging folders that killed runs have left are removed.
 */
async function openInstaller(options) {
    const { unpack, plan, worker, log, host } = options;
    if (unpack === 'go' || worker === undefined)
        return undefined;
    const { GOMODCACHE: moduleCache, GOFLAGS: goflags } = plan.goEnv;
    try {
        const policy = unpackPolicy({ platform: process.platform, goflags, ...lookAtModuleCache(moduleCache) });
        if (!policy.unpack) {
            host.info(`\u25b8 Unpack: left to go, ${policy.why}`);
            return undefined;
        }
        await sweepStaging(moduleCache);
        if (!plan.isCold)
            return undefined;
        const unpacker = new Unpacker({ moduleCache, worker, readOnlyFolders: policy.readOnlyFolders });
        const installer = new ModuleInstaller(unpacker, { moduleCache }, log);
        return { installer, [Symbol.asyncDispose]: () => unpacker[Symbol.asyncDispose]() };
    }
    catch (error) {
        // go says what is wrong with the module cache, if anything is.
        host.info(`\u25b8 Unpack: left to go, ${(0,error_message/* messageOf */.b)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/commands/guard/relay-session.ts + 4 modules
var relay_session = __webpack_require__(42820);
;// CONCATENATED MODULE: ./src/commands/guard/download-projects.ts









/** Downloads the modules of all projects through one relay; the first project that fails ends it. */
async function downloadProjects(step) {
    const { config, plan, choice, log, faults, waiting, host, deadline } = step;
    // If no mirror may be asked there is nothing to relay, and go walks the list by itself.
    const hasMirrors = choice.mirrors.mirrors.length > 0;
    const { unpackWorker: worker } = step;
    const unpacking = hasMirrors ? await openInstaller({ unpack: config.unpack, plan, worker, log, host }) : undefined;
    const relay = hasMirrors ? await openRelay(step, unpacking?.installer) : undefined;
    const given = typeof config.mirrors === 'object' ? { GOPROXY: (0,goproxy/* formatGoproxy */.EJ)(plan.mirrors.entries) } : {};
    const env = {
        ...plan.env,
        ...(0,private_patterns/* privateVariables */.n)(plan.goEnv, config.private),
        ...(0,git_auth/* gitAuthVariables */.w)(config.gitAuth, plan.env),
        ...(relay === undefined ? given : { GOPROXY: relay.goproxy }),
    };
    const moduleCache = plan.goEnv.GOMODCACHE;
    const options = { config, env, moduleCache, relay, log, faults, waiting, host, deadline };
    let download = { fault: null, goOutput: '' };
    try {
        if (plan.isCold && relay !== undefined)
            await startFetching(step, relay.fetcher, unpacking !== undefined);
        let attemptsBefore = 0;
        for (const project of plan.projects.filter(({ kind }) => kind !== 'vendored')) {
            const ended = await downloadProject(project, { ...options, attemptsBefore });
            download = ended;
            attemptsBefore += ended.attempts;
            if (ended.fault !== null)
                break;
        }
        if (relay?.fetcher.areFallbacksOut)
            host.info('\u25b8 Mirrors: no fallback mirror could be reached');
    }
    finally {
        // At once: the fetcher would wait for what is being unpacked.
        await Promise.all([relay?.close(), unpacking?.[Symbol.asyncDispose]()]);
    }
    const { fault } = download;
    // What go waited for by itself is no matter of the mirrors.
    return fault?.mirrorHelps && deadline.isTimeUp ? { ...download, fault: (0,root_cause/* causeOfTimeOut */.Q)(fault, faults) } : download;
}
/** Starts to fetch what is missing; resolves when it is time to start go. */
async function startFetching({ plan, log, progress }, fetcher, unpack) {
    if (!unpack)
        void fetcher.prefetch(plan.missing);
    else if (isGoNeededAtOnce(plan))
        void installModules(plan, fetcher, log, progress);
    else
        await installModules(plan, fetcher, log, progress);
}
function openRelay(step, installer) {
    const { config, plan, choice, network, restored, temp, log, host, deadline } = step;
    return (0,relay_session/* openRelaySession */.M)({
        plan: choice.mirrors,
        network,
        sums: (file) => agreedSum(plan.projects, file),
        privatePatterns: (0,private_patterns/* privatePatterns */.V)(plan.goEnv, config.private),
        restored,
        installer,
        temp,
        stallMs: config.stallTimeout,
        concurrency: plan.concurrency,
        isProven: choice.health[0]?.healthy === true,
        redact: (text) => host.redact(text),
        log,
        signal: deadline.signal,
    });
}
/**
 * go.sum's hash of a file; undefined if none of the projects has one, or if they do not agree: then each go command compares
 * the file with its own.
 */
function agreedSum(projects, file) {
    const found = new Set(projects.flatMap(({ sums }) => [...(sums.get((0,gosum/* sumKey */.j6)(file) ?? '') ?? [])]));
    return found.size === 1 ? [...found][0] : undefined;
}


/***/ }),

/***/ 42820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRelaySession)
});

// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 32 modules
var fetch_fetcher = __webpack_require__(99779);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/causes/error-id.ts
var error_id = __webpack_require__(5784);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/relay/relay-response.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

/** The content types of the GOPROXY protocol, by the end of the path; go shows the reason for a failure only as plain text. */
const contentTypes = [
    ['.zip', 'application/zip'],
    ['.info', 'application/json'],
    ['@latest', 'application/json'],
];
const plain = 'text/plain; charset=UTF-8';
/** Larger than the 64 KiB of Node's streams: fewer rounds through the thread pool for each zip. */
const chunk = 256 * 1024;
/** A pool of buffers: each is reused while a zip is written, so that none is left to the garbage collector. */
const idle = [];
/**
 * Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. The mark of an error stands
 * near the front: go cuts long answers off.
 */
async function writeOutcome(response, path, outcome, errorMark = '') {
    if (outcome.kind === 'found')
        return await writeFound(response, path, outcome);
    const text = outcome.kind === 'failed' ? outcome.fault.text : outcome.text;
    const from = errorMark === '' ? outcome.from : `${outcome.from} ${errorMark}`;
    writeText(response, outcome.status, `${from}: ${text.trim() || 'no reason given'}`);
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
            await finish(response, content.bytes);
        else
            await writeFile(response, content.path, size);
        isDelivered = response.req.method !== 'HEAD' && response.writableFinished;
    }
    catch {
        // go closed the connection, or the file is gone: the response can only break off.
        response.destroy();
    }
    finally {
        release(isDelivered);
    }
}
async function writeFile(response, path, size) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(chunk);
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (let left = size; left > 0;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(chunk, left));
            // Otherwise go would wait for the rest for ever.
            if (bytesRead === 0)
                throw new Error(`${path} has become shorter`);
            left -= bytesRead;
            await write(response, buffer.subarray(0, bytesRead));
        }
        await finish(response);
        idle.push(buffer);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Resolves when the buffer may be reused. */
function write(response, bytes) {
    return new Promise((resolve, reject) => {
        // A destroyed socket would drop the bytes silently.
        if (isGone(response))
            reject(new Error('go hung up'));
        else
            response.write(bytes, () => resolve());
    });
}
function finish(response, bytes) {
    return new Promise((resolve) => {
        if (isGone(response))
            resolve();
        else
            response.once('close', resolve).once('finish', resolve).end(bytes);
    });
}
function isGone({ destroyed, socket }) {
    return destroyed || socket?.destroyed === true;
}

// EXTERNAL MODULE: ./src/relay/route.ts
var relay_route = __webpack_require__(63618);
// EXTERNAL MODULE: ./src/sumdb/mirror-policy.ts
var mirror_policy = __webpack_require__(71175);
;// CONCATENATED MODULE: ./src/relay/sumdb-proxy.ts

/**
 * Passes the checksum database on. Its records are signed, so that any mirror will do; but one that supports the database is
 * asked first for all of them: records from mirrors that lag behind each other do not fit together.
 */
class SumdbProxy {
    #fetcher;
    #supporters = new Map();
    constructor(fetcher) {
        this.#fetcher = fetcher;
    }
    /** Answers 404 if a mirror declines: go asks the database itself only after 404 and 410. */
    async supported(database, wanted) {
        const outcome = await this.#fetcher.ask(wanted);
        if (outcome.kind === 'found')
            this.#supporters.set(database, outcome.from);
        const declined = outcome.kind === 'refused' || (outcome.kind === 'failed' && (0,mirror_policy/* declinesSumdb */.d)(outcome.fault.cause));
        return declined
            ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
            : outcome;
    }
    async record(database, wanted) {
        return await this.#fetcher.ask(wanted, this.#supporters.get(database));
    }
}

;// CONCATENATED MODULE: ./src/relay/relay.ts







/**
 * How long a connection may lie idle, and how long the head of a request may take, in milliseconds. Longer than the 90 s for which go
 * keeps idle connections, also those that it has never used: go takes a connection that the server closes for a failure.
 */
const idleMs = 120_000;
/** Starts the GOPROXY server on loopback that answers go from the fetcher. It answers only paths below its secret token. */
async function openRelay(fetcher, options) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const sumdb = new SumdbProxy(fetcher);
    /** The mirror that decided, by path, for each error answer. */
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
        const route = path === undefined ? undefined : (0,relay_route/* parseRoute */.Z)(path);
        if (path === undefined || route === undefined)
            return writeText(response, 404, 'not a path of the GOPROXY protocol');
        if (options.isPrivate(moduleOf(route)))
            return writeText(response, 404, 'not found: a private module');
        const outcome = await ask(route);
        if (outcome.kind === 'found')
            return await writeOutcome(response, path, outcome);
        deciders.set(path, outcome.from);
        const { id, mark } = (0,error_id/* newErrorId */.Ou)();
        const { status, from } = outcome;
        const reason = outcome.kind === 'absent' ? {} : { fault: outcome.fault };
        options.log.emit({ type: 'error.answer', id, file: path, status, from, ...reason });
        const shown = outcome.kind === 'failed'
            ? { ...outcome, fault: { ...outcome.fault, text: options.redact(outcome.fault.text) } }
            : { ...outcome, text: options.redact(outcome.text) };
        await writeOutcome(response, path, shown, options.marksErrors === false ? '' : mark);
    };
    // A request has no time limit, as its answer may take long; a head that is never finished would keep its connection for ever.
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: idleMs, headersTimeout: idleMs, requestTimeout: 0 });
    server.on('request', (request, response) => {
        // The fetcher throws only when it is being closed.
        serve(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const { port } = server.address();
    const authority = `127.0.0.1:${port}`;
    return {
        url: `http://${authority}/${token}`,
        hideIn: (text) => hide(text, { authority, token, deciders, first: fetcher.mirrors[0] ?? 'the mirror' }),
        async close() {
            server.close();
            server.closeAllConnections();
        },
    };
}
function moduleOf(route) {
    return route.kind === 'file' ? route.file.path : route.wanted.module;
}
/** The path below the token, percent-encoding undone; undefined for any other request. */
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
        .replaceAll(token, '\u2026');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/process-folder.ts
var process_folder = __webpack_require__(36061);
;// CONCATENATED MODULE: ./src/commands/guard/spool-folder.ts




const kind = 'modward-spool';
/** A path for the spool of this process in a folder for temporary files; nothing is made. */
function spoolFolder(temp) {
    return (0,external_node_path_.join)(temp, (0,process_folder/* ownFolderPrefix */.v8)(kind) + (0,external_node_crypto_.randomUUID)().slice(0, 8));
}
/** Removes the spools of processes that were killed. Never rejects: what stays costs nothing but space. */
async function sweepSpools(temp) {
    for (const path of await (0,process_folder/* findAbandoned */.Mu)(temp, kind))
        await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => { });
}

;// CONCATENATED MODULE: ./src/commands/guard/relay-session.ts





/** Opens a relay session on loopback. Spools that killed runs have left are removed. */
async function openRelaySession(options) {
    const { plan, network, sums, restored, installer, stallMs, concurrency, isProven, log, signal } = options;
    (0,collect_garbage/* freeBuffersEarly */.H)();
    await sweepSpools(options.temp);
    const fetcher = new fetch_fetcher/* Fetcher */.e({
        plan,
        network,
        sums,
        restored,
        installer,
        spoolFolder: spoolFolder(options.temp),
        stallMs,
        concurrency,
        isProven,
        log,
        signal,
    });
    const relay = await openRelay(fetcher, {
        isPrivate: (0,pattern/* pathMatcher */.k)(options.privatePatterns),
        marksErrors: options.marksErrors ?? true,
        redact: options.redact,
        log,
    });
    return {
        goproxy: relay.url + plan.tail,
        fetcher,
        relay,
        async close() {
            await fetcher.close();
            await relay.close();
        },
    };
}


/***/ }),

/***/ 75306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ rootCauseOf),
/* harmony export */   Q: () => (/* binding */ causeOfTimeOut)
/* harmony export */ });
/* harmony import */ var _causes_rank_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10198);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);


/** Layers that no answer of a mirror causes: what go says of them stands. */
const own = ['start', 'configuration', 'requirements', 'disk', 'version control'];
/**
 * The root cause of a failure that go names. The relay knows why it answered as it did, while go sees a status or a checksum:
 * what it answered with, and whatever the fetcher met for the same module, comes before go's words.
 * @param answered what the error answer was about that go quotes; undefined if it quotes none
 * @param met what the fetcher has not recovered from
 */
function rootCauseOf(named, answered, met) {
    if (answered === undefined && own.includes((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(named.cause).layer))
        return named;
    const { module, version } = answered ?? named;
    const related = met.filter((fault) => module !== '' && fault.module === module && isSameVersion(fault, version));
    return (0,_causes_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .mainFault */ .I)(answered === undefined ? related : [...related, answered]) ?? named;
}
/** The root cause of a timeout: once the run has ended, each request that was in flight has emitted what it met. */
function causeOfTimeOut(timeOut, { open }) {
    return (0,_causes_rank_js__WEBPACK_IMPORTED_MODULE_0__/* .mainFault */ .I)([...open, timeOut]) ?? timeOut;
}
function isSameVersion(fault, version) {
    return version === '' || fault.version === '' || fault.version === version;
}


/***/ }),

/***/ 92187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kd: () => (/* binding */ openRunNetwork),
  nY: () => (/* binding */ planRun),
  P9: () => (/* binding */ projectReportOf)
});

// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/go/git-auth.ts
var git_auth = __webpack_require__(29571);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/network/job-secrets.ts + 1 modules
var job_secrets = __webpack_require__(59579);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/toolchain/toolchain-requirements.ts
var toolchain_requirements = __webpack_require__(74207);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(48240);
// EXTERNAL MODULE: ./src/project/refusal.ts
var refusal = __webpack_require__(46411);
;// CONCATENATED MODULE: ./src/commands/guard/check-vendored.ts

/**
 * A warning for each vendor folder that does not fit its go.mod. Nothing is downloaded for such a project, so that its first build
 * would be the one to fail.
 */
async function checkVendored(projects, options) {
    const vendored = projects.filter(({ kind }) => kind === 'vendored');
    const refusals = await Promise.all(vendored.map(async (project) => ({ project, fault: await (0,refusal/* refusalOf */.O)(project, options) })));
    return refusals.flatMap(({ project: { name }, fault }) => {
        if (fault === undefined)
            return [];
        const file = name === '.' ? 'vendor/modules.txt' : `${name}/vendor/modules.txt`;
        return [{ title: fault.title, text: `The next go command stops: ${fault.text}\n${fault.advice}`, file, line: 0 }];
    });
}

// EXTERNAL MODULE: ./src/commands/guard/concurrency.ts
var concurrency = __webpack_require__(46249);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts
var read_projects = __webpack_require__(45171);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/module-cache/paths.ts
var paths = __webpack_require__(8841);
// EXTERNAL MODULE: ./src/module-cache/remove-corrupt.ts
var remove_corrupt = __webpack_require__(40277);
;// CONCATENATED MODULE: ./src/commands/guard/repair-module-cache.ts




/** Removes damaged files of modules from the module cache: a fault for each module that had one, recovered from. */
function repairModuleCache(moduleCache, modules) {
    const removed = (0,remove_corrupt/* removeCorruptModules */.t)(moduleCache, modules);
    if (removed.length === 0)
        return [];
    return modules.flatMap(({ path, version }) => {
        const stem = (0,paths/* modulePaths */.n)(moduleCache, { path, version }).zip.replace(/zip$/, '');
        const names = removed.filter((file) => file.startsWith(stem)).map((file) => (0,external_node_path_.basename)(file));
        if (names.length === 0)
            return [];
        const text = `removed from the module cache, as empty or broken: ${names.join(', ')}`;
        return [{ ...(0,table/* faultOf */.Kl)('cache_corrupt', { text, module: path, version }), recovered: true }];
    });
}

// EXTERNAL MODULE: ./src/commands/guard/set-up-go.ts + 16 modules
var set_up_go = __webpack_require__(26280);
;// CONCATENATED MODULE: ./src/commands/guard/run-plan.ts















/**
 * Finds out what there is to do: the Go that is asked for, its settings, the projects, the mirrors, and what is missing.
 * @throws {FaultError} with the cause why it cannot be done
 */
async function planRun(config, context, log, signal) {
    const { host, root } = context;
    for (const secret of (0,git_auth/* gitAuthSecrets */.O)(config.gitAuth))
        host.secret(secret);
    const provided = (0,set_up_go/* isRequested */.DQ)(config)
        ? await log.phase('Toolchain', () => (0,set_up_go/* setUpGo */.my)(config, { ...context, log, signal }))
        : undefined;
    const env = provided === undefined ? context.env : (0,set_up_go/* envWith */.g1)(context.env, provided);
    const goEnv = await log.phase('Go', () => (0,go_env/* readGoEnv */.os)(root, env, signal));
    for (const secret of (0,job_secrets/* secretsOfSettings */.Y)(goEnv))
        host.secret(secret);
    const go = { version: goEnv.version, env: (0,redacted_env/* redactedEnv */.Y)(goEnv) };
    log.emit({ type: 'go', go });
    const { projects, unreadable } = await log.phase('Projects', () => (0,read_projects/* readProjects */.V)(config, goEnv, { env, root }, signal));
    const projectReports = projects.map(projectReportOf);
    log.emit({ type: 'projects', projects: projectReports });
    for (const warning of projects.flatMap((project) => project.warnings))
        log.emit({ type: 'warning', ...warning });
    host.info((0,status_lines/* openingLine */.lw)({ tool: { name: 'modward', version: version/* version */.r }, go, projects: projectReports }));
    const kept = projects.flatMap(({ needs }) => needs.private);
    if (kept.length > 0)
        host.info((0,status_lines/* privateLine */.ME)(kept));
    const planned = (0,read_projects/* planFor */.b)(config, goEnv);
    const mirrors = context.replaceMirrors?.(planned) ?? planned;
    for (const secret of mirrors.secrets)
        host.secret(secret);
    const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY;
    const requirements = (0,toolchain_requirements/* toolchainRequirementsOf */.p)(projects, { ...goEnv, goproxy, env }, root);
    if (requirements.fault !== null)
        throw new fault_error.FaultError(requirements.fault);
    for (const sentence of requirements.switches)
        host.info(`\u25b8 Go: ${sentence}`);
    const needed = projects.flatMap(({ needs }) => needs.zips);
    for (const fault of repairModuleCache(goEnv.GOMODCACHE, needed))
        log.emit({ type: 'fault', fault });
    const toolchains = requirements.missing;
    const isSwitching = requirements.switches.length > 0;
    // Another toolchain would judge the vendor folder itself.
    const vendored = isSwitching ? [] : await checkVendored(projects, { env, goflags: goEnv.GOFLAGS, signal });
    for (const warning of vendored)
        log.emit({ type: 'warning', ...warning });
    const missing = [...toolchains, ...projects.flatMap(({ needs }) => (0,missing_files/* missingFiles */.w)(needs, goEnv.GOMODCACHE))];
    return {
        env,
        goEnv,
        projects,
        unreadable,
        mirrors,
        needed,
        isSwitching,
        toolchains,
        missing,
        // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
        isCold: missing.some(({ kind }) => kind !== 'mod'),
        concurrency: (0,concurrency/* concurrencyOf */.R)(config),
    };
}
/** Opens the way to the mirrors, as the go command of this run would go. */
function openRunNetwork(plan, onSecret) {
    const { env, goEnv, mirrors, concurrency } = plan;
    const { credentials } = mirrors;
    return (0,network/* openNetwork */.X)({
        env,
        goauth: goEnv.GOAUTH,
        credentials,
        connections: concurrency,
        requests: concurrency,
        onSecret,
    });
}
/** What the report says of a project. */
function projectReportOf({ name, kind, module, needs, required }) {
    const modules = kind === 'vendored' ? required.length : needs.zips.length + needs.private.length;
    return { directory: name, kind, module, modules, private: needs.private.length };
}


/***/ }),

/***/ 29571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ gitAuthSecrets),
/* harmony export */   w: () => (/* binding */ gitAuthVariables)
/* harmony export */ });
/** The user name that GitHub wants beside a token; GitLab and Gitea take any. */
const user = 'x-access-token';
/** What must never be shown: each token, and the header that holds it. */
function gitAuthSecrets(credentials) {
    return credentials.flatMap(({ token }) => [token, encoded(token)]);
}
/**
 * The variables by which git sends each token to its prefix and nowhere else (GIT_CONFIG_COUNT in git-config(1)). For one URL git
 * takes every value that is not less specific than those before it: the longest prefix comes first, so that no request has two
 * headers, and an empty value before each drops a header that the job's own settings add.
 */
function gitAuthVariables(credentials, env) {
    if (credentials.length === 0)
        return {};
    const first = Number(env['GIT_CONFIG_COUNT']) || 0;
    const settings = credentials
        .toSorted((a, b) => b.prefix.length - a.prefix.length)
        .flatMap(({ prefix, token }) => {
        const key = `http.https://${prefix}/.extraheader`;
        return [
            [key, ''],
            [key, `Authorization: Basic ${encoded(token)}`],
        ];
    });
    const variables = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(first + settings.length) };
}
function encoded(token) {
    return Buffer.from(`${user}:${token}`).toString('base64');
}


/***/ }),

/***/ 80632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/causes/answer.ts
var answer = __webpack_require__(38766);
// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var mirrors_candidate = __webpack_require__(62867);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(30735);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var mirrors_plan = __webpack_require__(88507);
// EXTERNAL MODULE: ./src/mirrors/probe/probe.ts + 1 modules
var probe_probe = __webpack_require__(82125);
// EXTERNAL MODULE: ./src/mirrors/probe/probe-fault.ts
var probe_fault = __webpack_require__(76516);
;// CONCATENATED MODULE: ./src/mirrors/selection.ts
/** Clearly faster: at least so many times, and by so many milliseconds. */
const faster = { times: 3, byMs: 200 };
/** A connection to any place on earth takes less, in milliseconds: without one the mirror is dead, not far away. */
const deadMs = 800;
/**
 * Selects among mirrors in order of preference. Order is policy: the first tier in which a mirror answers, even if only with not found,
 * decides, however slow it is; a later tier is not selected while an earlier one may still answer. Undefined: wait.
 */
function selection_select(mirrors) {
    for (const tier of new Set(mirrors.map((mirror) => mirror.tier))) {
        const from = mirrors.findIndex((mirror) => mirror.tier === tier);
        const selection = selectBySpeed(mirrors.filter((mirror) => mirror.tier === tier));
        if (selection === undefined)
            return undefined;
        const { index, overtaken } = selection;
        if (index === undefined)
            continue;
        return { index: from + index, overtaken: overtaken === undefined ? undefined : from + overtaken };
    }
    return { index: undefined, overtaken: undefined };
}
/**
 * Selects among mirrors that compete: health first, then speed. The first that answers keeps its place unless another is clearly
 * faster. A mirror that has not answered yet is waited for only as long as it could still be selected: a healthy preferred mirror does
 * not wait for dead ones, and a healthy one behind it does not wait long.
 */
function selectBySpeed(mirrors) {
    const answering = mirrors.filter(({ state }) => state === 'answers');
    const isOutrun = ({ state, ms, connected }) => answering.some((other) => ms > other.ms * faster.times && ms > other.ms + faster.byMs) ||
        (state === 'pending' && !connected && ms > deadMs && answering.length > 0);
    const isEligible = ({ state }) => state === 'answers' || state === 'pending';
    const index = mirrors.findIndex((mirror) => isEligible(mirror) && !isOutrun(mirror));
    const selected = mirrors[index];
    if (selected === undefined)
        return { index: firstNotFound(mirrors), overtaken: undefined };
    if (selected.state === 'pending')
        return undefined;
    const overtaken = mirrors.findIndex(({ state }, place) => place < index && state === 'answers');
    return { index, overtaken: overtaken === -1 ? undefined : overtaken };
}
/** If no mirror answers, one without this module version may have the rest. */
function firstNotFound(mirrors) {
    const index = mirrors.findIndex(({ state }) => state === 'notFound');
    return index === -1 ? undefined : index;
}
const ranks = { answers: 0, pending: 1, notFound: 2, failed: 3 };
/** The order in which mirrors are used: those that failed last, then by tier, in a tier the chosen one first, then by state. */
function orderByHealth(mirrors, chosen) {
    const first = chosen === undefined ? undefined : mirrors[chosen];
    const keysOf = (mirror) => [
        Number(mirror.state === 'failed'),
        mirror.tier,
        Number(mirror !== first),
        ranks[mirror.state],
    ];
    return mirrors.toSorted((a, b) => {
        const [left, right] = [keysOf(a), keysOf(b)];
        return left.map((key, index) => key - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });
}

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/mirrors/selection-reason.ts



/** Why a mirror was chosen, demoted or dropped, in a sentence. */
function explainSelection(candidate, { isFirst, behind, best: earlier, chosen, overtaken }) {
    const { probe, sample } = candidate;
    const best = (earlier ?? chosen)?.mirror.name;
    if (probe === undefined)
        return `Not needed: ${best} answers.`;
    const time = formatMs(probe.ms);
    const refusal = `refuses ${(0,module_version/* formatModule */.ww)(sample)} (${probe.last?.status}), which only the download can judge`;
    switch ((0,mirrors_candidate/* stateOf */.L4)(candidate)) {
        case 'pending':
            return `Not needed: ${best} answered first.`;
        case 'notFound': {
            const what = `it does not have ${(0,module_version/* formatModule */.ww)(sample)} (${probe.last?.status})`;
            return candidate === chosen ? `Chosen: it answers, but ${what}.` : `Moved back: ${what}.`;
        }
        case 'failed': {
            const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, candidate.network);
            const why = fault === undefined ? 'it failed' : `${fault.title} (${fault.cause})`;
            if (best !== undefined)
                return `Unavailable, used last: ${why}.`;
            return `${why}${behind === undefined ? '' : `; because of the "," in GOPROXY, ${behind} is used only for what is not found here: write "|" to use it when this mirror is down`}.`;
        }
        case 'answers': {
            const refuses = probe.last?.answer === 'refused';
            if (!isFirst)
                return `${refuses ? `It ${refusal}` : `Healthy, ${time}`}; used for what is not found before it.`;
            if (refuses)
                return candidate === chosen ? `Chosen: it ${refusal}.` : `It ${refusal}.`;
            if (candidate === overtaken)
                return `Healthy, ${time}; ${best} is clearly faster.`;
            if (candidate !== chosen)
                return `Healthy, ${time}; used if ${best} fails.`;
            return `Chosen: healthy, ${time}${overtaken === undefined ? '' : `, clearly faster than ${overtaken.mirror.name}`}.`;
        }
    }
}
/** `41 ms`, `1.2 s`. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./src/mirrors/preflight.ts









/** How long the official mirror may be silent before the public fallback mirrors are probed, too; milliseconds. */
const fallbackDelayMs = 400;
/** How long the preflight waits for what the chosen mirror says of the checksum database, in milliseconds. */
const sumdbGraceMs = 250;
const tickMs = 25;
/**
 * Probes all mirrors at once and puts the best first. A mirror moves only inside its group, and only if it failed or competes by speed.
 * Only the first tier is probed with the project's own module: a later mirror may not be meant to know its name. Public fallback mirrors
 * are probed once the official mirror has failed or stayed silent. Never rejects, except for the signal; never takes longer than the
 * time-out.
 */
async function preflight(plan, network, options) {
    if (plan.mirrors.length === 0)
        return { plan, verdicts: [], faults: [] };
    const why = unprobed[options.mode];
    if (why !== undefined)
        return { plan, verdicts: plan.mirrors.map((mirror) => unprobedHealth(mirror, why)), faults: [] };
    const end = new AbortController();
    const { requests = Number.POSITIVE_INFINITY, timeoutMs } = options;
    const probing = {
        ...options,
        signal: AbortSignal.any([options.signal, end.signal]),
        stallMs: timeoutMs,
        // With fewer requests than mirrors one that is silent leaves time for the others.
        answerMs: timeoutMs / Math.max(1, Math.ceil(plan.mirrors.length / requests)),
    };
    // A mirror is probed with three requests; with fewer in all, its .mod alone decides.
    const hasRoom = requests >= 3;
    const firstGroup = plan.mirrors[0]?.group;
    const candidates = plan.mirrors.map((mirror) => {
        const sample = mirror.group === firstGroup && mirror.tier === 0 ? options.sample : undefined;
        const begin = () => {
            return new probe_probe/* Probe */.V(network, mirror.url, {
                ...probing,
                sample: sample ?? mirrors_candidate/* canary */.jZ,
                zip: hasRoom && sample !== undefined,
            });
        };
        const probe = (0,mirrors_plan/* isAdded */.N0)(mirror) ? undefined : begin();
        return { mirror, network, sample: sample ?? mirrors_candidate/* canary */.jZ, begin, probe, failures: 0, nextLookAt: undefined };
    });
    try {
        const clock = { started: performance.now(), deadline: performance.now() + options.timeoutMs };
        const looksOn = options.mode === 'require';
        const decisions = [];
        let best;
        const groups = [...Map.groupBy(candidates, ({ mirror }) => mirror.group).values()];
        for (const [index, group] of groups.entries()) {
            const position = { isFirst: index === 0, behind: groups[index + 1]?.[0]?.mirror.name, best };
            const selection = await decide(group, clock, options.signal, { matters: best === undefined, looksOn });
            const decided = conclude(group, selection, position, clock);
            best ??= decided.chosen;
            decisions.push(decided);
        }
        await waitForSumdb(best, clock.deadline);
        const ordered = options.isOrderFixed ? plan.mirrors : decisions.flatMap(({ mirrors }) => mirrors);
        const unreachable = new Set(candidates.filter(isUnreachableHelper).map(({ mirror }) => mirror));
        return {
            plan: { ...plan, mirrors: ordered.filter((mirror) => !unreachable.has(mirror)) },
            verdicts: decisions.flatMap(({ verdicts }) => verdicts),
            faults: decisions.flatMap(({ faults }) => faults),
        };
    }
    finally {
        end.abort();
    }
}
/** A mirror that modward added by itself and that failed below HTTP: it is left out for the rest of the run. */
function isUnreachableHelper({ mirror, probe, network }) {
    const failure = (0,mirrors_plan/* isAdded */.N0)(mirror) ? probe?.failure : undefined;
    return failure !== undefined && (0,answer/* isBelowHttp */.u3)((0,probe_fault/* faultOfProbe */.c)(failure, network).cause);
}
const none = { index: undefined, overtaken: undefined };
/** Waits until a mirror of the group can be selected; unless it `matters`, what is known now decides. */
async function decide(group, clock, signal, { matters, looksOn }) {
    for (;;) {
        signal.throwIfAborted();
        const late = performance.now() - clock.started > fallbackDelayMs;
        const official = group[0]?.probe?.state;
        const needed = late || official === 'failed' || official === 'notFound';
        for (const candidate of group)
            if (needed && matters)
                candidate.probe ??= candidate.begin();
        const probes = group.flatMap(({ probe }) => probe ?? []);
        if (performance.now() >= clock.deadline)
            for (const probe of probes)
                probe.expire();
        for (const { mirror, probe } of group)
            if ((0,mirrors_plan/* isAdded */.N0)(mirror) && (probe?.ms ?? 0) > catalogue/* addedReachMs */._0)
                probe?.expire();
        const hasAnswer = group.some((candidate) => (0,mirrors_candidate/* stateOf */.L4)(candidate) === 'answers');
        const moment = { now: performance.now(), deadline: clock.deadline };
        for (const candidate of group)
            (0,mirrors_candidate/* lookAgain */.IK)(candidate, moment, looksOn && !hasAnswer);
        const selection = selection_select(group.map((candidate) => rankedOf(candidate, clock))) ?? (matters ? undefined : none);
        if (selection !== undefined)
            return selection;
        const pending = probes.filter(({ state }) => state === 'pending');
        await Promise.race([(0,promises_.setTimeout)(tickMs), ...pending.map(({ settled }) => settled)]);
    }
}
function conclude(group, selection, position, clock) {
    const chosen = selection.index === undefined ? undefined : group[selection.index];
    const overtaken = selection.overtaken === undefined ? undefined : group[selection.overtaken];
    const ranked = group.map((candidate) => ({ candidate, ...rankedOf(candidate, clock) }));
    const ordered = orderByHealth(ranked, selection.index).map(({ candidate }) => candidate);
    const recovered = (position.best ?? chosen) !== undefined;
    return {
        chosen,
        mirrors: ordered.map(({ mirror }) => mirror),
        verdicts: ordered.map((candidate) => ({
            url: candidate.mirror.name,
            group: candidate.mirror.group,
            origin: candidate.mirror.origin,
            healthy: healthOf(candidate),
            reason: explainSelection(candidate, { ...position, chosen, overtaken }),
            layers: candidate.probe?.layers ?? noLayers,
        })),
        faults: group.flatMap(({ probe, network, mirror }) => {
            if (probe?.failure === undefined || (0,mirrors_plan/* isAdded */.N0)(mirror))
                return [];
            return [{ ...(0,probe_fault/* faultOfProbe */.c)(probe.failure, network), recovered }];
        }),
    };
}
/** Only the report needs what a mirror says of the checksum database: it is worth a short wait. */
async function waitForSumdb(best, deadline) {
    const grace = Math.min(sumdbGraceMs, Math.max(0, deadline - performance.now()));
    await Promise.race([best?.probe?.finished, (0,promises_.setTimeout)(grace)]);
}
function rankedOf(candidate, { started }) {
    const { probe, nextLookAt, mirror } = candidate;
    const ms = nextLookAt === undefined ? (probe?.ms ?? 0) : performance.now() - started;
    return { state: (0,mirrors_candidate/* stateOf */.L4)(candidate), ms, connected: probe?.layers.tcp?.ok === true, tier: mirror.tier };
}
const noLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
/** Null while nothing is known: it was not probed, or its answer is not needed any more. */
function healthOf(candidate) {
    const state = (0,mirrors_candidate/* stateOf */.L4)(candidate);
    return state === 'pending' ? null : state === 'answers';
}
/** Why no mirror is probed. */
const unprobed = {
    off: 'Not probed: the preflight is off, the list decides.',
    idle: 'Not needed: nothing to download.',
};
function unprobedHealth({ name, group, origin }, reason) {
    return { url: name, group, origin, healthy: null, reason, layers: noLayers };
}


/***/ }),

/***/ 8841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ modulePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gomod_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69457);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73253);



/** The paths of a module version below GOMODCACHE. */
function modulePaths(moduleCache, module) {
    const zip = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(moduleCache, 'cache', 'download', (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__/* .filePath */ .s$)({ ...module, kind: 'zip' }));
    return {
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(moduleCache, `${(0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeModule */ .c)(module.path)}@${(0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeModule */ .c)(module.version)}`),
        zip,
        ziphash: `${zip}hash`,
        partial: zip.replace(/zip$/, 'partial'),
        lock: zip.replace(/zip$/, 'lock'),
    };
}


/***/ }),

/***/ 40277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ removeModule),
/* harmony export */   t: () => (/* binding */ removeCorruptModules)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73253);
/* harmony import */ var _gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45583);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8841);





/** A temporary file unchanged for so long was left by a go command that was killed; milliseconds. */
const staleMs = 60 * 60 * 1000;
/**
 * Repairs the module cache: removes empty files, broken zips and temporary files of killed commands, which would stop go or
 * stay for ever. Looks only at the given modules. Lock files stay: a free lock does no harm, and a held one must not go. The
 * markers of half-unpacked modules (`.partial`) stay, too: with the marker go unpacks again, without it go would take the half
 * for the whole. Files that cannot be read stay, as those of another user: go reports them. Returns the removed paths.
 */
function removeCorruptModules(moduleCache, modules, now = Date.now()) {
    const removed = modules.flatMap((module) => [...emptyFiles(moduleCache, module), ...brokenZip(moduleCache, module)]);
    const folders = new Set(modules.map((module) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(pathOf(moduleCache, module, 'zip'))));
    for (const folder of folders) {
        for (const name of namesIn(folder)) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            if (name.endsWith('.tmp') && now - (statOf(path)?.mtimeMs ?? now) > staleMs)
                removed.push(path);
        }
    }
    return removed.filter(remove);
}
/**
 * Removes the files of one module version from the module cache after go has rejected them: otherwise every later run would
 * find and reject them again. The next run fetches and verifies them anew. Returns whether there were any.
 */
function removeModule(moduleCache, module) {
    const { zip, ziphash } = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .modulePaths */ .n)(moduleCache, module);
    const paths = [zip, ziphash, pathOf(moduleCache, module, 'mod'), pathOf(moduleCache, module, 'info')];
    return paths.filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && remove(path)).length > 0;
}
function emptyFiles(moduleCache, module) {
    const kinds = ['info', 'mod', 'zip'];
    return kinds.map((kind) => pathOf(moduleCache, module, kind)).filter((path) => statOf(path)?.size === 0);
}
/** A broken zip that go would read, and its hash file, which go would trust. */
function brokenZip(moduleCache, module) {
    const { folder, zip, ziphash, partial } = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .modulePaths */ .n)(moduleCache, module);
    const size = statOf(zip)?.size ?? 0;
    const isUnpacked = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(ziphash) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(partial);
    if (size === 0 || isUnpacked || isZip(zip, size))
        return [];
    return [zip, ziphash].filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
}
/**
 * Whether the zip's end record points at its central directory. The zips of modules have no comment behind the record. A file
 * that cannot be opened counts as sound: go reports it.
 */
function isZip(path, size) {
    const tail = Buffer.alloc(_gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .zipEndSize */ .o$);
    const start = Buffer.alloc(4);
    const file = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r'));
    if (file === undefined)
        return true;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, tail, 0, _gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .zipEndSize */ .o$, size - _gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .zipEndSize */ .o$);
        const end = (0,_gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .findZipEnd */ .Oh)(tail);
        if (end === undefined)
            return false;
        if (end.directoryOffset === 0xffffffff)
            return true;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start, 0, 4, end.directoryOffset);
        return end.directoryOffset + end.directorySize + _gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .zipEndSize */ .o$ === size && (0,_gomod_zip_end_js__WEBPACK_IMPORTED_MODULE_2__/* .isZipDirectory */ .hj)(start);
    }
    catch {
        return false;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function pathOf(moduleCache, module, kind) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(moduleCache, 'cache', 'download', (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_4__/* .filePath */ .s$)({ ...module, kind }));
}
function namesIn(folder) {
    return attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) ?? [];
}
function statOf(path) {
    return attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }));
}
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}
/** Whether it was removed; a file that this user may not remove stays, and go reports it. */
function remove(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 14614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Removes a folder with all that is in it. Makes its folders writable first: those of unpacked modules are read-only, and
 * only root can remove a file from such a folder (as cmd/go/internal/modfetch, RemoveAll). What is not there counts as
 * removed.
 */
async function removeTree(path) {
    await makeWritable(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
}
async function makeWritable(folder) {
    // What cannot be changed or read shows when it is removed.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700).catch(() => { });
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory())
            await makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name));
    }
}


/***/ }),

/***/ 36061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mu: () => (/* binding */ findAbandoned),
/* harmony export */   v8: () => (/* binding */ ownFolderPrefix)
/* harmony export */ });
/* unused harmony exports ownerOf, isAbandoned */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const day = 24 * 60 * 60 * 1000;
/** How the names of this process's own folders begin, if they are of this kind: `KIND-NAMESPACE-PID-`. Letters and digits follow. */
function ownFolderPrefix(kind) {
    const { namespace, pid } = thisProcess();
    return `${kind}-${namespace}-${pid}-`;
}
/** Whose folder has this name; undefined if it is none of this kind. */
function ownerOf(name, kind) {
    if (!name.startsWith(`${kind}-`))
        return undefined;
    const [, namespace, pid] = /^(\d+)-(\d+)-\w+$/.exec(name.slice(kind.length + 1)) ?? [];
    return namespace === undefined ? undefined : { namespace, pid: Number(pid) };
}
/**
 * Whether a folder is not used any more: its process is gone, or (for processes that cannot be seen from here, or whose
 * number is used again) nothing was put into it or moved out of it for a day.
 */
function isAbandoned(owner, here, isAlive, idleMs) {
    return (owner.namespace === here.namespace && !isAlive(owner.pid)) || idleMs > day;
}
/** The paths of this user's folders of a kind that processes left when they were killed; none if `parent` cannot be read. */
async function findAbandoned(parent, kind, now = Date.now()) {
    const abandoned = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) {
        const owner = ownerOf(name, kind);
        if (owner === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found?.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid()))
            continue;
        if (isAbandoned(owner, thisProcess(), isAlive, now - found.mtimeMs))
            abandoned.push(path);
    }
    return abandoned;
}
function thisProcess() {
    return { namespace: pidNamespace(), pid: process.pid };
}
/** The number of the pid namespace on Linux; elsewhere there is only one. */
function pidNamespace() {
    try {
        return /\d+/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'))?.[0] ?? '0';
    }
    catch {
        return '0';
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 63618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseRoute)
/* harmony export */ });
/* harmony import */ var _gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);


/** Reads a path below the relay's root, percent-encoding already undone; undefined for every shape that go does not use. */
function parseRoute(path) {
    const segments = path.split('/');
    if (segments.some((segment) => !/^[\w.~!@+-]+$/.test(segment) || segment === '.' || segment === '..'))
        return undefined;
    if (segments[0] === 'sumdb')
        return parseSumdb(path, segments);
    const { groups } = /^(?<module>[^@]+)\/(?:@v\/(?:(?<list>list)|(?<version>[^/]+)\.(?<kind>info|mod|zip))|(?<latest>@latest))$/.exec(path) ?? {};
    if (groups === undefined)
        return undefined;
    const { list, latest, kind } = groups;
    const module = (0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(groups['module'] ?? '');
    const version = (0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(groups['version'] ?? '');
    if (module === undefined || version === undefined)
        return undefined;
    if (list !== undefined)
        return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } };
    if (latest !== undefined)
        return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } };
    if ((0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isExactVersion */ .Yb)(version))
        return { kind: 'file', file: { path: module, version, kind: kind } };
    // A branch or a commit: only `.info` says which version it is now.
    return kind === 'info' ? { kind: 'module', wanted: { kind: 'query', path, module, version } } : undefined;
}
/** `sumdb/NAME/\u2026`, as cmd/go/internal/modfetch asks; the name is a host, as in GOSUMDB. */
function parseSumdb(path, [, database = '', ...rest]) {
    const record = rest.join('/');
    const wanted = { kind: 'sumdb', path, module: '', version: '' };
    if (record === 'supported')
        return { kind: 'supported', database, wanted };
    if (record === 'latest' || /^tile\/\d+\/(\d+|data)\/[\dx/.pP]+$/.test(record))
        return { kind: 'sumdb', database, wanted };
    const [, module, version] = (/^lookup\/(.+)@(.+)/.exec(record) ?? []).map(_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R);
    if (module === undefined || version === undefined)
        return undefined;
    return { kind: 'sumdb', database, wanted: { ...wanted, module, version } };
}


/***/ }),

/***/ 20739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport),
/* harmony export */   w: () => (/* binding */ cacheReportOf)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _comma_cure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16445);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71561);
/* harmony import */ var _seen_hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8643);




/** The report of a run that has ended. `locate` finds the line that asks for a module. */
function buildReport(facts, locate) {
    const { failure, startedAt, durationMs, go, projects, mirrors, transfer, unpack, attempts, slowest, phases } = facts;
    const cache = cacheReportOf(facts);
    return {
        schema: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .schema */ .wQ,
        tool: { name: 'modward', version: facts.version },
        outcome: failure === null ? 'ready' : 'failed',
        cause: failure?.cause ?? null,
        transient: failure === null ? null : (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)(failure),
        startedAt,
        durationMs,
        go,
        projects,
        mirrors,
        cache,
        transfer,
        unpack,
        hosts: (0,_seen_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsOfRun */ .YQ)({ mirrors, faults: facts.faults, cache, redirects: facts.redirects }),
        attempts,
        faults: locatedFaults(facts, locate),
        failedRequests: facts.failedRequests,
        warnings: facts.warnings,
        slowest,
        phases,
    };
}
/** What the cache gave, as far as it is known. */
function cacheReportOf({ restore, isCacheReplaced, phases }) {
    const { downloadMs, ...known } = restore;
    const ownMs = phases.find(({ name }) => name === 'Download')?.durationMs ?? 0;
    const savedMs = known.outcome === 'hit' && downloadMs > 0 ? Math.max(0, downloadMs - ownMs) : 0;
    return { ...known, replaced: isCacheReplaced, savedMs };
}
/** The main fault first, and each that is about a module with the line that asks for it. */
function locatedFaults({ faults, failure, mirrors }, locate) {
    const isMain = ({ recovered, cause }) => !recovered && cause === failure?.cause;
    return [...faults.filter(isMain), ...faults.filter((fault) => !isMain(fault))].map((met) => {
        const cure = met.recovered ? '' : (0,_comma_cure_js__WEBPACK_IMPORTED_MODULE_1__/* .commaCure */ .R)(met, mirrors);
        const fault = cure === '' ? met : { ...met, advice: `${met.advice} ${cure}` };
        if (fault.file !== '')
            return fault;
        const positions = fault.modules.map((module) => locate(module.replace(/@[^@]*$/, '')));
        return { ...fault, ...(positions.find(({ file }) => file !== '') ?? locate(fault.module)) };
    });
}


/***/ }),

/***/ 16445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commaCure)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** After these go asks the next entry, whatever stands before it. */
const goesOn = ['http_404', 'http_410'];
/**
 * Why the next entry of GOPROXY was not asked, and the two cures; empty if no `,` kept this fault from being recovered from. go asks
 * what is behind a `,` only after 404 and 410.
 */
function commaCure({ url, mirrorHelps, cause }, mirrors) {
    const failed = mirrors.findIndex((mirror) => url === mirror.url || url.startsWith(`${mirror.url}/`));
    const at = mirrors[failed];
    if (!mirrorHelps || goesOn.includes(cause) || at === undefined || at.origin !== 'job')
        return '';
    const next = mirrors.slice(failed + 1).find(({ group, healthy }) => group !== at.group && healthy !== false);
    if (next === undefined)
        return '';
    return `Because of the "," in GOPROXY, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(next.url)} is asked only for what ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(at.url)} does not have: write "|" there, or list both in the input \`mirrors\`.`;
}


/***/ }),

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ seenText),
/* harmony export */   X7: () => (/* binding */ groupFaults),
/* harmony export */   nz: () => (/* binding */ countRecovered),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _causes_shown_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91434);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);


/** Faults merged by cause and recovery, in the order of the report: those that stayed first, the main one in front. */
function groupFaults(faults) {
    const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`);
    return [...alike.values()].flatMap((group) => {
        const [head] = group;
        if (head === undefined)
            return [];
        const placed = group.find((fault) => fault.file !== '');
        return {
            head,
            // A fault that another file met counts 0 for the files that were not requested because of it.
            count: Math.max(1, group.reduce((sum, fault) => sum + fault.count, 0)),
            modules: distinct(group.flatMap(({ modules }) => modules)),
            hosts: distinct(group.map(_causes_shown_host_js__WEBPACK_IMPORTED_MODULE_1__/* .shownHost */ .K)),
            file: placed?.file ?? '',
            line: placed?.line ?? 0,
        };
    });
}
/** How often the run recovered from a fault. */
function countRecovered(faults) {
    return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0);
}
/** `X`, or `X and 22 more`. */
function andMore(names) {
    const [first = '', ...others] = names;
    return others.length === 0 ? first : `${first} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(others.length)} more`;
}
/** What was seen of a fault, without go's own prefix: it stands behind one of ours. */
function seenText({ text }) {
    return text.replace(/^\s*go: /, '');
}
function distinct(names) {
    return [...new Set(names)].filter((name) => name !== '');
}


/***/ }),

/***/ 21094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ preflightLine),
/* harmony export */   ME: () => (/* binding */ privateLine),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Yx: () => (/* binding */ cacheSentence),
/* harmony export */   Zk: () => (/* binding */ savedTime),
/* harmony export */   __: () => (/* binding */ modulesLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17399);
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71561);




/** `modward 1.0.0 \u00b7 go 1.26.8 \u00b7 2 projects, 99 modules`: the first line of a run. */
function openingLine({ tool, go, projects }) {
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const what = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(modules, 'module')}`;
    return `${tool.name} ${tool.version} \u00b7 go ${go.version.replace(/^go/, '')} \u00b7 ${what}`;
}
/** `\u25b8 Private: 2 modules stay private (GOPRIVATE): corp.example/a@v1.0.0, \u2026`: no mirror is asked for them. */
function privateLine(modules) {
    const names = modules.slice(0, 5).map(_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_3__/* .formatModule */ .ww);
    const more = modules.length > names.length ? ', \u2026' : '';
    const stay = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(modules.length, 'module')} ${modules.length === 1 ? 'stays' : 'stay'} private (GOPRIVATE)`;
    return `\u25b8 Private: ${stay}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(names.join(', '), 400)}${more}`;
}
/** What the preflight found. `mirrors` is in order of preference: the first healthy one is the one that was chosen. */
function preflightLine(mirrors) {
    if (mirrors.length === 0)
        return '\u25b8 Mirrors: none in use, go downloads directly';
    // What is behind a "," is asked only for what the first group does not have.
    const chosen = mirrors.find((mirror) => mirror.healthy && mirror.group === mirrors[0]?.group);
    const failed = mirrors.filter((mirror) => !mirror.healthy && (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .wasProbed */ .ox)(mirror));
    const unhealthy = failed.filter(({ origin }) => origin !== 'catalogue');
    const added = mirrors.filter(({ origin }) => origin === 'catalogue');
    const areAddedOut = added.length > 0 && added.every((mirror) => failed.includes(mirror));
    const notNeeded = mirrors.length - failed.length - (chosen === undefined ? 0 : 1);
    const parts = [
        chosen === undefined ? 'no mirror is healthy' : describeChosen(chosen),
        ...unhealthy.map((mirror) => {
            const reason = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(mirror.reason, 160);
            return reason.startsWith(host(mirror)) ? reason : `${host(mirror)}: ${reason}`;
        }),
        ...(areAddedOut ? ['no fallback mirror could be reached'] : []),
        ...(notNeeded > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(notNeeded, 'fallback mirror')} not needed`] : []),
    ];
    return `\u25b8 Mirrors: ${parts.join(' \u00b7 ')}`;
}
function describeChosen(mirror) {
    const { http } = mirror.layers;
    return `${host(mirror)} healthy${http?.ok ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(http.ms)}` : ''}`;
}
function host(mirror) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(mirror.url), 100);
}
/** What the cache gave. A restored file is a source, not a truth: go verifies each one. */
function cacheLine(cache) {
    const keys = {
        hit: cache.key,
        partial: cache.matchedKey,
        miss: cache.key,
    };
    const key = keys[cache.outcome] ?? '';
    return `\u25b8 Cache: ${cacheSentence(cache)}${key === '' ? '' : ` (${shortKey(key)})`}`;
}
/** The same without the mark and the key, for the summary. */
function cacheSentence({ outcome, bytes, restoreMs, reason, replaced }) {
    const why = reason === '' ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason, 200)})`;
    const brought = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}`;
    switch (outcome) {
        case 'hit':
            return `restored ${brought}${replaced ? '; it was damaged and is replaced' : ''}`;
        case 'partial':
            return `restored a part, ${brought}; go.sum has changed since it was saved`;
        case 'miss':
            return 'nothing saved yet for this go.sum';
        case 'timeout':
            return `stopped after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}${why}, the modules are downloaded`;
        case 'failed':
            return `not restored${why}, the modules are downloaded`;
        case 'off':
            return 'off';
    }
}
/** ` \u00b7 about 9 s saved`: what the cache was good for; empty below a second. */
function savedTime({ savedMs }) {
    const span = savedMs < 60_000 ? `${Math.round(savedMs / 1000)} s` : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(savedMs);
    return savedMs < 1000 ? '' : ` \u00b7 about ${span} saved`;
}
/** The hash in a key is for machines: eight digits of it tell two keys apart. */
function shortKey(key) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(key.replace(/[0-9a-f]{16,}/g, (hash) => `${hash.slice(0, 8)}\u2026`), 160);
}
/** How many modules are there, and what that took. */
function modulesLine(ready, transfer) {
    const files = transfer.files === 0
        ? 'nothing downloaded'
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.files, 'file')} downloaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(transfer.bytes)})`;
    const retries = transfer.retries > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries')}` : '';
    return `\u25b8 Modules: ${ready} ready, ${files}${retries}`;
}
/** The last line of a run: `\u2714 Ready in 4.1 s`, `\u2718 Failed after 4 attempts in 12.3 s (dns_no_such_host)`. */
function verdictLine(report) {
    const span = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs);
    if (report.cause === 'interrupted') {
        const bytes = report.mirrors.reduce((sum, mirror) => sum + mirror.bytes, 0);
        const left = bytes === 0 ? 'Nothing was downloaded yet' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} stay in the module cache`;
        return `\u2718 Interrupted after ${span}. ${left}; run again to go on.`;
    }
    if (report.outcome === 'failed') {
        const tries = report.attempts.length === 0 ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.attempts.length, 'attempt')} in`;
        return `\u2718 Failed after${tries} ${span} (${report.cause ?? 'unknown'})`;
    }
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults);
    return `\u2714 Ready in ${span}${savedTime(report.cache)}${recovered > 0 ? ` \u00b7 recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(recovered, 'error')}` : ''}`;
}


/***/ }),

/***/ 49771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ placeModule),
/* harmony export */   NK: () => (/* binding */ stageModule),
/* harmony export */   WD: () => (/* binding */ hashFileOf),
/* harmony export */   fN: () => (/* binding */ lookForModule)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * What the module cache has of a module: undefined means nothing, and that it may be placed. Go's own rule
 * (modfetch, DownloadDir): complete is a folder without `.partial` and with `.ziphash`. Everything in between is left to go.
 */
function lookForModule(paths) {
    const [folder, ziphash, partial] = [paths.folder, paths.ziphash, paths.partial].map((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (folder && ziphash && !partial)
        return { outcome: 'already there' };
    if (!folder && !ziphash && !partial && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(paths.zip))
        return undefined;
    return { outcome: 'left to go', because: 'in use', detail: 'parts of it are in the module cache' };
}
/**
 * Prepares what {@link placeModule} moves, so that the lock is held for a moment only: writes the hash file, and sets the
 * modes that go sets. `files` are the paths of the module's files, relative to its folder.
 */
function stageModule(staged, files, readOnlyFolders) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(hashFileOf(staged), staged.sum, { flag: 'wx' });
    // Go creates both files with 0666 less the umask; the hash file shows what that is.
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(staged.zip, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(hashFileOf(staged)).mode);
    if (readOnlyFolders)
        for (const folder of innerFolders(files))
            makeReadOnly((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(staged.folder, folder));
}
/**
 * Moves a staged module into the module cache. The module's lock must be held: then no go command is between its look at
 * the folder and its first file in it. The order is one that go accepts wherever it ends:
 *
 * 1. the zip. Go finds a zip without `.ziphash`, hashes it, and goes on (modfetch, DownloadZip).
 * 2. the folder. Go finds a folder without `.ziphash`, hashes the zip, and takes the folder, which was unpacked from that
 *    very zip.
 * 3. `.ziphash`. Go takes all three.
 *
 * The lock's file goes last, as it may be one that is locked together with those of other modules: who waited for it, and who
 * makes a new one, finds the module complete and leaves it as it is.
 */
function placeModule(staged, paths, readOnlyFolders) {
    const found = lookForModule(paths);
    if (found !== undefined)
        return found;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(paths.folder), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(staged.zip, paths.zip);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(staged.folder, paths.folder);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(paths.zip, staged.zip);
        throw error;
    }
    // Only now: a folder that is not writable cannot be moved to another parent.
    if (readOnlyFolders)
        makeReadOnly(paths.folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(hashFileOf(staged), paths.ziphash);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(paths.lock, { force: true });
    return undefined;
}
/** Where the hash file of a staged module waits. */
function hashFileOf({ folder }) {
    return `${folder}.ziphash`;
}
/** As go does: the same mode without the right to write (modfetch, makeDirsReadOnly). */
function makeReadOnly(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).mode & ~0o222);
}
/** The folders within a module. */
function innerFolders(files) {
    const folders = new Set();
    for (const file of files) {
        for (let path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file); path !== '.' && !folders.has(path); path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            folders.add(path);
    }
    return folders;
}


/***/ }),

/***/ 13077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ unpackFault)
/* harmony export */ });
/* harmony import */ var _unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97733);

/** The staging folder, or a file in it, is not there any more, or was there before: another command is at work. */
const inUse = ['EEXIST', 'ENOTEMPTY', 'ENOENT'];
/** What go, which writes elsewhere and makes no links, may be able to do. */
const fileSystem = ['EXDEV', 'ENAMETOOLONG', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOTDIR', 'EISDIR', 'EINVAL'];
/** What an error on the way means. Throws errors that are none of the system's or the zip's: they are ours. */
function unpackFault(error) {
    if (error instanceof _unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .UnusualZip */ .L)
        return { outcome: 'left to go', because: 'unusual zip', detail: error.message };
    if (!(error instanceof Error) || !('errno' in error) || !('code' in error))
        throw error;
    const [code, detail] = [String(error.code), error.message];
    if (inUse.includes(code))
        return { outcome: 'left to go', because: 'in use', detail };
    if (fileSystem.includes(code))
        return { outcome: 'left to go', because: 'file system', detail };
    return { outcome: 'failed', code, detail };
}


/***/ })

};
