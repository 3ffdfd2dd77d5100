package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.text.FoldedName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled third-party components, and those that match a search. */
public final class BundledViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(BundledViewModel.class);

  /** The state of the list. */
  enum Step {
    READING,
    READ,
    /** The list is missing or cannot be read. */
    FAILED
  }

  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.READING);
  private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
  private final ObservableList<Bundled> all = FXCollections.observableArrayList();
  private final FilteredList<Bundled> found = new FilteredList<>(all);

  private final Supplier<List<Bundled>> source;
  private final Function<Bundled, String> licenceTexts;
  private final Executor reader;
  private final FxThread fx;

  /**
   * @param source reads the list; blocking
   * @param licenceTexts reads the licences of a component in full; blocking
   * @param reader runs blocking tasks
   */
  public BundledViewModel(
      Supplier<List<Bundled>> source,
      Function<Bundled, String> licenceTexts,
      Executor reader,
      FxThread fx) {
    this.source = source;
    this.licenceTexts = licenceTexts;
    this.reader = reader;
    this.fx = fx;
    wanted.subscribe(words -> found.setPredicate(matching(words)));
  }

  /** Reads the list. */
  public void read() {
    reader.execute(
        () -> {
          try {
            List<Bundled> list = source.get();
            fx.execute(() -> show(list));
          } catch (RuntimeException e) {
            LOG.warn("The list of bundled components cannot be read", e);
            fx.execute(() -> step.set(Step.FAILED));
          }
        });
  }

  /**
   * Reads the licences of a component in full.
   *
   * @param show gets the text; empty if it cannot be read
   */
  void readLicences(Bundled component, Consumer<Optional<String>> show) {
    reader.execute(
        () -> {
          Optional<String> text = licencesOf(component);
          fx.execute(() -> show.accept(text));
        });
  }

  private Optional<String> licencesOf(Bundled component) {
    try {
      return Optional.of(licenceTexts.apply(component));
    } catch (RuntimeException e) {
      LOG.warn("The licences of {} cannot be read", component.name(), e);
      return Optional.empty();
    }
  }

  private void show(List<Bundled> list) {
    all.setAll(list);
    step.set(Step.READ);
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** The search words, in any order; while blank, everything matches. */
  StringProperty wantedProperty() {
    return wanted;
  }

  /** The components that contain all words in name, version or licences. */
  ObservableList<Bundled> found() {
    return found;
  }

  /** The matching components as text. */
  String text() {
    return text(found);
  }

  static String text(List<Bundled> list) {
    return list.stream().map(BundledViewModel::text).collect(Collectors.joining("\n"));
  }

  private static String text(Bundled each) {
    return Stream.of(
                Stream.of(title(each), licences(each)),
                Stream.of(each.url()),
                each.texts().stream())
            .flatMap(lines -> lines)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  static String title(Bundled each) {
    return each.name() + " " + each.version();
  }

  /** The licence, or the licences that a user may choose from. */
  static String licences(Bundled each) {
    return String.join(" / ", each.licences());
  }

  private static Predicate<Bundled> matching(String words) {
    String[] folded = FoldedName.of(words.strip()).split("\\s+");
    return each -> {
      String own = FoldedName.of(title(each) + " " + licences(each));
      return Stream.of(folded).allMatch(own::contains);
    };
  }
}
