package org.wirebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    /** The table of RFC 9110 §8.8.3.2. */
    @ParameterizedTest
    @CsvSource({
        "true, true, 1, 1, false, true",
        "true, true, 1, 2, false, false",
        "true, false, 1, 1, false, true",
        "false, false, 1, 1, true, true"
    })
    void comparesAsTheTableOfTheStandard(
            boolean oneWeak, boolean otherWeak, String one, String other, boolean strongly, boolean weakly) {
        var left = new EntityTag(one, oneWeak);
        var right = new EntityTag(other, otherWeak);

        assertThat(left.matchesStrongly(right)).isEqualTo(strongly);
        assertThat(left.matchesWeakly(right)).isEqualTo(weakly);
    }

    @Test
    void readsAListWithSpacesEmptyMembersAndCommasInsideTags() {
        assertThat(EntityTag.parseList(" \"a\",, W/\"b,c\" ,\"\""))
                .contains(List.of(EntityTag.strong("a"), new EntityTag("b,c", true), EntityTag.strong("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "\"v1", "v1\"", "w/\"v1\"", "\"a\"\"b\"", "\"a\" x", "W/", "\"sp ace\""})
    void refusesWhatIsNoListOfTags(String field) {
        assertThat(EntityTag.parseList(field)).isEqualTo(Optional.empty());
    }

    @Test
    void aCodedVariantHasAnotherStrongTag() {
        assertThat(EntityTag.strong("v1").coded("gzip")).hasToString("\"v1-gzip\"");
    }

    @Test
    void refusesToBeMadeOfCharactersATagCannotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.strong("a\"b"));
    }

    @Test
    void changesWithEveryOctetOfTheContent() {
        assertThat(EntityTag.of("a")).isNotEqualTo(EntityTag.of("b")).isEqualTo(EntityTag.of("a"));
    }
}
