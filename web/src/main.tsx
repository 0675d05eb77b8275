import './app/nonce'
import './app/mantine.css'
import './app/tokens.css'
import './app/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { Studio } from './app/Studio'
import { startLanguage } from './app/language'
import { watchSession } from './app/session'

const place = document.getElementById('studio')
if (place === null) throw new Error('index.html has no place for the studio')
watchSession()
await startLanguage()
createRoot(place).render(
  <StrictMode>
    <Studio />
  </StrictMode>,
)
