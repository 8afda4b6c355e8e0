export const id = 4581;
export const ids = [4581];
export const modules = {

/***/ 94581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _config_definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73223);
/* harmony import */ var _config_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4264);
/* harmony import */ var _config_help_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54381);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72693);
/* harmony import */ var _mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48696);
/* harmony import */ var _network_job_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59579);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48240);
/* harmony import */ var _unpack_program_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99268);











/** Commands that end without a word if they are told to end; the others show why. */
const endSilently = ['doctor', 'explain', 'ledger'];
process.exitCode = await main(process.argv.slice(2));
/** Runs one command. What a command needs is loaded only when it runs, so that help answers at once. */
async function main(args) {
    const command = understand(args);
    if (typeof command === 'number')
        return command;
    if (command.name === 'help' || command.name === 'version') {
        process.stdout.write(command.name === 'help' ? (0,_config_help_js__WEBPACK_IMPORTED_MODULE_5__/* .help */ .y)(command.about) : `${_version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .r}\n`);
        return 0;
    }
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < _version_js__WEBPACK_IMPORTED_MODULE_8__/* .oldestNode */ .Y[0] || (major === _version_js__WEBPACK_IMPORTED_MODULE_8__/* .oldestNode */ .Y[0] && minor < _version_js__WEBPACK_IMPORTED_MODULE_8__/* .oldestNode */ .Y[1])) {
        return complain(`modward needs Node ${_version_js__WEBPACK_IMPORTED_MODULE_8__/* .oldestNode */ .Y.join('.')} or newer, and this is ${process.version}.`);
    }
    const { TerminalHost } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(8147)]).then(__webpack_require__.bind(__webpack_require__, 98147));
    const { endOnSignals, exitCodeOf, exitWhenDrained } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(2989)]).then(__webpack_require__.bind(__webpack_require__, 92989));
    const { FaultError } = await __webpack_require__.e(/* import() */ 2473).then(__webpack_require__.bind(__webpack_require__, 32473));
    const { internalFault } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 944));
    const { env, stdout, stderr } = process;
    // `modward go` prints a path, and nothing else on standard output.
    const json = command.name === 'go' || command.name === 'run' || command.json;
    const report = command.name === 'guard' || command.name === 'run' || command.name === 'bundle' ? command.config.report : '';
    const failOnError = command.name !== 'guard' || command.config.failOnError;
    const trace = 'config' in command && command.name !== 'doctor' ? command.config.trace : '';
    const { debug } = command;
    const host = new TerminalHost({
        stdout,
        stderr,
        env,
        secrets: (0,_network_job_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .openSecrets */ .c)(env, process.argv.slice(2)),
        json,
        report,
        trace,
        debug,
        failOnError,
        inputs: Object.values(_config_definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q).map(({ name }) => name),
    });
    if (command.name === 'run') {
        const code = await runCommand(command, host).catch((error) => showFault(internalFault(error), host));
        exitWhenDrained(code);
        return code;
    }
    const signal = endOnSignals();
    const ended = await run(command, host, signal).catch((error) => showFault(internalFault(error), host));
    const stray = signal.reason instanceof FaultError ? signal.reason.fault : undefined;
    if (stray !== undefined && endSilently.includes(command.name))
        await showFault(stray, host);
    // What was ready before the signal came stays ready.
    const code = signal.aborted && ended !== 0 ? exitCodeOf(signal) : ended;
    exitWhenDrained(code);
    return code;
}
/** Runs a command behind a relay. Signals are the command's: it alone decides how it ends. */
async function runCommand(command, host) {
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(9517), __webpack_require__.e(7726), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(6517), __webpack_require__.e(1540), __webpack_require__.e(7314), __webpack_require__.e(9375), __webpack_require__.e(6770), __webpack_require__.e(8044), __webpack_require__.e(9573), __webpack_require__.e(3690)]).then(__webpack_require__.bind(__webpack_require__, 23690));
    const { runLines } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(8459)]).then(__webpack_require__.bind(__webpack_require__, 38459));
    const { env, stdout, stderr } = process;
    const terminals = { stdin: (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(0), stdout: (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(1), stderr: (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(2) };
    const ran = await run(command.command, {
        ...command,
        env,
        root: process.cwd(),
        temp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        host,
        stdout,
        stderr,
        terminals,
    });
    host.lines(runLines(ran));
    if (ran.report !== undefined)
        await host.writeReport(ran.report);
    return ran.exitCode;
}
async function run(command, host, signal) {
    const { openRunLog } = await __webpack_require__.e(/* import() */ 1969).then(__webpack_require__.bind(__webpack_require__, 41969));
    const env = (0,_mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_10__/* .originalEnv */ .Xv)(process.env);
    switch (command.name) {
        case 'guard': {
            if (!command.fresh)
                return await guardHere(command.config, host, env, signal);
            const { withFreshModuleCache } = await __webpack_require__.e(/* import() */ 8100).then(__webpack_require__.bind(__webpack_require__, 78100));
            return await withFreshModuleCache(env, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), (fresh) => guardHere(command.config, host, fresh, signal));
        }
        case 'bundle': {
            const { bundle } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(9517), __webpack_require__.e(7726), __webpack_require__.e(8823), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(6517), __webpack_require__.e(1540), __webpack_require__.e(7314), __webpack_require__.e(9375), __webpack_require__.e(6770), __webpack_require__.e(8044), __webpack_require__.e(9573), __webpack_require__.e(7274), __webpack_require__.e(2425), __webpack_require__.e(6942)]).then(__webpack_require__.bind(__webpack_require__, 56942));
            const { bundleLine } = await __webpack_require__.e(/* import() */ 877).then(__webpack_require__.bind(__webpack_require__, 40877));
            const { tellWaits } = await __webpack_require__.e(/* import() */ 8042).then(__webpack_require__.bind(__webpack_require__, 28042));
            const { startWatchdog } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(2989)]).then(__webpack_require__.bind(__webpack_require__, 92989));
            // The download and the bundle have the time limit for themselves.
            startWatchdog(2 * command.config.timeout);
            const context = openContext(env, host, signal);
            const bundled = await tellWaits((text) => host.waiting(text), (onWait) => bundle({ ...command, output: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(command.output), context, onWait }));
            if ('download' in bundled)
                return await host.publish(bundled.download);
            if ('fault' in bundled)
                return await showFault(bundled.fault, host);
            await host.writeReport(bundled.report);
            if (command.json)
                host.document(bundled.bundle);
            else
                host.info(bundleLine(bundled.bundle));
            return 0;
        }
        case 'doctor': {
            const { CompareError, runDoctor } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(7726), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(1540), __webpack_require__.e(8044), __webpack_require__.e(3474)]).then(__webpack_require__.bind(__webpack_require__, 23474));
            const context = { env, root: process.cwd(), log: openRunLog('doctor', host.sinks), signal };
            return await runDoctor(command, host, context).catch((error) => {
                if (error instanceof CompareError)
                    return complain(error.message);
                throw error;
            });
        }
        case 'go': {
            const { provide } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(9517), __webpack_require__.e(7726), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(6517), __webpack_require__.e(1540), __webpack_require__.e(7314), __webpack_require__.e(6770), __webpack_require__.e(2053)]).then(__webpack_require__.bind(__webpack_require__, 62053));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(3891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
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
        case 'drill': {
            const { runDrill } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(9517), __webpack_require__.e(7726), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(6517), __webpack_require__.e(1540), __webpack_require__.e(7314), __webpack_require__.e(9375), __webpack_require__.e(6770), __webpack_require__.e(8044), __webpack_require__.e(9573), __webpack_require__.e(7274), __webpack_require__.e(2425), __webpack_require__.e(8243)]).then(__webpack_require__.bind(__webpack_require__, 68243));
            return await runDrill(command, host, openContext(env, host, signal));
        }
        case 'ledger': {
            const { runLedger } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(2252), __webpack_require__.e(9375), __webpack_require__.e(6358)]).then(__webpack_require__.bind(__webpack_require__, 76496));
            return await runLedger(command, process.stdin, host);
        }
        case 'explain': {
            const { explain, piecesOf } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(2252), __webpack_require__.e(1479)]).then(__webpack_require__.bind(__webpack_require__, 41479));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(3891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
            const { tellWaits } = await __webpack_require__.e(/* import() */ 8042).then(__webpack_require__.bind(__webpack_require__, 28042));
            const { file } = command;
            const input = file === '' ? process.stdin : piecesOf(file);
            // A read from a terminal is otherwise not ended before its next line.
            if (file === '')
                signal.addEventListener('abort', () => void process.stdin.destroy(), { once: true });
            if (file === '' && (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(0)) {
                process.stderr.write('Paste the log here and end it with Ctrl-D, or name its file: modward explain build.log\n');
            }
            const log = openRunLog('explain', host.sinks);
            // Nothing but the log is read here, so that what the system refuses is about it.
            // What is pasted and what is told would mix.
            const isTyped = file === '' && (0,node_tty__WEBPACK_IMPORTED_MODULE_2__.isatty)(0);
            const explanation = await tellWaits((text) => void (isTyped || host.waiting(text)), (onWait) => explain(input, onWait)).catch((error) => {
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
async function guardHere(config, host, env, signal) {
    const { guard } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(9517), __webpack_require__.e(7726), __webpack_require__.e(2102), __webpack_require__.e(3347), __webpack_require__.e(2252), __webpack_require__.e(926), __webpack_require__.e(6517), __webpack_require__.e(1540), __webpack_require__.e(7314), __webpack_require__.e(9375), __webpack_require__.e(6770), __webpack_require__.e(8044), __webpack_require__.e(9573), __webpack_require__.e(7274), __webpack_require__.e(2425)]).then(__webpack_require__.bind(__webpack_require__, 52425));
    const { publishMetrics } = await Promise.all(/* import() */[__webpack_require__.e(7571), __webpack_require__.e(3347), __webpack_require__.e(515)]).then(__webpack_require__.bind(__webpack_require__, 61968));
    const { startWatchdog } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(2989)]).then(__webpack_require__.bind(__webpack_require__, 92989));
    const stopWatchdog = startWatchdog(config.timeout);
    const { cacheDirectory } = config;
    const store = cacheDirectory === '' ? undefined : await openFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cacheDirectory));
    const context = { ...openContext(env, host, signal), store };
    const { result, save } = await guard(config, context);
    await publishMetrics(config, result.report, context);
    // Saving has a deadline of its own, and what is ready stays ready.
    stopWatchdog();
    // There is no later step that would do it.
    if (save !== undefined && store !== undefined) {
        const { dropFolder } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 70083));
        const { saveModules } = await __webpack_require__.e(/* import() */ 1106).then(__webpack_require__.bind(__webpack_require__, 31106));
        await saveModules(store, save, host, signal);
        await dropFolder(save.folder);
    }
    return await host.publish(result);
}
/** What a download in a terminal has: no store unless a folder is named, and no step that comes later. */
function openContext(env, host, signal) {
    const nowhere = { store: undefined, event: { name: '', fork: false }, daemonProgram: undefined };
    return { env, root: process.cwd(), temp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), host, ...nowhere, unpackWorker: (0,_unpack_program_js__WEBPACK_IMPORTED_MODULE_9__/* .unpackProgram */ .D)(), signal };
}
/** A folder for saved modules: without a runner there is no other place for them. */
async function openFolder(directory) {
    const { FolderStore } = await __webpack_require__.e(/* import() */ 7778).then(__webpack_require__.bind(__webpack_require__, 37778));
    return new FolderStore(directory);
}
/** Explains what ended a command that has no report. Resolves to its exit code. */
async function showFault(fault, host) {
    const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(2102), __webpack_require__.e(3891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
    host.lines(explanationLines({ faults: [fault], main: fault, seenAt: [], lines: 0 }));
    return fault.cause === 'input_invalid' ? 2 : 1;
}
function understand(args) {
    try {
        return (0,_config_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlags */ .b)(args);
    }
    catch (error) {
        if (error instanceof _config_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e || error instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz)
            return complain(error.message);
        throw error;
    }
}
function complain(message) {
    process.stderr.write(`modward: ${(0,_network_job_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .openSecrets */ .c)(process.env, process.argv.slice(2)).redact(message)}\n`);
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

/***/ 88752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ hasEffect)
/* harmony export */ });
/** Inputs of the action that do nothing on any command line: it has no job summary, no annotations and no later steps. */
const ofRunners = ['annotations', 'summary', 'serve'];
const ofRelays = [
    'working-directory',
    'mirrors',
    'mirror-order',
    'private',
    'stall-timeout',
    'concurrency',
    'report',
    'trace',
];
const ofGo = ['git-auth', 'attempts', 'backoff', 'backoff-max', 'timeout'];
/** The only inputs with an effect on commands that use a part of what guard does. */
const ofParts = {
    run: ofRelays,
    doctor: ['working-directory', 'mirrors', 'mirror-order', 'private', 'preflight-timeout', 'cache', 'cache-dir'],
    go: ['mirrors', 'mirror-order', 'timeout', 'stall-timeout', 'concurrency', 'go-version', 'go-version-file', 'trace'],
    bundle: [...ofRelays, ...ofGo, 'unpack', 'preflight', 'preflight-timeout'],
    drill: [
        ...ofRelays.filter((name) => name !== 'report'),
        ...ofGo,
        'unpack',
        'preflight',
        'preflight-timeout',
        'cache-timeout',
    ],
};
/** Whether the flag of an input has an effect on a command. A flag without one is refused, not ignored. */
function hasEffect(input, command) {
    const part = ofParts[command];
    return part === undefined ? command === 'guard' && !ofRunners.includes(input) : part.includes(input);
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ UsageError),
  b: () => (/* binding */ parseFlags)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/config/command-name.ts
/** The commands of the command line. */
const commandNames = ['guard', 'run', 'bundle', 'doctor', 'explain', 'go', 'ledger', 'drill'];

// EXTERNAL MODULE: ./src/config/definitions.ts + 3 modules
var definitions = __webpack_require__(73223);
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
    // Without the -- the flags of the command would be read as ours, and the message would be about them.
    const isBareRun = args[0] === 'run' && !args.includes('--') && !args.some((word) => /^(-h|--help)$/.test(word));
    if (isBareRun)
        throw new UsageError(noCommand);
    const found = read(args);
    const { words, values, switches, behind } = found;
    const [first, ...rest] = words;
    if (first === 'help')
        return { name: 'help', about: commandNames.find((name) => name === rest[0]) };
    if (switches.has('help'))
        return { name: 'help', about: commandNames.find((name) => name === first) };
    if (switches.has('version') || first === 'version')
        return { name: 'version' };
    const problems = [...found.problems, ...(found.problems.length === 0 ? [] : wrongValues(values))];
    if (problems.length > 0)
        throw new UsageError(problems.join('\n'));
    const name = commandNames.find((known) => known === first);
    if (name === undefined)
        throw new UsageError(unknownCommand(first));
    const output = { json: switches.has('json'), debug: switches.has('debug') };
    refuseForeign(name, [...values.keys(), ...switches]);
    if (name === 'run')
        return runCommand(rest, behind, { values, switches });
    if (name === 'ledger')
        return ledgerCommand(rest, values, output);
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
    if (name === 'doctor' || name === 'drill')
        only(name, rest);
    if (rest.length > 0 && values.has('working-directory')) {
        throw new UsageError('Name the directories as arguments or with --working-directory, not both.');
    }
    if (rest.length > 0)
        values.set('working-directory', rest.join('\n'));
    const config = (0,parse_inputs/* parseInputs */.TL)((input) => values.get(input));
    if (name === 'doctor') {
        return { name, ...output, config, compare: values.get('compare') ?? '', hosts: switches.has('hosts') };
    }
    if (name === 'guard')
        return { name, ...output, config, fresh: switches.has('fresh') };
    if (name === 'drill')
        return { name, ...output, config };
    const bundle = values.get('output') ?? '';
    if (bundle === '')
        throw new UsageError('bundle needs to know where to: --output FOLDER, or --output FILE.tar.');
    return { name, ...output, config, output: bundle, toolchain: switches.has('toolchain') };
}
/** Flags that are not inputs, and the only command that takes each. */
const owners = {
    compare: 'doctor',
    fresh: 'guard',
    hosts: 'doctor',
    html: 'ledger',
    'no-prefetch': 'run',
    output: 'bundle',
    toolchain: 'bundle',
};
function refuseForeign(command, flags) {
    for (const flag of flags) {
        const owner = owners[flag];
        if (owner !== undefined && owner !== command)
            throw new UsageError(`Only ${owner} takes the flag --${flag}.`);
    }
}
const noCommand = 'run needs a command behind two hyphens: modward run [FLAGS] -- COMMAND\u2026';
function runCommand(rest, command, { values, switches }) {
    if (command.length === 0 || rest.length > command.length)
        throw new UsageError(noCommand);
    if (switches.has('json'))
        throw new UsageError('run takes no flag --json: its output is that of the command.');
    refuseWithoutEffect('run', values);
    const config = (0,parse_inputs/* parseInputs */.TL)((input) => values.get(input));
    return { name: 'run', config, command, prefetch: !switches.has('no-prefetch'), debug: switches.has('debug') };
}
function refuseWithoutEffect(command, values) {
    const idle = [...values.keys()].find((flag) => owners[flag] === undefined && !(0,flag_effect/* hasEffect */.u)(flag, command));
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
    const found = { words: [], values: new Map(), switches: new Set(), behind: [], problems: [] };
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
        if (token.kind === 'option-terminator')
            found.behind = args.slice(token.index + 1);
        if (token.kind !== 'option')
            continue;
        const option = options[token.name];
        if (option === undefined)
            found.problems.push(unknownFlag(token.rawName, Object.keys(options)));
        else if (option.type === 'boolean' && token.name in own) {
            if (token.value !== undefined)
                found.problems.push(`${token.rawName} takes no value; leave out "=${token.value}".`);
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
            found.problems.push(`${token.rawName} needs a value; write ${token.rawName}=VALUE.`);
        }
        else {
            found.values.set(token.name, token.value);
        }
    }
    return found;
}
/** Wrong values are told beside wrong flags: all that is wrong, at once. */
function wrongValues(values) {
    try {
        (0,parse_inputs/* parseInputs */.TL)((input) => values.get(input));
        return [];
    }
    catch (error) {
        if (error instanceof parse_inputs/* InputError */.dz)
            return [error.message];
        throw error;
    }
}
const own = {
    json: { type: 'boolean' },
    debug: { type: 'boolean' },
    fresh: { type: 'boolean' },
    hosts: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    compare: { type: 'string' },
    html: { type: 'string' },
    'no-prefetch': { type: 'boolean' },
    output: { type: 'string' },
    toolchain: { type: 'boolean' },
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
    const hint = near === undefined ? 'modward COMMAND --help lists the flags.' : `Did you mean --${near}?`;
    return `Unknown flag ${flag}. ${hint}`;
}
function only(command, words) {
    if (words.length > 1)
        throw new UsageError(`${command} takes one argument, but was given ${words.length}: ${words.join(' ')}.`);
    return words[0] ?? '';
}


/***/ }),

/***/ 54381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ help)
});

// EXTERNAL MODULE: ./src/config/definitions.ts + 3 modules
var definitions = __webpack_require__(73223);
// EXTERNAL MODULE: ./src/config/flag-effect.ts
var flag_effect = __webpack_require__(88752);
;// CONCATENATED MODULE: ./src/config/input-groups.ts
/**
 * The inputs by what they are about, for the README and for `--help`. A test compares them with the inputs that there are: one in no group
 * would be shown nowhere.
 */
const inputGroups = [
    ['What to download', ['working-directory', 'private', 'git-auth']],
    ['Mirrors', ['mirrors', 'mirror-order', 'preflight', 'preflight-timeout']],
    [
        'Retries and limits',
        ['attempts', 'backoff', 'backoff-max', 'timeout', 'stall-timeout', 'concurrency', 'unpack', 'fail-on-error'],
    ],
    ['Cache', ['cache', 'cache-dir', 'cache-key-suffix', 'cache-timeout']],
    ['Go and later steps', ['go-version', 'go-version-file', 'serve']],
    ['Output', ['annotations', 'summary', 'report', 'metrics', 'metrics-push', 'trace']],
];

;// CONCATENATED MODULE: ./src/config/help.ts



const width = 80;
const indent = 6;
const usages = {
    guard: {
        line: 'modward guard [DIR\u2026]',
        about: 'Downloads the modules of the Go projects in DIR (default: here). Retries, falls back to other mirrors, and explains a failure.',
        examples: [
            'modward guard',
            'modward guard --fresh service',
            'modward guard --mirrors https://goproxy.corp.example',
        ],
    },
    run: {
        line: 'modward run [FLAGS] -- COMMAND\u2026',
        about: 'Runs any command (go, make, golangci-lint, \u2026) with guarded Go downloads. The command keeps its input, output, signals and exit code. If a download failed, the reason follows on standard error.',
        examples: ['modward run -- go test ./...', 'modward run -- make lint'],
    },
    bundle: {
        line: 'modward bundle [DIR\u2026] --output PATH',
        about: 'Writes all modules of the Go projects in DIR (default: here) to PATH, as a GOPROXY for file://. Each file is compared with go.sum, and go loads all packages from the copy. For image builds and machines without a network.',
        examples: ['modward bundle --output modules', 'modward bundle --output modules.tar'],
    },
    doctor: {
        line: 'modward doctor [DIR] [--compare FILE] [--hosts]',
        about: 'Checks each part of a download from here, and downloads nothing. --compare FILE compares with a report that --json printed on another machine, and exits with 1 if a difference matters. --hosts lists the hosts that downloads need, as an allow list.',
        examples: ['modward doctor', 'modward doctor --json > ci.json', 'modward doctor --hosts'],
    },
    explain: {
        line: 'modward explain [FILE]',
        about: 'Reads a log of a go command (default: standard input) and names the cause of each failed download.',
        examples: ['modward explain build.log', 'go mod download 2>&1 | modward explain'],
    },
    go: {
        line: 'modward go VERSION',
        about: 'Provides that Go (1.26.3, 1.26.x, stable) and prints its GOROOT. If it is not here yet, it is downloaded from the mirrors and verified.',
        examples: ['modward go 1.26.x', 'modward go --go-version-file go.mod'],
    },
    ledger: {
        line: 'modward ledger REPORT\u2026',
        about: 'Adds up the JSON reports of many runs: how many failed, were repaired or saved, by cause, host and week. REPORT is a file (JSON, JSON Lines or a trace), a folder, or - for standard input.',
        examples: ['modward ledger reports', 'modward ledger reports --html ledger.html'],
    },
    drill: {
        line: 'modward drill [DIR]',
        about: 'Tests which failures of a mirror the project in DIR (default: here) survives with your settings. Says how long each takes and what to change. Downloads the modules once, then stages the failures at local mirrors. Your module cache and settings are not changed. Takes some minutes.',
        examples: ['modward drill'],
    },
};
/** Flags that only one command has, and what they mean. */
const ownFlags = {
    guard: [['--fresh', 'Use an empty module cache, which is removed afterwards']],
    run: [['--no-prefetch', 'Do not prefetch the modules of the projects']],
    bundle: [
        ['--output PATH', 'Where to write it: a new folder, or a new file if PATH ends in .tar'],
        ['--toolchain', 'Add the Go version that the projects switch to, for this system'],
    ],
    ledger: [
        ['--html FILE', 'Write one HTML page with charts'],
        ['--metrics FILE', 'Write the sums in the Prometheus text format'],
    ],
};
/** Commands that download nothing and take none of the inputs. */
const withoutInputs = ['explain', 'ledger'];
const json = 'One JSON document on standard output; progress goes to standard error';
const codes = 'Exit codes: 0 ready, healthy or explained; 1 failed or unhealthy, with a diagnosis; 2 wrong usage or input; 130 and 143 interrupted.';
const codesOfRun = 'Exit codes: those of the command, 128 + N if signal N ended it; 127 if there is no such command, 126 if it cannot be started; 2 wrong usage.';
const home = 'More: https://github.com/modward/modward';
/** The text of `--help`, at most 80 columns wide: the commands of modward, or one command with its flags. */
function help(command) {
    const lines = command === undefined ? overview() : helpOf(command);
    return `${lines.join('\n')}\n`;
}
function overview() {
    return [
        ...wrap('modward downloads Go modules with retries and fallback mirrors, verifies them, and explains a failure.', 0),
        '',
        'Examples:',
        ...[usages.guard, usages.run, usages.doctor, usages.explain].map(({ examples }) => `  ${examples[0]}`),
        '',
        'Commands:',
        ...Object.values(usages).flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
        '',
        'modward COMMAND --help has the flags of a command. Most commands have:',
        ...common(),
        '',
        ...wrap(codes, 0),
        home,
    ];
}
function helpOf(command) {
    const { line, about, examples } = usages[command];
    const all = withoutInputs.includes(command) ? [] : Object.values(definitions/* inputs */.Q);
    const flags = all.filter(({ name }) => (0,flag_effect/* hasEffect */.u)(name, command));
    const own = ownFlags[command] ?? [];
    return [
        'Usage:',
        `  ${line}`,
        ...wrap(about),
        '',
        'Examples:',
        ...examples.map((example) => `  ${example}`),
        '',
        'Flags:',
        ...own.flatMap(([name, meaning]) => [`  ${name}`, ...wrap(meaning)]),
        ...common(command),
        ...inputGroups.flatMap(([title, names]) => {
            const ours = flags.filter(({ name }) => names.includes(name));
            return ours.length === 0
                ? []
                : ['', `${title}:`, ...ours.flatMap((input) => [flag(input), ...wrap(describe(input))])];
        }),
        '',
        ...wrap(command === 'run' ? codesOfRun : codes, 0),
        home,
    ];
}
function common(command) {
    return [
        ...(command === 'run' ? [] : ['  --json', ...wrap(json)]),
        '  --debug',
        ...wrap('A line on standard error for each request, retry, fallback and error'),
        '  -h, --help',
        '  --version',
    ];
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
 * second step plans from the user's setting, and a relay of ours is never taken for a mirror, also if it came without its trace. A
 * GOPROXY that was changed since is the user's again.
 */
function originalEnv(env) {
    const goproxy = env['GOPROXY'] ?? '';
    const left = readTrace(env);
    const trace = left?.exported === goproxy ? left : traceIn(goproxy);
    if (trace !== undefined)
        return { ...env, GOPROXY: trace.from, [traceVariable]: JSON.stringify(trace) };
    return left === undefined ? env : { ...env, [traceVariable]: '' };
}
/** A relay's URL, with its secret, in front of a list that has a mirror of its own. */
const relayInFront = /^(http:\/\/127\.0\.0\.1:\d{1,5}\/[0-9a-f]{32})\|(?!direct\b|off\b|file:)(.+)$/;
/** A trace read from GOPROXY itself, which may have been handed on without its variable. `serve` puts the relay in front of a whole list. */
function traceIn(exported) {
    const [, relay, from] = relayInFront.exec(exported) ?? [];
    return relay === undefined || from === undefined ? undefined : { exported, from, relay };
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
  Y: () => (/* binding */ oldestNode),
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"1.0.0","sP":{"r":">=22.19"}}');
;// CONCATENATED MODULE: ./src/version.ts

/** The version of modward, from the one place that states it. */
const version = package_namespaceObject.rE;
/** The oldest Node that modward runs on, as `engines` of package.json states it: major and minor. */
const oldestNode = [
    Number(/(\d+)\.(\d+)/.exec(package_namespaceObject.sP.r)?.[1]),
    Number(/(\d+)\.(\d+)/.exec(package_namespaceObject.sP.r)?.[2]),
];


/***/ })

};
