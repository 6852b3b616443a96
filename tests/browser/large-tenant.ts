const LONG = {
  en: 'To remember which of the many settings of this part of the portal a visitor has chosen, so that nobody has to choose them again on the next visit, on whatever page it begins',
  ar: 'لتذكّر ما اختاره الزائر من الإعدادات الكثيرة لهذا الجزء من البوابة حتى لا يضطر أحد إلى اختيارها من جديد في الزيارة التالية مهما كانت الصفحة التي تبدأ بها',
  de: 'Um sich zu merken, welche der vielen Datenschutzgrundeinstellungen dieses Portalbereichs eine Besucherin oder ein Besucher gewählt hat, damit niemand sie beim nächsten Besuch noch einmal wählen muss'
}
const CATEGORIES = ['necessary', 'preferences', 'statistics', 'marketing']

/** The entry of one of many cookies; no two have the same name. */
function cookie(number: number): string {
  const name = `${'a_cookie_with_a_name_that_goes_on_'.repeat(1 + (number % 3))}${number}`
  const provider = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${number % 7} GmbH & Co. KG`
  return `  - name: ${name}
    category: ${CATEGORIES[number % CATEGORIES.length]}
    provider: ${provider}
    duration: P${1 + (number % 12)}M
    party: ${number % 2 === 0 ? 'first' : 'third'}
    storage: cookie
    purpose:
      en: ${LONG.en}
      ar: ${LONG.ar}
      de: ${LONG.de}
`
}

/** A tenant with two hundred cookies that have long names, long providers and long translations. */
export const LARGE_TENANT = {
  'tenants/large.yaml': `name: Example of a portal with very many cookies
url: https://large.example.org
locales: [en, de, ar]
updated: 2026-01-31
preferencesUrl: https://large.example.org/cookie-settings
columns: [provider, name, purpose, duration, party, storage]
controller: { name: Example (Ltd.), email: privacy@large.example.org }
cookies:
${Array.from({ length: 200 }, (_, number) => cookie(number)).join('')}`
}

export const LARGE_PATHS = ['large/en/cookies/', 'large/de/cookies/', 'large/ar/cookies/']
