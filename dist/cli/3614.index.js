export const id = 3614;
export const ids = [3614,2473,944,8042];
export const modules = {

/***/ 46653:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _cache_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70083);
/* harmony import */ var _cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18844);
/* harmony import */ var _cache_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80587);
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32473);
/* harmony import */ var _commands_guard_save_modules_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31106);
/* harmony import */ var _commands_serve_daemon_process_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60210);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72693);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92989);
/* harmony import */ var _host_runner_output_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66332);
/* harmony import */ var _network_job_secrets_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59579);
/* harmony import */ var _report_daemon_report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(89197);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(51708);
/* harmony import */ var _report_save_line_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(98870);















// The post step of the action: ends the relay daemon that guarded later steps, and saves what the main step staged. It always
// runs, and nothing in it turns a job red. It does without the toolkit, which takes longer to load than all of its work.
/** How long everything but saving may take, in milliseconds: far longer than it does if nothing hangs. */
const limitMs = 60_000;
/** No report is larger; bytes. */
const reportLimit = 32 * 1024 * 1024;
/** Lines of the daemon's log that are shown if something went wrong. */
const shownLines = 40;
const signal = (0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.endOnSignals)(0);
const secrets = (0,_network_job_secrets_js__WEBPACK_IMPORTED_MODULE_11__/* .openSecrets */ .c)(process.env);
const emergency = new _host_runner_output_js__WEBPACK_IMPORTED_MODULE_10__/* .RunnerOutput */ .E({ annotations: true, summary: true }, secrets);
signal.addEventListener('abort', () => {
    if (signal.reason instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_5__.FaultError)
        emergency.warning(`The post step met ${signal.reason.fault.text}`);
});
await emergency.attempt('do all that is left to do after the job', main);
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.exitWhenDrained)(0);
async function main() {
    const config = (0,_config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .parseActionInputs */ .HC)(process.env);
    // Wrong inputs are the main step's to tell.
    const inputs = config instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz ? undefined : config;
    const output = inputs === undefined ? emergency : new _host_runner_output_js__WEBPACK_IMPORTED_MODULE_10__/* .RunnerOutput */ .E(inputs, secrets);
    const daemon = readState('daemon');
    const saving = readState('save');
    (0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.startWatchdog)(limitMs + (saving?.plan.timeoutMs ?? 0), 0);
    const later = daemon && (await (0,_commands_serve_daemon_process_js__WEBPACK_IMPORTED_MODULE_7__/* .stopDaemon */ .Z)(daemon.serving));
    if (daemon !== undefined) {
        await output.attempt('tell what the relay did', () => publishLater(output, daemon, later));
        await output.attempt('publish the metrics', () => publishServed(output, inputs));
    }
    if (saving !== undefined) {
        if (daemon !== undefined && later !== undefined) {
            await output.attempt('add what later steps downloaded', () => (0,_cache_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .addFiles */ .L2)(daemon.moduleCache, daemon.folder, later.named));
        }
        await saveStaged(output, saving);
    }
    const folder = saving?.plan.folder ?? daemon?.folder;
    if (folder !== undefined)
        await (0,_cache_cache_folder_js__WEBPACK_IMPORTED_MODULE_2__.dropFolder)(folder);
}
/** Shows what the daemon did for later steps, and adds it to the report; its log too if it did not go well. */
async function publishLater(output, { log }, report) {
    if (report === undefined) {
        output.info('\u25b8 Serve: the relay was gone early; go used the list behind it from then on');
        return await showEnd(output, log);
    }
    output.info((0,_report_daemon_report_js__WEBPACK_IMPORTED_MODULE_12__/* .laterLine */ .Pi)(report));
    output.annotate((0,_report_daemon_report_js__WEBPACK_IMPORTED_MODULE_12__/* .laterNotice */ .jP)(report));
    if (report.faults.some(({ recovered }) => !recovered))
        await showEnd(output, log);
    else if (process.env['RUNNER_DEBUG'] !== '1' && log !== '')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(log, { force: true });
    if (report.transfer.requests === 0)
        return;
    await output.summarize((0,_report_daemon_report_js__WEBPACK_IMPORTED_MODULE_12__/* .laterMarkdown */ .O)(report));
    const known = await readReport().catch(() => undefined);
    if (known !== undefined)
        await (0,_report_json_js__WEBPACK_IMPORTED_MODULE_13__/* .writeReport */ .u5)(stateOf('report'), (0,_report_daemon_report_js__WEBPACK_IMPORTED_MODULE_12__/* .withLaterSteps */ .UH)(known, report));
}
/** Publishes the metrics of a run with a daemon, which the main step left to this one. */
async function publishServed(output, inputs) {
    if (inputs === undefined || (inputs.metrics === '' && inputs.metricsPush === undefined))
        return;
    const { publishMetrics } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(3347), __webpack_require__.e(1968)]).then(__webpack_require__.bind(__webpack_require__, 61968));
    const report = await readReport();
    const host = { warning: (line) => output.warning(line), secret: (value) => secrets.add(value) };
    await publishMetrics(inputs, report, { host, env: process.env });
}
/** The end of the daemon's log, folded away. */
async function showEnd(output, log) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(log, 'utf8').catch(() => '');
    const lines = text.trimEnd().split('\n').slice(-shownLines);
    if (text !== '')
        output.group(`The end of the relay's log (${log})`, lines);
}
async function saveStaged(output, { plan, directory }) {
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] ?? ''), '..', 'cache-worker', 'index.js');
    const store = (0,_cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .C)({ env: process.env, program, directory });
    if (store === undefined)
        return;
    const saved = await (0,_commands_guard_save_modules_js__WEBPACK_IMPORTED_MODULE_6__.saveModules)(store, plan, output, signal);
    await output.attempt('write the job summary', () => output.summarize((0,_report_save_line_js__WEBPACK_IMPORTED_MODULE_14__/* .savedMarkdown */ .JM)(saved)));
}
/** The report of the main step; one that it wrote into a pipe or a device cannot be read again. */
async function readReport() {
    return JSON.parse((await (0,_cache_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainFile */ .b$)(stateOf('report'), reportLimit)).toString());
}
/** What the main step left under a name; empty if nothing. */
function stateOf(name) {
    return process.env[`STATE_${name}`] ?? '';
}
function readState(name) {
    const state = stateOf(name);
    return state === '' ? undefined : JSON.parse(state);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 32473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FaultError: () => (/* binding */ FaultError)
/* harmony export */ });
/** An error that knows its cause: what a room throws where it cannot go on, with the {@link Fault} that tells why. */
class FaultError extends Error {
    name = 'FaultError';
    fault;
    constructor(fault, options) {
        super(fault.text === '' ? fault.title : fault.text, options);
        this.fault = fault;
    }
}


/***/ }),

/***/ 944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exhaustionFault),
/* harmony export */   internalFault: () => (/* binding */ internalFault)
/* harmony export */ });
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94177);
/* harmony import */ var _fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);



/** What a machine has no more of, in go's words, by the code of the error. */
const exhausted = {
    EAGAIN: 'resource temporarily unavailable',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files in system',
    ENOMEM: 'cannot allocate memory',
};
/** The fault of an error by which the system says that it has no file handle, process or memory left; undefined for any other. */
function exhaustionFault(error, doing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = exhausted[code];
    return words === undefined ? undefined : (0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('fs_other', { text: `${doing}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)} (${words})` });
}
/** The fault of an error that nothing has caught: its own, else a mistake in modward, whose text names the error and where it was thrown. */
function internalFault(error) {
    if (error instanceof _fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError)
        return error.fault;
    const short = exhaustionFault(error, 'an error inside modward');
    if (short !== undefined)
        return short;
    const named = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const frame = error instanceof Error ? /\n\s+at (?:(\S+) )?.*?([^/\\\s(]+:\d+):\d+\)?(?:\n|$)/.exec(error.stack ?? '') : null;
    const place = frame === null ? '' : ` (in ${[frame[1], frame[2]].filter(Boolean).join(', ')})`;
    return {
        ...(0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('unknown', { text: `an error inside modward: ${named}${place}` }),
        title: 'An error inside modward',
        advice: 'Please report it with this text; plain `go mod download` in its place gets the job going again.',
    };
}


/***/ }),

/***/ 31106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveModules: () => (/* binding */ saveModules)
});

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/cache/with-grace.ts
var with_grace = __webpack_require__(83719);
;// CONCATENATED MODULE: ./src/cache/save.ts


/** Saves the folder under the key. Never throws and never outlasts its deadline. */
async function save(store, plan, outer) {
    const started = performance.now();
    const deadline = new AbortController();
    const tooLong = new Error(`not complete within ${plan.timeoutMs} ms`);
    const timer = setTimeout(() => deadline.abort(tooLong), plan.timeoutMs);
    const signal = AbortSignal.any([outer, deadline.signal]);
    const result = (outcome, bytes, reason) => {
        return { outcome, bytes, saveMs: Math.round(performance.now() - started), reason };
    };
    try {
        const saved = await (0,with_grace/* withGrace */.p)(store.save(plan.folder, plan.key, signal), signal);
        return result(saved.outcome, saved.bytes, '');
    }
    catch (error) {
        return result(signal.aborted ? 'timeout' : 'failed', 0, (0,error_message/* messageOf */.b)(error));
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./src/host/tell-waits.ts
var tell_waits = __webpack_require__(28042);
// EXTERNAL MODULE: ./src/report/save-line.ts
var save_line = __webpack_require__(98870);
;// CONCATENATED MODULE: ./src/commands/guard/save-modules.ts



/** Saves what a complete download left, and tells how that goes. Never throws. */
async function saveModules(store, plan, screen, signal) {
    const began = performance.now();
    const saved = await (0,tell_waits.tellWaits)((text) => screen.waiting(text), (onWait) => {
        onWait(() => (0,save_line/* savingLine */.JK)(performance.now() - began, plan.timeoutMs));
        return save(store, plan, signal);
    });
    const line = (0,save_line/* saveLine */.Gj)(plan.key, saved);
    if (saved.outcome === 'failed' || saved.outcome === 'timeout')
        screen.warning(line);
    else
        screen.info(line);
    return saved;
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

/***/ 28042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellWaits: () => (/* binding */ tellWaits)
/* harmony export */ });
/** Milliseconds between two looks at what is waited for, and from when on it is said for how long. */
const tickMs = 250;
const longMs = 4000;
/**
 * Does work that says what it waits for, and tells that again and again until the work ends, so that no wait is silent. How often it is
 * shown is the matter of `tell`.
 */
async function tellWaits(tell, work) {
    let describe = () => '';
    const look = () => {
        const text = describe();
        if (text !== '')
            tell(text);
    };
    const timer = setInterval(look, tickMs);
    try {
        return await work((text) => {
            describe = typeof text === 'function' ? text : withSeconds(text);
            look();
        });
    }
    finally {
        clearInterval(timer);
    }
}
/** The text, followed by the seconds since now once it takes long. */
function withSeconds(text) {
    const began = performance.now();
    return () => {
        const elapsed = performance.now() - began;
        return text === '' || elapsed < longMs ? text : `${text} ${Math.round(elapsed / 1000)} s`;
    };
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

/***/ 89197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ laterMarkdown),
/* harmony export */   Pi: () => (/* binding */ laterLine),
/* harmony export */   UH: () => (/* binding */ withLaterSteps),
/* harmony export */   jP: () => (/* binding */ laterNotice)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _fit_to_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(371);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78529);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52305);
/* harmony import */ var _recovery_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95586);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71561);
/* harmony import */ var _summary_tables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16072);







/** `\u25b8 Serve: 12 files (3 MB) for later steps, recovered from 2 errors`. */
function laterLine({ faults, transfer }) {
    const files = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(transfer.files, 'file')} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(transfer.bytes)}) for later steps`;
    return `\u25b8 Serve: ${files}${recovery(faults)}`;
}
function recovery(faults) {
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(faults);
    return recovered > 0 ? `, recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(recovered, 'error')}` : '';
}
/** The notice for what was recovered from; what was not has failed a step of its own, and go has said so there. */
function laterNotice({ faults, transfer }) {
    // Which list the go commands of those steps would have walked is not known.
    return (0,_recovery_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .recoveryNotice */ .u)({ faults, transfer, attempts: [], mirrors: [], failedRequests: [] }, []);
}
/** The part of the job summary on later steps. */
function laterMarkdown(later) {
    const { transfer, faults } = later;
    const figures = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(transfer.files, 'file')} downloaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(transfer.bytes)})${recovery(faults)}`;
    return (0,_fit_to_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .fitToLimit */ .Q)([`### Later steps of this job: ${figures}`, (0,_summary_tables_js__WEBPACK_IMPORTED_MODULE_6__/* .faultsTable */ .WS)(later)], _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryLimit */ .m);
}
/** The report of the main step with what later steps did added to it. */
function withLaterSteps(report, later) {
    const counters = Object.keys(_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .noTransfer */ .Rm);
    const sums = counters.map((name) => [name, report.transfer[name] + later.transfer[name]]);
    const offsetMs = Date.parse(later.startedAt) - Date.parse(report.startedAt);
    const faults = later.faults.map((fault) => {
        return { ...fault, startedMs: fault.startedMs + offsetMs, lastMs: fault.lastMs + offsetMs };
    });
    return {
        ...report,
        faults: [...report.faults, ...faults],
        transfer: Object.fromEntries(sums),
    };
}


/***/ }),

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ seenText),
/* harmony export */   X7: () => (/* binding */ groupFaults),
/* harmony export */   nz: () => (/* binding */ countRecovered),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _causes_shown_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91434);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);


/** Faults merged by cause and recovery, in the order of the report: those that stayed first, the main one in front. */
function groupFaults(faults) {
    const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`);
    return [...alike.values()].flatMap((group) => {
        const [head] = group;
        if (head === undefined)
            return [];
        const placed = group.find((fault) => fault.file !== '');
        return {
            head,
            // A fault that another file met counts 0 for the files that were not requested because of it.
            count: Math.max(1, group.reduce((sum, fault) => sum + fault.count, 0)),
            modules: distinct(group.flatMap(({ modules }) => modules)),
            hosts: distinct(group.map(_causes_shown_host_js__WEBPACK_IMPORTED_MODULE_1__/* .shownHost */ .K)),
            file: placed?.file ?? '',
            line: placed?.line ?? 0,
        };
    });
}
/** How often the run recovered from a fault. */
function countRecovered(faults) {
    return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0);
}
/** `X`, or `X and 22 more`. */
function andMore(names) {
    const [first = '', ...others] = names;
    return others.length === 0 ? first : `${first} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(others.length)} more`;
}
/** What was seen of a fault, without go's own prefix: it stands behind one of ours. */
function seenText({ text }) {
    return text.replace(/^\s*go: /, '');
}
function distinct(names) {
    return [...new Set(names)].filter((name) => name !== '');
}


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

/***/ 98870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ saveLine),
/* harmony export */   JK: () => (/* binding */ savingLine),
/* harmony export */   JM: () => (/* binding */ savedMarkdown)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** A line while the modules are saved: for how long, and the limit, both in milliseconds. */
function savingLine(elapsedMs, limitMs) {
    return `  saving the modules for later jobs \u00b7 ${Math.round(elapsedMs / 1000)} s of at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limitMs)}`;
}
/** One line on what was kept for later jobs. */
function saveLine(key, { outcome, bytes, saveMs, reason }) {
    switch (outcome) {
        case 'saved':
            return `\u25b8 Cache: saved ${key}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(saveMs)}`;
        case 'exists':
            return `\u25b8 Cache: ${key} was saved by another job`;
        case 'denied':
            return '\u25b8 Cache: not saved, this job may only read';
        case 'failed':
        case 'timeout':
            return `The modules were not saved for later jobs: ${reason}`;
    }
}
/** The part of the job summary on what was saved: nothing unless it was, as a warning says why it was not. */
function savedMarkdown({ outcome, bytes, saveMs }) {
    if (outcome !== 'saved')
        return '';
    return `**Cache:** saved ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} for later jobs in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(saveMs)}\n`;
}


/***/ }),

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   Rm: () => (/* binding */ noTransfer),
/* harmony export */   ox: () => (/* binding */ wasProbed),
/* harmony export */   wH: () => (/* binding */ noUnpack),
/* harmony export */   wQ: () => (/* binding */ schema)
/* harmony export */ });
// The JSON documents that modward prints and writes, as docs and other programs know them. Types only, and the constants that
// define them: every folder may import this file and produce its part. Durations and times are milliseconds, sizes bytes.
/** The version of the documents' shape; a changed meaning needs a new number. */
const schema = 1;
/** The layers of a probe, in the order in which a connection meets them. */
const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'];
/** What one mirror did during the download, before anything was asked of it. */
const noTraffic = {
    /** Files that go got from it, whole. */
    files: 0,
    bytes: 0,
    /** Requests to it that failed or broke off. */
    faults: 0,
    /** When the first request to it began, and when the last one ended. */
    startedMs: 0,
    lastMs: 0,
};
/** Whether the preflight has a result for it. */
function wasProbed({ healthy }) {
    return healthy !== null;
}
/** The counters of the transfer, all mirrors together, before anything was transferred. */
const noTransfer = {
    /** Files that came from mirrors. */
    files: 0,
    bytes: 0,
    requests: 0,
    /** Requests for a file after its first. */
    retries: 0,
    /** Requests to another mirror after an error. */
    failovers: 0,
    /** Transfers that were given up because no byte came. */
    stalls: 0,
    /** Broken transfers that went on where they broke. */
    resumes: 0,
    /** Second requests to another mirror, for files that were slow. */
    hedges: 0,
    /** How often a circuit breaker opened: the mirror had failed three times in a row. */
    demotions: 0,
};
/** The counters of unpacking, before anything was unpacked. */
const noUnpack = {
    /** Modules that modward verified and unpacked itself. */
    modules: 0,
    files: 0,
    /** As unpacked. */
    bytes: 0,
    /** When the first module was begun, and how long it took to the end of the last. */
    startedMs: 0,
    ms: 0,
    /** Modules that were left to the go command. */
    leftToGo: 0,
};


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   YQ: () => (/* binding */ hostsOfRun),
/* harmony export */   gu: () => (/* binding */ hostAt),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71561);


/** When a host is needed, the strongest need first. */
const needs = [
    'always',
    'on a cache miss',
    'for private modules',
    'for the toolchain',
    'for the checksum database',
];
/** The hosts of all uses, each once with its strongest need and all its reasons, the strongest need first. */
function hostsOf(uses) {
    const byHost = Map.groupBy(uses, ({ host }) => host);
    const hosts = [...byHost].map(([host, ours]) => {
        const needed = needs.find((need) => ours.some((use) => use.needed === need)) ?? 'on a cache miss';
        return { host, needed, why: [...new Set(ours.map(({ why }) => why))].join('; ') };
    });
    return hosts.toSorted((a, b) => needs.indexOf(a.needed) - needs.indexOf(b.needed));
}
const defaultPorts = {
    'https:': '443',
    'http:': '80',
    'ssh:': '22',
    'socks5:': '1080',
    'socks5h:': '1080',
};
/** The host of a URL as reports name it: with its port unless that is 443. */
function hostAt({ protocol, hostname, port }) {
    const number = port || (defaultPorts[protocol] ?? '443');
    return number === '443' ? hostname : `${hostname}:${number}`;
}
/** `host:port` for each, as the `allowed-endpoints` of step-security/harden-runner and most firewalls want it. */
function endpointsOf(hosts) {
    return hosts.map(({ host }) => (/:\d+$/.test(host) ? host : `${host}:443`));
}
/**
 * The hosts that a run is known to have asked. Hosts that only the go command talks to are known if they failed.
 * `redirects`: the mirror that sent requests on to an origin, by that origin.
 */
function hostsOfRun({ mirrors, faults, cache, redirects, }) {
    const asked = mirrors.filter((mirror) => (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .wasProbed */ .ox)(mirror) || mirror.files + mirror.bytes + mirror.faults > 0);
    const needed = cache.outcome === 'off' ? 'always' : 'on a cache miss';
    const served = asked.map(({ url, files }) => {
        return {
            host: hostAt(new URL(url)),
            needed,
            why: files > 0 ? 'a mirror that served files' : 'a mirror that was asked',
        };
    });
    const behind = [...redirects].map(([origin, mirror]) => {
        return { host: hostAt(new URL(origin)), needed, why: `${hostAt(new URL(mirror))} sends requests on to it` };
    });
    const names = new Set([...served, ...behind].map(({ host }) => host.replace(/:\d+$/, '')));
    const failed = faults
        .filter(({ host }) => host !== '' && !names.has(host))
        .map(({ host, cause, url, title }) => {
        if (url.includes('/sumdb/') || cause.startsWith('sumdb_'))
            return { host, needed: 'for the checksum database', why: title };
        return { host, needed: (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).layer === 'version control' ? 'for private modules' : needed, why: title };
    });
    return hostsOf([...served, ...behind, ...failed]);
}


/***/ }),

/***/ 21094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ preflightLine),
/* harmony export */   ME: () => (/* binding */ privateLine),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Yx: () => (/* binding */ cacheSentence),
/* harmony export */   Zk: () => (/* binding */ savedTime),
/* harmony export */   __: () => (/* binding */ modulesLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   n8: () => (/* binding */ cacheLine)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17399);
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71561);




/** `modward 1.0.0 \u00b7 go 1.26.8 \u00b7 2 projects, 99 modules`: the first line of a run. */
function openingLine({ tool, go, projects }) {
    const modules = projects.reduce((sum, project) => sum + project.modules, 0);
    const what = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(projects.length, 'project')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(modules, 'module')}`;
    return `${tool.name} ${tool.version} \u00b7 go ${go.version.replace(/^go/, '')} \u00b7 ${what}`;
}
/** `\u25b8 Private: 2 modules stay private (GOPRIVATE): corp.example/a@v1.0.0, \u2026`: no mirror is asked for them. */
function privateLine(modules) {
    const names = modules.slice(0, 5).map(_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_3__/* .formatModule */ .ww);
    const more = modules.length > names.length ? ', \u2026' : '';
    const stay = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(modules.length, 'module')} ${modules.length === 1 ? 'stays' : 'stay'} private (GOPRIVATE)`;
    return `\u25b8 Private: ${stay}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(names.join(', '), 400)}${more}`;
}
/** What the preflight found. `mirrors` is in order of preference: the first healthy one is the one that was chosen. */
function preflightLine(mirrors) {
    if (mirrors.length === 0)
        return '\u25b8 Mirrors: none in use, go downloads directly';
    // What is behind a "," is asked only for what the first group does not have.
    const chosen = mirrors.find((mirror) => mirror.healthy && mirror.group === mirrors[0]?.group);
    const failed = mirrors.filter((mirror) => !mirror.healthy && (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .wasProbed */ .ox)(mirror));
    const unhealthy = failed.filter(({ origin }) => origin !== 'catalogue');
    const added = mirrors.filter(({ origin }) => origin === 'catalogue');
    const areAddedOut = added.length > 0 && added.every((mirror) => failed.includes(mirror));
    const notNeeded = mirrors.length - failed.length - (chosen === undefined ? 0 : 1);
    const parts = [
        chosen === undefined ? 'no mirror is healthy' : describeChosen(chosen),
        ...unhealthy.map((mirror) => {
            const reason = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(mirror.reason, 160);
            return reason.startsWith(host(mirror)) ? reason : `${host(mirror)}: ${reason}`;
        }),
        ...(areAddedOut ? ['no fallback mirror could be reached'] : []),
        ...(notNeeded > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(notNeeded, 'fallback mirror')} not needed`] : []),
    ];
    return `\u25b8 Mirrors: ${parts.join(' \u00b7 ')}`;
}
function describeChosen(mirror) {
    const { http } = mirror.layers;
    return `${host(mirror)} healthy${http?.ok ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(http.ms)}` : ''}`;
}
function host(mirror) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(mirror.url), 100);
}
/** What the cache gave. A restored file is a source, not a truth: go verifies each one. */
function cacheLine(cache) {
    const keys = {
        hit: cache.key,
        partial: cache.matchedKey,
        miss: cache.key,
    };
    const key = keys[cache.outcome] ?? '';
    return `\u25b8 Cache: ${cacheSentence(cache)}${key === '' ? '' : ` (${shortKey(key)})`}`;
}
/** The same without the mark and the key, for the summary. */
function cacheSentence({ outcome, bytes, restoreMs, reason, replaced }) {
    const why = reason === '' ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason, 200)})`;
    const brought = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}`;
    switch (outcome) {
        case 'hit':
            return `restored ${brought}${replaced ? '; it was damaged and is replaced' : ''}`;
        case 'partial':
            return `restored a part, ${brought}; go.sum has changed since it was saved`;
        case 'miss':
            return 'nothing saved yet for this go.sum';
        case 'timeout':
            return `stopped after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(restoreMs)}${why}, the modules are downloaded`;
        case 'failed':
            return `not restored${why}, the modules are downloaded`;
        case 'off':
            return 'off';
    }
}
/** ` \u00b7 about 9 s saved`: what the cache was good for; empty below a second. */
function savedTime({ savedMs }) {
    const span = savedMs < 60_000 ? `${Math.round(savedMs / 1000)} s` : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(savedMs);
    return savedMs < 1000 ? '' : ` \u00b7 about ${span} saved`;
}
/** The hash in a key is for machines: eight digits of it tell two keys apart. */
function shortKey(key) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(key.replace(/[0-9a-f]{16,}/g, (hash) => `${hash.slice(0, 8)}\u2026`), 160);
}
/** How many modules are there, and what that took. */
function modulesLine(ready, transfer) {
    const files = transfer.files === 0
        ? 'nothing downloaded'
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.files, 'file')} downloaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(transfer.bytes)})`;
    const retries = transfer.retries > 0 ? `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries')}` : '';
    return `\u25b8 Modules: ${ready} ready, ${files}${retries}`;
}
/** The last line of a run: `\u2714 Ready in 4.1 s`, `\u2718 Failed after 4 attempts in 12.3 s (dns_no_such_host)`. */
function verdictLine(report) {
    const span = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs);
    if (report.cause === 'interrupted') {
        const bytes = report.mirrors.reduce((sum, mirror) => sum + mirror.bytes, 0);
        const left = bytes === 0 ? 'Nothing was downloaded yet' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} stay in the module cache`;
        return `\u2718 Interrupted after ${span}. ${left}; run again to go on.`;
    }
    if (report.outcome === 'failed') {
        const tries = report.attempts.length === 0 ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(report.attempts.length, 'attempt')} in`;
        return `\u2718 Failed after${tries} ${span} (${report.cause ?? 'unknown'})`;
    }
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults);
    return `\u2714 Ready in ${span}${savedTime(report.cache)}${recovered > 0 ? ` \u00b7 recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(recovered, 'error')}` : ''}`;
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
