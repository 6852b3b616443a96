import { work } from './work.ts'

export const sentenceLength = work({
  title: 'GOV.UK, Sentence length: why 25 words is our limit',
  from: '2014-08-04',
  url: 'https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/'
})
export const chineseSentences = work({
  title: 'Chinese sentence length distribution',
  from: '2026-01-01',
  url: 'https://geratools.com/chinese-simplified-sentence-structure',
  verified: 'secondary'
})
export const readingEase = work({
  title: 'textstat, the constants of each language',
  from: '2014-01-01',
  url: 'https://github.com/textstat/textstat'
})
export const portugueseEase = work({
  title: 'Martins et al. (1996), Flesch reading ease for Portuguese',
  from: '1996-01-01',
  url: 'https://geratools.com/portuguese-readability-flesch',
  verified: 'secondary'
})
