package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table says, it says in both languages, and nothing besides. */
class EndpointTextsTest {

    private static Set<String> needed(Set<String> said) {
        var needed = new TreeSet<String>();
        for (Topic topic : Topic.values()) {
            needed.add(topic.name());
        }
        for (Endpoint endpoint : DemoServletTest.endpoints()) {
            needed.add(endpoint.path().toString());
            for (Parameter parameter : endpoint.parameters()) {
                String special = endpoint.path() + "@" + parameter.name();
                needed.add(said.contains(special) ? special : "@" + parameter.name());
            }
        }
        return needed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyEndpointAndParameterIsExplained(String language) {
        Set<String> said = new EndpointTexts(language).keys();

        assertThat(said).isEqualTo(needed(said));
    }
}
