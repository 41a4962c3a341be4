/** What each finding of the embed doctor says, and how to mend it. */
import type { FindingCode } from '#contract/embed-doctor.ts'

interface Told {
  readonly is: string
  readonly mend?: string
}

/** Facts are texts: origins, directives, and times that are already formatted. */
export type Facts = Readonly<Record<string, string>>

const UNREAD: Readonly<Record<string, string>> = {
  forbiddenAddress: 'Ihre Adresse führt zu einem Rechner, den Scanboard nicht anspricht, etwa zu seinem eigenen',
  unknownName: 'Ihr Name ist dort nicht bekannt',
  unreachable: 'Sie antwortet nicht',
  tooSlow: 'Sie braucht länger als fünf Sekunden',
  tooManySteps: 'Sie leitet immer wieder zu anderen Adressen weiter',
  certificate: 'Ihrem Zertifikat ist nicht zu trauen',
  noWebPage: 'Sie leitet zu einer Adresse weiter, die keine Webseite ist',
  noHtml: 'Sie ist kein HTML oder komprimiert',
  tooManyElements: 'Sie hat mehr als 20.000 Elemente',
}

export const findings: Readonly<Record<FindingCode, (facts: Facts) => Told>> = {
  embedActive: () => ({ is: 'Die Einbettung ist aktiv.' }),
  embedPaused: () => ({ is: 'Die Einbettung ist angehalten und zeigt nichts.', mend: 'Setzen Sie sie fort.' }),
  embedEnded: () => ({
    is: 'Die Einbettung ist endgültig beendet.',
    mend: 'Erstellen Sie eine neue und setzen Sie deren Code in die Seite.',
  }),
  linkActive: () => ({ is: 'Der Link ist aktiv.' }),
  linkPaused: () => ({ is: 'Der Link ist angehalten und zeigt nichts.', mend: 'Setzen Sie ihn fort.' }),
  linkExpired: () => ({
    is: 'Der Link ist abgelaufen.',
    mend: 'Bearbeiten Sie ihn: Mit einem späteren Ende funktioniert er wieder.',
  }),
  linkRevoked: () => ({
    is: 'Der Link ist endgültig widerrufen.',
    mend: 'Erstellen Sie einen neuen und setzen Sie dessen Code in die Seite.',
  }),
  hostNamed: ({ origin, by }) => ({
    is: origin === by ? `${origin} darf den Inhalt zeigen.` : `${origin} darf den Inhalt zeigen, wegen ${by}.`,
  }),
  hostNotNamed: ({ origin }) => ({
    is: `${origin} gehört nicht zu den Seiten, die den Inhalt zeigen dürfen; Browser zeigen dort einen leeren Rahmen.`,
    mend: 'Fügen Sie die Adresse hinzu, wenn es Ihre ist. Geöffnete Seiten müssen danach neu geladen werden.',
  }),
  ownPage: () => ({ is: 'Die Seite gehört zu Scanboard selbst, das sie zeigen darf.' }),

  mixedContent: ({ own }) => ({
    is: `Die Seite kommt über https und Scanboard über http (${own}); das mischen Browser nicht.`,
    mend: 'Stellen Sie Scanboard hinter einen Proxy mit Zertifikat und betten Sie es über seine https-Adresse ein.',
  }),
  pageUnguarded: () => ({
    is: 'Die Seite kommt über http; unterwegs kann sie jemand verändern und die Tokens darin lesen.',
    mend: 'Liefern Sie sie über https aus.',
  }),
  onlyThisMachine: ({ own }) => ({
    is: `Sie haben Scanboard unter ${own} geöffnet, das nur dieser Rechner erreicht: Andere sehen einen leeren Rahmen.`,
    mend: 'Öffnen Sie es unter der Adresse, die andere erreichen, und nehmen Sie den Code von dort.',
  }),
  localNetworkAsks: ({ own }) => ({
    is: `Die Seite liegt im Internet und ${own} in Ihrem eigenen Netz. Chromium und Edge fragen Besucher erst, ob die Seite dort Geräte erreichen darf.`,
    mend: 'Besucher erlauben es einmal; in einem Unternehmen kann eine Richtlinie des Browsers es für alle erlauben.',
  }),
  localNetworkBlocked: ({ own }) => ({
    is: `Die Seite kommt über http aus dem Internet und ${own} liegt in Ihrem eigenen Netz; Chromium und Edge lassen das nicht zu.`,
    mend: 'Liefern Sie die Seite über https aus; dann werden Besucher gefragt.',
  }),

  pageRead: () => ({ is: 'Die Seite ließ sich lesen.' }),
  pageNotRead: ({ because = '' }) => ({
    is: `Scanboard konnte die Seite nicht lesen. ${UNREAD[because] ?? UNREAD['unreachable']}.`,
    mend:
      because === 'tooManyElements'
        ? 'Fügen Sie den Teil ihres HTML unter der Adresse ein, in dem der Code für Scanboard steht.'
        : 'Fügen Sie ihr HTML unter der Adresse ein. Ihre Header bleiben dann unbekannt.',
  }),
  pageRefused: ({ status }) => ({
    is: `Die Seite antwortet Scanboard mit ${status}: Vielleicht verlangt sie eine Anmeldung.`,
    mend: 'Öffnen Sie sie im Browser und fügen Sie ihr HTML unter der Adresse ein. Ihre Header bleiben dann unbekannt.',
  }),
  pageElsewhere: ({ origin }) => ({
    is: `Die Adresse leitet zu ${origin} weiter. Diese Seite muss unter denen sein, die sie zeigen dürfen.`,
  }),
  pageIsolated: () => ({
    is: 'Die Seite isoliert sich (Cross-Origin-Embedder-Policy); Rahmen von Scanboard sind dafür gemacht.',
  }),
  policyNone: () => ({ is: 'Die Seite hat keine Content-Security-Policy, die etwas aussperren könnte.' }),
  policyUnknown: () => ({
    is: 'Ob ein Header der Seite Rahmen aussperrt, ist nicht bekannt.',
    mend: 'Suchen Sie in den Entwicklerwerkzeugen bei der Anfrage der Seite nach „Content-Security-Policy“ und in der Konsole nach roten Zeilen.',
  }),
  frameAllowed: () => ({ is: 'Die Content-Security-Policy der Seite lässt den Rahmen zu.' }),
  frameRefused: ({ directive, sources }) => ({
    is: `Die Content-Security-Policy der Seite sperrt den Rahmen aus: ${directive} ${sources}`,
    mend: 'Schreiben Sie dort, wo die Seite ihre Content-Security-Policy bekommt:',
  }),
  scriptAllowed: () => ({ is: 'Die Content-Security-Policy der Seite lässt das Skript zu.' }),
  scriptRefused: ({ directive, sources }) => ({
    is: `Die Content-Security-Policy der Seite sperrt das Skript aus: ${directive} ${sources}`,
    mend: 'Nehmen Sie den Code ohne Skript („Nur Rahmen“), oder schreiben Sie dort, wo die Seite ihre Content-Security-Policy bekommt:',
  }),
  scriptWantsNonce: ({ directive }) => ({
    is: `Die Content-Security-Policy der Seite (${directive}) lässt nur Skripte zu, die ihre Nonce tragen.`,
    mend: 'Geben Sie dem Skript der Einbettung die Nonce, die die übrigen Skripte der Seite haben: nonce="…".',
  }),
  tokenUrlRefused: ({ directive, origin }) => ({
    is: `Die Content-Security-Policy der Seite (${directive}) lässt das Skript bei ${origin} keine Tokens holen.`,
    mend: 'Schreiben Sie dort, wo die Seite ihre Content-Security-Policy bekommt:',
  }),
  pageSandboxScripts: () => ({
    is: 'Die Content-Security-Policy der Seite verbietet ihr und ihren Rahmen Skripte (sandbox).',
    mend: 'Schreiben Sie „allow-scripts“ hinter sandbox in ihrer Content-Security-Policy.',
  }),
  pageSandboxOrigin: () => ({
    is: 'Die Content-Security-Policy der Seite nimmt ihr und ihren Rahmen die Herkunft (sandbox); Scanboard weist die Anfragen des Rahmens dann ab.',
    mend: 'Schreiben Sie „allow-same-origin“ hinter sandbox in ihrer Content-Security-Policy.',
  }),

  nothingFound: () => ({
    is: 'Im HTML der Seite steht keine Einbettung. Vielleicht fügt ein Skript sie später ein.',
    mend: 'Fügen Sie das HTML ein, wie der Browser es hat, oder setzen Sie den Code dafür in die Seite.',
  }),
  frameFound: () => ({ is: 'Die Seite hat einen Rahmen mit dieser Einbettung.' }),
  frameOtherEmbed: ({ id }) => ({
    is:
      id === ''
        ? 'Die Seite hat ein <scanboard-embed> ohne Adresse.'
        : `Die Seite bettet ${id} ein, und das ist nicht diese Einbettung.`,
    mend: 'Nehmen Sie src aus dem Code dafür.',
  }),
  frameOtherOrigin: ({ origin, own }) => ({
    is: `Die Seite bettet von ${origin} ein, und Sie sehen Scanboard unter ${own}.`,
    mend: 'Ist beides dasselbe Scanboard, öffnen Sie es dort und sehen Sie noch einmal nach; sonst nehmen Sie src aus dem Code dafür.',
  }),
  frameSrcdoc: () => ({
    is: 'Der Rahmen hat das Attribut srcdoc, das Browser anstelle von src zeigen.',
    mend: 'Entfernen Sie srcdoc.',
  }),
  frameSandboxScripts: () => ({
    is: 'Die sandbox des Rahmens verbietet Skripte; er bleibt leer.',
    mend: 'Schreiben Sie sandbox="allow-scripts allow-same-origin allow-downloads allow-popups", oder lassen Sie sandbox weg.',
  }),
  frameSandboxOrigin: () => ({
    is: 'Die sandbox nimmt dem Rahmen seine Herkunft; Scanboard weist seine Anfragen dann ab.',
    mend: 'Ergänzen Sie dort „allow-same-origin“. Scanboard ist eine andere Website; von der Seite öffnet ihm das nichts.',
  }),
  frameSandboxDownloads: () => ({
    is: 'Die sandbox des Rahmens lässt keine CSV-Dateien und Bilder speichern.',
    mend: 'Ergänzen Sie dort „allow-downloads“.',
  }),
  frameSandboxPopups: () => ({
    is: 'Die sandbox des Rahmens lässt Links nicht in einem neuen Tab öffnen.',
    mend: 'Ergänzen Sie dort „allow-popups“.',
  }),
  frameHidden: () => ({
    is: 'Der Rahmen ist versteckt oder hat keine Breite oder Höhe.',
    mend: 'Geben Sie ihm eine Größe, und prüfen Sie die Stile dessen, worin er steht.',
  }),
  frameLazy: () => ({ is: 'Der Rahmen wird erst geladen, wenn jemand in seine Nähe kommt; das spart Arbeit.' }),
  frameCredentialless: () => ({ is: 'Der Rahmen ist „credentialless“. Das schadet nicht: Es braucht kein Cookie.' }),
  elementFound: () => ({ is: 'Die Seite hat ein <scanboard-embed> mit dieser Einbettung.' }),
  linkShown: () => ({ is: 'Die Seite zeigt diesen Link.' }),
  linkOther: ({ name }) => ({
    is:
      name === ''
        ? 'Die Seite zeigt eine Einbettung, nicht diesen Link.'
        : `Die Seite zeigt einen anderen Link, „${name}“, nicht diesen.`,
    mend: 'Setzen Sie den Code dieses Links in die Seite. Er wird mit jeder neuen Adresse wieder angezeigt.',
  }),
  linkFound: () => ({ is: 'Die Seite zeigt einen geteilten Link, und sie darf ihn zeigen.' }),
  linkGone: () => ({
    is: 'Die Seite zeigt einen geteilten Link, der angehalten, abgelaufen oder widerrufen ist, inzwischen eine neue Adresse hat oder dessen Adresse nicht vollständig ist.',
    mend: 'Sehen Sie unter „Geteilte Links“ nach: Setzen Sie ihn fort, oder geben Sie ihm eine neue Adresse und setzen Sie diese in die Seite.',
  }),
  linkHostNotNamed: ({ origin, name }) => ({
    is: `Die Seite zeigt den geteilten Link „${name}“, und ${origin} gehört nicht zu den Seiten, die ihn zeigen dürfen.`,
    mend: 'Fügen Sie die Adresse dem Link hinzu, wenn es Ihre ist. Geöffnete Seiten müssen danach neu geladen werden.',
  }),
  scriptMissing: ({ own }) => ({
    is: 'Die Seite hat ein <scanboard-embed>, aber nicht das Skript, das daraus einen Rahmen macht.',
    mend: `Setzen Sie es in die Seite: <script src="${own}/embed.js" async></script>`,
  }),
  scriptOtherOrigin: ({ origin, own }) => ({
    is: `Das Skript kommt von ${origin}, und Sie sehen Scanboard unter ${own}.`,
    mend: 'Ist das nicht dasselbe Scanboard, nehmen Sie das Skript von dem, das gezeigt werden soll.',
  }),
  tokenInPage: () => ({
    is: 'In der Seite selbst steht ein Token: Sobald es abläuft, spätestens eine Stunde nach dem Signieren, ist nichts mehr zu sehen.',
    mend: 'Lassen Sie die Seite Tokens bei Ihrem Server holen: token-url an <scanboard-embed>.',
  }),

  doorOpen: () => ({ is: 'Die Seite im Rahmen kommt so bei Browsern an, wie Scanboard sie schickt.' }),
  doorSignOn: ({ status }) => ({
    is:
      status === '0'
        ? 'Wer keine Sitzung hat, wird vor Scanboard zu einer Anmeldung geleitet; in Rahmen gibt es keine Sitzung.'
        : `Wer keine Sitzung hat, wird vor Scanboard abgewiesen (${status}); in Rahmen gibt es keine Sitzung.`,
    mend: 'Lassen Sie im Proxy vor Scanboard ohne Anmeldung durch: /embed/, /embed.js, /assets/, /icon.svg sowie /api/, wenn die Anfrage X-Scanboard-Pass hat oder nach /api/embeds/open oder /api/links/open fragt.',
  }),
  doorFrameOptions: ({ value }) => ({
    is: `Etwas vor Scanboard ergänzt X-Frame-Options: ${value}; das sperrt Rahmen aus.`,
    mend: 'Entfernen Sie diesen Header im Proxy vor Scanboard für /embed/.',
  }),
  doorAncestors: ({ value }) => ({
    is: `Etwas vor Scanboard bestimmt, wer es zeigen darf: frame-ancestors ${value}`,
    mend: 'Lassen Sie die Content-Security-Policy im Proxy vor Scanboard, wie sie kommt.',
  }),
  doorAncestorsMissing: () => ({
    is: 'Etwas vor Scanboard entfernt dessen Content-Security-Policy; damit darf jede Seite es zeigen.',
    mend: 'Lassen Sie die Content-Security-Policy im Proxy vor Scanboard, wie sie kommt.',
  }),
  doorUnknown: () => ({
    is: 'Wie die Seite im Rahmen bei Browsern ankommt, ließ sich nicht ansehen.',
    mend: 'Sehen Sie noch einmal nach, wenn Scanboard zu erreichen ist.',
  }),

  tokenGood: ({ until }) => ({ is: `Das Token gilt bis ${until}.` }),
  tokenNoToken: () => ({
    is: 'Das ist kein Token.',
    mend: 'Ein Token hat drei Teile mit Punkten dazwischen und beginnt mit „eyJ“. Ist es abgeschnitten oder in Anführungszeichen?',
  }),
  tokenAlgorithm: ({ detail }) => ({
    is: `Das Token ist mit ${detail} signiert; nur HS256 gilt.`,
    mend: 'Signieren Sie mit HMAC und SHA-256: alg muss „HS256“ sein.',
  }),
  tokenNoEmbedNamed: () => ({
    is: 'Das Token sagt nicht, für welche Einbettung es ist.',
    mend: 'Schreiben Sie deren Kennung als „kid“ in seinen Kopf, nicht in den Inhalt.',
  }),
  tokenUnknownEmbed: ({ detail }) => ({
    is: `Das Token ist für ${detail}, und diese Einbettung gibt es nicht.`,
    mend: 'Nehmen Sie die Kennung aus dem Code oben.',
  }),
  tokenOtherEmbed: ({ detail }) => ({
    is: `Das Token ist für ${detail}, und das ist nicht diese Einbettung.`,
    mend: 'Jede Einbettung hat eigene Tokens: Nehmen Sie Kennung und Geheimnis von dieser.',
  }),
  tokenPaused: () => ({
    is: 'Die Einbettung ist angehalten; kein Token öffnet sie.',
    mend: 'Setzen Sie sie fort.',
  }),
  tokenEnded: () => ({ is: 'Die Einbettung ist beendet; kein Token öffnet sie.', mend: 'Erstellen Sie eine neue.' }),
  tokenSignature: () => ({
    is: 'Das Token ist mit einem anderen Geheimnis signiert.',
    mend: 'Hat Ihr Server das neueste Geheimnis dieser Einbettung, und zwar ganz? Ist es verloren, holen Sie oben ein neues.',
  }),
  tokenSignatureOfOther: ({ name }) => ({
    is: `Das Token ist mit dem Geheimnis einer anderen Einbettung signiert, „${name}“.`,
    mend: 'Signieren Sie es mit dem Geheimnis von dieser.',
  }),
  tokenSignatureSpace: () => ({
    is: 'Das Token ist mit dem Geheimnis und etwas ringsum signiert: einem Zeilenumbruch, Leerzeichen oder Anführungszeichen.',
    mend: 'Entfernen Sie das vor dem Signieren; Dateien enden oft mit einem Zeilenumbruch.',
  }),
  tokenSignatureDecoded: () => ({
    is: 'Das Token ist mit einem Teil des Geheimnisses signiert, oder mit dem dekodierten Geheimnis.',
    mend: 'Signieren Sie mit dem Geheimnis, wie es gezeigt wird, samt „es_“; es ist nicht zu dekodieren.',
  }),
  tokenNoExpiry: () => ({
    is: 'Das Token sagt nicht, wann es abläuft.',
    mend: 'Schreiben Sie „exp“ in seinen Inhalt: Sekunden seit 1970, höchstens eine Stunde von jetzt an.',
  }),
  tokenExpired: ({ exp, now }) => ({
    is: `Das Token ist abgelaufen: ${exp}. Hier ist es ${now}.`,
    mend: 'Ist es eben erst erstellt, geht die Uhr Ihres Servers nach: Stellen Sie sie. Sonst lassen Sie die Seite ein neues holen: token-url.',
  }),
  tokenNotYet: ({ nbf, now }) => ({
    is: `Das Token gilt erst ab ${nbf}. Hier ist es ${now}.`,
    mend: 'Die Uhr Ihres Servers geht vor: Stellen Sie sie, oder lassen Sie „nbf“ weg.',
  }),
  tokenTooLong: ({ exp }) => ({
    is: `Das Token würde bis ${exp} gelten; mehr als eine Stunde ist nicht erlaubt.`,
    mend: '„exp“ zählt Sekunden, nicht Millisekunden, und liegt höchstens 3600 nach jetzt.',
  }),
  tokenClaims: ({ detail }) => ({
    is: `Der Inhalt des Tokens ist nicht, wie er sein muss: ${detail}.`,
    mend: 'Unbekanntes wird abgewiesen, damit eine falsch geschriebene Vorgabe nicht wirkungslos bleibt. Vergleichen Sie mit dem Code oben.',
  }),
  tokenShowMissing: () => ({
    is: 'Diese Einbettung zeigt, was das Token sagt, und das Token sagt es nicht.',
    mend: 'Schreiben Sie „show“ in seinen Inhalt: {"kind": "client", "id": "…"}.',
  }),
  tokenShowDiffers: () => ({
    is: 'Das Token will etwas anderes zeigen als diese Einbettung.',
    mend: 'Lassen Sie „show“ darin weg, oder erstellen Sie eine Einbettung, die zeigt, was das Token sagt.',
  }),
}
