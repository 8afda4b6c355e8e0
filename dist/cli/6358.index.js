export const id = 6358;
export const ids = [6358,1479];
export const modules = {

/***/ 41479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   piecesOf: () => (/* binding */ piecesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _causes_log_log_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62252);
/* harmony import */ var _causes_rules_configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68208);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78529);





/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
async function explain(input, onWait = () => { }) {
    let bytes = 0;
    onWait(() => (bytes === 0 ? '' : `  reading the log, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytes)} so far`));
    // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
    const reader = new _causes_log_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .LogReader */ .w();
    for await (const chunk of input) {
        bytes += chunk.length;
        reader.push(chunk);
    }
    const { faults, main, ...found } = reader.end();
    const located = faults.map((fault) => ({ ...fault, ...(0,_causes_rules_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .syntaxErrorPlace */ .vK)(fault) }));
    return { schema: 1, ...found, faults: located, main: main && (located[faults.indexOf(main)] ?? main) };
}
/** How much of a file is read at once, in bytes. */
const pieceSize = 64 * 1024;
/**
 * The bytes of a file, piece by piece, for {@link explainSelection}; each is only there until the next one. A stream would make a
 * new buffer for every piece, and while faults are looked at none of them is freed before there are 64 MB of them.
 */
async function* piecesOf(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const room = new Uint8Array(pieceSize);
        for (;;) {
            const { bytesRead } = await handle.read(room, 0, room.length, null);
            if (bytesRead === 0)
                return;
            yield room.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 76496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLedger: () => (/* binding */ runLedger)
});

// UNUSED EXPORTS: foldReports

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/report/exposition.ts
var exposition = __webpack_require__(98956);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/commands/explain/explain.ts
var explain = __webpack_require__(41479);
// EXTERNAL MODULE: ./src/events/sinks/run-record.ts + 9 modules
var run_record = __webpack_require__(19375);
// EXTERNAL MODULE: ./src/report/build-report.ts
var build_report = __webpack_require__(20739);
;// CONCATENATED MODULE: ./src/commands/ledger/trace.ts


/** Whether a line of a JSON Lines file is an event of a trace, and not a report. */
function isTraceEvent(value) {
    return typeof value === 'object' && value !== null && 'type' in value && 'atMs' in value;
}
/** Whether the event is the first one of a run, or of the relay daemon that a run has left behind. */
function beginsRun({ type }) {
    return type === 'run.start';
}
/** Computes the report of one run from its trace, as the run itself did. */
class TraceFold {
    #record = new run_record/* RunRecord */.d();
    #isOfGuard = true;
    #hasEnded = false;
    #isBroken = false;
    /** Adds an event of the run. Its shape is not checked: one that a fold cannot read breaks the trace. */
    add(event) {
        try {
            this.#record.sink(event);
            // A trace leaves out the bytes as they arrived; the end of each request has their sum.
            if (event.type === 'request.end')
                this.#record.sink({ ...event, type: 'bytes' });
        }
        catch {
            this.#isBroken = true;
        }
        if (event.type === 'run.start')
            this.#isOfGuard = event.part === 'guard';
        if (event.type === 'run.end')
            this.#hasEnded = true;
    }
    /** The run; none for what is no guarded download, such as the relay daemon. */
    runs() {
        if (!this.#isOfGuard)
            return [];
        if (this.#isBroken)
            return [{ reason: 'broken trace' }];
        if (!this.#hasEnded)
            return [{ reason: 'the trace has no end' }];
        return [{ value: (0,build_report/* buildReport */.F)(this.#record.facts, () => ({ file: '', line: 0 })) }];
    }
}

;// CONCATENATED MODULE: ./src/commands/ledger/documents.ts




/** A document longer than this, in characters, is no report: one report has some 10 kB. */
const longest = 32 * 1024 * 1024;
/** Names of files that are read in a folder. */
const isReportName = /\.(?:json|jsonl|ndjson)$/i;
/**
 * Reads the documents of files, of folders (every .json, .jsonl and .ndjson file below them) and, for `-`, of standard
 * input, one after another: only one of them is in memory at a time. Never throws for a file that cannot be read.
 */
async function* documentsOf(paths, stdin) {
    for (const path of paths) {
        if (path === '-')
            yield* documentsIn('standard input', stdin);
        else
            yield* documentsAt(path, () => isFolder(path));
    }
}
async function* documentsAt(path, isFolder) {
    try {
        yield* (await isFolder()) ? documentsBelow(path) : documentsIn(path, (0,explain.piecesOf)(path));
    }
    catch (error) {
        yield { file: path, reason: reasonOf(error) };
    }
}
async function* documentsBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.isDirectory() || isReportName.test(entry.name)) {
            yield* documentsAt((0,external_node_path_.join)(folder, entry.name), () => entry.isDirectory());
        }
    }
}
async function isFolder(path) {
    return (await (0,promises_.stat)(path)).isDirectory();
}
/** One indented JSON document, which begins with a bracket alone on its line, or JSON Lines. */
async function* documentsIn(file, bytes) {
    const lines = linesOf(bytes);
    const { value: first } = await lines.next();
    if (first === undefined)
        yield { file, reason: 'empty' };
    else if (/^[[{]\s*$/.test(first.text))
        yield { file, ...(await indented(first, lines)) };
    else
        yield* jsonLines(file, first, lines);
}
async function indented(first, lines) {
    const texts = [first.text];
    let length = 0;
    for await (const { text } of lines) {
        length += text.length;
        if (length <= longest)
            texts.push(text);
    }
    return length > longest ? tooLong : parse(texts.join('\n'));
}
/** A report a line, or the events of traces: each run in them becomes a report. */
async function* jsonLines(file, first, lines) {
    let trace;
    for await (const { text, number } of prepended(first, lines)) {
        const parsed = parse(text);
        if (!('value' in parsed) || !isTraceEvent(parsed.value)) {
            yield { file: number === 1 ? file : `${file}:${number}`, ...parsed };
            continue;
        }
        if (beginsRun(parsed.value)) {
            yield* runsOf(file, trace);
            trace = undefined;
        }
        trace ??= new TraceFold();
        trace.add(parsed.value);
    }
    yield* runsOf(file, trace);
}
function runsOf(file, trace) {
    return trace?.runs().map((run) => ({ file, ...run })) ?? [];
}
async function* prepended(first, lines) {
    yield first;
    yield* lines;
}
/** Lines of UTF-8 text that are not blank; one that is too long is cut. */
async function* linesOf(bytes) {
    const decoder = new TextDecoder();
    let number = 0;
    let rest = '';
    for await (const piece of bytes) {
        const [head = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
        const texts = [rest.length > longest ? rest : rest + head, ...others];
        rest = texts.pop() ?? '';
        for (const text of texts) {
            number += 1;
            if (text.trim() !== '')
                yield { text, number };
        }
    }
    if (rest.trim() !== '')
        yield { text: rest, number: number + 1 };
}
const tooLong = { reason: 'longer than 32 MB' };
function parse(text) {
    if (text.length > longest)
        return tooLong;
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch {
        return { reason: 'no JSON' };
    }
}
const reasons = { ENOENT: 'not found', EACCES: 'no permission to read it' };
function reasonOf(error) {
    const { code = '', message } = error;
    return reasons[code] ?? message;
}

// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/report/counted-run.ts
var counted_run = __webpack_require__(24038);
// EXTERNAL MODULE: ./src/report/plain-go.ts
var plain_go = __webpack_require__(65931);
;// CONCATENATED MODULE: ./src/commands/ledger/capped.ts
/** What is counted by name, with a limit on the names: those that come after it is reached are counted as `other`. */
class Capped {
    #counts = new Map();
    #limit;
    #create;
    constructor(limit, create) {
        this.#limit = limit;
        this.#create = create;
    }
    /** The counts of a name, to be added to. */
    of(name) {
        const known = this.#counts.get(name);
        if (known !== undefined)
            return known;
        if (this.#counts.size >= this.#limit && name !== other)
            return this.of(other);
        const counts = this.#create();
        this.#counts.set(name, counts);
        return counts;
    }
    /** A list made of every name and its counts, sorted by name. */
    map(make) {
        return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => make(name, counts));
    }
}
const other = 'other';

;// CONCATENATED MODULE: ./src/commands/ledger/ledger.ts
/** The number of runs. */
function total({ clean, repaired, failed }) {
    return clean + repaired + failed;
}
/** `part` of `whole`, 0 to 1; null if there is nothing to divide by. */
function ratio(part, whole) {
    return whole > 0 ? part / whole : null;
}
/** The share of files that a mirror did not deliver, 0 to 1; null if it is not known how many it did. */
function errorRate({ files, errors }) {
    return files > 0 ? ratio(errors, files + errors) : null;
}

;// CONCATENATED MODULE: ./src/commands/ledger/week.ts
const day = 24 * 60 * 60 * 1000;
/** The Monday of the week (UTC, ISO 8601) that holds this time in milliseconds since 1970: `2026-11-16`. */
function weekOf(time) {
    const days = Math.floor(time / day);
    // 1970-01-01 was a Thursday.
    const monday = days - ((((days + 3) % 7) + 7) % 7);
    return new Date(monday * day).toISOString().slice(0, 10);
}
/** The weeks up to `last`, oldest first, at most `count` of them and none before `first`; weeks without a run included. */
function weeksUpTo(last, first, count) {
    const end = Date.parse(last);
    const weeks = Array.from({ length: count }, (_, back) => weekOf(end - back * 7 * day));
    return weeks.filter((week) => week >= first).reverse();
}

;// CONCATENATED MODULE: ./src/commands/ledger/fold.ts






/** More names than these are counted together as `other`, so that memory has a limit whatever the reports hold. */
const limits = { causes: 200, hosts: 1000, mirrors: 1000, weeks: 530 };
/** So many broken files are named. */
const namedFiles = 5;
/** Adds up runs, one at a time, in a space that does not grow with their number. The order of the runs does not matter. */
class LedgerFold {
    #from = Number.POSITIVE_INFINITY;
    #to = Number.NEGATIVE_INFINITY;
    #reports = 0;
    #broken = 0;
    #named = [];
    #runs = newRuns();
    #sums = { transient: 0, durationMs: 0, failedMs: 0, files: 0, bytes: 0, retries: 0, failovers: 0 };
    #cache = newCache();
    #responsible = new Capped(limits.causes, newShare);
    #causes = new Capped(limits.causes, newShare);
    #hosts = new Capped(limits.hosts, newShare);
    #weeks = new Capped(limits.weeks, () => ({ runs: newRuns(), cache: newCache() }));
    #mirrors = new Capped(limits.mirrors, () => ({ runs: 0, files: 0, bytes: 0, errors: 0 }));
    /** How many reports were counted. */
    get reports() {
        return this.#reports;
    }
    /** Counts a run. */
    add(run) {
        this.#reports += 1;
        const startedAt = Date.parse(run.startedAt);
        this.#from = Math.min(this.#from, startedAt);
        this.#to = Math.max(this.#to, startedAt);
        const isSaved = (0,plain_go/* fatalToPlainGo */.G)(run).length > 0;
        const week = this.#weeks.of(weekOf(startedAt));
        for (const runs of [this.#runs, week.runs]) {
            runs[(0,counted_run/* kindOf */.I)(run)] += 1;
            if (isSaved)
                runs.saved += 1;
        }
        for (const cache of [this.#cache, week.cache])
            addCache(cache, run.cache);
        this.#addSums(run);
        addShares(this.#causes, ({ cause }) => cause, run);
        addShares(this.#hosts, ({ host }) => host, run);
        addShares(this.#responsible, ({ cause }) => aboutCause(cause).responsible, run);
        for (const [mirror, figures] of mirrorsOf(run)) {
            const known = this.#mirrors.of(mirror);
            known.runs += 1;
            known.files += figures.files;
            known.bytes += figures.bytes;
            known.errors += figures.errors;
        }
    }
    /** Counts a file that cannot be read or is no report. */
    skip(skipped) {
        this.#broken += 1;
        if (this.#named.length < namedFiles)
            this.#named.push(skipped);
    }
    /** What was added until now. */
    result() {
        const hasRun = this.#reports > 0;
        return {
            schema: 1,
            from: hasRun ? new Date(this.#from).toISOString() : '',
            to: hasRun ? new Date(this.#to).toISOString() : '',
            reports: this.#reports,
            skipped: { count: this.#broken, files: [...this.#named] },
            runs: { ...this.#runs },
            ...this.#sums,
            cache: { ...this.#cache },
            responsible: inOrder(this.#responsible.map((responsible, share) => ({ responsible: responsible, ...share }))),
            causes: inOrder(this.#causes.map((cause, share) => ({ cause, ...aboutCause(cause), ...share }))),
            hosts: inOrder(this.#hosts.map((host, share) => ({ host, ...share }))),
            weeks: this.#weeks
                .map((week, { runs, cache }) => ({ week, runs: { ...runs }, cache: { ...cache } }))
                .sort((a, b) => (a.week < b.week ? -1 : 1)),
            mirrors: this.#mirrors
                .map((mirror, figures) => ({ mirror, ...figures }))
                .sort((a, b) => badness(b) - badness(a) || b.errors - a.errors || (a.mirror < b.mirror ? -1 : 1)),
        };
    }
    #addSums({ outcome, transient, durationMs, transfer }) {
        const sums = this.#sums;
        sums.durationMs += durationMs;
        if (outcome === 'failed')
            sums.failedMs += durationMs;
        if (outcome === 'failed' && transient === true)
            sums.transient += 1;
        for (const name of ['files', 'bytes', 'retries', 'failovers'])
            sums[name] += transfer[name];
    }
}
/** Counts a failed run for its main cause alone, and a repaired one once for each name that it recovered from. */
function addShares(shares, nameOf, run) {
    const sharesOf = (errors) => new Set(errors.flatMap((error) => (nameOf(error) === '' ? [] : [shares.of(nameOf(error))])));
    for (const fault of run.faults)
        for (const share of sharesOf([fault]))
            share.errors += fault.count;
    for (const share of sharesOf(mainErrorOf(run)))
        share.failed += 1;
    for (const share of sharesOf(run.outcome === 'ready' ? run.faults.filter(counted_run/* isRecovered */.W9) : []))
        share.repaired += 1;
    for (const share of sharesOf((0,plain_go/* fatalToPlainGo */.G)(run)))
        share.saved += 1;
}
/** The main error of a failed run; its host is that of the fault which the cause is taken from. */
function mainErrorOf({ outcome, cause, faults }) {
    if (outcome === 'ready')
        return [];
    const fault = faults.find((known) => !known.recovered && known.cause === cause);
    return [fault ?? { cause: cause ?? 'unknown', host: '' }];
}
function newRuns() {
    return { clean: 0, repaired: 0, failed: 0, saved: 0 };
}
function newShare() {
    return { errors: 0, failed: 0, repaired: 0, saved: 0 };
}
function newCache() {
    return { restores: 0, hits: 0, partial: 0, misses: 0, failed: 0, bytes: 0, savedMs: 0 };
}
const counterOf = { hit: 'hits', partial: 'partial', miss: 'misses', timeout: 'failed', failed: 'failed' };
function addCache(figures, { outcome, bytes, savedMs = 0 }) {
    if (outcome === 'off')
        return;
    figures.restores += 1;
    figures[counterOf[outcome]] += 1;
    figures.bytes += bytes;
    figures.savedMs += savedMs;
}
/** The mirrors that were asked for files. An older report has no counts by mirror, only errors with a host. */
function mirrorsOf({ mirrors, faults }) {
    const asked = new Map();
    for (const { url, files = 0, bytes = 0, faults: counted } of mirrors) {
        const mirror = (0,counted_run/* hostOfEntry */.Mu)(url);
        const known = asked.get(mirror);
        const seen = known === undefined ? faults.filter(({ host }) => host === mirror) : [];
        const errors = counted ?? seen.reduce((sum, { count }) => sum + count, 0);
        if (files + errors === 0)
            continue;
        asked.set(mirror, {
            files: files + (known?.files ?? 0),
            bytes: bytes + (known?.bytes ?? 0),
            errors: errors + (known?.errors ?? 0),
        });
    }
    return asked;
}
const causes = new Map(table/* rules */.aO.map(({ id, title, responsible }) => [id, { title, responsible }]));
/** A cause that only a newer version of modward knows is shown by its id. */
function aboutCause(cause) {
    return causes.get(cause) ?? { title: cause, responsible: 'unknown' };
}
function inOrder(items) {
    return items.toSorted((a, b) => b.failed + b.repaired - a.failed - a.repaired || b.errors - a.errors);
}
/**
 * How bad a mirror is at least, by 95 % confidence: the lower end of Wilson's score interval of its error rate, so that two
 * errors in three requests do not outrank a thousand in five thousand.
 */
function badness(mirror) {
    const rate = errorRate(mirror);
    if (rate === null)
        return 0;
    const n = mirror.files + mirror.errors;
    const z = 1.96;
    const centre = rate + z ** 2 / (2 * n);
    const margin = z * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2));
    return (centre - margin) / (1 + z ** 2 / n);
}

;// CONCATENATED MODULE: ./src/commands/ledger/ledger-metrics.ts


/** So many causes, hosts and mirrors have series of their own. */
const seriesLimit = 50;
/**
 * The metrics of a ledger. All are gauges: a ledger is made of the reports that are still kept, so its sums fall when the
 * oldest ones go, which a counter must not.
 */
const ledgerMetrics = [
    gauge('modward_ledger_start_time_seconds', 'When the first run of the ledger started, since 1970.', ({ from }) => time(from)),
    gauge('modward_ledger_end_time_seconds', 'When the last run of the ledger started, since 1970.', ({ to }) => time(to)),
    gauge('modward_ledger_skipped_files', 'Files that could not be read as a report.', ({ skipped }) => [
        { value: skipped.count },
    ]),
    gauge('modward_ledger_runs{kind}', 'Runs by how they went: clean, repaired or failed.', ({ runs }) => ['clean', 'repaired', 'failed'].map((kind) => ({ value: runs[kind], labels: { kind } }))),
    gauge('modward_ledger_jobs_saved', 'Runs that were ready but would have failed with plain go.', ({ runs }) => [
        { value: runs.saved },
    ]),
    gauge('modward_ledger_failed_ratio', 'Share of runs that failed, 0 to 1.', ({ runs }) => share(runs.failed, total(runs))),
    gauge('modward_ledger_repaired_ratio', 'Share of runs that recovered from errors, 0 to 1.', ({ runs }) => share(runs.repaired, total(runs))),
    gauge('modward_ledger_cause_runs{cause,outcome}', 'Runs that failed by a cause, or recovered from it.', ({ causes }) => byOutcome(causes, ({ cause }) => ({ cause }))),
    gauge('modward_ledger_host_runs{host,outcome}', 'Runs that failed by an error of a host, or recovered from it.', ({ hosts }) => byOutcome(hosts, ({ host }) => ({ host }))),
    gauge('modward_ledger_mirror_files{mirror,outcome}', 'Files by mirror: ok, or failed if the mirror did not deliver.', ({ mirrors }) => mirrors.slice(0, seriesLimit).flatMap(({ mirror, files, errors }) => [
        { value: files, labels: { mirror, outcome: 'ok' } },
        { value: errors, labels: { mirror, outcome: 'failed' } },
    ])),
    gauge('modward_ledger_cache_restores{outcome}', 'Restores of the module cache by outcome.', ({ cache }) => Object.entries({ hit: cache.hits, partial: cache.partial, miss: cache.misses, failed: cache.failed }).map(([outcome, value]) => ({ value, labels: { outcome } }))),
    gauge('modward_ledger_cache_hit_ratio', 'Share of restores that were a hit, 0 to 1.', ({ cache }) => share(cache.hits, cache.restores)),
    gauge('modward_ledger_cache_restored_bytes', 'Bytes restored from the module cache.', ({ cache }) => [
        { value: cache.bytes },
    ]),
    gauge('modward_ledger_saved_seconds', 'By how much the cache made runs faster, as measured.', ({ cache }) => [
        { value: cache.savedMs / 1000 },
    ]),
];
function byOutcome(items, labels) {
    return items.slice(0, seriesLimit).flatMap((item) => ['failed', 'repaired'].map((outcome) => ({
        value: item[outcome],
        labels: { ...labels(item), outcome },
    })));
}
function share(part, whole) {
    const value = ratio(part, whole);
    return value === null ? [] : [{ value }];
}
function time(iso) {
    return iso === '' ? [] : [{ value: Date.parse(iso) / 1000 }];
}
function gauge(signature, help, samples) {
    return (0,exposition/* metric */.T)('gauge', signature, help, samples);
}

// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
;// CONCATENATED MODULE: ./src/commands/ledger/percent.ts
/** A share from 0 to 1 as a percentage: `0.4 %`, `3.7 %`, `81 %`; a dash if there is none. */
function formatPercent(share) {
    if (share === null)
        return '\u2013';
    const percent = share * 100;
    return `${percent.toFixed(percent === 0 || percent >= 9.95 ? 0 : 1)} %`;
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/html.ts
/** A text as HTML or SVG that shows exactly that text, also inside a quoted attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** `16 Nov 2026`, from an ISO 8601 date. */
function formatDate(iso) {
    return dates.format(new Date(iso));
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/chart.ts

const height = 220;
const margin = { left: 44, right: 8, top: 22, bottom: 26 };
/** The room of a month's name on the x axis. */
const monthWidth = 28;
const months = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
/** Draws a chart as an SVG of this width; its title and tips are what screen readers read. */
function drawChart(chart, width) {
    const scale = scaleOf(chart, width);
    const parts = [...gridLines(chart, scale), ...monthNames(chart, scale), ...shapes(chart, scale)];
    return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${chart.title}, ${chart.unit}, by week`)}">
<text x="0" y="12">${escapeHtml(chart.unit)}, by week</text>
${parts.join('\n')}
</svg>`;
}
function scaleOf({ weeks, series, most }, width) {
    const sums = weeks.map((_, week) => series.reduce((sum, { values }) => sum + (values[week] ?? 0), 0));
    const ticks = ticksUpTo(most ?? Math.max(...sums, 0));
    const top = ticks.at(-1) ?? 1;
    const right = width - margin.right;
    const step = (right - margin.left) / Math.max(1, weeks.length);
    const bottom = height - margin.bottom;
    return {
        right,
        step,
        ticks,
        x: (week) => margin.left + week * step,
        y: (value) => bottom - (value / top) * (bottom - margin.top),
    };
}
/** Three to six round values from 0 to at least `most`. */
function ticksUpTo(most) {
    const rough = (most > 0 ? most : 1) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
    const count = Math.max(1, Math.ceil((most / step) * (1 - 1e-9)));
    return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}
function gridLines(_, { ticks, right, y }) {
    return ticks.map((tick) => {
        const at = y(tick).toFixed(1);
        const label = `<text x="${margin.left - 6}" y="${at}" dy="4" text-anchor="end">${tick.toLocaleString('en')}</text>`;
        return `<path class="axis" d="M${margin.left} ${at}H${right}"/>${label}`;
    });
}
/** The name of a month below the first week that begins in it, as many as have room, the last ones first. */
function monthNames({ weeks }, { x, right }) {
    const first = weeks.flatMap((week, index) => (week.slice(0, 7) === weeks[index - 1]?.slice(0, 7) ? [] : [index]));
    let free = right;
    return first.toReversed().flatMap((index) => {
        const name = months.format(new Date(weeks[index] ?? ''));
        if (x(index) + monthWidth > free)
            return [];
        free = x(index);
        return [`<text x="${x(index).toFixed(1)}" y="${height - 8}">${name}</text>`];
    });
}
function shapes(chart, scale) {
    const line = chart.shape === 'line' ? chart.series.map((series) => drawLine(series, scale)) : [];
    const weeks = chart.weeks.map((_, week) => {
        const tip = `<title>${escapeHtml(chart.tips[week] ?? '')}</title>`;
        // A line has nothing to point at but the whole height of a week.
        const target = `<rect x="${scale.x(week).toFixed(1)}" y="${margin.top}" width="${scale.step.toFixed(1)}" height="${height - margin.top - margin.bottom}" fill="transparent"/>`;
        return `<g>${tip}${target}${chart.shape === 'bars' ? stack(chart, scale, week) : ''}</g>`;
    });
    return [...line, ...weeks];
}
function stack({ series }, { x, y, step }, week) {
    let below = 0;
    return series
        .map(({ className, values }) => {
        const value = values[week] ?? 0;
        const [low, high] = [y(below), y(below + value)];
        below += value;
        if (value === 0)
            return '';
        const gap = step > 4 ? 1.5 : 0.5;
        const place = `x="${(x(week) + gap / 2).toFixed(1)}" width="${(step - gap).toFixed(1)}"`;
        return `<rect class="${className}" ${place} y="${high.toFixed(1)}" height="${(low - high).toFixed(1)}"/>`;
    })
        .join('');
}
/** A line with a gap for each week without a value. */
function drawLine({ className, values }, { x, y, step }) {
    const points = values.map((value, week) => {
        if (value === null)
            return '';
        const isStart = (values[week - 1] ?? null) === null;
        return `${isStart ? 'M' : 'L'}${(x(week) + step / 2).toFixed(1)} ${y(value).toFixed(1)}`;
    });
    return `<path class="${className}" d="${points.join('')}"/>`;
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/charts.ts





/** The charts show so many weeks: a year. */
const weekLimit = 53;
/** The charts of the page. Empty weeks are shown, as the weeks of a chart are evenly spaced. */
function chartsOf({ weeks: figures }) {
    const byWeek = new Map(figures.map((week) => [week.week, week]));
    const weeks = weeksOf(figures);
    const values = (read) => weeks.map((week) => {
        const known = byWeek.get(week);
        return known === undefined ? null : read(known);
    });
    const tips = (say) => weeks.map((week) => {
        const known = byWeek.get(week);
        return `Week of ${formatDate(week)}: ${known === undefined ? 'no run' : say(known)}`;
    });
    return [
        {
            title: 'Runs that met errors',
            unit: '% of runs',
            shape: 'bars',
            weeks,
            series: [
                { className: 'failed', values: values(({ runs }) => percent(runs.failed, total(runs))) },
                { className: 'repaired', values: values(({ runs }) => percent(runs.repaired, total(runs))) },
            ],
            tips: tips(({ runs }) => `${runs.failed} failed and ${runs.repaired} repaired of ${(0,format/* plural */.LS)(total(runs), 'run')}`),
        },
        {
            title: 'Jobs saved: they would have failed with plain go',
            unit: 'jobs',
            shape: 'bars',
            weeks,
            series: [{ className: 'saved', values: values(({ runs }) => runs.saved) }],
            tips: tips(({ runs }) => `${(0,format/* plural */.LS)(runs.saved, 'job')} saved`),
        },
        {
            title: 'Cache hits',
            unit: '% of restores',
            shape: 'line',
            weeks,
            series: [{ className: 'saved', values: values(({ cache }) => percent(cache.hits, cache.restores)) }],
            tips: tips(({ cache }) => `${formatPercent(ratio(cache.hits, cache.restores))} of ${(0,format/* plural */.LS)(cache.restores, 'restore')}`),
            most: 100,
        },
        {
            title: 'Time saved by the cache',
            unit: 'hours',
            shape: 'bars',
            weeks,
            series: [{ className: 'saved', values: values(({ cache }) => cache.savedMs / 3_600_000) }],
            tips: tips(({ cache }) => `${(0,format/* formatDuration */.a3)(cache.savedMs)} saved, ${(0,format/* formatBytes */.z3)(cache.bytes)} restored`),
        },
    ];
}
function percent(part, whole) {
    const share = ratio(part, whole);
    return share === null ? null : share * 100;
}
function weeksOf(figures) {
    const [first, last] = [figures[0], figures.at(-1)];
    return first === undefined || last === undefined ? [] : weeksUpTo(last.week, first.week, weekLimit);
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/colours.ts
/** Text has a contrast of at least 4.5 to its ground and series one of at least 3 (WCAG 2.2, 1.4.3 and 1.4.11): tested. */
const light = {
    ground: '#f6f8fa',
    card: '#ffffff',
    text: '#1f2328',
    muted: '#59636e',
    line: '#d1d9e0',
    failed: '#b3370a',
    repaired: '#2f7fd6',
    saved: '#0b7a6f',
};
const dark = {
    ground: '#0d1117',
    card: '#161b22',
    text: '#e6edf3',
    muted: '#9aa4af',
    line: '#30363d',
    failed: '#ff9466',
    repaired: '#4a90e2',
    saved: '#4fd1b5',
};

;// CONCATENATED MODULE: ./src/commands/ledger/page/style.ts

/** The style sheet of the page; the reader's system chooses light or dark. */
const style = `
:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 48px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 1200px; margin: 0 auto; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; }
h2 { margin: 0 0 4px; font-size: 16px; }
p { margin: 4px 0; }
.muted, th { color: var(--muted); }
small, footer { font-size: 13px; }
dl, .grid { display: grid; gap: 16px; margin: 20px 0; }
dl { grid-template-columns: repeat(auto-fit, minmax(165px, 1fr)); }
.grid { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.stack { display: grid; gap: 16px; align-content: start; min-width: 0; }
figure { display: flex; flex-direction: column; justify-content: space-between; }
dl > div, .card { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
dt { font-size: 13px; color: var(--muted); }
dd { margin: 0; }
dd b { display: block; font-size: 26px; line-height: 1.3; font-weight: 600; }
svg { display: block; width: 100%; height: auto; overflow: visible; font-size: 12px; }
svg text { fill: var(--muted); }
.axis { stroke: var(--line); }
.failed { fill: var(--failed); } .repaired { fill: var(--repaired); } .saved { fill: var(--saved); }
path.saved { fill: none; stroke: var(--saved); stroke-width: 2; stroke-linejoin: round; }
.key { display: inline-block; width: 11px; height: 11px; margin: 0 5px 0 0; border-radius: 2px; }
.key.failed { background: var(--failed); } .key.repaired { background: var(--repaired); }
.legend span { margin-right: 16px; font-size: 13px; white-space: nowrap; }
.narrow { display: none; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 0 5px 14px; text-align: right; vertical-align: top; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: 13px; font-weight: 400; white-space: normal; }
th:first-child { padding-left: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; color: inherit; font-weight: 400; }
tbody th { min-width: 110px; }
tbody small { display: block; color: var(--muted); }
tbody svg { height: 6px; margin-top: 4px; }
summary { cursor: pointer; font-weight: 600; }
@media (max-width: 760px) {
  .grid { grid-template-columns: minmax(0, 1fr); }
  .wide { display: none; }
  .narrow { display: block; }
  dl { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
  dl > div, .card { padding: 12px; }
  dd b { font-size: 21px; }
  th, td { padding-left: 8px; font-size: 13px; }
}
`;
function variables(colours) {
    return Object.entries(colours)
        .map(([name, value]) => `--${name}: ${value};`)
        .join(' ');
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/tables.ts




/** So many rows of a table are shown; the JSON document has them all. */
const rowLimit = 12;
/** Whose fault it is, in words: the field `responsible` of the ledger. */
const partyNames = {
    network: 'Network or mirror',
    'set-up': 'Set-up of the job',
    code: 'The project\u2019s own code',
    module: 'The module',
    upstream: 'The module\u2019s server',
    machine: 'The machine',
    outside: 'Ended from outside',
    unknown: 'Not known',
};
/** Runs by whose fault it was. */
function responsibleTable({ responsible }) {
    return shareTable('By whose fault it was', 'Responsible', responsible, (share) => escapeHtml(partyNames[share.responsible]));
}
/** Runs by cause. */
function causeTable({ causes }) {
    return shareTable('By cause', 'Cause', causes, ({ title, cause }) => named(title, cause));
}
/** Runs by the host that the errors came from. */
function hostTable({ hosts }) {
    return shareTable('By host', 'Host', hosts, ({ host }) => escapeHtml((0,format/* oneLine */.TN)(host, 100)));
}
/** Mirrors, the worst first. */
function mirrorTable({ mirrors }) {
    const rows = mirrors
        .slice(0, rowLimit)
        .map((mirror) => [
        escapeHtml((0,format/* oneLine */.TN)(mirror.mirror, 100)),
        formatPercent(errorRate(mirror)),
        (0,format/* formatCount */.B4)(mirror.errors),
        (0,format/* formatCount */.B4)(mirror.files),
        (0,format/* formatBytes */.z3)(mirror.bytes),
    ]);
    const note = 'Not delivered: errors as a share of the files that were asked of the mirror. The worst mirror is first.';
    return card('Mirrors', note, tables_table(['Mirror', 'Not delivered', 'Errors', 'Files', 'Data'], rows), mirrors.length);
}
/** The numbers behind the charts. */
function weekTable({ weeks }) {
    const rows = weeks
        .toReversed()
        .map(({ week, runs, cache }) => [
        formatDate(week),
        (0,format/* formatCount */.B4)(total(runs)),
        (0,format/* formatCount */.B4)(runs.failed),
        (0,format/* formatCount */.B4)(runs.repaired),
        (0,format/* formatCount */.B4)(runs.saved),
        formatPercent(ratio(cache.hits, cache.restores)),
        (0,format/* formatBytes */.z3)(cache.bytes),
        (0,format/* formatDuration */.a3)(cache.savedMs),
    ]);
    const header = ['Week of', 'Runs', 'Failed', 'Repaired', 'Saved', 'Cache hits', 'From the cache', 'Time saved'];
    return tables_table(header, rows);
}
function shareTable(title, name, items, label) {
    const most = Math.max(1, ...items.map(({ failed, repaired }) => failed + repaired));
    const rows = items
        .slice(0, rowLimit)
        .map((item) => [
        `${label(item)}${bar(item, most)}`,
        (0,format/* formatCount */.B4)(item.failed),
        (0,format/* formatCount */.B4)(item.repaired),
        (0,format/* formatCount */.B4)(item.saved),
    ]);
    const note = 'Runs that failed by it, runs that recovered from it, and those of them that plain go would have failed.';
    return card(title, note, tables_table([name, 'Failed', 'Repaired', 'Saved'], rows), items.length);
}
/** The share of the largest row as a bar; the numbers beside it say the same. */
function bar({ failed, repaired }, most) {
    const width = (count) => ((count / most) * 100).toFixed(2);
    return `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="failed" width="${width(failed)}" height="6"/><rect class="repaired" x="${width(failed)}" width="${width(repaired)}" height="6"/></svg>`;
}
function named(title, id) {
    return `${escapeHtml(title)}<small>${escapeHtml(id)}</small>`;
}
function card(title, note, body, count) {
    const more = count > rowLimit ? `<p class="muted">\u2026 and ${(0,format/* formatCount */.B4)(count - rowLimit)} more</p>` : '';
    const content = count === 0 ? '<p>None.</p>' : `<div class="scroll">${body}</div>${more}`;
    return `<section class="card"><h2>${title}</h2><p class="muted"><small>${note}</small></p>${content}</section>`;
}
/** Cells are HTML already; the first of each row names it. */
function tables_table(header, rows) {
    const head = header.map((cell) => `<th scope="col">${cell}</th>`).join('');
    const body = rows.map(([name = '', ...cells]) => {
        return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
    return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

;// CONCATENATED MODULE: ./src/commands/ledger/page/page.ts








/** Nothing may be loaded and no script may run, whatever the reports hold. */
const policy = `default-src 'none'; style-src 'unsafe-inline'`;
/** The ledger as one HTML page that needs nothing else: no script, no font, no image from elsewhere. */
function renderPage(ledger) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Go module downloads in CI</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Go module downloads in CI</h1>
<p class="muted">${escapeHtml(period(ledger))}</p>
${tiles(ledger)}
<div class="grid">
${chartsOf(ledger).map(figure).join('\n')}
</div>
<div class="grid">
<div class="stack">${[responsibleTable, hostTable, mirrorTable].map((make) => make(ledger)).join('\n')}</div>
${causeTable(ledger)}
</div>
<details class="card"><summary>Numbers by week</summary><div class="scroll">${weekTable(ledger)}</div></details>
${footer(ledger)}
</main>
</body>
</html>
`;
}
function period({ reports, from, to }) {
    return reports === 0 ? 'No run' : `${(0,format/* plural */.LS)(reports, 'run')}, ${formatDate(from)} to ${formatDate(to)}`;
}
function tiles({ runs, transient, cache, failedMs }) {
    const all = total(runs);
    const figures = [
        ['Clean runs', formatPercent(ratio(runs.clean, all)), `${(0,format/* formatCount */.B4)(runs.clean)} runs met no error`],
        [
            'Repaired runs',
            formatPercent(ratio(runs.repaired, all)),
            `${(0,format/* formatCount */.B4)(runs.repaired)} met errors and were ready`,
        ],
        [
            'Failed runs',
            formatPercent(ratio(runs.failed, all)),
            `${(0,format/* formatCount */.B4)(runs.failed)}, ${(0,format/* formatDuration */.a3)(failedMs)} in all; ${(0,format/* formatCount */.B4)(transient)} may pass if run again`,
        ],
        ['Jobs saved', (0,format/* formatCount */.B4)(runs.saved), 'would have failed with plain go'],
        ['Cache hits', formatPercent(ratio(cache.hits, cache.restores)), `of ${(0,format/* plural */.LS)(cache.restores, 'restore')}`],
        ['Time saved', formatHours(cache.savedMs), `by the cache, ${(0,format/* formatBytes */.z3)(cache.bytes)} restored`],
    ];
    const items = figures.map(([name, value, about]) => {
        return `<div><dt>${name}</dt><dd><b>${escapeHtml(value)}</b><small class="muted">${escapeHtml(about)}</small></dd></div>`;
    });
    return `<dl>\n${items.join('\n')}\n</dl>`;
}
/** Hours alone if the minutes do not matter. */
function formatHours(ms) {
    const hours = ms / 3_600_000;
    return hours < 10 ? (0,format/* formatDuration */.a3)(ms) : `${(0,format/* formatCount */.B4)(hours)} h`;
}
/** A chart for a wide and one for a narrow screen: scaling one of them would make its letters too small. */
function figure(chart) {
    const legend = chart.series.length > 1
        ? `<p class="legend">${chart.series.map(({ className }) => `<span><i class="key ${className}"></i>${className}</span>`).join('')}</p>`
        : '';
    const drawings = chart.weeks.length === 0
        ? '<p>No run.</p>'
        : `<div class="wide">${drawChart(chart, 560)}</div><div class="narrow">${drawChart(chart, 340)}</div>`;
    return `<figure class="card"><h2>${escapeHtml(chart.title)}</h2>${legend}${drawings}</figure>`;
}
function footer({ skipped }) {
    const files = skipped.files.map(({ file, reason }) => `${(0,format/* oneLine */.TN)(file, 200)} (${(0,format/* oneLine */.TN)(reason, 100)})`);
    const left = skipped.count === 0
        ? ''
        : `<p>${(0,format/* plural */.LS)(skipped.count, 'file')} could not be read: ${escapeHtml(files.join(', '))}${skipped.count > files.length ? ' \u2026' : ''}</p>`;
    return `<footer class="muted">
<p>A run is one report of modward. Repaired: the run met errors, recovered from them and was ready. Saved: at one of these
errors plain go, which sends each request once, would have ended. Time saved: how much sooner the modules were there than
by the download that the cache entry replaces, as the jobs measured it. Weeks begin on Monday, UTC.</p>
${left}</footer>`;
}

;// CONCATENATED MODULE: ./src/commands/ledger/parse.ts

/** A JSON document that is no report of modward; the message says why, in a few words. */
class NotAReport extends Error {
    name = 'NotAReport';
}
/** More errors than these in one report are not looked at: alike ones are merged when it is written. */
const faultLimit = 1000;
/**
 * Reads what is counted from a JSON report of any version. Fields that are not known are ignored, and fields that are
 * missing or of another type are left out: a report that can be dated and has an outcome counts.
 * @throws {NotAReport}
 */
function parseReport(document) {
    const report = object(document);
    const tool = object(report['tool']);
    if (tool['name'] !== 'modward')
        throw new NotAReport('no report of modward');
    if (report['schema'] !== 1)
        throw new NotAReport(`report schema ${shown(report['schema'])} is not known`);
    const { outcome } = report;
    if (outcome !== 'ready' && outcome !== 'failed')
        throw new NotAReport('the report has no outcome');
    const startedAt = parse_text(report['startedAt']);
    if (!/^\d{4}-/.test(startedAt) || !Number.isFinite(Date.parse(startedAt)))
        throw new NotAReport('the report has no startedAt');
    const go = object(report['go']);
    return {
        tool: { version: parse_text(tool['version']) },
        outcome,
        cause: typeof report['cause'] === 'string' ? causeId(report['cause']) : null,
        transient: parse_boolean(report['transient']),
        startedAt,
        durationMs: count(report['durationMs']),
        go: { version: parse_text(go['version']), env: { GOPROXY: parse_text(object(go['env'])['GOPROXY'], listLimit) } },
        projects: objects(report['projects']).map(({ modules }) => ({ modules: count(modules) })),
        mirrors: objects(report['mirrors']).map(mirror),
        cache: cache(object(report['cache'])),
        transfer: transfer(object(report['transfer'])),
        attempts: objects(report['attempts']),
        faults: objects(report['faults']).slice(0, faultLimit).map(fault),
        phases: objects(report['phases']).map(({ name, durationMs }) => ({
            name: parse_text(name),
            durationMs: count(durationMs),
        })),
    };
}
function mirror({ url, origin, healthy, files, bytes, faults }) {
    return {
        url: parse_text(url),
        healthy: parse_boolean(healthy),
        ...(origin === 'job' || origin === 'input' || origin === 'catalogue' ? { origin } : {}),
        // Reports of modward 1.0 do not count by mirror.
        ...(files === undefined ? {} : { files: count(files) }),
        ...(bytes === undefined ? {} : { bytes: count(bytes) }),
        ...(faults === undefined ? {} : { faults: count(faults) }),
    };
}
function cache({ outcome, bytes, restoreMs, savedMs }) {
    return {
        outcome: counted_run/* cacheOutcomes */.CU.find((known) => known === outcome) ?? 'off',
        bytes: count(bytes),
        restoreMs: count(restoreMs),
        savedMs: count(savedMs),
    };
}
function transfer(fields) {
    const { files, bytes, requests, retries, failovers, stalls, resumes, hedges } = fields;
    return {
        files: count(files),
        bytes: count(bytes),
        requests: count(requests),
        retries: count(retries),
        failovers: count(failovers),
        stalls: count(stalls),
        resumes: count(resumes),
        hedges: count(hedges),
    };
}
function fault({ cause, module, modules, host, mirror, count: times, recovered }) {
    return {
        cause: causeId(cause),
        module: parse_text(module),
        modules: Array.isArray(modules) ? modules.slice(0, 1).map((name) => parse_text(name)) : [],
        host: parse_text(host).toLowerCase(),
        mirror: parse_text(mirror, listLimit),
        count: count(times),
        recovered: recovered === true,
    };
}
/** Ids are words with underscores; anything else would be a label of its own for each report. */
function causeId(value) {
    return typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value) ? value : 'unknown';
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function objects(value) {
    return Array.isArray(value) ? value.map(object) : [];
}
/** The longest text that is kept, in characters: a host name has 253. */
const textLimit = 253;
/** The same for a GOPROXY value. */
const listLimit = 10_000;
function parse_text(value, limit = textLimit) {
    return typeof value === 'string' ? value.slice(0, limit) : '';
}
function count(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
function parse_boolean(value) {
    return typeof value === 'boolean' ? value : null;
}
function shown(value) {
    return typeof value === 'number' ? String(value) : 'none';
}

;// CONCATENATED MODULE: ./src/commands/ledger/text.ts



/** So many rows of each table are shown; `--json` has them all. */
const text_rowLimit = 10;
/** The weeks that are shown, counted back from the last one. */
const text_weekLimit = 12;
/** The ledger for a terminal: the sums first, then a table for each way to look at it. */
function ledgerLines(ledger) {
    return [
        ...sums(ledger),
        ...text_table('Whose fault', shareHeader, ledger.responsible.map((share) => [share.responsible, ...shareCells(share)])),
        ...text_table('Cause', shareHeader, ledger.causes.map((cause) => [cause.cause, ...shareCells(cause)])),
        ...text_table('Host', shareHeader, ledger.hosts.map((host) => [host.host, ...shareCells(host)])),
        ...text_table('Mirror, the worst first', ['not delivered', 'errors', 'files', 'bytes'], ledger.mirrors.map((mirror) => [
            mirror.mirror,
            formatPercent(errorRate(mirror)),
            (0,format/* formatCount */.B4)(mirror.errors),
            (0,format/* formatCount */.B4)(mirror.files),
            (0,format/* formatBytes */.z3)(mirror.bytes),
        ])),
        ...text_table('Week of', ['runs', 'failed', 'repaired', 'saved', 'cache hits', 'time saved'], ledger.weeks
            .slice(-text_weekLimit)
            .map(({ week, runs, cache }) => [
            week,
            (0,format/* formatCount */.B4)(total(runs)),
            formatPercent(ratio(runs.failed, total(runs))),
            formatPercent(ratio(runs.repaired, total(runs))),
            (0,format/* formatCount */.B4)(runs.saved),
            formatPercent(ratio(cache.hits, cache.restores)),
            (0,format/* formatDuration */.a3)(cache.savedMs),
        ]), text_weekLimit),
    ];
}
/** What was skipped, for a warning; undefined if nothing was. */
function skippedLine({ skipped: { count, files } }) {
    if (count === 0)
        return undefined;
    const named = files.map(({ file, reason }) => `${(0,format/* oneLine */.TN)(file, 200)} (${(0,format/* oneLine */.TN)(reason, 200)})`);
    const more = count > files.length ? [`${(0,format/* formatCount */.B4)(count - files.length)} more`] : [];
    return `Skipped ${(0,format/* plural */.LS)(count, 'file')}: ${[...named, ...more].join(', ')}`;
}
function sums({ runs, transient, from, to, cache, files, bytes, durationMs, failedMs, reports }) {
    const share = (count) => `${(0,format/* formatCount */.B4)(count)} (${formatPercent(ratio(count, total(runs)))})`;
    return [
        `${(0,format/* plural */.LS)(reports, 'run')} from ${from.slice(0, 10)} to ${to.slice(0, 10)}`,
        '',
        `Clean       ${share(runs.clean)}`,
        `Repaired    ${share(runs.repaired)}: met errors and recovered from them`,
        `Failed      ${share(runs.failed)}: ${(0,format/* formatCount */.B4)(transient)} of them may pass if run again`,
        `Jobs saved  ${(0,format/* formatCount */.B4)(runs.saved)}: would have failed with plain go`,
        `Cache       ${cacheLine(cache)}`,
        `Downloads   ${(0,format/* plural */.LS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(bytes)}`,
        `Time        ${(0,format/* formatDuration */.a3)(durationMs)} in all, ${(0,format/* formatDuration */.a3)(failedMs)} in failed runs`,
    ];
}
function cacheLine({ hits, restores, bytes, savedMs }) {
    if (restores === 0)
        return 'not used';
    const share = `hit in ${formatPercent(ratio(hits, restores))} of ${(0,format/* plural */.LS)(restores, 'restore')}`;
    return `${share}, ${(0,format/* formatBytes */.z3)(bytes)} restored, ${(0,format/* formatDuration */.a3)(savedMs)} saved`;
}
const shareHeader = ['failed', 'repaired', 'saved', 'errors'];
function shareCells({ failed, repaired, saved, errors }) {
    return [failed, repaired, saved, errors].map(format/* formatCount */.B4);
}
/** A table with a blank line before it: names to the left, numbers to the right. Empty without rows. */
function text_table(title, header, rows, limit = text_rowLimit) {
    if (rows.length === 0)
        return [];
    const shown = [
        [title, ...header],
        ...rows.slice(0, limit).map(([name = '', ...cells]) => [(0,format/* oneLine */.TN)(name, 60), ...cells]),
    ];
    const widths = shown[0]?.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0))) ?? [];
    const lines = shown.map(([name = '', ...cells]) => [name.padEnd(widths[0] ?? 0), ...cells.map((cell, column) => cell.padStart(widths[column + 1] ?? 0))].join('  '));
    const more = rows.length > limit ? [`\u2026 and ${(0,format/* formatCount */.B4)(rows.length - limit)} more`] : [];
    return ['', ...lines, ...more];
}

;// CONCATENATED MODULE: ./src/commands/ledger/run.ts









/** Adds up reports and shows the result. Resolves to the exit code: 1 if no report, or no file, could be read or written. */
async function runLedger({ reports, json, html, metrics }, stdin, screen) {
    const ledger = await foldReports(reports, stdin);
    const skipped = skippedLine(ledger);
    if (skipped !== undefined)
        screen.warning(skipped);
    if (ledger.reports === 0)
        screen.warning('No report could be read.');
    if (json)
        screen.document(ledger);
    else if (ledger.reports > 0)
        for (const line of ledgerLines(ledger))
            screen.info(line);
    const files = [
        [html, () => renderPage(ledger)],
        [metrics, () => (0,exposition/* exposition */.P)(ledgerMetrics, ledger)],
    ];
    const written = await Promise.all(files.map(([path, render]) => path === '' || write(path, render(), screen)));
    return ledger.reports > 0 && written.every(Boolean) ? 0 : 1;
}
/** Reads every report below `paths` and adds them up; broken ones are counted and skipped. */
async function foldReports(paths, stdin) {
    const fold = new LedgerFold();
    for await (const document of documentsOf(paths, stdin)) {
        try {
            if ('value' in document)
                fold.add(parseReport(document.value));
            else
                fold.skip(document);
        }
        catch (error) {
            if (!(error instanceof NotAReport))
                throw error;
            fold.skip({ file: document.file, reason: error.message });
        }
    }
    return fold.result();
}
async function write(path, text, screen) {
    try {
        await (0,json/* writeText */.x3)(path, text);
        return true;
    }
    catch (error) {
        screen.warning(`Cannot write ${path}: ${(0,error_message/* messageOf */.b)(error)}`);
        return false;
    }
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

/***/ 20739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport),
/* harmony export */   w: () => (/* binding */ cacheReportOf)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _comma_cure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16445);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71561);
/* harmony import */ var _seen_hosts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8643);




/** The report of a run that has ended. `locate` finds the line that asks for a module. */
function buildReport(facts, locate) {
    const { failure, startedAt, durationMs, go, projects, mirrors, transfer, unpack, attempts, slowest, phases } = facts;
    const cache = cacheReportOf(facts);
    return {
        schema: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .schema */ .wQ,
        tool: { name: 'modward', version: facts.version },
        outcome: failure === null ? 'ready' : 'failed',
        cause: failure?.cause ?? null,
        transient: failure === null ? null : (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransient */ .dg)(failure),
        startedAt,
        durationMs,
        go,
        projects,
        mirrors,
        cache,
        transfer,
        unpack,
        hosts: (0,_seen_hosts_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsOfRun */ .YQ)({ mirrors, faults: facts.faults, cache, redirects: facts.redirects }),
        attempts,
        faults: locatedFaults(facts, locate),
        failedRequests: facts.failedRequests,
        warnings: facts.warnings,
        slowest,
        phases,
    };
}
/** What the cache gave, as far as it is known. */
function cacheReportOf({ restore, isCacheReplaced, phases }) {
    const { downloadMs, ...known } = restore;
    const ownMs = phases.find(({ name }) => name === 'Download')?.durationMs ?? 0;
    const savedMs = known.outcome === 'hit' && downloadMs > 0 ? Math.max(0, downloadMs - ownMs) : 0;
    return { ...known, replaced: isCacheReplaced, savedMs };
}
/** The main fault first, and each that is about a module with the line that asks for it. */
function locatedFaults({ faults, failure, mirrors }, locate) {
    const isMain = ({ recovered, cause }) => !recovered && cause === failure?.cause;
    return [...faults.filter(isMain), ...faults.filter((fault) => !isMain(fault))].map((met) => {
        const cure = met.recovered ? '' : (0,_comma_cure_js__WEBPACK_IMPORTED_MODULE_1__/* .commaCure */ .R)(met, mirrors);
        const fault = cure === '' ? met : { ...met, advice: `${met.advice} ${cure}` };
        if (fault.file !== '')
            return fault;
        const positions = fault.modules.map((module) => locate(module.replace(/@[^@]*$/, '')));
        return { ...fault, ...(positions.find(({ file }) => file !== '') ?? locate(fault.module)) };
    });
}


/***/ }),

/***/ 16445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commaCure)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** After these go asks the next entry, whatever stands before it. */
const goesOn = ['http_404', 'http_410'];
/**
 * Why the next entry of GOPROXY was not asked, and the two cures; empty if no `,` kept this fault from being recovered from. go asks
 * what is behind a `,` only after 404 and 410.
 */
function commaCure({ url, mirrorHelps, cause }, mirrors) {
    const failed = mirrors.findIndex((mirror) => url === mirror.url || url.startsWith(`${mirror.url}/`));
    const at = mirrors[failed];
    if (!mirrorHelps || goesOn.includes(cause) || at === undefined || at.origin !== 'job')
        return '';
    const next = mirrors.slice(failed + 1).find(({ group, healthy }) => group !== at.group && healthy !== false);
    if (next === undefined)
        return '';
    return `Because of the "," in GOPROXY, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(next.url)} is asked only for what ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(at.url)} does not have: write "|" there, or list both in the input \`mirrors\`.`;
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
