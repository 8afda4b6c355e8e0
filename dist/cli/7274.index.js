export const id = 7274;
export const ids = [7274];
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
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73253);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29692);
/* harmony import */ var _link_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69580);
/* harmony import */ var _saved_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73255);
/* harmony import */ var _timing_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62712);
/* harmony import */ var _walk_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40489);









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
        const taken = await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .placeAll */ .dB)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(moduleCache, 'cache', 'download'), fresh, files.map(_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__/* .filePath */ .s$), _link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .linkFile */ .TG);
        const left = keep.map(_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__/* .filePath */ .s$).filter((path) => !taken.has(path));
        const kept = await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .placeAll */ .dB)(folder, fresh, left, _link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .linkFile */ .TG);
        if (downloadMs > 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, _timing_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .timingName */ .yE), (0,_timing_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTiming */ .iw)(downloadMs));
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
    // They come from another process: what is no path of a module file could lead out of the folder.
    const fresh = wanted.filter((path) => !known.has(path) && (0,_saved_path_js__WEBPACK_IMPORTED_MODULE_8__/* .isSavedPath */ .X)(path));
    await (0,_link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .placeAll */ .dB)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(moduleCache, 'cache', 'download'), folder, fresh, _link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .linkFile */ .TG);
}
/** Removes a folder. Never throws: what stays costs nothing but space. */
async function clearFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
}
/** All files below a folder by their path relative to it, with `/`, and their size in bytes; none if there is no folder. */
async function listFiles(folder) {
    // All at once: one after the other, thousands of them take longer than the store process takes to start.
    const found = await Promise.all((await (0,_walk_files_js__WEBPACK_IMPORTED_MODULE_6__/* .walkFiles */ .F)(folder)).map(async (path) => {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt);
        return stats === undefined ? [] : [[path, stats.size]];
    }));
    return new Map(found.flat());
}
/** Replaces a folder, or nothing, by another; for an instant there is none. */
async function replace(fresh, folder) {
    const old = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(`${folder}.old-`);
    try {
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_3__/* .move */ .Cy)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(old, folderName)).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt);
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_3__/* .move */ .Cy)(fresh, folder);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
    }
}


/***/ }),

/***/ 69580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ linkFile),
/* harmony export */   bt: () => (/* binding */ ignoreMissing),
/* harmony export */   dB: () => (/* binding */ placeAll),
/* harmony export */   m3: () => (/* binding */ copyFile)
/* harmony export */ });
/* unused harmony export fileLimit */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80587);



/** How many files are linked at once: enough to keep the file system busy. */
const width = 16;
/** The largest zip that the go command accepts, in bytes (codehost.MaxZipFile); no file of a module is larger. */
const fileLimit = 500 * 1024 * 1024;
/**
 * Puts files of one folder into another that has no file of that name, each only when it is whole. Returns the paths that
 * existed, with their sizes in bytes.
 * @param paths relative to both folders
 * @param place {@link linkFile} in folders of this job's own, {@link copyFile} from and to those that others may write to
 * @throws the file system's error, or the signal's reason.
 */
async function placeAll(from, to, paths, place, signal, onFile) {
    const taken = new Map();
    const made = new Set();
    const queue = new Set(paths).values();
    let isOver = false;
    const worker = async () => {
        for (const path of queue) {
            if (isOver)
                return;
            signal?.throwIfAborted();
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target);
            if (!made.has(folder))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            made.add(folder);
            const size = await place((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), target).catch(ignoreMissing);
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
/** Hard-links a file, or copies it if it cannot be linked. An empty file is left out: go could not use it either. */
async function linkFile(from, to) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (!found.isFile() || found.size === 0)
        return undefined;
    // Another device, a file of another owner (protected_hardlinks), a file system without links.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .copyPlainFile */ .yp)(from, to, fileLimit));
    return found.size;
}
/** Copies a file, so that a later write to one does not change the other. What is empty or no plain file is left out. */
async function copyFile(from, to) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (!found.isFile() || found.size === 0 || found.size > fileLimit)
        return undefined;
    return await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .copyPlainFile */ .yp)(from, to, fileLimit);
}
/** For `catch`: a missing file is no error. */
function ignoreMissing(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
}


/***/ }),

/***/ 80587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ PlainFileError),
/* harmony export */   b$: () => (/* binding */ readPlainFile),
/* harmony export */   yp: () => (/* binding */ copyPlainFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29692);
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



/** Something that is no plain file of an allowed size: a link, a pipe, a device, or far too large. */
class PlainFileError extends Error {
    name = 'PlainFileError';
    code = 'ERR_NO_PLAIN_FILE';
}
/** Bytes that are copied at once. */
const blockSize = 256 * 1024;
/** No link is followed, and a pipe without a writer does not block; Windows knows neither. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Reads a file in a folder that others may write to, whole. The size is limited by what is read, not by what the file system
 * says of it.
 * @throws {PlainFileError}, or the file system's error
 */
async function readPlainFile(path, limit) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await openPlainFile(path), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(limit + 1), 0, limit + 1, 0);
        if (bytesRead > limit)
            throw new PlainFileError(`${path} is larger than ${limit} bytes`);
        return buffer.subarray(0, bytesRead);
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
/**
 * Copies a plain file of at most `limit` bytes to a name that appears only when it is whole; the copy shares nothing with the
 * file. Resolves to its size in bytes.
 * @throws {PlainFileError}, or the file system's error
 */
async function copyPlainFile(from, to, limit) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await openPlainFile(from), true);
        const part = `${to}.part`;
        try {
            const size = await copyTo(part, file, limit);
            await (0,_move_js__WEBPACK_IMPORTED_MODULE_2__/* .move */ .Cy)(part, to);
            return size;
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true }).catch(() => { });
            throw error;
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function copyTo(path, from, limit) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const to = __addDisposableResource(env_3, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w', 0o644), true);
        const buffer = Buffer.allocUnsafe(Math.min(blockSize, (await from.stat()).size + 1));
        let size = 0;
        for (;;) {
            const { bytesRead } = await from.read(buffer, 0, buffer.length, size);
            if (bytesRead === 0)
                return size;
            await to.writeFile(buffer.subarray(0, bytesRead));
            size += bytesRead;
            if (size > limit)
                throw new PlainFileError(`a file is larger than ${limit} bytes`);
        }
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function openPlainFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new PlainFileError(`${path} is no plain file`);
}


/***/ }),

/***/ 73255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isSavedPath)
/* harmony export */ });
/* harmony import */ var _gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);

const segment = /^[A-Za-z0-9._~!+-]+$/;
/** Names that mean something else on Windows: dots at the end, short names, devices. Go refuses them everywhere, as these do. */
const ambiguous = /\.$|~\d+(?:\.|$)|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/** Elements of a path; no module has as many, and each may be a folder that must be made and removed. */
const longestPath = 32;
/** What file systems allow, 255, less the ending of a file that is not whole yet. Windows calls a longer name a missing folder. */
const longestName = 250;
/** Whether a path, relative to a saved folder, can be a module file in it: nothing else is restored or saved. */
function isSavedPath(path) {
    const parts = path.split('/');
    const [file, at, ...module] = parts.toReversed();
    if (file === undefined || at !== '@v' || module.length === 0 || parts.length > longestPath)
        return false;
    if (!/^v\d.*\.(?:info|mod|zip)$/.test(file))
        return false;
    if (![file, ...module].every(isName))
        return false;
    return (0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(path) !== undefined;
}
function isName(part) {
    return part.length <= longestName && segment.test(part) && !ambiguous.test(part);
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80587);


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
async function readTiming(folder) {
    try {
        const text = (await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlainFile */ .b$)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, timingName), timingLimit)).toString('utf8');
        const { downloadMs } = JSON.parse(text);
        return typeof downloadMs === 'number' && downloadMs > 0 && downloadMs < 24 * 60 * 60 * 1000 ? downloadMs : 0;
    }
    catch {
        return 0;
    }
}


/***/ }),

/***/ 40489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ walkFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _link_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69580);



/** How many folders are open at once: a process may have no more than 256 open files, as on macOS. */
const width = 16;
/**
 * The files below a folder, links left out, by their paths relative to it, with `/`; none if there is no folder.
 * @param limit how many entries are looked at, folders included
 * @throws the file system's error
 */
async function walkFiles(folder, limit = Number.POSITIVE_INFINITY) {
    const files = [];
    const folders = [folder];
    for (let looked = 0; folders.length > 0 && looked < limit;) {
        const here = folders.splice(0, width);
        const lists = await Promise.all(here.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }).catch(_link_files_js__WEBPACK_IMPORTED_MODULE_2__/* .ignoreMissing */ .bt)));
        for (const entry of lists.flatMap((list) => list ?? [])) {
            if (++looked > limit)
                break;
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name);
            if (entry.isFile())
                files.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/'));
            else if (entry.isDirectory())
                folders.push(path);
        }
    }
    return files;
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _daemon_protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74599);





/** How long the process may take to listen, and to answer when it is stopped; milliseconds. */
const startMs = 10_000;
const answerMs = 10_000;
/**
 * Starts the relay daemon. It outlives this process only after `stay` was called: the post step, which stops it, must know of it first, and
 * this process may be killed before. The secrets of the order go through a pipe.
 * @throws {Error} when the process does not come up, or the signal aborts before; nothing of it is left then
 */
async function spawnDaemon(program, order, env, signal) {
    const log = openLog(order.log);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program], {
        detached: true,
        // glibc keeps an arena for each thread and gives none back: 20 MB after a busy job.
        env: { MALLOC_ARENA_MAX: '1', ...env },
        stdio: ['pipe', 'pipe', log ?? 'ignore'],
        windowsHide: true,
    });
    // If it cannot be started, for lack of processes or files, it emits more than one error, some before it is waited for.
    child.on('error', () => { });
    if (log !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(log);
    child.stdin?.on('error', () => { }).write(`${JSON.stringify(order)}\n`);
    try {
        const line = await firstLine(child, AbortSignal.any([signal, AbortSignal.timeout(startMs)]));
        child.stdout?.destroy();
        child.unref();
        return { serving: JSON.parse(line), stay: () => child.stdin?.end(`${_daemon_protocol_js__WEBPACK_IMPORTED_MODULE_4__/* .stayLine */ .w8}\n`) };
    }
    catch (error) {
        child.kill('SIGKILL');
        throw error;
    }
}
/** Without a log the daemon is as useful: one that cannot be written is none. */
function openLog(path) {
    if (path === '')
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, 'a', 0o600);
    }
    catch {
        return undefined;
    }
}
async function firstLine(child, signal) {
    if (!child.stdout)
        throw new Error('the relay process has no output');
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: child.stdout });
    const [line] = await Promise.race([
        (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(lines, 'line', { signal }),
        (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit', { signal }).then(([code]) => {
            throw new Error(`the relay process ended with ${code}`);
        }),
    ]);
    lines.close();
    return line;
}
/** Stops a relay daemon and returns its report; undefined if it is gone already, or hangs: then it is killed. */
async function stopDaemon(serving) {
    try {
        const response = await fetch(`${serving.control}/stop`, { method: 'POST', signal: AbortSignal.timeout(answerMs) });
        return (await response.json());
    }
    catch (error) {
        if (error instanceof Error && error.name === 'TimeoutError')
            kill(serving.pid);
        return undefined;
    }
}
/** Something still accepts connections on its port, so the id is still its own. */
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}


/***/ }),

/***/ 74599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ unpackPlan),
/* harmony export */   pV: () => (/* binding */ packPlan),
/* harmony export */   q9: () => (/* binding */ servedGoproxy),
/* harmony export */   w8: () => (/* binding */ stayLine)
/* harmony export */ });
/** The second line of a daemon's standard input: it stays although the process that started it ends. */
const stayLine = 'stay';
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
 * costs no more than its help.
 */
function servedGoproxy(serving, list) {
    return `${serving.url}|${list}`;
}


/***/ })

};
