package dev.levelup.chat.client.state;

/** How far back the history is loaded. */
public enum Paging {
  /** There is more, and nobody has asked for it. */
  IDLE,
  /** An older page is on its way. */
  LOADING,
  /** The timeline begins where the room began. */
  EXHAUSTED,
  /** The last page could not be had; the top row offers Retry. */
  FAILED
}
