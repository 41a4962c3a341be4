/** Both programs with reload: Vite on the usual address, and behind it the server, started again when it changes. */
import { spawn } from 'node:child_process'
import { DEV_SERVER_PORT } from '../vite.config.ts'
import { PATH, ROOT } from './run.ts'

const programs = [
  start('node', ['--watch', 'server/main.ts', 'serve'], { PORT: String(DEV_SERVER_PORT) }),
  start('vite', ['--clearScreen', 'false'], {}),
]

function start(command: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH, ...env } })
  child.on('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`)
    stop(1)
  })
  // One without the other is of no use.
  child.on('exit', (code) => stop(code ?? 1))
  return child
}

function stop(code: number): void {
  process.exitCode ??= code
  for (const program of programs) program.kill()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0))
