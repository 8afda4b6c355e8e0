export const id = 5550;
export const ids = [5550];
export const modules = {

/***/ 85550:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: ./src/cache/cache-folder.ts
var cache_folder = __webpack_require__(70083);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ../node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__(38823);
;// CONCATENATED MODULE: ./src/cache/pack-archive.ts






/** Zips hardly shrink any further: a higher level takes longer and gains one percent. */
const level = 2;
/**
 * Packs a saved folder into a tar archive, compressed by zstd, that is the same on every system. Small files come first, because
 * go needs every `.mod` before it unpacks its first zip, and can unpack while the zips of a restore are still coming.
 * @throws the file system's error
 */
async function pack(folder, archive) {
    const rank = (path) => ['.mod', '.info', '.zip'].indexOf((0,external_node_path_.extname)(path));
    const paths = [...(await (0,cache_folder/* listFiles */.CS)(folder)).keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const options = { cwd: folder, prefix: cache_folder/* folderName */.ub, noDirRecurse: true, portable: true, mtime: new Date(0) };
    const zstd = (0,external_node_zlib_.createZstdCompress)({ params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: level } });
    await (0,promises_.pipeline)((0,index_min/* create */.vt)(options, paths), zstd, (0,external_node_fs_.createWriteStream)(archive));
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ../node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(58564);
;// CONCATENATED MODULE: ./src/cache/read-archive.ts



/** How much is asked for at once, in bytes, and how many such requests run at a time: one connection is slower than a disk. */
const pieceSize = 4 * 1024 * 1024;
const width = 8;
/** How often a piece is asked for, and how long after the first failure; times in milliseconds. */
const attempts = 4;
const pause = 250;
/** How long a connection may bring nothing. */
const silence = 10_000;
/**
 * The bytes of an archive as they come, from front to back. A store that knows ranges, as that of GitHub does, is asked for
 * several pieces at once, and again for the rest of one that breaks off.
 * @param url may hold a signature: it is in no error
 * @param onBytes is told of what has come by the network, which may be far ahead of what was read here
 * @throws if the store refuses, or cannot be read to the end
 */
async function* readArchive(url, onBytes = () => { }) {
    const client = new lib/* HttpClient */.Qq('actions/cache', undefined, { keepAlive: true, socketTimeout: silence });
    const archive = new Archive(client, url, onBytes);
    const coming = [];
    let next = pieceSize;
    const begin = () => {
        for (; next < archive.size && coming.length < width; next += pieceSize)
            coming.push(ahead(archive.piece(next)));
    };
    // The first piece, with the small files, has the network for itself; the others do not wait until it is on the disk.
    async function* first() {
        yield* archive.piece(0);
        begin();
    }
    try {
        coming.push(ahead(first()));
        for (let piece = coming[0]; piece !== undefined; piece = coming[0]) {
            yield* piece;
            coming.shift();
            begin();
        }
    }
    finally {
        for (const piece of coming)
            piece.destroy();
        client.dispose();
    }
}
/** A piece that begins to come now and is kept until it is read; so is its error. */
function ahead(piece) {
    const stream = external_node_stream_.Readable.from(piece, { objectMode: false, highWaterMark: pieceSize });
    stream.on('error', () => { });
    stream.read(0);
    return stream;
}
/** The store will not answer otherwise: it is not asked again. */
class FinalError extends Error {
}
class Archive {
    #client;
    #url;
    #onBytes;
    /** In bytes; 0 before the first answer, and when that holds everything because the store knows no ranges. */
    size = 0;
    constructor(client, url, onBytes) {
        this.#client = client;
        this.#url = url;
        this.#onBytes = onBytes;
    }
    /** The piece that begins at this byte; the first one tells the size. */
    async *piece(start) {
        const end = start + pieceSize;
        for (let at = start, failures = 0;;) {
            try {
                for await (const chunk of await this.#ask(at, end)) {
                    at += chunk.length;
                    this.#onBytes(chunk.length);
                    yield chunk;
                }
                if (at >= Math.min(end, this.size))
                    return;
                throw new Error('the archive breaks off');
            }
            catch (error) {
                const canResume = at === 0 || this.size > 0;
                if (error instanceof FinalError || !canResume || ++failures === attempts)
                    throw error;
                await (0,external_node_timers_promises_.setTimeout)(pause * 2 ** (failures - 1));
            }
        }
    }
    async #ask(from, end) {
        const { message } = await this.#client.get(this.#url, { range: `bytes=${from}-${end - 1}` });
        message.setTimeout(silence, () => message.destroy(new Error('the cache service stopped sending')));
        const status = message.statusCode ?? 0;
        if (status === 200 && from === 0)
            return message;
        const [, first, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(message.headers['content-range'] ?? '') ?? [];
        if (status === 206 && Number(first) === from) {
            this.size = Number(size);
            return message;
        }
        message.destroy();
        const text = `the cache service answers with status ${status} when it is to send the archive`;
        throw status >= 500 || status === 429 ? new Error(text) : new FinalError(text);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../node_modules/@actions/cache/lib/internal/cacheHttpClient.js + 309 modules
var cacheHttpClient = __webpack_require__(56903);
// EXTERNAL MODULE: ../node_modules/@actions/cache/lib/internal/cacheUtils.js + 17 modules
var cacheUtils = __webpack_require__(7768);
// EXTERNAL MODULE: ../node_modules/@actions/cache/lib/internal/config.js
var config = __webpack_require__(66163);
// EXTERNAL MODULE: ../node_modules/@actions/cache/lib/internal/constants.js
var constants = __webpack_require__(86280);
// EXTERNAL MODULE: ../node_modules/@actions/cache/lib/internal/shared/cacheTwirpClient.js + 5 modules
var cacheTwirpClient = __webpack_require__(9439);
;// CONCATENATED MODULE: ./src/cache/service-protocol.ts

// What the package exports packs with tar and zstd of the machine and unpacks with them, too. These are the parts of it that
// speak to the service (docs/architecture.md, "The cache service").






/** The service compares what is cached and how it is packed, too: the same on every system. */
const paths = [cache_folder/* folderName */.ub];
const packing = { compressionMethod: constants/* CompressionMethod */.sn.ZstdWithoutLong, enableCrossOsArchive: true };
const version = (0,cacheUtils/* getCacheVersion */.Fy)(paths, packing.compressionMethod, packing.enableCrossOsArchive);
/** How the service's answer begins if the job's token may only read. */
const denial = 'cache write denied:';
/**
 * Finds the entry of the first key, else the newest whose key begins with the first of the others that any key begins with;
 * undefined if there is none, or the runner forbids to restore.
 * @throws if the service refuses, or cannot be reached
 */
async function findEntry(keys) {
    if (!(0,config/* isCacheReadable */.bv)((0,config/* getCacheMode */.as)()))
        return undefined;
    if ((0,config/* getCacheServiceVersion */.U0)() === 'v1') {
        const found = await (0,cacheHttpClient/* getCacheEntry */.J6)([...keys], paths, packing);
        return found?.archiveLocation ? { key: found.cacheKey ?? '', url: found.archiveLocation } : undefined;
    }
    const [key = '', ...restoreKeys] = keys;
    const found = await (0,cacheTwirpClient/* internalCacheTwirpClient */.t)().GetCacheEntryDownloadURL({ key, restoreKeys, version });
    return found.ok ? { key: found.matchedKey, url: found.signedDownloadUrl } : undefined;
}
/**
 * Stores an archive under a key that no entry has; `denied` if this job may only read.
 * @throws if the service refuses, also because the key is taken, or cannot be reached
 */
async function storeArchive(key, archive) {
    if (!(0,config/* isCacheWritable */.J)((0,config/* getCacheMode */.as)()))
        return 'denied';
    const { size } = await (0,external_node_fs_promises_.stat)(archive);
    return await ((0,config/* getCacheServiceVersion */.U0)() === 'v1' ? storeFirst : storeSecond)(key, archive, size);
}
async function storeFirst(key, archive, size) {
    const { result, statusCode, error } = await (0,cacheHttpClient/* reserveCache */.dN)(key, paths, { ...packing, cacheSize: size });
    if (error?.message.startsWith(denial))
        return 'denied';
    if (!result?.cacheId)
        throw new Error(error?.message ?? `the cache service answers with status ${statusCode}`);
    await (0,cacheHttpClient/* saveCache */.Io)(result.cacheId, archive);
    return 'saved';
}
async function storeSecond(key, archive, size) {
    const client = (0,cacheTwirpClient/* internalCacheTwirpClient */.t)();
    const { ok, message, signedUploadUrl } = await client.CreateCacheEntry({ key, version });
    if (message.startsWith(denial))
        return 'denied';
    if (!ok)
        throw new Error(message || 'the cache service refuses the entry');
    // As in the package's saveCache: large blocks, side by side.
    const uploadChunkSize = 64 * 1024 * 1024;
    const options = { useAzureSdk: true, uploadConcurrency: 8, uploadChunkSize, archiveSizeBytes: size };
    // The number belongs to the first protocol.
    await (0,cacheHttpClient/* saveCache */.Io)(-1, archive, signedUploadUrl, options);
    const done = await client.FinalizeCacheEntryUpload({ key, version, sizeBytes: String(size) });
    if (!done.ok)
        throw new Error(done.message || 'the cache service does not complete the entry');
    return 'saved';
}

// EXTERNAL MODULE: ../node_modules/tar/dist/esm/parse.js + 10 modules
var parse = __webpack_require__(63585);
// EXTERNAL MODULE: ./src/move.ts
var move = __webpack_require__(29692);
// EXTERNAL MODULE: ./src/cache/saved-path.ts
var saved_path = __webpack_require__(73255);
// EXTERNAL MODULE: ./src/cache/timing-metadata.ts
var timing_metadata = __webpack_require__(62712);
;// CONCATENATED MODULE: ./src/cache/unpack-archive.ts








const MiB = 1024 * 1024;
/** The largest zip the go command accepts (codehost.MaxZipFile); no file of a module is larger. */
const fileLimit = 500 * MiB;
/** What an archive may hold in all, so that a crafted one cannot fill the disk. */
const totalLimit = 8 * 1024 * MiB;
/** How many members an archive may have, and how many folders they may need: ten times what the largest known projects have. */
const countLimit = 200_000;
const folderLimit = 50_000;
/** How long files are written before other work of the process has its turn. */
const turnMs = 20;
/**
 * Writes the module files of a tar archive (plain, gzip or zstd) into the folder, each appearing under its name only when it is
 * whole. An archive may be crafted: only plain files with names of module files are unpacked, and only below the folder;
 * links, devices, owners, modes and absolute or climbing paths have no effect. Writes synchronously: for a process of its own.
 */
async function unpack(archive, folder, onFile) {
    let files = 0;
    let total = 0;
    let count = 0;
    let damage = '';
    let partial = '';
    const fail = (message) => {
        damage ||= message instanceof Error ? message.message : message;
    };
    const made = new Set([folder]);
    /** Makes a folder and those above it; false if there are too many: each takes time to remove again. */
    const makeFolders = (path) => {
        if (made.has(path))
            return true;
        if (!makeFolders((0,external_node_path_.dirname)(path)) || made.size > folderLimit)
            return false;
        makeOne(path);
        made.add(path);
        return true;
    };
    // The parser's own limit on the compression ratio protects against archives that are mostly zeros.
    const parser = new parse/* Parser */.i({ onwarn: (_code, message) => fail(message) });
    parser.on('error', fail);
    parser.on('entry', (entry) => {
        const name = entry.type === 'File' || entry.type === 'OldFile' ? savedName(entry.path) : undefined;
        total += entry.size;
        if (total > totalLimit || ++count > countLimit)
            fail('it holds more than any set of modules');
        if (name === undefined || damage !== '' || entry.size > (name === timing_metadata/* timingName */.yE ? timing_metadata/* timingLimit */.i9 : fileLimit)) {
            entry.resume();
            return;
        }
        const path = (0,external_node_path_.join)(folder, name);
        if (!makeFolders((0,external_node_path_.dirname)(path))) {
            fail('it needs more folders than any set of modules');
            entry.resume();
            return;
        }
        const file = (0,external_node_fs_.openSync)(`${path}.part`, 'w', 0o644);
        partial = `${path}.part`;
        let left = entry.size;
        entry.on('data', (chunk) => {
            left -= (0,external_node_fs_.writeSync)(file, chunk);
        });
        entry.on('end', () => {
            (0,external_node_fs_.closeSync)(file);
            if (left !== 0 || damage !== '')
                return;
            if (!moveIntoPlace(partial, path))
                return;
            if (name !== timing_metadata/* timingName */.yE)
                onFile(name, ++files);
        });
    });
    // The handlers above throw through the parser.
    const write = (action) => {
        try {
            action();
        }
        catch (error) {
            // The only file system error that is the archive's own. No file is another's folder, as none lies below @v.
            if (!(error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG'))
                throw error;
            fail(error);
        }
    };
    let turned = performance.now();
    for await (const chunk of archive) {
        write(() => parser.write(chunk));
        if (damage !== '')
            break;
        // A slow disk must not hold the network up: what has come by then decides whether the rest is waited for.
        if (performance.now() - turned < turnMs)
            continue;
        await (0,external_node_timers_promises_.setImmediate)();
        turned = performance.now();
    }
    if (damage === '')
        write(() => parser.end());
    if (damage !== '' && partial !== '')
        (0,external_node_fs_.rmSync)(partial, { force: true });
    return { files, damage };
}
/** Not Node's recursive mkdir: on Windows that never ends if a name is not allowed. */
function makeOne(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
            throw error;
    }
}
/** False if another process has the file open for too long, as a virus scanner may: it is left out, and comes from a mirror. */
function moveIntoPlace(partial, path) {
    try {
        (0,move/* moveSync */.TK)(partial, path);
        return true;
    }
    catch (error) {
        if (!(0,move/* isHeld */.i7)(error))
            throw error;
        return false;
    }
}
/** The path below the saved folder, if a saved folder can have such a file; else undefined. */
function savedName(path) {
    if (path === `${cache_folder/* folderName */.ub}/${timing_metadata/* timingName */.yE}`)
        return timing_metadata/* timingName */.yE;
    const name = path.slice(cache_folder/* folderName */.ub.length + 1);
    return path.startsWith(`${cache_folder/* folderName */.ub}/`) && (0,saved_path/* isSavedPath */.X)(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./src/cache/work-timer.ts
/**
 * Measures how long the parts of a stream are worked on, each from when it is given out until the next one is asked for. On a slow
 * disk that is most of the time, and says nothing about the source of the stream.
 */
class WorkTimer {
    #now;
    #done = 0;
    /** When the present part was given out. */
    #since;
    /** @param now the time in milliseconds, from any beginning */
    constructor(now = () => performance.now()) {
        this.#now = now;
    }
    /** Milliseconds of work so far. */
    get ms() {
        return this.#done + (this.#since === undefined ? 0 : this.#now() - this.#since);
    }
    /** The same parts, timed. */
    async *time(parts) {
        for await (const part of parts) {
            this.#since = this.#now();
            yield part;
            this.#done = this.ms;
            this.#since = undefined;
        }
    }
}

;// CONCATENATED MODULE: ./src/cache/service-client.ts






/**
 * Runs one request with the runner's cache client. For the worker process only: the client may hang for a quarter of an hour and
 * prints workflow commands, neither of which can be stopped from within; and files are packed and written synchronously.
 */
async function handle(request, say) {
    return request.kind === 'save' ? await save(request) : await restore(request, say);
}
async function save({ folder, key, archive }) {
    // Looks the key up first: in a matrix all jobs but one would pack everything for a key that exists; and a service that is down
    // costs no more than this one request.
    const exists = async () => (await soon(findEntry([key])))?.key === key;
    if (await exists())
        return { kind: 'saved', outcome: 'exists' };
    await pack(folder, archive);
    try {
        return { kind: 'saved', outcome: await storeArchive(key, archive) };
    }
    catch (error) {
        // Another job may have been faster.
        if (await exists().catch(() => false))
            return { kind: 'saved', outcome: 'exists' };
        throw error;
    }
}
/** The time-out of a lookup, in milliseconds; the client itself would retry for half a minute. */
const answerLimit = 10_000;
async function soon(answer) {
    const { promise: late, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error('the cache service does not answer')), answerLimit);
    return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
/** How often it is told what has come, at least; milliseconds. Its rate decides between the cache and the mirrors. */
const tellEvery = 50;
/** Unpacks an entry while it arrives, so that its first files can be used at once; its archive is never on the disk. */
async function restore(request, say) {
    const found = await findEntry([request.key, ...request.prefixes]);
    if (found === undefined)
        return { kind: 'restored', key: '', bytes: 0, files: 0, damage: '' };
    let bytes = 0;
    let files = 0;
    let told = 0;
    const writing = new WorkTimer();
    const tell = (path = '') => {
        told = performance.now();
        say({ kind: 'progress', bytes, files, path, writingMs: writing.ms });
    };
    tell();
    const count = (size) => {
        bytes += size;
        if (performance.now() - told >= tellEvery)
            tell();
    };
    try {
        const result = await unpack(writing.time(readArchive(found.url, count)), request.folder, (path, sofar) => {
            files = sofar;
            tell(path);
        });
        return { kind: 'restored', key: found.key, bytes, ...result };
    }
    catch (error) {
        // The download needs the space that is left.
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
            await (0,cache_folder/* clearFolder */.Ic)(request.folder);
        throw error;
    }
}

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
;// CONCATENATED MODULE: ./src/bin/cache-worker.ts


// The cache worker: the client of the cache service in a process of its own, started with a message channel. It is killed at the
// deadline, and ends when the process that asked is no more.
process.once('disconnect', () => process.exit());
const say = (message) => process.send?.(message);
process.once('message', async (request) => {
    try {
        say(await handle(request, say));
    }
    catch (error) {
        say({ kind: 'failed', reason: (0,error_message/* messageOf */.b)(error) });
    }
});


/***/ }),

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

/***/ 94177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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


/***/ })

};
