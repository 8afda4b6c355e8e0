export const id = 1540;
export const ids = [1540];
export const modules = {

/***/ 59961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runGo)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: ./src/causes/internal-fault.ts
var internal_fault = __webpack_require__(944);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/go/go-output.ts
var go_output = __webpack_require__(91120);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/go/line-splitter.ts

/** A longer line is passed on in parts, so that one without an end takes no memory. Characters. */
const longestLine = 64 * 1024;
/** Splits the bytes of a stream into lines, without their ends. */
class LineSplitter {
    #onLine;
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #rest = '';
    constructor(onLine) {
        this.#onLine = onLine;
    }
    add(bytes) {
        const lines = (this.#rest + this.#decoder.write(bytes)).split(/\r?\n/);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line);
        if (this.#rest.length > longestLine)
            this.end();
    }
    /** Passes on what came without a line's end. */
    end() {
        const rest = this.#rest;
        this.#rest = '';
        if (rest !== '')
            this.#onLine(rest);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/go/process-group.ts



const pollMs = 20;
/**
 * Ends a child that leads its own process group, and all that it has started: SIGTERM first, SIGKILL after the grace
 * (milliseconds). Resolves when the group is gone or has been killed; does nothing if it is gone already.
 */
async function endProcessGroup(child, graceMs) {
    const { pid } = child;
    if (pid === undefined)
        return;
    if (process.platform === 'win32')
        return endTree(child, pid);
    if (!send(pid, 'SIGTERM'))
        return;
    for (const end = performance.now() + graceMs; performance.now() < end; await (0,promises_.setTimeout)(pollMs)) {
        if (!isAlive(pid))
            return;
    }
    send(pid, 'SIGKILL');
}
/** Sends a signal to the group; false when there is no such group any more. */
function send(pid, signal) {
    try {
        return process.kill(-pid, signal);
    }
    catch {
        return false;
    }
}
/**
 * Whether any process of the group still runs. Zombies do not count: if a container's first process collects no orphans, as in
 * GitHub's container jobs, they stay until the container ends. Without /proc, as on macOS, they cannot be told from the others.
 */
function isAlive(group) {
    if (!send(group, 0))
        return false;
    const processes = statsOfAll();
    return processes.length === 0 || processes.some((stat) => stat.group === group && !'ZX'.includes(stat.state));
}
/** What /proc tells of all processes; none if there is no /proc. */
function statsOfAll() {
    try {
        const names = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
        return names.map(statOf).filter((stat) => stat !== undefined);
    }
    catch {
        return [];
    }
}
function statOf(pid) {
    try {
        // `pid (name) state parent group \u2026`, and the name may hold anything.
        const [, state = '', group] = /.*\) (\w) \d+ (\d+)/s.exec((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return { state, group: Number(group) };
    }
    catch {
        return undefined;
    }
}
// Windows has neither process groups nor SIGTERM; taskkill walks the tree of children while its root lives.
async function endTree(child, pid) {
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    await new Promise((resolve) => {
        (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
            .once('error', () => resolve())
            .once('close', () => resolve());
    });
    child.kill('SIGKILL');
}

;// CONCATENATED MODULE: ./src/go/command.ts









const defaultGraceMs = 3000;
/** How long a pipe may stay open after the command has ended (a git daemon may keep it). Milliseconds. */
const pipeMs = 1000;
/**
 * Runs the go command of the given environment, without a shell, in a process group and session of its own: without a
 * terminal, nothing that it starts can prompt. When this resolves, no process of the group is left.
 * @throws {FaultError} with `go_missing` if it cannot be started.
 */
async function runGo(args, options) {
    const { directory, env, signal, onLine, onStart, graceMs = defaultGraceMs } = options;
    if (signal.aborted)
        return { exitCode: null, output: '' };
    const child = (0,external_node_child_process_.spawn)('go', args, {
        cwd: directory,
        env: { ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    if (child.pid !== undefined)
        onStart?.(child.pid);
    const output = new go_output/* Output */.k();
    // If it cannot be started, for lack of processes or files, it emits more than one error, some before this waits.
    child.on('error', () => { });
    const follow = async (input, name) => {
        // Without a file handle left there are no pipes.
        if (!input)
            return;
        const lines = new LineSplitter((line) => {
            output.add(line);
            onLine?.(line, name);
        });
        input.on('error', () => { }).on('data', (bytes) => lines.add(bytes));
        await new Promise((resolve) => input.once('close', resolve));
        lines.end();
    };
    const read = Promise.all([follow(child.stdout, 'stdout'), follow(child.stderr, 'stderr')]);
    let ending;
    const end = () => {
        ending ??= endProcessGroup(child, graceMs);
    };
    signal.addEventListener('abort', end, { once: true });
    try {
        const [exitCode, endedBy] = await (0,external_node_events_.once)(child, 'exit');
        // Processes that go has left running, such as a git without its parent, serve nothing any more.
        end();
        await ending;
        // Reads the last lines, unless a process outside the group holds the pipes open.
        const timer = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, pipeMs);
        await read;
        clearTimeout(timer);
        if (endedBy !== null && !signal.aborted) {
            // go prints nothing then, and when memory runs out the system only says so in its own log.
            const line = `go: ended by ${endedBy}`;
            output.add(line);
            onLine?.(line, 'stderr');
        }
        return { exitCode, output: output.toString() };
    }
    catch (error) {
        throw new fault_error.FaultError(faultOfStart(error), { cause: error });
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}
/** There is no go, or the machine has no process, file handle or memory left for it. */
function faultOfStart(error) {
    const doing = 'cannot start the go command';
    return (0,internal_fault/* exhaustionFault */.d)(error, doing) ?? (0,table/* faultOf */.Kl)('go_missing', { text: `${doing}: ${(0,error_message/* messageOf */.b)(error)}` });
}


/***/ }),

/***/ 91120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Output)
/* harmony export */ });
const usual = { head: 64 * 1024, tail: 192 * 1024 };
/**
 * The output of a process, bounded: the beginning, where the first error stands, and the end, where the last does. Limits
 * count characters.
 */
class Output {
    #head = '';
    #tail = [];
    #tailLength = 0;
    #dropped = 0;
    #limits;
    constructor(limits = usual) {
        this.#limits = limits;
    }
    add(line) {
        const text = `${line}\n`;
        if (this.#tail.length === 0 && this.#head.length + text.length <= this.#limits.head) {
            this.#head += text;
            return;
        }
        this.#tail.push(text);
        this.#tailLength += text.length;
        // In blocks, as taking single lines off the front of a long array is slow.
        if (this.#tailLength > 2 * this.#limits.tail)
            this.#shorten();
    }
    toString() {
        this.#shorten();
        const gap = this.#dropped === 0 ? '' : `[${this.#dropped} lines left out]\n`;
        return this.#head + gap + this.#tail.join('');
    }
    #shorten() {
        let drop = 0;
        while (this.#tailLength > this.#limits.tail && drop < this.#tail.length - 1) {
            this.#tailLength -= this.#tail[drop]?.length ?? 0;
            drop++;
        }
        this.#tail = this.#tail.slice(drop);
        this.#dropped += drop;
    }
}


/***/ }),

/***/ 73747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ privatePatterns),
/* harmony export */   n: () => (/* binding */ privateVariables)
/* harmony export */ });
/** The patterns of modules that no mirror may be asked for: Go's own GONOPROXY (by default GOPRIVATE), and the user's. */
function privatePatterns(goEnv, added) {
    return join(goEnv.GONOPROXY, added);
}
/**
 * The variables that make go treat the added patterns as private, too; empty if none are added. GONOPROXY and
 * GONOSUMDB follow GOPRIVATE unless they have values of their own, which then need the patterns as well.
 */
function privateVariables(goEnv, added) {
    if (added.length === 0)
        return {};
    const own = ['GONOPROXY', 'GONOSUMDB'].filter((name) => goEnv.origins[name] !== 'default');
    return Object.fromEntries(['GOPRIVATE', ...own].map((name) => [name, join(goEnv[name], added)]));
}
function join(patterns, added) {
    return [patterns, ...added].filter((pattern) => pattern !== '').join(',');
}


/***/ }),

/***/ 25776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ queryGo),
/* harmony export */   S: () => (/* binding */ parseGoJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32473);
/* harmony import */ var _causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88325);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82102);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59961);





/** What a project with 10,000 modules makes go print is a tenth of this; what comes after it is dropped. Characters. */
const longestAnswer = 32 * 1024 * 1024;
/**
 * The standard output of a go command that needs no network, whole. The go command on PATH runs it itself: switching to the
 * toolchain of a go.mod could mean to download one.
 * @throws {FaultError} with the cause of what go printed if it failed; the signal's reason if that ended it.
 */
async function queryGo(args, options) {
    const lines = [];
    let size = 0;
    const local = {
        ...options,
        env: { ...options.env, GOTOOLCHAIN: 'local' },
        onLine: (line, stream) => {
            if (stream !== 'stdout')
                return;
            size += line.length + 1;
            if (size <= longestAnswer)
                lines.push(line);
        },
    };
    // A missing folder and a missing go command give the same error code when a process is started.
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(options.directory).catch(() => undefined);
    if (!folder?.isDirectory()) {
        throw new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_1__.FaultError((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('no_gomod', { text: `${options.directory} is not a directory` }));
    }
    const { exitCode, output } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runGo */ .a)(args, local);
    options.signal.throwIfAborted();
    if (exitCode !== 0)
        throw new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_1__.FaultError((0,_causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L)(output.trim() || `go ${args.join(' ')} failed and printed nothing`));
    return lines.join('\n');
}
/**
 * The JSON that a go command printed. A version manager that takes the place of go (mise, asdf, goenv) may have printed a line of its
 * own before it.
 * @param isExpected whether it has the form that go documents
 * @throws {FaultError} if it has not, or is no JSON
 */
function parseGoJson(output, isExpected) {
    try {
        const value = JSON.parse(output.slice(Math.max(0, output.search(/^\{/m))));
        if (isExpected(value))
            return value;
    }
    catch {
        // No JSON: as unexpected as any other.
    }
    const start = output.slice(0, 200).trim();
    const text = `the go command printed ${start === '' ? 'nothing' : `"${start}"`} where it should print JSON; is another program called go?`;
    throw new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_1__.FaultError({
        ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)('go_missing', { text }),
        title: 'The program called go does not answer like the go command',
        advice: 'Find out with `which -a go` which program it is, and put the folder of Go before its folder in PATH.',
    });
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aM: () => (/* binding */ lackingSums),
/* harmony export */   pK: () => (/* binding */ putBack),
/* harmony export */   y2: () => (/* binding */ byteOrderMark)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17399);

/** A warning names so many modules. */
const namedModules = 10;
/** A go.sum whose first line go does not recognise. */
function byteOrderMark(file) {
    return {
        title: `${file} begins with a byte order mark`,
        text: `go takes the mark for a part of the first module path, and so the first entry of ${file} does not count. Save the file as UTF-8 without a byte order mark, or run \`go mod tidy\`.`,
        file,
        line: 1,
    };
}
/** What go.sum lacks, on the line that requires the first module without an entry; undefined if it lacks nothing. */
function lackingSums(gaps, lines) {
    const [first] = gaps;
    if (first === undefined)
        return undefined;
    const count = gaps.reduce((sum, { entries }) => sum + entries, 0);
    const named = gaps.slice(0, namedModules).map(({ module }) => (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatModule */ .ww)(module));
    const more = gaps.length > named.length ? ` and ${gaps.length - named.length} more` : '';
    return {
        title: `go.sum lacks ${count} ${count === 1 ? 'entry' : 'entries'}: run go mod tidy`,
        text: `The modules are there, but the next \`go build\` or \`go test\` stops with "missing go.sum entry" for ${named.join(', ')}${more}. Run \`go mod tidy\` and commit go.sum.`,
        ...(lines.get(first.module.path) ?? { file: '', line: 0 }),
    };
}
/** A file that go changed during the download, and that has its old content again. */
function putBack(file) {
    return {
        title: `go wanted to change ${file}`,
        text: `${file} is not in order: go changed it during the download, and modward put it back. The next go command changes it again, or stops. Run \`go mod tidy\` and commit the result.`,
        file,
        line: 0,
    };
}


/***/ }),

/***/ 75140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readAllProjects)
});

// EXTERNAL MODULE: ./src/causes/fault-error.ts
var fault_error = __webpack_require__(32473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../node_modules/picomatch/index.js
var picomatch = __webpack_require__(55180);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/go/query.ts
var query = __webpack_require__(25776);
// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
;// CONCATENATED MODULE: ./src/project/missing-folder.ts



/**
 * A go.work that is not there, as a fault in go's own words: GOWORK names it, since every other one was found.
 * @param file as GOWORK has it
 */
function missingWorkFile(file) {
    return (0,classify/* classify */.L)(`go: reading go.work: open ${file}: no such file or directory`);
}
/**
 * A folder that a go.work uses and that holds no go.mod, as a fault in go's own words on the line that uses it.
 * @param folder absolute, as is `workFile`
 * @param root what the file of the fault is relative to
 */
function missingUse(folder, workFile, root) {
    const base = (0,external_node_path_.dirname)(workFile);
    const name = nameOf(base, folder);
    const fault = (0,classify/* classify */.L)(`go: cannot load module ${name} listed in go.work file: open ${name}/go.mod: no such file or directory`);
    const submodule = submoduleOf(folder);
    const advice = submodule === ''
        ? fault.advice
        : `${submodule} is a git submodule that was not checked out: set \`submodules: recursive\` for actions/checkout, or run \`git submodule update --init --recursive\`.`;
    const file = nameOf(root, workFile);
    const line = file.startsWith('../') || (0,external_node_path_.isAbsolute)(file) ? 0 : lineOfUse((0,external_node_fs_.readFileSync)(workFile, 'utf8'), base, folder);
    return { ...fault, advice, ...(line === 0 ? {} : { file, line }) };
}
/** The number of the go.work line that uses a folder; 0 if none does. */
function lineOfUse(text, base, folder) {
    const words = (line) => line.replace(/\/\/.*/, '').match(/"[^"]*"|`[^`]*`|[^\s()]+/g) ?? [];
    const isIt = (word) => (0,external_node_path_.resolve)(base, word.replace(/^["`]|["`]$/g, '')) === folder;
    return text.split('\n').findIndex((line) => words(line).some(isIt)) + 1;
}
/** The submodule of a .gitmodules above the folder that should hold it, as named there; empty for none. */
function submoduleOf(folder) {
    for (let above = (0,external_node_path_.dirname)(folder);; above = (0,external_node_path_.dirname)(above)) {
        const list = (0,external_node_path_.join)(above, '.gitmodules');
        if ((0,external_node_fs_.existsSync)(list)) {
            const paths = Array.from((0,external_node_fs_.readFileSync)(list, 'utf8').matchAll(/^\s*path\s*=\s*(.+?)\s*$/gm), ([, path = '']) => path);
            const name = nameOf(above, folder);
            return paths.find((path) => name === path || name.startsWith(`${path}/`)) ?? '';
        }
        if (above === (0,external_node_path_.dirname)(above))
            return '';
    }
}
function nameOf(root, path) {
    return (0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./src/project/mod-file.ts






/**
 * Reads a go.mod through the go command.
 * @param file absolute
 * @throws {FaultError} with the cause of what go printed.
 */
async function readModFile(file, options) {
    return parseModFile(await read('mod', file, options));
}
/**
 * What `go mod edit -json` printed of a go.mod.
 * @throws {FaultError} if it is none of that
 */
function parseModFile(json) {
    const edit = (0,query/* parseGoJson */.S)(json, isEdit);
    return {
        module: edit.Module?.Path ?? '',
        ...common(edit),
        require: (edit.Require ?? []).map(moduleOf),
        direct: (edit.Require ?? []).filter(({ Indirect }) => !Indirect).map(moduleOf),
        exclude: (edit.Exclude ?? []).map(moduleOf),
    };
}
/**
 * Reads a go.work through the go command.
 * @param file absolute
 * @throws {FaultError} with the cause of what go printed, or would print of one that is not there.
 */
async function readWorkFile(file, options) {
    if (!(0,external_node_fs_.existsSync)(file))
        throw new fault_error.FaultError(missingWorkFile(file));
    const edit = (0,query/* parseGoJson */.S)(await read('work', file, options), isEdit);
    // `go work edit -json` (1.26) knows the field Toolchain and leaves it empty.
    const [, toolchain = ''] = /^toolchain\s+(\S+)/m.exec(await (0,promises_.readFile)(file, 'utf8')) ?? [];
    return { ...common(edit), toolchain, use: (edit.Use ?? []).map(({ DiskPath }) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), DiskPath)) };
}
async function read(command, file, options) {
    return await (0,query/* queryGo */.B)([command, 'edit', '-json', file], { ...options, directory: (0,external_node_path_.dirname)(file) });
}
function common(edit) {
    return {
        go: edit.Go ?? '',
        toolchain: edit.Toolchain ?? '',
        replace: (edit.Replace ?? []).map(({ Old, New }) => ({ old: moduleOf(Old), by: moduleOf(New) })),
    };
}
function moduleOf({ Path, Version = '' }) {
    return { path: Path, version: Version };
}
/** Whether a value has the form that `go help mod edit` and `go help work edit` document, as far as it is read here. */
function isEdit(value) {
    if (!isObject(value))
        return false;
    const { Module = { Path: '' }, Go = '', Toolchain = '', Require, Exclude, Replace, Use } = value;
    return (isModule(Module) &&
        [Go, Toolchain].every((version) => typeof version === 'string') &&
        isListOf(isModule, Require) &&
        isListOf(isModule, Exclude) &&
        isListOf((item) => isObject(item) && isModule(item['Old']) && isModule(item['New']), Replace) &&
        isListOf((item) => isObject(item) && typeof item['DiskPath'] === 'string', Use));
}
function isModule(value) {
    return isObject(value) && [value['Path'], value['Version'] ?? ''].every((text) => typeof text === 'string');
}
/** Go writes a list without items as null, or not at all. */
function isListOf(isItem, value) {
    return value === undefined || value === null || (Array.isArray(value) && value.every(isItem));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/goversion/language-minor.ts
/** The N of a Go version 1.N, as in go.mod's `go` line; an unknown form counts as newest, an absent line as oldest. */
function minorOf(version) {
    if (version === '')
        return 0;
    const [, minor] = /^1\.(\d+)/.exec(version) ?? [];
    return minor === undefined ? Number.POSITIVE_INFINITY : Number(minor);
}

;// CONCATENATED MODULE: ./src/project/workspace.ts



/**
 * The go.work that applies to a directory, as the go command finds it: GOWORK if that is set, else the nearest in the
 * directory or above it. Empty for none.
 * @param directory absolute
 */
function workFileOf(directory, goEnv) {
    if (minorOf(goEnv.version) < 18 || goEnv.GOWORK === 'off')
        return '';
    if (goEnv.origins.GOWORK !== 'default')
        return goEnv.GOWORK;
    const file = (0,external_node_path_.join)(directory, 'go.work');
    if ((0,external_node_fs_.existsSync)(file))
        return file;
    const above = (0,external_node_path_.dirname)(directory);
    return above === directory ? '' : workFileOf(above, goEnv);
}
/** A folder's path without symbolic links; unchanged if it does not exist. */
function realFolder(folder) {
    try {
        return external_node_fs_.realpathSync.native(folder);
    }
    catch {
        return folder;
    }
}

;// CONCATENATED MODULE: ./src/project/find-projects.ts








/** How far below a wrong directory a go.mod is looked for, to name it in the error. */
const hintDepth = 3;
/**
 * The directories in which go has to run for the given directories and globs, in their order, each once and absolute. For a
 * member of a workspace that is the directory of its go.work.
 * @param directories `/`-separated, relative to `root` or absolute, or the path of a go.mod or go.work in one; a glob never
 *   matches `vendor`, `testdata`, `node_modules` and dot folders. `.` stands for every module below the root if the root
 *   itself has none
 * @param root absolute
 * @throws {FaultError} with `no_gomod`, naming the nearest go.mod, if a directory or a glob leads to none.
 */
async function findProjects(directories, root, { goEnv, ...options }) {
    const found = [];
    for (const given of directories)
        found.push(...(await expand(given, root, goEnv)));
    const members = new Map();
    const covering = async (directory) => {
        const workFile = workFileOf(directory, goEnv);
        if (workFile === '' || (0,external_node_path_.dirname)(workFile) === directory)
            return directory;
        const known = members.get(workFile) ?? (await membersOf(workFile, options));
        members.set(workFile, known);
        // go refuses every folder below a go.work that it cannot read: reading that workspace tells why, once.
        if (known === 'unreadable')
            return (0,external_node_path_.dirname)(workFile);
        return known.has(realFolder(directory)) ? (0,external_node_path_.dirname)(workFile) : directory;
    };
    const projects = new Set();
    for (const directory of found)
        projects.add(await covering(directory));
    return [...projects];
}
async function membersOf(workFile, options) {
    try {
        return new Set((await readWorkFile(workFile, options)).use.map(realFolder));
    }
    catch (error) {
        // One that GOWORK names and that does not exist is no project to go on without.
        if (error instanceof fault_error.FaultError && (0,external_node_fs_.existsSync)(workFile))
            return 'unreadable';
        throw error;
    }
}
async function expand(given, root, goEnv) {
    const path = (external_node_path_.sep === '\\' ? given.replaceAll('\\', '/') : given).replace(/(?<=.)\/+$/, '');
    const isDirectory = isFolder(await (0,promises_.stat)((0,external_node_path_.resolve)(root, path)).catch(() => undefined));
    const pattern = isDirectory ? path : path.replace(/(?:^|\/)go\.(?:mod|work)$/, '') || '.';
    const literal = (0,external_node_path_.resolve)(root, pattern);
    if (literal === root && !holdsProject(root, goEnv)) {
        const below = (await walk(root)).filter((directory) => holdsProject(directory, goEnv));
        if (below.length > 0)
            return below;
    }
    // A folder may have brackets in its name.
    if ((0,external_node_fs_.existsSync)(literal)) {
        if (holdsProject(literal, goEnv))
            return [literal];
        throw await nothingIn(given, literal, root, goEnv);
    }
    const { base, glob, isGlob } = picomatch_default().scan(pattern);
    const start = (0,external_node_path_.resolve)(root, base);
    if (!isGlob)
        throw await nothingIn(given, literal, root, goEnv);
    const matches = picomatch_default()(glob);
    const isOwn = !(0,external_node_path_.relative)(root, start)
        .split(external_node_path_.sep)
        .some((name) => name !== '..' && isForeign(name));
    const all = isOwn && isFolder(await (0,promises_.stat)(start).catch(() => undefined)) ? await walk(start) : [];
    const chosen = all.filter((directory) => {
        const name = (0,external_node_path_.relative)(start, directory).replaceAll(external_node_path_.sep, '/');
        return (name === '' ? glob === '**' : matches(name)) && holdsProject(directory, goEnv);
    });
    if (chosen.length === 0)
        throw await nothingIn(given, start, root, goEnv);
    return chosen;
}
function holdsProject(directory, goEnv) {
    return ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'go.mod')) ||
        ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, 'go.work')) && (0,external_node_path_.dirname)(workFileOf(directory, goEnv)) === directory));
}
function isFolder(entry) {
    return entry?.isDirectory() === true;
}
/** A folder and all below it that may belong to the user's own code, parents first, by name. Links are not followed. */
async function walk(directory, depth = Number.POSITIVE_INFINITY) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    const folders = entries
        .filter((entry) => entry.isDirectory() && !isForeign(entry.name))
        .map(({ name }) => name)
        .sort();
    const below = [directory];
    if (depth > 0)
        for (const name of folders)
            below.push(...(await walk((0,external_node_path_.join)(directory, name), depth - 1)));
    return below;
}
function isForeign(name) {
    return name.startsWith('.') || name === 'vendor' || name === 'testdata' || name === 'node_modules';
}
async function nothingIn(given, directory, root, goEnv) {
    const folder = isFolder(await (0,promises_.stat)(directory).catch(() => undefined));
    const what = folder ? 'holds neither go.mod nor go.work' : 'is not a directory';
    const near = await nearestProject(directory, root, goEnv);
    const hint = near === undefined ? 'no go.mod was found near it' : `the nearest is ${near}`;
    return new fault_error.FaultError((0,table/* faultOf */.Kl)('no_gomod', { text: `working-directory "${given}" ${what}; ${hint}` }));
}
/** The go.mod or go.work that was probably meant: above the directory as far as the root, else a little below. */
async function nearestProject(directory, root, goEnv) {
    const above = [];
    for (let folder = directory; isWithin(folder, root); folder = (0,external_node_path_.dirname)(folder)) {
        above.push(folder);
        if (folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    const existing = above.find((folder) => (0,external_node_fs_.existsSync)(folder)) ?? root;
    const below = (await walk(existing, hintDepth)).toSorted((a, b) => a.split(external_node_path_.sep).length - b.split(external_node_path_.sep).length);
    const folder = [...above, ...below].find((candidate) => holdsProject(candidate, goEnv));
    if (folder === undefined)
        return undefined;
    const name = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'go.mod')) ? 'go.mod' : 'go.work';
    return (0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, name)).replaceAll(external_node_path_.sep, '/');
}
function isWithin(folder, root) {
    const path = (0,external_node_path_.relative)(root, folder);
    // On Windows the path to another drive is absolute.
    return path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path);
}

// EXTERNAL MODULE: ./src/causes/rules/configuration.ts
var configuration = __webpack_require__(68208);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
;// CONCATENATED MODULE: ./src/go/goflags.ts
/**
 * The value of a flag in GOFLAGS, such as `alt.mod` for `modfile` in `-modfile=alt.mod`; undefined if it is not there. Fields are
 * separated by spaces and may be quoted whole (cmd/internal/quoted); of several the last one counts.
 */
function goFlag(goflags, name) {
    const fields = Array.from(goflags.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, one, two, bare]) => one ?? two ?? bare ?? '');
    const flag = fields.map((field) => field.replace(/^--/, '-')).findLast((field) => field.startsWith(`-${name}=`));
    return flag?.slice(name.length + 2);
}

// EXTERNAL MODULE: ./src/go/private-patterns.ts
var private_patterns = __webpack_require__(73747);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/project/project-warnings.ts
var project_warnings = __webpack_require__(170);
// EXTERNAL MODULE: ./src/project/require-lines.ts
var require_lines = __webpack_require__(81366);
;// CONCATENATED MODULE: ./src/gomod/compare-versions.ts
/**
 * Orders two module versions as Go does (semantic versions with a `v`): negative when a comes first. Build metadata such
 * as `+incompatible` does not count. The rule of golang.org/x/mod/semver, Compare.
 */
function compareVersions(a, b) {
    const [left, right] = [split(a), split(b)];
    for (const index of [0, 1, 2]) {
        const order = comparePart(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
        if (order !== 0)
            return order;
    }
    // A release comes after its own pre-releases.
    if (left.pre.length === 0 || right.pre.length === 0)
        return right.pre.length - left.pre.length;
    for (const [index, part] of left.pre.entries()) {
        const order = comparePart(part, right.pre[index]);
        if (order !== 0)
            return order;
    }
    return left.pre.length - right.pre.length;
}
function split(version) {
    const [, numbers = '', pre = ''] = /^v?([\d.]*)(?:-([^+]*))?/.exec(version) ?? [];
    return { numbers: numbers.split('.'), pre: pre === '' ? [] : pre.split('.') };
}
function comparePart(a, b) {
    if (b === undefined)
        return 1;
    const [aNumber, bNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    // Numbers come before words. They may have more digits than a JavaScript number holds.
    if (aNumber !== bNumber)
        return aNumber ? -1 : 1;
    if (aNumber && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : Number(a > b);
}

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
;// CONCATENATED MODULE: ./src/project/required-modules.ts





/** Nothing: a vendored project. */
const noModules = { zips: [], mods: [], private: [] };
/**
 * What the main modules need. A single one that lists all it needs (Go 1.17 and newer) gets its requirements; an older one
 * gets all zips that go.sum has; a workspace the highest version of each module that any file of it names.
 * @param patterns of the modules that no mirror may be asked for, comma-separated
 */
function requiredModulesOf(mains, replace, sums, isWorkspace, patterns) {
    const required = requiredOf(mains, replace);
    const summed = (0,gosum/* modulesOf */.XG)(sums);
    const isOld = mains.some(({ go }) => minorOf(go) < 17);
    let zips = isOld || isWorkspace ? unique([...required, ...summed.zips]) : required;
    if (isWorkspace)
        zips = highest(zips);
    const matches = (0,pattern/* pathMatcher */.k)(patterns);
    const isPrivate = ({ path }) => matches(path);
    return {
        zips: zips.filter((module) => !isPrivate(module)),
        mods: unique([...summed.mods, ...zips]).filter((module) => !isPrivate(module)),
        private: zips.filter(isPrivate),
    };
}
/**
 * The requirements as they are fetched: with replacements, and without excluded modules, main modules, directories and names
 * that no module can have.
 */
function requiredOf(mains, replace) {
    const names = new Set(mains.map(({ module }) => module));
    const excluded = new Set(mains.flatMap(({ exclude }) => exclude.map(module_version/* formatModule */.ww)));
    const required = mains
        .flatMap(({ require }) => require)
        .filter((module) => !names.has(module.path) && !excluded.has((0,module_version/* formatModule */.ww)(module)));
    const chosen = mains.length > 1 ? highest(required) : required;
    return unique(chosen.map((module) => replaced(module, replace)).filter(module_version/* isModuleVersion */.tF));
}
/** A module's replacement, or itself: a replacement of exactly this version comes before one of all versions. */
function replaced(module, replace) {
    const candidates = replace.filter(({ old }) => old.path === module.path);
    const exact = candidates.find(({ old }) => old.version === module.version);
    return (exact ?? candidates.find(({ old }) => old.version === ''))?.by ?? module;
}
function unique(modules) {
    return [...new Map(modules.map((module) => [(0,module_version/* formatModule */.ww)(module), module])).values()];
}
function highest(modules) {
    const best = new Map();
    for (const module of modules) {
        const known = best.get(module.path);
        if (known === undefined || compareVersions(known.version, module.version) < 0)
            best.set(module.path, module);
    }
    return [...best.values()];
}

;// CONCATENATED MODULE: ./src/project/sum-gaps.ts

/**
 * What go.sum lacks for a build with -mod=readonly, which is the default: `go mod download` does not mind, and adds nothing. A
 * build reads the go.mod of every requirement (cmd/go/internal/modload, checkReuse and readModGraph), and the zip of each that it
 * takes packages from: of an indirect one that may be none.
 * @param direct those that the main module requires without `// indirect`
 */
function findSumGaps(required, direct, sums) {
    const names = new Set(direct.map(({ path, version }) => `${path} ${version}`));
    const lacks = (module, kind) => !sums.has((0,gosum/* sumKey */.j6)({ ...module, kind }) ?? '');
    return required.flatMap((module) => {
        const mod = lacks(module, 'mod');
        const zip = lacks(module, 'zip') && (mod || names.has(`${module.path} ${module.version}`));
        const entries = Number(mod) + Number(zip);
        return entries === 0 ? [] : [{ module, entries }];
    });
}

;// CONCATENATED MODULE: ./src/project/vendor.ts




/**
 * Whether go builds this project from its vendor folder, so that nothing has to be downloaded. The rule of
 * cmd/go/internal/modload, setDefaultBuildMod: a vendor folder made in the same mode, Go 1.14 or newer, no other -mod.
 * @param go the `go` line of the go.mod or go.work
 */
function isVendored(directory, isWorkspace, go, goflags) {
    const list = (0,external_node_path_.join)(directory, 'vendor', 'modules.txt');
    if (!(0,external_node_fs_.existsSync)(list))
        return false;
    const mode = goFlag(goflags, 'mod');
    if (mode !== undefined)
        return mode === 'vendor';
    return minorOf(go) >= 14 && isOfWorkspace(list) === isWorkspace;
}
function isOfWorkspace(list) {
    const [first = ''] = (0,external_node_fs_.readFileSync)(list, 'utf8').split('\n', 1);
    return (first.startsWith('## ') &&
        first
            .slice(3)
            .split(';')
            .some((note) => note.trim() === 'workspace'));
}

;// CONCATENATED MODULE: ./src/project/project.ts



















/** How many go.mod files are read at once. */
const batch = 8;
/**
 * Reads the project in a directory: a workspace if a go.work uses the directory or is in it, else the module. Changes nothing
 * and needs no network.
 * @param directory absolute
 * @throws {FaultError} with the cause: `no_gomod`, `gomod_syntax`, `fs_permission`, or that of what go printed.
 */
async function readProject(directory, options) {
    const workFile = workFileOf(directory, options.goEnv);
    const work = workFile === '' ? undefined : await locating(workFile, options.root, readWorkFile(workFile, options));
    const isUsed = work?.use.some((member) => realFolder(member) === realFolder(directory));
    const isMember = (0,external_node_path_.dirname)(workFile) === directory || isUsed === true;
    if (work !== undefined && isMember)
        return await readFiles((0,external_node_path_.dirname)(workFile), workFile, work, options);
    const project = await readFiles(directory, '', undefined, options);
    return work === undefined ? project : { ...project, settings: { GOWORK: 'off' } };
}
async function readFiles(directory, workFile, work, options) {
    const { goEnv, root } = options;
    const alternative = work === undefined ? modFileFlag(directory, goEnv.GOFLAGS) : undefined;
    if (alternative !== undefined && !(0,external_node_fs_.existsSync)(alternative)) {
        const text = `GOFLAGS has -modfile=${goFlag(goEnv.GOFLAGS, 'modfile')}, but ${alternative} does not exist`;
        throw new fault_error.FaultError({
            ...(0,table/* faultOf */.Kl)('goflags_invalid', { text }),
            title: 'The file of -modfile in GOFLAGS does not exist',
        });
    }
    const modFiles = alternative ? [alternative] : (work?.use ?? [directory]).map((folder) => (0,external_node_path_.join)(folder, 'go.mod'));
    for (const file of modFiles)
        if (!(0,external_node_fs_.existsSync)(file))
            throw new fault_error.FaultError(work === undefined ? noGoMod(project_nameOf(root, file)) : missingUse((0,external_node_path_.dirname)(file), workFile, root));
    const mains = await readAll(modFiles, options);
    const replace = [work, ...mains].flatMap((file) => file?.replace ?? []);
    const go = work?.go ?? mains[0]?.go ?? '';
    const vendored = isVendored(directory, work !== undefined, go, goEnv.GOFLAGS);
    const sumFiles = modFiles.map(sumFileOf);
    const { sums, texts } = vendored
        ? { sums: new Map(), texts: [] }
        : await readSumFiles([...sumFiles, ...workSum(workFile)], root);
    const workFiles = workFile === '' ? [] : [workFile];
    const required = requiredOf(mains, replace);
    const lines = await readLines([...modFiles, ...workFiles], root);
    const marked = texts.findIndex((text) => text.startsWith('\ufeff'));
    const direct = requiredOf(mains.map((main) => ({ ...main, require: main.direct })), replace);
    // A workspace adds to go.work.sum what is missing, and -mod=mod to go.sum.
    const isChecked = work === undefined && !vendored && goFlag(goEnv.GOFLAGS, 'mod') !== 'mod';
    const gaps = isChecked && marked < 0 ? (0,project_warnings/* lackingSums */.aM)(findSumGaps(required, direct, sums), lines) : undefined;
    return {
        directory,
        name: project_nameOf(root, directory) || '.',
        kind: vendored ? 'vendored' : work === undefined ? 'module' : 'workspace',
        module: moduleName(mains),
        required,
        needs: vendored
            ? noModules
            : requiredModulesOf(mains, replace, sums, work !== undefined, (0,private_patterns/* privatePatterns */.V)(goEnv, options.private)),
        sums,
        sumTexts: texts,
        goLines: [work, ...mains].flatMap((file) => (file === undefined ? [] : goLines(file))),
        files: [...workFiles, ...modFiles, ...sumFiles],
        settings: {},
        lines,
        warnings: [
            ...(marked < 0 ? [] : [(0,project_warnings/* byteOrderMark */.y2)(project_nameOf(root, sumFiles[marked] ?? ''))]),
            ...(gaps === undefined ? [] : [gaps]),
        ],
    };
}
/** The file that go reads instead of the go.mod: only its folder matters then. */
function modFileFlag(directory, goflags) {
    const file = goFlag(goflags, 'modfile');
    return file && (0,external_node_path_.resolve)(directory, file);
}
/** The rule of cmd/go/internal/modload: `-modfile=alt.mod` means alt.sum, too. */
function sumFileOf(modFile) {
    return modFile.replace(/\.mod$/, '.sum');
}
async function readAll(files, options) {
    const read = [];
    for (let start = 0; start < files.length; start += batch) {
        read.push(...(await Promise.all(files.slice(start, start + batch).map((file) => locating(file, options.root, readModFile(file, options))))));
    }
    return read;
}
/** Adds file and line to the fault of a file that go cannot parse. */
async function locating(path, root, reading) {
    try {
        return await reading;
    }
    catch (error) {
        const line = error instanceof fault_error.FaultError ? (0,configuration/* syntaxErrorLine */.q7)(error.fault) : 0;
        const file = project_nameOf(root, path);
        if (!(error instanceof fault_error.FaultError) || line === 0 || isOutside(file))
            throw error;
        throw new fault_error.FaultError({ ...error.fault, title: `Line ${line} of ${file} cannot be parsed`, file, line }, { cause: error });
    }
}
async function readSumFiles(files, root) {
    const sums = new Map();
    const texts = [];
    for (const file of files.filter((candidate) => (0,external_node_fs_.existsSync)(candidate))) {
        const text = await readText(file);
        addSums(sums, text, project_nameOf(root, file));
        texts.push(text);
    }
    return { sums, texts };
}
function addSums(sums, text, file) {
    try {
        (0,gosum/* readSums */.Px)(text, sums);
    }
    catch (error) {
        if (!(error instanceof gosum/* GosumError */.A1))
            throw error;
        const said = `malformed go.sum:\n${file}:${error.line}: ${error.message}`;
        throw new fault_error.FaultError({ ...(0,table/* faultOf */.Kl)('gomod_syntax', { text: said }), file, line: error.line }, { cause: error });
    }
}
async function readLines(files, root) {
    const lines = new Map();
    for (const path of files) {
        const file = project_nameOf(root, path);
        // An annotation cannot point at a file outside the workspace or on another drive.
        if (isOutside(file))
            continue;
        for (const [module, line] of (0,require_lines/* linesOf */.D)(await readText(path)))
            if (!lines.has(module))
                lines.set(module, { file, line });
    }
    return lines;
}
async function readText(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const text = `go: reading ${file}: ${(0,error_message/* messageOf */.b)(error)}`;
        const fault = (0,classify/* classify */.L)(text);
        throw new fault_error.FaultError(fault.cause === 'unknown' ? (0,table/* faultOf */.Kl)('fs_other', { text }) : fault, { cause: error });
    }
}
function workSum(workFile) {
    return workFile === '' ? [] : [`${workFile}.sum`];
}
function goLines({ go, toolchain }) {
    return [...(go === '' ? [] : [`go ${go}`]), ...(toolchain === '' ? [] : [`toolchain ${toolchain}`])];
}
function moduleName(mains) {
    const [first] = mains;
    return `${first?.module ?? ''}${mains.length > 1 ? ` and ${mains.length - 1} more` : ''}`;
}
function noGoMod(file) {
    return (0,table/* faultOf */.Kl)('no_gomod', { text: `${file} does not exist` });
}
function isOutside(file) {
    return file.startsWith('../') || (0,external_node_path_.isAbsolute)(file);
}
function project_nameOf(root, path) {
    return (0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./src/project/read-all.ts



/** Finds the projects in directories and globs, and reads what each needs. One that cannot be read does not hide the others. */
async function readAllProjects(directories, options) {
    const projects = [];
    const unreadable = [];
    const orFault = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof fault_error.FaultError))
                throw error;
            unreadable.push(error.fault);
            return undefined;
        }
    };
    const found = new Set();
    for (const given of directories) {
        for (const directory of (await orFault(() => findProjects([given], options.root, options))) ?? [])
            found.add(directory);
    }
    for (const directory of found) {
        const project = await orFault(() => readProject(directory, options));
        if (project !== undefined)
            projects.push(project);
    }
    return { projects, unreadable };
}


/***/ }),

/***/ 81366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   c: () => (/* binding */ lineOf)
/* harmony export */ });
const nowhere = { file: '', line: 0 };
/**
 * The line that requires a module, or names it as a replacement, in the first project that has one; `''` and 0 if none has.
 */
function lineOf(projects, module) {
    return projects.map(({ lines }) => lines.get(module)).find((line) => line !== undefined) ?? nowhere;
}
/**
 * The line of a go.mod or go.work that names each module: the number of its first `require` line, else of its first `replace`
 * line. Only for annotations; the go command says what the file means.
 */
function linesOf(text) {
    const found = { require: new Map(), replace: new Map() };
    let block = '';
    for (const [index, line] of text.split('\n').entries()) {
        const words = [...line.replace(/\/\/.*/, '').matchAll(word)].map(([found]) => found);
        const verb = block === '' ? words.shift() : block;
        if (block === '' && words[0] === '(')
            block = verb ?? '';
        else if (words[0] === ')')
            block = '';
        else if (verb === 'require' || verb === 'replace') {
            const arrow = words.indexOf('=>');
            for (const name of arrow < 0 ? words.slice(0, 1) : [words[0], words[arrow + 1]]) {
                const path = name?.replace(/^["`]|["`]$/g, '') ?? '';
                if (!found[verb].has(path))
                    found[verb].set(path, index + 1);
            }
        }
    }
    return new Map([...found.replace, ...found.require]);
}
const word = /"[^"]*"|`[^`]*`|[()]|[^\s()]+/g;


/***/ }),

/***/ 78529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   y1: () => (/* binding */ plainLines),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const english = 'en';
let whole;
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
/** `1,234`. */
function formatCount(value) {
    // Made at the first use: it takes as long as the rest of a short command.
    whole ??= new Intl.NumberFormat(english, { maximumFractionDigits: 0 });
    return whole.format(value);
}
/** A count and its noun: `1 module`, `1,234 modules`, `2 retries`. */
function plural(value, noun, nouns = `${noun}s`) {
    return `${formatCount(value)} ${value === 1 ? noun : nouns}`;
}
/** How often: `once`, `twice`, `3 times`. */
function times(value) {
    return value === 1 ? 'once' : value === 2 ? 'twice' : `${formatCount(value)} times`;
}
/** Decimal units, as the cache service and most download pages count: `87 kB`, `1.4 MB`, `121 MB`. */
function formatBytes(value) {
    let unit = 0;
    let rest = value;
    // From 999.5 on the number would be shown as 1,000 of the smaller unit.
    while (rest >= 999.5 && unit < byteUnits.length - 1) {
        rest /= 1000;
        unit += 1;
    }
    return new Intl.NumberFormat(english, {
        style: 'unit',
        unit: byteUnits[unit] ?? 'byte',
        unitDisplay: unit === 0 ? 'long' : 'short',
        maximumFractionDigits: unit > 0 && rest < 10 ? 1 : 0,
    }).format(rest);
}
/** How much of a whole: `150 of 249 MB`, `900 kB of 249 MB`. */
function formatShare(value, total, about = '') {
    const [done, whole] = [formatBytes(value), formatBytes(total)];
    const [amount = '', unit = ''] = done.split(' ');
    return `${whole.endsWith(` ${unit}`) ? amount : done} of ${about}${whole}`;
}
/** `12 MB/s`. */
function formatRate(bytesPerSecond) {
    return `${formatBytes(bytesPerSecond)}/s`;
}
/** A span for people, from milliseconds: `41 ms`, `1.4 s`, `12.3 s`, `2 min 5 s`, `1 h 3 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${formatCount(ms)} ms`;
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const rounded = Math.round(seconds);
    if (rounded < 3600)
        return inTwo(rounded, 'min', 's');
    return inTwo(Math.round(seconds / 60), 'h', 'min');
}
/** `2 min 5 s`, `2 min`: sixty of the small unit are one of the large one. */
function inTwo(value, large, small) {
    const rest = value % 60;
    return `${Math.floor(value / 60)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}
/** The first `limit` characters, the last of them an ellipsis if something was cut. */
function clip(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}\u2026`;
}
/**
 * Colours, cursor movements, window titles and links. What a class takes never begins another sequence, so that all takes linear
 * time; `stripVTControlCharacters` of Node takes quadratic time for many `ESC ]`.
 */
const escapes = new RegExp([
    String.raw `(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    String.raw `(?:\x1b[\]_P^X]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9b-\x9f\n\r]*(?:\x07|\x1b\\|\x9c)`,
    String.raw `\x1b[ -/]+[0-~]`,
    String.raw `\x1b[0-OQ-WYZ\\\x60-~]`,
].join('|'), 'g');
/**
 * A text as lines that are safe to show: no escape sequences, no other control characters (tabs become a blank), nothing
 * that turns the direction of writing. Texts come from servers, and not all of them mean well.
 */
function plainLines(text) {
    return (text
        .replace(escapes, '')
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
        .map((line) => line.replaceAll('\t', ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')));
}
/** A text as one safe line of at most `limit` characters. */
function oneLine(text, limit) {
    return clip(plainLines(text).join(' ').replace(/ {2,}/g, ' ').trim(), limit);
}
/** The host of a URL, for a sentence; what is no URL stays as it is. */
function hostOf(url) {
    return URL.parse(url)?.host || url;
}


/***/ }),

/***/ 69042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ goPlatform),
/* harmony export */   p: () => (/* binding */ commandName)
/* harmony export */ });
const systems = { win32: 'windows', sunos: 'solaris' };
const architectures = {
    x64: 'amd64',
    ia32: '386',
    mipsel: 'mipsle',
    // Node runs on 64-bit POWER in little endian only.
    ppc64: 'ppc64le',
};
/** Go's names for what Node calls `process.platform` and `process.arch`. */
function goPlatform(platform = process.platform, arch = process.arch) {
    return { os: systems[platform] ?? platform, arch: architectures[arch] ?? arch, runnerArch: arch };
}
/** The file name of a command on this platform. */
function commandName(name, platform) {
    return platform.os === 'windows' ? `${name}.exe` : name;
}


/***/ }),

/***/ 47279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ toolchainModule),
/* harmony export */   Mm: () => (/* binding */ toolchainFile),
/* harmony export */   tl: () => (/* binding */ readReleases)
/* harmony export */ });
/* harmony import */ var _goversion_go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35557);

/** The module under which proxies serve Go itself, one version for each release and platform. */
const toolchainModule = 'golang.org/toolchain';
/** The file that holds a Go release for a platform: what the go command fetches when it switches toolchains. */
function toolchainFile(version, { os, arch }) {
    // A language version has no toolchain: its first release is used.
    const name = (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isLanguageVersion */ .JI)(version) ? { ...version, patch: 0 } : version;
    return { path: toolchainModule, version: `v0.0.1-go${(0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatGoVersion */ .WM)(name)}.${os}-${arch}`, kind: 'zip' };
}
/**
 * The releases in a module version list, all platforms together, as the go command reads it: mirrors list what was requested
 * before, and a release exists for every platform that Go supports.
 */
function readReleases(list) {
    const names = new Set();
    for (const line of list.split('\n')) {
        const name = /^v0\.0\.1-go(\S+)\.[a-z0-9]+-[a-z0-9]+$/.exec(line.trim())?.[1];
        if (name !== undefined)
            names.add(name);
    }
    return [...names].map(_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGoVersion */ .SX).filter((version) => version !== undefined);
}


/***/ }),

/***/ 76994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toolFolder),
/* harmony export */   q: () => (/* binding */ readGoSettings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _gomod_go_defaults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71499);





const defaults = { ..._gomod_go_defaults_js__WEBPACK_IMPORTED_MODULE_4__/* .goDefaults */ .n, GOAUTH: 'netrc' };
/**
 * Reads the settings as `go env` would: the environment first, then what `go env -w` has written, then the defaults.
 * A file that cannot be read counts as empty.
 */
async function readGoSettings(env, platform = process.platform) {
    const folder = configFolder(env, platform);
    // Without a folder go reads no file; a relative path would be one of the current directory.
    const file = env['GOENV'] || ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(folder) ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'go', 'env') : 'off');
    const text = file === 'off' ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch(() => '');
    const written = new Map(Array.from(text.matchAll(/^([A-Z0-9_]+)=(.*?)\r?$/gm), ([, name = '', value = '']) => [name, value]));
    const value = (name) => env[name] || written.get(name) || defaults[name];
    return {
        GOPROXY: value('GOPROXY'),
        GOSUMDB: value('GOSUMDB'),
        GOAUTH: value('GOAUTH'),
        origins: { GOPROXY: env['GOPROXY'] ? 'environment' : written.get('GOPROXY') ? 'file' : 'default' },
    };
}
/** The folder of a user's settings: Go's os.UserConfigDir, empty if that fails. */
function configFolder(env, platform) {
    const home = env['HOME'] || env['USERPROFILE'] || '';
    if (platform === 'win32')
        return env['AppData'] ?? env['APPDATA'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'AppData', 'Roaming');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'Library', 'Application Support');
    return env['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.config');
}
/** The folder of toolchains: the runner's tool cache, elsewhere a folder of modward's own among the user's caches. */
function toolFolder(env, platform = process.platform) {
    const runner = env['RUNNER_TOOL_CACHE'] || env['AGENT_TOOLSDIRECTORY'];
    return runner || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cacheFolder(env, platform), 'modward', 'toolchains');
}
/** The folder of a user's caches: Go's os.UserCacheDir. */
function cacheFolder(env, platform) {
    const home = env['HOME'] || env['USERPROFILE'] || homeOfUser();
    if (platform === 'win32')
        return env['LocalAppData'] ?? env['LOCALAPPDATA'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'AppData', 'Local');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'Library', 'Caches');
    return env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.cache');
}
/** The home in the system's user database; a random folder if the user is not in it. */
function homeOfUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().homedir;
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `modward-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    }
}


/***/ })

};
