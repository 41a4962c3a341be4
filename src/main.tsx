import './index.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no element with the id "root".')
createRoot(root).render(<App />)
