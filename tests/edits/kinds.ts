import type { Drawer, Edit, Kind } from './edit.ts'
import * as catalog from './kinds/catalog-edits.ts'
import * as content from './kinds/content-edits.ts'
import { addCookie, moveCookie } from './kinds/cookie-edits.ts'
import * as other from './kinds/other-edits.ts'
import { dropSetting, setSetting } from './kinds/setting-edits.ts'
import * as tenants from './kinds/tenant-edits.ts'

/** All kinds of edits, and how often each is made. */
const KINDS: readonly (readonly [Kind, number])[] = [
  [setSetting, 16],
  [dropSetting, 3],
  [addCookie, 8],
  [moveCookie, 4],
  [tenants.addTenant, 3],
  [tenants.removeTenant, 2],
  [tenants.renameLayer, 3],
  [tenants.overrideSection, 6],
  [tenants.changeRecord, 2],
  [tenants.changeLogo, 3],
  [content.changeSection, 6],
  [content.changeString, 6],
  [content.changeWords, 6],
  [content.removeText, 3],
  [content.addLanguage, 4],
  [content.changePolicy, 4],
  [catalog.changeFact, 6],
  [catalog.changeProvider, 3],
  [catalog.addToService, 3],
  [catalog.removeFromService, 2],
  [catalog.addService, 2],
  [catalog.removeService, 1],
  [other.changeTemplate, 2],
  [other.changeStyle, 1],
  [other.addTemplate, 2],
  [other.makeError, 4],
  [other.makeStray, 2]
]

const ALL = KINDS.flatMap(([kind, times]) => Array.from({ length: times }, () => kind))

/** Makes an edit of some kind: one that changes something. */
export function drawEdit(drawer: Drawer): Edit {
  for (;;) {
    const edit = drawer.chance.pick(ALL)(drawer)
    if (edit === undefined) continue
    const isOther = ([path, content]: [string, string | Buffer | undefined]) =>
      drawer.files.get(path)?.toString() !== content?.toString()
    if (Object.entries(edit.changes).some(isOther)) return edit
  }
}
