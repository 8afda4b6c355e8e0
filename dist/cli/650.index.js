export const id = 650;
export const ids = [650];
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
/* harmony import */ var _cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69212);
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(47249);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27142);
/* harmony import */ var _commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58782);
/* harmony import */ var _commands_guard_publish_metrics_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86440);
/* harmony import */ var _commands_guard_run_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5935);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72693);
/* harmony import */ var _host_job_event_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26658);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92989);
/* harmony import */ var _host_runner_host_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27009);













// The main step of the action.
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_10__.exitWhenDrained)(await main());
async function main() {
    const secrets = new _causes_redact_js__WEBPACK_IMPORTED_MODULE_12__.Secrets();
    const config = readConfig();
    if (config instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .d) {
        const host = await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_11__/* .openRunner */ .N)({ annotations: true, summary: true, report: '', failOnError: true }, secrets);
        return await host.publish(new _commands_guard_run_state_js__WEBPACK_IMPORTED_MODULE_7__/* .RunState */ .l().close((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('input_invalid', { text: config.message })));
    }
    (0,_host_process_js__WEBPACK_IMPORTED_MODULE_10__.startWatchdog)(config.timeout);
    const { env } = process;
    const host = await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_11__/* .openRunner */ .N)(config, secrets);
    const root = env['GITHUB_WORKSPACE'] || process.cwd();
    const directory = config.cacheDirectory && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, config.cacheDirectory);
    const { closing, save, left } = await (0,_commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_5__.guard)(config, {
        env,
        root,
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        host,
        store: (0,_cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .C)({ env, program: programOf('cache-worker'), directory }),
        daemonProgram: programOf('relay-daemon'),
        event: await (0,_host_job_event_js__WEBPACK_IMPORTED_MODULE_9__/* .readEvent */ .j)(env),
        signal: (0,_host_process_js__WEBPACK_IMPORTED_MODULE_10__.endOnSignals)(),
    });
    if (save !== undefined)
        leave('save', { plan: save, directory }, host);
    if (left !== undefined)
        leave('left', left, host);
    await (0,_commands_guard_publish_metrics_js__WEBPACK_IMPORTED_MODULE_6__.publishMetrics)(config, closing.report, { host, env });
    return await host.publish(closing);
}
/** Leaves something for the post step. A full disk, on which that cannot be written down, makes no download a failed one. */
function leave(name, state, host) {
    try {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__.saveState)(name, JSON.stringify(state));
    }
    catch (error) {
        host.warning(`The post step cannot be told what to do: ${error instanceof Error ? error.message : error}`);
    }
}
function readConfig() {
    try {
        return (0,_config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInputs */ .T)((name) => process.env[`INPUT_${name.toUpperCase()}`]);
    }
    catch (error) {
        if (error instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .d)
            return error;
        throw error;
    }
}
/** The bundle of another process, beside this one. */
function programOf(name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] ?? ''), '..', name, 'index.js');
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 86440:
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
// EXTERNAL MODULE: ./src/network/network.ts + 9 modules
var network_network = __webpack_require__(86374);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/network/post.ts


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

/***/ 26658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Events that may bring content from a fork. Where the payload does not show where it came from, it did. */
const carriers = ['pull_request', 'workflow_run'];
/**
 * The job's event from `GITHUB_EVENT_NAME` and the payload at `GITHUB_EVENT_PATH`. A payload that is missing, broken or of
 * an unknown shape counts as one from a fork, if the event is of a kind that can come from one.
 */
async function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const carrier = carriers.find((candidate) => name.startsWith(candidate));
    if (carrier === undefined)
        return { name, fork: false };
    const payload = await readPayload(env['GITHUB_EVENT_PATH'] ?? '');
    const home = text(field(payload, 'repository'), 'full_name');
    const origin = carrier === 'pull_request'
        ? text(field(field(field(payload, 'pull_request'), 'head'), 'repo'), 'full_name')
        : text(field(field(payload, 'workflow_run'), 'head_repository'), 'full_name');
    return { name, fork: home === '' || origin.toLowerCase() !== home.toLowerCase() };
}
async function readPayload(path) {
    try {
        return record(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
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

/***/ 37281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ redrawInterval),
/* harmony export */   Py: () => (/* binding */ ProgressReporter),
/* harmony export */   e: () => (/* binding */ logInterval)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** Milliseconds between two lines in a log, and between two redrawings on a terminal. */
const logInterval = 5000;
const redrawInterval = 100;
/**
 * Tells how far the download is, at most once in `interval` milliseconds and for the first time an interval after it began:
 * what is over sooner need not be told. From how fast files came so far it guesses how long the rest may take.
 */
class ProgressReporter {
    #interval;
    #clock;
    #began;
    #toldAt = 0;
    constructor(interval, clock = () => performance.now()) {
        this.#interval = interval;
        this.#clock = clock;
    }
    /** `12 of 297 files · 3.4 MB · 1.2 MB/s · about 8.0 s left · proxy.golang.org`; undefined while it is too early. */
    tell(progress) {
        const now = this.#clock();
        if (this.#began === undefined) {
            this.#began = { at: now, files: progress.files };
            this.#toldAt = now;
        }
        if (now < this.#toldAt + this.#interval)
            return undefined;
        this.#toldAt = now;
        const { files, filesTotal, bytes, bytesPerSecond, mirror } = progress;
        return [
            filesTotal > 0 ? `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(filesTotal)} files` : `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} files`,
            (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes),
            bytesPerSecond > 0 ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(bytesPerSecond) : '',
            timeLeft(progress, files - this.#began.files, now - this.#began.at),
            (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(mirror),
        ]
            .filter((part) => part !== '')
            .join(' · ');
    }
}
/** A guess from less than two seconds is noise. */
function timeLeft({ files, filesTotal }, came, elapsed) {
    if (came <= 0 || elapsed < 2000 || files >= filesTotal)
        return '';
    return `about ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(((filesTotal - files) / came) * elapsed)} left`;
}


/***/ }),

/***/ 27009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/report/annotation.ts
var annotation = __webpack_require__(19047);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(38030);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: ./src/report/markdown.ts + 1 modules
var markdown = __webpack_require__(28235);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
// EXTERNAL MODULE: ./src/host/progress.ts
var progress = __webpack_require__(37281);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/host/workflow-commands.ts


// A zero-width space: what a person reads stays the same, what the runner looks for is gone.
const gap = '\u200b';
/**
 * A text as lines that a runner prints and does not obey. It takes a line for a command that begins with `::`, blanks
 * aside, and the older `##[` anywhere in it.
 */
function escapeWorkflowCommands(text) {
    return (0,format/* plainLines */.y1)(text).map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll('##[', `##${gap}[`));
}
/**
 * A foreign program's output, unchanged but for control characters, between the marks that make a runner stop looking for
 * commands. The mark that ends it cannot be guessed.
 */
function quotedOutput(output) {
    const token = (0,external_node_crypto_.randomUUID)();
    return [`::stop-commands::${token}`, ...(0,format/* plainLines */.y1)(output.trimEnd()), `::${token}::`];
}

;// CONCATENATED MODULE: ./src/host/runner-host.ts











/** A GitHub runner. The toolkit is loaded here and nowhere else, as it takes longer to load than a terminal may wait. */
async function openRunner(publishing, secrets) {
    return new RunnerHost(await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 75360)), publishing, secrets);
}
class RunnerHost {
    #core;
    #publishing;
    #secrets;
    #teller = new progress/* ProgressReporter */.Py(progress/* logInterval */.e);
    #warnings = 0;
    constructor(core, publishing, secrets) {
        this.#core = core;
        this.#publishing = publishing;
        this.#secrets = secrets;
    }
    info(line) {
        for (const plain of this.#lines(line))
            this.#core.info(plain);
    }
    warning(line) {
        this.#warnings += 1;
        const text = this.#lines(line).join('\n');
        if (this.#publishing.annotations && this.#warnings <= annotation/* annotationLimit */.x)
            this.#core.warning(text, { title: 'modward' });
        else
            this.info(`Warning: ${text}`);
    }
    group(title, lines) {
        this.#core.startGroup(this.#lines(title).join(' '));
        for (const line of lines)
            this.info(line);
        this.#core.endGroup();
    }
    progress(progress) {
        const line = this.#teller.tell(progress);
        if (line !== undefined)
            this.info(`  ${line}`);
    }
    secret(value) {
        this.#secrets.add(value);
        // A shorter one would blot out half of every later log.
        if (value.length >= 4)
            this.#core.setSecret(value);
    }
    async exportEnv(folders, variables) {
        await this.#attempt('set variables for later steps', () => {
            // Each goes before those that were added until then.
            for (const folder of folders.toReversed())
                this.#core.addPath(folder);
            for (const [name, value] of Object.entries(variables))
                this.#core.exportVariable(name, value);
        });
    }
    async publish(closing) {
        const report = (0,json/* hidden */.R)(closing.report, (text) => this.#secrets.redact(text));
        const path = await this.#keepReport(report);
        await this.#attempt('hand the report on to the post step', () => this.#core.saveState('report', path));
        this.#tell((0,annotations/* annotations */.h)(report));
        if (this.#publishing.summary)
            await this.#attempt('write the job summary', () => this.#summarize(report));
        const proxy = this.#exportable(closing);
        await this.#attempt('set the outputs', () => this.#setOutputs(closing, report, proxy, path));
        if (report.outcome === 'ready') {
            await this.#attempt('set variables for later steps', () => this.#exportVariables(closing, proxy));
        }
        if (closing.goOutput !== '')
            this.#quote(closing.goOutput);
        // A wrong input is no failed download: it fails the step in any case.
        const isForgivable = report.outcome === 'failed' && report.cause !== 'input_invalid';
        const forgiven = isForgivable && !this.#publishing.failOnError;
        this.info(`${(0,status_lines/* verdictLine */.MT)(report)}${forgiven ? ' · the step stays green, as fail-on-error is false' : ''}`);
        return report.outcome === 'failed' && !forgiven ? 1 : 0;
    }
    #lines(text) {
        return escapeWorkflowCommands(this.#secrets.redact(text));
    }
    /** The report at the path that the user chose, else where a later step can still read it; '' where neither can be. */
    async #keepReport(report) {
        const own = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `modward-report-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.json`);
        for (const path of [this.#publishing.report, own].filter((candidate) => candidate !== '')) {
            try {
                return await (0,json/* writeReport */.u5)(path, report);
            }
            catch (error) {
                this.warning(`Cannot write the report to ${path}: ${reason(error)}. Choose a path that the job may write to.`);
            }
        }
        return '';
    }
    /** A failure is told in any case: who wants no annotations still wants to know why the job is red. */
    #tell(list) {
        for (const { level, title, message, file, line } of list) {
            const place = file === '' ? {} : { file, ...(line > 0 ? { startLine: line } : {}) };
            if (this.#publishing.annotations)
                this.#core[level](message, { title, ...place });
            else if (level === 'error')
                this.info(`✘ ${title}\n${message}`);
        }
    }
    async #summarize(report) {
        // Not every runner shows summaries; that is nothing to warn of.
        if (process.env['GITHUB_STEP_SUMMARY'])
            await this.#core.summary.addRaw((0,markdown/* markdown */.wD)(report)).write();
    }
    /** The GOPROXY for later steps; a value that would hand on a secret is kept back whatever the story says of it. */
    #exportable({ goproxy }) {
        const shown = this.#secrets.redact(goproxy.value);
        return { shown, exported: goproxy.exported && goproxy.value !== '' && shown === goproxy.value };
    }
    #setOutputs(closing, report, proxy, path) {
        const outputs = {
            outcome: report.outcome,
            cause: report.outcome === 'failed' ? (report.cause ?? 'unknown') : '',
            mirror: closing.mirror,
            // After a failure nothing is exported, and the output must not claim it.
            goproxy: report.outcome === 'ready' ? proxy.shown : '',
            'cache-hit': String(closing.cacheHit),
            'cache-key': report.cache.key,
            attempts: String(report.attempts.length),
            'go-version': report.go.version.replace(/^go/, ''),
            recovered: String((0,fault_groups/* countRecovered */.nz)(report.faults)),
            report: path,
        };
        for (const [name, value] of Object.entries(outputs))
            this.#core.setOutput(name, this.#secrets.redact(value));
    }
    #exportVariables(closing, proxy) {
        if (proxy.exported)
            this.#core.exportVariable('GOPROXY', closing.goproxy.value);
        for (const [name, value] of Object.entries(closing.variables)) {
            if (this.#secrets.redact(value) === value)
                this.#core.exportVariable(name, value);
        }
    }
    #quote(output) {
        this.#core.info('What go printed:');
        for (const line of quotedOutput(this.#secrets.redact(output)))
            this.#core.info(line);
    }
    async #attempt(what, work) {
        try {
            await work();
        }
        catch (error) {
            this.warning(`Cannot ${what}: ${reason(error)}`);
        }
    }
}
function reason(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 19047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ annotationLimit)
/* harmony export */ });
/** A runner shows no more than this of each level for a step. */
const annotationLimit = 10;


/***/ }),

/***/ 38030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27142);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19047);
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61011);
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78529);
/* harmony import */ var _recovery_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95586);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71561);







/**
 * What the report has to say in annotations. Failed: an error for each cause that stayed, the root of it first, on the line
 * that asks for the module. Ready: one notice when modward had to overcome something, otherwise nothing.
 */
function annotations(report) {
    if (report.outcome === 'ready')
        return (0,_recovery_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .recoveryNotice */ .u)(report);
    return (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .groupFaults */ .X7)(report.faults)
        .filter((trouble) => !trouble.head.recovered)
        .slice(0, _annotation_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationLimit */ .x)
        .map((trouble) => ({
        level: 'error',
        title: (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(trouble.head.title, 200),
        message: explain(trouble, report),
        file: trouble.file,
        line: trouble.line,
    }));
}
/** More names than these nobody reads in a box. */
const shownModules = 10;
/** Five answers, a line each: what failed, how it is known, whose fault it is, what to do, where to read on. */
function explain(trouble, report) {
    const { head } = trouble;
    return [
        `${whatFailed(trouble)} (${head.cause})`,
        ...seen(trouble),
        ...listed(trouble, report),
        ...probed(trouble, report),
        (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_1__/* .responsibleSentence */ .g)(head.cause),
        `Do: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(head.advice, 600)}`,
        ...named(trouble),
        `More: ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_1__/* .causeLink */ .A)(head.cause)}`,
    ].join('\n');
}
function whatFailed({ head, modules }) {
    if (modules.length === 0)
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(head.title, 200);
    return `Go could not get ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .andMore */ .v)(modules), 300)}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(head.title, 200)}`;
}
/** The modules by name where there are several, as far as they fit in the box. */
function named({ modules }) {
    if (modules.length < 2)
        return [];
    const rest = modules.length - shownModules;
    const more = rest > 0 ? ` and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(rest)} more` : '';
    return [`Modules: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(modules.slice(0, shownModules).join(', '), 800)}${more}`];
}
/**
 * What was printed or met, at most three lines of it: enough to recognise, the log has the rest. Wrong inputs are all told,
 * since nothing else tells them.
 */
function seen({ head, count, hosts }) {
    const where = hosts.length === 0 ? '' : ` at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .andMore */ .v)(hosts), 200)}`;
    const lines = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLines */ .y1)(head.text).filter((line) => line.trim() !== '');
    const shown = head.cause === 'input_invalid' ? lines : lines.slice(0, 3).map((line) => (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .clip */ .$Q)(line.trimEnd(), 300));
    const [first = '', ...others] = shown;
    if (first === '')
        return count === 1 && where === '' ? [] : [`Seen ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .Hn)(count)}${where}.`];
    return [`Seen ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .times */ .Hn)(count)}${where}: ${first}`, ...others.map((line) => `  ${line}`)];
}
/** Where the address comes from, when it comes from there: a wrong one is put right in the job, not at the mirror. */
function listed({ head, hosts }, { go }) {
    if ((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(head.cause).layer === 'env proxy')
        return [];
    const goproxy = go.env['GOPROXY'] ?? '';
    return hosts.some((host) => goproxy.includes(host)) ? [`GOPROXY of this job: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(goproxy, 300)}`] : [];
}
/** What the preflight knew of the mirrors, where the fault is about a host: it tells a broken network from a broken mirror. */
function probed({ head, hosts }, { mirrors }) {
    // A verdict in the words of the title says nothing new.
    const known = mirrors.filter((mirror) => (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .wasProbed */ .ox)(mirror) && !mirror.reason.includes(head.title));
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

/***/ 24038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ cacheOutcomes),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Mu: () => (/* binding */ hostOfEntry),
/* harmony export */   W9: () => (/* binding */ isRecovered),
/* harmony export */   hq: () => (/* binding */ runKinds)
/* harmony export */ });
/** How a restore of the module cache may end; `off` if nothing was needed or there was no store. */
const cacheOutcomes = ['hit', 'partial', 'miss', 'off', 'timeout', 'failed'];
/** How a run went: `clean` met no error, `repaired` was ready in spite of some, `failed` was not ready. */
const runKinds = ['clean', 'repaired', 'failed'];
/** Which of the three a run is. */
function kindOf({ outcome, faults }) {
    if (outcome === 'failed')
        return 'failed';
    return faults.some(isRecovered) ? 'repaired' : 'clean';
}
/** Whether the error was met and did not fail the job. A count of 0 is a file that was skipped, not an error met. */
function isRecovered({ recovered, count }) {
    return recovered && count > 0;
}
/** The host name of a GOPROXY entry, with which its errors name it, too; `direct` and what is no URL stay as they are. */
function hostOfEntry(entry) {
    return URL.parse(entry.includes('://') ? entry : `https://${entry}`)?.hostname || entry;
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

/***/ 65931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fatalToPlainGo)
/* harmony export */ });
/* harmony import */ var _counted_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24038);

/** Errors of the checksum database end `go mod download` although they may name no module. */
const sumdb = /^sumdb_/;
/** After these two Go asks the next entry whatever the separator is. */
const notFound = new Set(['http_404', 'http_410']);
/**
 * The recovered errors at which plain `go mod download` would have ended. The go command sends one request for each file
 * and entry of GOPROXY, without a retry (cmd/go/internal/modfetch, golang/go#28194), and goes on to the next entry after
 * 404 and 410, or after any error if the separator is `|`. Empty for a run that failed.
 */
function fatalToPlainGo(run) {
    if (run.outcome === 'failed')
        return [];
    const entries = entriesOf(run.go.env['GOPROXY'] ?? '');
    const added = addedHosts(run);
    return run.faults.filter((fault) => {
        if (!(0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecovered */ .W9)(fault) || !isAboutDownload(fault))
            return false;
        const entry = entries.find(({ host }) => host === fault.host);
        return entry === undefined ? !added.has(fault.host) : !goesOn(entry, fault.cause);
    });
}
/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }) {
    return module !== '' || modules.length > 0 || sumdb.test(cause);
}
/** Hosts of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedHosts({ mirrors }) {
    return new Set(mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => (0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfEntry */ .Mu)(url)));
}
function entriesOf(goproxy) {
    const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)];
    return found.map(([, word = '', separator = ''], index) => {
        const next = found[index + 1]?.[1];
        return { host: (0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfEntry */ .Mu)(word), separator, last: next === undefined || next === 'off' };
    });
}
function goesOn({ last, separator }, cause) {
    return !last && (separator === '|' || notFound.has(cause));
}


/***/ })

};
