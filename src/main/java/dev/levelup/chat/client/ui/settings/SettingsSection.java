package dev.levelup.chat.client.ui.settings;

import java.util.List;

/**
 * A part of the settings.
 *
 * @param id identifies it in style sheets and tests: the icon is {@code icon-settings-<id>}, its
 *     entry in the list of sections {@code #settings-section-<id>}
 * @param title in the user's language
 * @param rows created each time the settings open
 */
public record SettingsSection(String id, String title, List<SettingsRow> rows) {}
