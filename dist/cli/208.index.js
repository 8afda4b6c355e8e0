export const id = 208;
export const ids = [208];
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
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70083);
/* harmony import */ var _link_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69580);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80587);
/* harmony import */ var _saved_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73255);
/* harmony import */ var _timing_metadata_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62712);









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
        onProgress?.({ bytes, files, path: '' });
        await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .placeAll */ .dB)(from, folder, all, _link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .copyFile */ .m3, signal, (path, size) => {
            if (path === _timing_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .timingName */ .yE)
                return;
            bytes += size;
            files++;
            onProgress?.({ bytes, files, path });
        });
        const damage = files < entry.files ? `${entry.files - files} of ${entry.files} files are missing` : '';
        return { key: entry.key, bytes, files, damage };
    }
    async save(folder, key, signal) {
        signal.throwIfAborted();
        const path = this.#pathOf(key);
        // Checked before reading: entries appear whole, so an entry that existed then and cannot be read is damaged.
        const stands = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreMissing */ .bt);
        if ((await this.#read(path)) !== undefined)
            return { outcome: 'exists', bytes: 0 };
        const files = await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listFiles */ .CS)(folder);
        const label = { key, bytes: sum(files.values()), files: files.size - (files.has(_timing_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .timingName */ .yE) ? 1 : 0) };
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
            if (hasCode(error, 'ENOTEMPTY', 'EEXIST'))
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
            await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .placeAll */ .dB)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, 'files'), paths, _link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .copyFile */ .m3, signal);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, 'entry.json'), JSON.stringify(label));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, this.#pathOf(label.key));
        }
        finally {
            await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .clearFolder */ .Ic)(fresh);
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
            const [text, created, used] = await Promise.all([(0,_plain_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlainFile */ .b$)(file, labelLimit), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)]);
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
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreMissing */ .bt);
            if (found !== undefined && Date.now() - found.mtimeMs > abandonedAfter)
                await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .clearFolder */ .Ic)(path);
        }
    }
    /** Removes an entry; renamed first, so that no job finds half of it. Another job may be faster. */
    async #remove(path) {
        const gone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#work, 'gone-'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gone, 'entry'))
            .catch(_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreMissing */ .bt)
            .finally(() => (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .clearFolder */ .Ic)(gone));
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
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreMissing */ .bt))?.isDirectory() === true;
}
/** @throws {PlainFileError} if something else is in its place */
async function makeOwnFolder(path) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(path);
    if (!(await isOwnFolder(path)))
        throw new _plain_file_js__WEBPACK_IMPORTED_MODULE_6__/* .PlainFileError */ .X5(`${path} is a link, not a folder`);
}
/** The module files below a folder, by their paths relative to it, and the timing metadata. */
async function namesIn(folder) {
    const names = [];
    if (!(await isOwnFolder(folder)))
        return names;
    let looked = 0;
    for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.opendir)(folder, { recursive: true })) {
        if (++looked > countLimit)
            break;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
        if (entry.isFile() && (path === _timing_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .timingName */ .yE || (0,_saved_path_js__WEBPACK_IMPORTED_MODULE_8__/* .isSavedPath */ .X)(path)))
            names.push(path);
    }
    return names;
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

/***/ 69212:
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
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/cache/cache-folder.ts
var cache_folder = __webpack_require__(70083);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/cache/client-output.ts

/** The longest error text that is kept, in characters. */
const limit = 400;
/**
 * Reads what the cache client prints: workflow commands, which would become annotations of the job if they reached its log.
 * Only the last warning or error is kept, without the values that the client masks.
 */
class ClientOutput {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #masks = new Set();
    #rest = '';
    #lastError = '';
    #all = '';
    /** Adds output as it comes, in pieces of any size. */
    read(chunk) {
        const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/);
        this.#rest = (lines.pop() ?? '').slice(-64 * 1024);
        for (const line of lines)
            this.#readLine(line);
    }
    /** The last warning or error; empty when there was none. */
    get lastError() {
        let text = this.#lastError;
        for (const mask of this.#masks)
            text = text.replaceAll(mask, '***');
        return text.length > limit ? `${text.slice(0, limit)}…` : text;
    }
    /** Whether the client printed this, in any kind of line. */
    has(text) {
        return this.#all.includes(text);
    }
    #readLine(line) {
        const [, command = '', message = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
        const text = unescapeCommand(message);
        if (command === 'add-mask' && text !== '')
            this.#masks.add(text);
        if (command === 'warning' || command === 'error')
            this.#lastError = text;
        this.#all = (this.#all + line).slice(-64 * 1024);
    }
}
/** The inverse of how workflow commands encode their message. */
function unescapeCommand(message) {
    return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

// EXTERNAL MODULE: ./src/cache/worker-protocol.ts
var worker_protocol = __webpack_require__(55037);
;// CONCATENATED MODULE: ./src/cache/tar-shim.ts




/** The variable with the path of the list that {@link orderTar} makes tar pack first; set for the cache worker. */
const orderVariable = 'MODWARD_ORDER';
/**
 * Installs shims for tar in a folder of PATH, which only move the archive to a given path. The client would let tar extract
 * with absolute paths allowed, so that a crafted entry could write anywhere in the job's file system; unpack-archive.ts
 * extracts instead.
 */
async function installTarShim(tools) {
    const aside = `"$${worker_protocol/* archiveVariable */.J}"`;
    const script = `#!/bin/sh\nln "$2" ${aside} 2>/dev/null || cp "$2" ${aside}\n`;
    for (const name of ['tar', 'gtar'])
        await (0,promises_.writeFile)((0,external_node_path_.join)(tools, name), script, { mode: 0o755 });
}
/**
 * Installs a shim for tar in a folder that is first in PATH. It lets the real (GNU) tar pack the files of a list before all
 * others, and each only once.
 */
async function orderTar(tools) {
    const script = `#!/bin/sh\nPATH="\${PATH#*:}"\nexec tar -C "$GITHUB_WORKSPACE" --no-recursion --files-from="$${orderVariable}" "$@"\n`;
    await (0,promises_.writeFile)((0,external_node_path_.join)(tools, 'tar'), script, { mode: 0o755 });
}
/**
 * The list for {@link orderTar}: small files first, because go needs every `.mod` before it unpacks its first zip, and can
 * unpack while the zips of a restore are still coming.
 */
async function smallFirst(folder) {
    const rank = (path) => ['.mod', '.info', '.zip'].indexOf((0,external_node_path_.extname)(path));
    const paths = [...(await (0,cache_folder/* listFiles */.CS)(folder)).keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return paths.map((path) => `${cache_folder/* folderName */.ub}/${path}\n`).join('');
}

;// CONCATENATED MODULE: ./src/cache/service-store.ts










/** How the service's answer begins if the job's token may only read (as in @actions/cache). */
const writeDenied = 'cache write denied:';
/**
 * Whether there is a cache service that can be used. Decided from the variables alone, so that a job without one loses no time
 * (the client would try for ten seconds). Not on Windows: there the client takes its tar from a fixed path, and a crafted
 * entry could write anywhere.
 */
function hasService(env, platform = process.platform) {
    if (platform === 'win32')
        return false;
    const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname ?? '';
    const hosted = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    const second = hosted && Boolean(env['ACTIONS_CACHE_SERVICE_V2']);
    return Boolean(env[second ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL']);
}
/**
 * The runner's cache service, through its own client in a worker process: the client can hang long after every deadline and
 * starts tar, so it is killed with its whole process group, and its output stays out of the job's log.
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
        const { answer, output } = await this.#ask({ kind: 'restore', folder, key, prefixes }, signal, (message) => {
            if (message.kind === 'progress')
                onProgress?.(message);
        });
        if (answer.kind !== 'restored')
            throw new Error(describe(answer, output));
        if (answer.key !== '')
            return answer;
        // The client answers an error like a miss; its output tells them apart.
        if (output.lastError !== '')
            throw new Error(output.lastError);
        return undefined;
    }
    async save(folder, key, signal) {
        const { answer, output } = await this.#ask({ kind: 'save', folder, key }, signal);
        if (answer.kind !== 'saved')
            throw new Error(describe(answer, output));
        if (answer.kept)
            return { outcome: 'saved', bytes: sum((await (0,cache_folder/* listFiles */.CS)(folder)).values()) };
        if (answer.exists)
            return { outcome: 'exists', bytes: 0 };
        if (output.has(writeDenied) || !this.#mayWrite())
            return { outcome: 'denied', bytes: 0 };
        throw new Error(output.lastError || 'the cache service did not take the entry');
    }
    /** The mode that a runner may impose on a job; unknown modes allow everything, as in the client. */
    #mayWrite() {
        return !['none', 'read'].includes((this.#env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
    }
    async #ask(request, signal, onMessage = () => { }) {
        if ((0,external_node_path_.basename)(request.folder) !== cache_folder/* folderName */.ub)
            throw new Error(`a saved folder is called ${cache_folder/* folderName */.ub}`);
        signal.throwIfAborted();
        const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'modward-store-'));
        const output = new ClientOutput();
        try {
            const tools = (0,external_node_path_.join)(home, 'tools');
            const child = await this.#start(request, home, tools);
            const stop = () => endGroup(child);
            signal.addEventListener('abort', stop);
            child.stdout?.on('data', (chunk) => output.read(chunk));
            child.stderr?.on('data', (chunk) => output.read(chunk));
            const closed = (0,external_node_events_.once)(child, 'close');
            // If a process cannot be started, for lack of processes or files, it emits more than one error, some before this waits.
            child.on('error', () => { });
            closed.catch(() => { });
            let answer = { kind: 'failed', reason: 'the cache client ended without an answer' };
            child.on('message', (message) => {
                onMessage(message);
                if (message.kind === 'progress')
                    return;
                answer = message;
                // Open connections and timers of the client would keep the worker running for minutes.
                stop();
            });
            try {
                await this.#equip(request, home, tools);
                // The signal came while the process was being started.
                if (signal.aborted)
                    stop();
                else if (child.connected)
                    child.send(request, () => { });
            }
            catch (error) {
                // Without the shim the client would let the real tar unpack.
                answer = { kind: 'failed', reason: (0,error_message/* messageOf */.b)(error) };
                stop();
            }
            await closed.finally(() => signal.removeEventListener('abort', stop));
            signal.throwIfAborted();
            return { answer, output };
        }
        finally {
            await (0,promises_.rm)(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
        }
    }
    async #start(request, home, tools) {
        const work = (0,external_node_path_.join)(home, 'work');
        // The real path: the client compares it with its working directory.
        const parent = await (0,promises_.realpath)((0,external_node_path_.dirname)(request.folder));
        await (0,promises_.mkdir)(work);
        await (0,promises_.mkdir)(tools);
        return (0,external_node_child_process_.spawn)(process.execPath, [this.#program], {
            cwd: parent,
            env: {
                ...this.#env,
                RUNNER_TEMP: work,
                GITHUB_WORKSPACE: parent,
                [worker_protocol/* archiveVariable */.J]: (0,external_node_path_.join)(home, 'archive'),
                [orderVariable]: (0,external_node_path_.join)(home, 'order'),
                // Zips hardly shrink any further: a higher level takes longer and gains one percent.
                ZSTD_CLEVEL: '2',
                PATH: [tools, this.#env['PATH']].join(external_node_path_.delimiter),
            },
            detached: true,
            stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        });
    }
    /** Installs the tar shim before the worker's client needs it. */
    async #equip(request, home, tools) {
        if (request.kind === 'restore')
            return await installTarShim(tools);
        if (process.platform !== 'linux')
            return;
        await (0,promises_.writeFile)((0,external_node_path_.join)(home, 'order'), await smallFirst(request.folder));
        await orderTar(tools);
    }
}
function endGroup(child) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // It has ended already.
    }
}
function describe(answer, output) {
    return output.lastError || (answer.kind === 'failed' ? answer.reason : 'the cache client gave no answer');
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

/***/ 55037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ archiveVariable)
/* harmony export */ });
/** The variable with the path at which the tar shim leaves the archive of a restore; set for the cache worker. */
const archiveVariable = 'MODWARD_ARCHIVE';


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
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94177);



/** Grace period after the deadline, in milliseconds: 10 s are promised. */
const graceMs = 9000;
/** 128 and the signal's number, as a shell tells that a process was ended by a signal; 1 for any other reason. */
function exitCodeOf(signal) {
    const number = node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[(0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(signal.reason)];
    return number === undefined ? 1 : 128 + number;
}
/** Aborts when this process is told to end. The reason is the signal's name. */
function endOnSignals() {
    const ending = new AbortController();
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

/***/ 31601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ RunnerOutput)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/report/annotation.ts
var annotation = __webpack_require__(19047);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/host/workflow-commands.ts


// A zero-width space: what a person reads stays the same, what the runner looks for is gone.
const gap = '\u200b';
/**
 * A text as lines that a runner prints and does not obey. It takes a line for a command that begins with `::`, blanks
 * aside, and the older `##[` anywhere in it.
 */
function escapeWorkflowCommands(text) {
    return (0,format/* plainLines */.y1)(text).map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll('##[', `##${gap}[`));
}
/**
 * A foreign program's output, unchanged but for control characters, between the marks that make a runner stop looking for
 * commands. The mark that ends it cannot be guessed.
 */
function quotedOutput(output) {
    const token = (0,external_node_crypto_.randomUUID)();
    return [`::stop-commands::${token}`, ...(0,format/* plainLines */.y1)(output.trimEnd()), `::${token}::`];
}
/**
 * A workflow command: `::name key=value,…::message`. Percent signs, line ends and, in a property, the separators are escaped
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

;// CONCATENATED MODULE: ./src/host/runner-output.ts





/** What a step of a job shows: lines, annotations and the job summary. Everything is redacted. */
class RunnerOutput {
    #publishing;
    #secrets;
    #write;
    #warnings = 0;
    constructor(publishing, secrets, write = (line) => process.stdout.write(`${line}\n`)) {
        this.#publishing = publishing;
        this.#secrets = secrets;
        this.#write = write;
    }
    info(line) {
        for (const plain of this.#lines(line))
            this.#write(plain);
    }
    /** A line that the runner shows if its debug logging is on. */
    debug(line) {
        this.#write(workflowCommand('debug', this.#secrets.redact(line)));
    }
    warning(line) {
        this.#warnings += 1;
        const text = this.#lines(line).join('\n');
        const isShown = this.#publishing.annotations && this.#warnings <= annotation/* annotationLimit */.x;
        if (isShown)
            this.#write(workflowCommand('warning', text, { title: 'modward' }));
        else
            this.info(`Warning: ${text}`);
    }
    /** Lines that are folded away. */
    group(title, lines) {
        this.#write(workflowCommand('group', this.#lines(title).join(' ')));
        for (const line of lines)
            this.info(line);
        this.#write(workflowCommand('endgroup'));
    }
    /** A failure is shown in any case: without annotations, too, people want to know why the job is red. */
    annotate(annotations) {
        for (const { level, title, message, file, line } of annotations) {
            const position = file === '' ? {} : { file, ...(line > 0 ? { line: String(line) } : {}) };
            const text = this.#secrets.redact(message);
            const name = this.#secrets.redact(title);
            if (this.#publishing.annotations)
                this.#write(workflowCommand(level, text, { title: name, ...position }));
            else if (level === 'error')
                this.info(`✘ ${name}\n${text}`);
        }
    }
    /** What a foreign program printed, whole; the runner obeys nothing in it. */
    quote(title, output) {
        this.info(title);
        for (const line of quotedOutput(this.#secrets.redact(output)))
            this.#write(line);
    }
    /** Adds Markdown to the job summary. Throws the file system's error if it cannot be written. */
    async summarize(markdown) {
        // Not every runner shows summaries; that is nothing to warn of.
        const path = process.env['GITHUB_STEP_SUMMARY'];
        // The runner has made the file: without one it shows no summaries.
        const flag = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND;
        if (path && this.#publishing.summary)
            await (0,promises_.appendFile)(path, this.#secrets.redact(markdown), { flag });
    }
    /** Does something that must not fail the step: a failure is a warning. */
    async attempt(what, work) {
        try {
            await work();
        }
        catch (error) {
            this.warning(`Cannot ${what}: ${(0,error_message/* messageOf */.b)(error)}`);
        }
    }
    #lines(text) {
        return escapeWorkflowCommands(this.#secrets.redact(text));
    }
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
/* harmony export */   A: () => (/* binding */ causeLink),
/* harmony export */   g: () => (/* binding */ responsibleSentence)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);

const sentences = {
    network: 'This is a fault of the network or of the mirror, not of your code.',
    'set-up': 'This is a fault of the set-up (settings, addresses or credentials), not of your code or the network.',
    code: 'This is a fault in the repository (go.mod, go.sum or code), not of the network: trying again will not help.',
    module: 'This is about the module, or the line that asks for it (spelling, version, who may see it), not about the network.',
    upstream: 'This is a fault of the server that publishes the module, not of your code or your network.',
    machine: 'This is a fault of the machine that runs the job (disk, files or permissions), not of your code or the network.',
    outside: 'The run was ended from outside: this is no fault of your code, the set-up or the network.',
    unknown: 'modward does not know this fault, so it cannot say whose it is: read what go printed.',
};
/** Whose fault it is, in a sentence: the question that people ask first. */
function responsibleSentence(cause) {
    return sentences[(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).responsible];
}
/** Where a cause is explained. */
function causeLink(cause) {
    return `https://github.com/modward/modward/blob/main/${(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).link}`;
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
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
}


/***/ }),

/***/ 28235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WS: () => (/* binding */ faultsTable),
  wD: () => (/* binding */ markdown),
  mf: () => (/* binding */ summaryLimit)
});

// EXTERNAL MODULE: ./src/report/cause-text.ts
var cause_text = __webpack_require__(61011);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/report/fit-to-limit.ts
var fit_to_limit = __webpack_require__(371);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/report/gantt.ts

/** More bars than these cannot be told apart, and Mermaid refuses a diagram of more than 50,000 characters. */
const bars = 40;
/**
 * A picture of the time: the phases and the attempts as a Mermaid gantt. Times are fed in as milliseconds since the epoch
 * began, so that the axis reads as the time since the start, in whatever time zone it is looked at.
 */
function gantt(report) {
    if (report.phases.length + report.attempts.length === 0)
        return '';
    const attempts = report.attempts.slice(0, bars);
    const others = report.attempts.length - attempts.length;
    const lines = [
        'gantt',
        '  dateFormat x',
        report.durationMs < 5000 ? '  axisFormat %Q ms' : '  axisFormat %s s',
        ...section('Phases', report.phases.slice(0, bars).map(phaseBar)),
        ...section(others > 0 ? `First ${bars} of ${report.attempts.length} attempts` : 'Attempts', attempts.map(attemptBar)),
    ];
    return ['```mermaid', ...lines, '```'].join('\n');
}
function section(name, tasks) {
    return tasks.length === 0 ? [] : [`  section ${name}`, ...tasks.map((task) => `  ${task}`)];
}
function phaseBar({ name, startedMs, durationMs }) {
    return bar(name, '', startedMs, durationMs);
}
function attemptBar({ number, startedMs, durationMs, exitCode }) {
    const ended = exitCode === 0 ? 'ready' : exitCode === null ? 'stopped' : `exit ${exitCode}`;
    return bar(`${number} ${ended}`, exitCode === 0 ? 'done, ' : 'crit, ', startedMs, durationMs);
}
/** A bar has at least a millisecond: Mermaid takes one without an extent for a mistake. */
function bar(name, tag, startedMs, durationMs) {
    const start = Math.round(startedMs);
    // Colons, semicolons, hashes and commas have a meaning in Mermaid.
    const safe = (0,format/* clip */.$Q)(name.replace(/[^\p{L}\p{N} ._-]/gu, ' '), 40);
    return `${safe} :${tag}${start}, ${start + Math.max(1, Math.round(durationMs))}`;
}

// EXTERNAL MODULE: ./src/report/markup.ts
var markup = __webpack_require__(42502);
// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
;// CONCATENATED MODULE: ./src/report/markdown.ts








/** A runner drops a summary of more than 1 MiB; a line's end is added to ours. */
const summaryLimit = 1024 * 1024 - 2;
/**
 * The job summary. A green run in which nothing happened gets its headline, the cache line and the totals; any other also
 * the mirrors, the picture of time and the faults.
 */
function markdown(report, limit = summaryLimit) {
    const cache = `**Cache:** ${(0,markup/* prose */.CS)((0,status_lines/* cacheSentence */.Yx)(report.cache))}`;
    if (uneventful(report))
        return (0,fit_to_limit/* fitToLimit */.Q)([headline(report), ...warnings(report), cache, totals(report)], limit);
    const parts = [
        headline(report),
        advice(report),
        ...warnings(report),
        mirrorsTable(report.mirrors),
        gantt(report),
        cache,
        faultsTable(report),
    ];
    return (0,fit_to_limit/* fitToLimit */.Q)([...parts, totals(report)], limit);
}
function uneventful({ outcome, faults, mirrors, transfer }) {
    const calm = faults.length === 0 && transfer.retries + transfer.failovers + transfer.stalls === 0;
    return outcome === 'ready' && calm && mirrors.every((mirror) => mirror.healthy || !(0,schema/* wasProbed */.ox)(mirror));
}
function headline(report) {
    const span = (0,format/* formatDuration */.a3)(report.durationMs);
    if (report.outcome === 'ready') {
        const recovered = (0,fault_groups/* countRecovered */.nz)(report.faults);
        return `### ✔ Go modules ready in ${span}${recovered > 0 ? `, ${(0,format/* plural */.LS)(recovered, 'fault')} overcome` : ''}`;
    }
    const [main] = report.faults;
    return `### ✘ Go modules not ready after ${span}: ${(0,markup/* prose */.CS)(main?.title ?? report.cause ?? 'unknown')}`;
}
function warnings(report) {
    return report.warnings.map(({ title, text }) => `**Warning:** ${(0,markup/* prose */.CS)(title)}. ${(0,markup/* prose */.CS)(text)}`);
}
function advice({ outcome, faults }) {
    const [main] = faults;
    if (outcome === 'ready' || main === undefined)
        return '';
    return `**Do:** ${(0,markup/* prose */.CS)(main.advice)} ([${main.cause}](${(0,cause_text/* causeLink */.A)(main.cause)}))`;
}
function mirrorsTable(mirrors) {
    return {
        title: 'Mirrors',
        header: ['Mirror', 'Verdict', 'DNS', 'TCP', 'TLS', 'First byte', 'Zip', 'Checksum database'],
        rows: mirrors.map((mirror) => [
            (0,markup/* code */.aY)((0,format/* hostOf */.w4)(mirror.url)),
            `${mirror.healthy ? '✔' : (0,schema/* wasProbed */.ox)(mirror) ? '✘' : '–'} ${(0,markup/* prose */.CS)(mirror.reason)}`,
            ...schema/* layerNames */.Em.map((name) => markdown_layer(mirror.layers[name])),
        ]),
    };
}
function markdown_layer(found) {
    if (found === null)
        return '–';
    return found.ok ? (0,format/* formatDuration */.a3)(found.ms) : `✘ ${(0,markup/* prose */.CS)(found.detail)}`;
}
/** Each fault with its cause, its host and modules, and what to do about it. */
function faultsTable({ faults }) {
    return {
        title: 'Faults',
        header: ['Cause', 'Count', 'Where', 'Overcome', 'What to do'],
        rows: (0,fault_groups/* groupFaults */.X7)(faults).map(({ head, count, modules, hosts }) => [
            `[${head.cause}](${(0,cause_text/* causeLink */.A)(head.cause)}) ${(0,markup/* prose */.CS)(head.title)}`,
            (0,format/* times */.Hn)(count),
            [(0,markup/* code */.aY)((0,fault_groups/* andMore */.v)(hosts)), (0,markup/* code */.aY)((0,fault_groups/* andMore */.v)(modules))].filter((place) => place !== '').join('<br>'),
            head.recovered ? '✔ yes' : '✘ no',
            head.recovered ? '' : (0,markup/* prose */.CS)(head.advice),
        ]),
    };
}
function totals({ transfer, attempts, projects }) {
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const downloading = attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0);
    const parts = [
        (0,format/* plural */.LS)(modules, 'module'),
        `${(0,format/* plural */.LS)(transfer.files, 'file')} downloaded`,
        (0,format/* formatBytes */.z3)(transfer.bytes),
        (0,format/* plural */.LS)(transfer.requests, 'request'),
        (0,format/* plural */.LS)(transfer.retries, 'retry', 'retries'),
        ...(transfer.failovers > 0 ? [(0,format/* plural */.LS)(transfer.failovers, 'failover')] : []),
        ...(transfer.hedges > 0 ? [(0,format/* plural */.LS)(transfer.hedges, 'hedged request')] : []),
        ...(transfer.bytes > 0 && downloading > 0 ? [(0,format/* formatRate */.CE)((transfer.bytes * 1000) / downloading)] : []),
    ];
    return `**Totals:** ${parts.join(' · ')}`;
}


/***/ }),

/***/ 42502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bo: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** More than this says nothing more in a cell. */
const cellLimit = 400;
/**
 * Text as Markdown that shows exactly that text: one line, every mark that Markdown, HTML or a table could read written as
 * an entity, and no `@name` that would become a mention.
 */
function prose(text) {
    return escaped(text).replaceAll('&#64;', '&#64;&#8203;');
}
/** The same in a fixed-width face, for names, versions and whatever a server said. */
function code(text) {
    return text === '' ? '' : `<code>${escaped(text)}</code>`;
}
/** A table in Markdown below its title, empty if it has no rows; how many were left out stands below it. */
function renderTable({ title, header, rows }, leftOut = 0) {
    if (rows.length === 0 && leftOut === 0)
        return '';
    const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    const note = leftOut > 0 ? ['', `_${leftOut} more left out: a job summary holds 1 MiB. The JSON report has them all._`] : [];
    return [`#### ${title}`, '', ...lines, ...note].join('\n');
}
function escaped(text) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, cellLimit)
        .replace(/(?!: )[^\p{L}\p{N} .,;()'"/%+=·×✔✘–…-]/gu, entity)
        .replace(/www\./gi, (start) => start.replace('.', '&#46;'));
}
/** Letters, digits and marks without a meaning stay; a scheme or an issue needs its colon or hash to become a link. */
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 95586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ recoveryNotice)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);


/** So many causes are named one by one; the summary has them all. */
const namedCauses = 5;
/** One notice for a run that recovered from faults, so that teams can count how often the guard was needed. */
function recoveryNotice(report) {
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupFaults */ .X7)(report.faults).filter((group) => group.head.recovered);
    if (recovered.length === 0)
        return [];
    const lines = recovered.slice(0, namedCauses).map(line);
    const others = recovered.length - lines.length;
    return [
        {
            level: 'notice',
            title: 'modward kept this job alive',
            message: [
                `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults), 'fault')} met and overcome${means(report)}`,
                ...lines,
                ...(others > 0 ? [`… and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'more cause', 'more causes')}`] : []),
                ...withoutGuard(recovered),
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
/**
 * Plain go requests a file once: a fault that a second request would have recovered from ends its download. So the first such
 * fault is where a job without a guard could have failed.
 */
function withoutGuard(recovered) {
    const [first] = recovered
        .filter(({ head, modules }) => head.retryable && modules.length > 0)
        .flatMap(({ modules }) => modules);
    return first === undefined
        ? []
        : [`Go by itself asks once: without a guard this job could have failed at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first, 300)}.`];
}


/***/ })

};
