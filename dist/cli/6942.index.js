export const id = 6942;
export const ids = [6942];
export const modules = {

/***/ 56942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundle: () => (/* binding */ bundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ../node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__(38823);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/make-folder.ts
var make_folder = __webpack_require__(79404);
// EXTERNAL MODULE: ./src/module-cache/remove-tree.ts
var remove_tree = __webpack_require__(14614);
// EXTERNAL MODULE: ./src/move.ts
var move = __webpack_require__(29692);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: ./src/commands/guard/deadline.ts
var guard_deadline = __webpack_require__(22796);
// EXTERNAL MODULE: ./src/commands/guard/guard.ts + 12 modules
var guard = __webpack_require__(52425);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts
var read_projects = __webpack_require__(45171);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/commands/bundle/bundle-files.ts







/**
 * The files that the projects need, sorted by their paths: all three of each module whose zip go.sum has a hash of, private ones
 * included, and the go.mod files of the module graph as far as go has read them. A module without such a hash has no package that
 * a build of the projects needs.
 * @throws {FaultError} if the module cache lacks a file that go.sum names
 */
function bundleFiles(projects, moduleCache) {
    const files = new Map();
    for (const { needs, sums } of projects) {
        const add = (module, kind) => {
            const file = { ...module, kind };
            const earlier = files.get((0,module_file/* filePath */.s$)(file))?.hashes ?? [];
            // A file that two projects name differently matches one of them, and fails the proof of the other.
            files.set((0,module_file/* filePath */.s$)(file), { file, hashes: new Set([...earlier, ...hashesOf(sums, file)]) });
        };
        for (const module of [...needs.zips, ...needs.private]) {
            if (hashesOf(sums, { ...module, kind: 'zip' }).size === 0)
                continue;
            for (const kind of ['info', 'mod', 'zip'])
                add(module, kind);
        }
        for (const module of [...needs.mods, ...needs.private]) {
            const file = { ...module, kind: 'mod' };
            if (isIn(moduleCache, file) && hashesOf(sums, file).size > 0)
                add(module, 'mod');
        }
    }
    const missing = [...files.values()].filter(({ file }) => !isIn(moduleCache, file));
    if (missing.length > 0) {
        const names = [...new Set(missing.map(({ file }) => (0,module_version/* formatModule */.ww)(file)))].join(', ');
        throw new fault_error.FaultError((0,table/* faultOf */.Kl)('mod_not_found', { text: `the module cache does not have all files of ${names}` }));
    }
    return [...files.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}
/** Where the module cache has a file. */
function cachedPath(moduleCache, file) {
    return (0,external_node_path_.join)(moduleCache, 'cache', 'download', (0,module_file/* filePath */.s$)(file));
}
function isIn(moduleCache, file) {
    return (0,external_node_fs_.existsSync)(cachedPath(moduleCache, file));
}
function hashesOf(sums, file) {
    return sums.get((0,gosum/* sumKey */.j6)(file) ?? '') ?? new Set();
}

;// CONCATENATED MODULE: ./src/commands/bundle/bundle-readme.ts

/** The README of a bundle: the same for the same content, so that the bundle is. */
function bundleReadme(modules, toolchains) {
    return `# Go modules for builds without a network

This folder is a GOPROXY: ${modules} module versions, with all that \`go build\`, \`go vet\` and \`go test ./...\` of the bundled
projects need. \`modward bundle\` wrote it.

## Use

Set these variables, with the path of this folder, and run go as always:

    GOPROXY=file:///path/of/this/folder,off
    GONOPROXY=none

- \`off\` makes go fail at once if something is missing, instead of asking a server.
- \`GONOPROXY=none\` is needed only if GOPRIVATE or GONOPROXY is set: private modules are in this folder, too.
- Nothing else. Leave GOSUMDB, GONOSUMDB and GOFLAGS as they are.

In a Dockerfile, with the folder as a build context (\`docker build --build-context modules=FOLDER .\`):

    RUN --mount=from=modules,target=/modules,readonly \\
        GOPROXY=file:///modules,off GONOPROXY=none go build ./...

Behind an air gap: copy the folder (or the .tar, and unpack it), and set the variables there.

## Why this is safe

go compares every zip and every go.mod file that it takes from this folder with the go.sum of the project, as it does with
those of a server. The bundled projects have a hash of each of them, so that go needs no checksum database. A changed file ends the
build with "checksum mismatch". go.sum is part of the project and not of this folder: keep it under version control.
${toolchains.length === 0 ? '' : toolchainSection(toolchains)}`;
}
function toolchainSection(toolchains) {
    return `
## Go itself

${toolchains.map(({ name, file }) => `- ${name}: \`${(0,module_file/* filePath */.s$)(file)}\``).join('\n')}

A go that is older switches to it by itself, with the variables above and \`GOTOOLCHAIN=auto\` (images of Go set \`local\`). No go.sum has the
hash of a toolchain. So go compares it with the checksum database, of which the folder \`sumdb\` holds the signed record and its proof.
Leave GOSUMDB as it is; if it has a URL, set it without the URL.

If this go has asked the checksum database before, it also wants a proof that nothing was removed from the database since, and that is not
here ("no such file" in \`/sumdb/\`). Then set GOPATH to a new, empty folder: go keeps its memory of the database there.
`;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/go/command.ts + 2 modules
var command = __webpack_require__(59961);
// EXTERNAL MODULE: ./src/sumdb/setting.ts
var setting = __webpack_require__(55043);
// EXTERNAL MODULE: ./src/commands/guard/set-up-go.ts + 16 modules
var set_up_go = __webpack_require__(26280);
;// CONCATENATED MODULE: ./src/commands/bundle/prove.ts








/**
 * Proves that a bundle is complete: with an empty module cache, the bundle as GOPROXY and no network, go loads all packages of the
 * projects, their tests and all that they import. Nothing is compiled.
 * @throws {FaultError} with the cause of what go printed
 */
async function proveComplete(bundle, projects, { env, goEnv, withToolchains, scratch, signal }) {
    try {
        for (const { directory, settings } of projects) {
            const given = { ...env, ...settings };
            const offline = {
                ...(withToolchains ? { ...given, GOSUMDB: (0,setting/* sumdbKey */.X)(goEnv.GOSUMDB) } : await fixGo(directory, given, signal)),
                ...offlineSettings(bundle),
                GOMODCACHE: (0,external_node_path_.join)(scratch, 'modcache'),
                // go remembers the state of the checksum database there: a machine behind an air gap knows none.
                GOPATH: (0,external_node_path_.join)(scratch, 'gopath'),
                GOFLAGS: [
                    ...goEnv.GOFLAGS.split(' ').filter((flag) => flag !== '' && !flag.startsWith('-mod=')),
                    '-mod=readonly',
                ].join(' '),
            };
            const { exitCode, output } = await (0,command/* runGo */.a)(['list', '-deps', '-test', './...'], { directory, env: offline, signal });
            signal.throwIfAborted();
            if (exitCode !== 0)
                throw new fault_error.FaultError((0,classify/* classify */.L)(output));
        }
    }
    finally {
        await (0,remove_tree/* removeTree */.d)(scratch);
    }
}
/** What the README of the bundle says must be set, and no way out for anything else. */
function offlineSettings(bundle) {
    const nowhere = 'http://127.0.0.1:9';
    return {
        GOPROXY: `${(0,external_node_url_.pathToFileURL)(bundle).href},off`,
        // Else private modules would be asked of their repositories.
        GONOPROXY: 'none',
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        NO_PROXY: '',
    };
}
/** With the Go that the project switches to: it is in the module cache that the download has filled, and not in an empty one. */
async function fixGo(directory, env, signal) {
    const lines = [];
    const onLine = (line, stream) => void (stream === 'stdout' && lines.push(line));
    const { exitCode, output } = await (0,command/* runGo */.a)(['env', 'GOROOT'], { directory, env, signal, onLine });
    if (exitCode !== 0)
        throw new fault_error.FaultError((0,classify/* classify */.L)(output));
    return (0,set_up_go/* envWith */.g1)(env, { folders: [(0,external_node_path_.join)(lines.join('').trim(), 'bin')], variables: { GOTOOLCHAIN: 'local' } });
}

// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
;// CONCATENATED MODULE: ./src/commands/bundle/stage-bundle.ts









/** The time of every file of a bundle: the first one that all file systems and archives know. */
const fixedTime = new Date('1980-01-01T00:00:00Z');
/**
 * Copies files from the module cache into a folder, and compares each copy with go.sum: what is in the folder is what was hashed.
 * @throws {FaultError} `gosum_mismatch` at the first file that differs
 */
async function stageFiles(files, moduleCache, folder, onCount, signal) {
    for (const [index, { file, hashes }] of files.entries()) {
        signal.throwIfAborted();
        onCount(index);
        const source = cachedPath(moduleCache, file);
        const path = (0,external_node_path_.join)(folder, (0,module_file/* filePath */.s$)(file));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        if (file.kind === 'info') {
            await (0,promises_.writeFile)(path, plainInfo(await (0,promises_.readFile)(source, 'utf8')));
            continue;
        }
        await (0,promises_.copyFile)(source, path, external_node_fs_.constants.COPYFILE_FICLONE);
        const hash = file.kind === 'mod' ? (0,dirhash/* hashMod */.Z)(await (0,promises_.readFile)(path)) : await (0,dirhash/* hashZip */.m)({ path });
        if (!hashes.has(hash))
            throw new fault_error.FaultError(mismatch(file, source, hash, hashes));
    }
}
/** Version and time alone: where the module came from is not the same from every mirror. */
function plainInfo(text) {
    const { Version, Time } = JSON.parse(text);
    return JSON.stringify(Time === undefined ? { Version } : { Version, Time });
}
function mismatch(file, source, hash, hashes) {
    const { path: module, version } = file;
    const text = `${(0,module_version/* formatModule */.ww)(file)}: ${source} has the hash ${hash}, and go.sum has ${[...hashes].join(' or ')}`;
    return (0,table/* faultOf */.Kl)('gosum_mismatch', { text, module, version });
}
/** Gives all files and folders the same times and modes, whatever the umask is. Returns the paths of the files, sorted. */
async function fixMetadata(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    // The deepest first: a change below a folder changes its time.
    for (const path of [...paths.sort().reverse(), folder]) {
        await (0,promises_.chmod)(path, (await (0,promises_.lstat)(path)).isDirectory() ? 0o755 : 0o644);
        await (0,promises_.utimes)(path, fixedTime, fixedTime);
    }
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'))
        .sort();
}

// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/commands/run/relay-guard.ts
var relay_guard = __webpack_require__(81195);
;// CONCATENATED MODULE: ./src/commands/bundle/stage-sumdb.ts










/**
 * Puts what the checksum database says about toolchains into a bundle, as a mirror serves it: the records, and the tiles that prove
 * them. So go, which finds no toolchain in a go.sum, verifies it without a network. go itself asks the database for them, with the
 * zips from the module cache, and keeps them in its own cache.
 * @throws {FaultError} with the cause of what go printed
 */
async function stageSumdb(toolchains, bundle, { config, context, goEnv, scratch, signal }) {
    const { env, root, temp, host } = context;
    const log = (0,run_log.openRunLog)('run', host.sinks);
    const guard = await (0,relay_guard/* openRelayGuard */.f)({ config, prefetch: false, env, root, temp, host, log });
    const moduleCache = (0,external_node_path_.join)(scratch, 'modcache');
    try {
        for (const { name } of toolchains) {
            const asking = {
                ...guard.env,
                GOTOOLCHAIN: name,
                GOPROXY: `${(0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(goEnv.GOMODCACHE, 'cache', 'download')).href},${guard.env['GOPROXY'] ?? goEnv.GOPROXY}`,
                GOMODCACHE: moduleCache,
                // go must not know a newer state of the database than the one that it gets, or it asks for other tiles.
                GOPATH: (0,external_node_path_.join)(scratch, 'gopath'),
            };
            const { exitCode, output } = await (0,command/* runGo */.a)(['version'], { directory: root, env: asking, signal });
            signal.throwIfAborted();
            if (exitCode !== 0)
                throw new fault_error.FaultError((0,classify/* classify */.L)(guard.session?.relay.hideIn(output) ?? output));
        }
        await (0,promises_.cp)((0,external_node_path_.join)(moduleCache, 'cache', 'download', 'sumdb'), (0,external_node_path_.join)(bundle, 'sumdb'), { recursive: true });
        const database = (0,setting/* parseSumdb */.N)(goEnv.GOSUMDB).verifier.name;
        await (0,promises_.writeFile)((0,external_node_path_.join)(bundle, 'sumdb', ...database.split('/'), 'supported'), '');
    }
    finally {
        await guard.close();
        await (0,remove_tree/* removeTree */.d)(scratch);
    }
}

// EXTERNAL MODULE: ./src/goversion/go-version.ts
var go_version = __webpack_require__(35557);
// EXTERNAL MODULE: ./src/toolchain/platform.ts
var platform = __webpack_require__(69042);
// EXTERNAL MODULE: ./src/toolchain/select-toolchain.ts
var select_toolchain = __webpack_require__(78259);
;// CONCATENATED MODULE: ./src/commands/bundle/toolchain-files.ts









/**
 * The toolchains that go switches to for the projects, for this platform; none for projects that the Go at hand serves. Their hashes are
 * those that go has written beside the zips once the checksum database had confirmed them.
 * @throws {FaultError} if the module cache does not have one as go has downloaded it
 */
async function toolchainFiles(projects, goEnv) {
    const files = new Map();
    for (const project of projects) {
        const [path = ''] = project.files;
        const choice = (0,select_toolchain/* selectToolchain */.q)(project.goLines, goEnv, (0,platform/* goPlatform */.G)(), (0,external_node_path_.basename)(path));
        if (choice.kind === 'switch' && !choice.pathOnly)
            files.set(`go${(0,go_version/* formatGoVersion */.WM)(choice.needed)}`, choice.file);
    }
    return await Promise.all([...files].map(async ([name, file]) => ({ name, file, hashes: await hashOf(file, goEnv) })));
}
async function hashOf(file, { GOMODCACHE }) {
    const zip = cachedPath(GOMODCACHE, file);
    if (!(0,external_node_fs_.existsSync)(zip) || !(0,external_node_fs_.existsSync)(`${zip}hash`)) {
        const text = `the module cache does not have the zip of ${file.path}@${file.version} as go has downloaded it`;
        throw new fault_error.FaultError((0,table/* faultOf */.Kl)('toolchain_unavailable', { text }));
    }
    return new Set([(await (0,promises_.readFile)(`${zip}hash`, 'utf8')).trim()]);
}

;// CONCATENATED MODULE: ./src/commands/bundle/bundle.ts
























/**
 * The `bundle` command: downloads what the projects need, copies it from the module cache, compares it with go.sum, proves offline that it
 * is complete, and only then gives it its name. Never throws.
 */
async function bundle(options) {
    const { output } = options;
    if ((0,external_node_fs_.existsSync)(output))
        return invalidOutput(`${output} exists already; name a path that does not`);
    // Beside the output, so that it can be renamed into place. Made before the download, which would be for nothing.
    const staging = (0,external_node_path_.join)((0,external_node_path_.dirname)(output), `.${(0,external_node_path_.basename)(output)}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
    try {
        await (0,make_folder/* makeFolder */.f)(staging);
    }
    catch (error) {
        return invalidOutput(`${output} cannot be written: ${(0,error_message/* messageOf */.b)(error)}`);
    }
    try {
        return await bundleInto(staging, options);
    }
    finally {
        await (0,remove_tree/* removeTree */.d)(staging);
    }
}
function invalidOutput(reason) {
    return { fault: (0,table/* faultOf */.Kl)('input_invalid', { text: `--output: ${reason}` }) };
}
async function bundleInto(staging, options) {
    const { config, context } = options;
    const { result } = await (0,guard.guard)({ ...config, cache: 'false' }, context);
    if (result.report.outcome === 'failed')
        return { download: result };
    const deadline = new guard_deadline/* Deadline */.B(config.timeout, context.signal);
    try {
        return { bundle: await write(options, staging, deadline.signal), report: result.report };
    }
    catch (error) {
        return { fault: faultOfError(error, deadline) };
    }
}
async function write(options, staging, signal) {
    const { config, output, context, onWait } = options;
    const { env, root, host } = context;
    onWait('  asking go what the projects need \u2026');
    const goEnv = await (0,go_env/* readGoEnv */.os)(root, env, signal);
    const read = await (0,read_projects/* readProjects */.V)(config, goEnv, { env, root }, signal);
    const [unreadable] = read.unreadable;
    if (unreadable !== undefined)
        throw new fault_error.FaultError(unreadable);
    const projects = read.projects.filter(({ kind }) => kind !== 'vendored');
    const modules = bundleFiles(projects, goEnv.GOMODCACHE);
    const toolchains = options.toolchain ? await toolchainFiles(projects, goEnv) : [];
    const files = [...modules, ...toolchains];
    const folder = (0,external_node_path_.join)(staging, 'bundle');
    await (0,promises_.mkdir)(folder);
    let staged = 0;
    onWait(() => `  copying and checking ${(0,format/* formatCount */.B4)(staged)} of ${(0,format/* plural */.LS)(files.length, 'file')}`);
    await stageFiles(files, goEnv.GOMODCACHE, folder, (count) => (staged = count), signal);
    const scratch = (0,external_node_path_.join)(staging, 'scratch');
    if (toolchains.length > 0) {
        onWait('  asking the checksum database for the proof of the toolchain \u2026');
        await stageSumdb(toolchains, folder, { config, context, goEnv, scratch, signal });
    }
    const count = modules.filter(({ file }) => file.kind === 'zip').length;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'README.md'), bundleReadme(count, toolchains));
    const paths = await fixMetadata(folder);
    onWait('  loading all packages from the bundle, to prove that it is complete \u2026');
    await proveComplete(folder, projects, { env, goEnv, withToolchains: toolchains.length > 0, scratch, signal });
    host.info('\u25b8 Bundle: complete, as go has loaded all packages and tests from it without a network');
    const known = { schema: 1, path: output, projects: projects.length, modules: count, files: paths.length };
    if (!output.endsWith('.tar')) {
        const sizes = await Promise.all(paths.map(async (path) => (await (0,promises_.stat)((0,external_node_path_.join)(folder, path))).size));
        await (0,move/* move */.Cy)(folder, output);
        return { ...known, bytes: sizes.reduce((sum, size) => sum + size, 0), sha256: null };
    }
    const file = (0,external_node_path_.join)(staging, 'bundle.tar');
    onWait('  writing the archive \u2026');
    await (0,index_min/* create */.vt)({ cwd: folder, file, portable: true, mtime: fixedTime, noDirRecurse: true }, [...paths]);
    const digest = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), digest);
    const { size } = await (0,promises_.stat)(file);
    await (0,move/* move */.Cy)(file, output);
    return { ...known, bytes: size, sha256: digest.digest('hex') };
}
function faultOfError(error, deadline) {
    if (error instanceof fault_error.FaultError || deadline.signal.aborted)
        return deadline.faultOfError(error, 'the bundle');
    return (0,classify/* classify */.L)((0,error_message/* messageOf */.b)(error));
}


/***/ }),

/***/ 81195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ nestedVariable),
/* harmony export */   f: () => (/* binding */ openRelayGuard)
/* harmony export */ });
/* harmony import */ var _go_go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14746);
/* harmony import */ var _go_private_patterns_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73747);
/* harmony import */ var _go_redacted_env_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66248);
/* harmony import */ var _mirrors_goproxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62652);
/* harmony import */ var _mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(48696);
/* harmony import */ var _mirrors_preflight_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80632);
/* harmony import */ var _network_job_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59579);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73278);
/* harmony import */ var _project_missing_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1345);
/* harmony import */ var _toolchain_toolchain_requirements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74207);
/* harmony import */ var _guard_concurrency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46249);
/* harmony import */ var _guard_download_projects_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45324);
/* harmony import */ var _guard_read_projects_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45171);
/* harmony import */ var _guard_relay_session_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42820);
/* harmony import */ var _guard_run_plan_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(92187);















/** How long go may take to tell its settings before the command is run without a guard; milliseconds. */
const startMs = 10_000;
/** The URL of the relay around a command, for a `modward run` inside it. */
const nestedVariable = 'MODWARD_RUN';
/**
 * Opens a relay as the job's settings ask for it. There is no preflight, and nothing is awaited but go's own settings: the projects
 * are read while the command runs.
 * @throws {FaultError} if go is missing or GOPROXY cannot be read
 */
async function openRelayGuard(options) {
    const { config, env, root, temp, host, log } = options;
    const goEnv = await (0,_go_go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .readGoEnv */ .os)(root, env, AbortSignal.timeout(startMs));
    for (const secret of (0,_network_job_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsOfSettings */ .Y)(goEnv))
        host.secret(secret);
    log.emit({ type: 'go', go: { version: goEnv.version, env: (0,_go_redacted_env_js__WEBPACK_IMPORTED_MODULE_1__/* .redactedEnv */ .Y)(goEnv) } });
    const mirrors = (0,_guard_read_projects_js__WEBPACK_IMPORTED_MODULE_10__/* .planFor */ .b)(config, goEnv);
    for (const secret of mirrors.secrets)
        host.secret(secret);
    const own = (0,_go_private_patterns_js__WEBPACK_IMPORTED_MODULE_13__/* .privateVariables */ .n)(goEnv, config.private);
    if (mirrors.plan.mirrors.length === 0) {
        const given = typeof config.mirrors === 'object' ? { GOPROXY: (0,_mirrors_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .formatGoproxy */ .EJ)(mirrors.entries) } : {};
        return { env: { ...env, ...own, ...given }, session: undefined, projects: () => [], close: async () => { } };
    }
    const ending = new AbortController();
    const network = openRunNetwork(options, goEnv, mirrors);
    let projects = [];
    const nothing = { sample: undefined, sumdb: undefined, isOrderFixed: true, signal: ending.signal };
    const unprobed = { ...nothing, timeoutMs: 0, mode: 'off' };
    log.emit({ type: 'mirrors', mirrors: (await (0,_mirrors_preflight_js__WEBPACK_IMPORTED_MODULE_3__/* .preflight */ .M)(mirrors.plan, network, unprobed)).verdicts });
    const session = await (0,_guard_relay_session_js__WEBPACK_IMPORTED_MODULE_11__/* .openRelaySession */ .M)({
        plan: mirrors.plan,
        network,
        sums: (file) => (0,_guard_download_projects_js__WEBPACK_IMPORTED_MODULE_9__/* .agreedSum */ .q)(projects, file),
        privatePatterns: (0,_go_private_patterns_js__WEBPACK_IMPORTED_MODULE_13__/* .privatePatterns */ .V)(goEnv, config.private),
        restored: undefined,
        temp,
        stallMs: config.stallTimeout,
        concurrency: (0,_guard_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .concurrencyOf */ .R)(config),
        isProven: false,
        // The command's standard output is not read: marks would stay visible there.
        marksErrors: false,
        redact: (text) => host.redact(text),
        log,
        signal: ending.signal,
    });
    const prefetching = readAndPrefetch(options, goEnv, session, ending.signal, (read) => (projects = read));
    return {
        env: {
            ...env,
            ...own,
            ...(0,_mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_14__/* .traceVariables */ .Ft)(session.goproxy, env, ''),
            GOPROXY: session.goproxy,
            [nestedVariable]: session.relay.url,
        },
        session,
        projects: () => projects,
        async close() {
            ending.abort(new Error('the command has ended'));
            await prefetching;
            await session.close();
            await network.close();
        },
    };
}
function openRunNetwork({ config, env, host }, goEnv, { credentials }) {
    const requests = (0,_guard_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .concurrencyOf */ .R)(config);
    const onSecret = (value) => host.secret(value);
    return (0,_network_network_js__WEBPACK_IMPORTED_MODULE_5__/* .openNetwork */ .X)({ env, goauth: goEnv.GOAUTH, credentials, connections: requests, requests, onSecret });
}
/** A project that cannot be read costs its prefetch: what is wrong with it, the command says itself. */
async function readAndPrefetch({ config, prefetch, env, root, log }, goEnv, { fetcher }, signal, onRead) {
    // Without a project here the default would look through every folder below.
    const isNowhere = config.directories.join() === '.' && !/go\.mod$/.test(goEnv.GOMOD) && goEnv.GOWORK === '';
    if (!prefetch || isNowhere)
        return;
    try {
        const { projects } = await (0,_guard_read_projects_js__WEBPACK_IMPORTED_MODULE_10__/* .readProjects */ .V)(config, goEnv, { env, root }, signal);
        onRead(projects);
        log.emit({ type: 'projects', projects: projects.map(_guard_run_plan_js__WEBPACK_IMPORTED_MODULE_12__/* .projectReportOf */ .P9) });
        const toolchains = (0,_toolchain_toolchain_requirements_js__WEBPACK_IMPORTED_MODULE_7__/* .toolchainRequirementsOf */ .p)(projects, { ...goEnv, goproxy: goEnv.GOPROXY, env }, root).missing;
        const missing = [...toolchains, ...projects.flatMap(({ needs }) => (0,_project_missing_files_js__WEBPACK_IMPORTED_MODULE_6__/* .missingFiles */ .w)(needs, goEnv.GOMODCACHE))];
        // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
        if (!signal.aborted && missing.some(({ kind }) => kind !== 'mod'))
            await fetcher.prefetch(missing);
    }
    catch {
        // As said above.
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


/***/ })

};
