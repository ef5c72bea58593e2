package org.wirebook.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about the site, whatever starts it. Options of the launcher, environment variables and init
 * parameters of a servlet container share their names: {@code --data}, {@code WIREBOOK_DATA}, {@code wirebook.data}.
 */
public final class Config {

    private final Path data;
    private final @Nullable Path content;
    private final boolean dev;
    private final @Nullable URI baseUrl;
    private final Channels channels;
    private final String operatorToken;

    /**
     * @param data the folder for what outlives a restart; made when missing
     * @param content the folder of the book, or null for the one inside the WAR
     * @param dev whether a changed file shows at once in the open page
     * @param baseUrl where readers reach the site, for absolute links, or null to take it from each request
     * @param operatorToken what is shown to see the statistics of the questions; empty if nobody may
     */
    public Config(
            Path data,
            @Nullable Path content,
            boolean dev,
            @Nullable URI baseUrl,
            Channels channels,
            String operatorToken) {
        this.data = data;
        this.content = content;
        this.dev = dev;
        this.baseUrl = baseUrl;
        this.channels = channels;
        this.operatorToken = operatorToken;
    }

    /**
     * The configuration of a WAR in a servlet container: environment first, then init parameters of the context.
     *
     * @param parameter answers null for a name it does not know
     * @param fallback the data folder when none is named
     */
    static Config inContainer(
            Map<String, String> environment, Function<String, @Nullable String> parameter, Path fallback) {
        Function<String, Optional<String>> setting =
                name -> Optional.ofNullable(environment.get("WIREBOOK_" + name.toUpperCase(Locale.ROOT)))
                        .or(() -> Optional.ofNullable(parameter.apply("wirebook." + name.replace('_', '-'))));
        return new Config(
                setting.apply("data").map(Path::of).orElse(fallback),
                setting.apply("content").map(Path::of).orElse(null),
                setting.apply("dev").map(Boolean::parseBoolean).orElse(false),
                setting.apply("base_url").map(URI::create).orElse(null),
                new Channels(
                        setting.apply("live_connections").map(Integer::valueOf).orElse(Channels.CONNECTIONS),
                        setting.apply("live_connections_per_address")
                                .map(Integer::valueOf)
                                .orElse(Channels.CONNECTIONS_PER_ADDRESS),
                        setting.apply("moderator_token").orElse("")),
                setting.apply("operator_token").orElse(""));
    }

    /**
     * What an operator decides about {@code /live}.
     *
     * @param connections clients that may be served at once, for as long as they like
     * @param connectionsPerAddress of them from one address that is not this machine's own
     * @param moderatorToken what a moderator of chats shows; empty if there are none
     */
    public record Channels(int connections, int connectionsPerAddress, String moderatorToken) {

        public static final int CONNECTIONS = 10_000;
        public static final int CONNECTIONS_PER_ADDRESS = 200;

        /** Without moderators. */
        public static final Channels DEFAULT = new Channels(CONNECTIONS, CONNECTIONS_PER_ADDRESS, "");
    }

    public Path data() {
        return data;
    }

    public Optional<Path> content() {
        return Optional.ofNullable(content);
    }

    public boolean dev() {
        return dev;
    }

    public Optional<URI> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    public Channels channels() {
        return channels;
    }

    public String operatorToken() {
        return operatorToken;
    }
}
