/** A tenant whose Arabic pages have parts in English, and names in Latin script. */
export const MIXED_TENANT = {
  'tenants/mixed.yaml': `name: Example (A & B)
url: https://mixed.example.org
locales: [ar, en]
updated: 2026-01-31
preferencesUrl: https://mixed.example.org/cookie-settings
controller: { name: Example (Ltd.), email: privacy@mixed.example.org }
preferencesControl: { en: Cookie settings (all), ar: إعدادات ملفات تعريف الارتباط }
publicBody: BE
accessibility:
  model: eu
  status: partial
  standard: EN 301 549 V3.2.1
  prepared: 2026-01-31
  url: https://mixed.example.org/help
  enforcement: { name: Défenseur des droits, url: 'https://www.defenseurdesdroits.fr/' }
  problems: [{ en: 'The map (beta).' }]
  testedWith: [NVDA with Firefox (140)]
columns: [provider, name, purpose, duration]
cookies:
  - _BEAMER*
  - name: widget*
    provider: Example (Ltd.)
    category: preferences
    duration: P6M
    purpose: { en: To remember the widget., ar: تذكّر الأداة. }
`
}
