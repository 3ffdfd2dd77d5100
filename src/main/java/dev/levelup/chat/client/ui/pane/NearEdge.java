package dev.levelup.chat.client.ui.pane;

/** Calls once when the viewport comes near one end, then not before it is armed again. */
final class NearEdge {
  private final double distance;
  private final Runnable action;
  private boolean armed = true;

  NearEdge(double distance, Runnable action) {
    this.distance = distance;
    this.action = action;
  }

  /** Calls nobody. */
  static NearEdge unwatched() {
    return new NearEdge(-1, () -> {});
  }

  void arm() {
    armed = true;
  }

  /** Says how much lies beyond the viewport now. Being further away than the distance arms it. */
  void at(double beyond) {
    if (beyond > distance) {
      armed = true;
    } else if (armed) {
      armed = false;
      action.run();
    }
  }
}
