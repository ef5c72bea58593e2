package org.wirebook.server;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port number; 0 takes a free one. */
final class Port implements ITypeConverter<Integer> {

    /** Reads a port number, or {@code off}, which is null. */
    static final class OrOff implements ITypeConverter<@Nullable Integer> {
        @Override
        public @Nullable Integer convert(String value) {
            return value.equals("off") ? null : number(value);
        }
    }

    @Override
    public Integer convert(String value) {
        return number(value);
    }

    private static int number(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
            throw new TypeConversionException("'" + value + "' is no port; give a number up to 65535");
        }
        return Integer.parseInt(value);
    }
}
