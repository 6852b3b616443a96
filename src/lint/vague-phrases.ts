/**
 * Phrases that say nothing of a purpose, by language. The guide of the AEPD names such phrases; each
 * is looked for in small letters.
 */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:improv|enhanc|optimi[sz]|personali[sz])\w* (?:(?:your|the|our|user|visitor|browsing|this) ?)*(?:experience|content|navigation|browsing|services?|site|website)\b|\bbetter experience\b|\bproper functioning\b|\bvarious purposes\b/,
  fr: /\b(?:améliorer|optimiser|personnaliser|enrichir) (?:\S+ )?(?:expérience|navigation|contenus?|services?|site)\b|\bmeilleure expérience\b|\bbon fonctionnement\b|\bdiverses finalités\b/,
  es: /\b(?:mejorar|optimizar|personalizar) (?:\S+ )?(?:experiencia|navegación|contenidos?|servicios?|sitio)\b|\bmejor experiencia\b|\bbuen funcionamiento\b/,
  de: /\b(?:nutzererlebnis|benutzererlebnis|nutzungserlebnis|surferlebnis)\b.*\b(?:verbesser|optimier)|\bum (?:\S+ )?(?:website|inhalte|dienste|angebot) zu (?:verbessern|optimieren|personalisieren)\b/,
  it: /\b(?:migliorare|ottimizzare|personalizzare) (?:\S+ )?(?:esperienza|navigazione|contenuti?|servizi?o?|sito)\b|\bmigliore esperienza\b|\bcorretto funzionamento\b/,
  pt: /\b(?:melhorar|otimizar|personalizar) (?:\S+ )?(?:experiência|navegação|conteúdos?|serviços?|site)\b|\bmelhor experiência\b|\bbom funcionamento\b/,
  nl: /\b(?:gebruikerservaring|gebruikservaring|surfervaring)\b.*\bverbeter|\bbetere ervaring\b|\bgoede werking\b/
}

/** The part of a text that says nothing, in a language that is known here. */
export function vaguePhraseIn(text: string, locale: string): string | undefined {
  return VAGUE[locale.split('-')[0] ?? '']?.exec(text.toLowerCase())?.[0]
}

/** Words of purposes without which a site works just as well, by language. */
const NOT_NECESSARY: Readonly<Record<string, RegExp>> = {
  en: /\b(?:new products?|news about|advert\w*|marketing|statistics|audience|interests|recommend\w*|promot\w*)\b/,
  fr: /\b(?:nouveaux produits|publicit\S*|statistiques|audience|centres d['’]intérêt|promotion\w*)\b/,
  es: /\b(?:nuevos productos|novedades|publicidad|estadísticas?|audiencia|intereses|promocion\w*)\b/,
  de: /\b(?:neue produkte|werbung|statistik\w*|reichweite\w*|interessen)\b/
}

/** Keeping a choice, or protecting somebody, is necessary whatever the choice is about. */
const KEEPS_CHOICE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:refus\w*|agreed|choice|consent|accepted|leave \w+ \w+ out)\b/,
  fr: /\b(?:refus\w*|accept\w*|choix|consent\w*)\b/,
  es: /\b(?:rechaz\w*|acept\w*|elección|consent\w*)\b/,
  de: /\b(?:ablehn\w*|zugestimmt|wahl|einwillig\w*)\b/
}

/** The words of a purpose that make it doubtful whether a site needs the cookie. */
export function unneededIn(text: string, locale: string): string | undefined {
  const language = locale.split('-')[0] ?? ''
  const words = text.toLowerCase()
  return KEEPS_CHOICE[language]?.test(words) === true
    ? undefined
    : NOT_NECESSARY[language]?.exec(words)?.[0]
}
