import type { ReactNode } from 'react'

/** Of the report as a whole. */
export const name = 'Quelle'
export const descriptions = {
  smllr:
    'Alle Zahlen kommen aus Ihrem SMLLR-Konto. Der Schlüssel bleibt auf dem Server, der für alle fragt und behält, was er erfahren hat.',
  own: 'Alle Zahlen sind aus den Scans gezählt, die dort importiert wurden, wo Scanboard läuft. Sie verlassen diesen Rechner nicht.',
  demo: 'Alle Zahlen sind die einer erfundenen Organisation, damit Sie sich umsehen können. Sie verschwindet mit dem ersten Import eigener Scans.',
  empty: 'Es gibt noch keine Scans, deshalb ist jede Seite leer.',
}
export const running = (version: string, time: string) => `Scanboard ${version}. Seine Uhr zeigt ${time}.`

export const connection = {
  title: 'Verbindung',
  answers: 'SMLLR antwortet',
  silentSince: (when: string) => `Keine Antwort seit ${when}`,
  api: 'API',
  key: 'Schlüssel',
  /** Before its last characters, to screen readers. */
  keyEndsIn: 'endet auf',
  lastFailure: 'Letzter Fehler',
  noFailure: 'Keiner',
  failure: (when: string, message: string) => `${when}: ${message}`,
  whatToDo: (command: ReactNode) => (
    <>
      Bis wieder eine Antwort kommt, zeigt jede Seite die zuletzt bekannten Zahlen. Um den Grund zu finden, führen Sie{' '}
      {command} dort aus, wo Scanboard läuft.
    </>
  ),
}

/** Numbers are formatted; `count` beside one is for the grammar. */
export const budget = {
  title: 'Anfragen pro Minute',
  label: 'In einer Minute verbrauchte Anfragen',
  used: (used: string, limit: string) => `${used} von ${limit}`,
  waiting: (waiting: string, count: number) => {
    if (count === 0) return 'Keine Anfrage wartet.'
    return count === 1 ? '1 Anfrage wartet.' : `${waiting} Anfragen warten.`
  },
  meaning: (limit: string) =>
    `Der Schlüssel erlaubt ${limit} für alle zusammen. Zuerst wird abgefragt, worauf jemand wartet, dann neuere Zahlen für das, was zu sehen ist, dann Diagramme; ruhige Minuten füllen die Historie.`,
}

export const history = {
  title: 'Historie von 13 Monaten',
  label: 'Historie der Organisation',
  known: (known: string, all: string) => `${known} von ${all} Tagen bekannt`,
  complete: 'Vollständig.',
  heldUp: 'Im Moment wird nichts abgefragt.',
  more: (duration: string) => `Noch etwa ${duration}.`,
  meaning:
    'Ein Tag, der vorbei ist, wird einmal abgefragt, noch einmal geprüft und dann für immer behalten: Diagramme bekannter Tage kosten weder Wartezeit noch Anfragen.',
}

export const observation = {
  title: 'Beobachtung',
  since: 'Beobachtet seit',
  notYet: 'Noch nicht',
  lastLook: 'Letzte Abfrage',
  noneYet: 'Noch keine',
  looksEvery: 'Abstand der Abfragen',
  meaning:
    'Eine Anfrage liefert die Summen aller Codes; was seit der letzten Abfrage dazugekommen ist, sind in der Liste der QR-Codes die Scans der letzten Stunde und jeder Stunde. Was davor war, ist nicht bekannt.',
}

export const fields = {
  title: 'Antworten',
  complete: 'Jedes dokumentierte Feld, nach dem gesucht wurde, war da.',
  missing: 'Diese dokumentierten Felder fehlen. Was sie braucht, bleibt leer.',
  endpoint: 'Endpunkt',
  missingFields: 'Fehlende Felder',
}

export const nextSteps = {
  importFirst: 'Eigene Scans importieren',
  importMore: 'Weitere Scans importieren',
  importing:
    'Ein Protokoll von Scans als CSV, NDJSON oder Parquet. Eine Datei, die zweimal importiert wird, fügt nichts hinzu; von einem Protokoll, das gewachsen ist, kommen die neuen Zeilen dazu.',
  importCommand: 'npm run scanboard -- import DATEI',
  connect: 'Ein SMLLR-Konto verbinden',
  connecting:
    'Mit einem Enterprise-Schlüssel werden stattdessen die Zahlen des Kontos gezeigt. Den Schlüssel erhält der Server; in einen Browser gelangt er nie.',
  connectCommand: 'SMLLR_API_KEY=SCHLÜSSEL npm start',
  /** What the button copies. */
  command: 'Befehl',
}
