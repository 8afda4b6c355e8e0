export const id = 8147;
export const ids = [8147];
export const modules = {

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

/***/ 37281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ redrawInterval),
/* harmony export */   Py: () => (/* binding */ ProgressReporter),
/* harmony export */   e: () => (/* binding */ logInterval)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** Milliseconds between two lines in a log, of which five seconds never pass without one, and between two redrawings on a terminal. */
const logInterval = 4500;
const redrawInterval = 100;
/** A part of a line that is cut to less than this says nothing. */
const shortestPart = 24;
/**
 * Progress lines, at most one in `interval` milliseconds, the first an interval after the download began: what is over sooner
 * needs none. The time left is estimated from bytes; without known bytes there is no estimate.
 */
class ProgressReporter {
    #interval;
    #clock;
    #beganAt;
    #shownAt = 0;
    #bytes = 0;
    constructor(interval, clock = () => performance.now()) {
        this.#interval = interval;
        this.#clock = clock;
    }
    /**
     * `277 of 300 zips \u00b7 150 of 249 MB \u00b7 31 MB/s \u00b7 about 4 s left \u00b7 waiting for \u2026`; undefined while it is too early.
     * @param width in characters; what matters least is left out first
     */
    lineFor(progress, width = Number.POSITIVE_INFINITY) {
        const now = this.#clock();
        // Fewer bytes than before: another download has begun.
        const isNew = progress.bytes < this.#bytes;
        this.#bytes = progress.bytes;
        if (this.#beganAt === undefined || isNew)
            this.#beganAt = this.#shownAt = now;
        if (now < this.#shownAt + this.#interval)
            return undefined;
        this.#shownAt = now;
        const { waitingFor, mirror } = progress;
        const wait = waitingFor === '' ? '' : `waiting for ${waitingFor}`;
        const done = doneSoFar(progress);
        if (done.length === 0)
            return wait === '' ? undefined : fitLine([wait], width);
        const left = isLoading(progress) ? timeLeft(progress, now - this.#beganAt) : '';
        return fitLine([...done, left, wait || (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(mirror)], width);
    }
}
function isLoading({ files, filesTotal }) {
    return files < filesTotal;
}
/** What has come so far, and what is done with it. */
function doneSoFar(progress) {
    const { files, filesTotal, zips, zipsTotal, bytes, unpacked, toUnpack, unpackUnit, bytesPerSecond } = progress;
    const unpacking = unpacked > 0 && unpacked < toUnpack
        ? [`unpacking ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(unpacked)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(toUnpack)} ${unpackUnit}`]
        : [];
    if (filesTotal + files + bytes === 0)
        return unpacking;
    if (!isLoading(progress))
        return [`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files, 'file')} here, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`, ...unpacking];
    const count = zipsTotal > 0
        ? `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zips)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zipsTotal)} zips`
        : `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(filesTotal)} files`;
    return [count, sizes(progress), bytesPerSecond > 0 ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(bytesPerSecond) : ''];
}
/** `150 of 249 MB`; without a total what has come. */
function sizes({ bytes, zipBytes, zipBytesTotal, isEstimate }) {
    if (zipBytesTotal === undefined)
        return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(zipBytes, zipBytesTotal, isEstimate ? 'about ' : '');
}
/** From the bytes that are left and the rate of the last seconds. An estimate in the first two seconds is noise. */
function timeLeft({ zipBytes, zipBytesTotal, bytesPerSecond }, elapsed) {
    if (zipBytesTotal === undefined || bytesPerSecond === 0 || elapsed < 2000)
        return '';
    const seconds = Math.max(0, zipBytesTotal - zipBytes) / bytesPerSecond;
    if (seconds < 3)
        return 'a few seconds left';
    if (seconds < 90)
        return `about ${Math.round(seconds)} s left`;
    return seconds < 5400 ? `about ${Math.round(seconds / 60)} min left` : '';
}
/** The parts in one line, as many as fit; the last one that fits in part is cut. */
function fitLine(parts, width) {
    let line = '';
    for (const part of parts.filter((text) => text !== '')) {
        const longer = line === '' ? part : `${line} \u00b7 ${part}`;
        if (longer.length > width)
            return width - line.length > shortestPart ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(longer, width) : line;
        line = longer;
    }
    return line;
}


/***/ }),

/***/ 98147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TerminalHost: () => (/* binding */ TerminalHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(38030);
// EXTERNAL MODULE: ./src/report/flag-words.ts
var flag_words = __webpack_require__(15148);
// EXTERNAL MODULE: ./src/report/format.ts
var format = __webpack_require__(78529);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: ./src/report/status-lines.ts
var status_lines = __webpack_require__(21094);
;// CONCATENATED MODULE: ./src/report/wrap.ts
/**
 * A line as lines of at most `width` characters, broken between words; all but the first are indented by `hang`. A word that
 * is longer than a line, such as a URL, keeps a line of its own: it can be copied whole.
 */
function wrap(line, width, hang = hangOf(line)) {
    if (line.length <= width)
        return [line];
    const indent = ' '.repeat(hang < width / 2 ? hang : 2);
    const lines = [];
    // The first words stay together with what hangs below them: a mark, a label, an indent.
    const [start = ''] = new RegExp(`^.{0,${hang}}`, 'u').exec(line) ?? [];
    let current = start;
    let isEmpty = true;
    for (const word of line.slice(start.length).split(' ')) {
        if (!isEmpty && current.length + 1 + word.length > width) {
            lines.push(current);
            current = indent + word;
        }
        else
            current = isEmpty ? current + word : `${current} ${word}`;
        isEmpty = false;
    }
    return [...lines, current].map((text) => text.trimEnd());
}
/** Where the text of a line begins: behind its indent and its mark. */
function hangOf(line) {
    return /^\s*(?:[\u2714\u2718!\u25b8\u2502\u2022] )?/.exec(line)?.[0].length ?? 0;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/host/colour.ts

/** The marks carry the meaning, colour only helps the eye to find them. */
const styles = [
    ['\u2714', 'green'],
    ['\u2718', ['red', 'bold']],
    ['!', 'yellow'],
    ['\u25b8', 'cyan'],
];
/**
 * Whether to colour what goes to this stream: FORCE_COLOR decides when it is set, then NO_COLOR, then whether it
 * is a terminal. (no-color.org and force-color.org.)
 */
function wantsColour(stream, env) {
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stream.isTTY === true;
}
/** The line with its leading mark coloured. */
function colourMark(line) {
    const text = line.trimStart();
    const [mark, style] = styles.find(([candidate]) => text.startsWith(`${candidate} `)) ?? [];
    if (mark === undefined || style === undefined)
        return line;
    return line.replace(mark, (0,external_node_util_.styleText)(style, mark, { validateStream: false }));
}
/** The line as something that matters less. */
function dim(line) {
    return (0,external_node_util_.styleText)('dim', line, { validateStream: false });
}

// EXTERNAL MODULE: ./src/host/event-sinks.ts
var event_sinks = __webpack_require__(41169);
// EXTERNAL MODULE: ./src/host/progress.ts
var progress = __webpack_require__(37281);
;// CONCATENATED MODULE: ./src/host/terminal-host.ts












/** A terminal cannot fold: of what a runner would fold away, so many lines are shown. */
const foldedLines = 6;
/** Beyond this width lines are hard to read, however wide the terminal is. */
const widestLine = 120;
const marks = { error: '\u2718', warning: '!', notice: '\u2714' };
const eraseLine = '\r\u001b[2K';
/** A terminal, or a log that is read later. */
class TerminalHost {
    #options;
    #screen;
    #colour;
    #live;
    #progress;
    sinks;
    #clock;
    #drawn = false;
    /** When something was printed last. */
    #printedAt;
    constructor(options) {
        this.#options = options;
        this.#screen = options.json ? options.stderr : options.stdout;
        this.#colour = wantsColour(this.#screen, options.env);
        this.#live = this.#screen.isTTY === true && options.env['TERM'] !== 'dumb';
        this.#progress = new progress/* ProgressReporter */.Py(this.#live ? progress/* redrawInterval */.Dm : progress/* logInterval */.e, options.clock);
        this.#clock = options.clock ?? (() => performance.now());
        this.#printedAt = this.#clock();
        this.sinks = (0,event_sinks/* eventSinks */.H)({
            debug: options.debug ? (line) => this.#debug(line) : undefined,
            traces: [options.trace],
            secrets: options.secrets,
            warning: (line) => this.warning(line),
        });
        // A reader that has gone away (`modward \u2026 | head`) is no reason to crash in the middle of the work.
        for (const stream of [options.stdout, options.stderr])
            stream.on('error', () => { });
    }
    info(line) {
        this.#print(line, this.#colour ? colourMark : asIs);
    }
    /** Lines of which some matter less than those around them; `hang` is the indent of what does not fit on a line. */
    lines(lines) {
        const style = (aside) => (this.#colour ? (aside ? dim : colourMark) : asIs);
        for (const { text, aside, hang } of lines)
            this.#print(text, style(aside), hang);
    }
    /**
     * What is waited for; called often. On a terminal it stays until the next line takes its place. A log gets it if nothing was printed
     * for a while, on standard error: standard output is for results.
     */
    waiting(text) {
        if (this.#live)
            this.#draw(text);
        else if (this.#clock() >= this.#printedAt + progress/* logInterval */.e) {
            this.#printedAt = this.#clock();
            for (const line of (0,format/* plainLines */.y1)(this.#options.secrets.redact(text)))
                this.#options.stderr.write(`${line}\n`);
        }
    }
    /** A line that matters less than those around it. */
    aside(line) {
        this.#print(line, this.#colour ? dim : asIs);
    }
    warning(line) {
        this.info(`! ${line}`);
    }
    group(title, lines) {
        this.info(title);
        for (const line of lines.slice(0, foldedLines))
            this.aside(`  ${line}`);
        if (lines.length > foldedLines)
            this.aside(`  \u2026 and ${(0,format/* plural */.LS)(lines.length - foldedLines, 'more line')}`);
    }
    progress(progress) {
        // Two columns are the indent, and in the last one a terminal would break the line.
        const text = this.#progress.lineFor(progress, this.#live ? this.#columns - 3 : undefined);
        if (text === undefined)
            return;
        if (this.#live)
            this.#draw(`  ${text}`);
        else
            this.info(`  ${text}`);
    }
    secret(value) {
        this.#options.secrets.add(value);
    }
    redact(text) {
        return this.#options.secrets.redact(text);
    }
    /** Prints a JSON document to standard output, every text in it redacted. */
    document(value) {
        this.#erase();
        this.#options.stdout.write((0,json/* renderJson */.hF)((0,json/* redactDeep */.KL)(value, (text) => this.#options.secrets.redact(text))));
    }
    /** A terminal has no later steps. */
    async exportEnv() { }
    async publish({ report, goOutput }) {
        await this.writeReport(report);
        // Someone who has ended the run knows why it ended.
        if (report.cause !== 'interrupted')
            this.#diagnose(report, goOutput);
        this.info((0,status_lines/* verdictLine */.MT)(report));
        if (this.#options.json)
            this.document(report);
        if (report.cause === 'input_invalid')
            return 2;
        return report.outcome === 'ready' || !this.#options.failOnError ? 0 : 1;
    }
    #diagnose(report, goOutput) {
        if (goOutput !== '') {
            this.info('What go printed:');
            for (const line of this.redact(goOutput).trimEnd().split('\n'))
                this.aside(`  ${line}`);
        }
        for (const annotation of (0,annotations/* annotations */.h)(report))
            this.#explain(annotation);
    }
    #explain({ level, title, message, file, line }) {
        const place = file === '' ? '' : line > 0 ? ` \u00b7 ${file}:${line}` : ` \u00b7 ${file}`;
        const { inputs = [] } = this.#options;
        this.info(`${marks[level]} ${(0,flag_words/* withFlags */.W)(title, inputs)}${place}`);
        for (const part of message.split('\n'))
            this.info(`  ${(0,flag_words/* withFlags */.W)(part, inputs)}`);
    }
    /** Writes the JSON report if a path was given; if it cannot be written, a warning says so. */
    async writeReport(report) {
        const path = this.#options.report;
        if (path === '')
            return;
        const isFolderNew = !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path));
        try {
            await (0,json/* writeReport */.u5)(path, (0,json/* redactDeep */.KL)(report, (text) => this.#options.secrets.redact(text)));
            if (isFolderNew)
                this.info(`\u25b8 Report: ${path}, in a new folder`);
        }
        catch (error) {
            this.warning(`Cannot write the report to ${path}: ${(0,error_message/* messageOf */.b)(error)}`);
        }
    }
    #debug(text) {
        this.#erase();
        const line = (0,format/* plainLines */.y1)(this.#options.secrets.redact(text)).join(' ');
        this.#options.stderr.write(`${this.#colour ? dim(line) : line}\n`);
    }
    #print(text, style, hang) {
        this.#erase();
        this.#printedAt = this.#clock();
        // What goes to a file is wrapped by what shows it.
        const width = this.#live ? Math.min(this.#columns, widestLine) : Number.POSITIVE_INFINITY;
        const lines = (0,format/* plainLines */.y1)(this.#options.secrets.redact(text));
        for (const line of lines.flatMap((whole) => wrap(whole, width, hang)))
            this.#screen.write(`${style(line)}\n`);
    }
    #draw(text) {
        const [line = ''] = (0,format/* plainLines */.y1)(this.#options.secrets.redact(text));
        this.#screen.write(`${eraseLine}${(0,format/* clip */.$Q)(line, Math.max(20, this.#columns - 1))}`);
        this.#drawn = true;
    }
    get #columns() {
        // A terminal that does not know its width says 0.
        return this.#screen.columns || 80;
    }
    #erase() {
        if (this.#drawn)
            this.#screen.write(eraseLine);
        this.#drawn = false;
    }
}
function asIs(line) {
    return line;
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

/***/ 61011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ causeLink),
/* harmony export */   gC: () => (/* binding */ responsibleSentence),
/* harmony export */   o: () => (/* binding */ causesPage)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);

const sentences = {
    network: 'Not your code: the fault is in the network or at the mirror.',
    'set-up': 'Not your code and not the network: a setting, an address or a credential is wrong or missing.',
    code: 'The fault is in the repository (go.mod, go.sum or code). A retry does not help.',
    module: 'The fault is about the module or the line that requires it (spelling, version, access), not about the network.',
    upstream: 'Not your code and not your network: the fault is at the server or at the authors of the module.',
    machine: 'Not your code and not the network: the fault is on the machine that runs the job (disk, files or permissions).',
    outside: 'A person or another program ended the run. Your code, the settings and the network are not the cause.',
    unknown: "Unknown error. Please read go's output.",
};
/** Whose fault it is, in a sentence: the question that people ask first. A difference from go.sum has three suspects. */
function responsibleSentence(cause) {
    if (cause === 'gosum_mismatch')
        return 'Not the network: the mirror, the authors of the module, or go.sum itself is wrong.';
    return sentences[(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).responsible];
}
const repository = 'https://github.com/modward/modward/blob/main';
/** The page that explains every cause. */
const causesPage = `${repository}/docs/causes.md`;
/** Where a cause is explained. */
function causeLink(cause) {
    return `${repository}/${(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).link}`;
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

/***/ 15148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withFlags)
/* harmony export */ });
/**
 * A text in the words of a command line. Texts name inputs of the action in backquotes; a terminal has flags of the same names:
 * `` `mirrors` `` becomes --mirrors, `` the input `preflight: off` `` becomes --preflight off. Other code stays as it is.
 * @param inputs the names of all inputs
 */
function withFlags(text, inputs) {
    return text.replace(/(?:(?:the )?input )?`([a-z-]+)(?:: ?'?([a-z.]+)'?)?`/g, (whole, name, value) => {
        if (!inputs.includes(name))
            return whole;
        return value === undefined ? `--${name}` : `--${name} ${value}`;
    });
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

/***/ 45762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/**
 * What to change after a run that recovered from errors, in one or two sentences: which mirror failed how often, and what comes
 * instead. Empty if no mirror failed.
 */
function nextStep({ mirrors }) {
    const [worst] = mirrors.toSorted((a, b) => b.faults - a.faults);
    if (worst === undefined || worst.faults === 0)
        return '';
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    const all = mirrors.reduce((sum, { faults }) => sum + faults, 0);
    const share = worst.faults === all
        ? all === 1
            ? `The failed request went to ${host}.`
            : `All ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(worst.faults)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`;
    return `${share} ${cure(worst, mirrors)}`;
}
function cure(worst, mirrors) {
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    // A mirror that modward added is not one that the job may rely on.
    const [other] = mirrors
        .filter(({ url, origin, files }) => url !== worst.url && origin !== 'catalogue' && files > 0)
        .toSorted((a, b) => a.faults - b.faults || b.files - a.files);
    if (other !== undefined && other.faults < worst.faults) {
        const isFirst = mirrors.indexOf(worst) < mirrors.indexOf(other);
        return isFirst
            ? `Put ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(other.url)} first in \`mirrors\`, or tell the owner of ${host}.`
            : `Tell the owner of ${host}.`;
    }
    return mirrors.length > 1
        ? `If this happens often, tell the owner of ${host}, or name a better mirror in \`mirrors\`.`
        : `There was no other mirror to ask: list a second one in \`mirrors\`, as a fallback.`;
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

/***/ 95586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ recoveryNotice)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45762);



/** So many causes are named one by one; the summary has them all. */
const namedCauses = 5;
/**
 * One notice for a run that recovered from faults, so that teams can count how often the guard was needed.
 * @param fatal those of them that would have ended the download of plain go
 */
function recoveryNotice(report, fatal) {
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupFaults */ .X7)(report.faults).filter((group) => group.head.recovered);
    if (recovered.length === 0)
        return [];
    const lines = recovered.slice(0, namedCauses).map(line);
    const others = recovered.length - lines.length;
    const next = (0,_next_step_js__WEBPACK_IMPORTED_MODULE_2__/* .nextStep */ .s)(report);
    return [
        {
            level: 'notice',
            title: 'modward recovered from download errors',
            message: [
                `Recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults), 'error')}${means(report)}${cost(report)}`,
                ...lines,
                ...(others > 0 ? [`\u2026 and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'more cause', 'more causes')}`] : []),
                ...withoutGuard(fatal),
                ...(next === '' ? [] : [`Next: ${next}`]),
            ].join('\n'),
            file: '',
            line: 0,
        },
    ];
}
function line({ head, count, modules, hosts }) {
    const where = hosts.every((host) => head.title.includes(host)) ? '' : ` at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(hosts), 200)}`;
    const what = modules.length === 0 ? '' : `: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(modules), 300)}`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(head.title, 200)} (${head.cause}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(count)}${where}${what}`;
}
/** The means of recovery that were counted. */
function means({ transfer, attempts }) {
    const counted = [
        transfer.retries > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries') : '',
        transfer.resumes > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.resumes, 'resumed transfer') : '',
        transfer.failovers > 0 ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.failovers, 'file')} from another mirror` : '',
        attempts.length > 1 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(attempts.length, 'attempt') : '',
    ].filter((part) => part !== '');
    return counted.length === 0 ? '.' : `: ${counted.join(', ')}.`;
}
/** What it cost, if that is worth a word. */
function cost({ failedRequests }) {
    const longest = Math.max(0, ...failedRequests.map(({ durationMs }) => durationMs));
    return longest < 1000 ? '' : ` The longest failed request took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(longest)}.`;
}
/** Where a job without modward could have failed first. */
function withoutGuard(fatal) {
    const [first] = fatal.toSorted((a, b) => a.startedMs - b.startedMs).flatMap(({ modules }) => modules);
    return first === undefined
        ? []
        : [`Plain go does not retry. Without modward this job could have failed at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first, 300)}.`];
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
