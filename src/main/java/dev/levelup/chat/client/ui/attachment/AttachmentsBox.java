package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * The attachments of a message: its pictures as a grid, and below them its other files, each in a
 * row. Its height depends on its width and on what is known of them, never on their bytes.
 */
public final class AttachmentsBox extends Region {
  private static final double ROW_HEIGHT = 56;

  private final AttachmentTools tools;
  private final List<PictureBox> boxes = new ArrayList<>();
  private final List<FileRow> rows = new ArrayList<>();
  private final MapChangeListener<ClientAttachmentId, Double> uploading = this::uploading;
  private List<MessageFile> shown = List.of();
  private List<MessageFile> pictures = List.of();
  private boolean isListening;

  public AttachmentsBox(AttachmentTools tools) {
    this.tools = tools;
    getStyleClass().add("message-attachments");
  }

  /**
   * Shows these, in place of the former.
   *
   * @param isSameMessage whether the former were of the same message: its pictures remain until
   *     there are others
   */
  public void show(List<MessageFile> next, boolean isSameMessage) {
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    listen();
    pictures = next.stream().filter(each -> each.attachment().isPicture()).toList();
    List<MessageFile> files = next.stream().filter(each -> !each.attachment().isPicture()).toList();
    for (int i = 0; i < boxes.size(); i++) {
      if (i >= pictures.size()) {
        boxes.get(i).release();
      }
    }
    for (int i = 0; i < pictures.size(); i++) {
      box(i).show(pictures.get(i), pictures.size() > 1, isSameMessage);
    }
    for (int i = 0; i < files.size(); i++) {
      row(i).show(files.get(i));
    }
    List<Node> parts = new ArrayList<>(boxes.subList(0, pictures.size()));
    parts.addAll(rows.subList(0, files.size()));
    if (!getChildren().equals(parts)) {
      getChildren().setAll(parts);
    }
    requestLayout();
  }

  private void listen() {
    if (!isListening && shown.stream().anyMatch(MessageFile.Outgoing.class::isInstance)) {
      isListening = true;
      // Weakly: the uploads outlive the cells.
      tools.uploads().addListener(new WeakMapChangeListener<>(uploading));
    }
  }

  private void uploading(MapChangeListener.Change<? extends ClientAttachmentId, ?> change) {
    for (int i = 0; i < pictures.size(); i++) {
      boxes.get(i).uploading(change.getKey());
    }
    for (int i = 0; i < shown.size() - pictures.size(); i++) {
      rows.get(i).uploading(change.getKey());
    }
  }

  /** Out of view: fetches nothing more. */
  public void release() {
    shown = List.of();
    pictures = List.of();
    boxes.forEach(PictureBox::release);
  }

  private PictureBox box(int index) {
    while (boxes.size() <= index) {
      boxes.add(new PictureBox(tools));
    }
    return boxes.get(index);
  }

  private FileRow row(int index) {
    while (rows.size() <= index) {
      rows.add(new FileRow(tools));
    }
    return rows.get(index);
  }

  /** About how high the attachments of a message are, as long as they were not in view. */
  public static double estimateHeight(List<Attachment> attachments, double width) {
    List<Attachment> pictures = attachments.stream().filter(Attachment::isPicture).toList();
    return PictureGrid.of(pictures, width).height()
        + (attachments.size() - pictures.size()) * ROW_HEIGHT;
  }

  private PictureGrid grid(double width) {
    return PictureGrid.of(MessageFile.attachments(pictures), width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = grid(width).height();
    for (int i = 0; i < shown.size() - pictures.size(); i++) {
      height += (height > 0 ? PictureGrid.GAP : 0) + rows.get(i).prefHeight(-1);
    }
    return height;
  }

  @Override
  protected void layoutChildren() {
    PictureGrid grid = grid(getWidth());
    double scale = scale();
    for (int i = 0; i < pictures.size(); i++) {
      Rectangle2D place = grid.boxes().get(i);
      PictureBox box = boxes.get(i);
      box.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
      box.fetch(scale);
    }
    double y = grid.height();
    for (int i = 0; i < shown.size() - pictures.size(); i++) {
      FileRow row = rows.get(i);
      y += y > 0 ? PictureGrid.GAP : 0;
      double height = row.prefHeight(-1);
      row.resizeRelocate(0, y, Math.min(getWidth(), row.prefWidth(-1)), height);
      y += height;
    }
  }

  private double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }
}
