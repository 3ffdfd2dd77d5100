package dev.levelup.chat.bench;

import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ItemAdapter;
import dev.levelup.chat.client.ui.pane.ItemCell;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

final class OurList extends Contender {
  private final AnchoredList<BenchMessage> list = new AnchoredList<>(new Letters());
  private ObservableList<BenchMessage> letters = FXCollections.emptyObservableList();

  OurList() {
    super("AnchoredList");
  }

  @Override
  Region view() {
    return list;
  }

  @Override
  void show(ObservableList<BenchMessage> shown) {
    letters = shown;
    list.setItems(shown);
  }

  @Override
  void scrollBy(double pixels) {
    list.scrollBy(pixels);
  }

  @Override
  void scrollToTop(int index) {
    list.scrollToKey(letters.get(index).id(), Align.TOP);
  }

  @Override
  void follow() {
    if (!list.isFollowing()) {
      list.jumpToLatest();
    }
  }

  private static final class Letters implements ItemAdapter<BenchMessage> {
    @Override
    public Object key(BenchMessage message) {
      return message.id();
    }

    @Override
    public ItemCell<BenchMessage> createCell(BenchMessage message) {
      return new Cell();
    }

    @Override
    public double estimateHeight(BenchMessage message, double width) {
      return 35 + 17 * Math.ceil(message.text().length() * 6.5 / width);
    }
  }

  private static final class Cell extends ItemCell<BenchMessage> {
    private final BenchMessageView view = new BenchMessageView();

    Cell() {
      getChildren().setAll(view);
    }

    @Override
    protected void update(BenchMessage message) {
      view.show(message);
    }

    @Override
    protected double computePrefHeight(double width) {
      return view.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      view.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
