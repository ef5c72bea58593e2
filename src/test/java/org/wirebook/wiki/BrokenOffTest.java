package org.wirebook.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.wirebook.experiment.Run;
import org.wirebook.support.Site;
import org.wirebook.web.Json;

/** A run that broke off says why, in the language of whoever looks at it. */
class BrokenOffTest {

    @RegisterExtension
    static final Site SITE = new Site();

    /** Leads to a run whose second request cannot be made. */
    private static String broken() {
        String source = """
                ### one
                # @name one
                GET {{base}}/http/get

                ?? status == 200

                ### two
                # @name challenge
                # @ref one
                GET {{base}}/http/get
                If-None-Match: {{oneResponse.headers.etag}}

                ?? status == 304
                """;
        var answer = SITE.send(HttpRequest.newBuilder(SITE.uri("/zh/run/status-codes/challenge"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("source=" + URLEncoder.encode(source, StandardCharsets.UTF_8))));
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    void aReaderOfChineseIsToldInChinese() {
        String address = broken();

        assertThat(SITE.get(address, "Accept", "text/html").body())
                .contains("lang=\"zh\"", "✗ 中断", "{{oneResponse.headers.etag}} 没有值：响应里没有这一部分。")
                .doesNotContain("stands for nothing");
        assertThat(SITE.get(address + "?lang=en", "Accept", "text/html").body())
                .contains("{{oneResponse.headers.etag}} stands for nothing: the answer has no such part.")
                .doesNotContain("没有值");
    }

    @Test
    void aProgramIsToldInEnglishAndInTheOtherLanguage() {
        assertThat(SITE.get(broken(), "Accept", "application/json").body())
                .contains(
                        "\"failure\":\"{{oneResponse.headers.etag}} stands for nothing: the answer has no such part.\"")
                .contains("\"failureIn\":{\"zh\":\"{{oneResponse.headers.etag}} 没有值：响应里没有这一部分。\"}");
    }

    @Test
    void aRunKeptWhenItWasToldInEnglishAloneTellsThat() {
        RunReport report = Json.read("""
                {"claim":"c","standard":null,"source":"","edited":false,"run":{"at":"2026-11-20T00:00:00Z","segments":[],
                "checks":[],"connections":1,"bytesOut":0,"bytesIn":0,"failure":"The server did not answer."}}
                """, RunReport.class);

        assertThat(report.run().failure("zh")).isEqualTo("The server did not answer.");
        assertThat(report.run().holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"en, It did not answer., 没有应答。", "zh, 没有应答。, It did not answer."})
    void theTranscriptOfALabTellsItInTheLanguageOfThePage(String language, String told, String untold) {
        var run = new Run(Instant.EPOCH, List.of(), List.of(), 1, 0, 0, "It did not answer.", Map.of("zh", "没有应答。"));
        var files = new FileTemplateResolver();
        files.setPrefix("webapp/WEB-INF/templates/");
        files.setSuffix(".html");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(files);

        assertThat(engine.process("transcript", new Context(Locale.forLanguageTag(language), Map.of("run", run))))
                .contains("<span class=\"failure\">" + told + "</span>")
                .doesNotContain(untold);
    }
}
