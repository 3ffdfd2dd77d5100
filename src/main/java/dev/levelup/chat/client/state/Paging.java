package dev.levelup.chat.client.state;

/** Whether more of the history can be loaded at one edge. */
public enum Paging {
  /** There is more, and no request is pending. */
  IDLE,
  /** A page has been requested. */
  LOADING,
  /** There is no more. */
  EXHAUSTED,
  /** The last request failed; the item at the edge offers Retry. */
  FAILED
}
