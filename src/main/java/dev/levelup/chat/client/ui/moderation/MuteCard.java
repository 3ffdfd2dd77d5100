package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Asks for how long somebody may not write. The server does not say who is muted, so that a mute
 * can always be lifted here.
 */
final class MuteCard extends DialogCard {
  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

  private final Confirmation confirmation;
  private final Button cancel;

  /**
   * @param text what happens
   * @param confirmation runs the request, and closes the card
   * @param mute mutes the person for that time; null until it is lifted
   * @param unmute lifts the mute
   * @param pictures the emoji images, for names and text from the server
   * @param close closes the card
   */
  MuteCard(
      String text,
      Confirmation confirmation,
      Function<@Nullable Duration, Confirmation.Request> mute,
      Confirmation.Request unmute,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("mute.title"));
    this.confirmation = confirmation;
    setId("mute-card");
    setAccessibleHelp(text);
    cancel = cancel("mute-cancel", translations, close);
    VBox choices = new VBox();
    choices.getStyleClass().add("mute-choices");
    getStylesheets().add(Stylesheet.beside(MuteCard.class, "moderation.css"));
    for (Duration each : LENGTHS) {
      choices.getChildren().add(choice("mute-" + each.toMinutes(), mute.apply(each), translations));
    }
    choices
        .getChildren()
        .addAll(
            choice("mute-until-lifted", mute.apply(null), translations),
            choice("mute-lift", unmute, translations));
    getChildren()
        .addAll(
            text(text, pictures),
            choices,
            error("mute-error", confirmation.errorProperty(), pictures),
            buttons(cancel));
    waitWhile(confirmation.busyProperty());
  }

  private Button choice(String id, Confirmation.Request request, Translations translations) {
    Button choice =
        button(
            id,
            translations.of("mute." + id.substring("mute-".length())),
            () -> confirmation.send(request));
    choice.setMaxWidth(Double.MAX_VALUE);
    return choice;
  }

  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
