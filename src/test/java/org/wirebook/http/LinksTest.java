package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksTest {

    @RegisterExtension
    static final Demos SITE = new Demos();

    @Test
    void linkedPagesNameEachOtherButNotThemselves() {
        String body = SITE.get("/http/links/3/1").body();

        assertThat(body).contains("<a href=\"0\">").contains("<a href=\"2\">").doesNotContain("<a href=\"1\">");
        assertThat(SITE.get("/http/links/3/3").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/http/links/201/0").statusCode()).isEqualTo(400);
    }
}
