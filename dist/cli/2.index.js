export const id = 2;
export const ids = [2,989];
export const modules = {

/***/ 88904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/causes/log/log-reader.ts + 15 modules
var log_reader = __webpack_require__(62252);
// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/run-record.ts + 9 modules
var run_record = __webpack_require__(19375);
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/commands/run/stderr-pipe.ts





/**
 * A pipe of the system. Node gives a child a socket instead, which no process can open as /dev/stderr, as many scripts do.
 * Undefined if there are no named pipes (Windows).
 */
async function openStderrPipe(temp) {
    if (process.platform === 'win32')
        return undefined;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'modward-run-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'stderr');
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







/** How long standard error may stay open after the command has ended: what it left behind may hold it. Milliseconds. */
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
    const { cwd, env, isInteractive, stderr, temp } = options;
    const [program = '', ...args] = command;
    const pipe = stderr && (await openStderrPipe(temp));
    const output = stderr === undefined ? 'inherit' : (pipe?.writable ?? 'pipe');
    // Before the command starts: it may be at work, and be signalled, before spawn returns.
    const stop = forwardSignals((name) => child.kill(name), isInteractive);
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env: { ...env }, stdio: ['inherit', 'inherit', output], windowsHide: true });
    pipe?.release();
    const source = pipe?.readable ?? child.stderr;
    const written = stderr && source && writeOutput(source, stderr);
    try {
        const [code, signal] = (await (0,external_node_events_.once)(child, 'exit'));
        await Promise.race([written, (0,promises_.setTimeout)(pipeMs, undefined, { ref: false })]);
        source?.destroy();
        return { exitCode: signal === null ? (code ?? 1) : 128 + external_node_os_.constants.signals[signal] };
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
/** Resolves when the command's standard error is closed and all of it is written, or cannot be written any more. */
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

// EXTERNAL MODULE: ./src/go/go-env.ts
var go_env = __webpack_require__(14746);
// EXTERNAL MODULE: ./src/go/private-patterns.ts
var private_patterns = __webpack_require__(73747);
// EXTERNAL MODULE: ./src/go/redacted-env.ts
var redacted_env = __webpack_require__(66248);
// EXTERNAL MODULE: ./src/mirrors/goproxy.ts
var goproxy = __webpack_require__(62652);
// EXTERNAL MODULE: ./src/mirrors/preflight.ts + 2 modules
var preflight = __webpack_require__(80632);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/project/missing-files.ts
var missing_files = __webpack_require__(1345);
// EXTERNAL MODULE: ./src/toolchain/toolchain-requirements.ts
var toolchain_requirements = __webpack_require__(74207);
// EXTERNAL MODULE: ./src/commands/guard/download-projects.ts + 19 modules
var download_projects = __webpack_require__(16666);
// EXTERNAL MODULE: ./src/commands/guard/read-projects.ts
var read_projects = __webpack_require__(45171);
// EXTERNAL MODULE: ./src/commands/guard/relay-session.ts + 4 modules
var relay_session = __webpack_require__(39826);
// EXTERNAL MODULE: ./src/commands/guard/run-plan.ts + 1 modules
var run_plan = __webpack_require__(78520);
;// CONCATENATED MODULE: ./src/commands/run/relay-guard.ts












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
    const goEnv = await (0,go_env/* readGoEnv */.os)(root, env, AbortSignal.timeout(startMs));
    log.emit({ type: 'go', go: { version: goEnv.version, env: (0,redacted_env/* redactedEnv */.Y)(goEnv) } });
    const mirrors = (0,read_projects/* planFor */.b)(config, goEnv);
    for (const secret of mirrors.secrets)
        host.secret(secret);
    const own = (0,private_patterns/* privateVariables */.n)(goEnv, config.private);
    if (mirrors.plan.mirrors.length === 0) {
        const given = typeof config.mirrors === 'object' ? { GOPROXY: (0,goproxy/* formatGoproxy */.EJ)(mirrors.entries) } : {};
        return { env: { ...env, ...own, ...given }, session: undefined, projects: () => [], close: async () => { } };
    }
    const ending = new AbortController();
    const network = openRunNetwork(options, goEnv, mirrors);
    let projects = [];
    const nothing = { sample: undefined, sumdb: undefined, isOrderFixed: true, signal: ending.signal };
    const unprobed = { ...nothing, timeoutMs: 0, mode: 'off' };
    log.emit({ type: 'mirrors', mirrors: (await (0,preflight/* preflight */.M)(mirrors.plan, network, unprobed)).verdicts });
    const session = await (0,relay_session/* openRelaySession */.M)({
        plan: mirrors.plan,
        network,
        sums: (file) => (0,download_projects/* agreedSum */.q)(projects, file),
        privatePatterns: (0,private_patterns/* privatePatterns */.V)(goEnv, config.private),
        restored: undefined,
        temp,
        stallMs: config.stallTimeout,
        concurrency: (0,run_plan/* concurrencyOf */.RO)(config),
        isProven: false,
        // The command's standard output is not read: marks would stay visible there.
        marksErrors: false,
        log,
        signal: ending.signal,
    });
    const prefetching = readAndPrefetch(options, goEnv, session, ending.signal, (read) => (projects = read));
    return {
        env: { ...env, ...own, GOPROXY: session.goproxy, [nestedVariable]: session.relay.url },
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
    const connections = (0,run_plan/* concurrencyOf */.RO)(config);
    return (0,network/* openNetwork */.X)({ env, goauth: goEnv.GOAUTH, credentials, connections, onSecret: (value) => host.secret(value) });
}
/** A project that cannot be read costs its prefetch: what is wrong with it, the command says itself. */
async function readAndPrefetch({ config, prefetch, env, root, log }, goEnv, { fetcher }, signal, onRead) {
    // Without a project here the default would look through every folder below.
    const isNowhere = config.directories.join() === '.' && !/go\.mod$/.test(goEnv.GOMOD) && goEnv.GOWORK === '';
    if (!prefetch || isNowhere)
        return;
    try {
        const { projects } = await (0,read_projects/* readProjects */.V)(config, goEnv, { env, root }, signal);
        onRead(projects);
        log.emit({ type: 'projects', projects: projects.map(run_plan/* projectReportOf */.P9) });
        const toolchains = (0,toolchain_requirements/* toolchainRequirementsOf */.p)(projects, { ...goEnv, goproxy: goEnv.GOPROXY, env }, root).missing;
        const missing = [...toolchains, ...projects.flatMap(({ needs }) => (0,missing_files/* missingFiles */.w)(needs, goEnv.GOMODCACHE))];
        // go.sum names more of the module graph than go reads: only what belongs to a module itself shows that there is work.
        if (!signal.aborted && missing.some(({ kind }) => kind !== 'mod'))
            await fetcher.prefetch(missing);
    }
    catch {
        // As said above.
    }
}

;// CONCATENATED MODULE: ./src/commands/run/run-command.ts










/** The `run` command: any command behind a relay of its own. Without a relay the command runs all the same. */
async function run(command, options) {
    const { env, host } = options;
    const outer = env[nestedVariable];
    if (outer && env['GOPROXY']?.startsWith(outer)) {
        const exitCode = await runCommand(command, options, env, undefined);
        return { exitCode, diagnosis: undefined, report: undefined };
    }
    const record = new run_record/* RunRecord */.d();
    const answers = [];
    const onAnswer = (event) => {
        if (event.type === 'error.answer' && event.fault !== undefined)
            answers.push(event.fault);
    };
    const log = (0,run_log.openRunLog)('run', [record.sink, onAnswer, ...host.sinks]);
    const guard = await openRelayGuard({ ...options, log }).catch((error) => {
        host.warning(`modward cannot guard the downloads of this command, which runs without it: ${(0,error_message/* messageOf */.b)(error)}`);
        return undefined;
    });
    const reader = options.terminals.stderr ? undefined : new log_reader/* LogReader */.w();
    const exitCode = await runCommand(command, options, guard?.env ?? env, reader && watchFor(reader, guard));
    await guard?.close();
    const diagnosis = exitCode === 0 ? undefined : diagnose(reader?.end(), answers, record, log);
    log.emit({ type: 'run.end', failure: diagnosis?.main ?? null });
    const report = (0,build_report/* buildReport */.F)(record.facts, (module) => (0,require_lines/* lineOf */.c)(guard?.projects() ?? [], module));
    return { exitCode, diagnosis, report };
}
async function runCommand(command, { root, temp, stderr, terminals, host }, env, watch) {
    const output = watch && { ...watch, to: stderr };
    const ended = await runChild(command, { cwd: root, env, isInteractive: terminals.stdin, stderr: output, temp });
    if (ended.refusal !== undefined)
        host.warning(ended.refusal);
    return ended.exitCode;
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
/**
 * Why a download failed; undefined if none did. If the command's standard error was read, only a failure that the command names
 * counts: it may have done without a file. Else the relay's error answers are all there is.
 */
function diagnose(read, answers, { faults }, log) {
    const named = read === undefined ? (0,rank/* mainFault */.I)(answers) : read.main;
    if (named === null || named === undefined)
        return undefined;
    for (const fault of read?.faults ?? [])
        log.emit({ type: 'go.fault', fault });
    const main = (0,root_cause/* rootCauseOf */.N)(named, undefined, faults.open);
    const others = (read?.faults ?? []).filter((fault) => fault !== named);
    return { faults: [main, ...others], main, seenAt: [], lines: read?.lines ?? 0 };
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
