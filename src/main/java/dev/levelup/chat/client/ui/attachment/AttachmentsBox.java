package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.protocol.Attachment;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * The attachments of a message: its pictures as a grid, and below them its other files, each in a
 * row. Its height depends on its width and on what the server says of them, never on their bytes.
 */
public final class AttachmentsBox extends Region {
  private static final double ROW_HEIGHT = 56;

  private final AttachmentTools tools;
  private final List<PictureBox> boxes = new ArrayList<>();
  private final List<FileRow> rows = new ArrayList<>();
  private List<Attached> shown = List.of();
  private List<Attached> pictures = List.of();

  public AttachmentsBox(AttachmentTools tools) {
    this.tools = tools;
    getStyleClass().add("message-attachments");
  }

  /** Shows these, in place of the former. */
  public void show(List<Attached> next) {
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    pictures = next.stream().filter(each -> each.attachment().isPicture()).toList();
    List<Attached> files = next.stream().filter(each -> !each.attachment().isPicture()).toList();
    getChildren().clear();
    for (int i = 0; i < boxes.size(); i++) {
      if (i >= pictures.size()) {
        boxes.get(i).release();
      }
    }
    for (int i = 0; i < pictures.size(); i++) {
      PictureBox box = box(i);
      box.show(pictures.get(i), pictures.size() > 1);
      getChildren().add(box);
    }
    for (int i = 0; i < files.size(); i++) {
      FileRow row = row(i);
      row.show(files.get(i));
      getChildren().add(row);
    }
  }

  /** Out of view: fetches nothing more. */
  public void release() {
    shown = List.of();
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
    return PictureGrid.of(pictures.stream().map(Attached::attachment).toList(), width);
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
