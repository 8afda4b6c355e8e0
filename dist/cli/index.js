#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5581:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _inputs_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7759);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8106);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3718);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1013);








/** What undici and the module system of the bundle need. */
const oldestNode = [22, 19];
process.exitCode = await main(process.argv.slice(2));
/** Runs one command. What a command needs is loaded only when it runs, so that help answers at once. */
async function main(args) {
    const command = understand(args);
    if (typeof command === 'number')
        return command;
    if (command.name === 'help' || command.name === 'version') {
        process.stdout.write(command.name === 'help' ? (0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_5__/* .help */ .y)(command.about) : `${_version_js__WEBPACK_IMPORTED_MODULE_7__/* .version */ .r}\n`);
        return 0;
    }
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
        return complain(`modward needs Node ${oldestNode.join('.')} or newer, and this is ${process.version}.`);
    }
    const { Secrets } = await __nccwpck_require__.e(/* import() */ 55).then(__nccwpck_require__.bind(__nccwpck_require__, 1055));
    const { TerminalHost } = await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(997)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2997));
    const { endOnSignals, exitSoon } = await __nccwpck_require__.e(/* import() */ 530).then(__nccwpck_require__.bind(__nccwpck_require__, 530));
    const { env, stdout, stderr } = process;
    const { json } = command;
    const report = command.name === 'guard' ? command.config.report : '';
    const host = new TerminalHost({ stdout, stderr, env, secrets: new Secrets(), json, report });
    const code = await run(command, host, endOnSignals());
    exitSoon(code);
    return code;
}
async function run(command, host, signal) {
    const { env } = process;
    switch (command.name) {
        case 'guard': {
            const { guard } = await Promise.all(/* import() */[__nccwpck_require__.e(679), __nccwpck_require__.e(406), __nccwpck_require__.e(16), __nccwpck_require__.e(615), __nccwpck_require__.e(555), __nccwpck_require__.e(251)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9251));
            const root = process.cwd();
            const event = { name: '', fork: false };
            const around = { env, root, temp: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), host, store: undefined, event, signal };
            const { closing } = await guard(command.config, around);
            return await host.close(closing);
        }
        case 'doctor': {
            const { doctor } = await Promise.all(/* import() */[__nccwpck_require__.e(679), __nccwpck_require__.e(16), __nccwpck_require__.e(615), __nccwpck_require__.e(555), __nccwpck_require__.e(189)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7189));
            const { checkupLines } = await __nccwpck_require__.e(/* import() */ 403).then(__nccwpck_require__.bind(__nccwpck_require__, 7403));
            const [directory = '.'] = command.config.directories;
            const report = await doctor((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(directory), command.config, env, signal);
            if (command.json)
                host.document(report);
            else
                host.tell(checkupLines(report));
            return report.healthy ? 0 : 1;
        }
        case 'explain': {
            const { explain } = await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(615), __nccwpck_require__.e(216)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4216));
            const { explanationLines } = await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(121)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1121));
            const { file } = command;
            const refusal = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file || '.', node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK).catch((error) => error);
            if (refusal !== undefined)
                return complain(`cannot read the log: ${refusal.message}`);
            const explanation = await explain(file === '' ? process.stdin : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file));
            if (command.json)
                host.document(explanation);
            else
                host.tell(explanationLines(explanation));
            return 0;
        }
    }
}
function understand(args) {
    try {
        return (0,_inputs_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlags */ .bQ)(args);
    }
    catch (error) {
        if (error instanceof _inputs_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb || error instanceof _inputs_parse_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .d)
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

/***/ 7759:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eb: () => (/* binding */ UsageError),
  bQ: () => (/* binding */ parseFlags)
});

// UNUSED EXPORTS: commandNames

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/inputs/nearest.ts
/** The candidate that takes the fewest edits to become the word; undefined where none is near enough to be meant. */
function nearest(word, candidates) {
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

// EXTERNAL MODULE: ./src/inputs/parse.ts
var parse = __nccwpck_require__(3718);
// EXTERNAL MODULE: ./src/inputs/table.ts + 1 modules
var table = __nccwpck_require__(5064);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __nccwpck_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/flags.ts





/** The commands of the command line. */
const commandNames = ['guard', 'doctor', 'explain'];
/** A command line that modward does not understand; the message says what it would have understood. */
class UsageError extends Error {
    name = 'UsageError';
}
const flags_table = Object.values(table/* inputs */.Q);
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
    const json = switches.has('json');
    if (name === 'explain') {
        const [foreign] = values.keys();
        if (foreign !== undefined)
            throw new UsageError(`explain reads a log and takes no flag --${foreign}.`);
        const file = only(name, rest);
        return { name, file: file === '-' ? '' : file, json };
    }
    if (name === 'doctor')
        only(name, rest);
    if (rest.length > 0 && values.has('working-directory')) {
        throw new UsageError('Name the directories as arguments or with --working-directory, not both.');
    }
    if (rest.length > 0)
        values.set('working-directory', rest.join('\n'));
    return { name, json, config: (0,parse/* parseInputs */.T)((input) => values.get(input)) };
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
        if (token.name in own) {
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
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
};
function flagOptions() {
    const options = { ...own };
    for (const { name, placeholder, switchable } of flags_table) {
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
    const near = nearest(word, commandNames);
    return `Unknown command "${word}".${near === undefined ? '' : ` Did you mean ${near}?`} ${known}`;
}
function unknownFlag(flag, known) {
    const near = nearest(flag.replace(/^-+/, ''), known);
    const hint = near === undefined ? 'modward --help lists the flags.' : `Did you mean --${near}?`;
    return `Unknown flag ${flag}. ${hint}`;
}
function only(command, words) {
    if (words.length > 1)
        throw new UsageError(`${command} takes one argument, but was given ${words.length}: ${words.join(' ')}.`);
    return words[0] ?? '';
}


/***/ }),

/***/ 8106:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5064);

const width = 80;
const indent = 6;
const usages = {
    guard: {
        line: 'modward guard [DIR…]',
        about: "Downloads the modules of the Go projects in DIR (default: here) through the project's own go command, past faults.",
    },
    doctor: {
        line: 'modward doctor [DIR]',
        about: 'Probes and explains how modules would be downloaded from here. Downloads nothing.',
    },
    explain: {
        line: 'modward explain [FILE]',
        about: 'Reads a log of a go command (default: standard input) and prints a diagnosis of each fault in it.',
    },
};
const codes = 'Exit codes: 0 ready, healthy or explained; 1 failed or unhealthy, with a diagnosis; 2 wrong usage or input.';
/** The text of `--help`, at most 80 columns wide: all of modward, or one command. */
function help(command) {
    const shown = command === undefined ? Object.values(usages) : [usages[command]];
    const flags = command === 'explain' ? [] : Object.values(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q);
    return `${[
        'Usage:',
        ...shown.flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
        '',
        'Flags:',
        '  --json',
        ...wrap('One JSON document on standard output; progress goes to standard error'),
        '  -h, --help',
        '  --version',
        ...flags.flatMap((input) => [flag(input), ...wrap(describe(input))]),
        '',
        ...wrap(codes, 0),
    ].join('\n')}\n`;
}
function flag({ name, placeholder, switchable }) {
    const given = placeholder === '' ? `--${name}` : `--${name} ${placeholder}`;
    return switchable ? `  ${given}, --no-${name}` : `  ${given}`;
}
function describe({ description, fallback }) {
    return fallback === '' ? description : `${description} (default: ${fallback})`;
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

/***/ 3718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5064);

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
    for (const [key, input] of Object.entries(_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q)) {
        const text = read(input.name)?.trim() || input.fallback;
        const parsed = input.parse(text);
        if ('value' in parsed)
            values[key] = parsed.value;
        else
            problems.push({ name: input.name, value: mask(parsed.entry ?? text, text), allowed: parsed.allowed });
    }
    if (problems.length > 0)
        throw new InputError(problems);
    // The table has one entry for each field of Config, of its type: `satisfies` there checks it.
    return values;
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

/***/ 5064:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

;// CONCATENATED MODULE: ./src/inputs/mirrors.ts
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

// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __nccwpck_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/table.ts


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
    annotations: switchable(input('annotations', 'true', '', values/* boolean */.zM, 'Write error, warning and notice annotations')),
    summary: switchable(input('summary', 'true', '', values/* boolean */.zM, 'Write the job summary')),
    report: input('report', '', 'FILE', values/* line */.n8, 'Also write the JSON report to this path'),
    failOnError: switchable(input('fail-on-error', 'true', '', values/* boolean */.zM, '`false` keeps the step green after a failed download and says so in the output `outcome`')),
};


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
 * Milliseconds of a duration such as `1m30s`, in the syntax of Go's time.ParseDuration without a sign; undefined where it
 * is none. A number without a unit is none either, save `0`.
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
    return text === '' ? undefined : total;
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

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** The version of modward, from the one place that states it. */
const version = package_namespaceObject.rE;


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5581);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
