import { expect, test } from 'vitest'
import { shippedCatalog } from '../support/shipped-catalog.ts'

const { services, found } = shippedCatalog()
const all = [...services]

test('every service of the catalog is right', () => {
  expect(found).toEqual([])
  expect(all.length).toBeGreaterThan(15)
})

test.for(all)(
  '%s has a version, and was reviewed on the earliest day on which a source was read',
  ([, service]) => {
    const { version, reviewed, provider, parameters = {}, cookies } = service
    const read = [provider, ...Object.values(parameters), ...cookies].flatMap(({ sources }) =>
      sources.map((source) => source.read)
    )

    expect(version).toBeGreaterThan(0)
    expect(reviewed).toBe(read.toSorted()[0])
  }
)

test.for(all)(
  '%s states each fact, or says that it is not confirmed, and never both',
  ([, service]) => {
    const { provider, unconfirmed, cookies } = service
    const records = [
      { record: provider, facts: ['country', 'privacyUrl'], unconfirmed },
      ...cookies.map((cookie) => {
        return { record: cookie, facts: ['duration', 'party'], unconfirmed: cookie.unconfirmed }
      })
    ]
    const unstated = records.map(({ record, facts }) =>
      facts.filter((fact) => !Object.hasOwn(record, fact))
    )

    expect(records.map((record) => record.unconfirmed ?? [])).toEqual(unstated)
  }
)

test.for(all)(
  '%s names each address where a source was read over https, without a blank',
  ([, service]) => {
    const { provider, parameters = {}, cookies } = service
    const urls = [provider, ...Object.values(parameters), ...cookies].flatMap(({ sources }) =>
      sources.map(({ url }) => url)
    )

    expect(urls.filter((url) => !/^https:\/\/[^\s/]+\.[a-z]+(\/\S*)?$/.test(url))).toEqual([])
  }
)
