package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.i18n.Translations;

/** A picture in words, for assistive tools. */
final class PictureWords {
  private PictureWords() {}

  /** What it is, what has come of it, and what a click does. */
  static String of(MessageFile picture, PictureState state, Motion motion, AttachmentTools tools) {
    Translations words = tools.translations();
    String name = words.isolate(ShownFile.of(picture.attachment()).name());
    return switch (picture) {
      case MessageFile.Sent _ -> words.of(sent(state, motion), name);
      case MessageFile.Outgoing outgoing ->
          words.of(
              "attachment.spoken",
              words.of(outgoing(state), name),
              UploadWords.of(outgoing, tools.uploads().get(outgoing.file().id()), words));
    };
  }

  private static String outgoing(PictureState state) {
    return state instanceof PictureState.Loading
        ? "attachment.picture.named"
        : sent(state, Motion.STILL);
  }

  private static String sent(PictureState state, Motion motion) {
    return switch (state) {
      case PictureState.Loading _ -> "attachment.picture.loading";
      case PictureState.Unseen _ -> "attachment.picture.named";
      case PictureState.Ready _ when motion == Motion.MOVES -> "attachment.picture.animated";
      case PictureState.Ready _ -> "attachment.picture.named";
      case PictureState.Failed _ -> "attachment.picture.failed";
      case PictureState.Gone _ -> "attachment.picture.gone";
    };
  }
}
