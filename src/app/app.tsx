import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ComponentProps } from 'react'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './query-client.ts'

export function App({ router }: ComponentProps<typeof RouterProvider>) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
}
