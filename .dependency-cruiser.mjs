/**
 * Who may import whom. What a layer may import is listed; all else in the repository is forbidden to it. Tests may
 * reach further, to run the real thing, but never across the two programs.
 */
const layers = [
  { layer: 'contract', may: [], packages: ['valibot'] },

  // What the dashboard says, in each language. Which of them is decided at the build (decision 0160).
  { layer: 'src/words', may: ['contract', 'src/lib'] },
  { layer: 'src/lib', may: ['contract', 'src/words'], packages: [] },
  { layer: 'src/ui', may: ['src/lib', 'src/words'] },
  { layer: 'src/charts', may: ['src/ui', 'src/lib', 'src/words'] },
  { layer: 'src/api', may: ['contract', 'src/lib', 'src/words'] },
  { layer: 'src/url-state', may: ['contract', 'src/lib', 'src/words'] },
  // What takes a part of a page away knows what its figures are of; reports say what there is to take.
  { layer: 'src/take-away', may: ['contract', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // How codes, campaigns and clients went lately belongs to whichever list shows it.
  { layer: 'src/trends', may: ['contract', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // What is noted on dates belongs to every chart over time, whichever report draws it.
  { layer: 'src/annotations', may: ['contract', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // Tags belong to whatever shows codes.
  { layer: 'src/tags', may: ['contract', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // How charts over time are cut and counted belongs to every one of them.
  { layer: 'src/timelines', may: ['contract', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // What is shared belongs to whichever report names it; the list of links to its page.
  {
    layer: 'src/sharing',
    may: ['contract', 'src/framing', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'],
  },
  // What embeds and shared links have in common: the sites that may show them, the code for those, and the doctor.
  { layer: 'src/framing', may: ['contract', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // What other sites show in frames: its list and its builder.
  {
    layer: 'src/embeds',
    may: ['contract', 'src/framing', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'],
  },
  // The API keys of programs; a key that was made is shown as other secrets are.
  {
    layer: 'src/keys',
    may: ['contract', 'src/sharing', 'src/api', 'src/ui', 'src/url-state', 'src/lib', 'src/words'],
  },
  {
    layer: 'src/reports',
    may: [
      'contract',
      'src/sharing',
      'src/annotations',
      'src/tags',
      'src/take-away',
      'src/timelines',
      'src/trends',
      'src/api',
      'src/charts',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },
  // Reports for clients are documents of frozen figures, drawn with the same charts.
  {
    layer: 'src/client-reports',
    may: [
      'contract',
      'src/reports/goals/figures.tsx',
      'src/reports/goals/words.ts',
      'src/reports/hours/select.ts',
      'src/reports/timeline/select.ts',
      'src/sharing/share-button.tsx',
      'src/sharing/mailed-links.tsx',
      'src/api',
      'src/charts',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },
  // What is new on the watch list by mail: as schedules of reports are, to recipients as theirs.
  {
    layer: 'src/watch-mails',
    may: [
      'contract',
      'src/client-reports/mail',
      'src/client-reports/schedules/in-words.ts',
      'src/client-reports/schedules/repeating-actions.tsx',
      'src/client-reports/schedules/timing-fields.tsx',
      'src/api',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },
  // What can be done by key or by name acts on the period, the theme and the language.
  {
    layer: 'src/commands',
    may: [
      'contract/languages.ts',
      'src/app/use-period.ts',
      'src/app/use-all-time.ts',
      'src/app/theme.ts',
      'src/app/language.ts',
      'src/api',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },
  {
    layer: 'src/palette',
    may: [
      'contract',
      'src/client-reports/find.ts',
      'src/client-reports/names.ts',
      'src/commands',
      'src/api',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },
  { layer: 'src/shortcuts', may: ['src/commands', 'src/ui', 'src/url-state', 'src/lib', 'src/words'] },
  // Pages take the contract's period names and types, and their queries, beside the panels that they lay out.
  {
    layer: 'src/pages',
    may: [
      'contract',
      'src/client-reports',
      'src/embeds',
      'src/keys',
      'src/reports',
      'src/sharing',
      'src/tags',
      'src/watch-mails',
      'src/api',
      'src/ui',
      'src/url-state',
      'src/lib',
      'src/words',
    ],
  },

  // Runs before the program is there, by itself: of it only names.
  {
    layer: 'src/first',
    may: [
      'contract/bases.ts',
      'contract/pass.ts',
      'src/api/asked-ahead.ts',
      'src/api/first-qrs.ts',
      'src/app/theme-key.ts',
    ],
    packages: [],
  },
  // Runs on the pages of others, by itself.
  { layer: 'src/embed-host', may: ['contract/embed-frame.ts'], packages: [] },

  {
    layer: 'server/http',
    may: [
      'contract',
      'server/access',
      'server/embed-doctor',
      'server/print/printer.ts',
      'server/use-cases',
      'server/state',
      'server/sources/source.ts',
      ...leaves(),
    ],
  },
  { layer: 'server/print', may: ['contract', 'server/access', ...leaves()] },
  // Who asks and how far that reaches.
  { layer: 'server/access', may: ['contract', 'server/state', ...leaves()] },
  // What is sent by mail is printed first.
  {
    layer: 'server/use-cases',
    may: [
      'contract',
      'server/mail',
      'server/print/printer.ts',
      'server/sources/source.ts',
      'server/state',
      ...leaves(),
    ],
  },
  { layer: 'server/mail', may: ['contract', ...leaves()] },
  // What keeps pages of other sites from showing an embed.
  { layer: 'server/embed-doctor', may: ['contract', 'server/access', 'server/state', ...leaves()] },
  { layer: 'server/state', may: ['contract', ...leaves()] },
  { layer: 'server/sources', may: ['contract', 'server/state', ...leaves()] },
]

/** Small modules of the server that know nothing of the rest. */
function leaves() {
  return [
    'access-config',
    'alarm',
    'clock',
    'config',
    'countries',
    'disk-full',
    'due-work',
    'in-time',
    'finding',
    'iso',
    'log',
    'mail-config',
    'most-scanned-first',
    'nearest',
    'oidc-config',
    'version',
    'web-address',
  ].map((name) => `server/${name}.ts`)
}

const tests = String.raw`\.(test|child)\.tsx?$|/(conformance|testing)[/.]`
const own = '^(src|server|contract|scripts|bench|e2e)/'

function onlyWhatIsListed({ layer, may, packages }) {
  const rules = [
    {
      name: layer.replaceAll('/', '-'),
      comment: `${layer} may import ${[layer, ...may].join(', ')} of this repository.`,
      severity: 'error',
      from: { path: `^${layer}/`, pathNot: tests },
      to: { path: own, pathNot: [layer, ...may].map((path) => `^${path.replaceAll('.', '\\.')}(/|$)`) },
    },
  ]
  if (packages) {
    rules.push({
      name: `${layer.replaceAll('/', '-')}-packages`,
      comment: `${layer} may import ${packages.join(', ') || 'no'} package${packages.length === 1 ? '' : 's'}.`,
      severity: 'error',
      from: { path: `^${layer}/`, pathNot: tests },
      to: { path: 'node_modules/', pathNot: packages.map((name) => `node_modules/${name}/`) },
    })
  }
  return rules
}

function forbidden(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

export default {
  forbidden: [
    ...layers.flatMap(onlyWhatIsListed),
    forbidden('browser-not-server', 'The browser never imports the server.', { path: '^src/' }, { path: '^server/' }),
    forbidden('server-not-browser', 'The server never imports the browser.', { path: '^server/' }, { path: '^src/' }),
    forbidden(
      'browser-not-node',
      'The browser has no modules of Node.',
      { path: '^(src|contract)/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbidden(
      'recharts-in-charts',
      'Only src/charts imports recharts, so that it stays in a lazy chunk.',
      { path: own, pathNot: '^src/charts/' },
      { path: 'node_modules/recharts/' },
    ),
    forbidden(
      'no-other-report',
      'A report imports no other report: what two share belongs to ui, charts or lib.',
      { path: '^src/reports/([^/]+)/' },
      { path: '^src/reports/[^/]+/', pathNot: '^src/reports/$1/' },
    ),
    forbidden(
      'no-sibling-source',
      'A source imports no other source: what two share belongs to the interface or the contract.',
      { path: '^server/sources/([^/]+)/' },
      { path: '^server/sources/[^/]+/', pathNot: '^server/sources/($1|conformance)/' },
    ),
    forbidden(
      'concrete-sources',
      'Only server/main.ts knows the concrete sources; tests and what they share run the real thing.',
      { path: own, pathNot: [tests, '^server/(main\\.ts|sources/|testing/)', '^(bench|e2e)/'] },
      { path: '^server/sources/[^/]+/' },
    ),
    forbidden(
      'no-tools-in-programs',
      'What only builds, measures or tests the programs is no part of them.',
      { path: '^(src|server|contract)/', pathNot: tests },
      { path: '^(scripts|bench|e2e)/' },
    ),
    forbidden(
      'no-test-outside-tests',
      'A test is imported by nobody.',
      { path: own },
      { path: String.raw`\.test\.tsx?$` },
    ),
    forbidden('no-cycle', 'Modules that need each other are one module, or three.', {}, { circular: true }),
    forbidden('resolvable', 'Every import is found.', { path: own }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
