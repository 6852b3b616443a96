/** What a page does not say on paper. */
const NOT_ON_PAPER = [
  /<head>.*?<\/head>/gs,
  /<nav.*?<\/nav>/gs,
  /<a class="skip".*?<\/a>/gs,
  /<p class="download">.*?<\/p>/gs,
  /<span class="hidden">.*?<\/span>/gs
]

/** The words that the PDF of a page has to have, with the addresses of links that do not say them. */
export function wordsOnPaper(html: string): string {
  const rest = NOT_ON_PAPER.reduce((text, part) => text.replaceAll(part, ''), html)
  const known = new Set<string>()
  const printed = rest.replaceAll(
    /<a [^>]*?href="(https?:\/\/[^"]*)"[^>]*>(.*?)<\/a>/gs,
    (link, href: string, words: string) => {
      const address = href.replace(/^https?:\/\//, '').replace(/\/$/, '')
      if (words.includes(address) || known.has(href)) return link
      known.add(href)
      return `${link} (${href})`
    }
  )
  return printed
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
