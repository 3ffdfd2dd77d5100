package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.SignInsState;
import dev.levelup.chat.client.sync.account.OwnSignIns;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.OwnSignIn;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row for each session: this window's is marked, each other has a button that ends it. */
final class SignInsView extends VBox {
  private final OwnSignIns signIns;
  private final MessageTimes times;
  private final EmojiPictures pictures;
  private final Translations translations;

  SignInsView(
      OwnSignIns signIns, MessageTimes times, EmojiPictures pictures, Translations translations) {
    this.signIns = signIns;
    this.times = times;
    this.pictures = pictures;
    this.translations = translations;
    setId("settings-sign-ins");
    getStyleClass().add("sign-ins");
    signIns.stateProperty().subscribe(this::show);
  }

  private void show(SignInsState state) {
    int focused = focused();
    List<Node> shown = new ArrayList<>(List.of(said("settings.sign-ins.help")));
    switch (state) {
      case SignInsState.Loading _ -> shown.add(said("settings.sign-ins.loading"));
      case SignInsState.Failed failed -> shown.add(error(failed.why()));
      case SignInsState.Known known -> shown.addAll(rows(known));
    }
    if (!(state instanceof SignInsState.Loading)) {
      shown.add(again(state instanceof SignInsState.Failed));
    }
    getChildren().setAll(shown);
    focus(focused);
  }

  private List<Node> rows(SignInsState.Known known) {
    List<Node> rows = new ArrayList<>();
    for (OwnSignIn each : known.signIns()) {
      rows.add(row(each, known.ending().contains(each.id())));
    }
    if (known.signIns().stream().allMatch(OwnSignIn::current)) {
      rows.add(said("settings.sign-ins.only"));
    }
    if (known.refused() != null) {
      rows.add(error(known.refused()));
    }
    return rows;
  }

  private Node row(OwnSignIn signIn, boolean isEnding) {
    String since = translations.of("settings.sign-ins.since", times.moment(signIn.createdAt()));
    String last = translations.of("settings.sign-ins.last", times.moment(signIn.lastUsedAt()));
    return new RowView(since, last, signIn.current() ? here() : end(signIn, isEnding, since, last));
  }

  private Label here() {
    Label here = new Label(translations.of("settings.sign-ins.here"));
    here.getStyleClass().add("sign-in-here");
    here.setMinWidth(USE_PREF_SIZE);
    return here;
  }

  private Button end(OwnSignIn signIn, boolean isEnding, String since, String last) {
    Button end = new Button(translations.of(isEnding ? "action.busy" : "settings.sign-ins.end"));
    end.getStyleClass().add("sign-in-end");
    end.setMinWidth(USE_PREF_SIZE);
    end.setAccessibleText(translations.of("settings.value", end.getText(), since));
    end.setAccessibleHelp(last);
    end.setOnAction(_ -> signIns.end(signIn));
    return end;
  }

  private Button again(boolean hasFailed) {
    Button again =
        new Button(translations.of(hasFailed ? "action.try-again" : "settings.sign-ins.again"));
    again.setId("settings-sign-ins-again");
    again.setOnAction(_ -> signIns.load());
    return again;
  }

  private Label said(String key) {
    return WrappedLabel.of(translations.of(key), "settings-row-help");
  }

  private TextBlock error(Failure why) {
    TextBlock error = new TextBlock(pictures, "form-error");
    error.setId("settings-sign-ins-error");
    error.setAccessibleRole(AccessibleRole.TEXT);
    error.setText(FailureWords.of(translations, why));
    return error;
  }

  /** The index of the focused button; -1 if the focus is elsewhere. */
  private int focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner == null ? -1 : buttons().indexOf(owner);
  }

  /**
   * Focuses the next button after a focused one was removed, so that keyboard users stay in place.
   */
  private void focus(int place) {
    List<Node> buttons = buttons();
    if (place >= 0 && !buttons.isEmpty()) {
      buttons.get(Math.min(place, buttons.size() - 1)).requestFocus();
    }
  }

  private List<Node> buttons() {
    return getChildren().stream()
        .map(SignInsView::button)
        .filter(Button.class::isInstance)
        .toList();
  }

  private static @Nullable Node button(Node child) {
    return child instanceof RowView row ? row.control() : child;
  }
}
