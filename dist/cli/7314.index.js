export const id = 7314;
export const ids = [7314];
export const modules = {

/***/ 90713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ extract)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _free_memory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5315);
/* harmony import */ var _gomod_h1_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19949);
/* harmony import */ var _unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97733);
/* harmony import */ var _zip_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43353);









const KiB = 1024;
/** A larger file, packed or not, is inflated piece by piece: a thread keeps several times the memory of its largest buffer; bytes. */
const largeFile = 1024 * KiB;
const pieceSize = 256 * KiB;
/** Go's mode for the files of a module, before the umask (golang.org/x/mod/zip, Unzip). */
const fileMode = 0o444;
/**
 * Inflates files, compares each with its headers and its CRC, and writes it, all in one pass over the zip: the bytes that
 * are hashed are the bytes that are written. Returns the SHA-256 digests, one behind the other. Synchronous for all but
 * large files: promises for many small ones cost more than the work. A thread that has more to do gives `pause`, which is
 * called before each file and waited for if it returns a promise.
 * @throws {UnusualZip} for a zip whose content is not what its headers say; and what reading, writing and `pause` throw
 */
async function extract(zip, files, folder, pause = () => undefined) {
    const digests = Buffer.allocUnsafe(files.length * _gomod_h1_js__WEBPACK_IMPORTED_MODULE_5__/* .digestSize */ .G);
    const made = new Set();
    for (const [index, { entry, path, mode = fileMode }] of files.entries()) {
        const pausing = pause();
        if (pausing !== undefined)
            await pausing;
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target);
        if (!made.has(parent))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(parent, { recursive: true });
        made.add(parent);
        const isLarge = Math.max(entry.packedSize, entry.size) > largeFile;
        const digest = isLarge ? await extractLarge(zip, entry, target, mode) : extractSmall(zip, entry, target, mode);
        digest.copy(digests, index * _gomod_h1_js__WEBPACK_IMPORTED_MODULE_5__/* .digestSize */ .G);
    }
    return digests;
}
function extractSmall(zip, entry, target, mode) {
    const bytes = zip.view(entry.offset, entry.end - entry.offset);
    const start = (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .checkLocal */ .wY)(entry, bytes);
    const end = start + entry.packedSize;
    (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .checkDescriptor */ .YW)(entry, bytes.subarray(end));
    const packed = bytes.subarray(start, end);
    const content = entry.isStored ? packed : inflate(entry, packed);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(content.length === entry.size, 'has another size than it says', entry.name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)((0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(content) === entry.crc, 'has another CRC than it says', entry.name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(target, content, { flag: 'wx', mode });
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'buffer');
    // Small buffers share their memory with others.
    if (content.buffer.byteLength === entry.size + 1)
        (0,_free_memory_js__WEBPACK_IMPORTED_MODULE_8__/* .freeMemory */ .K)(content);
    return digest;
}
function inflate({ name, size }, packed) {
    // One byte more than expected: with a full buffer zlib would ask for a second one.
    const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size), info: true };
    try {
        // With `info` the types of Node know no overload.
        const { buffer, engine } = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.inflateRawSync)(packed, options);
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(engine.bytesWritten === packed.length, 'is followed by bytes that belong to nothing', name);
        return buffer;
    }
    catch (error) {
        throw asUnusual(error, name);
    }
}
async function extractLarge(zip, entry, target, mode) {
    const start = entry.offset + (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .checkLocal */ .wY)(entry, zip.view(entry.offset, (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .localHeaderLength */ .$R)(entry)));
    const end = start + entry.packedSize;
    (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .checkDescriptor */ .YW)(entry, zip.view(end, (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptorLength */ .wf)(entry)));
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(end > start, 'is larger than it can be', entry.name);
    const buffer = Buffer.allocUnsafeSlow(pieceSize);
    const packed = readPieces(zip.fd, buffer, start, end);
    // It is asked for the next piece when it has used up this one.
    const options = { chunkSize: pieceSize, writableHighWaterMark: 1 };
    const engine = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createInflateRaw)(options);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    let crc = 0;
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(target, 'wx', mode);
    const take = async (pieces) => {
        for await (const piece of pieces) {
            size += piece.length;
            (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(size <= entry.size, 'is larger than it says', entry.name);
            crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(piece, crc);
            sum.update(piece);
            for (let at = 0; at < piece.length;)
                at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, piece, at);
            if (!entry.isStored)
                (0,_free_memory_js__WEBPACK_IMPORTED_MODULE_8__/* .freeChunk */ .W)(piece);
        }
    };
    try {
        await (entry.isStored ? (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(packed, take) : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(packed, engine, take));
    }
    catch (error) {
        throw asUnusual(error, entry.name);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
    const isWhole = entry.isStored || engine.bytesWritten === entry.packedSize;
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(isWhole, 'is followed by bytes that belong to nothing', entry.name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(size === entry.size && crc === entry.crc, 'has another size or CRC than it says', entry.name);
    // Not after an error: zlib may still be reading it.
    (0,_free_memory_js__WEBPACK_IMPORTED_MODULE_8__/* .freeMemory */ .K)(buffer);
    return sum.digest();
}
/**
 * The bytes from `start` to before `end`, each piece in the same buffer: valid until the next one is asked for. A stream of Node
 * closes the file if it ends with an error, and the window closes it again.
 */
function* readPieces(fd, buffer, start, end) {
    for (let at = start; at < end;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, buffer, 0, Math.min(buffer.length, end - at), at);
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .ensure */ .D)(count > 0, 'it ends too early');
        at += count;
        yield buffer.subarray(0, count);
    }
}
/** What zlib says about the packed bytes is the zip's fault, all else is not. */
function asUnusual(error, name) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(Z_|ERR_BUFFER_TOO_LARGE|ERR_OUT_OF_RANGE)/.test(code))
        return error;
    return new _unusual_zip_js__WEBPACK_IMPORTED_MODULE_7__/* .UnusualZip */ .L(`${JSON.stringify(name)} cannot be inflated (${code})`);
}


/***/ }),

/***/ 43130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ withModuleZip)
});

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/unpack/file-path.ts
const allowed = /^[A-Za-z0-9!#$%&()+,\-.=@[\]^_{}~ /]+$/;
const reservedOnWindows = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/**
 * Why a file of a module cannot have this `/`-separated path, or undefined if it can. The rule of
 * golang.org/x/mod/module, CheckFilePath, except that go also allows letters beyond ASCII. Which letters there are depends
 * on go's version of Unicode, which of them are the same file on the file system; so such names are left to go.
 */
function filePathError(path) {
    if (!allowed.test(path))
        return path === '' ? 'an empty name' : 'a letter that is not allowed';
    for (const element of path.split('/')) {
        if (element === '')
            return 'an empty path element';
        if (element.endsWith('.'))
            return 'a path element that ends in a dot';
        const dot = element.indexOf('.');
        if (reservedOnWindows.test(dot < 0 ? element : element.slice(0, dot)))
            return 'a name reserved on Windows';
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/unpack/unusual-zip.ts
var unusual_zip = __webpack_require__(97733);
;// CONCATENATED MODULE: ./src/unpack/module-files.ts



const MiB = 1024 * 1024;
/** What a module may hold (golang.org/x/mod/zip); bytes. */
const moduleLimit = 500 * MiB;
const topFileLimits = new Map([
    ['go.mod', 16 * MiB],
    ['LICENSE', 16 * MiB],
]);
/** Versions as the go command spells them in file names (golang.org/x/mod/module, CanonicalVersion). */
const canonicalVersion = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+incompatible)?$/;
/**
 * The paths of a zip's files within the module's folder, after the checks of golang.org/x/mod/zip, Unzip: every name begins
 * with `module@version/`, is allowed, is not there twice (in upper and lower case), and is not a folder of another; the
 * sizes are within go's limits. Entries for folders, which go passes over, count as unusual.
 * @throws {UnusualZip} for everything else
 */
function moduleFiles(module, zipSize, entries) {
    const isModule = (0,module_version/* isModuleVersion */.tF)(module) && canonicalVersion.test(module.version);
    (0,unusual_zip/* ensure */.D)(isModule && filePathError((0,module_version/* formatModule */.ww)(module)) === undefined, 'the module has an unusual name');
    (0,unusual_zip/* ensure */.D)(entries.length > 0, 'there is nothing in it');
    (0,unusual_zip/* ensure */.D)(zipSize <= moduleLimit, 'it is larger than 500 MiB');
    const prefix = `${(0,module_version/* formatModule */.ww)(module)}/`;
    const known = new Names();
    let total = 0;
    return entries.map(({ name, size }) => {
        (0,unusual_zip/* ensure */.D)(name.startsWith(prefix), 'does not belong to the module', name);
        const path = name.slice(prefix.length);
        const error = filePathError(path);
        (0,unusual_zip/* ensure */.D)(error === undefined, `has ${error}`, name);
        known.add(path);
        (0,unusual_zip/* ensure */.D)(path === 'go.mod' || !/(^|\/)go\.mod$/i.test(path), 'is the go.mod of another module', name);
        (0,unusual_zip/* ensure */.D)(size <= (topFileLimits.get(path) ?? moduleLimit), 'is too large', name);
        total += size;
        (0,unusual_zip/* ensure */.D)(total <= moduleLimit, 'it unpacks to more than 500 MiB');
        return path;
    });
}
/** The paths of files, and the folders that they are in. */
class Names {
    #files = new Set();
    /** The spelling of each folder by its path in lower case. */
    #folders = new Map();
    add(path) {
        const key = path.toLowerCase();
        (0,unusual_zip/* ensure */.D)(!this.#files.has(key), 'is there twice, perhaps in upper and lower case', path);
        (0,unusual_zip/* ensure */.D)(!this.#folders.has(key), 'is a file and a folder', path);
        this.#files.add(key);
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const folder = path.slice(0, end);
            const spelling = this.#folders.get(folder.toLowerCase());
            // A known folder has known parents.
            if (spelling === folder)
                return;
            (0,unusual_zip/* ensure */.D)(spelling === undefined, 'has a folder that is there in upper and lower case', path);
            (0,unusual_zip/* ensure */.D)(!this.#files.has(folder.toLowerCase()), 'has a folder that is a file', path);
            this.#folders.set(folder.toLowerCase(), folder);
        }
    }
}

// EXTERNAL MODULE: ./src/unpack/zip-directory.ts
var zip_directory = __webpack_require__(43353);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/free-memory.ts
var free_memory = __webpack_require__(5315);
;// CONCATENATED MODULE: ./src/unpack/zip-window.ts



/** So much is read at once, except for a single view that needs more; bytes. */
const windowSize = 512 * 1024;
/** A zip file, read by position through one buffer, so that it is never in memory as a whole. */
class ZipWindow {
    fd;
    /** Bytes. */
    size;
    #buffer;
    #start = 0;
    #end = 0;
    constructor(path) {
        this.fd = (0,external_node_fs_.openSync)(path, 'r');
        this.size = (0,external_node_fs_.fstatSync)(this.fd).size;
        this.#buffer = Buffer.allocUnsafeSlow(Math.min(this.size, windowSize));
    }
    /**
     * So many bytes from there. Valid until the next call.
     * @throws {UnusualZip} if the file does not reach that far
     */
    view(position, length) {
        if (position < this.#start || position + length > this.#end)
            this.#read(position, length);
        return this.#buffer.subarray(position - this.#start, position - this.#start + length);
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.fd);
        (0,free_memory/* freeMemory */.K)(this.#buffer);
    }
    #read(position, length) {
        (0,unusual_zip/* ensure */.D)(position >= 0 && length >= 0 && position + length <= this.size, 'it ends too early');
        if (length > this.#buffer.length) {
            (0,free_memory/* freeMemory */.K)(this.#buffer);
            this.#buffer = Buffer.allocUnsafeSlow(length);
        }
        // A window at the end of the file reaches back as far as it can: so the end of a small zip brings all of it.
        const start = Math.min(position, this.size - this.#buffer.length);
        this.#start = start;
        this.#end = start;
        while (this.#end < start + this.#buffer.length) {
            const count = (0,external_node_fs_.readSync)(this.fd, this.#buffer, this.#end - start, start + this.#buffer.length - this.#end, this.#end);
            (0,unusual_zip/* ensure */.D)(count > 0, 'it ends too early');
            this.#end += count;
        }
    }
}

;// CONCATENATED MODULE: ./src/unpack/read-module.ts
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



/**
 * Opens the zip of a module, finds its files, and does some work with both.
 * @throws {UnusualZip} for a zip that go would not have written; and what reading and the work throw
 */
async function withModuleZip({ zip: path, module }, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const zip = __addDisposableResource(env_1, new ZipWindow(path), false);
        const entries = (0,zip_directory/* readDirectory */.gZ)(zip);
        const paths = moduleFiles(module, zip.size, entries);
        return await work(zip, entries.map((entry, index) => ({ entry, path: paths[index] ?? '' })));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ }),

/***/ 97733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ensure),
/* harmony export */   L: () => (/* binding */ UnusualZip)
/* harmony export */ });
/**
 * A zip that is not exactly as the go command writes the zips of modules. It may be fine; but two programs could read it
 * differently, so the go command has to read it.
 */
class UnusualZip extends Error {
    name = 'UnusualZip';
}
/**
 * For checks one after the other: throws {@link UnusualZip} unless the condition holds. The text says what is unusual about
 * the file in the zip, or, without one, about the zip.
 */
function ensure(condition, otherwise, file) {
    if (!condition)
        throw new UnusualZip(file === undefined ? otherwise : `${JSON.stringify(file)} ${otherwise}`);
}


/***/ }),

/***/ 43353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ localHeaderLength),
/* harmony export */   YW: () => (/* binding */ checkDescriptor),
/* harmony export */   gZ: () => (/* binding */ readDirectory),
/* harmony export */   wY: () => (/* binding */ checkLocal),
/* harmony export */   wf: () => (/* binding */ descriptorLength)
/* harmony export */ });
/* harmony import */ var _unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97733);

/** The fixed parts of the records of a zip, bytes (APPNOTE.TXT 4.3). */
const endSize = 22;
const centralSize = 46;
const localSize = 30;
const descriptorSize = 16;
/** A directory of 65,534 files with long names takes less; bytes. */
const directoryLimit = 16 * 1024 * 1024;
const none16 = 0xffff;
const none32 = 0xffffffff;
const flagDescriptor = 1 << 3;
/** What else may be set: the effort of compressing, and that the name is UTF-8. */
const harmlessFlags = (1 << 1) | (1 << 2) | (1 << 11);
const regularFile = 8;
/** "Version made by" of systems whose attributes hold a Unix mode. */
const unixLike = [3, 19];
/** Extra fields that say again, differently, what a header says: the sizes (zip64), the name (Unicode path). */
const contradicting = [0x0001, 0x7075];
/**
 * Reads the central directory of a zip. The end record must be the last bytes, the directory must stand right before it,
 * and the entries must lie in its order, so that there is one way to find them. No zip64, no comments, no encryption, no
 * other methods than stored and deflated, no links and other special files, no names beyond ASCII.
 * @throws {UnusualZip} for everything else
 */
function readDirectory(zip) {
    const { count, offset, size } = readEnd(zip);
    const directory = zip.view(offset, size);
    const entries = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(at + centralSize <= size, 'its directory is cut off');
        const length = centralLength(directory, at);
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(at + length <= size, 'its directory is cut off');
        const entry = readCentral(directory, at, offset);
        const previous = entries.at(-1);
        if (previous !== undefined)
            previous.end = entry.offset;
        entries.push(entry);
        at += length;
    }
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(at === size, 'its directory has another length than it says');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)((entries[0]?.offset ?? 0) === 0, 'there are bytes before its first file');
    for (const entry of entries) {
        const least = localSize + entry.name.length + entry.packedSize + descriptorLength(entry);
        const rest = entry.end - entry.offset - least;
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(rest >= 0, 'its files overlap, or are not in the order of its directory');
        // An extra field of a local header takes less; checkLocal looks at it.
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(rest <= none16, 'is followed by bytes that belong to nothing', entry.name);
    }
    return entries;
}
function readEnd(zip) {
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(zip.size >= endSize, 'it is too short for a zip');
    const start = zip.size - endSize;
    const end = zip.view(start, endSize);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(end.readUInt32LE(0) === 0x06054b50 && end.readUInt16LE(20) === 0, 'it does not end with its end record');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(end.readUInt32LE(4) === 0, 'it is one of several');
    const count = end.readUInt16LE(10);
    const size = end.readUInt32LE(12);
    const offset = end.readUInt32LE(16);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(end.readUInt16LE(8) === count, 'it counts its files twice, differently');
    // Go looks for zip64 records also if the *size* is 0xffff (archive/zip, readDirectoryEnd).
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(count !== none16 && size !== none16 && size !== none32 && offset !== none32, 'it is a zip64');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(size <= directoryLimit, 'its directory is too large');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(offset + size === start, 'its directory does not end where its end record begins');
    return { count, offset, size };
}
function centralLength(bytes, at) {
    return centralSize + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}
/** The entry behind which, until another follows, the directory stands. */
function readCentral(bytes, at, end) {
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(bytes.readUInt32LE(at) === 0x02014b50, 'its directory is damaged');
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + centralSize, at + centralSize + nameLength);
    const header = {
        name,
        offset: bytes.readUInt32LE(at + 42),
        end,
        isStored: method === 0,
        hasDescriptor: (flags & flagDescriptor) !== 0,
        flags,
        crc: bytes.readUInt32LE(at + 16),
        packedSize: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(/^[\x00-\x7f]+$/.test(name), 'it has a name that is not ASCII');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)((flags & ~(flagDescriptor | harmlessFlags)) === 0, 'is encrypted, or has an unknown flag', name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(method === 0 || method === 8, 'is compressed with another method', name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(!header.isStored || header.packedSize === header.size, 'is stored with two sizes', name);
    // What is stored may contain a descriptor: a reader that goes by it finds another end.
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(!(header.isStored && header.hasDescriptor), 'is stored with a data descriptor', name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(header.packedSize !== none32 && header.size !== none32 && header.offset !== none32, 'it is a zip64');
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(bytes.readUInt16LE(at + 32) === 0, 'has a comment', name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(bytes.readUInt16LE(at + 34) === 0, 'it is one of several');
    checkMode(name, bytes.readUInt16LE(at + 4) >> 8, bytes.readUInt32LE(at + 38));
    checkExtra(name, bytes.subarray(at + centralSize + nameLength, at + centralLength(bytes, at)));
    return header;
}
function checkMode(name, system, attributes) {
    const type = attributes >>> 28;
    const isSpecial = unixLike.includes(system) && type !== 0 && type !== regularFile;
    const isFolder = (attributes & 0x10) !== 0;
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(!isSpecial && !isFolder, 'is not a regular file', name);
}
/** Extra fields hold times and owners, which mean nothing here. */
function checkExtra(name, extra) {
    for (let at = 0; at < extra.length;) {
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(at + 4 <= extra.length, 'has a damaged extra field', name);
        const id = extra.readUInt16LE(at);
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(!contradicting.includes(id), 'has an extra field that replaces its name or sizes', name);
        at += 4 + extra.readUInt16LE(at + 2);
        (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(at <= extra.length, 'has a damaged extra field', name);
    }
}
/**
 * Where the packed bytes begin, counted from the local header with which `bytes` begin. The local header must say what the
 * central one says; only its extra field may be another one, and sizes that a data descriptor gives may be 0.
 * @throws {UnusualZip} if it does not
 */
function checkLocal(entry, bytes) {
    const { name } = entry;
    const extraLength = entry.end - entry.offset - localSize - name.length - entry.packedSize - descriptorLength(entry);
    const same = bytes.readUInt32LE(0) === 0x04034b50 &&
        bytes.readUInt16LE(6) === entry.flags &&
        bytes.readUInt16LE(8) === (entry.isStored ? 0 : 8) &&
        bytes.readUInt16LE(26) === name.length &&
        bytes.toString('latin1', localSize, localSize + name.length) === name;
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(same, 'has two different headers', name);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(bytes.readUInt16LE(28) === extraLength, 'is followed by bytes that belong to nothing', name);
    const sums = [bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)];
    const expected = [entry.crc, entry.packedSize, entry.size];
    const later = entry.hasDescriptor && sums.every((sum) => sum === 0);
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(later || sums.every((sum, index) => sum === expected[index]), 'has two different sizes or sums', name);
    const start = localSize + name.length + extraLength;
    checkExtra(name, bytes.subarray(start - extraLength, start));
    return start;
}
/** How many bytes a local header takes at most, extra field included. */
function localHeaderLength(entry) {
    return entry.end - entry.offset - entry.packedSize - descriptorLength(entry);
}
/** Bytes of the data descriptor that stands behind the packed bytes; 0 if there is none. */
function descriptorLength({ hasDescriptor }) {
    return hasDescriptor ? descriptorSize : 0;
}
/**
 * Compares the data descriptor, in the form that Go writes (with signature, sizes of 32 bits), with the central header.
 * @throws {UnusualZip} if it differs
 */
function checkDescriptor(entry, bytes) {
    if (!entry.hasDescriptor)
        return;
    const same = bytes.readUInt32LE(0) === 0x08074b50 &&
        bytes.readUInt32LE(4) === entry.crc &&
        bytes.readUInt32LE(8) === entry.packedSize &&
        bytes.readUInt32LE(12) === entry.size;
    (0,_unusual_zip_js__WEBPACK_IMPORTED_MODULE_0__/* .ensure */ .D)(same, 'has a data descriptor that differs from its header', entry.name);
}


/***/ })

};
