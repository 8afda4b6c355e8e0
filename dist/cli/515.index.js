export const id = 515;
export const ids = [515,1968];
export const modules = {

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ gatewayIn),
/* harmony export */   z: () => (/* binding */ gatewayNamedIn)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47249);

/**
 * Headers by which firewalls and filtering proxies name themselves, in front of a server or on the way to it. Source: the vendors'
 * documentation of their block pages. What a content network sends with every good answer, too, is not here.
 */
const gateways = [
    { header: 'cf-mitigated', value: /./, name: 'Cloudflare' },
    { header: 'x-amzn-waf-action', value: /./, name: 'AWS WAF' },
    { header: 'x-sucuri-block', value: /./, name: 'Sucuri' },
    { header: 'x-squid-error', value: /./, name: 'Squid' },
    { header: 'x-firewall', value: /./, name: 'a firewall' },
    { header: 'server', value: /zscaler/i, name: 'Zscaler' },
    { header: 'server', value: /fortiweb|fortigate|fortinet/i, name: 'Fortinet' },
    { header: 'server', value: /^big-?ip|^f5\b/i, name: 'F5' },
    { header: 'server', value: /mcafee web gateway|skyhigh/i, name: 'Skyhigh' },
];
/** Who refused, as ` (Squid says so: x-squid-error: ERR_ACCESS_DENIED 0)`; '' if no header names a firewall or proxy. */
function gatewayIn(headers) {
    for (const { header, value, name } of gateways) {
        const seen = String(headers[header] ?? '');
        if (value.test(seen))
            return (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(` (${name} says so: ${header}: ${seen.slice(0, 100)})`);
    }
    return '';
}
/** The name in a text that {@link gatewayIn} is part of; '' if there is none. */
function gatewayNamedIn(text) {
    return / \(([^():]{1,30}) says so: [a-z0-9-]{1,30}: /.exec(text)?.[1] ?? '';
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

/***/ 51708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ redactDeep),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79404);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29692);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);






/** A document as modward prints and writes it: indented, with a line's end. */
function renderJson(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** Writes the report to `path` by {@link writeText}. */
function writeReport(path, report) {
    return writeText(path, renderJson(report));
}
/**
 * Writes a text to `path`, folders included, and resolves to the absolute path. Atomic: a reader gets the old file or the
 * new one, never half of one. Throws the file system's error if that cannot be done; nothing is left behind then.
 */
async function writeText(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const staged = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReader */ .n)(target);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
        }
        finally {
            reader.close();
        }
        return target;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(staged, text, { flag: 'wx' });
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(staged, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staged, { force: true });
        throw error;
    }
    return target;
}
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
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
    const added = addedMirrors(run);
    return run.faults.filter((fault) => {
        if (!(0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecovered */ .W9)(fault) || !isAboutDownload(fault))
            return false;
        const asked = fault.mirror || fault.host;
        const entry = entries.find(({ url }) => isSame(url, asked));
        return entry === undefined ? !added.some((url) => isSame(url, asked)) : !goesOn(entry, fault.cause);
    });
}
/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }) {
    return module !== '' || modules.length > 0 || sumdb.test(cause);
}
/** Mirrors of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedMirrors({ mirrors }) {
    return mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => url);
}
/** Whether an entry is what was asked: the URL of a mirror, or the host alone where no more is known. */
function isSame(entry, asked) {
    return asked.includes('://') ? placeOf(entry) === placeOf(asked) : (0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfEntry */ .Mu)(entry) === asked;
}
/** What tells two mirrors apart, without credentials: several may share a host. */
function placeOf(entry) {
    const url = URL.parse(entry.includes('://') ? entry : `https://${entry}`);
    return url === null ? entry : `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
function entriesOf(goproxy) {
    const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)];
    return found.map(([, word = '', separator = ''], index) => {
        const next = found[index + 1]?.[1];
        return { url: word, separator, last: next === undefined || next === 'off' };
    });
}
function goesOn({ last, separator }, cause) {
    return !last && (separator === '|' || notFound.has(cause));
}


/***/ }),

/***/ 81963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ requireReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Without this flag, opening a pipe for writing waits until something opens it for reading. Windows has no such pipes. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Fails for a path that is a pipe that nothing reads: to open it would block for ever, and with Node's synchronous functions the
 * whole process. A pipe with a reader stays open until the result is closed: if it were closed before the writer opens it, the
 * reader would take that for the end.
 * @throws Error with the path, or the file system's error
 */
function requireReader(path) {
    const isPipe = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFIFO() === true;
    const file = isPipe ? openPipe(path) : undefined;
    return {
        close() {
            if (file !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
function openPipe(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        throw new Error(`${path} is a pipe that nothing reads`, { cause: error });
    }
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
