export const id = 9375;
export const ids = [9375];
export const modules = {

/***/ 42810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isAboutCredentials),
/* harmony export */   t: () => (/* binding */ withCredentials)
/* harmony export */ });
/* harmony import */ var _shown_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91434);

/** Whether a refusal can be told more of with {@link withCredentials}. */
function isAboutCredentials({ cause, host }) {
    return host !== '' && (cause === 'http_401' || cause === 'vcs_https_auth');
}
/**
 * The fault, told by what the job has for the host: a credential that was sent and refused has expired or may not read this,
 * while a missing one has to be put where go or git looks for it.
 */
function withCredentials(fault, sources) {
    const sent = fault.cause === 'http_401' ? sentByGo(fault, sources) : sentByGit(fault, sources);
    if (sent !== '') {
        return {
            ...fault,
            title: `${(0,_shown_host_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHost */ .K)(fault)} refused the credential of this job`,
            advice: `${sent} was sent to ${(0,_shown_host_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHost */ .K)(fault)} and refused. Renew the secret, or give it read access: it has expired, was revoked, or may not read this module. A public module needs no credential.`,
        };
    }
    const missing = fault.cause === 'http_401' ? missingForGo(fault.host, sources) : missingForGit(sources);
    return { ...fault, advice: `No credential was sent: ${missing}. ${fault.advice}` };
}
function sentByGo({ url, host }, { netrc, goauth }) {
    if (/^https?:\/\/[^/]{1,2000}@/.test(url))
        return `The login in the URL of ${host} in GOPROXY`;
    if (goauth.includes('off'))
        return '';
    if (netrc.hasEntry && goauth.includes('netrc'))
        return `The login of ${host} in ${netrc.path}`;
    const command = goauth.find((name) => name !== 'netrc' && name !== '');
    return command === undefined ? '' : `The credential that GOAUTH (${command}) offers for ${host}`;
}
/** A credential that git has and that the server does not take shows itself in two ways: git says so, or asks for another. */
function sentByGit({ host, text }, { netrc, rewrites, extraHeader, helper }) {
    const [rule] = rewrites;
    if (rule !== undefined)
        return `The token of git's insteadOf rule for ${rule}`;
    if (extraHeader)
        return `The header of git's http.extraheader for ${host}`;
    if (/could not read (?:Username|Password)|terminal prompts disabled/i.test(text))
        return '';
    if (netrc.hasEntry)
        return `The login of ${host} in ${netrc.path}`;
    return helper ? 'The credential of the git credential helper' : '';
}
function missingForGo(host, { netrc, goauth }) {
    if (goauth.includes('off'))
        return 'GOAUTH=off forbids go to use one';
    return lackOfNetrc(host, netrc);
}
function missingForGit({ netrc, helper }) {
    const rest = helper ? 'the git credential helper has none for it' : 'there is no git credential helper';
    return `git has neither an insteadOf rule with a token nor an extraheader for this host, ${rest}, and ${netrc.exists ? `${netrc.path} has no entry for it` : 'there is no netrc file'}`;
}
function lackOfNetrc(host, { path, exists }) {
    if (path === '')
        return 'without HOME or NETRC, go finds no netrc file';
    return exists ? `${path} has no entry for ${host}` : `there is no file ${path}`;
}


/***/ }),

/***/ 19375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ RunRecord)
});

;// CONCATENATED MODULE: ./src/events/sinks/attempts.ts
/** The runs of `go mod download`, all projects together. */
class AttemptFold {
    #attempts = [];
    sink = (event) => {
        if (event.type !== 'attempt')
            return;
        const { number, startedMs, durationMs, waitedMs, exitCode } = event;
        this.#attempts.push({ number, startedMs, durationMs, waitedMs, exitCode });
    };
    get attempts() {
        return this.#attempts;
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/failed-requests.ts
/** More of them say nothing new; the faults of the report count on. */
const limit = 50;
/** The first requests that failed, each with its own time: a fault of the report has only the times of its first and last. */
class FailedRequestsFold {
    #failed = [];
    sink = (event) => {
        if (event.type !== 'request.end' || event.cause === undefined || this.#failed.length === limit)
            return;
        const { file, mirror, cause, atMs, durationMs } = event;
        this.#failed.push({ file, mirror, cause, startedMs: Math.max(0, atMs - durationMs), durationMs });
    };
    /** At most 50, in the order in which they ended. */
    get failed() {
        return this.#failed;
    }
}

// EXTERNAL MODULE: ./src/causes/credential-advice.ts
var credential_advice = __webpack_require__(42810);
// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
;// CONCATENATED MODULE: ./src/causes/sumdb-fault.ts

/** Answers that say how the mirror's own site deals with the database, today and tomorrow. */
const refusals = ['http_401', 'http_403', 'http_451', 'http_other'];
const absent = ['http_404', 'http_410'];
/**
 * A fault of a request for the checksum database is told as the database's, whichever mirror passed it on: that mirror may
 * serve every module. Trust in a certificate and the proxy on the way are matters of the machine, and stay what they are.
 */
function asSumdbFault(fault) {
    const cause = fault.url.includes('/sumdb/') ? databaseCause(fault.cause) : undefined;
    if (cause === undefined)
        return fault;
    const judged = refusals.includes(fault.cause) ? { retryable: false } : {};
    const { count, recovered, file, line } = fault;
    return { ...(0,table/* faultOf */.Kl)(cause, fault, judged), count, recovered, file, line };
}
function databaseCause(cause) {
    if (absent.includes(cause))
        return 'sumdb_lookup_failed';
    if (cause === 'bad_reply')
        return 'sumdb_bad_reply';
    return ['dns', 'tcp', 'http'].includes((0,table/* causeOf */.rl)(cause).layer) ? 'sumdb_unreachable' : undefined;
}

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/events/sinks/fault-fold.ts




/** More modules are counted, and not named. */
const namedModules = 200;
/**
 * Every fault of one run, alike ones merged. Two sources tell of the same fault: the fetcher, and the go command that was
 * answered with an error. They are joined by the id of that answer; a fault without one by cause, module and version.
 */
class FaultFold {
    #met = new Map();
    /** What the relay's answers were about, by their ids. */
    #answers = new Map();
    /** What the job has for a host that refused a login. */
    #credentials = new Map();
    sink = (event) => {
        switch (event.type) {
            case 'fault':
                this.#add(asSumdbFault(event.fault), event.atMs, true);
                return;
            case 'credentials':
                this.#credentials.set(event.host, event.sources);
                return;
            case 'error.answer':
                if (event.fault !== undefined)
                    this.#answers.set(event.id, asSumdbFault(event.fault));
                return;
            case 'go.fault':
                this.#addFromGo(event.fault, event.errorId, event.atMs);
                return;
            case 'run.end':
                if (event.failure === null)
                    this.#recover();
                else if (!this.#isKnown(event.failure, () => true))
                    this.#add(event.failure, event.atMs, true);
        }
    };
    /** What the relay answered with this id was about; undefined if the mirrors just do not have it. */
    answerOf(id) {
        return id === undefined ? undefined : this.#answers.get(id);
    }
    /** What modward itself met and has not recovered from, module by module. */
    get open() {
        return [...this.#met.values()].filter(({ fault, isOwn }) => isOwn && !fault.recovered).map(({ fault }) => fault);
    }
    /** The faults for the report: those that stayed before those recovered from, and what to act on first in front. */
    get faults() {
        const merged = new Map();
        for (const { fault: met, startedMs, lastMs } of this.#met.values()) {
            const fault = this.#withCredentials(met);
            const { cause, host, mirror, recovered, retryable, mirrorHelps } = fault;
            // What no rule knows may be anything: the text is all that says what it is.
            const text = cause === 'unknown' ? fault.text : '';
            const key = JSON.stringify([cause, host, mirror, recovered, retryable, mirrorHelps, text]);
            const alike = merged.get(key);
            const one = { ...fault, modules: modulesOf(fault), startedMs, lastMs };
            merged.set(key, alike === undefined ? one : mergeReports(alike, one));
        }
        return (0,rank/* rankFaults */.E)([...merged.values()]);
    }
    #withCredentials(fault) {
        const sources = (0,credential_advice/* isAboutCredentials */.a)(fault) ? this.#credentials.get(fault.host) : undefined;
        return sources === undefined ? fault : (0,credential_advice/* withCredentials */.t)(fault, sources);
    }
    #addFromGo(fault, errorId, atMs) {
        const answered = this.answerOf(errorId);
        if (!this.#isKnown(answered ?? fault, ({ isOwn }) => isOwn))
            this.#add(answered ?? fault, atMs, answered !== undefined);
    }
    #isKnown(fault, counts) {
        return [...this.#met.values()].some((met) => counts(met) && !met.fault.recovered && isSame(met.fault, fault));
    }
    #add(fault, atMs, isOwn) {
        this.#put({ fault, startedMs: atMs, lastMs: atMs, isOwn });
    }
    #put(met) {
        const { fault, isOwn } = met;
        const { cause, module, version, host, mirror, recovered, retryable, mirrorHelps } = fault;
        const key = JSON.stringify([cause, module, version, host, mirror, recovered, retryable, mirrorHelps, isOwn]);
        const known = this.#met.get(key);
        this.#met.set(key, known === undefined ? met : mergeMet(known, met));
    }
    /** The run ended well: all that was met on the way is recovered from. */
    #recover() {
        const met = [...this.#met.values()];
        this.#met.clear();
        for (const one of met)
            this.#put({ ...one, fault: { ...one.fault, recovered: true } });
    }
}
/** Go names neither always the host nor always the module. */
function isSame(met, named) {
    if (met.cause !== named.cause)
        return false;
    return named.module === ''
        ? met.host === named.host
        : met.module === named.module && met.version === named.version && (met.host === named.host || named.host === '');
}
/** The first one's text stays: it is nearest to the root. */
function merge(first, second) {
    const { file, line } = first.file === '' ? second : first;
    return { ...first, count: first.count + second.count, file, line };
}
function mergeMet(first, second) {
    return { ...first, ...spanOf(first, second), fault: merge(first.fault, second.fault) };
}
function mergeReports(first, second) {
    const modules = [...new Set([...first.modules, ...second.modules])].slice(0, namedModules);
    return { ...merge(first, second), ...spanOf(first, second), modules };
}
function spanOf(first, second) {
    return {
        startedMs: Math.min(first.startedMs, second.startedMs),
        lastMs: Math.max(first.lastMs, second.lastMs),
    };
}
function modulesOf({ module, version }) {
    if (module === '')
        return [];
    return [version === '' ? module : (0,module_version/* formatModule */.ww)({ path: module, version })];
}

// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
;// CONCATENATED MODULE: ./src/events/sinks/mirror-traffic.ts

/** What each mirror delivered and when, and how often it failed. A 404 is an answer, and no failure. */
class MirrorTrafficFold {
    #traffic = new Map();
    sink = (event) => {
        if (event.type === 'file.ready' && !event.restored)
            this.#add(event.from, { files: 1 });
        if (event.type !== 'request.end')
            return;
        const hasFailed = event.result === 'failed' || event.result === 'partial' || event.result === 'refused';
        const { startedMs, lastMs } = this.#traffic.get(event.mirror) ?? { startedMs: event.atMs, lastMs: 0 };
        this.#add(event.mirror, {
            bytes: event.bytes,
            faults: hasFailed ? 1 : 0,
            startedMs: Math.min(startedMs, Math.max(0, event.atMs - event.durationMs)),
            lastMs: Math.max(lastMs, event.atMs),
        });
    };
    /** By the mirror's name; zeros if nothing was asked of it. */
    of(mirror) {
        return this.#traffic.get(mirror) ?? schema/* noTraffic */.Ps;
    }
    #add(mirror, more) {
        const known = this.of(mirror);
        this.#traffic.set(mirror, {
            ...known,
            ...more,
            files: known.files + (more.files ?? 0),
            bytes: known.bytes + (more.bytes ?? 0),
            faults: known.faults + (more.faults ?? 0),
        });
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/phases.ts
/** The phases of a run that have ended, and how long each took. */
class PhaseFold {
    #started = new Map();
    #phases = [];
    sink = (event) => {
        if (event.type === 'phase.start')
            this.#started.set(event.name, event.atMs);
        if (event.type !== 'phase.end')
            return;
        const startedMs = this.#started.get(event.name) ?? event.atMs;
        this.#phases.push({ name: event.name, startedMs, durationMs: event.atMs - startedMs });
    };
    /** In the order in which they began. */
    get phases() {
        return this.#phases.toSorted((a, b) => a.startedMs - b.startedMs);
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/slowest-files.ts
/** How many files the report lists. */
const slowest_files_limit = 20;
/** The files that took longest from their first request to the last byte. It keeps no more than it shows. */
class SlowestFilesFold {
    #open = new Map();
    #slowest = [];
    sink = (event) => {
        if (event.type === 'request.start') {
            const file = this.#open.get(event.file) ?? { startedMs: event.atMs, tries: 0 };
            file.tries++;
            this.#open.set(event.file, file);
        }
        if (event.type !== 'file.ready')
            return;
        const file = this.#open.get(event.file);
        this.#open.delete(event.file);
        if (file === undefined || event.restored)
            return;
        const durationMs = event.atMs - file.startedMs;
        const shortest = this.#slowest.at(-1)?.durationMs ?? 0;
        if (this.#slowest.length === slowest_files_limit && durationMs <= shortest)
            return;
        const { startedMs, tries } = file;
        const slow = { file: event.file, mirror: event.from, bytes: event.size, startedMs, durationMs, tries };
        this.#slowest = [...this.#slowest, slow].sort((a, b) => b.durationMs - a.durationMs).slice(0, slowest_files_limit);
    };
    /** At most 20, the slowest first. */
    get slowest() {
        return this.#slowest;
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/transfer-counters.ts

/** Counters of transfers: a fold over the run log. */
class TransferCounters {
    #counts = { ...schema/* noTransfer */.Rm };
    get counts() {
        return { ...this.#counts };
    }
    /** Adds an event. */
    sink = (event) => {
        const counts = this.#counts;
        switch (event.type) {
            case 'request.start':
                counts.requests++;
                if (event.number > 1 && !event.hedge)
                    counts.retries++;
                break;
            case 'segment':
                counts.requests++;
                break;
            case 'bytes':
                counts.bytes += event.bytes;
                break;
            case 'fallback':
                counts.failovers++;
                break;
            case 'stall':
                counts.stalls++;
                break;
            case 'resume':
                counts.resumes++;
                break;
            case 'hedge':
                counts.hedges++;
                break;
            case 'breaker':
                if (event.state === 'open')
                    counts.demotions++;
                break;
            case 'file.ready':
                if (!event.restored)
                    counts.files++;
                break;
        }
    };
}

;// CONCATENATED MODULE: ./src/events/sinks/unpack-counters.ts

/** Counters of unpacking: a fold over the run log. */
class UnpackCounters {
    #counts = schema/* noUnpack */.wH;
    #beganMs;
    get counts() {
        return this.#counts;
    }
    /** Adds an event. */
    sink = (event) => {
        if (event.type !== 'unpack')
            return;
        const { outcome, atMs, durationMs } = event;
        const { modules, files, bytes, leftToGo } = this.#counts;
        this.#beganMs = Math.min(this.#beganMs ?? atMs, atMs - durationMs);
        const startedMs = this.#beganMs;
        const ms = atMs - startedMs;
        // A module with a wrong hash is fetched once more, and comes here again.
        if (outcome === 'left to go' || outcome === 'failed')
            this.#counts = { ...this.#counts, startedMs, ms, leftToGo: leftToGo + 1 };
        if (outcome !== 'placed')
            return;
        this.#counts = {
            modules: modules + 1,
            files: files + event.files,
            bytes: bytes + event.bytes,
            startedMs,
            ms,
            leftToGo,
        };
    };
}

;// CONCATENATED MODULE: ./src/events/sinks/run-record.ts








/** Before any event. */
const nothing = {
    version: '',
    startedAt: '',
    durationMs: 0,
    failure: null,
    go: { version: '', env: {} },
    projects: [],
    mirrors: [],
    restore: {
        outcome: 'off',
        key: '',
        matchedKey: '',
        bytes: 0,
        restoreMs: 0,
        files: 0,
        reason: '',
        downloadMs: 0,
    },
    isCacheReplaced: false,
};
/** All folds that a run's report needs. Give its sink to the run log. */
class RunRecord {
    faults = new FaultFold();
    transfer = new TransferCounters();
    unpack = new UnpackCounters();
    #phases = new PhaseFold();
    #attempts = new AttemptFold();
    #traffic = new MirrorTrafficFold();
    #slowest = new SlowestFilesFold();
    #failed = new FailedRequestsFold();
    #warnings = [];
    #redirects = new Map();
    #stated = nothing;
    sink = (event) => {
        if (event.type === 'warning') {
            const { title, text, file, line } = event;
            this.#warnings.push({ title, text, file, line });
        }
        if (event.type === 'redirect')
            this.#redirects.set(event.to, event.mirror);
        const stated = statedBy(event);
        if (stated !== undefined)
            this.#stated = { ...this.#stated, ...stated };
        const { faults, transfer, unpack } = this;
        for (const fold of [
            faults,
            transfer,
            unpack,
            this.#phases,
            this.#attempts,
            this.#traffic,
            this.#slowest,
            this.#failed,
        ])
            fold.sink(event);
    };
    get facts() {
        return {
            ...this.#stated,
            mirrors: this.#stated.mirrors.map((mirror) => ({ ...mirror, ...this.#traffic.of(mirror.url) })),
            attempts: this.#attempts.attempts,
            transfer: this.transfer.counts,
            unpack: this.unpack.counts,
            faults: this.faults.faults,
            failedRequests: this.#failed.failed,
            warnings: this.#warnings,
            redirects: this.#redirects,
            slowest: this.#slowest.slowest,
            phases: this.#phases.phases,
        };
    }
}
/** What an event states; undefined if it is one of many that are added up. */
function statedBy(event) {
    switch (event.type) {
        case 'run.start':
            return { version: event.version, startedAt: event.startedAt };
        case 'run.end':
            return { failure: event.failure, durationMs: event.atMs };
        case 'go':
            return { go: event.go };
        case 'projects':
            return { projects: event.projects };
        case 'mirrors':
            return { mirrors: event.mirrors };
        case 'restore':
            return { restore: event.restore };
        case 'cache.replaced':
            return { isCacheReplaced: true };
        default:
            return undefined;
    }
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


/***/ })

};
