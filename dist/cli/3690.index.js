export const id = 3690;
export const ids = [3690];
export const modules = {

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

/***/ 23690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/causes/log/log-reader.ts + 15 modules
var log_reader = __webpack_require__(62252);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/run-record.ts + 9 modules
var run_record = __webpack_require__(19375);
// EXTERNAL MODULE: ./src/mirrors/goproxy-trace.ts
var goproxy_trace = __webpack_require__(48696);
// EXTERNAL MODULE: ./src/project/require-lines.ts
var require_lines = __webpack_require__(81366);
// EXTERNAL MODULE: ./src/report/build-report.ts
var build_report = __webpack_require__(20739);
// EXTERNAL MODULE: ./src/commands/guard/root-cause.ts
var root_cause = __webpack_require__(75306);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/commands/run/output-pipe.ts





/**
 * A pipe of the system. Node gives a child a socket instead, which no process can open as /dev/stderr, as many scripts do.
 * Undefined if there are no named pipes (Windows).
 */
async function openOutputPipe(temp) {
    if (process.platform === 'win32')
        return undefined;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'modward-run-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'output');
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('mkfifo', ['-m', '600', path]);
        // A reader that would wait for a writer would wait for this very process.
        const readable = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const writable = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY);
        return {
            writable,
            readable: new external_node_net_.Socket({ fd: readable, readable: true, writable: false }),
            release: () => (0,external_node_fs_.closeSync)(writable),
        };
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/commands/run/held-text.ts
/**
 * Looks for markers in a text that comes in pieces, cut anywhere. What may be the beginning of a marker, or has one in a line that is
 * not complete, is held back; all else passes at once.
 */
class HeldText {
    #markers;
    #held = '';
    constructor(markers) {
        this.#markers = markers;
    }
    /** Takes the next piece, and returns what may be shown now. */
    push(piece) {
        const text = this.#held + piece;
        const from = this.#heldFrom(text);
        this.#held = text.slice(from);
        return text.slice(0, from);
    }
    /** Whether anything is held back. */
    get isHolding() {
        return this.#held !== '';
    }
    /** What is held back, which is nothing afterwards. */
    take() {
        const held = this.#held;
        this.#held = '';
        return held;
    }
    #heldFrom(text) {
        const line = text.lastIndexOf('\n') + 1;
        const whole = this.#markers.map((marker) => text.indexOf(marker, line)).filter((at) => at >= 0);
        const begun = this.#markers.map((marker) => text.length - overlap(text.slice(line), marker));
        return Math.min(...whole, ...begun);
    }
}
/** The length of the longest end of a text that is the beginning of a marker, and not all of it. */
function overlap(text, marker) {
    for (let length = Math.min(text.length, marker.length - 1); length > 0; length--) {
        if (text.endsWith(marker.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./src/commands/run/watch-output.ts


/** For so long a piece of output may be held back; milliseconds. */
const holdMs = 50;
/** Hands bytes on as they are and as they come, with the markers replaced. */
class WatchedOutput extends external_node_stream_.Transform {
    #watch;
    #text;
    #timer;
    constructor(watch) {
        super();
        this.#watch = watch;
        this.#text = new HeldText(watch.markers);
    }
    _transform(chunk, _encoding, done) {
        clearTimeout(this.#timer);
        this.#show(this.#text.push(chunk.toString('latin1')));
        // A question that ends like a marker begins must not wait for its answer.
        if (this.#text.isHolding)
            this.#timer = setTimeout(() => this.#show(this.#text.take()), holdMs);
        done();
    }
    _flush(done) {
        clearTimeout(this.#timer);
        this.#show(this.#text.take());
        done();
    }
    #show(text) {
        if (text === '')
            return;
        const bytes = Buffer.from(this.#watch.replace(text), 'latin1');
        this.#watch.onBytes(bytes);
        this.push(bytes);
    }
}

;// CONCATENATED MODULE: ./src/commands/run/child-command.ts







/** How long the output that is read may stay open after the command has ended: what it left behind may hold it. Milliseconds. */
const pipeMs = 1000;
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** A terminal sends these to every process in its foreground: a command that got one twice would end without tidying up. */
const fromTerminal = ['SIGINT', 'SIGQUIT'];
/**
 * Runs a command with this process's own standard input and output, in its process group, so that a terminal stays the command's.
 * Signals are forwarded. The exit code is that of a shell: 128 + N after signal N, 127 if there is no such command, 126 if it cannot
 * be started.
 */
async function runChild(command, options) {
    const { cwd, env, isInteractive, outputs, pid, temp } = options;
    const [program = '', ...args] = command;
    const piped = await Promise.all(outputs.map(async (output) => ({ output, pipe: await openOutputPipe(temp) })));
    const endFor = (fd) => {
        const found = piped.find(({ output }) => output.of.includes(fd));
        return found === undefined ? 'inherit' : (found.pipe?.writable ?? 'pipe');
    };
    // Before the command starts: it may be at work, and be signalled, before spawn returns.
    const stop = forwardSignals((name) => signal(pid?.() ?? child.pid, name), isInteractive);
    const stdio = ['inherit', endFor(1), endFor(2)];
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env: { ...env }, stdio: [...stdio], windowsHide: true });
    for (const { pipe } of piped)
        pipe?.release();
    const sources = piped.flatMap(({ output, pipe }) => (pipe === undefined ? output.of.map((fd) => child.stdio[fd]) : [pipe.readable]).flatMap((source) => source instanceof external_node_stream_.Readable ? { source, output } : []));
    const written = Promise.all(sources.map(({ source, output }) => writeOutput(source, output)));
    try {
        const [code, endedBy] = (await (0,external_node_events_.once)(child, 'exit'));
        await Promise.race([written, (0,promises_.setTimeout)(pipeMs, undefined, { ref: false })]);
        for (const { source } of sources)
            source.destroy();
        return { exitCode: endedBy === null ? (code ?? 1) : 128 + external_node_os_.constants.signals[endedBy] };
    }
    catch (error) {
        const isMissing = error.code === 'ENOENT';
        const reason = isMissing ? 'command not found' : `cannot be started (${error.code})`;
        return { exitCode: isMissing ? 127 : 126, refusal: `${program}: ${reason}` };
    }
    finally {
        stop();
    }
}
/** Resolves when the command's output is closed and all of it is written, or cannot be written any more. */
function writeOutput(source, { to, ...watch }) {
    const watched = new WatchedOutput(watch);
    return new Promise((resolve) => {
        // If the reader has gone away, the command must notice: closing its pipe ends it as it would without us.
        to.once('error', () => source.destroy());
        watched.on('data', (bytes) => {
            if (to.write(bytes))
                return;
            watched.pause();
            to.once('drain', () => watched.resume());
        });
        (0,external_node_stream_.pipeline)(source, watched, () => resolve());
    });
}
function signal(pid, name) {
    try {
        if (pid !== undefined)
            process.kill(pid, name);
    }
    catch {
        // It has just ended.
    }
}
function forwardSignals(send, isInteractive) {
    const handlers = forwarded.map((name) => {
        const forward = () => {
            if (!(isInteractive && fromTerminal.includes(name)))
                send(name);
        };
        process.on(name, forward);
        return () => process.off(name, forward);
    });
    return () => {
        for (const remove of handlers)
            remove();
    };
}

;// CONCATENATED MODULE: ./src/commands/run/pseudo-terminal.ts




/**
 * The command behind `script` of util-linux, which gives it a pseudo-terminal: it and its children see a terminal as before, with the real
 * one's size, keys and colours, and their output comes as one stream. Undefined if there is no such program.
 */
async function inPseudoTerminal(command, env, temp) {
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('script', ['--version']).catch(() => ({ stdout: '' }));
    if (!stdout.includes('util-linux'))
        return undefined;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'modward-run-'));
    const pidFile = (0,external_node_path_.join)(folder, 'pid');
    // script runs $SHELL, which may be one with other quotes; the command gets its own SHELL back.
    const shell = env['SHELL'] === undefined ? ['-u', 'SHELL'] : [`SHELL=${env['SHELL']}`];
    const line = `echo $$ >${quoted(pidFile)}; exec env ${[...shell, ...command].map(quoted).join(' ')}`;
    return {
        command: ['script', '--quiet', '--return', '--flush', '--command', line, '/dev/null'],
        env: { ...env, SHELL: '/bin/sh' },
        pid: () => readPid(pidFile),
        close: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }),
    };
}
/** A word for a POSIX shell. */
function quoted(word) {
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
function readPid(file) {
    try {
        return Number((0,external_node_fs_.readFileSync)(file, 'utf8')) || undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/commands/run/relay-guard.ts
var relay_guard = __webpack_require__(81195);
;// CONCATENATED MODULE: ./src/commands/run/run-command.ts












/** The `run` command: any command behind a relay of its own. Without a relay the command runs all the same. */
async function run(command, options) {
    const { env, host } = options;
    const outer = env[relay_guard/* nestedVariable */.Y];
    if (outer && env['GOPROXY']?.startsWith(outer)) {
        const exitCode = await runCommand(command, options, env, undefined);
        return { exitCode, diagnosis: undefined, report: undefined };
    }
    const record = new run_record/* RunRecord */.d();
    const log = (0,run_log.openRunLog)('run', [record.sink, ...host.sinks]);
    const guard = await (0,relay_guard/* openRelayGuard */.f)({ ...options, env: (0,goproxy_trace/* originalEnv */.Xv)(env), log }).catch((error) => {
        host.warning(`modward cannot guard the downloads of this command, which runs without it: ${(0,error_message/* messageOf */.b)(error)}`);
        return undefined;
    });
    const readers = [];
    const watch = () => {
        const reader = new log_reader/* LogReader */.w();
        readers.push(reader);
        return watchFor(reader, guard);
    };
    const exitCode = await runCommand(command, options, guard?.env ?? env, watch);
    await guard?.close();
    const diagnosis = exitCode === 0 ? undefined : diagnose(readers, record, log);
    log.emit({ type: 'run.end', failure: diagnosis?.main ?? null });
    const report = (0,build_report/* buildReport */.F)(record.facts, (module) => (0,require_lines/* lineOf */.c)(guard?.projects() ?? [], module));
    return { exitCode, diagnosis, report };
}
/** In a terminal the command gets one of its own, so that its output can be read and it sees a terminal all the same. */
async function runCommand(command, { root, temp, stdout, stderr, terminals, host }, env, watch) {
    const isTerminal = terminals.stdin && terminals.stdout && terminals.stderr;
    const wrapped = watch !== undefined && isTerminal ? await inPseudoTerminal(command, env, temp) : undefined;
    const outputs = wrapped === undefined ? watchableOutputs(stdout, stderr) : [{ of: [1], to: stdout }];
    const ended = await runChild(wrapped?.command ?? command, {
        cwd: root,
        env: wrapped?.env ?? env,
        isInteractive: terminals.stdin,
        outputs: watch === undefined ? [] : outputs.map((output) => ({ ...output, ...watch() })),
        ...(wrapped === undefined ? {} : { pid: wrapped.pid }),
        temp,
    });
    wrapped?.close();
    if (ended.refusal !== undefined)
        host.warning(ended.refusal);
    return ended.exitCode;
}
/**
 * Standard error, and standard output if it is a pipe, as in most CI systems: golangci-lint writes what go said there. If both are the same
 * pipe, they stay one, so that their lines keep their order.
 */
function watchableOutputs(stdout, stderr) {
    const [first, second] = [(0,external_node_fs_.fstatSync)(1), (0,external_node_fs_.fstatSync)(2)];
    if (!(first.isFIFO() || first.isSocket()))
        return [{ of: [2], to: stderr }];
    const areOne = process.platform !== 'win32' && first.dev === second.dev && first.ino === second.ino;
    if (areOne)
        return [{ of: [1, 2], to: stderr }];
    return [
        { of: [1], to: stdout },
        { of: [2], to: stderr },
    ];
}
/** The log reader reads what is shown, with the names of mirrors in place of the relay's address. */
function watchFor(reader, guard) {
    const relay = guard?.session?.relay;
    const authority = relay === undefined ? [] : [new URL(relay.url).host];
    return {
        markers: authority.flatMap((host) => [`http://${host}`, `http:/${host}`, host]),
        replace: (text) => relay?.hideIn(text) ?? text,
        onBytes: (bytes) => reader.push(bytes),
    };
}
/** Why a download failed; undefined if none did. Only a failure that the command names counts: it may have done without a file. */
function diagnose(readers, { faults }, log) {
    const read = readers.map((reader) => reader.end()).findLast(({ main }) => main !== null);
    const named = read?.main ?? null;
    if (read === undefined || named === null)
        return undefined;
    for (const fault of read.faults)
        log.emit({ type: 'go.fault', fault });
    const main = (0,root_cause/* rootCauseOf */.N)(named, undefined, faults.open);
    return { ...read, faults: [main, ...read.faults.filter((fault) => fault !== named)], main, seenAt: [] };
}


/***/ })

};
