/**
 * What a task comes to, if it does within so many milliseconds; else rejects with what `late` says. The task goes on, and
 * whatever it comes to then is of no concern any more.
 */
export async function inTime<Result>(milliseconds: number, task: Promise<Result>, late: () => Error): Promise<Result> {
  const tooLate = Promise.withResolvers<never>()
  const timer = setTimeout(() => tooLate.reject(late()), milliseconds)
  task.catch(() => {})
  try {
    return await Promise.race([task, tooLate.promise])
  } finally {
    clearTimeout(timer)
  }
}
