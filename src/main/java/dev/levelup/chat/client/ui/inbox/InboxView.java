package dev.levelup.chat.client.ui.inbox;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.inbox.InboxViewModel.Content;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The card with the messages that mention the user; a click goes to the message in its room. */
public final class InboxView extends DialogCard {
  /** How close to the end, as a part of the whole, older ones are requested. */
  private static final double NEAR_END = 0.9;

  private final InboxViewModel model;
  private final Function<Message, MentionRow> rows;
  private final AvatarImages avatars;
  private final Translations translations;
  private final VBox list = new VBox();

  /** A row stays with its message, so that the focus does. */
  private final Map<Message, MentionRow> shown = new HashMap<>();

  private final Button close;

  /**
   * @param times formats the times of the messages
   * @param hide closes the card
   */
  public InboxView(
      InboxViewModel model,
      MessageTimes times,
      AvatarImages avatars,
      Translations translations,
      Runnable hide) {
    super(translations.of("mentions.title"));
    this.model = model;
    this.avatars = avatars;
    this.translations = translations;
    rows =
        message -> {
          MentionRow row = new MentionRow(message, model, times, avatars, translations);
          row.setOnAction(
              _ -> {
                hide.run();
                model.open(message);
              });
          return row;
        };
    setId("mentions-inbox");
    getStyleClass().add("mentions-inbox");
    getStylesheets().add(Stylesheet.beside(InboxView.class, "inbox.css"));
    close = button("mentions-close", translations.of("action.close"), hide);
    close.setCancelButton(true);
    StackPane body =
        new StackPane(
            only(Content.LOADING, loading()),
            only(
                Content.EMPTY,
                new EmptyState(
                    "mentions",
                    translations.of("mentions.none"),
                    translations.of("mentions.none.text"))),
            only(Content.FAILED, failed("mentions-retry")),
            only(Content.ROWS, scrolling()));
    body.getStyleClass().add("mentions-body");
    getChildren().addAll(offline(), body, buttons(close));
  }

  @Override
  protected void focusFirst() {
    close.requestFocus();
  }

  private Node offline() {
    Label offline = text(translations.of("mentions.offline"));
    offline.getStyleClass().add("offline-note");
    Visibility.when(model.offlineProperty(), offline);
    return offline;
  }

  private Node scrolling() {
    list.getStyleClass().add("mention-rows");
    InvalidationListener changed = _ -> show();
    model.messages().addListener(changed);
    sceneProperty()
        .subscribe(
            (_, scene) -> {
              if (scene == null) {
                model.messages().removeListener(changed);
                model.close();
              }
            });
    show();
    VBox all =
        new VBox(
            list, when(Paging.IDLE, more()), when(Paging.FAILED, failed("mentions-more-retry")));
    ScrollPane scroll = new ScrollPane(all);
    scroll.getStyleClass().add("mentions-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll
        .vvalueProperty()
        .subscribe(
            at -> {
              if (at.doubleValue() > NEAR_END) {
                model.loadMore();
              }
            });
    return scroll;
  }

  private void show() {
    shown.keySet().retainAll(model.messages());
    list.getChildren()
        .setAll(model.messages().stream().map(each -> shown.computeIfAbsent(each, rows)).toList());
  }

  private Button more() {
    Button more = new Button(translations.of("mentions.more"));
    more.setId("mentions-more");
    more.getStyleClass().add("flat");
    more.setOnAction(_ -> model.loadMore());
    return more;
  }

  private Node failed(String retry) {
    Button again = new Button(translations.of("action.try-again"));
    again.setId(retry);
    again.setOnAction(_ -> model.tryAgain());
    VBox box = new VBox(error(retry + "-error", model.failureProperty(), avatars.emoji()), again);
    box.getStyleClass().add("mentions-failed");
    return box;
  }

  private Label loading() {
    Label loading = text(translations.of("mentions.loading"));
    loading.getStyleClass().add("mentions-loading");
    return loading;
  }

  private Node only(Content content, Node node) {
    return shownWhile(model.contentProperty().map(now -> now == content), node);
  }

  private Node when(Paging paging, Node node) {
    return shownWhile(model.pagingProperty().map(now -> now == paging), node);
  }

  private static Node shownWhile(ObservableValue<Boolean> condition, Node node) {
    Visibility.when(condition, node);
    return node;
  }
}
