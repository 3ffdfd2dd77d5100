package dev.levelup.chat.client.ui.theme;

/** The colour a person or a room keeps for good: one of the palette's eight tones. */
public final class Tone {
  private static final int TONES = 8;

  private Tone() {}

  /**
   * The style class that sets {@code -tone-text} and {@code -tone-ground} for a node and what is in
   * it.
   *
   * @param id of the person or the room; the same id gives the same tone on every machine
   */
  public static String styleClass(String id) {
    return "tone-" + (Math.floorMod(id.hashCode(), TONES) + 1);
  }
}
