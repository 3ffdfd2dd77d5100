package dev.levelup.chat.client.ui.card;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.client.ui.i18n.CertificateWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Shows an untrusted certificate and asks whether the user trusts it. */
public final class CertificateView extends DialogCard {
  private final EmojiPictures pictures;
  private final Translations translations;
  private final Button cancel;

  /**
   * @param why the failure, with the certificate
   * @param pictures the emoji images, for text in the certificate
   * @param trust called once the user trusts it, after the card is closed
   * @param close closes the card
   */
  public CertificateView(
      Failure why,
      EmojiPictures pictures,
      Translations translations,
      Runnable trust,
      Runnable close) {
    super(translations.of("certificate.title"));
    ServerCertificate certificate = Objects.requireNonNull(why.certificate());
    this.pictures = pictures;
    this.translations = translations;
    setId("certificate-card");
    cancel = cancel("certificate-cancel", translations, close);
    Runnable answer =
        () -> {
          close.run();
          trust.run();
        };
    Button submit = button("certificate-trust", translations.of("certificate.trust"), answer);
    Label reason = text(CertificateWords.reason(translations, why.kind()));
    reason.getStyleClass().add("form-error");
    Map<String, String> facts = CertificateWords.facts(translations, certificate);
    Label meaning = text(translations.of("certificate.text"));
    setAccessibleHelp(reason.getText() + " " + CertificateWords.spoken(facts));
    getChildren()
        .addAll(reason, facts(facts), fingerprint(certificate), meaning, buttons(cancel, submit));
  }

  /** The cancel button, so that a mistaken Enter trusts nothing. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }

  private Node facts(Map<String, String> facts) {
    VBox all = new VBox();
    all.getStyleClass().add("card-facts");
    facts.forEach(
        (name, value) -> {
          Label head = text(name);
          head.getStyleClass().add("card-fact");
          all.getChildren().add(new VBox(head, text(value, pictures)));
        });
    return all;
  }

  private Node fingerprint(ServerCertificate certificate) {
    TextArea digits = new TextArea(CertificateWords.grouped(certificate.sha256()));
    digits.setId("certificate-fingerprint");
    digits.getStyleClass().add("fixed-text");
    digits.setEditable(false);
    digits.setPrefRowCount(CertificateWords.LINES);
    digits.setMinHeight(USE_PREF_SIZE);
    digits.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    Label name = text(translations.of("certificate.fingerprint"));
    name.getStyleClass().add("card-fact");
    name.setLabelFor(digits);
    VBox both = new VBox(name, digits);
    both.getStyleClass().add("card-facts");
    return both;
  }
}
