package dev.levelup.chat.client.bundle;

import com.google.gson.reflect.TypeToken;
import dev.levelup.chat.protocol.WireJson;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The copyright notices and licence texts of the bundled components, from the resources. */
public final class LicenceTexts {
  private LicenceTexts() {}

  /**
   * The copyright notice of a component, if it has one, and its licences in full. Reads resources,
   * which blocks.
   *
   * @throws NullPointerException when a text is missing from the program
   */
  public static String of(Bundled component) {
    return Stream.concat(
            notice(component).stream(), component.licences().stream().map(LicenceTexts::text))
        .map(String::strip)
        .collect(Collectors.joining("\n\n\n"));
  }

  /** The copyright notice that must go with the licence. */
  static Optional<String> notice(Bundled component) {
    Map<String, String> notices =
        WireJson.gson().fromJson(BundledList.text("notices.json"), new TypeToken<>() {});
    return Optional.ofNullable(notices.get(component.name()));
  }

  /**
   * The text of a licence.
   *
   * @param licence its SPDX identifier
   */
  static String text(String licence) {
    return BundledList.text("licences/" + licence.replace(' ', '-') + ".txt");
  }
}
