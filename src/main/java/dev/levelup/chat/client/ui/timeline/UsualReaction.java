package dev.levelup.chat.client.ui.timeline;

/** The reactions that are offered without the picker. */
enum UsualReaction {
  THUMBS_UP("👍", "thumbs-up"),
  HEART("❤️", "heart"),
  JOY("😂", "joy");

  private final String emoji;
  private final String id;

  UsualReaction(String emoji, String id) {
    this.emoji = emoji;
    this.id = id;
  }

  /** In its fully qualified form, as the server stores it. */
  String emoji() {
    return emoji;
  }

  /** The suffix of style classes and ids. */
  String id() {
    return id;
  }

  /** The translation key of its name. */
  String wordsKey() {
    return "timeline.reaction." + id;
  }
}
