package dev.levelup.chat.client.ui.pane;

/** Runs an action once when the viewport comes near one end, and again only after re-arming. */
final class NearEdge {
  private final double distance;
  private final Runnable action;
  private boolean armed = true;

  NearEdge(double distance, Runnable action) {
    this.distance = distance;
    this.action = action;
  }

  /** Never runs anything. */
  static NearEdge none() {
    return new NearEdge(-1, () -> {});
  }

  void arm() {
    armed = true;
  }

  /** Reports how many pixels are beyond the viewport. More than the distance re-arms the action. */
  void update(double beyond) {
    if (beyond > distance) {
      armed = true;
    } else if (armed) {
      armed = false;
      action.run();
    }
  }
}
