package org.wirebook.lab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wirebook.support.NoScript;
import org.wirebook.support.Site;

/** Someone whose browser runs no script reads, and talks. */
class ChatLabTest {

    @RegisterExtension
    static final Site SITE = new Site("/wirebook");

    private final WebClient browser = NoScript.browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private HtmlPage open(String path) throws IOException {
        return browser.getPage(SITE.uri(path).toURL());
    }

    private static HtmlPage say(HtmlPage page, String nick, String text) throws IOException {
        HtmlForm form = (HtmlForm) page.getElementById("chat-form");
        form.getInputByName("nick").setValue(nick);
        HtmlTextArea field = form.getTextAreaByName("text");
        field.setText(text);
        return ((HtmlButton) form.querySelector("button")).click();
    }

    @Test
    void aFormPostsAndThePageShowsWhatWasSaid() throws IOException {
        HtmlPage said = say(open("/en/lab/chat?room=chat-forms"), "Ann", "one\r\ntwo <b>three</b>");

        assertThat(said.getUrl().getPath()).isEqualTo("/wirebook/en/lab/chat");
        assertThat(said.getUrl().getQuery()).isEqualTo("room=chat-forms");
        assertThat(said.querySelector(".message .who b").getTextContent()).isEqualTo("Ann");
        assertThat(said.querySelector(".message .text").getTextContent()).isEqualTo("one\ntwo <b>three</b>");
    }

    @Test
    void whatWasSaidCanBeAskedForInEitherLanguage() throws IOException {
        say(open("/zh/lab/chat"), "王", "你好");

        assertThat(open("/zh/lab/chat").querySelectorAll(".message")).isEmpty();
        HtmlPage shown = ((HtmlAnchor) open("/en/lab/chat").querySelector(".without-script a")).click();
        assertThat(shown.querySelector(".message .text").getTextContent()).isEqualTo("你好");
    }

    @Test
    void whatIsRefusedIsExplained() throws IOException {
        HtmlPage refused = say(open("/en/lab/chat?room=chat-refused"), "A".repeat(30), "hi");

        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
        assertThat(refused.asNormalizedText()).contains("A nickname has 1 to 24 characters.");
    }

    @Test
    void aRoomIsAChat() throws IOException {
        assertThat(open("/en/lab/chat?room=feed").getWebResponse().getStatusCode())
                .isEqualTo(404);
    }
}
