export const id = 7778;
export const ids = [7778,83];
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

/***/ 69457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unescapeModule),
/* harmony export */   c: () => (/* binding */ escapeModule)
/* harmony export */ });
/**
 * Upper case letters become `!` and the lower case letter, so that module paths survive case-insensitive file systems.
 * The rule of golang.org/x/mod/module, EscapePath and EscapeVersion.
 */
function escapeModule(text) {
    return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
/** The inverse of {@link escapeModule}; undefined if the text is not an escaped one. */
function unescapeModule(text) {
    if (/[A-Z]|!(?![a-z])/.test(text))
        return undefined;
    return text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 73253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ isZip),
/* harmony export */   Ri: () => (/* binding */ nameOfFile),
/* harmony export */   Wd: () => (/* binding */ fileAt),
/* harmony export */   s$: () => (/* binding */ filePath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);
/* harmony import */ var _module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);


/**
 * The path of a file below a GOPROXY's root and, equally, below `GOMODCACHE/cache/download`: a filled module cache is a
 * proxy tree. No leading slash; escaped, not percent-encoded.
 */
function filePath(file) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.path)}/@v/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.version)}.${file.kind}`;
}
/** Whether it is the one that weighs something. */
function isZip({ kind }) {
    return kind === 'zip';
}
/** The module version and kind of the file at such a path; undefined for any other path, such as a list of versions. */
function fileAt(path) {
    const found = /^(.+)\/@v\/([^/]+)\.(info|mod|zip)$/.exec(path);
    const [module, version] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(found?.[1] ?? ''), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(found?.[2] ?? '')];
    return module && version ? { path: module, version, kind: found?.[3] } : undefined;
}
/** How people read a path below a GOPROXY's root: the module at its version; any other path as it is. */
function nameOfFile(path) {
    const file = fileAt(path);
    return file === undefined ? path : (0,_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatModule */ .ww)(file);
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

/***/ 29692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   TK: () => (/* binding */ moveSync),
/* harmony export */   i7: () => (/* binding */ isHeld)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26989);



/** The first wait, which doubles each time, and how often it is tried again: three seconds in all; milliseconds. */
const waitMs = 100;
const retries = 5;
/** What Windows says of a file that another process has open, as a virus scanner has one that was just written. */
const heldCodes = ['EPERM', 'EACCES', 'EBUSY'];
/** Whether a file cannot be moved because another process has it open. Systems other than Windows do not mind. */
function isHeld(error, platform = process.platform) {
    return platform === 'win32' && error instanceof Error && 'code' in error && heldCodes.includes(String(error.code));
}
/**
 * Renames a file or folder. On Windows tries again while another process has it, a file in it, or what it replaces open.
 * @throws the file system's error
 */
async function move(from, to) {
    const shouldRetry = ({ error }) => isHeld(error) && !isFolder(to);
    await (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to), { retries, minTimeout: waitMs, shouldRetry });
}
/** As {@link move}; blocks the thread meanwhile. */
function moveSync(from, to) {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let retry = 0;; retry++) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
            return;
        }
        catch (error) {
            if (retry === retries || !isHeld(error) || isFolder(to))
                throw error;
            Atomics.wait(clock, 0, 0, waitMs * 2 ** retry);
        }
    }
}
/** Windows says the same of a folder that is to be replaced, which it never does. */
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 26989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lc: () => (/* binding */ AbortError),
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: makeRetriable

;// CONCATENATED MODULE: ../node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ../node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
