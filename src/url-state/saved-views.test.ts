import { expect, test } from 'vitest'
import { readViews } from './saved-views.ts'

test('views are read by the page that they are of', () => {
  expect(readViews('{"/qrs":[{"name":"Silent","search":"silent=30"}]}')).toEqual({
    '/qrs': [{ name: 'Silent', search: 'silent=30' }],
  })
})

test('what is no view counts as nothing', () => {
  expect(readViews(undefined)).toEqual({})
  expect(readViews('{"/qrs":')).toEqual({})
  expect(readViews('7')).toEqual({})
  expect(readViews('{"/qrs":"all","/clients":[{"name":"A"},null,{"name":"B","search":""}]}')).toEqual({
    '/qrs': [],
    '/clients': [{ name: 'B', search: '' }],
  })
})
