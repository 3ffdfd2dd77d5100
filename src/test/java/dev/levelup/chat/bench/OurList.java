package dev.levelup.chat.bench;

import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ItemAdapter;
import dev.levelup.chat.client.ui.pane.ItemCell;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

final class OurList extends Contender {
  private final AnchoredList<Letter> list = new AnchoredList<>(new Letters());
  private ObservableList<Letter> letters = FXCollections.emptyObservableList();

  OurList() {
    super("AnchoredList");
  }

  @Override
  Region view() {
    return list;
  }

  @Override
  void show(ObservableList<Letter> shown) {
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

  private static final class Letters implements ItemAdapter<Letter> {
    @Override
    public Object key(Letter letter) {
      return letter.id();
    }

    @Override
    public ItemCell<Letter> createCell(Letter letter) {
      return new Cell();
    }

    @Override
    public double estimateHeight(Letter letter, double width) {
      return 35 + 17 * Math.ceil(letter.text().length() * 6.5 / width);
    }
  }

  private static final class Cell extends ItemCell<Letter> {
    private final LetterBox box = new LetterBox();

    Cell() {
      getChildren().setAll(box);
    }

    @Override
    protected void update(Letter letter) {
      box.show(letter);
    }

    @Override
    protected double computePrefHeight(double width) {
      return box.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      box.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
