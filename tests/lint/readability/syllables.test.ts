import { expect, test } from 'vitest'
import { syllablesIn } from '../../../src/lint/readability/syllables.ts'

/** Words cut into their syllables, as a dictionary or a speaker does. */
const WORDS: Readonly<Record<string, string>> = {
  en: `a cook-ie cook-ies web-site sites browse brows-er set-tings per-son-al con-sent con-sent-ed
    ne-ces-sar-y u-ser us-es used placed list-ed need-ed serv-ic-es ser-vice de-vi-ces pag-es page
    ta-ble ta-bles lan-guage lan-guag-es in-for-ma-tion ver-sion ques-tion re-gion pe-ri-od me-di-a
    spe-cial ma-te-ri-al vi-a ac-tu-al qual-i-ty state-ment state-ments re-quire-ment man-age-ment
    set-tle-ment a-gree-ment el-e-ment safe-ly com-plete-ly peo-ple ev-ery some-thing sci-ence
    cli-ent so-ci-e-ty au-di-ence re-cip-i-ent pa-tient friend be-ing go-ing see-ing con-tin-u-ing
    say-ing stud-y-ing be-yond you your yes vid-e-o cre-ate re-act mech-an-is-m u-nique tech-nique
    does-n't did-n't don't can-not through thought ad-ver-tis-ing or-gan-i-sa-tion site's while
    which stays tak-en ac-cess ac-ces-si-ble re-mem-bers time times ba-sket lo-gin pre-fer-ence`,
  fr: `un site pages page le que coo-kie coo-kies ser-vice ser-vices u-ti-li-sa-teur u-ti-li-sa-tion
    na-vi-ga-teur don-nées an-née pu-bli-er cli-ent bien pa-ys voya-ge es-sa-yer cré-a-tion eau
    mo-ment do-cu-ment con-sen-te-ment servent peuvent per-mettent u-ti-lisent l’u-ti-li-sa-teur
    d’au-dience oui lui nuit langues bou-tons choix a-ccès né-ces-saires po-li-tique ré-seau
    pro-té-ger per-son-nelles du-rée i-den-ti-fiant`,
  es: `un si-tio si-tios coo-kie na-ve-ga-dor da-tos a-pli-ca-ción pa-ís muy hay y que guar-dar
    se-sión con-sen-ti-mien-to u-sua-rio po-lí-ti-ca i-dio-ma a-ho-ra rea-l e-le-gir ser-vi-cio
    quien lin-güís-ti-co au-dien-cia dí-as rí-o web po-drí-a ne-ce-sa-rias yo a-yu-da`,
  it: `un si-to coo-kie na-vi-ga-to-re da-ti ser-vi-zio a-zien-da u-ti-liz-zia-mo più può quin-di
    gui-da con-sen-so ne-ces-sa-ri pre-fe-ren-ze l’u-ten-te per-ché pa-gi-na lin-gua au-dien-ce
    a-iu-ta pub-bli-ci-tà`,
  pt: `um sí-tio na-ve-ga-dor da-dos ser-vi-ço que não são põe mães in-for-ma-ção o-pi-ni-ões di-a
    ca-te-go-ri-a me-mó-ria pró-prio en-vi-o mui-to sa-ú-de pá-gi-na cons-ti-tui lin-gua-gem
    coo-kies ne-ces-sá-rios po-lí-ti-ca au-di-ên-cia`,
  de: `ein Coo-kie Coo-kies Sei-te Sei-ten Da-ten Web-site Brow-ser Ein-wil-li-gung In-for-ma-ti-on
    Ma-te-ri-al ak-tu-ell Vi-de-o neu-e frei-e be-en-den zu-erst Häu-ser Ih-re Quel-le Be-su-che-rin
    not-wen-dig ge-än-dert The-a-ter The-ra-pie wie-der kön-nen ge-hört Spra-che`,
  nl: `een coo-kie web-site pa-gi-na in-for-ma-tie ge-brui-ker bij-voor-beeld nieuw ge-ïn-for-meerd
    i-dee-ën bu-reau so-ci-aal ac-tie vi-a ge-ge-vens voor-keu-ren zee moei-lijk fraai
    toe-stem-ming sta-tis-tie-ken nood-za-ke-lijk be-zoek`,
  ru: `сайт фай-лы ку-ки бра-у-зер со-гла-си-е дан-ны-е`
}

test.for(Object.keys(WORDS))('the syllables of words in %s', (language) => {
  const words = (WORDS[language] ?? '').split(/\s+/)
  const wrong = words.flatMap((cut) => {
    const count = syllablesIn(cut.replaceAll('-', ''), language)
    return count === cut.split('-').length ? [] : [`${cut}: ${count}`]
  })

  expect(wrong).toEqual([])
})
