export const id = 782;
export const ids = [782];
export const modules = {

/***/ 70083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Ic: () => (/* binding */ clearFolder),
/* harmony export */   L2: () => (/* binding */ addFiles),
/* harmony export */   W4: () => (/* binding */ savedFolder),
/* harmony export */   dropFolder: () => (/* binding */ dropFolder),
/* harmony export */   me: () => (/* binding */ sweepFolders),
/* harmony export */   ub: () => (/* binding */ folderName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73253);
/* harmony import */ var _link_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69580);
/* harmony import */ var _timing_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62712);






/** The name of every saved folder. The cache service compares names: it must not change within a format. */
const folderName = 'modward-saved';
/** How the names of the folders begin that hold the saved folder of a run. */
const runPrefix = 'modward-run-';
/** A folder untouched for so long was left by a killed run; jobs on self-hosted runners may take days. Milliseconds. */
const abandonedAfter = 5 * 24 * 60 * 60 * 1000;
/**
 * The path of a run's saved folder: next to the module cache, on the same file system, so that files can be hard-linked and
 * nothing is copied; in a folder of the run's own, as jobs may share a module cache. If the user may not write beside the
 * module cache, as in many containers, it is in `temp`.
 * @param run unique among runs
 */
function savedFolder(moduleCache, run, temp) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(moduleCache);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(mayWrite(beside) ? beside : temp, `${runPrefix}${run}`, folderName);
}
/** Whether this user may write to the folder, or make it. */
function mayWrite(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) && mayWrite((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Removes a run's folder with the saved one in it. Never throws: what stays costs nothing but space. */
async function dropFolder(folder) {
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(home).startsWith(runPrefix))
        await clearFolder(home);
}
/** Removes the folders of runs that were killed long ago. Never throws. */
async function sweepFolders(moduleCache, now = Date.now()) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(moduleCache);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const age = now - ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined))?.mtimeMs ?? now);
        if (name.startsWith(runPrefix) && age > abandonedAfter)
            await clearFolder(path);
    }
}
/**
 * Makes the folder anew: the given files, as far as the module cache has them, hard-linked (copied if links cannot be made),
 * and nothing else, so that an entry never grows with the entries before it. The new folder replaces the old one only when it
 * is whole. `keep` names files that are taken from the old folder if the module cache does not have them; `downloadMs` is how
 * long the download of all this took, 0 if that is not known.
 * @throws the file system's error.
 */
async function collect(moduleCache, folder, files, keep = [], downloadMs = 0) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), { recursive: true });
    const fresh = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(`${folder}.new-`);
    try {
        const taken = await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .linkAll */ .W)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(moduleCache, 'cache', 'download'), fresh, files.map(_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_5__/* .filePath */ .s));
        const left = keep.map(_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_5__/* .filePath */ .s).filter((path) => !taken.has(path));
        const kept = await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .linkAll */ .W)(folder, fresh, left);
        if (downloadMs > 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, _timing_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .timingName */ .yE), (0,_timing_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTiming */ .iw)(downloadMs));
        await replace(fresh, folder);
        const sizes = [...taken.values(), ...kept.values()];
        return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { recursive: true, force: true });
    }
}
/**
 * Adds files that came to the module cache since, with the `.info` that belongs to each.
 * @param paths relative to the folder; what the module cache does not have is left out
 * @throws the file system's error.
 */
async function addFiles(moduleCache, folder, paths) {
    const known = await listFiles(folder);
    const wanted = paths.flatMap((path) => [path, path.replace(/\.(?:mod|zip)$/, '.info')]);
    const fresh = wanted.filter((path) => !known.has(path));
    await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .linkAll */ .W)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(moduleCache, 'cache', 'download'), folder, fresh);
}
/** Removes a folder. Never throws: what stays costs nothing but space. */
async function clearFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
}
/** All files below a folder by their path relative to it, with their size in bytes; none if there is no folder. */
async function listFiles(folder) {
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .b)) ?? [];
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parentPath, name));
    // All at once: one after the other, thousands of them take longer than the store process takes to start.
    const found = await Promise.all(paths.map(async (path) => {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .b);
        return stats === undefined ? [] : [[path.slice(folder.length + 1), stats.size]];
    }));
    return new Map(found.flat());
}
/** Replaces a folder, or nothing, by another; for an instant there is none. */
async function replace(fresh, folder) {
    const old = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(`${folder}.old-`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(old, folderName)).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .b);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
    }
}


/***/ }),

/***/ 89376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   id: () => (/* binding */ replacementKey),
/* harmony export */   og: () => (/* binding */ makeKey),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The number of the format. It changes with what is saved and with its layout: entries of another format are never found. */
const format = 1;
/** The longest key that GitHub's cache service accepts. */
const maximum = 512;
/**
 * Makes the key of a job's modules, `modward-1-linux-x64-<suffix>-<hash>`: at most 512 characters and no comma, as the
 * service requires. The suffix comes before the hash, so that the prefix only matches keys with the same suffix.
 */
function makeKey(parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const list of [parts.sums, parts.toolchains]) {
        for (const text of [...new Set(list)].sort())
            hash.update(`${text.length}:${text}`);
        hash.update(';');
    }
    const digest = hash.digest('hex').slice(0, 40);
    const head = ['modward', format, parts.os, parts.arch];
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
    return [`${encoded.slice(0, 64)}~${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(suffix).digest('hex').slice(0, 40)}`];
}


/***/ }),

/***/ 69580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ linkAll),
/* harmony export */   b: () => (/* binding */ ignoreMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** How many files are linked at once: enough to keep the file system busy. */
const width = 16;
/**
 * Hard-links files of one folder into another that has no file of that name; copies files that cannot be linked. Each appears
 * only when it is whole. Returns the paths that existed, with their sizes in bytes.
 * @param paths relative to both folders
 * @throws the file system's error, or the signal's reason.
 */
async function linkAll(from, to, paths, signal, onFile) {
    const taken = new Map();
    const made = new Set();
    const queue = new Set(paths).values();
    let isOver = false;
    const worker = async () => {
        for (const path of queue) {
            if (isOver)
                return;
            signal?.throwIfAborted();
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, path);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target);
            if (!made.has(folder))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
            made.add(folder);
            const size = await linkFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, path), target).catch(ignoreMissing);
            if (size === undefined)
                continue;
            taken.set(path, size);
            onFile?.(path, size);
        }
    };
    const stopping = (error) => {
        isOver = true;
        throw error;
    };
    const workers = Array.from({ length: width }, () => worker().catch(stopping));
    // After an error, as on a full disk, the caller removes the folder: no file may be added then.
    await Promise.allSettled(workers);
    await Promise.all(workers);
    return taken;
}
/** Links one file; undefined for an empty file or none, which the go command could not use either. */
async function linkFile(from, to) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from);
    if (!found.isFile() || found.size === 0)
        return undefined;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to).catch(async () => {
        // Another device, a file of another owner (protected_hardlinks), a file system without links: then copy.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, `${to}.part`, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(`${to}.part`, to);
    });
    return found.size;
}
/** For `catch`: a missing file is no error. */
function ignoreMissing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
}


/***/ }),

/***/ 21846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ notRestored),
/* harmony export */   P: () => (/* binding */ restore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94177);
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70083);
/* harmony import */ var _cache_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89376);
/* harmony import */ var _timing_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62712);
/* harmony import */ var _with_grace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83719);






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
        await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .clearFolder */ .Ic)(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        // Replacements first: they were saved because the plain entry is damaged.
        const restoring = store.restore(folder, key.replacement, [key.exact, key.prefix], signal, (progress) => {
            arrived = { bytes: progress.bytes, files: progress.files };
            onProgress?.(progress);
        });
        const found = await (0,_with_grace_js__WEBPACK_IMPORTED_MODULE_4__/* .withGrace */ .p)(restoring, signal);
        if (found === undefined)
            return result('miss');
        const { key: matchedKey, bytes, files } = found;
        const reason = files === 0 ? found.damage || 'the entry holds no files of modules' : found.damage;
        const outcome = files === 0 ? 'failed' : (0,_cache_key_js__WEBPACK_IMPORTED_MODULE_2__/* .isExact */ .u0)(key, matchedKey) ? 'hit' : 'partial';
        return result(outcome, { matchedKey, bytes, files, reason, downloadMs: (0,_timing_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .readTiming */ .$O)(folder) });
    }
    catch (error) {
        // The download needs the space that is left.
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
            await (0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .clearFolder */ .Ic)(folder);
        const reason = (0,_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error);
        return result(signal.aborted ? 'timeout' : 'failed', { reason });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 62712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ readTiming),
/* harmony export */   i9: () => (/* binding */ timingLimit),
/* harmony export */   iw: () => (/* binding */ formatTiming),
/* harmony export */   yE: () => (/* binding */ timingName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The file beside the modules in a saved folder: how long their download took without a cache. */
const timingName = 'measured.json';
/** The largest file that is read, in bytes. */
const timingLimit = 1024;
/** The content of the file. */
function formatTiming(downloadMs) {
    return JSON.stringify({ downloadMs: Math.round(downloadMs) });
}
/**
 * How long the download took that a saved folder replaces, in milliseconds; 0 if that is not known. For display only: any
 * program that can write to the cache could have made it up.
 */
function readTiming(folder) {
    try {
        const { downloadMs } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, timingName), 'utf8'));
        return typeof downloadMs === 'number' && downloadMs > 0 && downloadMs < 24 * 60 * 60 * 1000 ? downloadMs : 0;
    }
    catch {
        return 0;
    }
}


/***/ }),

/***/ 83719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withGrace)
/* harmony export */ });
/** How long a store may take to end after the signal, in milliseconds. */
const graceMs = 2_000;
/**
 * A time-out with grace: a store's work ends by itself at the signal; if it hangs, as on a file system that does not answer,
 * it is abandoned a little later.
 * @throws what the work throws, and the signal's reason if it was abandoned
 */
async function withGrace(work, signal) {
    const { promise: late, reject } = Promise.withResolvers();
    let timer;
    const stop = () => {
        timer = setTimeout(() => reject(signal.reason), graceMs);
    };
    if (signal.aborted)
        stop();
    signal.addEventListener('abort', stop);
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 58782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guard: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/commands/guard/deadline.ts
var deadline = __webpack_require__(22796);
// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/go/private-patterns.ts
var private_patterns = __webpack_require__(73747);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(62652);
// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 22 modules
var table = __webpack_require__(27142);
// EXTERNAL MODULE: ../node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(26989);
// EXTERNAL MODULE: ./src/backoff.ts
var backoff = __webpack_require__(50817);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/go/command.ts + 2 modules
var command = __webpack_require__(10744);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/go/preserve-files.ts

/**
 * Remembers files as they are now; the function that it resolves to restores those that have changed since, and removes those
 * that did not exist. `go mod download` tidies a go.mod that is not in order, and older ones write go.sum.
 */
async function preserveFiles(paths) {
    const before = await Promise.all(paths.map(async (path) => ({ path, bytes: await read(path) })));
    return async () => {
        for (const { path, bytes } of before) {
            if (bytes === 'unreadable')
                continue;
            const now = await read(path);
            if (bytes === 'missing')
                await (0,promises_.rm)(path, { force: true });
            else if (typeof now === 'string' || !now.equals(bytes))
                await (0,promises_.writeFile)(path, bytes);
        }
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
        const { exitCode, output } = await (0,command/* runGo */.a)(['mod', 'download'], { directory, env, signal, ...lines(options) });
        attempts.push({ number, startedMs, durationMs: now() - startedMs, waitedMs, exitCode });
        fault = exitCode === 0 ? null : judge(output, signal.aborted);
        if (fault === null)
            return;
        const mayRetry = fault.retryable || (number < options.attempts && again(fault));
        throw mayRetry ? new fault_error/* FaultError */.V(fault) : new p_retry/* AbortError */.lc(new fault_error/* FaultError */.V(fault));
    };
    try {
        await (0,p_retry/* default */.Ay)(attempt, {
            retries: Math.max(0, options.attempts - 1),
            signal,
            shouldRetry: ({ error }) => error instanceof fault_error/* FaultError */.V && fault !== null,
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
        await putBack();
    }
    return { fault, attempts };
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
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/escape.ts
var gomod_escape = __webpack_require__(69457);
// EXTERNAL MODULE: ./src/gomod/zip-end.ts
var zip_end = __webpack_require__(45583);
;// CONCATENATED MODULE: ./src/module-cache/remove-corrupt.ts





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
    const folders = new Set(modules.map((module) => (0,external_node_path_.dirname)(pathOf(moduleCache, module, 'zip'))));
    for (const folder of folders) {
        for (const name of namesIn(folder)) {
            const path = (0,external_node_path_.join)(folder, name);
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
    const zip = pathOf(moduleCache, module, 'zip');
    const paths = [zip, `${zip}hash`, pathOf(moduleCache, module, 'mod'), pathOf(moduleCache, module, 'info')];
    return paths.filter((path) => (0,external_node_fs_.existsSync)(path) && remove(path)).length > 0;
}
function emptyFiles(moduleCache, module) {
    const kinds = ['info', 'mod', 'zip'];
    return kinds.map((kind) => pathOf(moduleCache, module, kind)).filter((path) => statOf(path)?.size === 0);
}
/** A broken zip that go would read, and its hash file, which go would trust. */
function brokenZip(moduleCache, module) {
    const zip = pathOf(moduleCache, module, 'zip');
    const size = statOf(zip)?.size ?? 0;
    if (size === 0 || isUnpacked(moduleCache, module) || isZip(zip, size))
        return [];
    return [zip, `${zip}hash`].filter((path) => (0,external_node_fs_.existsSync)(path));
}
function isUnpacked(moduleCache, module) {
    const folder = (0,external_node_path_.join)(moduleCache, `${(0,gomod_escape/* escapeModule */.c)(module.path)}@${(0,gomod_escape/* escapeModule */.c)(module.version)}`);
    const zip = pathOf(moduleCache, module, 'zip');
    return (0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.existsSync)(`${zip}hash`) && !(0,external_node_fs_.existsSync)(zip.replace(/zip$/, 'partial'));
}
/**
 * Whether the zip's end record points at its central directory. The zips of modules have no comment behind the record. A file
 * that cannot be opened counts as sound: go reports it.
 */
function isZip(path, size) {
    const tail = Buffer.alloc(zip_end/* zipEndSize */.o$);
    const start = Buffer.alloc(4);
    const file = attempt(() => (0,external_node_fs_.openSync)(path, 'r'));
    if (file === undefined)
        return true;
    try {
        (0,external_node_fs_.readSync)(file, tail, 0, zip_end/* zipEndSize */.o$, size - zip_end/* zipEndSize */.o$);
        const end = (0,zip_end/* findZipEnd */.Oh)(tail);
        if (end === undefined)
            return false;
        if (end.directoryOffset === 0xffffffff)
            return true;
        (0,external_node_fs_.readSync)(file, start, 0, 4, end.directoryOffset);
        return end.directoryOffset + end.directorySize + zip_end/* zipEndSize */.o$ === size && (0,zip_end/* isZipDirectory */.hj)(start);
    }
    catch {
        return false;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function pathOf(moduleCache, module, kind) {
    return (0,external_node_path_.join)(moduleCache, 'cache', 'download', (0,module_file/* filePath */.s)({ ...module, kind }));
}
function namesIn(folder) {
    return attempt(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
}
function statOf(path) {
    return attempt(() => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }));
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
        (0,external_node_fs_.rmSync)(path);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/commands/guard/evict-rejected-modules.ts








/**
 * Removes a module that go has refused from the module cache, if it stood there before this run: go would find it there,
 * and refuse it, for ever. Answers whether it did; the next attempt then gets the module anew. What go has just been
 * given by a mirror is not meant: go keeps nothing that it refuses.
 * @param began when this run began, in milliseconds since the epoch
 */
function evictRejectedModules(fault, project, moduleCache, began) {
    const isRefusal = fault.cause === 'cache_corrupt' || (0,table/* causeOf */.rl)(fault.cause).layer === 'integrity';
    const module = { path: fault.module, version: fault.version };
    if (!isRefusal || !(0,module_version/* isModuleVersion */.tF)(module))
        return false;
    const pathOf = (kind) => (0,external_node_path_.join)(moduleCache, 'cache', 'download', (0,module_file/* filePath */.s)({ ...module, kind }));
    const modified = (0,external_node_fs_.statSync)(pathOf('zip'), { throwIfNoEntry: false })?.mtimeMs;
    const stood = modified !== undefined && modified < began;
    return (stood || isWrong({ ...module, kind: 'mod' }, pathOf('mod'), project)) && removeModule(moduleCache, module);
}
function isWrong(file, path, { sums }) {
    const sum = (0,gosum/* sumFor */.LG)(sums, file);
    const exists = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    return sum !== undefined && exists && (0,dirhash/* hashMod */.Z$)((0,external_node_fs_.readFileSync)(path)) !== sum;
}

;// CONCATENATED MODULE: ./src/commands/guard/root-cause.ts


/** Layers that no answer of a mirror brings about: what go says of them stands. */
const own = ['start', 'configuration', 'requirements', 'disk', 'version control'];
/**
 * What lies behind the failure that go told of. Where the transport met a fault with the same file, that is it, whatever go
 * made of the answer: it knows the reason, while go may see a checksum that differs or just a status.
 */
function rootCauseOf(heard, seen) {
    if (own.includes((0,table/* causeOf */.rl)(heard.cause).layer))
        return heard;
    const related = seen.filter((fault) => !fault.recovered && (heard.module === '' || isAbout(fault, heard) || isDatabase(fault, heard)));
    return (0,rank/* mainFault */.I)(related) ?? heard;
}
function isAbout(fault, { module, version }) {
    return fault.module === module && (version === '' || fault.version === '' || fault.version === version);
}
/** A module that cannot be verified because the checksum database could not be asked. */
function isDatabase(fault, heard) {
    return heard.cause.startsWith('sumdb_') && fault.module === '' && fault.url.includes('/sumdb/');
}

;// CONCATENATED MODULE: ./src/commands/guard/download-project.ts







/** Has go download the modules of one project, again and again while the cause allows it; null when it did. */
async function downloadProject(project, options) {
    const { config, around, draft, limit, transport } = options;
    const moduleCache = draft.goEnv?.GOMODCACHE ?? '';
    const began = Date.now();
    const hide = (text) => transport?.relay.hideIn(text) ?? text;
    const earlier = draft.attempts;
    let printed = [];
    let waits = 0;
    let doubted = false;
    let discarded = false;
    const { attempts, fault } = await download(project.directory, {
        env: { ...options.env, ...project.settings },
        attempts: config.attempts,
        backoffMs: config.backoff,
        backoffMaxMs: config.backoffMax,
        signal: limit.signal,
        keep: project.files,
        judge: (text, timedOut) => {
            const seen = judge(hide(text), timedOut, draft, limit);
            discarded = evictRejectedModules(seen, project, moduleCache, began);
            return seen;
        },
        // The relay has asked everybody for what it could not have. What go refused is another matter: once, to find out.
        again: (failed) => {
            // It was in the module cache, where go would have found it for ever.
            if (discarded)
                return true;
            if (doubted || (0,table/* causeOf */.rl)(failed.cause).layer !== 'integrity')
                return false;
            doubted = true;
            transport?.fetcher.verifyAll();
            return transport !== undefined && hasAnotherSource(failed, transport);
        },
        retryAfterMs: () => transport?.fetcher.retryAfterMs ?? 0,
        leftMs: () => limit.leftMs,
        onLine: (line) => printed.push(hide(line)),
        onWait: (waitMs, failed) => {
            waits += 1;
            const title = `Attempt ${earlier.length + waits} failed: ${failed.title} (${failed.cause})`;
            around.host.group(`${title}; next in ${(0,format/* formatDuration */.a3)(waitMs)}`, printed);
            printed = [];
            transport?.fetcher.reset();
        },
        now: () => draft.journal.now(),
    });
    draft.attempts = [...earlier, ...attempts.map((attempt) => ({ ...attempt, number: attempt.number + earlier.length }))];
    if (fault !== null)
        draft.goOutput = printed.join('\n');
    return fault;
}
function judge(output, timedOut, draft, limit) {
    if (timedOut)
        return limit.fault('go mod download');
    const heard = (0,classify/* classify */.L)(output);
    const fault = rootCauseOf(heard, draft.faults.list());
    if (fault === heard)
        draft.faults.addFromGo(heard);
    return fault;
}
/** Whether a source is left that was not asked: if all sent the same bytes, those differ from go.sum the next time, too. */
function hasAnotherSource({ module: path, version }, { fetcher }) {
    if (!(0,module_version/* isModuleVersion */.tF)({ path, version }))
        return fetcher.hasAnotherSource(undefined);
    return ['zip', 'mod'].every((kind) => fetcher.hasAnotherSource({ path, version, kind }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/progress.ts
var sinks_progress = __webpack_require__(31381);
// EXTERNAL MODULE: ./src/events/sinks/transfer-counters.ts
var transfer_counters = __webpack_require__(7303);
// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 29 modules
var fetch_fetcher = __webpack_require__(31069);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
// EXTERNAL MODULE: ./src/relay/relay.ts + 3 modules
var relay_relay = __webpack_require__(66942);
;// CONCATENATED MODULE: ./src/commands/guard/relay-session.ts










/** Opens the relay over a fetcher of its own. */
async function openRelaySession(options) {
    const { plan, projects, privatePatterns, onProgress, onFault } = options;
    (0,collect_garbage/* freeBuffersEarly */.H)();
    const began = performance.now();
    const counters = new transfer_counters/* TransferCounters */.x();
    const progress = new sinks_progress/* ProgressFold */.Z((now) => {
        const seconds = (performance.now() - began) / 1000;
        onProgress({ ...now, bytesPerSecond: seconds > 0 ? now.bytes / seconds : 0 });
    });
    const log = new run_log/* RunLog */.s([
        counters.sink,
        progress.sink,
        (event) => {
            if (event.type === 'fault')
                onFault(event.fault);
        },
    ]);
    const fetcher = new fetch_fetcher/* Fetcher */.e({
        ...options,
        log,
        sums: (file) => firstSum(projects, file),
        spoolFolder: (0,external_node_path_.join)(options.temp, `modward-spool-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`),
    });
    const relay = await (0,relay_relay/* openRelay */.W)(fetcher, { isPrivate: (path) => (0,pattern/* matchesPatterns */.v)(privatePatterns, path) });
    return {
        goproxy: relay.url + plan.tail,
        fetcher,
        relay,
        get transfer() {
            return counters.counts;
        },
        async close() {
            await fetcher.close();
            await relay.close();
        },
    };
}
function firstSum(projects, file) {
    for (const { sums } of projects) {
        const sum = (0,gosum/* sumFor */.LG)(sums, file);
        if (sum !== undefined)
            return sum;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/commands/guard/download-projects.ts





/** Downloads the modules of all projects through one relay; the first project that fails ends it. Null when all is there. */
async function downloadProjects(work, supply) {
    const { config, around, draft, limit, goEnv, planned } = work;
    // Where no mirror may be asked there is nothing to relay, and go walks the list by itself.
    const transport = supply.plan.mirrors.length === 0 ? undefined : await download_projects_open(work, supply);
    const own = typeof config.mirrors === 'object' ? { GOPROXY: (0,goproxy/* formatGoproxy */.EJ)(planned.entries) } : {};
    const env = {
        ...around.env,
        ...(0,private_patterns/* privateVariables */.n)(goEnv, config.private),
        ...(transport === undefined ? own : { GOPROXY: transport.goproxy }),
    };
    let fault = null;
    try {
        if (work.isCold)
            transport?.fetcher.prefetch(work.missing);
        for (const project of draft.projects.filter(({ kind }) => kind !== 'vendored')) {
            fault = await downloadProject(project, { config, around, draft, limit, transport, env });
            if (fault !== null)
                break;
        }
    }
    finally {
        draft.transfer = transport?.transfer ?? draft.transfer;
        await transport?.close();
    }
    return fault !== null && limit.isTimeUp ? behindTimeOut(fault, draft) : fault;
}
/** What took all the time: by now each request that was under way has told what it met. */
function behindTimeOut(end, { faults }) {
    faults.addFromGo(end);
    return (0,rank/* mainFault */.I)(faults.list().filter(({ recovered }) => !recovered)) ?? end;
}
function download_projects_open(work, { plan, network, saved }) {
    const { config, around, draft, limit, goEnv } = work;
    return openRelaySession({
        plan,
        network,
        projects: draft.projects,
        privatePatterns: (0,private_patterns/* privatePatterns */.V)(goEnv, config.private),
        restored: saved.source,
        temp: around.temp,
        stallMs: config.stallTimeout,
        concurrency: work.concurrency,
        isProven: draft.verdicts[0]?.healthy === true,
        onFault: draft.addFault,
        onProgress: (progress) => {
            saved.transferred = progress.bytes;
            around.host.progress(progress);
        },
        signal: limit.signal,
    });
}

// EXTERNAL MODULE: ./src/cache/cache-folder.ts
var cache_folder = __webpack_require__(70083);
// EXTERNAL MODULE: ./src/cache/cache-key.ts
var cache_key = __webpack_require__(89376);
;// CONCATENATED MODULE: ./src/cache/cache-policy.ts
/** Events in which strangers may choose the code that runs, while jobs of trusted branches may restore what it saves. */
const strangers = {
    pull_request: (event) => event.fork,
    pull_request_target: () => true,
    workflow_run: (event) => event.fork,
};
/** What the `cache` input allows in a job that this event started. */
function decidePolicy(input, event) {
    switch (input) {
        case 'false':
            return { restore: false, save: false };
        case 'restore':
            return { restore: true, save: false };
        case 'true':
            return { restore: true, save: true };
        case 'auto':
            return { restore: true, save: strangers[event.name]?.(event) !== true };
    }
}

// EXTERNAL MODULE: ./src/cache/restore.ts
var restore = __webpack_require__(21846);
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
        return { plan: undefined, healed: false };
    const wasExact = (0,cache_key/* isExact */.u0)(key, restored.matchedKey);
    if (wasExact && restored.outcome === 'hit' && restored.reason === '') {
        if (!(await lacksAny(moduleCache, folder, files)))
            return { plan: undefined, healed: false };
    }
    // Restored files made this download shorter than one without a cache.
    const downloadMs = Math.max(options.downloadMs, restored.downloadMs);
    const { files: count } = await (0,cache_folder/* collect */.Fo)(moduleCache, folder, files, wasExact ? files : [], downloadMs);
    // An entry without files would be restored by every later job, in vain.
    if (count === 0)
        return { plan: undefined, healed: false };
    const name = wasExact ? (0,cache_key/* replacementKey */.id)(key, restored.matchedKey) : key.exact;
    return { plan: { folder, key: name, timeoutMs }, healed: wasExact };
}
/** Whether the module cache has a file that the folder does not have. */
async function lacksAny(moduleCache, folder, files) {
    const kept = await (0,cache_folder/* listFiles */.CS)(folder);
    const present = (path) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(moduleCache, 'cache', 'download', path), { throwIfNoEntry: false });
    // Synchronous: the thread pool makes thousands of small calls slower.
    return files.map(module_file/* filePath */.s).some((path) => !kept.has(path) && (present(path)?.size ?? 0) > 0);
}

;// CONCATENATED MODULE: ./src/cache/streaming-restore.ts

/** Time between two looks at the progress; all times in milliseconds. */
const tick = 250;
/** How long files wait for a store that has not answered whether it has an entry. */
const patience = 3_000;
/** How long an entry is left to come before the mirrors are tried beside it … */
const undisturbed = 3_000;
/** … and how long if nothing of it has come: some clients fetch large pieces at a time. */
const invisible = 10_000;
/** How long a trial of the mirrors takes; the next one begins after twice that time. */
const trial = 2_000;
/** How many files are requested from the mirrors in a trial. */
const sample = 8;
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
    #isOver = false;
    /** Whether a whole entry of the same modules has come. */
    #isWhole = false;
    /** The current or last trial. */
    #trial;
    constructor(options) {
        this.#transferred = options.transferred;
        const timer = setInterval(() => this.#look(), tick);
        const signal = AbortSignal.any([options.signal, this.#drop.signal]);
        this.done = (0,restore/* restore */.P)({ ...options, signal, onProgress: (arrival) => this.#take(arrival) }).then((result) => {
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
    #take({ bytes, path }) {
        this.#foundAt ??= performance.now();
        this.#bytes = bytes;
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
        const elapsed = now - this.#foundAt;
        if (this.#trial !== undefined && !this.#trial.isOver) {
            if (now - this.#trial.began >= trial)
                this.#judge(now, elapsed);
            return;
        }
        const isDue = this.#trial === undefined || now - this.#trial.began >= 3 * trial;
        if (isDue && elapsed >= (this.#bytes > 0 ? undisturbed : invisible) && this.#timeLeft(elapsed) > soon)
            this.#try(now);
    }
    /** The expected time until the entry is complete, at the present rate. */
    #timeLeft(elapsed) {
        return this.#waiting.size === 0 ? 0 : (elapsed / this.#arrived.size) * this.#waiting.size;
    }
    #try(now) {
        this.#trial = { began: now, transferred: this.#transferred(), isOver: false };
        // Zips, as small files would measure latency only; and the last ones, which are the least likely to come next.
        this.#release([...this.#waiting.keys()].filter((path) => path.endsWith('.zip')).slice(-sample));
    }
    #judge(now, elapsed) {
        if (this.#trial === undefined)
            return;
        this.#trial.isOver = true;
        const mirrors = (this.#transferred() - this.#trial.transferred) / (now - this.#trial.began);
        const cache = this.#bytes / elapsed;
        if (mirrors <= margin * cache)
            return;
        this.drop(`the mirrors are faster: ${rate(mirrors)} against ${rate(cache)}`);
    }
}
/** A rate in bytes a millisecond, for messages. */
function rate(speed) {
    return `${(speed / 1000).toFixed(1)} MB/s`;
}

;// CONCATENATED MODULE: ./src/commands/guard/module-cache-session.ts








/** The modules that earlier jobs have kept for this one, and what this one keeps for the next. */
class ModuleCacheSession {
    #work;
    #key;
    /** What was restored, and later what is to be saved. */
    folder;
    #restoring;
    #isKept = false;
    /** The bytes that have come from the mirrors so far: when they are faster, the restore is dropped. */
    transferred = 0;
    constructor(work) {
        const { config, draft } = work;
        this.#work = work;
        this.folder = (0,cache_folder/* savedFolder */.W4)(work.goEnv.GOMODCACHE, (0,external_node_crypto_.randomUUID)().slice(0, 8), work.around.temp);
        this.#key = (0,cache_key/* makeKey */.og)({
            os: process.platform,
            arch: process.arch,
            sums: draft.projects.flatMap(({ sumTexts }) => sumTexts),
            toolchains: draft.projects.flatMap(({ goLines }) => goLines),
            suffix: config.cacheKeySuffix,
        });
    }
    /** Begins to bring back what was kept; what of it becomes, and never rejects. */
    begin(signal) {
        const { store } = this.#work.around;
        if (store === undefined || !this.#policy.restore)
            return Promise.resolve(restore/* notRestored */.G);
        this.#restoring = new StreamingRestore({
            store,
            folder: this.folder,
            key: this.#key,
            timeoutMs: this.#work.config.cacheTimeout,
            signal,
            transferred: () => this.transferred,
        });
        return this.#restoring.done;
    }
    /** The restored files as a source, complete or still coming; undefined where there is none. */
    get source() {
        const restoring = this.#restoring;
        return restoring && { folder: this.folder, arrival: (path) => restoring.waitFor(path) };
    }
    /** The folder must outlive this run. */
    keep() {
        this.#isKept = true;
    }
    /** What became of the restore, once all that was needed is there. */
    async end() {
        return (await this.#restoring?.finish()) ?? restore/* notRestored */.G;
    }
    /** The same, at the end of the run: the folder goes as well, unless it is kept. */
    async close() {
        const restored = await this.end();
        if (!this.#isKept)
            await (0,cache_folder.dropFolder)(this.folder);
        await (0,cache_folder/* sweepFolders */.me)(this.#work.goEnv.GOMODCACHE);
        return restored;
    }
    /**
     * Puts what a complete download left in the module cache aside for the post step; no plan where nothing is to be saved.
     * A fault here costs the next job time, not this one. `downloadMs` is what the download took.
     */
    async collect(restored, downloadMs) {
        const nothing = { plan: undefined, healed: false };
        if (this.#work.around.store === undefined || !this.#policy.save)
            return nothing;
        try {
            const prepared = await prepareSave({
                restored,
                key: this.#key,
                moduleCache: this.#work.goEnv.GOMODCACHE,
                folder: this.folder,
                files: [...savableFiles(this.#work.draft.projects), ...this.#work.toolchains],
                downloadMs,
                timeoutMs: Math.min(this.#work.config.cacheTimeout, this.#work.config.timeout),
            });
            if (prepared.plan !== undefined)
                this.keep();
            return prepared;
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.#work.around.host.warning(`The modules cannot be put aside for the cache: ${reason}`);
            return nothing;
        }
    }
    get #policy() {
        return decidePolicy(this.#work.config.cache, this.#work.around.event);
    }
}

// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
;// CONCATENATED MODULE: ./src/mirrors/goproxy-export.ts

/**
 * The list for later steps of the job: the chosen mirror, then the list as it was. Nothing else is added, `direct` least of
 * all. A mirror moves only inside the first group: beyond it, names meant for one mirror would reach another first.
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
/** Separators keep their places: each says after which errors the entry behind it may be used. */
function putFirst(chosen, entries) {
    const index = entries.findIndex((entry) => entry.kind === 'proxy' && (0,goproxy/* withoutCredentials */.ri)(entry).url.href === chosen.url.href);
    const own = entries[index];
    if (own === undefined)
        return [{ kind: 'proxy', url: chosen.url, separator: ',' }, ...entries];
    const moved = [own, ...entries.slice(0, index), ...entries.slice(index + 1)];
    return moved.map((entry, position) => ({ ...entry, separator: entries[position]?.separator ?? ',' }));
}

// EXTERNAL MODULE: ./src/network/network.ts + 9 modules
var network = __webpack_require__(86374);
// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts + 1 modules
var read_projects = __webpack_require__(9007);
// EXTERNAL MODULE: ./src/commands/guard/set-up-go.ts + 18 modules
var set_up_go = __webpack_require__(79221);
// EXTERNAL MODULE: ./src/goversion/go-version.ts
var go_version = __webpack_require__(35557);
// EXTERNAL MODULE: ./src/toolchain/platform.ts
var platform = __webpack_require__(69042);
// EXTERNAL MODULE: ./src/toolchain/release-file.ts
var release_file = __webpack_require__(47279);
;// CONCATENATED MODULE: ./src/toolchain/select-toolchain.ts



/** Before this release go neither switches nor refuses: it tries, and mentions the line if compiling fails. */
const firstToSwitch = { major: 1, minor: 21, patch: undefined, kind: '', pre: 0 };
/**
 * What go will do about the `go` and `toolchain` lines (`go 1.26.0`, `toolchain go1.26.3`) of a go.mod or go.work, by the
 * rules of cmd/go/internal/toolchain, Select. `file` names it in the fault.
 */
function selectToolchain(lines, at, platform, file = 'go.mod') {
    const own = (0,go_version/* parseGoVersion */.SX)(at.version);
    if (own === undefined || (0,go_version/* compareGoVersions */.X_)(own, firstToSwitch) < 0)
        return { kind: 'met' };
    const { name, mode } = readSetting(at.GOTOOLCHAIN);
    const least = (0,go_version/* parseGoVersion */.SX)(name) ?? own;
    const language = versionIn(lines, /^go (\S+)$/);
    const runs = mode === 'fixed' ? least : highest([least, language, versionIn(lines, /^toolchain (\S+)$/)]);
    if (language !== undefined && (0,go_version/* compareGoVersions */.X_)(language, runs) > 0) {
        return { kind: 'unmet', fault: tooOld(language, runs, at, file) };
    }
    // With `path` go looks for it on PATH and fetches nothing.
    if (mode === 'path' || (0,go_version/* compareGoVersions */.X_)(runs, own) === 0)
        return { kind: 'met' };
    return { kind: 'switch', needed: runs, file: (0,release_file/* toolchainFile */.Mm)(runs, platform) };
}
/** `auto` and `path` are short for `local+auto` and `local+path`. */
function readSetting(value) {
    const words = value.split('+');
    const last = words.at(-1);
    return { name: words[0] ?? '', mode: last === 'auto' || last === 'path' ? last : 'fixed' };
}
function highest(versions) {
    return versions.reduce((best, version) => (version !== undefined && (0,go_version/* compareGoVersions */.X_)(version, best) > 0 ? version : best), versions[0]);
}
function versionIn(lines, pattern) {
    return lines.map((line) => (0,go_version/* parseGoVersion */.SX)(pattern.exec(line)?.[1] ?? '')).find((version) => version !== undefined);
}
function tooOld(needed, running, { GOTOOLCHAIN }, file) {
    const versions = `requires go >= ${(0,go_version/* formatGoVersion */.WM)(needed)} (running go ${(0,go_version/* formatGoVersion */.WM)(running)}; GOTOOLCHAIN=${GOTOOLCHAIN})`;
    return (0,table/* faultOf */.Kl)('go_too_old', { text: `go: ${file} ${versions}` });
}

;// CONCATENATED MODULE: ./src/commands/guard/toolchain-requirements.ts







/** Reads them before anything is downloaded: go itself would say it in the middle, or fetch a toolchain without a word. */
function toolchainRequirementsOf(projects, goEnv, root) {
    const missing = new Map();
    const lines = [];
    for (const project of projects.filter(({ kind }) => kind !== 'vendored')) {
        const [path = ''] = project.files;
        const demand = selectToolchain(project.goLines, goEnv, (0,platform/* goPlatform */.G)(), (0,external_node_path_.basename)(path));
        if (demand.kind === 'met')
            continue;
        const file = (0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, '/');
        if (demand.kind === 'unmet')
            return { fault: { ...demand.fault, ...goLineOf(path, file) }, missing: [], lines: [] };
        const isThere = hasToolchain(demand.file, goEnv.GOMODCACHE);
        if (!isThere)
            missing.set(demand.file.version, demand.file);
        const needed = (0,go_version/* formatGoVersion */.WM)(demand.needed);
        lines.push(`▸ Go: ${file} makes go ${goEnv.version} switch to ${needed}${isThere ? '' : ', which is fetched first'}`);
    }
    return { fault: null, missing: [...missing.values()], lines };
}
/** Unpacked it is used as it is; a zip is unpacked without asking again. */
function hasToolchain(file, modCache) {
    return ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(modCache, (0,module_version/* formatModule */.ww)(file))) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(modCache, 'cache', 'download', (0,module_file/* filePath */.s)(file))));
}
function goLineOf(path, file) {
    const line = (0,external_node_fs_.readFileSync)(path, 'utf8')
        .split('\n')
        .findIndex((text) => /^\s*go\s/.test(text)) + 1;
    return file.startsWith('../') ? { file: '', line: 0 } : { file, line };
}

;// CONCATENATED MODULE: ./src/commands/guard/run-plan.ts











/** Requests in flight where the user does not say: fewer cost time where each waits long, more gain nothing. */
const defaultConcurrency = 64;
/**
 * Finds out what there is to do: the Go that is wished for, its settings, the projects, the mirrors, and what is missing.
 * @throws {FaultError} with the cause why it cannot be done
 */
async function planRun(config, given, draft, limit) {
    const { journal } = draft;
    const { signal } = limit;
    const search = { ...given, onFault: draft.addFault, signal };
    const provided = (0,set_up_go/* isRequested */.DQ)(config) ? await journal.phase('Toolchain', () => (0,set_up_go/* setUpGo */.my)(config, search)) : undefined;
    const around = provided === undefined ? given : { ...given, env: (0,set_up_go/* envWith */.g1)(given.env, provided) };
    const { env, host, root } = around;
    const goEnv = await journal.phase('Go', () => (0,go_env/* readGoEnv */.o)(root, env, signal));
    draft.goEnv = goEnv;
    const projects = await journal.phase('Projects', () => (0,read_projects/* readProjects */.V)(config, goEnv, around, signal));
    draft.projects = projects;
    host.info((0,status_lines/* openingLine */.lw)({ tool: draft.tool, go: draft.go, projects: draft.projectReports }));
    const planned = (0,read_projects/* planFor */.b)(config, goEnv);
    for (const secret of planned.secrets)
        host.secret(secret);
    draft.goproxy = exportGoproxy(planned, undefined);
    draft.variables = (0,private_patterns/* privateVariables */.n)(goEnv, config.private);
    const demands = toolchainRequirementsOf(projects, goEnv, root);
    if (demands.fault !== null)
        throw new fault_error/* FaultError */.V(demands.fault);
    for (const line of demands.lines)
        host.info(line);
    const needed = projects.flatMap(({ needs }) => needs.zips);
    removeCorruptModules(goEnv.GOMODCACHE, needed);
    const toolchains = demands.missing;
    const missing = [...toolchains, ...projects.flatMap(({ needs }) => (0,missing_files/* missingFiles */.w)(needs, goEnv.GOMODCACHE))];
    // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
    const isCold = missing.some(({ kind }) => kind !== 'mod');
    const concurrency = config.concurrency === 'auto' ? defaultConcurrency : config.concurrency;
    return { config, around, draft, limit, goEnv, planned, needed, toolchains, missing, isCold, concurrency };
}
/** The way to the mirrors, as the go command of this work would go. */
function openRunNetwork({ around, goEnv, planned, concurrency }) {
    return (0,network/* openNetwork */.X)({
        env: around.env,
        goauth: goEnv.GOAUTH,
        credentials: planned.credentials,
        connections: concurrency,
        onSecret: (value) => around.host.secret(value),
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/mirrors/candidate.ts
var mirrors_candidate = __webpack_require__(62867);
// EXTERNAL MODULE: ./src/mirrors/probe/probe.ts + 2 modules
var probe = __webpack_require__(47192);
// EXTERNAL MODULE: ./src/mirrors/probe/probe-fault.ts
var probe_fault = __webpack_require__(76516);
;// CONCATENATED MODULE: ./src/mirrors/selection.ts
/** Clearly faster: at least so many times, and by so many milliseconds. */
const faster = { times: 3, byMs: 200 };
/** A connection to any place on earth takes less, in milliseconds: without one the mirror is dead, not far away. */
const deadMs = 800;
/**
 * Selects among mirrors in order of preference: health first, then speed. The first that answers keeps its place unless
 * another is clearly faster. A mirror that has not answered yet is waited for only as long as it could still be selected: a
 * healthy preferred mirror does not wait for dead ones, and a healthy one behind it does not wait long. Undefined: wait.
 */
function selection_select(mirrors) {
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
/** The order in which mirrors are used: the selected one, then by state; equal ones keep their order. */
function orderByHealth(mirrors, chosen) {
    const rest = mirrors.filter((_, index) => index !== chosen);
    const ordered = rest.toSorted((a, b) => ranks[a.state] - ranks[b.state]);
    const first = chosen === undefined ? undefined : mirrors[chosen];
    return first === undefined ? ordered : [first, ...ordered];
}

;// CONCATENATED MODULE: ./src/mirrors/selection-reason.ts



/** Why a mirror was chosen, demoted or dropped, in a sentence. */
function explainSelection(candidate, { isFirst, behind, best: earlier, chosen, overtaken }) {
    const { probe, sample } = candidate;
    const best = (earlier ?? chosen)?.mirror.name;
    if (probe === undefined)
        return `Not asked: ${best} answers.`;
    const time = formatMs(probe.ms);
    const refusal = `refuses ${(0,module_version/* formatModule */.ww)(sample)} (${probe.last?.status}), which only the download can judge`;
    switch ((0,mirrors_candidate/* stateOf */.L)(candidate)) {
        case 'pending':
            return `Not waited for: ${best} had answered, and this one had not after ${time}.`;
        case 'notFound': {
            const what = `it does not have ${(0,module_version/* formatModule */.ww)(sample)} (${probe.last?.status})`;
            return candidate === chosen ? `Chosen, as no other mirror answers: ${what}.` : `Demoted: ${what}.`;
        }
        case 'failed': {
            const fault = probe.failure && (0,probe_fault/* faultOfProbe */.c)(probe.failure, candidate.network);
            const why = fault === undefined ? 'it failed' : `${fault.title} (${fault.cause})`;
            if (best !== undefined)
                return `Last in line: ${why}.`;
            return `Unhealthy: ${why}${behind === undefined ? '' : `; behind the "," ${behind} is asked only for what is not found`}.`;
        }
        case 'answers': {
            const refuses = probe.last?.answer === 'refused';
            if (!isFirst)
                return `${refuses ? `It ${refusal}` : `Healthy, ${time}`}; asked for what is not found before it.`;
            if (refuses)
                return candidate === chosen ? `Chosen: it ${refusal}.` : `It ${refusal}.`;
            if (candidate === overtaken)
                return `Healthy, ${time}; ${best} is clearly faster.`;
            if (candidate !== chosen)
                return `Healthy, ${time}; stands in when ${best} fails.`;
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
 * Probes all mirrors at once and puts the best first. A mirror moves only inside its group, and only the first group is
 * probed with the project's own module: a mirror behind a `,` may not be meant to know its name. Public fallback mirrors are
 * probed once the official mirror has failed or stayed silent. Never rejects, except for the signal; never takes longer than
 * the time-out.
 */
async function preflight(plan, network, options) {
    if (plan.mirrors.length === 0)
        return { plan, verdicts: [], faults: [] };
    if (options.mode === 'off')
        return { plan, verdicts: plan.mirrors.map(unprobed), faults: [] };
    const end = new AbortController();
    const probing = { ...options, signal: AbortSignal.any([options.signal, end.signal]), stallMs: options.timeoutMs };
    const firstGroup = plan.mirrors[0]?.group;
    const candidates = plan.mirrors.map((mirror) => {
        const sample = mirror.group === firstGroup ? options.sample : undefined;
        const begin = () => {
            return new probe/* Probe */.V(network, mirror.url, { ...probing, sample: sample ?? mirrors_candidate/* canary */.j, zip: sample !== undefined });
        };
        const waits = mirror.origin === 'catalogue' && mirror !== plan.mirrors[0];
        return { mirror, network, sample: sample ?? mirrors_candidate/* canary */.j, begin, probe: waits ? undefined : begin() };
    });
    try {
        const clock = { started: performance.now(), deadline: performance.now() + options.timeoutMs };
        const decisions = [];
        let best;
        const groups = [...Map.groupBy(candidates, ({ mirror }) => mirror.group).values()];
        for (const [index, group] of groups.entries()) {
            const position = { isFirst: index === 0, behind: groups[index + 1]?.[0]?.mirror.name, best };
            const selection = await decide(group, clock, options.signal, best === undefined);
            const decided = conclude(group, selection, position);
            best ??= decided.chosen;
            decisions.push(decided);
        }
        await waitForSumdb(best, clock.deadline);
        return {
            plan: { ...plan, mirrors: decisions.flatMap(({ mirrors }) => mirrors) },
            verdicts: decisions.flatMap(({ verdicts }) => verdicts),
            faults: decisions.flatMap(({ faults }) => faults),
        };
    }
    finally {
        end.abort();
    }
}
const none = { index: undefined, overtaken: undefined };
/** Waits until a mirror of the group can be selected; unless it `matters`, what is known now decides. */
async function decide(group, clock, signal, matters) {
    for (;;) {
        signal.throwIfAborted();
        const late = performance.now() - clock.started > fallbackDelayMs;
        const official = group[0] && (0,mirrors_candidate/* stateOf */.L)(group[0]);
        const needed = late || official === 'failed' || official === 'notFound';
        for (const candidate of group)
            if (needed && matters)
                candidate.probe ??= candidate.begin();
        const probes = group.flatMap(({ probe }) => probe ?? []);
        if (performance.now() >= clock.deadline)
            for (const probe of probes)
                probe.expire();
        const selection = selection_select(group.map(rankedOf)) ?? (matters ? undefined : none);
        if (selection !== undefined)
            return selection;
        const pending = probes.filter(({ state }) => state === 'pending');
        await Promise.race([(0,external_node_timers_promises_.setTimeout)(tickMs), ...pending.map(({ settled }) => settled)]);
    }
}
function conclude(group, selection, position) {
    const chosen = selection.index === undefined ? undefined : group[selection.index];
    const overtaken = selection.overtaken === undefined ? undefined : group[selection.overtaken];
    const ranked = group.map((candidate) => ({ candidate, ...rankedOf(candidate) }));
    const ordered = orderByHealth(ranked, selection.index).map(({ candidate }) => candidate);
    const recovered = (position.best ?? chosen) !== undefined;
    return {
        chosen,
        mirrors: ordered.map(({ mirror }) => mirror),
        verdicts: ordered.map((candidate) => ({
            url: candidate.mirror.name,
            group: candidate.mirror.group,
            healthy: (0,mirrors_candidate/* stateOf */.L)(candidate) === 'answers',
            reason: explainSelection(candidate, { ...position, chosen, overtaken }),
            layers: candidate.probe?.layers ?? noLayers,
        })),
        faults: group.flatMap(({ probe, network }) => {
            if (probe?.failure === undefined)
                return [];
            return [{ ...(0,probe_fault/* faultOfProbe */.c)(probe.failure, network), recovered }];
        }),
    };
}
/** Only the report needs what a mirror says of the checksum database: it is worth a short wait. */
async function waitForSumdb(best, deadline) {
    const grace = Math.min(sumdbGraceMs, Math.max(0, deadline - performance.now()));
    await Promise.race([best?.probe?.finished, (0,external_node_timers_promises_.setTimeout)(grace)]);
}
function rankedOf(candidate) {
    const { probe } = candidate;
    return { state: (0,mirrors_candidate/* stateOf */.L)(candidate), ms: probe?.ms ?? 0, connected: probe?.layers.tcp?.ok === true };
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

// EXTERNAL MODULE: ./src/sumdb/policy.ts
var policy = __webpack_require__(97873);
;// CONCATENATED MODULE: ./src/commands/guard/run-preflight.ts







/**
 * Probes the mirrors, unless nothing is needed of them, and tells what came out; the plan has the chosen one in front.
 * @throws {FaultError} where a healthy mirror is required and none is
 */
async function runPreflight(work, network) {
    const { around, config, draft, goEnv, isCold, limit, needed, planned } = work;
    const mode = isCold ? config.preflight : 'off';
    const checked = await draft.journal.phase('Preflight', () => {
        return preflight(planned.plan, network, {
            // Half of the time is for the download, which may know better.
            timeoutMs: Math.min(config.preflightTimeout, limit.leftMs / 2),
            mode,
            sample: needed[0],
            sumdb: (0,policy/* sumdbOnMirrors */.p)(goEnv.GOSUMDB),
            signal: limit.signal,
        });
    });
    const { plan, verdicts } = checked;
    draft.verdicts = verdicts;
    draft.mirror = plan.mirrors[0]?.name ?? '';
    draft.goproxy = exportGoproxy(planned, plan.mirrors[0]);
    if (mode !== 'off')
        around.host.info((0,status_lines/* preflightLine */.GZ)(verdicts));
    if (mode === 'require')
        refuse(checked);
    return plan;
}
function refuse({ plan, verdicts, faults }) {
    if (plan.mirrors.length === 0 || verdicts.some(({ healthy }) => healthy))
        return;
    const main = (0,rank/* mainFault */.I)(faults) ?? (0,table/* faultOf */.Kl)('unknown', { text: 'the preflight found no healthy mirror' });
    throw new fault_error/* FaultError */.V({ ...main, recovered: false });
}

// EXTERNAL MODULE: ./src/commands/guard/run-state.ts + 1 modules
var run_state = __webpack_require__(5935);
// EXTERNAL MODULE: ./src/commands/serve/daemon-process.ts
var daemon_process = __webpack_require__(60210);
// EXTERNAL MODULE: ./src/commands/serve/daemon-protocol.ts
var daemon_protocol = __webpack_require__(74599);
;// CONCATENATED MODULE: ./src/commands/guard/start-daemon.ts




/** No job of a runner lasts longer than the relay; where the runner is gone, so is the relay. Milliseconds. */
const lifetimeMs = 12 * 60 * 60 * 1000;
/**
 * Leaves a relay behind for the job's later go commands, where that is wished for, and puts it in front of the GOPROXY
 * that they get. A relay that does not come up costs a warning and its help.
 */
async function startDaemon(work, plan, saved) {
    const { around, config, draft, goEnv, limit, planned } = work;
    if (!config.serve)
        return undefined;
    const refuse = (reason) => {
        around.host.warning(`serve: later go commands are not guarded, as ${reason}.`);
        return undefined;
    };
    if (around.daemonProgram === undefined)
        return refuse('no step comes later outside a runner');
    if (plan.mirrors.length === 0)
        return refuse('GOPROXY names no mirror');
    if (planned.entries.some(goproxy/* hasCredentials */.Lk))
        return refuse('a GOPROXY with credentials is not handed on');
    try {
        const { folder } = saved;
        const serving = await (0,daemon_process/* spawnDaemon */._)(around.daemonProgram, { ...orderOf(work, plan), folder }, around.env, limit.signal);
        saved.keep();
        draft.goproxy = { ...draft.goproxy, value: (0,daemon_protocol/* servedGoproxy */.q9)(serving, draft.goproxy.value) };
        around.host.info('▸ Serve: a relay stays for the later steps of this job');
        return { serving, moduleCache: goEnv.GOMODCACHE, folder };
    }
    catch (error) {
        return refuse(`the relay did not start (${error instanceof Error ? error.message : error})`);
    }
}
function orderOf({ around, config, draft, goEnv, planned, concurrency }, plan) {
    return {
        plan: (0,daemon_protocol/* packPlan */.pV)(plan),
        credentials: [...planned.credentials],
        goauth: goEnv.GOAUTH,
        privatePatterns: (0,private_patterns/* privatePatterns */.V)(goEnv, config.private),
        sums: draft.projects.flatMap(({ sums }) => 
        // Where go.sum allows several, go decides.
        [...sums].flatMap(([name, hashes]) => hashes.size === 1 ? [...hashes].map((hash) => [name, hash]) : [])),
        temp: around.temp,
        stallMs: config.stallTimeout,
        concurrency,
        watchPid: process.ppid,
        lifetimeMs,
    };
}

;// CONCATENATED MODULE: ./src/causes/credentials.ts
/** Whether a refusal can be told more of with {@link withCredentials}. */
function isAboutCredentials({ cause, host }) {
    return host !== '' && (cause === 'http_401' || cause === 'vcs_https_auth');
}
/**
 * The fault, told by what the job has for the host: a credential that was sent and refused has expired or may not read this,
 * while a missing one has to be put where go or git looks for it.
 */
function withCredentials(fault, sources) {
    const sent = fault.cause === 'http_401' ? sentByGo(fault, sources) : sentByGit(fault, sources);
    if (sent !== '') {
        return {
            ...fault,
            title: `${fault.host} refused the credential of this job`,
            advice: `${sent} was sent to ${fault.host} and refused: it has expired, was revoked, or may not read this. Renew the secret, or give it read access; a public module needs none.`,
        };
    }
    const missing = fault.cause === 'http_401' ? missingForGo(fault.host, sources) : missingForGit(sources);
    return { ...fault, advice: `No credential was sent: ${missing}. ${fault.advice}` };
}
function sentByGo({ url, host }, { netrc, goauth }) {
    if (/^https?:\/\/[^/]{1,2000}@/.test(url))
        return `The login in the URL of ${host} in GOPROXY`;
    if (goauth.includes('off'))
        return '';
    if (netrc.hasEntry && goauth.includes('netrc'))
        return `The login of ${host} in ${netrc.path}`;
    const command = goauth.find((name) => name !== 'netrc' && name !== '');
    return command === undefined ? '' : `What GOAUTH (${command}) offers for ${host}`;
}
/** A credential that git has and that the server does not take shows itself in two ways: git says so, or asks for another. */
function sentByGit({ host, text }, { netrc, rewrites, extraHeader, helper }) {
    const [rule] = rewrites;
    if (rule !== undefined)
        return `The token of git's insteadOf rule for ${rule}`;
    if (extraHeader)
        return `The header of git's http.extraheader for ${host}`;
    if (/could not read (?:Username|Password)|terminal prompts disabled/i.test(text))
        return '';
    if (netrc.hasEntry)
        return `The login of ${host} in ${netrc.path}`;
    return helper ? 'What the git credential helper has' : '';
}
function missingForGo(host, { netrc, goauth }) {
    if (goauth.includes('off'))
        return 'GOAUTH=off keeps go from using any';
    return lackOfNetrc(host, netrc);
}
function missingForGit({ netrc, helper }) {
    const rest = helper ? 'the git credential helper has none for it' : 'there is no git credential helper';
    return `git has no insteadOf rule with a token and no extraheader for this host, ${rest}, and ${netrc.exists ? `${netrc.path} has no entry for it` : 'there is no netrc file'}`;
}
function lackOfNetrc(host, { path, exists }) {
    if (path === '')
        return 'without HOME or NETRC go finds no netrc file';
    return exists ? `${path} has no entry for ${host}` : `there is no file ${path}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
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

;// CONCATENATED MODULE: ./src/commands/guard/tell-credentials.ts


/**
 * Tells each refused login by what the job has for its host, in the log of faults and in the failure that ends the run.
 * Looked for only after a failure: it takes several git commands.
 */
async function tellCredentials(failure, faults, places) {
    const hosts = new Set([failure, ...faults.list()].filter(isAboutCredentials).map(({ host }) => host));
    const found = new Map();
    for (const host of hosts)
        found.set(host, await findCredentialSources(host, places));
    const tell = (fault) => {
        const sources = isAboutCredentials(fault) ? found.get(fault.host) : undefined;
        return sources === undefined ? fault : withCredentials(fault, sources);
    };
    faults.revise(tell);
    return tell(failure);
}

;// CONCATENATED MODULE: ./src/commands/guard/guard.ts









/**
 * The whole story: what the projects need is looked for in the cache and at the mirrors, handed to go through the relay,
 * and told of. Never throws: a failure is part of the result.
 */
async function guard(config, around) {
    const draft = new run_state/* RunState */.l();
    const limit = new deadline/* Deadline */.B(config.timeout, around.signal);
    try {
        return await guard_run(config, around, draft, limit);
    }
    catch (error) {
        return { closing: draft.close(limit.faultOfError(error, 'the preparations')), save: undefined };
    }
}
async function guard_run(config, around, draft, limit) {
    const { journal } = draft;
    const { host } = around;
    const work = await planRun(config, around, draft, limit);
    const saved = new ModuleCacheSession(work);
    const network = openRunNetwork(work);
    try {
        // Not waited for: each file is used as it comes. Without a mirror there is no relay to hand them to go.
        const mayRestore = work.isCold && work.planned.plan.mirrors.length > 0;
        if (mayRestore)
            journal.phase('Cache', () => saved.begin(limit.signal));
        const plan = await runPreflight(work, network);
        const began = journal.now();
        const fault = await journal.phase('Download', () => downloadProjects(work, { plan, network, saved }));
        draft.downloadMs = journal.now() - began;
        draft.cache = await saved.end();
        const prepared = fault === null ? await saved.collect(draft.cache, draft.downloadMs) : undefined;
        draft.healed = prepared?.healed === true;
        if (work.isCold)
            host.info((0,status_lines/* cacheLine */.n8)(draft.cacheReport));
        if (fault === null)
            host.info((0,status_lines/* modulesLine */.__)(work.needed.length, draft.transfer));
        const left = fault === null ? await startDaemon(work, plan, saved) : undefined;
        if (fault === null)
            return { closing: draft.close(null), save: prepared?.plan, left };
        const places = { env: around.env, goauth: work.goEnv.GOAUTH, directory: around.root };
        return { closing: draft.close(await tellCredentials(fault, draft.faults, places)), save: prepared?.plan, left };
    }
    finally {
        draft.cache = await saved.close();
        await network.close();
    }
}


/***/ }),

/***/ 5935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ RunState)
});

// EXTERNAL MODULE: ./src/cache/restore.ts
var restore = __webpack_require__(21846);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/project/require-lines.ts
var require_lines = __webpack_require__(81366);
// EXTERNAL MODULE: ./src/report/fault-log.ts + 1 modules
var fault_log = __webpack_require__(35268);
;// CONCATENATED MODULE: ./src/report/phases.ts
/** When which phase of the run began and how long it took. The clock is handed in; it counts milliseconds and never jumps. */
class PhaseTimeline {
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

// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(48240);
;// CONCATENATED MODULE: ./src/commands/guard/run-state.ts







/** What a run knows so far. It can be closed at any point, as a run can fail at any point. */
class RunState {
    journal = new PhaseTimeline();
    faults = new fault_log/* FaultLog */.t();
    /** For those who see faults and know nothing else of the run. */
    addFault = (fault) => this.faults.add(fault);
    #startedAt = new Date().toISOString();
    goEnv;
    projects = [];
    verdicts = [];
    cache = restore/* notRestored */.G;
    /** The entry that was restored had bad files, or lacked some. */
    healed = false;
    downloadMs = 0;
    transfer = nothingTransferred;
    attempts = [];
    mirror = '';
    goproxy = { value: '', exported: false };
    variables = {};
    goOutput = '';
    tool = { name: 'modward', version: version/* version */.r };
    get go() {
        return { version: this.goEnv?.version ?? '', env: this.goEnv === undefined ? {} : (0,redacted_env/* redactedEnv */.Y)(this.goEnv) };
    }
    get projectReports() {
        return this.projects.map(({ name, kind, module, needs, required }) => {
            return { directory: name, kind, module, modules: kind === 'vendored' ? required.length : needs.zips.length };
        });
    }
    /** The result; `failure` is the main fault of a run that failed. */
    close(failure) {
        if (failure !== null)
            this.faults.addFromGo(failure);
        this.faults.settle(failure === null ? 'ready' : 'failed');
        const report = {
            schema: schema/* schema */.wQ,
            tool: this.tool,
            outcome: failure === null ? 'ready' : 'failed',
            cause: failure?.cause ?? null,
            startedAt: this.#startedAt,
            durationMs: this.journal.now(),
            go: this.go,
            projects: this.projectReports,
            mirrors: this.verdicts,
            cache: this.cacheReport,
            transfer: this.transfer,
            attempts: this.attempts,
            faults: this.#located(failure),
            phases: this.journal.phases(),
        };
        const { goproxy, variables, mirror, goOutput } = this;
        const cacheHit = this.cache.outcome === 'hit' && !this.healed && failure === null;
        return { report, goproxy, variables, mirror, cacheHit, goOutput };
    }
    get cacheReport() {
        const { outcome, key, matchedKey, bytes, restoreMs, files, reason, downloadMs } = this.cache;
        const { healed } = this;
        const savedMs = outcome === 'hit' && downloadMs > 0 ? Math.max(0, downloadMs - this.downloadMs) : 0;
        return { outcome, key, matchedKey, bytes, restoreMs, files, reason, healed, savedMs };
    }
    /** The main fault stands first, and each that is about a module points at the line that asks for it. */
    #located(failure) {
        const isMain = (fault) => !fault.recovered && fault.cause === failure?.cause;
        const list = this.faults.list();
        return [...list.filter(isMain), ...list.filter((fault) => !isMain(fault))].map((fault) => fault.file !== '' ? fault : { ...fault, ...(0,require_lines/* lineOf */.c)(this.projects, fault.module) });
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
    demotions: 0,
};


/***/ }),

/***/ 60210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stopDaemon),
/* harmony export */   _: () => (/* binding */ spawnDaemon)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_2__);



/** How long the process may take to open its doors, and to answer afterwards; milliseconds. */
const startMs = 10_000;
const answerMs = 10_000;
/**
 * Leaves a relay process behind, which outlives this one. The secrets of the order go through a pipe.
 * @throws {Error} when the process does not come up, or the signal aborts before; nothing of it is left then
 */
async function spawnDaemon(program, order, env, signal) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program], {
        detached: true,
        // glibc keeps an arena for each thread and gives none back: 20 MB after a busy job.
        env: { MALLOC_ARENA_MAX: '1', ...env },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
    child.stdin.on('error', () => { });
    child.stdin.end(JSON.stringify(order));
    try {
        const line = await firstLine(child, AbortSignal.any([signal, AbortSignal.timeout(startMs)]));
        child.stdout.destroy();
        child.unref();
        return JSON.parse(line);
    }
    catch (error) {
        child.kill('SIGKILL');
        throw error;
    }
}
async function firstLine(child, signal) {
    if (child.stdout === null)
        throw new Error('the relay process has no output');
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: child.stdout });
    const [line] = await Promise.race([
        (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(lines, 'line', { signal }),
        (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit', { signal }).then(([code]) => {
            throw new Error(`the relay process ended with ${code}`);
        }),
    ]);
    lines.close();
    return line;
}
/** Ends a relay process and hears what it did; undefined when it is gone already. */
async function stopDaemon(serving) {
    try {
        const response = await fetch(`${serving.control}/stop`, { method: 'POST', signal: AbortSignal.timeout(answerMs) });
        return (await response.json());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 74599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ unpackPlan),
/* harmony export */   pV: () => (/* binding */ packPlan),
/* harmony export */   q9: () => (/* binding */ servedGoproxy)
/* harmony export */ });
/** The plan in a form that survives JSON. */
function packPlan({ mirrors, tail }) {
    return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: mirror.url.href })), tail };
}
/** The inverse of {@link packPlan}. */
function unpackPlan({ mirrors, tail }) {
    return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: new URL(mirror.url) })), tail };
}
/**
 * The GOPROXY for later steps: the relay, and after it the list as it was. With `|` between them a relay that has died
 * costs nothing but its help.
 */
function servedGoproxy(serving, list) {
    return `${serving.url}|${list}`;
}


/***/ }),

/***/ 7303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ TransferCounters)
/* harmony export */ });
/** Counters of transfers: a fold over the run log. */
class TransferCounters {
    #counts = {
        files: 0,
        bytes: 0,
        requests: 0,
        retries: 0,
        failovers: 0,
        stalls: 0,
        resumes: 0,
        hedges: 0,
        demotions: 0,
    };
    get counts() {
        return { ...this.#counts };
    }
    /** Adds an event. */
    sink = (event) => {
        const counts = this.#counts;
        switch (event.type) {
            case 'request.start':
                counts.requests++;
                if (event.number > 1 && !event.hedge)
                    counts.retries++;
                break;
            case 'segment':
                counts.requests++;
                break;
            case 'bytes':
                counts.bytes += event.bytes;
                break;
            case 'fallback':
                counts.failovers++;
                break;
            case 'stall':
                counts.stalls++;
                break;
            case 'resume':
                counts.resumes++;
                break;
            case 'hedge':
                counts.hedges++;
                break;
            case 'breaker':
                if (event.state === 'open')
                    counts.demotions++;
                break;
            case 'file.ready':
                if (!event.restored)
                    counts.files++;
                break;
        }
    };
}


/***/ }),

/***/ 14746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readGoEnv),
/* harmony export */   y: () => (/* binding */ goVariables)
/* harmony export */ });
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
    const json = await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['env', '-json', ...goVariables], options);
    const values = JSON.parse(json);
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
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47249);
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14746);


/** The settings that have a value, fit to be shown: without credentials, and without the arguments of GOAUTH commands. */
function redactedEnv(go) {
    const settings = _go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .goVariables */ .y.map((name) => [name, name === 'GOAUTH' ? shownGoauth(go.GOAUTH) : (0,_causes_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .R)(go[name])]);
    return Object.fromEntries(settings.filter(([, value]) => value !== ''));
}
/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value) {
    const commands = value.split(';').map((command) => command.trim());
    return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' …'))).join('; ');
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

/***/ 66942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openRelay)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/relay/relay-response.ts

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
/** Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. */
async function writeOutcome(response, path, outcome) {
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
    const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(chunk);
    let file;
    try {
        file = await (0,promises_.open)(path);
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
    finally {
        await file?.close();
    }
}
/** Resolves when the buffer may be reused. */
function write(response, bytes) {
    return new Promise((resolve, reject) => {
        // A destroyed socket would drop the bytes silently.
        if (isGone(response))
            reject(new Error('go hung up'));
        else
            response.write(bytes, (error) => (error ? reject(error) : resolve()));
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

// EXTERNAL MODULE: ./src/gomod/escape.ts
var gomod_escape = __webpack_require__(69457);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
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
    const module = (0,gomod_escape/* unescapeModule */.R)(match?.groups?.['module'] ?? '@');
    const version = (0,gomod_escape/* unescapeModule */.R)(escaped);
    if (module === undefined || module.includes('@') || version === undefined)
        return undefined;
    if (list !== undefined)
        return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } };
    if (latest !== undefined)
        return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } };
    const kind = contentKinds[extension];
    if (kind === undefined)
        return undefined;
    if ((0,module_version/* isExactVersion */.Yb)(version))
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
    const known = { module: (0,gomod_escape/* unescapeModule */.R)(module ?? '@'), version: (0,gomod_escape/* unescapeModule */.R)(version ?? '@') };
    if (known.module === undefined || known.version === undefined || module === undefined)
        return undefined;
    return { kind: 'sumdb', database, wanted: { ...wanted, module: known.module, version: known.version } };
}

// EXTERNAL MODULE: ./src/sumdb/policy.ts
var policy = __webpack_require__(97873);
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
        const declined = outcome.kind === 'refused' || (outcome.kind === 'failed' && (0,policy/* declinesSumdb */.d)(outcome.fault.cause));
        return declined
            ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
            : outcome;
    }
    async record(database, wanted) {
        return await this.#fetcher.ask(wanted, this.#supporters.get(database));
    }
}

;// CONCATENATED MODULE: ./src/relay/relay.ts






/** Longer than the 90 s for which go keeps idle connections: go takes a connection that the server closes for a failure. */
const keepAliveMs = 120_000;
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
        const route = path === undefined ? undefined : parseRoute(path);
        if (path === undefined || route === undefined)
            return writeText(response, 404, 'not a path of the GOPROXY protocol');
        if (options.isPrivate(moduleOf(route)))
            return writeText(response, 404, 'not found: a private module');
        const outcome = await ask(route);
        if (outcome.kind !== 'found')
            deciders.set(path, outcome.from);
        await writeOutcome(response, path, outcome);
    };
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: keepAliveMs, requestTimeout: 0, headersTimeout: 0, noDelay: true });
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
            if (server.listening)
                await (0,external_node_events_.once)(server, 'close');
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
        .replaceAll(token, '…');
}


/***/ }),

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ groupFaults),
/* harmony export */   nz: () => (/* binding */ countRecovered),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);


/** Faults merged by cause and fate, in the order of the report: what stayed before what was overcome, the main one first. */
function groupFaults(faults) {
    const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`);
    return [...alike.values()].flatMap((group) => {
        const [head] = group;
        if (head === undefined)
            return [];
        const placed = group.find((fault) => fault.file !== '');
        return {
            head,
            // None were counted where all were met on the way to files that nobody wanted in the end.
            count: Math.max(1, group.reduce((sum, fault) => sum + fault.count, 0)),
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
    return fault.version === '' ? fault.module : (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatModule */ .ww)({ path: fault.module, version: fault.version });
}
function distinct(names) {
    return [...new Set(names)].filter((name) => name !== '');
}


/***/ }),

/***/ 35268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ FaultLog)
});

// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 22 modules
var table = __webpack_require__(27142);
;// CONCATENATED MODULE: ./src/causes/sumdb-fault.ts

/** Answers that say how the mirror's own site deals with the database, today and tomorrow. */
const refusals = ['http_401', 'http_403', 'http_451', 'http_other'];
const absent = ['http_404', 'http_410'];
/**
 * A fault of a request for the checksum database is told as the database's, whichever mirror passed it on: that mirror may
 * serve every module. A connection that stood and broke off stays what it is, as in the words of go.
 */
function asSumdbFault(fault) {
    const cause = fault.url.includes('/sumdb/') ? databaseCause(fault.cause) : undefined;
    if (cause === undefined)
        return fault;
    const judged = refusals.includes(fault.cause) ? { retryable: false } : {};
    const { count, recovered, file, line } = fault;
    return { ...(0,table/* faultOf */.Kl)(cause, fault, judged), count, recovered, file, line };
}
function databaseCause(cause) {
    if (absent.includes(cause))
        return 'sumdb_lookup_failed';
    if (cause === 'bad_reply')
        return 'sumdb_bad_reply';
    const isUnreached = ['dns', 'tcp'].includes((0,table/* causeOf */.rl)(cause).layer);
    return isUnreached || /^http_(?:4|5|other)/.test(cause) ? 'sumdb_unreachable' : undefined;
}

// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
;// CONCATENATED MODULE: ./src/report/fault-log.ts





/**
 * Every fault of one run, alike ones merged. A fault enters when it is seen, usually not overcome yet; what becomes of it
 * is told later, by {@link arrived} for a file that came after all and by {@link settle} when the run is over.
 */
class FaultLog {
    #faults = new Map();
    /** Notes a fault. Alike ones (same cause, module, version, host, URL and fate) become one, their counts added. */
    add(seen) {
        const fault = asSumdbFault(seen);
        const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.url, fault.recovered]);
        const known = this.#faults.get(key);
        this.#faults.set(key, known === undefined ? fault : merge(known, fault));
    }
    /**
     * Notes what go said, unless it is what go made of a fault that the transport saw and told: the same trouble must not be
     * counted twice, and the transport is nearer to its root.
     */
    addFromGo(fault) {
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
    /** Tells each fault anew, as more has become known; what identifies it stays. */
    revise(change) {
        for (const [key, fault] of this.#faults)
            this.#faults.set(key, change(fault));
    }
    /** The run is over. When it ended well, all that was met on the way has been overcome. */
    settle(outcome) {
        if (outcome === 'ready')
            this.#overcome(() => true);
    }
    /** How many faults were met and overcome. */
    recovered() {
        return (0,fault_groups/* countRecovered */.nz)([...this.#faults.values()]);
    }
    /** The faults for the report: those that stayed before those that were overcome, and what to act on first in front. */
    list() {
        const merged = new Map();
        for (const fault of this.#faults.values()) {
            const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.recovered]);
            const known = merged.get(key);
            merged.set(key, known === undefined ? fault : merge(known, fault));
        }
        return (0,rank/* rankFaults */.E)([...merged.values()]);
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


/***/ }),

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   ox: () => (/* binding */ wasProbed),
/* harmony export */   wQ: () => (/* binding */ schema)
/* harmony export */ });
/** The version of the JSON report's shape; a changed meaning needs a new number. */
const schema = 1;
/** The layers of a probe, in the order in which a connection meets them. */
const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'];
/** Whether the preflight looked at it at all; a stand-in that was not needed is neither healthy nor sick. */
function wasProbed({ layers }) {
    return Object.values(layers).some((layer) => layer !== null);
}


/***/ }),

/***/ 21094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ preflightLine),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Yx: () => (/* binding */ cacheSentence),
/* harmony export */   __: () => (/* binding */ modulesLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71561);



/** `modward 1.0.0 · go 1.26.8 · 2 projects, 99 modules`: the first line of a run. */
function openingLine({ tool, go, projects }) {
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const what = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(modules, 'module')}`;
    return `${tool.name} ${tool.version} · go ${go.version.replace(/^go/, '')} · ${what}`;
}
/** What the preflight found. `mirrors` is in order of preference: the first healthy one is the one that was chosen. */
function preflightLine(mirrors) {
    if (mirrors.length === 0)
        return '▸ Preflight: no mirror to ask, go goes its own way';
    const chosen = mirrors.find((mirror) => mirror.healthy);
    const shunned = mirrors.filter((mirror) => !mirror.healthy && (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .wasProbed */ .ox)(mirror));
    const standIns = mirrors.length - shunned.length - (chosen === undefined ? 0 : 1);
    const parts = [
        chosen === undefined ? 'no mirror is healthy' : praise(chosen),
        ...shunned.map((mirror) => `${host(mirror)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(mirror.reason, 160)}`),
        ...(standIns > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(standIns, 'stand-in')} not needed`] : []),
    ];
    return `▸ Preflight: ${parts.join(' · ')}`;
}
function praise(mirror) {
    const { http } = mirror.layers;
    if (!(0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .wasProbed */ .ox)(mirror))
        return `${host(mirror)} chosen, not probed`;
    return `${host(mirror)} healthy${http?.ok ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(http.ms)}` : ''} (chosen)`;
}
function host(mirror) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(mirror.url), 100);
}
/** What the cache gave. A restored file is a source, not a truth: go verifies each one. */
function cacheLine(cache) {
    return `▸ Cache: ${cacheSentence(cache)}`;
}
/** The same without the mark, for the summary. */
function cacheSentence({ outcome, key, matchedKey, bytes, restoreMs, reason, healed }) {
    const why = reason === '' ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason, 200)})`;
    const brought = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}, all to be verified by go`;
    switch (outcome) {
        case 'hit':
            return `hit ${shortKey(key)}, ${brought}${healed ? '; it was damaged and is replaced' : ''}`;
        case 'partial':
            return `part of it from ${shortKey(matchedKey)}, ${brought}`;
        case 'miss':
            return `miss ${shortKey(key)}`;
        case 'timeout':
            return `given up after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}${why}, the modules are downloaded`;
        case 'failed':
            return `not restored${why}, the modules are downloaded`;
        case 'off':
            return 'off';
    }
}
/** The hash in a key is for machines: eight digits of it tell two keys apart. */
function shortKey(key) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(key.replace(/[0-9a-f]{16,}/g, (hash) => `${hash.slice(0, 8)}…`), 160);
}
/** How many modules are there, and what that took. */
function modulesLine(ready, transfer) {
    const files = transfer.files === 0
        ? 'nothing downloaded'
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.files, 'file')} downloaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(transfer.bytes)})`;
    const retries = transfer.retries > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries')}` : '';
    return `▸ Modules: ${ready} ready, ${files}${retries}`;
}
/** The last line of a run: `✔ Ready in 4.1 s`, `✘ dns_no_such_host after 4 attempts in 12.3 s`. */
function verdictLine(report) {
    const span = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs);
    if (report.outcome === 'failed') {
        const tries = report.attempts.length === 0 ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.attempts.length, 'attempt')} in`;
        return `✘ ${report.cause ?? 'unknown'} after${tries} ${span}`;
    }
    const overcome = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults);
    const { savedMs } = report.cache;
    const saved = savedMs >= 1000 ? ` · about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.round(savedMs / 1000) * 1000)} saved` : '';
    return `✔ Ready in ${span}${saved}${overcome > 0 ? ` · ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(overcome, 'fault')} overcome` : ''}`;
}


/***/ })

};
