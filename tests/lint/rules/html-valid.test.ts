import { expect, test } from 'vitest'
import { pageWith, saidOfPage } from '../../support/found-on-page.ts'

const said = (body: string) => saidOfPage('html-valid', { html: pageWith(body) })

test.for([
  ['<p class="a" class="b">a</p>', 'The HTML is wrong here: duplicate attribute.'],
  ['<p>a</em></p>', 'The tag </em> has no partner.'],
  ['<div><p>a <em>b</p></div>', 'The tag <em> has no partner.'],
  ['<p>a & b &lt</p>', 'The HTML is wrong here: missing semicolon after character reference.'],
  [
    '<i id="a">a</i><i id="a">b</i>',
    'The id "a" is empty, has a blank, or stands on several elements.'
  ],
  ['<a href="#gone">a</a>', 'Nothing on the page has the id "gone", to which this leads.'],
  [
    '<p aria-labelledby="gone">a</p>',
    'Nothing on the page has the id "gone", to which this leads.'
  ],
  ['<h1>Again</h1>', 'The page has 2 headings of the first level.'],
  ['<h3>Deep</h3>', 'A heading leaves out a level: <h3>.'],
  ['<h2><span></span></h2>', 'A heading is empty: <h2>.'],
  ['<ul><p>a</p></ul>', 'An element stands where it is not allowed: p in ul.'],
  ['<p><span><font>a</font></span></p>', '"font" is obsolete in HTML.'],
  ['<p align="left">a</p>', '"align" is obsolete in HTML.'],
  ['<img src="a.png">', 'An image has no text in its place.']
] as const)('%s', ([body, message]) => {
  expect(said(body)).toEqual([`11: ${message}`])
})

test('a page without doctype or title is found', () => {
  const html = pageWith('')
    .replace('<!DOCTYPE html>\n', '')
    .replace(/<title>.*\n/, '')

  expect(saidOfPage('html-valid', { html })).toEqual([
    '1: The HTML is wrong here: missing doctype.',
    '1: The page has no title.'
  ])
})

test('what is unusual and allowed is right', () => {
  expect(
    said(
      [
        '<h2 id="größe">A</h2><h3>B</h3><h2>C</h2>',
        '<a href="#gr%C3%B6%C3%9Fe">a</a><a href="#">top</a>',
        '<dl><div><dt>a</dt><dd>b</dd></div></dl>',
        '<img alt="" src="a.png" width="10" height="10">',
        '<p>A & B'
      ].join('\n')
    )
  ).toEqual([])
})
