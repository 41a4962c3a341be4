import { createBrowserRouter } from 'react-router'
import { Shell } from './shell.tsx'
import { NotFound, PageFailed } from './whole-page-messages.tsx'

/** Each page is a chunk of its own, loaded when its route is. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageFailed />,
    // Nothing to show before the first page's chunk is there: the shell itself is drawn at once.
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <PageFailed />,
        children: [
          { index: true, lazy: () => import('#src/pages/overview/page.tsx') },
          { path: 'qrs', lazy: () => import('#src/pages/qrs/page.tsx') },
          { path: 'qrs/:id', lazy: () => import('#src/pages/qr/page.tsx') },
          { path: 'campaigns', lazy: () => import('#src/pages/campaigns/page.tsx') },
          { path: 'campaigns/:id', lazy: () => import('#src/pages/campaign/page.tsx') },
          { path: 'clients', lazy: () => import('#src/pages/clients/page.tsx') },
          { path: 'clients/:id', lazy: () => import('#src/pages/client/page.tsx') },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
