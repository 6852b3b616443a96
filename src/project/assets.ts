import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the style sheets are written, in `templates/`. */
const FOLDER = 'templates/assets'

/** The file of an asset in the output: its name carries a hash of its content, so it never changes. */
function assetPath(name: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `_assets/${name.replace(/\.css$/, '')}.${hash}.css`
}

/** The output file of each style sheet, by its name without ending. */
export async function readAssetPaths(root: string): Promise<Record<string, string>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith('.css'))
  const paths: Record<string, string> = {}
  for (const name of names.toSorted()) {
    const content = await readFile(join(root, FOLDER, name), 'utf8')
    paths[name.replace(/\.css$/, '')] = assetPath(name, content)
  }
  return paths
}
