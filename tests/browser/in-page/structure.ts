/** These run in the page; each is sent there by itself, so none can call another. */

/** What a page consists of, as its reader meets it. */
export interface Structure {
  readonly lang: string
  readonly dir: string
  readonly title: string
  /** "1 Cookie policy" */
  readonly headings: readonly string[]
  readonly captions: readonly string[]
  /** The parts of the body, in their order: "header", "nav languages", "main". */
  readonly landmarks: readonly string[]
  /** The sections of the text. */
  readonly sections: readonly string[]
  readonly tables: number
  /** What each link is called, and where it leads. */
  readonly links: readonly { readonly name: string; readonly href: string }[]
  readonly ids: readonly string[]
}

/** Reads a page. */
export function structureOf(): Structure {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const textOf = (element: Element) => element.textContent?.trim().replace(/\s+/g, ' ') ?? ''
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    headings: all('h1, h2, h3, h4, h5, h6').map((it) => `${it.tagName.slice(1)} ${textOf(it)}`),
    captions: all('caption').map(textOf),
    landmarks: all('body > *, header nav, footer nav').map((it) => {
      return `${it.tagName.toLowerCase()} ${it.className}`.trim()
    }),
    sections: all('main section[id]').map(({ id }) => id),
    tables: all('table').length,
    links: all('a[href]').map((it) => {
      const name = it.ariaLabel ?? textOf(it)
      return { name, href: (it as HTMLAnchorElement).href }
    }),
    ids: all('[id]').map(({ id }) => id)
  }
}

/** Whether everything stands still: what moves by itself, or glides when it changes. */
export function movingParts(): string[] {
  const moving = new Set(document.getAnimations().map((animation) => animation.constructor.name))
  for (const element of document.querySelectorAll('*')) {
    for (const pseudo of ['', '::before', '::after', '::marker']) {
      const style = getComputedStyle(element, pseudo)
      const glides = style.transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
      const isSmooth = style.scrollBehavior === 'smooth'
      if (style.animationName !== 'none' || glides || isSmooth)
        moving.add(`${element.tagName}.${element.className}${pseudo}`)
    }
  }
  return [...moving]
}

/** Every piece of text that is rendered, with the language that it is marked as. */
export function textsWithLanguage(): { text: string; lang: string }[] {
  const BLOCKS = 'p, li, td, th, caption, h1, h2, h3, h4, dt, dd, title, a, summary'
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS.replace(', a,', ',')) === null)
    .map((block) => {
      const copy = block.cloneNode(true) as HTMLElement
      for (const name of copy.querySelectorAll('code, bdi, [translate=no], [lang]')) name.remove()
      return { element: block, text: copy.textContent ?? '' }
    })
  const marked = [...document.querySelectorAll<HTMLElement>('body [lang]')].map((element) => {
    return { element, text: element.textContent ?? '' }
  })
  const labels = [...document.querySelectorAll('[aria-label], [alt], [title]')].map((element) => {
    const text = element.ariaLabel ?? element.getAttribute('alt') ?? element.getAttribute('title')
    return { element, text: text ?? '' }
  })
  const descriptions = [...document.querySelectorAll('meta[name=description]')].map((element) => {
    return { element, text: element.getAttribute('content') ?? '' }
  })
  return [...blocks, ...marked, ...labels, ...descriptions].map(({ element, text }) => ({
    text: text
      .replace(/[\u2066-\u2069]/g, '')
      .trim()
      .replace(/\s+/g, ' '),
    lang: element.closest('[lang]')?.getAttribute('lang') ?? ''
  }))
}
