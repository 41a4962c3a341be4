import { describe, expect, test } from 'vitest'
import { allZones, findZones } from './find-zones.ts'
import { formatOffset, formatZoneRegion } from './zone-details.ts'
import { currentZoneName, formatZone } from './zones.ts'

const SUMMER = Date.parse('2026-07-01T12:00:00Z')
const WINTER = Date.parse('2026-01-01T12:00:00Z')

describe('naming a zone', () => {
  test.each([
    ['America/New_York', 'New York', 'America'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires', 'America, Argentina'],
    ['America/Buenos_Aires', 'Buenos Aires', 'America, Argentina'],
    ['Asia/Calcutta', 'Kolkata', 'Asia'],
    ['Europe/Kiev', 'Kyiv', 'Europe'],
    ['UTC', 'UTC', ''],
  ])('%s is %s in “%s”', (zone, city, region) => {
    expect(formatZone(zone)).toBe(city)
    expect(formatZoneRegion(zone)).toBe(region)
  })

  test('a fixed offset is named as one', () => {
    expect(formatZone('+05:30')).toBe('UTC+05:30')
  })

  test('its distance from UTC follows daylight saving and minutes', () => {
    expect(formatOffset('Europe/Berlin', SUMMER)).toBe('UTC+02:00')
    expect(formatOffset('Europe/Berlin', WINTER)).toBe('UTC+01:00')
    expect(formatOffset('Asia/Kolkata', WINTER)).toBe('UTC+05:30')
    expect(formatOffset('America/St_Johns', WINTER)).toBe('UTC−03:30')
    expect(formatOffset('Europe/London', WINTER)).toBe('UTC')
  })
})

describe('finding a zone', () => {
  const zones = allZones()

  test('all of them are there, by today’s names', () => {
    expect(zones).toContain('UTC')
    expect(zones).toContain('Asia/Kolkata')
    expect(zones).not.toContain('Asia/Calcutta')
    expect(new Set(zones).size).toBe(zones.length)
  })

  test('by city, by region, by both and by an older name', () => {
    expect(findZones(zones, 'new yo')).toEqual(['America/New_York'])
    expect(findZones(zones, 'calcutta')).toEqual(['Asia/Kolkata'])
    expect(findZones(zones, 'europe/lisbon')).toEqual(['Europe/Lisbon'])
    expect(findZones(zones, 'argentina ushu')).toEqual(['America/Argentina/Ushuaia'])
  })

  test('cities that begin with what is typed come first', () => {
    expect(findZones(['Europe/Rome', 'America/Indiana/Marengo', 'America/Menominee'], 'm')[0]).toBe(
      'America/Indiana/Marengo',
    )
  })

  test('nothing is found by a name that is not there', () => {
    expect(findZones(zones, 'atlantis')).toEqual([])
  })

  test('an older name leads to the one of today, any other stays', () => {
    expect(currentZoneName('Asia/Saigon')).toBe('Asia/Ho_Chi_Minh')
    expect(currentZoneName('Europe/Berlin')).toBe('Europe/Berlin')
  })
})
