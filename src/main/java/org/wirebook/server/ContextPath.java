package org.wirebook.server;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the path below which the site lives: empty or {@code /} for all of the host, else such as {@code /wirebook}.
 */
final class ContextPath implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
        if (value.equals("/")) {
            return "";
        }
        if (!value.matches("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")) {
            throw new TypeConversionException("'" + value + "' is no context path; give one such as /wirebook");
        }
        return value;
    }
}
