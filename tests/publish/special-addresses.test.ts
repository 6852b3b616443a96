import { expect, test } from 'vitest'
import { specialMeaning } from '../../src/publish/special-addresses.ts'

test.for([
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:93.184.216.34',
  '::ffff:0:7f00:1',
  '64:ff9b::a00:1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:10::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'febf::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'f000::1',
  '2130706433',
  '127.1',
  'localhost',
  ''
])('no public site is at "%s"', (address) => {
  expect(specialMeaning(address)).toEqual(expect.any(String))
})

test.for([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '128.0.0.1',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700:4700::1111',
  '2a00:1450::1',
  '3ffe::1'
])('a public site can be at %s', (address) => {
  expect(specialMeaning(address)).toBeUndefined()
})

test('the meaning names the range and who has set it apart', () => {
  expect(['169.254.169.254', '::1', 'fd00::1'].map(specialMeaning)).toEqual([
    'the own link, where clouds keep credentials, 169.254.0.0/16 of RFC 3927',
    'this machine itself, ::1/128 of RFC 4291',
    'a private network, fc00::/7 of RFC 4193'
  ])
})
