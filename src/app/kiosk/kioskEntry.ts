import { startKiosk } from './kiosk.ts'

// Inlined in the wall's page, before its script.
startKiosk()
