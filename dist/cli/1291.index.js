export const id = 1291;
export const ids = [1291];
export const modules = {

/***/ 69491:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
// EXTERNAL MODULE: ./src/unpack/unpack-fault.ts
var unpack_fault = __webpack_require__(13077);
;// CONCATENATED MODULE: ./src/unpack/place-file.ts




/** Puts a small file into the module cache if it is what go.sum names: never a half one, and in place of one that is there. */
function placeFile({ content, sum, staged, target }) {
    const found = sum === undefined ? undefined : (0,dirhash/* hashMod */.Z)(content);
    if (found !== undefined && found !== sum)
        return { outcome: 'wrong hash', found };
    try {
        (0,external_node_fs_.writeFileSync)(staged, content, { flag: 'wx' });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
        (0,external_node_fs_.renameSync)(staged, target);
        return { outcome: 'file placed' };
    }
    catch (error) {
        return (0,unpack_fault/* unpackFault */.X)(error);
    }
}

// EXTERNAL MODULE: ./src/gomod/h1.ts
var h1 = __webpack_require__(19949);
// EXTERNAL MODULE: ./src/module-cache/remove-tree.ts
var remove_tree = __webpack_require__(14614);
// EXTERNAL MODULE: ./src/unpack/extract.ts
var extract = __webpack_require__(90713);
// EXTERNAL MODULE: ./src/unpack/place.ts
var place = __webpack_require__(49771);
// EXTERNAL MODULE: ./src/unpack/read-module.ts + 3 modules
var read_module = __webpack_require__(43130);
;// CONCATENATED MODULE: ./src/unpack/unpack.ts







/** What a file costs beside its bytes, in bytes that could be inflated meanwhile: creating it. */
const costOfFile = 16 * 1024;
/** Unpacks one module into the job's folder and verifies it. If it is not as it should be, it is removed again. */
async function unpackModule(job) {
    return await settle(job, async () => {
        if (job.content !== undefined)
            (0,external_node_fs_.writeFileSync)(job.zip, job.content, { flag: 'wx' });
        return await (0,read_module/* withModuleZip */.W)(job, async (zip, files) => verify(job, files, await (0,extract/* extract */.o)(zip, files, job.folder)));
    });
}
/**
 * Unpacks one of several parts of a module into the job's folder: the SHA-256 digests of its files, one behind the other, or
 * why there are none. When all parts are done, {@link verifyModule} or {@link dropModule} has to follow.
 */
async function unpackPart(job, part) {
    try {
        return await (0,read_module/* withModuleZip */.W)(job, async (zip, files) => await (0,extract/* extract */.o)(zip, partOf(files, part), job.folder));
    }
    catch (error) {
        return (0,unpack_fault/* unpackFault */.X)(error);
    }
}
/** Verifies a module whose parts are all unpacked, by the digests of all parts in their order. */
async function verifyModule(job, digests) {
    const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.length);
    return await settle(job, () => (0,read_module/* withModuleZip */.W)(job, async (_, files) => verify(job, files, bytes)));
}
/** Removes what was written of a module. What cannot be removed goes, or stays, with the folder that it was written in. */
async function dropModule(job) {
    const written = job.content === undefined ? [] : [job.zip];
    for (const path of [job.folder, (0,place/* hashFileOf */.WD)(job), ...written])
        await (0,remove_tree/* removeTree */.d)(path).catch(() => { });
}
async function settle(job, work) {
    const result = await work().catch(unpack_fault/* unpackFault */.X);
    if (result.outcome !== 'verified')
        await dropModule(job);
    return result;
}
/** Compares the hash over all files with go.sum's, and prepares the module for its place. */
function verify(job, files, digests) {
    const names = files.map(({ entry }) => entry.name);
    const found = (0,h1.h1)(names, digests);
    if (found !== job.sum)
        return { outcome: 'wrong hash', found };
    const paths = files.map(({ path }) => path);
    (0,place/* stageModule */.NK)(job, paths, job.readOnlyFolders);
    const bytes = files.reduce((sum, { entry }) => sum + entry.size, 0);
    return { outcome: 'verified', files: files.length, bytes };
}
/** The files of one part; all parts cost about the same. */
function partOf(files, { index, of }) {
    const cost = ({ entry }) => entry.size + costOfFile;
    const share = files.reduce((sum, file) => sum + cost(file), 0) / of;
    let before = 0;
    return files.filter((file) => {
        const isHere = Math.min(of - 1, Math.floor(before / share)) === index;
        before += cost(file);
        return isHere;
    });
}

;// CONCATENATED MODULE: ./src/unpack/worker.ts


/** Does what is asked for on this port, one task after the other. An error that is not expected ends the thread. */
function serveTasks(port) {
    port.on('message', async (tasks) => {
        const answers = [];
        for (const task of tasks)
            answers.push(await perform(task));
        port.postMessage(answers);
    });
}
function perform(task) {
    switch (task.do) {
        case 'module':
            return unpackModule(task.job);
        case 'part':
            return unpackPart(task.job, task.part);
        case 'verify':
            return verifyModule(task.job, task.digests);
        case 'file':
            return Promise.resolve(placeFile(task.file));
        case 'drop':
            return dropModule(task.job).then(() => undefined);
    }
}

;// CONCATENATED MODULE: ./src/bin/unpack-worker.ts
// The entry point of the worker threads that verify and unpack modules.


if (external_node_worker_threads_.parentPort === null)
    throw new Error('this file is for worker threads');
serveTasks(external_node_worker_threads_.parentPort);


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ freeMemory),
/* harmony export */   W: () => (/* binding */ freeChunk)
/* harmony export */ });
/**
 * Frees the memory of a buffer that has it for itself, at once; V8 collects buffers only when there are many MiB of them. The
 * buffer is empty afterwards: a later use is an error, and not other bytes.
 */
function freeMemory({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/**
 * Frees the memory of a chunk of a stream that has been used, if nothing that follows is in the same memory; what was before it
 * there has been used before it. True if it was freed.
 */
function freeChunk(chunk) {
    // Smaller ones may share their memory with strangers.
    const isLarge = chunk.length >= Buffer.poolSize / 2;
    const isOwn = isLarge && chunk.byteOffset + chunk.length === chunk.buffer.byteLength;
    if (isOwn)
        freeMemory(chunk);
    return isOwn;
}


/***/ }),

/***/ 68123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hashMod),
/* harmony export */   m: () => (/* binding */ hashZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89517);
/* harmony import */ var _h1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19949);




/** The hash that go.sum's `/go.mod` line holds for these bytes. */
function hashMod(bytes) {
    return (0,_h1_js__WEBPACK_IMPORTED_MODULE_3__.h1)(['go.mod'], (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer'));
}
/**
 * The hash that go.sum holds for a module zip.
 * @throws if it is not a readable zip, or the signal is aborted
 */
async function hashZip(zip, signal = new AbortController().signal) {
    // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const opened = await ('path' in zip ? (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .openPromise */ .sO)(zip.path, options) : (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromBufferPromise */ .SY)(zip.bytes, options));
    try {
        const names = [];
        const digests = [];
        for await (const entry of opened.eachEntry()) {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            signal.throwIfAborted();
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(await opened.openReadStreamPromise(entry), digest);
            names.push(entry.fileNameRaw.toString('latin1'));
            digests.push(digest.digest());
        }
        return (0,_h1_js__WEBPACK_IMPORTED_MODULE_3__.h1)(names, Buffer.concat(digests));
    }
    finally {
        opened.close();
    }
}


/***/ }),

/***/ 19949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ digestSize),
/* harmony export */   h1: () => (/* binding */ h1)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Bytes of a SHA-256 digest. */
const digestSize = 32;
/**
 * The `h1:` hash of go.sum over files given by their names in the zip and their SHA-256 digests, one behind the other in
 * the same order (golang.org/x/mod/sumdb/dirhash, Hash1).
 * @param names one character a byte (latin1): then JavaScript sorts them as Go sorts the bytes
 */
function h1(names, digests) {
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const byName = names.map((name, index) => ({ name, at: index * digestSize }));
    byName.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, at } of byName)
        sum.update(`${digests.toString('hex', at, at + digestSize)}  ${name}\n`, 'latin1');
    return `h1:${sum.digest('base64')}`;
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
