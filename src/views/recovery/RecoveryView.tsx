/** The view for those who follow the recovery. */
export function RecoveryView() {
  return <main data-freshness="blind" />
}
