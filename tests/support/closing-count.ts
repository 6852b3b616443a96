import type { Reporter, TestModule } from 'vitest/node'

/** Prints one plain last line, "N passed, N failed", for whoever reads a log. */
export default class ClosingCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state)
    )
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests()].length === 0
    )
    const passed = states.filter((state) => state === 'passed').length
    const failed = states.filter((state) => state === 'failed').length + broken.length
    const skipped = states.filter((state) => state === 'skipped').length
    console.log(`\n${passed} passed, ${failed + errors.length} failed, ${skipped} skipped`)
  }
}
