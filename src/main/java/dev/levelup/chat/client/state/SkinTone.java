package dev.levelup.chat.client.state;

/** The skin tone of emoji that show people. */
public enum SkinTone {
  NONE(""),
  LIGHT("🏻"),
  MEDIUM_LIGHT("🏼"),
  MEDIUM("🏽"),
  MEDIUM_DARK("🏾"),
  DARK("🏿");

  private final String modifier;

  SkinTone(String modifier) {
    this.modifier = modifier;
  }

  /** The character that Unicode writes after an emoji in this tone; empty for none. */
  public String modifier() {
    return modifier;
  }
}
