package dev.levelup.chat.client.state;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings of the appearance. Each takes effect when it is set. On the FX thread. */
public final class LookSettings {
  /** The available text sizes, in percent. */
  public static final List<Integer> TEXT_SIZES =
      IntStream.rangeClosed(9, 15).map(tens -> tens * 10).boxed().toList();

  /** The default text size, in percent. */
  public static final int USUAL_TEXT_SIZE = 100;

  private final ObjectProperty<ThemeChoice> theme =
      new SimpleObjectProperty<>(this, "theme", ThemeChoice.SYSTEM);
  private final ObjectProperty<Accent> accent =
      new SimpleObjectProperty<>(this, "accent", Accent.TEAL);
  private final ObjectProperty<Integer> textSize =
      new SimpleObjectProperty<>(this, "textSize", USUAL_TEXT_SIZE);
  private final ObjectProperty<Density> density =
      new SimpleObjectProperty<>(this, "density", Density.COMFORTABLE);
  private final BooleanProperty membersShown = new SimpleBooleanProperty(this, "membersShown");
  private final ObjectProperty<Motion> motion =
      new SimpleObjectProperty<>(this, "motion", Motion.SYSTEM);

  /** Whether the members of a room show beside its messages. */
  public BooleanProperty membersShownProperty() {
    return membersShown;
  }

  /** Light or dark. */
  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** The colour of buttons, links and selections. */
  public ObjectProperty<Accent> accentProperty() {
    return accent;
  }

  /** One of {@link #TEXT_SIZES}. */
  public ObjectProperty<Integer> textSizeProperty() {
    return textSize;
  }

  /** How close rooms and messages are to each other. */
  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  /** How much is animated. */
  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }
}
