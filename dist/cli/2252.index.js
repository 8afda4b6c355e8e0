export const id = 2252;
export const ids = [2252];
export const modules = {

/***/ 38766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   GK: () => (/* binding */ isTimeOut),
/* harmony export */   or: () => (/* binding */ isSilence),
/* harmony export */   u3: () => (/* binding */ isBelowHttp)
/* harmony export */ });
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);

/** What a mirror says of a file itself. A checksum that differs is an answer, too, and ranks before these anyway. */
const answers = ['http_404', 'http_410', 'http_401', 'http_403'];
/** Silence: the mirror could not be reached, or said nothing. An answer of another mirror outranks it. */
function isSilence(cause) {
    return cause === 'stall_timeout' || isBelowHttp(cause);
}
/** Whether no HTTP exchange took place: a name, a connection, a certificate, or the proxy on the way. */
function isBelowHttp(cause) {
    return ['env proxy', 'dns', 'tcp', 'tls'].includes((0,_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).layer);
}
const timeOuts = ['dns_timeout', 'tcp_timeout', 'tls_handshake_timeout', 'stall_timeout'];
/** A request that hung until its time was up: each further one costs as long. */
function isTimeOut(cause) {
    return timeOuts.includes(cause);
}


/***/ }),

/***/ 62252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ LogReader)
});

// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
;// CONCATENATED MODULE: ./src/causes/log/evidence.ts
/**
 * What a test printed, not go: a line of Go's testing package is indented and names file and line without a column, where
 * go's own errors name the column, too. `go test -json` wraps each such line into an event with the test's name.
 */
const testOutput = /(?:^| {4}|\t)[ \t]*[^\s:]{1,200}_test\.go:\d{1,7}: | {4}[^\s:]{1,200}\.go:\d{1,7}: |"Action":"output".{0,400}"Test":"|(?:^|\s)(?:--- (?:FAIL|SKIP|PASS)|panic): /;
/** What a go command writes before a message: `go: `, `go get x: `, `go mod download: `, in old versions also `-> `. */
const goHead = /(?:^|[\s"'`:;>=([])go: |\bgo (?:get|install|build|list|test|run|vet|tool|generate|mod [a-z]{2,10}|work [a-z]{2,10})(?: [^\n:]{1,200})?: /m;
/** The requests that only go makes: the GOPROXY protocol, the checksum database, the search for a repository. */
const protocol = /\/@v\/|\/@latest\b|[?&]go-get=1|\/sumdb\/|\/\/sum\.golang\.|\/\/proxy\.golang\.org|\bgolang\.org\/toolchain@/;
/** A package of a Go file that cannot be found, with the place of its import. */
const importing = /\.go:\d{1,7}:\d{1,7}: |^package \S{1,300}: |\bunrecognized import path "/m;
/** The folders that belong to go and the files that it writes. */
const goFolder = /[\\/](?:pkg[\\/](?:mod|sumdb)|cache[\\/]download|go-build\w*|gopath|gomodcache)\b|\bgo\.(?:mod|sum|work)\b|\b(?:module|build) cache\b|\b(?:GOMODCACHE|GOCACHE|GOPATH|GOENV|GOBIN)\b/i;
/** Another program that failed at a file, though the file may be one of go's. */
const otherProgram = /(?:^|[\s>"'\]])(?:\S{0,200}\/)?(?:rm|tar|cp|mv|mkdir|chmod|chown|ln|ls|cat|find|touch|rsync|unzip|curl|wget|install|sh|bash|zsh|sudo): /;
/** The repositories that go keeps, and git as `go get` printed it before there were modules. */
const goRepository = /cache[\\/]vcs[\\/]|^(?:# )?cd [^\n]{0,400}; (?:git|hg|svn|bzr) |\breading \S{1,300} at revision |\bunable to resolve git version/m;
const goSetting = /(?:^|\s)-mod(?:file)?=|\bgo\.(?:mod|sum|work)\b|\bGO(?:PROXY|VCS|FLAGS|AUTH|SUMDB|PRIVATE|WORK|TOOLCHAIN|ENV|111MODULE|MODCACHE|PATH|CACHE)\b|\bGOVCS\b/i;
/** Sentences about modules that no other program has. */
const modulePhrase = /\bmodule providing package\b|no matching versions for query|found(?:, but| \().{0,200}does not contain package|module declares its path as|unknown revision|invalid pseudo-version|go-import meta tag|post-v2 module path|is not in (?:std|GOROOT)\b/;
const network = new Set(['env proxy', 'dns', 'tcp', 'tls', 'http']);
/**
 * Whether go itself told this, by the shape of its lines. Other programs have the same words for a network, a disk, a git:
 * what does not carry go's own grammar is theirs, and a log without any of it has no failed download.
 */
function isToldByGo({ id, layer }, message) {
    const { text, module } = message;
    if (testOutput.test(text))
        return false;
    // A name is only a module's where go says so: npm and container images write names with an @, too.
    const named = module !== '' && (goHead.test(text) || importing.test(text) || startsWithModule(text, module));
    if (network.has(layer))
        return named || protocol.test(text) || goRepository.test(text);
    // A build or a program that is cancelled is no download.
    if (id === 'interrupted')
        return named || protocol.test(text) || goRepository.test(text);
    switch (layer) {
        case 'version control':
            return (named ||
                goHead.test(text) ||
                importing.test(text) ||
                goRepository.test(text) ||
                (id === 'vcs_unknown_revision' && modulePhrase.test(text)));
        case 'disk':
            return named || goHead.test(text) || (goFolder.test(text) && !otherProgram.test(text));
        case 'configuration':
            return named || goHead.test(text) || goSetting.test(text);
        case 'module':
            // Only golang.org/x/mod makes module zips.
            if (id === 'mod_zip_refused' || modulePhrase.test(text))
                return true;
            return named || goHead.test(text) || importing.test(text) || protocol.test(text);
        case 'integrity':
            return id !== 'cache_corrupt' || named || goHead.test(text) || importing.test(text) || goFolder.test(text);
        default:
            return true;
    }
}
/** Whether a message of go that no rule knows is about a download: it names a module, a request or a file of modules. */
function isAboutDownload({ text, module }) {
    if (testOutput.test(text) || !goHead.test(text))
        return false;
    return module !== '' || protocol.test(text) || goRepository.test(text) || goSetting.test(text);
}
/** `module@version: \u2026` at the start of a line, after a chain of requirements or of tools that pass it on. */
function startsWithModule(text, module) {
    const at = text.indexOf(`${module}@`);
    return at >= 0 && /^[^\s]{3,500}: /.test(text.slice(at));
}

;// CONCATENATED MODULE: ./src/causes/log/mask.ts
/**
 * Names, URLs and paths can hold any word at all (a module may be called `timeout` or `eof`); they are replaced by
 * what they are before words are looked for.
 */
function mask(text) {
    return text.replace(/[^\s"'()[\]<>|,;]+/g, maskToken);
}
/** All that is masked has one of these in it; most words have none. */
const nameMark = /[/\\@]|\.go:/;
const addresses = /^(?:\d{1,3}(?:\.\d{1,3}){3})?(?::\d{1,5})?(?:->\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})?:?$/;
function maskToken(token) {
    if (!nameMark.test(token))
        return token;
    const tail = /[:.]{1,3}$/.exec(token)?.[0] ?? '';
    const word = tail === '' ? token : token.slice(0, -tail.length);
    const kind = kindOf(word);
    return kind === '' ? token : `<${kind}>${tail}`;
}
function kindOf(word) {
    if (/^https?:\//i.test(word) || /^(?:ssh|git|file|socks5h?|git\+ssh):\/\//i.test(word))
        return 'url';
    const at = word.indexOf('@');
    if (at > 0 && at < word.length - 1 && !word.startsWith('git@'))
        return 'module';
    if (/^(?:\/|[A-Za-z]:[\\/]|\.{1,2}[\\/]|~\/)/.test(word) && word.length > 1)
        return 'path';
    const slash = word.indexOf('/');
    if (slash > 0 && word.slice(0, slash).includes('.') && !addresses.test(word))
        return 'module';
    if (/\.go:\d+(?::\d+)?$/.test(word))
        return 'path';
    return '';
}

// EXTERNAL MODULE: ./src/gomod/escape.ts
var gomod_escape = __webpack_require__(69457);
;// CONCATENATED MODULE: ./src/causes/log/subject.ts

/** From here on a message names the remedy or who asks, not what is at fault. */
const aside = / has unexpected file | \(imported by|; to add|; to update|\(run|to update it|, imported (?:by|from)| \(from /;
const version = /^[vV]?\d[\w.+~-]{0,150}$|^(?:latest|upgrade|patch|master|main|HEAD|[0-9a-f]{7,40})$/;
const named = [
    /for module providing package (\S{1,300}?)(?:[;:\s]|$)/,
    /unrecognized import path "([^"\n]{1,300})"/,
    /malformed (?:module|import) path "([^"\n]{1,300})"/,
    /cannot find module providing package (\S{1,300}?)(?:[;:\s]|$)/,
    /no required module provides package (\S{1,300}?)(?:[;:\s]|$)/,
    /\bmodule ([^\s:"]{1,300}\.[^\s:"]{1,300}?):? /,
    /\bpackage ([^\s:"]{1,300}\.[^\s:"]{1,300}): /,
    /^(?:go: |go (?:get|install|list|mod download|build): ?|go (?:get|install) )([^\s:"@]{1,200}\.[^\s:"@]{1,200}): /m,
    /for public ([^\s;"]{1,300})/,
];
/** The module and version that a message is about: of a chain of requirements the last one. */
function subjectOf(own, url) {
    const end = own.search(aside);
    const text = end < 0 ? own : own.slice(0, end);
    const found = lastModule(text);
    if (found !== undefined)
        return found;
    for (const pattern of named) {
        const module = pattern.exec(text)?.[1];
        if (module !== undefined)
            return { module: module.replace(/[:,]$/, ''), version: '' };
    }
    return moduleInUrl(url) ?? { module: '', version: '' };
}
function lastModule(text) {
    if (!text.includes('@'))
        return undefined;
    const tokens = text.split(/[\s"'()]+/);
    for (let index = tokens.length - 1; index >= 0; index--) {
        const word = tokens[index] ?? '';
        const at = word.lastIndexOf('@');
        if (at <= 0)
            continue;
        const token = word.replace(/[:,;]$/, '');
        if (token.includes('://') || /^https?:\//.test(token) || /[\\]|^[./]/.test(token))
            continue;
        const module = token.slice(0, at);
        const rest = token.slice(at + 1).replace(/[:/].*$/s, '');
        if (version.test(rest) && /[./]/.test(module) && !module.includes(':'))
            return { module, version: rest };
    }
    return undefined;
}
/** A proxy URL names the module, escaped: `\u2026/<module>/@v/<version>.zip`. */
function moduleInUrl(url) {
    const parts = /^https?:\/{1,2}[^/\s]{1,255}\/(.{1,600}?)\/@(?:v\/([^/\s]{1,200}?)(?:\.(?:info|mod|zip))?|latest)$/.exec(url);
    if (parts === null)
        return undefined;
    // What comes before the host of the module is the path of the mirror.
    const path = decode(parts[1] ?? '').split('/');
    const start = path.findIndex((element) => element.includes('.'));
    const module = (0,gomod_escape/* unescapeModule */.R)(path.slice(Math.max(start, 0)).join('/')) ?? '';
    const found = decode(parts[2] ?? '');
    return { module, version: found === 'list' ? '' : ((0,gomod_escape/* unescapeModule */.R)(found) ?? '') };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The first URL that go names, without the punctuation around it; '' where it names none. */
function urlIn(own) {
    return /https?:\/{1,2}[^\s"'<>`]{1,1500}/.exec(own)?.[0].replace(/[:).,;]{1,3}$/, '') ?? '';
}
const hosts = [
    /lookup (\S{1,255}?)(?: on \S|: )/,
    /(?:could not resolve host|resolve hostname):? ([^\s:;)]{1,255})/i,
    /for 'https?:\/\/(?:[^@'\s/]{1,100}@)?([^/'\s:]{1,255})/,
    /(?:failed to connect to|connect to host|connection (?:closed|reset) by) (?!peer|remote)([\w.-]{1,255})/i,
    /https?:\/\/(?:[^@'"\s/]{1,100}@)?([^/'"\s:]{1,255})/,
    /(?<![\w.-])git@([\w.-]{1,255})/,
    /(?<![\w./-])([\w-][\w.-]{0,254})\/[^\s@]{1,1000}@[^\s:]{1,255}: no secure protocol found for repository/,
    /\bhost key (?:for|of) ([\w.-]{1,255})/i,
];
/** The host that a message is about: what was being reached, not the proxy in between. */
function hostIn(own, vcs, url) {
    const fromVcs = vcs.trim() === '' ? '' : firstOf(hosts, vcs);
    if (fromVcs !== '')
        return fromVcs;
    const parsed = URL.parse(url.replace(/^(https?:\/)(?!\/)/, '$1/'));
    if (parsed !== null)
        return parsed.hostname;
    return firstOf(hosts, `${own}\n`);
}
function firstOf(patterns, text) {
    for (const pattern of patterns) {
        const found = pattern.exec(text)?.[1];
        if (found !== undefined)
            return found;
    }
    return '';
}

;// CONCATENATED MODULE: ./src/causes/log/translations.ts
/**
 * What git prints in other languages (its own po files: de, es, fr, it, ko, pl, pt, ru, sv, tr, zh): the English words that
 * rules know, and the parts of the translations that are in no other message. What curl and ssh say below git is always in
 * English, and so is every message of go.
 */
const git = [
    [
        'authentication failed for',
        [
            'Authentifizierung fehlgeschlagen',
            "\u00c9chec d'authentification pour",
            'Autenticaci\u00f3n fall\u00f3',
            'Autenticazione non riuscita',
            'Autentica\u00e7\u00e3o falhou',
            'Uwierzytelnienie nie powiod\u0142o si\u0119',
            '\u9274\u6743\u5931\u8d25',
            '\u8eab\u4efd\u9a57\u8b49\u5931\u6557',
            'kimlik do\u011frulamas\u0131 ba\u015far\u0131s\u0131z',
            'Autentisering misslyckades',
        ],
    ],
    [
        'repository not found',
        [
            "' nicht gefunden",
            "' non trouv\u00e9",
            "' no encontrado",
            "' non trovato",
            "' inexistente",
            'nie znaleziono repozytorium',
            "' \u672a\u627e\u5230",
            "\u672a\u627e\u5230\u4ed3\u5e93 '",
            "' deposu bulunamad\u0131",
            '" hittades inte',
        ],
    ],
    [
        'could not read from remote repository',
        [
            'onnte nicht vom Remote-Repository lesen',
            'mpossible de lire le d\u00e9p\u00f4t distant',
            'o se pudo leer del repositorio remoto',
            'mpossibile leggere dal repository remoto',
            'ncapaz de ler o reposit\u00f3rio remoto',
            'ie mo\u017cna czyta\u0107 ze zdalnego repozytorium',
            '\u0435 \u0443\u0434\u0430\u043b\u043e\u0441\u044c \u043f\u0440\u043e\u0447\u0438\u0442\u0430\u0442\u044c \u0438\u0437 \u0432\u043d\u0435\u0448\u043d\u0435\u0433\u043e \u0440\u0435\u043f\u043e\u0437\u0438\u0442\u043e\u0440\u0438\u044f',
            '\u65e0\u6cd5\u8bfb\u53d6\u8fdc\u7a0b\u4ed3\u5e93',
            '\u7121\u6cd5\u8b80\u53d6\u9060\u7aef\u7248\u672c\u5eab',
            '\ub9ac\ubaa8\ud2b8 \uc800\uc7a5\uc18c\uc5d0\uc11c \uc77d\uc744 \uc218 \uc5c6\uc2b5\ub2c8\ub2e4',
            'zak konum deposu okunamad\u0131',
            'unde inte l\u00e4sa fr\u00e5n fj\u00e4rrarkiv',
        ],
    ],
    [
        'not a git repository',
        [
            'ein Git-Repository',
            "n'est pas un d\u00e9p\u00f4t git",
            "n'est un d\u00e9p\u00f4t git",
            'no es un repositorio git',
            'non \u00e8 un repository Git',
            '\u00e9 reposit\u00f3rio git nenhum',
            'nie jest repozytorium gita',
            '\u043d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d git \u0440\u0435\u043f\u043e\u0437\u0438\u0442\u043e\u0440\u0438\u0439',
            '\u043d\u0435 \u044f\u0432\u043b\u044f\u0435\u0442\u0441\u044f \u0440\u0435\u043f\u043e\u0437\u0438\u0442\u043e\u0440\u0438\u0435\u043c git',
            '\u4e0d\u662f git \u4ed3\u5e93',
            '\u4e0d\u662f\u4e00\u500b git \u7248\u672c\u5eab',
            '\uae43 \uc800\uc7a5\uc18c\uac00 \uc544\ub2d9\ub2c8\ub2e4',
            'bir git deposu',
            'inte ett git-arkiv',
        ],
    ],
    [
        'unable to access',
        [
            "onnte nicht auf '",
            "mpossible d'acc\u00e9der \u00e0 '",
            "no es posible acceder a '",
            "mpossibile accedere a '",
            "incapaz aceder '",
            'brak dost\u0119pu do \u201e',
            '\u00bb \u043d\u0435\u0434\u043e\u0441\u0442\u0443\u043f\u043d\u043e',
            "\u65e0\u6cd5\u8bbf\u95ee '",
            "\u7121\u6cd5\u5b58\u53d6 '",
            "' eri\u015filemiyor",
            'kan inte komma \u00e5t "',
        ],
    ],
    [
        "couldn't find remote ref",
        [
            'onnte Remote-Referenz',
            'mpossible de trouver la r\u00e9f\u00e9rence distante',
            'o se pudo encontrar ref remota',
            'mpossibile trovare il riferimento remoto',
            'incapaz encontrar ref remoto',
            'nie znaleziono zdalnej referencji',
            '\u65e0\u6cd5\u627e\u5230\u8fdc\u7a0b\u5f15\u7528',
            '\u7121\u6cd5\u627e\u5230\u9060\u7aef\u5f15\u7528',
            'uzak ba\u015fvurusu bulunamad\u0131',
            'unde inte hitta fj\u00e4rr-referensen',
        ],
    ],
    [
        'the remote end hung up unexpectedly',
        [
            'ie Gegenseite hat',
            "'h\u00f4te distant a ferm\u00e9 la connexion",
            'el remoto se colg\u00f3',
            'remoto ha chiuso inaspettatamente',
            'o lado remoto desligou',
            'zdalna maszyna',
            '\u8fdc\u7aef\u610f\u5916\u6302\u65ad',
            '\u9060\u7aef\u610f\u5916\u639b\u65b7',
            'beklenmedik bir bi\u00e7imde hatt\u0131',
            'fj\u00e4rren lade p\u00e5',
        ],
    ],
    [
        'did not send all necessary objects',
        [
            'hat nicht alle erforderlichen Objekte gesendet',
            "n'a pas envoy\u00e9 tous les objets n\u00e9cessaires",
            'no envi\u00f3 todos los objetos necesarios',
            'non ha inviato tutti gli oggetti necessari',
            'ficou por enviar todos objetos necess\u00e1rios',
            'nie wys\u0142a\u0142 wszystkich potrzebnych obiekt\u00f3w',
            '\u043d\u0435 \u043e\u0442\u043f\u0440\u0430\u0432\u0438\u043b \u0432\u0441\u0435 \u043d\u0435\u043e\u0431\u0445\u043e\u0434\u0438\u043c\u044b\u0435 \u043e\u0431\u044a\u0435\u043a\u0442\u044b',
            '\u672a\u53d1\u9001\u6240\u6709\u5fc5\u9700\u7684\u5bf9\u8c61',
            '\u672a\u50b3\u9001\u6240\u6709\u5fc5\u9700\u7684\u7269\u4ef6',
        ],
    ],
];
/** What Windows says in other languages (FormatMessage), behind `connectex: `, `wsarecv: `, a path or a name. */
const windows = [
    [
        'actively refused it',
        [
            'Zielcomputer die Verbindung verweigerte',
            'express\u00e9ment refus\u00e9e',
            'deneg\u00f3 expresamente dicha conexi\u00f3n',
            'as recusou ativamente',
            '\u043e\u0442\u0432\u0435\u0440\u0433 \u0437\u0430\u043f\u0440\u043e\u0441 \u043d\u0430 \u043f\u043e\u0434\u043a\u043b\u044e\u0447\u0435\u043d\u0438\u0435',
            '\u79ef\u6781\u62d2\u7edd',
            '\u62d2\u5426\u3055\u308c\u305f\u305f\u3081\u3001\u63a5\u7d9a\u3067\u304d\u307e\u305b\u3093\u3067\u3057\u305f',
            'Rifiuto persistente',
            '\uc5f0\uacb0\uc744 \uac70\ubd80\ud588\uc73c\ubbc0\ub85c',
        ],
    ],
    [
        'did not properly respond after a period of time',
        [
            'nach einer bestimmten Zeitspanne nicht richtig reagiert',
            'pas r\u00e9pondu convenablement',
            'no respondi\u00f3 adecuadamente tras un periodo',
            'n\u00e3o respondeu corretamente ap\u00f3s um per\u00edodo',
            '\u0437\u0430 \u0442\u0440\u0435\u0431\u0443\u0435\u043c\u043e\u0435 \u0432\u0440\u0435\u043c\u044f \u043d\u0435 \u043f\u043e\u043b\u0443\u0447\u0435\u043d',
            '\u5728\u4e00\u6bb5\u65f6\u95f4\u540e\u6ca1\u6709\u6b63\u786e\u7b54\u590d',
            '\u4e00\u5b9a\u306e\u6642\u9593\u3092\u904e\u304e\u3066\u3082\u6b63\u3057\u304f\u5fdc\u7b54\u3057\u306a\u304b\u3063\u305f',
            'risposta corretta dopo un intervallo di tempo',
            '\uc77c\uc815\ud55c \uc2dc\uac04 \ud6c4\uc5d0 \uc81c\ub300\ub85c \uc751\ub2f5\ud558\uc9c0',
        ],
    ],
    [
        'forcibly closed by the remote host',
        [
            'vom Remotehost geschlossen',
            'par l\u2019h\u00f4te distant',
            "par l'h\u00f4te distant",
            'interrupci\u00f3n de una conexi\u00f3n existente',
            'cancelamento de uma conex\u00e3o existente',
            '\u043f\u0440\u0438\u043d\u0443\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u043e \u0440\u0430\u0437\u043e\u0440\u0432\u0430\u043b \u0441\u0443\u0449\u0435\u0441\u0442\u0432\u0443\u044e\u0449\u0435\u0435 \u043f\u043e\u0434\u043a\u043b\u044e\u0447\u0435\u043d\u0438\u0435',
            '\u8fdc\u7a0b\u4e3b\u673a\u5f3a\u8feb\u5173\u95ed',
            '\u30ea\u30e2\u30fc\u30c8 \u30db\u30b9\u30c8\u306b\u5f37\u5236\u7684\u306b\u5207\u65ad',
            "forzatamente interrotta dall'host remoto",
            '\uc6d0\uaca9 \ud638\uc2a4\ud2b8\uc5d0 \uc758\ud574 \uac15\uc81c\ub85c',
        ],
    ],
    [
        'unreachable network',
        [
            'bezog sich auf ein nicht verf\u00fcgbares Netzwerk',
            'r\u00e9seau impossible \u00e0 atteindre',
            'una red no accesible',
            'rede inacess\u00edvel',
            '\u043d\u0435\u0434\u043e\u0441\u0442\u0443\u043f\u043d\u043e\u0439 \u0441\u0435\u0442\u0438',
            '\u65e0\u6cd5\u8fde\u63a5\u7684\u7f51\u7edc',
        ],
    ],
    [
        'unreachable host',
        [
            'bezog sich auf einen nicht verf\u00fcgbaren Host',
            'h\u00f4te impossible \u00e0 atteindre',
            'un host no accesible',
            'host inacess\u00edvel',
            '\u043d\u0435\u0434\u043e\u0441\u0442\u0443\u043f\u043d\u043e\u0433\u043e \u0443\u0437\u043b\u0430',
            '\u65e0\u6cd5\u8fde\u63a5\u7684\u4e3b\u673a',
        ],
    ],
    [
        'forbidden by its access permissions',
        [
            'Zugriffsrechte des Sockets',
            'droits d\u2019acc\u00e8s',
            'permisos de acceso al socket',
            '\u8bbf\u95ee\u6743\u9650\u4e0d\u5141\u8bb8\u7684\u65b9\u5f0f',
            '\u0437\u0430\u043f\u0440\u0435\u0449\u0435\u043d\u043d\u044b\u043c \u043f\u0440\u0430\u0432\u0430\u043c\u0438 \u0434\u043e\u0441\u0442\u0443\u043f\u0430',
        ],
    ],
    [
        'no such host is known',
        [
            'angegebene Host ist unbekannt',
            'H\u00f4te inconnu',
            'Host desconocido',
            'Este host n\u00e3o \u00e9 conhecido',
            '\u4e0d\u77e5\u9053\u8fd9\u6837\u7684\u4e3b\u673a',
            '\u0445\u043e\u0441\u0442 \u043d\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u0435\u043d',
            '\u30db\u30b9\u30c8\u306f\u4e0d\u660e\u3067\u3059',
        ],
    ],
    [
        ': access is denied.',
        [
            'Zugriff verweigert',
            'Acc\u00e8s refus\u00e9',
            'Acceso denegado',
            'Acesso negado',
            'Accesso negato',
            '\u041e\u0442\u043a\u0430\u0437\u0430\u043d\u043e \u0432 \u0434\u043e\u0441\u0442\u0443\u043f\u0435',
            '\u62d2\u7edd\u8bbf\u95ee',
            '\u30a2\u30af\u30bb\u30b9\u304c\u62d2\u5426\u3055\u308c\u307e\u3057\u305f',
            '\uc561\uc138\uc2a4\uac00 \uac70\ubd80\ub418\uc5c8\uc2b5\ub2c8\ub2e4',
            'Odmowa dost\u0119pu',
        ],
    ],
    [
        'being used by another process',
        [
            'von einem anderen Prozess verwendet',
            'utilis\u00e9 par un autre processus',
            'siendo utilizado por otro proceso',
            'sendo usado por outro processo',
            '\u044d\u0442\u043e\u0442 \u0444\u0430\u0439\u043b \u0437\u0430\u043d\u044f\u0442 \u0434\u0440\u0443\u0433\u0438\u043c \u043f\u0440\u043e\u0446\u0435\u0441\u0441\u043e\u043c',
            '\u53e6\u4e00\u4e2a\u7a0b\u5e8f\u6b63\u5728\u4f7f\u7528\u6b64\u6587\u4ef6',
            '\u5225\u306e\u30d7\u30ed\u30bb\u30b9\u304c\u4f7f\u7528\u4e2d',
        ],
    ],
    [
        'not enough space on the disk',
        [
            'nicht genug Speicherplatz',
            'Espace insuffisant sur le disque',
            'Espacio en disco insuficiente',
            'Espa\u00e7o insuficiente no disco',
            '\u041d\u0435\u0434\u043e\u0441\u0442\u0430\u0442\u043e\u0447\u043d\u043e \u043c\u0435\u0441\u0442\u0430 \u043d\u0430 \u0434\u0438\u0441\u043a\u0435',
            '\u78c1\u76d8\u7a7a\u95f4\u4e0d\u8db3',
            '\u30c7\u30a3\u30b9\u30af\u306b\u5341\u5206\u306a\u7a7a\u304d\u9818\u57df\u304c\u3042\u308a\u307e\u305b\u3093',
        ],
    ],
    [
        'the system cannot find the file specified',
        [
            'kann die angegebene Datei nicht finden',
            'kann den angegebenen Pfad nicht finden',
            'fichier sp\u00e9cifi\u00e9 est introuvable',
            'chemin d\u2019acc\u00e8s sp\u00e9cifi\u00e9',
            'no puede encontrar el archivo especificado',
            'no puede encontrar la ruta especificada',
            'n\u00e3o pode encontrar o arquivo especificado',
            '\u041d\u0435 \u0443\u0434\u0430\u0435\u0442\u0441\u044f \u043d\u0430\u0439\u0442\u0438 \u0443\u043a\u0430\u0437\u0430\u043d\u043d\u044b\u0439',
            '\u041d\u0435 \u0443\u0434\u0430\u0435\u0442\u0441\u044f \u043d\u0430\u0439\u0442\u0438 \u0443\u043a\u0430\u0437\u0430\u043d\u043d\u044b\u0439 \u0444\u0430\u0439\u043b',
            '\u7cfb\u7edf\u627e\u4e0d\u5230\u6307\u5b9a\u7684',
            '\u6307\u5b9a\u3055\u308c\u305f\u30d5\u30a1\u30a4\u30eb\u304c\u898b\u3064\u304b\u308a\u307e\u305b\u3093',
        ],
    ],
];
/** The text of git, followed by the English words for what it says in another language. */
function withEnglishOfGit(text) {
    return withEnglish(text, git);
}
/** The text of go, followed by the English words for what Windows says in it in another language. */
function withEnglishOfWindows(text) {
    return withEnglish(text, windows);
}
function withEnglish(text, phrases) {
    if (text.trim() === '')
        return text;
    const found = phrases.filter(([, translated]) => translated.some((part) => text.includes(part)));
    return [text, ...found.map(([english]) => english)].join('\n');
}

;// CONCATENATED MODULE: ./src/causes/log/grammar.ts



/** A version control command that failed; what follows is its standard error. */
const vcsCommand = /\b(?:git|hg|svn|bzr|fossil) [a-z-][^\n]{0,2000}?:(?: exit status \d{1,3}| signal: \w{1,20})?:?[ \t]*(?:\n|$)|(?:git|hg|svn|bzr|fossil)[^\n]{0,2000}?exit status \d{1,3}:?/;
/** What such a command has somewhere; looked for first, as its words are also a part of most names. */
const vcsEnd = /exit status|signal: |cache[\\/]vcs/;
const vcsLine = /^\s*(?:fatal ?: |Schwerwiegend: |\u81f4\u547d\u9519\u8bef\uff1a|error: (?:RPC failed|unable to|cannot|could not|pathspec|server|object file)|remote: |ERROR: (?:Repository|Permission|The project|You)|git@|ssh: |Host key verification|Permission denied \(|kex_exchange|Connection (?:closed|reset|timed out) by|Load key|Cloning into|detected dubious)/;
const frameMarks = [
    ['request', /\b(?:get|head|fetching|post) "?<url>"?: /],
    ['body', /\bread "?<url>"?: /],
    ['verify', /\bverifying /],
    ['dial', /\bdial (?:tcp|udp)/],
    ['lookup', /\blookup \S/],
    ['envproxy', /proxyconnect tcp|socks connect|socks5? /],
    ['vanity', /unrecognized import path|https fetch|go-import/],
];
const statusMark = /(?:<url>\)?"?: |returned status(?: code)? )([1-5]\d\d)\b/;
const v6Address = /\[[0-9a-f:.]{2,45}(?:%[\w.-]{1,40})?\]:\d{1,5}/i;
/** Takes a message of the go command apart. `text` is free of the decorations of the log around it. */
function parse(text) {
    const { own, vcs, response } = divide(text);
    const masked = mask(own);
    // Ends with a line break, so that words can be looked for that end a line.
    const error = `${withEnglishOfWindows(masked).toLowerCase()}\n`;
    const url = urlIn(own);
    const status = Number(statusMark.exec(error)?.[1] ?? 0);
    const frames = framesOf(error, own, url, vcs);
    if (status >= 300)
        frames.add('status');
    return {
        text,
        error,
        reason: reasonOf(masked.toLowerCase()),
        vcs: withEnglishOfGit(vcs).toLowerCase(),
        response: response.toLowerCase(),
        frames,
        status,
        ...subjectOf(own, url),
        host: hostIn(own, vcs, url),
        url,
    };
}
/** Go's own words, those of the version control tool it ran, and those of a server it quotes. */
function divide(text) {
    const quoted = text.search(/\bserver response:/);
    const outer = quoted < 0 ? text : text.slice(0, quoted);
    const response = quoted < 0 ? '' : text.slice(quoted);
    const command = vcsEnd.test(outer) ? vcsCommand.exec(outer) : null;
    if (command !== null && vcsEnd.test(command[0])) {
        const end = command.index + command[0].length;
        return { own: outer.slice(0, end), vcs: outer.slice(end) || ' ', response };
    }
    const lines = outer.split('\n');
    const isVcs = lines.map((line) => vcsLine.test(line));
    const first = isVcs.indexOf(true);
    if (first < 0)
        return { own: outer, vcs: '', response };
    return { own: lines.slice(0, first).join('\n'), vcs: lines.slice(first).join('\n'), response };
}
function framesOf(error, own, url, vcs) {
    const frames = new Set();
    for (const [frame, mark] of frameMarks)
        if (mark.test(error))
            frames.add(frame);
    if (/\/sumdb\/|:\/\/sum\.golang\.|\/lookup\/[^/]+\/?.*@v|\/tile\/8\//.test(url))
        frames.add('sumdb');
    if (url.includes('go-get=1'))
        frames.add('vanity');
    if (v6Address.test(own))
        frames.add('v6');
    if (vcs !== '') {
        frames.add('vcs');
        if (throughProxy(vcs))
            frames.add('envproxy');
    }
    return frames;
}
/** curl names whom it connected to: where that is not the host of the URL, a proxy is in between. */
function throughProxy(vcs) {
    const asked = /unable to access '(https?:\/\/[^'\s]{1,1000})'/i.exec(vcs)?.[1] ?? '';
    const dialled = /failed to connect to ([^\s]{1,255}) port/i.exec(vcs)?.[1];
    const host = URL.parse(asked)?.hostname;
    return host !== undefined && dialled !== undefined && host !== dialled.toLowerCase();
}
/** What stands after the last frame of the line that tells the error. */
function reasonOf(error) {
    const lines = error.trim().split('\n');
    const line = lines.find((one) => one.includes('<url>')) ?? lines.at(-1) ?? '';
    const afterUrl = line.lastIndexOf('<url>');
    const rest = afterUrl < 0 ? line : line.slice(afterUrl + 5);
    return rest
        .slice(rest.lastIndexOf(': ') + 1)
        .replace(/^[\s:"]{1,4}|[\s)"'}.]{1,4}$/g, '')
        .trim();
}

;// CONCATENATED MODULE: ./src/causes/log/group-messages.ts
/** The most lines of a message, characters of a line and characters in all; longer ones are cut. */
const blockLimit = { lines: 60, line: 4096, text: 16_384 };
const head = /^(?:go: |go (?:get|mod|install|build|list|test|work|run|vet|env|generate|tool)\b|[^\s"'@]{1,200}@v[^\s"':]{1,200}: |[^\s"':]{1,200}\.go:\d{1,7}:|package \S{1,200}: |level=|FAIL\b|ok\s|make(?:\[|:)|npm |error: failed)/;
const chain = / (?:requires|imports|imports:|tested by|updating to|required by)$|^(?:requires|imports|and)$/;
/** Lines of git and ssh, which go prints indented and others do not. */
const group_messages_vcsLine = /^\s*(?:fatal: |error: |remote: |ERROR: (?:Repository|Permission|The project|You)|warning: |hint: |Warning: |git@|ssh: |Host key |Permission denied|kex_|ssh_exchange|Connection |Load key|client_loop|Received disconnect|@@@|@ |IT IS POSSIBLE|Someone could|It is also possible|The fingerprint|SHA256:|Please (?:make sure|contact)|Add correct host key|Offending |and the repository exists|Could not read from remote|Cloning into|If this is a private|Confirm the import path|From |Unable to negotiate)/;
/** What go prints below a checksum mismatch. */
const mismatchLine = /^\s*(?:downloaded: |[\w.+-]{1,80}:\s{1,20}h1:|SECURITY ERROR|This download does NOT|The bits may have|have intercepted|the download\b|For more information|\(?see 'go help)/;
/** Each further file that a module's zip may not hold has a line of its own. */
const zipLine = /: (?:case-insensitive file name collision|malformed file path|multiple entries for file)/;
/** What go says while all is well, and the trace of `-x`, whose errors go repeats in full at the end. */
const progress = /^(?:go: (?:downloading|finding|extracting|found|added|upgraded|downgraded|removed|creating new|to add|no module dependencies)|# get )/;
/** Whether a message tells of work under way, and of no fault. */
function isProgress(message) {
    return progress.test(message);
}
/** Whether a line goes on with the message that the lines before it began. */
function continues(before, line) {
    const previous = before.at(-1) ?? '';
    if (before.length >= blockLimit.lines || isProgress(before[0] ?? ''))
        return false;
    const trimmed = line.trimStart();
    if (trimmed.startsWith('go: ') && !chain.test(previous))
        return false;
    if (trimmed === '')
        return previous.trim() !== '' && isOpen(before);
    if ((group_messages_vcsLine.test(line) || mismatchLine.test(line)) && isOpen(before))
        return true;
    if (/^(?:usage: |Go is a tool )/.test(line))
        return previous.startsWith('flag provided but not defined: ');
    if (zipLine.test(line) && /(?:create zip|unzip \S+): /.test(before[0] ?? ''))
        return true;
    if (previous.trim() === '')
        return line !== trimmed && isOpen(before);
    if (chain.test(previous))
        return true;
    if (line !== trimmed)
        return isListed(trimmed) || !head.test(trimmed);
    return previous.endsWith(':') && !head.test(trimmed);
}
/** git's lines and checksum reports may have blank lines and unindented ones in them. */
function isOpen(before) {
    return before.some((line) => line.includes('exit status 128') ||
        line.includes('checksum mismatch') ||
        line.includes('inconsistent vendoring') ||
        line.includes('server response:') ||
        /^(?:# )?cd .*; git |^\s*(?:fatal|remote): |Permission denied \(|: 404 Not Found$|^Cloning into/.test(line));
}
/** A line of a list below a message, though it begins like a message of its own. */
function isListed(trimmed) {
    return trimmed.includes(' explicit') || trimmed.endsWith('; to add it:') || trimmed.endsWith(' imports');
}
/** Lines as the messages that they form. */
function groupMessages(lines) {
    const blocks = [];
    for (const line of lines) {
        const current = blocks.at(-1);
        if (current !== undefined && continues(current, line))
            current.push(line);
        else
            blocks.push([line]);
    }
    return blocks;
}

;// CONCATENATED MODULE: ./src/causes/log/aho-corasick.ts
/** How many different bytes the words may have, and one more for all others; a power of two multiplies fastest. */
const width = 64;
const encoder = new TextEncoder();
/**
 * Finds any of many words in one pass (Aho and Corasick, 1975): each byte is looked at once, however many words there are
 * and whatever the text is. An expression of the same words takes two to three times as long. Words are in lower case;
 * the text may be in any.
 */
class AhoCorasick {
    /** Which column of the table a byte belongs to: bytes that no word has share the first. */
    #columns = new Uint8Array(256);
    /** The state after a state and a byte, at `state * width + column`. */
    #next;
    /** The length of the longest word that is complete in a state, 0 where none is. */
    #complete;
    /** Where a text becomes bytes, the same for all. */
    #room = new Uint8Array(0);
    /** Words are of at most 255 bytes each. */
    constructor(words) {
        const all = [...new Set(words)].map((word) => Buffer.from(word));
        for (const byte of all.flatMap((word) => [...word]))
            this.#columns[byte] = 1;
        let columns = 1;
        for (const [byte, used] of this.#columns.entries())
            if (used > 0)
                this.#columns[byte] = columns++;
        for (let lower = 97; lower <= 122; lower++)
            this.#columns[lower - 32] = this.#columns[lower] ?? 0;
        const most = all.reduce((sum, word) => sum + word.length, 1);
        if (columns > width || most > 0xffff)
            throw new RangeError('too many words for one index: raise its width');
        const next = new Uint16Array(most * width);
        this.#complete = new Uint8Array(most);
        const states = this.#plant(all, next);
        this.#connect(next);
        this.#next = next.slice(0, states * width);
    }
    /** Where the first word begins in this part of a text; -1 where there is none. */
    first(text, from, end) {
        const [columns, next, complete] = [this.#columns, this.#next, this.#complete];
        for (let at = from, state = 0; at < end; at++) {
            state = next[state * width + (columns[text[at] ?? 0] ?? 0)] ?? 0;
            const length = complete[state] ?? 0;
            if (length !== 0)
                return at + 1 - length;
        }
        return -1;
    }
    /** Which words a text holds, as a key: equal keys mean that the same words are in both texts. */
    wordsIn(text) {
        const [columns, next, complete] = [this.#columns, this.#next, this.#complete];
        // No character takes more than three bytes here.
        if (this.#room.length < 3 * text.length)
            this.#room = new Uint8Array(6 * text.length);
        const [bytes, { written }] = [this.#room, encoder.encodeInto(text, this.#room)];
        let found = '';
        for (let at = 0, state = 0; at < written; at++) {
            state = next[state * width + (columns[bytes[at] ?? 0] ?? 0)] ?? 0;
            // A state stands for every word that ends there.
            if (complete[state] !== 0) {
                const mark = String.fromCharCode(state);
                if (!found.includes(mark))
                    found += mark;
            }
        }
        return found;
    }
    /** The words as a tree of states; returns how many there are. */
    #plant(words, next) {
        let states = 1;
        for (const word of words) {
            let state = 0;
            for (const byte of word) {
                const place = state * width + (this.#columns[byte] ?? 0);
                const known = next[place] ?? 0;
                state = known === 0 ? states++ : known;
                next[place] = state;
            }
            this.#complete[state] = word.length;
        }
        return states;
    }
    /** Where a word does not go on, the search does at once in the longest end of it that begins another one. */
    #connect(next) {
        const shorter = new Uint16Array(next.length / width);
        const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
        for (const state of queue) {
            const fallback = shorter[state] ?? 0;
            this.#complete[state] ||= this.#complete[fallback] ?? 0;
            for (let column = 0; column < width; column++) {
                const place = state * width + column;
                const after = next[fallback * width + column] ?? 0;
                const child = next[place] ?? 0;
                if (child === 0)
                    next[place] = after;
                else {
                    shorter[child] = after;
                    queue.push(child);
                }
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/causes/log/memo-cache.ts
/** What all that a memory holds may come to, in bytes: more than the distinct faults of a large job need. */
const limit = 2 * 1024 * 1024;
/** About what an entry takes besides its key. */
const entry = 200;
/** How many keys are known by their hash alone, so many that few share a place; a power of two. */
const glimpses = 65_536;
/**
 * Remembers results by a text, from the second time that it comes: in a log of millions of different messages those kept
 * after the first would all be garbage, and of the kind that is collected late. When they become too many, it begins anew.
 */
class MemoCache {
    #known = new Map();
    #glimpsed = new Int32Array(glimpses);
    #size = 0;
    /** What was made for this key before, or is made now. */
    recall(key, make) {
        const known = this.#known.get(key);
        if (known !== undefined || this.#known.has(key))
            return known;
        const made = make();
        if (this.#isNew(key))
            return made;
        this.#size += key.length + entry;
        if (this.#size > limit) {
            // Not cleared: V8 links a cleared table to the next one, and none of them would be freed before the old generation is.
            this.#known = new Map();
            this.#size = key.length + entry;
        }
        this.#known.set(key, made);
        return made;
    }
    #isNew(key) {
        const hash = hashOf(key);
        const place = hash & (glimpses - 1);
        const before = this.#glimpsed[place];
        this.#glimpsed[place] = hash;
        return before !== hash;
    }
}
/** FNV-1a: what two texts share by chance is only remembered too early. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash;
}

;// CONCATENATED MODULE: ./src/causes/log/match.ts





/** Compares messages with the table. Other modules meet the same faults: what shows the same words is compared once. */
class RuleMatcher {
    #matches = new MemoCache();
    /** What a message tells, by the first row with a wording that fits; undefined where none does. */
    find(text) {
        const message = parse(text);
        const match = this.#matches.recall(this.#shownBy(message), () => firstMatch(message));
        if (match === undefined)
            return undefined;
        const { row, wording } = match;
        return { row, message, judged: wording.override, toldByGo: isToldByGo(row, message) };
    }
    /** All of a message that a row can see, names and numbers left out: its words, its frames and its status. */
    #shownBy({ error, reason, vcs, response, frames, status }) {
        const texts = [error, vcs, response].map((text) => wordsIn(text));
        return [...texts, compared.has(reason) ? reason : '', status, ...frames].join('\0');
    }
}
const compared = new Set(table/* rules */.aO.flatMap(({ patterns }) => patterns.flatMap(({ matcher }) => matcher.compared)));
let index;
function wordsIn(text) {
    // Made for the first message: most runs have none.
    index ??= new AhoCorasick(compared);
    return index.wordsIn(text);
}
/** A finding as a fault: redacted, with title and advice. */
function faultFrom({ row, message, judged }) {
    const { text, module, version, host, url } = message;
    return (0,table/* faultOf */.Kl)(row.id, { text: text.trim(), module, version, host, url }, judged);
}
function firstMatch(message) {
    for (const row of table/* rules */.aO) {
        const wording = row.patterns.find(({ matcher }) => matcher.test(message));
        if (wording !== undefined)
            return { row, wording };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/causes/log/rejoin-lines.ts
/** A line that is shorter was not broken by the width of a terminal or a mail. */
const narrowest = 50;
/** How much of the width a line fills that was broken there: tabs and colours count differently. */
const filled = 0.85;
/** How many lines a message may have been broken into. */
const mostLines = 4;
/** What go's messages begin with, after the decorations of the log. */
const beginning = /^(?:[^\n]{0,200}[\s"'])?(?:go: |go (?:get|install|mod|build) |verifying |[^\s"'@]{1,200}@v[^\s"':]{1,200}: )/;
/** After these words more must come. */
const unfinished = /\b(?:Get|read|reading|verifying|lookup|dial tcp|on|in|connect:|read:)$/;
/** What a line of another program begins with: its name. The words of go's own errors may begin a line that was broken. */
const rejoin_lines_otherProgram = /^(?!(?:connect|read|write|tcp|udp|x509|tls|http2?|net\/http|connectex|wsarecv|getaddrinfow|proxyconnect|socks|exit|fatal|remote)\b)[\w./-]{1,40}(?:\[\d+\])?: |^(?:npm|make|FAIL|ok)\b/;
/**
 * The texts that a message may have been before a terminal broke it at its width (in the middle of a word) or a mail at a
 * space: joined with one to three of the next lines. Nothing for a message that was not broken.
 */
function* rejoinings(message, following) {
    const last = message.slice(message.lastIndexOf('\n') + 1);
    const cut = last.length >= narrowest || unfinished.test(last) || hasOpenQuote(message);
    if (!cut || !beginning.test(message))
        return;
    const rest = [];
    for (const line of following().slice(0, mostLines - 1)) {
        if (line.trim() === '' || beginning.test(line) || rejoin_lines_otherProgram.test(line))
            return;
        // Every line but the last fills the width.
        if (rest.some((before) => before.length < filled * last.length))
            return;
        rest.push(line);
        yield message + rest.join('');
        yield [message, ...rest].join(' ');
    }
}
function hasOpenQuote(text) {
    return (text.split('"').length - 1) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/causes/log/fault-collector.ts








/** More distinct faults than any log has; further ones are counted with the first of their cause. */
const mostFaults = 1000;
/** Gathers the faults of a log, alike ones merged. */
class FaultCollector {
    #toldByGo = new Map();
    #others = new Map();
    #matcher = new RuleMatcher();
    /** A log repeats itself: what the same message told before. */
    #heard = new MemoCache();
    /** The last message of go that no rule knows, and the last of those that is about a download. */
    #unknown;
    #unknownDownload;
    /** Takes one message. */
    hear(message, context) {
        if (isProgress(message))
            return;
        const key = context.downloading ? `${message}\0` : message;
        const seen = this.#heard.recall(key, () => this.#seenOf(message, context)) ?? this.#rejoined(message, context);
        if (seen !== undefined)
            seen.count++;
        else if (message.includes('go: '))
            this.#rememberUnknown(message, context.line);
    }
    /** The diagnosis of a log in which other programs speak, too: only what carries go's own grammar is claimed. */
    conclude(lineCount) {
        if (this.#toldByGo.size > 0)
            return diagnosisOf([...this.#toldByGo.values()], lineCount);
        if (this.#unknownDownload === undefined)
            return { faults: [], main: null, seenAt: [], lines: lineCount };
        return diagnosisOf([asUnknown(this.#unknownDownload)], lineCount);
    }
    /** The faults of what go itself printed, the main one first: there its words count without any proof of where they come from. */
    faultsOfGoOutput(lastLines) {
        const [known = [asUnknown(this.#unknown ?? { text: lastLines.join('\n'), line: 1 })]] = [
            this.#toldByGo,
            this.#others,
        ]
            .filter((map) => map.size > 0)
            .map((map) => [...map.values()]);
        return diagnosisOf(known, 0).faults;
    }
    #seenOf(message, { line, downloading }) {
        const match = this.#matcher.find(message);
        if (match === undefined)
            return undefined;
        // A job that is ended for its length while go downloads shows no more than that.
        const told = match.toldByGo || (downloading && match.row.id === 'stall_timeout');
        const seen = told ? this.#toldByGo : this.#others;
        const { module, version, host } = match.message;
        const fault = faultFrom(match);
        const exact = [fault.cause, fault.title, module, version, host].join('\n');
        const full = seen.size >= mostFaults;
        const known = seen.get(exact) ?? (full ? seen.get(fault.cause) : undefined);
        if (known !== undefined)
            return known;
        const found = { fault, line, count: 0 };
        seen.set(full ? fault.cause : exact, found);
        return found;
    }
    /** A message that was broken in two by a terminal or a mail, put together again if it then tells something. */
    #rejoined(message, context) {
        for (const whole of rejoinings(message, context.following)) {
            if (this.#matcher.find(whole)?.toldByGo)
                return this.#seenOf(whole, context);
        }
        return undefined;
    }
    #rememberUnknown(text, line) {
        if (text.startsWith('go: '))
            this.#unknown = { text, line };
        if (isAboutDownload(parse(text)))
            this.#unknownDownload = { text, line };
    }
}
function diagnosisOf(seen, lines) {
    const counted = seen.map(({ fault, count, line }) => ({ fault: { ...fault, count: Math.max(1, count) }, line }));
    const faults = (0,rank/* rankFaults */.E)(counted.map(({ fault }) => fault));
    const lineOf = new Map(counted.map(({ fault, line }) => [fault, line]));
    return { faults, main: faults[0] ?? null, seenAt: faults.map((fault) => lineOf.get(fault) ?? 0), lines };
}
function asUnknown({ text, line }) {
    return { fault: (0,table/* faultOf */.Kl)('unknown', { text }), line, count: 1 };
}

;// CONCATENATED MODULE: ./src/causes/log/keyword-prefilter.ts


/** How statuses, and the output of git and ssh, show themselves: what the rows have no words for. */
const grammar = [
    'reading http',
    'get "http',
    'get \\"http',
    'get http',
    'read "http',
    ': eof',
    'unexpected status',
    'proxyconnect',
    'socks connect',
    'exit status 128',
    '/sumdb/',
    '/lookup/',
    'fatal: ',
    'remote: ',
    'permission denied (',
    'host key verification failed',
];
/** What go begins its messages with: also those of a download under way, which tell no fault. */
const goSays = 'go: ';
const underWay = /^go: (?:downloading|finding|extracting)/i;
let keyword_prefilter_index;
/** Where a fault may be told in this part of a log, -1 where nowhere: the first place with a word of any row. */
function keywordIn(log, from, end) {
    // Made when the first log is read: most runs read none.
    keyword_prefilter_index ??= new AhoCorasick([
        goSays,
        ...grammar,
        ...table/* rules */.aO.flatMap(({ patterns }) => patterns.flatMap(({ matcher }) => matcher.words)),
    ]);
    let at = keyword_prefilter_index.first(log, from, end);
    while (at >= 0 && isUnderWay(log, at))
        at = keyword_prefilter_index.first(log, at + 1, end);
    return at;
}
function isUnderWay(log, at) {
    // The colon first: most words have none there, and this is asked for every word that is found.
    return log[at + 2] === 0x3a && underWay.test(log.toString('latin1', at, at + 15));
}

;// CONCATENATED MODULE: ./src/causes/log/strip-decoration.ts
/** Colours, cursor movements, window titles and other control characters; no class can match what follows it. */
const terminal = new RegExp([
    String.raw `\x1b\[[0-9;?]*[ -/]*[@-~]`,
    String.raw `\x1b[\]_P^X][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)`,
    String.raw `\x1b[=>()][A-Z0-9]?`,
    String.raw `[\x00-\x08\x0b\x0e-\x1a\x1b]`,
].join('|'), 'g');
/** What CI systems and log collectors write before a line, each with what it has in it; tried again until none fits. */
const prefixes = [
    // The mark of UTF-8 at the start of a file
    ['\uFEFF', /^\uFEFF/],
    // GitHub: 2024-05-01T12:00:00.1234567Z \u00b7 GitLab adds the stream: 2024-05-01T12:00:00.123456Z 01E+
    [':', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: \d\d[OE][ +]?)?(?: |(?=\t)|$)/],
    // `gh run view --log`: job, step and time, separated by tabs
    ['\t', /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\d{4}-\d\d-\d\dT)/],
    // Jenkins and others: [2024-05-01T12:00:00.123Z], [12:00:00], 12:00:00
    ['[', /^\[\d{4}-\d\d-\d\d[T ][0-9:.,Z+-]{5,24}\] ?/],
    [':', /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]? {1,2}/],
    // BuildKit: #11 62.37 \u00b7 the same in its summary: 62.37 \u00b7 and the bar of its boxes
    ['#', /^#\d{1,4} (?:\d{1,6}\.\d{1,4}(?: |$))?/],
    ['.', /^\d{1,6}\.\d{1,4}(?: (?=\S|\t)| ?$)/],
    // docker compose and others: service-1  |
    ['| ', /^[\w.-]{1,80} {0,20}\| /],
    // GitHub and Azure commands
    ['##[', /^##\[(?:error|warning|debug|section)\]/],
    ['::', /^::(?:error|warning|notice|debug)(?: [^:\n]{0,500})?::/],
    // Kubernetes and systemd
    ['std', /^(?:stdout|stderr) [FP] /],
];
/** What a line with a prefix begins with, but for those that end with a tab or a bar. */
const firsts = '\uFEFF0123456789[#:s';
/** The line as the program printed it: without colours, carriage returns, timestamps and the marks of CI systems. */
function stripDecoration(line) {
    const plain = line.replace(terminal, '');
    let end = plain.length;
    while (plain[end - 1] === '\r')
        end--;
    // A carriage return starts the line anew on a terminal; only what was written last is seen.
    let text = plain.slice(plain.lastIndexOf('\r', end - 1) + 1, end);
    for (let round = 0; round < 4 && mayHavePrefix(text); round++) {
        const before = text;
        for (const [mark, prefix] of prefixes)
            if (text.includes(mark))
                text = text.replace(prefix, '');
        if (text === before)
            break;
    }
    return text;
}
function mayHavePrefix(text) {
    return firsts.includes(text.charAt(0)) || text.includes('\t') || text.includes('| ');
}
/** What a JSON encoder writes for these characters, though it need not. */
const jsonEscapes = [
    [/\\u003c/gi, '<'],
    [/\\u003e/gi, '>'],
    [/\\u0026/gi, '&'],
    [/\\u0027/gi, "'"],
    [/\\u0022/gi, '"'],
    [/\\u0009/gi, '\t'],
    [/\\u000a/gi, '\\n'],
    [/:\\\/\\\//g, '://'],
];
const htmlEntities = [
    [/&(?:quot|#34|#x22);/gi, '"'],
    [/&(?:apos|#39|#x27);/gi, "'"],
    [/&(?:lt|#60);/gi, '<'],
    [/&(?:gt|#62);/gi, '>'],
    [/&(?:amp|#38);/gi, '&'],
];
/**
 * Messages that a logger, a web page or a program put into quotes: `\n`, `\t` and `\"` written out, and the escapes of JSON
 * and HTML, become what they stand for. Paths of Windows are left alone, as they lack a written-out line break.
 */
function unescapeBreaks(line) {
    const plain = withoutEscapes(line);
    if (!plain.includes('\\n'))
        return [plain];
    return plain
        .replace(/\\(["'])/g, '$1')
        .replace(/\\t/g, '\t')
        .split('\\n');
}
function withoutEscapes(line) {
    let text = line;
    if (text.includes('\\u00') || text.includes(':\\/\\/')) {
        for (const [written, character] of jsonEscapes)
            text = text.replace(written, character);
        // Elsewhere than in JSON with this habit a backslash before a slash is one of Windows.
        if (line.includes(':\\/\\/'))
            text = text.replace(/\\\//g, '/');
    }
    if (text.includes(';') && text.includes('&')) {
        for (const [entity, character] of htmlEntities)
            text = text.replace(entity, character);
    }
    return text;
}

;// CONCATENATED MODULE: ./src/causes/log/strip-log-prefix.ts
/** How far into a line the words of go may begin; a longer prefix is none that a program puts before every line. */
const longest = 200;
/** What go's own messages begin with. */
const heads = ['go: ', 'verifying '];
/**
 * Takes off what a program that passes go's output on writes before each line, whatever it is: `Step #1 - "build": `,
 * `[12:00:01]W: [Step 2/4] `, `{"log":"`. It shows itself where go's own words begin late in a line and another line
 * begins in the same way, but for its digits. Returns what does that, undefined where these lines show no prefix.
 */
function logPrefixStripper(lines) {
    for (let index = lines.length - 1; index >= 0; index--) {
        const prefix = prefixIn(lines[index] ?? '');
        if (prefix === '')
            continue;
        const remove = removerOf(prefix);
        if (lines.some((line, other) => other !== index && remove(line) !== line))
            return remove;
    }
    return undefined;
}
/** What stands before go's words, '' where they begin the line, are absent, or only go on in it. */
function prefixIn(line) {
    for (const head of heads) {
        const at = line.slice(0, longest).indexOf(head);
        if (at > 0 && !/[\w./-]/.test(line.charAt(at - 1)))
            return line.slice(0, at);
    }
    return '';
}
function removerOf(prefix) {
    const trimmed = prefix.trimEnd();
    const parts = prefix.split(/\d+/);
    const quoted = prefix.endsWith('"');
    return (line) => {
        if (line === trimmed)
            return '';
        const length = lengthOf(parts, line);
        if (length === undefined)
            return line;
        const rest = line.slice(length);
        return quoted ? unquote(rest) : rest;
    };
}
/** How long the prefix is in this line: times and counters differ, what stands between them does not. */
function lengthOf(parts, line) {
    let at = 0;
    for (const [index, part] of parts.entries()) {
        while (index > 0 && /\d/.test(line.charAt(at)))
            at++;
        if (!line.startsWith(part, at))
            return undefined;
        at += part.length;
    }
    return at;
}
/** The text up to the quotation mark that ends it, its escapes resolved; as it is where that cannot be done. */
function unquote(rest) {
    const inner = /^(?:[^"\\]|\\.){0,4096}(?=")/.exec(rest)?.[0];
    if (inner === undefined)
        return rest;
    try {
        return String(JSON.parse(`"${inner}"`)).replace(/\n$/, '');
    }
    catch {
        return inner;
    }
}

;// CONCATENATED MODULE: ./src/causes/log/log-scanner.ts




/** How many lines before a word that tells a fault may belong to the same message: chains of requirements are long. */
const lookBack = 30;
/** How much text is gathered before it is looked through, and the longest part of it that may have no line break. */
const portion = 64 * 1024;
/** How many lines after a message are looked at in case that it was broken in two. */
const lookAhead = 3;
/** How many of the last lines are kept for a log in which nothing is found. */
const tailLines = 20;
const newline = 0x0a;
/**
 * Finds the messages in a log that may tell a fault, while it streams by: most of its bytes are only ever looked at for
 * words, and never become text. Memory does not grow with the log.
 */
class LogScanner {
    #onMessage;
    /** Where the held bytes are: the same room for the whole log, as what is outside of V8's heap is freed late. */
    #room = Buffer.alloc(0);
    #held = this.#room;
    /** The number of the line at which #counted stands. */
    #line = 1;
    #counted = 0;
    /** Up to here the held text is done with: told, or without a word of a fault. */
    #told = 0;
    #searched = 0;
    /**
     * Lines by where they start: each is looked at as the next one, as the one before, and as one of its own. Begun anew
     * rather than cleared: V8 links a cleared table to the next one, and what was in all of them would be freed late.
     */
    #lines = new Map();
    /** Takes off what the log writes before each line, as it was last seen. */
    #bare = (line) => line;
    /** `onMessage` gets each message, free of decorations, and where it stands. */
    constructor(onMessage) {
        this.#onMessage = onMessage;
    }
    /** Takes the next piece of the log, cut anywhere. */
    push(bytes) {
        for (let at = 0; at < bytes.length; at += portion) {
            this.#hold(bytes.subarray(at, at + portion));
            if (this.#held.length - this.#searched >= portion)
                this.#search(false);
        }
    }
    /** The log is over: its last lines, and how many there were. */
    end() {
        const last = this.#held
            .subarray(-portion)
            .toString()
            .split('\n')
            .slice(-3 * tailLines);
        this.#search(true);
        const lastLines = last
            .map((line) => stripDecoration(line.slice(0, blockLimit.line)))
            .filter((line) => line.trim() !== '')
            .slice(-tailLines);
        const unended = this.#held.length > 0 && this.#held.at(-1) !== newline ? 1 : 0;
        return { lastLines, lineCount: this.#lineNumber(this.#held.length) - 1 + unended };
    }
    #hold(piece) {
        const size = this.#held.length + piece.length;
        if (size > this.#room.length) {
            this.#room = Buffer.alloc(2 * size);
            this.#room.set(this.#held);
        }
        this.#room.set(piece, this.#held.length);
        this.#held = this.#room.subarray(0, size);
    }
    #search(over) {
        const end = over ? this.#held.length : this.#completeLines();
        let keep = -1;
        for (let from = Math.max(this.#told, this.#searched); from < end;) {
            const hit = keywordIn(this.#held, from, end);
            if (hit < 0)
                break;
            const region = this.#regionAround(hit, end);
            // A message that may go on in the next portion waits for it, unless it is longer already than any.
            if (region.end >= end && !over && end - hit < portion) {
                keep = region.start;
                break;
            }
            this.#tell(region, end);
            this.#told = region.end;
            from = Math.max(region.end, hit + 1);
        }
        this.#forget(keep >= 0 ? keep : this.#contextOf(end), end, keep >= 0);
    }
    /** The end of the last whole line; a line without end is taken as it is once it is longer than any message. */
    #completeLines() {
        const end = this.#held.lastIndexOf(newline) + 1;
        return this.#held.length - end < 2 * portion ? end : this.#held.length;
    }
    #regionAround(hit, end) {
        const lines = [];
        let start = this.#lineStart(hit);
        const own = this.#lineAt(start, end, hit);
        for (let back = start; lines.length < lookBack && back > this.#told;) {
            back = this.#lineStart(back - 1);
            lines.unshift(this.#lineAt(back, end, back));
        }
        lines.push(own);
        const after = own.end < end ? [this.#lineAt(own.end, end, own.end)] : [];
        this.#bare = logPrefixStripper(textsOf([...lines, ...after])) ?? this.#bare;
        // Of what stands before, only the message that the hit belongs to.
        const block = lastBlock(lines.map((line) => ({ ...line, text: this.#bare(line.text) })));
        start = block[0]?.start ?? start;
        const downloading = isProgress(this.#bare(lines[lines.length - block.length - 1]?.text ?? ''));
        let next = own.end;
        while (next < end) {
            const line = this.#lineAt(next, end, next);
            const text = this.#bare(line.text);
            if (!continues(textsOf(block), text))
                break;
            block.push({ ...line, text });
            next = line.end;
        }
        return { lines: block, start, end: next, downloading };
    }
    /** The start of the line that holds this place, or as much of it as a message may have. */
    #lineStart(at) {
        const held = this.#held;
        const least = Math.max(at - blockLimit.line / 2, this.#told);
        let start = at;
        while (start > least && held[start - 1] !== newline)
            start--;
        return start;
    }
    #lineAt(start, end, hit) {
        const known = this.#lines.get(start);
        if (known !== undefined)
            return known;
        const found = this.#held.indexOf(newline, hit);
        const stop = found < 0 || found >= end ? end : found + 1;
        const shown = this.#held.toString('utf8', start, Math.min(found < 0 ? stop : found, hit + blockLimit.line));
        const line = { start, end: stop, text: stripDecoration(shown) };
        // Only what stays the same wherever in the line one begins to look.
        if (stop - start <= blockLimit.line) {
            if (this.#lines.size >= 2 * lookBack)
                this.#lines = new Map();
            this.#lines.set(start, line);
        }
        return line;
    }
    #tell({ lines, start, end, downloading }, searched) {
        const line = this.#lineNumber(start);
        const following = () => this.#linesAfter(end, searched);
        const whole = lines.flatMap(({ text }) => unescapeBreaks(text));
        // What was not written out as one line is one message already.
        const blocks = whole.length === lines.length ? [whole] : groupMessages(whole);
        for (const block of blocks) {
            this.#onMessage(block.join('\n').slice(0, blockLimit.text).trimEnd(), { line, downloading, following });
        }
    }
    #linesAfter(from, end) {
        const texts = [];
        for (let at = from; at < end && texts.length < lookAhead;) {
            const line = this.#lineAt(at, end, at);
            texts.push(this.#bare(line.text));
            at = line.end;
        }
        return texts;
    }
    /** Where the last lines begin, which a message in the next portion may go back to. */
    #contextOf(end) {
        let start = end;
        for (let lines = 0; lines < lookBack && start > this.#told && end - start < portion / 4; lines++) {
            start = this.#lineStart(start - 1);
        }
        return Math.max(start, this.#told);
    }
    /** The number of the line that begins here; asked from front to back, so that no line is counted twice. */
    #lineNumber(start) {
        const held = this.#held;
        let lines = 0;
        for (let at = this.#counted; at < start; at++)
            if (held[at] === newline)
                lines++;
        this.#line += lines;
        this.#counted = Math.max(this.#counted, start);
        return this.#line;
    }
    #forget(before, searched, again) {
        this.#lineNumber(before);
        this.#counted = 0;
        this.#lines = new Map();
        this.#room.copyWithin(0, before, this.#held.length);
        this.#held = this.#room.subarray(0, this.#held.length - before);
        this.#told = Math.max(0, this.#told - before);
        this.#searched = again ? 0 : searched - before;
    }
}
function textsOf(lines) {
    return lines.map(({ text }) => text);
}
function lastBlock(lines) {
    let block = [];
    for (const line of lines) {
        if (block.length > 0 && continues(textsOf(block), line.text))
            block.push(line);
        else
            block = [line];
    }
    return block;
}

;// CONCATENATED MODULE: ./src/causes/log/log-reader.ts


/** Finds the faults in a log of a go command, or of a job that ran one. The log comes in pieces and is never held as a whole. */
class LogReader {
    #collector = new FaultCollector();
    #scanner = new LogScanner((message, context) => this.#collector.hear(message, context));
    /** Takes the next piece of the log, cut anywhere. */
    push(bytes) {
        this.#scanner.push(bytes);
    }
    /** The log is over: what it tells of Go downloads. */
    end() {
        return this.#collector.conclude(this.#scanner.end().lineCount);
    }
    /** The same for what a go command printed, alone: at least one fault, the main one first. */
    endOfGoOutput() {
        return this.#collector.faultsOfGoOutput(this.#scanner.end().lastLines);
    }
}


/***/ }),

/***/ 10198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rankFaults),
/* harmony export */   I: () => (/* binding */ mainFault)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38766);
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);


/** Causes that lie behind others, or that no other remedy makes up for: what a person should act on before all else. */
const first = [
    'input_invalid',
    'go_missing',
    'no_gomod',
    'disk_full',
    'fs_readonly',
    'goflags_invalid',
    'goproxy_invalid',
    'gomod_syntax',
    'go_too_old',
    'sumdb_mismatch',
    'gosum_mismatch',
    'private_leak',
    'vcs_host_key',
    'vcs_ssh_auth',
    'vcs_https_auth',
];
/** The layers before any mirror, and those of the way to one, as a connection is made: if a name cannot be resolved, nothing after it counts. */
const own = ['start', 'disk', 'configuration', 'toolchain', 'requirements'];
const way = [
    'env proxy',
    'dns',
    'tcp',
    'tls',
    'http',
    'integrity',
    'version control',
    'module',
    'unknown',
];
/** Said by go also because something else failed before: a module that could not be fetched has no sum and no package. */
const last = [
    'toolchain_unavailable',
    'gosum_missing',
    'gomod_updates_needed',
    'mod_not_found',
    'stall_timeout',
    'unknown',
];
/** What says no more than that something failed, and the cause that it then hides: go that finds no git names no protocol. */
const hides = { vcs_https_auth: 'vcs_tool_missing' };
const placed = new Set([...first, ..._answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answers */ .GA, ...last]);
const inLayers = (layers) => layers.flatMap((layer) => _rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .rules */ .aO.filter((row) => row.layer === layer && !placed.has(row.id)).map(({ id }) => id));
// An answer outranks silence: what one mirror says of a file counts before another one that could not be reached.
const order = [...first, ...inLayers(own), ..._answer_js__WEBPACK_IMPORTED_MODULE_0__/* .answers */ .GA, ...inLayers(way), ...last];
const rank = new Map(order.map((id, index) => [id, index]));
/**
 * The fault that a person should act on first: one that was not overcome before any that was, a root cause before its
 * consequences, then the one met most often; null when there is none.
 */
function mainFault(faults) {
    return rankFaults(faults)[0] ?? null;
}
/** The faults, those to act on first in front. */
function rankFaults(faults) {
    const present = new Set(faults.filter(({ recovered }) => !recovered).map(({ cause }) => cause));
    const rankOf = ({ cause }) => {
        const own = rank.get(cause) ?? rank.size;
        const root = hides[cause];
        // Behind its root, and before whatever comes after that.
        return root !== undefined && present.has(root) ? (rank.get(root) ?? 0) + 0.5 : own;
    };
    return [...faults].sort((a, b) => Number(a.recovered) - Number(b.recovered) || rankOf(a) - rankOf(b) || b.count - a.count);
}


/***/ }),

/***/ 69457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unescapeModule),
/* harmony export */   c: () => (/* binding */ escapeModule)
/* harmony export */ });
/**
 * Upper case letters become `!` and the lower case letter, so that module paths survive case-insensitive file systems.
 * The rule of golang.org/x/mod/module, EscapePath and EscapeVersion.
 */
function escapeModule(text) {
    return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
/** The inverse of {@link escapeModule}; undefined if the text is not an escaped one. */
function unescapeModule(text) {
    if (/[A-Z]|!(?![a-z])/.test(text))
        return undefined;
    return text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ })

};
