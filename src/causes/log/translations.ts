/**
 * What git prints in other languages (its own po files: de, es, fr, it, ko, pl, pt, ru, sv, tr, zh): the English words that
 * rules know, and the parts of the translations that are in no other message. What curl and ssh say below git is always in
 * English, and so is every message of go.
 */
const git: readonly (readonly [english: string, translated: readonly string[]])[] = [
  [
    'authentication failed for',
    [
      'Authentifizierung fehlgeschlagen',
      "Échec d'authentification pour",
      'Autenticación falló',
      'Autenticazione non riuscita',
      'Autenticação falhou',
      'Uwierzytelnienie nie powiodło się',
      '鉴权失败',
      '身份驗證失敗',
      'kimlik doğrulaması başarısız',
      'Autentisering misslyckades',
    ],
  ],
  [
    'repository not found',
    [
      "' nicht gefunden",
      "' non trouvé",
      "' no encontrado",
      "' non trovato",
      "' inexistente",
      'nie znaleziono repozytorium',
      "' 未找到",
      "未找到仓库 '",
      "' deposu bulunamadı",
      '" hittades inte',
    ],
  ],
  [
    'could not read from remote repository',
    [
      'onnte nicht vom Remote-Repository lesen',
      'mpossible de lire le dépôt distant',
      'o se pudo leer del repositorio remoto',
      'mpossibile leggere dal repository remoto',
      'ncapaz de ler o repositório remoto',
      'ie można czytać ze zdalnego repozytorium',
      'е удалось прочитать из внешнего репозитория',
      '无法读取远程仓库',
      '無法讀取遠端版本庫',
      '리모트 저장소에서 읽을 수 없습니다',
      'zak konum deposu okunamadı',
      'unde inte läsa från fjärrarkiv',
    ],
  ],
  [
    'not a git repository',
    [
      'ein Git-Repository',
      "n'est pas un dépôt git",
      "n'est un dépôt git",
      'no es un repositorio git',
      'non è un repository Git',
      'é repositório git nenhum',
      'nie jest repozytorium gita',
      'не найден git репозиторий',
      'не является репозиторием git',
      '不是 git 仓库',
      '不是一個 git 版本庫',
      '깃 저장소가 아닙니다',
      'bir git deposu',
      'inte ett git-arkiv',
    ],
  ],
  [
    'unable to access',
    [
      "onnte nicht auf '",
      "mpossible d'accéder à '",
      "no es posible acceder a '",
      "mpossibile accedere a '",
      "incapaz aceder '",
      'brak dostępu do „',
      '» недоступно',
      "无法访问 '",
      "無法存取 '",
      "' erişilemiyor",
      'kan inte komma åt "',
    ],
  ],
  [
    "couldn't find remote ref",
    [
      'onnte Remote-Referenz',
      'mpossible de trouver la référence distante',
      'o se pudo encontrar ref remota',
      'mpossibile trovare il riferimento remoto',
      'incapaz encontrar ref remoto',
      'nie znaleziono zdalnej referencji',
      '无法找到远程引用',
      '無法找到遠端引用',
      'uzak başvurusu bulunamadı',
      'unde inte hitta fjärr-referensen',
    ],
  ],
  [
    'the remote end hung up unexpectedly',
    [
      'ie Gegenseite hat',
      "'hôte distant a fermé la connexion",
      'el remoto se colgó',
      'remoto ha chiuso inaspettatamente',
      'o lado remoto desligou',
      'zdalna maszyna',
      '远端意外挂断',
      '遠端意外掛斷',
      'beklenmedik bir biçimde hattı',
      'fjärren lade på',
    ],
  ],
  [
    'did not send all necessary objects',
    [
      'hat nicht alle erforderlichen Objekte gesendet',
      "n'a pas envoyé tous les objets nécessaires",
      'no envió todos los objetos necesarios',
      'non ha inviato tutti gli oggetti necessari',
      'ficou por enviar todos objetos necessários',
      'nie wysłał wszystkich potrzebnych obiektów',
      'не отправил все необходимые объекты',
      '未发送所有必需的对象',
      '未傳送所有必需的物件',
    ],
  ],
]

/** What Windows says in other languages (FormatMessage), behind `connectex: `, `wsarecv: `, a path or a name. */
const windows: readonly (readonly [english: string, translated: readonly string[]])[] = [
  [
    'actively refused it',
    [
      'Zielcomputer die Verbindung verweigerte',
      'expressément refusée',
      'denegó expresamente dicha conexión',
      'as recusou ativamente',
      'отверг запрос на подключение',
      '积极拒绝',
      '拒否されたため、接続できませんでした',
      'Rifiuto persistente',
      '연결을 거부했으므로',
    ],
  ],
  [
    'did not properly respond after a period of time',
    [
      'nach einer bestimmten Zeitspanne nicht richtig reagiert',
      'pas répondu convenablement',
      'no respondió adecuadamente tras un periodo',
      'não respondeu corretamente após um período',
      'за требуемое время не получен',
      '在一段时间后没有正确答复',
      '一定の時間を過ぎても正しく応答しなかった',
      'risposta corretta dopo un intervallo di tempo',
      '일정한 시간 후에 제대로 응답하지',
    ],
  ],
  [
    'forcibly closed by the remote host',
    [
      'vom Remotehost geschlossen',
      'par l’hôte distant',
      "par l'hôte distant",
      'interrupción de una conexión existente',
      'cancelamento de uma conexão existente',
      'принудительно разорвал существующее подключение',
      '远程主机强迫关闭',
      'リモート ホストに強制的に切断',
      "forzatamente interrotta dall'host remoto",
      '원격 호스트에 의해 강제로',
    ],
  ],
  [
    'unreachable network',
    [
      'bezog sich auf ein nicht verfügbares Netzwerk',
      'réseau impossible à atteindre',
      'una red no accesible',
      'rede inacessível',
      'недоступной сети',
      '无法连接的网络',
    ],
  ],
  [
    'unreachable host',
    [
      'bezog sich auf einen nicht verfügbaren Host',
      'hôte impossible à atteindre',
      'un host no accesible',
      'host inacessível',
      'недоступного узла',
      '无法连接的主机',
    ],
  ],
  [
    'forbidden by its access permissions',
    [
      'Zugriffsrechte des Sockets',
      'droits d’accès',
      'permisos de acceso al socket',
      '访问权限不允许的方式',
      'запрещенным правами доступа',
    ],
  ],
  [
    'no such host is known',
    [
      'angegebene Host ist unbekannt',
      'Hôte inconnu',
      'Host desconocido',
      'Este host não é conhecido',
      '不知道这样的主机',
      'хост неизвестен',
      'ホストは不明です',
    ],
  ],
  [
    ': access is denied.',
    [
      'Zugriff verweigert',
      'Accès refusé',
      'Acceso denegado',
      'Acesso negado',
      'Accesso negato',
      'Отказано в доступе',
      '拒绝访问',
      'アクセスが拒否されました',
      '액세스가 거부되었습니다',
      'Odmowa dostępu',
    ],
  ],
  [
    'being used by another process',
    [
      'von einem anderen Prozess verwendet',
      'utilisé par un autre processus',
      'siendo utilizado por otro proceso',
      'sendo usado por outro processo',
      'этот файл занят другим процессом',
      '另一个程序正在使用此文件',
      '別のプロセスが使用中',
    ],
  ],
  [
    'not enough space on the disk',
    [
      'nicht genug Speicherplatz',
      'Espace insuffisant sur le disque',
      'Espacio en disco insuficiente',
      'Espaço insuficiente no disco',
      'Недостаточно места на диске',
      '磁盘空间不足',
      'ディスクに十分な空き領域がありません',
    ],
  ],
  [
    'the system cannot find the file specified',
    [
      'kann die angegebene Datei nicht finden',
      'kann den angegebenen Pfad nicht finden',
      'fichier spécifié est introuvable',
      'chemin d’accès spécifié',
      'no puede encontrar el archivo especificado',
      'no puede encontrar la ruta especificada',
      'não pode encontrar o arquivo especificado',
      'Не удается найти указанный',
      'Не удается найти указанный файл',
      '系统找不到指定的',
      '指定されたファイルが見つかりません',
    ],
  ],
]

/** The text of git, followed by the English words for what it says in another language. */
export function withEnglishOfGit(text: string): string {
  return withEnglish(text, git)
}

/** The text of go, followed by the English words for what Windows says in it in another language. */
export function withEnglishOfWindows(text: string): string {
  return withEnglish(text, windows)
}

function withEnglish(text: string, phrases: typeof git): string {
  if (text.trim() === '') return text
  const found = phrases.filter(([, translated]) => translated.some((part) => text.includes(part)))
  return [text, ...found.map(([english]) => english)].join('\n')
}
