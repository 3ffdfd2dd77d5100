package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** The user wants to see a picture in full; the shell shows the viewer. */
public final class PictureEvent extends Event {
  public static final EventType<PictureEvent> OPENED = new EventType<>(Event.ANY, "PICTURE_OPENED");

  @Serial private static final long serialVersionUID = 1;

  private final transient Attached picture;
  private final transient AttachmentTools tools;

  /**
   * @param picture the one that was chosen
   * @param tools show it
   */
  public PictureEvent(Attached picture, AttachmentTools tools) {
    super(OPENED);
    this.tools = tools;
    this.picture = picture;
  }

  public Attached picture() {
    return picture;
  }

  public AttachmentTools tools() {
    return tools;
  }
}
