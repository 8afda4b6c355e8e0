export const id = 2911;
export const ids = [2911];
export const modules = {

/***/ 37778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FolderStore: () => (/* binding */ FolderStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79404);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29692);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70083);
/* harmony import */ var _link_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69580);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80587);
/* harmony import */ var _saved_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73255);
/* harmony import */ var _timing_metadata_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62712);
/* harmony import */ var _walk_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40489);











/** The default limit on all entries of a folder together, in bytes. */
const defaultLimit = 10 * 1024 ** 3;
/** Entries that are looked at, and files of one entry: ten times what the largest known projects need. */
const entryLimit = 10_000;
const countLimit = 200_000;
/** The size of an `entry.json`, in bytes; a key has at most 512 characters. */
const labelLimit = 4096;
/** Work untouched for so long was interrupted, in milliseconds. */
const abandonedAfter = 60 * 60 * 1000;
/**
 * A store in a folder, for terminals and self-hosted runners: `entries/<hash of key>/` holds one entry each.
 * Entries are prepared in `work/` and appear, and disappear, by one rename: any number of jobs may use the folder at
 * once, and one that is killed leaves no half-written entry. If the entries take more than the limit, the least recently used
 * are evicted.
 *
 * Other jobs, also hostile ones, may write to the folder. So files are copied, as a hard link could be changed after go has
 * verified it; no link is followed, no pipe or device read; and nothing is removed but what has a name of the store's own.
 */
class FolderStore {
    #entries;
    #work;
    #limit;
    constructor(folder, limit = defaultLimit) {
        this.#entries = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'entries');
        this.#work = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'work');
        this.#limit = limit;
    }
    async restore(folder, key, prefixes, signal, onProgress) {
        for (;;) {
            signal.throwIfAborted();
            const entry = await this.#find([key, ...prefixes]);
            if (entry === undefined)
                return undefined;
            const restored = await this.#take(entry, folder, signal, onProgress);
            const isSame = (await this.#read(entry.path))?.createdMs === entry.createdMs;
            if (restored.damage === '' || isSame)
                return restored;
            // Evicted by another job meanwhile: the files that came stay, and the next best entry may have the rest.
        }
    }
    async #take(entry, folder, signal, onProgress) {
        const now = new Date();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(entry.path, now, now).catch(() => { });
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.path, 'files');
        const all = await namesIn(from);
        let [bytes, files] = [0, 0];
        onProgress?.({ bytes, files, path: '', writingMs: 0 });
        await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .placeAll */ .dB)(from, folder, all, _link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .copyFile */ .m3, signal, (path, size) => {
            if (path === _timing_metadata_js__WEBPACK_IMPORTED_MODULE_8__/* .timingName */ .yE)
                return;
            bytes += size;
            files++;
            onProgress?.({ bytes, files, path, writingMs: 0 });
        });
        const damage = files < entry.files ? `${entry.files - files} of ${entry.files} files are missing` : '';
        return { key: entry.key, bytes, files, damage };
    }
    async save(folder, key, signal) {
        signal.throwIfAborted();
        const path = this.#pathOf(key);
        // Checked before reading: entries appear whole, so an entry that existed then and cannot be read is damaged.
        const stands = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoreMissing */ .bt);
        if ((await this.#read(path)) !== undefined)
            return { outcome: 'exists', bytes: 0 };
        const files = await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .listFiles */ .CS)(folder);
        const label = { key, bytes: sum(files.values()), files: files.size - (files.has(_timing_metadata_js__WEBPACK_IMPORTED_MODULE_8__/* .timingName */ .yE) ? 1 : 0) };
        if (label.bytes > this.#limit) {
            throw new Error(`the entry takes ${label.bytes} bytes, and the folder may take ${this.#limit}`);
        }
        try {
            for (const own of [this.#entries, this.#work])
                await makeOwnFolder(own);
            if (stands !== undefined)
                await this.#remove(path);
            await this.#write(folder, files.keys(), label, signal);
        }
        catch (error) {
            // Another job was faster; on Windows that is the same error as a refusal.
            const isTaken = hasCode(error, 'ENOTEMPTY', 'EEXIST') || (await this.#read(path)) !== undefined;
            if (isTaken)
                return { outcome: 'exists', bytes: 0 };
            if (isRefusal(error))
                return { outcome: 'denied', bytes: 0 };
            throw error;
        }
        await this.#evict(key);
        return { outcome: 'saved', bytes: label.bytes };
    }
    async #write(folder, paths, label, signal) {
        const fresh = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#work, 'new-'));
        try {
            await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .placeAll */ .dB)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, 'files'), paths, _link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .copyFile */ .m3, signal);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, 'entry.json'), JSON.stringify(label));
            await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(fresh, this.#pathOf(label.key));
        }
        finally {
            await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .clearFolder */ .Ic)(fresh);
        }
    }
    /** For each name in order: the entry of that key, else the newest whose key begins with it. */
    async #find(names) {
        const entries = (await this.#list()).toSorted((a, b) => b.createdMs - a.createdMs);
        for (const name of names) {
            const found = entries.find(({ key }) => key === name) ?? entries.find(({ key }) => key.startsWith(name));
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    async #list() {
        const entries = [];
        let looked = 0;
        if (!(await isOwnFolder(this.#entries)))
            return entries;
        for await (const { name } of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(this.#entries)) {
            const entry = entryName.test(name) ? await this.#read((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#entries, name)) : undefined;
            if (entry !== undefined)
                entries.push(entry);
            if (++looked >= entryLimit)
                break;
        }
        return entries;
    }
    /** The entry at this path; undefined if there is none, its metadata is damaged, or it claims more than the limit. */
    async #read(path) {
        try {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'entry.json');
            const [text, created, used] = await Promise.all([(0,_plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlainFile */ .b$)(file, labelLimit), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)]);
            const { key, bytes, files } = JSON.parse(text.toString('utf8'));
            if (typeof key !== 'string' || !isCount(bytes, this.#limit) || !isCount(files, countLimit))
                return undefined;
            return { path, key, bytes, files, createdMs: created.mtimeMs, usedMs: used.mtimeMs };
        }
        catch {
            return undefined;
        }
    }
    /** Evicts entries beyond the limit, and removes what killed jobs left. `newest` is never evicted. */
    async #evict(newest) {
        const entries = (await this.#list()).toSorted((a, b) => a.usedMs - b.usedMs);
        let total = sum(entries.map(({ bytes }) => bytes));
        for (const entry of entries) {
            if (total <= this.#limit)
                break;
            if (entry.key === newest)
                continue;
            // Used since the list was made: no longer the least recently used.
            if (((await this.#read(entry.path))?.usedMs ?? entry.usedMs) > entry.usedMs)
                continue;
            // This user may not be allowed to remove another user's entry.
            const isGone = await this.#remove(entry.path).then(() => true, () => false);
            if (isGone)
                total -= entry.bytes;
        }
        if (!(await isOwnFolder(this.#work)))
            return;
        for await (const { name } of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(this.#work)) {
            if (!workName.test(name))
                continue;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#work, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoreMissing */ .bt);
            if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfter)
                await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .clearFolder */ .Ic)(path);
        }
    }
    /** Removes an entry; renamed first, so that no job finds half of it. Another job may be faster. */
    async #remove(path) {
        const gone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#work, 'gone-'));
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gone, 'entry'))
            .catch(_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoreMissing */ .bt)
            .finally(() => (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .clearFolder */ .Ic)(gone));
    }
    #pathOf(key) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#entries, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 40));
    }
}
/** The names that the store gives: a hash of the key, and what `mkdtemp` makes. Nothing else is read or removed. */
const entryName = /^[0-9a-f]{40}$/;
const workName = /^(?:new|gone)-[A-Za-z0-9]{6}$/;
/** Whether it is a folder, and not a link to one: what is behind a link is not the store's. */
async function isOwnFolder(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_6__/* .ignoreMissing */ .bt))?.isDirectory() === true;
}
/** @throws {PlainFileError} if something else is in its place */
async function makeOwnFolder(path) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(path);
    if (!(await isOwnFolder(path)))
        throw new _plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .PlainFileError */ .X5(`${path} is a link, not a folder`);
}
/** The module files below a folder, by their paths relative to it, and the timing metadata. */
async function namesIn(folder) {
    if (!(await isOwnFolder(folder)))
        return [];
    const paths = await (0,_walk_files_js__WEBPACK_IMPORTED_MODULE_9__/* .walkFiles */ .F)(folder, countLimit);
    return paths.filter((path) => path === _timing_metadata_js__WEBPACK_IMPORTED_MODULE_8__/* .timingName */ .yE || (0,_saved_path_js__WEBPACK_IMPORTED_MODULE_10__/* .isSavedPath */ .X)(path));
}
function isCount(value, limit) {
    return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= limit;
}
function sum(numbers) {
    return [...numbers].reduce((total, number) => total + number, 0);
}
function hasCode(error, ...codes) {
    return error instanceof Error && codes.includes(error.code ?? '');
}
/** Whether an error means that this job may only read the folder. */
function isRefusal(error) {
    return hasCode(error, 'EACCES', 'EPERM', 'EROFS');
}


/***/ }),

/***/ 18844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./src/cache/folder-store.ts
var folder_store = __webpack_require__(37778);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/cache/cache-folder.ts
var cache_folder = __webpack_require__(70083);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/cache/client-output.ts

/** The longest error text that is passed on, in characters. */
const limit = 400;
/**
 * Reads what the cache client prints: workflow commands, which would become annotations of the job if they reached its log.
 * Nothing of it is kept but the values that the client masks.
 */
class ClientOutput {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #masks = new Set();
    #rest = '';
    /** Adds output as it comes, in pieces of any size. */
    read(chunk) {
        const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/);
        this.#rest = (lines.pop() ?? '').slice(-64 * 1024);
        for (const line of lines) {
            const mask = unescapeCommand(/^::add-mask::(.+)$/.exec(line)?.[1] ?? '');
            if (mask !== '')
                this.#masks.add(mask);
        }
    }
    /** A text without the masked values, and not too long. */
    masked(text) {
        const clean = [...this.#masks].reduce((rest, mask) => rest.replaceAll(mask, '***'), text);
        return clean.length > limit ? `${clean.slice(0, limit)}\u2026` : clean;
    }
}
/** The inverse of how workflow commands encode their message. */
function unescapeCommand(message) {
    return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

;// CONCATENATED MODULE: ./src/cache/service-store.ts







/**
 * Whether there is a cache service. Decided from the variables alone, so that a job without one loses no time (the client would
 * try for ten seconds).
 */
function hasService(env) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname ?? '';
    const hosted = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    const second = hosted && Boolean(env['ACTIONS_CACHE_SERVICE_V2']);
    return Boolean(env[second ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL']);
}
/**
 * The runner's cache service, through its own client in a worker process: the client can hang long after every deadline, so it
 * is killed, and its output stays out of the job's log.
 */
class ServiceStore {
    #env;
    #program;
    /** @param program the cache worker: its bundle, or src/bin/cache-worker.ts itself */
    constructor(env, program) {
        this.#env = env;
        this.#program = program;
    }
    async restore(folder, key, prefixes, signal, onProgress) {
        const answer = await this.#ask({ kind: 'restore', folder, key, prefixes }, signal, (message) => {
            if (message.kind === 'progress')
                onProgress?.(message);
        });
        if (answer.kind !== 'restored')
            throw new Error(reasonOf(answer));
        return answer.key === '' ? undefined : answer;
    }
    async save(folder, key, signal) {
        signal.throwIfAborted();
        const temp = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'modward-store-'));
        try {
            const answer = await this.#ask({ kind: 'save', folder, key, archive: (0,external_node_path_.join)(temp, 'archive') }, signal);
            if (answer.kind !== 'saved')
                throw new Error(reasonOf(answer));
            const { outcome } = answer;
            return { outcome, bytes: outcome === 'saved' ? sum((await (0,cache_folder/* listFiles */.CS)(folder)).values()) : 0 };
        }
        finally {
            await (0,cache_folder/* clearFolder */.Ic)(temp);
        }
    }
    async #ask(request, signal, onMessage = () => { }) {
        signal.throwIfAborted();
        const output = new ClientOutput();
        const child = (0,external_node_child_process_.spawn)(process.execPath, [this.#program], {
            env: this.#env,
            stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
            windowsHide: true,
        });
        const stop = () => child.kill('SIGKILL');
        signal.addEventListener('abort', stop);
        child.stdout?.on('data', (chunk) => output.read(chunk));
        child.stderr?.on('data', (chunk) => output.read(chunk));
        // If a process cannot be started, for lack of processes or files, it may emit more than one error.
        child.on('error', () => { });
        let answer = { kind: 'failed', reason: 'the cache client ended without an answer' };
        child.on('message', (message) => {
            onMessage(message);
            if (message.kind === 'progress')
                return;
            answer = message;
            // Open connections and timers of the client would keep the worker running for minutes.
            stop();
        });
        if (child.connected)
            child.send(request, () => { });
        await (0,external_node_events_.once)(child, 'close').finally(() => signal.removeEventListener('abort', stop));
        signal.throwIfAborted();
        if (answer.kind !== 'failed')
            return answer;
        return { ...answer, reason: output.masked(answer.reason) };
    }
}
function reasonOf(answer) {
    return answer.kind === 'failed' ? answer.reason : 'the cache client gave another answer';
}
function sum(sizes) {
    return [...sizes].reduce((total, size) => total + size, 0);
}

;// CONCATENATED MODULE: ./src/cache/open-store.ts


/** The store for a job: the folder if one is given, else the runner's cache service; undefined if there is neither. */
function openStore({ env, program, directory }) {
    if (directory !== '')
        return new folder_store.FolderStore(directory);
    return hasService(env) ? new ServiceStore(env, program) : undefined;
}


/***/ }),

/***/ 92989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOnSignals: () => (/* binding */ endOnSignals),
/* harmony export */   exitCodeOf: () => (/* binding */ exitCodeOf),
/* harmony export */   exitWhenDrained: () => (/* binding */ exitWhenDrained),
/* harmony export */   startWatchdog: () => (/* binding */ startWatchdog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32473);
/* harmony import */ var _causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(944);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94177);





/** Grace period after the deadline, in milliseconds: 10 s are promised. */
const graceMs = 9000;
/** 128 and the signal's number, as a shell tells that a process was ended by a signal; 1 for any other reason. */
function exitCodeOf(signal) {
    const number = node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[(0,_error_message_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(signal.reason)];
    return number === undefined ? 1 : 128 + number;
}
/**
 * Aborts when this process is told to end: the reason is the signal's name. And for an error that nothing has caught, such as one of a
 * stream without a listener: the reason is a {@link FaultError}, so that the run ends with a report of it. `code` is the exit code if
 * it then hangs.
 */
function endOnSignals(code = 1) {
    const ending = new AbortController();
    process.on('uncaughtException', (error) => {
        if (ending.signal.aborted)
            return;
        ending.abort(new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_2__.FaultError((0,_causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_3__.internalFault)(error), { cause: error }));
        startWatchdog(0, code);
    });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(name, () => {
            ending.abort(new Error(name));
            startWatchdog(0, exitCodeOf(ending.signal));
        });
    }
    return ending.signal;
}
/**
 * Watchdog: ends the process if it has not ended by itself `ms` milliseconds and the grace period from now. A file system that
 * hangs obeys no signal, and the job must not hang with it. `code` is the exit code then. The result stops the watchdog.
 */
function startWatchdog(ms, code = 1) {
    const timer = setTimeout(() => {
        process.stderr.write('modward: the time is up, and something still hangs; ending all the same.\n');
        end(code);
    }, ms + graceMs).unref();
    return () => clearTimeout(timer);
}
/** How long open handles may keep the process alive when its work is done, in milliseconds. */
const lingerMs = 2000;
/** Lets the process end when its output is written, and ends it soon after if an open handle keeps it alive. */
function exitWhenDrained(code) {
    process.exitCode = code;
    setTimeout(() => end(code), lingerMs).unref();
}
/**
 * Ends the process at once. An exit waits for Node's threads, and forever for one that hangs in a file system; so the process
 * replaces itself by a shell that exits (execve), which ends every thread.
 */
function end(code) {
    const shell = '/bin/sh';
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(shell))
        process.execve?.(shell, ['sh', '-c', `exit ${code}`], {});
    process.exit(code);
}


/***/ }),

/***/ 37281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ redrawInterval),
/* harmony export */   Py: () => (/* binding */ ProgressReporter),
/* harmony export */   e: () => (/* binding */ logInterval)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** Milliseconds between two lines in a log, of which five seconds never pass without one, and between two redrawings on a terminal. */
const logInterval = 4500;
const redrawInterval = 100;
/** A part of a line that is cut to less than this says nothing. */
const shortestPart = 24;
/**
 * Progress lines, at most one in `interval` milliseconds, the first an interval after the download began: what is over sooner
 * needs none. The time left is estimated from bytes; without known bytes there is no estimate.
 */
class ProgressReporter {
    #interval;
    #clock;
    #beganAt;
    #shownAt = 0;
    #bytes = 0;
    constructor(interval, clock = () => performance.now()) {
        this.#interval = interval;
        this.#clock = clock;
    }
    /**
     * `277 of 300 zips \u00b7 150 of 249 MB \u00b7 31 MB/s \u00b7 about 4 s left \u00b7 waiting for \u2026`; undefined while it is too early.
     * @param width in characters; what matters least is left out first
     */
    lineFor(progress, width = Number.POSITIVE_INFINITY) {
        const now = this.#clock();
        // Fewer bytes than before: another download has begun.
        const isNew = progress.bytes < this.#bytes;
        this.#bytes = progress.bytes;
        if (this.#beganAt === undefined || isNew)
            this.#beganAt = this.#shownAt = now;
        if (now < this.#shownAt + this.#interval)
            return undefined;
        this.#shownAt = now;
        const { waitingFor, mirror } = progress;
        const wait = waitingFor === '' ? '' : `waiting for ${waitingFor}`;
        const done = doneSoFar(progress);
        if (done.length === 0)
            return wait === '' ? undefined : fitLine([wait], width);
        const left = isLoading(progress) ? timeLeft(progress, now - this.#beganAt) : '';
        return fitLine([...done, left, wait || (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(mirror)], width);
    }
}
function isLoading({ files, filesTotal }) {
    return files < filesTotal;
}
/** What has come so far, and what is done with it. */
function doneSoFar(progress) {
    const { files, filesTotal, zips, zipsTotal, bytes, unpacked, toUnpack, unpackUnit, bytesPerSecond } = progress;
    const unpacking = unpacked > 0 && unpacked < toUnpack
        ? [`unpacking ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(unpacked)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(toUnpack)} ${unpackUnit}`]
        : [];
    if (filesTotal + files + bytes === 0)
        return unpacking;
    if (!isLoading(progress))
        return [`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files, 'file')} here, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`, ...unpacking];
    const count = zipsTotal > 0
        ? `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zips)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zipsTotal)} zips`
        : `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(filesTotal)} files`;
    return [count, sizes(progress), bytesPerSecond > 0 ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(bytesPerSecond) : ''];
}
/** `150 of 249 MB`; without a total what has come. */
function sizes({ bytes, zipBytes, zipBytesTotal, isEstimate }) {
    if (zipBytesTotal === undefined)
        return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(zipBytes, zipBytesTotal, isEstimate ? 'about ' : '');
}
/** From the bytes that are left and the rate of the last seconds. An estimate in the first two seconds is noise. */
function timeLeft({ zipBytes, zipBytesTotal, bytesPerSecond }, elapsed) {
    if (zipBytesTotal === undefined || bytesPerSecond === 0 || elapsed < 2000)
        return '';
    const seconds = Math.max(0, zipBytesTotal - zipBytes) / bytesPerSecond;
    if (seconds < 3)
        return 'a few seconds left';
    if (seconds < 90)
        return `about ${Math.round(seconds)} s left`;
    return seconds < 5400 ? `about ${Math.round(seconds / 60)} min left` : '';
}
/** The parts in one line, as many as fit; the last one that fits in part is cut. */
function fitLine(parts, width) {
    let line = '';
    for (const part of parts.filter((text) => text !== '')) {
        const longer = line === '' ? part : `${line} \u00b7 ${part}`;
        if (longer.length > width)
            return width - line.length > shortestPart ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(longer, width) : line;
        line = longer;
    }
    return line;
}


/***/ }),

/***/ 66332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ RunnerOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94177);
/* harmony import */ var _report_annotation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19047);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78529);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37281);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61934);








/** What a step of a job shows: lines, annotations and the job summary. Everything is redacted. */
class RunnerOutput {
    #publishing;
    #secrets;
    #write;
    #warnings = 0;
    #printedAt = performance.now();
    constructor(publishing, secrets, write = (line) => process.stdout.write(`${line}\n`)) {
        this.#publishing = publishing;
        this.#secrets = secrets;
        this.#write = write;
        // A log that is full or closed is no reason to crash in the middle of the work.
        if (process.stdout.listenerCount('error') === 0)
            process.stdout.on('error', () => { });
    }
    info(line) {
        this.#printedAt = performance.now();
        for (const plain of this.#lines(line))
            this.#write(plain);
    }
    /** What is waited for; called often. It is a line of the log if nothing was told for a while. */
    waiting(text) {
        if (performance.now() >= this.#printedAt + _progress_js__WEBPACK_IMPORTED_MODULE_4__/* .logInterval */ .e)
            this.info(text);
    }
    /** A line that the runner shows if its debug logging is on. */
    debug(line) {
        this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)('debug', this.#secrets.redact(line)));
    }
    warning(line) {
        this.#warnings += 1;
        const text = this.#lines(line).join('\n');
        const isShown = this.#publishing.annotations && this.#warnings <= _report_annotation_js__WEBPACK_IMPORTED_MODULE_6__/* .annotationLimit */ .x;
        if (isShown)
            this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)('warning', text, { title: 'modward' }));
        else
            this.info(`Warning: ${text}`);
    }
    /** Lines that are folded away. */
    group(title, lines) {
        this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)('group', this.#lines(title).join(' ')));
        for (const line of lines)
            this.info(line);
        this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)('endgroup'));
    }
    /** A failure is shown in any case: without annotations, too, people want to know why the job is red. */
    annotate(annotations) {
        for (const { level, title, message, file, line } of annotations) {
            // A name with control characters in it, or with a secret, is not shown: the message says what it is about.
            const isShown = file !== '' && this.#secrets.redact((0,_report_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLines */ .y1)(file).join(' ')) === file;
            const position = isShown ? { file, ...(line > 0 ? { line: String(line) } : {}) } : {};
            const text = this.#secrets.redact(message);
            const name = this.#secrets.redact(title);
            if (this.#publishing.annotations)
                this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)(level, text, { title: name, ...position }));
            else if (level === 'error')
                this.info(`\u2718 ${name}\n${text}`);
        }
    }
    /** Has the runner show what later steps print, as far as the problem matcher in a file fits it, as annotations. */
    addMatcher(path) {
        if (this.#publishing.annotations)
            this.#write((0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .workflowCommand */ .NA)('add-matcher', path));
    }
    /** What a foreign program printed, whole; the runner obeys nothing in it. */
    quote(title, output) {
        this.info(title);
        for (const line of (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .quotedOutput */ .MF)(this.#secrets.redact(output)))
            this.#write(line);
    }
    /** Adds Markdown to the job summary. Throws the file system's error if it cannot be written. */
    async summarize(markdown) {
        // Not every runner shows summaries; that is nothing to warn of.
        const path = process.env['GITHUB_STEP_SUMMARY'];
        // The runner has made the file: without one it shows no summaries.
        const flag = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND;
        if (!path || !this.#publishing.summary)
            return;
        const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_3__/* .requireReader */ .n)(path);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, this.#secrets.redact(markdown), { flag });
        }
        finally {
            reader.close();
        }
    }
    /** Does something that must not fail the step: a failure is a warning. */
    async attempt(what, work) {
        try {
            await work();
        }
        catch (error) {
            this.warning(`Cannot ${what}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}`);
        }
    }
    #lines(text) {
        return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeWorkflowCommands */ .Fy)(this.#secrets.redact(text));
    }
}


/***/ }),

/***/ 61934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ escapeWorkflowCommands),
/* harmony export */   MF: () => (/* binding */ quotedOutput),
/* harmony export */   NA: () => (/* binding */ workflowCommand)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);


// A zero-width space: what a person reads stays the same, what the runner looks for is gone.
const gap = '\u200b';
/**
 * A text as lines that a runner prints and does not obey. It takes a line for a command that begins with `::`, blanks
 * aside, and the older `##[` anywhere in it.
 */
function escapeWorkflowCommands(text) {
    return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(text).map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll('##[', `##${gap}[`));
}
/**
 * A foreign program's output, unchanged but for control characters, between the marks that make a runner stop looking for
 * commands. The mark that ends it cannot be guessed.
 */
function quotedOutput(output) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    return [`::stop-commands::${token}`, ...(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(output.trimEnd()), `::${token}::`];
}
/**
 * A workflow command: `::name key=value,\u2026::message`. Percent signs, line ends and, in a property, the separators are escaped
 * (docs.github.com, "Workflow commands"; the same as `issueCommand` of @actions/core).
 */
function workflowCommand(name, message = '', properties = {}) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
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

/***/ 19047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ annotationLimit)
/* harmony export */ });
/** A runner shows no more than this of each level for a step. */
const annotationLimit = 10;


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

/***/ 24038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ cacheOutcomes),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Mu: () => (/* binding */ hostOfEntry),
/* harmony export */   W9: () => (/* binding */ isRecovered),
/* harmony export */   hq: () => (/* binding */ runKinds)
/* harmony export */ });
/** How a restore of the module cache may end; `off` if nothing was needed or there was no store. */
const cacheOutcomes = ['hit', 'partial', 'miss', 'off', 'timeout', 'failed'];
/** How a run went: `clean` met no error, `repaired` was ready in spite of some, `failed` was not ready. */
const runKinds = ['clean', 'repaired', 'failed'];
/** Which of the three a run is. */
function kindOf({ outcome, faults }) {
    if (outcome === 'failed')
        return 'failed';
    return faults.some(isRecovered) ? 'repaired' : 'clean';
}
/** Whether the error was met and did not fail the job. A count of 0 is a file that was skipped, not an error met. */
function isRecovered({ recovered, count }) {
    return recovered && count > 0;
}
/** The host name of a GOPROXY entry, with which its errors name it, too; `direct` and what is no URL stay as they are. */
function hostOfEntry(entry) {
    return URL.parse(entry.includes('://') ? entry : `https://${entry}`)?.hostname || entry;
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ fitToLimit)
/* harmony export */ });
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42502);

/**
 * The parts one below the other, in at most `limit` bytes of UTF-8: the table that takes most room loses half its rows, as
 * often as it takes, and says how many are missing.
 */
function fitToLimit(parts, limit) {
    const pieces = parts.map(piece);
    for (;;) {
        const document = `${pieces
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join('\n\n')}\n`;
        if (Buffer.byteLength(document) <= limit)
            return document;
        const [largest] = pieces.filter(({ table }) => table.rows.length > 0).sort((a, b) => b.text.length - a.text.length);
        if (largest === undefined)
            return document;
        pieces[pieces.indexOf(largest)] = halved(largest);
    }
}
const noTable = { title: '', header: [], rows: [] };
function piece(part) {
    return typeof part === 'string'
        ? { text: part, table: noTable, leftOut: 0 }
        : { text: (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)(part), table: part, leftOut: 0 };
}
function halved({ table, leftOut }) {
    const rows = table.rows.slice(0, Math.floor(table.rows.length / 2));
    const missing = leftOut + table.rows.length - rows.length;
    return { text: (0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTable */ .bo)({ ...table, rows }, missing), table: { ...table, rows }, leftOut: missing };
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

/***/ 52305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ markdown),
  m: () => (/* binding */ summaryLimit)
});

// EXTERNAL MODULE: ./src/report/cause-text.ts
var cause_text = __webpack_require__(61011);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/report/fit-to-limit.ts
var fit_to_limit = __webpack_require__(371);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: ./src/report/markup.ts
var markup = __webpack_require__(42502);
// EXTERNAL MODULE: ./src/report/next-step.ts
var next_step = __webpack_require__(45762);
// EXTERNAL MODULE: ./src/report/plain-go.ts
var plain_go = __webpack_require__(65931);
// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/report/summary-tables.ts
var summary_tables = __webpack_require__(16072);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
;// CONCATENATED MODULE: ./src/report/timeline.ts


/** More bars than these cannot be told apart; Mermaid refuses a diagram of more than 50,000 characters. */
const mostBars = 25;
const mostMirrors = 4;
/** A bar that is shorter than this part of the picture is a line. */
const visiblePart = 0.004;
/**
 * Where the time went, as a Mermaid gantt: what comes before the download, each mirror with its failed requests in red, unpacking, and
 * the runs of the go command. Times are fed in as milliseconds since the epoch began, so that the axis reads as the time since the
 * start. Empty if nothing was timed.
 */
function timeline(report) {
    const sections = [prepareSection(report), ...mirrorSections(report), goSection(report)].filter(({ bars }) => bars.length > 0);
    if (sections.length === 0)
        return '';
    const { format, tick } = axisFor(report.durationMs);
    const lines = [
        '%%{init: {"gantt": {"leftPadding": 170}}}%%',
        'gantt',
        '  dateFormat x',
        `  axisFormat ${format}`,
        `  tickInterval ${tick}`,
        ...sections.flatMap(({ name, bars }) => [
            `  section ${safe(name, 24)}`,
            ...bars.map((bar) => drawn(bar, report.durationMs)),
        ]),
    ];
    return ['**Where the time went**', '', '```mermaid', ...lines, '```'].join('\n');
}
/** What the phases are to a reader. A phase that took no time to speak of is left out. */
const phaseLabels = [
    ['Toolchain', 'provide Go'],
    ['Go', 'read settings of go'],
    ['Projects', 'read go.mod and go.sum'],
    ['Preflight', 'check mirrors'],
    ['Cache', 'restore the cache'],
];
function prepareSection({ phases, durationMs, cache }) {
    const bars = phaseLabels.flatMap(([phase, label]) => {
        const found = phases.find(({ name }) => name === phase);
        if (found === undefined || found.durationMs < durationMs * visiblePart)
            return [];
        const size = phase === 'Cache' && cache.bytes > 0 ? ` ${(0,format/* formatBytes */.z3)(cache.bytes)}` : '';
        return [bar(`${label}${size}`, '', found.startedMs, found.durationMs)];
    });
    return { name: 'Prepare', bars: bars.toSorted((a, b) => a.from - b.from) };
}
/** The mirrors that were asked, each with what it delivered and the longest of its failed requests. */
function mirrorSections({ mirrors, failedRequests }) {
    const asked = mirrors.filter(({ lastMs }) => lastMs > 0).slice(0, mostMirrors);
    // Half a dozen bars are needed for the other sections.
    const room = mostBars - asked.length - 8;
    const longest = failedRequests.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, room);
    return asked.map((mirror) => {
        const failed = longest.filter((request) => request.mirror === mirror.url).toSorted(byStart);
        const left = failedRequests.filter((request) => request.mirror === mirror.url).length - failed.length;
        return {
            name: (0,format/* hostOf */.w4)(mirror.url),
            bars: [delivered(mirror), ...failed.map(failedBar), ...(left > 0 ? [moreBar(left, mirror)] : [])],
        };
    });
}
function delivered({ files, bytes, startedMs, lastMs }) {
    const label = files === 0 ? 'no file delivered' : `${(0,format/* plural */.LS)(files, 'file')} ${(0,format/* formatBytes */.z3)(bytes)}`;
    return bar(label, files === 0 ? '' : 'active, ', startedMs, lastMs - startedMs);
}
function failedBar({ file, cause, startedMs, durationMs }) {
    const { path, version, kind } = (0,module_file/* fileAt */.Wd)(file) ?? { path: file, version: '', kind: '' };
    // The last two elements of a path tell modules apart.
    const name = path.split('/').slice(-2).join('/');
    return bar(`${cause} \u00b7 ${(0,format/* clip */.$Q)(name, 26)} ${(0,format/* clip */.$Q)(version, 14)} ${kind}`, 'crit, ', startedMs, durationMs);
}
function moreBar(count, { startedMs, lastMs }) {
    return bar(`${(0,format/* plural */.LS)(count, 'more failed request')}`, 'crit, ', startedMs, lastMs - startedMs);
}
function goSection({ unpack, attempts }) {
    const unpacked = unpack.modules > 0
        ? [bar(`verify and unpack ${(0,format/* plural */.LS)(unpack.modules, 'module')}`, 'done, ', unpack.startedMs, unpack.ms)]
        : [];
    const first = attempts.slice(0, attempts.length > 4 ? 3 : 4);
    const rest = attempts.slice(first.length);
    const runs = first.map(({ number, startedMs, durationMs, exitCode }) => {
        const name = attempts.length === 1 ? 'go mod download' : `go mod download ${number}`;
        const ended = exitCode === 0 ? '' : exitCode === null ? ' \u00b7 stopped' : ' \u00b7 failed';
        return bar(`${name}${ended}`, exitCode === 0 ? 'done, ' : 'crit, ', startedMs, durationMs);
    });
    const last = rest.at(-1);
    const others = rest[0] === undefined || last === undefined
        ? []
        : [
            bar(`${(0,format/* plural */.LS)(rest.length, 'more run')}`, last.exitCode === 0 ? 'done, ' : 'crit, ', rest[0].startedMs, last.startedMs + last.durationMs - rest[0].startedMs),
        ];
    return { name: 'go', bars: [...unpacked, ...runs, ...others] };
}
function byStart(a, b) {
    return a.startedMs - b.startedMs;
}
function bar(label, tag, startedMs, durationMs) {
    const from = Math.max(0, Math.round(startedMs));
    return { label, tag, from, to: from + Math.round(durationMs) };
}
/** A bar is at least wide enough to be seen, and has an extent: Mermaid takes one without for a mistake. */
function drawn({ label, tag, from, to }, durationMs) {
    return `  ${safe(label, 60)} :${tag}${from}, ${Math.max(to, from + Math.max(1, Math.round(durationMs * visiblePart)))}`;
}
/** Colons, semicolons, hashes, commas and percent signs have a meaning in Mermaid. */
function safe(text, limit) {
    return (0,format/* clip */.$Q)(text.replace(/[^\p{L}\p{N} ._/\u00b7-]/gu, ' ').trim(), limit) || '-';
}
/** Steps of an axis that Mermaid draws at round numbers: a divisor of a second, of a minute or of an hour. */
const ticks = [
    ...[50, 100, 200, 500].map((ms) => [ms, `${ms}millisecond`]),
    ...[1, 2, 5, 10, 30].map((seconds) => [seconds * 1000, `${seconds}second`]),
    ...[1, 2, 5, 10, 30].map((minutes) => [minutes * 60_000, `${minutes}minute`]),
];
/** At most ten ticks, and labels that do not depend on the time zone: whole seconds, or milliseconds if seconds are too coarse. */
function axisFor(durationMs) {
    const [ms, tick] = ticks.find(([step]) => durationMs / step <= 10) ?? [3_600_000, '1hour'];
    return { format: ms < 1000 ? '%Q ms' : '%s s', tick };
}

;// CONCATENATED MODULE: ./src/report/markdown.ts











/** A runner drops a summary of more than 1 MiB; a line's end is added to ours. */
const summaryLimit = 1024 * 1024 - 2;
/**
 * The job summary. A green run in which nothing happened gets its headline and one row of figures; any other also what happened, what
 * to change, where the time went, the mirrors and the errors.
 * @param path where the user finds the JSON report; '' if the user asked for none
 */
function markdown(report, path = '') {
    const [main] = report.faults;
    const head = [headline(report), ...warnings(report)];
    const end = [(0,summary_tables/* projectsTable */.Pl)(report), footer(report, path)];
    if (isUneventful(report))
        return (0,fit_to_limit/* fitToLimit */.Q)([...head, (0,summary_tables/* figuresTable */._t)(report), ...end], summaryLimit);
    const told = report.outcome === 'failed' ? (main?.cause ?? '') : '';
    const parts = [
        ...head,
        report.outcome === 'failed' ? explanation(report) : rescue(report),
        (0,summary_tables/* figuresTable */._t)(report),
        timeline(report),
        (0,summary_tables/* mirrorsTable */.ds)(report.mirrors),
        (0,summary_tables/* layersTable */.xk)(report.mirrors),
        (0,summary_tables/* faultsTable */.WS)(report, told),
        (0,summary_tables/* slowestTable */.cJ)(report),
        (0,summary_tables/* hostsTable */.GS)(report.hosts),
        ...end,
    ];
    return (0,fit_to_limit/* fitToLimit */.Q)(parts, summaryLimit);
}
function isUneventful({ outcome, faults, mirrors, transfer }) {
    const isCalm = faults.length === 0 && transfer.retries + transfer.failovers + transfer.stalls === 0;
    return outcome === 'ready' && isCalm && mirrors.every((mirror) => mirror.healthy || !(0,schema/* wasProbed */.ox)(mirror));
}
function headline(report) {
    const span = (0,format/* formatDuration */.a3)(report.durationMs);
    if (report.outcome === 'ready') {
        const recovered = (0,fault_groups/* countRecovered */.nz)(report.faults);
        const how = recovered === 0
            ? ''
            : (0,plain_go/* fatalToPlainGo */.G)(report).length > 0
                ? '. modward saved this job'
                : `. modward recovered from ${(0,format/* plural */.LS)(recovered, 'error')}`;
        return `### \u2714 Go modules ready in ${span}${(0,status_lines/* savedTime */.Zk)(report.cache)}${how}`;
    }
    const [main] = report.faults;
    return `### \u2718 Go modules not ready after ${span}: ${(0,markup/* prose */.CS)(main?.title ?? report.cause ?? 'unknown')}`;
}
function warnings(report) {
    return report.warnings.map(({ title, text }) => `**Warning:** ${(0,markup/* prose */.CS)(title)}. ${(0,markup/* prose */.CS)(text)}`);
}
/** What modward did, what plain go would have done, and what to change. */
function rescue(report) {
    const recovered = (0,fault_groups/* countRecovered */.nz)(report.faults);
    if (recovered === 0)
        return '';
    const [first] = (0,plain_go/* fatalToPlainGo */.G)(report).toSorted((a, b) => a.startedMs - b.startedMs);
    const plain = first === undefined
        ? ''
        : ` Plain \`go mod download\` does not retry. It stops at the first of them: ${first.modules[0] === undefined ? (0,markup/* prose */.CS)(first.title) : `${(0,markup/* code */.aY)(first.modules[0])} (${(0,markup/* prose */.CS)(first.title)})`}.`;
    const next = (0,next_step/* nextStep */.s)(report);
    return quoted([
        `Recovered from ${(0,format/* plural */.LS)(recovered, 'download error')}.${plain}`,
        ...(next === '' ? [] : [`**Next:** ${(0,markup/* proseWithCode */.Tb)(next)}`]),
    ]);
}
/** The main cause in full: whose side it is on, what was seen, what to do. */
function explanation({ faults, cause }) {
    const [group] = (0,fault_groups/* groupFaults */.X7)(faults);
    if (group === undefined)
        return '';
    const { head, modules } = group;
    const what = modules[0] === undefined
        ? ''
        : `Go could not get ${(0,markup/* code */.aY)(modules[0])}${modules.length > 1 ? ` and ${modules.length - 1} more` : ''}. `;
    const [seen = ''] = (0,fault_groups/* seenText */.JW)(head)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return quoted([
        `${what}${(0,markup/* prose */.CS)((0,cause_text/* responsibleSentence */.gC)(head.cause))}`,
        ...(seen === '' ? [] : [`Seen: ${(0,markup/* code */.aY)(seen)}`]),
        `**Do:** ${(0,markup/* proseWithCode */.Tb)(head.advice)} ([${cause}](${(0,cause_text/* causeLink */.Aj)(head.cause)}))`,
    ]);
}
/** Paragraphs as one quotation. */
function quoted(paragraphs) {
    return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}
function footer({ go, tool }, path) {
    const parts = [
        `modward ${(0,markup/* prose */.CS)(tool.version)}`,
        ...(go.version === '' ? [] : [`go ${(0,markup/* prose */.CS)(go.version.replace(/^go/, ''))}`]),
        `[what the causes mean](${cause_text/* causesPage */.o})`,
        ...(path === '' ? [] : [`JSON report: ${(0,markup/* code */.aY)(path)} (keep it with \`actions/upload-artifact\`)`]),
    ];
    return `<sub>${parts.join(' \u00b7 ')}</sub>`;
}


/***/ }),

/***/ 42502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Tb: () => (/* binding */ proseWithCode),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bo: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** More than this says nothing more in a cell. */
const cellLimit = 400;
/** An advice may have several sentences. */
const proseLimit = 1000;
/**
 * Text as Markdown that shows exactly that text: one line, every mark that Markdown, HTML or a table could read written as
 * an entity, and no `@name` that would become a mention.
 */
function prose(text) {
    return unmentioned(escaped((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, cellLimit)));
}
/** The same in a fixed-width face, for names, versions and whatever a server said. */
function code(text) {
    return text === '' ? '' : `<code>${escaped((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, cellLimit))}</code>`;
}
/** A text of modward's own in which names are in backquotes, as Markdown: the names in a fixed-width face. */
function proseWithCode(text) {
    const line = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, proseLimit);
    const pieces = line.includes('``') ? [line] : line.split(/`([^`]+)`/);
    return pieces.map((piece, index) => (index % 2 === 1 ? code(piece) : unmentioned(escaped(piece)))).join('');
}
/** A table in Markdown below its title, empty if it has no rows; how many were left out stands below it. */
function renderTable({ title, folded, header, rows }, leftOut = 0) {
    if (rows.length === 0 && leftOut === 0)
        return '';
    const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    const note = leftOut > 0 ? ['', `_${leftOut} more left out: a job summary holds 1 MiB. The JSON report has them all._`] : [];
    if (folded)
        return [`<details><summary>${title}</summary>`, '', ...lines, ...note, '', '</details>'].join('\n');
    return [...(title === '' ? [] : [`#### ${title}`, '']), ...lines, ...note].join('\n');
}
/** No `@name` becomes a mention. */
function unmentioned(text) {
    return text.replaceAll('&#64;', '&#64;&#8203;');
}
function escaped(text) {
    return text
        .replace(/(?!: )[^\p{L}\p{N} .,;()'"/%+=\u00b7\u00d7\u2714\u2718\u2013\u2026-]/gu, entity)
        .replace(/www\./gi, (start) => start.replace('.', '&#46;'));
}
/** Letters, digits and marks without a meaning stay; a scheme or an issue needs its colon or hash to become a link. */
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 45762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/**
 * What to change after a run that recovered from errors, in one or two sentences: which mirror failed how often, and what comes
 * instead. Empty if no mirror failed.
 */
function nextStep({ mirrors }) {
    const [worst] = mirrors.toSorted((a, b) => b.faults - a.faults);
    if (worst === undefined || worst.faults === 0)
        return '';
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    const all = mirrors.reduce((sum, { faults }) => sum + faults, 0);
    const share = worst.faults === all
        ? all === 1
            ? `The failed request went to ${host}.`
            : `All ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(worst.faults)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`;
    return `${share} ${cure(worst, mirrors)}`;
}
function cure(worst, mirrors) {
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    // A mirror that modward added is not one that the job may rely on.
    const [other] = mirrors
        .filter(({ url, origin, files }) => url !== worst.url && origin !== 'catalogue' && files > 0)
        .toSorted((a, b) => a.faults - b.faults || b.files - a.files);
    if (other !== undefined && other.faults < worst.faults) {
        const isFirst = mirrors.indexOf(worst) < mirrors.indexOf(other);
        return isFirst
            ? `Put ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(other.url)} first in \`mirrors\`, or tell the owner of ${host}.`
            : `Tell the owner of ${host}.`;
    }
    return mirrors.length > 1
        ? `If this happens often, tell the owner of ${host}, or name a better mirror in \`mirrors\`.`
        : `There was no other mirror to ask: list a second one in \`mirrors\`, as a fallback.`;
}


/***/ }),

/***/ 65931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fatalToPlainGo)
/* harmony export */ });
/* harmony import */ var _counted_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24038);

/** Errors of the checksum database end `go mod download` although they may name no module. */
const sumdb = /^sumdb_/;
/** After these two Go asks the next entry whatever the separator is. */
const notFound = new Set(['http_404', 'http_410']);
/**
 * The recovered errors at which plain `go mod download` would have ended. The go command sends one request for each file
 * and entry of GOPROXY, without a retry (cmd/go/internal/modfetch, golang/go#28194), and goes on to the next entry after
 * 404 and 410, or after any error if the separator is `|`. Empty for a run that failed.
 */
function fatalToPlainGo(run) {
    if (run.outcome === 'failed')
        return [];
    const entries = entriesOf(run.go.env['GOPROXY'] ?? '');
    const added = addedMirrors(run);
    return run.faults.filter((fault) => {
        if (!(0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecovered */ .W9)(fault) || !isAboutDownload(fault))
            return false;
        const asked = fault.mirror || fault.host;
        const entry = entries.find(({ url }) => isSame(url, asked));
        return entry === undefined ? !added.some((url) => isSame(url, asked)) : !goesOn(entry, fault.cause);
    });
}
/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }) {
    return module !== '' || modules.length > 0 || sumdb.test(cause);
}
/** Mirrors of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedMirrors({ mirrors }) {
    return mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => url);
}
/** Whether an entry is what was asked: the URL of a mirror, or the host alone where no more is known. */
function isSame(entry, asked) {
    return asked.includes('://') ? placeOf(entry) === placeOf(asked) : (0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfEntry */ .Mu)(entry) === asked;
}
/** What tells two mirrors apart, without credentials: several may share a host. */
function placeOf(entry) {
    const url = URL.parse(entry.includes('://') ? entry : `https://${entry}`);
    return url === null ? entry : `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
function entriesOf(goproxy) {
    const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)];
    return found.map(([, word = '', separator = ''], index) => {
        const next = found[index + 1]?.[1];
        return { url: word, separator, last: next === undefined || next === 'off' };
    });
}
function goesOn({ last, separator }, cause) {
    return !last && (separator === '|' || notFound.has(cause));
}


/***/ }),

/***/ 95586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ recoveryNotice)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45762);



/** So many causes are named one by one; the summary has them all. */
const namedCauses = 5;
/**
 * One notice for a run that recovered from faults, so that teams can count how often the guard was needed.
 * @param fatal those of them that would have ended the download of plain go
 */
function recoveryNotice(report, fatal) {
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupFaults */ .X7)(report.faults).filter((group) => group.head.recovered);
    if (recovered.length === 0)
        return [];
    const lines = recovered.slice(0, namedCauses).map(line);
    const others = recovered.length - lines.length;
    const next = (0,_next_step_js__WEBPACK_IMPORTED_MODULE_2__/* .nextStep */ .s)(report);
    return [
        {
            level: 'notice',
            title: 'modward recovered from download errors',
            message: [
                `Recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults), 'error')}${means(report)}${cost(report)}`,
                ...lines,
                ...(others > 0 ? [`\u2026 and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'more cause', 'more causes')}`] : []),
                ...withoutGuard(fatal),
                ...(next === '' ? [] : [`Next: ${next}`]),
            ].join('\n'),
            file: '',
            line: 0,
        },
    ];
}
function line({ head, count, modules, hosts }) {
    const where = hosts.every((host) => head.title.includes(host)) ? '' : ` at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(hosts), 200)}`;
    const what = modules.length === 0 ? '' : `: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(modules), 300)}`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(head.title, 200)} (${head.cause}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(count)}${where}${what}`;
}
/** The means of recovery that were counted. */
function means({ transfer, attempts }) {
    const counted = [
        transfer.retries > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries') : '',
        transfer.resumes > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.resumes, 'resumed transfer') : '',
        transfer.failovers > 0 ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.failovers, 'file')} from another mirror` : '',
        attempts.length > 1 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(attempts.length, 'attempt') : '',
    ].filter((part) => part !== '');
    return counted.length === 0 ? '.' : `: ${counted.join(', ')}.`;
}
/** What it cost, if that is worth a word. */
function cost({ failedRequests }) {
    const longest = Math.max(0, ...failedRequests.map(({ durationMs }) => durationMs));
    return longest < 1000 ? '' : ` The longest failed request took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(longest)}.`;
}
/** Where a job without modward could have failed first. */
function withoutGuard(fatal) {
    const [first] = fatal.toSorted((a, b) => a.startedMs - b.startedMs).flatMap(({ modules }) => modules);
    return first === undefined
        ? []
        : [`Plain go does not retry. Without modward this job could have failed at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first, 300)}.`];
}


/***/ }),

/***/ 16072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ hostsTable),
/* harmony export */   Pl: () => (/* binding */ projectsTable),
/* harmony export */   WS: () => (/* binding */ faultsTable),
/* harmony export */   _t: () => (/* binding */ figuresTable),
/* harmony export */   cJ: () => (/* binding */ slowestTable),
/* harmony export */   ds: () => (/* binding */ mirrorsTable),
/* harmony export */   xk: () => (/* binding */ layersTable)
/* harmony export */ });
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73253);
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61011);
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78529);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42502);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71561);
/* harmony import */ var _seen_hosts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8643);
/* harmony import */ var _status_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21094);








/** One row of figures: what a reader looks for first. */
function figuresTable(report) {
    const { transfer, projects, cache, faults, outcome } = report;
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .countRecovered */ .nz)(faults);
    const rate = rateOf(report.mirrors);
    const columns = [
        ['Modules', `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(modules)}**${outcome === 'ready' ? '' : ' needed'}`],
        [
            'Downloaded',
            transfer.files === 0 ? 'nothing' : `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(transfer.files, 'file')}**, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(transfer.bytes)}`,
        ],
        ...(rate === '' ? [] : [['Rate', rate]]),
        ...(cache.outcome === 'off' ? [] : [['Cache', (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)((0,_status_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .cacheSentence */ .Yx)(cache))]]),
        ...(recovered > 0 ? [['Errors recovered from', `**${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(recovered)}**`]] : []),
    ];
    return { title: '', header: columns.map(([name = '']) => name), rows: [columns.map(([, value = '']) => value)] };
}
/** What each mirror was before the download and did during it. */
function mirrorsTable(mirrors) {
    return {
        title: 'Mirrors',
        header: ['Mirror', 'Before the download', 'Files', 'Rate', 'Failed requests'],
        rows: mirrors.map((mirror) => [
            (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(mirror.url)),
            `${mirror.healthy ? '\u2714' : (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .wasProbed */ .ox)(mirror) ? '\u2718' : '\u2013'} ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(mirror.reason)}`,
            mirror.files === 0 ? '\u2013' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(mirror.files),
            rateOf([mirror]) || '\u2013',
            mirror.faults === 0 ? '\u2013' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(mirror.faults),
        ]),
    };
}
/** The layers of the probes, if a mirror is not healthy: they tell a broken network from a broken mirror. */
function layersTable(mirrors) {
    const probed = mirrors.filter(_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .wasProbed */ .ox);
    const isBroken = probed.some(({ healthy, origin }) => healthy === false && origin !== 'catalogue');
    return {
        title: 'How far the connections came',
        header: ['Mirror', 'DNS', 'TCP', 'TLS', 'First byte', 'Zip', 'Checksum database'],
        rows: isBroken
            ? probed.map(({ url, layers }) => [(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url)), ..._schema_js__WEBPACK_IMPORTED_MODULE_4__/* .layerNames */ .Em.map((name) => layer(layers[name]))])
            : [],
    };
}
/** How far a connection came. Why it ended there is said in words, as the reason of the mirror. */
function layer(found) {
    if (found === null)
        return '\u2013';
    return found.ok ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(found.ms) : '\u2718 failed';
}
/** Each error with its cause, its hosts and modules, and what to do about those that are left and not `told` above. */
function faultsTable({ faults }, told = '') {
    const groups = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFaults */ .X7)(faults);
    const isOpen = (group) => !group.head.recovered && group.head.cause !== told;
    const withAdvice = groups.some(isOpen);
    return {
        title: 'Errors',
        header: ['Cause', 'Seen', 'Where', 'Recovered', ...(withAdvice ? ['What to do'] : [])],
        rows: groups.map((group) => [
            `[${group.head.cause}](${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .causeLink */ .Aj)(group.head.cause)}) ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(group.head.title)}`,
            (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .Hn)(group.count),
            [(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(group.hosts)), (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .andMore */ .v)(group.modules))].filter((place) => place !== '').join('<br>'),
            group.head.recovered ? '\u2714 yes' : '\u2718 no',
            ...(withAdvice ? [isOpen(group) ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(group.head.advice) : group.head.recovered ? '\u2013' : 'see above'] : []),
        ]),
    };
}
/** A line of blocks for the slowest file; shorter ones in proportion. */
const longestLine = 20;
/** The files that took longest, folded away. */
function slowestTable({ slowest }) {
    const [first] = slowest;
    const shown = slowest.slice(0, 10);
    return {
        title: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(shown.length, 'slowest file').replace(/^1 slowest file$/, 'The slowest file'),
        folded: true,
        header: ['File', 'From', 'Size', 'Time', 'Requests', ''],
        rows: shown.map(({ file, mirror, bytes, durationMs, tries }) => [
            (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOfFile */ .Ri)(file)),
            (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(mirror)),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(tries),
            '\u2588'.repeat(Math.max(1, Math.round((durationMs / (first?.durationMs || 1)) * longestLine))),
        ]),
    };
}
/** The projects of a repository with several, folded away. */
function projectsTable({ projects }) {
    return {
        title: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(projects.length, 'project'),
        folded: true,
        header: ['Directory', 'Module', 'Kind', 'Modules', 'Private'],
        rows: projects.length < 2
            ? []
            : projects.map(({ directory, module, kind, modules, private: hidden }) => [
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(directory),
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(module),
                kind,
                (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(modules),
                hidden === 0 ? '\u2013' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(hidden),
            ]),
    };
}
/** Bytes over the time in which these mirrors were used; empty if too little came to say. */
function rateOf(mirrors) {
    const used = mirrors.filter(({ bytes }) => bytes > 0);
    const bytes = used.reduce((sum, mirror) => sum + mirror.bytes, 0);
    const ms = Math.max(...used.map(({ lastMs }) => lastMs)) - Math.min(...used.map(({ startedMs }) => startedMs));
    return bytes > 0 && ms > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRate */ .CE)((bytes * 1000) / ms) : '';
}
/** The hosts that the run is known to have asked, as an allow list needs them. */
function hostsTable(hosts) {
    const endpoints = (0,_seen_hosts_js__WEBPACK_IMPORTED_MODULE_5__/* .endpointsOf */ .uY)(hosts);
    return {
        title: 'Hosts for an allow list (<code>modward doctor --hosts</code> lists all)',
        folded: true,
        header: ['Host', 'Needed', 'Why'],
        rows: hosts.map(({ needed, why }, index) => [(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(endpoints[index] ?? ''), (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(needed), (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(why)]),
    };
}


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
