package dev.levelup.chat.client.ui.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** The fixed colour of a person or room: one of the palette's eight tones. */
public final class Tone {
  private static final List<PseudoClass> TONES =
      IntStream.rangeClosed(1, 8).mapToObj(i -> PseudoClass.getPseudoClass("tone-" + i)).toList();

  private Tone() {}

  /**
   * Gives a node of style class {@code toned} the pseudo-class that sets {@code -tone-text} and
   * {@code -tone-ground} for it and what is in it. Not a style class: cells change their tone with
   * each message, and each change of style classes looks up all rules again.
   *
   * @param id the id of the person or room; an id has the same tone on every machine
   */
  public static void show(Node node, String id) {
    PseudoClass tone = of(id);
    TONES.forEach(each -> node.pseudoClassStateChanged(each, each.equals(tone)));
  }

  static PseudoClass of(String id) {
    return TONES.get(Math.floorMod(id.hashCode(), TONES.size()));
  }
}
