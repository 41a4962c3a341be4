import './index.css'
import { createRoot } from 'react-dom/client'
import { EMBED_PAGES, LINK_PAGES } from '#contract/pass.ts'
import { App } from './app/app.tsx'
import { createRouter } from './app/router.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no element with the id "root".')
const drawn = createRoot(root)
// A guest's page, and one in a frame, is made of the same parts, but asks as a guest and leads nowhere else.
if (location.pathname.startsWith(LINK_PAGES)) void import('./guest/start.tsx').then(({ start }) => start(drawn))
else if (location.pathname.startsWith(EMBED_PAGES)) void import('./embed/start.tsx').then(({ start }) => start(drawn))
else drawn.render(<App router={createRouter()} />)
