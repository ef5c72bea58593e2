package org.wirebook.content;

import java.util.List;
import java.util.Map;

/** Something in a TOML file, and the line where it begins, 1-based. */
sealed interface TomlNode {

    int line();

    /** A table; the keys are in the order of the file, dotted ones are tables in tables. */
    record Table(int line, Map<String, TomlNode> entries) implements TomlNode {}

    record Array(int line, List<TomlNode> items) implements TomlNode {}

    record Text(int line, String text) implements TomlNode {}

    /** A number, a date or a truth value: nothing here asks for one. */
    record Other(int line) implements TomlNode {}
}
