<?php

/**
 * Coup de main, en un seul fichier.
 *
 * Copiez ce fichier sur le site de la commune : il publie les missions de bénévolat, reçoit les candidatures
 * et les transmet par courriel. Rien d'autre à installer. Mode d'emploi : README.md.
 *
 * A backend of the Coup de main protocol 1.0 for shared hosting: PHP 8.0 or later with pdo_sqlite (SQLite 3.24 or later).
 * Classes: core, missions, http, search, vocabularies, applications, tracking (docs/protocol.md).
 */

declare(strict_types=1);

// ---------------------------------------------------------------------------------------------------------
// 1. Réglages. Pour ne pas les perdre en remplaçant ce fichier, mettez les vôtres dans
//    « coup-de-main-reglages.php », à côté :  <?php return ['nom' => 'Entraide de Montbrun', …];
// ---------------------------------------------------------------------------------------------------------

const REGLAGES = [
    // Le service, tel que les habitants le connaissent, et qui répond des données.
    'nom' => 'Entraide de Saint-Aubrin',
    'responsable' => 'Mairie de Saint-Aubrin',
    'contact' => 'mailto:entraide@saint-aubrin.example',
    'codes_insee' => [],
    'fuseau_horaire' => 'Europe/Paris',
    // L'adresse publique de ce fichier, par exemple https://www.saint-aubrin.example/coup-de-main.php.
    // Vide : celle du tout premier appel. Les liens des courriels en sont faits.
    'adresse' => '',
    // La page de votre site où <aide-suivi> est collé. Vide : une page toute simple, dans ce fichier.
    'page_suivi' => '',
    // La ligne téléphonique ; null s'il n'y en a pas.
    'telephone' => [
        'number' => '+33465710043',
        'name' => 'Accueil de la mairie',
        'tariff' => 'standard',
        'priceLabel' => 'Prix d’un appel local',
        'hours' => [['days' => ['mon', 'tue', 'wed', 'thu', 'fri'], 'opens' => '09:00', 'closes' => '12:00']],
    ],
    // Courriels. « courriel_mairie » reçoit les candidatures des missions qui n'ont pas leur propre adresse.
    // « envoi » : 'mail' (celui de l'hébergeur), 'non', ou un dossier dans lequel les déposer (essais).
    'expediteur' => 'ne-pas-repondre@saint-aubrin.example',
    'courriel_mairie' => '',
    'envoi' => 'mail',
    // Le mot de passe de la page « …/coup-de-main.php/agents ». Vide : la page est fermée.
    'mot_de_passe' => '',
    // Données personnelles : pour quoi, combien de jours après la fin, et le nom de la notice en vigueur.
    'finalites' => ['Transmettre votre candidature à l’association', 'Vous tenir au courant de sa réponse'],
    'notice' => '',
    'version_notice' => '2026-11',
    'conservation_jours' => 365,
    'age_minimum' => 16,
    // Où sont les données. Vide : un dossier au nom imprévisible, hors du site si c'est possible.
    'dossier' => '',
    // Le journal de SQLite : DELETE va partout, y compris sur les disques en réseau des hébergeurs mutualisés ;
    // WAL est plus rapide, mais seulement sur un disque local.
    'journal' => 'DELETE',
    // Requêtes par adresse et par minute : lectures, envois.
    'lectures_par_minute' => 600,
    'envois_par_minute' => 240,
];

const MAX_BODY = 65536;
const MAX_DEPTH = 8;
const MAX_CSV = 2 * 1048576;
const PAGE = 20;
const MAX_PAGE = 100;
const CONFIRM_DAYS = 7;
const OFFER_HOURS = 48;
/** States in which an application holds a place (REQ-applications-05). */
const HOLDING = ['pending', 'in-progress', 'accepted'];
const OPEN_STATES = ['pending-confirmation', 'pending', 'in-progress', 'accepted', 'waitlisted'];

/** The states, as people read them. */
const STATES = [
    'pending-confirmation' => 'À confirmer', 'pending' => 'Transmise à l’association', 'in-progress' => 'L’association l’a vue',
    'accepted' => 'Acceptée', 'completed' => 'Terminée', 'waitlisted' => 'En liste d’attente', 'declined' => 'Pas cette fois',
    'cancelled' => 'Retirée', 'expired' => 'Expirée',
];

/** The values that the protocol knows, and the words for them; a CSV may use either. */
const WORDS = [
    'mission-categories' => [
        'emergency-food-aid' => 'Aide alimentaire d’urgence',
        'exceptional-childcare' => 'Garde exceptionnelle d’enfants',
        'isolation-contact' => 'Lien avec les personnes fragiles isolées',
        'neighbourhood-solidarity' => 'Solidarité de proximité',
        'other' => 'Autre',
    ],
    'mission-domains' => [
        'animaux' => 'Animaux', 'autre' => 'Autre',
        'batiment-industrie-logistique' => 'Bâtiment, industrie et logistique',
        'benevolat-competences' => 'Bénévolat de compétences', 'communication' => 'Communication',
        'culture-loisirs' => 'Culture et loisirs', 'education' => 'Éducation', 'emploi' => 'Emploi',
        'environnement' => 'Environnement', 'gestion-finance-droit' => 'Gestion, finance et droit',
        'humanitaire' => 'Humanitaire', 'memoire-et-citoyennete' => 'Mémoire et citoyenneté',
        'numerique' => 'Numérique', 'prevention-protection' => 'Prévention et protection',
        'recherche' => 'Recherche', 'sante' => 'Santé',
        'service-public-defense-securite' => 'Service public, défense et sécurité', 'sport' => 'Sport',
        'solidarite-insertion' => 'Solidarité et insertion', 'vivre-ensemble' => 'Vivre ensemble',
    ],
    'remote-modes' => [
        'no' => 'Sur place', 'possible' => 'Sur place ou à distance', 'full' => 'À distance',
        'unknown' => 'Lieu non précisé',
    ],
    'commitments' => [
        'few-hours' => 'Quelques heures', 'few-days' => 'Quelques jours',
        'few-hours-a-week' => 'Quelques heures par semaine', 'few-days-a-week' => 'Quelques jours par semaine',
        'few-hours-a-month' => 'Quelques heures par mois', 'few-days-a-month' => 'Quelques jours par mois',
    ],
    'beneficiaries' => [
        'seniors' => 'Personnes âgées', 'persons-with-disabilities' => 'Personnes en situation de handicap',
        'people-in-difficulty' => 'Personnes en difficulté', 'parents' => 'Parents', 'children' => 'Enfants',
        'refugees' => 'Personnes réfugiées', 'people-being-excluded' => 'Personnes exclues',
        'people-sick' => 'Personnes malades', 'any-public' => 'Tous publics',
    ],
    'accessibility-features' => [
        'reduced-mobility' => 'Accessible aux personnes à mobilité réduite',
        'public-transport' => 'Accessible en transports en commun', 'sign-language' => 'Langue des signes',
        'easy-to-read' => 'Facile à lire et à comprendre',
    ],
    'apply-modes' => ['protocol' => 'Sur cette page', 'external' => 'Sur un autre site', 'closed' => 'Fermée'],
    'closed-reasons' => ['full' => 'Complète', 'past' => 'Terminée', 'paused' => 'En pause'],
    'day-parts' => [
        'morning' => 'Matin', 'midday' => 'Midi', 'afternoon' => 'Après-midi', 'evening' => 'Soir',
        'night' => 'Nuit',
    ],
    'weekdays' => [
        'mon' => 'Lundi', 'tue' => 'Mardi', 'wed' => 'Mercredi', 'thu' => 'Jeudi', 'fri' => 'Vendredi',
        'sat' => 'Samedi', 'sun' => 'Dimanche',
    ],
    'point-precisions' => [
        'exact' => 'Exacte', 'street' => 'À la rue', 'commune' => 'À la commune', 'official' => 'Officielle',
        'approximate' => 'Approximative', 'unknown' => 'Inconnue',
    ],
    'mission-sorts' => ['nearest' => 'Les plus proches', 'newest' => 'Les plus récentes', 'soonest' => 'Les prochaines'],
    'call-tariffs' => [
        'free' => 'Appel gratuit', 'free-service' => 'Service gratuit, prix d’un appel',
        'standard' => 'Prix d’un appel', 'paid' => 'Appel surtaxé',
    ],
];

/** Status and sentence of every problem that this backend knows (REQ-http-02). */
const PROBLEMS = [
    'invalid-parameter' => [400, 'Un paramètre de l’adresse n’est pas utilisable : corrigez-le ou retirez-le.'],
    'unsupported-parameter' => [400, 'Ce service ne sait pas filtrer ainsi : retirez ce paramètre.'],
    'invalid-cursor' => [400, 'Cette page n’existe plus : reprenez la liste à son début.'],
    'invalid-json' => [400, 'L’envoi n’est pas un objet JSON en UTF-8.'],
    'idempotency-key-required' => [400, 'L’en-tête Idempotency-Key manque, ou ne fait pas de 1 à 128 caractères ASCII.'],
    'token-required' => [401, 'Ouvrez ce dossier par le lien que vous avez reçu.'],
    'token-invalid' => [401, 'Ce lien n’ouvre rien, ou n’ouvre plus rien. Demandez-en un nouveau.'],
    'forbidden' => [403, 'Seul le lien reçu par courriel permet de confirmer.'],
    'not-found' => [404, 'Il n’y a rien à cette adresse.'],
    'method-not-allowed' => [405, 'Cette adresse ne prend pas cette méthode : voyez l’en-tête Allow.'],
    'already-applied' => [409, 'Vous avez déjà une candidature pour cette mission.'],
    'mission-full' => [409, 'Toutes les places sont prises. Vous pouvez demander la liste d’attente.'],
    'mission-closed' => [409, 'Cette mission ne prend personne pour le moment.'],
    'mission-not-published' => [409, 'Cette mission n’est pas publiée ici.'],
    'state-conflict' => [409, 'Cela n’est plus possible : rouvrez le dossier pour voir ce qui l’est.'],
    'withdrawn' => [410, 'Cette mission n’est plus proposée.'],
    'version-mismatch' => [412, 'Le dossier a changé entre-temps : rouvrez-le avant de le modifier.'],
    'too-large' => [413, 'L’envoi est trop long : 64 Kio et huit niveaux au plus.'],
    'unsupported-media-type' => [415, 'Envoyez du JSON non compressé, avec Content-Type: application/json.'],
    'validation-failed' => [422, 'Certaines réponses sont à corriger.'],
    'idempotency-key-reused' => [422, 'Cette clé a déjà servi pour un autre envoi : prenez-en une nouvelle.'],
    'consent-outdated' => [422, 'La notice sur les données a changé : relisez-la avant d’envoyer.'],
    'too-young' => [422, 'Cette mission demande d’être plus âgé.'],
    'rate-limited' => [429, 'Trop de demandes à la fois : attendez une minute.'],
    'internal-error' => [500, 'Le service a échoué. Réessayez, ou appelez la mairie.'],
    'unavailable' => [503, 'Le service ne peut pas répondre pour l’instant. Réessayez dans un moment.'],
];

/** What refuses a request: the code says which status and sentence. */
final class Problem extends Exception
{
    /**
     * @param array<int, array<string, string>> $errors everything that is wrong, all at once
     * @param ?string $detail in place of the sentence of PROBLEMS
     */
    public function __construct(public string $problem, public array $errors = [], public array $headers = [], public ?string $detail = null)
    {
        parent::__construct($problem);
    }
}

/**
 * What keeps the service from working until somebody mends the installation. Who has just copied the file reads it where
 * it looks, at the file's address: there are no data yet, and the sentence names none.
 */
function not_installed(string $sentence): Problem
{
    error_log("coup-de-main: $sentence");
    return new Problem('unavailable', [], ['Retry-After' => '60'], $sentence);
}

/** @throws Problem that says which file, or which setting, to correct */
function settings(): array
{
    static $settings = null;
    if ($settings === null) {
        $own = __DIR__ . '/coup-de-main-reglages.php';
        try {
            $chosen = is_file($own) ? (array) require $own : [];
        } catch (Throwable $error) {
            error_log("coup-de-main: {$error->getMessage()} ({$error->getFile()}:{$error->getLine()})");
            throw not_installed("« coup-de-main-reglages.php » a une faute à la ligne {$error->getLine()} : une virgule ou un guillemet, souvent.");
        }
        // What some editors put before "<?php" must not stand before the JSON.
        ob_clean();
        // Without any telephone is something to say; of the others, null says nothing.
        $said = array_filter($chosen, static fn ($value, $name) => $value !== null || $name === 'telephone', ARRAY_FILTER_USE_BOTH);
        foreach (array_filter(array_intersect_key($said, REGLAGES), static fn ($value) => $value !== null) as $name => $value) {
            $said[$name] = setting_like(REGLAGES[$name], $value)
                ?? throw not_installed("Le réglage « $name » ne s’écrit pas ainsi : suivez l’exemple qui est en tête de coup-de-main.php.");
        }
        $said += REGLAGES;
        if (!in_array($said['fuseau_horaire'], DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC), true)) {
            throw not_installed('Le réglage « fuseau_horaire » n’est pas connu : écrivez Europe/Paris, ou Indian/Reunion.');
        }
        $settings = $said;
    }
    return $settings;
}

/** The value in the type of the one that it replaces, '16' for 16 among them; null when it cannot be. */
function setting_like(mixed $model, mixed $value): mixed
{
    return match (true) {
        is_array($model) => is_array($value) ? $value : null,
        is_int($model) => is_numeric($value) ? (int) $value : null,
        default => is_scalar($value) ? (string) $value : null,
    };
}

// ---------------------------------------------------------------------------------------------------------
// 2. From a request to an answer.
// ---------------------------------------------------------------------------------------------------------

/** Which function answers which method of which address. Addresses stand after the name of this file. */
function routes(): array
{
    return [
        '#^/?\z#' => ['GET' => 'get_discovery'],
        '#^/missions\z#' => ['GET' => 'get_missions'],
        '#^/missions/([^/]+)\z#' => ['GET' => 'get_mission'],
        '#^/vocabularies\z#' => ['GET' => 'get_vocabularies'],
        '#^/vocabularies/([^/]+)\z#' => ['GET' => 'get_vocabulary'],
        '#^/applications\z#' => ['POST' => 'post_application'],
        '#^/tracking\z#' => ['GET' => 'get_tracked', 'PATCH' => 'patch_tracked', 'DELETE' => 'delete_tracked'],
        '#^/tracking/actions\z#' => ['POST' => 'post_action'],
        '#^/tracking/resend\z#' => ['POST' => 'post_resend'],
        '#^/suivi\z#' => ['GET' => 'page_follow'],
        '#^/agents\z#' => ['GET' => 'page_agents', 'POST' => 'page_agents'],
    ];
}

function main(): void
{
    // Nothing of the inside is ever shown (REQ-http-05), and no half sentence of PHP spoils the JSON.
    ini_set('display_errors', '0');
    while (ob_get_level() > 0) {
        ob_end_clean();
    }
    ob_start();
    ignore_user_abort(true);
    header_remove('X-Powered-By');
    set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
        if ((error_reporting() & $level) === 0) {
            return false;
        }
        throw new ErrorException($message, 0, $level, $file, $line);
    });
    register_shutdown_function('answer_for_the_dead');
    $method = $_SERVER['REQUEST_METHOD'] ?? 'GET';
    try {
        date_default_timezone_set(settings()['fuseau_horaire']);
        if (!extension_loaded('pdo_sqlite')) {
            throw not_installed('Il manque à PHP l’extension pdo_sqlite : elle s’active dans la console de l’hébergeur.');
        }
        [$route, $arguments] = find_route(path_of_request());
        $method = $method === 'HEAD' ? 'GET' : $method;
        if ($method === 'OPTIONS') {
            answer_preflight($route);
            return;
        }
        limit_rate($method === 'GET' ? 'lectures' : 'envois');
        if (!isset($route[$method])) {
            throw new Problem('method-not-allowed', [], ['Allow' => allowed($route)]);
        }
        $route[$method](...$arguments);
    } catch (Problem $problem) {
        send_problem($problem);
        if ($problem->problem === 'unavailable') {
            return;
        }
    } catch (Throwable $error) {
        error_log('coup-de-main: ' . $error->getMessage() . ' (' . basename($error->getFile()) . ':' . $error->getLine() . ')');
        $busy = $error instanceof PDOException && str_contains($error->getMessage(), 'locked');
        send_problem(new Problem($busy ? 'unavailable' : 'internal-error', [], $busy ? ['Retry-After' => '2'] : []));
        return;
    }
    after_answer();
}

/** Too little memory or time throws nothing that could be caught; whoever asked is answered all the same. */
function answer_for_the_dead(): void
{
    if (in_array(error_get_last()['type'] ?? 0, [E_ERROR, E_CORE_ERROR, E_COMPILE_ERROR], true) && !headers_sent()) {
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
        send_problem(new Problem('internal-error'));
    }
}

/**
 * The address of this file without the host. Empty where it is the router of `php -S host:port coup-de-main.php`: every
 * address is then handed to it, and PHP gives the address that was asked for as the name of the script.
 */
function script_name(): string
{
    $script = $_SERVER['SCRIPT_NAME'] ?? '';
    $isRouter = PHP_SAPI === 'cli-server' && @realpath($_SERVER['DOCUMENT_ROOT'] . $script) !== __FILE__;
    return $isRouter ? '' : $script;
}

function path_in_address(): string
{
    return explode('?', $_SERVER['REQUEST_URI'] ?? '/', 2)[0];
}

/** What stands after the name of this file, still encoded: PATH_INFO is not the same on all hosts. */
function path_of_request(): string
{
    $path = path_in_address();
    $script = script_name();
    return str_starts_with($path, $script) ? substr($path, strlen($script)) : ($_SERVER['PATH_INFO'] ?? '');
}

/** What stands before `missions` in an address that is relative to the one of this request. */
function prefix_of_addresses(): string
{
    if (path_of_request() !== '') {
        return '';
    }
    // An index.php also answers at the name of its folder, with or without a slash.
    $folder = preg_replace('#[^/]*\z#', '', rawurldecode(path_in_address()));
    $script = script_name();
    return (str_starts_with($script, $folder) ? substr($script, strlen($folder)) : basename($script)) . '/';
}

function find_route(string $path): array
{
    foreach (routes() as $pattern => $route) {
        if (preg_match($pattern, $path, $found) === 1) {
            return [$route, array_map('rawurldecode', array_slice($found, 1))];
        }
    }
    throw new Problem('not-found');
}

function allowed(array $route): string
{
    $methods = array_keys($route);
    return implode(', ', [...$methods, ...(isset($route['GET']) ? ['HEAD'] : []), 'OPTIONS']);
}

function send_common_headers(): void
{
    header('Access-Control-Allow-Origin: *');
    header('Access-Control-Expose-Headers: ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy');
    header('X-Content-Type-Options: nosniff');
    header('Referrer-Policy: no-referrer');
    header('Content-Language: fr');
}

function answer_preflight(array $route): void
{
    send_common_headers();
    http_response_code(204);
    header('Allow: ' . allowed($route));
    header('Access-Control-Allow-Methods: ' . allowed($route));
    header('Access-Control-Allow-Headers: content-type, idempotency-key, authorization, if-match');
    header('Access-Control-Max-Age: 86400');
}

/** JSON without surprises: no HTML character, so that nothing in it can be taken for a page. */
function to_json(mixed $value): string
{
    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_HEX_TAG | JSON_HEX_AMP | JSON_PRESERVE_ZERO_FRACTION;
    return json_encode($value, $flags | JSON_THROW_ON_ERROR);
}

function send(int $status, string $type, string $body): void
{
    send_common_headers();
    http_response_code($status);
    header("Content-Type: $type");
    if (($_SERVER['REQUEST_METHOD'] ?? '') === 'HEAD') {
        return;
    }
    if ($status !== 204 && $status !== 304) {
        header('Content-Length: ' . strlen($body));
        echo $body;
    }
}

/** A public answer: anybody may keep it for a while and ask whether it has changed (REQ-http-11, 12). */
function send_public(mixed $document): void
{
    $body = to_json($document);
    $tag = 'W/"' . substr(hash('sha256', $body), 0, 32) . '"';
    header("ETag: $tag");
    header('Cache-Control: public, max-age=60, stale-while-revalidate=600');
    $known = array_map(
        // Web servers that compress add their mark to the tag.
        static fn (string $one): string => preg_replace(['/^W\//', '/-(?:gzip|br|df)"\z/'], ['', '"'], trim($one)),
        explode(',', $_SERVER['HTTP_IF_NONE_MATCH'] ?? '')
    );
    $isKnown = in_array(substr($tag, 2), $known, true) || in_array('*', $known, true);
    send($isKnown ? 304 : 200, 'application/json', $body);
}

/** An answer to one person: nobody keeps it (REQ-http-20). */
function send_private(int $status, mixed $document = null): void
{
    header('Cache-Control: no-store');
    send($status, 'application/json', $document === null ? '' : to_json($document));
}

function send_problem(Problem $problem): void
{
    [$status, $sentence] = PROBLEMS[$problem->problem];
    header_remove('ETag');
    header('Cache-Control: no-store');
    foreach ($problem->headers as $name => $value) {
        header("$name: $value");
    }
    if ($status === 401) {
        header('WWW-Authenticate: Bearer');
    }
    send($status, 'application/problem+json', to_json([
        'type' => "urn:coup-de-main:problem:{$problem->problem}",
        'title' => $sentence,
        'status' => $status,
        'code' => $problem->problem,
        'detail' => $problem->detail ?? $sentence,
    ] + ($problem->errors === [] ? [] : ['errors' => $problem->errors])));
}

/** Mails and old age are seen to when the visitor has been answered. */
function after_answer(): void
{
    if (function_exists('fastcgi_finish_request')) {
        ob_end_flush();
        fastcgi_finish_request();
    } else {
        ob_end_flush();
        flush();
    }
    try {
        sweep();
        deliver_mails();
    } catch (Throwable $error) {
        error_log('coup-de-main: ' . $error->getMessage());
    }
}

/**
 * So many requests a minute for each address, of which only a hash of the day is kept. The counters have a file of
 * their own that nobody would miss: counting must not cost a write to the data.
 */
function limit_rate(string $kind): void
{
    $most = (int) settings()["{$kind}_par_minute"];
    $window = intdiv(time(), 60);
    $who = hash_hmac('sha256', gmdate('Y-m-d') . ($_SERVER['REMOTE_ADDR'] ?? ''), secret());
    $counters = new PDO('sqlite:' . data_folder() . '/compteurs.sqlite', null, null, [PDO::ATTR_TIMEOUT => 5]);
    $counters->exec('pragma journal_mode = memory; pragma synchronous = off');
    $counters->exec('create table if not exists hit (who text, kind text, at int, n int, primary key (who, kind)) without rowid');
    $counters->prepare('insert into hit values (?, ?, ?, 1) on conflict (who, kind) do update set
        n = case when at = excluded.at then n + 1 else 1 end, at = excluded.at')->execute([$who, $kind, $window]);
    $count = $counters->prepare('select n from hit where who = ? and kind = ?');
    $count->execute([$who, $kind]);
    $n = (int) $count->fetchColumn();
    $count->closeCursor();
    if ($n === 1) {
        $counters->prepare('delete from hit where at < ?')->execute([$window - 1]);
    }
    $reset = 60 - time() % 60;
    header("RateLimit-Policy: \"$kind\";q=$most;w=60");
    header("RateLimit: \"$kind\";r=" . max(0, $most - $n) . ";t=$reset");
    if ($n > $most) {
        throw new Problem('rate-limited', [], ['Retry-After' => (string) $reset]);
    }
}

// ---------------------------------------------------------------------------------------------------------
// 3. The data: one SQLite file, made at the first request.
// ---------------------------------------------------------------------------------------------------------

/**
 * The folder of the data. Outside the web site where PHP may write there; else inside, under a name that nobody can
 * guess and closed by .htaccess. Which one it is stands in a small PHP file, which shows nothing to who asks for it.
 */
function data_folder(): string
{
    static $folder = null;
    if ($folder !== null) {
        return $folder;
    }
    $chosen = (string) settings()['dossier'];
    $pointer = __DIR__ . '/coup-de-main-donnees.php';
    if ($chosen === '' && !is_file($pointer)) {
        // One request makes the folder, the others wait for it.
        $lock = fopen(__FILE__, 'r');
        flock($lock, LOCK_EX);
        clearstatcache();
        if (!is_file($pointer)) {
            make_data_folder($pointer);
        }
        flock($lock, LOCK_UN);
    }
    $folder = $chosen !== '' ? $chosen : __DIR__ . '/' . require $pointer;
    if (!is_dir($folder)) {
        // To begin anew without a word would look like a loss, and become one.
        error_log("coup-de-main: le dossier des données « $folder » a disparu ; remettez-le, ou supprimez $pointer.");
        throw new Problem('unavailable', [], ['Retry-After' => '60']);
    }
    return $folder;
}

function make_data_folder(string $pointer): void
{
    $name = 'coup-de-main-donnees-' . bin2hex(random_bytes(16));
    $root = realpath($_SERVER['DOCUMENT_ROOT'] ?? '') ?: __DIR__;
    $isInside = str_starts_with(__DIR__ . '/', $root . '/');
    $up = $isInside ? str_repeat('../', substr_count(substr(__DIR__, strlen($root)), '/') + 1) : '../';
    // Both are needed: a folder whose name could not be noted beside this file would be lost, and made again each time.
    if (!is_writable(__DIR__)) {
        throw not_installed('PHP ne peut pas écrire dans le dossier de ce fichier : donnez-lui ce droit, ou réglez « dossier ».');
    }
    $outside = @is_writable(__DIR__ . "/$up") && @mkdir(__DIR__ . "/$up$name", 0700);
    if (!$outside) {
        mkdir(__DIR__ . "/$name", 0700);
    }
    $relative = $outside ? "$up$name" : $name;
    // Some hosts serve the folder above as another site.
    file_put_contents(__DIR__ . "/$relative/.htaccess", "Require all denied\n");
    file_put_contents(__DIR__ . "/$relative/index.php", "<?php\n");
    file_put_contents("$pointer.new", "<?php return '$relative';\n");
    rename("$pointer.new", $pointer);
}

function db(): PDO
{
    static $db = null;
    if ($db !== null) {
        return $db;
    }
    $file = data_folder() . '/coup-de-main.sqlite';
    $db = new PDO("sqlite:$file", null, null, [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
        PDO::ATTR_TIMEOUT => 15,
    ]);
    $journal = settings()['journal'] === 'WAL' ? 'WAL' : 'DELETE';
    // A receipt is given for what a power cut does not take back; what is erased is overwritten.
    $db->exec("pragma journal_mode = $journal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on");
    if ((int) $db->query('pragma user_version')->fetchColumn() === 0) {
        write(static fn () => make_tables($db));
        @chmod($file, 0600);
    }
    return $db;
}

function make_tables(PDO $db): void
{
    if ((int) $db->query('pragma user_version')->fetchColumn() !== 0) {
        return;
    }
    $db->exec('
        create table state (name text primary key, value text not null) without rowid;
        create table mission (
          id text primary key, document text not null, hash text not null, places int, email text,
          published_at int not null, updated_at int not null, withdrawn_at int
        ) without rowid;
        create table application (
          id text primary key, reference text not null unique, mission_id text not null references mission,
          key_hash text not null unique, body_hash text not null, status text not null, first text not null,
          version int not null default 1, doubtful int not null default 0, confirmed int not null default 0,
          mail_trouble int not null default 0, email text, data text, consent text, last_action text,
          created_at int not null, updated_at int not null, waiting_since int, offered_until int,
          expires_at int, purge_at int not null, erased_at int
        ) without rowid;
        create index application_mission on application (mission_id, status);
        create index application_email on application (email);
        create table token (hash text primary key, application_id text not null references application, proves int not null) without rowid;
        create table event (application_id text not null, at int not null, what text not null, actor text not null);
        create index event_of on event (application_id);
        create table outbox (
          id integer primary key, application_id text not null, kind text not null, once text not null unique,
          tries int not null default 0, made int not null, due int
        );
        pragma user_version = 1');
    set_state('secret', bin2hex(random_bytes(32)));
    set_state('address', own_address());
    import_missions(demonstration(), 'demonstration');
}

/** Runs `$work` with the data to itself: everything that it writes is kept, or nothing. */
function write(callable $work): mixed
{
    $db = db();
    $db->exec('begin immediate');
    try {
        $result = $work();
        $db->exec('commit');
        return $result;
    } catch (Throwable $error) {
        $db->exec('rollback');
        throw $error;
    }
}

/** A statement with its values, always apart from each other. */
function sql(string $statement, array $values = []): PDOStatement
{
    $prepared = db()->prepare($statement);
    $prepared->execute($values);
    return $prepared;
}

function state(string $name): ?string
{
    $value = sql('select value from state where name = ?', [$name])->fetchColumn();
    return $value === false ? null : (string) $value;
}

function set_state(string $name, string $value): void
{
    sql('insert into state values (?, ?) on conflict (name) do update set value = excluded.value', [$name, $value]);
}

function secret(): string
{
    static $secret = null;
    return $secret ??= (string) state('secret');
}

// ---------------------------------------------------------------------------------------------------------
// 4. The discovery document and the vocabularies.
// ---------------------------------------------------------------------------------------------------------

/** The address of this file as the request names it; kept once, since a later request may name any host. */
function own_address(): string
{
    $scheme = ($_SERVER['HTTPS'] ?? '') !== '' && $_SERVER['HTTPS'] !== 'off' ? 'https' : 'http';
    $host = $_SERVER['HTTP_HOST'] ?? '';
    return preg_match('/^[\w.-]+(?::\d+)?\z/', $host) === 1 ? "$scheme://$host" . script_name() : '';
}

function public_address(): string
{
    return settings()['adresse'] !== '' ? settings()['adresse'] : (string) state('address');
}

/** The page that opens a submission, with its token in the fragment; null when the site's address is not known. */
function follow_link(string $token): ?string
{
    $page = settings()['page_suivi'];
    $page = $page !== '' ? $page : (public_address() === '' ? '' : public_address() . '/suivi');
    return $page === '' ? null : "$page#t=$token";
}

function get_discovery(): void
{
    // Relative addresses survive a move; what they are relative to depends on a slash at the end.
    $prefix = prefix_of_addresses();
    $document = discovery($prefix);
    if (in_array('missions', query()['preview'] ?? [], true)) {
        try {
            $page = missions_page(query());
            $address = 'missions' . query_string(array_diff_key(query(), ['preview' => 0]));
            $document['preview'] = ['missions' => ['href' => "$prefix$address", 'page' => $page]];
        } catch (Problem) {
            // A preview is never a reason to refuse (REQ-core-15).
        }
    }
    send_public($document);
}

function discovery(string $prefix): array
{
    $town = settings();
    $classes = ['core', 'missions', 'http', 'search', 'vocabularies', 'applications', 'tracking'];
    return array_filter([
        'protocol' => ['name' => 'coup-de-main', 'version' => '1.0'],
        'conformsTo' => array_map(static fn ($class) => "urn:coup-de-main:1:conf:$class", $classes),
        'service' => array_filter([
            'name' => $town['nom'],
            'languages' => ['fr'],
            'timeZone' => date_default_timezone_get(),
            'operator' => ['name' => $town['responsable'], 'contact' => $town['contact']],
            'coverage' => $town['codes_insee'] === [] ? null : ['inseeCodes' => $town['codes_insee']],
            'software' => ['name' => 'coup-de-main.php', 'version' => '1.0.0'],
        ]),
        'endpoints' => [
            'missions' => [
                'href' => "{$prefix}missions",
                'item' => "{$prefix}missions/{id}",
                'parameters' => array_keys(PARAMETERS),
                'sorts' => array_keys(WORDS['mission-sorts']),
                'facets' => FACETS,
                'maxLimit' => MAX_PAGE,
            ],
            'vocabularies' => ['href' => "{$prefix}vocabularies", 'item' => "{$prefix}vocabularies/{id}"],
            'applications' => ['href' => "{$prefix}applications"],
            'tracking' => [
                'href' => "{$prefix}tracking",
                'actions' => "{$prefix}tracking/actions",
                'resend' => "{$prefix}tracking/resend",
            ],
        ],
        'pages' => ['suivi' => $town['page_suivi'] !== '' ? $town['page_suivi'] : "{$prefix}suivi"],
        'hotline' => $town['telephone'],
        'privacy' => array_filter([
            'controller' => $town['responsable'],
            'contact' => $town['contact'],
            'policyUrl' => $town['notice'],
            'purposes' => $town['finalites'],
            'consentVersion' => $town['version_notice'],
            'retentionDays' => ['applications' => $town['conservation_jours']],
        ]),
        'limits' => ['minimumAge' => $town['age_minimum']],
    ]);
}

function vocabulary(string $id): array
{
    $values = [];
    foreach (WORDS[$id] as $value => $label) {
        $values[] = ['value' => $value, 'label' => $label];
    }
    return ['id' => $id, 'values' => $values];
}

function get_vocabularies(): void
{
    send_public(['items' => array_map('vocabulary', array_keys(WORDS))]);
}

function get_vocabulary(string $id): void
{
    send_public(isset(WORDS[$id]) ? vocabulary($id) : throw new Problem('not-found'));
}

// ---------------------------------------------------------------------------------------------------------
// 5. Missions: from a spreadsheet, or invented ones to begin with.
// ---------------------------------------------------------------------------------------------------------

/** Columns of missions.csv; case, accents and blanks in their names do not matter. */
const COLUMNS = [
    'identifiant', 'titre', 'organisme', 'resume', 'description', 'categorie', 'domaines', 'publics', 'adresse',
    'code_postal', 'commune', 'code_insee', 'latitude', 'longitude', 'a_distance', 'debut', 'fin', 'quand',
    'engagement', 'places', 'urgent', 'mineurs', 'age_minimum', 'accessibilite', 'prerequis', 'motivation',
    'site', 'fermee', 'courriel',
];

/** Reads missions.csv again when it has changed: beside the data, where nobody can fetch it, or beside this file. */
function refresh_missions(): void
{
    foreach ([data_folder(), __DIR__] as $folder) {
        $file = "$folder/missions.csv";
        if (!is_file($file)) {
            continue;
        }
        $mark = filemtime($file) . ' ' . filesize($file) . ' ' . (int) is_readable($file) . ' ' . $file;
        // A file that was written just now may still be on its way up.
        if ($mark === state('csv') || time() - filemtime($file) < 2) {
            return;
        }
        try {
            if (filesize($file) > MAX_CSV) {
                throw new LengthException('Le fichier dépasse ' . MAX_CSV / 1048576 . ' Mio : il n’est pas lu.');
            }
            [$rows, $faults] = read_csv((string) file_get_contents($file));
        } catch (Throwable $error) {
            // A spreadsheet that cannot be read is no reason to show nobody any mission.
            error_log("coup-de-main: missions.csv : {$error->getMessage()}");
            [$rows, $faults] = [[], [$error instanceof LengthException ? $error->getMessage() : 'Le fichier n’a pas pu être lu : voyez le journal de PHP.']];
        }
        write(static function () use ($mark, $rows, $faults): void {
            if ($rows !== []) {
                import_missions($rows, 'csv');
            }
            set_state('csv', $mark);
            set_state('csv_report', implode("\n", [count($rows) . ' missions lues.', ...$faults]));
        });
        return;
    }
}

/** @return array{array<int, array>, string[]} missions with their `places` and `email` apart, and what is wrong, by line */
function read_csv(string $text): array
{
    if (str_starts_with($text, "\xFF\xFE")) {
        // "Texte Unicode" of Excel.
        $text = (string) iconv('UTF-16LE', 'UTF-8', $text);
    }
    $text = str_starts_with($text, "\xEF\xBB\xBF") ? substr($text, 3) : $text;
    if (preg_match('//u', $text) !== 1) {
        // Excel on Windows, without UTF-8.
        $text = (string) iconv('CP1252', 'UTF-8//IGNORE', $text);
    }
    // Excel of a Mac ends lines otherwise; and where "sep=;" or nothing stands in the first, the names are in the next.
    $text = str_replace(["\r\n", "\r"], "\n", $text);
    preg_match('/^(?:\s*\n)?(?:"?sep=.*\n)?/i', $text, $before);
    $text = substr($text, strlen($before[0]));
    $head = strtok($text, "\r\n") ?: '';
    $separator = substr_count($head, ';') >= max(substr_count($head, ','), substr_count($head, "\t")) ? ';' : (str_contains($head, "\t") ? "\t" : ',');
    $stream = fopen('php://temp', 'r+');
    fwrite($stream, $text);
    rewind($stream);
    $names = array_map(static fn ($name) => str_replace([' ', '-'], '_', fold((string) $name)), fgetcsv($stream, null, $separator, '"', '') ?: []);
    $missions = [];
    $faults = [];
    foreach (array_diff(array_filter($names), COLUMNS) as $name) {
        $faults[] = "Colonne inconnue, laissée de côté : $name.";
    }
    for ($line = 2 + substr_count($before[0], "\n"); ($cells = fgetcsv($stream, null, $separator, '"', '')) !== false; $line++) {
        if (implode('', array_map('strval', $cells)) === '') {
            continue;
        }
        $cells = array_pad(array_map(static fn ($cell) => trim((string) $cell), $cells), count($names), '');
        $row = array_combine($names, array_slice($cells, 0, count($names))) + array_fill_keys(COLUMNS, '');
        try {
            $mission = mission_of_row($row);
            $id = $mission['document']['id'];
            for ($twin = 2; isset($missions[$id]); $twin++) {
                $id = "{$mission['document']['id']}-$twin";
            }
            $mission['document']['id'] = $id;
            $missions[$id] = $mission;
        } catch (InvalidArgumentException $fault) {
            $faults[] = "Ligne $line, laissée de côté : {$fault->getMessage()}";
        }
    }
    return [array_values($missions), $faults];
}

/** @throws InvalidArgumentException with a sentence that says what to correct */
function mission_of_row(array $row): array
{
    $line = static fn (string $text): ?string => $text === '' ? null : cut(trim(preg_replace('/[\x00-\x1f\x7f]+/', ' ', $text)), 300);
    $title = $line($row['titre']) ?? throw new InvalidArgumentException('la colonne « titre » est vide.');
    $organization = $line($row['organisme']) ?? throw new InvalidArgumentException('la colonne « organisme » est vide.');
    $list = static fn (string $text): array => array_values(array_filter(array_map('trim', explode('|', $text)), 'strlen'));
    $words = static fn (string $column, string $id): ?array => array_map(
        static fn ($word) => word_of($word, $column, $id),
        $list($row[$column])
    ) ?: null;
    $number = static function (string $column) use ($row): ?float {
        $text = str_replace(',', '.', $row[$column]);
        return $text === '' ? null : (is_numeric($text) ? (float) $text : throw new InvalidArgumentException("« $row[$column] » n’est pas un nombre (colonne $column)."));
    };
    $yes = static fn (string $column): ?bool => $row[$column] === '' ? null
        : in_array(fold($row[$column]), ['oui', 'o', 'x', '1', 'vrai', 'yes', 'true'], true);
    [$latitude, $longitude, $age, $places] = array_map($number, ['latitude', 'longitude', 'age_minimum', 'places']);
    $postcode = preg_match('/^\d{4,5}\z/', $row['code_postal']) === 1 ? str_pad($row['code_postal'], 5, '0', STR_PAD_LEFT) : null;
    $insee = preg_match('/^(?:\d{2}|2[AB])\d{3}\z/', $row['code_insee']) === 1 ? $row['code_insee'] : null;
    $code = $insee ?? $postcode ?? '';
    $address = compact_members([
        'street' => $line($row['adresse']),
        'postalCode' => $postcode,
        'city' => $line($row['commune']),
        'inseeCode' => $insee,
        // Corsica's postcodes do not say which of its two départements.
        'departmentCode' => $code === '' || ($insee === null && str_starts_with($code, '20')) ? null
            : substr($code, 0, preg_match('/^9[78]/', $code) === 1 ? 3 : 2),
        'location' => $latitude === null || $longitude === null || abs($latitude) > 90 || abs($longitude) > 180 ? null
            : ['type' => 'Point', 'coordinates' => [$longitude, $latitude]],
    ]);
    $isUrl = preg_match('#^https?://[^\s"<>\\\\^`{|}/?\#@:]+(?:[/?\#:][^\s"<>\\\\^`{|}]*)?\z#', $row['site']) === 1;
    if ($row['site'] !== '' && !$isUrl) {
        // Left out without a word, people would apply here, where nobody expects them.
        throw new InvalidArgumentException("« {$row['site']} » n’est pas l’adresse d’une page (colonne site) : elle commence par https://.");
    }
    $id = preg_match('/^[\w~:@-]{1,100}\z/', $row['identifiant']) === 1 ? $row['identifiant'] : slug("$organization-$title");
    $start = instant($row['debut'], 'debut', '00:00');
    $document = compact_members([
        'type' => 'mission',
        'id' => $id,
        'title' => $title,
        'organization' => ['id' => slug($organization), 'name' => $organization],
        'apply' => $yes('fermee') ? ['mode' => 'closed', 'reason' => 'paused'] : ($isUrl ? ['mode' => 'external', 'url' => $row['site']] : ['mode' => 'protocol']),
        'category' => $row['categorie'] === '' ? null : word_of($row['categorie'], 'categorie', 'mission-categories'),
        'domains' => $words('domaines', 'mission-domains'),
        'summary' => $row['resume'] === '' ? null : cut($row['resume'], 2000),
        'description' => $row['description'] === '' ? null : cut($row['description'], 20000),
        'beneficiaries' => $words('publics', 'beneficiaries'),
        'remote' => ['' => $address === null ? null : 'no', 'non' => 'no', 'oui' => 'full', 'possible' => 'possible'][fold($row['a_distance'])]
            ?? ($row['a_distance'] === '' ? null : word_of($row['a_distance'], 'a_distance', 'remote-modes')),
        'addresses' => $address === null ? null : [$address],
        'schedule' => compact_members([
            'startAt' => $start,
            'endAt' => instant($row['fin'], 'fin', '23:59'),
            'timeZone' => $start === null ? null : date_default_timezone_get(),
            'text' => $line($row['quand']),
            'commitment' => $row['engagement'] === '' ? null : word_of($row['engagement'], 'engagement', 'commitments'),
        ]),
        'urgent' => $yes('urgent'),
        'openToMinors' => $yes('mineurs'),
        'minimumAge' => $age === null ? null : max(0, min(120, (int) $age)),
        'accessibility' => $words('accessibilite', 'accessibility-features'),
        'prerequisites' => array_map(static fn ($text) => cut($text, 300), array_slice($list($row['prerequis']), 0, 20)) ?: null,
        'motivationRequired' => $yes('motivation'),
    ]);
    $email = $row['courriel'];
    if ($email !== '' && !is_email($email)) {
        throw new InvalidArgumentException("« $email » n’est pas une adresse électronique (colonne courriel).");
    }
    return ['document' => $document, 'places' => $places === null ? null : max(1, (int) $places), 'email' => $email === '' ? null : $email];
}

/** The value of a vocabulary that a word of the spreadsheet means. @throws InvalidArgumentException */
function word_of(string $word, string $column, string $id): string
{
    foreach (WORDS[$id] as $value => $label) {
        if (fold($word) === fold($label) || $word === $value) {
            return (string) $value;
        }
    }
    throw new InvalidArgumentException("« $word » n’est pas connu (colonne $column) ; écrivez : " . implode(', ', WORDS[$id]) . '.');
}

/** `12/01/2026 14:30`, `2026-01-12` … as an instant. @throws InvalidArgumentException */
function instant(string $text, string $column, string $hour): ?string
{
    if ($text === '') {
        return null;
    }
    $found = preg_match('#^(?:(\d{1,2})/(\d{1,2})/(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:[ T]+(\d{1,2})[:h](\d{2})?.*)?\z#', $text, $part) === 1;
    [$year, $month, $day] = $found ? ($part[4] ?? '') !== '' ? [$part[4], $part[5], $part[6]] : [$part[3], $part[2], $part[1]] : [0, 0, 0];
    if (!checkdate((int) $month, (int) $day, (int) $year)) {
        throw new InvalidArgumentException("« $text » n’est pas une date (colonne $column) : écrivez 31/12/2026 ou 31/12/2026 14:30.");
    }
    $clock = ($part[7] ?? '') === '' ? $hour : $part[7] . ':' . (($part[8] ?? '') ?: '00');
    $time = strtotime("$year-$month-$day $clock");
    return $time !== false ? date('c', $time) : throw new InvalidArgumentException("« $text » n’a pas une heure possible (colonne $column) : écrivez 31/12/2026 14:30.");
}

/** Puts missions in the place of those of before: what is no longer there is withdrawn, not forgotten. */
function import_missions(array $missions, string $source): void
{
    $now = time();
    $ids = array_map(static fn ($one) => $one['document']['id'], $missions);
    foreach (array_diff(sql('select id from mission where withdrawn_at is null')->fetchAll(PDO::FETCH_COLUMN), $ids) as $gone) {
        sql('update mission set withdrawn_at = ? where id = ?', [$now, $gone]);
    }
    foreach ($missions as $order => ['document' => $document, 'places' => $places, 'email' => $email]) {
        $json = to_json($document);
        // The invented ones were not all published in the same second.
        $at = $source === 'csv' ? $now : $now - 3600 * $order;
        sql('insert into mission values (?, ?, ?, ?, ?, ?, ?, null) on conflict (id) do update set
            document = excluded.document, hash = excluded.hash, places = excluded.places, email = excluded.email,
            updated_at = case when hash = excluded.hash and withdrawn_at is null then updated_at else excluded.updated_at end,
            withdrawn_at = null',
            [$document['id'], $json, hash('sha256', "$json|$places|$source"), $places, $email, $at, $at]);
    }
    foreach ($missions as ['document' => $document]) {
        offer_places($document['id']);
    }
}

/** Invented missions, so that there is something to see. They go when missions.csv comes. */
function demonstration(): array
{
    $soon = static fn (int $days): string => date('d/m/Y', time() + $days * 86400);
    $here = ['code_postal' => '26400', 'commune' => 'Saint-Aubrin', 'latitude' => '44.73', 'longitude' => '5.02'];
    $rows = [
        ['titre' => 'Préparer les colis du samedi', 'organisme' => 'La Table ouverte', 'categorie' => 'emergency-food-aid',
            'domaines' => 'solidarite-insertion', 'places' => '6', 'quand' => 'Le samedi de 9 h à 12 h', 'urgent' => 'oui',
            'engagement' => 'few-hours-a-week', 'publics' => 'people-in-difficulty', 'accessibilite' => 'public-transport',
            'resume' => 'On trie, on emballe, on discute : deux heures suffisent.'] + $here,
        ['titre' => 'Tenir la collecte d’hiver devant le marché', 'organisme' => 'La Table ouverte', 'categorie' => 'emergency-food-aid',
            'domaines' => 'solidarite-insertion', 'places' => '4', 'debut' => $soon(12) . ' 08:30', 'fin' => $soon(12) . ' 12:30',
            'mineurs' => 'oui', 'age_minimum' => '16', 'engagement' => 'few-hours', 'publics' => 'people-in-difficulty'] + $here,
        ['titre' => 'Appeler une personne isolée chaque semaine', 'organisme' => 'Le Fil tendu', 'categorie' => 'isolation-contact',
            'domaines' => 'vivre-ensemble', 'a_distance' => 'oui', 'places' => '10', 'engagement' => 'few-hours-a-week',
            'publics' => 'seniors', 'motivation' => 'oui', 'resume' => 'Une demi-heure au téléphone, toujours avec la même personne.'],
        ['titre' => 'Accompagner une sortie en fauteuil', 'organisme' => 'Le Fil tendu', 'categorie' => 'isolation-contact',
            'domaines' => 'sante|vivre-ensemble', 'debut' => $soon(20) . ' 14:00', 'fin' => $soon(20) . ' 17:00', 'places' => '2',
            'publics' => 'persons-with-disabilities|seniors', 'accessibilite' => 'reduced-mobility|public-transport',
            'prerequis' => 'Pouvoir pousser un fauteuil', 'engagement' => 'few-hours', 'latitude' => '44.75', 'longitude' => '5.06'] + $here,
        ['titre' => 'Garder des enfants de soignants le mercredi', 'organisme' => 'Les Petits Pas', 'categorie' => 'exceptional-childcare',
            'domaines' => 'education', 'places' => '3', 'engagement' => 'few-hours-a-week', 'publics' => 'children|parents', 'urgent' => 'oui'] + $here,
        ['titre' => 'Aider aux devoirs à la médiathèque', 'organisme' => 'Les Petits Pas', 'categorie' => 'neighbourhood-solidarity',
            'domaines' => 'education', 'a_distance' => 'possible', 'mineurs' => 'oui', 'age_minimum' => '17', 'engagement' => 'few-hours-a-week',
            'publics' => 'children', 'accessibilite' => 'reduced-mobility'] + $here,
        ['titre' => 'Remettre en état le jardin partagé', 'organisme' => 'Le Jardin des Remparts', 'categorie' => 'neighbourhood-solidarity',
            'domaines' => 'environnement', 'debut' => $soon(30) . ' 09:00', 'fin' => $soon(31) . ' 17:00', 'places' => '12', 'mineurs' => 'oui',
            'engagement' => 'few-days', 'publics' => 'any-public', 'latitude' => '44.70', 'longitude' => '4.98'] + $here,
        ['titre' => 'Porter les courses à un voisin', 'organisme' => 'Le Fil tendu', 'categorie' => 'neighbourhood-solidarity',
            'domaines' => 'vivre-ensemble', 'publics' => 'seniors', 'engagement' => 'few-hours-a-week', 'mineurs' => 'oui', 'places' => '8',
            'site' => 'https://fil-tendu.example/courses'] + $here,
        ['titre' => 'Conduire au rendez-vous médical', 'organisme' => 'Le Jardin des Remparts', 'categorie' => 'other',
            'domaines' => 'sante', 'fermee' => 'oui', 'publics' => 'seniors', 'engagement' => 'few-hours-a-month'] + $here,
    ];
    return array_map(static fn ($row) => mission_of_row($row + array_fill_keys(COLUMNS, '')), $rows);
}

/** Lower case without accents: how words are compared. */
function fold(string $text): string
{
    static $plain = null;
    $plain ??= array_combine(
        preg_split('//u', 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ', -1, PREG_SPLIT_NO_EMPTY),
        str_split('aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy')
    ) + ['œ' => 'oe', 'Œ' => 'oe', 'æ' => 'ae', 'Æ' => 'ae', '’' => "'"];
    // Accents that stand as characters of their own, as macOS writes them.
    return strtolower(strtr((string) preg_replace('/\p{Mn}+/u', '', $text), $plain));
}

function slug(string $text): string
{
    return trim(substr(preg_replace('/[^a-z0-9]+/', '-', fold($text)), 0, 80), '-') ?: substr(hash('sha256', $text), 0, 16);
}

/** At most so many characters, never half of one. */
function cut(string $text, int $most): string
{
    return preg_match("/^.{0,$most}/su", $text, $found) === 1 ? $found[0] : '';
}

/** Without members that have no value (REQ-core-18); null when none has. */
function compact_members(array $members): ?array
{
    return array_filter($members, static fn ($value) => $value !== null) ?: null;
}

// ---------------------------------------------------------------------------------------------------------
// 6. The list: filters, orders, counts. A town has tens of missions, not thousands: all of them fit in memory.
// ---------------------------------------------------------------------------------------------------------

/** Parameters that the list honours, and the vocabulary of those that are enumerations. */
const PARAMETERS = [
    'q' => null, 'category' => 'mission-categories', 'domain' => 'mission-domains', 'remote' => 'remote-modes',
    'commitment' => 'commitments', 'beneficiary' => 'beneficiaries', 'accessibility' => 'accessibility-features',
    'organization' => null, 'departmentCode' => null, 'minors' => null, 'urgent' => null, 'near' => null,
    'radius' => null, 'from' => null, 'to' => null, 'sort' => 'mission-sorts', 'facets' => null, 'limit' => null,
    'cursor' => null,
];
/** Parameters of the protocol that it does not honour: refused, since a filter must not be ignored (REQ-http-08). */
const UNSUPPORTED = [
    'place', 'activity', 'bbox', 'inseeCode', 'kind', 'lang', 'postalCode', 'publishedSince', 'updatedSince', 'urgency',
];
const FACETS = ['category', 'domain', 'remote', 'commitment', 'beneficiary', 'accessibility', 'minors', 'organization'];
const SEVERAL = ['category', 'domain', 'remote', 'commitment', 'beneficiary', 'accessibility', 'organization', 'departmentCode', 'facets'];

/** The parameters of the address: lists of values by name. PHP's own $_GET loses all but the last of a name. */
function query(): array
{
    $query = [];
    foreach (explode('&', $_SERVER['QUERY_STRING'] ?? '') as $pair) {
        [$name, $value] = array_map('urldecode', explode('=', "$pair=", 3));
        if ($name !== '') {
            $query[$name][] = $value;
        }
    }
    return $query;
}

/** The part of an address that says a query again: what the protocol knows, in one order. */
function query_string(array $query): string
{
    $pairs = [];
    foreach (array_intersect_key($query, PARAMETERS) as $name => $values) {
        foreach ((array) $values as $value) {
            $pairs[] = "$name=" . rawurlencode((string) $value);
        }
    }
    return $pairs === [] ? '' : '?' . implode('&', $pairs);
}

/** What was asked for, as values to work with. @throws Problem that names everything that cannot be used, at once */
function read_query(array $query): array
{
    $unsupported = array_values(array_intersect(UNSUPPORTED, array_map('strval', array_keys($query))));
    if ($unsupported !== []) {
        throw new Problem('unsupported-parameter', array_map(static fn ($name) => ['code' => 'not-allowed', 'parameter' => $name], $unsupported));
    }
    $asked = [];
    $errors = [];
    foreach (array_intersect_key($query, PARAMETERS) as $name => $values) {
        $fault = count($values) > 1 && !in_array($name, SEVERAL, true) ? 'repeated' : (count($values) > 20 ? 'too-long' : null);
        foreach ($values as $value) {
            $fault ??= fault_of_value($name, $value);
        }
        if ($fault !== null) {
            $errors[] = ['code' => $fault, 'parameter' => $name];
        }
        $asked[$name] = in_array($name, SEVERAL, true) ? array_values(array_unique($values)) : $values[0];
    }
    if (!isset($asked['near'])) {
        foreach (['radius' => true, 'sort' => ($asked['sort'] ?? '') === 'nearest'] as $name => $needsPlace) {
            if (isset($asked[$name]) && $needsPlace && !in_array($name, array_column($errors, 'parameter'), true)) {
                $errors[] = ['code' => 'not-allowed', 'parameter' => $name];
            }
        }
    }
    if (isset($asked['from'], $asked['to']) && $errors === [] && $asked['to'] < $asked['from']) {
        $errors[] = ['code' => 'too-small', 'parameter' => 'to'];
    }
    if ($errors !== []) {
        throw new Problem('invalid-parameter', $errors);
    }
    $asked['sort'] ??= isset($asked['near']) ? 'nearest' : 'newest';
    $asked['limit'] = min(MAX_PAGE, (int) ($asked['limit'] ?? PAGE));
    if (isset($asked['near'])) {
        $asked['radius'] = (int) ($asked['radius'] ?? 35000);
    }
    return $asked;
}

/** The code of what is wrong with one value; null when it can be used. */
function fault_of_value(string $name, string $value): ?string
{
    if (preg_match('/^[^\x00-\x1f\x7f]*\z/u', $value) !== 1) {
        return 'invalid-format';
    }
    if (isset(PARAMETERS[$name]) || $name === 'facets') {
        $known = $name === 'facets' ? FACETS : array_keys(WORDS[PARAMETERS[$name]]);
        return in_array($value, $known, true) ? null : 'not-allowed';
    }
    $point = '/^-?([0-8]?\d(\.\d{1,6})?|90(\.0{1,6})?),-?((1[0-7]\d|\d{1,2})(\.\d{1,6})?|180(\.0{1,6})?)\z/';
    $matches = static fn (string $pattern): ?string => preg_match($pattern, $value) === 1 ? null : 'invalid-format';
    return match ($name) {
        'q', 'cursor' => $value === '' ? 'too-short' : (strlen($value) > ($name === 'q' ? 800 : 500) ? 'too-long' : null),
        'organization' => $matches('/^[\w~:@-][\w.~:@-]{0,127}\z/'),
        'departmentCode' => $matches('/^(\d{2}|2[AB]|9[78]\d)\z/'),
        'minors', 'urgent' => in_array($value, ['true', 'false'], true) ? null : 'not-allowed',
        'near' => $matches($point),
        'radius' => $matches('/^\d{1,9}\z/') ?? ($value < 1000 ? 'too-small' : ($value > 100000 ? 'too-large' : null)),
        'limit' => $matches('/^\d+\z/') ?? ($value < 1 ? 'too-small' : null),
        'from', 'to' => $matches('/^\d{4}-\d\d-\d\d\z/') ?? (checkdate((int) substr($value, 5, 2), (int) substr($value, 8, 2), (int) substr($value, 0, 4)) ? null : 'invalid-format'),
    };
}

/** Public missions by their id, as the protocol shows them. */
function public_missions(): array
{
    refresh_missions();
    $missions = [];
    foreach (sql('select *, (' . TAKEN . ') as taken from mission where withdrawn_at is null') as $row) {
        $mission = mission_of($row);
        if (!is_over($mission)) {
            $missions[$mission['id']] = $mission;
        }
    }
    return $missions;
}

/** Places of a mission that are held: by who answered, or by who waits and is offered one. */
const TAKEN = "select count(*) from application a where a.mission_id = mission.id and a.doubtful = 0 and
    (a.status in ('pending', 'in-progress', 'accepted') or (a.status = 'waitlisted' and a.offered_until is not null))";

function mission_of(array $row): array
{
    $mission = json_decode($row['document'], true);
    $mission['publishedAt'] = date('c', (int) $row['published_at']);
    $mission['updatedAt'] = date('c', (int) $row['updated_at']);
    if ($row['places'] !== null) {
        $mission['places'] = ['count' => (int) $row['places'], 'left' => max(0, (int) $row['places'] - (int) $row['taken'])];
    }
    return $mission;
}

function is_over(array $mission): bool
{
    return isset($mission['schedule']['endAt']) && strtotime($mission['schedule']['endAt']) < time();
}

function find_mission(string $id): ?array
{
    $row = sql('select *, (' . TAKEN . ') as taken from mission where id = ?', [$id])->fetch();
    return $row === false ? null : $row;
}

function get_mission(string $id): void
{
    refresh_missions();
    $row = find_mission($id) ?? throw new Problem('not-found');
    $mission = mission_of($row);
    if ($row['withdrawn_at'] !== null || is_over($mission)) {
        throw new Problem('withdrawn');
    }
    send_public($mission);
}

function get_missions(): void
{
    $page = missions_page(query());
    if (isset($page['next'])) {
        header("Link: <{$page['next']}>; rel=\"next\"");
    }
    send_public($page);
}

/** A page of the list. @throws Problem */
function missions_page(array $query): array
{
    $asked = read_query($query);
    // Another list has other places to go on from.
    $list = substr(hash('sha256', to_json(array_diff_key($asked, ['limit' => 0, 'cursor' => 0, 'facets' => 0]))), 0, 16);
    [$began, $after] = isset($asked['cursor']) ? read_cursor($asked['cursor'], $list) : [time(), null];
    $all = public_missions();
    $found = [];
    foreach ($all as $mission) {
        if (isset($asked['near'])) {
            $mission = with_distance($mission, $asked['near']);
        }
        if (fits($mission, $asked)) {
            $found[] = [order_key($mission, $asked['sort'], $began), $mission];
        }
    }
    usort($found, static fn ($one, $other) => compare_keys($one[0], $other[0]));
    $total = count($found);
    if ($after !== null) {
        $found = array_values(array_filter($found, static fn ($one) => compare_keys($one[0], $after) > 0));
    }
    $page = ['items' => array_column(array_slice($found, 0, $asked['limit']), 1)];
    if (count($found) > $asked['limit']) {
        $cursor = base64url(to_json([$list, $began, $found[$asked['limit'] - 1][0]]));
        $page['next'] = 'missions' . query_string(['limit' => $asked['limit'], 'cursor' => $cursor] + $query);
    }
    $page['total'] = $total;
    if (isset($asked['facets'])) {
        foreach ($asked['facets'] as $facet) {
            $page['facets'][$facet] = count_values($all, $facet, $asked);
        }
    }
    $page['applied'] = array_diff_key($asked, ['cursor' => 0, 'facets' => 0]);
    return $page;
}

/** @return array{int, array} when the walk began, and the key after which it goes on. @throws Problem */
function read_cursor(string $cursor, string $list): array
{
    $read = json_decode((string) base64_decode(strtr($cursor, '-_', '+/'), true), true);
    $isOurs = is_array($read) && count($read) === 3 && $read[0] === $list && is_int($read[1])
        && is_array($read[2]) && array_is_list_of_three($read[2]);
    return $isOurs ? [$read[1], $read[2]] : throw new Problem('invalid-cursor', [['code' => 'invalid-format', 'parameter' => 'cursor']]);
}

function array_is_list_of_three(array $key): bool
{
    return count($key) === 3 && is_int($key[0] ?? null) && is_numeric($key[1] ?? null) && is_string($key[2] ?? null);
}

/** What a mission is sorted by: which part of the list, where in it, and its id (REQ-missions-04). */
function order_key(array $mission, string $sort, int $began): array
{
    $published = -strtotime($mission['publishedAt']);
    if ($sort === 'nearest') {
        return ($mission['remote'] ?? '') === 'full' ? [1, $published, $mission['id']] : [0, $mission['distance'] ?? 1e9, $mission['id']];
    }
    $start = strtotime($mission['schedule']['startAt'] ?? '') ?: 0;
    return $sort === 'soonest' && $start >= $began ? [0, $start, $mission['id']] : [$sort === 'soonest' ? 1 : 0, $published, $mission['id']];
}

function compare_keys(array $one, array $other): int
{
    return $one[0] <=> $other[0] ?: ($one[1] <=> $other[1] ?: strcmp($one[2], $other[2]));
}

/** Values of a mission that the filter of that name looks at. */
function values_of(array $mission, string $filter): array
{
    return match ($filter) {
        'category' => (array) ($mission['category'] ?? []),
        'domain' => $mission['domains'] ?? [],
        'remote' => (array) ($mission['remote'] ?? []),
        'commitment' => (array) ($mission['schedule']['commitment'] ?? []),
        'beneficiary' => $mission['beneficiaries'] ?? [],
        'accessibility' => $mission['accessibility'] ?? [],
        'organization' => [$mission['organization']['id']],
        'departmentCode' => array_filter(array_column($mission['addresses'] ?? [], 'departmentCode')),
        'minors' => [($mission['openToMinors'] ?? false) ? 'true' : 'false'],
        'urgent' => [($mission['urgent'] ?? false) ? 'true' : 'false'],
    };
}

/** Whether a mission is in the list that was asked for; `$but` names a filter that does not count. */
function fits(array $mission, array $asked, string $but = ''): bool
{
    foreach (['category', 'domain', 'remote', 'commitment', 'beneficiary', 'accessibility', 'organization', 'departmentCode', 'minors', 'urgent'] as $filter) {
        $isEverywhere = $filter === 'departmentCode' && ($mission['remote'] ?? '') === 'full';
        if (isset($asked[$filter]) && $filter !== $but && !$isEverywhere && array_intersect((array) $asked[$filter], values_of($mission, $filter)) === []) {
            return false;
        }
    }
    if (isset($asked['near']) && ($mission['remote'] ?? '') !== 'full' && ($mission['distance'] ?? INF) > $asked['radius']) {
        return false;
    }
    $start = strtotime($mission['schedule']['startAt'] ?? '') ?: 0;
    $end = strtotime($mission['schedule']['endAt'] ?? '') ?: PHP_INT_MAX;
    if (isset($asked['from']) && $end < strtotime($asked['from']) || isset($asked['to']) && $start >= strtotime("{$asked['to']} +1 day")) {
        return false;
    }
    return !isset($asked['q']) || has_words($mission, $asked['q']);
}

/** Every word of `$text` is in the mission; endings and accents do not matter, the last word may be a beginning. */
function has_words(array $mission, string $text): bool
{
    $words = words_in($text);
    $texts = [$mission['title'], $mission['organization']['name'], $mission['summary'] ?? '', $mission['description'] ?? ''];
    $texts[] = WORDS['mission-categories'][$mission['category'] ?? ''] ?? '';
    $texts[] = $mission['addresses'][0]['city'] ?? '';
    $own = words_in(implode(' ', $texts));
    $stems = array_map('stem', $own);
    foreach ($words as $index => $word) {
        $isBeginning = $index === count($words) - 1 && strlen($word) >= 2
            && array_filter($own, static fn ($one) => str_starts_with($one, $word)) !== [];
        if (!$isBeginning && !in_array(stem($word), $stems, true)) {
            return false;
        }
    }
    return $words !== [];
}

function words_in(string $text): array
{
    return preg_split('/[^\p{L}\p{N}]+/u', fold($text), -1, PREG_SPLIT_NO_EMPTY) ?: [];
}

/** A French word without its ending, roughly: "préparer", "prépare" and "préparons" are one. */
function stem(string $word): string
{
    $short = preg_replace('/(?:ements?|ations?|ateurs?|atrices?|issons|issez|erons|eront|aient|ons|ees?|ent|ez|er|aux|al|es|e|s|x)\z/', '', $word);
    return strlen($short) >= 3 ? $short : $word;
}

/** The mission with its distance in metres from `latitude,longitude`, on a sphere. */
function with_distance(array $mission, string $near): array
{
    $to = $mission['addresses'][0]['location']['coordinates'] ?? null;
    if ($to !== null) {
        [$latitude, $longitude] = array_map('floatval', explode(',', $near));
        $half = sin(deg2rad($to[1] - $latitude) / 2) ** 2
            + cos(deg2rad($latitude)) * cos(deg2rad($to[1])) * sin(deg2rad($to[0] - $longitude) / 2) ** 2;
        $mission['distance'] = round(2 * 6371008.8 * asin(min(1, sqrt($half))), 1);
    }
    return $mission;
}

/** How many missions each value of a facet would give, all other filters kept (REQ-search-11). */
function count_values(array $missions, string $facet, array $asked): array
{
    $counts = [];
    $labels = [];
    foreach ($missions as $mission) {
        $mission = isset($asked['near']) ? with_distance($mission, $asked['near']) : $mission;
        if (fits($mission, $asked, $facet)) {
            foreach (array_unique(values_of($mission, $facet)) as $value) {
                $counts[$value] = ($counts[$value] ?? 0) + 1;
                $labels[$value] = $mission['organization']['name'];
            }
        }
    }
    arsort($counts);
    $rows = [];
    foreach ($counts as $value => $count) {
        $rows[] = ['value' => (string) $value] + ($facet === 'organization' ? ['label' => $labels[$value]] : []) + ['count' => $count];
    }
    return $rows;
}

function base64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

// ---------------------------------------------------------------------------------------------------------
// 7. What people send: read strictly, so that a typing error in a name loses nothing.
// ---------------------------------------------------------------------------------------------------------

const NAME = ['text', 1, 100, false];
const LANGUAGE = ['pattern', '/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,8}\z/'];
const EMAIL = ['pattern', '/^[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-]+)*@[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*)+\z/', 254];
const PHONE = ['pattern', '/^\+(?:33(?:[1-79]\d{8}|80\d{7})|(?:[124-9]\d|3[0-24-9])\d{5,13})\z/'];
const PERSON = ['object', ['name' => NAME, 'email' => EMAIL, 'phone' => PHONE], ['name']];
const SLOT = ['object', [
    'weekday' => ['enum', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
    'date' => ['day'],
    'dayPart' => ['enum', ['morning', 'midday', 'afternoon', 'evening', 'night']],
], ['dayPart']];
const CHALLENGE = ['object', ['type' => ['enum', ['altcha-v1']], 'payload' => ['pattern', '/^[A-Za-z0-9+\/]+={0,2}\z/', 4096]], ['type', 'payload']];
const EDITABLE = [
    'person' => PERSON,
    'message' => ['text', 1, 2000, true],
    'slots' => ['list', 35, SLOT],
    'lang' => LANGUAGE,
];
/** application-input.json, action-input.json and resend-input.json, in a few words. */
const APPLICATION = ['object', EDITABLE + [
    'missionId' => ['pattern', '/^[\w~:@-][\w.~:@-]{0,127}\z/'],
    'adult' => ['boolean'],
    'birthYear' => ['integer', 1900, 2100],
    'acceptedPrerequisites' => ['list', 20, ['text', 1, 300, false]],
    'waitingList' => ['boolean'],
    'consent' => ['object', ['version' => ['text', 1, 300, false], 'by' => ['enum', ['self', 'proxy', 'agent']]], ['version']],
    'challenge' => CHALLENGE,
    'trap' => ['text', 0, 1000, true],
], ['missionId', 'person', 'adult', 'consent']];
const ACTION = ['object', ['action' => ['enum', [
    'confirm', 'renew', 'pause', 'resume', 'accept-place', 'decline-place', 'join-waiting-list', 'mark-solved', 'mark-unsolved',
]]], ['action']];
const RESEND = ['object', ['email' => EMAIL, 'challenge' => CHALLENGE, 'trap' => ['text', 0, 1000, true], 'lang' => LANGUAGE], ['email']];

/** The JSON object of the body; objects stay objects, so that {} is not []. @throws Problem (REQ-http-16) */
function read_body(string $types = 'application/json'): stdClass
{
    if (preg_match("#^(?:$types)\s*(?:;\s*charset=\"?utf-8\"?\s*)?\z#i", trim($_SERVER['CONTENT_TYPE'] ?? '')) !== 1
        || !in_array(strtolower($_SERVER['HTTP_CONTENT_ENCODING'] ?? 'identity'), ['', 'identity'], true)) {
        throw new Problem('unsupported-media-type');
    }
    $text = (int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > MAX_BODY ? null : (string) file_get_contents('php://input', false, null, 0, MAX_BODY + 1);
    if ($text === null || strlen($text) > MAX_BODY) {
        throw new Problem('too-large');
    }
    $value = json_decode($text, false, MAX_DEPTH + 1, JSON_BIGINT_AS_STRING);
    if (json_last_error() === JSON_ERROR_DEPTH) {
        throw new Problem('too-large');
    }
    // Of a name that stands twice PHP keeps the last; who reads along might keep the first.
    if (!$value instanceof stdClass || preg_match_all('/"(?:[^"\\\\]|\\\\.)*+"\s*+:/s', $text) !== count_names($value)) {
        throw new Problem('invalid-json');
    }
    return $value;
}

function count_names(mixed $value): int
{
    $members = is_object($value) ? get_object_vars($value) : (is_array($value) ? $value : []);
    return (is_object($value) ? count($members) : 0) + array_sum(array_map('count_names', $members));
}

/** @throws Problem with everything that is wrong (REQ-http-17); `$rules` says what the shape cannot */
function check(mixed $value, array $shape, ?callable $rules = null): array
{
    $errors = [];
    check_shape($value, $shape, '#', $errors);
    $plain = without_objects($value);
    $wrong = array_column($errors, 'pointer');
    foreach ($rules === null ? [] : $rules($plain) as [$code, $pointer]) {
        if (!in_array($pointer, $wrong, true)) {
            $errors[] = ['code' => $code, 'pointer' => $pointer];
        }
    }
    return $errors === [] ? $plain : throw new Problem('validation-failed', $errors);
}

/** Objects as arrays. Not by way of JSON, which has no word for the number that 1e999 is read as. */
function without_objects(mixed $value): mixed
{
    $members = is_object($value) ? get_object_vars($value) : $value;
    return is_array($members) ? array_map('without_objects', $members) : $members;
}

function check_shape(mixed $value, array $shape, string $pointer, array &$errors): void
{
    $fault = match ($shape[0]) {
        'object' => $value instanceof stdClass ? null : 'invalid-format',
        'list' => is_array($value) ? (count($value) > $shape[1] ? 'too-long' : null) : 'invalid-format',
        'boolean' => is_bool($value) ? null : 'invalid-format',
        'integer' => !is_int($value) ? 'invalid-format' : ($value < $shape[1] ? 'too-small' : ($value > $shape[2] ? 'too-large' : null)),
        'enum' => !is_string($value) ? 'invalid-format' : (in_array($value, $shape[1], true) ? null : 'not-allowed'),
        'day' => is_string($value) && preg_match('/^([12]\d{3})-(\d\d)-(\d\d)\z/', $value, $part) === 1
            && checkdate((int) $part[2], (int) $part[3], (int) $part[1]) ? null : 'invalid-format',
        'pattern' => !is_string($value) ? 'invalid-format'
            : (strlen($value) > ($shape[2] ?? 1000) ? 'too-long' : (preg_match($shape[1], $value) === 1 ? null : 'invalid-format')),
        'text' => is_string($value) ? fault_of_text($value, $shape) : 'invalid-format',
    };
    if ($fault !== null) {
        $errors[] = ['code' => $fault, 'pointer' => $pointer];
    } elseif ($shape[0] === 'list') {
        foreach ($value as $index => $item) {
            check_shape($item, $shape[2], "$pointer/$index", $errors);
        }
    } elseif ($shape[0] === 'object') {
        foreach (get_object_vars($value) as $name => $member) {
            $at = "$pointer/" . rawurlencode(strtr((string) $name, ['~' => '~0', '/' => '~1']));
            if (isset($shape[1][$name])) {
                check_shape($member, $shape[1][$name], $at, $errors);
            } else {
                $errors[] = ['code' => 'unknown-key', 'pointer' => $at];
            }
        }
        foreach ($shape[2] ?? [] as $name) {
            if (!property_exists($value, $name)) {
                $errors[] = ['code' => 'required', 'pointer' => "$pointer/$name"];
            }
        }
    }
}

function fault_of_text(string $text, array $shape): ?string
{
    [, $least, $most, $hasLines] = $shape;
    $length = preg_match_all('/./su', $text);
    $controls = $hasLines ? '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/' : '/[\x00-\x1f\x7f]/';
    return $length < $least ? 'too-short' : ($length > $most ? 'too-long' : (preg_match($controls, $text) === 1 ? 'invalid-format' : null));
}

function is_email(string $text): bool
{
    return strlen($text) <= EMAIL[2] && preg_match(EMAIL[1], $text) === 1;
}

/** What the shape of an application, or of what remains of it after a change, cannot say (REQ-applications-02). */
function rules_of_application(array $input): array
{
    $faults = [];
    $person = is_array($input['person'] ?? null) ? $input['person'] : null;
    if ($person !== null && !isset($person['email']) && !isset($person['phone'])) {
        $faults[] = ['required', '#/person/email'];
    }
    $name = $person['name'] ?? null;
    if (is_string($name) && preg_replace('/[\s\p{Z}]+/u', '', $name) === '') {
        $faults[] = ['required', '#/person/name'];
    } elseif (is_string($name) && has_contact($name)) {
        $faults[] = ['contact-in-text', '#/person/name'];
    }
    if (($input['adult'] ?? null) === false && !isset($input['birthYear'])) {
        $faults[] = ['required', '#/birthYear'];
    }
    foreach (is_array($input['slots'] ?? null) ? $input['slots'] : [] as $index => $slot) {
        if (is_array($slot) && !isset($slot['weekday']) && !isset($slot['date'])) {
            $faults[] = ['required', "#/slots/$index/weekday"];
        } elseif (isset($slot['weekday'], $slot['date'])) {
            $faults[] = ['not-allowed', "#/slots/$index/date"];
        }
    }
    return $faults;
}

/** What the mission asks for (REQ-applications-03). */
function rules_of_mission(array $input, array $mission): array
{
    $faults = [];
    if (array_diff($mission['prerequisites'] ?? [], $input['acceptedPrerequisites'] ?? []) !== []) {
        $faults[] = ['required', '#/acceptedPrerequisites'];
    }
    if (($mission['motivationRequired'] ?? false) && trim($input['message'] ?? '') === '') {
        $faults[] = ['required', '#/message'];
    }
    return $faults;
}

/** Whether a name, which stands in mails to others, carries a way around the service: an address, a number, a link. */
function has_contact(string $text): bool
{
    $plain = preg_replace('/[\s\p{Z}]/u', ' ', $text);
    return preg_match('/[^\s@<>()]@[^\s@<>()]+\.[a-z]{2}|[a-z0-9] ?(?:\(at\)|\[at\]|\(arobase\)) ?[a-z0-9]/i', $plain) === 1
        || preg_match('#://|\bwww\.|\b[a-z0-9-]{1,63}\.(?:[a-z]{2,}/|(?:fr|com|org|net|eu|io|gg|ly)\b)#i', $plain) === 1
        || preg_match('#(?<!\d)(?:(?:0|(?:\+|00)33[ ./()-]{0,2})[1-9](?:[ ./()-]{0,2}\d){8}|\+\d(?:[ ./()-]{0,2}\d){7,13})(?!\d)#', $plain) === 1;
}

// ---------------------------------------------------------------------------------------------------------
// 8. Applications: once, whatever the network does; the last place to one person; nothing lost.
// ---------------------------------------------------------------------------------------------------------

function post_application(): void
{
    $key = trim($_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '');
    $key = preg_match('/^"(.*)"\z/s', $key, $quoted) === 1 ? $quoted[1] : $key;
    $body = read_body();
    if (preg_match('/^[\x20-\x7e]{1,128}\z/', $key) !== 1) {
        throw new Problem('idempotency-key-required');
    }
    $input = check($body, APPLICATION, 'rules_of_application');
    // A solved challenge is another one each time, for the same intent.
    $sent = $input;
    unset($sent['challenge'], $sent['trap']);
    $print = hash_hmac('sha256', to_json(sorted($sent)), secret());
    refresh_missions();
    // The key, the application, its token and its mail are written together, or none of them.
    $row = write(static function () use ($key, $print, $input): array {
        $known = sql('select * from application where key_hash = ?', [hash_hmac('sha256', $key, secret())])->fetch();
        if ($known === false) {
            return take_application($input, $key, $print);
        }
        if ($known['erased_at'] !== null) {
            // Who asked to be forgotten does not come back by a late repetition.
            throw new Problem('state-conflict');
        }
        return $known['body_hash'] === $print ? $known : throw new Problem('idempotency-key-reused');
    });
    $first = json_decode($row['first'], true);
    $token = manage_token($row['id'], $key);
    send_private($first['next'] === 'confirm-email' ? 202 : 201, compact_members([
        'id' => $row['id'],
        'reference' => $row['reference'],
        'type' => 'application',
        'receivedAt' => date('c', (int) $row['created_at']),
        'service' => ['name' => settings()['nom']],
        'manageToken' => $token,
        'manageUrl' => follow_link($token),
    ] + $first));
}

/** Made again from the key, which only the sender has; what is kept of it is a hash. */
function manage_token(string $id, string $key): string
{
    return base64url(hash_hmac('sha256', "manage $id $key", secret(), true));
}

function sorted(array $value): array
{
    if (!array_is_list_like($value)) {
        ksort($value, SORT_STRING);
    }
    return array_map(static fn ($one) => is_array($one) ? sorted($one) : $one, $value);
}

function array_is_list_like(array $value): bool
{
    return array_keys($value) === array_keys(array_keys($value));
}

/** Judges an application and writes it. Runs inside `write`. @throws Problem why it is not taken */
function take_application(array $input, string $key, string $print): array
{
    if ($input['consent']['version'] !== settings()['version_notice']) {
        throw new Problem('consent-outdated', [['code' => 'not-allowed', 'pointer' => '#/consent/version']]);
    }
    $mission = open_mission($input['missionId']);
    $document = mission_of($mission);
    if (is_too_young($input, $document)) {
        throw new Problem('too-young');
    }
    $unmet = rules_of_mission($input, $document);
    if ($unmet !== []) {
        throw new Problem('validation-failed', array_map(static fn ($one) => ['code' => $one[0], 'pointer' => $one[1]], $unmet));
    }
    $isFull = ($document['places']['left'] ?? 1) === 0;
    if ($isFull && !($input['waitingList'] ?? false)) {
        throw new Problem('mission-full');
    }
    $now = time();
    $email = $input['person']['email'] ?? null;
    // Who fills a field that nobody sees is a program, or an odd browser: taken, and shown to an agent first.
    $doubtful = ($input['trap'] ?? '') !== '';
    [$status, $next] = $email !== null ? ['pending-confirmation', 'confirm-email']
        : ($isFull ? ['waitlisted', 'waiting-list'] : ['pending', 'organization-answers']);
    $expires = $email !== null ? $now + CONFIRM_DAYS * 86400 : (strtotime($document['schedule']['endAt'] ?? '') ?: null);
    $first = compact_members(['status' => $status, 'next' => $next, 'expiresAt' => $expires === null ? null : date('c', $expires)]);
    $id = bin2hex(random_bytes(16));
    $data = array_diff_key($input, ['consent' => 0, 'challenge' => 0, 'trap' => 0]);
    $consent = ['version' => $input['consent']['version'], 'at' => date('c', $now), 'by' => $input['consent']['by'] ?? 'self'];
    $row = [
        'id' => $id, 'reference' => new_reference(), 'mission_id' => $input['missionId'], 'key_hash' => hash_hmac('sha256', $key, secret()), 'body_hash' => $print,
        'status' => $status, 'first' => to_json($first), 'doubtful' => (int) $doubtful, 'email' => mailbox($email),
        'data' => to_json($data), 'consent' => to_json($consent), 'created_at' => $now, 'updated_at' => $now,
        'waiting_since' => $status === 'waitlisted' ? turn() : null, 'expires_at' => $expires, 'purge_at' => purge_time($expires ?? $now),
    ];
    sql('insert into application (' . implode(', ', array_keys($row)) . ') values (' . implode(', ', array_fill(0, count($row), '?')) . ')', array_values($row));
    add_token($id, manage_token($id, $key), false);
    add_event($id, 'received', 'person');
    if (!$doubtful) {
        order_mail($id, $email !== null ? 'confirm' : 'organization', 'first');
    }
    touch_mission($input['missionId']);
    return $row + ['erased_at' => null];
}

/** The row of a mission that takes applications here. @throws Problem why it does not */
function open_mission(string $id): array
{
    $row = find_mission($id);
    if ($row === null || $row['withdrawn_at'] !== null && sql('select 1 from application where mission_id = ?', [$id])->fetchColumn() === false) {
        throw new Problem('mission-not-published');
    }
    $mission = mission_of($row);
    if ($row['withdrawn_at'] !== null || is_over($mission) || $mission['apply']['mode'] !== 'protocol') {
        throw new Problem('mission-closed');
    }
    return $row;
}

/** When somebody joins the queue: in microseconds, since many may come in one second. */
function turn(): int
{
    return (int) (microtime(true) * 1000000);
}

/** Adults are believed; the year of birth counts in favour of who is not one (REQ-applications-04). */
function is_too_young(array $input, array $mission): bool
{
    $least = max((int) settings()['age_minimum'], $mission['minimumAge'] ?? 0);
    $age = isset($input['birthYear']) ? (int) date('Y') - $input['birthYear'] : null;
    return $input['adult'] ? $age !== null && $age < $least : !($mission['openToMinors'] ?? false) || $age === null || $age < $least;
}

/** Twice four characters without vowels: no word is formed, and what sounds alike is not there. */
function new_reference(): string
{
    $signs = '0123456789BCDFGHJKMNPQRSTVWXYZ';
    do {
        $text = '';
        for ($at = 0; $at < 8; $at++) {
            $text .= ($at === 4 ? '-' : '') . $signs[random_int(0, strlen($signs) - 1)];
        }
    } while (sql('select 1 from application where reference = ?', [$text])->fetchColumn() !== false);
    return $text;
}

/** How addresses are compared. */
function mailbox(?string $email): ?string
{
    return $email === null ? null : strtolower($email);
}

function purge_time(int $end): int
{
    return max($end, time()) + (int) settings()['conservation_jours'] * 86400;
}

function add_token(string $id, string $token, bool $proves): void
{
    sql('insert or ignore into token values (?, ?, ?)', [hash('sha256', $token), $id, (int) $proves]);
}

function add_event(string $id, string $what, string $actor): void
{
    sql('insert into event values (?, ?, ?, ?)', [$id, time(), $what, $actor]);
}

/** The number of places left is part of the mission: it has changed (REQ-applications-07). */
function touch_mission(string $id): void
{
    sql('update mission set updated_at = max(updated_at, ?) where id = ?', [time(), $id]);
}

/** Changes columns of an application and says so in its history. */
function change(array $row, array $columns, string $what, string $actor): void
{
    $columns += ['updated_at' => time(), 'version' => $row['version'] + 1];
    if (isset($columns['status']) && !in_array($columns['status'], OPEN_STATES, true)) {
        $columns += ['purge_at' => purge_time(time())];
    }
    $set = implode(', ', array_map(static fn ($name) => "$name = ?", array_keys($columns)));
    sql("update application set $set where id = ?", [...array_values($columns), $row['id']]);
    add_event($row['id'], $what, $actor);
    touch_mission($row['mission_id']);
}

/** Makes an application count that waited for its address: a place, or a turn in the queue. @throws Problem */
function settle(array $row, string $actor, bool $mayWait): void
{
    $mission = mission_of(open_mission($row['mission_id']));
    $twin = sql("select 1 from application where mission_id = ? and email = ? and id <> ? and confirmed = 1
        and status in ('pending', 'in-progress', 'accepted', 'waitlisted')", [$row['mission_id'], $row['email'], $row['id']]);
    if ($row['email'] !== null && $twin->fetchColumn() !== false) {
        // Only who reads the mails of that address is told (REQ-http-37).
        throw new Problem('already-applied');
    }
    $columns = ['confirmed' => (int) ($row['email'] !== null), 'doubtful' => 0, 'expires_at' => strtotime($mission['schedule']['endAt'] ?? '') ?: null];
    $columns['purge_at'] = purge_time($columns['expires_at'] ?? time());
    if (($mission['places']['left'] ?? 1) > 0) {
        change($row, $columns + ['status' => 'pending'], 'confirmed', $actor);
        order_mail($row['id'], 'organization', 'settled');
    } elseif ($mayWait) {
        change($row, $columns + ['status' => 'waitlisted', 'waiting_since' => turn()], 'waitlisted', $actor);
    } else {
        throw new Problem('mission-full');
    }
}

/** Offers every place that is free to who has waited longest, for two days, not beyond the beginning (REQ-applications-06). */
function offer_places(string $missionId): void
{
    for ($row = find_mission($missionId); $row !== null; $row = find_mission($missionId)) {
        $mission = mission_of($row);
        if ($row['withdrawn_at'] !== null || is_over($mission) || ($mission['places']['left'] ?? 1) === 0) {
            return;
        }
        $first = sql("select * from application where mission_id = ? and status = 'waitlisted' and offered_until is null and doubtful = 0
            order by waiting_since, id limit 1", [$missionId])->fetch();
        if ($first === false) {
            return;
        }
        $start = strtotime($mission['schedule']['startAt'] ?? '') ?: PHP_INT_MAX;
        $until = min(time() + OFFER_HOURS * 3600, $start > time() ? $start : PHP_INT_MAX);
        change($first, ['offered_until' => $until], 'place-offered', 'system');
        order_mail($first['id'], 'place-offered', (string) $until);
    }
}

/** What time does: once a minute at most, after an answer. */
function sweep(): void
{
    if ((int) state('swept') > time() - 60) {
        return;
    }
    write(static function (): void {
        $now = time();
        set_state('swept', (string) $now);
        // Who was not written to is not taken to have kept silent.
        foreach (sql("select * from application where (status = 'pending-confirmation' and expires_at < ? and mail_trouble = 0 and doubtful = 0)
            or (status = 'waitlisted' and offered_until < ?)", [$now, $now])->fetchAll() as $row) {
            change($row, ['status' => 'expired', 'offered_until' => null], 'expired', 'system');
            offer_places($row['mission_id']);
        }
        sql('delete from outbox where due is null and made < ?', [$now - 2 * 86400]);
        foreach (sql('select * from application where erased_at is null and purge_at < ?', [$now])->fetchAll() as $row) {
            erase($row);
        }
    });
}

// ---------------------------------------------------------------------------------------------------------
// 9. Following an application with its token.
// ---------------------------------------------------------------------------------------------------------

/** The application that the token of the request opens, and whether the token proves its address. @throws Problem */
function opened(): array
{
    // Some servers keep this header from PHP, or give it another name.
    $header = $_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION']
        ?? (function_exists('getallheaders') ? array_change_key_case(getallheaders())['authorization'] ?? '' : '');
    if ($header === '') {
        throw new Problem('token-required');
    }
    $token = preg_match('/^Bearer +([\w-]{22,512})\z/i', trim($header), $found) === 1 ? $found[1] : '';
    $row = sql('select a.*, t.proves from token t join application a on a.id = t.application_id where t.hash = ?', [hash('sha256', $token)])->fetch();
    if ($row === false) {
        throw new Problem('token-invalid');
    }
    return $row['erased_at'] === null ? $row : throw new Problem('not-found');
}

function actions_of(array $row): array
{
    $isOpen = in_array($row['status'], OPEN_STATES, true);
    $actions = $isOpen ? ['edit', 'withdraw'] : ['withdraw'];
    if ($row['status'] === 'pending-confirmation' && $row['proves']) {
        $left = mission_of(find_mission($row['mission_id']))['places']['left'] ?? 1;
        array_unshift($actions, $left > 0 ? 'confirm' : 'join-waiting-list');
    } elseif ($isOpen && $row['proves'] && $row['email'] !== null && !$row['confirmed']) {
        array_unshift($actions, 'confirm');
    }
    if ($row['status'] === 'waitlisted' && (int) $row['offered_until'] > time()) {
        array_unshift($actions, 'accept-place', 'decline-place');
    }
    return $actions;
}

function tracked(array $row): array
{
    $mission = mission_of(find_mission($row['mission_id']));
    $next = match (true) {
        $row['status'] === 'pending-confirmation', $row['email'] !== null && !$row['confirmed'] => 'confirm-email',
        $row['status'] === 'waitlisted' => 'waiting-list',
        in_array($row['status'], ['pending', 'in-progress'], true) => 'organization-answers',
        default => null,
    };
    $events = sql('select at, what, actor from event where application_id = ? order by rowid', [$row['id']])->fetchAll();
    $expires = $row['offered_until'] ?? $row['expires_at'];
    return compact_members([
        'id' => $row['id'],
        'reference' => $row['reference'],
        'type' => 'application',
        'status' => $row['status'],
        'version' => (int) $row['version'],
        'createdAt' => date('c', (int) $row['created_at']),
        'updatedAt' => date('c', (int) $row['updated_at']),
        'expiresAt' => $expires === null ? null : date('c', (int) $expires),
        'next' => in_array($row['status'], OPEN_STATES, true) ? $next : null,
        'actions' => actions_of($row),
        'mission' => compact_members(['id' => $mission['id'], 'title' => $mission['title'], 'startAt' => $mission['schedule']['startAt'] ?? null]),
        'data' => json_decode($row['data']),
        'consent' => json_decode($row['consent']),
        'purgeAt' => date('c', (int) $row['purge_at']),
        'events' => array_map(static fn ($one) => ['at' => date('c', (int) $one['at']), 'what' => $one['what'], 'by' => $one['actor']], $events),
    ]);
}

function get_tracked(): void
{
    send_private(200, tracked(opened()));
}

function patch_tracked(): void
{
    opened();
    $patch = read_body('application/(?:merge-patch\+)?json');
    send_private(200, write(static function () use ($patch): array {
        $row = opened();
        $wanted = trim($_SERVER['HTTP_IF_MATCH'] ?? '');
        if ($wanted !== '' && $wanted !== '*' && preg_replace('/^(?:W\/)?"?(\d+)"?\z/', '$1', $wanted) !== (string) $row['version']) {
            throw new Problem('version-mismatch');
        }
        if (!in_array('edit', actions_of($row), true)) {
            throw new Problem('state-conflict');
        }
        $held = json_decode($row['data']);
        $fixed = array_diff_key((array) $held, EDITABLE);
        $merged = merge_patch((object) array_intersect_key((array) $held, EDITABLE), $patch);
        $mission = mission_of(find_mission($row['mission_id']));
        $input = check($merged, ['object', EDITABLE, ['person']], static fn ($draft) => [
            ...rules_of_application($draft + json_decode(to_json($fixed), true)),
            ...rules_of_mission($draft + json_decode(to_json($fixed), true), $mission),
        ]);
        $email = mailbox($input['person']['email'] ?? null);
        $columns = ['data' => to_json((object) ($fixed + $input)), 'email' => $email];
        if ($email !== $row['email']) {
            change_address($row, $columns, $email);
        } else {
            change($row, $columns, 'edited', 'person');
        }
        return tracked(opened());
    }));
}

/** A new address has to be proven again, by a link of its own; without any, the application is one by phone. */
function change_address(array $row, array $columns, ?string $email): void
{
    $changes = (int) sql("select count(*) from event where application_id = ? and what = 'address-changed'", [$row['id']])->fetchColumn();
    if ($changes >= 4) {
        // Each change writes to somebody who may not have asked for it.
        throw new Problem('state-conflict');
    }
    sql('update token set proves = 0 where application_id = ?', [$row['id']]);
    change($row, $columns + ['confirmed' => 0, 'last_action' => null], 'address-changed', 'person');
    if ($email !== null) {
        order_mail($row['id'], 'confirm', "address-$changes");
    } elseif ($row['status'] === 'pending-confirmation' && !$row['doubtful']) {
        $input = json_decode($columns['data'], true);
        settle(opened(), 'person', $input['waitingList'] ?? false);
    }
}

/** RFC 7396; objects stay objects. */
function merge_patch(mixed $target, mixed $patch): mixed
{
    if (!$patch instanceof stdClass) {
        return $patch;
    }
    $merged = $target instanceof stdClass ? clone $target : new stdClass();
    foreach (get_object_vars($patch) as $name => $value) {
        if ($value === null) {
            unset($merged->$name);
        } else {
            $merged->$name = merge_patch($merged->$name ?? null, $value);
        }
    }
    return $merged;
}

function delete_tracked(): void
{
    write(static fn () => erase(opened(), 'person'));
    send_private(204);
}

/** Withdraws, gives the place back, and keeps nothing of the person: SQLite overwrites what is deleted. */
function erase(array $row, string $actor = 'system'): void
{
    $held = in_array($row['status'], HOLDING, true);
    $isOpen = in_array($row['status'], OPEN_STATES, true);
    sql('delete from event where application_id = ?', [$row['id']]);
    sql('delete from outbox where application_id = ?', [$row['id']]);
    sql("update application set status = ?, data = null, consent = null, email = null, body_hash = '', offered_until = null,
        doubtful = 0, erased_at = ?, updated_at = ? where id = ?", [$isOpen ? 'cancelled' : $row['status'], time(), time(), $row['id']]);
    touch_mission($row['mission_id']);
    if ($held && $actor === 'person') {
        order_mail($row['id'], 'withdrawn', 'withdrawn');
    }
    offer_places($row['mission_id']);
}

function post_action(): void
{
    opened();
    $action = check(read_body(), ACTION)['action'];
    send_private(200, write(static function () use ($action): array {
        $row = opened();
        if ($action === 'confirm' && !$row['proves']) {
            throw new Problem('forbidden');
        }
        if ($row['last_action'] !== $action) {
            act($row, $action);
            sql('update application set last_action = ? where id = ?', [$action, $row['id']]);
        }
        return tracked(opened());
    }));
}

function act(array $row, string $action): void
{
    $actions = actions_of($row);
    if ($action === 'confirm' && in_array('join-waiting-list', $actions, true)) {
        settle($row, 'person', json_decode($row['data'], true)['waitingList'] ?? false);
        return;
    }
    if (!in_array($action, $actions, true)) {
        throw new Problem('state-conflict');
    }
    if ($action === 'confirm' && $row['status'] !== 'pending-confirmation') {
        change($row, ['confirmed' => 1], 'address-confirmed', 'person');
    } elseif ($action === 'confirm' || $action === 'join-waiting-list') {
        settle($row, 'person', $action === 'join-waiting-list' || (json_decode($row['data'], true)['waitingList'] ?? false));
    } elseif ($action === 'accept-place') {
        change($row, ['status' => 'pending', 'offered_until' => null, 'waiting_since' => null], 'place-accepted', 'person');
        order_mail($row['id'], 'organization', 'accepted');
    } else {
        change($row, ['status' => 'cancelled', 'offered_until' => null], 'place-declined', 'person');
        offer_places($row['mission_id']);
    }
}

/** The same answer in the same time, whether the address is known or not (REQ-tracking-09). */
function post_resend(): void
{
    $began = hrtime(true);
    $email = mailbox(check(read_body(), RESEND)['email']);
    write(static function () use ($email): void {
        // Five at most, and each once an hour: nobody's mailbox is filled by others.
        sql("insert or ignore into outbox (application_id, kind, once, made, due)
            select id, case when confirmed then 'links' else 'confirm' end, 'links ' || id || ?, ?, 0 from application
            where email = ? and erased_at is null and doubtful = 0 order by created_at desc limit 5", [date(' YmdH'), time(), $email]);
    });
    usleep((int) max(0, 250000 - (hrtime(true) - $began) / 1000));
    send_private(202, new stdClass());
}

// ---------------------------------------------------------------------------------------------------------
// 10. Mails. What is to be written waits in the data until it has left: a host whose mail fails loses nothing.
// ---------------------------------------------------------------------------------------------------------

function order_mail(string $id, string $kind, string $once): void
{
    sql('insert or ignore into outbox (application_id, kind, once, made, due) values (?, ?, ?, ?, 0)', [$id, $kind, "$kind $id $once", time()]);
}

function deliver_mails(): void
{
    for ($turn = 0; $turn < 10; $turn++) {
        $due = sql('select * from outbox where due <= ? order by id limit 1', [time()])->fetch();
        if ($due === false) {
            return;
        }
        // Whoever moves it on sends it; another request that saw the same row goes without.
        $later = time() + min(3600, 60 * 2 ** min(6, (int) $due['tries']));
        $mine = sql('update outbox set due = ?, tries = tries + 1 where id = ? and due = ?', [$later, $due['id'], $due['due']]);
        if ($mine->rowCount() === 0) {
            continue;
        }
        $row = sql('select * from application where id = ?', [$due['application_id']])->fetch();
        $mail = $row === false ? null : mail_about($due['kind'], $row);
        $hasLeft = $mail === null || send_mail(...$mail);
        write(static function () use ($hasLeft, $due, $row): void {
            if ($hasLeft) {
                // The row stays for a while: it is what keeps the same mail from being ordered twice.
                sql('update outbox set due = null where id = ?', [$due['id']]);
                // Who is written to late has the whole time from now on.
                sql("update application set mail_trouble = 0, expires_at = case when status = 'pending-confirmation' then ? else expires_at end
                    where id = ? and mail_trouble = 1", [time() + CONFIRM_DAYS * 86400, $due['application_id']]);
            } elseif ((int) $due['tries'] === 0) {
                error_log("coup-de-main: un courriel n'est pas parti ({$due['kind']}, {$row['reference']}) ; il sera réessayé. Voyez la page « agents ».");
                sql('update application set mail_trouble = 1 where id = ?', [$due['application_id']]);
                add_event($due['application_id'], 'mail-delayed', 'system');
            }
        });
    }
}

/** @return array{string, string, string, ?string}|null to whom, about what, the text, and whom an answer goes to */
function mail_about(string $kind, array $row): ?array
{
    $mission = mission_of(find_mission($row['mission_id']));
    $data = json_decode((string) $row['data'], true);
    $town = settings();
    $end = "\n\n{$town['nom']} – {$town['responsable']}\nRéférence : {$row['reference']}\n";
    if ($kind === 'organization' || $kind === 'withdrawn') {
        $to = (string) (find_mission($row['mission_id'])['email'] ?? $town['courriel_mairie']);
        if ($to === '') {
            // Nobody to write to: the page of the agents shows it.
            return null;
        }
        if ($kind === 'withdrawn') {
            return [$to, "Candidature retirée ({$row['reference']})", "Une personne a retiré sa candidature à « {$mission['title']} ». Merci d’effacer ce que vous en aviez gardé.$end", null];
        }
        $person = $data['person'];
        $words = "Une personne se propose pour « {$mission['title']} ».\n\nNom : {$person['name']}\n"
            . (isset($person['email']) ? "Courriel : {$person['email']}\n" : '')
            . (isset($person['phone']) ? "Téléphone : {$person['phone']}\n" : '')
            . ($data['adult'] ? '' : "Année de naissance : {$data['birthYear']}\n")
            . (isset($data['message']) ? "\nSon message :\n{$data['message']}\n" : '')
            . "\nRépondez-lui directement.";
        return [$to, "Nouvelle candidature ({$row['reference']})", $words . $end, $person['email'] ?? null];
    }
    $isDecision = $kind === 'accepted' || $kind === 'declined';
    $isLate = $isDecision ? $row['status'] !== $kind : !in_array($row['status'], OPEN_STATES, true);
    $isUnproven = ($isDecision || $kind === 'place-offered') && !$row['confirmed'];
    if ($row['email'] === null || $row['erased_at'] !== null || $isLate || $isUnproven) {
        return null;
    }
    $token = base64url(random_bytes(32));
    write(static fn () => add_token($row['id'], $token, true));
    $link = follow_link($token) ?? "Votre code : $token";
    [$subject, $words] = match ($kind) {
        'confirm' => ['À faire : confirmez votre candidature', "Vous vous êtes proposé pour « {$mission['title']} ». Pour que l’association le sache, ouvrez ce lien et confirmez :\n\n$link\n\nSi ce n’était pas vous, ne faites rien : tout sera effacé."],
        'place-offered' => ['Une place s’est libérée', "Une place s’est libérée pour « {$mission['title']} ». Dites avant le " . date('d/m/Y à H:i', (int) $row['offered_until']) . " si vous la prenez :\n\n$link"],
        'accepted' => ['Votre candidature est acceptée', "L’association compte sur vous pour « {$mission['title']} ». Pour revoir ou retirer votre candidature :\n\n$link"],
        'declined' => ['Pas cette fois', "L’association ne peut pas retenir votre candidature à « {$mission['title']} ». Merci de vous être proposé. Pour tout effacer :\n\n$link"],
        default => ['Suivre votre candidature', "Voici le lien pour suivre, modifier ou retirer votre candidature à « {$mission['title']} » :\n\n$link"],
    };
    return [$data['person']['email'], "$subject ({$row['reference']})", $words . $end, null];
}

/** Whether the mail has left. No header holds anything that people wrote but addresses, whose form is checked. */
function send_mail(string $to, string $subject, string $text, ?string $replyTo): bool
{
    $way = settings()['envoi'];
    $headers = array_filter([
        'From' => settings()['expediteur'],
        'Reply-To' => $replyTo ?? '',
        'MIME-Version' => '1.0',
        'Content-Type' => 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding' => 'base64',
        'Auto-Submitted' => 'auto-generated',
    ]);
    // Encoded words have 75 characters at most (RFC 2047).
    preg_match_all('/.{1,15}/us', $subject, $parts);
    $encoded = implode("\r\n ", array_map(static fn ($part) => '=?UTF-8?B?' . base64_encode($part) . '?=', $parts[0]));
    $body = chunk_split(base64_encode($text));
    try {
        if ($way === 'mail') {
            return function_exists('mail') && mail($to, $encoded, $body, $headers);
        }
        if ($way === 'non') {
            return false;
        }
        $lines = ["To: $to", "Subject: $encoded"];
        foreach ($headers as $name => $value) {
            $lines[] = "$name: $value";
        }
        return file_put_contents("$way/" . bin2hex(random_bytes(8)) . '.eml', implode("\r\n", $lines) . "\r\n\r\n$body") !== false;
    } catch (ErrorException $error) {
        error_log('coup-de-main: ' . $error->getMessage());
        return false;
    }
}

// ---------------------------------------------------------------------------------------------------------
// 11. Two pages for people: to follow an application, and to look after all of them.
// ---------------------------------------------------------------------------------------------------------

function html(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

function send_page(string $title, string $content, string $script = '', int $status = 200): void
{
    $nonce = base64url(random_bytes(16));
    header("Content-Security-Policy: default-src 'none'; style-src 'nonce-$nonce'; script-src 'nonce-$nonce'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    header('Cache-Control: no-store');
    $style = 'body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem;color:#1b1b1b;background:#fff}'
        . 'button,input{font:inherit;padding:.6rem 1rem;margin:.3rem .5rem .3rem 0}main{overflow-x:auto}table{border-collapse:collapse}'
        . 'td,th{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}td:first-child{white-space:nowrap}dt{font-weight:bold}';
    send($status, 'text/html; charset=utf-8', '<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        . '<title>' . html($title) . ' – ' . html(settings()['nom']) . "</title><style nonce=\"$nonce\">$style</style></head><body><main><h1>" . html($title) . "</h1>$content</main>"
        . ($script === '' ? '' : "<script nonce=\"$nonce\">$script</script>") . '</body></html>');
}

function page_follow(): void
{
    $phone = settings()['telephone']['number'] ?? '';
    $call = $phone === '' ? '' : ' Ou appelez le ' . html(preg_replace('/^\+33/', '0', $phone)) . '.';
    send_page('Ma candidature', "<noscript><p>Cette page a besoin de JavaScript.$call</p></noscript><div id=\"dossier\" aria-live=\"polite\"></div>", strtr(<<<'JS'
        'use strict';
        const place = document.getElementById('dossier');
        const states = STATES;
        const actions = { confirm: 'Confirmer', 'accept-place': 'Prendre la place', 'decline-place': 'Laisser la place', 'join-waiting-list': 'Attendre une place' };
        // The token is in the fragment, which no server sees; it leaves the address bar at once.
        const token = new URLSearchParams(location.hash.slice(1)).get('t') || '';
        history.replaceState(null, '', location.pathname);
        const add = (name, text, parent = place) => { const one = document.createElement(name); one.textContent = text; parent.append(one); return one; };
        async function ask(path, method, body) {
          const headers = { authorization: 'Bearer ' + token, ...(body && { 'content-type': 'application/json' }) };
          try {
            const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
            if (answer.status === 204) { place.textContent = 'Tout est effacé.'; return; }
            const read = await answer.json();
            if (answer.ok) show(read); else { add('p', read.detail || 'Cela n’a pas marché.').setAttribute('role', 'alert'); }
          } catch { add('p', 'Le service ne répond pas. Réessayez dans un moment.').setAttribute('role', 'alert'); }
        }
        function show(one) {
          place.textContent = '';
          const list = add('dl', '');
          for (const [name, text] of [['Mission', one.mission.title], ['Référence', one.reference], ['Où elle en est', states[one.status] || one.status]]) { add('dt', name, list); add('dd', text, list); }
          if (one.events.at(-1)?.what === 'mail-delayed') add('p', 'Notre courriel n’a pas pu partir : nous réessayons.');
          for (const action of one.actions) if (actions[action]) add('button', actions[action]).onclick = () => ask('tracking/actions', 'POST', { action });
          add('button', 'Retirer et tout effacer').onclick = () => { if (confirm('Retirer cette candidature et tout effacer ?')) ask('tracking', 'DELETE'); };
        }
        if (token) ask('tracking', 'GET'); else add('p', 'Ouvrez cette page par le lien que vous avez reçu.');
        JS, ['STATES' => to_json(STATES)]));
}

/** For the town: who applied, what mail did not leave, what is wrong in missions.csv. One password, no cookie. */
function page_agents(): void
{
    $password = settings()['mot_de_passe'];
    if ($password === '') {
        send_page('Candidatures', '<p>Cette page s’ouvre quand « mot_de_passe » est réglé.</p>', '', 403);
        return;
    }
    $ask = '<form method="post"><label>Mot de passe <input type="password" name="mot_de_passe" autocomplete="current-password" required></label> <button>Ouvrir</button></form>';
    // A pass of half an hour stands for the password in the forms of the page.
    [$until, $proof] = explode('.', is_string($_POST['passe'] ?? null) ? $_POST['passe'] : '0.', 2);
    $sign = static fn (string $time): string => hash_hmac('sha256', "agents $time $password", secret());
    $given = is_string($_POST['mot_de_passe'] ?? null) ? $_POST['mot_de_passe'] : '';
    $isRight = str_starts_with($password, '$2') ? password_verify($given, $password) : hash_equals($password, $given);
    if (!$isRight && !((int) $until > time() && hash_equals($sign($until), $proof))) {
        usleep($given === '' ? 0 : 1000000);
        send_page('Candidatures', ($given === '' ? '' : '<p role="alert">Ce n’est pas le bon mot de passe.</p>') . $ask, '', $given === '' ? 200 : 403);
        return;
    }
    $act = $_POST['faire'] ?? '';
    if (is_string($act) && preg_match('/^(accept|decline|complete|confirm) ([0-9a-f]{32})\z/', $act, $found) === 1) {
        write(static fn () => act_as_agent($found[1], $found[2]));
    }
    $pass = time() + 1800 . '.' . $sign((string) (time() + 1800));
    $lines = '';
    // What is still to be done comes first.
    $all = sql("select * from application where erased_at is null
        order by status in ('pending-confirmation', 'pending', 'in-progress', 'waitlisted') desc, created_at desc")->fetchAll();
    foreach (array_slice($all, 0, 500) as $row) {
        $data = json_decode($row['data'], true);
        $buttons = '';
        foreach (agent_actions($row) as $name => $label) {
            $buttons .= "<button name=\"faire\" value=\"$name {$row['id']}\">$label</button>";
        }
        $cells = [
            $row['reference'], date('d/m/Y H:i', (int) $row['created_at']), json_decode(find_mission($row['mission_id'])['document'], true)['title'],
            implode("\n", $data['person']), $data['message'] ?? '',
            STATES[$row['status']] . ($row['doubtful'] ? "\nà vérifier : peut-être un programme" : '') . ($row['mail_trouble'] ? "\ncourriel non parti" : ''),
        ];
        $lines .= '<tr>' . implode('', array_map(static fn ($cell) => '<td>' . nl2br(html($cell)) . '</td>', $cells)) . "<td>$buttons</td></tr>";
    }
    $heads = implode('', array_map(static fn ($head) => "<th scope=\"col\">$head</th>", ['Référence', 'Reçue', 'Mission', 'Personne', 'Message', 'État', 'Faire']));
    send_page('Candidatures', '<form method="post"><input type="hidden" name="passe" value="' . html($pass) . '">'
        . "<table><thead><tr>$heads</tr></thead><tbody>$lines</tbody></table><p><button>Actualiser</button></p></form>"
        . (count($all) > 500 ? '<p>Les 500 premières sur ' . count($all) . '.</p>' : '')
        . '<h2>missions.csv</h2><p>' . nl2br(html(state('csv_report') ?? 'Pas encore de fichier : ce sont les missions d’exemple.')) . '</p>');
}

function agent_actions(array $row): array
{
    if ($row['doubtful'] && in_array($row['status'], OPEN_STATES, true)) {
        return ['confirm' => 'Ce n’est pas un programme'];
    }
    return match ($row['status']) {
        'pending-confirmation' => ['confirm' => 'Confirmer à sa place'],
        'pending', 'in-progress' => ['accept' => 'Accepter', 'decline' => 'Refuser'],
        'accepted' => ['complete' => 'C’est fait', 'decline' => 'Refuser'],
        default => [],
    };
}

function act_as_agent(string $action, string $id): void
{
    $row = sql('select * from application where id = ? and erased_at is null', [$id])->fetch();
    if ($row === false || !isset(agent_actions($row)[$action])) {
        return;
    }
    if ($action === 'confirm') {
        settle($row, 'agent', true);
        return;
    }
    $status = ['accept' => 'accepted', 'decline' => 'declined', 'complete' => 'completed'][$action];
    change($row, ['status' => $status], $status, 'agent');
    if ($status !== 'completed') {
        order_mail($id, $status, $status);
    }
    offer_places($row['mission_id']);
}

if (PHP_SAPI === 'cli') {
    echo "Ce fichier se copie sur un site web. Pour l'essayer ici :  php -S 127.0.0.1:8000\n";
} else {
    main();
}
