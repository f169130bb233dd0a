import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'

/** A request to be notified when a function, or all functions of a service, work again. */
export interface Subscription {
  readonly id: string
  /** Name as displayed to the reader. */
  readonly name: string
  /** Time of the answer displayed when the reader subscribed, epoch ms of trusted time. */
  readonly since: number
}

/** A notification that the reader has not dismissed yet. */
export interface Notice {
  readonly id: string
  readonly name: string
  /** Time of the answer that it is based on, epoch ms of trusted time. */
  readonly at: number
  /** `back`: it worked. `gone`: the source no longer lists it, and the subscription ended. */
  readonly kind: 'back' | 'gone'
}

/**
 * The browser's permission for notifications; `unsupported` without the API, `null` before the
 * first check.
 */
export type MayNotify = NotificationPermission | 'unsupported' | null

/** The reader's subscriptions. They never leave the browser. */
export interface SubscriptionState {
  /** Oldest first. */
  readonly waiting: readonly Subscription[]
  readonly notices: readonly Notice[]
  /** The latest subscription, while it is active. */
  readonly latest: Subscription | null
  readonly mayNotify: MayNotify
  /** State of the storage; `damaged`: the saved data could not be read. */
  readonly memory: 'kept' | 'refused' | 'damaged'
  /** True while the dialog with the notification channels is open. */
  readonly isDialogOpen: boolean
}

/** Storage key. */
export const SUBSCRIPTIONS_KEY = 'relight.watches'

/** The store, for the lazily loaded code that saves and ends subscriptions. */
export const subscriptions = createStore<SubscriptionState>(() => ({
  waiting: [],
  notices: [],
  latest: null,
  mayNotify: null,
  memory: 'kept',
  isDialogOpen: false,
}))

/** Returns one slice of the subscriptions. */
export function useSubscriptions<T>(slice: (state: SubscriptionState) => T): T {
  const chosen = () => slice(subscriptions.getState())
  return useSyncExternalStore(subscriptions.subscribe, chosen, chosen)
}

/** True if there is any subscription. */
export const hasSubscriptions = (): boolean => subscriptions.getState().waiting.length > 0

/** True if an earlier visit left subscriptions or notices. */
export function hasSavedSubscriptions(): boolean {
  try {
    return window.localStorage.getItem(SUBSCRIPTIONS_KEY) !== null
  } catch {
    return false
  }
}

/**
 * Adds or removes a subscription. Asks the browser for permission to notify, only here, on a press.
 */
export function toggleSubscription(one: Subscription): void {
  const { waiting } = subscriptions.getState()
  const others = waiting.filter(({ id }) => id !== one.id)
  const isNew = others.length === waiting.length
  subscriptions.setState({ waiting: isNew ? [...others, one] : others, latest: isNew ? one : null })
  if (isNew) void askToNotify()
}

/** Asks at once, because some browsers refuse a prompt without a recent user gesture. */
async function askToNotify(): Promise<void> {
  readPermission()
  if (subscriptions.getState().mayNotify !== 'default') return
  try {
    // Shows nothing without permission. Browsers that notify only through a service worker throw
    // here.
    new Notification('').close()
    await Notification.requestPermission()
    readPermission()
  } catch {
    subscriptions.setState({ mayNotify: 'unsupported' })
  }
}

/** Reads the permission without prompting. */
export function readPermission(): void {
  // Over plain http browsers have the interface but never grant the permission.
  const isSupported = typeof Notification !== 'undefined' && window.isSecureContext
  subscriptions.setState({ mayNotify: isSupported ? Notification.permission : 'unsupported' })
}
