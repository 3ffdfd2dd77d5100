package dev.levelup.chat.client.ui.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** The colour a person or a room keeps for good: one of the palette's eight tones. */
public final class Tone {
  private static final List<PseudoClass> TONES =
      IntStream.rangeClosed(1, 8).mapToObj(i -> PseudoClass.getPseudoClass("tone-" + i)).toList();

  private Tone() {}

  /**
   * Gives a node of style class {@code toned} the pseudo-class that sets {@code -tone-text} and
   * {@code -tone-ground} for it and what is in it. Cells change their tone with every message: no
   * style class does it, for each change of those has the rules looked up anew.
   *
   * @param id of the person or the room; the same id gives the same tone on every machine
   */
  public static void show(Node node, String id) {
    PseudoClass tone = of(id);
    TONES.forEach(each -> node.pseudoClassStateChanged(each, each.equals(tone)));
  }

  static PseudoClass of(String id) {
    return TONES.get(Math.floorMod(id.hashCode(), TONES.size()));
  }
}
