#!/usr/bin/env node
import { fileLimitText } from './file-limit.ts'

// Node opens all files of the program at once. Where so many may not be open, only a program that is
// loaded from here can say so in words.
try {
  await import('./program/program.ts')
} catch (error) {
  const text = fileLimitText(error)
  if (text === undefined) throw error
  process.stderr.write(text)
  process.exitCode = 1
}
