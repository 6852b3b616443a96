import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '../../src/text/yaml.ts'
import { ROOT } from './project-files.ts'

/** What a YAML file of the project holds. */
export function contentOf(path: string): unknown {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return readYaml({ path, text }, () => {})?.data
}
