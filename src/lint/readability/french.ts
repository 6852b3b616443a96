/** The stems of words in -ent that is said; in others it ends a verb and is silent. */
const SAID_ENT =
  /(?:m|cli|ag|cont|prés|abs|pati|réc|différ|fréqu|par|urg|arg|évid|perman|sci|excell|intellig|récipi|équival|accid|incid|précéd|compét|cohér|transpar|conséqu|^c|^d|^v)ents?$/

/** Several letters with one sound; a glide belongs to the vowel behind it. */
const ONE =
  /oui|oo|eau|[oœ]?œ?eu|ou[aeiéèê]|aie?|ei|oi|ou|au|ui|i(?:eu|on|en|au|[aeéèêou])|u[éèa]|[aàâeéèêëiîïoôuùûüyœæ]/g

/** The syllables of a French word in small letters, as they are said in prose: without silent e. */
export function frenchSyllables(word: string): number {
  const letters = word.replace(/[^a-zàâäçéèêëîïôöùûüÿœæ]/g, '')
  const said = letters
    .replace(/(?<=[aeiouéè])y(?=[aeiouéè])/g, 'j')
    .replace(/(?<=[qg])u(?=[eiéèêoa])/g, '')
  const open = SAID_ENT.test(said) ? said : said.replace(/(?<=[^\s]{2})ent$/, 'e')
  const spoken = open.replace(/(?<=.)es?$/, '')
  // After two consonants, the vowel before another one is no glide: "cli-ent", "pu-bli-er".
  const apart = spoken.replace(/(?<=[bcdfgptv][lr]i)(?=[aeéèo])/g, '-')
  return Math.max(1, apart.match(ONE)?.length ?? 0)
}
