package org.wirebook.server;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives an option that is not on the command line the value of its variable: {@code WIREBOOK_DATA} for {@code --data}.
 */
final class Environment implements IDefaultValueProvider {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    static String variable(OptionSpec option) {
        return "WIREBOOK" + option.longestName().substring(1).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether this is where an option has its value from. */
    boolean gives(OptionSpec option, @Nullable String value) {
        return value != null && value.equals(variables.get(variable(option)));
    }

    /** An empty variable counts as none: that is how scripts unset one. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = variables.get(variable(option));
            return value == null || value.isEmpty() ? null : value;
        }
        return null;
    }
}
