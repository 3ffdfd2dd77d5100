package dev.levelup.chat.client.ui.timeline;

/**
 * The objects that the reactions of all cells share.
 *
 * @param reactors says who has reacted
 * @param tip shows it
 * @param picker offers more emoji
 */
record ReactionTools(Reactors reactors, ReactorsTip tip, EmojiPicker picker) {}
