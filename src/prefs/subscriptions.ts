import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'

/** Something the reader wants to be told about once it works again: a function, or all functions of a service. */
export interface Subscription {
  readonly id: string
  /** Its name as the reader saw it. */
  readonly name: string
  /** The moment of the answer that was on the screen when they asked, epoch ms of trusted time. */
  readonly since: number
}

/** What the reader was told and has not put away yet. */
export interface Notice {
  readonly id: string
  readonly name: string
  /** The moment of the answer that it rests on, epoch ms of trusted time. */
  readonly at: number
  /** `back`: it worked. `gone`: the source no longer lists it, and the watch ended. */
  readonly kind: 'back' | 'gone'
}

/** Whether the browser may notify; `unsupported` where it cannot, `null` before it was looked at. */
export type MayNotify = NotificationPermission | 'unsupported' | null

/** What a reader waits for. Nothing of it leaves the browser. */
export interface SubscriptionState {
  /** Oldest first. */
  readonly watched: readonly Subscription[]
  readonly told: readonly Notice[]
  /** What they pressed last, as long as it is on. */
  readonly asked: Subscription | null
  readonly mayNotify: MayNotify
  /** Whether the device keeps them; `damaged`: what it had kept could not be read. */
  readonly memory: 'kept' | 'refused' | 'damaged'
  /** Whether the ways of being told are being shown. */
  readonly isAsking: boolean
}

/** Where the device keeps them between visits. */
export const SUBSCRIPTIONS_KEY = 'relight.watches'

/** The store itself, for the code that keeps and ends watches and is loaded with the first of them. */
export const subscriptions = createStore<SubscriptionState>(() => ({
  watched: [],
  told: [],
  asked: null,
  mayNotify: null,
  memory: 'kept',
  isAsking: false,
}))

/** One slice of what the reader waits for. */
export function useSubscriptions<T>(slice: (watches: SubscriptionState) => T): T {
  const chosen = () => slice(subscriptions.getState())
  return useSyncExternalStore(subscriptions.subscribe, chosen, chosen)
}

/** Whether the reader waits for anything. */
export const hasSubscriptions = (): boolean => subscriptions.getState().watched.length > 0

/** Whether an earlier visit left watches, or news that was not put away. */
export function hasSavedSubscriptions(): boolean {
  try {
    return window.localStorage.getItem(SUBSCRIPTIONS_KEY) !== null
  } catch {
    return false
  }
}

/** Begins to wait for something, or no longer waits. Only here, on a press, the browser is asked whether it may notify. */
export function toggleSubscription(one: Subscription): void {
  const { watched } = subscriptions.getState()
  const rest = watched.filter(({ id }) => id !== one.id)
  const isNew = rest.length === watched.length
  subscriptions.setState({ watched: isNew ? [...rest, one] : rest, asked: isNew ? one : null })
  if (isNew) void askToNotify()
}

/** Asks while the press still counts: some browsers refuse a question that comes later. */
async function askToNotify(): Promise<void> {
  seePermission()
  if (subscriptions.getState().mayNotify !== 'default') return
  try {
    // Shows nothing without permission. Browsers that notify only through a service worker throw here.
    new Notification('').close()
    await Notification.requestPermission()
    seePermission()
  } catch {
    subscriptions.setState({ mayNotify: 'unsupported' })
  }
}

/** Looks whether the browser may notify, and asks nobody. */
export function seePermission(): void {
  // Over plain http browsers have the interface and never the permission.
  const isThere = typeof Notification !== 'undefined' && window.isSecureContext
  subscriptions.setState({ mayNotify: isThere ? Notification.permission : 'unsupported' })
}
