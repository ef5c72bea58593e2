package org.wirebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wirebook.lab.Lab;

final class BookContentTest {

    @Test
    void theBookHasNoProblems() {
        assertThat(ContentCheck.check(Path.of("content"), Lab.experiments())).isEmpty();
    }
}
