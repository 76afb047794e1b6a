/** Milliseconds of the processor that `work` takes: by the clock, a busy machine would take long for anything. */
export function processorTime(work: () => unknown) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
