import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeOf } from '../project/system-error.ts'

/** The libraries whose version shows in a page; the fonts and Typst count with the PDFs. */
const LIBRARIES = [
  '@11ty/eleventy',
  'culori',
  'gray-matter',
  'js-yaml',
  'markdown-it',
  'nunjucks',
  'parse5',
  'saxes',
  'yaml',
  'zod',
  '@myriaddreamin/typst-ts-node-compiler',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-mono',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/vazirmatn'
] as const

/**
 * A hash of all that makes pages and is no text of the project: this program, the libraries, Node.js with
 * its data about languages, the templates and Eleventy's configuration.
 */
export function programSum(root: string): string {
  const hash = createHash('sha256')
  const program = fileURLToPath(new URL('..', import.meta.url))
  for (const folder of [program, join(root, 'templates')])
    for (const path of filesIn(folder))
      hash.update(`${path}\n`).update(readFileSync(join(folder, path)))
  hash.update(contentOf(join(root, '.eleventy.js')))
  const { node = '', icu = '', unicode = '', cldr = '' } = process.versions
  return hash
    .update([node, icu, unicode, cldr, ...LIBRARIES.map(versionOf)].join('\n'))
    .digest('hex')
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length)).toSorted()
  } catch (error) {
    // Rendering says what is missing.
    if (codeOf(error) === undefined) throw error
    return []
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return ''
  }
}

const require = createRequire(import.meta.url)

/** The version of a library; some do not let their own package.json be asked for. */
function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? []
  for (const folder of folders) {
    const text = contentOf(join(folder, name, 'package.json'))
    if (text !== '') return (JSON.parse(text) as { readonly version: string }).version
  }
  return ''
}
