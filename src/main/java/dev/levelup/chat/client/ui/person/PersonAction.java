package dev.levelup.chat.client.ui.person;

import javafx.beans.value.ObservableValue;

/**
 * A button of a person's card.
 *
 * @param id of the button's node
 * @param words what it does
 * @param danger whether it takes something from the person
 * @param run called after the card is closed
 */
public record PersonAction(
    String id, ObservableValue<String> words, boolean danger, Runnable run) {}
