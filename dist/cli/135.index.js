export const id = 135;
export const ids = [135];
export const modules = {

/***/ 92135:
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/unpack/free-memory.ts
/**
 * Frees the memory of a buffer that has it for itself, at once; V8 collects buffers only when there are many MiB of them. The
 * buffer is empty afterwards.
 */
function freeMemory({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}

// EXTERNAL MODULE: ./src/unpack/unusual-zip.ts
var unusual_zip = __webpack_require__(97733);
;// CONCATENATED MODULE: ./src/unpack/zip-directory.ts

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
        (0,unusual_zip/* ensure */.D)(at + centralSize <= size, 'its directory is cut off');
        const length = centralLength(directory, at);
        (0,unusual_zip/* ensure */.D)(at + length <= size, 'its directory is cut off');
        const entry = readCentral(directory, at, offset);
        const previous = entries.at(-1);
        if (previous !== undefined)
            previous.end = entry.offset;
        entries.push(entry);
        at += length;
    }
    (0,unusual_zip/* ensure */.D)(at === size, 'its directory has another length than it says');
    (0,unusual_zip/* ensure */.D)((entries[0]?.offset ?? 0) === 0, 'there are bytes before its first file');
    for (const entry of entries) {
        const least = localSize + entry.name.length + entry.packedSize + descriptorLength(entry);
        const rest = entry.end - entry.offset - least;
        (0,unusual_zip/* ensure */.D)(rest >= 0, 'its files overlap, or are not in the order of its directory');
        // An extra field of a local header takes less; checkLocal looks at it.
        (0,unusual_zip/* ensure */.D)(rest <= none16, 'is followed by bytes that belong to nothing', entry.name);
    }
    return entries;
}
function readEnd(zip) {
    (0,unusual_zip/* ensure */.D)(zip.size >= endSize, 'it is too short for a zip');
    const start = zip.size - endSize;
    const end = zip.view(start, endSize);
    (0,unusual_zip/* ensure */.D)(end.readUInt32LE(0) === 0x06054b50 && end.readUInt16LE(20) === 0, 'it does not end with its end record');
    (0,unusual_zip/* ensure */.D)(end.readUInt32LE(4) === 0, 'it is one of several');
    const count = end.readUInt16LE(10);
    const size = end.readUInt32LE(12);
    const offset = end.readUInt32LE(16);
    (0,unusual_zip/* ensure */.D)(end.readUInt16LE(8) === count, 'it counts its files twice, differently');
    // Go looks for zip64 records also if the *size* is 0xffff (archive/zip, readDirectoryEnd).
    (0,unusual_zip/* ensure */.D)(count !== none16 && size !== none16 && size !== none32 && offset !== none32, 'it is a zip64');
    (0,unusual_zip/* ensure */.D)(size <= directoryLimit, 'its directory is too large');
    (0,unusual_zip/* ensure */.D)(offset + size === start, 'its directory does not end where its end record begins');
    return { count, offset, size };
}
function centralLength(bytes, at) {
    return centralSize + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}
/** The entry behind which, until another follows, the directory stands. */
function readCentral(bytes, at, end) {
    (0,unusual_zip/* ensure */.D)(bytes.readUInt32LE(at) === 0x02014b50, 'its directory is damaged');
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
    (0,unusual_zip/* ensure */.D)(/^[\x00-\x7f]+$/.test(name), 'it has a name that is not ASCII');
    (0,unusual_zip/* ensure */.D)((flags & ~(flagDescriptor | harmlessFlags)) === 0, 'is encrypted, or has an unknown flag', name);
    (0,unusual_zip/* ensure */.D)(method === 0 || method === 8, 'is compressed with another method', name);
    (0,unusual_zip/* ensure */.D)(!header.isStored || header.packedSize === header.size, 'is stored with two sizes', name);
    // What is stored may contain a descriptor: a reader that goes by it finds another end.
    (0,unusual_zip/* ensure */.D)(!(header.isStored && header.hasDescriptor), 'is stored with a data descriptor', name);
    (0,unusual_zip/* ensure */.D)(header.packedSize !== none32 && header.size !== none32 && header.offset !== none32, 'it is a zip64');
    (0,unusual_zip/* ensure */.D)(bytes.readUInt16LE(at + 32) === 0, 'has a comment', name);
    (0,unusual_zip/* ensure */.D)(bytes.readUInt16LE(at + 34) === 0, 'it is one of several');
    checkMode(name, bytes.readUInt16LE(at + 4) >> 8, bytes.readUInt32LE(at + 38));
    checkExtra(name, bytes.subarray(at + centralSize + nameLength, at + centralLength(bytes, at)));
    return header;
}
function checkMode(name, system, attributes) {
    const type = attributes >>> 28;
    const isSpecial = unixLike.includes(system) && type !== 0 && type !== regularFile;
    const isFolder = (attributes & 0x10) !== 0;
    (0,unusual_zip/* ensure */.D)(!isSpecial && !isFolder, 'is not a regular file', name);
}
/** Extra fields hold times and owners, which mean nothing here. */
function checkExtra(name, extra) {
    for (let at = 0; at < extra.length;) {
        (0,unusual_zip/* ensure */.D)(at + 4 <= extra.length, 'has a damaged extra field', name);
        const id = extra.readUInt16LE(at);
        (0,unusual_zip/* ensure */.D)(!contradicting.includes(id), 'has an extra field that replaces its name or sizes', name);
        at += 4 + extra.readUInt16LE(at + 2);
        (0,unusual_zip/* ensure */.D)(at <= extra.length, 'has a damaged extra field', name);
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
    (0,unusual_zip/* ensure */.D)(same, 'has two different headers', name);
    (0,unusual_zip/* ensure */.D)(bytes.readUInt16LE(28) === extraLength, 'is followed by bytes that belong to nothing', name);
    const sums = [bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)];
    const expected = [entry.crc, entry.packedSize, entry.size];
    const later = entry.hasDescriptor && sums.every((sum) => sum === 0);
    (0,unusual_zip/* ensure */.D)(later || sums.every((sum, index) => sum === expected[index]), 'has two different sizes or sums', name);
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
    (0,unusual_zip/* ensure */.D)(same, 'has a data descriptor that differs from its header', entry.name);
}

;// CONCATENATED MODULE: ./src/unpack/extract.ts









const KiB = 1024;
/** A larger file, packed or not, is inflated piece by piece; bytes. */
const largeFile = 8 * 1024 * KiB;
const pieceSize = 256 * KiB;
/** Go's mode for the files of a module, before the umask (golang.org/x/mod/zip, Unzip). */
const fileMode = 0o444;
/**
 * Inflates files, compares each with its headers and its CRC, and writes it, all in one pass over the zip: the bytes that
 * are hashed are the bytes that are written. Returns the SHA-256 digests, one behind the other. Synchronous for all but
 * large files: promises for many small ones cost more than the work.
 * @throws {UnusualZip} for a zip whose content is not what its headers say; and what reading and writing throw
 */
async function extract(zip, files, folder) {
    const digests = Buffer.allocUnsafe(files.length * h1/* digestSize */.G);
    const made = new Set();
    for (const [index, { entry, path }] of files.entries()) {
        const target = (0,external_node_path_.join)(folder, path);
        const parent = (0,external_node_path_.dirname)(target);
        if (!made.has(parent))
            (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
        made.add(parent);
        const isLarge = Math.max(entry.packedSize, entry.size) > largeFile;
        const digest = isLarge ? await extractLarge(zip, entry, target) : extractSmall(zip, entry, target);
        digest.copy(digests, index * h1/* digestSize */.G);
    }
    return digests;
}
function extractSmall(zip, entry, target) {
    const bytes = zip.view(entry.offset, entry.end - entry.offset);
    const start = checkLocal(entry, bytes);
    const end = start + entry.packedSize;
    checkDescriptor(entry, bytes.subarray(end));
    const packed = bytes.subarray(start, end);
    const content = entry.isStored ? packed : inflate(entry, packed);
    (0,unusual_zip/* ensure */.D)(content.length === entry.size, 'has another size than it says', entry.name);
    (0,unusual_zip/* ensure */.D)((0,external_node_zlib_.crc32)(content) === entry.crc, 'has another CRC than it says', entry.name);
    (0,external_node_fs_.writeFileSync)(target, content, { flag: 'wx', mode: fileMode });
    const digest = (0,external_node_crypto_.hash)('sha256', content, 'buffer');
    // Small buffers share their memory with others.
    if (content.buffer.byteLength === entry.size + 1)
        freeMemory(content);
    return digest;
}
function inflate({ name, size }, packed) {
    // One byte more than expected: with a full buffer zlib would ask for a second one.
    const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size), info: true };
    try {
        // With `info` the types of Node know no overload.
        const { buffer, engine } = (0,external_node_zlib_.inflateRawSync)(packed, options);
        (0,unusual_zip/* ensure */.D)(engine.bytesWritten === packed.length, 'is followed by bytes that belong to nothing', name);
        return buffer;
    }
    catch (error) {
        throw asUnusual(error, name);
    }
}
async function extractLarge(zip, entry, target) {
    const start = entry.offset + checkLocal(entry, zip.view(entry.offset, localHeaderLength(entry)));
    const end = start + entry.packedSize;
    checkDescriptor(entry, zip.view(end, descriptorLength(entry)));
    (0,unusual_zip/* ensure */.D)(end > start, 'is larger than it can be', entry.name);
    const packed = (0,external_node_fs_.createReadStream)('', { fd: zip.fd, autoClose: false, start, end: end - 1, highWaterMark: pieceSize });
    const engine = (0,external_node_zlib_.createInflateRaw)({ chunkSize: pieceSize });
    const sum = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let crc = 0;
    const file = (0,external_node_fs_.openSync)(target, 'wx', fileMode);
    const take = async (pieces) => {
        for await (const piece of pieces) {
            size += piece.length;
            (0,unusual_zip/* ensure */.D)(size <= entry.size, 'is larger than it says', entry.name);
            crc = (0,external_node_zlib_.crc32)(piece, crc);
            sum.update(piece);
            for (let at = 0; at < piece.length;)
                at += (0,external_node_fs_.writeSync)(file, piece, at);
            // zlib goes on to fill a buffer that is not full.
            if (piece.length === piece.buffer.byteLength)
                freeMemory(piece);
        }
    };
    try {
        await (entry.isStored ? (0,promises_.pipeline)(packed, take) : (0,promises_.pipeline)(packed, engine, take));
    }
    catch (error) {
        throw asUnusual(error, entry.name);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    const isWhole = entry.isStored || engine.bytesWritten === entry.packedSize;
    (0,unusual_zip/* ensure */.D)(isWhole, 'is followed by bytes that belong to nothing', entry.name);
    (0,unusual_zip/* ensure */.D)(size === entry.size && crc === entry.crc, 'has another size or CRC than it says', entry.name);
    return sum.digest();
}
/** What zlib says about the packed bytes is the zip's fault, all else is not. */
function asUnusual(error, name) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(Z_|ERR_BUFFER_TOO_LARGE|ERR_OUT_OF_RANGE)/.test(code))
        return error;
    return new unusual_zip/* UnusualZip */.L(`${JSON.stringify(name)} cannot be inflated (${code})`);
}

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

// EXTERNAL MODULE: ./src/unpack/place.ts
var place = __webpack_require__(49771);
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
        freeMemory(this.#buffer);
    }
    #read(position, length) {
        (0,unusual_zip/* ensure */.D)(position >= 0 && length >= 0 && position + length <= this.size, 'it ends too early');
        if (length > this.#buffer.length) {
            freeMemory(this.#buffer);
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

;// CONCATENATED MODULE: ./src/unpack/unpack.ts
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









/** What a file costs beside its bytes, in bytes that could be inflated meanwhile: creating it. */
const costOfFile = 16 * 1024;
/** Unpacks one module into the job's folder and verifies it. If it is not as it should be, it is removed again. */
async function unpackModule(job) {
    return await settle(job, async () => {
        if (job.content !== undefined)
            (0,external_node_fs_.writeFileSync)(job.zip, job.content, { flag: 'wx' });
        return await withZip(job, async (zip, files) => verify(job, files, await extract(zip, files, job.folder)));
    });
}
/**
 * Unpacks one of several parts of a module into the job's folder: the SHA-256 digests of its files, one behind the other, or
 * why there are none. When all parts are done, {@link verifyModule} or {@link dropModule} has to follow.
 */
async function unpackPart(job, part) {
    try {
        return await withZip(job, async (zip, files) => await extract(zip, partOf(files, part), job.folder));
    }
    catch (error) {
        return (0,unpack_fault/* unpackFault */.X)(error);
    }
}
/** Verifies a module whose parts are all unpacked, by the digests of all parts in their order. */
async function verifyModule(job, digests) {
    const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.length);
    return await settle(job, () => withZip(job, async (_, files) => verify(job, files, bytes)));
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
async function withZip({ zip: path, module }, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const zip = __addDisposableResource(env_1, new ZipWindow(path), false);
        const entries = readDirectory(zip);
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
/** The hash that go.sum holds for a module zip. Throws if it is not a readable zip. */
async function hashZip(zip) {
    // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const opened = await ('path' in zip ? (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .openPromise */ .sO)(zip.path, options) : (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromBufferPromise */ .SY)(zip.bytes, options));
    try {
        const names = [];
        const digests = [];
        for await (const entry of opened.eachEntry()) {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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


/***/ })

};
