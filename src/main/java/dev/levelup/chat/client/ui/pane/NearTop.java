package dev.levelup.chat.client.ui.pane;

/** Calls once when the viewport comes near the top, then not before it is armed again. */
final class NearTop {
  private final double distance;
  private final Runnable action;
  private boolean armed = true;

  NearTop(double distance, Runnable action) {
    this.distance = distance;
    this.action = action;
  }

  void arm() {
    armed = true;
  }

  /** Says how much lies above the viewport now. Being further away than the distance arms it. */
  void at(double above) {
    if (above > distance) {
      armed = true;
    } else if (armed) {
      armed = false;
      action.run();
    }
  }
}
