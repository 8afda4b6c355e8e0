export const id = 581;
export const ids = [581];
export const modules = {

/***/ 94581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69770);
/* harmony import */ var _config_help_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24553);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72693);
/* harmony import */ var _mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48696);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48240);
/* harmony import */ var _unpack_program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99268);








/** What undici and the module system of the bundle need. */
const oldestNode = [22, 19];
process.exitCode = await main(process.argv.slice(2));
/** Runs one command. What a command needs is loaded only when it runs, so that help answers at once. */
async function main(args) {
    const command = understand(args);
    if (typeof command === 'number')
        return command;
    if (command.name === 'help' || command.name === 'version') {
        process.stdout.write(command.name === 'help' ? (0,_config_help_js__WEBPACK_IMPORTED_MODULE_3__/* .help */ .y)(command.about) : `${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r}\n`);
        return 0;
    }
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
        return complain(`modward needs Node ${oldestNode.join('.')} or newer, and this is ${process.version}.`);
    }
    const { Secrets } = await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.bind(__webpack_require__, 47249));
    const { TerminalHost } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 98147));
    const { endOnSignals, exitCodeOf, exitWhenDrained } = await __webpack_require__.e(/* import() */ 989).then(__webpack_require__.bind(__webpack_require__, 92989));
    const { env, stdout, stderr } = process;
    // `modward go` prints a path, and nothing else on standard output.
    const json = command.json || command.name === 'go';
    const report = command.name === 'guard' ? command.config.report : '';
    const failOnError = command.name !== 'guard' || command.config.failOnError;
    const trace = command.name === 'guard' || command.name === 'go' ? command.config.trace : '';
    const { debug } = command;
    const host = new TerminalHost({
        stdout,
        stderr,
        env,
        secrets: new Secrets(),
        json,
        report,
        trace,
        debug,
        failOnError,
    });
    const signal = endOnSignals();
    const ended = await run(command, host, signal);
    // What was ready before the signal came stays ready.
    const code = signal.aborted && ended !== 0 ? exitCodeOf(signal) : ended;
    exitWhenDrained(code);
    return code;
}
async function run(command, host, signal) {
    const { openRunLog } = await __webpack_require__.e(/* import() */ 969).then(__webpack_require__.bind(__webpack_require__, 41969));
    const env = (0,_mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_7__/* .originalEnv */ .Xv)(process.env);
    switch (command.name) {
        case 'guard': {
            const { guard } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(180), __webpack_require__.e(517), __webpack_require__.e(102), __webpack_require__.e(252), __webpack_require__.e(347), __webpack_require__.e(410), __webpack_require__.e(667), __webpack_require__.e(229), __webpack_require__.e(430), __webpack_require__.e(997), __webpack_require__.e(191), __webpack_require__.e(405)]).then(__webpack_require__.bind(__webpack_require__, 43405));
            const { startWatchdog } = await __webpack_require__.e(/* import() */ 989).then(__webpack_require__.bind(__webpack_require__, 92989));
            const stopWatchdog = startWatchdog(command.config.timeout);
            const root = process.cwd();
            const event = { name: '', fork: false };
            const { cacheDirectory } = command.config;
            const store = cacheDirectory === '' ? undefined : await openFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cacheDirectory));
            const unpackWorker = (0,_unpack_program_js__WEBPACK_IMPORTED_MODULE_6__/* .unpackProgram */ .D)();
            const programs = { daemonProgram: undefined, unpackWorker };
            const context = { env, root, temp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), host, store, event, ...programs, signal };
            const { result, save } = await guard(command.config, context);
            const { publishMetrics } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(347), __webpack_require__.e(8)]).then(__webpack_require__.bind(__webpack_require__, 61968));
            await publishMetrics(command.config, result.report, context);
            // Saving has a deadline of its own, and what is ready stays ready.
            stopWatchdog();
            if (save !== undefined && store !== undefined)
                await saveModules(store, save, host, signal);
            return await host.publish(result);
        }
        case 'doctor': {
            const { CompareError, runDoctor } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(180), __webpack_require__.e(102), __webpack_require__.e(252), __webpack_require__.e(347), __webpack_require__.e(410), __webpack_require__.e(229), __webpack_require__.e(191), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 68042));
            const context = { env, root: process.cwd(), log: openRunLog('doctor', host.sinks), signal };
            return await runDoctor(command, host, context).catch((error) => {
                if (error instanceof CompareError)
                    return complain(error.message);
                throw error;
            });
        }
        case 'go': {
            const { provide } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(180), __webpack_require__.e(517), __webpack_require__.e(102), __webpack_require__.e(252), __webpack_require__.e(347), __webpack_require__.e(410), __webpack_require__.e(667), __webpack_require__.e(229), __webpack_require__.e(430), __webpack_require__.e(53)]).then(__webpack_require__.bind(__webpack_require__, 62053));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
            const result = await provide(command.config, { env, root: process.cwd(), temp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), host, signal });
            if ('faults' in result) {
                host.lines(explanationLines(result));
                return result.main?.cause === 'input_invalid' ? 2 : 1;
            }
            if (command.json)
                host.document(result);
            else
                process.stdout.write(`${result.goroot}\n`);
            return 0;
        }
        case 'ledger': {
            const { runLedger } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(252), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 76496));
            return await runLedger(command, process.stdin, host);
        }
        case 'explain': {
            const { explain, piecesOf } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(252), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 41479));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(102), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
            const { file } = command;
            const input = file === '' ? process.stdin : piecesOf(file);
            const log = openRunLog('explain', host.sinks);
            // Nothing but the log is read here, so that what the system refuses is about it.
            const explanation = await explain(input).catch((error) => {
                if (signal.aborted)
                    return 1;
                if (error.syscall === undefined)
                    throw error;
                return complain(`cannot read the log ${file}: ${error.message}`);
            });
            if (typeof explanation === 'number')
                return explanation;
            for (const fault of explanation.faults)
                log.emit({ type: 'go.fault', fault });
            if (command.json)
                host.document(explanation);
            else
                host.lines(explanationLines(explanation));
            return 0;
        }
    }
}
/** A folder for saved modules: without a runner there is no other place for them. */
async function openFolder(directory) {
    const { FolderStore } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 37778));
    return new FolderStore(directory);
}
/** Saves what a complete download left; there is no later step that would do it. */
async function saveModules(store, plan, host, signal) {
    const { dropFolder } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 70083));
    const { save } = await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 6555));
    const { saveLine } = await __webpack_require__.e(/* import() */ 489).then(__webpack_require__.bind(__webpack_require__, 98870));
    const result = await save(store, plan, signal);
    const line = saveLine(plan.key, result);
    if (result.outcome === 'failed' || result.outcome === 'timeout')
        host.warning(line);
    else
        host.info(line);
    await dropFolder(plan.folder);
}
function understand(args) {
    try {
        return (0,_config_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFlags */ .bQ)(args);
    }
    catch (error) {
        if (error instanceof _config_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb || error instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz)
            return complain(error.message);
        throw error;
    }
}
function complain(message) {
    process.stderr.write(`modward: ${message}\n`);
    return 2;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 99268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unpackProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The program of the worker threads that unpack modules, seen from the program that runs: the bundle, which is that worker if
 * it is loaded in a thread; or, if this runs from the sources, the source file.
 */
function unpackProgram() {
    const program = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? ''));
    return new URL(program.pathname.endsWith('.ts') ? 'unpack-worker.ts' : '../cli/index.js', program);
}


/***/ }),

/***/ 17329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./src/goversion/go-query.ts
var go_query = __webpack_require__(54541);
;// CONCATENATED MODULE: ./src/config/go-version-value.ts

/** Reads `go-version`; nothing given is nothing asked for. */
const goVersion = (text) => {
    if (text === '')
        return { value: undefined };
    const value = (0,go_query/* parseGoQuery */.Kn)(text);
    return value === undefined ? { allowed: go_query/* allowedQueries */.Tx } : { value };
};

;// CONCATENATED MODULE: ./src/config/mirrors-value.ts
const allowed = 'auto, inherit, or a list of https://… or http://… mirrors (also file:///…, direct and off), one per line or separated by , and |';
/**
 * Reads `mirrors`. A list becomes a GOPROXY value: a line end counts as `,` unless the line itself ends in a separator,
 * blank entries are dropped, and separators stay, as they say when the next entry decides. Every entry is checked by the
 * go command's own rules, so that a typing error is found before anything runs.
 */
const mirrors = (text) => {
    if (text === 'auto' || text === 'inherit')
        return { value: text };
    let list = '';
    for (const [, entry = '', separators = ''] of text.matchAll(/([^,|\r\n]*)([,|\r\n\s]*)/g)) {
        const name = entry.trim();
        if (name === '')
            continue;
        if (!isEntry(name))
            return { allowed, entry: name };
        list += name + (/[,|]/.exec(separators)?.[0] ?? ',');
    }
    return list === '' ? { allowed } : { value: { list: list.slice(0, -1) } };
};
/**
 * The rule of cmd/go/internal/modfetch, proxyList: a bare host means https, single words are reserved. Stricter where go
 * would make a host of a typing error: `https:/x`, `https//x`, backslashes.
 */
function isEntry(entry) {
    if (entry === 'direct' || entry === 'off')
        return true;
    if (/[\s\\]/.test(entry) || !/[.:/]/.test(entry) || entry.startsWith('/'))
        return false;
    const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(entry);
    if (!schemed && /\/\/|:\//.test(entry))
        return false;
    const url = URL.parse(schemed ? entry : `https://${entry}`);
    if (url?.protocol === 'file:')
        return url.pathname.length > 1;
    return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.hostname !== '';
}

// EXTERNAL MODULE: ./src/config/values.ts
var values = __webpack_require__(72344);
;// CONCATENATED MODULE: ./src/config/definitions.ts



function input(name, defaultText, placeholder, parse, description) {
    return { name, default: defaultText, placeholder, switchable: false, description, parse };
}
function switchable(given) {
    return { ...given, switchable: true };
}
const pattern = 'path patterns as in GOPRIVATE, such as github.com/acme or *.corp.example, without a scheme';
const directory = 'one or more directories or globs with / as the separator';
// Limits: nothing below can be told apart from a failure, and no timer can wait for longer than 24 days.
const limit = (0,values/* duration */.p0)('100ms', '24h');
/** Every input, by the name of what it becomes in {@link Config}, in the order of the documentation. */
const inputs = {
    directories: input('working-directory', '.', 'DIRS', (0,values/* list */.p_)(directory, (item) => !item.includes('\0'), { least: 1, split: values/* globs */.gV }), 'Directories that hold a go.mod or go.work, or the path of such a file, one per line or comma-separated; globs allowed, braces too (`**` finds every module of the repository). If the default finds no go.mod and no go.work, every module below is taken'),
    mirrors: input('mirrors', 'auto', 'LIST', mirrors, "`auto` (the job's own GOPROXY; if that is Go's unchanged default, other public mirrors are fallback mirrors), `inherit` (exactly the job's GOPROXY), or a list of mirrors, best first, each a fallback for the ones before it"),
    mirrorOrder: input('mirror-order', 'auto', 'ORDER', (0,values/* oneOf */.yL)('auto', 'listed', 'fastest'), '`auto` (only neighbours that are both public mirrors are ordered by health and speed, every other entry keeps its place while it answers), `listed` (never reordered) or `fastest` (the fastest healthy mirror first)'),
    private: input('private', '', 'PATTERNS', (0,values/* list */.p_)(pattern, (item) => !/\s|:\/\/|@/.test(item)), 'GOPRIVATE patterns, added to those of `go env`; such modules are never asked of a mirror'),
    preflight: input('preflight', 'advise', 'MODE', (0,values/* oneOf */.yL)('advise', 'require', 'off'), '`advise` (probe, choose, report, go on), `require` (fail before downloading when no mirror is healthy) or `off` (no probe, list order)'),
    preflightTimeout: input('preflight-timeout', '5s', 'DURATION', limit, 'Limit of the whole preflight, all mirrors together'),
    attempts: input('attempts', '4', 'NUMBER', (0,values/* integer */.nd)(1, 20), 'Tries of `go mod download` for each project, 1 to 20'),
    backoff: input('backoff', '1s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), 'Upper bound of the first wait between tries; doubles each time, with full jitter'),
    backoffMax: input('backoff-max', '30s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), "Upper bound of one wait; a mirror's longer Retry-After is waited for where `timeout` leaves room"),
    timeout: input('timeout', '10m', 'DURATION', limit, 'Limit of the whole step; what is running then is stopped and diagnosed'),
    stallTimeout: input('stall-timeout', '20s', 'DURATION', limit, 'A transfer without a byte for so long is given up and tried elsewhere'),
    concurrency: input('concurrency', 'auto', 'NUMBER', (0,values/* wordOr */.ao)('auto', (0,values/* integer */.nd)(1, 128)), 'Requests in flight at once, all mirrors and probes together, 1 to 128 or `auto`'),
    unpack: input('unpack', 'auto', 'MODE', (0,values/* oneOf */.yL)('auto', 'go'), '`auto` (modward verifies and unpacks each module whose go.sum hash it can prove, the go command the rest) or `go` (the go command unpacks everything)'),
    cache: switchable(input('cache', 'auto', 'MODE', values/* cacheMode */.Mq, '`auto` (restore and save, but save nothing from events where strangers choose the content), `true` (always both), `restore` (never save) or `false` (off)')),
    cacheKeySuffix: input('cache-key-suffix', '', 'TEXT', values/* line */.n8, 'Text that goes into the cache key'),
    cacheTimeout: input('cache-timeout', '2m', 'DURATION', limit, 'A restore or save that takes longer is dropped; the job goes on without it'),
    cacheDirectory: input('cache-dir', '', 'DIR', values/* line */.n8, "Keep saved modules in this folder instead of the runner's cache service: for terminals and self-hosted runners; several jobs may share it"),
    goVersion: input('go-version', '', 'VERSION', goVersion, 'Go to put on PATH first (`1.26.3`, `1.26.x`, `stable`): from the tool cache, or fetched from the mirrors and verified; empty: the go that is on PATH'),
    goVersionFile: input('go-version-file', '', 'FILE', values/* line */.n8, 'Read that version from this go.mod, go.work (`toolchain` line before `go` line), .go-version or .tool-versions file'),
    serve: switchable(input('serve', 'false', '', values/* boolean */.zM, "Keep guarding the job's later Go commands until the job ends")),
    annotations: switchable(input('annotations', 'true', '', values/* boolean */.zM, 'Write error, warning and notice annotations')),
    summary: switchable(input('summary', 'true', '', values/* boolean */.zM, 'Write the job summary')),
    report: input('report', '', 'FILE', values/* line */.n8, 'Also write the JSON report to this path'),
    metrics: input('metrics', '', 'FILE', values/* line */.n8, "Write the run's metrics to this path in the Prometheus text format; counters go on from those in the file"),
    metricsPush: input('metrics-push', '', 'URL', values/* httpUrl */.q3, 'Push the metrics to this Prometheus Pushgateway, in at most 5 s; a failed push is a warning'),
    trace: input('trace', '', 'FILE', values/* line */.n8, "Write every request, decision and error to this path, one JSON object a line; also written below RUNNER_TEMP when the runner's debug logging is on"),
    failOnError: switchable(input('fail-on-error', 'true', '', values/* boolean */.zM, '`false` keeps the step green after a failed download and says so in the output `outcome`')),
};


/***/ }),

/***/ 88752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ hasEffect)
/* harmony export */ });
/** Inputs of the action that do nothing on any command line: it has no job summary, no annotations and no later steps. */
const ofRunners = ['annotations', 'summary', 'serve'];
/** Inputs about a download and its report, for commands that do not download modules. */
const ofDownloads = [
    'attempts',
    'backoff',
    'backoff-max',
    'report',
    'metrics',
    'metrics-push',
    'fail-on-error',
];
/** Whether the flag of an input has an effect on a command. A flag without one is refused, not ignored. */
function hasEffect(input, command) {
    return !ofRunners.includes(input) && (command === 'guard' || !ofDownloads.includes(input));
}


/***/ }),

/***/ 69770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eb: () => (/* binding */ UsageError),
  bQ: () => (/* binding */ parseFlags)
});

// UNUSED EXPORTS: commandNames

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/config/definitions.ts + 2 modules
var definitions = __webpack_require__(17329);
// EXTERNAL MODULE: ./src/config/flag-effect.ts
var flag_effect = __webpack_require__(88752);
// EXTERNAL MODULE: ./src/config/parse-inputs.ts
var parse_inputs = __webpack_require__(72693);
;// CONCATENATED MODULE: ./src/config/suggest.ts
/** The candidate that takes the fewest edits to become the word; undefined if none is near enough. */
function suggest(word, candidates) {
    const [best] = candidates
        .map((candidate) => ({ candidate, edits: edits(word, candidate) }))
        .filter(({ candidate, edits }) => edits <= Math.max(2, candidate.length / 3))
        .sort((a, b) => a.edits - b.edits);
    return best?.candidate;
}
/** The Levenshtein distance: insertions, deletions and replacements of a letter. */
function edits(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...from].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...to].entries()) {
            const kept = (row[j] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? from.length;
}

// EXTERNAL MODULE: ./src/config/values.ts
var values = __webpack_require__(72344);
;// CONCATENATED MODULE: ./src/config/flags.ts






/** The commands of the command line. */
const commandNames = ['guard', 'doctor', 'explain', 'go', 'ledger'];
/** A command line that modward does not understand; the message says what it would have understood. */
class UsageError extends Error {
    name = 'UsageError';
}
const table = Object.values(definitions/* inputs */.Q);
/**
 * Reads the arguments that follow the program's name.
 * @throws {UsageError} for an unknown command or flag, and for arguments that do not fit the command.
 * @throws {InputError} naming every flag with a value that is not allowed.
 */
function parseFlags(args) {
    const { words, values, switches } = read(args);
    const [first, ...rest] = words;
    if (switches.has('help'))
        return { name: 'help', about: commandNames.find((name) => name === first) };
    if (switches.has('version'))
        return { name: 'version' };
    const name = commandNames.find((known) => known === first);
    if (name === undefined)
        throw new UsageError(unknownCommand(first));
    const output = { json: switches.has('json'), debug: switches.has('debug') };
    const hosts = switches.has('hosts');
    if (hosts && name !== 'doctor')
        throw new UsageError('Only doctor takes the flag --hosts.');
    const compare = values.get('compare') ?? '';
    if (values.delete('compare') && name !== 'doctor')
        throw new UsageError('Only doctor takes the flag --compare.');
    if (name === 'ledger')
        return ledgerCommand(rest, values, output);
    if (values.has('html'))
        throw new UsageError('Only ledger takes the flag --html.');
    if (name === 'explain') {
        const [foreign] = values.keys();
        if (foreign !== undefined)
            throw new UsageError(`explain reads a log and takes no flag --${foreign}.`);
        const file = only(name, rest);
        return { name, file: file === '-' ? '' : file, ...output };
    }
    refuseWithoutEffect(name, values);
    if (name === 'go') {
        return { name, ...output, config: (0,parse_inputs/* parseInputs */.TL)((input) => goInput(input, only(name, rest), values)) };
    }
    if (name === 'doctor')
        only(name, rest);
    if (rest.length > 0 && values.has('working-directory')) {
        throw new UsageError('Name the directories as arguments or with --working-directory, not both.');
    }
    if (rest.length > 0)
        values.set('working-directory', rest.join('\n'));
    const config = (0,parse_inputs/* parseInputs */.TL)((input) => values.get(input));
    return name === 'doctor' ? { name, ...output, config, compare, hosts } : { name, ...output, config };
}
function refuseWithoutEffect(command, values) {
    const idle = [...values.keys()].find((flag) => !(0,flag_effect/* hasEffect */.u)(flag, command));
    if (idle === undefined)
        return;
    const place = commandNames.some((name) => (0,flag_effect/* hasEffect */.u)(idle, name))
        ? 'it is for guard'
        : 'it is an input of the GitHub Action';
    throw new UsageError(`--${idle} has no effect on ${command}: ${place}.`);
}
function ledgerCommand(reports, values, output) {
    const foreign = [...values.keys()].find((flag) => flag !== 'html' && flag !== 'metrics');
    if (foreign !== undefined)
        throw new UsageError(`ledger reads reports and takes no flag --${foreign}.`);
    if (reports.length === 0) {
        throw new UsageError('ledger needs reports: files, folders, or - for JSON Lines on standard input.');
    }
    return { name: 'ledger', reports, ...output, html: values.get('html') ?? '', metrics: values.get('metrics') ?? '' };
}
/** `go VERSION` is short for `go --go-version VERSION`. */
function goInput(input, version, values) {
    const isTwice = version !== '' && values.has('go-version');
    if (isTwice)
        throw new UsageError('Name the version as an argument or with --go-version, not both.');
    if (version === '' && !values.has('go-version') && !values.has('go-version-file')) {
        throw new UsageError('go needs to know which: modward go VERSION, or --go-version-file FILE.');
    }
    return input === 'go-version' && version !== '' ? version : values.get(input);
}
function read(args) {
    const options = flagOptions();
    const { tokens } = (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
    const found = { words: [], values: new Map(), switches: new Set() };
    let open;
    for (const token of tokens) {
        if (token.kind === 'positional') {
            // `--summary false`: a switch takes no value of its own, yet this can mean nothing else.
            const word = open?.index === token.index - 1 ? (0,values/* asBoolean */.tB)(token.value) : undefined;
            if (open !== undefined && word !== undefined)
                found.values.set(open.name, word);
            else
                found.words.push(token.value);
        }
        open = undefined;
        if (token.kind !== 'option')
            continue;
        const option = options[token.name];
        if (option === undefined)
            throw new UsageError(unknownFlag(token.rawName, Object.keys(options)));
        if (option.type === 'boolean' && token.name in own) {
            found.switches.add(token.name);
        }
        else if (token.name.startsWith('no-')) {
            found.values.set(token.name.slice('no-'.length), 'false');
        }
        else if (option.type === 'boolean') {
            found.values.set(token.name, token.value ?? 'true');
            if (token.value === undefined)
                open = token;
        }
        else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))) {
            throw new UsageError(`${token.rawName} needs a value; write ${token.rawName}=VALUE.`);
        }
        else {
            found.values.set(token.name, token.value);
        }
    }
    return found;
}
const own = {
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
    hosts: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
    compare: { type: 'string' },
    html: { type: 'string' },
};
function flagOptions() {
    const options = { ...own };
    for (const { name, placeholder, switchable } of table) {
        options[name] = { type: placeholder === '' ? 'boolean' : 'string' };
        if (switchable)
            options[`no-${name}`] = { type: 'boolean' };
    }
    return options;
}
function unknownCommand(word) {
    const known = `The commands are ${commandNames.join(', ')}; modward --help tells more.`;
    if (word === undefined)
        return `No command given. ${known}`;
    const near = suggest(word, commandNames);
    return `Unknown command "${word}".${near === undefined ? '' : ` Did you mean ${near}?`} ${known}`;
}
function unknownFlag(flag, known) {
    const near = suggest(flag.replace(/^-+/, ''), known);
    const hint = near === undefined ? 'modward --help lists the flags.' : `Did you mean --${near}?`;
    return `Unknown flag ${flag}. ${hint}`;
}
function only(command, words) {
    if (words.length > 1)
        throw new UsageError(`${command} takes one argument, but was given ${words.length}: ${words.join(' ')}.`);
    return words[0] ?? '';
}


/***/ }),

/***/ 24553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17329);
/* harmony import */ var _flag_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88752);


const width = 80;
const indent = 6;
const usages = {
    guard: {
        line: 'modward guard [DIR…]',
        about: "Downloads the modules of the Go projects in DIR (default: here) through the project's own go command, past faults.",
    },
    doctor: {
        line: 'modward doctor [DIR] [--compare FILE] [--hosts]',
        about: 'Probes and explains how modules would be downloaded from here. Downloads nothing. FILE is a report that --json has printed elsewhere: tells what differs, and exits with 1 if something that matters does. --hosts prints the hosts that the downloads need, as an egress allow list.',
    },
    explain: {
        line: 'modward explain [FILE]',
        about: 'Reads a log of a go command (default: standard input) and prints a diagnosis of each fault in it.',
    },
    go: {
        line: 'modward go VERSION',
        about: 'Provides that Go (1.26.3, 1.26.x, stable), downloaded and verified where it is not here yet, and prints its GOROOT.',
    },
    ledger: {
        line: 'modward ledger REPORT…',
        about: 'Adds up the JSON reports of many runs: how many failed, were repaired or saved, by cause, host and week. REPORT is a file (JSON, JSON Lines or a trace), a folder, or - for standard input.',
    },
};
/** Flags that only one command has, and what they mean. */
const ownFlags = {
    ledger: [
        ['--html FILE', 'Write one HTML page with charts; it needs nothing else'],
        ['--metrics FILE', 'Write the sums in the Prometheus text format'],
    ],
};
/** Commands that download nothing and take none of the inputs. */
const withoutInputs = ['explain', 'ledger'];
const codes = 'Exit codes: 0 ready, healthy or explained; 1 failed or unhealthy, with a diagnosis; 2 wrong usage or input; 130 and 143 interrupted.';
/** The text of `--help`, at most 80 columns wide: all of modward, or one command. */
function help(command) {
    const shown = command === undefined ? Object.values(usages) : [usages[command]];
    const all = withoutInputs.includes(command) ? [] : Object.values(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q);
    const flags = all.filter(({ name }) => (0,_flag_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEffect */ .u)(name, command ?? 'guard'));
    const own = command === undefined ? [] : (ownFlags[command] ?? []);
    return `${[
        'Usage:',
        ...shown.flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
        '',
        'Flags:',
        '  --json',
        ...wrap('One JSON document on standard output; progress goes to standard error'),
        '  --debug',
        ...wrap('A line on standard error for each request, retry, fallback and error'),
        '  -h, --help',
        '  --version',
        ...own.flatMap(([name, about]) => [`  ${name}`, ...wrap(about)]),
        ...flags.flatMap((input) => [flag(input), ...wrap(describe(input))]),
        '',
        ...wrap(codes, 0),
    ].join('\n')}\n`;
}
function flag({ name, placeholder, switchable }) {
    const given = placeholder === '' ? `--${name}` : `--${name} ${placeholder}`;
    return switchable ? `  ${given}, --no-${name}` : `  ${given}`;
}
function describe(input) {
    return input.default === '' ? input.description : `${input.description} (default: ${input.default})`;
}
function wrap(text, margin = indent) {
    const lines = [];
    let line = '';
    for (const word of text.replaceAll('`', '').split(' ')) {
        if (line !== '' && margin + line.length + 1 + word.length > width) {
            lines.push(' '.repeat(margin) + line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, ' '.repeat(margin) + line];
}


/***/ }),

/***/ 72693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ parseActionInputs),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   dz: () => (/* binding */ InputError)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17329);

/** Every bad input at once, so that one look at the log is enough to mend them all. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map(({ name, value, allowed }) => `${name}: "${value}" is not allowed. Allowed: ${allowed}.`).join('\n'));
        this.problems = problems;
    }
}
/**
 * Reads all inputs, by their names in the action. What is not given or blank takes its default.
 * @throws {InputError} naming every bad input.
 */
function parseInputs(read) {
    const problems = [];
    const values = {};
    for (const [key, input] of Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q)) {
        const text = read(input.name)?.trim() || input.default;
        const parsed = input.parse(text);
        if ('value' in parsed)
            values[key] = parsed.value;
        else
            problems.push({ name: input.name, value: show(parsed.entry ?? text, text), allowed: parsed.allowed });
    }
    if (problems.length > 0)
        throw new InputError(problems);
    // The table has one entry for each field of Config, of its type: `satisfies` there checks it.
    return values;
}
/** Reads the inputs as a runner hands them over, in `INPUT_…` variables. */
function parseActionInputs(env) {
    try {
        return parseInputs((name) => env[`INPUT_${name.toUpperCase()}`]);
    }
    catch (error) {
        if (error instanceof InputError)
            return error;
        throw error;
    }
}
/** More of a value is not needed to find it, and the other problems need room, too. */
const shownLength = 100;
function show(entry, whole) {
    const line = mask(entry, whole).replace(/\r?\n/g, '\\n');
    return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}
/**
 * Hides what stands before an `@`, which in a URL may be a password. A password may itself hold an `@`, a `,` or a line
 * end, and then only a piece of it is shown: if the whole text has an `@`, all that looks like `user:pa…` goes.
 */
function mask(shown, whole) {
    if (!whole.includes('@'))
        return shown;
    const masked = shown.replace(/^(\w+:\/\/)?[\s\S]*@/, '$1xxxxx@');
    return masked === shown ? shown.replace(/^(\w+:\/\/)?([^:]*):.*/s, '$1xxxxx') : masked;
}


/***/ }),

/***/ 72344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ cacheMode),
/* harmony export */   ao: () => (/* binding */ wordOr),
/* harmony export */   gV: () => (/* binding */ globs),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   tB: () => (/* binding */ asBoolean),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports parseDuration, items */
const unitMs = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    μs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
const durationPart = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y;
/**
 * Whole milliseconds of a duration such as `1m30s`, in the syntax of Go's time.ParseDuration without a sign; undefined
 * if it is none. A number without a unit is none either, save `0`. Rounded, as 16.1 s are not quite 16,100 ms for a
 * computer, and some of Node's timers throw at fractions.
 */
function parseDuration(text) {
    if (text === '0')
        return 0;
    let total = 0;
    durationPart.lastIndex = 0;
    while (durationPart.lastIndex < text.length) {
        const [, amount, unit] = durationPart.exec(text) ?? [];
        const factor = unit === undefined ? undefined : unitMs[unit];
        if (factor === undefined)
            return undefined;
        total += Number(amount) * factor;
    }
    return text === '' ? undefined : Math.round(total);
}
/** A duration between two durations, both included. */
function duration(from, to) {
    const least = parseDuration(from) ?? 0;
    const most = parseDuration(to) ?? 0;
    const allowed = `a duration from ${from} to ${to}, such as 500ms, 20s or 1m30s`;
    return (text) => {
        const value = parseDuration(text);
        return value === undefined || value < least || value > most ? { allowed } : { value };
    };
}
/** A whole number between two numbers, both included. */
function integer(least, most) {
    const allowed = `a whole number from ${least} to ${most}`;
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        return value >= least && value <= most ? { value } : { allowed };
    };
}
/** One of these words. */
function oneOf(...words) {
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined ? { allowed: words.join(', ') } : { value };
    };
}
/** This word, or what the other parser reads. */
function wordOr(word, parser) {
    return (text) => {
        if (text === word)
            return { value: word };
        const parsed = parser(text);
        return 'value' in parsed ? parsed : { ...parsed, allowed: `${word}, or ${parsed.allowed}` };
    };
}
/** What YAML 1.2 and GitHub Actions call a boolean, as the words `true` and `false`. */
function asBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return 'true';
    if (['false', 'False', 'FALSE'].includes(text))
        return 'false';
    return undefined;
}
const boolean = (text) => {
    const word = asBoolean(text);
    return word === undefined ? { allowed: 'true, false' } : { value: word === 'true' };
};
/** How far the cache may go; the two booleans in every spelling that YAML has for them. */
const cacheMode = (text) => oneOf('auto', 'true', 'restore', 'false')(asBoolean(text) ?? text);
/** Any text on one line. */
const line = (text) => /[\r\n]/.test(text) ? { allowed: 'text on a single line' } : { value: text };
/** An http or https URL; undefined if empty. */
const httpUrl = (text) => {
    const value = URL.parse(text) ?? undefined;
    const isHttp = value?.protocol === 'http:' || value?.protocol === 'https:';
    return text === '' || isHttp ? { value } : { allowed: 'an http:// or https:// URL' };
};
/** The items of a list, one per line or comma-separated; blank ones are dropped. */
function items(text) {
    return text
        .split(/[\r\n,]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** The items of a list of globs: a comma inside braces, one pair of them within another included, belongs to the glob. */
function globs(text) {
    const found = text.match(/(?:\{(?:[^{}\r\n]|\{[^{}\r\n]*\})*\}|[^,\r\n])+/g) ?? [];
    return found.map((item) => item.trim()).filter((item) => item !== '');
}
/** A list whose every item passes; the first that does not is named. */
function list(allowed, isAllowed, { least = 0, split = items } = {}) {
    return (text) => {
        const value = split(text);
        const entry = value.find((item) => !isAllowed(item));
        if (entry !== undefined)
            return { allowed, entry };
        return value.length < least ? { allowed } : { value };
    };
}


/***/ }),

/***/ 54541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ nearestVersions),
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   Kn: () => (/* binding */ parseGoQuery),
/* harmony export */   Th: () => (/* binding */ formatGoVersions),
/* harmony export */   Tx: () => (/* binding */ allowedQueries)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35197);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98138);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39888);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14907);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35557);





/** What may be written; for error messages. */
const allowedQueries = 'a version (1.26.3, 1.27rc1), a range (1.26, 1.26.x, ^1.25), "stable" or "oldstable"';
/**
 * Reads a version as users and version files write it; undefined if it is none. A bare `1.26` is the range of its
 * releases, as with setup-go: the newest of them is what people mean by it.
 */
function parseGoQuery(text) {
    const word = text.trim();
    if (word === 'stable' || word === 'oldstable')
        return { kind: word, text: word };
    const plain = word.replace(/^go(?=\d)/, '');
    const version = (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .fromSemver */ .pe)(plain) ?? (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGoVersion */ .SX)(plain);
    if (version !== undefined && !/^\d+\.\d+$/.test(plain))
        return { kind: 'exact', version, text: word };
    // A semantic version that is no Go version (1.26.3-corp) is no range either.
    const range = word === '' || semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1___default()(plain) !== null ? null : semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3___default()(plain);
    return range === null ? undefined : { kind: 'range', range, text: word };
}
/** The newest of the versions that the query asks for; undefined if none does. */
function chooseVersion(query, versions) {
    const sorted = versions.filter((version) => !(0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isLanguageVersion */ .JI)(version)).toSorted(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_);
    const newest = sorted.findLast(({ kind }) => kind === '');
    switch (query.kind) {
        case 'exact':
            return sorted.find((version) => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_)(version, query.version) === 0);
        case 'range':
            return sorted.findLast((version) => semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default()((0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .toSemver */ .Ud)(version), query.range));
        case 'stable':
            return newest;
        case 'oldstable':
            return sorted.findLast(({ minor, kind }) => kind === '' && newest !== undefined && minor < newest.minor);
    }
}
/** The versions around one that does not exist, oldest first: at most two below and two above. */
function nearestVersions(query, versions) {
    const sorted = versions.toSorted(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_);
    const wanted = query.kind === 'exact' ? query.version : query.kind === 'range' ? lowest(query.range) : undefined;
    if (wanted === undefined)
        return sorted.slice(-4);
    const above = sorted.findIndex((version) => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_)(version, wanted) > 0);
    const at = above < 0 ? sorted.length : above;
    return sorted.slice(Math.max(0, at - 2), at + 2);
}
/** `1.26.10, 1.26.11, 1.27.0`, for messages. */
function formatGoVersions(versions) {
    return versions.map(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .formatGoVersion */ .WM).join(', ');
}
function lowest(range) {
    const lowest = semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2___default()(range);
    return lowest === null ? undefined : (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .fromSemver */ .pe)(lowest.version);
}


/***/ }),

/***/ 35557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ isLanguageVersion),
/* harmony export */   SX: () => (/* binding */ parseGoVersion),
/* harmony export */   Ud: () => (/* binding */ toSemver),
/* harmony export */   WM: () => (/* binding */ formatGoVersion),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   pe: () => (/* binding */ fromSemver)
/* harmony export */ });
/** The first release line whose first release is `1.N.0`; before it the bare `1.N` was the release. */
const firstWithPatchZero = 21;
const shape = /^(?:go)?(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|([a-z]+)(0|[1-9]\d*))?$/;
/** Reads `1.26.3`, `1.27rc1` or `1.26`, with or without `go` in front; undefined if it is none. */
function parseGoVersion(text) {
    const [, major, minor, patch, kind = '', pre] = shape.exec(text) ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    const zero = kind === '' && Number(minor) < firstWithPatchZero ? 0 : undefined;
    return {
        major: Number(major),
        minor: Number(minor),
        patch: patch === undefined ? zero : Number(patch),
        kind,
        pre: Number(pre ?? 0),
    };
}
/** The way the go command names it, without `go` in front. */
function formatGoVersion({ major, minor, patch, kind, pre }) {
    if (kind !== '')
        return `${major}.${minor}${kind}${pre}`;
    if (patch === undefined || (patch === 0 && minor < firstWithPatchZero))
        return `${major}.${minor}`;
    return `${major}.${minor}.${patch}`;
}
/**
 * The order of the package go/version: 1.21 < 1.21rc1 < 1.21.0 < 1.21.1. The language version comes first, because
 * every toolchain of that line understands it.
 */
function compareGoVersions(a, b) {
    return (a.major - b.major ||
        a.minor - b.minor ||
        (a.patch ?? -1) - (b.patch ?? -1) ||
        Number(a.kind > b.kind) - Number(a.kind < b.kind) ||
        a.pre - b.pre);
}
/** Whether it names a language (`1.26`) and not a toolchain that could be run. */
function isLanguageVersion(version) {
    return version.patch === undefined && version.kind === '';
}
/** As a semantic version, the way setup-go names the folders of the tool cache: `1.27rc1` is `1.27.0-rc.1`. */
function toSemver({ major, minor, patch, kind, pre }) {
    return `${major}.${minor}.${patch ?? 0}${kind === '' ? '' : `-${kind}.${pre}`}`;
}
/** The inverse of {@link toSemver}; undefined if it names no Go version. */
function fromSemver(text) {
    const [, line, patch, kind, pre] = /^v?(\d+\.\d+)\.(\d+)(?:-([a-z]+)\.?(\d+))?$/.exec(text) ?? [];
    if (line === undefined || patch === undefined)
        return undefined;
    if (kind !== undefined)
        return patch === '0' ? parseGoVersion(`${line}${kind}${pre}`) : undefined;
    return parseGoVersion(`${line}.${patch}`);
}


/***/ }),

/***/ 48696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ traceVariables),
/* harmony export */   Xv: () => (/* binding */ originalEnv),
/* harmony export */   ui: () => (/* binding */ withEarlierRelay)
/* harmony export */ });
/** The variable that goes with an exported GOPROXY, for later steps of modward in the same job. */
const traceVariable = 'MODWARD_GOPROXY_FROM';
/**
 * The environment as the user set it: a GOPROXY that an earlier step of modward exported is replaced by what that step had found. So a
 * second step plans from the user's setting, and a relay of ours is never taken for a mirror. A GOPROXY that was changed since is the
 * user's again.
 */
function originalEnv(env) {
    const trace = readTrace(env);
    if (trace === undefined)
        return env;
    return trace.exported === env['GOPROXY'] ? { ...env, GOPROXY: trace.from } : { ...env, [traceVariable]: '' };
}
/** The GOPROXY for later steps with the relay in front that an earlier step left running. `env` as {@link originalEnv} returns it. */
function withEarlierRelay(goproxy, env) {
    const relay = readTrace(env)?.relay ?? '';
    return relay === '' || goproxy === '' ? goproxy : `${relay}|${goproxy}`;
}
/**
 * The variables for later steps that say what an exported GOPROXY stands for; none if the job's own has credentials, which stay where
 * they are. `relay`: the URL of a relay that this step leaves running, empty for none.
 */
function traceVariables(exported, env, relay) {
    const from = env['GOPROXY'] ?? '';
    if (from.includes('@'))
        return {};
    const trace = { exported, from, relay: relay || (readTrace(env)?.relay ?? '') };
    return { [traceVariable]: JSON.stringify(trace) };
}
function readTrace(env) {
    try {
        const { exported, from, relay } = JSON.parse(env[traceVariable] || '{}');
        const isTrace = [exported, from, relay].every((value) => typeof value === 'string');
        return isTrace ? { exported, from, relay } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** The version of modward, from the one place that states it. */
const version = package_namespaceObject.rE;


/***/ })

};
