import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'

afterEach(() => onlineManager.setOnline(true))

test('what is asked and sent without a network fails in words, and does not wait for one', async () => {
  onlineManager.setOnline(false)
  const client = createQueryClient({ retry: false })
  const fails = () => Promise.reject(new Error('The server could not be reached.'))
  await expect(client.fetchQuery({ queryKey: ['a'], queryFn: fails })).rejects.toThrow('could not be reached')
  const sending = client.getMutationCache().build(client, { mutationFn: fails })
  await expect(sending.execute(undefined)).rejects.toThrow('could not be reached')
})
