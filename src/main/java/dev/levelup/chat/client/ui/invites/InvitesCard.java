package dev.levelup.chat.client.ui.invites;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.invites.InvitesViewModel.Content;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The card that makes invitations to a clan, and lists the open ones. */
public final class InvitesCard extends DialogCard {
  private final InvitesViewModel model;
  private final MessageTimes times;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final Button create;
  private final VBox rows = new VBox();

  /**
   * @param times formats the times of expiry
   * @param pictures the emoji images, for text from the server
   * @param close closes the card
   */
  public InvitesCard(
      InvitesViewModel model,
      MessageTimes times,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("invites.title"));
    this.model = model;
    this.times = times;
    this.pictures = pictures;
    this.translations = translations;
    setId("invites-card");
    getStyleClass().add("invites-card");
    getStylesheets().add(Stylesheet.beside(InvitesCard.class, "invites.css"));
    create = button("invite-create", translations.of("invites.create"), model::create);
    create.getStyleClass().add("accent");
    create.disableProperty().bind(model.busyProperty());
    Button done = button("invites-close", translations.of("action.close"), close);
    done.setCancelButton(true);
    getChildren()
        .addAll(
            text(
                translations.of("invites.text", translations.isolate(model.clan().name())),
                pictures),
            terms(),
            create,
            made(),
            error("invites-error", model.errorProperty(), pictures),
            open(),
            buttons(done));
    model.open().subscribe(this::showRows);
    model.membersProperty().subscribe(this::showRows);
  }

  @Override
  protected void focusFirst() {
    create.requestFocus();
  }

  private Node terms() {
    FlowPane terms =
        new FlowPane(
            choice("invite-uses", InvitesViewModel.USES, model.usesProperty(), this::uses),
            choice(
                "invite-lifetime",
                List.of(Lifetime.values()),
                model.lifetimeProperty(),
                this::lifetime));
    terms.getStyleClass().add("invite-terms");
    return terms;
  }

  private String uses(int number) {
    return number == InvitesViewModel.ANY_NUMBER
        ? translations.of("invites.uses.any")
        : translations.of("invites.uses.number", number);
  }

  private String lifetime(Lifetime each) {
    return translations.of("invites.lifetime." + each.name().toLowerCase(Locale.ROOT));
  }

  private <T> Node choice(
      String id, List<T> values, ObjectProperty<T> value, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T shown) {
            return shown == null ? "" : words.apply(shown);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("only for display");
          }
        });
    box.valueProperty().bindBidirectional(value);
    box.setMaxWidth(Double.MAX_VALUE);
    Label name = new Label(translations.of("invites." + value.getName()));
    name.setLabelFor(box);
    VBox both = new VBox(name, box);
    both.getStyleClass().add("form-field");
    return both;
  }

  private Node made() {
    Label once = text(translations.of("invites.once"));
    once.getStyleClass().add("invites-hint");
    CopyField link = new CopyField("link", model.linkProperty(), pictures, translations);
    VBox made =
        new VBox(link, new CopyField("code", model.codeProperty(), pictures, translations), once);
    made.setId("invite-made");
    made.getStyleClass().add("invite-made");
    Visibility.when(model.madeProperty().map(Objects::nonNull).orElse(false), made);
    model.madeProperty().subscribe((_, _) -> link.focusCopy());
    return made;
  }

  private Node open() {
    Label title = text(translations.of("invites.open"));
    title.getStyleClass().add("invites-heading");
    rows.getStyleClass().add("invite-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("invites-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Button again = button("invites-retry", translations.of("action.try-again"), model::tryAgain);
    StackPane body =
        new StackPane(
            only(Content.LOADING, hint("invites.loading")),
            only(Content.NONE, new EmptyState("invite", translations.of("invites.none"))),
            only(Content.FAILED, again),
            only(Content.ROWS, scroll));
    body.getStyleClass().add("invites-body");
    VBox open = new VBox(title, body);
    open.getStyleClass().add("open-invites");
    return open;
  }

  private void showRows() {
    rows.getChildren()
        .setAll(
            model.open().stream()
                .map(each -> new InviteRow(each, model, times, pictures, translations))
                .toList());
  }

  private Node hint(String key) {
    Label hint = text(translations.of(key));
    hint.getStyleClass().add("invites-hint");
    return hint;
  }

  private Node only(Content content, Node node) {
    Visibility.when(model.contentProperty().map(now -> now == content), node);
    return node;
  }
}
