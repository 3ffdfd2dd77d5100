package dev.levelup.chat.client.ui.links;

import dev.levelup.chat.client.ui.card.Card;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Asks about a link, or says that it is none. Nothing has happened yet. */
public final class LinkCard extends Card {
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
   * Shows a card for whatever is asked from now on.
   *
   * @param pictures draws the emoji in the name of a server
   * @param window is given each card, and null where nothing is asked any more
   */
  public static void follow(
      LinksViewModel model,
      EmojiPictures pictures,
      Words words,
      Consumer<@Nullable Parent> window) {
    model
        .questionProperty()
        .subscribe(
            (was, asked) ->
                window.accept(asked == null ? null : of(asked, model, pictures, words)));
  }

  private static LinkCard of(
      LinkQuestion question, LinksViewModel model, EmojiPictures pictures, Words words) {
    return switch (question) {
      case LinkQuestion.NoLink none ->
          new LinkCard(
              words.of("link.none.title"),
              text(words.of("link.none.text"), pictures),
              button("link-cancel", words.of("action.close"), model::refuse));
      case LinkQuestion.OtherServer other ->
          new LinkCard(
              words.of("link.server.title"),
              text(sentence(other, words), pictures),
              button("link-cancel", words.of("action.cancel"), model::refuse),
              agree(words.of("link.server.agree"), model));
      case LinkQuestion.Invitation invitation ->
          new LinkCard(
              words.of("link.invite.title"),
              text(words.of("link.invite.text", invitation.link().server()), pictures),
              button("link-cancel", words.of("action.cancel"), model::refuse),
              agree(words.of("link.invite.agree"), model));
    };
  }

  private static String sentence(LinkQuestion.OtherServer other, Words words) {
    String host = other.link().server();
    return other.leaves() == null
        ? words.of("link.server.text", host)
        : words.of("link.server.text.leaves", host, other.leaves());
  }

  private static Button agree(String words, LinksViewModel model) {
    return button("link-agree", words, model::agree);
  }

  /** On the way out: Enter by mistake goes nowhere. */
  @Override
  protected void focusFirst() {
    way.requestFocus();
  }
}
