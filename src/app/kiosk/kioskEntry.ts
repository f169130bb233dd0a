import { startKiosk } from './kiosk.ts'

// Stands in the page of the wall, before its script.
startKiosk()
