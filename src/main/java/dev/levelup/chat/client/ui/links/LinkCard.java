package dev.levelup.chat.client.ui.links;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Asks the user about a link before it is followed, or reports that it is invalid. */
public final class LinkCard extends DialogCard {
  private final Button way;

  private LinkCard(String title, TextBlock text, Button way, Button... others) {
    super(title);
    this.way = way;
    setId("link-card");
    setAccessibleHelp(text.getText());
    way.setCancelButton(true);
    Button[] all = new Button[others.length + 1];
    all[0] = way;
    System.arraycopy(others, 0, all, 1, others.length);
    getChildren().addAll(text, buttons(all));
  }

  /**
   * Shows a card for each question from now on.
   *
   * @param pictures the emoji images, for names of servers
   * @param window receives each card, and null when there is no question any more
   */
  public static void follow(
      LinksViewModel model,
      EmojiPictures pictures,
      Translations translations,
      Consumer<@Nullable Parent> window) {
    model
        .questionProperty()
        .subscribe(
            (_, asked) ->
                window.accept(asked == null ? null : of(asked, model, pictures, translations)));
  }

  private static LinkCard of(
      LinkQuestion question,
      LinksViewModel model,
      EmojiPictures pictures,
      Translations translations) {
    return switch (question) {
      case LinkQuestion.NoLink _ ->
          new LinkCard(
              translations.of("link.none.title"),
              text(translations.of("link.none.text"), pictures),
              button("link-cancel", translations.of("action.close"), model::refuse));
      case LinkQuestion.OtherServer other ->
          new LinkCard(
              translations.of("link.server.title"),
              text(sentence(other, translations), pictures),
              button("link-cancel", translations.of("action.cancel"), model::refuse),
              agree(translations.of("link.server.agree"), model));
      case LinkQuestion.Invitation invitation ->
          new LinkCard(
              translations.of("link.invite.title"),
              text(translations.of("link.invite.text", invitation.link().server()), pictures),
              button("link-cancel", translations.of("action.cancel"), model::refuse),
              agree(translations.of("link.invite.agree"), model));
      case LinkQuestion.NamedPage named ->
          new LinkCard(
              translations.of("link.page.title"),
              text(translations.of("link.page.text", named.page().value()), pictures),
              button("link-cancel", translations.of("action.cancel"), model::refuse),
              agree(translations.of("link.page.agree"), model));
    };
  }

  private static String sentence(LinkQuestion.OtherServer other, Translations translations) {
    String host = other.link().server();
    return other.leaves() == null
        ? translations.of("link.server.text", host)
        : translations.of("link.server.text.leaves", host, other.leaves());
  }

  private static Button agree(String words, LinksViewModel model) {
    return button("link-agree", words, model::agree);
  }

  /** The cancel button, so that a mistaken Enter does nothing. */
  @Override
  protected void focusFirst() {
    way.requestFocus();
  }
}
