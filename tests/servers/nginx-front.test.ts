import { describe, expect, test } from 'vitest'
import { frontFacts } from './fronts/front-facts.ts'
import { languageFacts } from './fronts/language-facts.ts'
import { madeFolder } from './fronts/made-folder.ts'
import { nginxBehind } from './fronts/nginx-behind.ts'
import { whyNoNginx } from './nginx.ts'

const reason = whyNoNginx()

if (reason === undefined) {
  const folder = madeFolder()
  const plain = portOf(await nginxBehind(folder))
  const choosing = portOf(await nginxBehind(folder, true))
  describe('nginx', () => frontFacts({ port: plain, folder }))
  describe('nginx with languages', () => languageFacts(choosing))
}

test.runIf(reason !== undefined)(`nginx serves nothing here: ${reason}`, () => {
  expect(process.env.CI).toBeUndefined()
})

function portOf(address: string): number {
  return Number(new URL(address).port)
}
