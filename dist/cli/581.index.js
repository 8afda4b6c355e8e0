export const id = 581;
export const ids = [581];
export const modules = {

/***/ 94581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _config_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69770);
/* harmony import */ var _config_help_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24553);
/* harmony import */ var _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72693);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48240);







/** What undici and the module system of the bundle need. */
const oldestNode = [22, 19];
process.exitCode = await main(process.argv.slice(2));
/** Runs one command. What a command needs is loaded only when it runs, so that help answers at once. */
async function main(args) {
    const command = understand(args);
    if (typeof command === 'number')
        return command;
    if (command.name === 'help' || command.name === 'version') {
        process.stdout.write(command.name === 'help' ? (0,_config_help_js__WEBPACK_IMPORTED_MODULE_4__/* .help */ .y)(command.about) : `${_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}\n`);
        return 0;
    }
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
        return complain(`modward needs Node ${oldestNode.join('.')} or newer, and this is ${process.version}.`);
    }
    const { Secrets } = await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.bind(__webpack_require__, 47249));
    const { TerminalHost } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(544)]).then(__webpack_require__.bind(__webpack_require__, 60544));
    const { endOnSignals, exitWhenDrained } = await __webpack_require__.e(/* import() */ 989).then(__webpack_require__.bind(__webpack_require__, 92989));
    const { env, stdout, stderr } = process;
    // Whoever asks for a path wants nothing else on standard output.
    const json = command.json || command.name === 'go';
    const report = command.name === 'guard' ? command.config.report : '';
    const host = new TerminalHost({ stdout, stderr, env, secrets: new Secrets(), json, report });
    const code = await run(command, host, endOnSignals());
    exitWhenDrained(code);
    return code;
}
async function run(command, host, signal) {
    const { env } = process;
    switch (command.name) {
        case 'guard': {
            const { guard } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(517), __webpack_require__.e(726), __webpack_require__.e(142), __webpack_require__.e(252), __webpack_require__.e(923), __webpack_require__.e(548), __webpack_require__.e(612), __webpack_require__.e(234), __webpack_require__.e(782)]).then(__webpack_require__.bind(__webpack_require__, 58782));
            const { startWatchdog } = await __webpack_require__.e(/* import() */ 989).then(__webpack_require__.bind(__webpack_require__, 92989));
            const callOff = startWatchdog(command.config.timeout);
            const root = process.cwd();
            const event = { name: '', fork: false };
            const { cacheDirectory } = command.config;
            const store = cacheDirectory === '' ? undefined : await openFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cacheDirectory));
            const around = { env, root, temp: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), host, store, event, daemonProgram: undefined, signal };
            const { closing, save } = await guard(command.config, around);
            const { publishMetrics } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(923), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 86440));
            await publishMetrics(command.config, closing.report, around);
            // Saving has a deadline of its own, and what is ready stays ready.
            callOff();
            if (save !== undefined && store !== undefined)
                await keep(store, save, host, signal);
            return await host.publish(closing);
        }
        case 'doctor': {
            const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(142), __webpack_require__.e(252), __webpack_require__.e(923), __webpack_require__.e(612), __webpack_require__.e(922)]).then(__webpack_require__.bind(__webpack_require__, 34977));
            const { doctorLines } = await __webpack_require__.e(/* import() */ 111).then(__webpack_require__.bind(__webpack_require__, 42111));
            const { compare, readSnapshot } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 27413));
            const [directory = '.'] = command.config.directories;
            let there;
            try {
                if (command.compare !== '')
                    there = readSnapshot(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(command.compare, 'utf8'));
            }
            catch (error) {
                return complain(`cannot compare with ${command.compare}: ${error instanceof Error ? error.message : error}`);
            }
            const here = await doctor((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory), command.config, env, signal);
            const report = there === undefined ? here : { ...here, differences: compare(there, here) };
            if (command.json)
                host.document(report);
            else
                host.tell(doctorLines(report));
            return report.healthy ? 0 : 1;
        }
        case 'go': {
            const { provide } = await Promise.all(/* import() */[__webpack_require__.e(811), __webpack_require__.e(517), __webpack_require__.e(726), __webpack_require__.e(142), __webpack_require__.e(252), __webpack_require__.e(923), __webpack_require__.e(548), __webpack_require__.e(612), __webpack_require__.e(234), __webpack_require__.e(53)]).then(__webpack_require__.bind(__webpack_require__, 62053));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
            const result = await provide(command.config, { env, root: process.cwd(), temp: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), host, signal });
            if ('faults' in result) {
                host.tell(explanationLines(result));
                return result.main?.cause === 'input_invalid' ? 2 : 1;
            }
            if (command.json)
                host.document(result);
            else
                process.stdout.write(`${result.goroot}\n`);
            return 0;
        }
        case 'ledger': {
            const { runLedger } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(252), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 81628));
            return await runLedger(command, process.stdin, host);
        }
        case 'explain': {
            const { explain, piecesOf } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(252), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 41479));
            const { explanationLines } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(891)]).then(__webpack_require__.bind(__webpack_require__, 63891));
            const { file } = command;
            const log = file === '' ? process.stdin : piecesOf(file);
            // Nothing but the log is read here, so that what the system refuses is about it.
            const explanation = await explain(log).catch((error) => {
                if (error.syscall === undefined)
                    throw error;
                return complain(`cannot read the log ${file}: ${error.message}`);
            });
            if (typeof explanation === 'number')
                return explanation;
            if (command.json)
                host.document(explanation);
            else
                host.tell(explanationLines(explanation));
            return 0;
        }
    }
}
/** A folder for saved modules: without a runner there is no other place for them. */
async function openFolder(directory) {
    const { FolderStore } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 37778));
    return new FolderStore(directory);
}
/** Saves what a complete download left; there is no later step that would do it. */
async function keep(store, plan, host, signal) {
    const { dropFolder } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 70083));
    const { save } = await __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 6555));
    const { saveLine } = await __webpack_require__.e(/* import() */ 870).then(__webpack_require__.bind(__webpack_require__, 98870));
    const result = await save(store, plan, signal);
    const line = saveLine(plan.key, result);
    if (result.outcome === 'failed' || result.outcome === 'timeout')
        host.warning(line);
    else
        host.info(line);
    await dropFolder(plan.folder);
}
function understand(args) {
    try {
        return (0,_config_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .bQ)(args);
    }
    catch (error) {
        if (error instanceof _config_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb || error instanceof _config_parse_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .d)
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

/***/ 69770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eb: () => (/* binding */ UsageError),
  bQ: () => (/* binding */ parseFlags)
});

// UNUSED EXPORTS: commandNames

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/config/definitions.ts + 2 modules
var definitions = __webpack_require__(17329);
// EXTERNAL MODULE: ./src/config/parse-inputs.ts
var parse_inputs = __webpack_require__(72693);
;// CONCATENATED MODULE: ./src/config/suggest.ts
/** The candidate that takes the fewest edits to become the word; undefined where none is near enough to be meant. */
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





/** The commands of the command line. */
const commandNames = ['guard', 'doctor', 'explain', 'go', 'ledger'];
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
    const compare = values.get('compare') ?? '';
    if (values.delete('compare') && name !== 'doctor')
        throw new UsageError('Only doctor takes the flag --compare.');
    if (name === 'ledger')
        return ledgerCommand(rest, values, json);
    if (values.has('html'))
        throw new UsageError('Only ledger takes the flag --html.');
    if (name === 'explain') {
        const [foreign] = values.keys();
        if (foreign !== undefined)
            throw new UsageError(`explain reads a log and takes no flag --${foreign}.`);
        const file = only(name, rest);
        return { name, file: file === '-' ? '' : file, json };
    }
    if (name === 'go')
        return { name, json, config: (0,parse_inputs/* parseInputs */.T)((input) => goInput(input, only(name, rest), values)) };
    if (name === 'doctor')
        only(name, rest);
    if (rest.length > 0 && values.has('working-directory')) {
        throw new UsageError('Name the directories as arguments or with --working-directory, not both.');
    }
    if (rest.length > 0)
        values.set('working-directory', rest.join('\n'));
    const config = (0,parse_inputs/* parseInputs */.T)((input) => values.get(input));
    return name === 'doctor' ? { name, json, config, compare } : { name, json, config };
}
function ledgerCommand(reports, values, json) {
    const foreign = [...values.keys()].find((flag) => flag !== 'html' && flag !== 'metrics');
    if (foreign !== undefined)
        throw new UsageError(`ledger reads reports and takes no flag --${foreign}.`);
    if (reports.length === 0) {
        throw new UsageError('ledger needs reports: files, folders, or - for JSON Lines on standard input.');
    }
    return { name: 'ledger', reports, json, html: values.get('html') ?? '', metrics: values.get('metrics') ?? '' };
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
        if (option.type === 'boolean' && token.name in own) {
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
    compare: { type: 'string' },
    html: { type: 'string' },
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
    const hint = near === undefined ? 'modward --help lists the flags.' : `Did you mean --${near}?`;
    return `Unknown flag ${flag}. ${hint}`;
}
function only(command, words) {
    if (words.length > 1)
        throw new UsageError(`${command} takes one argument, but was given ${words.length}: ${words.join(' ')}.`);
    return words[0] ?? '';
}


/***/ }),

/***/ 24553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17329);

const width = 80;
const indent = 6;
const usages = {
    guard: {
        line: 'modward guard [DIR…]',
        about: "Downloads the modules of the Go projects in DIR (default: here) through the project's own go command, past faults.",
    },
    doctor: {
        line: 'modward doctor [DIR] [--compare FILE]',
        about: 'Probes and explains how modules would be downloaded from here. Downloads nothing. FILE is a report that --json has printed elsewhere: tells what differs.',
    },
    explain: {
        line: 'modward explain [FILE]',
        about: 'Reads a log of a go command (default: standard input) and prints a diagnosis of each fault in it.',
    },
    go: {
        line: 'modward go VERSION',
        about: 'Provides that Go (1.26.3, 1.26.x, stable), downloaded and verified where it is not here yet, and prints its GOROOT.',
    },
    ledger: {
        line: 'modward ledger REPORT…',
        about: 'Adds up the JSON reports of many runs: how many failed, were repaired or saved, by cause, host and week. REPORT is a file (JSON, JSON Lines or a trace), a folder, or - for standard input.',
    },
};
/** Flags that only one command has, and what they mean. */
const ownFlags = {
    ledger: [
        ['--html FILE', 'Write one HTML page with charts; it needs nothing else'],
        ['--metrics FILE', 'Write the sums in the Prometheus text format'],
    ],
};
/** Commands that download nothing and take none of the inputs. */
const withoutInputs = ['explain', 'ledger'];
const codes = 'Exit codes: 0 ready, healthy or explained; 1 failed or unhealthy, with a diagnosis; 2 wrong usage or input.';
/** The text of `--help`, at most 80 columns wide: all of modward, or one command. */
function help(command) {
    const shown = command === undefined ? Object.values(usages) : [usages[command]];
    const flags = withoutInputs.includes(command) ? [] : Object.values(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q);
    const own = command === undefined ? [] : (ownFlags[command] ?? []);
    return `${[
        'Usage:',
        ...shown.flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
        '',
        'Flags:',
        '  --json',
        ...wrap('One JSON document on standard output; progress goes to standard error'),
        '  -h, --help',
        '  --version',
        ...own.flatMap(([name, about]) => [`  ${name}`, ...wrap(about)]),
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


/***/ })

};
