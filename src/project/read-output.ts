import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from './output-file.ts'
import { scanOutput } from './scan-output.ts'

/** The files that stand in the output folder now. */
export async function readOutput(output: string): Promise<OutputFile[]> {
  const { files } = await scanOutput(output)
  const contents: OutputFile[] = []
  for (const path of files) contents.push({ path, content: await readFile(join(output, path)) })
  return contents
}
