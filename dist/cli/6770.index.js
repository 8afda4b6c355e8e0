export const id = 6770;
export const ids = [6770];
export const modules = {

/***/ 46249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ concurrencyOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Requests in flight if the user does not say: fewer cost time at a distant mirror, more gain nothing (docs/performance.md). */
const defaultConcurrency = 64;
/** Open files that modward has besides those of its requests: of Node, its threads, pipes and the modules that it writes. */
const ownFiles = 48;
/** Requests in flight at once. On a machine that allows few open files the default is lower: each request needs one or two. */
function concurrencyOf({ concurrency }, openFiles = openFileLimit()) {
    if (concurrency !== 'auto')
        return concurrency;
    return Math.max(1, Math.min(defaultConcurrency, Math.floor((openFiles - ownFiles) / 2)));
}
/** How many files this process may have open (`ulimit -n`); no limit if the system has no /proc. */
function openFileLimit() {
    try {
        const [, soft] = /^Max open files\s+(\d+)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/limits', 'utf8')) ?? [];
        return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
    }
    catch {
        return Number.POSITIVE_INFINITY;
    }
}


/***/ }),

/***/ 65567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describeWait),
/* harmony export */   l: () => (/* binding */ describeActivity)
/* harmony export */ });
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73253);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17399);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);



const phases = {
    Toolchain: 'the Go toolchain',
    Go: 'go env',
    Projects: 'go to read the projects',
    Preflight: 'the first answer of the mirrors',
    Download: 'go, which checks and unpacks modules',
};
/** While files come, a request that has been open for less is not worth a word; milliseconds. */
const briefMs = 1000;
/**
 * What a run waits for, in a few words that follow "waiting for"; '' if it is going on.
 * @param receivedOf how much of a file has come
 * @param stallMs how long a mirror may send nothing
 */
function describeWait(waiting, nowMs, receivedOf, stallMs) {
    const { oldest } = waiting;
    if (oldest !== undefined && nowMs - Math.min(oldest.startedMs, waiting.readyMs) < briefMs)
        return '';
    if (oldest !== undefined) {
        const host = (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(oldest.mirror);
        const span = seconds(nowMs - oldest.startedMs);
        const { received, size } = receivedOf(oldest.file);
        const came = size === undefined ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(received) : (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(received, size);
        const state = received > 0
            ? `${came}, ${host}, ${span}`
            : `no answer from ${host}, ${span.replace(' s', '')} of ${seconds(stallMs)}`;
        return `${(0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfFile */ .Ri)(oldest.file)} (${state})`;
    }
    const retry = waiting.retryIn(nowMs);
    if (retry !== undefined)
        return `the next request to ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(retry.mirror)} for ${(0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfFile */ .Ri)(retry.file)} (in ${seconds(retry.ms)})`;
    const attemptMs = waiting.attemptIn(nowMs);
    if (attemptMs > 0)
        return `the next attempt (in ${seconds(attemptMs)})`;
    if (waiting.asked !== undefined)
        return `a mirror that has ${(0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfFile */ .Ri)(waiting.asked)}`;
    const activity = waiting.activity?.() ?? '';
    if (activity !== '')
        return activity;
    if (waiting.phase === 'Cache')
        return `the cache (${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(waiting.restoredBytes())} restored)`;
    return phases[waiting.phase] ?? 'the end of the run';
}
/** What the go command waits for while modward owes it nothing; '' if it works. */
function describeActivity(go) {
    if (go.wait?.kind === 'lock') {
        return `the lock ${go.wait.path || 'of another process'}${go.wait.holder ? `, held by ${go.wait.holder}` : ''}`;
    }
    if (go.wait?.kind === 'git')
        return `${go.wait.command}${go.wait.host ? ` (${go.wait.host})` : ''}${idle(go)}`;
    const [first, ...others] = go.idleMs > 2000 ? go.missing() : [];
    if (first !== undefined) {
        return `the private module ${(0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatModule */ .ww)(first)}${others.length > 0 ? ` and ${others.length} more` : ''}${idle(go)}`;
    }
    return '';
}
function idle({ idleMs }) {
    return idleMs > 2000 ? `, silent for ${seconds(idleMs)}` : '';
}
/** Whole seconds: fractions of a wait are noise. */
function seconds(ms) {
    return `${Math.max(1, Math.round(ms / 1000))} s`;
}


/***/ }),

/***/ 45171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readProjects),
/* harmony export */   b: () => (/* binding */ planFor)
/* harmony export */ });
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);
/* harmony import */ var _mirrors_goproxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62652);
/* harmony import */ var _mirrors_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88507);
/* harmony import */ var _project_read_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75140);





/**
 * Finds the projects and reads what each needs. One that cannot be read does not stop the others.
 * @throws {FaultError} with the cause if none can be read, before anything was changed.
 */
async function readProjects(config, goEnv, { env, root }, signal) {
    const options = { env, goEnv, root, private: config.private, signal };
    const { projects, unreadable } = await (0,_project_read_all_js__WEBPACK_IMPORTED_MODULE_4__/* .readAllProjects */ .u)(config.directories, options);
    const [first] = unreadable;
    if (projects.length === 0 && first !== undefined)
        throw new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError(first);
    return { projects, unreadable };
}
/**
 * Plans the mirrors for the `mirrors` input and the job's GOPROXY.
 * @throws {FaultError} with `goproxy_invalid` if go would refuse the list.
 */
function planFor(config, goEnv) {
    const unchanged = goEnv.origins.GOPROXY === 'default';
    try {
        return (0,_mirrors_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planMirrors */ .K7)(config.mirrors, { value: goEnv.GOPROXY, unchanged }, config.mirrorOrder);
    }
    catch (error) {
        if (!(error instanceof _mirrors_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .GoproxyError */ .PF))
            throw error;
        throw new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('goproxy_invalid', { text: error.message }), { cause: error });
    }
}


/***/ }),

/***/ 26280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g1: () => (/* binding */ envWith),
  DQ: () => (/* binding */ isRequested),
  my: () => (/* binding */ setUpGo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
;// CONCATENATED MODULE: ./src/host/tool-finder.ts
/**
 * Reads a tool cache with the runner's toolkit, which is loaded only here: it takes a tenth of a second, and few jobs need it.
 * @param folder the tool cache, absolute
 */
async function openToolFinder(folder) {
    const toolkit = await Promise.all(/* import() */[__webpack_require__.e(5360), __webpack_require__.e(4978), __webpack_require__.e(3387)]).then(__webpack_require__.bind(__webpack_require__, 33387));
    return {
        find: (...args) => withFolder(folder, () => toolkit.find(...args)),
        findAllVersions: (...args) => withFolder(folder, () => toolkit.findAllVersions(...args)),
    };
}
/**
 * The toolkit takes its folder from RUNNER_TOOL_CACHE, and prints debug commands on standard output, where the command line
 * tool prints its result and nothing else. Both are replaced for one call, which is synchronous.
 */
function withFolder(folder, read) {
    const { RUNNER_TOOL_CACHE: before } = process.env;
    const { write } = process.stdout;
    process.env['RUNNER_TOOL_CACHE'] = folder;
    process.stdout.write = () => true;
    try {
        return read();
    }
    finally {
        process.stdout.write = write;
        if (before === undefined)
            delete process.env['RUNNER_TOOL_CACHE'];
        else
            process.env['RUNNER_TOOL_CACHE'] = before;
    }
}

// EXTERNAL MODULE: ./src/network/job-secrets.ts + 1 modules
var job_secrets = __webpack_require__(59579);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/goversion/go-query.ts
var go_query = __webpack_require__(54541);
// EXTERNAL MODULE: ./src/goversion/go-version.ts
var go_version = __webpack_require__(35557);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/causes/transport/transport-fault.ts + 1 modules
var transport_fault = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 32 modules
var fetch_fetcher = __webpack_require__(99779);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/unpack/unusual-zip.ts
var unusual_zip = __webpack_require__(97733);
// EXTERNAL MODULE: ./src/gomod/escape.ts
var gomod_escape = __webpack_require__(69457);
;// CONCATENATED MODULE: ./src/sumdb/merkle.ts

/** Bytes of one hash in a tile. */
const hashSize = 32;
/** The hash of a record, a leaf of the log (RFC 6962, section 2.1). */
function recordHash(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(0)).update(data).digest();
}
/** The hash of a node above two others. */
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
/** The root over a power of two of hashes that stand one behind the other. */
function subtreeHash(hashes) {
    if (hashes.length <= hashSize)
        return hashes;
    const half = hashes.length / 2;
    return nodeHash(subtreeHash(hashes.subarray(0, half)), subtreeHash(hashes.subarray(half)));
}
/** The roots of the complete subtrees that make up a tree of this size, largest and leftmost first. */
function peaks(size) {
    const nodes = [];
    let start = 0;
    // Numbers here grow beyond 32 bits one day, so there is no bit arithmetic.
    for (let level = Math.floor(Math.log2(Math.max(1, size))) + 1; level >= 0; level--) {
        const width = 2 ** level;
        if (start + width > size)
            continue;
        nodes.push({ level, n: start / width });
        start += width;
    }
    return nodes;
}
/** The root hash of a tree from the hashes of its {@link peaks}; of the empty tree, the hash of nothing. */
function rootHash(peakHashes) {
    if (peakHashes.length === 0)
        return (0,external_node_crypto_.createHash)('sha256').digest();
    return peakHashes.reduceRight((right, left) => nodeHash(left, right));
}

// EXTERNAL MODULE: ./src/sumdb/note.ts
var sumdb_note = __webpack_require__(41699);
;// CONCATENATED MODULE: ./src/sumdb/record.ts
/** An answer that is malformed. */
class MalformedError extends Error {
    name = 'MalformedError';
}
const newline = 0x0a;
/**
 * Reads the text of a tree note: a title, the size, the root hash; further lines are for later versions.
 * @throws {MalformedError}
 */
function parseTreeHead(text) {
    const [title, size = '', hash = '', rest] = text.split('\n', 4);
    const bytes = Buffer.from(hash, 'base64');
    const valid = title === 'go.sum database tree' && rest !== undefined && /^(0|[1-9]\d{0,14})$/.test(size);
    if (!valid || bytes.length !== 32 || bytes.toString('base64') !== hash)
        throw new MalformedError('malformed tree note');
    return { size: Number(size), hash: bytes };
}
/**
 * Splits the answer to a lookup into the record and the signed note that follows it.
 * @throws {MalformedError}
 */
function parseLookup(reply) {
    const start = reply.indexOf(newline) + 1;
    const end = reply.indexOf('\n\n', start);
    const id = reply.subarray(0, Math.max(0, start - 1)).toString('latin1');
    if (start === 0 || end < 0 || !/^(0|[1-9]\d{0,14})$/.test(id))
        throw new MalformedError('malformed record data');
    return { record: { id: Number(id), text: reply.subarray(start, end + 1) }, note: reply.subarray(end + 2) };
}
/** The hash on the record's line for exactly this module and version; undefined if there is no such line. */
function findSum(record, path, version) {
    const prefix = `${path} ${version} `;
    const line = record.text
        .toString('utf8')
        .split('\n')
        .find((line) => line.startsWith(prefix));
    return line?.slice(prefix.length);
}

;// CONCATENATED MODULE: ./src/sumdb/tile.ts

/** Levels of the log in one tile: the height at which the Go checksum database serves them. */
const height = 8;
/** Hashes in a complete tile. */
const fullWidth = 2 ** height;
/** The path of a tile: `/tile/8/0/x001/x234/067`, with `.p/W` if it is not complete. */
function tilePath({ level, n, width }) {
    const groups = [];
    for (let rest = n, first = true; first || rest > 0; first = false) {
        groups.unshift((first ? '' : 'x') + String(rest % 1000).padStart(3, '0'));
        rest = Math.floor(rest / 1000);
    }
    return `/tile/${height}/${level}/${groups.join('/')}${width === fullWidth ? '' : `.p/${width}`}`;
}
/** The tile from which a node's hash can be computed, as wide as it is in a tree of `size`, and the hashes in it. */
function locate(node, size) {
    const level = Math.floor(node.level / height);
    const span = 2 ** (node.level % height);
    const first = node.n * span;
    const n = Math.floor(first / fullWidth);
    const inLevel = Math.floor(size / fullWidth ** level);
    const from = first - n * fullWidth;
    return { tile: { level, n, width: Math.min(fullWidth, inLevel - n * fullWidth) }, from, to: from + span };
}
/** The hash of a node from the content of its tile. */
function hashIn(content, from, to) {
    return subtreeHash(content.subarray(from * hashSize, to * hashSize));
}
/** The node that a complete tile's content adds up to, found in a tile one level up. */
function parentOf(tile) {
    return { level: (tile.level + 1) * height, n: tile.n };
}
/** The tiles at the right edge of a tree that are not complete; together they add up to its root. */
function edgeTiles(size) {
    const tiles = [];
    for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / fullWidth)) {
        const width = count % fullWidth;
        if (width > 0)
            tiles.push({ level, n: Math.floor(count / fullWidth), width });
    }
    return tiles;
}

;// CONCATENATED MODULE: ./src/sumdb/tiled-tree.ts



/**
 * The log behind one signed tree head, read tile by tile. Every hash that it returns is proven to be part of the tree:
 * the incomplete tiles at the right edge add up to the signed root, and every complete tile adds up to a hash in the
 * tile above it.
 */
class TiledTree {
    head;
    #read;
    #full = new Map();
    #edge;
    constructor(head, read) {
        this.head = head;
        this.#read = read;
    }
    /**
     * The hash of a node of the tree.
     * @throws {MalformedError} if tiles are malformed or do not add up; and what reading them throws
     */
    async hash(node) {
        const { tile, from, to } = locate(node, this.head.size);
        if (node.n < 0 || to > tile.width)
            throw new MalformedError(`a hash beyond a tree of size ${this.head.size}`);
        return hashIn(await this.#proven(tile), from, to);
    }
    /** The root hash that the log had at an earlier size, as this tree has it. */
    async rootAt(size) {
        return rootHash(await Promise.all(peaks(size).map((peak) => this.hash(peak))));
    }
    #proven(tile) {
        if (tile.width < fullWidth)
            return this.#provenEdge(tile.level);
        const path = tilePath(tile);
        const known = this.#full.get(path) ?? this.#provenFull(tile);
        this.#full.set(path, known);
        return known;
    }
    async #provenFull(tile) {
        const [content, expected] = await Promise.all([this.#sized(tile), this.hash(parentOf(tile))]);
        if (!subtreeHash(content).equals(expected))
            throw inconsistent(tile);
        return content;
    }
    async #provenEdge(level) {
        this.#edge ??= this.#readEdge();
        const content = (await this.#edge).get(level);
        if (content === undefined)
            throw new MalformedError(`no edge tile on level ${level}`);
        return content;
    }
    async #readEdge() {
        const { size, hash } = this.head;
        const tiles = edgeTiles(size);
        const contents = await Promise.all(tiles.map((tile) => this.#sized(tile)));
        const edge = new Map(tiles.map((tile, index) => [tile.level, contents[index] ?? Buffer.alloc(0)]));
        const hashes = peaks(size).map((peak) => {
            const { tile, from, to } = locate(peak, size);
            return hashIn(edge.get(tile.level) ?? Buffer.alloc(0), from, to);
        });
        if (!rootHash(hashes).equals(hash))
            throw new MalformedError(`tiles that do not add up to the tree of size ${size}`);
        return edge;
    }
    async #sized(tile) {
        const content = await this.#read(tile);
        if (content.length === tile.width * hashSize)
            return content;
        throw new MalformedError(`${tilePath(tile)} has ${content.length} bytes instead of ${tile.width * hashSize}`);
    }
}
function inconsistent(tile) {
    return new MalformedError(`${tilePath(tile)} does not add up to the tile above it`);
}

;// CONCATENATED MODULE: ./src/sumdb/client.ts









/**
 * A checksum database, asked as the go command asks it (golang.org/x/mod/sumdb): the answer counts only when its tree
 * head is signed, the record is in that tree, and the tree continues the one seen last.
 */
class SumdbClient {
    #verifier;
    #heads;
    #read;
    constructor(verifier, heads, read) {
        this.#verifier = verifier;
        this.#heads = heads;
        this.#read = read;
    }
    get name() {
        return this.#verifier.name;
    }
    /**
     * The `h1:` hash on record for a module version's zip.
     * @throws {FaultError} `sumdb_bad_reply` if the answer proves nothing, `sumdb_mismatch` if it lacks the hash; and what reading
     *   throws
     */
    async lookup(module) {
        try {
            const reply = await this.#read(`/lookup/${(0,gomod_escape/* escapeModule */.c)(module.path)}@${(0,gomod_escape/* escapeModule */.c)(module.version)}`);
            const { record, note } = parseLookup(reply);
            await this.#prove(record, this.#open(note));
            const sum = findSum(record, module.path, module.version);
            if (sum !== undefined)
                return sum;
            throw fault('sumdb_mismatch', module, 'checksum missing from sumdb response');
        }
        catch (error) {
            if (!(error instanceof MalformedError || error instanceof sumdb_note/* NoteError */.n1))
                throw error;
            throw fault('sumdb_bad_reply', module, `${this.name} answered with ${error.message}`);
        }
    }
    #open(note) {
        return { note, head: parseTreeHead((0,sumdb_note/* openNote */.jN)(note, this.#verifier)) };
    }
    async #known() {
        const note = await this.#heads.read();
        if (note === undefined)
            return undefined;
        try {
            return this.#open(note);
        }
        catch {
            // Only the database can sign a head: a damaged one can be dropped without trusting any other source.
            return undefined;
        }
    }
    /** Proves that the record is in the log, and that the log continues the one seen before. */
    async #prove(record, given) {
        const known = await this.#known();
        const newest = known !== undefined && known.head.size > given.head.size ? known : given;
        const tree = new TiledTree(newest.head, (tile) => this.#readTile(tile));
        const [leaf] = await Promise.all([
            tree.hash({ level: 0, n: record.id }),
            this.#continues(tree, given),
            known && this.#continues(tree, known),
        ]);
        if (!leaf.equals(recordHash(record.text)))
            throw new MalformedError('a record that is not in the log');
        if (newest === given && !known?.note.equals(given.note))
            await this.#heads.write(given.note);
    }
    /** A signed tree that is not the beginning of another signed tree proves that the database keeps two logs. */
    async #continues(tree, { head }) {
        if ((await tree.rootAt(head.size)).equals(head.hash))
            return;
        const sizes = `the signed trees of size ${head.size} and ${tree.head.size} contradict each other`;
        throw new MalformedError(`go.sum database server misbehavior detected: ${sizes}`);
    }
    async #readTile(tile) {
        try {
            return await this.#read(tilePath(tile));
        }
        catch (error) {
            const isAbsent = error instanceof fault_error.FaultError && error.fault.cause === 'sumdb_lookup_failed';
            if (!isAbsent || tile.width === fullWidth)
                throw error;
            // A tile that has been completed since may be there in its final form only.
            const full = await this.#read(tilePath({ ...tile, width: fullWidth })).catch(() => Promise.reject(error));
            return full.subarray(0, tile.width * hashSize);
        }
    }
}
function fault(cause, module, detail) {
    const text = `verifying ${(0,module_version/* formatModule */.ww)(module)}: ${detail}`;
    return new fault_error.FaultError((0,table/* faultOf */.Kl)(cause, { text, module: module.path, version: module.version }));
}

// EXTERNAL MODULE: ./src/sumdb/setting.ts
var setting = __webpack_require__(55043);
// EXTERNAL MODULE: ./src/move.ts
var move = __webpack_require__(29692);
;// CONCATENATED MODULE: ./src/sumdb/tree-head-store.ts




/** The head of one database in a file, in the form and under the name that the go command uses: `NAME/latest`. */
function treeHeadFile(folder, database) {
    const path = (0,external_node_path_.join)(folder, ...database.split('/'), 'latest');
    return {
        async read() {
            return await (0,promises_.readFile)(path).catch(() => undefined);
        },
        async write(note) {
            const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
            try {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.writeFile)(temporary, note);
                // The last of several jobs wins: each note continues the log that was known before, so none is wrong.
                await (0,move/* move */.Cy)(temporary, path);
            }
            catch {
                // Without the head the next run has nothing to compare with; it still verifies the rest.
                await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
            }
        },
    };
}

// EXTERNAL MODULE: ./src/gomod/url.ts
var url = __webpack_require__(49785);
// EXTERNAL MODULE: ./src/sumdb/mirror-policy.ts
var mirror_policy = __webpack_require__(71175);
;// CONCATENATED MODULE: ./src/toolchain/sumdb-remotes.ts




/**
 * The mirrors that pass a database on, best first: those that say so, as the go command asks them. Empty if none does: the
 * database itself has to be asked then.
 * @throws {FaultError} if a mirror could not say, and no other may be asked
 */
async function mirrorRemotes(fetcher, database) {
    const prefix = `sumdb/${database}`;
    const outcome = await fetcher.ask(sumdbPath((0,url/* supportedPath */.Sh)(database)));
    switch (outcome.kind) {
        case 'found': {
            outcome.release(true);
            // If one of them answers badly, another may do better; all answers are signed.
            const others = fetcher.mirrors.filter((name) => name !== outcome.from);
            return [outcome.from, ...others].map((name) => remote(fetcher, name, prefix, name));
        }
        // A mirror that refuses does not pass the database on.
        case 'absent':
        case 'refused':
            return [];
        case 'failed':
            if ((0,mirror_policy/* declinesSumdb */.d)(outcome.fault.cause))
                return [];
            throw unreachable(outcome.fault.text, `${outcome.from}/${(0,url/* supportedPath */.Sh)(database)}`);
    }
}
/** The database itself; the fetcher has it as its only mirror. */
function directRemote(fetcher) {
    return remote(fetcher, fetcher.mirrors[0] ?? '', '', undefined);
}
function remote(fetcher, name, prefix, preferred) {
    return {
        name,
        async read(path) {
            const wanted = sumdbPath(`${prefix}${path}`.replace(/^\//, ''));
            return bytesOf(await fetcher.ask(wanted, preferred), `${name}/${wanted.path}`);
        },
    };
}
function bytesOf(outcome, url) {
    switch (outcome.kind) {
        case 'found': {
            const { content, release } = outcome;
            release(true);
            if ('bytes' in content)
                return content.bytes;
            throw unreachable('a record on disk', url);
        }
        case 'absent': {
            const text = `reading ${url}: ${outcome.status}${outcome.text === '' ? '' : `\n\tserver response: ${outcome.text}`}`;
            // Toolchains are public: the mirror lags behind, or the release is minutes old.
            throw new fault_error.FaultError((0,table/* faultOf */.Kl)('sumdb_lookup_failed', { text, url }, { mirrorHelps: true }));
        }
        case 'refused':
            throw unreachable(`reading ${url}: ${outcome.status}`, url);
        case 'failed':
            throw unreachable(outcome.fault.text, url);
    }
}
function unreachable(text, url) {
    return new fault_error.FaultError((0,table/* faultOf */.Kl)('sumdb_unreachable', { text, url }));
}
function sumdbPath(path) {
    return { kind: 'sumdb', path, module: '', version: '' };
}

;// CONCATENATED MODULE: ./src/toolchain/expected-sum.ts







/**
 * The hash that the checksum database has on record for a module's zip: from the mirrors that pass the database on, one after
 * another while their answers prove nothing; from the database itself if no mirror does.
 * @throws {FaultError} with the fault of the first source
 */
async function expectedSum(module, options) {
    const setting = readSetting(options.gosumdb);
    const heads = treeHeadFile(options.headFolder, setting.verifier.name);
    const faults = [];
    for (const { read } of await remotesOf(setting, options)) {
        try {
            const sum = await new SumdbClient(setting.verifier, heads, read).lookup(module);
            for (const fault of faults)
                options.log.emit({ type: 'fault', fault: { ...fault, recovered: true } });
            return sum;
        }
        catch (error) {
            if (!(error instanceof fault_error.FaultError))
                throw error;
            faults.push(error.fault);
            if (!error.fault.mirrorHelps)
                break;
        }
    }
    const [first = (0,table/* faultOf */.Kl)('sumdb_unreachable', { text: 'there is no source to ask' })] = faults;
    throw new fault_error.FaultError(first);
}
async function remotesOf(setting, options) {
    const { fetcher, openDirect } = options;
    const { verifier, direct, pinned } = setting;
    const mirrors = pinned || fetcher.mirrors.length === 0 ? [] : await mirrorRemotes(fetcher, verifier.name);
    // As go does: if a mirror passes the database on, the database itself is never asked.
    return mirrors.length > 0 ? mirrors : [directRemote(openDirect(direct))];
}
function readSetting(gosumdb) {
    try {
        return (0,setting/* parseSumdb */.N)(gosumdb);
    }
    catch (error) {
        const text = `invalid GOSUMDB: ${(0,error_message/* messageOf */.b)(error)}`;
        throw new fault_error.FaultError((0,table/* faultOf */.Kl)('sumdb_unreachable', { text }, { retryable: false, mirrorHelps: false }));
    }
}

// EXTERNAL MODULE: ./src/toolchain/release-file.ts
var release_file = __webpack_require__(47279);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/toolchain/tool-cache.ts






/** A folder in place without a mark beside it: another job is about to mark it. Waited for so long, in milliseconds. */
const unmarkedWaitMs = 2_000;
/** No job takes so long to fill a folder, in milliseconds: one without a mark was left by a job that was killed. */
const halfDoneMs = 10 * 60 * 1000;
/** Staging folders that are older belong to no running job; milliseconds. */
const abandonedMs = 5 * 24 * 60 * 60 * 1000;
/** How the names of staging folders begin. */
const stagingPrefix = '.modward-';
/**
 * The Go versions on this machine, in the places and by the names that setup-go uses (`go/1.26.3/x64`, and a mark beside it
 * when it is complete), so that each finds what the other installed. It is read with the runner's toolkit. It is filled by
 * renaming, unlike the toolkit, which copies file by file: a version appears whole or not at all.
 */
class ToolCache {
    #folder;
    #arch;
    #open;
    constructor(root, platform, open) {
        this.#folder = (0,external_node_path_.join)(root, 'go');
        this.#arch = platform.runnerArch;
        this.#open = () => open(root);
    }
    /** The complete versions; none if the cache cannot be read. */
    async versions() {
        const tools = await this.#open();
        try {
            const names = tools.findAllVersions('go', this.#arch);
            return names.map(go_version/* fromSemver */.pe).filter((version) => version !== undefined);
        }
        catch {
            return [];
        }
    }
    /** The GOROOT of a version; undefined if it is not there, or not complete. */
    async find(version) {
        const tools = await this.#open();
        return tools.find('go', (0,go_version/* toSemver */.Ud)(version), this.#arch) || undefined;
    }
    /** A new empty folder on the same disk as the cache, for {@link install} or to be removed. */
    async stage(version) {
        await this.#sweep();
        const staging = stagingBeside(this.#gorootOf(version));
        await (0,promises_.mkdir)(staging, { recursive: true });
        return staging;
    }
    /**
     * Renames a finished staging folder into place and returns that place. If another job was first, its version is taken. If
     * the place cannot be taken, as when another job is still filling it, the staging folder is returned: it serves this job.
     */
    async install(version, staging) {
        const goroot = this.#gorootOf(version);
        for (let waited = 0;; waited += 100) {
            if ((await exists(markOf(goroot))) && (await exists(goroot))) {
                await remove(staging);
                return goroot;
            }
            try {
                if (await exists(goroot)) {
                    if (await isOlder(goroot, halfDoneMs))
                        await this.#moveAside(goroot);
                    else if (waited >= unmarkedWaitMs)
                        return staging;
                    else
                        await (0,external_node_timers_promises_.setTimeout)(100);
                }
                else if (await takePlace(staging, goroot)) {
                    await (0,promises_.writeFile)(markOf(goroot), '');
                    return goroot;
                }
            }
            catch {
                return (await exists(staging)) ? staging : goroot;
            }
        }
    }
    /** Removes a version that does not work. */
    async discard(version) {
        const goroot = this.#gorootOf(version);
        await (0,promises_.rm)(markOf(goroot), { force: true });
        await this.#moveAside(goroot);
    }
    /** Renames before it removes, so that no job finds half of a version. */
    async #moveAside(goroot) {
        const aside = stagingBeside(goroot);
        try {
            await (0,move/* move */.Cy)(goroot, aside);
        }
        catch (error) {
            // Another job may have done the same.
            if (await exists(goroot))
                throw error;
        }
        await remove(aside);
    }
    /** Removes what killed jobs have left: each is as large as a whole Go. */
    async #sweep() {
        for (const version of await (0,promises_.readdir)(this.#folder).catch(() => [])) {
            const folder = (0,external_node_path_.join)(this.#folder, version);
            for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
                const path = (0,external_node_path_.join)(folder, name);
                if (name.startsWith(stagingPrefix) && (await isOlder(path, abandonedMs)))
                    await remove(path);
            }
        }
    }
    #gorootOf(version) {
        return (0,external_node_path_.join)(this.#folder, (0,go_version/* toSemver */.Ud)(version), this.#arch);
    }
}
function stagingBeside(goroot) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(goroot), stagingPrefix + (0,external_node_crypto_.randomUUID)());
}
function markOf(goroot) {
    return `${goroot}.complete`;
}
async function exists(path) {
    return await (0,promises_.stat)(path).then(() => true, () => false);
}
/** Whether nothing was put into the folder for so long. */
async function isOlder(folder, ms) {
    return await (0,promises_.stat)(folder).then(({ mtimeMs }) => Date.now() - mtimeMs > ms, () => false);
}
/** Renames a staging folder into place; false if another job was faster. */
async function takePlace(staging, goroot) {
    try {
        await (0,move/* move */.Cy)(staging, goroot);
        return true;
    }
    catch (error) {
        if (await exists(goroot))
            return false;
        throw error;
    }
}
/** Removes a folder and all in it. Never throws: what stays costs nothing but space. */
async function remove(folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/gomod/h1.ts
var h1 = __webpack_require__(19949);
// EXTERNAL MODULE: ./src/unpack/extract.ts
var extract = __webpack_require__(90713);
// EXTERNAL MODULE: ./src/unpack/read-module.ts + 3 modules
var read_module = __webpack_require__(43130);
;// CONCATENATED MODULE: ./src/toolchain/goroot-layout.ts
/**
 * Whether a file of a toolchain is a command, by its path below GOROOT. Module zips hold no modes; the go command sets
 * them for the same files when it switches toolchains (cmd/go/internal/toolchain, Exec).
 */
function isCommand(name) {
    return name.startsWith('bin/') || name.startsWith('pkg/tool/') || /^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$/.test(name);
}
/**
 * The second name of a file: a module zip can hold no other go.mod, so those of the modules within GOROOT are packed as
 * `_go.mod`, and copied to `go.mod` when they are unpacked.
 */
function secondName(name) {
    return /(^|\/)_go\.mod$/.test(name) ? name.replace(/_go\.mod$/, 'go.mod') : undefined;
}

;// CONCATENATED MODULE: ./src/toolchain/unpack-toolchain.ts







/** The thread has other things to do after so long; milliseconds. */
const sliceMs = 20;
/** How far it is, is told after so many files. */
const toldFiles = 500;
/**
 * Unpacks the zip of a Go release as a GOROOT, and returns its `h1:` hash: that of what was written, so nothing in the folder
 * may be used before the hash was compared.
 * @throws {UnusualZip} for a zip that go would not have written; the signal's reason; and what reading and writing throw
 */
async function unpackToolchain({ zip, module, folder, onFiles, signal }) {
    return await (0,read_module/* withModuleZip */.W)({ zip, module }, async (opened, files) => {
        const withModes = files.map((file) => ({ ...file, mode: isCommand(file.path) ? 0o755 : 0o644 }));
        let unpacked = 0;
        const pause = pauses(signal);
        const digests = await (0,extract/* extract */.o)(opened, withModes, folder, () => {
            if (unpacked % toldFiles === 0)
                onFiles(unpacked, files.length);
            unpacked += 1;
            return pause();
        });
        for (const { path } of files) {
            const second = secondName(path);
            if (second !== undefined)
                (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(folder, second), external_node_fs_.constants.COPYFILE_EXCL);
        }
        const names = files.map(({ entry }) => entry.name);
        return (0,h1.h1)(names, digests);
    });
}
/** Lets other work of this thread run again and again, and ends with the signal. */
function pauses(signal) {
    let last = performance.now();
    return () => {
        signal.throwIfAborted();
        if (performance.now() - last < sliceMs)
            return undefined;
        return (0,external_node_timers_promises_.setImmediate)().then(() => {
            last = performance.now();
        });
    };
}

;// CONCATENATED MODULE: ./src/toolchain/go-releases.ts
















/** Requests in flight at once: one large file, and tiles of the checksum database beside it. */
const concurrency = 8;
/** Copies of the zip that are tried: a second one if the first is not what is on record. */
const copies = 2;
/** Fetches releases of Go from the mirrors. */
class Releases {
    #access;
    #fetchers = [];
    #mirrors;
    constructor(access) {
        this.#access = access;
        this.#mirrors = this.#open(access.plan);
    }
    /**
     * The releases that the mirrors list.
     * @throws {FaultError} if no mirror answers
     */
    async list() {
        this.#requireMirror();
        const path = `${release_file/* toolchainModule */.IV}/@v/list`;
        const outcome = await this.#mirrors.ask({ kind: 'list', path, module: release_file/* toolchainModule */.IV, version: '' });
        if (outcome.kind === 'absent')
            return [];
        const { content, release } = foundOf(outcome, path);
        release(true);
        return 'bytes' in content ? (0,release_file/* readReleases */.tl)(content.bytes.toString('utf8')) : [];
    }
    /**
     * Unpacks a release into a folder made for it, and returns that. It holds what the checksum database has on record; folders
     * of other copies are removed. Undefined if the mirrors have no such release.
     * @throws {FaultError} for every other failure
     */
    async unpack(file, makeFolder) {
        this.#requireMirror();
        const sum = expectedSum(file, {
            ...this.#access,
            fetcher: this.#mirrors,
            openDirect: (url) => this.#openDirect(url),
        });
        // Awaited after the zip: if both fail, the mirror's fault says more.
        sum.catch(() => undefined);
        const recovered = [];
        for (;;) {
            const outcome = await this.#mirrors.get(file);
            if (outcome.kind === 'absent')
                return undefined;
            const found = foundOf(outcome, (0,module_file/* filePath */.s$)(file));
            const expected = await sum;
            const folder = await makeFolder();
            const fault = await this.#unpackCopy(file, found, folder, expected);
            found.release(true);
            if (fault === undefined) {
                for (const earlier of recovered)
                    this.#access.log.emit({ type: 'fault', fault: { ...earlier, recovered: true } });
                return folder;
            }
            await remove(folder);
            if (recovered.push(fault) === copies)
                throw new fault_error.FaultError(recovered[0] ?? fault);
        }
    }
    /** Closes every connection, and removes what was fetched. */
    async close() {
        await Promise.all(this.#fetchers.map((fetcher) => fetcher.close()));
    }
    /** The fault of this copy of the zip; undefined if it is the one on record, and unpacked. */
    async #unpackCopy(file, found, folder, expected) {
        const about = { module: file.path, version: file.version, url: `${found.from}/${(0,module_file/* filePath */.s$)(file)}` };
        const zip = 'path' in found.content ? found.content.path : (0,external_node_path_.join)(folder, 'module.zip');
        const prefix = (0,module_version/* formatModule */.ww)(file);
        try {
            if ('bytes' in found.content)
                await (0,promises_.writeFile)(zip, found.content.bytes);
            const { signal, log } = this.#access;
            const onFiles = (files, total) => log.emit({ type: 'toolchain.unpack', files, total });
            const sum = await unpackToolchain({ zip, module: file, folder, onFiles, signal });
            if (sum !== expected) {
                const text = `verifying ${prefix}: checksum mismatch\n\tdownloaded: ${sum}\n\tchecksum database: ${expected}`;
                return (0,table/* faultOf */.Kl)('sumdb_mismatch', { ...about, text });
            }
            if ('bytes' in found.content)
                await remove(zip);
            return undefined;
        }
        catch (error) {
            this.#access.signal.throwIfAborted();
            if (error instanceof unusual_zip/* UnusualZip */.L) {
                return (0,table/* faultOf */.Kl)('bad_reply', { ...about, text: `${prefix}: not a zip that go writes: ${error.message}` });
            }
            throw new fault_error.FaultError((0,classify/* classify */.L)((0,error_message/* messageOf */.b)(error)));
        }
    }
    /** @throws {FaultError} in go's own words for a list without mirrors: `direct` is not supported here */
    #requireMirror() {
        const { mirrors, tail } = this.#access.plan;
        if (mirrors.length > 0)
            return;
        if (tail.endsWith('off'))
            throw new fault_error.FaultError((0,table/* faultOf */.Kl)('goproxy_off', { text: 'GOPROXY=off forbids to fetch Go' }));
        const text = `GOPROXY=${tail.replace(/^[,|]/, '')} names no mirror from which Go could be fetched: toolchain not available`;
        throw new fault_error.FaultError((0,table/* faultOf */.Kl)('toolchain_unavailable', { text, module: release_file/* toolchainModule */.IV }, { mirrorHelps: true }));
    }
    #openDirect(url) {
        const name = url.href.replace(/\/$/, '');
        return this.#open({
            mirrors: [{ name, url, group: 'checksum database', separator: ',', origin: 'job', position: 0, tier: 0 }],
            tail: '',
        });
    }
    #open(plan) {
        const spoolFolder = (0,external_node_path_.join)(this.#access.temp, `modward-go-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
        const fetcher = new fetch_fetcher/* Fetcher */.e({
            ...this.#access,
            plan,
            // No go.sum names a toolchain: the checksum database verifies it.
            sums: () => undefined,
            spoolFolder,
            concurrency,
        });
        this.#fetchers.push(fetcher);
        return fetcher;
    }
}
/** @throws {FaultError} if there is no content */
function foundOf(outcome, path) {
    switch (outcome.kind) {
        case 'found':
            return outcome;
        case 'failed':
            throw new fault_error.FaultError(outcome.fault);
        case 'refused': {
            const url = new URL(`${outcome.from}/${path}`);
            const { cause, text } = (0,transport_fault/* faultOfStatus */.yQ)(outcome.status, { 'content-type': 'text/plain' }, outcome.text, { url });
            throw new fault_error.FaultError((0,table/* faultOf */.Kl)(cause, { text, url: url.href, module: release_file/* toolchainModule */.IV }));
        }
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/toolchain/platform.ts
var toolchain_platform = __webpack_require__(69042);
;// CONCATENATED MODULE: ./src/toolchain/installed-go.ts





const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** The time-out of a go command that answers in milliseconds; generous, for loaded machines. */
const timeoutMs = 30_000;
/** The go command on PATH; undefined if there is none, or it does not work. */
async function findOnPath(env, signal) {
    const [output, goroot] = await Promise.all([
        outputOf('go', ['version'], env, signal),
        outputOf('go', ['env', 'GOROOT'], env, signal),
    ]);
    const version = versionIn(output);
    return version && goroot ? { version, goroot } : undefined;
}
/**
 * Whether the go command below a GOROOT answers with this version. If the machine was too busy to run it, it counts as working:
 * other jobs may be using it.
 */
async function answersAs(version, goroot, env, platform, signal) {
    const output = await outputOf((0,external_node_path_.join)(goroot, 'bin', (0,toolchain_platform/* commandName */.p)('go', platform)), ['version'], env, signal);
    const own = versionIn(output);
    return output === undefined || (own !== undefined && (0,go_version/* compareGoVersions */.X_)(own, version) === 0);
}
/** The folder into which this go installs programs: GOBIN, else the bin folder of the first GOPATH; empty without either. */
async function binFolder(goroot, env, platform, signal) {
    const go = (0,external_node_path_.join)(goroot, 'bin', (0,toolchain_platform/* commandName */.p)('go', platform));
    const output = (await outputOf(go, ['env', 'GOBIN', 'GOPATH'], env, signal)) ?? '';
    const [gobin = '', gopath = ''] = output.split(/\r?\n/);
    const [first = ''] = gopath.split(external_node_path_.delimiter);
    return gobin || (first && (0,external_node_path_.join)(first, 'bin'));
}
function versionIn(output) {
    return (0,go_version/* parseGoVersion */.SX)(/^go version (go\S+)/.exec(output ?? '')?.[1] ?? '');
}
/** The output of a go command; empty if it cannot be run, undefined if the machine has no process, memory or time for it. */
async function outputOf(go, args, env, signal) {
    // So that it answers for itself, not for what a go.mod or a left-over GOROOT would make it switch to.
    const own = { ...env, GOTOOLCHAIN: 'local', GOROOT: '', GOFLAGS: '' };
    try {
        const { stdout } = await run(go, args, { env: own, signal, timeout: timeoutMs, windowsHide: true });
        return stdout.trimEnd();
    }
    catch (error) {
        signal.throwIfAborted();
        const { code, killed, signal: endedBy } = error;
        return killed === true || endedBy === 'SIGKILL' || busy.includes(String(code)) ? undefined : '';
    }
}
/** Errors of a machine that is too busy to start a command. */
const busy = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ETXTBSY'];

;// CONCATENATED MODULE: ./src/toolchain/provide.ts











/**
 * Provides the requested Go: from PATH if it is there, else from the tool cache, else fetched from the mirrors as the module
 * golang.org/toolchain, verified against the checksum database and installed into the tool cache. Needs no go command.
 * @throws {FaultError} with the cause why it is not available
 */
async function provideGo(query, options) {
    const provider = new Provider(options);
    try {
        return await provider.provide(query);
    }
    finally {
        await provider.close();
    }
}
class Provider {
    #options;
    #platform;
    #cache;
    #releases;
    constructor(options) {
        this.#options = options;
        this.#platform = options.platform ?? (0,toolchain_platform/* goPlatform */.G)();
        this.#cache = new ToolCache(options.toolFolder, this.#platform, options.openTools);
    }
    async provide(query) {
        const { env, signal } = this.#options;
        const onPath = await findOnPath(env, signal);
        const version = await this.#resolve(query, onPath);
        if (onPath !== undefined && (0,go_version/* compareGoVersions */.X_)(onPath.version, version) === 0)
            return this.#provided(onPath, 'PATH');
        const cached = await this.#findCached(version);
        if (cached !== undefined)
            return this.#provided(cached, 'tool cache');
        return this.#provided(await this.#download(query, version), 'download');
    }
    async close() {
        await this.#releases?.close();
    }
    /** A range means the newest version on this machine, so that a job does not fetch what it has; `stable` asks the mirrors. */
    async #resolve(query, onPath) {
        if (query.kind === 'exact')
            return query.version;
        if (query.kind === 'range') {
            const here = (0,go_query/* chooseVersion */.EH)(query, [...(onPath ? [onPath.version] : []), ...(await this.#cache.versions())]);
            if (here !== undefined)
                return here;
        }
        const listed = await this.#mirrors.list();
        const version = (0,go_query/* chooseVersion */.EH)(query, listed);
        if (version === undefined)
            throw unavailable(query, listed, this.#platform);
        return version;
    }
    async #findCached(version) {
        const { env, signal, onInfo } = this.#options;
        const goroot = await this.#cache.find(version);
        if (goroot === undefined)
            return undefined;
        if (await answersAs(version, goroot, env, this.#platform, signal))
            return { version, goroot };
        onInfo(`The Go in ${goroot} does not work; it is fetched anew.`);
        await this.#cache.discard(version).catch(() => undefined);
        return undefined;
    }
    async #download(query, version) {
        const { env, signal, onInfo } = this.#options;
        const name = `go${(0,go_version/* formatGoVersion */.WM)(version)}`;
        onInfo(`Fetching ${name} for ${this.#platform.os}/${this.#platform.arch} from the mirrors`);
        const stagings = new Set();
        const makeFolder = async () => {
            const staging = await this.#stage(version);
            stagings.add(staging);
            return staging;
        };
        try {
            const staging = await this.#unpack(query, version, makeFolder);
            if (staging === undefined) {
                throw unavailable(query, await this.#mirrors.list().catch(() => []), this.#platform);
            }
            if (!(await answersAs(version, staging, env, this.#platform, signal))) {
                const text = `${name} was fetched and verified, but it does not run on this machine: toolchain not available`;
                throw new fault_error.FaultError((0,table/* faultOf */.Kl)('toolchain_unavailable', { text, module: release_file/* toolchainModule */.IV }, { mirrorHelps: false }));
            }
            const goroot = await this.#cache.install(version, staging);
            stagings.delete(goroot);
            return { version, goroot };
        }
        finally {
            await Promise.all([...stagings].map(remove));
        }
    }
    /** A mirror may answer 403 for a version that does not exist: then its list of versions says more. */
    async #unpack(query, version, makeFolder) {
        try {
            return await this.#mirrors.unpack((0,release_file/* toolchainFile */.Mm)(version, this.#platform), makeFolder);
        }
        catch (error) {
            if (!(error instanceof fault_error.FaultError) || error.fault.cause !== 'http_403')
                throw error;
            const listed = await this.#mirrors.list().catch(() => []);
            if (listed.length === 0 || listed.some((other) => (0,go_version/* compareGoVersions */.X_)(other, version) === 0))
                throw error;
            const near = (0,go_query/* formatGoVersions */.Th)((0,go_query/* nearestVersions */.Az)(query, listed));
            const text = `${error.fault.text}\nIt does not list go${(0,go_version/* formatGoVersion */.WM)(version)}; nearest: ${near}`;
            throw new fault_error.FaultError({ ...error.fault, text }, { cause: error });
        }
    }
    /** A folder of the tool cache; if that cannot be written, one that only this job finds. */
    async #stage(version) {
        const { toolFolder, openTools, temp, onInfo } = this.#options;
        try {
            return await this.#cache.stage(version);
        }
        catch (error) {
            onInfo(`${toolFolder} cannot be written (${(0,error_message/* messageOf */.b)(error)}); this Go is kept for this job only.`);
            this.#cache = new ToolCache((0,external_node_path_.join)(temp, 'modward-toolchains'), this.#platform, openTools);
            return await this.#cache.stage(version);
        }
    }
    /** Opened when needed: mostly there is nothing to fetch. */
    get #mirrors() {
        const headFolder = (0,external_node_path_.join)(this.#options.toolFolder, 'modward', 'sumdb');
        this.#releases ??= new Releases({ ...this.#options, headFolder });
        return this.#releases;
    }
    async #provided({ version, goroot }, source) {
        const { env, signal } = this.#options;
        const installs = await binFolder(goroot, env, this.#platform, signal);
        const stale = env['GOROOT'] ? { GOROOT: '' } : {};
        return {
            version: (0,go_version/* formatGoVersion */.WM)(version),
            goroot,
            source,
            folders: [...(source === 'PATH' ? [] : [(0,external_node_path_.join)(goroot, 'bin')]), ...(installs === '' ? [] : [installs])],
            variables: { GOTOOLCHAIN: 'local', ...stale },
        };
    }
}
/** The fault of an input that asks for a version: the table's own words are about the lines of a go.mod. */
function unavailable(query, listed, { os, arch }) {
    const near = (0,go_query/* formatGoVersions */.Th)((0,go_query/* nearestVersions */.Az)(query, listed));
    const name = query.kind === 'exact' ? (0,go_version/* formatGoVersion */.WM)(query.version) : query.text;
    const hint = near === '' ? 'the mirrors list no release at all' : `nearest: ${near}`;
    const text = `download go${name} for ${os}/${arch}: toolchain not available (${hint})`;
    const fault = (0,table/* faultOf */.Kl)('toolchain_unavailable', { text, module: release_file/* toolchainModule */.IV });
    const other = near === '' ? 'Use a mirror that serves golang.org/toolchain' : `Ask for a version that there is (${near})`;
    return new fault_error.FaultError({
        ...fault,
        title: `Go ${name} is not available`,
        advice: `${other}, or install that Go in the job.`,
    });
}

// EXTERNAL MODULE: ./src/toolchain/toolchain-settings.ts
var toolchain_settings = __webpack_require__(76994);
;// CONCATENATED MODULE: ./src/toolchain/version-file.ts


/** A version file without a usable version; the message says why. */
class VersionFileError extends Error {
    name = 'VersionFileError';
}
const goMod = {
    // `toolchain default` means: no toolchain but the one that the go line asks for.
    patterns: [/^\s*toolchain\s+(?!default\b)([^\s/]+)/, /^\s*go\s+([^\s/]+)/],
    expected: 'a "toolchain" or "go" line',
};
const toolVersions = { patterns: [/^\s*(?:golang|go)\s+([^\s#]+)/], expected: 'a "golang" line' };
const plain = { patterns: [/^\s*([^\s#][^#]*)/], expected: 'a version' };
const version_file_forms = { 'go.mod': goMod, 'go.work': goMod, '.tool-versions': toolVersions };
/**
 * The Go version that a go.mod, go.work, .tool-versions or plain file (.go-version) asks for. In go.mod and go.work the
 * `toolchain` line wins over the `go` line: it names what the authors build with, the other the oldest that works.
 * @throws {VersionFileError} if the file names no version, or one that modward does not understand
 */
function readVersionFile(path, text) {
    const { patterns, expected } = version_file_forms[(0,external_node_path_.basename)(path)] ?? plain;
    const lines = text.split('\n');
    for (const pattern of patterns) {
        for (const [index, line] of lines.entries()) {
            const word = pattern.exec(line)?.[1]?.trim();
            if (word === undefined)
                continue;
            const query = (0,go_query/* parseGoQuery */.Kn)(word);
            if (query !== undefined)
                return query;
            throw new VersionFileError(`${path}:${index + 1} asks for "${word}", which is not a Go version that can be fetched`);
        }
    }
    throw new VersionFileError(`${path} names no Go version: ${expected} is expected`);
}

// EXTERNAL MODULE: ./src/commands/guard/concurrency.ts
var guard_concurrency = __webpack_require__(46249);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts
var read_projects = __webpack_require__(45171);
;// CONCATENATED MODULE: ./src/commands/guard/set-up-go.ts













/** Whether the inputs ask for a Go of their own. */
function isRequested({ goVersion, goVersionFile }) {
    return goVersion !== undefined || goVersionFile !== '';
}
/**
 * Provides the Go that the inputs ask for, and exports it to later steps; undefined if they ask for none.
 * @throws {FaultError} with the cause why it is not available
 */
async function setUpGo(request, options) {
    const { env, temp, host, log, signal } = options;
    const query = await queryOf(request, options);
    if (query === undefined)
        return undefined;
    const began = performance.now();
    const settings = await (0,toolchain_settings/* readGoSettings */.q)(env);
    for (const secret of (0,job_secrets/* secretsOfSettings */.Y)(settings))
        host.secret(secret);
    const { plan, credentials, secrets } = (0,read_projects/* planFor */.b)(request, settings);
    for (const secret of secrets)
        host.secret(secret);
    const onSecret = (value) => host.secret(value);
    const network = (0,network_network/* openNetwork */.X)({ env, goauth: settings.GOAUTH, credentials, requests: (0,guard_concurrency/* concurrencyOf */.R)(request), onSecret });
    try {
        const go = await provideGo(query, {
            env,
            plan,
            network,
            gosumdb: settings.GOSUMDB,
            toolFolder: (0,toolchain_settings/* toolFolder */.N)(env),
            openTools: openToolFinder,
            temp,
            stallMs: request.stallTimeout,
            log,
            onInfo: (line) => host.info(line),
            signal,
        });
        host.info(`\u25b8 Go: ${go.version} ${origins[go.source]}, ${(0,format/* formatDuration */.a3)(performance.now() - began)}`);
        await host.exportEnv(go.folders, go.variables);
        return go;
    }
    finally {
        await network.close();
    }
}
const origins = {
    PATH: 'is on PATH',
    'tool cache': 'from the tool cache',
    download: 'downloaded and verified',
};
/** The environment in which `go` is that Go. */
function envWith(env, { folders, variables }) {
    // Windows spells it Path, and a second spelling beside it would win or lose by chance.
    const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
    return { ...env, ...variables, [name]: [...folders, env[name]].filter(Boolean).join(external_node_path_.delimiter) };
}
async function queryOf({ goVersion, goVersionFile }, { root, host }) {
    if (goVersion !== undefined && goVersionFile !== '') {
        host.warning('Both go-version and go-version-file are set; go-version counts.');
    }
    if (goVersion !== undefined || goVersionFile === '')
        return goVersion;
    try {
        return readVersionFile(goVersionFile, await (0,promises_.readFile)((0,external_node_path_.resolve)(root, goVersionFile), 'utf8'));
    }
    catch (error) {
        const reason = error instanceof VersionFileError ? error.message : `it cannot be read (${codeOf(error)})`;
        const text = `go-version-file: "${goVersionFile}" is not allowed: ${reason}. Allowed: a go.mod, go.work, .go-version or .tool-versions file.`;
        throw new fault_error.FaultError((0,table/* faultOf */.Kl)('input_invalid', { text }), { cause: error });
    }
}
function codeOf(error) {
    return error.code ?? String(error);
}


/***/ })

};
