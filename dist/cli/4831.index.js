export const id = 4831;
export const ids = [4831,1968];
export const modules = {

/***/ 6650:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75360);
/* harmony import */ var _cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18844);
/* harmony import */ var _causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(944);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82102);
/* harmony import */ var _commands_guard_failed_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55533);
/* harmony import */ var _commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52425);
/* harmony import */ var _commands_guard_publish_metrics_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61968);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72693);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(94177);
/* harmony import */ var _host_job_event_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26658);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92989);
/* harmony import */ var _host_runner_file_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9127);
/* harmony import */ var _host_runner_host_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7980);
/* harmony import */ var _host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61934);
/* harmony import */ var _mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48696);
/* harmony import */ var _network_job_secrets_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(59579);
/* harmony import */ var _unpack_program_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(99268);



















// The main step of the action.
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_11__.exitWhenDrained)(await main().catch(endWithoutHost));
async function main() {
    // First of all: from here on an error that nothing catches ends in a report, too.
    const signal = (0,_host_process_js__WEBPACK_IMPORTED_MODULE_11__.endOnSignals)();
    const env = (0,_mirrors_goproxy_trace_js__WEBPACK_IMPORTED_MODULE_17__/* .originalEnv */ .Xv)(process.env);
    const secrets = (0,_network_job_secrets_js__WEBPACK_IMPORTED_MODULE_15__/* .openSecrets */ .c)(env);
    let publishing = { annotations: true, summary: true, report: '', trace: '', failOnError: true };
    const publish = async (fault) => (await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_13__/* .openRunner */ .N)(publishing, secrets)).publish((0,_commands_guard_failed_run_js__WEBPACK_IMPORTED_MODULE_6__/* .failedRun */ .X)(fault));
    try {
        const config = (0,_config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .parseActionInputs */ .HC)(env);
        if (config instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz)
            return await publish((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_5__/* .faultOf */ .Kl)('input_invalid', { text: config.message }));
        publishing = config;
        (0,_host_process_js__WEBPACK_IMPORTED_MODULE_11__.startWatchdog)(config.timeout);
        return await guardJob(config, env, await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_13__/* .openRunner */ .N)(config, secrets), signal);
    }
    catch (error) {
        return await publish((0,_causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_4__.internalFault)(error));
    }
}
/** Not even the runner's toolkit could be used. Without the redactor no message of an error is shown, only its kind. */
function endWithoutHost(error) {
    const kind = error instanceof Error ? error.name : 'an error';
    process.stdout.write(`${(0,_host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_14__/* .workflowCommand */ .NA)('error', `modward could not start (${kind}). Please report it.`, { title: 'modward' })}\n`);
    return 1;
}
async function guardJob(config, env, host, signal) {
    const root = env['GITHUB_WORKSPACE'] || process.cwd();
    const directory = config.cacheDirectory && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, config.cacheDirectory);
    const { result, save, daemon } = await (0,_commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_7__.guard)(config, {
        env,
        root,
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        host,
        store: (0,_cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .C)({ env, program: programOf('cache-worker'), directory }),
        daemonProgram: programOf('relay-daemon'),
        unpackWorker: (0,_unpack_program_js__WEBPACK_IMPORTED_MODULE_16__/* .unpackProgram */ .D)(),
        event: await (0,_host_job_event_js__WEBPACK_IMPORTED_MODULE_10__/* .readEvent */ .j)(env),
        signal,
    });
    if (save !== undefined)
        leaveState('save', { plan: save, directory }, host);
    if (daemon !== undefined && leaveState('daemon', daemon.handle, host))
        daemon.stay();
    // What the daemon will do counts, too: the post step publishes both.
    if (daemon === undefined)
        await (0,_commands_guard_publish_metrics_js__WEBPACK_IMPORTED_MODULE_8__.publishMetrics)(config, result.report, { host, env });
    return await host.publish(result);
}
/** Leaves state for the post step. A full disk, on which it cannot be written, makes no download a failed one: false then. */
function leaveState(name, state, host) {
    try {
        (0,_host_runner_file_js__WEBPACK_IMPORTED_MODULE_12__/* .writeRunnerFile */ .o)('STATE', () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__.saveState)(name, JSON.stringify(state)));
        return true;
    }
    catch (error) {
        host.warning(`The post step cannot be told what to do: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_18__/* .messageOf */ .b)(error)}`);
        return false;
    }
}
/** The bundle of another process, beside this one. */
function programOf(name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] ?? ''), '..', name, 'index.js');
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

/***/ 55533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ failedRun)
/* harmony export */ });
/* harmony import */ var _events_run_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41969);
/* harmony import */ var _events_sinks_run_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19375);
/* harmony import */ var _report_build_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20739);



/** The result of a run that failed outside of guard: its inputs are wrong, so that nothing was started, or modward has a mistake. */
function failedRun(failure) {
    const record = new _events_sinks_run_record_js__WEBPACK_IMPORTED_MODULE_1__/* .RunRecord */ .d();
    const log = (0,_events_run_log_js__WEBPACK_IMPORTED_MODULE_0__.openRunLog)('guard', [record.sink]);
    log.emit({ type: 'run.end', failure });
    const report = (0,_report_build_report_js__WEBPACK_IMPORTED_MODULE_2__/* .buildReport */ .F)(record.facts, () => ({ file: '', line: 0 }));
    return { report, goproxy: { value: '', exported: false }, variables: {}, goOutput: '' };
}


/***/ }),

/***/ 61968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishMetrics: () => (/* binding */ publishMetrics)
});

// UNUSED EXPORTS: pushUrl

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/network/http-post.ts


/**
 * Sends a text by POST and resolves to the status of the answer. Redirects are not followed: the body was meant for this
 * host. A user name and password in the URL are sent as basic authentication.
 * @throws the errors of undici and Node as they are, and the signal's reason
 */
async function post(network, url, { body, contentType, signal }) {
    const pending = network.dispatcher(url).request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { 'user-agent': 'modward', 'content-type': contentType, ...basicAuth(url) },
        body,
        signal,
    });
    const { statusCode, body: answer } = await (0,send/* linkAbort */.Hf)(signal, pending, ({ body: late }) => late.destroy());
    answer.on('error', () => { }).destroy();
    return statusCode;
}
function basicAuth(url) {
    if (url.username === '' && url.password === '')
        return {};
    const { user, password } = (0,env_proxies/* userinfoOf */.tD)(url);
    return { authorization: `Basic ${Buffer.concat([user, Buffer.from(':'), password]).toString('base64')}` };
}

// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/report/exposition.ts
var exposition = __webpack_require__(98956);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: ./src/report/counted-run.ts
var counted_run = __webpack_require__(24038);
// EXTERNAL MODULE: ./src/report/plain-go.ts
var plain_go = __webpack_require__(65931);
;// CONCATENATED MODULE: ./src/report/metrics.ts



/** So many hosts of one run have series of their own, those with most errors; the others are `other`. */
const hostLimit = 20;
/** The metrics of one run. Names, labels and units are a promise of docs/metrics.md. */
const runMetrics = [
    gauge('modward_info{version,go}', 'Version of modward and of the go command that did the work.', ({ tool, go }) => [
        { value: 1, labels: { version: tool.version, go: go.version } },
    ]),
    gauge('modward_run_start_time_seconds', 'When the last run started, in seconds since 1970.', ({ startedAt }) => measured(Date.parse(startedAt) / 1000)),
    gauge('modward_run_duration_seconds', 'How long the last run took.', ({ durationMs }) => measured(durationMs / 1000)),
    gauge('modward_run_ready', '1 if the last run ended ready, 0 if it failed.', ({ outcome }) => [
        { value: outcome === 'ready' ? 1 : 0 },
    ]),
    gauge('modward_run_phase_duration_seconds{phase}', 'How long each phase of the last run took.', ({ phases }) => phases.map(({ name, durationMs }) => ({ value: durationMs / 1000, labels: { phase: name } }))),
    gauge('modward_modules', 'Modules that the projects of the last run need.', ({ projects }) => measured(sum(projects.map(({ modules }) => modules)))),
    counter('modward_runs_total{kind}', 'Runs by how they went: clean, repaired or failed.', (run) => oneOf('kind', counted_run/* runKinds */.hq, (0,counted_run/* kindOf */.I)(run))),
    counter('modward_failed_runs_total{cause,transient}', 'Failed runs by their main cause.', ({ outcome, cause, transient }) => outcome === 'ready'
        ? []
        : [{ value: 1, labels: { cause: cause ?? 'unknown', transient: String(transient ?? 'unknown') } }]),
    counter('modward_jobs_saved_total', 'Runs that were ready but would have failed with plain go.', (run) => [
        { value: (0,plain_go/* fatalToPlainGo */.G)(run).length > 0 ? 1 : 0 },
    ]),
    counter('modward_attempts_total', 'Runs of go mod download.', ({ attempts }) => measured(attempts.length)),
    counter('modward_downloads_total{mirror,outcome}', 'Files by mirror: ok, or failed if the mirror did not deliver.', ({ mirrors }) => mirrors.flatMap(({ url, files, faults }) => [
        ...measured(files, { mirror: (0,counted_run/* hostOfEntry */.Mu)(url), outcome: 'ok' }),
        ...measured(faults, { mirror: (0,counted_run/* hostOfEntry */.Mu)(url), outcome: 'failed' }),
    ])),
    counter('modward_download_bytes_total{mirror}', 'Bytes of files by mirror.', ({ mirrors }) => mirrors.flatMap(({ url, bytes }) => measured(bytes, { mirror: (0,counted_run/* hostOfEntry */.Mu)(url) }))),
    gauge('modward_mirror_healthy{mirror}', '1 if the last probe of the mirror found it healthy, else 0.', healthSamples),
    counter('modward_requests_total', 'Requests sent to mirrors.', ({ transfer }) => measured(transfer.requests)),
    counter('modward_retries_total', 'Requests made again.', ({ transfer }) => measured(transfer.retries)),
    counter('modward_failovers_total', 'Files that came from a fallback mirror.', ({ transfer }) => measured(transfer.failovers)),
    counter('modward_stalls_total', 'Requests given up as no byte came.', ({ transfer }) => measured(transfer.stalls)),
    counter('modward_resumes_total', 'Downloads that went on where they had broken off.', ({ transfer }) => measured(transfer.resumes)),
    counter('modward_hedges_total', 'Second requests to another mirror for a slow file.', ({ transfer }) => measured(transfer.hedges)),
    counter('modward_faults_total{cause,host,recovered}', 'Errors by cause and host, and whether the run recovered from them.', faultSamples),
    counter('modward_cache_restores_total{outcome}', 'Restores of the module cache by outcome.', ({ cache }) => oneOf('outcome', counted_run/* cacheOutcomes */.CU, cache.outcome)),
    counter('modward_cache_restored_bytes_total', 'Bytes restored from the module cache.', ({ cache }) => measured(cache.bytes)),
    gauge('modward_cache_restore_duration_seconds', 'How long the last restore took.', ({ cache }) => cache.outcome === 'off' ? [] : measured(cache.restoreMs / 1000)),
    gauge('modward_saved_seconds', 'By how much the cache made the last run faster, as measured.', ({ cache }) => measured(seconds(cache.savedMs))),
    counter('modward_cache_saved_seconds_total', 'By how much the cache made runs faster, as measured.', ({ cache }) => measured(seconds(cache.savedMs))),
    counter('modward_unpacked_modules_total{by}', 'Modules unpacked, by modward or by the go command.', ({ unpack }) => [
        ...measured(unpack?.modules, { by: 'modward' }),
        ...measured(unpack?.leftToGo, { by: 'go' }),
    ]),
    counter('modward_unpacked_bytes_total', 'Bytes written by modward when it unpacked modules.', ({ unpack }) => measured(unpack?.bytes)),
];
/** Entries of one host have one series: it is healthy if all that were probed are. */
function healthSamples({ mirrors }) {
    const probed = mirrors.filter(({ healthy }) => healthy !== null);
    return [...Map.groupBy(probed, ({ url }) => (0,counted_run/* hostOfEntry */.Mu)(url))].map(([mirror, entries]) => ({
        value: entries.every(({ healthy }) => healthy) ? 1 : 0,
        labels: { mirror },
    }));
}
function faultSamples({ faults }) {
    const byHost = Map.groupBy(faults, ({ host }) => host);
    const most = [...byHost]
        .map(([host, ofHost]) => ({ host, count: sum(ofHost.map(({ count }) => count)) }))
        .sort((a, b) => b.count - a.count);
    const named = new Set(most.slice(0, hostLimit).map(({ host }) => host));
    return faults.map((fault) => {
        const { cause, host, count } = fault;
        return {
            value: count,
            labels: { cause, host: named.has(host) ? host : 'other', recovered: String((0,counted_run/* isRecovered */.W9)(fault)) },
        };
    });
}
/** 1 for the value that it is and 0 for the others: `increase()` does not see the 1 of a series that was not there before. */
function oneOf(label, values, actual) {
    return values.map((value) => ({ value: value === actual ? 1 : 0, labels: { [label]: value } }));
}
/** A sample of what is known; an older report lacks some fields. */
function measured(value, labels = {}) {
    return value === undefined || !Number.isFinite(value) ? [] : [{ value, labels }];
}
function seconds(ms) {
    return ms === undefined ? undefined : ms / 1000;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
function gauge(signature, help, samples) {
    return (0,exposition/* metric */.T)('gauge', signature, help, samples);
}
function counter(signature, help, samples) {
    return (0,exposition/* metric */.T)('counter', signature, help, samples);
}

;// CONCATENATED MODULE: ./src/commands/guard/publish-metrics.ts







/** How long a push may take, in milliseconds. The job waits for it. */
const pushLimit = 5000;
/** A metrics file of modward has some 10 kB; a longer one is not read. */
const longestFile = 1_000_000;
/**
 * Writes the metrics of a run to the file and pushes them, as far as the user asked for it. Counters go on from those in
 * the file. Never throws: what fails is a warning.
 */
async function publishMetrics({ metrics: path, metricsPush: url }, report, { host, env, limitMs = pushLimit }) {
    if (path === '' && url === undefined)
        return;
    const text = (0,exposition/* exposition */.P)(runMetrics, report, path === '' ? '' : await readPrevious(path));
    if (path !== '') {
        await (0,json/* writeText */.x3)(path, text).catch((error) => {
            host.warning(`Cannot write the metrics to ${path}: ${error.message}`);
        });
    }
    if (url === undefined)
        return;
    for (const secret of Object.values((0,env_proxies/* userinfoOf */.tD)(url)))
        if (secret.length > 0)
            host.secret(secret.toString());
    await push(url, text, env, limitMs).catch((error) => {
        host.warning(`Cannot push the metrics to ${url.host}: ${error.message}`);
    });
}
async function readPrevious(path) {
    const known = await (0,promises_.stat)(path).catch(() => undefined);
    if (known === undefined || !known.isFile() || known.size > longestFile)
        return '';
    return await (0,promises_.readFile)(path, 'utf8').catch(() => '');
}
async function push(url, body, env, limitMs) {
    const network = (0,network_network/* openNetwork */.X)({ env, connectTimeoutMs: limitMs });
    const deadline = AbortSignal.timeout(limitMs);
    try {
        const contentType = 'text/plain; version=0.0.4; charset=utf-8';
        const status = await post(network, pushUrl(url), { body, contentType, signal: deadline });
        if (status >= 300)
            throw new Error(`it answered with status ${status}`);
    }
    catch (error) {
        if (deadline.aborted)
            throw new Error(`no answer within ${limitMs / 1000} s`);
        throw error;
    }
    finally {
        await network.close();
    }
}
/** The group of a Pushgateway that the metrics go to: the one in the URL, else `job="modward"`. */
function pushUrl(url) {
    if (url.pathname.includes('/metrics'))
        return url;
    const target = new URL(url);
    target.pathname = `${url.pathname.replace(/\/$/, '')}/metrics/job/modward`;
    return target;
}


/***/ }),

/***/ 29543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ logfmt)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17399);

/**
 * Events as lines of `key=value`, as Go's slog and logfmt write them: `1.204s retry file=\u2026 mirror=\u2026 waitMs=250 reason="\u2026"`. Most
 * have one; a list has one for each item; bytes as they arrive have none.
 */
function logfmt(event) {
    const head = `${(event.atMs / 1000).toFixed(3)}s ${event.type}`;
    return fieldsOf(event).map((fields) => [head, ...Object.entries(fields).flatMap(pair)].join(' '));
}
function fieldsOf(event) {
    switch (event.type) {
        case 'bytes':
            return [];
        case 'run.end':
            return [event.failure === null ? { outcome: 'ready' } : { outcome: 'failed', ...faultFields(event.failure) }];
        case 'fault':
            return [faultFields(event.fault)];
        case 'go.fault':
            return [{ errorId: event.errorId, ...faultFields(event.fault) }];
        case 'error.answer': {
            const { id, file, status, from, fault } = event;
            return [{ id, file, status, from, ...(fault === undefined ? {} : { cause: fault.cause }) }];
        }
        case 'go':
            return [{ version: event.go.version, ...event.go.env }];
        case 'projects':
            return event.projects;
        case 'mirrors':
            return event.mirrors.map(({ layers, ...mirror }) => {
                const found = Object.entries(layers).map(([name, layer]) => [
                    name,
                    layer && `${layer.ok ? '' : 'failed after '}${layer.ms.toFixed()}ms`,
                ]);
                return { ...mirror, ...Object.fromEntries(found) };
            });
        case 'restore':
            return [event.restore];
        case 'credentials':
            return [{ host: event.host, ...credentialFields(event.sources) }];
        default: {
            const { type: _, atMs: __, ...fields } = event;
            return [fields];
        }
    }
}
function faultFields({ cause, module, version, host, url, count, recovered, text }) {
    const about = version === '' ? module : (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatModule */ .ww)({ path: module, version });
    return { cause, module: about, host, url, count, recovered, text };
}
function credentialFields({ netrc, goauth, rewrites, extraHeader, helper }) {
    return {
        netrc: netrc.path,
        hasEntry: netrc.hasEntry,
        goauth: goauth.join(';'),
        rewrites: rewrites.join(' '),
        extraHeader,
        helper,
    };
}
function pair([key, value]) {
    if (value === undefined || value === null || value === '')
        return [];
    const text = String(value);
    return [`${key}=${/^[!\x23-<>-~]+$/.test(text) ? text : JSON.stringify(text)}`];
}


/***/ }),

/***/ 21248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TraceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94177);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);




/** Lines are written when so many characters have gathered, or so many milliseconds later. */
const batchSize = 64 * 1024;
const batchMs = 500;
/** The trace: every event as a line of JSON, secrets redacted. Bytes as they arrive are left out. */
class TraceFile {
    #options;
    #file;
    #lines = [];
    #size = 0;
    #timer;
    #isBroken = false;
    constructor(options) {
        this.#options = options;
    }
    sink = (event) => {
        if (event.type === 'bytes' || this.#isBroken)
            return;
        // In each text, before quotes are escaped: a secret with a quote in it would not be found afterwards.
        const { redact } = this.#options;
        const { atMs, ...rest } = event;
        const line = JSON.stringify({ atMs, ...rest }, (_, value) => (typeof value === 'string' ? redact(value) : value));
        this.#lines.push(`${line}\n`);
        this.#size += line.length;
        if (event.type === 'run.end' || this.#size >= batchSize)
            this.#write();
        else
            this.#timer ??= setTimeout(() => this.#write(), batchMs).unref();
        if (event.type === 'run.end')
            this.#close();
    };
    #write() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        const text = this.#lines.join('');
        this.#lines = [];
        this.#size = 0;
        try {
            const { path, flag } = this.#options;
            this.#file ??= open(path, flag);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#file, text);
        }
        catch (error) {
            this.#isBroken = true;
            this.#options.onError((0,_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error));
        }
    }
    #close() {
        if (this.#file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#file);
        this.#file = undefined;
    }
}
function open(path, flag) {
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_2__/* .requireReader */ .n)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flag, 0o600);
    }
    finally {
        reader.close();
    }
}
/** Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as below /proc. */
function makeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'EISDIR')
            return;
        if (code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
}


/***/ }),

/***/ 41169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ eventSinks)
/* harmony export */ });
/* harmony import */ var _events_sinks_logfmt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29543);
/* harmony import */ var _events_sinks_trace_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21248);


/** The sinks that a host offers for looking into a run. */
function eventSinks({ debug, traces, secrets, warning }) {
    const files = traces
        .filter((path) => path !== '')
        .map((path) => {
        const onError = (reason) => warning(`Cannot write the trace to ${path}: ${reason}`);
        return new _events_sinks_trace_file_js__WEBPACK_IMPORTED_MODULE_0__/* .TraceFile */ .e({ path, flag: 'w', redact: (text) => secrets.redact(text), onError }).sink;
    });
    if (debug === undefined)
        return files;
    return [(event) => (0,_events_sinks_logfmt_js__WEBPACK_IMPORTED_MODULE_1__/* .logfmt */ .E)(event).forEach(debug), ...files];
}


/***/ }),

/***/ 26658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
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


/** Events that may bring content from a fork. If the payload does not show where it came from, it counts as a fork's. */
const forkEvents = ['pull_request', 'workflow_run'];
/**
 * The job's event from `GITHUB_EVENT_NAME` and the payload at `GITHUB_EVENT_PATH`. A payload that is missing, broken or of
 * an unknown shape counts as one from a fork, if the event is of a kind that can come from one.
 */
async function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const kind = forkEvents.find((candidate) => name.startsWith(candidate));
    if (kind === undefined)
        return { name, fork: false };
    const payload = await readPayload(env['GITHUB_EVENT_PATH'] ?? '');
    const home = text(field(payload, 'repository'), 'full_name');
    const origin = kind === 'pull_request'
        ? text(field(field(field(payload, 'pull_request'), 'head'), 'repo'), 'full_name')
        : text(field(field(payload, 'workflow_run'), 'head_repository'), 'full_name');
    return { name, fork: home === '' || origin.toLowerCase() !== home.toLowerCase() };
}
/** GitHub sends no larger ones (docs.github.com, "Webhook events and payloads"); bytes. */
const payloadLimit = 25 * 1024 * 1024;
/** Opening a pipe that nothing writes to does not block; Windows has no such flag. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
async function readPayload(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags), true);
            const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(payloadLimit), 0, payloadLimit, 0);
            return record(JSON.parse(buffer.toString('utf8', 0, bytesRead)));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return {};
    }
}
/** A deleted fork is `null` in a payload. */
function field(parent, name) {
    return record(parent[name]);
}
function text(parent, name) {
    const value = parent[name];
    return typeof value === 'string' ? value : '';
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 9127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ writeRunnerFile)
/* harmony export */ });
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/**
 * Has the toolkit write to a file of the runner. It opens that synchronously: a pipe that nothing reads would stop this process for
 * ever, without a watchdog.
 * @throws the file system's error
 */
function writeRunnerFile(name, write) {
    const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_0__/* .requireReader */ .n)(process.env[`GITHUB_${name}`] ?? '');
    try {
        write();
    }
    finally {
        reader.close();
    }
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(38030);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(52305);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
;// CONCATENATED MODULE: ./src/report/outputs.ts

/**
 * The outputs of the action, by their names in action.yml.
 * @param goproxy the GOPROXY for later steps, as far as it may be shown
 * @param path of the JSON report; empty if none was written
 */
function outputsOf(report, goproxy, path) {
    const isReady = report.outcome === 'ready';
    return {
        outcome: report.outcome,
        cause: isReady ? '' : (report.cause ?? 'unknown'),
        transient: report.transient === null ? '' : String(report.transient),
        mirror: mainMirror(report),
        // After a failure nothing is exported, and the output must not claim it.
        goproxy: isReady ? goproxy : '',
        'cache-hit': String(isCacheHit(report)),
        'cache-key': report.cache.key,
        attempts: String(report.attempts.length),
        'go-version': report.go.version.replace(/^go/, ''),
        recovered: String((0,fault_groups/* countRecovered */.nz)(report.faults)),
        report: path,
    };
}
/** Whether the exact key was restored, and could be used as it was. */
function isCacheHit({ outcome, cache }) {
    return outcome === 'ready' && cache.outcome === 'hit' && !cache.replaced;
}
/** The mirror that served most files, else the one that was chosen; empty if there is none. */
function mainMirror({ mirrors }) {
    const [busiest] = mirrors.toSorted((a, b) => b.files - a.files);
    return busiest?.url ?? '';
}

// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/host/event-sinks.ts
var event_sinks = __webpack_require__(41169);
// EXTERNAL MODULE: ./src/host/progress.ts
var progress = __webpack_require__(37281);
// EXTERNAL MODULE: ./src/host/runner-file.ts
var runner_file = __webpack_require__(9127);
// EXTERNAL MODULE: ./src/host/runner-output.ts
var runner_output = __webpack_require__(66332);
;// CONCATENATED MODULE: ./src/host/runner-host.ts















/**
 * The problem matcher for compile errors, tests and vet: `./main.go:3:5: undefined: x`. The owner is that of setup-go's, which it replaces,
 * so that an error has one annotation also if both have run.
 */
const goMatcher = {
    problemMatcher: [
        {
            owner: 'go',
            pattern: [{ regexp: '^\\s*(.+\\.go):(?:(\\d+):(\\d+):)? (.*)', file: 1, line: 2, column: 3, message: 4 }],
        },
    ],
};
/** Opens a GitHub runner as a host. The toolkit is loaded here only: it takes longer than a terminal or the post step may wait. */
async function openRunner(publishing, secrets) {
    return new RunnerHost(await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 75360)), publishing, secrets);
}
/** What it prints goes through {@link RunnerOutput}; what later steps get goes through the toolkit. */
class RunnerHost {
    sinks;
    #core;
    #publishing;
    #secrets;
    #output;
    #progress = new progress/* ProgressReporter */.Py(progress/* logInterval */.e);
    constructor(core, publishing, secrets) {
        this.#core = core;
        this.#publishing = publishing;
        this.#secrets = secrets;
        this.#output = new runner_output/* RunnerOutput */.E(publishing, secrets);
        const isDebug = process.env['RUNNER_DEBUG'] === '1';
        this.sinks = (0,event_sinks/* eventSinks */.H)({
            debug: isDebug ? (line) => this.#output.debug(line) : undefined,
            traces: [publishing.trace, isDebug ? temporaryPath('modward-trace', 'jsonl') : ''],
            secrets,
            warning: (line) => this.warning(line),
        });
    }
    info(line) {
        this.#output.info(line);
    }
    warning(line) {
        this.#output.warning(line);
    }
    group(title, lines) {
        this.#output.group(title, lines);
    }
    progress(progress) {
        const line = this.#progress.lineFor(progress);
        if (line !== undefined)
            this.info(`  ${line}`);
    }
    secret(value) {
        this.#secrets.add(value);
        // A shorter one would blot out half of every later log.
        if (value.length >= 4)
            this.#core.setSecret(value);
    }
    redact(text) {
        return this.#secrets.redact(text);
    }
    async exportEnv(folders, variables) {
        await this.#output.attempt('set variables for later steps', () => {
            (0,runner_file/* writeRunnerFile */.o)('PATH', () => {
                // Each goes before those that were added until then.
                for (const folder of folders.toReversed())
                    this.#core.addPath(folder);
            });
            (0,runner_file/* writeRunnerFile */.o)('ENV', () => {
                for (const [name, value] of Object.entries(variables))
                    this.#core.exportVariable(name, value);
            });
        });
        const matcher = temporaryPath('modward-go-matcher', 'json');
        await this.#output.attempt('show compile errors as annotations', async () => {
            await (0,promises_.writeFile)(matcher, JSON.stringify(goMatcher));
            this.#output.addMatcher(matcher);
        });
    }
    async publish(result) {
        const output = this.#output;
        const report = (0,json/* redactDeep */.KL)(result.report, (text) => this.#secrets.redact(text));
        const path = await this.#writeReport(report);
        const { report: chosen } = this.#publishing;
        const named = path === (0,external_node_path_.resolve)(chosen) ? chosen : '';
        await output.attempt('hand the report on to the post step', () => {
            (0,runner_file/* writeRunnerFile */.o)('STATE', () => this.#core.saveState('report', path));
        });
        output.annotate((0,annotations/* annotations */.h)(report));
        await output.attempt('write the job summary', () => output.summarize((0,markdown/* markdown */.w)(report, named)));
        const goproxy = this.#exportable(result);
        await output.attempt('set the outputs', () => {
            (0,runner_file/* writeRunnerFile */.o)('OUTPUT', () => this.#setOutputs(outputsOf(report, goproxy.shown, path)));
        });
        if (report.outcome === 'ready') {
            await output.attempt('set variables for later steps', () => {
                (0,runner_file/* writeRunnerFile */.o)('ENV', () => this.#exportVariables(result, goproxy.exported));
            });
        }
        if (result.goOutput !== '')
            output.quote('What go printed:', result.goOutput);
        // A wrong input is no failed download: it fails the step in any case.
        const isForgivable = report.outcome === 'failed' && report.cause !== 'input_invalid';
        const isForgiven = isForgivable && !this.#publishing.failOnError;
        this.info(`${(0,status_lines/* verdictLine */.MT)(report)}${isForgiven ? ' \u00b7 the step stays green, as fail-on-error is false' : ''}`);
        return report.outcome === 'failed' && !isForgiven ? 1 : 0;
    }
    /** The report at the path that the user chose, else where a later step can still read it; '' if neither can be written. */
    async #writeReport(report) {
        const paths = [this.#publishing.report, temporaryPath('modward-report', 'json')];
        for (const path of paths.filter((candidate) => candidate !== '')) {
            try {
                const isFolderNew = !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path));
                const written = await (0,json/* writeReport */.u5)(path, report);
                if (isFolderNew)
                    this.info(`\u25b8 Report: ${path}, in a new folder`);
                return written;
            }
            catch (error) {
                const reason = (0,error_message/* messageOf */.b)(error);
                this.warning(`Cannot write the report to ${path}: ${reason}. Choose a path that the job may write to.`);
            }
        }
        return '';
    }
    /** The GOPROXY for later steps; a value that holds a secret is not exported, whatever the result says of it. */
    #exportable({ goproxy }) {
        const shown = this.#secrets.redact(goproxy.value);
        return { shown, exported: goproxy.exported && goproxy.value !== '' && shown === goproxy.value };
    }
    #setOutputs(outputs) {
        for (const [name, value] of Object.entries(outputs))
            this.#core.setOutput(name, this.#secrets.redact(value));
    }
    #exportVariables({ goproxy, variables }, isGoproxyExported) {
        if (isGoproxyExported) {
            // The runner prints the variables of each later step, and the relay's address lets any process use the job's logins.
            const [, token] = /^http:\/\/127\.0\.0\.1:\d+\/([0-9a-f-]{16,})/.exec(goproxy.value) ?? [];
            if (token !== undefined)
                this.#core.setSecret(token);
            this.#core.exportVariable('GOPROXY', goproxy.value);
        }
        for (const [name, value] of Object.entries(variables)) {
            if (this.#secrets.redact(value) === value)
                this.#core.exportVariable(name, value);
        }
    }
}
function temporaryPath(name, extension) {
    return (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${name}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.${extension}`);
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

/***/ 38030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19047);
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61011);
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78529);
/* harmony import */ var _plain_go_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65931);
/* harmony import */ var _recovery_notice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95586);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71561);








/**
 * The annotations of a report. Failed: an error for each cause that was not recovered from, the root cause first, on the line
 * that asks for the module. Ready: one notice if modward recovered from faults. In both cases a warning for what will stop a later
 * go command.
 */
function annotations(report) {
    if (report.outcome === 'ready')
        return [...(0,_recovery_notice_js__WEBPACK_IMPORTED_MODULE_5__/* .recoveryNotice */ .u)(report, (0,_plain_go_js__WEBPACK_IMPORTED_MODULE_4__/* .fatalToPlainGo */ .G)(report)), ...warnings(report)];
    const errors = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupFaults */ .X7)(report.faults)
        .filter((group) => !group.head.recovered)
        .slice(0, _annotation_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationLimit */ .x)
        .map((group) => ({
        level: 'error',
        title: (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(group.head.title, 200),
        message: explain(group, report),
        file: group.file,
        line: group.line,
    }));
    return [...errors, ...warnings(report)];
}
/** A line that has an error needs no warning. */
function warnings(report) {
    const failed = report.faults.filter(({ recovered, file }) => !recovered && file !== '');
    return report.warnings
        .filter((warning) => !failed.some(({ file, line }) => file === warning.file && line === warning.line))
        .slice(0, _annotation_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationLimit */ .x)
        .map(({ title, text, file, line }) => ({
        level: 'warning',
        title: (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(title, 200),
        message: (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text, 1000),
        file,
        line,
    }));
}
/** An annotation's box has room for so many names. */
const shownModules = 10;
/** A line for each of: what failed, how it is known, who is responsible, what to do, where to read on. */
function explain(group, report) {
    const { head, modules } = group;
    const whose = (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_1__/* .responsibleSentence */ .gC)(head.cause);
    // Without a module the title says what failed, and it stands above.
    const isGeneral = modules.length === 0;
    return [
        isGeneral ? `${whose} (${head.cause})` : `${whatFailed(group)} (${head.cause})`,
        ...evidence(group),
        ...goproxy(group, report),
        ...preflight(group, report),
        ...(isGeneral ? [] : [whose]),
        `Do: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(head.advice, 600)}`,
        ...moduleNames(group),
        `More: ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_1__/* .causeLink */ .Aj)(head.cause)}`,
    ].join('\n');
}
function whatFailed({ head, modules }) {
    return `Go could not get ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .andMore */ .v)(modules), 300)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(head.title, 200)}`;
}
/** The modules by name if there are several, as far as they fit in the box. */
function moduleNames({ modules }) {
    if (modules.length < 2)
        return [];
    const rest = modules.length - shownModules;
    const more = rest > 0 ? ` and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(rest)} more` : '';
    return [`Modules: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(modules.slice(0, shownModules).join(', '), 800)}${more}`];
}
/**
 * What was printed or met, at most three lines: enough to recognise it, the log has the rest. Wrong inputs are all shown, as
 * nothing else shows them.
 */
function evidence({ head, count, hosts }) {
    const where = hosts.length === 0 ? '' : ` at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .andMore */ .v)(hosts), 200)}`;
    const lines = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLines */ .y1)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .seenText */ .JW)(head)).filter((line) => line.trim() !== '');
    const shown = head.cause === 'input_invalid' ? lines : lines.slice(0, 3).map((line) => (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(line.trimEnd(), 300));
    const [first = '', ...others] = shown;
    if (first === '')
        return count === 1 && where === '' ? [] : [`Seen ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .Hn)(count)}${where}.`];
    return [`Seen ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .Hn)(count)}${where}: ${first}`, ...others.map((line) => `  ${line}`)];
}
/** The job's GOPROXY, if it names the host: a wrong address is corrected there, not at the mirror. */
function goproxy({ head, hosts }, { go }) {
    if ((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(head.cause).layer === 'env proxy')
        return [];
    const list = go.env['GOPROXY'] ?? '';
    return hosts.some((host) => list.includes(host)) ? [`GOPROXY of this job: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(list, 300)}`] : [];
}
function isAlike(reason, title) {
    return reason.includes(title) || title.includes(reason.replace(/ \(\w+\)\.?$/, ''));
}
/** What the preflight found out, if the fault is about a host: it tells a broken network from a broken mirror. */
function preflight({ head, hosts }, { mirrors }) {
    // A verdict in the words of the title says nothing new.
    // Mirrors that modward added by itself are no part of the job's set-up.
    const own = mirrors.filter(({ origin }) => origin !== 'catalogue');
    const known = own.filter((mirror) => (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .wasProbed */ .ox)(mirror) && !isAlike(mirror.reason, head.title));
    if (hosts.length === 0 || known.length === 0)
        return [];
    const concerned = known.filter(({ url }) => hosts.includes((0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(url)) || hosts.includes(URL.parse(url)?.hostname ?? url));
    const others = known.filter((mirror) => !concerned.includes(mirror));
    const shown = [...concerned, ...others].slice(0, 3).map(({ url, reason }) => {
        return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .hostOf */ .w4)(url), 100)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(reason, 200).replace(/\.$/, '')}`;
    });
    return [`Preflight: ${shown.join('; ')}`];
}


/***/ }),

/***/ 98956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ exposition),
/* harmony export */   T: () => (/* binding */ metric)
/* harmony export */ });
/** Defines a metric; its name is written with its labels, as in `modward_downloads_total{mirror,outcome}`. */
function metric(type, signature, help, samples) {
    const [name = '', ...labels] = signature.split(/[{},]/).filter((word) => word !== '');
    return { name, type, labels, help, samples };
}
/**
 * Writes metrics in the text format of Prometheus 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). No timestamps: node-exporter refuses them.
 *
 * Counters go on from `previous`, an older text of the same metrics, as a counter must never fall back while its series
 * stays the same: with a file that one runner writes again and again, `increase()` is right.
 */
function exposition(metrics, source, previous = '') {
    const before = readCounters(previous);
    return metrics
        .map((metric) => family(metric, metric.samples(source), metric.type === 'counter' ? before : new Map()))
        .join('');
}
/** More series of one metric are a mistake of the source; the largest stay. */
const seriesLimit = 500;
function family({ name, type, help }, samples, before) {
    const values = new Map([...before].filter(([series]) => nameOf(series) === name));
    for (const { value, labels = {} } of samples) {
        const series = `${name}${labelSet(labels)}`;
        values.set(series, (values.get(series) ?? 0) + value);
    }
    if (values.size === 0)
        return '';
    const largest = [...values].sort(([, a], [, b]) => b - a).slice(0, seriesLimit);
    const lines = largest.map(([series, value]) => `${series} ${formatValue(value)}`).sort();
    return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}
function labelSet(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
/** The values of an earlier text by their series, as it was written; what is no sample is passed over. */
function readCounters(text) {
    const samples = text.matchAll(/^([a-z_]+_total(?:\{.*\})?) (\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/gm);
    return new Map([...samples].map(([, series = '', value]) => [series, Number(value)]));
}
function nameOf(series) {
    return series.split('{', 1)[0] ?? '';
}
/** As Go's strconv.ParseFloat reads it: the forms of a number in JavaScript, except for the infinities. */
function formatValue(value) {
    return value === Number.POSITIVE_INFINITY ? '+Inf' : value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}
function escapeHelp(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
/** The longest value of a label; a host name has 253 characters at most. */
const labelLength = 253;
function escapeLabel(text) {
    return escapeHelp(text.toWellFormed().slice(0, labelLength)).replaceAll('"', '\\"');
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
