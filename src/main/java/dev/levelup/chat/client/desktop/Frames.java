package dev.levelup.chat.client.desktop;

/** The frames of this process's windows. On the FX thread. */
@FunctionalInterface
public interface Frames {
  /** Where they cannot be held. */
  Frames ALWAYS = _ -> {};

  /**
   * Stops or continues them. While they are held nothing is laid out, animated or painted.
   *
   * @param now whether they are held from now on
   */
  void hold(boolean now);

  /** Those of JavaFX, where its timer can be paused. */
  static Frames ofJavaFx() {
    return PausingTimer.installed().<Frames>map(timer -> timer::hold).orElse(ALWAYS);
  }
}
