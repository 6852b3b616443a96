/** A text in each language of the project. */
export type Translations = Readonly<Record<Language, string>>

/** The languages of the project. */
export const LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'nl', 'pt', 'ar', 'zh', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** A cookie that the catalog does not have. */
export interface OwnCookie {
  readonly name: string
  readonly category: string
  readonly storage: string
  readonly function: Translations
  readonly purpose: Translations
}

/** What tenants add of their own. */
export const OWN_COOKIES: readonly OwnCookie[] = [
  {
    name: 'map_layers',
    category: 'preferences',
    storage: 'local-storage',
    function: {
      en: 'Map',
      fr: 'Carte',
      es: 'Mapa',
      de: 'Karte',
      it: 'Mappa',
      nl: 'Kaart',
      pt: 'Mapa',
      ar: 'الخريطة',
      zh: '地图',
      ru: 'Карта'
    },
    purpose: {
      en: 'To remember which layers of the map were shown.',
      fr: 'Pour retenir les couches de la carte affichées.',
      es: 'Para recordar qué capas del mapa se mostraban.',
      de: 'Um sich die angezeigten Ebenen der Karte zu merken.',
      it: 'Per ricordare quali livelli della mappa erano visibili.',
      nl: 'Om te onthouden welke lagen van de kaart zichtbaar waren.',
      pt: 'Para lembrar que camadas do mapa estavam visíveis.',
      ar: 'لتذكر طبقات الخريطة المعروضة.',
      zh: '用于记住显示过的地图图层。',
      ru: 'Чтобы запомнить показанные слои карты.'
    }
  },
  {
    name: 'visitor_count',
    category: 'statistics',
    storage: 'cookie',
    function: {
      en: 'Visitor counter',
      fr: 'Compteur de visites',
      es: 'Contador de visitas',
      de: 'Besucherzähler',
      it: 'Contatore delle visite',
      nl: 'Bezoekersteller',
      pt: 'Contador de visitas',
      ar: 'عداد الزوار',
      zh: '访客计数器',
      ru: 'Счётчик посетителей'
    },
    purpose: {
      en: 'To count how many people read a page.',
      fr: 'Pour compter combien de personnes lisent une page.',
      es: 'Para contar cuántas personas leen una página.',
      de: 'Um zu zählen, wie viele Menschen eine Seite lesen.',
      it: 'Per contare quante persone leggono una pagina.',
      nl: 'Om te tellen hoeveel mensen een pagina lezen.',
      pt: 'Para contar quantas pessoas leem uma página.',
      ar: 'لحساب عدد الأشخاص الذين يقرؤون صفحة.',
      zh: '用于统计有多少人阅读页面。',
      ru: 'Чтобы считать, сколько людей читает страницу.'
    }
  },
  {
    name: 'survey_seen',
    category: 'preferences',
    storage: 'cookie',
    function: {
      en: 'Survey',
      fr: 'Enquête',
      es: 'Encuesta',
      de: 'Umfrage',
      it: 'Sondaggio',
      nl: 'Enquête',
      pt: 'Inquérito',
      ar: 'استبيان',
      zh: '问卷调查',
      ru: 'Опрос'
    },
    purpose: {
      en: 'To show the survey to each reader only once.',
      fr: 'Pour ne montrer l’enquête qu’une fois à chaque lecteur.',
      es: 'Para mostrar la encuesta una sola vez a cada lector.',
      de: 'Um die Umfrage jedem Leser nur einmal zu zeigen.',
      it: 'Per mostrare il sondaggio una sola volta a ogni lettore.',
      nl: 'Om de enquête elke lezer maar één keer te tonen.',
      pt: 'Para mostrar o inquérito uma só vez a cada leitor.',
      ar: 'لعرض الاستبيان مرة واحدة فقط على كل قارئ.',
      zh: '用于向每位读者只显示一次问卷。',
      ru: 'Чтобы показать опрос каждому читателю только один раз.'
    }
  }
]

/** What the session cookie is for, in the words of tenants that change them. */
export const SESSION_PURPOSE: Translations = {
  en: 'To keep you logged in while you move from page to page.',
  fr: 'Pour que vous restiez connecté d’une page à l’autre.',
  es: 'Para mantener su sesión abierta de una página a otra.',
  de: 'Damit Sie von Seite zu Seite angemeldet bleiben.',
  it: 'Per mantenere l’accesso da una pagina all’altra.',
  nl: 'Om u aangemeld te houden van pagina naar pagina.',
  pt: 'Para manter a sessão aberta de página para página.',
  ar: 'لإبقائك مسجلا أثناء التنقل بين الصفحات.',
  zh: '用于在浏览各页面时保持登录状态。',
  ru: 'Чтобы вы оставались в системе при переходе между страницами.'
}
