package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.BansState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.room.RoomBans;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Ban;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Who is banned from a room, with a button for each that lifts the ban. */
public final class BansCard extends DialogCard {
  private final RoomBans bans;
  private final MessageTimes times;
  private final AvatarImages avatars;
  private final Translations translations;
  private final VBox list = new VBox();
  private final Button close;

  /**
   * Requests the bans.
   *
   * @param times formats the times of the bans
   * @param avatars the pictures of people and rooms, and the emoji images, for names and reasons
   * @param hide closes the card
   */
  public BansCard(
      RoomBans bans,
      MessageTimes times,
      AvatarImages avatars,
      Translations translations,
      Runnable hide) {
    super(translations.of("bans.title"));
    this.bans = bans;
    this.times = times;
    this.avatars = avatars;
    this.translations = translations;
    setId("bans-card");
    getStylesheets().add(Stylesheet.beside(BansCard.class, "moderation.css"));
    list.getStyleClass().add("bans");
    ScrollPane scroll = new ScrollPane(list);
    scroll.getStyleClass().add("bans-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    close = button("bans-close", translations.of("action.close"), hide);
    close.setCancelButton(true);
    getChildren().addAll(scroll, buttons(close));
    bans.stateProperty().subscribe(this::show);
    bans.load();
    sceneProperty()
        .subscribe(
            (_, scene) -> {
              if (scene == null) {
                bans.close();
              }
            });
  }

  @Override
  protected void focusFirst() {
    close.requestFocus();
  }

  private void show(BansState state) {
    int focused = focused();
    list.getChildren()
        .setAll(
            switch (state) {
              case BansState.Loading _ -> List.of(said("bans.loading"));
              case BansState.Failed failed -> List.of(error(failed.why()), again());
              case BansState.Known known -> rows(known);
            });
    if (focused >= 0) {
      focusNear(focused);
    }
  }

  /** The index of the focused button; -1 if the focus is elsewhere. */
  private int focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner == null ? -1 : lifts().indexOf(owner);
  }

  /** After a ban is lifted, so that keyboard users stay in place. */
  private void focusNear(int place) {
    List<Node> lifts = lifts();
    (lifts.isEmpty() ? close : lifts.get(Math.min(place, lifts.size() - 1))).requestFocus();
  }

  private List<Node> lifts() {
    return List.copyOf(list.lookupAll(".ban-lift"));
  }

  private List<Node> rows(BansState.Known known) {
    List<Node> rows = new ArrayList<>();
    if (known.refused() != null) {
      rows.add(error(known.refused()));
    }
    for (Ban each : known.bans()) {
      boolean isLifting = known.lifting().contains(each.id());
      BanRow row = new BanRow(each, times.moment(each.at()), isLifting, avatars, translations);
      row.setOnLift(() -> bans.lift(each));
      rows.add(row);
    }
    if (known.bans().isEmpty()) {
      rows.add(new EmptyState("members", translations.of("bans.none")));
    }
    return rows;
  }

  private Label said(String key) {
    Label said = text(translations.of(key));
    said.getStyleClass().add("bans-state");
    return said;
  }

  private Node error(Failure why) {
    return error(
        "bans-error",
        new SimpleStringProperty(FailureWords.of(translations, why)),
        avatars.emoji());
  }

  private Button again() {
    return button("bans-retry", translations.of("action.try-again"), bans::load);
  }
}
