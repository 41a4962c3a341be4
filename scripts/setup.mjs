/**
 * Installs what is missing before anything else runs. Plain JavaScript without dependencies, because it starts on
 * whatever Node there is (from 20.19) in a clone that has nothing yet; all else then runs on the Node that it brings.
 *
 * `npm install` rather than `npm ci`: the lock cannot list packages for platforms that a registry's mirror lacks, and
 * `npm ci` refuses such a lock. `--no-save` keeps it as it was committed.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampPath = `${root}node_modules/.scanboard-setup`
const ownNode = `${root}node_modules/.bin/node`
const quiet = process.argv.includes('--quiet')

/** Enough to install. */
const TO_INSTALL = [20, 19]
/** Enough to run TypeScript as it stands. */
const TO_RUN = [22, 18]

if (!isAtLeast(process.versions.node, TO_INSTALL)) {
  fail(
    `Scanboard needs Node ${TO_INSTALL.join('.')} or newer, and this is ${process.versions.node}. Install Node 24 from https://nodejs.org and try again.`,
  )
}

/** Without a network npm would try for minutes before it says so. */
const SOON_TOLD = ['--fetch-retries=2', '--fetch-retry-factor=3', '--fetch-retry-mintimeout=1000']

const wanted = fingerprint()
if (!isInstalled()) {
  await install()
  checkNode()
  writeFileSync(stampPath, wanted)
}

function isInstalled() {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted
}

/** Changes when the dependencies do, or when the folder is used on another kind of machine. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(root + file))
  return hash.digest('hex')
}

async function install() {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  say('Installing dependencies (about a minute the first time) …')
  const heartbeat = setInterval(() => say(`  still installing, ${seconds()} s so far`), 15_000)
  const { code, output } = await npmInstall()
  clearInterval(heartbeat)
  if (code !== 0) fail(`${output.trim()}\n\n${adviceFor(output)}`)
  say(`Dependencies are installed (${seconds()} s).`)
}

/** @returns {Promise<{ code: number, output: string }>} */
function npmInstall() {
  // The build is made here, also where NODE_ENV or npm's settings leave out what only development needs.
  const flags = ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...SOON_TOLD]
  // Under npm, its own program is the one to call again; run by hand, whichever `npm` the shell would find.
  const npm = process.env['npm_execpath']
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...flags]] : ['npm', flags]
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string} output */
function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The package registry could not be reached. Check the connection (and `npm config get registry`, `npm config get proxy`), then try again.'
  }
  if (output.includes('ENOSPC'))
    return 'The disk is full. Scanboard’s dependencies need about 1.2 GB; make room and try again.'
  if (/EACCES|EPERM/.test(output))
    return `The folder ${root} may not be written. Correct its owner or rights and try again.`
  return 'The dependencies could not be installed. What npm said stands above; `npm install` repeats it in full.'
}

/** npm's scripts find the `node` beside the dependencies first; where there is none, the system's has to do. */
function checkNode() {
  const command = existsSync(ownNode) ? ownNode : 'node'
  let version = ''
  try {
    version = execFileSync(command, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  } catch {
    fail(
      `The Node that came with the dependencies does not run on this machine. Install Node 24 from https://nodejs.org, remove ${ownNode} and try again.`,
    )
  }
  if (!isAtLeast(version, TO_RUN)) {
    fail(
      `Scanboard runs on Node ${TO_RUN.join('.')} or newer, and the one found is ${version}. Install Node 24 from https://nodejs.org and try again.`,
    )
  }
}

/**
 * @param {string} version
 * @param {number[]} least
 */
function isAtLeast(version, [leastMajor = 0, leastMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/** Progress goes to standard error, so that what a command prints can be piped. @param {string} line */
function say(line) {
  if (!quiet || process.stderr.isTTY) process.stderr.write(`${line}\n`)
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}
