export const id = 831;
export const ids = [831];
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
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(47249);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27142);
/* harmony import */ var _commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58782);
/* harmony import */ var _commands_guard_run_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5935);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72693);
/* harmony import */ var _host_job_event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26658);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92989);
/* harmony import */ var _host_runner_host_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27009);












// The main step of the action.
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.exitWhenDrained)(await main());
async function main() {
    const secrets = new _causes_redact_js__WEBPACK_IMPORTED_MODULE_11__.Secrets();
    const config = readConfig();
    if (config instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d) {
        const host = await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_10__/* .openRunner */ .N)({ annotations: true, summary: true, report: '', failOnError: true }, secrets);
        return await host.publish(new _commands_guard_run_state_js__WEBPACK_IMPORTED_MODULE_6__/* .RunState */ .l().close((0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_4__/* .faultOf */ .Kl)('input_invalid', { text: config.message })));
    }
    (0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.startWatchdog)(config.timeout);
    const { env } = process;
    const host = await (0,_host_runner_host_js__WEBPACK_IMPORTED_MODULE_10__/* .openRunner */ .N)(config, secrets);
    const root = env['GITHUB_WORKSPACE'] || process.cwd();
    const directory = config.cacheDirectory && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, config.cacheDirectory);
    const { closing, save, left } = await (0,_commands_guard_guard_js__WEBPACK_IMPORTED_MODULE_5__.guard)(config, {
        env,
        root,
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
        host,
        store: (0,_cache_open_store_js__WEBPACK_IMPORTED_MODULE_3__/* .openStore */ .C)({ env, program: programOf('cache-worker'), directory }),
        daemonProgram: programOf('relay-daemon'),
        event: await (0,_host_job_event_js__WEBPACK_IMPORTED_MODULE_8__/* .readEvent */ .j)(env),
        signal: (0,_host_process_js__WEBPACK_IMPORTED_MODULE_9__.endOnSignals)(),
    });
    if (save !== undefined)
        leave('save', { plan: save, directory }, host);
    if (left !== undefined)
        leave('left', left, host);
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
        return (0,_config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .parseInputs */ .T)((name) => process.env[`INPUT_${name.toUpperCase()}`]);
    }
    catch (error) {
        if (error instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .d)
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



function input(name, fallback, placeholder, parse, description) {
    return { name, fallback, placeholder, switchable: false, description, parse };
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
    directories: input('working-directory', '.', 'DIRS', (0,values/* list */.p_)(directory, (item) => !item.includes('\0'), 1), 'Directories that hold a go.mod or go.work, one per line or comma-separated; globs allowed (`**` finds every module of the repository)'),
    mirrors: input('mirrors', 'auto', 'LIST', mirrors, "`auto` (the job's own GOPROXY; public stand-ins only where that is Go's unchanged default), `inherit` (exactly the job's GOPROXY), or a list of mirrors, best first"),
    private: input('private', '', 'PATTERNS', (0,values/* list */.p_)(pattern, (item) => !/\s|:\/\/|@/.test(item)), 'GOPRIVATE patterns, added to those of `go env`; such modules are never asked of a mirror'),
    preflight: input('preflight', 'advise', 'MODE', (0,values/* oneOf */.yL)('advise', 'require', 'off'), '`advise` (probe, choose, report, go on), `require` (fail before downloading when no mirror is healthy) or `off` (no probe, list order)'),
    preflightTimeout: input('preflight-timeout', '5s', 'DURATION', limit, 'Limit of the whole preflight, all mirrors together'),
    attempts: input('attempts', '4', 'NUMBER', (0,values/* integer */.nd)(1, 20), 'Tries of `go mod download` for each project, 1 to 20'),
    backoff: input('backoff', '1s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), 'Upper bound of the first wait between tries; doubles each time, with full jitter'),
    backoffMax: input('backoff-max', '30s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), "Upper bound of one wait; a mirror's longer Retry-After is waited for where `timeout` leaves room"),
    timeout: input('timeout', '10m', 'DURATION', limit, 'Limit of the whole step; what is running then is stopped and diagnosed'),
    stallTimeout: input('stall-timeout', '20s', 'DURATION', limit, 'A transfer without a byte for so long is given up and tried elsewhere'),
    concurrency: input('concurrency', 'auto', 'NUMBER', (0,values/* wordOr */.ao)('auto', (0,values/* integer */.nd)(1, 128)), 'Requests in flight at once, all mirrors and probes together, 1 to 128 or `auto`'),
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
    failOnError: switchable(input('fail-on-error', 'true', '', values/* boolean */.zM, '`false` keeps the step green after a failed download and says so in the output `outcome`')),
};


/***/ }),

/***/ 72693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   d: () => (/* binding */ InputError)
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
        const text = read(input.name)?.trim() || input.fallback;
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
/** More of a value is not needed to find it, and the other problems need room, too. */
const shownLength = 100;
function show(entry, whole) {
    const line = mask(entry, whole).replace(/\r?\n/g, '\\n');
    return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}
/**
 * Hides what stands before an `@`, which in a URL may be a password. A password may itself hold an `@`, a `,` or a line
 * end, and then only a piece of it is shown: where the whole text has an `@`, all that looks like `user:pa…` goes.
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
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
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
 * where it is none. A number without a unit is none either, save `0`. Rounded, as 16.1 s are not quite 16,100 ms for a
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
/** The items of a list, one per line or comma-separated; blank ones are dropped. */
function items(text) {
    return text
        .split(/[\r\n,]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** A list whose every item passes; the first that does not is named. */
function list(allowed, isAllowed, least = 0) {
    return (text) => {
        const value = items(text);
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
